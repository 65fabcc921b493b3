//! How the buttons of an exercise hang below a message.

use super::ExercisePress;
use crate::domain::press::Press;

/// In rows.
pub(in crate::domain) fn rows<P>(
    of: fn(P) -> ExercisePress,
    rows: impl IntoIterator<Item = impl IntoIterator<Item = P>>,
) -> Vec<Vec<Press>> {
    let row = |row: Vec<P>| row.into_iter().map(of).map(Press::Exercise).collect();
    rows.into_iter().map(|presses| row(presses.into_iter().collect())).collect()
}

/// One below the other.
pub(in crate::domain) fn column<P>(
    of: fn(P) -> ExercisePress,
    presses: impl IntoIterator<Item = P>,
) -> Vec<Vec<Press>> {
    rows(of, presses.into_iter().map(|press| [press]))
}
