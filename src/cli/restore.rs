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
    #[arg(help = "cli-restore-to", long, value_name = "ID|TIME", value_parser = moment)]
    to: String,
}

pub(super) fn run(args: &Args, options: &Options, out: &mut Out) -> anyhow::Result<ExitCode> {
    let runtime = Runtime::read(options)?;
    let mut session = session(&args.file, &runtime)?;
    let operations = session.history()?;
    let file = source::shown(&args.file);
    let to = args.to.as_str();
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

/// What may be an id or a time.
fn moment(text: &str) -> Result<String, String> {
    match text.trim() {
        "" => Err(say!("value-empty").to_string()),
        text if time(text).is_none() && is_like_a_time(text) => Err(say!("value-no-time").to_string()),
        text => Ok(text.to_owned()),
    }
}

/// Whether `text` begins with a year, a month and a day, or has hours: no id does, and so it was meant for a time.
fn is_like_a_time(text: &str) -> bool {
    let numbers: Vec<&str> = text.split(['-', '/', '.', 'T', ' ']).take(3).collect();
    let is_number =
        |text: &&str| (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_date = numbers.len() == 3 && numbers.iter().all(is_number);
    is_date && numbers.iter().filter(|text| text.len() > 2).count() < 2 || text.contains(':')
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
        for text in
            ["2026-13-45", "2026-02-30", "2026-13-01T10:00", "30.11.2026", "2026/11/30", "2026-11-30 25:00"]
        {
            assert!(time(text).is_none() && is_like_a_time(text), "{text}");
        }
        for text in ["c25c4d", "202611", "01a20666-8939-7411-9f6e-8a9bed15c25c", "8939-7411-9f6e", "9f6e"] {
            assert!(!is_like_a_time(text), "{text} is an id, or the end of one");
        }
        assert!(time("2026-11-29 14:30") < time("2026-11-29"), "a day means its end");
    }
}
