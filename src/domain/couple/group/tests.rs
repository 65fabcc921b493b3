use super::*;
use crate::domain::couple::{Couple, Partner, Presence};
use crate::domain::model::people::{ChatId, CoupleId};

const ANA: UserId = UserId(1);
const BEN: UserId = UserId(2);

fn couple() -> Couple {
    let mut couple = Couple::new(CoupleId(1), ChatId(-1));
    couple.group_status.present = true;
    couple.partners.a = Some(Partner::new(ANA, "Ana".into()));
    couple.partners.b = Some(Partner::new(BEN, "Ben".into()));
    couple
}

fn look(members: u32, ana: Found, ben: Found) -> Look {
    Look { members, seated: vec![(ANA, ana), (BEN, ben)] }
}

/// What a look finds, with what was known before, and whether that is enough for an evening's
/// message and for what was private.
#[test]
fn what_was_private_needs_both_known_there_and_nobody_else() {
    use Found::{Gone, There, Unknown};
    use Presence as Known;
    let all = |here: Presence| [here, here];
    let table = [
        (all(Known::Unknown), 3, [There, There], (true, true)),
        (all(Known::Unknown), 3, [Unknown, Unknown], (true, false)),
        (all(Known::Here), 3, [Unknown, Unknown], (true, true)),
        ([Known::Here, Known::Unknown], 3, [Unknown, Unknown], (true, false)),
        ([Known::Here, Known::Unknown], 3, [Unknown, There], (true, true)),
        (all(Known::Here), 3, [There, Gone], (false, false)),
        ([Known::Here, Known::Gone], 3, [Unknown, Unknown], (false, false)),
        ([Known::Here, Known::Gone], 3, [There, There], (true, true)),
        (all(Known::Here), 4, [There, There], (false, false)),
        (all(Known::Here), 2, [There, Unknown], (false, false)),
    ];
    for (known, members, [ana, ben], (evening, private)) in table {
        let mut couple = couple();
        (couple.group_status.here.a, couple.group_status.here.b) = (known[0], known[1]);
        let look = look(members, ana, ben);
        let shows = |guard| couple.shows(guard, Some(&look), 0) == Shows::Yes;
        let found = (shows(Guard::Evening), shows(Guard::Private));
        assert_eq!(found, (evening, private), "{known:?} {look:?}");
    }
}

#[test]
fn a_look_is_good_until_somebody_comes_or_goes_or_after_a_gap() {
    let mut couple = couple();
    assert_eq!(couple.shows(Guard::Evening, None, 0), Shows::AfterALook);
    couple.takes_look(&look(3, Found::There, Found::There));
    assert_eq!(couple.shows(Guard::Evening, None, 0), Shows::Yes);
    assert_eq!(couple.shows(Guard::Private, None, 0), Shows::AfterALook, "always anew");
    assert_eq!(couple.shows(Guard::Evening, None, 1), Shows::AfterALook);
    let unknown = look(3, Found::Unknown, Found::Unknown);
    assert_eq!(couple.shows(Guard::Private, Some(&unknown), 0), Shows::Yes);
    assert_eq!(couple.shows(Guard::Private, Some(&unknown), 1), Shows::No, "both must be seen");
    couple.group_status.meets_other(UserId(3));
    assert_eq!(couple.shows(Guard::Evening, None, 0), Shows::No);
    assert_eq!(couple.shows(Guard::Private, Some(&unknown), 0), Shows::No);
    let both = look(3, Found::There, Found::There);
    assert_eq!(couple.shows(Guard::Private, Some(&both), 0), Shows::Yes, "so nobody else is");
}

#[test]
fn guards_keep_their_numbers() {
    for (guard, number) in [(None, 0), (Some(Guard::Evening), 1), (Some(Guard::Private), 2)] {
        assert_eq!((Guard::number(guard), Guard::of(number)), (number, guard));
    }
    assert_eq!(Guard::of(9), Some(Guard::Private));
}
