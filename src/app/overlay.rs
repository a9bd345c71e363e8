//! Words to type: what they are for, and what is typed so far.

use super::narrow::Narrowed;
use crate::{export::Format, input::Input, notebook::Id, text::Span};

/// Words to type.
#[derive(Clone, Debug)]
pub struct Prompt {
    /// What they are for.
    pub purpose: Purpose,
    /// What is typed.
    pub input: Input,
    /// What the word under the caret may become, best first.
    pub completions: Vec<String>,
}

/// What typed words are for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To find them; the search began at this byte of the document.
    Find {
        /// The cursor when the prompt opened.
        from: usize,
        /// Towards the end of the text, or towards its start.
        forward: bool,
    },
    /// To show only the paragraphs that hold them.
    OnlyMatching,
    /// To list only what holds them.
    Filter(Narrowed),
    /// The note of an annotation.
    Note(Id),
    /// The note of an annotation that is made once it is written.
    NewNote {
        /// What it will be about.
        span: Span,
        /// Its kind.
        kind: String,
    },
    /// The tags of an annotation.
    Tags(Id),
    /// Tags that these annotations get besides their own.
    MoreTags(Vec<Id>),
    /// What this tag shall be called, everywhere.
    Retag(String),
    /// Who said what an annotation quotes.
    Speaker(Id),
    /// When it was said.
    Said(Id),
    /// Where it was said.
    Place(Id),
    /// This key of the article's source.
    Source(&'static str),
    /// The value of this setting.
    Setting(String),
    /// The file that the annotations are written to in this form.
    Export(Format),
    /// What the entity of that name shall be called.
    Rename(String),
}

impl Purpose {
    /// What the prompt is called.
    pub fn title(&self) -> &'static str {
        match self {
            Self::Find { .. } => "find",
            Self::OnlyMatching => "only",
            Self::Filter(_) => "list only",
            Self::Note(_) | Self::NewNote { .. } => "note",
            Self::Tags(_) | Self::MoreTags(_) => "tags",
            Self::Speaker(_) => "who said it",
            Self::Said(_) => "when it was said",
            Self::Place(_) => "where it was said",
            Self::Source(key) => key,
            Self::Setting(_) => "set",
            Self::Export(_) => "write to",
            Self::Rename(_) => "what it is called",
            Self::Retag(_) => "what the tag is called",
        }
    }

    /// Whether tags are typed, with commas between.
    pub fn is_tags(&self) -> bool {
        matches!(self, Self::Tags(_) | Self::MoreTags(_))
    }

    /// Whether several lines can be typed.
    pub fn many_lines(&self) -> bool {
        matches!(self, Self::Note(_) | Self::NewNote { .. })
    }

    /// What the prompt says about its keys.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::Find { .. } => "enter goes there · esc returns",
            Self::OnlyMatching => "enter shows only paragraphs with it · esc leaves it",
            Self::Filter(_) => "enter keeps it · esc lists all",
            Self::Note(_) | Self::NewNote { .. } => "enter keeps it · ctrl-j new line · esc leaves it",
            Self::Tags(_) | Self::MoreTags(_) => {
                "tags with commas between · tab completes · enter keeps them"
            }
            Self::Speaker(_) | Self::Place(_) => "tab completes · enter keeps it · esc leaves it",
            Self::Export(_) => "the file: ~/ is home · enter writes it · esc leaves it",
            Self::Setting(_) => "enter sets it · esc leaves it",
            Self::Rename(_) => "enter renames it · esc leaves it",
            Self::Retag(_) => "tab completes: a tag in use is made one with it · enter · esc",
            Self::Source(_) => "enter keeps it · esc leaves it",
            Self::Said(_) => "2023-11-17, 2023-11, 2023 or today · enter keeps it",
        }
    }
}

impl Prompt {
    /// Whether it is typed in the status line, with the page in sight.
    pub fn is_in_status_line(&self) -> bool {
        matches!(self.purpose, Purpose::Find { .. } | Purpose::OnlyMatching | Purpose::Filter(_))
    }
}
