//! How long sections are, in words.

use super::sections::Section;

/// How many words each of `sections` of `text` has, with the sections below it. One pass over the text.
pub(super) fn words(text: &str, sections: &[Section]) -> Vec<usize> {
    let mut edges: Vec<usize> = sections.iter().flat_map(|s| [s.span.start, s.span.end]).collect();
    edges.sort_unstable();
    edges.dedup();
    let bytes = text.as_bytes();
    let (mut count, mut from) = (0, edges.first().copied().unwrap_or(0));
    let mut before = Vec::with_capacity(edges.len());
    for &edge in &edges {
        if before.len() == 1 {
            // A word that the first section begins with, whatever stands before it.
            count += usize::from(bytes.get(from).is_some_and(|byte| !is_blank(*byte)));
            from = edge.min(from + 1);
        }
        count += starts(bytes, from, edge);
        from = edge;
        before.push(count);
    }
    let at = |edge: usize| edges.binary_search(&edge).map_or(0, |index| before[index]);
    sections.iter().map(|section| at(section.span.end) - at(section.span.start)).collect()
}

/// How many words start at bytes `from..to`, of which the first has one before it.
fn starts(bytes: &[u8], from: usize, to: usize) -> usize {
    let (before, own) =
        (&bytes[from.saturating_sub(1)..to.saturating_sub(1).max(from.saturating_sub(1))], &bytes[from..to]);
    // In pieces of 255 the counter is a byte, which the compiler turns into vector instructions.
    let pieces = before.chunks(255).zip(own.chunks(255));
    let count = |(before, own): (&[u8], &[u8])| {
        let starts =
            before.iter().zip(own).map(|(&before, &own)| u8::from(is_blank(before) & !is_blank(own)));
        usize::from(starts.sum::<u8>())
    };
    pieces.map(count).sum()
}

/// Whether `byte` is white space, as ASCII has it.
#[expect(
    clippy::needless_bitwise_bool,
    reason = "without branches the compiler makes vector instructions of it"
)]
fn is_blank(byte: u8) -> bool {
    (byte == b' ') | (byte == b'\n') | (byte == b'\t') | (byte == b'\r') | (byte == 0x0C)
}

#[cfg(test)]
mod tests {
    use super::starts;
    use crate::document::Document;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn words_start_where_splitting_finds_them(text in "[a \\n\u{645}]{1,700}", from in 1_usize..700) {
            let from = from.min(text.len());
            let begun = text.as_bytes()[from - 1].is_ascii_whitespace();
            let rest = &text.as_bytes()[from..];
            let words = rest.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty()).count();
            // One that goes on from before does not start here.
            let goes_on = !begun && rest.first().is_some_and(|byte| !byte.is_ascii_whitespace());
            prop_assert_eq!(starts(text.as_bytes(), from, text.len()), words - usize::from(goes_on));
        }
    }

    #[test]
    fn a_section_has_the_words_of_those_below_it_too() {
        let text = "before it\n# One\nthree words here\n## Two\nكلمتان هنا\n# Three\n";
        let document = Document::parse(text.as_bytes(), "a.md").unwrap();
        assert_eq!(document.section_words(), [7, 3, 1]);
        assert!(Document::parse(b"no heading", "a.txt").unwrap().section_words().is_empty());
    }
}
