//! What a character is: the tables that `examples/generate_tables.rs` makes, and how to ask them.

mod ucd;

use unicode_bidi::BidiClass::{
    self, AL, AN, B, BN, CS, EN, ES, ET, FSI, L, LRE, LRI, LRO, NSM, ON, PDF, PDI,
};
use unicode_bidi::BidiClass::{R, RLE, RLI, RLO, S, WS};

/// The order in which the generator numbers them, and as many as five bits can ask for.
#[rustfmt::skip]
const CLASSES: [BidiClass; 32] = [
    AL, AN, B, BN, CS, EN, ES, ET, FSI, L, LRE, LRI, LRO, NSM, ON, PDF, PDI, R, RLE, RLI, RLO, S, WS,
    ON, ON, ON, ON, ON, ON, ON, ON, ON,
];

/// How a letter joins its neighbours (`ArabicShaping.txt`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joining {
    /// U: joins nothing and parts its neighbours.
    None,
    /// R: joins the letter before it, as alef and dal.
    Previous,
    /// L: joins the letter after it.
    Next,
    /// D: joins on both sides.
    Both,
    /// C: makes both sides join (tatweel, ZWJ).
    Causing,
    /// T: marks and format characters, which joining looks through.
    Transparent,
}

impl Joining {
    pub(super) fn joins_next(self) -> bool {
        matches!(self, Self::Next | Self::Both | Self::Causing)
    }

    pub(super) fn joins_previous(self) -> bool {
        matches!(self, Self::Previous | Self::Both | Self::Causing)
    }
}

/// What a character does to the clusters of UAX #29, as far as a table can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Only the whole of UAX #29 can tell (emoji, Hangul, Indic conjuncts, prepended marks).
    Complex,
    /// Stands for itself, one column wide.
    Other,
    /// Belongs to what is before it.
    Extend,
    /// A cluster of its own, whatever follows.
    Control,
}

/// The properties of one character, as bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Properties(u16);

impl Properties {
    pub(super) fn of(c: char) -> Self {
        match DENSE.get(c as usize) {
            Some(&bits) => Self(bits),
            None => Self(ucd::RANGES[ucd::RANGES.partition_point(|&(start, _)| start <= c as u32) - 1].1),
        }
    }

    pub(super) fn bidi(self) -> BidiClass {
        CLASSES[usize::from(self.0 & 0x1F)]
    }

    pub(super) fn joining(self) -> Joining {
        match self.0 >> 5 & 7 {
            0 => Joining::None,
            1 => Joining::Previous,
            2 => Joining::Next,
            3 => Joining::Both,
            4 => Joining::Causing,
            _ => Joining::Transparent,
        }
    }

    /// A nonspacing or enclosing mark.
    pub(super) fn is_mark(self) -> bool {
        self.0 & 1 << 8 != 0
    }

    /// Whether [`mirror`] knows it.
    pub(super) fn is_mirrored(self) -> bool {
        self.0 & 1 << 9 != 0
    }

    /// Whether it has presentation forms, or stands for several letters.
    pub(super) fn is_shaped(self) -> bool {
        self.0 & 1 << 10 != 0
    }

    /// Whether it is a comma, full stop or closing mark, which should not start a line.
    pub(super) fn is_closing(self) -> bool {
        self.0 & 1 << 11 != 0
    }

    pub(super) fn part(self) -> Part {
        match self.0 >> 12 & 3 {
            0 => Part::Complex,
            1 => Part::Other,
            2 => Part::Extend,
            _ => Part::Control,
        }
    }

    /// Whether it is a letter or digit of which nothing is to be known but how it joins and what it looks like: one of the
    /// bidi classes AL, AN, EN, L and R, before and behind which a line ends as UAX #14 has it.
    pub(super) fn is_plain(self) -> bool {
        self.0 & PLAIN != 0
    }
}

/// The bit of [`Properties::is_plain`], which is worked out of the others.
const PLAIN: u16 = 1 << 14;

/// Whether the character of this `code` and these properties is [plain](Properties::is_plain).
const fn is_plain(code: usize, bits: u16) -> bool {
    let is_letter = matches!(CLASSES[(bits & 0x1F) as usize], AL | AN | EN | L | R);
    let is_alone = bits >> 12 & 3 == 1 && bits >> 5 & 7 < 5 && bits & (1 << 8 | 1 << 11) == 0;
    // Maqaf is a hyphen, and vowels of Myanmar go with what is before them.
    is_letter && is_alone && !matches!(code, 0x5BE | 0x1000..=0x109F | 0xAA60..=0xAA7F)
}

/// The Basic Multilingual Plane, one entry a character.
static DENSE: [u16; 0x1_0000] = dense();

#[expect(clippy::large_stack_arrays, reason = "only the compiler runs this")]
const fn dense() -> [u16; 0x1_0000] {
    let mut table = [0; 0x1_0000];
    let (mut row, mut code) = (0, 0);
    while code < table.len() {
        while row + 1 < ucd::RANGES.len() && ucd::RANGES[row + 1].0 as usize <= code {
            row += 1;
        }
        let bits = ucd::RANGES[row].1;
        table[code] = if is_plain(code, bits) { bits | PLAIN } else { bits };
        code += 1;
    }
    table
}

