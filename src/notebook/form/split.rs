//! A notebook's text cut into pieces, one for each of its tables, so that what is not touched stays
//! byte for byte.
//!
//! The scanner knows just enough TOML to tell a table's header from the inside of a string or an array.
//! It trusts that a real parser has accepted the text, but never fails on one that was not.

use std::ops::Range;

/// What a piece of a notebook holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::notebook) enum Kind {
    /// Keys before the first table, and tables that are not ours.
    Other,
    /// `[document]` with its sub-tables.
    Document,
    /// One `[[heading]]` with its sub-tables.
    Heading,
    /// One `[[annotation]]` with its sub-tables.
    Annotation,
}

/// A text in pieces that tile it.
#[derive(Debug, Default)]
pub(in crate::notebook) struct Split {
    pub pieces: Vec<(Kind, Range<usize>)>,
    /// A sub-table stands apart from its table: the pieces cannot be read alone.
    pub scattered: bool,
}

/// Cuts `text` before each of its tables; comments right above a header, and the empty lines above
/// those, belong to its piece.
pub(in crate::notebook) fn split(text: &str) -> Split {
    let mut split = Split { pieces: vec![(Kind::Other, 0..text.len())], scattered: false };
    let mut scanner = Scanner::new(text);
    while let Some((header, start)) = scanner.table() {
        split.push(&header, start, text.len());
    }
    split.pieces.retain(|(_, range)| !range.is_empty());
    split
}

/// The byte where the first table of `text` begins, with the comments above it.
pub(in crate::notebook) fn first_table(text: &str) -> usize {
    Scanner::new(text).table().map_or(text.len(), |(_, start)| start)
}

/// The comments of `text`, each with its `#`.
pub(in crate::notebook) fn comments(text: &str) -> Vec<&str> {
    let mut scanner = Scanner::new(text);
    while scanner.table().is_some() {}
    scanner.comments.iter().filter_map(|range| text.get(range.clone())).map(str::trim_end).collect()
}

impl Split {
    fn push(&mut self, header: &Header<'_>, start: usize, end: usize) {
        let kind = match header.first {
            "annotation" => Kind::Annotation,
            "heading" => Kind::Heading,
            "document" => Kind::Document,
            _ => Kind::Other,
        };
        let Some((last, range)) = self.pieces.last_mut() else { return };
        let repeats = matches!(kind, Kind::Annotation | Kind::Heading);
        if kind == *last && !(repeats && header.whole) {
            return; // a sub-table of the piece, or one more table that is not ours
        }
        self.scattered |= repeats && !(header.whole && header.array);
        self.scattered |= kind == Kind::Document && !header.whole;
        range.end = start;
        self.pieces.push((kind, start..end));
    }
}

/// The header of a table: `[[first.second]]`.
struct Header<'a> {
    first: &'a str,
    /// Whether the path has one key alone.
    whole: bool,
    array: bool,
}

struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    comments: Vec<Range<usize>>,
}

impl<'a> Scanner<'a> {
    fn new(text: &'a str) -> Self {
        Self { text, bytes: text.as_bytes(), at: 0, comments: Vec::new() }
    }

    /// Past the next header: what it names, and where the empty lines and, after them, the comments
    /// right above it begin.
    fn table(&mut self) -> Option<(Header<'a>, usize)> {
        let mut lead = None;
        let mut commented = false;
        while self.at < self.bytes.len() {
            let start = self.at;
            self.blank();
            match self.peek() {
                Some(b'#') => {
                    lead.get_or_insert(start);
                    commented = true;
                    self.comment();
                }
                Some(b'\r' | b'\n') | None => {
                    lead = lead.filter(|_| !commented).or(Some(start));
                    commented = false;
                    self.line();
                }
                Some(b'[') => return Some((self.header(), lead.unwrap_or(start))),
                _ => {
                    (lead, commented) = (None, false);
                    self.statement();
                }
            }
        }
        None
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn starts_with(&self, what: &[u8]) -> bool {
        self.bytes.get(self.at..).is_some_and(|rest| rest.starts_with(what))
    }

    /// Past spaces and tabs.
    fn blank(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t')) {
            self.at += 1;
        }
    }

