//! A paragraph's text to clusters: what does not depend on the width.
//!
//! Levels come from [`levels`] over the whole paragraph (UAX #9 P1 to I2), clusters from
//! unicode-segmentation (UAX #29), break opportunities from `icu_segmenter` (UAX #14), symbols from
//! [`display`](super::display).

use super::breaks::{self, Verdict};
use super::display;
use super::levels::{self, Stretch};
use super::options::{Options, Setting, Shaping};
use super::paragraph::{Levels, Paragraph, Record, flag};
use super::tables::{Joining, Part, Properties};
use super::units::{Unit, Units};
use crate::text::{Direction, Ornament, ParagraphByte, ParagraphSpan};
use unicode_bidi::BidiClass;
use unicode_segmentation::GraphemeCursor;

/// Everything about the paragraph `text` that does not depend on the width.
pub(super) fn analyze(
    text: &str,
    direction: Direction,
    options: Options,
    setting: &Setting<'_>,
) -> Paragraph {
    let units = Units::of(text);
    let base = u8::from(direction.is_rtl());
    let levels = levels::isolated(text, &units, base, setting.isolates, setting.apart);
    let mut records = clusters(text, &units.list, &levels, options);
    elide(text, &mut records, setting.elided);
    part(&mut records, setting.ornaments);
    let symbols = display::draw(text, &units.list, &mut records, options);
    let (tab, stops) = (options.tab.max(1), setting.stops.to_vec());
    let one_way = levels.iter().all(|&(_, level)| level == base);
    let levels = if one_way { Levels::One } else { Levels::of(&records) };
    let indent = options.indent;
    Paragraph { direction, levels, records, symbols, tab, indent, hang: setting.hang, stops }
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

/// The clusters of `text`, whose characters are `units`, without their symbols, and a last record for the end.
fn clusters(text: &str, units: &[Unit], levels: &[Stretch], options: Options) -> Vec<Record> {
    let mut level = 0; // the first stretch starts with the text
    let breaks = breaks::opportunities(text, units);
    // How many stretches have begun, and how many opportunities are behind.
    let (mut begun, mut passed) = (0, 0);
    let mut records: Vec<Record> = Vec::with_capacity(units.len() + 1);
    let ligates = options.lam_alef && options.shaping != Shaping::Base;
    let mut joiner = Joiner { last: None, ligates, reveal: options.reveal };
    let (mut index, mut before, mut clear) = (0, '\0', 0);
    while let Some(&first) = units.get(index) {
        if !breaks::clings(before) {
            let next = joiner.letters(&mut records, (units, index), (clear, level));
            if next > index {
                (before, index) = (units[next - 1].c, next);
                continue;
            }
            if let Some(space) = space(units, index, (levels.get(begun), breaks.get(passed))) {
                records.push(Record { level, ..space });
                joiner.last = None;
                (before, passed, index) = (' ', passed + 1, index + 1);
                clear = clear_until(levels.get(begun), breaks.get(passed));
                continue;
            }
        }
        let next = cluster_end(text, units, index);
        let cluster = &units[index..next];
        let end = units.get(next).map_or(text.len() as u32, |unit| unit.start);
        let mut flags = first_flags(first.properties, cluster);
        if let Some(previous) = records.last_mut()
            && !previous.has(flag::HARD)
        {
            let verdict = breaks::verdict(text, first.start as usize, before, (first.c, first.properties));
            flags |= heed(verdict, previous);
        }
        let last = cluster.last().map_or(first.c, |unit| unit.c);
        while breaks.get(passed).is_some_and(|&byte| byte < end) {
            passed += 1;
        }
        if breaks.get(passed) == Some(&end) {
            passed += 1;
            let hard = next == units.len() || breaks::is_mandatory(last);
            flags |= if hard { flag::HARD } else { flag::SOFT };
        }
        let solid = solid_start(cluster);
        while let Some(&(_, next)) = levels.get(begun).filter(|&&(start, _)| start <= solid) {
            level = next;
            begun += 1;
        }
        records.push(Record { start: first.start, flags, level, ..Record::default() });
        joiner.push(&mut records, cluster);
        (before, index) = (last, next);
        clear = clear_until(levels.get(begun), breaks.get(passed));
    }
    records.push(Record { start: text.len() as u32, ..Record::default() });
    records
}

/// The character of number `index` as a cluster where it is a space between two words of one level after which a line may
/// end, as most spaces are; with where the next level begins and where the next line may end.
fn space(units: &[Unit], index: usize, (level, line): (Option<&Stretch>, Option<&u32>)) -> Option<Record> {
    let &[Unit { c: ' ', start, .. }, next] = units.get(index..index + 2)? else { return None };
    let is_alone = matches!(next.properties.part(), Part::Other | Part::Control);
    let is_between = line == Some(&next.start) && level.is_none_or(|&(at, _)| at > start);
    let flags = flag::BLANK | flag::SPACE | flag::SOFT;
    (is_alone && is_between).then(|| Record { start, flags, ..Record::default() })
}

/// Has `previous` end as our rules say; gives what they say of the cluster after it.
fn heed(verdict: Verdict, previous: &mut Record) -> u16 {
    match verdict {
        Verdict::Standard => {}
        Verdict::Never => previous.flags &= !flag::SOFT,
        Verdict::May => previous.flags |= flag::SOFT,
        Verdict::AfterComma => {
            previous.flags &= !flag::SOFT;
            return flag::SOFT;
        }
    }
    0
}

/// The byte before which no level begins and no line ends, with what comes next of both.
fn clear_until(level: Option<&Stretch>, line: Option<&u32>) -> u32 {
    let level = level.map_or(u32::MAX, |&(start, _)| start);
    line.map_or(level, |&end| end.min(level))
}

/// Makes each stretch of `elided` one cluster, whose ends join nothing.
fn elide(text: &str, records: &mut Vec<Record>, elided: &[ParagraphSpan]) {
    if elided.is_empty() {
        return;
    }
    // What goes is taken out at the end, all at once: one by one each would move all that follows.
    let mut gone = vec![false; records.len()];
    for span in elided {
        let place =
            |byte: ParagraphByte| records.binary_search_by_key(&byte.get(), |record| record.start as usize);
        let (Ok(from), Ok(to)) = (place(span.start), place(span.end)) else { continue };
        // A line end within would be lost.
        if from >= to || gone[from] || gone[to] || span.slice(text).contains(breaks::is_mandatory) {
            continue;
        }
        let last = records[to - 1];
        records[from].flags = flag::ELIDED | last.flags & (flag::SOFT | flag::HARD);
        if let Some(before) = from.checked_sub(1) {
            records[before].flags &= !(flag::JOINS_NEXT | flag::LIGATES);
        }
        records[to].flags &= !flag::JOINS_PREVIOUS;
        records[to..]
            .iter_mut()
            .take_while(|record| record.has(flag::LIGATED))
            .for_each(|record| record.flags &= !flag::LIGATED);
        gone[from + 1..to].fill(true);
    }
    let mut gone = gone.into_iter();
    records.retain(|_| !gone.next().unwrap_or(false));
}

/// Parts letters at the places of `ornaments`: what one stands between is not joined.
fn part(records: &mut [Record], ornaments: &[Ornament]) {
    for ornament in ornaments {
        let index = records.partition_point(|record| record.byte() < ornament.at);
        let Some((last, next)) = index.checked_sub(1).zip(records.get(index).copied()) else { continue };
        records[last].flags &= !flag::JOINS_NEXT;
        records[index].flags &= !flag::JOINS_PREVIOUS;
        let lam = records[..index].iter().rposition(|record| record.has(flag::LIGATES));
        if let Some(lam) = lam.filter(|_| next.has(flag::LIGATED)) {
            records[lam].flags &= !flag::LIGATES;
            let alef = records[lam + 1..].iter_mut().take_while(|record| record.has(flag::LIGATED));
            alef.for_each(|record| record.flags &= !flag::LIGATED);
        }
    }
}

/// One past the last character of the cluster that starts with the character of number `index`: by the tables where they can
/// tell, else by unicode-segmentation.
fn cluster_end(text: &str, units: &[Unit], index: usize) -> usize {
    let first = units[index];
    let part = first.properties.part();
    if part != Part::Complex && first.c != '\r' {
        let mut end = index + 1;
        loop {
            match units.get(end).map(|unit| unit.properties.part()) {
                Some(Part::Extend) if part != Part::Control => end += 1,
                // A mark or ZWJ beyond the tables may belong to this cluster.
                Some(Part::Complex) if part != Part::Control => break,
                _ => return end,
            }
        }
    }
    // A cluster's end depends on nothing before its start; asked of the whole text, each flag would count those before it.
    let start = first.start as usize;
    let rest = &text[start..];
    let end = GraphemeCursor::new(0, rest.len(), true).next_boundary(rest, 0).ok().flatten();
    let end = start + end.unwrap_or(rest.len());
    index + units[index..].iter().take_while(|unit| (unit.start as usize) < end).count()
}

/// The byte where what rule X9 leaves of a cluster starts: what it removes has no level of its own.
fn solid_start(cluster: &[Unit]) -> u32 {
    let start = cluster.first().map_or(0, |unit| unit.start);
    cluster.iter().find(|unit| unit.properties.bidi() != BidiClass::BN).map_or(start, |unit| unit.start)
}

/// What the characters of a cluster say of it. A space with a visible mark is no white space.
fn first_flags(first: Properties, cluster: &[Unit]) -> u16 {
    use BidiClass::{AL, AN, B, BN, EN, FSI, L, LRE, LRI, LRO, NSM, ON, PDF, PDI, R, RLE, RLI, RLO, S, WS};
    let mut flags = if first.is_closing() { flag::CLOSING } else { 0 };
    let is_blank =
        |unit: &Unit| matches!(unit.properties.bidi(), BN | WS) || unit.properties.part() == Part::Control;
    match first.bidi() {
        L | R | AL | EN | AN | NSM | ON => return flags, // neither a tab nor a line end
        B | S => flags |= flag::SEPARATOR,
        WS if cluster.iter().all(is_blank) => flags |= flag::BLANK | flag::SPACE,
        BN | FSI | LRI | RLI | PDI | LRE | RLE | LRO | RLO | PDF if cluster.iter().all(is_blank) => {
            flags |= flag::BLANK;
        }
        _ => {}
    }
    if let [Unit { c: '\t', .. }] = cluster {
        flags |= flag::TAB | flag::SPACE;
    }
    if cluster.first().is_some_and(|unit| breaks::is_mandatory(unit.c)) {
        flags |= flag::SPACE;
    }
    flags
}

const LAM: char = 'ل';

/// Which letters join, and where lam meets alef (`ArabicShaping.txt`, Unicode section 9.2).
struct Joiner {
    last: Option<Last>,
    /// Whether lam and alef may be drawn as one.
    ligates: bool,
    /// Whether controls are seen, which then part them.
    reveal: bool,
}

/// The last cluster that joining does not look through.
struct Last {
    index: usize,
    level: u8,
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
    /// Adds the letters from number `index` of `units` on that stand in the midst of a word and a level, before the byte
    /// `clear`, as most letters do: each is a cluster by itself. Gives the number of the first that does not.
    fn letters(
        &mut self,
        records: &mut Vec<Record>,
        (units, mut index): (&[Unit], usize),
        (clear, level): (u32, u8),
    ) -> usize {
        let rtl = level % 2 == 1;
        let mut last: Option<(char, Joining)> = None;
        while let Some(&[unit, next]) = units.get(index..index + 2)
            && unit.properties.is_plain()
            && next.start < clear
            && matches!(next.properties.part(), Part::Other | Part::Control)
        {
            index += 1;
            let (c, joining) = (unit.c, unit.properties.joining());
            let Some((before, exit)) = last.replace((c, joining)) else {
                records.push(Record { start: unit.start, level, ..Record::default() });
                // Behind a space, as most words are, there is nothing to join.
                if self.last.is_some() {
                    self.push_one(records, c, unit.properties);
                }
                continue;
            };
            let (first, second) = if rtl { (exit, joining) } else { (joining, exit) };
            let mut flags = 0;
            if first.joins_next()
                && second.joins_previous()
                && let Some(previous) = records.last_mut()
            {
                previous.flags |= flag::JOINS_NEXT;
                flags = flag::JOINS_PREVIOUS;
                if before == LAM && self.ligates && rtl && display::is_alef(c) {
                    previous.flags |= flag::LIGATES;
                    flags |= flag::LIGATED;
                }
            }
            records.push(Record { start: unit.start, flags, level, ..Record::default() });
        }
        if let Some((letter, joining)) = last {
            let (index, lam) = (records.len() - 1, letter == LAM && self.ligates);
            let last = Last { index, level, entry: joining, exit: joining, bare: true, lam };
            self.last = (joining != Joining::None).then_some(last);
        }
        index
    }

    /// [`push`](Self::push) for a cluster of one character.
    #[inline]
    fn push_one(&mut self, records: &mut [Record], c: char, properties: Properties) {
        let joining = properties.joining();
        if joining == Joining::Transparent {
            if let Some(last) = &mut self.last {
                last.lam &= !(self.reveal || properties.is_mark());
            }
            return;
        }
        if joining == Joining::None {
            self.last = None;
            return;
        }
        self.join(records, c, (joining, None, joining));
    }

    /// Joins the last of `records`, whose characters are `cluster`, to those before it.
    fn push(&mut self, records: &mut [Record], cluster: &[Unit]) {
        if let [one] = cluster {
            return self.push_one(records, one.c, one.properties);
        }
        let mut solid = cluster
            .iter()
            .map(|unit| (unit.c, unit.properties.joining()))
            .filter(|(_, joining)| *joining != Joining::Transparent);
        let Some((letter, entry)) = solid.next() else {
            // A mark without a letter stands in a cell of its own, and so does a revealed control.
            let seen = self.reveal || cluster.iter().any(|unit| unit.properties.is_mark());
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
        let level = records[index].level;
        let rtl = level % 2 == 1;
        if let Some(last) = &self.last
            && last.level == level
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
        let lam = letter == LAM && self.ligates && (inner.is_none() || !self.reveal);
        self.last = Some(Last { index, level, entry, exit, bare: inner.is_none(), lam });
    }
}
