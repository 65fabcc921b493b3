//! One prompt per local date, at the right local minute, in every zone: the couple's own decisions,
//! tick by tick, against a calendar computed a second way.

use crate::offsets::calendar;
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc};
use kintsugi::domain::{
    Act, ChatId, CheckIn, Command, Couple, CoupleId, Event, Facts, Found, Look, MessageId, Person,
    Place, Press, Seat, Standing, Toast, UserId, What, Who, Words, Zone, decide,
};

/// The zone of that name.
pub fn tz(name: &str) -> Zone {
    name.parse().expect("a zone")
}

/// What every zone must do right, and one after the other does in the whole run.
const TIMES: [(u32, u32); 6] = [(20, 30), (5, 0), (23, 45), (22, 0), (6, 15), (12, 0)];

/// A couple whose clock is moved from one due moment to the next.
pub struct Years {
    pub couple: Couple,
    pub now: DateTime<Utc>,
    pub at_work_since: Option<DateTime<Utc>>,
    pub prompts: Vec<(NaiveDate, DateTime<Utc>)>,
    /// Whether one of them answers: three evenings without an answer would be the last.
    pub answers: bool,
}

impl Years {
    pub fn begin(zone: Zone, time: NaiveTime, now: DateTime<Utc>) -> Self {
        let couple = Couple::new(CoupleId(1), ChatId(-1));
        let mut years = Self { couple, now, at_work_since: None, prompts: vec![], answers: true };
        years.happens(Event::Standing(Standing::Member));
        for user in [UserId(1), UserId(2)] {
            years.sits_down(user);
        }
        years.presses(Seat::A, Place::Group, Press::Zone(zone));
        years.presses(Seat::A, Place::Group, Press::Time(time));
        years
    }

    fn sits_down(&mut self, user: UserId) {
        let person = Person { id: user, name: "Ana".into(), anonymous: false };
        let who = || Who::Other { person: person.clone(), seated_elsewhere: false };
        let act = Act::Press { press: Some(Press::TakeSeat), message: None };
        let toast = self.happens(Event::Did { who: who(), place: Place::Group, act });
        let Toast::Opens(token) = toast else { panic!("a seat is free") };
        let command = Command::Start(Some(token));
        let act = Act::Command { command, message: MessageId(1) };
        self.happens(Event::Did { who: who(), place: Place::Private, act });
        let seat = self.couple.seat_of(user).expect("seated");
        for data in ["agree", "honest-skip", "role-unsaid", "happened-unsaid", "skip-helps"] {
            self.presses(seat, Place::Private, Press::read(data).expect("a button"));
        }
    }

    fn presses(&mut self, seat: Seat, place: Place, press: Press) {
        let act = Act::Press { press: Some(press), message: None };
        self.happens(Event::Did { who: Who::Partner(seat), place, act });
    }

    pub fn happens(&mut self, event: Event) -> Toast {
        let couple = std::mem::replace(&mut self.couple, Couple::new(CoupleId(1), ChatId(-1)));
        let facts = Facts { at_work_since: self.at_work_since, ..Facts::default() };
        let decision = decide(couple, event, &facts, self.now);
        self.couple = decision.couple;
        let (mut counts, mut asked) = (0, None);
        for say in decision.says {
            match say.what {
                What::Look => counts += 1,
                What::New { words: Words::Prompt { date, .. }, .. } => {
                    self.prompts.push((date, self.now));
                    asked = Some(date);
                }
                _ => {}
            }
        }
        for _ in 0..counts {
            let seated = self.couple.users().map(|(_, user)| (user, Found::There)).collect();
            self.happens(Event::Looked(Look { members: 3, seated }));
        }
        if let Some(date) = asked.filter(|_| self.answers) {
            self.presses(Seat::A, Place::Group, Press::CheckIn(date, CheckIn::NoHigh));
        }
        decision.toast
    }

    /// From due moment to due moment, as the scheduler does.
    pub fn pass_until(&mut self, end: DateTime<Utc>) {
        while let Some(wake) = self.couple.wake_at().filter(|wake| *wake <= end) {
            assert!(wake > self.now, "time stands still at {wake}");
            self.now = wake;
            self.happens(Event::Tick);
        }
        self.now = end;
    }
}

