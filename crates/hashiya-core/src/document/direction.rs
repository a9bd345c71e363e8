//! Directions of documents and paragraphs, by the letters that are seen.
//!
//! A document is what its source says, else what most of its visible letters are. A paragraph follows
//! UAX #9 P2 where a bidi control opens it; else in a right-to-left document it is right to left when its
//! first letter is, or when a quarter of its letters are and these are no mere gloss in brackets or quotation
//! marks; in a left-to-right one when its first letter is, or more than half are.

use crate::words::{digit, raised};
use tui_bidi::text::{Direction, ParagraphSpan, Span, is_alphabetic};
use unicode_bidi::{BidiClass, bidi_class};

/// The base direction of a paragraph in a document of direction `document`; `None` where no letter and no
/// control says one. `hidden` are stretches of it that say nothing, in order.
pub(super) fn of_paragraph(
    paragraph: &str,
    hidden: &[ParagraphSpan],
    document: Direction,
) -> Option<Direction> {
    if let Some(told) = control(paragraph) {
        return Some(told);
    }
    let first = if hidden.is_empty() { Some(paragraph.chars().find_map(letter)?) } else { None };
    if first.is_some_and(Direction::is_rtl) {
        return first; // whatever follows
    }
    let letters = Placed::of(paragraph, hidden.iter().map(|span| span.in_text(0)));
    let first = letters.first?;
    let Letters { right, left } = letters.all;
    let right_to_left = first.is_rtl()
        || if document.is_rtl() {
            letters.is_more_than_a_gloss() && right * 4 >= right + left
        } else {
            right > left
        };
    Some(if right_to_left { Direction::RightToLeft } else { Direction::LeftToRight })
}

/// Whether a line is one that a diff writes of itself: names of files, and the numbers of lines that follow (`@@ -1,4 +1,4 @@`).
/// It is in order from left to right whatever the files are called and hold.
pub(super) fn is_of_diff(line: &str) -> bool {
    let Some((first, rest)) = line.split_once(' ') else { return false };
    match first {
        "diff" => rest.starts_with("--"),
        "---" | "+++" => ["a/", "b/", "/dev/null"].iter().any(|name| rest.starts_with(name)),
        "rename" => matches!(rest.split(' ').next(), Some("from" | "to")),
        _ => {
            let mut rest = rest.chars();
            first.len() > 1
                && first.bytes().all(|byte| byte == b'@')
                && rest.next() == Some('-')
                && rest.next().is_some_and(|digit| digit.is_ascii_digit())
        }
    }
}

/// Whether a character says how what follows it runs.
pub(super) fn is_control(c: char) -> bool {
    matches!(c, '\u{200E}' | '\u{200F}' | '\u{61C}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2068}')
}

/// Whether one stands in `text`: ARABIC LETTER MARK, or one of U+2000 to U+2FFF, which begin with one byte.
pub(super) fn has_control(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr_iter(0xE2, bytes).any(|at| text[at..].starts_with(is_control))
        || memchr::memmem::find(bytes, "\u{61C}".as_bytes()).is_some()
}

/// What a bidi control before the first letter says.
pub(super) fn control(paragraph: &str) -> Option<Direction> {
    for (at, c) in paragraph.char_indices() {
        match c {
            '\u{200F}' | '\u{61C}' | '\u{2067}' | '\u{202B}' | '\u{202E}' => {
                return Some(Direction::RightToLeft);
            }
            '\u{200E}' | '\u{2066}' | '\u{202A}' | '\u{202D}' => return Some(Direction::LeftToRight),
            '\u{2068}' => {
                let isolated = &paragraph[at + c.len_utf8()..];
                return isolated.chars().take_while(|&c| c != '\u{2069}').find_map(letter);
            }
            _ if letter(c).is_some() => return None,
            _ => {}
        }
    }
    None
}

/// How many letters of a text have either direction.
#[derive(Default)]
pub(super) struct Letters {
    pub(super) right: usize,
    pub(super) left: usize,
}

impl Letters {
    fn add(&mut self, direction: Direction) {
        *if direction.is_rtl() { &mut self.right } else { &mut self.left } += 1;
    }

    /// The direction of most; right to left when they are equally many, `None` when there are none.
    pub(super) fn most(&self) -> Option<Direction> {
        let right_to_left = self.right > 0 && self.right >= self.left;
        (self.right + self.left > 0).then_some(if right_to_left {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        })
    }
}

/// The letters of `text` by direction. `hidden` are stretches that say nothing (code, addresses), in order.
pub(super) fn count(text: &str, hidden: &[Span]) -> Letters {
    let mut letters = Letters::default();
    for part in visible(text, hidden.iter().copied()) {
        part.chars().filter_map(letter).for_each(|direction| letters.add(direction));
    }
    letters
}

/// The stretches of `text` between those that are `hidden`.
pub(super) fn visible(text: &str, hidden: impl Iterator<Item = Span>) -> impl Iterator<Item = &str> {
    let mut after = 0;
    hidden.chain([Span::new(text.len(), text.len())]).filter_map(move |span| {
        let part = text.get(after..span.start);
        after = after.max(span.end);
        part
    })
}

