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

#[cfg(test)]
mod tests {
    use crate::cli::args::Arguments;
    use clap::{CommandFactory as _, Parser as _};

    #[test]
    fn known_words_are_completed_in_every_shell_and_others_are_taken() {
        for shell in [clap_complete::Shell::Bash, clap_complete::Shell::Zsh, clap_complete::Shell::Fish] {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Arguments::command(), "hashiya", &mut script);
            let script = String::from_utf8(script).unwrap();
            for word in ["bookmark", "unverified", "high-contrast", "bibtex", "koreader", "mlterm"] {
                assert!(script.contains(word), "{shell}: {word}");
            }
        }
        for own in [&["notes", "--kind", "mine"][..], &["--theme", "mine"], &["review", "--status", "open"]] {
            Arguments::try_parse_from([&["hashiya"], own].concat()).unwrap();
        }
    }
}
