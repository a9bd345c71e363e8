//! A paragraph's text to clusters: what does not depend on the width.
//!
//! Levels come from [`levels`] over the whole paragraph (UAX #9 P1 to I2), clusters from
//! unicode-segmentation (UAX #29), break opportunities from `icu_segmenter` (UAX #14), symbols from
//! [`display`](super::display).

use super::breaks::{self, Verdict};
use super::display;
use super::levels::{self, Stretch};
use super::options::{Options, Setting, Shaping};
use super::paragraph::{Paragraph, Record, flag};
use super::tables::{Joining, Part, Properties};
use crate::text::Direction;
use unicode_bidi::BidiClass;
use unicode_segmentation::GraphemeCursor;

/// Everything about the paragraph `text` that does not depend on the width.
pub(super) fn analyze(
    text: &str,
    direction: Direction,
    options: Options,
    setting: &Setting<'_>,
) -> Paragraph {
    let levels = levels::isolated(text, u8::from(direction.is_rtl()), setting.isolates);
    let mut records = clusters(text, &levels, direction, options);
    let symbols = display::draw(text, &mut records, options);
    let (tab, stops) = (options.tab.max(1), setting.stops.to_vec());
    Paragraph { direction, records, symbols, tab, indent: options.indent, stops }
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

/// The clusters of `text`, without their symbols, and a last record for the end.
fn clusters(text: &str, levels: &[Stretch], direction: Direction, options: Options) -> Vec<Record> {
    let mut stretches = levels.iter().peekable();
    let mut level = u8::from(direction.is_rtl());
    let mut breaks = breaks::opportunities(text).into_iter().peekable();
    let mut records: Vec<Record> = Vec::with_capacity(text.len() / 2 + 1);
    let mut joiner = Joiner { last: None, options };
    let (mut at, mut before) = (0, '\0');
    while let Some(c) = text[at..].chars().next() {
        let first = Properties::of(c);
        let end = cluster_end(text, at, first);
        let cluster = &text[at..end];
        let alone = cluster.len() == c.len_utf8();
        let mut flags = first_flags(first, cluster);
        if let Some(previous) = records.last_mut()
            && !previous.has(flag::HARD)
        {
            match breaks::verdict(text, at, before, (c, first)) {
                Verdict::Standard => {}
                Verdict::Never => previous.flags &= !flag::SOFT,
                Verdict::May => previous.flags |= flag::SOFT,
                Verdict::AfterComma => {
                    previous.flags &= !flag::SOFT;
                    flags |= flag::SOFT;
                }
            }
        }
        while breaks.next_if(|&byte| (byte as usize) < end).is_some() {}
        if breaks.next_if(|&byte| byte as usize == end).is_some() {
            let hard = end == text.len() || cluster.ends_with(breaks::is_mandatory);
            flags |= if hard { flag::HARD } else { flag::SOFT };
        }
        let solid = at + removed(first, cluster);
        while let Some(&(_, next)) = stretches.next_if(|&&(start, _)| start as usize <= solid) {
            level = next;
        }
        records.push(Record { start: at as u32, flags, level, ..Record::default() });
        if alone {
            joiner.push_one(&mut records, c, first);
        } else {
            joiner.push(&mut records, cluster);
        }
        before = if alone { c } else { cluster.chars().next_back().unwrap_or(c) };
        at = end;
    }
    records.push(Record { start: at as u32, ..Record::default() });
    records
}

/// The end of the cluster that starts at byte `at` with the character of `first`: by the tables where they can tell,
/// else by unicode-segmentation.
fn cluster_end(text: &str, at: usize, first: Properties) -> usize {
    let first = first.part();
    let mut chars = text[at..].chars();
    chars.next();
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
    use BidiClass::{AL, AN, B, BN, EN, FSI, L, LRE, LRI, LRO, NSM, ON, PDF, PDI, R, RLE, RLI, RLO, S, WS};
    let mut flags = if first.is_closing() { flag::CLOSING } else { 0 };
    let blank = |c| matches!(Properties::of(c).bidi(), BN | WS) || Properties::of(c).part() == Part::Control;
    match first.bidi() {
        L | R | AL | EN | AN | NSM | ON => return flags, // neither a tab nor a line end
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
    /// [`push`](Self::push) for a cluster of one character.
    fn push_one(&mut self, records: &mut [Record], c: char, properties: Properties) {
        let joining = properties.joining();
        if joining == Joining::Transparent {
            if let Some(last) = &mut self.last {
                last.lam &= !(self.options.reveal || properties.is_mark());
            }
            return;
        }
        self.join(records, c, (joining, None, joining));
    }

    /// Joins the last of `records`, whose text is `cluster`, to those before it.
    fn push(&mut self, records: &mut [Record], cluster: &str) {
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
        self.join(records, letter, (entry, inner, exit));
    }

    /// Joins the last of `records`, whose first letter is `letter`, to those before it; with how its first solid
    /// character joins, its second, and its last.
    fn join(
        &mut self,
        records: &mut [Record],
        letter: char,
        (entry, inner, exit): (Joining, Option<Joining>, Joining),
    ) {
        let index = records.len() - 1;
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
            let parted = || records[last.index..index].iter().any(|record| record.has(flag::SOFT));
            if last.lam && rtl && display::is_alef(letter) && !parted() {
                records[last.index].flags |= flag::LIGATES;
                records[last.index + 1..].iter_mut().for_each(|record| record.flags |= flag::LIGATED);
            }
        }
        let lam = letter == 'ل'
            && self.options.lam_alef
            && self.options.shaping != Shaping::Base
            && (inner.is_none() || !self.options.reveal);
        self.last = Some(Last { index, entry, exit, bare: inner.is_none(), lam });
    }
}
