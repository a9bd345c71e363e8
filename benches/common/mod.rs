//! What several benches open: the sample with its notes and its names.
#![allow(clippy::expect_used, reason = "a bench that cannot start ends")]

use hashiya::{
    app::{App, Article, Look, Message, Stamp},
    document::Document,
    entities::{Overrides, find},
    notebook::{Annotation, Id, Notebook, Target},
};
use tui_bidi::text::{Span, slice};

pub(crate) const SAMPLE: &[u8] = include_bytes!("../../seeds/openai-november.ar.txt");
pub(crate) const NOTES: &[u8] = include_bytes!("../../seeds/openai-november.ar.txt.hashiya.toml");

/// A reader of twenty samples with `count` notes, spread over all of it.
pub(crate) fn annotated(count: usize) -> App {
    let (document, notebook) = notes(count);
    App::new(Article::new("sample.txt", document, notebook, None), Look::default(), (100, 50), 0)
}

/// Twenty samples, and the file of `count` notes in them.
pub(crate) fn many_notes(count: usize) -> (Document, Vec<u8>) {
    let (document, notebook) = notes(count);
    (document, notebook.to_bytes())
}

fn notes(count: usize) -> (Document, Notebook) {
    let document = Document::parse(&SAMPLE.repeat(20), "sample.txt").expect("our own text");
    let words: Vec<usize> = document.text().match_indices(' ').map(|(at, _)| at + 1).collect();
    let mut notebook = Notebook::default();
    for number in 0..count {
        let first = number * (words.len() - 5) / count;
        let span = Span::new(words[first], words[first + 4] - 1);
        // Its own twins are not counted: that is what making a target costs.
        let rev = Some(hashiya::notebook::rev(&document.hash()));
        let target = Target {
            exact: slice(document.text(), span).to_owned(),
            start: document.code_point(span.start),
            end: document.code_point(span.end),
            rev,
            ..Target::default()
        };
        let id = Id::from_clock(1_700_000_000_000 + number as u64, [number as u8; 10]);
        let kind = ["claim", "note", "highlight"][number % 3].into();
        notebook.annotations.push(Annotation { id, kind, target, ..Annotation::default() });
    }
    (document, notebook)
}

/// A reader of the sample repeated `copies` times at 100 × 50, with its notes and its names.
pub(crate) fn reader(copies: usize) -> App {
    let document = Document::parse(&SAMPLE.repeat(copies), "sample.txt").expect("our own text");
    let entities = find(&Document::parse(SAMPLE, "sample.txt").expect("our own text"), &Overrides::default());
    let article = Article::new("sample.txt", document, Notebook::parse(NOTES), None);
    let mut app = App::new(article, Look::default(), (100, 50), 0);
    app.update(Message::Entities(Box::new(entities)), Stamp::default());
    app
}
