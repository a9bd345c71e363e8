//! Words to type: what they are for, and what is typed so far.

use super::narrow::Narrowed;
use crate::{
    export::Format,
    notebook::{Id, Open, source_key},
    words::Phrase,
};
use tui_bidi::{input::Input, text::Span};

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
        kind: Open<crate::notebook::Kind>,
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
    pub fn title(&self) -> Phrase {
        match self {
            Self::Find { .. } => say!("prompt-find"),
            Self::OnlyMatching => say!("prompt-only"),
            Self::Filter(_) => say!("prompt-filter"),
            Self::Note(_) | Self::NewNote { .. } => say!("prompt-note"),
            Self::Tags(_) | Self::MoreTags(_) => say!("prompt-tags"),
            Self::Speaker(_) => say!("prompt-speaker"),
            Self::Said(_) => say!("prompt-said"),
            Self::Place(_) => say!("prompt-place"),
            Self::Source(key) => source_key(key),
            Self::Setting(_) => say!("prompt-setting"),
            Self::Export(_) => say!("prompt-export"),
            Self::Rename(_) => say!("prompt-rename"),
            Self::Retag(_) => say!("prompt-retag"),
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
    pub fn hint(&self) -> Phrase {
        match self {
            Self::Find { .. } => say!("prompt-find-hint"),
            Self::OnlyMatching => say!("prompt-only-hint"),
            Self::Filter(_) => say!("prompt-filter-hint"),
            Self::Note(_) | Self::NewNote { .. } => say!("prompt-note-hint"),
            Self::Tags(_) | Self::MoreTags(_) => say!("prompt-tags-hint"),
            Self::Speaker(_) | Self::Place(_) => say!("prompt-completes-hint"),
            Self::Export(_) => say!("prompt-export-hint"),
            Self::Setting(_) => say!("prompt-setting-hint"),
            Self::Rename(_) => say!("prompt-rename-hint"),
            Self::Source(_) => say!("prompt-source-hint"),
            Self::Said(_) => say!("prompt-said-hint"),
            Self::Retag(_) => say!("prompt-retag-hint"),
        }
    }
}

impl Prompt {
    /// Whether it is typed in the status line, with the page in sight.
    pub fn is_in_status_line(&self) -> bool {
        matches!(self.purpose, Purpose::Find { .. } | Purpose::OnlyMatching | Purpose::Filter(_))
    }
}
