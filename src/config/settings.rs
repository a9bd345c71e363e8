//! What the reader can choose; `rows` says how each setting is written and what it is by default.

use super::interface::Interface;
use super::keymap::Keymap;
use std::collections::BTreeMap;
use tui_bidi::{
    layout::{self, Options},
    terminal::{Bidi, Depth},
    text::Direction,
};

/// Everything that the reader can choose; [`Settings::default`] is what one has without a file.
///
/// ```
/// use hashiya::config::Settings;
/// let (settings, warnings) = Settings::parse("theme = 'sepia'\n[page]\nmeasure = 66\ncolour = 1\n");
/// assert_eq!((settings.theme.as_str(), settings.page.measure), ("sepia", 66));
/// assert_eq!(warnings[0].line, 4);
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The theme's name; `auto` takes [`light`](Self::light) or [`dark`](Self::dark) as the terminal's
    /// ground is.
    pub theme: String,
    /// The theme on a light ground.
    pub light: String,
    /// The theme on a dark ground, and where the ground is not known.
    pub dark: String,
    /// Who annotates; empty: asked of git and the system.
    pub author: String,
    /// The language of the interface.
    pub interface: Interface,
    /// The page.
    pub page: Page,
    /// The letters.
    pub text: Text,
    /// The sidebar.
    pub sidebar: Sidebar,
    /// What comes through a pipe.
    pub pipe: Pipe,
    /// The folders of the library; `~/` is the home folder.
    pub folders: Vec<String>,
    /// How one searches.
    pub find: Find,
    /// The review.
    pub review: Review,
    /// The texts that notes were made in.
    pub archive: Archive,
    /// The JSON Schema that a new notebook names in its first line; empty: none.
    pub schema_line: String,
    /// The terminal.
    pub terminal: Terminal,
    /// Kinds of annotation; the first are [those that everyone has](crate::notebook::Kind), then the reader's own in the order
    /// of the file.
    pub kinds: Vec<Kind>,
    /// Statuses; the first are [those that everyone has](crate::notebook::Status), then the reader's own.
    pub statuses: Vec<Status>,
    /// Colours of tags, by tag.
    pub tags: BTreeMap<String, String>,
    /// Criteria of the reader's own for claims worth checking.
    pub claims: Vec<crate::claims::OwnCriterion>,
    /// How the proposed claims are weighed.
    pub claims_model: crate::claims::Model,
    /// The units that amounts are told in.
    pub units: crate::claims::Units,
    /// The keys.
    pub keymap: Keymap,
}

/// The page that the article stands on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The most columns of a line of text.
    pub measure: u16,
    /// How paragraphs are set apart.
    pub paragraphs: Paragraphs,
    /// Whether notes stand in the margin.
    pub margin: Margin,
    /// Rows kept in sight around the cursor, and when a page is turned.
    pub context: u16,
}

/// How paragraphs are set apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paragraphs {
    /// By a blank row.
    #[default]
    Blank,
    /// By an indent of the first line.
    Indent,
}

/// Whether notes stand in the margin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Margin {
    /// In wide windows.
    #[default]
    Auto,
    /// Wherever they fit.
    Show,
    /// Never.
    Hide,
}

/// What comes through a pipe.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pipe {
    /// The most that is read, in megabytes (2²⁰ bytes).
    pub limit: u16,
    /// Whether what fits on one screen is printed and left; `None`: as the variable `LESS` says.
    pub one_screen: Option<bool>,
}

/// How letters are drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// Joined forms or base letters.
    pub shaping: Shaping,
    /// Vowel marks.
    pub marks: Marks,
    /// Whether lam and alef share a cell; `None`: as suits the terminal.
    pub lam_alef: Option<bool>,
    /// Columns from one tab stop to the next.
    pub tab: u16,
    /// The typeface of the page as a picture; empty: one that suits the language, when it is asked for.
    pub face: String,
}

impl Text {
    /// How paragraphs are drawn: as settled here, and where that is `auto`, as `suits` the terminal.
    pub fn options(&self, suits: Options) -> Options {
        Options {
            shaping: match self.shaping {
                Shaping::Base => layout::Shaping::Base,
                Shaping::Forms => layout::Shaping::Forms,
                Shaping::Auto => suits.shaping,
            },
            lam_alef: self.lam_alef.unwrap_or(suits.lam_alef),
            marks: match self.marks {
                // Those of other words are left out where lines are drawn.
                Marks::Show | Marks::Word => layout::Marks::Show,
                Marks::Hide => layout::Marks::Hide,
                Marks::Auto => suits.marks,
            },
            tab: self.tab,
            ..suits
        }
    }
}

/// Which letters are sent to the terminal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shaping {
    /// As suits the terminal.
    #[default]
    Auto,
    /// Joined, as presentation forms.
    Forms,
    /// As written; the terminal joins them.
    Base,
}

/// Whether vowel marks are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Marks {
    /// Where the terminal draws them well.
    #[default]
    Auto,
    /// Always.
    Show,
    /// Never.
    Hide,
    /// On the word under the cursor alone.
    Word,
}

/// The sidebar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sidebar {
    /// Whether it is open at the start.
    pub show: bool,
    /// Where it stands.
    pub side: Side,
    /// Its columns; 0: a quarter of the window, 32 to 48.
    pub width: u16,
}

/// A side of the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Side {
    /// Where lines begin: the right for a right-to-left article.
    #[default]
    Reading,
    /// The left.
    Left,
    /// The right.
    Right,
}

impl Side {
    /// The side as the one where lines of that direction start, in an article that is read in the direction `reading`.
    pub fn start(self, reading: Direction) -> Direction {
        match self {
            Self::Reading => reading,
            Self::Left => Direction::LeftToRight,
            Self::Right => Direction::RightToLeft,
        }
    }
}

/// How one searches until a key says otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Find {
    /// As spelled, not folded.
    pub exact: bool,
    /// Whole words only.
    pub word: bool,
}

/// The review.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// The words first, what is noted of them on a key.
    pub recall: bool,
}

/// The texts that notes were made in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Archive {
    /// Kept beside their articles, so that they travel along, and not in the state directory.
    pub beside: bool,
}

/// The terminal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terminal {
    /// How rows are sent; `None`: as detected.
    pub bidi: Option<Bidi>,
    /// How many colours; `None`: as detected.
    pub depth: Option<Depth>,
    /// Whether the mouse is used.
    pub mouse: bool,
    /// Lines that one step of the wheel scrolls.
    pub wheel: u16,
}

/// A kind of annotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kind {
    /// Its name in notebooks.
    pub name: String,
    /// The letter or sign that stands for it in lists and gutter.
    pub sign: char,
    /// Its colour, a name that themes know.
    pub color: String,
}

/// What can be said of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// Its name in notebooks.
    pub name: String,
    /// The sign that stands for it in lists.
    pub sign: char,
    /// Its colour, a name that themes know.
    pub color: String,
}
