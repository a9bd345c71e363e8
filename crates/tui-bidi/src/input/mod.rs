//! Floor 2: the state of a text input, pure.
//!
//! Owns what is typed: text, caret with affinity, and what each [`Edit`] does to them and takes back, in any
//! mix of directions. Knows no keys (the keymap turns presses into edits), no screen and no earlier inputs;
//! what it shows are the rows of `layout`.

mod caret;
mod edit;
mod history;
mod lines;

pub use caret::{Affinity, Caret};
pub use edit::Edit;

use crate::layout::{Line, Options};
use crate::text::{Direction, Span, next_cluster, snap_end, snap_start};
use caret::Side;
use history::{History, Step};
use lines::{Lines, Place};
use unicode_segmentation::UnicodeSegmentation;

/// A text being typed, of one line or several.
///
/// ```
/// use tui_bidi::input::{Edit, Input};
/// use tui_bidi::text::Direction;
///
/// let mut input = Input::line(Direction::RightToLeft);
/// input.insert("قال Sam");
/// input.edit(Edit::DeleteWordBack);
/// assert_eq!((input.text(), input.caret().at), ("قال ", "قال ".len()));
/// ```
#[derive(Clone, Debug)]
pub struct Input {
    text: String,
    caret: Caret,
    several: bool,
    base: Direction,
    width: u16,
    options: Options,
    lines: Lines,
    /// The column that Up and Down try to keep.
    goal: Option<u16>,
    history: History,
}

impl Input {
    /// An empty input of one line beside an article of direction `base`. Line ends that are put in become
    /// spaces.
    pub fn line(base: Direction) -> Self {
        Self::new(base, false)
    }

    /// An empty input of several lines beside an article of direction `base`.
    pub fn note(base: Direction) -> Self {
        Self::new(base, true)
    }

    fn new(base: Direction, several: bool) -> Self {
        let options = Options::default();
        let width = 80;
        let lines = Lines(lines::paragraphs("", base, width, options).collect());
        let (text, caret, history) = (String::new(), Caret::after(0), History::default());
        Self { text, caret, several, base, width, options, lines, goal: None, history }
    }

    /// The same input with `text` in it and the caret behind; that is where taking back ends.
    #[must_use]
    pub fn with_text(mut self, text: &str) -> Self {
        self.replace(Span::new(0, self.text.len()), text);
        self.history = History::default();
        self
    }

    /// The text, in logical order; it holds no control character but the line ends of a note.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the caret stands.
    pub fn caret(&self) -> Caret {
        self.caret
    }

    /// Lays the text out in rows of `width` columns (at least 2), drawn as `options` say.
    pub fn resize(&mut self, width: u16, options: &Options) {
        let width = width.max(2);
        if *options != self.options {
            self.options = *options;
            self.lines = Lines(lines::paragraphs(&self.text, self.base, width, self.options).collect());
        } else if width != self.width {
            self.lines.rewrap(width);
        }
        self.width = width;
    }

    /// Lays the text out as beside an article of direction `base`: what is typed may become another thing meanwhile.
    ///
    /// ```
    /// use tui_bidi::{input::Input, text::Direction};
    ///
    /// let mut pattern = Input::line(Direction::RightToLeft).with_text(r"\d+ נוב");
    /// let first = |input: &Input| input.row(0).unwrap().0.cells().next().unwrap().symbol.to_string();
    /// assert_ne!(first(&pattern), r"\");
    /// pattern.set_base(Direction::LeftToRight);
    /// assert_eq!(first(&pattern), r"\");
    /// ```
    pub fn set_base(&mut self, base: Direction) {
        if base != self.base {
            self.base = base;
            self.lines = Lines(lines::paragraphs(&self.text, base, self.width, self.options).collect());
        }
    }

    /// How many rows there are, at least 1.
    pub fn rows(&self) -> usize {
        self.lines.rows()
    }

    /// Row `index` for drawing, and the byte of the text at which the spans of its cells begin to count.
    /// The last row of each line ends in a blank cell that keeps a place for the caret.
    pub fn row(&self, index: usize) -> Option<(Line<'_>, usize)> {
        let place = self.lines.place_of_row(index)?;
        Some((self.lines.layout(place).line(place.line), place.start))
    }

