//! Pictures: what is decided in figures, with the words that stand in it.

use chrono::NaiveDate;

use crate::domain::{Change, Picture, PictureOfMoment, PictureOfPulses, PictureOfWeeks};
use crate::messages::{Locale, Speech, SpeechError};
use crate::pictures::{self, Bowl, Day, Moment, Moments, Pulse, Trend, Week, Weeks};

type Words<T> = Result<T, SpeechError>;

/// The words of one language.
struct In<'a> {
    speech: &'a Speech,
    locale: Locale,
}

/// What is drawn.
pub(super) fn drawing(picture: &Picture, speech: &Speech) -> Words<pictures::Picture> {
    let words = In { speech, locale: Locale::En };
    Ok(match picture {
        Picture::Weeks(weeks) => pictures::Picture::Weeks(words.weeks(weeks)?),
        Picture::Pulses(pulses) => pictures::Picture::Pulse(words.pulses(pulses)?),
        Picture::Moments(moments) => pictures::Picture::Moments(words.moments(moments)?),
    })
}

impl In<'_> {
    fn says(&self, key: &str) -> Words<String> {
        self.speech.phrase(key, &[], self.locale)
    }

    fn day(&self, date: NaiveDate) -> Words<String> {
        self.speech.short_date(date, self.locale)
    }

    fn weeks(&self, of: &PictureOfWeeks) -> Words<Weeks> {
        let first = of.weeks.last().map(|week| week.from);
        let mut weekdays: [String; 7] = Default::default();
        if let Some(first) = first {
            for (weekday, date) in weekdays.iter_mut().zip(first.iter_days()) {
                *weekday = self.speech.short_weekday(date, self.locale)?;
            }
        }
        let mut weeks = vec![];
        for week in &of.weeks {
            let days = week.both.map(|both| if both { Day::Both } else { Day::Quiet });
            let label = self.day(week.from)?;
            weeks.push(Week { label, days, wins: week.wins, seams: week.seams });
        }
        Ok(Weeks {
            title: self.says("picture-weeks")?,
            names: of.names.clone(),
            bowl: Some(Bowl { seed: of.bowl, seams: of.seams }),
            step: match of.step {
                Some(step) => self.speech.step_line(step, self.locale)?,
                None => String::new(),
            },
            weekdays,
            weeks,
            both: self.says("picture-both")?,
            wins: self.says("picture-wins")?,
            seams: self.says("picture-gold")?,
            none: self.says("picture-no-weeks")?,
        })
    }

    fn pulses(&self, of: &PictureOfPulses) -> Words<Pulse> {
        let trend = |at: usize, key: &str, kind: Kind| {
            Ok(Trend {
                label: self.says(key)?,
                values: of.pulses.iter().map(|(_, answers)| answers[at]).collect(),
                change: match of.changes[at] {
                    Some(change) => self.says(kind.key(change))?,
                    None => String::new(),
                },
            })
        };
        Ok(Pulse {
            title: self.says("picture-pulses")?,
            weeks: of.pulses.iter().map(|(date, _)| self.day(*date)).collect::<Words<_>>()?,
            good_days: trend(0, "picture-days", Kind::Count)?,
            hope: trend(1, "picture-hope", Kind::Amount)?,
            laughed: trend(2, "picture-laughed", Kind::Amount)?,
            checking: trend(3, "picture-checking", Kind::Strength)?,
            team: trend(4, "picture-team", Kind::Amount)?,
            note: self.says("picture-own")?,
            none: self.says("picture-no-pulses")?,
        })
    }

    fn moments(&self, of: &[PictureOfMoment]) -> Words<Moments> {
        let mut moments = vec![];
        for moment in of {
            let label = self.day(moment.on)?;
            moments.push(Moment { label, before: Some(moment.before), after: moment.after });
        }
        Ok(Moments {
            title: self.says("picture-moments")?,
            moments,
            strong: self.says("picture-strong")?,
            calm: self.says("picture-calm")?,
            first: self.says("picture-first")?,
            later: self.says("picture-later")?,
            note: self.says("picture-own")?,
            none: self.says("picture-no-moments")?,
        })
    }
}

/// How more and less of something are called.
#[derive(Clone, Copy)]
enum Kind {
    Count,
    Amount,
    Strength,
}

impl Kind {
    const fn key(self, change: Change) -> &'static str {
        match (self, change) {
            (_, Change::Same) => "picture-same",
            (Self::Strength, Change::More) => "picture-stronger",
            (Self::Strength, Change::Less) => "picture-weaker",
            (_, Change::More) => "picture-more",
            (Self::Count, Change::Less) => "picture-fewer",
            (Self::Amount, Change::Less) => "picture-less",
        }
    }
}
