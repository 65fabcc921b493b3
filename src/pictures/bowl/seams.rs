//! Where the seams run. Each new one divides what is still whole, as cracks do: it runs until it meets another or
//! the edge. It depends on the seed, its number and those before it, and so none ever moves.

use std::f32::consts::PI;

use super::net::{Net, Place, distance};
use super::shape::{ACROSS, DOWN, INSIDE};
use crate::pictures::figures::Bowl;

/// A bowl has room for so many.
pub const MOST: u32 = 360;
/// So many of those to come can be seen as fine cracks: the first time as many as there are steps to walk.
const STILL_OPEN: u32 = 2;
const AT_FIRST: u32 = 8;
/// How long a step of a crack is.
const STEP: f32 = 5.5;

/// A crack, with what branches off it.
#[derive(Clone, Debug, PartialEq)]
pub struct Seam {
    /// On which wall.
    pub wall: Wall,
    /// Half its width at its middle, in units of the bowl.
    pub half_width: f32,
    /// Its lines, the longest first. A branch begins on it.
    pub lines: Vec<Vec<Place>>,
}

/// One of the two walls that can be seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wall {
    /// The outer one, in front.
    Outside,
    /// The inner one, behind.
    Inside,
}

/// All that can be seen of a bowl's cracks.
pub struct Seams {
    /// Those that are mended.
    pub mended: Vec<Seam>,
    /// The next ones.
    pub open: Vec<Seam>,
}

/// The cracks of a bowl.
pub fn of(bowl: Bowl) -> Seams {
    let mended = bowl.seams.min(MOST);
    let seen = (mended + STILL_OPEN).clamp(AT_FIRST, MOST);
    let mut walls = (Net::new(ACROSS, DOWN), Net::new(ACROSS, INSIDE));
    let mut all: Vec<Seam> = (0..seen).map(|number| next(bowl.seed, number, &mut walls)).collect();
    let open = all.split_off(mended as usize);
    Seams { mended: all, open }
}

fn next(seed: u64, number: u32, walls: &mut (Net, Net)) -> Seam {
    let mut chance = Chance::new(seed, number);
    let wall = if number % 5 == 3 { Wall::Inside } else { Wall::Outside };
    let net = if wall == Wall::Inside { &mut walls.1 } else { &mut walls.0 };
    let half_width = (1.75 * 0.972_f32.powf(number as f32)).max(0.5) * chance.within(0.88, 1.12);
    let main = divide(net, wall, number, &mut chance);
    net.add(&main);
    let mut lines = vec![main];
    for _ in 0..=chance.below(2) {
        if let Some(branch) = branch(net, &lines[0], &mut chance) {
            net.add(&branch);
            lines.push(branch);
        }
    }
    Seam { wall, half_width, lines }
}

/// A crack through the largest piece.
fn divide(net: &Net, wall: Wall, number: u32, chance: &mut Chance) -> Vec<Place> {
    let middle = widest(net, wall, number, chance);
    let mut course = match net.nearest(middle) {
        // Across the piece: towards the crack beside it.
        Some(near) => (near.1 - middle.1).atan2(near.0 - middle.0),
        // The first ones run down from the lip.
        None => PI / 2.0 + chance.within(-0.15, 0.15),
    };
    course += chance.within(-0.55, 0.55);
    if number < 3 {
        course = PI / 2.0 + chance.within(-0.5, 0.5);
    }
    let mut there = run(net, middle, course, 80, chance);
    let mut back = run(net, middle, course + PI, 80, chance);
    back.reverse();
    back.pop();
    back.append(&mut there);
    back
}

/// The place that is farthest from all cracks, of some that chance names.
fn widest(net: &Net, wall: Wall, number: u32, chance: &mut Chance) -> Place {
    let down = if wall == Wall::Inside { INSIDE } else { DOWN };
    let mut best = ((0.0, 0.0), -1.0);
    for _ in 0..14 {
        let reach = if number < 3 { 0.5 } else { 0.8 };
        let place = (chance.within(-reach, reach) * ACROSS, chance.within(0.04, 0.92) * down);
        let far = net.nearest(place).map_or(90.0, |near| distance(place, near));
        if far > best.1 {
            best = (place, far);
        }
    }
    best.0
}

/// A crack that leaves another at an angle, and may end before it meets one.
fn branch(net: &Net, from: &[Place], chance: &mut Chance) -> Option<Vec<Place>> {
    if from.len() < 5 {
        return None;
    }
    let at = 2 + chance.below(from.len() - 4);
    let (before, here) = (from[at - 1], from[at]);
    let along = (here.1 - before.1).atan2(here.0 - before.0);
    let side = if chance.below(2) == 0 { 1.0 } else { -1.0 };
    let steps = 3 + chance.below(9);
    let line = run(net, here, along + side * chance.within(0.55, 1.15), steps, chance);
    (line.len() > 2).then_some(line)
}

/// Runs from a place until it meets a crack or the edge, or has gone so many steps.
fn run(net: &Net, from: Place, course: f32, steps: usize, chance: &mut Chance) -> Vec<Place> {
    let mut line = vec![from];
    let (mut here, mut bend) = (from, 0.0_f32);
    for _ in 0..steps {
        bend = bend * 0.72 + chance.within(-0.28, 0.28);
        let kink = if chance.below(6) == 0 { chance.within(-0.6, 0.6) } else { 0.0 };
        let heading = course + bend + kink;
        let length = STEP * chance.within(0.7, 1.3);
        let there = (here.0 + heading.cos() * length, here.1 + heading.sin() * length);
        if let Some(met) = net.meets(here, there) {
            line.push(met);
            break;
        }
        line.push(there);
        if !net.holds(there) {
            break;
        }
        here = there;
    }
    line
}

/// Numbers that look like chance, and are the same for ever (splitmix64).
struct Chance(u64);

impl Chance {
    fn new(seed: u64, number: u32) -> Self {
        let mut chance = Self(seed ^ u64::from(number).wrapping_mul(0xD1B5_4A32_D192_ED03));
        chance.next();
        chance
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn within(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * ((self.next() >> 40) as f32 / (1_u64 << 24) as f32)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }
}
