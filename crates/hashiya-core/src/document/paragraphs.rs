//! Where paragraphs start: two bytes for each, found in one pass over the text.

use memchr::memchr3;
use std::{ops::Range, sync::OnceLock};
use tui_bidi::text::{Span, floor_char, slice, snap_start};

/// The longest paragraph, in bytes: UAX #9 works on whole paragraphs, and this one takes it 2 ms. The start of a separator may
/// be its last byte: with the other two it has as many as two bytes count.
const LONGEST: usize = 64 * 1024 - 2;

/// The start of one paragraph in so many is kept as it is.
const BLOCK: usize = 32;

/// U+2029 PARAGRAPH SEPARATOR in UTF-8.
const SEPARATOR: &[u8] = "\u{2029}".as_bytes();

/// The starts of all paragraphs of a text of less than 4 GB; never empty. They are kept as the lengths of the paragraphs before,
/// which take half as much, and are summed from the start of a block on.
#[derive(Debug)]
pub(super) struct Paragraphs {
    /// Where each block starts.
    blocks: Vec<u32>,
    /// The length of each paragraph but the last, with its line end, less one.
    lengths: Vec<u16>,
    end: usize,
    /// How many paragraphs with words stand before each block, once that was asked.
    with_words: OnceLock<Vec<u32>>,
}

impl Paragraphs {
    /// The paragraphs of `text`.
    pub(super) fn of(text: &str) -> Self {
        let (mut blocks, mut lengths) = (vec![0], Vec::new());
        let mut start = 0;
        loop {
            let next = next_start(text, start);
            if next >= text.len() {
                break;
            }
            lengths.push((next - start - 1) as u16);
            if lengths.len().is_multiple_of(BLOCK) {
                blocks.push(next as u32);
            }
            start = next;
        }
        lengths.shrink_to_fit();
        Self { blocks, lengths, end: text.len(), with_words: OnceLock::new() }
    }

    pub(super) fn len(&self) -> usize {
        self.lengths.len() + 1
    }

    /// Where the paragraph starts; `None` behind the last.
    fn start(&self, index: usize) -> Option<usize> {
        let first = index / BLOCK * BLOCK;
        let before = self.lengths.get(first..index)?;
        let length: usize = before.iter().map(|&length| usize::from(length) + 1).sum();
        Some(self.blocks[index / BLOCK] as usize + length)
    }

    /// The paragraph's text without its line end.
    pub(super) fn span(&self, text: &str, index: usize) -> Span {
        let Some(start) = self.start(index) else {
            return Span::empty(self.end);
        };
        let end = self.lengths.get(index).map_or(self.end, |&length| start + usize::from(length) + 1);
        let bytes = &text.as_bytes()[start..end];
        let mark = match bytes {
            [.., b'\n' | b'\r'] => 1,
            _ if bytes.ends_with(SEPARATOR) => SEPARATOR.len(),
            _ => 0,
        };
        Span::new(start, end - mark)
    }

    pub(super) fn at(&self, byte: usize) -> usize {
        let block = self.blocks.partition_point(|&start| start as usize <= byte).saturating_sub(1);
        let first = block * BLOCK;
        let mut next = self.blocks[block] as usize;
        let behind = |&&length: &&u16| {
            next += usize::from(length) + 1;
            next <= byte
        };
        first + self.lengths[first..].iter().take_while(behind).count()
    }

    /// Whether the paragraph was cut off the one before it.
    pub(super) fn continues(&self, text: &str, index: usize) -> bool {
        let before = self.start(index).map_or(&[][..], |start| &text.as_bytes()[..start]);
        !matches!(before, [] | [.., b'\n' | b'\r']) && !before.ends_with(SEPARATOR)
    }

    /// Whether the paragraph has words, and is none of the pieces of a long one but the first.
    fn has_words(&self, text: &str, index: usize) -> bool {
        !slice(text, self.span(text, index)).trim_ascii_start().trim_start().is_empty()
            && !self.continues(text, index)
    }

