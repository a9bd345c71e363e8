//! A folded query: its letters, and what may stand between them.

use tui_bidi::text::fold::{Part, part, takes_no_space};

/// The letters to be found and the gaps between them.
#[derive(Clone, Debug)]
pub(super) struct Needle {
    pub(super) letters: Vec<char>,
    /// The gap before each letter; the first one's says nothing.
    pub(super) gaps: Vec<Gap>,
    /// How many of the gaps are between groups of digits.
    pub(super) groups: usize,
    /// Whether these are gaps of one number.
    pub(super) one: bool,
    /// Whether they were typed apart.
    pub(super) grouped: bool,
    /// For each letter, bytes of which every character that stands for it has one.
    pub(super) triggers: Vec<Vec<u8>>,
    /// For each letter, which characters of two bytes stand for it: most of what is read is such.
    pub(super) pairs: Vec<Pairs>,
}

/// Characters before U+0800 that stand for a letter, a bit each.
#[derive(Clone, Debug)]
pub(super) struct Pairs {
    alone: [u64; 32],
    among_others: [u64; 32],
}

impl Pairs {
    const NONE: Self = Self { alone: [0; 32], among_others: [0; 32] };

    /// Whether the character of the bytes `first` and `second` is the letter, as far as two bytes can tell:
    /// `None` when it stands for several letters and this is one of them.
    #[inline]
    pub(super) fn has(&self, first: u8, second: u8) -> Option<bool> {
        let c = usize::from(first & 0x1F) << 6 | usize::from(second & 0x3F);
        let bit = |table: &[u64; 32]| table[c / 64] >> (c % 64) & 1 == 1;
        (!bit(&self.among_others)).then(|| bit(&self.alone))
    }
}

/// What may stand between two letters, besides marks and what counts as nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// U+200C or nothing: the letters are joined.
    Joined,
    /// White space, U+200C or both: the words are apart.
    Apart,
    /// Any of these.
    Any,
    /// As [`Joined`](Self::Joined), or what parts groups of three digits.
    Group,
}

/// What `c` parts groups of digits as, if it does.
pub(super) fn separator(c: char) -> Option<char> {
    match c {
        ',' | '،' => Some(','),
        '٬' | '\'' | '’' | '.' => Some(c),
        '\u{202F}' | '\u{2009}' | '\u{A0}' => Some('\u{202F}'),
        _ => None,
    }
}

/// Whether `sign` parts the groups of a number of so many `gaps`: a point before three digits alone is that of a fraction.
pub(super) fn groups_by(sign: char, gaps: usize) -> bool {
    sign != '.' || gaps > 1
}

/// Whether `c` is a digit of any script that is folded.
pub(super) fn is_digit(c: char) -> bool {
    matches!(part(c), Part::Letter('0'..='9'))
}

/// `typed` without what parts the groups of its numbers.
fn without_separators(typed: &str) -> String {
    let chars: Vec<char> = typed.chars().collect();
    let (mut kept, mut at) = (String::with_capacity(typed.len()), 0);
    while at < chars.len() {
        let digits = |from: usize| chars[from..].iter().take_while(|c| is_digit(**c)).count();
        let (first, mut end, mut gaps, mut sign) = (digits(at), at + digits(at), 0, None);
        while (1..=3).contains(&first)
            && let Some(own) = chars.get(end).and_then(|c| separator(*c))
            && sign.is_none_or(|sign| sign == own)
            && digits(end + 1) == 3
        {
            (sign, gaps, end) = (Some(own), gaps + 1, end + 4);
        }
        let grouped = sign.is_some_and(|sign| groups_by(sign, gaps));
        let end = if grouped { end } else { at + first.max(1) };
        kept.extend(chars[at..end].iter().filter(|c| !grouped || is_digit(**c)));
        at = end;
    }
    kept
}

impl Gap {
    /// Whether a gap of the text that has white space or U+200C will do.
    pub(super) fn fits(self, white_space: bool, non_joiner: bool) -> bool {
        match self {
            Self::Joined | Self::Group => !white_space,
            Self::Apart => white_space || non_joiner,
            Self::Any => true,
        }
    }
}

impl Needle {
    /// The needle for what was typed; `None` when no letter is left of it. White space at its ends says
    /// nothing.
    pub(super) fn new(typed: &str) -> Option<Self> {
        let (letters, gaps, triggers, pairs) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut needle = Self { letters, gaps, groups: 0, one: true, grouped: false, triggers, pairs };
        let mut gap = Gap::Joined;
        let together = without_separators(typed);
        needle.grouped = together.len() < typed.len();
        for c in together.chars() {
            match part(c) {
                Part::Letter(letter) => needle.push(letter, std::mem::replace(&mut gap, Gap::Joined)),
                Part::Letters(letters) => {
                    for &letter in letters {
                        match letter {
                            ' ' => gap = Gap::Apart,
                            _ => needle.push(letter, std::mem::replace(&mut gap, Gap::Joined)),
                        }
                    }
                }
                Part::Space => gap = Gap::Apart,
                Part::NonJoiner if gap == Gap::Joined => gap = Gap::Any,
                Part::NonJoiner | Part::Mark | Part::Nothing => {}
            }
        }
        needle.group();
        (needle.triggers, needle.pairs) = stand_for(&needle.letters).into_iter().unzip();
        (!needle.letters.is_empty()).then_some(needle)
    }

