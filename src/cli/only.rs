//! Which annotations are meant: the options that `notes` and `review` share.

use super::suggested::{kinds, statuses};
use crate::library::Wanted;

/// Conditions, all of which have to be met.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct Only {
    #[arg(help = "cli-only-kind", long, value_name = "K", value_parser = kinds(), hide_possible_values = true)]
    kind: Option<String>,
    #[arg(help = "cli-only-status", long, value_name = "S", value_parser = statuses(), hide_possible_values = true)]
    status: Option<String>,
    #[arg(help = "cli-only-author", long, value_name = "A")]
    author: Option<String>,
    #[arg(help = "cli-only-text", long, value_name = "Q")]
    text: Option<String>,
}

impl Only {
    /// What is wanted by them.
    pub(super) fn wanted(&self) -> Wanted {
        let Self { kind, status, author, text } = self.clone();
        Wanted { kind, status, author, text, ..Wanted::default() }
    }
}