fn check(zone: Zone, time: NaiveTime, years: std::ops::RangeInclusive<i32>) -> usize {
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).expect("a date");
    // Set up at noon of UTC on the last day but one of the year before.
    let begin = day(*years.start() - 1, 12, 30).and_hms_opt(12, 0, 0).expect("noon").and_utc();
    let end = day(*years.end() + 1, 1, 3).and_hms_opt(0, 0, 0).expect("midnight").and_utc();
    let mut couple = Years::begin(zone, time, begin);
    couple.pass_until(end);
    let (first, last) = (day(*years.start(), 1, 1), day(*years.end(), 12, 31));
    let prompts = couple.prompts.into_iter().filter(|(date, _)| (first..=last).contains(date));
    let expected = first.iter_days().take_while(|date| *date <= last);
    let expected = expected.map(|date| (date, calendar(zone, date.and_time(time))));
    let prompts: Vec<_> = prompts.collect();
    let expected: Vec<_> = expected.collect();
    for (prompt, right) in prompts.iter().zip(&expected) {
        assert_eq!(prompt, right, "{zone} {time}");
    }
    assert_eq!(prompts.len(), expected.len(), "{zone} {time}");
    prompts.len()
}

fn time(index: usize) -> NaiveTime {
    let (hour, minute) = TIMES[index % TIMES.len()];
    NaiveTime::from_hms_opt(hour, minute, 0).expect("a time")
}

#[test]
fn every_date_has_one_prompt_at_its_minute() {
    let zones = Zone::all().into_iter().enumerate().step_by(23);
    let days: usize = zones.map(|(index, zone)| check(zone, time(index), 2026..=2026)).sum();
    assert!(days > 9_000, "{days} days");
}

/// All of it: `KINTSUGI_EVERY_ZONE=1 cargo test --test promises zones`.
#[test]
fn every_date_of_seven_years_in_every_zone_has_one_prompt_at_its_minute() {
    if std::env::var_os("KINTSUGI_EVERY_ZONE").is_none() {
        eprintln!("skipped: set KINTSUGI_EVERY_ZONE=1 to try all zones and days");
        return;
    }
    let mut half = Zone::all();
    let other = half.split_off(half.len() / 2);
    let run = |zones: Vec<Zone>| {
        std::thread::spawn(move || {
            let each = zones.into_iter().enumerate();
            each.map(|(index, zone)| check(zone, time(index), 2024..=2030)).sum::<usize>()
        })
    };
    let threads = [run(half), run(other)];
    let days: usize = threads.map(|thread| thread.join().expect("no panic")).iter().sum();
    eprintln!("{} zones, {days} prompts", Zone::all().len());
    assert_eq!(days, Zone::all().len() * 2_557, "a date without a prompt, or with two");
}

/// Moving to another zone in mid-day brings neither two prompts nor none for a date lived through.
#[test]
fn moving_to_another_zone_never_brings_two_prompts_for_a_date_nor_skips_one_lived_through() {
    let zones = [
        tz("Pacific/Auckland"),
        tz("Asia/Tokyo"),
        tz("Europe/Berlin"),
        tz("America/New_York"),
        tz("Pacific/Honolulu"),
        tz("Pacific/Kiritimati"),
        tz("Pacific/Pago_Pago"),
    ];
    for from in zones {
        for to in zones {
            for hour in (0..48).step_by(5) {
                let begin = "2026-05-01T12:00:00Z".parse::<DateTime<Utc>>().expect("a moment");
                let mut couple = Years::begin(from, time(0), begin);
                let moves = begin + TimeDelta::days(4) + TimeDelta::hours(hour);
                couple.pass_until(moves);
                couple.happens(Event::Did {
                    who: Who::Partner(Seat::A),
                    place: Place::Group,
                    act: Act::Press { press: Press::read("set-zone"), message: None },
                });
                couple.presses(Seat::A, Place::Group, Press::Zone(to));
                couple.happens(Event::Tick);
                couple.pass_until(moves + TimeDelta::days(5));
                let dates: Vec<_> = couple.prompts.iter().map(|(date, _)| *date).collect();
                let mut once = dates.clone();
                once.dedup();
                assert_eq!(dates, once, "{from} to {to} at {hour}");
                // From the date of the move on, by the new calendar, every evening that comes.
                let evening = |date: NaiveDate| calendar(to, date.and_time(time(0)));
                let today = moves.with_timezone(&to).date_naive();
                let end = moves + TimeDelta::days(5);
                let lived = today.iter_days().take_while(|date| evening(*date) <= end);
                for date in lived {
                    assert!(dates.contains(&date), "{from} to {to} at {hour}: none on {date}");
                }
            }
        }
    }
}

