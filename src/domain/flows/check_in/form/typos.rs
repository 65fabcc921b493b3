//! Letters beside the right ones.

/// Whether one letter is wrong, missing, too much, or two changed places.
pub(super) fn is_near(word: &str, label: &str) -> bool {
    let (typed, meant): (Vec<char>, Vec<char>) = (word.chars().collect(), label.chars().collect());
    if typed.len() < 3 || meant.len() < 3 || typed == meant {
        return false;
    }
    let same = typed.iter().zip(&meant).take_while(|(typed, meant)| typed == meant).count();
    let (typed, meant) = (&typed[same..], &meant[same..]);
    let after = |letters: &'_ [char], skip: usize| letters.get(skip..).map(<[char]>::to_vec);
    let is_left = |skip_typed, skip_meant| {
        after(typed, skip_typed).is_some() && after(typed, skip_typed) == after(meant, skip_meant)
    };
    let changed_places =
        typed.len() > 1 && meant.len() > 1 && typed[0] == meant[1] && typed[1] == meant[0];
    (changed_places && is_left(2, 2)) || is_left(1, 1) || is_left(1, 0) || is_left(0, 1)
}
