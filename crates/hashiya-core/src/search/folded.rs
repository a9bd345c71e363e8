//! Finds a folded needle in a source that is not folded.
//!
//! One letter of the needle, the *anchor*, is looked for by its bytes: of all letters the one whose bytes
//! are rarest in a sample of the text. Where it stands, the rest of the needle is compared with what
//! stands after it and, in reverse, before it. Each side is one walk with no choice to make, because the
//! parts of the text say at each step which part of the needle they answer.

use super::needle::{Gap, Needle, groups_by, is_digit, separator};
use super::spelling;
use tui_bidi::text::{
    Span, floor_char,
    fold::{Part, part},
};

/// How much of a text shows which letters are rare in it, in bytes.
const SAMPLE: usize = 4096;

/// A needle made ready for one text.
#[derive(Clone, Debug)]
pub(super) struct Finder<'a> {
    needle: &'a Needle,
    /// Which letter of the needle is the anchor.
    anchor: usize,
    /// Which bytes show a character that may stand for the anchor.
    triggers: [bool; 256],
    /// Those of them below [`LEAD`], some more than once; nothing where they are more.
    few: Option<[u8; FEW]>,
}

/// So many different bytes are looked for in a block at once.
const FEW: usize = 8;

/// A block of bytes that is looked at as a whole.
const BLOCK: usize = 32;

/// Characters from U+1000 on begin with this byte or a greater one.
const LEAD: u8 = 0xE1;

impl<'a> Finder<'a> {
    /// The finder for `needle` in texts like `text`.
    pub(super) fn new(needle: &'a Needle, text: &str) -> Self {
        let mut often = [1_u32; 256];
        for &byte in &text.as_bytes()[..text.len().min(SAMPLE)] {
            often[usize::from(byte)] += 1;
        }
        let cost = |bytes: &[u8]| -> u32 { bytes.iter().map(|&byte| often[usize::from(byte)]).sum() };
        // What may be a mark in the text is no anchor, unless there is nothing else.
        let cost =
            |&index: &usize| (spelling::may_be_mark(needle.letters[index]), cost(&needle.triggers[index]));
        let anchor = (0..needle.letters.len()).rev().min_by_key(cost).unwrap_or(0);
        let mut triggers = [false; 256];
        for &byte in &needle.triggers[anchor] {
            triggers[usize::from(byte)] = true;
        }
        let below: Vec<u8> = needle.triggers[anchor].iter().copied().filter(|&byte| byte < LEAD).collect();
        let few = (1..=FEW).contains(&below.len());
        let few = few.then(|| std::array::from_fn(|index| below[index.min(below.len() - 1)]));
        Self { needle, anchor, triggers, few }
    }

