//! What is drawn among the words and is none of them.

use super::paragraph::ParagraphByte;

/// What is drawn behind a place of a paragraph without being text: the number of a note where that is called.
///
/// ```
/// use tui_bidi::{layout::{Layout, Options, Setting}, text::{Direction, Ornament, ParagraphByte}};
/// let note = [Ornament { at: ParagraphByte::new(4), symbols: "12".to_owned() }];
/// let setting = Setting { ornaments: &note, ..Setting::default() };
/// let layout = Layout::with("אב גד", Direction::RightToLeft, 7, &Options::default(), &setting);
/// let row: String = layout.line(0).cells().map(|cell| cell.symbol).collect();
/// assert_eq!(row, "דג 12בא");
/// let cell = layout.line(0).cells().nth(3).unwrap();
/// assert_eq!((cell.symbol, cell.ornament, cell.span.slice("אב גד")), ("1", Some(note[0].at), "ב"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Ornament {
    /// The byte that it stands before; what stands behind that is not moved away from it.
    pub at: ParagraphByte,
    /// What is drawn, in reading order: one line of a few columns.
    pub symbols: String,
}
