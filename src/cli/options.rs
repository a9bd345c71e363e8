//! What every command takes.

use super::suggested::themes;
use crate::document::{Encoding, How};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// The heading of [`Options`] in help.
pub(super) const COMMON: &str = "Options of every command";

/// What every command takes.
#[derive(Clone, Debug, Args)]
pub(super) struct Options {
    /// Form of the answer: text, or json whose names and meanings do not change.
    #[arg(long, global = true, value_name = "FORM", value_enum, default_value_t, help_heading = COMMON)]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub(super) format: Format,
    /// Settings to use: a file, or a folder that holds settings.toml and themes.
    #[arg(long, global = true, value_name = "PATH", help_heading = COMMON)]
    pub(super) config: Option<PathBuf>,
    /// Theme to use.
    #[arg(long, global = true, value_name = "NAME", value_parser = themes(), hide_possible_values = true, help_heading = COMMON)]
    pub(super) theme: Option<String>,
    /// How rows are sent to the terminal; `hashiya terminal` says which it needs.
    #[arg(long, global = true, value_name = "MODE", value_parser = bidi_modes(), help_heading = COMMON)]
    pub(super) bidi: Option<String>,
    /// Form of the articles, where they are not what they seem.
    #[arg(long = "as", global = true, value_name = "FORMAT", value_parser = forms(), help_heading = COMMON)]
    pub(super) form: Option<String>,
    /// Encoding of the articles, where they do not say it or say it wrong: a WHATWG name.
    #[arg(long, global = true, value_name = "NAME", value_parser = encoding, help_heading = COMMON)]
    pub(super) encoding: Option<Encoding>,
}

impl Options {
    /// How articles have to be read.
    pub(super) fn how(&self) -> How {
        How { format: self.form.as_deref().and_then(crate::document::Format::named), encoding: self.encoding }
    }

    /// Whether the answer is JSON.
    pub(super) fn json(&self) -> bool {
        self.format == Format::Json
    }
}

/// Form of an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

pub(super) fn forms() -> clap::builder::PossibleValuesParser {
    clap::builder::PossibleValuesParser::new(crate::document::Format::ALL.map(crate::document::Format::name))
}

pub(super) fn encoding(name: &str) -> Result<Encoding, String> {
    Encoding::named(name).ok_or_else(|| say!("no-such-encoding").to_string())
}

pub(super) fn bidi_modes() -> clap::builder::PossibleValuesParser {
    let names = crate::config::Bidi::NAMES.iter().map(|(name, _)| *name);
    clap::builder::PossibleValuesParser::new(std::iter::once("auto").chain(names))
}
