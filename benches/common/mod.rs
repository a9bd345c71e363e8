//! What several benches open: the sample with its notes and its names.
#![allow(clippy::expect_used, reason = "a bench that cannot start ends")]

use hashiya::{
    app::{App, Arrival, Article, Effect, Look, Message, Stamp},
    command::{Action, family},
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

/// Eight samples with their notes beside another version of them, at 160 × 50 and linked.
pub(crate) fn linked() -> App {
    let text = String::from_utf8(SAMPLE.repeat(8)).expect("our own text");
    let document = Document::parse(text.as_bytes(), "sample.txt").expect("our own text");
    let version =
        Document::parse(text.replace("المجلس", "الهيئة").as_bytes(), "version.txt").expect("our own text");
    let article = Article::new("sample.txt", document, Notebook::parse(NOTES), None);
    let mut app = App::new(article, Look::default(), (160, 50), 0);
    assert!(app.make_room(), "one pane makes room for another");
    app.open(1, Article::new("version.txt", version, Notebook::default(), None), None, &Arrival::Stopped);
    let asked = app.update(Message::Act(Action::Linked(family::Linked::Toggle)), Stamp::default());
    for effect in asked {
        if let Effect::Align(texts) = effect {
            let aligned = Message::Aligned(texts.turn, Box::new(texts.align()));
            app.update(aligned, Stamp::default());
        }
    }
    app
}
