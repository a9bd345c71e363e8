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
    /// One `[[alignment]]`.
    Aligned,
    /// One `[[refused]]` with its sub-tables.
    Refused,
    /// One `[[annotation]]` with its sub-tables.
    Annotation,
}

/// A text in pieces that tile it.
#[derive(Debug, Default)]
pub(in crate::notebook) struct Split {
    pub pieces: Vec<Piece>,
}

/// A stretch of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::notebook) struct Piece {
    pub kind: Kind,
    pub range: Range<usize>,
    /// Where sub-tables stand apart from their table: how many tables of it came before.
    pub after: usize,
}

/// Cuts `text` before each of its tables; comments right above a header, and the empty lines above
/// those, belong to its piece. A table of ours that is cut in two by others has a piece for each part.
pub(in crate::notebook) fn split(text: &str) -> Split {
    let head = Piece { kind: Kind::Other, range: 0..text.len(), after: 0 };
    let mut split = Split { pieces: vec![head] };
    let mut scanner = Scanner::new(text);
    let mut tables = [0; Kind::COUNT];
    while let Some((header, start)) = scanner.table() {
        split.push(&header, start, text.len(), &mut tables);
    }
    split.pieces.retain(|piece| !piece.range.is_empty());
    split
}

/// `text` in runs of tables that have their first key in common, each with that key; keys before the first
/// table have none.
pub(in crate::notebook) fn runs(text: &str) -> Vec<(Option<&str>, &str)> {
    let mut runs: Vec<(Option<&str>, usize)> = vec![(None, 0)];
    let mut scanner = Scanner::new(text);
    while let Some((header, start)) = scanner.table() {
        if runs.last().is_some_and(|run| run.0 != Some(header.first)) {
            runs.push((Some(header.first), start));
        }
    }
    let ends = runs.iter().skip(1).map(|run| run.1).chain([text.len()]);
    let cut = runs.iter().zip(ends).map(|(&(key, start), end)| (key, &text[start..end]));
    cut.filter(|(_, text)| !text.is_empty()).collect()
}

/// The bytes of `text`, which holds one table of ours, up to its table of number `count`, counted from 0.
pub(in crate::notebook) fn tables_before(text: &str, count: usize) -> usize {
    let mut scanner = Scanner::new(text);
    let starts = std::iter::from_fn(|| scanner.table().map(|(_, start)| start));
    starts.into_iter().nth(count).unwrap_or(text.len())
}

/// The byte where the first table of `text` begins, with the comments above it.
pub(in crate::notebook) fn first_table(text: &str) -> usize {
    tables_before(text, 0)
}

/// The comments of `text`, each with its `#`.
pub(in crate::notebook) fn comments(text: &str) -> Vec<&str> {
    let mut scanner = Scanner::new(text);
    while scanner.table().is_some() {}
    scanner.comments.iter().filter_map(|range| text.get(range.clone())).map(str::trim_end).collect()
}

/// Whether reading `text` takes no gigabyte: its tables, keys and values, each with what a parser keeps of one, are no more
/// than those of a long notebook. A file of some megabytes can name millions. Each byte is looked at once.
pub fn is_readable(text: &str) -> bool {
    /// Shorter texts take little, whatever they hold.
    const SHORT: usize = 64 << 10;
    /// The most that is read, in values; some fifty thousand annotations.
    const MOST: usize = 3_000_000;
    /// A key, and a table that is begun by a part of one, by a header or by a brace, as so many values.
    const KEY: usize = 2;
    const TABLE: usize = 5;
    let mut left = MOST;
    let mut begins_line = true;
    let mut scanner = Scanner::new(text);
    while let Some(byte) = scanner.peek().filter(|_| text.len() > SHORT) {
        let takes = match byte {
            b'"' | b'\'' => {
                scanner.string(byte);
                continue;
            }
            b'#' => {
                scanner.line();
                begins_line = true;
                continue;
            }
            b'.' | b'{' => TABLE,
            b'[' if begins_line => TABLE,
            b'=' => KEY,
            b',' | b'[' => 1,
            _ => 0,
        };
        begins_line = byte == b'\n' || begins_line && byte.is_ascii_whitespace();
        scanner.at += 1;
        let Some(less) = left.checked_sub(takes) else { return false };
        left = less;
    }
    true
}

impl Kind {
    pub(in crate::notebook) const COUNT: usize = 6;
}

