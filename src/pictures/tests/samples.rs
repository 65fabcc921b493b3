//! The pictures of docs/pictures: what a couple could see in its ninth week.

use crate::pictures::{Bowl, BowlCard, Day, Moment, Moments, Picture, Pulse, Trend, Week, Weeks};

/// The bowl of the README.
pub const SEED: u64 = 21;

/// Every sample, by the name of its file.
pub fn all() -> Vec<(&'static str, Picture)> {
    vec![
        ("bowl-0", bowl(0)),
        ("bowl-3", bowl(3)),
        ("bowl-12", bowl(12)),
        ("bowl-40", bowl(40)),
        ("photo", Picture::Photo(Bowl { seed: SEED, seams: 12 })),
        ("weeks", Picture::Weeks(weeks())),
        ("moments", Picture::Moments(moments())),
        ("pulse", Picture::Pulse(pulse())),
    ]
}

pub fn bowl(seams: u32) -> Picture {
    Picture::Bowl(BowlCard {
        bowl: Bowl { seed: SEED, seams },
        title: "Your bowl".into(),
        note: "One more gold seam for each step you walk and each promise you keep.".into(),
    })
}

pub fn weeks() -> Weeks {
    let rows = [
        ("7 Sep", "x.x..x.", 0, 0),
        ("14 Sep", "xx.x.x.", 1, 0),
        ("21 Sep", ".xxx.xx", 0, 1),
        ("28 Sep", "xxx.xx.", 2, 2),
        ("5 Oct", "..xx...", 1, 2),
        ("12 Oct", "xxxx.xx", 3, 4),
        ("19 Oct", "xx.xxxx", 2, 12),
        ("26 Oct", "xxx.   ", 1, 2),
    ];
    Weeks {
        title: "Your shared weeks".into(),
        names: vec!["Ana".into(), "Ben".into()],
        bowl: Some(Bowl { seed: SEED, seams: 23 }),
        step: "Step 4 · Consistent actions".into(),
        weekdays: ["M", "T", "W", "T", "F", "S", "S"].map(Into::into),
        weeks: rows.into_iter().map(week).collect(),
        both: "check-in from both".into(),
        wins: "wins".into(),
        seams: "gold seams".into(),
        none: "Your first week is just beginning.".into(),
    }
}

fn week((label, days, wins, seams): (&str, &str, u32, u32)) -> Week {
    let mut week = Week { label: label.into(), wins, seams, ..Week::default() };
    for (day, sign) in week.days.iter_mut().zip(days.chars()) {
        *day = match sign {
            'x' => Day::Both,
            '.' => Day::Quiet,
            _ => Day::Ahead,
        };
    }
    week
}

pub fn moments() -> Moments {
    let strengths = [
        (Some(8), Some(5)),
        (Some(9), Some(4)),
        (Some(6), Some(6)),
        (Some(7), None),
        (Some(10), Some(6)),
        (Some(5), Some(2)),
        (None, Some(4)),
        (Some(4), Some(1)),
        (Some(6), Some(7)),
        (None, None),
        (Some(3), Some(1)),
    ];
    let moment =
        |(at, (before, after))| Moment { label: format!("{} Oct", 2 * at + 2), before, after };
    Moments {
        title: "Your hard moments".into(),
        moments: strengths.into_iter().enumerate().map(moment).collect(),
        strong: "very strong".into(),
        calm: "calm".into(),
        first: "at first".into(),
        later: "half an hour later".into(),
        note: "Most of them were lighter half an hour later.".into(),
        none: "There are none here.".into(),
    }
}

pub fn pulse() -> Pulse {
    let trend = |label: &str, values: &str, change: &str| Trend {
        label: label.into(),
        values: values.chars().map(|c| c.to_digit(10).and_then(|v| v.try_into().ok())).collect(),
        change: change.into(),
    };
    Pulse {
        title: "How it has been going".into(),
        weeks: [
            "30 Aug", "6 Sep", "13 Sep", "20 Sep", "27 Sep", "4 Oct", "11 Oct", "18 Oct", "25 Oct",
        ]
        .map(Into::into)
        .into(),
        good_days: trend("Good days", "12213-435", "more than before"),
        hope: trend("Hope for the future", "01121-223", "a little more"),
        laughed: trend("Laughed together", "001 --122", "about the same"),
        checking: trend("Wish to check up", "44343-321", "less than before"),
        team: trend("Felt like a team", "11012-223", "about the same"),
        note: "Only you see this.".into(),
        none: "There is nothing here yet.".into(),
    }
}