    /// The place of the first byte in `bytes` that may show the anchor.
    #[expect(
        clippy::needless_bitwise_bool,
        reason = "without branches the compiler makes vector instructions of it"
    )]
    fn trigger(&self, bytes: &[u8]) -> Option<usize> {
        let is_trigger = |&byte: &u8| self.triggers[usize::from(byte)];
        let Some(few) = &self.few else { return bytes.iter().position(is_trigger) };
        for (number, block) in bytes.chunks(BLOCK).enumerate() {
            // Without an early end: the compiler makes vector instructions of it.
            let may = block.iter().fold(false, |may, &byte| {
                may | (byte >= LEAD) | few.iter().fold(false, |any, &own| any | (byte == own))
            });
            if may && let Some(at) = block.iter().position(is_trigger) {
                return Some(number * BLOCK + at);
            }
        }
        None
    }

    /// The first hit whose anchor lies in `within` and that starts at `floor` or after it, with the byte
    /// after its anchor.
    pub(super) fn first(&self, text: &str, within: Span, floor: usize) -> Option<(Span, usize)> {
        let (mut from, pairs) = (within.start, &self.needle.pairs[self.anchor]);
        while from < within.end {
            let bytes = &text.as_bytes()[from..within.end];
            let found = from + self.trigger(bytes)?;
            let before = if found > 0 { text.as_bytes()[found - 1] } else { 0 };
            // The second byte of a character of two: what it stands for is known without its folding.
            let known = (0xC2..0xE0).contains(&before).then(|| pairs.has(before, text.as_bytes()[found]));
            let hit = if let Some(is_anchor) = known.flatten() {
                from = found + 1;
                is_anchor.then(|| self.sides(text, found - 1, from, &[], &[])).flatten()
            } else {
                let (at, c) = char_at(text, found);
                from = at + c.len_utf8();
                self.around(text, at, c)
            };
            if let Some(hit) = hit.filter(|hit| hit.start >= floor) {
                return Some((hit, from));
            }
        }
        None
    }

    /// The last hit whose anchor lies before byte `end` and that starts before `ceiling`, with the byte
    /// where its anchor starts.
    pub(super) fn last(&self, text: &str, mut end: usize, ceiling: usize) -> Option<(Span, usize)> {
        loop {
            let found = text.as_bytes()[..end].iter().rposition(|&byte| self.triggers[usize::from(byte)])?;
            let (at, c) = char_at(text, found);
            end = at;
            if let Some(hit) = self.around(text, at, c).filter(|hit| hit.start < ceiling) {
                return Some((hit, at));
            }
        }
    }

    /// Where the anchor of a hit that starts before byte `at` ends at the latest, unless the letters stand
    /// more than 64 bytes apart.
    pub(super) fn reach(&self, text: &str, at: usize) -> usize {
        floor_char(text, at.saturating_add(64 * (self.anchor + 1)))
    }

    /// The hit whose anchor is the character `c` at `at`, marks of its last letter included.
    fn around(&self, text: &str, at: usize, c: char) -> Option<Span> {
        let anchor = self.needle.letters[self.anchor];
        let after = at + c.len_utf8();
        match part(c) {
            Part::Letter(letter) if letter == anchor => self.sides(text, at, after, &[], &[]),
            Part::Letters(letters) => (0..letters.len())
                .filter(|&index| letters[index] == anchor)
                .find_map(|index| self.sides(text, at, after, &letters[..index], &letters[index + 1..])),
            _ => None,
        }
    }

    /// The hit around an anchor that is the source `at..after`, which also stands for the letters `left`
    /// before it and `right` after it.
    fn sides(&self, text: &str, at: usize, after: usize, left: &[char], right: &[char]) -> Option<Span> {
        let Needle { letters, gaps, .. } = self.needle;
        if letters.len() == 1 {
            // Nothing is wanted on either side: half a text may be hits.
            return Some(Span::new(at, with_marks(text, after)));
        }
        let mut parted = Parted::default();
        let wanted = (self.anchor + 1..letters.len()).map(|index| (gaps[index], letters[index]));
        let source = text[after..].char_indices().map(|(offset, c)| (after + offset + c.len_utf8(), c));
        let end = walk(wanted.clone(), right, source, after, Order::Forwards, &mut parted);
        let end = end.or_else(|| {
            let again = parted.forget() && right.is_empty();
            again.then(|| spelling::after(text, Span::new(at, after), &wanted.collect::<Vec<_>>()))?
        })?;
        let wanted = (0..self.anchor).rev().map(|index| (gaps[index + 1], letters[index]));
        let source = text[..at].char_indices().rev();
        let start = walk(wanted.clone(), left, source, at, Order::Backwards, &mut parted);
        let start = start.or_else(|| {
            let again = parted.forget() && left.is_empty();
            again.then(|| spelling::before(text, Span::new(at, after), &wanted.collect::<Vec<_>>()))?
        })?;
        if parted.gaps > 0 && !parted.fits(self.needle, &text[end..]) {
            return None;
        }
        Some(Span::new(start, with_marks(text, end)))
    }
}

/// What parted the groups of digits that a hit has.
#[derive(Default)]
struct Parted {
    gaps: usize,
    sign: char,
    /// Whether there was another sign too.
    mixed: bool,
    /// The marks that were met.
    marks: spelling::Marks,
}

