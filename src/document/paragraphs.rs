//! Where paragraphs start: four bytes for each, found in one pass over the text.

use memchr::memchr3;
use tui_bidi::text::{Span, floor_char, snap_start};

/// The longest paragraph, in bytes: UAX #9 works on whole paragraphs, and this one takes it 2 ms.
const LONGEST: usize = 64 * 1024;

/// U+2029 PARAGRAPH SEPARATOR in UTF-8.
const SEPARATOR: &[u8] = "\u{2029}".as_bytes();

/// The starts of all paragraphs of a text of less than 4 GB; never empty.
#[derive(Debug)]
pub(super) struct Paragraphs {
    starts: Vec<u32>,
    end: usize,
}

impl Paragraphs {
    /// The paragraphs of `text`.
    pub(super) fn of(text: &str) -> Self {
        let mut starts = vec![0];
        let mut start = 0;
        loop {
            start = next_start(text, start);
            if start >= text.len() {
                break;
            }
            starts.push(start as u32);
        }
        starts.shrink_to_fit();
        Self { starts, end: text.len() }
    }

    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }

    /// The paragraph's text without its line end.
    pub(super) fn span(&self, text: &str, index: usize) -> Span {
        let Some(&start) = self.starts.get(index) else {
            return Span::empty(self.end);
        };
        let end = self.starts.get(index + 1).map_or(self.end, |&next| next as usize);
        let bytes = &text.as_bytes()[start as usize..end];
        let mark = match bytes {
            [.., b'\n' | b'\r'] => 1,
            _ if bytes.ends_with(SEPARATOR) => SEPARATOR.len(),
            _ => 0,
        };
        Span::new(start as usize, end - mark)
    }

    pub(super) fn at(&self, byte: usize) -> usize {
        self.starts.partition_point(|&start| start as usize <= byte).saturating_sub(1)
    }

    /// Whether the paragraph was cut off the one before it.
    pub(super) fn continues(&self, text: &str, index: usize) -> bool {
        let before = self.starts.get(index).map_or(&[][..], |&start| &text.as_bytes()[..start as usize]);
        !matches!(before, [] | [.., b'\n' | b'\r']) && !before.ends_with(SEPARATOR)
    }

    /// Forgets the last paragraph if there are two or more, and gives the byte where the text now ends.
    pub(super) fn drop_last(&mut self) -> usize {
        if self.starts.len() > 1
            && let Some(start) = self.starts.pop()
        {
            self.end = start as usize;
        }
        self.end
    }
}

/// Where the paragraph after the one that starts at `start` does: after a line end, or within white
/// space when there is none near enough.
fn next_start(text: &str, start: usize) -> usize {
    let limit = start.saturating_add(LONGEST).min(text.len());
    let window = &text.as_bytes()[start..limit];
    let mut from = 0;
    while let Some(found) = memchr3(b'\n', b'\r', SEPARATOR[0], &window[from..]) {
        from += found;
        if window[from] != SEPARATOR[0] {
            return start + from + 1;
        }
        if text.as_bytes()[start + from..].starts_with(SEPARATOR) {
            return start + from + SEPARATOR.len();
        }
        from += 1;
    }
    if limit == text.len() { limit } else { cut(text, start, limit) }
}

/// The last good place after `start` and not after `limit` to cut a long paragraph: after white space,
/// else between clusters, else between characters.
fn cut(text: &str, start: usize, limit: usize) -> usize {
    let limit = floor_char(text, limit);
    let spaces = text[start..limit].char_indices().rev().filter(|(_, c)| c.is_whitespace());
    for (at, c) in spaces.take(64) {
        let after = start + at + c.len_utf8();
        if snap_start(text, after) == after {
            return after;
        }
    }
    let edge = snap_start(text, limit);
    if edge > start { edge } else { limit }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<&str> {
        let paragraphs = Paragraphs::of(text);
        (0..paragraphs.len()).map(|index| tui_bidi::text::slice(text, paragraphs.span(text, index))).collect()
    }

    #[test]
    fn a_line_end_ends_a_paragraph_and_begins_none() {
        assert_eq!(lines(""), [""]);
        assert_eq!(lines("\n"), [""]);
        assert_eq!(lines("a\n\nb\n"), ["a", "", "b"]);
        assert_eq!(lines("a\rb\u{2029}c—d"), ["a", "b", "c—d"]);
    }

    #[test]
    fn places_belong_to_the_paragraph_that_their_line_end_ends() {
        let paragraphs = Paragraphs::of("ab\ncd\n");
        assert_eq!([0, 2, 3, 5, 6, 99].map(|byte| paragraphs.at(byte)), [0, 0, 1, 1, 1, 1]);
        assert_eq!(paragraphs.span("ab\ncd\n", 7), Span::empty(6));
    }

    #[test]
    fn long_paragraphs_are_cut_at_white_space() {
        let text = "كلمة ".repeat(40_000);
        let paragraphs = Paragraphs::of(&text);
        assert!(paragraphs.len() > 4);
        for index in 0..paragraphs.len() {
            let span = paragraphs.span(&text, index);
            assert!(span.len() <= LONGEST && text[span.start..].starts_with('ك'));
            assert_eq!(paragraphs.continues(&text, index), index > 0);
        }
    }

    #[test]
    fn a_long_word_is_cut_between_clusters_and_a_long_cluster_between_characters() {
        let words = "كَ".repeat(40_000);
        let marks = "\u{301}".repeat(100_000);
        for (text, step) in [(words, 4), (marks, 2)] {
            let paragraphs = Paragraphs::of(&text);
            assert!(paragraphs.len() > 1);
            assert!(paragraphs.starts.iter().all(|&start| (start as usize).is_multiple_of(step)));
        }
    }
}
