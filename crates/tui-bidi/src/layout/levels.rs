//! Embedding levels of a paragraph: UAX #9, rules P1 to I2.
//!
//! Almost all paragraphs hold no embeddings, overrides or isolates. These are one isolating run
//! sequence at the base level, for which the rules W1 to I2 are a few passes over the classes, several
//! times faster than the general algorithm. All others go to unicode-bidi.

use super::tables::Properties;
use super::units::{Unit, Units};
use crate::text::{Direction, ParagraphByte, ParagraphSpan};
use unicode_bidi::BidiClass::{self, AL, AN, B, BN, CS, EN, ES, ET, L, NSM, ON, R, S, WS};
use unicode_bidi::{BidiDataSource, Level, ParagraphBidiInfo};

/// Where a stretch of one level starts, and the level; a stretch lasts to the next one.
pub(super) type Stretch = (u32, u8);

/// The levels of `text`, whose characters are `units`, as one paragraph of level `base`. What rule X9 removes has the
/// level of what is before it.
fn levels(text: &str, units: &Units, base: u8) -> Vec<Stretch> {
    if units.are_of_level(base) {
        return vec![(0, base)];
    }
    match Sequence::new(units, base) {
        Some(mut sequence) => {
            sequence.weak();
            sequence.brackets(text);
            sequence.neutral();
            sequence.implicit()
        }
        None => general(text, base),
    }
}

/// The levels of `text`, whose characters are `units`, as one paragraph of level `base`, with `isolates` as if each stood
/// between U+2066 LRI and U+2069 PDI, and `apart` as if each stood in an isolate of its direction, around the former.
pub(super) fn isolated(
    text: &str,
    units: &Units,
    base: u8,
    isolates: &[ParagraphSpan],
    apart: &[(ParagraphSpan, Direction)],
) -> Vec<Stretch> {
    const MARK: u32 = 3; // bytes of LRI, RLI and PDI
    const END: char = '\u{2069}';
    // Ends before beginnings, and what is outside before what is inside.
    let mut all: Vec<(ParagraphByte, u8, char)> = Vec::with_capacity((isolates.len() + apart.len()) * 2);
    for isolate in isolates {
        all.extend([(isolate.start, 2, '\u{2066}'), (isolate.end, 0, END)]);
    }
    for (own, direction) in apart {
        let begins = if direction.is_rtl() { '\u{2067}' } else { '\u{2066}' };
        all.extend([(own.start, 1, begins), (own.end, 0, END)]);
    }
    if !all.is_sorted_by_key(|&(at, rank, _)| (at, rank)) {
        all.sort_by_key(|&(at, rank, _)| (at, rank));
    }
    let (mut marked, mut copied) = (String::new(), 0);
    // Where a mark stands in the marked text.
    let mut marks = Vec::with_capacity(all.len());
    for (at, _, mark) in all {
        let Some(part) = text.get(copied..at.get()) else { return levels(text, units, base) };
        marked.push_str(part);
        marks.push(marked.len() as u32);
        marked.push(mark);
        copied = at.get();
    }
    if marks.is_empty() {
        return levels(text, units, base);
    }
    marked.push_str(&text[copied..]);
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut before = marks.iter().peekable();
    let mut removed = 0;
    for (at, level) in general(&marked, base) {
        // A stretch that begins with a mark begins with what stands after it.
        while before.next_if(|&&mark| mark < at).is_some() {
            removed += MARK;
        }
        let own = at - removed;
        if own as usize >= text.len() {
            break; // the mark at the end
        }
        if stretches.last().is_some_and(|&(last, _)| last == own) {
            stretches.pop();
        }
        if stretches.last().is_none_or(|&(_, last)| last != level) {
            stretches.push((own, level));
        }
    }
    stretches
}

/// Our tables for unicode-bidi; its own are searched, ours are indexed.
struct Classes;

impl BidiDataSource for Classes {
    fn bidi_class(&self, c: char) -> BidiClass {
        Properties::of(c).bidi()
    }
}

fn general(text: &str, base: u8) -> Vec<Stretch> {
    let info = ParagraphBidiInfo::new_with_data_source(&Classes, text, Some(Level::from(base)));
    let mut stretches = Vec::new();
    for (at, level) in info.levels.iter().enumerate() {
        push(&mut stretches, at as u32, level.number());
    }
    stretches
}

fn push(stretches: &mut Vec<Stretch>, at: u32, level: u8) {
    if stretches.last().is_none_or(|&(_, last)| last != level) {
        stretches.push((at, level));
    }
}

/// A character of the sequence.
#[derive(Clone, Copy)]
struct Item {
    start: u32,
    class: BidiClass,
    /// Whether it was a mark before W1.
    mark: bool,
    /// Whether it may be a bracket.
    bracket: bool,
}

/// The paragraph as one isolating run sequence, without the characters that X9 removes.
struct Sequence {
    items: Vec<Item>,
    base: u8,
    /// The type of sos and eos, and the direction that the base level embeds in.
    edge: BidiClass,
}

