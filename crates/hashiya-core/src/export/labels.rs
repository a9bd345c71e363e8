//! Texts with labels, for those who train and judge taggers: doccano's JSON Lines and the columns of `CoNLL`.

use super::article::Article;
use serde_json::json;
use tui_bidi::text::{Span, slice};
use unicode_segmentation::UnicodeSegmentation as _;

/// A line for each article: its text and `[start, end, kind]` of each annotation, in code points.
pub(super) fn doccano(articles: &[Article<'_>]) -> String {
    let mut out = String::new();
    for article in articles {
        let labels: Vec<_> = article
            .items()
            .iter()
            .filter_map(|item| {
                let [start, end] = article.document.code_points(item.span.filter(|span| !span.is_empty())?);
                Some(json!([start, end, item.annotation.kind]))
            })
            .collect();
        put!(out, "{}\n", json!({ "text": article.document.text(), "label": labels, "file": article.file }));
    }
    out
}

/// A word a line, with `B-KIND`, `I-KIND` or `O` behind it; an empty line after each paragraph. Of annotations that
/// overlap the outer one counts: the form has one label for a word.
pub(super) fn conll(articles: &[Article<'_>]) -> String {
    let mut out = String::new();
    for article in articles {
        out.push_str("-DOCSTART- O\n\n");
        let document = article.document;
        let items = article.items();
        let mut marked: Vec<(Span, String)> = Vec::new();
        for item in &items {
            let Some(span) = item.span.filter(|span| !span.is_empty()) else { continue };
            if marked.last().is_none_or(|(before, _)| before.end <= span.start) {
                marked.push((span, label(&item.annotation.kind)));
            }
        }
        let mut marked = marked.into_iter().peekable();
        for index in 0..document.paragraphs() {
            let paragraph = document.paragraph(index);
            let mut any = false;
            for (at, word) in slice(document.text(), paragraph).split_word_bound_indices() {
                if word.trim().is_empty() || word.chars().all(super::escape::misleads) {
                    continue;
                }
                let (start, end) = (paragraph.start + at, paragraph.start + at + word.len());
                while marked.next_if(|(span, _)| span.end <= start).is_some() {}
                let tag = match marked.peek() {
                    Some((span, kind)) if span.start < end => {
                        // The first word that the span has a part of begins it, in each sentence anew.
                        let first = !any
                            || span.start >= start
                            || slice(document.text(), Span::new(span.start, start)).trim().is_empty();
                        format!("{}-{kind}", if first { 'B' } else { 'I' })
                    }
                    _ => "O".to_owned(),
                };
                // Marks of direction are no part of a word.
                let word: String = word.chars().filter(|&c| !super::escape::misleads(c)).collect();
                put!(out, "{word}\t{tag}\n");
                any = true;
            }
            if any {
                out.push('\n');
            }
        }
    }
    out
}

/// A kind as a label: no white space or marks of direction, in capitals.
fn label(kind: &str) -> String {
    let kind = kind.replace(super::escape::misleads, " ");
    let label: String = kind.split_whitespace().collect::<Vec<_>>().join("_").to_uppercase();
    if label.is_empty() { "NOTE".to_owned() } else { label }
}
