//! The variants at the foot of a pane: the words of the base, and what the witnesses have in their place.

use super::{
    parts::{rect, row},
    strip::Strip,
};
use crate::{
    app::{Collation, Window, lines_of, sigla, variants_shown},
    config::Role,
};
use ratatui::{buffer::Buffer, layout::Rect};
use tui_bidi::{text::snip, widget::draw_line};

pub(super) fn draw(at: &Window<'_>, buffer: &mut Buffer) {
    let (Some(foot), Some(collation)) = (at.parts.foot.map(rect), &at.reader.collation) else { return };
    title(at, collation, row(foot, 0), buffer);
    let Some(area) = at.parts.foot.map(|foot| rect(lines_of(foot))) else { return };
    let (here, entries) = (at.variant_here(), variants_shown(at));
    let lines = entries
        .iter()
        .flat_map(|(number, entry)| entry.layout.lines().map(move |line| (*number, entry, line)));
    for (place, (number, entry, line)) in area.rows().zip(lines) {
        let theme = &at.session.look.theme;
        let near = here == Some(number);
        let text = theme.style(if near { Role::Text } else { Role::Dim });
        draw_line(line, place, buffer, |cell| {
            if entry.is_sigla(cell.span) { theme.style(Role::Accent) } else { text }
        });
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
    let here = at.variant_here();
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