impl Sequence {
    /// `None` when the paragraph holds explicit directions, or a separator before its end.
    fn new(units: &Units, base: u8) -> Option<Self> {
        let mut items: Vec<Item> = Vec::with_capacity(units.list.len() / 4);
        let mut separated = false;
        // The class of the last item, where it stands for all of that class that follow it.
        let mut whole = ON;
        // The class of the last letter and how many items there were with it, where only neutrals but brackets follow.
        let (mut letter, mut count) = (None, 0);
        for &Unit { start, properties, .. } in &units.list {
            let class = properties.bidi();
            // Letters and digits in a row fare alike, and so do neutrals: one stands for all.
            if class == whole && class != ON {
                continue;
            }
            match class {
                _ if separated => return None,
                BN => continue,
                B => separated = true,
                L | R | AL | EN | ES | ET | AN | CS | NSM | S | WS | ON => {}
                _ => return None,
            }
            let bracket = class == ON && properties.is_mirrored();
            // What stands between two letters of one class takes their direction (N1).
            if letter == Some(class) {
                items.truncate(count);
                whole = class;
                continue;
            }
            // Marks fare as the letter that they are on (W1).
            if class == NSM && matches!(whole, L | R | AL | EN | AN) {
                continue;
            }
            whole = if matches!(class, L | R | AL | EN | AN | WS) { class } else { ON };
            items.push(Item { start, class, mark: class == NSM, bracket });
            match class {
                L | R | AL => (letter, count) = (Some(class), items.len()),
                EN | AN => letter = None,
                _ if bracket => letter = None,
                _ => {}
            }
        }
        Some(Self { items, base, edge: if base == 1 { R } else { L } })
    }

    /// W1 to W7.
    fn weak(&mut self) {
        let (mut before, mut strong) = (self.edge, self.edge); // as W1 and W2 see them
        for item in &mut self.items {
            match item.class {
                NSM => item.class = before, // W1
                L | R | AL => strong = item.class,
                _ => {}
            }
            if item.class == EN && strong == AL {
                item.class = AN; // W2
            }
            before = item.class;
        }
        self.separators();
        let mut strong = self.edge;
        for item in &mut self.items {
            match item.class {
                AL => item.class = R,                // W3
                ES | ET | CS => item.class = ON,     // W6
                EN if strong == L => item.class = L, // W7
                _ => {}
            }
            if matches!(item.class, L | R) {
                strong = item.class;
            }
        }
    }

    /// W4 and W5: separators between numbers, and terminators beside European ones.
    fn separators(&mut self) {
        let items = &mut self.items;
        for index in 1..items.len().saturating_sub(1) {
            let (before, after) = (items[index - 1].class, items[index + 1].class);
            match items[index].class {
                ES | CS if before == EN && after == EN => items[index].class = EN,
                CS if before == AN && after == AN => items[index].class = AN,
                _ => {}
            }
        }
        let mut index = 0;
        while index < items.len() {
            if items[index].class != ET {
                index += 1;
                continue;
            }
            let end =
                items[index..].iter().position(|item| item.class != ET).map_or(items.len(), |n| index + n);
            let number = |at: Option<&Item>| at.is_some_and(|item| item.class == EN);
            if index > 0 && number(items.get(index - 1)) || number(items.get(end)) {
                items[index..end].iter_mut().for_each(|item| item.class = EN);
            }
            index = end;
        }
    }

    /// N0: paired brackets take one direction.
    fn brackets(&mut self, text: &str) {
        let (mut strong, mut seen) = (self.edge, 0); // the last strong type before a pair
        for (open, close) in self.pairs(text) {
            strong =
                self.items[seen..open].iter().rev().find_map(|item| direction(item.class)).unwrap_or(strong);
            seen = open;
            let mut inside =
                self.items[open + 1..close].iter().filter_map(|item| direction(item.class)).peekable();
            if inside.peek().is_none() {
                continue;
            }
            let class = if inside.any(|class| class == self.edge) { self.edge } else { strong };
            for bracket in [open, close] {
                self.items[bracket].class = class;
                let marks = self.items[bracket + 1..].iter_mut().take_while(|item| item.mark);
                marks.for_each(|item| item.class = class);
            }
        }
    }

    /// BD16: the pairs of brackets, by the place of the opening one.
    fn pairs(&self, text: &str) -> Vec<(usize, usize)> {
        /// As many open brackets are kept; at one more the search for pairs ends.
        const OPEN: usize = 63;
        let mut open: Vec<(char, usize)> = Vec::new();
        let mut pairs = Vec::new();
        for (index, item) in
            self.items.iter().enumerate().filter(|(_, item)| item.bracket && item.class == ON)
        {
            let Some(c) = text[item.start as usize..].chars().next() else { continue };
            let Some((opening, is_open)) = bracket(c) else { continue };
            if is_open {
                if open.len() == OPEN {
                    break;
                }
                open.push((opening, index));
            } else if let Some(at) = open.iter().rposition(|&(other, _)| other == opening) {
                pairs.push((open[at].1, index));
                open.truncate(at);
            }
        }
        pairs.sort_unstable();
        pairs
    }

