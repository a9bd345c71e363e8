//! Words with their places: one pass over the text, by script, each with its normal form.
//!
//! Knows letters, not names. The normal form drops marks and joins what spelling varies in (alef,
//! yeh, kaf, teh marbuta, case, accents); tables and groups compare normal forms only.

use crate::words::{may_have_exponent, raised};
use tui_bidi::text::{Span, is_alphabetic, slice};
use unicode_normalization::UnicodeNormalization;

/// The script that a word is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Script {
    Arabic,
    Hebrew,
    Latin,
    /// Digits of any of the three sets, with the separators inside a number.
    Number,
    /// Letters of other scripts.
    Other,
}

/// A word and what stands before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub start: u32,
    pub end: u32,
    normal: (u32, u32),
    pub script: Script,
    /// The first thing after the previous word: `'\0'` nothing, `' '` only space, `'\n'` a line end, `'\t'` a cell's,
    /// else the punctuation mark.
    pub gap: char,
    /// The mark directly before this word, `' '` without one.
    pub before: char,
    /// Written with tanwin (ضيفًا) or with Hebrew vowels, as common words are and foreign names are not.
    pub marked: bool,
    /// Written with tanwin of the accusative: رسالةً.
    pub accusative: bool,
    pub paragraph: u32,
}

impl Token {
    pub(super) fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    /// Whether nothing but space parts it from the word before.
    pub(super) fn follows(&self) -> bool {
        matches!(self.gap, ' ' | '\0')
    }
}

/// All words of a text.
#[derive(Debug, Default)]
pub(super) struct Tokens {
    pub list: Vec<Token>,
    normals: String,
}

impl Tokens {
    /// The words of `paragraphs` of `text`.
    pub(super) fn read(text: &str, paragraphs: impl Iterator<Item = Span>) -> Self {
        // A word of right-to-left text takes some ten bytes, and its normal form no more than it.
        let (list, normals) = (Vec::with_capacity(text.len() / 10), String::with_capacity(text.len()));
        let mut tokens = Self { list, normals };
        for (index, paragraph) in paragraphs.enumerate() {
            tokens.read_paragraph(text, paragraph, index as u32);
        }
        tokens
    }

    /// The normal form of word `index`; empty past the end.
    pub(super) fn normal(&self, index: usize) -> &str {
        let at = self.list.get(index).map_or((0, 0), |token| token.normal);
        &self.normals[at.0 as usize..at.1 as usize]
    }

    /// The normal forms of words `from..to`, joined by one space.
    pub(super) fn normal_of(&self, from: usize, to: usize) -> String {
        (from..to).map(|index| self.normal(index)).collect::<Vec<_>>().join(" ")
    }

