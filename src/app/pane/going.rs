//! The cursor goes to a place of the text, to an annotation there, and to what the mouse points at.

use super::{cursor::Cursor, unit::Unit, view::Row, window::Pane};
use crate::app::{panes::Area, reader::article::Article};
use crate::document::Document;
use tui_bidi::layout::Line;

impl Pane {
    /// Puts the cursor on the cluster at byte `at`, unfolds what hides it, and shows it.
    pub(in crate::app) fn go(&mut self, document: &Document, at: usize) {
        self.cursor.put(document, at);
        self.unfold_at(document, self.cursor.at);
        self.view.show(document, self.cursor.at);
        self.cursor.before = Some(Unit::Paragraph);
        self.chosen_here = 0;
    }

    /// Puts the cursor on the cluster at byte `at`, or on the row of the fold that hides it, and shows it.
    pub(in crate::app) fn go_over_folds(&mut self, document: &Document, at: usize) {
        self.cursor.put(document, at);
        self.stand_on_fold(document);
        self.view.show(document, self.cursor.at);
        self.chosen_here = 0;
    }

    /// The number of the one of `all`, whose places are in order, that comes after the cursor, or before it. Between several
    /// at which the cursor stands alike (where words are left out, it is on what comes before them), it goes on from the one
    /// that was gone to last.
    pub(in crate::app) fn next_of<T>(
        &self,
        document: &Document,
        all: &[T],
        place: impl Fn(&T) -> usize,
        forward: bool,
    ) -> Option<usize> {
        let stands = |one: &T| Cursor::place(document, place(one));
        let at = self.cursor.at;
        let last = self.gone_to.filter(|&last| all.get(last).map(stands) == Some(at));
        let before = all.partition_point(|one| stands(one) < at);
        match last {
            Some(last) if forward => Some(last + 1).filter(|&next| next < all.len()),
            Some(last) => last.checked_sub(1),
            None if forward => {
                Some(all.partition_point(|one| stands(one) <= at)).filter(|&next| next < all.len())
            }
            None => before.checked_sub(1),
        }
    }

    /// Scrolls to the cursor where the window does not show it.
    pub(in crate::app) fn keep_in_sight(&mut self, document: &Document) {
        if self.view.row_of(self.cursor.at).is_none() {
            self.view.show(document, self.cursor.at);
        }
    }

    /// The annotation under the cursor, by its number; where several overlap, the one cycled to.
    pub(crate) fn note_here(&self, article: &Article) -> Option<usize> {
        let here = article.here(self.cursor.at);
        here.get(self.chosen_here).or(here.first()).copied()
    }

    /// Chooses the annotation of number `index` among those that stand at byte `at`.
    pub(in crate::app) fn choose_here(&mut self, article: &Article, at: usize, index: usize) {
        self.chosen_here = article.here(at).iter().position(|&here| here == index).unwrap_or(0);
    }

    /// Puts the cursor on byte `at`, where the annotation of number `index` begins, and chooses that one.
    pub(in crate::app) fn choose_at(&mut self, article: &Article, at: usize, index: usize) {
        self.cursor.put(&article.document, at);
        self.view.show(&article.document, at);
        self.choose_here(article, at, index);
    }

    /// The byte of the cluster nearest to the cell at `column`, `row` of the screen, where the lines stand in `page`;
    /// `None` where its row has no words.
    pub(in crate::app) fn hit(&self, page: Area, column: u16, row: u16) -> Option<usize> {
        let (line, start, column) = self.line_at(page, column, row)?;
        let place = line.nearest(column).map_or(line.span().start, |span| span.start);
        Some(place.in_text(start))
    }

    /// The byte at which the number of a note is drawn in the cell at `column`, `row` of the screen.
    pub(in crate::app) fn call_at(&self, page: Area, column: u16, row: u16) -> Option<usize> {
        let (line, start, column) = self.line_at(page, column, row)?;
        let cell = line.cells().find(|cell| cell.columns().contains(&column))?;
        cell.ornament.map(|at| at.in_text(start))
    }

    /// The line at `row` of the screen, the byte where its paragraph starts, and `column` as the line counts.
    fn line_at(&self, page: Area, column: u16, row: u16) -> Option<(Line<'_>, usize, u16)> {
        let bottom = (page.top + page.height).saturating_sub(1);
        let row = usize::from(row.clamp(page.top, bottom) - page.top);
        let rows = self.view.rows();
        // A line that takes several rows has its cells in the first.
        let line = self.view.setting().1.line.max(1);
        let first = (row.saturating_sub(line - 1)..=row)
            .rev()
            .find(|&row| matches!(rows.get(row), Some(Row::Line { .. })));
        let Some(Row::Line { line, layout, start, .. }) = rows.get(first?) else { return None };
        let column = column.saturating_sub(page.left).min(page.width.saturating_sub(1));
        Some((layout.line(*line), *start, column))
    }
}
