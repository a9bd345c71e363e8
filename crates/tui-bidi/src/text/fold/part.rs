//! What each character of a text counts as when words are compared.
//!
//! The rules are [`letter`] and [`own`], over NFKD; their answers are kept in pages of 256 characters,
//! each made when a character of it is first met.

use crate::text::phrase;
use std::sync::OnceLock;
use unicode_normalization::UnicodeNormalization;

/// What a character counts as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// One letter, digit or sign.
    Letter(char),
    /// Several: a ligature, or a letter like ß.
    Letters(&'static [char]),
    /// White space, a line end included.
    Space,
    /// U+200C ZERO WIDTH NON-JOINER, which parts words in some spellings: nothing, or a space.
    NonJoiner,
    /// A mark of the letter before it: it counts as nothing and belongs to that letter.
    Mark,
    /// Nothing: tatweel, bidi controls and other characters that are not seen.
    Nothing,
}

/// What `c` counts as.
#[inline]
pub fn part(c: char) -> Part {
    static PAGES: [OnceLock<Box<Page>>; 0x1100] = [const { OnceLock::new() }; 0x1100];
    let number = c as usize >> 8;
    let page = PAGES[number].get_or_init(|| Page::of(number as u32));
    match page.codes[c as usize & 0xFF] {
        SPACE => Part::Space,
        NON_JOINER => Part::NonJoiner,
        MARK => Part::Mark,
        NOTHING => Part::Nothing,
        SAME => Part::Letter(c),
        code => match char::from_u32(u32::from(code)) {
            Some(letter) => Part::Letter(letter),
            None => Part::Letters(&page.long[usize::from(code - LONG)]),
        },
    }
}

// The codes of surrogates are no characters: they say all that is not one letter of 16 bits.
const SPACE: u16 = 0xD800;
const NON_JOINER: u16 = 0xD801;
const MARK: u16 = 0xD802;
const NOTHING: u16 = 0xD803;
/// The character itself, above U+FFFF.
const SAME: u16 = 0xD804;
/// The first of 256 indices into [`Page::long`].
const LONG: u16 = 0xD900;

struct Page {
    codes: [u16; 256],
    long: Vec<Box<[char]>>,
}

impl Page {
    fn of(number: u32) -> Box<Self> {
        let mut page = Box::new(Self { codes: [NOTHING; 256], long: Vec::new() });
        for low in 0..256 {
            if let Some(c) = char::from_u32(number << 8 | low) {
                page.codes[low as usize] = page.code(c);
            }
        }
        page
    }

    fn code(&mut self, c: char) -> u16 {
        let letters = match class(c) {
            Part::Space => return SPACE,
            Part::NonJoiner => return NON_JOINER,
            Part::Mark => return MARK,
            Part::Nothing => return NOTHING,
            _ => letters(c),
        };
        match letters[..] {
            // A mark without a letter, as U+00B4 or the presentation form of a lone harakah.
            [] => NOTHING,
            [letter] if letter == c && c > '\u{FFFF}' => SAME,
            [letter] if letter <= '\u{FFFF}' => letter as u16,
            _ => {
                self.long.push(letters.into_boxed_slice());
                LONG + (self.long.len() - 1) as u16
            }
        }
    }
}

/// The letters that `c`, which is no mark and no white space, counts as.
fn letters(c: char) -> Vec<char> {
    if let Some(words) = phrase(c) {
        return words.nfd().filter(|&part| !matches!(class(part), Part::Mark)).map(letter).collect();
    }
    let mut letters = Vec::new();
    for part in std::iter::once(c).nfkd().flat_map(char::to_lowercase) {
        let spacing = part == ' ' && letters.is_empty() && !is_phrase(c);
        if !spacing && matches!(class(part), Part::Letter(_) | Part::Space) {
            match own(part) {
                Some(several) => letters.extend(several.chars()),
                None => letters.push(letter(part)),
            }
        }
    }
    letters
}