    /// Past the end of this line.
    fn line(&mut self) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        self.at += memchr::memchr(b'\n', rest).map_or(rest.len(), |end| end + 1);
    }

    /// Past a comment and its line's end.
    fn comment(&mut self) {
        let start = self.at;
        self.line();
        self.comments.push(start..self.at);
    }

    fn header(&mut self) -> Header<'a> {
        self.at += 1;
        let array = self.peek() == Some(b'[');
        self.at += usize::from(array);
        self.blank();
        let start = self.at;
        match self.peek() {
            Some(quote @ (b'"' | b'\'')) => self.string(quote),
            _ => {
                while !matches!(self.peek(), None | Some(b'.' | b']' | b' ' | b'\t' | b'\n')) {
                    self.at += 1;
                }
            }
        }
        let first = self.text.get(start..self.at).unwrap_or_default().trim_matches(['"', '\'']);
        self.blank();
        let whole = self.peek() != Some(b'.');
        while !matches!(self.peek(), None | Some(b'#' | b'\n')) {
            match self.peek() {
                Some(quote @ (b'"' | b'\'')) => self.string(quote),
                _ => self.at += 1,
            }
        }
        if self.peek() == Some(b'#') {
            self.comment();
        } else {
            self.line();
        }
        Header { first, whole, array }
    }

    /// Past `key = value` and the end of its last line.
    fn statement(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' | b'\'' => self.string(byte),
                b'#' if depth == 0 => return self.comment(),
                b'#' => self.comment(),
                b'\n' if depth == 0 => {
                    self.at += 1;
                    return;
                }
                _ => {
                    match byte {
                        b'[' | b'{' => depth += 1,
                        b']' | b'}' => depth = depth.saturating_sub(1),
                        _ => {}
                    }
                    self.at += 1;
                }
            }
        }
    }

    /// Past a string of any of the four forms that begins here.
    fn string(&mut self, quote: u8) {
        let long = self.starts_with(&[quote; 3]);
        self.at += if long { 3 } else { 1 };
        while let Some(byte) = self.peek() {
            if byte == b'\\' && quote == b'"' {
                self.at += 2;
            } else if long && self.starts_with(&[quote; 3]) {
                // Up to two quotation marks may stand before the closing three.
                self.at += 3;
                while self.peek() == Some(quote) {
                    self.at += 1;
                }
                return;
            } else if !long && (byte == quote || byte == b'\n') {
                self.at += usize::from(byte == quote);
                return;
            } else {
                self.at += 1;
            }
        }
        self.at = self.bytes.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, want: &[(Kind, &str)]) -> bool {
        let split = split(text);
        let pieces: Vec<_> = split.pieces.iter().map(|(kind, range)| (*kind, &text[range.clone()])).collect();
        assert_eq!(pieces, want);
        split.scattered
    }

    #[test]
    fn headers_are_told_from_strings_and_arrays() {
        let scattered = check(
            "schema = 1 # one\n\n# mine\n[document]\nid = \"[[annotation]]\"\nx = [\n[1],\n]\n\
             [[annotation]]\nnote = \"\"\"\n[[annotation]]\n# no comment\"\"\"\"\n\
             [ annotation . target ]\nstart = 1\n\n# about b\n[[ \"annotation\" ]]\n[other]\n[more.x]\n",
            &[
                (Kind::Other, "schema = 1 # one\n"),
                (Kind::Document, "\n# mine\n[document]\nid = \"[[annotation]]\"\nx = [\n[1],\n]\n"),
                (
                    Kind::Annotation,
                    "[[annotation]]\nnote = \"\"\"\n[[annotation]]\n# no comment\"\"\"\"\n\
                     [ annotation . target ]\nstart = 1\n",
                ),
                (Kind::Annotation, "\n# about b\n[[ \"annotation\" ]]\n"),
                (Kind::Other, "[other]\n[more.x]\n"),
            ],
        );
        assert!(!scattered);
    }

    #[test]
    fn tables_apart_are_noticed() {
        assert!(split("[[annotation]]\n[document]\n[annotation.target]\n").scattered);
        assert!(split("[document.more]\n[document]\n").scattered);
        assert!(!split("[[heading]]\n[heading.target]\n[[heading]]\n").scattered);
    }

    #[test]
    fn broken_text_never_fails() {
        for text in
            ["[", "[[", "a = \"", "a = \"\\", "a = '''", "[\"a", "\"\"\"", "a = [\n[b]", "#", "[[annotation"]
        {
            let split = split(text);
            assert_eq!(split.pieces.iter().map(|(_, range)| range.len()).sum::<usize>(), text.len());
        }
    }
}
