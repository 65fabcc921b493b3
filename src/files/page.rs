//! An export to be read: one page that needs nothing from elsewhere, on a phone, in the dark, on paper.
//!
//! What somebody wrote stands in it as text and never as markup, each in its own direction.

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use crate::domain::{By, Contents, Dated, Fact, Item, PROGRAM, Section, Step, Value};
use crate::messages::{Locale, Speech};

const STYLE: &str = include_str!("page.css");

/// The whole page.
pub(super) fn page(speech: &Speech, locale: Locale, holds: &str, contents: &Contents) -> String {
    Page { speech, locale, holds, contents, html: String::new() }.written()
}

struct Page<'a> {
    speech: &'a Speech,
    locale: Locale,
    holds: &'a str,
    contents: &'a Contents,
    html: String,
}

impl Page<'_> {
    fn written(mut self) -> String {
        let title = self.phrase(&format!("page-title-{}", self.holds));
        self.add("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        self.add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        self.add("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ");
        self.add(
            "style-src 'unsafe-inline'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n",
        );
        self.add(&format!("<title>{}</title>\n<style>\n{STYLE}</style>\n", escaped(&title)));
        self.add(&format!("</head>\n<body>\n<main>\n<h1>{}</h1>\n", escaped(&title)));
        self.head();
        for section in Section::ALL {
            let items = self.contents.items.iter().filter(|item| item.section == *section);
            self.section(*section, &items.collect::<Vec<_>>());
        }
        if self.contents.items.is_empty() {
            let nothing = self.phrase("page-nothing");
            self.add(&format!("<p>{}</p>\n", escaped(&nothing)));
        }
        self.add("</main>\n</body>\n</html>\n");
        self.html
    }

    /// Whose it is, when it was made, and by whose clocks.
    fn head(&mut self) {
        let Contents { date, zone, you, partner, .. } = self.contents;
        let names: Vec<_> = you.iter().chain(partner).map(|name| bdi(name)).collect();
        if !names.is_empty() {
            self.add(&format!("<p class=\"names\">{}</p>\n", names.join(" &amp; ")));
        }
        let date = self.dated(Dated::On(*date)).unwrap_or(date.to_string());
        let quotes = [("date", date.as_str()), ("zone", zone.name())];
        let about = self.speech.phrase("page-about", &quotes, self.locale).unwrap_or(date.clone());
        let note = self.phrase("page-note");
        self.add(&format!("<p class=\"soft\">{}</p>\n", escaped(&about)));
        self.add(&format!("<p class=\"soft\">{}</p>\n", escaped(&note)));
    }

    fn section(&mut self, section: Section, items: &[&Item]) {
        if items.is_empty() {
            return;
        }
        let name = self.phrase(&key("page-section", section.name()));
        self.add(&format!("<section>\n<h2>{}</h2>\n", escaped(&name)));
        for item in items {
            self.item(item);
        }
        self.add("</section>\n");
    }

    fn item(&mut self, item: &Item) {
        self.add("<article>\n");
        let head: Vec<_> = [self.dated(item.dated), self.by(item)].into_iter().flatten().collect();
        if !head.is_empty() {
            self.add(&format!("<h3>{}</h3>\n", head.join(" · ")));
        }
        match item.facts.as_slice() {
            [(Fact::Words, Value::Words(words))] => self.add(&format!("{}\n", quoted(words))),
            facts => {
                self.add("<dl>\n");
                for (fact, value) in facts.iter().filter(|fact| !goes_without_saying(fact)) {
                    let label = escaped(&self.phrase(&key("page-fact", fact.name())));
                    let value = self.value(*fact, value);
                    self.add(&format!("<dt>{label}</dt><dd>{value}</dd>\n"));
                }
                self.add("</dl>\n");
            }
        }
        self.add("</article>\n");
    }

    /// Whose it is, where both have something in that section.
    fn by(&self, item: &Item) -> Option<String> {
        let partner = || escaped(&self.phrase("page-by-partner"));
        match item.by {
            By::You if self.holds == "shared" => Some(match &self.contents.you {
                Some(name) => bdi(name),
                None => escaped(&self.phrase("page-by-you")),
            }),
            By::Partner => Some(self.contents.partner.as_deref().map_or_else(partner, bdi)),
            By::You | By::Both => None,
        }
    }

    fn dated(&self, dated: Dated) -> Option<String> {
        let date = |date: NaiveDate| {
            let words = self.speech.date_in_words(date, self.locale).ok()?;
            Some(format!("{} {}", escaped(&words), date.year()))
        };
        match dated {
            Dated::Never => None,
            Dated::On(on) => date(on),
            Dated::At(at) => {
                let local = at.with_timezone(&self.contents.zone);
                Some(format!("{}, {}", date(local.date_naive())?, local.format("%H:%M")))
            }
        }
    }

    fn value(&self, fact: Fact, value: &Value) -> String {
        match value {
            Value::Words(words) => quoted(words),
            Value::Name(name) => escaped(&self.phrase(&key("page-name", name))),
            Value::Number(number) if fact == Fact::Step => self.step(*number),
            Value::Number(number) if fact == Fact::Month => {
                escaped(&self.phrase(&format!("month-{number}")))
            }
            Value::Number(number) => number.to_string(),
            Value::Tenths(tenths) => format!("{}.{}", tenths / 10, tenths % 10),
            Value::Yes(true) => escaped(&self.phrase("page-yes")),
            Value::Yes(false) => escaped(&self.phrase("page-no")),
            Value::Moment(dated) => self.dated(*dated).unwrap_or_default(),
            Value::Time(time) => time.format("%H:%M").to_string(),
            Value::Strengths(all) => {
                let one = |(at, level): &(DateTime<Utc>, u8)| {
                    let local = at.with_timezone(&self.contents.zone);
                    format!("{level} ({})", local.format("%H:%M"))
                };
                all.iter().map(one).collect::<Vec<_>>().join(" → ")
            }
        }
    }

    fn step(&self, number: i64) -> String {
        let is = |step: &Step| i64::try_from(step.number()) == Ok(number);
        let step = PROGRAM.iter().map(|stage| stage.step).find(is);
        let name = step.and_then(|step| self.speech.name_of_step(step, self.locale).ok());
        name.map_or_else(|| number.to_string(), |name| format!("{number}. {}", escaped(&name)))
    }

    /// What stands in the message files; where it does not, its key: a page is never kept back for that.
    fn phrase(&self, key: &str) -> String {
        self.speech.phrase(key, &[], self.locale).unwrap_or_else(|_| key.to_owned())
    }

    fn add(&mut self, html: &str) {
        self.html.push_str(html);
    }
}

/// What almost all of a section have, so that only what is otherwise is told.
fn goes_without_saying(fact: &(Fact, Value)) -> bool {
    matches!(fact, (Fact::Shown, Value::Yes(true)))
}

/// Fluent's names have dashes.
fn key(of: &str, name: &str) -> String {
    format!("{of}-{}", name.replace('_', "-"))
}

/// A name within a line: whatever its direction, the line keeps its own.
fn bdi(name: &str) -> String {
    format!("<bdi>{}</bdi>", escaped(name))
}

/// Somebody's words, in their own direction.
fn quoted(words: &str) -> String {
    format!("<p class=\"words\" dir=\"auto\">{}</p>", escaped(words))
}

fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            // What no page can hold, and what would turn the text around it.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {}
            c if c.is_control() && c != '\n' && c != '\t' => {}
            c => html.push(c),
        }
    }
    html
}
