//! Facing pages: blank rows below paragraphs, so that those that belong together begin on the same row.

use super::{linked::Compared, pane::view::View, state::App};
use crate::document::Document;
use std::collections::HashMap;

/// Gives the paragraphs in sight, and a window's height around them, the blank rows that they need. `side` says which of
/// the two texts the first of `documents` and of `views` is. Says whether other rows are blank than before.
pub(super) fn pad(
    documents: [&Document; 2],
    views: [&mut View; 2],
    compared: &Compared,
    side: usize,
) -> bool {
    let [own, other] = views;
    let height = own.height().max(other.height());
    let (mine, theirs) = (&compared.sides[side].paragraphs, &compared.sides[1 - side].paragraphs);
    let beads = &compared.alignment.beads;
    let range = |bead: &crate::alignment::Bead, of: usize| {
        if of == 0 { bead.first.clone() } else { bead.second.clone() }
    };
    let at = compared.bead_at(side, own.top().paragraph);
    let mut pads = [HashMap::new(), HashMap::new()];
    let mut rows = 0;
    for bead in &beads[at.saturating_sub(height / 2)..] {
        let (here, there) = (range(bead, side), range(bead, 1 - side));
        let sum = |view: &mut View, document: &Document, all: &[usize]| -> usize {
            all.iter().map(|&number| view.rows_of(document, number)).sum()
        };
        let one = sum(own, documents[0], &mine[here.clone()]);
        let two = sum(other, documents[1], &theirs[there.clone()]);
        // The blank rows stand below the last paragraph; where there is none, below the one before.
        let last = |range: std::ops::Range<usize>, all: &[usize]| {
            all.get(if range.is_empty() { range.start.checked_sub(1)? } else { range.end - 1 }).copied()
        };
        if let Some(number) = last(here, mine).filter(|_| one < two) {
            *pads[0].entry(number).or_insert(0) += two - one;
        }
        if let Some(number) = last(there, theirs).filter(|_| two < one) {
            *pads[1].entry(number).or_insert(0) += one - two;
        }
        rows += one.max(two);
        if rows > height * 4 {
            break;
        }
    }
    let [first, second] = pads;
    let changed = [own.set_pads(documents[0], first), other.set_pads(documents[1], second)];
    // The other begins where this one does.
    let place = own.top();
    if let Some(there) = compared.beside(side, place.paragraph) {
        other.show_place(documents[1], there, place.row);
    }
    changed.contains(&true)
}

/// Takes the blank rows away.
pub(super) fn clear(app: &mut App) {
    let document = app.reader.article.document.clone();
    app.pane.view.set_pads(&document, HashMap::new());
    for number in 0..app.windows.others.len() {
        let document = app.reader_called(app.windows.others[number].reader).article.document.clone();
        app.windows.others[number].pane.view.set_pads(&document, HashMap::new());
    }
}
