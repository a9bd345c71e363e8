//! `hashiya restore`: the notebook as it was at an earlier moment.

use super::log::session;
use super::options::Options;
use super::out::Out;
use super::world::World;
use super::{
    exit::{NOTHING, complain},
    source,
};
use crate::notebook::Id;
use crate::notebook::Operation;
use anyhow::bail;
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ZonedDateTime};
use std::path::PathBuf;
use std::process::ExitCode;

/// What `restore` takes.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(help = "cli-restore-file")]
    file: PathBuf,
    #[arg(help = "cli-restore-to", long, value_name = "ID|TIME")]
    to: String,
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let world = World::read(options)?;
    let mut session = session(&args.file, &world)?;
    let operations = session.history()?;
    let file = source::shown(&args.file);
    let to = args.to.trim();
    let found = match time(to) {
        Some(time) => {
            let before = |one: &&Operation| one.time.parse::<Timestamp>().is_ok_and(|at| at <= time);
            operations.iter().find(before).map(|one| one.id.clone())
        }
        None => named(to, &operations)?,
    };
    let Some(id) = found else {
        complain(say!("restore-unknown", file, to));
        return Ok(ExitCode::from(NOTHING));
    };
    if let Some(saved) = session.restore(&id)? {
        if let Some(message) = saved.message {
            complain(message);
        }
        if let Some(restored) = session.history()?.first() {
            out.line(restored.id.as_str())?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The operation whose id is `text` or ends with it.
fn named(text: &str, operations: &[Operation]) -> anyhow::Result<Option<Id>> {
    /// Fewer digits are rather a mistake than a name.
    const FEWEST: usize = 4;
    let text = text.to_ascii_lowercase();
    let mut found = operations.iter().filter(|one| text.len() >= FEWEST && one.id.as_str().ends_with(&text));
    match (found.next(), found.next()) {
        (Some(_), Some(_)) => bail!(say!("restore-several", text)),
        (found, _) => Ok(found.map(|one| one.id.clone())),
    }
}

/// The last moment that `text` means, where it is a time.
fn time(text: &str) -> Option<Timestamp> {
    let here =
        |time: DateTime| time.to_zoned_datetime(TimeZone::system()).ok().map(|zoned| zoned.timestamp());
    let zoned = || text.parse::<ZonedDateTime>().ok().map(|zoned| zoned.timestamp());
    let clock = || text.parse::<DateTime>().ok().filter(|_| text.contains(':')).and_then(here);
    let day = || here(text.parse::<Date>().ok()?.to_datetime(Time::MAX));
    text.parse::<Timestamp>().ok().or_else(zoned).or_else(clock).or_else(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_told_from_ids() {
        for text in [
            "2026-11-29",
            "2026-11-29 14:30",
            "2026-11-29T14:30:05",
            "2026-11-29T14:30:05Z",
            "2026-11-29T14:30:05+02:00",
        ] {
            assert!(time(text).is_some(), "{text}");
        }
        for text in
            ["c25c4d", "202611", "01a20666-8939-7411-9f6e-8a9bed15c25c", "2026-13-01", "yesterday", ""]
        {
            assert!(time(text).is_none(), "{text}");
        }
        assert!(time("2026-11-29 14:30") < time("2026-11-29"), "a day means its end");
    }
}
