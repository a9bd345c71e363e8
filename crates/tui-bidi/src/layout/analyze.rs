//! A paragraph's text to clusters: what does not depend on the width.
//!
//! Levels come from [`levels`] over the whole paragraph (UAX #9 P1 to I2), clusters from
//! unicode-segmentation (UAX #29), break opportunities from `icu_segmenter` (UAX #14), symbols from
//! [`display`](super::display).

use super::breaks::{self, Verdict};
use super::tables::{Joining, Part, Properties};
use super::{Options, display, levels};
use crate::text::{Direction, Span};
use unicode_bidi::BidiClass;
use unicode_segmentation::GraphemeCursor;

/// One extended grapheme cluster of a paragraph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// Its bytes in the paragraph's text.
    pub span: Span,
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

/// The direction of the first strong character outside isolates (UAX #9 P2 and P3); `None` where
/// there is none.
///
/// ```
/// # use tui_bidi::layout::first_strong;
/// # use tui_bidi::text::Direction;
/// assert_eq!(first_strong("2023: حاشية"), Some(Direction::RightToLeft));
/// assert_eq!(first_strong("2023"), None);
/// ```
pub fn first_strong(text: &str) -> Option<Direction> {
    let mut isolates = 0_usize;
    for c in text.chars() {
        match Properties::of(c).bidi() {
            BidiClass::LRI | BidiClass::RLI | BidiClass::FSI => isolates += 1,
            BidiClass::PDI => isolates = isolates.saturating_sub(1),
            BidiClass::B => return None,
            BidiClass::L if isolates == 0 => return Some(Direction::LeftToRight),
            BidiClass::R | BidiClass::AL if isolates == 0 => return Some(Direction::RightToLeft),
            _ => {}
        }
    }
    None
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
    pub(super) fn has(self, flag: u16) -> bool {
        self.flags & flag != 0
    }

    /// Whether it takes no columns at a line's end.
    pub(super) fn hangs(self) -> bool {
        self.columns == 0 || self.has(flag::SPACE)
    }
}

/// An analyzed paragraph.
#[derive(Clone, Debug)]
pub(super) struct Paragraph {
    pub(super) direction: Direction,
    /// The clusters, and a last record that stands for the end.
    pub(super) records: Vec<Record>,
    /// What is drawn for all clusters, in logical order.
    pub(super) symbols: String,
    /// Columns between tab stops.
    pub(super) tab: u16,
    /// Columns that the first line begins further in.
    indent: u16,
}

impl Paragraph {
    /// The columns that the line which begins with cluster `start` is indented, of a paragraph `width` columns wide.
    pub(super) fn indent(&self, start: usize, width: u16) -> u16 {
        if start == 0 && width / 4 >= self.indent { self.indent } else { 0 }
    }

    pub(super) fn analyze(text: &str, direction: Direction, options: Options) -> Self {
        let mut records = clusters(text, direction, options);
        let symbols = display::draw(text, &mut records, options);
        Self { direction, records, symbols, tab: options.tab.max(1), indent: options.indent }
    }

    /// How many clusters there are.
    pub(super) fn len(&self) -> usize {
        self.records.len() - 1
    }

    /// Its length in bytes.
    pub(super) fn bytes(&self) -> usize {
        self.records[self.len()].start as usize
    }

    pub(super) fn level(&self) -> u8 {
        u8::from(self.direction.is_rtl())
    }

    pub(super) fn span(&self, index: usize) -> Span {
        Span::new(self.records[index].start as usize, self.records[index + 1].start as usize)
    }

    /// What is drawn for cluster `index`.
    pub(super) fn symbol(&self, index: usize) -> &str {
        &self.symbols[self.records[index].symbol as usize..self.records[index + 1].symbol as usize]
    }

    /// The cluster that byte `at` lies in; the number of clusters for the end and beyond.
    pub(super) fn cluster_at(&self, at: usize) -> usize {
        if at >= self.bytes() {
            return self.len();
        }
        self.records[..self.len()].partition_point(|record| record.start as usize <= at) - 1
    }

    pub(super) fn cluster(&self, index: usize) -> Cluster {
        let record = self.records[index];
        let break_after = match record.flags & (flag::SOFT | flag::HARD) {
            0 => Break::No,
            flag::SOFT => Break::Soft,
            _ => Break::Hard,
        };
        Cluster { span: self.span(index), level: record.level, columns: record.columns, break_after }
    }
}

/// The clusters of `text`, without their symbols, and a last record for the end.
fn clusters(text: &str, direction: Direction, options: Options) -> Vec<Record> {
    let levels = levels::levels(text, u8::from(direction.is_rtl()));
    let mut stretches = levels.iter().peekable();
    let mut level = u8::from(direction.is_rtl());
    let resolved = breaks::resolved(text);
    let mut breaks = breaks::opportunities(&resolved).peekable();
    let mut records: Vec<Record> = Vec::with_capacity(text.len() / 2 + 1);
    let mut joiner = Joiner { last: None, options };
    let mut at = 0;
    while at < text.len() {
        let end = cluster_end(text, at);
        let cluster = &text[at..end];
        let first = cluster.chars().next().map_or(Properties::of('\0'), Properties::of);
        let mut flags = first_flags(first, cluster);
        if let Some(previous) = records.last_mut()
            && !previous.has(flag::HARD)
        {
            match breaks::verdict(text, at, first) {
                Verdict::Standard => {}
                Verdict::Never => previous.flags &= !flag::SOFT,
                Verdict::May => previous.flags |= flag::SOFT,
                Verdict::AfterComma => {
                    previous.flags &= !flag::SOFT;
                    flags |= flag::SOFT;
                }
            }
        }
        while breaks.next_if(|&byte| byte < end).is_some() {}
        if breaks.next_if_eq(&end).is_some() {
            let hard = end == text.len() || cluster.ends_with(breaks::is_mandatory);
            flags |= if hard { flag::HARD } else { flag::SOFT };
        }
        let solid = at + removed(first, cluster);
        while let Some(&(_, next)) = stretches.next_if(|&&(start, _)| start as usize <= solid) {
            level = next;
        }
        records.push(Record { start: at as u32, flags, level, ..Record::default() });
        joiner.push(&mut records, cluster);
        at = end;
    }
    records.push(Record { start: at as u32, ..Record::default() });
    records
}

