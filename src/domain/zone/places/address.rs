//! Places in a text: alone, before or behind their region, or within a sentence.

use chrono::{DateTime, Utc};

use super::Place;
use super::namesakes::{self, Candidate, likeliest, same_clocks, worth_asking};
use super::regions::Region;
use super::typos;
use super::words::{is_word, split_at_words};
use crate::domain::zone::fold::fold;

/// A region that stands behind an unknown place is meant if it has as many letters: "in peru".
const LETTERS_OF_A_REGION: usize = 4;

/// Who writes more tells a story.
const MOST_WORDS: usize = 10;

/// "New York NY USA": so many regions may stand behind a place.
const MOST_REGIONS: usize = 2;

/// How a name is looked for, folded.
type Look = fn(&str) -> Vec<Candidate>;

/// The places that a text may mean, the likeliest first, each clock once.
pub fn places(text: &str, now: DateTime<Utc>) -> Vec<Place> {
    worth_asking(Reader { look: typos::meant_or_larger, now }.read(text), now)
}

/// The large city whose name is misspelt in a text.
pub fn misspelt(text: &str, now: DateTime<Utc>) -> Option<Place> {
    likeliest(Reader { look: typos::meant, now }.read(text))
}

#[derive(Clone, Copy)]
struct Reader {
    look: Look,
    now: DateTime<Utc>,
}

impl Reader {
    fn read(self, text: &str) -> Vec<Candidate> {
        let text = with_flags_named(text);
        let parts = text.split([',', ';', '(', ')', '/', '|', '\n', '·', '•']).map(fold);
        let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [] => vec![],
            [whole] => self.sentence(whole),
            parts => self.address(&parts.iter().map(String::as_str).collect::<Vec<_>>()),
        }
    }

    /// "I live in Berlin now", "London or Paris".
    fn sentence(self, text: &str) -> Vec<Candidate> {
        let found = self.stripped(text);
        if !found.is_empty() {
            return found;
        }
        let either: Vec<&str> = split_at_words(text, "or");
        if either.len() > 1 {
            return either.into_iter().flat_map(|part| self.stripped(part)).collect();
        }
        split_at_words(text, "at").last().map_or(vec![], |tail| self.stripped(tail))
    }

    /// With as few words as possible taken off either end.
    fn stripped(self, text: &str) -> Vec<Candidate> {
        let words: Vec<&str> = text.split(' ').collect();
        if words.len() > MOST_WORDS {
            return vec![];
        }
        let before = words.iter().take_while(|word| is_word("before", word)).count();
        let after = words.iter().rev().take_while(|word| is_word("after", word)).count();
        let most = before + after;
        let cuts =
            (0..=most).flat_map(|cut| (0..=cut.min(before)).rev().map(move |b| (b, cut - b)));
        let kept = |(b, a): (usize, usize)| words.get(b..words.len().checked_sub(a)?);
        let kept = cuts.filter(|(_, a)| *a <= after).filter_map(kept);
        kept.map(|words| self.phrase(&words.join(" "), MOST_REGIONS))
            .find(|found| !found.is_empty())
            .unwrap_or_default()
    }

    /// A place, alone or with its region, and nothing else: "Paris", "paris tx", "peru lima".
    fn phrase(self, text: &str, regions: usize) -> Vec<Candidate> {
        let found = (self.look)(text);
        if !found.is_empty() || regions == 0 {
            return found;
        }
        let halves = || text.match_indices(' ').map(|(at, _)| (&text[..at], &text[at + 1..]));
        let with_region = halves().filter(|(_, region)| is_behind_a_place(region));
        let narrowed = with_region
            .map(|(place, region)| (self.phrase(without_end(place), regions - 1), region));
        let narrowed = narrowed.filter(|(found, _)| !found.is_empty());
        let reversed = || {
            let named = halves().filter(|(region, _)| Region::named(region).next().is_some());
            named
                .map(|(region, place)| ((self.look)(place), region))
                .find(|(found, _)| !found.is_empty())
        };
        let both = narrowed.into_iter().next().or_else(reversed);
        match both {
            Some((found, region)) => narrow(&found, namesakes::regions_behind_a_place(region)),
            None => halves().find_map(|(_, region)| region_alone(region)).unwrap_or_default(),
        }
    }

    /// From its widest part to its narrowest. Unknown parts are passed over.
    fn address(self, parts: &[&str]) -> Vec<Candidate> {
        let mut left: Vec<Candidate> = Vec::new();
        let mut regions: Vec<Candidate> = Vec::new();
        for (at, part) in parts.iter().enumerate().rev() {
            let mut named = if at == 0 { vec![] } else { namesakes::regions_behind_a_place(part) };
            let is_region = !named.is_empty();
            if !is_region {
                named = self.sentence(part);
            }
            let narrower = inside(&named, &regions);
            let wider = if is_region || at == 0 { inside_regions(&left, part) } else { vec![] };
            left = match [narrower, wider].into_iter().find(|inside| !inside.is_empty()) {
                _ if left.is_empty() => named,
                Some(inside) => inside,
                None => self.agreeing(named, left),
            };
            if is_region {
                regions = namesakes::regions_behind_a_place(part);
            }
        }
        left
    }

    /// Those in the narrower part that go by a clock of the wider one: Kreuzberg, Berlin. If none does,
    /// these are two places: both.
    fn agreeing(self, narrower: Vec<Candidate>, wider: Vec<Candidate>) -> Vec<Candidate> {
        let meant = worth_asking(wider.clone(), self.now);
        let agrees = |one: &&Candidate| {
            meant.iter().any(|other| same_clocks(one.place.zone, other.zone, self.now))
        };
        let agreeing: Vec<Candidate> = narrower.iter().filter(agrees).cloned().collect();
        if agreeing.is_empty() { narrower.into_iter().chain(wider).collect() } else { agreeing }
    }
}

