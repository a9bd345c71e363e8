//! What is drawn for a cluster: shaped, mirrored, made safe. The only place where drawn ≠ source.

use super::options::{Marks, Options, Shaping};
use super::paragraph::{Record, flag};
use super::tables::{self, Form, Joining, Part, Properties};
use super::units::Unit;
use crate::text::phrase;
use unicode_bidi::BidiClass;
use unicode_normalization::UnicodeNormalization;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Parts the symbols of a cluster that is drawn as several cells; no symbol holds it.
pub(super) const PARTING: char = '\0';

/// Stands for what is elided.
const ELLIPSIS: char = '\u{22EF}';

/// Stands below a mark without a letter.
const DOTTED_CIRCLE: char = '\u{25CC}';

/// Urdu's heh goal with hamza has no forms, but is canonically a letter that has, and a hamza.
const HEH_GOAL_HAMZA: char = '\u{6C2}';

/// More characters than these are not drawn in one cell: hostile text stacks marks by the million.
const CHARS: usize = 32;

/// Whether `c` is an alef that has a ligature with lam.
pub(super) fn is_alef(c: char) -> bool {
    tables::lam_alef(c, false).is_some()
}

/// Draws all clusters of `text`, whose characters are `units`: fills in their symbols and columns, and gives the text that
/// holds the symbols.
pub(super) fn draw(text: &str, units: &[Unit], records: &mut [Record], options: Options) -> String {
    let mut pen = Pen { symbols: String::with_capacity(text.len() * 3 / 2 + 4), options };
    let copies = options.shaping != Shaping::Forms;
    // How many characters are behind, and the bytes of `text` that are drawn as they are and not among the symbols yet.
    let (mut drawn, mut as_is) = (0, 0..0);
    let Some(count) = records.len().checked_sub(1) else { return pen.symbols };
    for index in 0..count {
        let (record, end) = (records[index], records[index + 1].start);
        records[index].symbol = (pen.symbols.len() + as_is.len()) as u32;
        let Some(unit) = units.get(drawn) else { break };
        drawn += 1;
        let is_alone = units.get(drawn).is_none_or(|unit| unit.start >= end);
        let flags = record.flags & (flag::LIGATED | flag::LIGATES | flag::ELIDED);
        let is_simple = is_alone && flags == 0 && is_simple(unit);
        if is_simple && copies && !unit.properties.is_mirrored() {
            records[index].columns = 1;
            let start = if as_is.is_empty() { record.start as usize } else { as_is.start };
            as_is = start..end as usize;
            continue;
        }
        if !as_is.is_empty() {
            pen.symbols.push_str(&text[std::mem::take(&mut as_is)]);
        }
        if is_simple {
            // As most are.
            records[index].columns = 1;
            let letter = pen.letter(unit.c, unit.properties, form(record), record.level);
            pen.symbols.push(letter);
            continue;
        }
        drawn += units[drawn..].iter().take_while(|unit| unit.start < end).count();
        let (columns, many) = pen.any(text, records, index);
        records[index].columns = columns;
        if many {
            records[index].flags |= flag::MANY;
        }
    }
    pen.symbols.push_str(&text[as_is]);
    records[count].symbol = pen.symbols.len() as u32;
    pen.symbols
}

/// Whether a character that is a cluster by itself is drawn as one symbol in one column.
fn is_simple(unit: &Unit) -> bool {
    unit.properties.part() == Part::Other && unit.c != HEH_GOAL_HAMZA
}

/// Where the clusters that are shown in the cell of `index` end.
fn ligature_end(records: &[Record], index: usize) -> usize {
    let after = records[index + 1..].iter().find(|record| !record.has(flag::LIGATED));
    after.map_or(0, |record| record.start as usize)
}

/// The form of a cluster's letter. In a left-to-right run (an override) the neighbour on the right is
/// the logically next one, so the two ends change places.
fn form(record: Record) -> Form {
    let (previous, next) = (record.has(flag::JOINS_PREVIOUS), record.has(flag::JOINS_NEXT));
    if record.level % 2 == 1 { Form::of(previous, next) } else { Form::of(next, previous) }
}

struct Pen {
    symbols: String,
    options: Options,
}