impl Parted {
    /// Takes `c` for what parts two groups; whether it may.
    #[cold]
    fn take(&mut self, c: char) -> bool {
        let Some(sign) = separator(c) else { return false };
        self.mixed |= self.gaps > 0 && self.sign != sign;
        (self.gaps, self.sign) = (self.gaps + 1, sign);
        true
    }

    /// Forgets what was met, for the way is walked again; whether there is a reason to.
    #[cold]
    fn forget(&mut self) -> bool {
        std::mem::take(self).marks.may_be_letters()
    }

    /// Whether all groups of the numbers were parted, and alike, and the last is not longer than it was looked for.
    fn fits(&self, needle: &Needle, after: &str) -> bool {
        (self.gaps == needle.groups || !needle.one)
            && !self.mixed
            && groups_by(self.sign, self.gaps)
            && (needle.grouped || !after.starts_with(is_digit))
    }
}

/// Compares the letters `wanted`, each with the gap between it and the one before, with the letters
/// `rest` of a ligature and then with `source`, characters with the byte beyond them. Gives the byte
/// beyond the last character that was needed; `reached` when none was.
fn walk(
    wanted: impl Iterator<Item = (Gap, char)>,
    rest: &[char],
    mut source: impl Iterator<Item = (usize, char)>,
    mut reached: usize,
    order: Order,
    parted: &mut Parted,
) -> Option<usize> {
    let mut stack = order.stack(rest);
    for (gap, letter) in wanted {
        let (mut white_space, mut non_joiner) = (false, false);
        let before = parted.gaps;
        let next = loop {
            match stack.pop() {
                Some(' ') => white_space = true,
                Some(next) => break next,
                None => {
                    let (beyond, c) = source.next()?;
                    match part(c) {
                        Part::Letter(next) => {
                            if gap == Gap::Group && next != letter && parted.gaps == before && parted.take(c)
                            {
                                continue;
                            }
                            reached = beyond;
                            break next;
                        }
                        Part::Letters(letters) => {
                            reached = beyond;
                            stack = order.stack(letters);
                        }
                        Part::Space if gap == Gap::Group && parted.gaps == before && parted.take(c) => {}
                        Part::Space => white_space = true,
                        Part::NonJoiner => non_joiner = true,
                        Part::Mark => parted.marks.meet(c),
                        Part::Nothing => {}
                    }
                }
            }
        };
        if next != letter || !gap.fits(white_space, non_joiner) {
            parted.marks.part(next, letter, || source.next().map(|(_, c)| c));
            return None;
        }
    }
    Some(reached)
}

/// Which way a walk goes.
#[derive(Clone, Copy)]
enum Order {
    Forwards,
    Backwards,
}

impl Order {
    /// `letters`, the one that is met first last.
    fn stack(self, letters: &[char]) -> Vec<char> {
        match self {
            Self::Forwards => letters.iter().rev().copied().collect(),
            Self::Backwards => letters.to_vec(),
        }
    }
}

/// The end of the marks of the letter that ends at `end`; what counts as nothing may stand between, but
/// does not end the stretch.
fn with_marks(text: &str, end: usize) -> usize {
    // Mostly a letter of the alphabet or a space follows, which the first two bytes tell.
    if let [b' '..=b'Z' | b'a'..=b'z', ..]
    | [0xD8, 0xA0..=0xBF, ..]
    | [0xD9, 0x81..=0x8A, ..]
    | [0xD7, 0x90..=0xAA, ..] = text.as_bytes()[end..]
    {
        return end;
    }
    let mut last = end;
    for (offset, c) in text[end..].char_indices() {
        match part(c) {
            Part::Mark => last = end + offset + c.len_utf8(),
            Part::Nothing => {}
            _ => break,
        }
    }
    last
}

/// The character that byte `byte` is in, and where it starts.
fn char_at(text: &str, byte: usize) -> (usize, char) {
    let at = floor_char(text, byte);
    (at, text[at..].chars().next().unwrap_or_default())
}
