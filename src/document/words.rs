//! How long sections are, in words.

use super::sections::Section;

/// How many words each of `sections` of `text` has, with the sections below it. One pass over the text.
pub(super) fn words(text: &str, sections: &[Section]) -> Vec<usize> {
    let mut edges: Vec<usize> = sections.iter().flat_map(|s| [s.span.start, s.span.end]).collect();
    edges.sort_unstable();
    edges.dedup();
    let bytes = text.as_bytes();
    let (mut count, mut from, mut space) = (0, edges.first().copied().unwrap_or(0), true);
    let mut before = Vec::with_capacity(edges.len());
    for &edge in &edges {
        for byte in &bytes[from..edge] {
            let blank = byte.is_ascii_whitespace();
            count += usize::from(space && !blank);
            space = blank;
        }
        from = edge;
        before.push(count);
    }
    let at = |edge: usize| edges.binary_search(&edge).map_or(0, |index| before[index]);
    sections.iter().map(|section| at(section.span.end) - at(section.span.start)).collect()
}

#[cfg(test)]
mod tests {
    use crate::document::Document;

    #[test]
    fn a_section_has_the_words_of_those_below_it_too() {
        let text = "before it\n# One\nthree words here\n## Two\nكلمتان هنا\n# Three\n";
        let document = Document::parse(text.as_bytes(), "a.md").unwrap();
        assert_eq!(document.section_words(), [7, 3, 1]);
        assert!(Document::parse(b"no heading", "a.txt").unwrap().section_words().is_empty());
    }
}