impl Pen {
    /// Draws cluster `index` of `text`, whatever it is; gives its columns and whether they are several cells.
    fn any(&mut self, text: &str, records: &[Record], index: usize) -> (u8, bool) {
        let record = records[index];
        if record.has(flag::LIGATED) {
            return (0, false);
        }
        if record.has(flag::ELIDED) {
            self.symbols.push(ELLIPSIS);
            return (1, false);
        }
        if record.has(flag::LIGATES) {
            let end = ligature_end(records, index);
            return self.lam_alef(&text[record.start as usize..end], record.has(flag::JOINS_PREVIOUS));
        }
        self.cluster(
            &text[record.start as usize..records[index + 1].start as usize],
            form(record),
            record.level,
        )
    }

    /// Draws one cluster; gives its columns and whether they are several cells.
    fn cluster(&mut self, cluster: &str, form: Form, level: u8) -> (u8, bool) {
        let mut chars = cluster.chars();
        let Some(base) = chars.next() else { return (0, false) };
        let properties = Properties::of(base);
        if base.is_control() || is_line_end(base) {
            return self.control(base);
        }
        let marked = |c: char| Properties::of(c).is_mark() || invisible(c);
        if properties.is_shaped() && base >= '\u{FB50}' && chars.as_str().chars().all(marked) {
            return self.words(base, chars.as_str(), level);
        }
        if is_prepended(base) && cluster.chars().all(|c| c.width() <= Some(1)) {
            return self.prepended(cluster);
        }
        if properties.is_mark() || invisible(base) {
            return self.baseless(cluster);
        }
        self.based(base, chars.as_str(), form, level)
    }

    /// Whether lam and alef are drawn as one.
    fn ligates(&self) -> bool {
        self.options.lam_alef && self.options.shaping == Shaping::Forms
    }

    /// A letter or sign as it is drawn: its presentation form or mirror image where it has one.
    fn letter(&self, c: char, properties: Properties, form: Form, level: u8) -> char {
        if properties.is_shaped() && self.options.shaping == Shaping::Forms {
            tables::presentation(c, form)
        } else if properties.is_mirrored() && level % 2 == 1 {
            tables::mirror(c).unwrap_or(c)
        } else {
            c
        }
    }

    /// A visible character and what follows it in its cluster.
    fn based(&mut self, base: char, rest: &str, form: Form, level: u8) -> (u8, bool) {
        let start = self.symbols.len();
        let (base, rest) = self.composed(base, rest);
        let decomposes = base == HEH_GOAL_HAMZA && self.options.shaping == Shaping::Forms;
        let base = if decomposes { 'ہ' } else { base };
        let properties = Properties::of(base);
        self.symbols.push(self.letter(base, properties, form, level));
        if decomposes {
            self.symbols.push('\u{654}');
        }
        let simple = properties.part() == Part::Other
            && rest.chars().all(|c| Properties::of(c).part() == Part::Extend);
        let shown = self.extend(base, rest);
        let columns = if simple { 1 } else { self.width(start) };
        self.revealed(rest, shown, columns)
    }

    /// Pushes what belongs to `base` and is drawn with it; whether joiners and selectors were drawn too,
    /// which do their work in emoji and Indic scripts only. ZWNJ never is.
    fn extend(&mut self, base: char, rest: &str) -> bool {
        let properties = Properties::of(base);
        let rtl = matches!(properties.bidi(), BidiClass::R | BidiClass::AL);
        let joiners = !rtl && properties.part() == Part::Complex;
        let options = self.options;
        let hidden = |c: char| match c {
            c if is_sent(c, options) => false,
            '\u{200C}' => true,
            c if invisible(c) => !joiners,
            c => c.is_control() || rtl && options.marks == Marks::Hide && Properties::of(c).is_mark(),
        };
        self.symbols.extend(rest.chars().take(CHARS).filter(|&c| !hidden(c)));
        joiners
    }

    /// Adds the symbols of the joiners in `rest`, if they are to be seen and were not drawn.
    fn revealed(&mut self, rest: &str, shown: bool, columns: u8) -> (u8, bool) {
        let hidden = rest.chars().take(CHARS).filter(|&c| invisible(c) && !(shown && c != '\u{200C}'));
        self.add_revealed(hidden.map(symbol_of), columns)
    }

