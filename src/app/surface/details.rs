//! All that is known of one annotation, in rows: where the margin has no room for its note, and beside the

use crate::app::details::{DetailRow, Details};
use crate::app::{
    panes::inside,
    state::{App, Overlay},
};
use crate::{
    command::{Action, Surface, family, keeps},
    config::Role,
    layout::Layout,
    text::dominant_direction,
};
use std::rc::Rc;

impl App {
    /// The rows about annotation `index`, `width` columns wide.
    pub(crate) fn detail_rows(&self, index: usize, width: u16) -> Vec<DetailRow> {
        let Some(annotation) = self.reader.article.annotation(index) else { return Vec::new() };
        let mut rows = vec![DetailRow::Head];
        rows.extend(self.lines(&annotation.target.exact, width, QUOTE, Role::Dim));
        if let Some(note) = &annotation.note {
            rows.push(DetailRow::Air);
            rows.extend(self.lines(note.trim_end(), width, NOTE, Role::Text));
        }
        let facts = [
            ("said by", annotation.speaker.as_deref()),
            ("when", annotation.said.as_deref()),
            ("where", annotation.place.as_deref()),
            ("by", annotation.author.as_deref()),
            ("made", annotation.created.as_deref().and_then(|made| made.get(..10))),
        ];
        let facts = facts.into_iter().filter_map(|(what, fact)| Some((what, vec![fact?.to_owned()])));
        let facts = facts.map(|(what, fact)| DetailRow::Fact(what, fact));
        let tags = annotation.tags.clone();
        let tags = Some(DetailRow::Fact("tags", tags)).filter(|_| !annotation.tags.is_empty());
        rows.push(DetailRow::Air);
        rows.extend(tags);
        rows.extend(facts);
        if !annotation.conflict.is_empty() {
            let keys = self.keys_of(Action::Annotate(family::Annotate::TakeOther));
            rows.push(DetailRow::Air);
            rows.push(DetailRow::Fact("merged", vec![say!("merge-left", keys).to_string()]));
            let lost = annotation.conflict.iter();
            rows.extend(lost.map(|(key, value)| DetailRow::Fact("", vec![format!("{key}: {value}")])));
        }
        rows.extend(self.old_paragraph_rows(index, width));
        let ties = self.ties(index);
        if !ties.is_empty() {
            rows.push(DetailRow::Air);
            rows.extend(ties.into_iter().enumerate().map(|(number, tie)| DetailRow::Tie(number, tie)));
        }
        rows
    }

    /// `text` in lines of `width` columns, at most so many.
    pub(super) fn lines(&self, text: &str, width: u16, most: usize, role: Role) -> Vec<DetailRow> {
        let mut rows = Vec::new();
        for paragraph in text.lines() {
            let direction = dominant_direction(paragraph).unwrap_or(self.reading());
            let words = crate::text::snip(paragraph, 16 << 10);
            let layout = Rc::new(Layout::new(words, direction, width, &self.session.look.layout));
            rows.extend((0..layout.len()).map(|line| DetailRow::Line(layout.clone(), line, role)));
            if rows.len() >= most {
                rows.truncate(most);
                break;
            }
        }
        rows
    }

    /// Shows all that is known of the annotation meant.
    pub(in crate::app) fn show_details(&mut self) {
        self.know_the_library();
        self.with_note(|app, annotation| {
            app.ask_old_paragraph(&annotation);
            app.overlay = Some(Overlay::Details(Details { id: annotation.id, selected: 0, top: 0 }));
        });
    }

    /// Closes the panel when its annotation is gone: undone here, or deleted by another program.
    pub(in crate::app) fn leave_details_of_the_gone(&mut self) {
        if let Some(Overlay::Details(details)) = &self.overlay
            && self.reader.article.index_of(&details.id).is_none()
        {
            self.overlay = None;
        }
    }

    /// What an action means in the panel of details: `None` where it is not open, `Some(false)` where it
    /// means the same as elsewhere.
    pub(in crate::app) fn act_in_details(&mut self, action: Action) -> Option<bool> {
        let Some(Overlay::Details(details)) = &self.overlay else { return None };
        let mut details = details.clone();
        let index = self.reader.article.index_of(&details.id)?;
        let ties = self.ties(index);
        let page = usize::from(inside(self.overlay_panel()).height).max(1);
        use family::{Annotate, Move, Program, Scroll, View};
        match action {
            Action::Move(Move::Down) if ties.is_empty() => details.top += 1,
            Action::Move(Move::Up) if ties.is_empty() => details.top = details.top.saturating_sub(1),
            Action::Move(Move::Down) => details.selected = (details.selected + 1).min(ties.len() - 1),
            Action::Move(Move::Up) => details.selected = details.selected.saturating_sub(1),
            Action::Scroll(Scroll::PageDown | Scroll::HalfPageDown) | Action::View(View::Choose) => {
                details.top += page;
            }
            Action::Scroll(Scroll::PageUp | Scroll::HalfPageUp) => {
                details.top = details.top.saturating_sub(page);
            }
            Action::View(View::Open) => {
                self.overlay = None;
                if let Some(tie) = ties.get(details.selected) {
                    self.go_far(&tie.far);
                }
                return Some(true);
            }
            Action::Annotate(Annotate::Delete) => {
                match ties.get(details.selected) {
                    Some(tie) => self.untie(tie),
                    None => self.say(say!("no-link-to-remove")),
                }
                return Some(true);
            }
            Action::Program(Program::Cancel | Program::Quit) | Action::Annotate(Annotate::Details) => {
                self.overlay = None;
                return Some(true);
            }
            _ => {
                if !keeps(action, Surface::Details) {
                    self.overlay = None;
                }
                return Some(false);
            }
        }
        self.overlay = Some(Overlay::Details(self.in_sight(details, index)));
        Some(true)
    }

    /// Scrolls so that there are rows in sight, with the chosen link among them.
    fn in_sight(&self, mut details: Details, index: usize) -> Details {
        let area = inside(self.overlay_panel());
        let height = usize::from(area.height);
        let rows = self.detail_rows(index, area.width);
        details.top = details.top.min(rows.len().saturating_sub(height));
        let chosen = rows
            .iter()
            .position(|row| matches!(row, DetailRow::Tie(number, _) if *number == details.selected));
        if let Some(row) = chosen {
            details.top = details.top.max((row + 1).saturating_sub(height));
        }
        details
    }
}

/// The most rows of a quote, and of a note.
const QUOTE: usize = 8;

const NOTE: usize = 200;
