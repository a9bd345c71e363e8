//! What is drawn among the words and is no text: the number of a note.
//!
//! An ornament is set when all that the text decides is settled: levels, line ends, symbols. It has records of its own,
//! a cell each, which take no byte; so the clusters stay what they are, and a place never leads to an ornament. It takes
//! the level that an isolate would have there (UAX #9 N1, N2): within words of one direction theirs, between two that of
//! what is around both, so that it follows a name of the other direction where the line is read on. It clings to what
//! stands before it: where a line might have ended there, it may now end behind the ornament.

use super::analyze::analyze;
use super::line::Line;
use super::options::{Options, Setting};
use super::paragraph::{Levels, Paragraph, Record, flag};
use super::wrap::Row;
use super::{breaks, reorder, wrap};
use crate::text::{Direction, Ornament};

/// Sets `ornaments`, which are in order, in the `paragraph` that holds `text`.
pub(super) fn set(paragraph: &mut Paragraph, text: &str, ornaments: &[Ornament], options: Options) {
    let mut rest = ornaments.iter().peekable();
    let old = std::mem::take(&mut paragraph.records);
    let symbols = std::mem::take(&mut paragraph.symbols);
    let (last, base) = (old.len().saturating_sub(1), paragraph.level());
    let mut set =
        Set { records: Vec::with_capacity(old.len() + ornaments.len() * 3), symbols: String::new() };
    for (index, record) in old.iter().enumerate() {
        // One within a cluster stands behind it, one beyond the text at its end.
        while let Some(ornament) = rest.next_if(|ornament| ornament.at <= record.byte() || index == last) {
            // What begins a line or a column stands behind nothing there.
            let ends = text[..record.byte().get()].ends_with(breaks::is_mandatory) && index < last;
            let beyond = if index == last || record.has(flag::SEPARATOR) { base } else { record.level };
            set.push(ornament, record.start, (base, beyond, ends), options);
        }
        let end = old.get(index + 1).map_or(symbols.len(), |next| next.symbol as usize);
        let symbol = set.symbols.len() as u32;
        set.symbols.push_str(&symbols[record.symbol as usize..end]);
        set.records.push(Record { symbol, ..*record });
    }
    (paragraph.records, paragraph.symbols) = (set.records, set.symbols);
    if !matches!(paragraph.levels, Levels::One) {
        paragraph.levels = Levels::of(&paragraph.records);
    }
}

/// Records and symbols, with those of the ornaments that were set among them.
struct Set {
    records: Vec<Record>,
    symbols: String,
}

impl Set {
    /// Sets one before byte `start`; with the level of the paragraph, that of what follows, and whether a line ends here.
    fn push(
        &mut self,
        ornament: &Ornament,
        start: u32,
        (base, beyond, ends): (u8, u8, bool),
        options: Options,
    ) {
        let before = self.records.last().copied().filter(|before| !ends && !before.has(flag::TAB));
        let level = before
            .filter(|before| !before.has(flag::SEPARATOR))
            .map_or(base, |before| before.level.min(beyond));
        let blank = before.map_or(0, |before| before.flags & flag::BLANK);
        let first = self.records.len();
        let record = Record { start, flags: flag::ORNAMENT | blank, level, ..Record::default() };
        let way = if level % 2 == 1 { Direction::RightToLeft } else { Direction::LeftToRight };
        let mut alone =
            analyze(&ornament.symbols, way, Options { indent: 0, ..options }, &Setting::default());
        let (mut rows, mut runs) = (Vec::new(), Vec::new());
        wrap::wrap(&mut alone, u16::MAX, &mut rows);
        reorder::reorder(&alone, &mut rows, &mut runs);
        let Some(&row) = rows.first() else { return };
        // White space at its end is a part of it.
        let own = &alone.records[..row.end as usize];
        let columns = own.iter().map(|record| u16::from(record.columns)).fold(0, u16::saturating_add);
        let row = Row { content: row.end, columns, ..row };
        let mut cells: Vec<_> = Line::new(&alone, row, &runs, (u16::MAX, 0)).cells().collect();
        // From where its own reading begins, as the cells of a run are gone through.
        if way.is_rtl() {
            cells.reverse();
        }
        for cell in cells {
            let symbol = self.symbols.len() as u32;
            self.symbols.push_str(cell.symbol);
            self.records.push(Record { symbol, columns: cell.width, ..record });
        }
        // A line that might end before it may end behind it.
        if before.is_some() && self.records.len() > first {
            let ends = self.records[first - 1].flags & (flag::SOFT | flag::HARD);
            self.records[first - 1].flags &= !ends;
            self.records.last_mut().into_iter().for_each(|last| last.flags |= ends);
        }
    }
}
