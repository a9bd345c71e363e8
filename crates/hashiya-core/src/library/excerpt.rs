//! Words of an article around something that is looked for in it.

use crate::document::Document;
use crate::search::{Mode, Query};
use tui_bidi::text::{self, Span, slice};

/// The most excerpts of one article: who wants all opens it.
const MOST: usize = 3;
/// The most bytes of an excerpt before the words, and after their start.
const AROUND: (usize, usize) = (60, 400);

/// A stretch of a paragraph around words that were found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// Where the words start in the text of their article, in bytes.
    pub at: usize,
    /// The stretch.
    pub words: String,
}

/// The first paragraphs of `document` that hold all of `words`, as search finds them: an excerpt of each, around the
/// longest of them.
pub fn excerpts(document: &Document, words: &str) -> Vec<Excerpt> {
    let query = |word: &str| Query::new(word, Mode::Folded, false, false).ok();
    let mut words: Vec<&str> = words.split_whitespace().collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let Some(queries) = words.iter().map(|word| query(word)).collect::<Option<Vec<_>>>() else {
        return Vec::new();
    };
    let Some((first, others)) = queries.split_first() else { return Vec::new() };
    let (text, mut found, mut from) = (document.text(), Vec::new(), 0);
    while let Some(hit) = first.find_from(text, from, false).filter(|_| found.len() < MOST) {
        let number = document.paragraph_at(hit.start);
        let paragraph = document.paragraph(number);
        if others.iter().all(|other| other.is_in(slice(text, paragraph))) {
            found.push(excerpt(text, paragraph, hit));
        }
        // On with the next paragraph.
        from = paragraph.end.max(hit.end) + 1;
        if from >= text.len() {
            break;
        }
    }
    found
}

fn excerpt(text: &str, paragraph: Span, hit: Span) -> Excerpt {
    let mut shown = paragraph;
    if hit.start - paragraph.start.min(hit.start) > AROUND.0 {
        // From the start of a word on, and what is left out is told.
        let near = text::snap_start(text, hit.start - AROUND.0);
        shown.start = text[near..hit.start].find(char::is_whitespace).map_or(hit.start, |gap| near + gap);
    }
    shown.end = paragraph.end.min(text::snap_start(text, (hit.start + AROUND.1).min(text.len())));
    let left_out = if shown.start > paragraph.start { "… " } else { "" };
    Excerpt { at: hit.start, words: [left_out, slice(text, shown).trim()].concat() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, words: &str) -> Vec<String> {
        let document =
            Document::parse(text.as_bytes(), "a.txt").unwrap_or_else(|_| unreachable!("plain text"));
        excerpts(&document, words).into_iter().map(|one| one.words).collect()
    }

    #[test]
    fn paragraphs_with_all_the_words_are_told_in_order() {
        let text = "The sea is wide.\n\nA sea of sand.\n\nSand is no sea.\n\nSky.\n";
        assert_eq!(found(text, "sea sand"), ["A sea of sand.", "Sand is no sea."]);
        assert_eq!(found(text, "SKY"), ["Sky."]);
        assert!(found(text, "fire").is_empty() && found(text, " ").is_empty());
        assert_eq!(found(&"sea\n\n".repeat(9), "sea").len(), MOST);
        assert_eq!(found("قال الكِتابُ كلمة.", "كتاب"), ["قال الكِتابُ كلمة."]);
    }

    #[test]
    fn a_long_paragraph_is_told_around_the_words() {
        let long = format!("{} needle {}", "before ".repeat(40), "after ".repeat(200));
        let told = found(&long, "needle").remove(0);
        assert!(told.starts_with("… before") && told.contains("needle after") && told.len() < 520, "{told}");
    }
}
