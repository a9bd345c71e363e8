//! What was typed wrong, as one sentence in the language of the interface.

use crate::words::Phrase;
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::error::Error as _;

/// What is wrong, and which help tells more: of the command called `name`, or of the program.
pub(super) fn sentence(error: &Error, name: Option<&str>) -> Phrase {
    let what = what(error).unwrap_or_else(|| as_told(error));
    let command = name.map_or_else(|| "hashiya".to_owned(), |name| format!("hashiya {name}"));
    say!("use-see", what, command)
}

fn what(error: &Error) -> Option<Phrase> {
    let argument = || told(error, ContextKind::InvalidArg);
    Some(match error.kind() {
        ErrorKind::UnknownArgument => {
            let argument = argument()?;
            match told(error, ContextKind::SuggestedArg) {
                Some(near) => say!("use-unknown-near", argument, near),
                None => say!("use-unknown", argument),
            }
        }
        ErrorKind::MissingRequiredArgument => say!("use-missing", arguments = argument()?),
        ErrorKind::InvalidValue => {
            let (argument, value) = (argument()?, told(error, ContextKind::InvalidValue)?);
            match told(error, ContextKind::ValidValue).filter(|values| !values.is_empty()) {
                _ if value.is_empty() => say!("use-value-missing", argument),
                Some(values) => say!("use-value-of", value, argument, values),
                None => say!("use-value", value, argument),
            }
        }
        ErrorKind::ValueValidation => {
            let (argument, value) = (argument()?, told(error, ContextKind::InvalidValue)?);
            match error.source() {
                Some(why) => say!("use-value-why", value, argument, why = why.to_string()),
                None => say!("use-value", value, argument),
            }
        }
        ErrorKind::TooManyValues => {
            say!("use-value", value = told(error, ContextKind::InvalidValue)?, argument = argument()?)
        }
        ErrorKind::TooFewValues => {
            let (expected, given) = counts(error, ContextKind::MinValues)?;
            say!("use-count-least", argument = argument()?, expected, given)
        }
        ErrorKind::WrongNumberOfValues => {
            let (expected, given) = counts(error, ContextKind::ExpectedNumValues)?;
            say!("use-count", argument = argument()?, expected, given)
        }
        ErrorKind::ArgumentConflict => {
            let (argument, other) = (argument()?, told(error, ContextKind::PriorArg)?);
            if argument == other {
                say!("use-twice", argument)
            } else {
                say!("use-together", argument, other)
            }
        }
        _ => return None,
    })
}

/// A part of what clap knows of the error: one word or several.
fn told(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(word) => Some(word.clone()),
        ContextValue::Strings(words) => Some(words.join(", ")),
        _ => None,
    }
}

/// How many values there have to be, by `kind`, and how many were given.
fn counts(error: &Error, kind: ContextKind) -> Option<(i64, i64)> {
    let number = |kind| match error.get(kind)? {
        ContextValue::Number(number) => i64::try_from(*number).ok(),
        _ => None,
    };
    Some((number(kind)?, number(ContextKind::ActualNumValues)?))
}

/// What clap itself says, as one line, where it is nothing of the above.
fn as_told(error: &Error) -> Phrase {
    let text = error.to_string();
    let what = text.split("\n\n").next().unwrap_or(&text);
    let lines: Vec<&str> = what.trim_start_matches("error: ").lines().map(str::trim).collect();
    Phrase::content(lines.join(" "))
}
