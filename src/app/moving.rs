//! Moving about in the text: the window with its cursor, sections, ends, and where one jumped from.

use super::pane::unit::Unit;
use super::{
    awaited::Awaited,
    jumps::Spot,
    message::{Arrival, Effect},
    state::App,
};

impl App {
    pub(super) fn back(&mut self) {
        let here = self.spot();
        match self.session.jumps.back(here) {
            Some(spot) => self.return_to(spot),
            None => self.say(say!("no-jump-before")),
        }
    }

    /// Goes to a place that one left, in whatever article it is.
    fn return_to(&mut self, spot: Spot) {
        if spot.article == self.reader.article.path {
            self.go(spot.at);
        } else {
            self.ask(Effect::Open(spot.article, Arrival::At(spot.at)));
        }
    }

    pub(super) fn forward(&mut self) {
        match self.session.jumps.forward() {
            Some(spot) => self.return_to(spot),
            None => self.say(say!("no-jump-after")),
        }
    }

    pub(super) fn section_beside(&mut self, forward: bool) {
        let document = &self.reader.article.document;
        let sections = document.sections();
        let at = self.pane.cursor.at;
        let mut shown = sections.iter().filter(|section| self.pane.view.fold_at(section.heading).is_none());
        let next = if forward {
            shown.find(|section| section.span.start > at)
        } else {
            shown.rev().find(|section| section.span.start < at)
        };
        match next.map(|section| section.span.start) {
            Some(start) => self.jump(start),
            None if sections.is_empty() => self.say(say!("no-sections")),
            None if forward => {
                self.jump(document.text().trim_end().len());
                self.pane.cursor.before = None;
            }
            None => self.jump(0),
        }
    }

    pub(super) fn to_end(&mut self, count: Option<usize>) {
        let known = count.is_some_and(|count| count <= self.reader.article.document.paragraphs());
        if !known && self.put_off(Awaited::End(count)) {
            return;
        }
        let document = &self.reader.article.document;
        match count {
            Some(paragraph) => {
                let index = paragraph.saturating_sub(1).min(document.paragraphs().saturating_sub(1));
                self.jump_over_folds(document.paragraph(index).start);
                self.pane.cursor.before = Some(Unit::Line);
            }
            None => self.jump_over_folds(document.text().trim_end().len()),
        }
    }

    pub(super) fn to_percent(&mut self, count: Option<usize>) {
        let Some(percent) = count else { return self.say(say!("percent-first")) };
        if self.put_off(Awaited::Percent(percent)) {
            return;
        }
        let text = self.reader.article.document.text();
        let at = crate::text::floor_char(
            text,
            text.len() / 100 * percent.min(100) + text.len() % 100 * percent.min(100) / 100,
        );
        let line = self.pane.line_span(&self.reader.article.document, at).start;
        self.jump_over_folds(line);
        self.pane.cursor.before = Some(Unit::Line);
    }
}