impl Split {
    /// Begins a piece at `start` where `header` does not go on with the last one. `tables` counts, for each
    /// kind, those of the table that the last piece of that kind belongs to.
    fn push(&mut self, header: &Header<'_>, start: usize, end: usize, tables: &mut [usize; Kind::COUNT]) {
        let kind = match header.first {
            "annotation" => Kind::Annotation,
            "heading" => Kind::Heading,
            "alignment" => Kind::Aligned,
            "refused" => Kind::Refused,
            "document" => Kind::Document,
            _ => Kind::Other,
        };
        let begins =
            matches!(kind, Kind::Annotation | Kind::Heading | Kind::Aligned | Kind::Refused) && header.whole;
        let after = if begins { 0 } else { tables[kind as usize] };
        tables[kind as usize] = after + usize::from(kind != Kind::Other);
        let Some(last) = self.pieces.last_mut() else { return };
        if kind == last.kind && !begins {
            return; // a sub-table of the piece, or one more table that is not ours
        }
        last.range.end = start;
        self.pieces.push(Piece { kind, range: start..end, after });
    }
}

/// The header of a table: `[[first.second]]`.
struct Header<'a> {
    first: &'a str,
    /// Whether the path has one key alone.
    whole: bool,
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
        self.at += usize::from(self.peek() == Some(b'['));
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
        Header { first, whole }
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

    fn check(text: &str, want: &[(Kind, &str)]) {
        let split = split(text);
        let pieces: Vec<_> =
            split.pieces.iter().map(|piece| (piece.kind, &text[piece.range.clone()])).collect();
        assert_eq!(pieces, want);
    }

    #[test]
    fn headers_are_told_from_strings_and_arrays() {
        check(
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
    }

    #[test]
    fn sub_tables_that_stand_apart_say_where_they_belong() {
        let after = |text: &str| split(text).pieces.iter().map(|piece| piece.after).collect::<Vec<_>>();
        assert_eq!(after("[[annotation]]\n[annotation.target]\n[mine]\n[annotation.review]\n"), [0, 0, 2]);
        assert_eq!(after("[document.more]\n[mine]\n[document]\n"), [0, 0, 1]);
        assert_eq!(after("[[heading]]\n[heading.target]\n[[heading]]\n"), [0, 0]);
    }

    #[test]
    fn runs_of_tables_have_their_first_key_in_common() {
        let text = "a = 1\n# one\n[x]\nb = 1\n[x.y]\n[z]\n[[x.w]]\n";
        let keys: Vec<_> = runs(text).iter().map(|run| run.0).collect();
        assert_eq!(keys, [None, Some("x"), Some("z"), Some("x")]);
        assert_eq!(runs(text).iter().map(|run| run.1).collect::<String>(), text);
        assert_eq!(tables_before("# a\n[x]\nb = 1\n[x.y]\nc = 1\n", 1), 14);
    }

    #[test]
    fn a_long_notebook_is_readable_and_millions_of_tables_are_not() {
        let one = "[[annotation]]\nid = \"01a20666\"\nkind = \"claim\"\ntags = [\"a.b\", \"c\"]\nstatus = \"supported\"\n\
            created = 2026-11-23T03:15:12Z\nnote = \"\"\"\n1.2.3 {[,]} = x.y\"\"\"\n[annotation.target]\nexact = 'a.b.c,d'\n\
            prefix = \"x\"\nsuffix = \"y\"\nstart = 1\nend = 2\n# a.b.c.d = {}\n[[annotation.link]]\nrel = \"cites\"\nto = \"a.b\"\n";
        assert!(is_readable(&one.repeat(50_000)));
        for many in ["a.b.c = 1\n", "[a]\n", "a = 1\n", "{},", "[],", "a."] {
            assert!(is_readable(&many.repeat(1000)), "{many:?}");
            assert!(!is_readable(&many.repeat(2_000_000)), "{many:?}");
        }
    }

    #[test]
    fn broken_text_never_fails() {
        for text in
            ["[", "[[", "a = \"", "a = \"\\", "a = '''", "[\"a", "\"\"\"", "a = [\n[b]", "#", "[[annotation"]
        {
            let split = split(text);
            assert_eq!(split.pieces.iter().map(|piece| piece.range.len()).sum::<usize>(), text.len());
        }
    }
}
