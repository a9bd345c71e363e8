//! What the lists of claims and of proposals have in common: their words where they are empty, the rule beside what is told
//! in full, and a row, which ends in who said it and in its words.

use super::{
    parts::{inset, rect, row},
    strip::Strip,
};
use crate::{
    app::{App, Area},
    config::Role,
    words::Phrase,
};
use ratatui::{buffer::Buffer, layout::Rect, style::Style};
use tui_bidi::text::snip;

/// Columns from which on a row has room for names beside signs and words.
const WIDE: u16 = 64;

/// Says why nothing is listed.
pub(super) fn empty(app: &App, list: Rect, why: Phrase, buffer: &mut Buffer) {
    Strip::new(app, inset(row(list, 0)), buffer).start(why, app.session.look.theme.style(Role::Dim));
}

/// The rule between the list and what is told in full, beside or below.
pub(super) fn rule(app: &App, rule: Area, buffer: &mut Buffer) {
    let symbol = if rule.width == 1 { "│" } else { "─" };
    for place in rect(rule).positions() {
        if let Some(cell) = buffer.cell_mut(place) {
            cell.set_symbol(symbol).set_style(app.session.look.theme.style(Role::Rule));
        }
    }
}

/// A row that is being drawn, from its start.
pub(super) struct ClaimRow<'a> {
    pub(super) strip: Strip<'a>,
    /// Whether it has room for names.
    pub(super) wide: bool,
    text: Style,
    chosen: bool,
}

impl<'a> ClaimRow<'a> {
    pub(super) fn new(app: &'a App, chosen: bool, place: Rect, buffer: &'a mut Buffer) -> Self {
        let theme = &app.session.look.theme;
        let mut text = theme.style(Role::Text);
        if chosen {
            text = text.patch(theme.style(Role::Choice));
            buffer.set_style(place, text);
        }
        let strip = Strip::new(app, inset(place), buffer);
        Self { wide: strip.left() >= WIDE, strip, text, chosen }
    }

    /// `style`, where the row is not the chosen one.
    pub(super) fn on(&self, style: Style) -> Style {
        if self.chosen { self.text } else { style }
    }

    /// Who said it, at the end where there is room.
    pub(super) fn speaker(&mut self, speaker: Option<&str>, style: Style) {
        if let Some(speaker) = speaker.filter(|_| self.wide) {
            self.strip.end(snip(speaker, 60), style);
            self.strip.skip_end(2);
        }
    }

    /// Its words, in what is left.
    pub(super) fn words(mut self, words: &str) {
        self.strip.start(snip(words, 400), self.text);
    }
}
