//! What is folded away: bodies of sections, and second copies of what was said before.
//!
//! A fold is a row that the cursor can stand on. What jumps into one unfolds it.

use super::{elided::Elided, view::Folds, window::Pane};
use crate::app::{outline::OutlineRow, reader::article::Article};
use crate::{document::Document, entities::Repeat, words::Phrase};
use std::ops::Range;
use tui_bidi::text::Span;

impl Pane {
    /// Folds the section or the copy that the cursor is in away, or the one `chosen` in the outline; or unfolds it.
    ///
    /// # Errors
    ///
    /// Says why nothing can be folded.
    pub(in crate::app) fn toggle_fold(
        &mut self,
        article: &Article,
        chosen: Option<OutlineRow>,
    ) -> Result<(), Phrase> {
        match chosen {
            Some(OutlineRow::Section(number)) => return self.fold_section(&article.document, number),
            Some(OutlineRow::Repeat(number)) => {
                self.fold_repeat(article, number, false);
                return Ok(());
            }
            None => {}
        }
        let document = &article.document;
        let here = document.paragraph_at(self.cursor.at);
        if self.on_any_fold(document) {
            self.unfold_at(document, self.cursor.at);
            return Ok(());
        }
        let copy = article.repeats().iter().position(|copy| article.paragraphs_of(copy).contains(&here));
        if let Some(number) = copy {
            self.fold_repeat(article, number, true);
            return Ok(());
        }
        match document.section_at(self.cursor.at) {
            Some(number) => self.fold_section(document, number),
            None => Err(say!("fold-no-section")),
        }
    }

    /// A fold hides the body of a section; its heading stays.
    fn fold_section(&mut self, document: &Document, number: usize) -> Result<(), Phrase> {
        let Some(section) = document.sections().get(number) else { return Ok(()) };
        let first = section.heading + 1;
        let last = document.paragraph_at(section.span.end.saturating_sub(1));
        if first > last {
            return Err(say!("fold-nothing-under"));
        }
        let mut folds = self.view.folds().clone();
        let folded = folds.contains(&(first..last + 1));
        folds.retain(|fold| fold.end <= first || fold.start > last);
        if !folded {
            folds.push(first..last + 1);
        }
        self.cursor.put(document, section.span.start);
        self.set_folds(document, folds);
        Ok(())
    }

    fn fold_repeat(&mut self, article: &Article, number: usize, fold: bool) {
        let Some(range) = article.repeats().get(number).map(|repeat| article.paragraphs_of(repeat)) else {
            return;
        };
        let mut folds = self.view.folds().clone();
        folds.retain(|other| other.end <= range.start || other.start >= range.end);
        self.cursor.put(&article.document, article.document.paragraph(range.start).start);
        if fold {
            folds.push(range);
        }
        self.set_folds(&article.document, folds);
    }

    /// Folds the bodies of all sections away, and all copies.
    pub(in crate::app) fn fold_all(&mut self, article: &Article) {
        self.only = None;
        let document = &article.document;
        let sections = document.sections();
        let mut folds: Folds = article.repeats().iter().map(|copy| article.paragraphs_of(copy)).collect();
        let copies = folds.clone();
        for (number, section) in sections.iter().enumerate() {
            let next = sections
                .get(number + 1)
                .map_or(section.span.end, |next| next.span.start.min(section.span.end));
            let last = document.paragraph_at(next.saturating_sub(1));
            // What begins under the last heading may go on in a copy that has none.
            let copy = copies.iter().find(|copy| copy.end > section.heading && copy.start <= last);
            let end = copy.map_or(last + 1, |copy| copy.start.max(section.heading + 1));
            if section.heading + 1 < end && !copies.iter().any(|copy| copy.contains(&section.heading)) {
                folds.push(section.heading + 1..end);
            }
        }
        if let Some(number) = document.section_at(self.cursor.at) {
            self.cursor.put(document, sections[number].span.start);
        }
        self.set_folds(document, folds);
    }

    /// Unfolds everything.
    pub(in crate::app) fn unfold_all(&mut self, document: &Document) {
        self.only = None;
        self.elide(document, Elided::default());
        self.set_folds(document, Vec::new());
    }