    fn read_paragraph(&mut self, text: &str, paragraph: Span, index: u32) {
        let words = slice(text, paragraph);
        let mut chars = words.char_indices().peekable();
        let (mut gap, mut before) = ('\n', ' ');
        while let Some((at, c)) = chars.next() {
            let Some(script) = script(c) else {
                // A tab parts cells of a table, and halves of a verse.
                let seen = if c != '\t' && is_blank(c) { ' ' } else { c };
                before = if c == '\t' { ' ' } else { seen };
                if matches!(gap, '\0' | ' ') {
                    gap = seen;
                }
                continue;
            };
            let mut kind = script;
            let mut end = at + c.len_utf8();
            let mut last = c;
            // Whether all are letters that most words have: no marks.
            let mut plain = true;
            while let Some(&(next_at, next)) = chars.peek() {
                if kind == Script::Arabic && is_plain_arabic(next) {
                    last = next;
                    end = next_at + next.len_utf8();
                    chars.next();
                    continue;
                }
                let exponent = kind == Script::Number && raised(next).is_some();
                if exponent && (raised(last).is_some() || may_have_exponent(&words[at..end])) {
                    last = next;
                    end = next_at + next.len_utf8();
                    chars.next();
                    continue;
                }
                let after = || words[next_at + next.len_utf8()..].chars().next();
                if kind == Script::Hebrew && is_last_geresh(&words[..end], at, next) {
                    end = next_at + next.len_utf8();
                    chars.next();
                    break;
                }
                let son = next == '-' && is_hebrew_kin(&words[at..end]);
                let next_kind = if son { '־' } else { next };
                let Some(kept) = continues(kind, last, next_kind, after) else { break };
                (kind, plain) = (kept, false);
                last = next;
                end = next_at + next.len_utf8();
                chars.next();
            }
            let marked = match script {
                Script::Arabic => !plain && words[at..end].contains(['\u{64b}', '\u{64c}', '\u{64d}']),
                Script::Hebrew => words[at..end].contains(|c| ('\u{5b0}'..='\u{5bb}').contains(&c)),
                _ => false,
            };
            let accusative = marked && words[at..end].contains('\u{64b}');
            let normal = self.push_normal(&words[at..end]);
            let start = (paragraph.start + at) as u32;
            let end = (paragraph.start + end) as u32;
            let paragraph = index;
            let script = kind;
            self.list.push(Token { start, end, normal, script, gap, before, marked, accusative, paragraph });
            (gap, before) = ('\0', '\0');
        }
    }

    fn push_normal(&mut self, word: &str) -> (u32, u32) {
        let start = self.normals.len() as u32;
        normalize(word, &mut self.normals);
        (start, self.normals.len() as u32)
    }
}

/// The normal form of `word`.
pub(super) fn normal(word: &str) -> String {
    let mut normal = String::with_capacity(word.len());
    normalize(word, &mut normal);
    normal
}

/// What a letter is in normal form.
#[derive(Clone, Copy)]
pub(super) enum Plain {
    Letter(char),
    /// Nothing: it is a mark.
    Nothing,
    /// What it decomposes into.
    Parts,
}

pub(super) const fn plain(c: char) -> Plain {
    Plain::Letter(match c {
        'A'..='Z' => c.to_ascii_lowercase(),
        // An exponent is no figure of its number.
        '\0'..='\u{7f}' | 'א'..='ת' | '⁰' | '¹' | '²' | '³' | '⁴'..='⁹' | '⁺' | '⁻' => c,
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' | 'ئ' | 'ې' => 'ي',
        'ؤ' => 'و',
        'ة' | 'ہ' | 'ھ' | 'ە' | 'ۀ' | 'ۂ' => 'ه',
        'ک' => 'ك',
        '٠'..='٩' => (b'0' + (c as u32 - '٠' as u32) as u8) as char,
        '۰'..='۹' => (b'0' + (c as u32 - '۰' as u32) as u8) as char,
        '–' | '‑' | '־' => '-',
        '’' | '׳' => '\'',
        '״' => '"',
        c if is_mark(c) || c == '\u{640}' => return Plain::Nothing,
        'ء'..='ۓ' => c,
        _ => return Plain::Parts,
    })
}

/// The block of the Arabic script, where most letters are found: its first letter, and what each is.
const ARABIC: u32 = 0x600;
static ARABIC_LETTERS: [Plain; 256] = {
    let mut letters = [Plain::Nothing; 256];
    let mut at = 0;
    while at < letters.len() {
        if let Some(c) = char::from_u32(ARABIC + at as u32) {
            letters[at] = plain(c);
        }
        at += 1;
    }
    letters
};

