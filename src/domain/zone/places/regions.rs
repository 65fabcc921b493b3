//! Countries, and the states of those that people name with their state.

use crate::domain::zone::rules::Zone;

/// Code, name, thousands of people, a zone and a city for each of its clocks, folded names, and short
/// forms that mean it only behind a place.
const REGIONS: &str = include_str!("../../../../messages/regions.tsv");

/// A country or a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Region {
    /// The country's two letters, and the state's behind a hyphen.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// How many live there, in thousands.
    pub people: u32,
    clocks: &'static str,
    names: &'static str,
    short: &'static str,
}

impl Region {
    /// The region of that code.
    pub fn of_code(code: &str) -> Option<Self> {
        regions().find(|region| region.code == code)
    }

    /// Regions of that folded name.
    pub fn named(name: &str) -> impl Iterator<Item = Self> {
        regions().filter(move |region| region.names.split('|').any(|known| known == name))
    }

    /// Regions of that folded name or short form, as they stand behind a place.
    pub fn behind_a_place(name: &str) -> impl Iterator<Item = Self> {
        let both = |region: &Self| region.names.split('|').chain(region.short.split('|'));
        regions().filter(move |region| both(region).any(|known| known == name))
    }

    /// Whether the region of that code is this one or lies in it.
    pub fn holds(&self, code: &str) -> bool {
        code.strip_prefix(self.code).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
    }

    /// Each of its clocks by a zone and the largest city that goes by it; the most people first.
    pub fn clocks(&self) -> impl Iterator<Item = (Zone, &'static str)> {
        let pairs = self.clocks.split(" | ").filter_map(|clock| clock.split_once(' '));
        pairs.filter_map(|(zone, city)| Some((zone.parse().ok()?, city)))
    }

    /// Whether it is a state of a country.
    pub fn is_state(&self) -> bool {
        self.code.contains('-')
    }

    /// Its name as it can be typed.
    pub fn typed(&self) -> &'static str {
        self.names.split('|').next().unwrap_or_default()
    }

    fn read(line: &'static str) -> Option<Self> {
        let mut columns = line.split('\t');
        let mut next = || columns.next();
        let (code, name, people) = (next()?, next()?, next()?.parse().ok()?);
        Some(Self { code, name, people, clocks: next()?, names: next()?, short: next()? })
    }
}

/// All of them.
pub fn regions() -> impl Iterator<Item = Region> {
    REGIONS.lines().filter_map(Region::read)
}
