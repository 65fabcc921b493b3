//! The cracks of one wall so far, so that a new one knows what it meets.

/// A place on a wall.
pub type Place = (f32, f32);

/// Cells are larger than any step of a crack: what a step can meet begins in its cell or in one beside it.
const CELL: f32 = 12.0;

/// All cracks of one wall.
pub struct Net {
    across: f32,
    down: f32,
    columns: usize,
    cells: Vec<Vec<(Place, Place)>>,
}

impl Net {
    /// A wall without a crack.
    pub fn new(across: f32, down: f32) -> Self {
        let count = |length: f32| (length / CELL) as usize + 1;
        let (columns, rows) = (count(2.0 * across), count(down));
        Self { across, down, columns, cells: vec![vec![]; columns * rows] }
    }

    /// Whether a place is on the wall.
    pub fn holds(&self, (x, y): Place) -> bool {
        x.abs() < self.across && (0.0..self.down).contains(&y)
    }

    /// Adds a crack.
    pub fn add(&mut self, crack: &[Place]) {
        for step in crack.windows(2) {
            let (column, row) = self.cell(step[0]);
            self.cells[row * self.columns + column].push((step[0], step[1]));
        }
    }

    /// Where a step first meets a crack.
    pub fn meets(&self, from: Place, to: Place) -> Option<Place> {
        let met = |&(a, b): &(Place, Place)| crossing(from, to, a, b);
        let near = self.near(from, 1).filter_map(met);
        let first = near.min_by(f32::total_cmp);
        first.map(|along| between(from, to, along))
    }

    /// The nearest place on a crack, if one is near enough to matter.
    pub fn nearest(&self, place: Place) -> Option<Place> {
        let mut best: Option<(f32, Place)> = None;
        for reach in [1, 3, 6] {
            for &(a, b) in self.near(place, reach) {
                let found = closest(place, a, b);
                let far = distance(place, found);
                if best.is_none_or(|(least, _)| far < least) {
                    best = Some((far, found));
                }
            }
            if best.is_some_and(|(far, _)| far < CELL * reach as f32) {
                break;
            }
        }
        best.map(|(_, found)| found)
    }

    fn near(&self, place: Place, reach: usize) -> impl Iterator<Item = &(Place, Place)> {
        let (column, row) = self.cell(place);
        let rows = self.cells.len() / self.columns;
        let rows = row.saturating_sub(reach)..(row + reach + 1).min(rows);
        rows.flat_map(move |row| {
            let columns = column.saturating_sub(reach)..(column + reach + 1).min(self.columns);
            columns.flat_map(move |column| &self.cells[row * self.columns + column])
        })
    }

    fn cell(&self, (x, y): Place) -> (usize, usize) {
        let rows = self.cells.len() / self.columns;
        let cell = |at: f32| (at.max(0.0) / CELL) as usize;
        (cell(x + self.across).min(self.columns - 1), cell(y).min(rows - 1))
    }
}

/// How far apart two places are.
pub fn distance(a: Place, b: Place) -> f32 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

/// The place on the way from one to another.
pub fn between(a: Place, b: Place, along: f32) -> Place {
    (a.0 + (b.0 - a.0) * along, a.1 + (b.1 - a.1) * along)
}

fn closest(place: Place, a: Place, b: Place) -> Place {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let along = ((place.0 - a.0) * dx + (place.1 - a.1) * dy) / (dx * dx + dy * dy).max(1e-6);
    between(a, b, along.clamp(0.0, 1.0))
}

/// How far along the first step two steps cross. Where a crack begins, it touches the one that it leaves.
fn crossing(from: Place, to: Place, a: Place, b: Place) -> Option<f32> {
    let (rx, ry, sx, sy) = (to.0 - from.0, to.1 - from.1, b.0 - a.0, b.1 - a.1);
    let cross = rx * sy - ry * sx;
    if cross.abs() < 1e-6 {
        return None;
    }
    let along = ((a.0 - from.0) * sy - (a.1 - from.1) * sx) / cross;
    let other = ((a.0 - from.0) * ry - (a.1 - from.1) * rx) / cross;
    (along > 1e-3 && along <= 1.0 && (-0.001..=1.001).contains(&other)).then_some(along)
}
