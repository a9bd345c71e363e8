//! What programs write for a terminal: text with SGR attributes (ECMA-48), overstrikes as of `man` and `col`, and links
//! (OSC 8). They become styles; every other control stays in the text, where it is shown and never sent.

use super::told::Told;
use crate::document::build::Builder;
use crate::document::markup::{Meta, Style};

/// The longest target of a link that is taken, in bytes.
const TARGET: usize = 2048;
/// The longest sequence of attributes that is taken, in bytes.
const SEQUENCE: usize = 64;

/// Whether a text holds attributes or overstrikes.
pub fn seems(sample: &str) -> bool {
    let mut rest = sample;
    while let Some(at) = rest.find(['\u{1B}', '\u{8}']) {
        let (before, after) = rest.split_at(at);
        let struck = || before.chars().next_back().is_some_and(|c| overstrike(c, after).is_some());
        if attributes(after).is_some() || link(after).is_some() || struck() {
            return true;
        }
        rest = &after[1..];
    }
    false
}

/// Reads what was written for a terminal: lines stay lines.
pub(super) fn read(source: &str) -> Told {
    let mut page = Page::default();
    let mut rest = source;
    while let Some(at) = rest.find(['\u{1B}', '\u{8}']) {
        let (before, after) = rest.split_at(at);
        let last = before.chars().next_back();
        if let Some((last, (letter, bold, line, length))) =
            last.and_then(|last| Some((last, overstrike(last, after)?)))
        {
            page.say(&before[..before.len() - last.len_utf8()], page.look);
            let struck =
                Look { bold: page.look.bold || bold, underline: page.look.underline || line, ..page.look };
            page.say(letter.encode_utf8(&mut [0; 4]), struck);
            rest = &after[length..];
            continue;
        }
        page.say(before, page.look);
        rest = if let Some((numbers, length)) = attributes(after) {
            page.look.set(numbers);
            &after[length..]
        } else if let Some((target, length)) = link(after) {
            page.look.link = (!target.is_empty()).then(|| page.builder.label(target));
            &after[length..]
        } else {
            page.say(&after[..1], page.look);
            &after[1..]
        };
    }
    page.say(rest, page.look);
    page.builder.end();
    Told { builder: page.builder, meta: Meta::default() }
}

/// How words look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each attribute of SGR is on or off by itself")]
struct Look {
    bold: bool,
    italic: bool,
    underline: bool,
    deleted: bool,
    dim: bool,
    reversed: bool,
    color: Option<u8>,
    ground: Option<u8>,
    link: Option<u32>,
}

impl Look {
    /// Takes the numbers of an SGR sequence; what it has none for changes nothing.
    fn set(&mut self, numbers: &str) {
        let mut numbers = numbers.split(';');
        while let Some(number) = numbers.next() {
            let mut parts = number.split(':');
            let first = value(parts.next());
            match first {
                0 => *self = Self { link: self.link, ..Self::default() },
                1 => self.bold = true,
                2 => self.dim = true,
                22 => (self.bold, self.dim) = (false, false),
                3 => self.italic = true,
                23 => self.italic = false,
                4 => self.underline = parts.next() != Some("0"),
                24 => self.underline = false,
                7 => self.reversed = true,
                27 => self.reversed = false,
                9 => self.deleted = true,
                29 => self.deleted = false,
                30..=37 | 90..=97 => self.color = Some((first % 10) as u8),
                39 => self.color = None,
                40..=47 | 100..=107 => self.ground = Some((first % 10) as u8),
                49 => self.ground = None,
                38 | 48 | 58 => {
                    let color = if number.contains(':') {
                        // In this form a number of a colour space may stand before the three parts.
                        let all: Vec<&str> = parts.collect();
                        match all.as_slice() {
                            ["2", _, rgb @ ..] if rgb.len() >= 3 => palette(&mut rgb.iter().copied(), 2),
                            [kind, rest @ ..] => palette(&mut rest.iter().copied(), value(Some(kind))),
                            [] => None,
                        }
                    } else {
                        let kind = value(numbers.next());
                        palette(&mut numbers, kind)
                    };
                    match first {
                        38 => self.color = color.or(self.color),
                        48 => self.ground = color.or(self.ground),
                        _ => {}
                    }
                }
                _ => {}
            }
        }
    }

