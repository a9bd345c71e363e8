//! Columns in the order of reading, which are no columns of the screen.

use super::direction::Direction;

/// A column counted from where a line starts: from the left where it runs to the right, from the right where it runs to
/// the left. Tab stops are such.
///
/// Columns of the screen are counted from the left whatever the direction, and are plain numbers:
/// [`visual`](Self::visual) gives the one in which a logical column stands.
///
/// ```
/// use tui_bidi::text::{Direction::{LeftToRight, RightToLeft}, LogicalColumn};
/// let third = LogicalColumn::new(2);
/// assert_eq!((third.visual(LeftToRight, 10), third.visual(RightToLeft, 10)), (2, 7));
/// ```
///
/// ```
/// # use tui_bidi::{layout::{Layout, Options, Setting}, text::{Direction, LogicalColumn}};
/// let setting = Setting { stops: &[LogicalColumn::new(4)], ..Setting::default() };
/// let layout = Layout::with("א\tב", Direction::RightToLeft, 10, &Options::default(), &setting);
/// assert!(layout.line(0).hit(5).is_some());
/// ```
///
/// ```compile_fail,E0308
/// # use tui_bidi::{layout::{Layout, Options, Setting}, text::{Direction, LogicalColumn}};
/// let setting = Setting { stops: &[LogicalColumn::new(4)], ..Setting::default() };
/// let layout = Layout::with("א\tב", Direction::RightToLeft, 10, &Options::default(), &setting);
/// layout.line(0).hit(LogicalColumn::new(5)); // a column of the screen is asked for
/// ```
///
/// ```compile_fail,E0308
/// # use tui_bidi::{layout::{Layout, Options, Setting}, text::{Direction, LogicalColumn}};
/// let layout = Layout::new("א", Direction::RightToLeft, 10, &Options::default());
/// let setting = Setting { stops: &[layout.line(0).column()], ..Setting::default() }; // a logical one is asked for
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LogicalColumn(u16);

impl LogicalColumn {
    /// The column with `columns` of the line before it.
    pub const fn new(columns: u16) -> Self {
        Self(columns)
    }

    /// How many columns of the line stand before it.
    pub const fn get(self) -> u16 {
        self.0
    }

    /// The column, from the left, in which it stands on a line of `width` columns that runs in `direction`. What is
    /// beyond a right-to-left line stands in column 0.
    pub fn visual(self, direction: Direction, width: u16) -> u16 {
        match direction {
            Direction::LeftToRight => self.0,
            Direction::RightToLeft => width.saturating_sub(1).saturating_sub(self.0),
        }
    }
}