    /// Adds a cell for each of `symbols` after `columns` cells, if the reader wants to see them; not to
    /// a cell of several columns.
    fn add_revealed(&mut self, symbols: impl Iterator<Item = char>, columns: u8) -> (u8, bool) {
        let mut cells = columns;
        for symbol in symbols.take_while(|_| self.options.reveal && columns < 2) {
            if cells > 0 {
                self.symbols.push(PARTING);
            }
            self.symbols.push(symbol);
            cells += 1;
        }
        (cells, cells > 1 && columns < 2)
    }

    /// With marks hidden: `base` with the hamza or madda that Unicode composes with it.
    fn composed<'t>(&self, base: char, rest: &'t str) -> (char, &'t str) {
        let mut marks = rest.chars();
        if self.options.marks == Marks::Hide
            && let Some(mark) = marks.next()
            && let Some(whole) = unicode_normalization::char::compose(base, mark)
            && matches!(mark, '\u{653}'..='\u{655}')
        {
            return (whole, marks.as_str());
        }
        (base, rest)
    }

    /// Lam, alef, and all that stands between and after them: one cell.
    fn lam_alef(&mut self, text: &str, joins_previous: bool) -> (u8, bool) {
        if self.options.shaping == Shaping::Words {
            let hides = self.options.marks == Marks::Hide;
            let shown = |c: &char| {
                is_sent(*c, self.options) || !(invisible(*c) || hides && Properties::of(*c).is_mark())
            };
            let letters: String = text.chars().filter(shown).take(CHARS).collect();
            self.symbols.push_str(&letters);
            return (1, false);
        }
        let ligature = text.chars().find_map(|c| tables::lam_alef(c, joins_previous)).unwrap_or('ل');
        self.symbols.push(ligature);
        if self.options.marks == Marks::Show {
            self.symbols
                .extend(text.chars().filter(|&c| Properties::of(c).is_mark() && !invisible(c)).take(CHARS));
        }
        (1, false)
    }

    /// Control characters as visible pictures; line ends as nothing, for the line shows them.
    fn control(&mut self, c: char) -> (u8, bool) {
        let picture = match c {
            '\t' => ' ',
            c if is_line_end(c) => return (0, false),
            '\0'..='\u{1F}' => char::from_u32(0x2400 + c as u32).unwrap_or(char::REPLACEMENT_CHARACTER),
            '\u{7F}' => '\u{2421}',
            _ => char::REPLACEMENT_CHARACTER,
        };
        self.symbols.push(picture);
        (1, false)
    }

    /// Marks without a letter on a dotted circle, invisible characters as nothing or revealed.
    fn baseless(&mut self, cluster: &str) -> (u8, bool) {
        let start = self.symbols.len();
        if cluster.chars().any(|c| !invisible(c)) {
            self.symbols.push(DOTTED_CIRCLE);
            let shown = cluster.chars().filter(|&c| !invisible(c)).take(CHARS);
            self.symbols.extend(shown);
        }
        let columns = if self.symbols.len() > start { self.width(start) } else { 0 };
        self.add_revealed(cluster.chars().take(CHARS).filter(|&c| invisible(c)).map(symbol_of), columns)
    }

    /// A number sign (U+0600 and kin) and its digit: a cell each, for terminals set them so.
    fn prepended(&mut self, cluster: &str) -> (u8, bool) {
        let mut cells: u8 = 0;
        let mut waiting = String::new(); // signs without a column of their own, drawn with what follows
        for c in cluster.chars().take(CHARS).filter(|&c| !invisible(c) && !c.is_control()) {
            match (c.width().unwrap_or(0), Properties::of(c).is_mark()) {
                (0, true) if cells > 0 => self.symbols.push(c),
                (0, _) => waiting.push(c),
                _ => {
                    if cells > 0 {
                        self.symbols.push(PARTING);
                    }
                    self.symbols.push(self.letter(c, Properties::of(c), Form::Isolated, 0));
                    self.symbols.push_str(&waiting);
                    waiting.clear();
                    cells += 1;
                }
            }
        }
        if !waiting.is_empty() {
            if cells > 0 {
                self.symbols.push(PARTING);
            }
            self.symbols.push(DOTTED_CIRCLE);
            self.symbols.push_str(&waiting);
            cells += 1;
        }
        (cells, cells > 1)
    }

    /// U+FDFA and its kin as the letters that they stand for, a cell each; in a left-to-right run too they
    /// are read from the right.
    fn words(&mut self, c: char, rest: &str, level: u8) -> (u8, bool) {
        let letters: Vec<char> = match phrase(c) {
            Some(words) => words.chars().collect(),
            None => std::iter::once(c).nfkc().collect(),
        };
        let (before, after) = tables::ligature(c).unwrap_or(Form::Isolated).joined();
        let start = self.symbols.len();
        let mut cells: u8 = 0;
        let mut ligated = false;
        for (index, &letter) in letters.iter().enumerate() {
            let properties = Properties::of(letter);
            if properties.is_mark() {
                self.symbols.push(letter);
                continue;
            }
            if std::mem::take(&mut ligated) {
                continue;
            }
            if cells > 0 {
                self.symbols.push(PARTING);
            }
            cells += 1;
            let previous = letters[..index].iter().rev().find_map(|&c| solid(c));
            let next = letters[index + 1..].iter().find_map(|&c| solid(c));
            let joins_previous =
                properties.joining().joins_previous() && previous.map_or(before, Joining::joins_next);
            let joins_next = properties.joining().joins_next() && next.map_or(after, Joining::joins_previous);
            let lam_alef = letters.get(index + 1).and_then(|&next| tables::lam_alef(next, joins_previous));
            if let Some(both) = lam_alef.filter(|_| letter == 'ل' && self.ligates()) {
                self.symbols.push(both);
                ligated = true;
                continue;
            }
            let form = Form::of(joins_previous, joins_next);
            self.symbols.push(self.letter(letter, properties, form, 1));
        }
        self.extend(c, rest);
        if cells > 1 && level.is_multiple_of(2) {
            let backwards: Vec<&str> = self.symbols[start..].rsplit(PARTING).collect();
            let backwards = backwards.join("\0");
            self.symbols.replace_range(start.., &backwards);
        }
        (cells, cells > 1)
    }

    /// The columns of the symbol that starts at byte `start`; what has none is set on a dotted circle.
    fn width(&mut self, start: usize) -> u8 {
        let columns = self.symbols[start..].width();
        if columns == 0 {
            self.symbols.insert(start, DOTTED_CIRCLE);
        }
        columns.clamp(1, 255) as u8
    }
}