/// A word in Latin letters whose first two are capitals, and small the others: a slip of the keys (`TThomas`), or a capital I
/// that is read for a small l (`AIbert`). `None` for other words.
fn slip(word: &str) -> Option<(u8, &str, &str)> {
    let &[first, second, ref rest @ ..] = word.as_bytes() else { return None };
    let slipped = first.is_ascii_uppercase()
        && (second == b'I' || second == first && first != b'L')
        && rest.len() > 1
        && rest.iter().all(u8::is_ascii_lowercase);
    // Behind a vowel, and between such a consonant and a vowel, stands an l.
    let vowel = |byte: u8| b"AEIOUaeiou".contains(&byte);
    let small_l =
        vowel(first) || b"BCFGKPS".contains(&first) && rest.first().is_some_and(|next| vowel(*next));
    slipped.then(|| match second {
        b'I' if small_l => (first, "l", &word[2..]),
        b'I' => (first, "i", &word[2..]),
        _ => (first, "", &word[2..]),
    })
}

/// Writes the normal form of `word` behind `into`.
pub(super) fn normalize(word: &str, into: &mut String) {
    let capital = word.as_bytes().first().is_some_and(u8::is_ascii_uppercase);
    if let Some((first, second, rest)) = Some(word).filter(|_| capital).and_then(slip) {
        into.push(char::from(first.to_ascii_lowercase()));
        into.push_str(second);
        into.push_str(rest);
        return;
    }
    for c in word.chars() {
        let place = (c as u32).wrapping_sub(ARABIC) as usize;
        match ARABIC_LETTERS.get(place).copied().unwrap_or_else(|| plain(c)) {
            Plain::Letter(letter) => into.push(letter),
            Plain::Nothing => {}
            Plain::Parts => into.extend(
                std::iter::once(c).nfkd().filter(|part| !is_mark(*part)).flat_map(char::to_lowercase),
            ),
        }
    }
    // The preposition على is not the name علي, though other words may end in either yeh.
    if into.ends_with("علي") && word.trim_end_matches(is_mark).ends_with('ى') {
        into.pop();
        into.push('ى');
    }
}

/// Combining marks of the scripts that we know, and the joiners inside words.
pub(super) const fn is_mark(c: char) -> bool {
    matches!(c, '\u{0300}'..='\u{036F}' | '\u{0591}'..='\u{05BD}' | '\u{05BF}' | '\u{05C1}'..='\u{05C7}'
        | '\u{0610}'..='\u{061A}' | '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{06D6}'..='\u{06ED}'
        | '\u{200C}' | '\u{200D}')
}

fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'
            | '\u{061C}' | '\u{FEFF}')
}

/// Whether `c` is one of the letters that most words in Arabic script have.
fn is_plain_arabic(c: char) -> bool {
    matches!(c, 'ء'..='غ' | 'ف'..='ي')
}

fn script(c: char) -> Option<Script> {
    match c {
        c if is_plain_arabic(c) => Some(Script::Arabic),
        'a'..='z' | 'A'..='Z' => Some(Script::Latin),
        '0'..='9' | '٠'..='٩' | '۰'..='۹' => Some(Script::Number),
        '\0'..='\u{bf}' | '×' | '÷' => None,
        '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Some(Script::Latin),
        'א'..='ת' => Some(Script::Hebrew),
        'ء'..='ي' | 'ٮ'..='ۓ' | 'ە' | 'ۺ'..='ۿ' if c != '\u{640}' && !is_mark(c) => {
            Some(Script::Arabic)
        }
        '\u{fb50}'..='\u{fd3d}' | '\u{fd50}'..='\u{fdf9}' | '\u{fe70}'..='\u{fefc}' => Some(Script::Arabic),
        c if is_alphabetic(c) => Some(Script::Other),
        _ => None,
    }
}

/// Whether `word` is one with the word behind a hyphen, as behind a maqaf: בן-גוריון, אל-פחם; תל אביב-חיפה are two.
fn is_hebrew_kin(word: &str) -> bool {
    matches!(word, "בן" | "בת" | "בר" | "אבן" | "אבו" | "אל")
}

/// So many letters back a quotation mark is looked for.
const QUOTED: usize = 80;

