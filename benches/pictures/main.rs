//! How long a picture takes: `cargo bench --bench pictures`. Of forty draws the fastest, the middle one and the
//! slowest, in milliseconds of the clock, and how large the file is.

#![expect(clippy::unwrap_used, reason = "a failed step ends the run")]
#![expect(clippy::print_stdout, reason = "the table")]
#![expect(clippy::disallowed_methods, reason = "what is measured is the machine's time")]

use std::time::Instant;

use kintsugi::pictures::{
    Bowl, BowlCard, Day, Moment, Moments, Picture, Pulse, Trend, Week, Weeks, draw,
};

const DRAWS: usize = 40;

fn main() {
    for seams in [0, 12, 40, 100, 360] {
        let bowl = Bowl { seed: 21, seams };
        let card = BowlCard { bowl, title: "Your bowl".into(), note: "One more seam.".into() };
        measure(&format!("bowl, {seams} seams"), &Picture::Bowl(card));
    }
    let bowl = Bowl { seed: 21, seams: 23 };
    let week = Week { label: "7 Sep".into(), days: [Day::Both; 7], wins: 3, seams: 2 };
    measure("bot's photo", &Picture::Photo(bowl));
    measure("weeks", &Picture::Weeks(weeks(bowl, week)));
    let moment = Moment { label: "7 Sep".into(), before: Some(8), after: Some(3) };
    measure("hard moments", &Picture::Moments(moments(moment)));
    measure("pulse", &Picture::Pulse(pulse()));
}

fn measure(name: &str, picture: &Picture) {
    let bytes = draw(picture).unwrap().len();
    let mut took: Vec<f64> = (0..DRAWS).map(|_| timed(picture)).collect();
    took.sort_by(f64::total_cmp);
    let (fastest, middle, slowest) = (took[0], took[DRAWS / 2], took[DRAWS - 1]);
    println!("{name:16} {fastest:6.1} {middle:6.1} {slowest:6.1} ms {:5} KB", bytes / 1024);
}

fn timed(picture: &Picture) -> f64 {
    let begun = Instant::now();
    draw(picture).unwrap();
    begun.elapsed().as_secs_f64() * 1000.0
}

fn weeks(bowl: Bowl, week: Week) -> Weeks {
    Weeks {
        title: "Your shared weeks".into(),
        names: vec!["Ana".into(), "Ben".into()],
        bowl: Some(bowl),
        step: "Step 4 · Consistent actions".into(),
        weekdays: ["M", "T", "W", "T", "F", "S", "S"].map(Into::into),
        weeks: vec![week; 8],
        both: "check-in from both".into(),
        wins: "wins".into(),
        seams: "gold seams".into(),
        ..Weeks::default()
    }
}

fn moments(moment: Moment) -> Moments {
    Moments { title: "Your hard moments".into(), moments: vec![moment; 14], ..Moments::default() }
}

fn pulse() -> Pulse {
    let trend = Trend { label: "Good days".into(), values: vec![Some(3); 16], ..Trend::default() };
    Pulse {
        title: "How it has been going".into(),
        weeks: vec!["7 Sep".into(); 16],
        good_days: trend.clone(),
        hope: trend.clone(),
        laughed: trend.clone(),
        checking: trend.clone(),
        team: trend,
        ..Pulse::default()
    }
}