/// A clock that goes back by an hour neither repeats a prompt nor skips one.
#[test]
fn a_clock_that_goes_back_repeats_no_prompt_and_skips_none() {
    let begin = "2026-05-01T12:00:00Z".parse::<DateTime<Utc>>().expect("a moment");
    for minutes in (0..180).step_by(10) {
        let mut couple = Years::begin(Zone::UTC, time(0), begin);
        let evening = "2026-05-04T19:30:00Z".parse::<DateTime<Utc>>().expect("a moment");
        couple.pass_until(evening + TimeDelta::minutes(minutes));
        couple.now -= TimeDelta::hours(1);
        couple.happens(Event::Tick);
        couple.pass_until(begin + TimeDelta::days(7));
        let dates: Vec<_> = couple.prompts.iter().map(|(date, _)| date.day()).collect();
        assert_eq!(dates, [2, 3, 4, 5, 6, 7], "back at {minutes} minutes");
    }
}

/// Down for a while: what is less than three hours late is sent, what is later is skipped, and the
/// next evening is right again; also when the clocks changed meanwhile.
#[test]
fn after_downtime_only_what_is_hardly_late_is_sent() {
    let downtimes = [("10 minutes", 10), ("5 hours", 5 * 60), ("3 days", 3 * 24 * 60)];
    // Two nights before Berlin's clocks go forward, and back.
    for start in ["2026-03-27T00:00:00Z", "2026-10-23T00:00:00Z"] {
        let start = start.parse::<DateTime<Utc>>().expect("a moment");
        for (name, minutes) in downtimes {
            for down_at in (0..4 * 24 * 60).step_by(35) {
                let mut couple = Years::begin(tz("Europe/Berlin"), time(0), start);
                let down = start + TimeDelta::minutes(down_at);
                couple.pass_until(down);
                let up = down + TimeDelta::minutes(minutes);
                couple.now = up;
                couple.happens(Event::Tick);
                couple.pass_until(start + TimeDelta::days(10));
                let prompted: Vec<_> = couple.prompts.iter().map(|(date, _)| *date).collect();
                let first = start.with_timezone(&tz("Europe/Berlin")).date_naive().succ_opt();
                for date in first.expect("a date").iter_days().take(8) {
                    let due = calendar(tz("Europe/Berlin"), date.and_time(time(0)));
                    let missed = down < due && up - due >= TimeDelta::hours(3);
                    assert_eq!(
                        prompted.contains(&date),
                        !missed,
                        "{date}, down for {name} at {down}"
                    );
                }
            }
        }
    }
}

/// A date that a zone skipped has no evening, and is not made up for.
#[test]
fn the_days_around_a_skipped_date_have_one_prompt_each() {
    let begin = "2011-12-26T12:00:00Z".parse::<DateTime<Utc>>().expect("a moment");
    let mut couple = Years::begin(tz("Pacific/Apia"), time(0), begin);
    couple.pass_until(begin + TimeDelta::days(9));
    let mut dates: Vec<_> = couple.prompts.iter().map(|(date, _)| *date).collect();
    let skipped = NaiveDate::from_ymd_opt(2011, 12, 30).expect("a date");
    dates.retain(|date| *date != skipped);
    assert_eq!(dates.len(), 8, "{dates:?}");
    assert!(dates.windows(2).all(|pair| pair[1] - pair[0] <= TimeDelta::days(2)));
}