/// The letters of a paragraph, and where they stand.
#[derive(Default)]
struct Placed {
    all: Letters,
    first: Option<Direction>,
    /// Those outside brackets and quotation marks.
    outside: Letters,
    /// Whether letters stand after a bracket or quotation that was closed.
    apart: bool,
}

impl Placed {
    fn of(text: &str, hidden: impl Iterator<Item = Span>) -> Self {
        let mut letters = Self::default();
        // What closes the innermost brackets and quotation marks that are open.
        let mut closing: Vec<char> = Vec::new();
        let mut closed = false;
        for c in visible(text, hidden).flat_map(str::chars) {
            // Most are letters, which close and open nothing.
            if let Some(direction) = letter(c) {
                letters.first.get_or_insert(direction);
                letters.apart |= closed;
                letters.all.add(direction);
                if closing.is_empty() {
                    letters.outside.add(direction);
                }
            } else if closing.last() == Some(&c) {
                closing.pop();
                closed = closing.is_empty() && letters.first.is_some();
            } else if let Some(close) = closes(c) {
                closing.push(close);
            }
        }
        letters
    }

    /// Whether right-to-left letters are more than a gloss in brackets or a quotation: some stand outside
    /// these, or the whole paragraph stands inside.
    fn is_more_than_a_gloss(&self) -> bool {
        self.outside.right > 0 || self.outside.left == 0 && !self.apart
    }
}

/// What closes the bracket or quotation mark `c`; straight marks close themselves.
fn closes(c: char) -> Option<char> {
    Some(match c {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '«' => '»',
        '“' | '„' => '”',
        '‹' => '›',
        '"' => '"',
        _ => return None,
    })
}

/// The direction of a letter; `None` for what is no letter.
pub(super) fn letter(c: char) -> Option<Direction> {
    match KNOWN.get(c as usize) {
        Some(Known::NoLetter) => None,
        Some(Known::RightToLeft) => Some(Direction::RightToLeft),
        Some(Known::LeftToRight) => Some(Direction::LeftToRight),
        None if matches!(c, '\u{2000}'..='\u{206F}') => None, // the punctuation of every text
        Some(Known::Unknown) | None => of_letter(c),
    }
}

/// What is known of a character without a look into the tables of Unicode.
#[derive(Clone, Copy)]
enum Known {
    Unknown,
    NoLetter,
    RightToLeft,
    LeftToRight,
}

/// The characters of up to two bytes that stand in every text: letters, their punctuation, marks and digits.
static KNOWN: [Known; 0x800] = {
    let mut known = [Known::Unknown; 0x800];
    let mut code = 0;
    while code < known.len() {
        known[code] = match code {
            0x640 => Known::NoLetter, // tatweel
            0x620..=0x64A | 0x5D0..=0x5EA => Known::RightToLeft,
            0x41..=0x5A | 0x61..=0x7A => Known::LeftToRight,
            0..=0x7F | 0xA0 | 0xAB | 0xBB => Known::NoLetter,
            0x591..=0x5C7 | 0x60C | 0x61B | 0x61F | 0x64B..=0x66D | 0x6F0..=0x6F9 => Known::NoLetter,
            _ => Known::Unknown,
        };
        code += 1;
    }
    known
};

/// [`letter`], by the tables of Unicode.
fn of_letter(c: char) -> Option<Direction> {
    match c {
        '\u{640}' => None,
        _ if !is_alphabetic(c) => None,
        _ => match bidi_class(c) {
            BidiClass::R | BidiClass::AL => Some(Direction::RightToLeft),
            BidiClass::L => Some(Direction::LeftToRight),
            _ => None,
        },
    }
}

/// The longest address that is looked at, in bytes.
const LONGEST: usize = 2048;

/// Numbers with an exponent in `text`, with what they multiply: behind Arabic letters the sign of an exponent would part the
/// two (UAX #9, W2), and 10⁻³ be read ³⁻10.
pub(super) fn powers(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    // Their UTF-8 begins with one of these bytes, which no Arabic or Hebrew letter does.
    let mut leads = memchr::memchr2_iter(0xC2, 0xE2, text.as_bytes());
    if !leads.any(|at| text[at..].starts_with(|c| raised(c).is_some())) {
        return found;
    }
    let is_part = |c: char| digit(c).is_some() || raised(c).is_some() || matches!(c, '.' | ',' | '٫' | '×');
    let ends = |c: char| matches!(c, '.' | ',' | '٫' | '×');
    let mut at = 0;
    while let Some(start) = text[at..].find(is_part).map(|start| at + start) {
        let run = &text[start..];
        let run = &run[..run.find(|c| !is_part(c)).unwrap_or(run.len())];
        at = start + run.len();
        let own = run.trim_matches(ends);
        let counts = own.contains(|c| digit(c).is_some()) && own.contains(|c| raised(c).is_some());
        if counts {
            let start = start + run.len() - run.trim_start_matches(ends).len();
            found.push(Span::new(start, start + own.len()));
        }
    }
    found
}