    /// N1 and N2: what stands between takes the direction of both its sides, else the embedding's.
    fn neutral(&mut self) {
        let mut index = 0;
        let mut before = self.edge;
        while index < self.items.len() {
            if let Some(class) = direction(self.items[index].class) {
                before = class;
                index += 1;
                continue;
            }
            let rest = &self.items[index..];
            let length = rest.iter().position(|item| direction(item.class).is_some()).unwrap_or(rest.len());
            let after = rest.get(length).and_then(|item| direction(item.class)).unwrap_or(self.edge);
            let class = if before == after { before } else { self.edge };
            self.items[index..index + length].iter_mut().for_each(|item| item.class = class);
            index += length;
        }
    }

    /// I1 and I2.
    fn implicit(&self) -> Vec<Stretch> {
        let mut stretches = Vec::with_capacity(self.items.len() + 1);
        if self.items.first().is_none_or(|item| item.start > 0) {
            push(&mut stretches, 0, self.base);
        }
        for item in &self.items {
            let level = match (item.class, self.base) {
                (R, _) => 1,
                (L, 0) => 0,
                _ => 2,
            };
            push(&mut stretches, item.start, level);
        }
        stretches
    }
}

/// The opening bracket of the pair that `c` belongs to (BD14, BD15), and whether `c` is that one; `None` for no bracket.
/// What most texts hold is not looked for in the table.
fn bracket(c: char) -> Option<(char, bool)> {
    match c {
        '(' | '[' | '{' => Some((c, true)),
        ')' => Some(('(', false)),
        ']' => Some(('[', false)),
        '}' => Some(('{', false)),
        '<' | '>' | '«' | '»' | '‹' | '›' => None,
        _ => Classes.bidi_matched_opening_bracket(c).map(|bracket| (bracket.opening, bracket.is_open)),
    }
}

/// The direction in which a class counts for N0 to N2: numbers count as right to left.
fn direction(class: BidiClass) -> Option<BidiClass> {
    match class {
        L => Some(L),
        R | EN | AN => Some(R),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;
    use proptest::prelude::*;

    #[test]
    fn what_is_isolated_keeps_its_own_order() {
        let isolated = |text, isolates: &[ParagraphSpan]| isolated(text, &Units::of(text), 1, isolates, &[]);
        let text = "אב f(1) גד";
        assert_eq!(isolated(text, &[Span::new(5, 9).in_paragraph(0)]), [(0, 1), (5, 2), (9, 1)]);
        assert_eq!(isolated(text, &[]), levels(text, &Units::of(text), 1));
        let edges = "f()אבx";
        let isolates = [Span::new(0, 3), Span::new(7, 8)].map(|span| span.in_paragraph(0));
        assert_eq!(isolated(edges, &isolates), [(0, 2), (3, 1), (7, 2)]);
        // f(א, ב) in an isolate, and its words in others within.
        let inside = [Span::new(5, 13), Span::new(7, 9), Span::new(10, 12)].map(|span| span.in_paragraph(0));
        let levels = [(0, 1), (5, 2), (7, 5), (9, 2), (10, 5), (12, 2)];
        assert_eq!(isolated("אב f(א,ב)", &inside), levels);
    }

    #[test]
    fn what_is_apart_has_a_direction_of_its_own() {
        let text = "אב.\tcd f(1).";
        let apart = [(Span::new(0, 5).in_paragraph(0), Direction::RightToLeft)];
        let inside = [Span::new(9, 13).in_paragraph(0)];
        let ltr = |apart: &[_]| isolated(text, &Units::of(text), 0, &inside, apart);
        assert_eq!(ltr(&apart), [(0, 1), (5, 0), (9, 2), (13, 0)], "the full stop belongs to its cell");
        assert_eq!(ltr(&[])[..2], [(0, 1), (4, 0)]);
    }

    #[test]
    fn brackets_are_those_of_the_table() {
        for c in '\0'..='\u{FFFF}' {
            let table = Classes.bidi_matched_opening_bracket(c);
            assert_eq!(bracket(c), table.map(|found| (found.opening, found.is_open)), "{c:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2000))]
        #[test]
        fn what_stands_between_two_letters_of_one_class_goes_with_them(
            text in "[abאשسم12٣ ,+%\t()«\u{300}\u{64B}]{1,16}",
            base in 0_u8..2,
        ) {
            prop_assert_eq!(levels(&text, &Units::of(&text), base), general(&text, base), "{:?}", text);
        }

        #[test]
        fn text_that_runs_one_way_has_one_level(
            text in "[ab12אשسم٣ .,()+%\t\u{300}\u{64B}\u{200B}\u{AD}-]{0,8}",
            base in 0_u8..2,
        ) {
            let units = Units::of(&text);
            let one_way = units.are_of_level(base);
            let general = general(&text, base);
            prop_assert!(!one_way || general.iter().all(|&(_, level)| level == base), "{:?}", text);
        }
    }
}
