//! What an import gives, and why a text is none.

use crate::{
    notebook::{Annotation, Id, Kind, Open, Relation, line_feeds, tag},
    words::Phrase,
};

/// Why nothing can be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.phrase())]
pub enum BadImport {
    /// It is no JSON.
    Json(String),
    /// It is JSON without annotations.
    NoAnnotations(Phrase),
    /// It is no table of ours.
    Csv(Phrase),
    /// A line is not of brat's form.
    Brat(usize),
    /// It is no text in UTF-8, nor in UTF-16 with its mark.
    NotText,
}

impl BadImport {
    /// Why.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Json(why) => say!("import-json", why),
            Self::NoAnnotations(expected) => say!("import-no-annotations", expected),
            Self::Csv(why) => say!("import-csv", why),
            Self::Brat(line) => say!("import-brat", line),
            Self::NotText => say!("fault-not-utf8"),
        }
    }
}

/// Where annotations come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// W3C Web Annotations: one, a list, a page or a collection.
    JsonLd,
    /// What Hypothesis' API and its export give.
    Hypothesis,
    /// A table as we write it; the column `quote` is enough.
    Csv,
    /// brat's `.ann`.
    Brat,
    /// Kindle's `My Clippings.txt`.
    Kindle,
    /// KOReader's JSON, or the Lua table beside a book.
    Koreader,
    /// Readwise's table.
    Readwise,
    /// Zotero's notes, its JSON, and tables of its annotations.
    Zotero,
    /// Our own Markdown.
    Markdown,
    /// Comments and tracked changes of a word processor's document.
    Docx,
}

impl Source {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::JsonLd,
        Self::Hypothesis,
        Self::Csv,
        Self::Brat,
        Self::Kindle,
        Self::Koreader,
        Self::Readwise,
        Self::Zotero,
        Self::Markdown,
        Self::Docx,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::JsonLd => "json-ld",
            Self::Hypothesis => "hypothesis",
            Self::Csv => "csv",
            Self::Brat => "brat",
            Self::Kindle => "kindle",
            Self::Koreader => "koreader",
            Self::Readwise => "readwise",
            Self::Zotero => "zotero",
            Self::Markdown => "markdown",
            Self::Docx => "docx",
        }
    }

    /// The source of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|source| source.name() == name)
    }
}

/// What another program wrote.
#[derive(Clone, Debug, Default)]
pub struct Import {
    /// The annotations, in the order of the data.
    pub found: Vec<Incoming>,
    /// What is no annotation of words here, and how often.
    pub left_out: Vec<(Phrase, usize)>,
}

/// An annotation that another program wrote.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Incoming {
    /// What it says; its target is a hint.
    pub annotation: Annotation,
    /// Which of the data it is, counted from 0.
    pub number: usize,
    /// The name that it has elsewhere, as an address: kept as a link `same-as`.
    pub foreign: Option<String>,
    /// Whether that name is one within a file, which another file may give to something else.
    pub id_is_local: bool,
    /// The address of the page that it is about.
    pub page: Option<String>,
    /// The title of the book or page that it is about.
    pub title: Option<String>,
    /// Whether its target has numbers, in code points.
    pub numbers: bool,
    /// The words of its parts, where other words of the text stand between them; its target has no quote then.
    pub parts: Vec<String>,
    /// What the form has a word for, so that nothing said means nothing.
    pub says: Says,
    /// Relations to others of the data, by their numbers.
    pub relations: Vec<(Relation, usize)>,
}

/// What a form has words for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Says {
    /// The kind.
    pub kind: bool,
    /// A note.
    pub note: bool,
    /// Tags.
    pub tags: bool,
}

impl Import {
    /// Counts something that is left out.
    pub fn leave(&mut self, what: Phrase) {
        leave(&mut self.left_out, what, 1);
    }

    /// Takes `incoming` if it is about words.
    pub(super) fn take(&mut self, mut incoming: Incoming) {
        let target = &incoming.annotation.target;
        if target.exact.trim().is_empty() && !(incoming.numbers && target.start < target.end) {
            return self.leave(say!("left-without-words"));
        }
        let tags = incoming.annotation.tags.iter().filter_map(|one| tag(one));
        incoming.annotation.tags = tags.collect();
        incoming.number = self.found.len();
        self.found.push(incoming);
    }
}

/// Counts `count` more of what is left out.
pub(super) fn leave(left_out: &mut Vec<(Phrase, usize)>, what: Phrase, count: usize) {
    match left_out.iter_mut().find(|(known, _)| *known == what) {
        Some((_, known)) => *known += count,
        None if count > 0 => left_out.push((what, count)),
        None => {}
    }
}

/// Brings what another program wrote into the shape that it has in notebooks, so that it is known again: a note has the
/// line ends of Unix, all else but the quote and its context is one line; what is empty is not there.
pub(super) fn clean(incoming: &mut Incoming) {
    let own = &mut incoming.annotation;
    own.id = Id::new(one_line(own.id.as_str()).unwrap_or_default());
    own.note = own.note.take().map(line_feeds);
    own.kind = one_line(&own.kind).map_or(Kind::Highlight.into(), Open::from);
    own.status = own.status.take().and_then(|status| one_line(&status)).map(Open::from);
    own.confidence = own.confidence.take().and_then(|sure| one_line(&sure)).map(Open::from);
    for link in &mut own.links {
        link.rel = one_line(&link.rel).unwrap_or_default().into();
        link.to = one_line(&link.to).unwrap_or_default();
        link.accessed = link.accessed.take().and_then(|date| one_line(&date));
    }
    own.links.retain(|link| !link.to.is_empty());
    for value in [
        &mut own.color,
        &mut own.author,
        &mut own.created,
        &mut own.updated,
        &mut own.speaker,
        &mut own.said,
        &mut own.place,
        &mut own.target.section,
        &mut incoming.foreign,
        &mut incoming.page,
        &mut incoming.title,
    ] {
        *value = value.take().and_then(|text| one_line(&text));
    }
}

/// `text` as one line: a space stands for control characters and line ends; `None` when nothing is left.
pub(super) fn one_line(text: &str) -> Option<String> {
    let parted = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    if text.contains(parted) {
        let parts = text.split(parted).map(str::trim).filter(|part| !part.is_empty());
        return Some(parts.collect::<Vec<_>>().join(" ")).filter(|line| !line.is_empty());
    }
    Some(text.to_owned()).filter(|line| !line.is_empty())
}
