//! What several benches open: the sample with its notes and its names.
#![allow(clippy::expect_used, reason = "a bench that cannot start ends")]

use hashiya::{
    app::{App, Article, Look, Message, Stamp},
    document::Document,
    entities::{Overrides, find},
    notebook::Notebook,
};

pub(crate) const SAMPLE: &[u8] = include_bytes!("../../seeds/openai-november.ar.txt");
pub(crate) const NOTES: &[u8] = include_bytes!("../../seeds/openai-november.ar.txt.hashiya.toml");

/// A reader of the sample repeated `copies` times at 100 × 50, with its notes and its names.
pub(crate) fn reader(copies: usize) -> App {
    let document = Document::parse(&SAMPLE.repeat(copies), "sample.txt").expect("our own text");
    let entities = find(&Document::parse(SAMPLE, "sample.txt").expect("our own text"), &Overrides::default());
    let article = Article::new("sample.txt", document, Notebook::parse(NOTES), None);
    let mut app = App::new(article, Look::default(), (100, 50), 0);
    app.update(Message::Entities(Box::new(entities)), Stamp::default());
    app
}