    /// Has the digits of numbers stand in groups of three.
    fn group(&mut self) {
        let is_joined = |at: usize| {
            at > 0
                && self.gaps[at] == Gap::Joined
                && [at - 1, at].iter().all(|&at| self.letters[at].is_ascii_digit())
        };
        let mut behind = 0; // digits of the number from the place on
        let mut groups = Vec::new();
        for at in (0..self.letters.len()).rev() {
            behind += 1;
            if !is_joined(at) {
                behind = 0;
            } else if behind % 3 == 0 {
                self.one &= behind > 3 || groups.is_empty();
                groups.push(at);
            }
        }
        self.groups = groups.len();
        groups.into_iter().for_each(|at| self.gaps[at] = Gap::Group);
    }

    fn push(&mut self, letter: char, gap: Gap) {
        self.gaps.push(if takes_no_space(letter) { Gap::Any } else { gap });
        self.letters.push(letter);
    }
}

/// The first bytes of characters from U+0800 on that stand for letters before it: Latin with accents,
/// letterlike symbols, squared units, Latin modifiers, presentation forms, mathematical letters.
const LEADS: [u8; 6] = [0xE1, 0xE2, 0xE3, 0xEA, 0xEF, 0xF0];

/// Letters of Hebrew, Arabic, Syriac and their neighbours, for which no character before them stands.
const LATER: std::ops::Range<char> = '\u{590}'..'\u{800}';

/// For each of `letters`, bytes of which every character that stands for it has one, and the characters of two bytes that
/// do.
fn stand_for(letters: &[char]) -> Vec<(Vec<u8>, Pairs)> {
    let leads = |&letter: &char| if letter < LATER.end { LEADS.to_vec() } else { (0xE0..=0xF4).collect() };
    let mut found: Vec<(Vec<u8>, Pairs)> =
        letters.iter().map(|letter| (leads(letter), Pairs::NONE)).collect();
    let from = if letters.iter().all(|letter| LATER.contains(letter)) { LATER.start } else { '\0' };
    for c in from..LATER.end {
        // Of two bytes the second says more: the first is that of a whole script.
        let Some(byte) = c.encode_utf8(&mut [0; 2]).bytes().last() else { continue };
        let (place, bit) = (c as usize / 64, 1 << (c as usize % 64));
        let part = part(c);
        for (letter, (triggers, pairs)) in letters.iter().zip(&mut found) {
            match part {
                Part::Letter(own) if own == *letter => pairs.alone[place] |= bit,
                Part::Letters(several) if several.contains(letter) => pairs.among_others[place] |= bit,
                _ => continue,
            }
            if !triggers.contains(&byte) {
                triggers.push(byte);
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_character_stands_for_a_letter_without_a_trigger() {
        let mut tables = std::collections::HashMap::new();
        for c in '\0'..=char::MAX {
            let letters = match part(c) {
                Part::Letter(letter) => vec![letter],
                Part::Letters(letters) => letters.to_vec(),
                _ => continue,
            };
            for letter in letters.into_iter().filter(|&letter| letter != ' ' && letter < '\u{800}') {
                let bytes = tables.entry(letter).or_insert_with(|| stand_for(&[letter]).remove(0).0);
                let mut buffer = [0; 4];
                let has = c.encode_utf8(&mut buffer).bytes().any(|byte| bytes.contains(&byte));
                assert!(has, "{c} U+{:04X} stands for {letter}", c as u32);
            }
        }
    }

    #[test]
    fn characters_of_two_bytes_are_known_whatever_letters_are_asked_for_together() {
        for letters in [&['ا', 'ב'][..], &['3'], &['ك', 'k']] {
            for (letter, (_, pairs)) in letters.iter().zip(stand_for(letters)) {
                for c in '\u{80}'..'\u{800}' {
                    let [first, second] = [0, 1].map(|at| c.to_string().as_bytes()[at]);
                    let stands = match part(c) {
                        Part::Letters(several) if several.contains(letter) => None,
                        part => Some(part == Part::Letter(*letter)),
                    };
                    assert_eq!(pairs.has(first, second), stands, "{c} for {letter}");
                }
            }
        }
    }

    #[test]
    fn gaps_say_what_was_typed() {
        let gaps = |typed: &str| Needle::new(typed).map(|needle| needle.gaps[1..].to_vec());
        assert_eq!(gaps("اب"), Some(vec![Gap::Joined]));
        assert_eq!(gaps(" ا \n ب "), Some(vec![Gap::Apart]));
        assert_eq!(gaps("ا\u{200C}ب"), Some(vec![Gap::Any]));
        assert_eq!(gaps("ا ، ب"), Some(vec![Gap::Any, Gap::Apart]));
        assert_eq!(gaps(" \u{64B}\u{640}"), None);
        assert_eq!(gaps("12 345"), Some(vec![Gap::Joined, Gap::Apart, Gap::Joined, Gap::Joined]));
        let grouped = [Gap::Group, Gap::Joined, Gap::Joined];
        for number in ["1234", "1,234", "1٬234", "١٢٣٤", "1\u{202F}234", "1’234"] {
            assert_eq!(gaps(number), Some(grouped.to_vec()), "{number}");
        }
        assert_eq!(gaps("1.234.567"), Some([grouped, grouped].concat()));
        for fraction in ["1.234", "1,23", "1,2345", "1234,567"] {
            let kept = Needle::new(fraction).map(|needle| needle.letters.len());
            assert_eq!(kept, Some(fraction.len()), "{fraction}");
        }
    }
}