/// The character that is the mirror image of `c` (UAX #9 L4).
pub(super) fn mirror(c: char) -> Option<char> {
    let at = ucd::MIRRORS.binary_search_by_key(&(c as u32), |&(from, _)| u32::from(from)).ok()?;
    char::from_u32(u32::from(ucd::MIRRORS[at].1))
}

/// Which of its four forms a letter takes; the number is its place in the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Isolated,
    Final,
    Initial,
    Medial,
}

impl Form {
    pub(super) fn of(joins_previous: bool, joins_next: bool) -> Self {
        match (joins_previous, joins_next) {
            (false, false) => Self::Isolated,
            (true, false) => Self::Final,
            (false, true) => Self::Initial,
            (true, true) => Self::Medial,
        }
    }

    /// Whether it is joined to what is before it, and to what is after it.
    pub(super) fn joined(self) -> (bool, bool) {
        (matches!(self, Self::Final | Self::Medial), matches!(self, Self::Initial | Self::Medial))
    }
}

/// The four forms of the letters from U+0600 to U+06FF, which are all that have any; themselves where there is none.
static FORMS: [[char; 4]; 0x100] = forms();

const fn forms() -> [[char; 4]; 0x100] {
    let mut table = [['\0'; 4]; 0x100];
    let mut code = 0;
    while code < table.len() {
        if let Some(letter) = char::from_u32(0x600 + code as u32) {
            table[code] = [letter; 4];
        }
        code += 1;
    }
    let mut row = 0;
    while row < ucd::FORMS.len() {
        let (letter, forms) = ucd::FORMS[row];
        let mut form = 0;
        while form < forms.len() {
            if forms[form] != 0
                && let Some(drawn) = char::from_u32(forms[form] as u32)
            {
                table[letter as usize - 0x600][form] = drawn;
            }
            form += 1;
        }
        row += 1;
    }
    table
}

/// The presentation form of `letter`; `letter` itself where Unicode has none.
pub(super) fn presentation(letter: char, form: Form) -> char {
    let forms = (letter as usize).checked_sub(0x600).and_then(|row| FORMS.get(row));
    forms.map_or(letter, |forms| forms[form as usize])
}

/// The ligature of lam with `alef`; `None` where `alef` is no alef that has one.
pub(super) fn lam_alef(alef: char, joins_previous: bool) -> Option<char> {
    let row = ucd::LAM_ALEF.iter().find(|&&(from, _)| u32::from(from) == alef as u32)?;
    char::from_u32(u32::from(row.1[usize::from(joins_previous)]))
}

/// The form in which a character that stands for several letters (U+FDFA and its kin) joins others.
pub(super) fn ligature(c: char) -> Option<Form> {
    let code = c as u32;
    let row =
        ucd::LIGATURES.iter().find(|&&(start, end, _)| u32::from(start) <= code && code <= u32::from(end))?;
    Some([Form::Isolated, Form::Final, Form::Initial, Form::Medial][usize::from(row.2)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_segmentation::UnicodeSegmentation;
    use unicode_width::UnicodeWidthChar;

    /// The characters of the Basic Multilingual Plane that the tables say are `part`.
    fn characters(part: Part) -> impl Iterator<Item = char> {
        ('\0'..='\u{FFFF}').filter(move |&c| Properties::of(c).part() == part)
    }

    #[test]
    fn simple_characters_are_one_cluster_in_one_column() {
        for c in characters(Part::Other) {
            assert_eq!(c.width(), Some(1), "{:04X}", c as u32);
            let beside = format!("a{c}א{c}{c} {c}");
            assert_eq!(beside.graphemes(true).count(), beside.chars().count(), "{:04X}", c as u32);
        }
    }

    #[test]
    fn marks_extend_and_controls_stand_alone() {
        for c in characters(Part::Extend) {
            assert_eq!(c.width(), Some(0), "{:04X}", c as u32);
            assert_eq!(format!("a{c}{c}b").graphemes(true).count(), 2, "{:04X}", c as u32);
        }
        for c in characters(Part::Control).filter(|c| !matches!(c, '\r' | '\n')) {
            assert_eq!(format!("a{c}{c}\u{301}b").graphemes(true).count(), 5, "{:04X}", c as u32);
        }
    }

    #[test]
    fn letters_beyond_the_basic_plane_have_properties_too() {
        assert_eq!(Properties::of('𞤀').bidi(), R);
        assert_eq!(Properties::of('𞤀').joining(), Joining::Both);
        assert_eq!(Properties::of('\u{10FFFF}').bidi(), BN);
    }

    #[test]
    fn mirrors_are_mutual() {
        for c in ('\0'..='\u{FFFF}').filter(|&c| Properties::of(c).is_mirrored()) {
            assert_eq!(mirror(c).and_then(mirror), Some(c), "{:04X}", c as u32);
        }
    }
}
