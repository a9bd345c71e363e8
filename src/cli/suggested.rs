//! Arguments that take any word, for which help and completions know some.

use crate::config::THEMES;
use crate::notebook::{Kind, Known as _, Status};
use clap::builder::{PossibleValue, StringValueParser, TypedValueParser};
use std::ffi::OsStr;

/// Takes any word; the known ones are completed.
#[derive(Clone, Copy)]
pub(super) struct Suggested(fn() -> Vec<&'static str>);

/// A kind of annotation.
pub(super) fn kinds() -> Suggested {
    Suggested(|| Kind::WORDS.to_vec())
}

/// A status.
pub(super) fn statuses() -> Suggested {
    Suggested(|| Status::WORDS.to_vec())
}

/// The name of a theme.
pub(super) fn themes() -> Suggested {
    Suggested(|| THEMES.iter().map(|&(name, _)| name).collect())
}

impl TypedValueParser for Suggested {
    type Value = String;

    fn parse_ref(
        &self,
        command: &clap::Command,
        argument: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<String, clap::Error> {
        StringValueParser::new().parse_ref(command, argument, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new((self.0)().into_iter().map(PossibleValue::new)))
    }
}