    /// Folds these paragraphs away and no others.
    pub(in crate::app) fn set_folds(&mut self, document: &Document, mut folds: Folds) {
        folds.sort_by_key(|fold| fold.start);
        self.refolded |= folds != *self.view.folds();
        self.view.set_folds(document, folds);
        self.stand_on_fold(document);
        self.view.show(document, self.cursor.at);
    }

    /// Whether other paragraphs are folded away than when this was asked last.
    pub(in crate::app) fn take_refolded(&mut self) -> bool {
        std::mem::take(&mut self.refolded)
    }

    /// A cursor in what is folded comes to stand on the row of its fold.
    pub(in crate::app) fn stand_on_fold(&mut self, document: &Document) {
        let here = document.paragraph_at(self.cursor.at);
        if let Some(fold) = self.view.fold_at(here) {
            let start = document.paragraph(fold.start).start;
            self.cursor.put(document, start);
        }
        if let Some(elided) = self.view.elided().at(self.cursor.at) {
            self.cursor.put(document, elided.start);
        }
    }

    /// Has these stretches within paragraphs drawn as one sign each, and no others.
    pub(in crate::app) fn elide(&mut self, document: &Document, elided: Elided) {
        self.view.elide(document, elided);
        self.stand_on_fold(document);
        self.view.show(document, self.cursor.at);
    }

    /// Unfolds what hides byte `at`.
    pub(in crate::app) fn unfold_at(&mut self, document: &Document, at: usize) {
        if let Some(elided) = self.view.elided().at(at) {
            let others = self.view.elided().without(elided);
            self.view.elide(document, others);
        }
        let Some(fold) = self.view.fold_at(document.paragraph_at(at)).cloned() else { return };
        let mut folds = self.view.folds().clone();
        folds.retain(|other| *other != fold);
        self.set_folds(document, folds);
    }

    /// Whether the cursor stands on the row of a fold.
    pub(crate) fn on_fold(&self, document: &Document) -> bool {
        self.view.fold_at(document.paragraph_at(self.cursor.at)).is_some()
    }

    /// Whether the cursor stands on what hides something: a fold's row, or a sign within a paragraph.
    pub(in crate::app) fn on_any_fold(&self, document: &Document) -> bool {
        self.on_fold(document) || self.view.elided().at(self.cursor.at).is_some()
    }

    /// The copies that are folded, by their numbers; also while only some paragraphs are shown.
    pub(in crate::app) fn folded_repeats(&self, article: &Article) -> Vec<usize> {
        let folds = self.only.as_ref().unwrap_or(self.view.folds());
        let copies = article.repeats().iter().enumerate();
        let folded = copies.filter(|(_, copy)| folds.contains(&article.paragraphs_of(copy)));
        folded.map(|(number, _)| number).collect()
    }

    /// The number of the copy that is folded from paragraph `start` on.
    pub(crate) fn folded_repeat(&self, article: &Article, start: usize) -> Option<usize> {
        let fold = self.view.fold_at(start)?;
        article.repeats().iter().position(|copy| article.paragraphs_of(copy) == *fold)
    }

    /// Folds the copies that are new since there were `before`; not the one that is being read.
    pub(in crate::app) fn fold_new_repeats(&mut self, article: &Article, before: &[Repeat]) {
        let known: Vec<Span> = before.iter().map(|repeat| repeat.span).collect();
        let here = article.document.paragraph_at(self.cursor.at);
        let new = article.repeats().iter().filter(|repeat| !known.contains(&repeat.span));
        let new: Folds =
            new.map(|copy| article.paragraphs_of(copy)).filter(|range| !range.contains(&here)).collect();
        if new.is_empty() {
            return;
        }
        let apart = |fold: &Range<usize>| !new.iter().any(|n| n.start < fold.end && fold.start < n.end);
        // While only some paragraphs are shown, the copies are folded when all are shown again.
        let folds = self.only.as_ref().unwrap_or(self.view.folds());
        let folds = folds.iter().filter(|fold| apart(fold)).cloned().chain(new.iter().cloned()).collect();
        match &mut self.only {
            Some(only) => *only = folds,
            None => self.set_folds(&article.document, folds),
        }
    }
}
