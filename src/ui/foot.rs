//! The variants at the foot of a pane: the words of the base, and what the witnesses have in their place.

use super::{
    parts::{rect, row},
    strip::Strip,
};
use crate::{
    alignment::Variant,
    app::{Collation, Window, reading_words, sigla},
    config::Role,
};
use ratatui::{buffer::Buffer, layout::Rect, style::Style};
use tui_bidi::{
    layout::Layout,
    text::{ParagraphSpan, Span, slice, snip},
    widget::draw_line,
};

/// The bytes of a reading that are shown; the list has more.
const SHOWN: usize = 400;

pub(super) fn draw(at: &Window<'_>, buffer: &mut Buffer) {
    let (Some(foot), Some(collation)) = (at.parts.foot.map(rect), &at.reader.collation) else { return };
    title(at, collation, row(foot, 0), buffer);
    let area = Rect { y: foot.y + 1, height: foot.height.saturating_sub(1), ..foot };
    let area = Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area };
    let shown = collation.within(at.pane.window());
    let here = collation.at(at.pane.cursor.at);
    let rows = |from: usize| {
        let mut rows = 0;
        (from..shown.end)
            .map(|number| (number, entry(at, &collation.all()[number], area.width)))
            .take_while(|(_, entry)| {
                let room = rows < usize::from(area.height);
                rows += entry.layout.len();
                room
            })
            .collect::<Vec<_>>()
    };
    let mut entries = rows(shown.start);
    // The one at the cursor is in sight, whole where it has room.
    if let Some(here) = here.filter(|here| shown.contains(here)) {
        let above: usize =
            entries.iter().take_while(|(number, _)| *number <= here).map(|(_, own)| own.layout.len()).sum();
        if above > usize::from(area.height) || entries.iter().all(|(number, _)| *number != here) {
            entries = rows(here);
        }
    }
    let lines = entries
        .iter()
        .flat_map(|(number, entry)| entry.layout.lines().map(move |line| (*number, entry, line)));
    for (place, (number, entry, line)) in area.rows().zip(lines) {
        let theme = &at.session.look.theme;
        let near = here == Some(number);
        let text = theme.style(if near { Role::Text } else { Role::Dim });
        draw_line(line, place, buffer, |cell| entry.style(cell.span, text, theme.style(Role::Accent)));
    }
}

/// The row above the variants: what they are of, the witnesses, which variant is at the cursor; and a rule where there is
/// room.
fn title(at: &Window<'_>, collation: &Collation, area: Rect, buffer: &mut Buffer) {
    let theme = &at.session.look.theme;
    let (rule, dim) = (theme.style(Role::Rule), theme.style(Role::Dim));
    let mut strip = Strip::of(at.session, at.reading(), area, buffer);
    strip.skip(2);
    strip.skip_end(2);
    strip.start(say!("variants-title"), dim);
    let all = collation.all().len();
    let here = collation.at(at.pane.cursor.at);
    match here {
        _ if collation.variants.is_none() => strip.end(say!("linking"), dim),
        Some(here) => strip.end(say!("number-of-all", number = here + 1, all), dim),
        None => {}
    }
    strip.skip_end(u16::from(collation.variants.is_none() || here.is_some()));
    for (number, witness) in collation.witnesses.iter().enumerate() {
        if strip.left() < 12 {
            break;
        }
        strip.skip(2);
        strip.start(sigla(&[number + 1]), theme.style(Role::Accent));
        strip.skip(1);
        strip.start(snip(&witness.name, 60), dim);
    }
    strip.skip(1);
    let rest = strip.part(strip.left());
    for place in rest.positions() {
        buffer[place].set_symbol("─").set_style(rule);
    }
}

/// A variant, laid out.
struct Entry {
    layout: Layout,
    /// Where its sigla stand.
    sigla: Vec<ParagraphSpan>,
}

impl Entry {
    fn style(&self, place: ParagraphSpan, text: Style, sigla: Style) -> Style {
        if self.sigla.iter().any(|own| own.overlaps(place)) { sigla } else { text }
    }
}

/// The words of the base, a bracket, and each other reading with its witnesses.
fn entry(at: &Window<'_>, variant: &Variant, width: u16) -> Entry {
    // Each part keeps its own order, whatever stands beside it.
    let (open, close) = if at.session.look.layout.reveal { ("", "") } else { ("\u{2068}", "\u{2069}") };
    let document = &at.reader.article.document;
    let own = snip(slice(document.text(), variant.base).trim(), SHOWN).replace('\n', " ");
    let own = if own.is_empty() { "+" } else { &own };
    let mut text = [open, own, close, "]"].concat();
    let mut places = Vec::new();
    for (number, reading) in variant.readings.iter().skip(1).enumerate() {
        text.push_str(if number == 0 { " " } else { " · " });
        let words = reading_words(reading);
        text.push_str(&[open, snip(&words, SHOWN), close, " ", open].concat());
        let start = text.len();
        text.push_str(&sigla(&reading.witnesses));
        places.push(Span::new(start, text.len()).in_paragraph(0));
        text.push_str(close);
    }
    let layout = Layout::new(&text, at.reading(), width, &at.session.look.layout);
    Entry { layout, sigla: places }
}
