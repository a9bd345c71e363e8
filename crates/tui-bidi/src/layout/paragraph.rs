//! An analyzed paragraph as it is kept: its clusters, and what is drawn for them.

use crate::text::{Direction, LogicalColumn, ParagraphByte, ParagraphSpan};

/// One extended grapheme cluster of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// Its bytes in the paragraph's text.
    pub span: ParagraphSpan,
    /// Its embedding level (UAX #9); odd is right to left. Lines reset the levels of white space at
    /// their end (L1): [`Run`](super::Run) has the level after that.
    pub level: u8,
    /// The columns it is drawn in; 0 when nothing of it is drawn, or when an earlier cluster's cell
    /// shows it (the alef of lam-alef).
    pub columns: u8,
    /// Whether a line may end after it.
    pub break_after: Break,
}

/// Whether a line may end after a cluster (UAX #14).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Break {
    /// Not unless the line holds no other opportunity.
    No,
    /// If the next word does not fit.
    Soft,
    /// Always: a line end inside the paragraph (U+2028, say), or its end.
    Hard,
}

/// Facts about a cluster, one bit each.
pub(super) mod flag {
    /// A line may end after it.
    pub(crate) const SOFT: u16 = 1;
    /// A line ends after it.
    pub(crate) const HARD: u16 = 1 << 1;
    /// White space or a control that L1 resets at a line's end.
    pub(crate) const BLANK: u16 = 1 << 2;
    /// A segment or paragraph separator (L1).
    pub(crate) const SEPARATOR: u16 = 1 << 3;
    /// White space: hangs at a line's end.
    pub(crate) const SPACE: u16 = 1 << 4;
    /// A tab: its columns depend on where it stands.
    pub(crate) const TAB: u16 = 1 << 5;
    /// Drawn as several cells: its symbols are parted by NUL.
    pub(crate) const MANY: u16 = 1 << 6;
    /// A comma or closing mark, which should not start a line.
    pub(crate) const CLOSING: u16 = 1 << 7;
    /// Its letter joins the one before it.
    pub(crate) const JOINS_PREVIOUS: u16 = 1 << 8;
    /// Its letter joins the one after it.
    pub(crate) const JOINS_NEXT: u16 = 1 << 9;
    /// A lam whose cell also shows the clusters after it that are [`LIGATED`].
    pub(crate) const LIGATES: u16 = 1 << 10;
    /// Shown in the cell of an earlier cluster.
    pub(crate) const LIGATED: u16 = 1 << 11;
    /// Drawn as an ellipsis, whatever it holds.
    pub(crate) const ELIDED: u16 = 1 << 12;
    /// A cell of an ornament: no cluster, and no byte of the text.
    pub(crate) const ORNAMENT: u16 = 1 << 13;
}

/// A cluster as it is kept: it ends where the next one starts.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Record {
    pub(super) start: u32,
    /// Where its symbol starts in [`Paragraph::symbols`].
    pub(super) symbol: u32,
    pub(super) flags: u16,
    pub(super) level: u8,
    pub(super) columns: u8,
}

impl Record {
    /// Its first byte in the paragraph.
    pub(super) fn byte(self) -> ParagraphByte {
        ParagraphByte::new(self.start as usize)
    }

    pub(super) fn has(self, flag: u16) -> bool {
        self.flags & flag != 0
    }

    /// Whether it takes no columns at a line's end.
    pub(super) fn hangs(self) -> bool {
        self.columns == 0 || self.has(flag::SPACE)
    }
}

/// Columns that a line is indented which goes on after a stop of the document: the second half of a verse, a cell.
const PARTED: u16 = 4;

/// How the levels of a paragraph's clusters lie.
#[derive(Clone, Debug)]
pub(super) enum Levels {
    /// All are that of its direction.
    One,
    /// The first cluster of each stretch of one level, and the level; no separator is among them.
    Stretches(Vec<(u32, u8)>),
    /// Any, with separators among them.
    Separated,
}

