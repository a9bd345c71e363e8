//! Two panes that keep the same place: which paragraphs of their texts belong together, and where they differ.

use super::{pane::view::Place, reader::marks::Marks, split::PaneId};
use crate::{
    alignment::{Alignment, Edit, Paragraphs, align},
    document::Document,
};
use tui_bidi::text::{Span, slice};

/// Two texts to be aligned, aside.
#[derive(Clone, Debug)]
pub struct ToAlign {
    /// Which link asks for it, counted from 1.
    pub turn: u32,
    /// The texts.
    pub documents: [Document; 2],
    /// The parts of them that are meant; else the whole.
    pub within: Option<[Span; 2]>,
    /// Paragraphs that are known to belong together, as bytes of the texts.
    pub ties: Vec<(usize, usize)>,
}

impl PartialEq for ToAlign {
    fn eq(&self, other: &Self) -> bool {
        self.turn == other.turn
    }
}

/// Two texts, aligned.
#[derive(Clone, Debug)]
pub struct Compared {
    /// What belongs together, and where versions differ.
    pub alignment: Alignment,
    /// What is known of either text.
    pub sides: [Side; 2],
}

/// One of two texts that are aligned.
#[derive(Clone, Debug, Default)]
pub struct Side {
    /// The paragraphs that take part, by their numbers in the document.
    pub paragraphs: Vec<usize>,
    /// The words that differ, each with the number of its edit.
    pub edits: Marks,
    /// Where the edits stand, in order, each with its number; also those that have no words here.
    pub stops: Vec<(usize, usize)>,
    /// For each paragraph the one of the other text that it belongs to, or that is at its place.
    beside: Vec<usize>,
    /// For each paragraph the number of the bead that has it.
    beads: Vec<usize>,
}

impl ToAlign {
    /// Aligns the texts.
    pub fn align(&self) -> Compared {
        let within = |side: usize| self.within.map(|parts| parts[side]);
        let [one, other] = [0, 1].map(|side| Paragraphs::of(&self.documents[side], within(side)));
        let ties: Vec<(usize, usize)> = self
            .ties
            .iter()
            .filter_map(|&(first, second)| Some((one.number(first)?, other.number(second)?)))
            .collect();
        let alignment = align(&one.part(&self.documents[0]), &other.part(&self.documents[1]), &ties);
        let sizes = [one.numbers.len(), other.numbers.len()];
        let sides = [(one, 0), (other, 1)].map(|(own, side)| {
            let place = |edit: &Edit| if side == 0 { edit.first() } else { edit.second() };
            let spans = alignment.edits.iter().map(place).enumerate();
            let mut stops: Vec<(usize, usize)> =
                spans.clone().map(|(number, span)| (span.start, number)).collect();
            stops.sort_unstable();
            Side {
                paragraphs: own.numbers,
                edits: Marks::new(
                    spans.filter(|(_, span)| !span.is_empty()).map(|(number, span)| (span, number)),
                ),
                stops,
                beside: alignment.beside(side == 1, sizes),
                beads: alignment.beads_of(side == 1, sizes),
            }
        });
        Compared { alignment, sides }
    }
}

impl Compared {
    /// The paragraph of the other document that belongs to paragraph `number` of the document of `side`, or that stands
    /// at its place.
    pub(super) fn beside(&self, side: usize, number: usize) -> Option<usize> {
        let own = &self.sides[side];
        let at = own.paragraphs.partition_point(|&known| known <= number).saturating_sub(1);
        let there = *own.beside.get(at)?;
        let other = &self.sides[1 - side].paragraphs;
        other.get(there.min(other.len().saturating_sub(1))).copied()
    }

    /// The number of the bead that has paragraph `number` of the document of `side`; of one without words, that of the
    /// paragraph before it.
    pub(super) fn bead_at(&self, side: usize, number: usize) -> usize {
        let own = &self.sides[side];
        let at = own.paragraphs.partition_point(|&known| known <= number).saturating_sub(1);
        own.beads.get(at).copied().unwrap_or(0)
    }

    /// How many edits there are of each kind: deleted, inserted, changed, moved.
    pub(super) fn counts(&self) -> [usize; 4] {
        let mut counts = [0; 4];
        for edit in &self.alignment.edits {
            counts[kind(edit)] += 1;
        }
        counts
    }

    /// The place of edit `number` in the text of `side`.
    pub(super) fn place(&self, side: usize, number: usize) -> Option<Span> {
        let edit = self.alignment.edits.get(number)?;
        Some(if side == 0 { edit.first() } else { edit.second() })
    }
}

/// The kind of an edit, by its place among [`SIGNS`].
fn kind(edit: &Edit) -> usize {
    match edit {
        Edit::Delete(..) => 0,
        Edit::Insert(..) => 1,
        Edit::Change(..) => 2,
        Edit::Move(..) => 3,
    }
}

/// The signs of edits and the names of their colours: deleted, inserted, changed, moved.
const SIGNS: [(&str, &str); 4] = [("−", "red"), ("+", "green"), ("~", "orange"), ("↕", "purple")];

/// The sign of an edit and the name of its colour.
pub(crate) fn look_of_edit(edit: &Edit) -> (&'static str, &'static str) {
    SIGNS[kind(edit)]
}

/// Two panes that keep the same place.
#[derive(Debug)]
pub(crate) struct Linked {
    /// The pane of the first text, and that of the second.
    pub(super) panes: [PaneId; 2],
    /// The numbers of their readers.
    pub(super) readers: [u32; 2],
    /// The parts of one article that are meant.
    pub(super) within: Option<[Span; 2]>,
    /// Which link it is.
    pub(super) turn: u32,
    /// What belongs together, once that is worked out.
    pub(super) compared: Option<Box<Compared>>,
    /// Paragraphs that were tied by hand when that was asked, as bytes of the texts.
    pub(super) ties: Vec<(usize, usize)>,
    /// Which state of the notebooks those are of.
    pub(super) tied_as_of: [u64; 2],
    /// Where a tie begins that is being made: which text, and the byte of its paragraph.
    pub(super) tying: Option<(usize, usize)>,
    /// Whether what belongs together begins on the same row.
    pub(super) parallel: bool,
    /// Where the pane with the focus stood when the other followed it last.
    pub(super) followed: Option<(PaneId, Place, usize)>,
}

impl Linked {
    /// A link whose texts are not compared yet.
    pub(super) fn new(panes: [PaneId; 2], readers: [u32; 2], within: Option<[Span; 2]>, turn: u32) -> Self {
        let (ties, tied_as_of, tying, parallel) = (Vec::new(), [0; 2], None, false);
        Self {
            panes,
            readers,
            within,
            turn,
            compared: None,
            ties,
            tied_as_of,
            tying,
            parallel,
            followed: None,
        }
    }

    /// Which of the two texts the pane called `id` shows.
    pub(super) fn side(&self, id: PaneId) -> Option<usize> {
        self.panes.iter().position(|&pane| pane == id)
    }
}

/// The words of `span`, for a list.
pub(super) fn words(document: &Document, span: Span) -> String {
    tui_bidi::text::snip(slice(document.text(), span).trim(), 600).replace('\n', " ")
}
