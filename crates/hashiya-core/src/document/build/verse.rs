//! Verse: the halves of a line, and the columns in which those of a poem stand.

use super::{Builder, table::CELL};
use crate::document::markup::{Block, Kind};
use tui_bidi::text::{LogicalColumn, slice};
use unicode_width::UnicodeWidthStr as _;

/// What stands between the halves of a verse, in columns.
const GAP: usize = 4;
/// A verse is shorter, in bytes.
const VERSE: usize = 400;

impl Builder {
    /// What stands on this line so far is a half of a verse.
    pub(in crate::document) fn hemistich(&mut self) {
        self.break_styles();
        self.space = false;
        let start = self.current.as_ref().map_or(self.text.len(), |block| block.span.start);
        if self.text.len() > start && !self.text.ends_with(['\t', '\n']) {
            self.text.push('\t');
        }
    }

    /// Begins a half of a verse, the `first` of it or the other; what begins or ends within it parts only words.
    pub(in crate::document) fn half(&mut self, first: bool) {
        self.half = false;
        match self.current.as_ref().map(|block| block.kind) {
            Some(Kind::Verse) if !first => self.hemistich(),
            _ => self.begin(Kind::Verse),
        }
        self.half = true;
    }

    /// Whether the words at hand are a half of a verse; a longer block is none, whatever its source calls it.
    pub(super) fn in_half(&self) -> bool {
        self.half && self.block_words().1.len() < VERSE
    }

    /// Ends the half of a verse.
    pub(in crate::document) fn end_half(&mut self) {
        self.half = false;
    }

    /// The last verse ends a stanza.
    pub(in crate::document) fn apart(&mut self) {
        self.markup.blocks.last_mut().into_iter().for_each(|block| block.tight = false);
    }

    /// Gives the lines of each poem columns for their hemistichs.
    pub(super) fn columns_of_verse(&mut self) {
        let is_verse = |block: &Block| block.kind == Kind::Verse;
        let mut first = 0;
        while let Some(start) = self.markup.blocks[first..].iter().position(is_verse).map(|at| first + at) {
            let verse = self.markup.blocks[start..].iter().take_while(|block| is_verse(block)).count();
            first = start + verse;
            let poem = &mut self.markup.blocks[start..first];
            if let Some(last) = poem.last_mut() {
                last.tight = false;
            }
            let lines = poem.iter().map(|block| slice(&self.text, block.span));
            let halves = lines.filter_map(|line| line.split_once('\t'));
            let widths = halves.map(|(half, other)| (half.width(), other.width()));
            let (widest, other) =
                widths.reduce(|one, next| (one.0.max(next.0), one.1.max(next.1))).unwrap_or_default();
            if (1..=CELL + CELL / 2).contains(&widest) {
                let number = self.markup.stops.len() as u32;
                self.markup.stops.push(
                    [widest + GAP, (widest + GAP + other).min(usize::from(u16::MAX))]
                        .map(|column| LogicalColumn::new(column as u16))
                        .to_vec(),
                );
                poem.iter_mut().for_each(|block| block.table = Some(number));
            }
        }
    }
}
