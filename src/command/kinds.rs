//! What a command is made of: its modes, groups and pages.

use super::action::Action;
use crate::words::Phrase;

/// One row of the table. A command that has other keys in another mode has a row for each.
#[derive(Clone, Copy, Debug)]
pub struct Command {
    /// Its name in palette and settings: small letters and hyphens.
    pub name: &'static str,
    /// What it asks for.
    pub action: Action,
    /// The keys it has until the reader says otherwise, each as [`Chords`] are written.
    pub keys: &'static [&'static str],
    /// Under which title help shows it.
    pub group: Group,
    /// Where its keys work.
    pub modes: &'static [Mode],
    /// What stays open while it is done; all else makes way for the text, or has no use for it.
    pub keeps: &'static [Surface],
}

/// What can be open over the text or instead of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Surface {
    /// The claims view: another command leads back to the text.
    Claims,
    /// The library and the statistics: another command does nothing there.
    Library,
    /// The page of review: another command does nothing there.
    Review,
    /// The panel about one annotation: another command closes it.
    Details,
    /// The list of disputes: another command closes it.
    Disputes,
}

impl Command {
    /// What it does, in one short line: the message `command-` and its name.
    pub fn help(&self) -> Phrase {
        Phrase::new(format!("command-{}", self.name))
    }
}

/// What presses mean depends on where one is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    /// The text has the focus.
    Text,
    /// The text has the focus, and a selection grows with the cursor.
    Selection,
    /// A list of the sidebar has the focus, or a page of help or choices is open.
    List,
    /// Annotations are reviewed.
    Review,
    /// Proposals of claims are accepted or refused.
    Proposals,
    /// Words are typed: find, note, tags, palette.
    Input,
}

impl Mode {
    /// Every mode, in the order of help.
    pub const ALL: &[Self] =
        &[Self::Text, Self::Selection, Self::List, Self::Review, Self::Proposals, Self::Input];

    /// Its name in settings: `[keys.list]`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Selection => "selection",
            Self::List => "list",
            Self::Review => "review",
            Self::Proposals => "proposals",
            Self::Input => "input",
        }
    }
}

/// A title of help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// The cursor.
    Move,
    /// The window over the text.
    Scroll,
    /// Words and places.
    Find,
    /// Selecting and annotating.
    Mark,
    /// What is annotated.
    Note,
    /// Reviewing what is annotated.
    Review,
    /// Sidebar and lists.
    Panes,
    /// How the page looks.
    View,
    /// The program.
    Program,
    /// Typing.
    Typing,
}

impl Group {
    /// Every group, in the order of help.
    pub const ALL: &[Self] = &[
        Self::Move,
        Self::Scroll,
        Self::Find,
        Self::Mark,
        Self::Note,
        Self::Review,
        Self::Panes,
        Self::View,
        Self::Program,
        Self::Typing,
    ];

    /// The title as help prints it.
    pub fn title(self) -> Phrase {
        match self {
            Self::Move => say!("group-move"),
            Self::Scroll => say!("group-scroll"),
            Self::Find => say!("group-find"),
            Self::Mark => say!("group-mark"),
            Self::Note => say!("group-note"),
            Self::Review => say!("group-review"),
            Self::Panes => say!("group-panes"),
            Self::View => say!("group-view"),
            Self::Program => say!("group-program"),
            Self::Typing => say!("group-typing"),
        }
    }
}
