//! What every command takes.

use super::suggested::themes;
use crate::document::{Encoding, How};
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// The heading of [`Options`] in help: the key of its message.
pub(super) const COMMON: &str = "cli-options-of-all";

/// What every command takes.
#[derive(Clone, Debug, Default, Args)]
pub(super) struct Options {
    #[arg(help = "cli-option-format", long, global = true, value_name = "FORM", value_enum, default_value_t, help_heading = COMMON)]
    #[arg(hide_default_value = true, hide_possible_values = true)]
    pub(super) format: Format,
    #[arg(help = "cli-option-config", long, global = true, value_name = "PATH", help_heading = COMMON)]
    pub(super) config: Option<PathBuf>,
    #[arg(help = "cli-option-theme", long, global = true, value_name = "NAME", value_parser = themes(), hide_possible_values = true, help_heading = COMMON)]
    pub(super) theme: Option<String>,
    #[arg(help = "cli-option-bidi", long, global = true, value_name = "MODE", value_parser = bidi_modes(), help_heading = COMMON)]
    pub(super) bidi: Option<String>,
    #[arg(help = "cli-option-form", long = "as", global = true, value_name = "FORMAT", value_parser = forms(), help_heading = COMMON)]
    pub(super) form: Option<String>,
    #[arg(help = "cli-option-encoding", long, global = true, value_name = "NAME", value_parser = encoding, help_heading = COMMON)]
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