    /// The row and the column of the caret. An input of one line is shown by this row alone.
    pub fn caret_cell(&self) -> (usize, u16) {
        let (place, column) = caret::column(&self.lines, self.caret);
        (self.lines.rows_before(place), column)
    }

    /// Puts `text` in at the caret, as typed or pasted. Control characters are left out; tabs, and in an
    /// input of one line the line ends, become spaces.
    pub fn insert(&mut self, text: &str) {
        self.replace(Span::empty(self.caret.at), text);
    }

    /// Puts `text` in place of the stretch `span`, which is widened to cluster edges; the caret behind it.
    pub fn replace(&mut self, span: Span, text: &str) {
        let span = Span::new(snap_start(&self.text, span.start), snap_end(&self.text, span.end));
        let text = self.clean(text);
        self.change(span, &text);
    }

    fn clean(&self, text: &str) -> String {
        let text = text.replace("\r\n", "\n");
        let line_end = if self.several { '\n' } else { ' ' };
        let clean = text.chars().filter_map(|c| match c {
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(line_end),
            '\t' => Some(' '),
            c => (!c.is_control()).then_some(c),
        });
        clean.collect()
    }

    /// Puts the caret where the reader clicked: `row` counts from 0, beyond the last is the last.
    pub fn click(&mut self, row: usize, column: u16) {
        if let Some(place) = self.lines.place_of_row(row.min(self.rows() - 1)) {
            self.caret = caret::at_column(&self.lines, place, column);
            self.goal = None;
            self.history.close();
        }
    }

    /// Does `edit`; `false` when there was nothing to do: Up in the first row, say, which may then mean
    /// the history or a list of choices.
    pub fn edit(&mut self, edit: Edit) -> bool {
        let at = self.caret.at;
        match edit {
            Edit::Left => self.go_beside(Side::Left),
            Edit::Right => self.go_beside(Side::Right),
            Edit::Up => self.go_row(false),
            Edit::Down => self.go_row(true),
            Edit::PreviousWord => self.go(Some(Caret::after(self.word_start()))),
            Edit::NextWord => self.go(Some(Caret::before(self.word_end()))),
            Edit::LineStart => self.go(Some(Caret::after(self.row_span().start))),
            Edit::LineEnd => self.go(Some(self.line_end())),
            Edit::NewLine if !self.several => false,
            Edit::NewLine => {
                self.insert("\n");
                true
            }
            Edit::DeleteBack => self.delete(Span::new(self.back(), at)),
            Edit::DeleteForward => self.delete(Span::new(at, next_cluster(&self.text, at))),
            Edit::DeleteWordBack => self.delete(Span::new(self.word_start(), at)),
            Edit::DeleteWordForward => self.delete(Span::new(at, self.word_end())),
            Edit::DeleteToLineStart => self.delete(Span::new(self.line_span().start, at)),
            Edit::DeleteToLineEnd => {
                let end = self.line_span().end;
                let end = if end == at { next_cluster(&self.text, at) } else { end };
                self.delete(Span::new(at, end))
            }
            Edit::Undo => {
                let step = self.history.undo();
                self.step(step)
            }
            Edit::Redo => {
                let step = self.history.redo();
                self.step(step)
            }
        }
    }

    /// The stretch before the caret back to the last of `separators` or the line's start, without white
    /// space at its start: what a list of completions has to begin with, and what
    /// [`replace`](Self::replace) puts the chosen one in place of.
    pub fn to_complete(&self, separators: &[char]) -> Span {
        let start = self.line_span().start;
        let typed = &self.text[start..self.caret.at];
        let piece = typed.rsplit(separators).next().unwrap_or(typed).trim_start();
        Span::new(self.caret.at - piece.len(), self.caret.at)
    }

    fn go(&mut self, to: Option<Caret>) -> bool {
        let Some(to) = to.filter(|to| *to != self.caret) else { return false };
        self.caret = to;
        self.goal = None;
        self.history.close();
        true
    }

