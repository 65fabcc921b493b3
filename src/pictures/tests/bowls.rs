//! The bowl: no seam moves, and all that the two did has its place.

use super::samples::{self, SEED};
use crate::pictures::bowl::seams::{MOST, Seam, of};
use crate::pictures::{Bowl, Picture, draw};

fn mended(seed: u64, seams: u32) -> Vec<Seam> {
    of(Bowl { seed, seams }).mended
}

#[test]
fn no_seam_moves_when_one_is_added() {
    for seed in [0, SEED, u64::MAX] {
        let all = mended(seed, 90);
        for seams in [0, 1, 2, 8, 9, 40, 89] {
            let fewer = of(Bowl { seed, seams });
            let count = fewer.mended.len();
            assert_eq!(count, seams as usize);
            assert!(fewer.mended == all[..count], "{seams} seams of {seed}");
            // What can be seen as a crack is what will be gold.
            let open = fewer.open.len().min(all.len() - count);
            assert!(fewer.open[..open] == all[count..count + open]);
        }
    }
}

#[test]
fn a_bowl_has_as_many_seams_as_it_was_given_and_no_more_than_it_holds() {
    for (given, seen) in
        [(0, 0), (1, 1), (100, 100), (MOST, MOST), (MOST + 1, MOST), (u32::MAX, MOST)]
    {
        assert_eq!(mended(SEED, given).len(), seen as usize);
    }
}

#[test]
fn there_is_always_a_crack_still_to_be_mended() {
    for seams in [0, 3, 8, 50] {
        assert!(!of(Bowl { seed: SEED, seams }).open.is_empty());
    }
}

#[test]
fn seams_branch_and_run_on_the_bowl() {
    for seed in 0..12 {
        let seams = mended(seed, 60);
        let branching = seams.iter().filter(|seam| seam.lines.len() > 1).count();
        assert!(branching > 30, "{branching} of 60 branch on bowl {seed}");
        for (x, y) in seams.iter().flat_map(|seam| &seam.lines).flatten() {
            assert!(
                x.is_finite() && y.is_finite() && x.abs() < 200.0 && (-10.0..165.0).contains(y)
            );
        }
    }
}

#[test]
fn each_couple_has_a_bowl_of_its_own() {
    assert!(mended(1, 5) != mended(2, 5));
}

#[test]
fn the_same_figures_are_the_same_bytes() {
    let picture = samples::bowl(9);
    assert_eq!(draw(&picture).unwrap(), draw(&picture).unwrap());
}

#[test]
fn a_full_bowl_is_drawn() {
    let full = Picture::Photo(Bowl { seed: SEED, seams: u32::MAX });
    assert!(draw(&full).unwrap().starts_with(b"\x89PNG"));
}
