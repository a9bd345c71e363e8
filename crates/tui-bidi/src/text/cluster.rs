//! Extended grapheme clusters (UAX #29): the unit of cursor, hit test, style and placement.

use super::span::{Span, floor_char};
use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// The extended grapheme clusters of `text`, in order; they tile it.
pub fn clusters(text: &str) -> impl DoubleEndedIterator<Item = Span> {
    text.grapheme_indices(true).map(|(start, cluster)| Span { start, end: start + cluster.len() })
}

/// The first cluster edge after byte `at`; the end of `text` when there is none.
pub fn next_cluster(text: &str, at: usize) -> usize {
    let at = floor_char(text, at);
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    cursor.next_boundary(text, 0).ok().flatten().unwrap_or(text.len())
}

/// The cluster edge at or before byte `at`.
pub fn snap_start(text: &str, at: usize) -> usize {
    let at = floor_char(text, at);
    let mut cursor = GraphemeCursor::new(at, text.len(), true);
    match cursor.is_boundary(text, 0) {
        Ok(true) => at,
        _ => cursor.prev_boundary(text, 0).ok().flatten().unwrap_or(0),
    }
}

/// The cluster edge at or after byte `at`.
pub fn snap_end(text: &str, at: usize) -> usize {
    if at >= text.len() {
        return text.len();
    }
    let start = snap_start(text, at);
    if start == at { at } else { next_cluster(text, start) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_never_split_a_mark_from_its_letter() {
        let text = "كَتَب";
        assert_eq!(clusters(text).count(), 3);
        assert_eq!(snap_start(text, 2), 0);
        assert_eq!(snap_end(text, 2), 4);
        assert_eq!(next_cluster(text, 0), 4);
        assert_eq!(snap_end(text, 99), text.len());
    }
}