    /// The styles that it has.
    fn styles(self) -> impl Iterator<Item = Style> {
        let emphasis = self.italic || self.underline;
        [
            self.link.map(Style::Link),
            self.ground.map(Style::Background),
            self.color.map(Style::Color),
            self.dim.then_some(Style::Dim),
            self.bold.then_some(Style::Strong),
            emphasis.then_some(Style::Emphasis),
            self.deleted.then_some(Style::Deleted),
            self.reversed.then_some(Style::Reversed),
        ]
        .into_iter()
        .flatten()
    }
}

/// A number of a sequence; none is 0.
fn value(number: Option<&str>) -> u32 {
    number.and_then(|number| number.parse().ok()).unwrap_or(0)
}

/// The nearest of the eight colours to one of the 256 (`kind` 5) or to red, green and blue (`kind` 2).
fn palette<'a>(numbers: &mut impl Iterator<Item = &'a str>, kind: u32) -> Option<u8> {
    let near = |parts: [u32; 3]| {
        let most = parts.into_iter().max().unwrap_or(0);
        let strong = |part: u32| u8::from(most > 0 && part * 3 >= most * 2);
        strong(parts[0]) | strong(parts[1]) << 1 | strong(parts[2]) << 2
    };
    match kind {
        5 => Some(match value(numbers.next()) {
            index @ 0..=15 => (index % 8) as u8,
            index @ 16..=231 => near([(index - 16) / 36, (index - 16) / 6 % 6, (index - 16) % 6]),
            _ => 7,
        }),
        2 => Some(near([value(numbers.next()), value(numbers.next()), value(numbers.next())])),
        _ => None,
    }
}

/// A sequence of attributes at the start of `text`: its numbers, and its length in bytes. That to clear the rest of the
/// line (EL), which grep and gcc write with their colours, has none: it is one that changes nothing.
fn attributes(text: &str) -> Option<(&str, usize)> {
    let body = text.strip_prefix("\u{1B}[")?;
    let numbers = body.find(|c: char| !(c.is_ascii_digit() || matches!(c, ';' | ':')))?;
    match body.as_bytes()[numbers] {
        _ if numbers > SEQUENCE => None,
        b'm' => Some((&body[..numbers], numbers + 3)),
        b'K' => Some(("10", numbers + 3)),
        _ => None,
    }
}

/// A link that begins (its target) or ends (none) at the start of `text`, and the length of the sequence in bytes.
fn link(text: &str) -> Option<(&str, usize)> {
    let body = text.strip_prefix("\u{1B}]8;")?;
    let end = body.find(char::is_control)?;
    let close = if body[end..].starts_with('\u{7}') {
        1
    } else if body[end..].starts_with("\u{1B}\\") {
        2
    } else {
        return None;
    };
    let (_, target) = body[..end].split_once(';')?;
    (target.len() <= TARGET).then_some((target, text.len() - body.len() + end + close))
}

/// The letter `first` struck over by those that follow with a backspace each, at the start of `rest`: the letter, whether it
/// is bold, whether underlined, and the length of what follows in bytes.
fn overstrike(first: char, rest: &str) -> Option<(char, bool, bool, usize)> {
    let (mut letter, mut bold, mut line, mut length) = (first, false, false, 0);
    let mut struck = false;
    while let Some(next) = rest[length..].strip_prefix('\u{8}').and_then(|rest| rest.chars().next()) {
        match (letter, next) {
            _ if letter.is_control() || next.is_control() => break,
            (same, other) if same == other => bold = true,
            ('_', other) => (letter, line) = (other, true),
            (_, '_') => line = true,
            // The bullet of old printers.
            ('+', 'o') | ('o', '+') => letter = '•',
            _ => break,
        }
        struck = true;
        length += 1 + next.len_utf8();
    }
    struck.then_some((letter, bold, line, length))
}

/// The text as far as it is read.
#[derive(Default)]
struct Page {
    builder: Builder,
    /// The attributes in force.
    look: Look,
    /// Those of the words said last.
    shown: Look,
}