/// The places in any of these regions; the regions themselves, if the place lies in none.
fn narrow(places: &[Candidate], regions: Vec<Candidate>) -> Vec<Candidate> {
    let inside = inside(places, &regions);
    if inside.is_empty() { regions } else { inside }
}

fn inside(places: &[Candidate], regions: &[Candidate]) -> Vec<Candidate> {
    let codes: Vec<Region> = regions.iter().filter_map(|one| Region::of_code(one.region)).collect();
    let is_inside = |place: &&Candidate| codes.iter().any(|region| region.holds(place.region));
    places.iter().filter(is_inside).cloned().collect()
}

/// Those in the region that a part names: "Vietnam, Hanoi".
fn inside_regions(places: &[Candidate], part: &str) -> Vec<Candidate> {
    inside(places, &namesakes::regions_behind_a_place(part))
}

fn is_behind_a_place(text: &str) -> bool {
    Region::behind_a_place(text).next().is_some()
}

/// "Santiago de" Chile.
fn without_end(text: &str) -> &str {
    match text.rsplit_once(' ') {
        Some((begin, last)) if is_word("after", last) => begin,
        _ => text,
    }
}

/// "Somewhere in Peru": the region at the end of a text that names no place.
fn region_alone(text: &str) -> Option<Vec<Candidate>> {
    let long = text.chars().count() >= LETTERS_OF_A_REGION || !text.is_ascii();
    let is_named = long && Region::named(text).next().is_some();
    is_named.then(|| namesakes::regions_behind_a_place(text))
}

/// "🇻🇳" is Vietnam.
fn with_flags_named(text: &str) -> String {
    let letter = |c: char| {
        let place = u32::from(c).checked_sub(0x1f1e6).filter(|place| *place < 26)?;
        char::from_u32(u32::from('A') + place)
    };
    let mut named = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        let Some(first) = letter(c) else {
            named.push(c);
            continue;
        };
        let code: String = letters
            .next_if(|c| letter(*c).is_some())
            .and_then(letter)
            .map_or_else(String::new, |second| [first, second].iter().collect());
        let region = Region::of_code(&code).map_or("", |region| region.typed());
        named.extend([", ", region]);
    }
    named
}