/// The addresses in `text`: of the web, of mail; in order. They are no words of a language.
pub(super) fn addresses(text: &str) -> Vec<Span> {
    let bytes = text.as_bytes();
    let mut found: Vec<Span> = Vec::new();
    let inside = |byte: &u8| byte.is_ascii_graphic() && !matches!(byte, b'<' | b'>' | b'"' | b'`' | b'|');
    // Up to where a mark of mail has no dot behind it: none of those in between begins the host of an address.
    let (mut from, mut dotless) = (0, 0);
    while let Some(at) = memchr::memchr3(b':', b'@', b'w', &bytes[from..]).map(|at| from + at) {
        from = at + 1;
        let scheme = bytes[at..].starts_with(b"://");
        let host = bytes[at..].starts_with(b"www.") && (at == 0 || !bytes[at - 1].is_ascii_alphanumeric());
        let mail = bytes[at] == b'@';
        if !scheme && !host && !mail || mail && at < dotless {
            continue;
        }
        let floor = found.last().map_or(0, |span| span.end);
        let name = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.' | b'_');
        let before =
            if host { 0 } else { bytes[floor.min(at)..at].iter().rev().take(64).take_while(name).count() };
        if before == 0 && !host {
            continue;
        }
        let length = bytes[at..].iter().take(LONGEST).take_while(|byte| inside(byte)).count();
        let mut end = at + length;
        while end > at && matches!(bytes[end - 1], b'.' | b',' | b';' | b':' | b'!' | b'?' | b'\'' | b'*') {
            end -= 1;
        }
        // A bracket that the address does not open closes what stands around it.
        let open = |mark: u8| bytes[at..end].iter().filter(|&&byte| byte == mark).count();
        if (bytes[end - 1] == b')' && open(b')') > open(b'('))
            || (bytes[end - 1] == b']' && open(b']') > open(b'['))
        {
            end -= 1;
        }
        if mail && !bytes[at..end].contains(&b'.') {
            dotless = end;
            continue;
        }
        let bare = scheme && end <= at + 3;
        if !bare && end > at {
            found.push(Span::new(at - before, end));
            from = end;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use Direction::{LeftToRight, RightToLeft};

    #[test]
    fn a_paragraph_of_a_right_to_left_document() {
        for (text, expected) in [
            ("Sam Altman (سام ألتمان) said on Friday that the company would not.", Some(LeftToRight)),
            ("The word \"كتاب\" means book.", Some(LeftToRight)),
            ("OpenAI تقول إن كل شيء بخير.", Some(RightToLeft)),
            ("قال OpenAI said many things to us all", Some(RightToLeft)),
            ("\"OpenAI لا شيء بدون موظفين\"", Some(RightToLeft)),
            ("«Sam Altman» (سام ألتمان)", Some(LeftToRight)),
            ("(GPT-4 من شركة OpenAI) 12", Some(RightToLeft)),
            ("Sam | 7 (approx.)", Some(LeftToRight)),
            ("12, 13.", None),
            ("\u{200F}ABC 12", Some(RightToLeft)),
            ("1. \u{200E}أبجد", Some(LeftToRight)),
            ("\u{2068}אב\u{2069} and more", Some(RightToLeft)),
        ] {
            assert_eq!(of_paragraph(text, &[], RightToLeft), expected, "{text}");
        }
    }

    #[test]
    fn a_paragraph_of_a_left_to_right_document() {
        for (text, expected) in [
            ("\u{200F}hello (world)", Some(RightToLeft)),
            ("سلام is how one says hello over there", Some(RightToLeft)),
            ("The word سلام", Some(LeftToRight)),
            ("A ובכן זה עברית", Some(RightToLeft)),
        ] {
            assert_eq!(of_paragraph(text, &[], LeftToRight), expected, "{text}");
        }
    }

    #[test]
    fn addresses_say_nothing_of_a_direction() {
        let text =
            "انظر https://docs.example.org/en/(a)/index.html). أو www.a.org، أو a.b@example.org; @x :// a@b";
        let found: Vec<&str> =
            addresses(text).into_iter().map(|span| tui_bidi::text::slice(text, span)).collect();
        assert_eq!(found, ["https://docs.example.org/en/(a)/index.html", "www.a.org", "a.b@example.org"]);
        // Each is looked at once, however many there are.
        for many in ["a@", "a@b:", "://", "a@://"] {
            assert!(addresses(&many.repeat(100_000)).len() < 2, "{many}");
        }
        assert_eq!(addresses(&("a@".repeat(2000) + "b.c")).len(), 1);
        assert_eq!(count(text, &addresses(text)).most(), Some(RightToLeft));
        assert_eq!(count("12", &[]).most(), None);
    }

    #[test]
    fn letters_known_at_once_are_those_of_the_tables() {
        for c in ('\0'..=char::MAX).filter(|c| !c.is_ascii()) {
            assert_eq!(letter(c), of_letter(c), "{:04X}", c as u32);
        }
    }
}
