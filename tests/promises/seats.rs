//! A link to a seat: 128 bits by lot, for one person in one group, once, for seven days.

use chrono::{DateTime, TimeDelta, Utc};
use kintsugi::domain::{
    Act, ChatId, Command, Couple, CoupleId, Event, Facts, MessageId, Person, Place, Press, Seat,
    Standing, Toast, UserId, Who, couple_of_token, decide,
};

/// A group in which nobody sits yet.
struct Hall {
    couple: Couple,
    now: DateTime<Utc>,
}

fn who(user: i64) -> Who {
    let person = Person { id: UserId(user), name: "Ana".into(), anonymous: false };
    Who::Other { person, seated_elsewhere: false }
}

impl Hall {
    fn new(id: i64) -> Self {
        let couple = Couple::new(CoupleId(id), ChatId(-id));
        let mut hall = Self { couple, now: DateTime::UNIX_EPOCH + TimeDelta::days(20_000) };
        hall.happens(Event::Standing(Standing::Member), [0; 32]);
        hall
    }

    fn happens(&mut self, event: Event, random: [u8; 32]) -> Toast {
        let facts = Facts { random, ..Facts::default() };
        let decision = decide(self.couple.clone(), event, &facts, self.now);
        self.couple = decision.couple;
        decision.toast
    }

    /// **Take my seat**: the token that it leads to.
    fn asks(&mut self, user: i64, random: [u8; 32]) -> String {
        let act = Act::Press { press: Some(Press::TakeSeat), message: None };
        let pressed = Event::Did { who: who(user), place: Place::Group, act };
        let Toast::Opens(token) = self.happens(pressed, random) else { panic!("a seat is free") };
        token
    }

    fn follows(&mut self, user: i64, token: &str) {
        let command = Command::Start(Some(token.to_owned()));
        let act = Act::Command { command, message: MessageId(1) };
        self.happens(Event::Did { who: who(user), place: Place::Private, act }, [9; 32]);
    }

    fn seated(&self) -> Vec<i64> {
        self.couple.users().map(|(_, user)| user.0).collect()
    }
}

const DRAWN: [u8; 32] = [0xa7; 32];

#[test]
fn a_seats_link_is_for_one_person_in_one_group_once_and_for_a_week() {
    let (mut hall, mut another) = (Hall::new(7), Hall::new(8));
    let token = hall.asks(501, DRAWN);
    hall.follows(503, &token);
    assert!(hall.seated().is_empty(), "it is somebody else's");
    another.asks(501, [1; 32]);
    another.follows(501, &token);
    assert!(another.seated().is_empty(), "it is of another group");
    hall.follows(501, &format!("{}0", &token[..token.len() - 1]));
    assert!(hall.seated().is_empty(), "it is another one");
    hall.follows(501, &token);
    assert_eq!(hall.seated(), [501]);
    hall.couple.partners[Seat::A] = None;
    hall.follows(501, &token);
    assert!(hall.seated().is_empty(), "it was used");
}

#[test]
fn after_a_week_a_link_seats_nobody() {
    for (waits, seats) in
        [(TimeDelta::days(7) - TimeDelta::seconds(1), true), (TimeDelta::days(7), false)]
    {
        let mut hall = Hall::new(7);
        let token = hall.asks(501, DRAWN);
        hall.now += waits;
        hall.follows(501, &token);
        assert_eq!(!hall.seated().is_empty(), seats, "after {waits}");
    }
}

/// Sixteen bytes by lot behind the couple's number: each bit of them is in the link.
#[test]
fn a_link_holds_128_bits_by_lot() {
    let token = |random| Hall::new(7).asks(501, random);
    let plain = token([0; 32]);
    assert_eq!((plain.len(), couple_of_token(&plain)), (16 + 32, Some(CoupleId(7))));
    for bit in 0..128 {
        let mut random = [0; 32];
        random[bit / 8] = 1 << (bit % 8);
        let drawn = u128::from_str_radix(&token(random)[16..], 16).expect("digits");
        assert_eq!(drawn.count_ones(), 1, "bit {bit}");
    }
}
