//! Where witnesses differ from the text of an article, as a value: the variants at the foot of its panes.

use super::reader::marks::Marks;
use crate::{
    alignment::{Variant, collate},
    document::Document,
};
use tui_bidi::text::Span;

/// The sigla of the witnesses, the base first.
const SIGLA: [char; 4] = ['A', 'B', 'C', 'D'];

/// Texts whose variants are worked out aside.
#[derive(Clone, Debug)]
pub struct ToCollate {
    /// Which collation asks for it, counted from 1.
    pub turn: u32,
    /// The texts, the base first.
    pub documents: Vec<Document>,
}

impl PartialEq for ToCollate {
    fn eq(&self, other: &Self) -> bool {
        self.turn == other.turn
    }
}

impl ToCollate {
    /// Where the witnesses differ from the base.
    pub fn collate(&self) -> Vec<Variant> {
        collate(&self.documents)
    }
}

/// A witness of a text.
#[derive(Clone, Debug)]
pub(crate) struct Witness {
    /// The number of its reader.
    pub(super) reader: u32,
    /// The name of its article.
    pub name: String,
    /// Its text.
    pub(super) document: Document,
}

/// The witnesses that a text is compared with, and where they differ from it.
#[derive(Clone, Debug)]
pub(crate) struct Collation {
    /// Which collation it is.
    pub(super) turn: u32,
    /// The witnesses without the base.
    pub witnesses: Vec<Witness>,
    /// Where they differ, in the order of the base; `None` until that is worked out.
    pub variants: Option<Vec<Variant>>,
    /// The words of the base that differ, each with the number of its variant.
    pub marks: Marks,
}

impl Collation {
    /// A collation that is not worked out yet.
    pub(super) fn new(turn: u32, witnesses: Vec<Witness>) -> Self {
        Self { turn, witnesses, variants: None, marks: Marks::default() }
    }

    /// Takes the variants.
    pub(super) fn take(&mut self, variants: Vec<Variant>) {
        let places = variants.iter().map(|variant| variant.base).enumerate();
        self.marks =
            Marks::new(places.filter(|(_, base)| !base.is_empty()).map(|(number, base)| (base, number)));
        self.variants = Some(variants);
    }

    /// All variants, in order.
    pub(crate) fn all(&self) -> &[Variant] {
        self.variants.as_deref().unwrap_or_default()
    }

    /// The numbers of the variants that begin in `window`.
    pub(crate) fn within(&self, window: Span) -> std::ops::Range<usize> {
        let at = |byte: usize| self.all().partition_point(|variant| variant.base.start < byte);
        at(window.start)..at(window.end.max(window.start + 1))
    }

    /// The number of the variant at byte `at`: the last that begins there or before it and is not over yet.
    pub(crate) fn at(&self, at: usize) -> Option<usize> {
        let before = self.all().partition_point(|variant| variant.base.start <= at).checked_sub(1)?;
        let base = self.all()[before].base;
        (base.end > at || base.start == at).then_some(before)
    }
}

/// The sigla of these witnesses, 0 the base.
pub(crate) fn sigla(witnesses: &[usize]) -> String {
    witnesses.iter().filter_map(|&witness| SIGLA.get(witness)).collect()
}