    /// How many of the paragraphs `range` have words. The first call reads the whole text.
    pub(super) fn with_words(&self, text: &str, range: Range<usize>) -> usize {
        let within = |range: Range<usize>| range.filter(|&index| self.has_words(text, index)).count();
        let blocks = self.with_words.get_or_init(|| {
            let before = (0..self.blocks.len()).scan(0, |count, block| {
                let before = *count;
                *count += within(block * BLOCK..(block * BLOCK + BLOCK).min(self.len())) as u32;
                Some(before)
            });
            before.collect()
        });
        let before = |index: usize| {
            let block = (index / BLOCK).min(blocks.len() - 1);
            blocks[block] as usize + within(block * BLOCK..index)
        };
        let end = range.end.min(self.len());
        before(end) - before(range.start.min(end))
    }

    /// Forgets the last paragraph if there are two or more, and gives the byte where the text now ends.
    pub(super) fn drop_last(&mut self) -> usize {
        let last = self.lengths.len();
        if last > 0
            && let Some(start) = self.start(last)
        {
            self.end = start;
            self.lengths.pop();
            self.blocks.truncate(last.div_ceil(BLOCK));
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
    // Not before `start`, so that a text of marks alone costs no more than others.
    let whole = |at: usize| start + snap_start(&text[start..], at - start);
    let spaces = text[start..limit].char_indices().rev().filter(|(_, c)| c.is_whitespace());
    for (at, c) in spaces.take(64) {
        let after = start + at + c.len_utf8();
        if whole(after) == after {
            return after;
        }
    }
    let edge = whole(limit);
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
    fn starts_are_the_same_whatever_block_they_stand_in() {
        let text: String = (0..200).map(|number| "x".repeat(number * 7 % 11) + "\n").collect();
        let starts: Vec<usize> =
            std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).take(200).collect();
        let mut paragraphs = Paragraphs::of(&text);
        for byte in 0..text.len() {
            assert_eq!(paragraphs.at(byte), starts.partition_point(|&start| start <= byte) - 1, "{byte}");
        }
        for index in (0..200).rev() {
            assert_eq!(paragraphs.len(), index + 1);
            assert_eq!(paragraphs.start(index), Some(starts[index]));
            assert_eq!(paragraphs.start(index + 1), None);
            assert_eq!(paragraphs.drop_last(), if index == 0 { starts[1] } else { starts[index] });
            assert_eq!(paragraphs.at(usize::MAX), index.max(1) - 1);
        }
    }

    #[test]
    fn a_separator_at_the_end_of_the_longest_paragraph_fits() {
        for length in LONGEST - 4..LONGEST + 2 {
            let text = "a".repeat(length) + "\u{2029}" + "b";
            let paragraphs = Paragraphs::of(&text);
            let pieces: usize = (0..paragraphs.len()).map(|index| paragraphs.span(&text, index).len()).sum();
            assert_eq!(pieces, length + 1, "{length}");
        }
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
            let mut starts = (0..paragraphs.len()).filter_map(|index| paragraphs.start(index));
            assert!(starts.all(|start| start.is_multiple_of(step)));
        }
    }

    #[test]
    fn paragraphs_with_words_are_counted_in_any_range() {
        let text = format!("{}one\n \n\u{2003}\ntwo\n", "word\n\n".repeat(100));
        let paragraphs = Paragraphs::of(&text);
        let filled = |index: &usize| !slice(&text, paragraphs.span(&text, *index)).trim().is_empty();
        for (start, end) in [(0, 204), (0, 0), (3, 4), (4, 5), (31, 33), (64, 190), (200, 204), (1, 900)] {
            let expected = (start..end.min(paragraphs.len())).filter(filled).count();
            assert_eq!(paragraphs.with_words(&text, start..end), expected, "{start}..{end}");
        }
        let long = "word ".repeat(40_000);
        let pieces = Paragraphs::of(&long);
        assert_eq!((pieces.len() > 1, pieces.with_words(&long, 0..pieces.len())), (true, 1));
    }
}