/// The end of the cluster that starts at byte `at`: by the tables where they can tell, else by
/// unicode-segmentation.
fn cluster_end(text: &str, at: usize) -> usize {
    let mut chars = text[at..].chars();
    let first = chars.next().map_or(Part::Complex, |c| Properties::of(c).part());
    if first != Part::Complex && !text[at..].starts_with('\r') {
        loop {
            let end = text.len() - chars.as_str().len();
            match chars.next().map(|c| Properties::of(c).part()) {
                Some(Part::Extend) if first != Part::Control => {}
                // A mark or ZWJ beyond the tables may belong to this cluster.
                Some(Part::Complex) if first != Part::Control => break,
                _ => return end,
            }
        }
    }
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    cursor.next_boundary(text, 0).ok().flatten().unwrap_or(text.len())
}

/// The bytes at the start of a cluster that rule X9 removes and that so have no level of their own.
fn removed(first: Properties, cluster: &str) -> usize {
    if first.bidi() != BidiClass::BN {
        return 0;
    }
    let solid = cluster.char_indices().find(|&(_, c)| Properties::of(c).bidi() != BidiClass::BN);
    solid.map_or(0, |(at, _)| at)
}

/// What the characters of a cluster say of it. A space with a visible mark is no white space.
fn first_flags(first: Properties, cluster: &str) -> u16 {
    use BidiClass::{B, BN, FSI, LRE, LRI, LRO, PDF, PDI, RLE, RLI, RLO, S, WS};
    let mut flags = if first.is_closing() { flag::CLOSING } else { 0 };
    let blank = |c| matches!(Properties::of(c).bidi(), BN | WS) || Properties::of(c).part() == Part::Control;
    match first.bidi() {
        B | S => flags |= flag::SEPARATOR,
        WS if cluster.chars().all(blank) => flags |= flag::BLANK | flag::SPACE,
        BN | FSI | LRI | RLI | PDI | LRE | RLE | LRO | RLO | PDF if cluster.chars().all(blank) => {
            flags |= flag::BLANK;
        }
        _ => {}
    }
    if cluster == "\t" {
        flags |= flag::TAB | flag::SPACE;
    }
    if cluster.starts_with(breaks::is_mandatory) {
        flags |= flag::SPACE;
    }
    flags
}

/// Which letters join, and where lam meets alef (`ArabicShaping.txt`, Unicode section 9.2).
struct Joiner {
    last: Option<Last>,
    options: Options,
}

/// The last cluster that joining does not look through.
struct Last {
    index: usize,
    /// Its first character that is not transparent.
    entry: Joining,
    /// Its last character that is not transparent.
    exit: Joining,
    /// Whether that is its letter, and not a joiner after it.
    bare: bool,
    /// Whether it can become lam-alef with the next cluster.
    lam: bool,
}

impl Last {
    /// Whether it joins the cluster after it. Letters that an override sets from left to right join
    /// as they stand on the screen: the logically next one stands to the right, where reading begins.
    fn joins(&self, next: Joining, rtl: bool) -> bool {
        if rtl {
            self.exit.joins_next() && next.joins_previous()
        } else {
            self.bare && next.joins_next() && self.entry.joins_previous()
        }
    }
}

impl Joiner {
    /// Joins the last of `records`, whose text is `cluster`, to those before it.
    fn push(&mut self, records: &mut [Record], cluster: &str) {
        let index = records.len() - 1;
        let mut solid = cluster
            .chars()
            .map(|c| (c, Properties::of(c).joining()))
            .filter(|(_, j)| *j != Joining::Transparent);
        let Some((letter, entry)) = solid.next() else {
            // A mark without a letter stands in a cell of its own, and so does a revealed control.
            let seen = self.options.reveal || cluster.chars().any(|c| Properties::of(c).is_mark());
            if let Some(last) = &mut self.last {
                last.lam &= !seen;
            }
            return;
        };
        let inner = solid.next().map(|(_, joining)| joining);
        let exit = solid.next_back().map(|(_, joining)| joining).or(inner).unwrap_or(entry);
        if entry.joins_next() && inner.is_some_and(Joining::joins_previous) {
            records[index].flags |= flag::JOINS_NEXT;
        }
        let rtl = records[index].level % 2 == 1;
        if let Some(last) = self.last.take()
            && records[last.index].level == records[index].level
            && last.joins(entry, rtl)
        {
            records[index].flags |= flag::JOINS_PREVIOUS;
            if last.bare {
                records[last.index].flags |= flag::JOINS_NEXT;
            }
            let parted = records[last.index..index].iter().any(|record| record.has(flag::SOFT));
            if last.lam && !parted && display::is_alef(letter) && rtl {
                records[last.index].flags |= flag::LIGATES;
                records[last.index + 1..].iter_mut().for_each(|record| record.flags |= flag::LIGATED);
            }
        }
        let lam = letter == 'ل'
            && self.options.lam_alef
            && self.options.shaping == super::Shaping::Forms
            && (inner.is_none() || !self.options.reveal);
        self.last = Some(Last { index, entry, exit, bare: inner.is_none(), lam });
    }
}