/// Whether `c` is a joiner that is sent along with its word.
fn is_sent(c: char, options: Options) -> bool {
    options.shaping == Shaping::Words && matches!(c, '\u{200C}' | '\u{200D}')
}

/// How `c` joins; `None` for what joining looks through.
fn solid(c: char) -> Option<Joining> {
    Some(Properties::of(c).joining()).filter(|joining| *joining != Joining::Transparent)
}

/// Signs that stand before the digits they belong to (`Prepended_Concatenation_Mark`, right to left).
fn is_prepended(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{605}' | '\u{6DD}' | '\u{70F}' | '\u{890}'..='\u{891}' | '\u{8E2}')
}

fn is_line_end(c: char) -> bool {
    super::breaks::is_mandatory(c)
}

/// Whether nothing is drawn for `c`: `Default_Ignorable_Code_Point`, and the annotation controls.
fn invisible(c: char) -> bool {
    c >= '\u{AD}'
        && matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// The symbol by which [`Options::reveal`] shows an invisible format character; `None` for characters
/// that are visible anyway.
///
/// ```
/// # use tui_bidi::layout::reveal;
/// assert_eq!(reveal('\u{200C}'), Some('¦')); // ZWNJ
/// assert_eq!(reveal('a'), None);
/// ```
pub fn reveal(c: char) -> Option<char> {
    invisible(c).then(|| symbol_of(c))
}

fn symbol_of(c: char) -> char {
    match c {
        '\u{AD}' => '¬',
        '\u{200B}' => '▯',
        '\u{200C}' => '¦',
        '\u{200D}' => '‿',
        '\u{200E}' => '↦',
        '\u{200F}' => '↤',
        '\u{61C}' => '↢',
        '\u{202A}' => '⊳',
        '\u{202B}' => '⊲',
        '\u{202C}' => '⊥',
        '\u{202D}' => '⇒',
        '\u{202E}' => '⇐',
        '\u{2060}' => '⁞',
        '\u{2066}' => '▷',
        '\u{2067}' => '◁',
        '\u{2068}' => '◇',
        '\u{2069}' => '◆',
        '\u{FEFF}' => '∎',
        _ => '□',
    }
}
