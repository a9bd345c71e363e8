//! The parts of the page that a theme paints, and how each looks without its colours.

use ratatui::style::{Color, Modifier, Style};
use tui_bidi::terminal::Depth;

/// A part of the page.
///
/// Several can meet on one cell; then the later in this order is patched over the earlier:
/// [`Text`](Self::Text), inline looks, a name's underline, an annotation's tint, [`Match`](Self::Match),
/// [`Selection`](Self::Selection), [`Cursor`](Self::Cursor).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The article, and the ground of everything.
    Text,
    /// What is quiet until asked: second lines, hints, notes away from the cursor.
    Dim,
    /// The one colour of the interface.
    Accent,
    /// A heading in the article.
    Heading,
    /// Emphasised words.
    Emphasis,
    /// Words of weight.
    Strong,
    /// Code.
    Code,
    /// An address that can be followed.
    Link,
    /// What stands for an invisible character.
    Reveal,
    /// A thin line between panes.
    Rule,
    /// The title of the pane that has the focus.
    Title,
    /// The title of a pane that has not.
    QuietTitle,
    /// The status line.
    Status,
    /// A key named in the status line or help.
    StatusKey,
    /// A word that something went otherwise than wished.
    Warning,
    /// A word that something failed.
    Error,
    /// The chosen row of the list that has the focus.
    Choice,
    /// The chosen row of a list that has not; the section one is in.
    QuietChoice,
    /// A page over the page: help, palette, choices.
    Overlay,
    /// What is being typed.
    Input,
    /// The part of a bar that is done: progress, how far read, the scroll bar's thumb.
    Bar,
    /// The rest of a bar.
    Track,
    /// A place one has just jumped to.
    Flash,
    /// A match of the search.
    Match,
    /// The match that `n` and `N` stand on.
    CurrentMatch,
    /// What is selected.
    Selection,
    /// The cell under the cursor.
    Cursor,
}

impl Role {
    /// Every role with its name in theme files.
    pub const ALL: &[(&str, Self)] = &[
        ("text", Self::Text),
        ("dim", Self::Dim),
        ("accent", Self::Accent),
        ("heading", Self::Heading),
        ("emphasis", Self::Emphasis),
        ("strong", Self::Strong),
        ("code", Self::Code),
        ("link", Self::Link),
        ("reveal", Self::Reveal),
        ("rule", Self::Rule),
        ("title", Self::Title),
        ("quiet-title", Self::QuietTitle),
        ("status", Self::Status),
        ("status-key", Self::StatusKey),
        ("warning", Self::Warning),
        ("error", Self::Error),
        ("choice", Self::Choice),
        ("quiet-choice", Self::QuietChoice),
        ("overlay", Self::Overlay),
        ("input", Self::Input),
        ("bar", Self::Bar),
        ("track", Self::Track),
        ("flash", Self::Flash),
        ("match", Self::Match),
        ("current-match", Self::CurrentMatch),
        ("selection", Self::Selection),
        ("cursor", Self::Cursor),
    ];

    /// How it looks where the theme's colours cannot be shown: on the terminal's own ground, with its
    /// sixteen colours or none. Only pairs that read on any ground are used: black on a bright colour, and never bold, which
    /// is a grey in terminals that show bold as bright.
    pub(super) fn plain(self, depth: Depth) -> Style {
        let style = Style::new();
        let painted = |color: Color, otherwise: Modifier| match depth {
            Depth::Sixteen => on(color),
            _ => style.add_modifier(otherwise),
        };
        match self {
            Self::Text | Self::Status | Self::Overlay | Self::Input | Self::Bar | Self::Code => style,
            Self::Dim | Self::Rule | Self::QuietTitle | Self::Track | Self::Reveal => style.dim(),
            Self::Accent
            | Self::Heading
            | Self::Strong
            | Self::Title
            | Self::StatusKey
            | Self::QuietChoice
            | Self::Warning => style.bold(),
            Self::Emphasis => style.italic(),
            Self::Link => style.underlined(),
            // A selection and the cursor look alike whatever colour they stand on.
            Self::Selection | Self::Cursor if depth == Depth::Sixteen => {
                let own = style.fg(Color::Reset).bg(Color::Reset).reversed();
                if self == Self::Cursor { own.bold() } else { own }
            }
            Self::Error | Self::Choice | Self::Selection => style.reversed(),
            Self::Flash if depth == Depth::Sixteen => style.underlined(),
            Self::Flash => style.bold().underlined(),
            Self::Match => painted(Color::White, Modifier::REVERSED | Modifier::UNDERLINED),
            Self::CurrentMatch => {
                painted(Color::LightYellow, Modifier::BOLD | Modifier::REVERSED).underlined()
            }
            Self::Cursor => style.reversed().bold(),
        }
    }
}

/// Black on `color`, one of the terminal's sixteen.
pub(super) fn on(color: Color) -> Style {
    Style::new().fg(Color::Black).bg(color).remove_modifier(Modifier::BOLD)
}

/// What the terminal's sixteen have for a colour's name, when it is one of ours.
pub(super) fn plain_color(name: &str) -> Color {
    match name {
        "orange" => Color::LightRed,
        "green" => Color::LightGreen,
        "sky" => Color::LightCyan,
        "blue" => Color::LightBlue,
        "red" => Color::Red,
        "purple" => Color::LightMagenta,
        "grey" => Color::Gray,
        _ => Color::Yellow,
    }
}