impl Levels {
    /// Those of `records`, whose last one stands for the end.
    pub(super) fn of(records: &[Record]) -> Self {
        let mut stretches: Vec<(u32, u8)> = Vec::with_capacity(16);
        let mut last = None;
        for (record, index) in records[..records.len() - 1].iter().zip(0..) {
            if record.has(flag::SEPARATOR) {
                return Self::Separated;
            }
            if last != Some(record.level) {
                last = Some(record.level);
                stretches.push((index, record.level));
            }
        }
        Self::Stretches(stretches)
    }
}

/// An analyzed paragraph.
#[derive(Clone, Debug)]
pub(super) struct Paragraph {
    pub(super) direction: Direction,
    pub(super) levels: Levels,
    /// The clusters, ornaments among them, and a last record that stands for the end.
    pub(super) records: Vec<Record>,
    /// What is drawn for all clusters, in logical order.
    pub(super) symbols: String,
    /// Columns between tab stops.
    pub(super) tab: u16,
    /// Columns that the first line begins further in.
    pub(super) indent: u16,
    /// Columns that the first line begins before the others.
    pub(super) hang: u16,
    /// The columns of the tab stops, where the document sets them.
    pub(super) stops: Vec<LogicalColumn>,
}

impl Paragraph {
    /// The columns that the line which begins with cluster `start` may use, in a paragraph `width` columns wide: fewer
    /// where it is indented, the first line or one that follows a stop of the document; more where the first one hangs.
    pub(super) fn room(&self, start: usize, width: u16) -> u16 {
        if start == 0 && self.hang > 0 {
            return width + self.hang;
        }
        let parted = start > 0 && !self.stops.is_empty() && self.records[start - 1].has(flag::TAB);
        let indent = if parted { PARTED } else { self.indent };
        if (start == 0 || parted) && width / 4 >= indent { width - indent } else { width }
    }

    /// How many columns a tab takes that stands in `column`: up to the stop of its `number`, where its line begins the
    /// paragraph, and one where what stands before it goes beyond that, as a cell that spans columns does.
    pub(super) fn tab_columns(&self, column: LogicalColumn, number: Option<usize>) -> u16 {
        if self.stops.is_empty() {
            return self.tab - column.get() % self.tab;
        }
        if let Some(stop) = number.and_then(|number| self.stops.get(number)) {
            return stop.get().saturating_sub(column.get()).max(1);
        }
        self.stops.iter().find(|&&stop| stop > column).map_or(1, |stop| stop.get() - column.get())
    }

    /// How many clusters there are, and cells of ornaments.
    pub(super) fn len(&self) -> usize {
        self.records.len() - 1
    }

    /// One past its last byte.
    pub(super) fn end(&self) -> ParagraphByte {
        self.records[self.len()].byte()
    }

    pub(super) fn level(&self) -> u8 {
        u8::from(self.direction.is_rtl())
    }

    pub(super) fn span(&self, index: usize) -> ParagraphSpan {
        ParagraphSpan::new(self.records[index].byte(), self.records[index + 1].byte())
    }

    /// What is drawn for cluster `index`.
    pub(super) fn symbol(&self, index: usize) -> &str {
        &self.symbols[self.records[index].symbol as usize..self.records[index + 1].symbol as usize]
    }

    /// The cluster that byte `at` lies in; the number of clusters for the end and beyond.
    pub(super) fn cluster_at(&self, at: ParagraphByte) -> usize {
        if at >= self.end() {
            return self.len();
        }
        self.records[..self.len()].partition_point(|record| record.byte() <= at) - 1
    }

    pub(super) fn cluster(&self, index: usize) -> Cluster {
        let record = self.records[index];
        // The line ends behind the ornaments that stand behind it.
        let ornaments = self.records[index + 1..].iter().take_while(|next| next.has(flag::ORNAMENT));
        let flags = ornaments.fold(record.flags, |flags, ornament| flags | ornament.flags);
        let break_after = match flags & (flag::SOFT | flag::HARD) {
            0 => Break::No,
            flag::SOFT => Break::Soft,
            _ => Break::Hard,
        };
        Cluster { span: self.span(index), level: record.level, columns: record.columns, break_after }
    }
}
