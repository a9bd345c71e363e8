//! The variants that stand at the foot of a pane: which of them, laid out in the rows that they take.

use super::{collated::sigla, collating::words, panes::Area, window::Window};
use crate::alignment::Variant;
use tui_bidi::{
    layout::Layout,
    text::{ParagraphSpan, Span, slice, snip},
};

/// The bytes of a reading that are shown; the list has more.
const SHOWN: usize = 400;

/// A variant, laid out.
pub(crate) struct Entry {
    /// Its lines.
    pub layout: Layout,
    /// Where its sigla stand.
    sigla: Vec<ParagraphSpan>,
}

impl Entry {
    /// Whether the cell that stands for `place` of its text is a siglum's.
    pub(crate) fn is_sigla(&self, place: ParagraphSpan) -> bool {
        self.sigla.iter().any(|own| own.overlaps(place))
    }
}

/// Where the lines of variants stand in the foot of a pane, below its title.
pub(crate) fn lines_of(foot: Area) -> Area {
    Area {
        left: foot.left + 2.min(foot.width),
        top: foot.top + 1.min(foot.height),
        width: foot.width.saturating_sub(4),
        height: foot.height.saturating_sub(1),
    }
}

/// The variants at the foot of a pane with their numbers: those of the text in sight, from the first on, or from the one at
/// the cursor where that would have no room.
pub(crate) fn variants_shown(at: &Window<'_>) -> Vec<(usize, Entry)> {
    let (Some(foot), Some(collation)) = (at.parts.foot, &at.reader.collation) else { return Vec::new() };
    let area = lines_of(foot);
    let shown = collation.within(at.pane.window());
    let entries = |from: usize| {
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
    let first = entries(shown.start);
    let Some(here) = at.variant_here().filter(|here| shown.contains(here)) else { return first };
    let above: usize =
        first.iter().take_while(|(number, _)| *number <= here).map(|(_, own)| own.layout.len()).sum();
    let fits = above <= usize::from(area.height) && first.iter().any(|(number, _)| *number == here);
    if fits { first } else { entries(here) }
}

/// The number of the variant at the foot of the pane whose lines have the cell at `column`, `row` of the screen.
pub(super) fn variant_on(at: &Window<'_>, column: u16, row: u16) -> Option<usize> {
    let area = lines_of(at.parts.foot?);
    let mut rows = usize::from(row.checked_sub(area.top)?);
    area.contains(column, row).then_some(())?;
    variants_shown(at).into_iter().find_map(|(number, entry)| {
        let lines = entry.layout.len();
        let here = rows < lines;
        rows = rows.saturating_sub(lines);
        here.then_some(number)
    })
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
        let words = words(reading);
        text.push_str(&[open, snip(&words, SHOWN), close, " ", open].concat());
        let start = text.len();
        text.push_str(&sigla(&reading.witnesses));
        places.push(Span::new(start, text.len()).in_paragraph(0));
        text.push_str(close);
    }
    let layout = Layout::new(&text, at.reading(), width, &at.session.look.layout);
    Entry { layout, sigla: places }
}
