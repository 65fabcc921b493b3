//! How many letters two words differ by.

/// Damerau's and Levenshtein's: letters to put in, leave out, change, or swap with the next; `None` if
/// they are more than `most`.
pub fn distance(one: &[char], other: &str, most: usize) -> Option<usize> {
    let other: Vec<char> = other.chars().collect();
    let mut rows = [vec![], vec![], (0..=other.len()).collect::<Vec<usize>>()];
    for (i, a) in one.iter().enumerate() {
        rows.rotate_left(1);
        let [before, above, row] = &mut rows;
        row.clear();
        row.push(i + 1);
        for (j, b) in other.iter().enumerate() {
            let changed = above[j] + usize::from(a != b);
            let mut least = changed.min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *a == other[j - 1] && one[i - 1] == *b {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        // From here on it only grows.
        if row.iter().chain(above.iter()).all(|off| *off > most) {
            return None;
        }
    }
    rows[2].last().copied().filter(|off| *off <= most)
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn distances_count_letters() {
        let table = [
            ("berlin", "berlin", 0),
            ("berln", "berlin", 1),
            ("new yrok", "new york", 1),
            ("singapoor", "singapore", 2),
            ("", "rome", 4),
            ("hanoi", "", 5),
        ];
        for (one, other, off) in table {
            let letters = |text: &str| text.chars().collect::<Vec<_>>();
            assert_eq!(distance(&letters(one), other, 9), Some(off), "{one} {other}");
            assert_eq!(distance(&letters(other), one, off), Some(off), "{other} {one}");
            assert!(off == 0 || distance(&letters(one), other, off - 1).is_none());
        }
    }
}