impl Page {
    fn say(&mut self, words: &str, look: Look) {
        if words.is_empty() {
            return;
        }
        if look != self.shown {
            for style in self.shown.styles() {
                self.builder.close(|open| open == style);
            }
            look.styles().for_each(|style| self.builder.open(style));
            self.shown = look;
        }
        self.builder.verbatim(words);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    fn styled(source: &str) -> (String, Vec<(String, Style)>) {
        let document = Document::parse(source.as_bytes(), "pipe.ansi").unwrap();
        let of = |paragraph| document.inlines(paragraph).to_vec();
        let inlines = (0..document.paragraphs()).flat_map(of);
        let text = document.text();
        let words = |span: tui_bidi::text::Span| text[span.start..span.end].to_owned();
        let styles = inlines.map(|inline| (words(inline.span), inline.style)).collect();
        (text.to_owned(), styles)
    }

    #[test]
    fn attributes_are_styles_and_lines_stay() {
        let (text, styles) =
            styled("\u{1B}[1mdiff\u{1B}[m\n\n  \u{1B}[32m+\u{1B}[m\u{1B}[32mسلام\u{1B}[0m\u{1B}[K\n");
        assert_eq!(text, "diff\n\n  +سلام\n");
        assert_eq!(styles, [("diff".into(), Style::Strong), ("+سلام".into(), Style::Color(2))]);
    }

    #[test]
    fn colours_of_every_form_are_one_of_eight() {
        for (numbers, color) in [
            ("31", 1),
            ("91", 1),
            ("38;5;9", 1),
            ("38;5;196", 1),
            ("38;2;250;10;10", 1),
            ("38:2::250:10:10", 1),
            ("1;48;5;4;31", 1),
            ("38;5;46", 2),
            ("38;2;0;0;0", 0),
        ] {
            let (text, styles) = styled(&format!("\u{1B}[{numbers}mا\u{1B}[m"));
            assert_eq!(text.trim_end(), "ا");
            assert!(styles.contains(&("ا".into(), Style::Color(color))), "{numbers}: {styles:?}");
        }
    }

    #[test]
    fn grounds_faint_and_reversed_words_are_styles() {
        let of = |numbers: &str| {
            styled(&format!("\u{1B}[{numbers}mا\u{1B}[m ب")).1.into_iter().map(|(_, style)| style)
        };
        for (numbers, styles) in [
            ("41", &[Style::Background(1)][..]),
            ("104", &[Style::Background(4)]),
            ("48;5;46", &[Style::Background(2)]),
            ("2;7", &[Style::Dim, Style::Reversed]),
            ("1;2;22;7;27;41;49;3", &[Style::Emphasis]),
        ] {
            assert_eq!(of(numbers).collect::<Vec<_>>(), styles, "{numbers}");
        }
    }

    #[test]
    fn overstrikes_are_bold_and_underlined() {
        let (text, styles) = styled("N\u{8}NA\u{8}A _\u{8}f_\u{8}i س\u{8}س +\u{8}o _\u{8}B\u{8}B\n");
        assert_eq!(text, "NA fi س • B\n");
        let bold = |words: &str| (words.to_owned(), Style::Strong);
        let line = |words: &str| (words.to_owned(), Style::Emphasis);
        assert_eq!(styles, [bold("NA"), line("fi"), bold("س"), bold("B"), line("B")]);
    }

    #[test]
    fn links_keep_their_targets() {
        let source = "see \u{1B}]8;id=1;https://example.org/\u{1B}\\the page\u{1B}]8;;\u{7}, all\n";
        let (text, styles) = styled(source);
        assert_eq!(text, "see the page, all\n");
        assert!(matches!(styles[..], [(ref words, Style::Link(_))] if words == "the page"), "{styles:?}");
    }

    #[test]
    fn other_controls_stay_in_the_text() {
        let (text, _) = styled("\u{1B}[1ma\u{1B}[2Jb\u{1B}]0;title\u{7}c\u{1B}]8;;x\u{8}d\u{8}\n");
        assert_eq!(text, "a\u{1B}[2Jb\u{1B}]0;title\u{7}c\u{1B}]8;;x\u{8}d\u{8}\n");
        assert!(!seems("a\u{1B}[2J\u{8}b\u{1B}[1"));
    }
}
