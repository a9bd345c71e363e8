//! The source of the article as it stands in its file, over the page: the place in the article stays.

use crate::document::Document;
use std::rc::Rc;
use tui_bidi::text::slice;

/// The source, in lines.
#[derive(Clone, Debug)]
pub struct SourceText {
    /// The first line in sight.
    pub top: usize,
    /// Where each line begins, in bytes of the source.
    starts: Rc<[usize]>,
}

impl SourceText {
    /// The source of `document`, from the line that holds the words at byte `at` of its text.
    pub(super) fn of(document: &Document, source: &str, at: usize) -> Self {
        let ends = source.match_indices('\n').map(|(end, _)| end + 1).filter(|&start| start < source.len());
        let starts: Rc<[usize]> = std::iter::once(0).chain(ends).collect();
        let place = place_in(document, source, at);
        let top = starts.partition_point(|&start| start <= place).saturating_sub(1);
        Self { top, starts }
    }

    /// Scrolls to line `to`, or to the last.
    pub(super) fn scroll(&mut self, to: usize) {
        self.top = to.min(self.starts.len() - 1);
    }

    /// The lines of `source` from the first in sight on.
    pub(crate) fn lines<'s>(&self, source: &'s str) -> impl Iterator<Item = &'s str> {
        let from = self.starts.get(self.top.min(self.starts.len() - 1)).copied().unwrap_or(0);
        source.get(from..).unwrap_or_default().lines()
    }
}

/// The byte of `source` where the words of the paragraph at byte `at` of the text stand: the nearest such words to where
/// they ought to be.
fn place_in(document: &Document, source: &str, at: usize) -> usize {
    let near = (at as u128 * source.len() as u128 / document.text().len().max(1) as u128) as usize;
    let paragraph = document.paragraph_text(document.paragraph_at(at)).trim();
    let words: Vec<usize> =
        paragraph.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at).take(6).collect();
    let lengths = std::iter::once(paragraph.len().min(120)).chain(words.into_iter().rev());
    for length in lengths {
        let needle = slice(paragraph, (0..tui_bidi::text::floor_char(paragraph, length)).into());
        if needle.is_empty() {
            continue;
        }
        let found = source.match_indices(needle).map(|(found, _)| found).take(10_000);
        if let Some(found) = found.min_by_key(|found| found.abs_diff(near)) {
            return found;
        }
    }
    near
}