/// Whether `next`, behind the Hebrew word that begins at `start` and ends `before`, is the geresh of its last letter (סמוטריץ'),
/// and neither a number's (ג') nor the end of what is in single quotation marks.
fn is_last_geresh(before: &str, start: usize, next: char) -> bool {
    let word = &before[start..];
    let foreign = word.ends_with(['ג', 'ז', 'צ', 'ץ', 'ת', 'ד']) && word.chars().nth(2).is_some();
    let opens = || {
        let mut back = before.chars().rev().take(QUOTED).peekable();
        std::iter::from_fn(|| back.next().map(|c| (c, back.peek().is_none_or(|other| is_blank(*other)))))
            .any(|(c, blank)| matches!(c, '\'' | '‘') && blank)
    };
    foreign && (next == '׳' || next == '\'' && !opens())
}

/// Whether a word of `kind` goes on with `next`, and as what.
fn continues(kind: Script, last: char, next: char, after: impl Fn() -> Option<char>) -> Option<Script> {
    let letter = script(next);
    let inner = |wanted: Script| after().and_then(script).is_some_and(|script| script == wanted);
    match kind {
        Script::Latin => match next {
            '-' | '‑' | '\'' | '’' | '&' | '.' if next != '.' || last.is_uppercase() || last == 'r' => {
                let inside = inner(Script::Latin) || next == '-' && inner(Script::Number);
                (inside && !matches!(last, '-' | '.')).then_some(kind)
            }
            _ => (matches!(letter, Some(Script::Latin | Script::Number)) || is_mark(next)).then_some(kind),
        },
        Script::Number => match next {
            _ if raised(last).is_some() => None,
            '.' | ',' | '٫' | '٬' | '\'' => inner(Script::Number).then_some(kind),
            _ if letter == Some(Script::Latin) => Some(Script::Latin),
            _ => (letter == Some(Script::Number)).then_some(kind),
        },
        Script::Hebrew => match next {
            '"' | '״' | '\'' | '׳' | '־' => inner(Script::Hebrew).then_some(kind),
            _ => (letter == Some(kind) || is_mark(next)).then_some(kind),
        },
        _ => (letter == Some(kind) || is_mark(next) || next == '\u{640}').then_some(kind),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let tokens = Tokens::read(text, std::iter::once(Span::new(0, text.len())));
        tokens.list.iter().map(|token| format!("{:?} {}", token.script, slice(text, token.span()))).collect()
    }

    #[test]
    fn words_split_where_the_script_changes_and_keep_their_marks() {
        assert_eq!(
            words("قالَ Sam-2: GPT-4، ٣٫٥٪"),
            ["Arabic قالَ", "Latin Sam-2", "Latin GPT-4", "Number ٣٫٥"]
        );
        assert_eq!(
            words("MITعلى ד״ר צה\"ל می‌خواهم"),
            ["Latin MIT", "Arabic على", "Hebrew ד״ר", "Hebrew צה\"ל", "Arabic می‌خواهم"]
        );
        assert_eq!(
            words("בן-גוריון נסע בקו אביב-חיפה"),
            ["Hebrew בן-גוריון", "Hebrew נסע", "Hebrew בקו", "Hebrew אביב", "Hebrew חיפה"]
        );
        assert_eq!(
            words("AT&T O'Neil U.S. end. 5G 1,000.5."),
            ["Latin AT&T", "Latin O'Neil", "Latin U.S", "Latin end", "Latin 5G", "Number 1,000.5"]
        );
    }

    #[test]
    fn normal_forms_join_spellings() {
        assert_eq!(normal("أُسـامَة"), "اسامه");
        assert_eq!(normal("علی"), normal("علي"));
        assert_eq!(normal("Élan"), "elan");
        assert_eq!(normal("٢٠"), "20");
        for (written, meant) in [
            ("IIya", "ilya"),
            ("AIbert", "albert"),
            ("DIsney", "disney"),
            ("TThomas", "thomas"),
            ("LLoyd", "lloyd"),
            ("AIs", "ais"),
            ("OpenAI", "openai"),
        ] {
            assert_eq!(normal(written), meant);
        }
    }
}