/// Ligatures of several words: U+FDFA, U+FDFB and their neighbours.
fn is_phrase(c: char) -> bool {
    ('\u{FDF0}'..='\u{FDFD}').contains(&c)
}

/// Whether `c` is seen as a letter, and if not, as what.
fn class(c: char) -> Part {
    match c {
        '\u{200C}' => Part::NonJoiner,
        c if c.is_whitespace() => Part::Space,
        // Latin, Greek and Cyrillic accents
        '\u{0300}'..='\u{036F}' | '\u{1AB0}'..='\u{1AFF}' | '\u{1DC0}'..='\u{1DFF}' | '\u{20D0}'..='\u{20F0}'
        | '\u{FE20}'..='\u{FE2F}'
        // niqqud and cantillation
        | '\u{0591}'..='\u{05BD}' | '\u{05BF}' | '\u{05C1}'..='\u{05C2}' | '\u{05C4}'..='\u{05C5}' | '\u{05C7}'
        | '\u{FB1E}'
        // harakat, shadda, hamza and madda above and below, superscript alef, Qur'anic signs
        | '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06DC}'
        | '\u{06DF}'..='\u{06E8}' | '\u{06EA}'..='\u{06ED}' | '\u{0898}'..='\u{089F}' | '\u{08CA}'..='\u{08E1}'
        | '\u{08E3}'..='\u{08FF}'
        // Syriac points, N'Ko tones
        | '\u{0711}' | '\u{0730}'..='\u{074A}' | '\u{07EB}'..='\u{07F3}'
        // variation selectors, ZERO WIDTH JOINER
        | '\u{FE00}'..='\u{FE0F}' | '\u{200D}' => Part::Mark,
        // tatweel, N'Ko lajanyalan
        '\u{0640}' | '\u{07FA}'
        // bidi controls
        | '\u{061C}' | '\u{200E}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
        // soft hyphen, zero width space, word joiner and what is like them, byte order mark
        | '\u{00AD}' | '\u{180E}' | '\u{200B}' | '\u{2060}'..='\u{2065}' | '\u{206A}'..='\u{206F}'
        | '\u{FEFF}' => Part::Nothing,
        c => Part::Letter(c),
    }
}

/// What one letter of NFKD in lower case counts as.
fn letter(c: char) -> char {
    match c {
        'ٱ' | 'ٲ' | 'ٳ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        'ة' | 'ہ' | 'ھ' | 'ە' | 'ۃ' => 'ه',
        '٠'..='٩' => digit(c, '٠'),
        '۰'..='۹' => digit(c, '۰'),
        '٪' => '%',
        '،' | '٬' => ',',
        '؛' => ';',
        '؟' | '⸮' => '?',
        '۔' | '٫' => '.',
        '٭' => '*',
        '׃' => ':',
        '‘' | '’' | '‚' | '‛' | '‹' | '›' | '′' | 'ʻ'..='ʿ' | '׳' => '\'',
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' | '״' => '"',
        '‐'..='―' | '⁃' | '−' | '־' => '-',
        '⁄' | '؍' => '/',
        'ς' => 'σ',
        'ı' => 'i',
        'ø' => 'o',
        'ł' => 'l',
        'đ' => 'd',
        'ħ' => 'h',
        c => c,
    }
}

/// A letter that counts as several although NFKD leaves it whole.
fn own(c: char) -> Option<&'static str> {
    match c {
        'ß' => Some("ss"),
        'æ' => Some("ae"),
        'œ' => Some("oe"),
        // Yiddish writes each as one letter or as two
        'װ' => Some("וו"),
        'ױ' => Some("וי"),
        'ײ' => Some("יי"),
        _ => None,
    }
}

/// The ASCII digit for `c`, in the row of digits that begins with `zero`.
fn digit(c: char, zero: char) -> char {
    char::from(b'0' + (c as u32 - zero as u32) as u8)
}
