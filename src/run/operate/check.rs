//! Whether `kintsugi run` could start.

use chrono::Datelike as _;

use super::{opening, say};
use crate::clock::{Clock as _, SystemClock};
use crate::config::Run;
use crate::domain::edition_of_zones;
use crate::messages::Speech;
use crate::run::{Settings, in_one_line};
use crate::store::{Found, Store};
use crate::telegram::{Client, Me};

/// Zone rules of so many years before this one are too old.
const YEARS: i32 = 2;

/// Something has to be mended first.
#[derive(Debug, thiserror::Error)]
#[error("{0} of these have to be mended")]
pub struct NotReady(usize);

/// A line: what was looked at, and what was found.
type Line = (&'static str, anyhow::Result<String>);

pub(super) async fn check(run: &Run) -> anyhow::Result<()> {
    let mut lines = vec![
        ("settings", settings(run)),
        ("messages", messages(run)),
        ("zone data", zones(SystemClock.now().year())),
        ("database", databases(run).await),
    ];
    lines.extend(telegram(run).await);
    let failed = lines.iter().filter(|(_, found)| found.is_err()).count();
    say(&lines.iter().map(told).collect::<String>())?;
    if failed == 0 { Ok(()) } else { Err(NotReady(failed).into()) }
}

fn told((what, found): &Line) -> String {
    match found {
        Ok(words) => format!("ok    {what}: {words}\n"),
        Err(error) => format!("MEND  {what}: {}\n", in_one_line(error)),
    }
}

fn settings(run: &Run) -> anyhow::Result<String> {
    let settings = Settings::try_from(run)?;
    let operator = settings.operator_name.as_deref().unwrap_or("nobody is named");
    let tells = run.admin.address()?.map_or("to nobody".to_owned(), |at| format!("at {at}"));
    Ok(format!("operator: {operator}; tells how it is {tells}"))
}

fn messages(run: &Run) -> anyhow::Result<String> {
    Speech::new(run.operator_name()?)?;
    Ok("all can be said".to_owned())
}

fn zones(year: i32) -> anyhow::Result<String> {
    let edition = edition_of_zones();
    let of: i32 = edition.trim_end_matches(char::is_alphabetic).parse()?;
    anyhow::ensure!(
        year - of < YEARS,
        "the rules of time zones are of {edition}: a newer version of Kintsugi has newer ones"
    );
    Ok(format!("edition {edition}"))
}

async fn databases(run: &Run) -> anyhow::Result<String> {
    let opening = opening(run)?;
    let found = match Store::proves(&opening).await? {
        Found::Nothing => return Ok("none yet; the first start makes it, and its keys".to_owned()),
        Found::Earlier => "an earlier version's, which the next start migrates",
        Found::Ready => "as this version writes it",
    };
    let aside = Store::put_aside(&opening).await?.len();
    Ok(format!("{found}; its keys belong to it; {aside} couples are parked"))
}

/// What Telegram says of the token. Nothing is told to it, and no webhook is taken away.
async fn telegram(run: &Run) -> Vec<Line> {
    let me = async {
        let (token, api) = (run.token()?, run.api_url()?);
        let client = Client::new(token.expose(), &api);
        Ok::<_, anyhow::Error>((client.meet().await?, client.joins_groups().await?))
    };
    match me.await {
        Err(error) => vec![("token", Err(error))],
        Ok((Me { username, reads_all, .. }, joins)) => vec![
            ("token", Ok(format!("@{username}"))),
            ("privacy mode", privacy(reads_all)),
            ("groups", groups(joins)),
        ],
    }
}

fn privacy(reads_all: bool) -> anyhow::Result<String> {
    anyhow::ensure!(!reads_all, "it is off: send /setprivacy to @BotFather and choose Enable");
    Ok("on: it is not sent what the two say to each other".to_owned())
}

fn groups(joins: bool) -> anyhow::Result<String> {
    anyhow::ensure!(joins, "it may not be added: send /setjoingroups to @BotFather");
    Ok("it may be added".to_owned())
}

#[cfg(test)]
mod tests {
    use super::zones;

    #[test]
    fn zone_rules_grow_old() {
        let of: i32 = crate::domain::edition_of_zones()[..4].parse().expect("a year");
        assert!(zones(of).is_ok() && zones(of + 1).is_ok());
        assert!(zones(of + 2).is_err_and(|error| error.to_string().contains("newer version")));
    }
}