    fn go_beside(&mut self, side: Side) -> bool {
        self.go(caret::beside(&self.lines, self.caret, side, self.base))
    }

    fn go_row(&mut self, down: bool) -> bool {
        let (place, column) = caret::column(&self.lines, self.caret);
        let goal = self.goal.unwrap_or(column);
        let to = self.lines.neighbour(place, down);
        let moved = self.go(to.map(|to| caret::at_column(&self.lines, to, goal)));
        self.goal = Some(goal);
        moved
    }

    fn delete(&mut self, span: Span) -> bool {
        if !span.is_empty() {
            self.change(span, "");
        }
        !span.is_empty()
    }

    /// Puts `text` in place of `span`, as a step that can be taken back.
    fn change(&mut self, span: Span, text: &str) {
        let before = self.text[span.start..span.end].to_owned();
        if before != text {
            self.history.remember(Step { at: span.start, before, after: text.to_owned() });
        }
        self.splice(span, text);
    }

    fn step(&mut self, step: Option<Step>) -> bool {
        let Some(step) = step else { return false };
        let Step { after, .. } = &step;
        self.splice(step.old(), after);
        true
    }

    /// Puts `text` in place of `span` and lays out the lines that it touches.
    fn splice(&mut self, span: Span, text: &str) {
        let (first, start) = self.lines.paragraph_at(span.start);
        let (last, last_start) = self.lines.paragraph_at(span.end);
        let end = self.lines.span(last, last_start).end - span.len() + text.len();
        self.text.replace_range(span.start..span.end, text);
        let anew = lines::paragraphs(&self.text[start..end], self.base, self.width, self.options);
        self.lines.0.splice(first..=last, anew);
        self.goal = None;
        // A mark or a joiner may have made one cluster with what follows.
        self.caret = Caret::before(snap_end(&self.text, span.start + text.len()));
    }

    /// Where deleting back begins: at the last mark of a letter with marks, else at the cluster.
    fn back(&self) -> usize {
        let at = self.caret.at;
        let start = snap_start(&self.text, at.saturating_sub(1));
        let cluster = &self.text[start..at];
        match cluster.char_indices().next_back() {
            Some((mark, last)) if mark > 0 && is_mark(last) => start + mark,
            _ => start,
        }
    }

    /// The edges of words are those of UAX #29, which may lie within a cluster: U+0600 is part of the number
    /// before it and of the cluster after it.
    fn word_start(&self) -> usize {
        let mut before = self.text[..self.caret.at].unicode_word_indices();
        before.next_back().map_or(0, |(start, _)| snap_start(&self.text, start))
    }

    fn word_end(&self) -> usize {
        let mut ends = self.text.unicode_word_indices().map(|(start, word)| start + word.len());
        let end = ends.find(|&end| end > self.caret.at).unwrap_or(self.text.len());
        snap_end(&self.text, end)
    }

    /// The line of the text, without its line end.
    fn line_span(&self) -> Span {
        let (index, start) = self.lines.paragraph_at(self.caret.at);
        self.lines.span(index, start)
    }

    /// The row's bytes in the text.
    fn row_span(&self) -> Span {
        self.lines.line_span(self.place())
    }

    fn place(&self) -> Place {
        caret::column(&self.lines, self.caret).0
    }

    /// The row's end; of a row that goes on below, the place before the white space that hangs.
    fn line_end(&self) -> Caret {
        let (row, line) = (self.row_span(), self.line_span());
        if row.end == line.end {
            return Caret::after(row.end);
        }
        let kept = self.text[row.start..row.end].trim_end().len();
        Caret::before(row.start + kept)
    }
}

/// Whether `c` is a mark that one types after its letter: harakat, niqqud, accents.
fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{300}'..='\u{36F}' | '\u{591}'..='\u{5C7}' | '\u{610}'..='\u{61A}' | '\u{64B}'..='\u{65F}' | '\u{670}'
        | '\u{6D6}'..='\u{6ED}' | '\u{711}' | '\u{730}'..='\u{74A}' | '\u{8CA}'..='\u{8FF}')
}

#[cfg(test)]
mod tests;
