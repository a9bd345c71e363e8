//! `hashiya restore`: the notebook as it was at an earlier moment.

use super::log::session;
use super::options::Options;
use super::out::Out;
use super::runtime::Runtime;
use super::{
    exit::{NOTHING, complain},
    source,
};
use crate::notebook::Id;
use crate::notebook::Operation;
use anyhow::bail;
use jiff::Timestamp;
use jiff::civil::Time;
use jiff::fmt::temporal::Pieces;
use jiff::tz::TimeZone;
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
    let runtime = Runtime::read(options)?;
    let mut session = session(&args.file, &runtime)?;
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

/// The last moment that `text` means, where it is a time: in its own zone, or in that of this machine. What lies beyond the
/// moments that can be told is the last of them, or the first.
fn time(text: &str) -> Option<Timestamp> {
    let parts = Pieces::parse(text).ok()?;
    let time = parts.date().to_datetime(parts.time().unwrap_or(Time::MAX));
    let zone = match (parts.to_time_zone().ok()?, parts.to_numeric_offset()) {
        (Some(zone), _) => zone,
        (None, Some(offset)) => offset.to_time_zone(),
        (None, None) => TimeZone::system(),
    };
    let beyond = if time.year() > 0 { Timestamp::MAX } else { Timestamp::MIN };
    Some(zone.to_timestamp(time).unwrap_or(beyond))
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
            "2026-11-29T14:30:05+03:00[+03:00]",
        ] {
            assert!(time(text).is_some(), "{text}");
        }
        for text in ["9999-12-31", "9999-12-31T23:59:59Z", "9999-12-31T23:59-12:00", "9999-12-31 23:59"] {
            assert!(time(text) >= "9999-12-30T00:00:00Z".parse().ok(), "{text} is after all that was done");
        }
        assert_eq!(time("-009999-01-01T00:00+12:00"), Some(Timestamp::MIN));
        for text in
            ["c25c4d", "202611", "01a20666-8939-7411-9f6e-8a9bed15c25c", "2026-13-01", "yesterday", ""]
        {
            assert!(time(text).is_none(), "{text}");
        }
        assert!(time("2026-11-29 14:30") < time("2026-11-29"), "a day means its end");
    }
}
