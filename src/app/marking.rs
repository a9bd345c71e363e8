//! Selecting, and making an annotation of what is selected.

use super::{App, Purpose, Whose};
use crate::{
    layout::motion,
    notebook::{Annotation, Edit, Target},
    text::{Span, slice},
};

impl App {
    /// Begins a selection at the cursor.
    pub(super) fn select(&mut self) {
        self.pane.cursor.anchor = Some(self.pane.cursor.at);
    }

    /// Selects `span`, with the cursor on its last cluster.
    pub(super) fn select_span(&mut self, span: Span) {
        let text = self.reader.article.document.text();
        self.pane.cursor.anchor = Some(span.start);
        self.pane
            .cursor
            .put(&self.reader.article.document, crate::text::snap_start(text, span.end.saturating_sub(1)));
    }

    /// Widens the selection to whole words, then to whole sentences, then to whole paragraphs.
    pub(super) fn widen(&mut self) {
        let Some(selected) = self.selection() else { return self.select() };
        let document = &self.reader.article.document;
        let paragraphs = |span: Span| {
            let (first, last) =
                (document.paragraph_at(span.start), document.paragraph_at(span.end.saturating_sub(1)));
            document.paragraph(first).union(document.paragraph(last))
        };
        let ends = |unit: fn(&str, usize) -> Span| {
            let last = crate::text::snap_start(document.text(), selected.end.saturating_sub(1));
            self.around(selected.start, unit).union(self.around(last, unit))
        };
        let wider = [ends(motion::word), ends(motion::sentence), paragraphs(selected)];
        let next = wider
            .into_iter()
            .map(|span| trimmed(document.text(), span))
            .find(|span| span.covers(selected) && *span != selected);
        if let Some(span) = next {
            self.select_span(span);
        }
    }

    /// The cursor to the selection's other end.
    pub(super) fn other_end(&mut self) {
        if let Some(anchor) = self.pane.cursor.anchor {
            self.pane.cursor.anchor = Some(self.pane.cursor.at);
            self.pane.cursor.put(&self.reader.article.document, anchor);
            self.pane.view.show(&self.reader.article.document, self.pane.cursor.at);
        }
    }

    /// What a mark is about: the selection without the white space around it, or what is under the
    /// cursor: the word for a bookmark, the sentence for all else.
    fn to_mark(&self, kind: &str) -> Option<Span> {
        let text = self.reader.article.document.text();
        let span = match self.selection() {
            Some(selected) => selected,
            None if kind == "bookmark" => self.around(self.pane.cursor.at, motion::word),
            None => self.around(self.pane.cursor.at, motion::sentence),
        };
        Some(trimmed(text, span)).filter(|span| !span.is_empty())
    }

    /// Annotates with the kind of number `index` in the settings. A note is written first.
    pub(super) fn mark(&mut self, index: usize) {
        let Some(kind) = self.session.look.settings.kinds.get(index).map(|kind| kind.name.clone()) else {
            return;
        };
        if !self.reader.article.document.is_complete() {
            return self.say(say!("still-reading"));
        }
        if self.on_fold() && self.pane.cursor.anchor.is_none() {
            return self.say(say!("mark-folded"));
        }
        let Some(span) = self.to_mark(&kind) else {
            return self.say(say!("mark-nothing"));
        };
        let selected = self.pane.cursor.anchor.take().is_some();
        if kind == "note" {
            return self.prompt(Purpose::NewNote { span, kind }, "");
        }
        if let Some((index, start)) = self.twin(&kind, span, selected) {
            self.choose_at(start, index);
            return self.say(say!("mark-already", kind));
        }
        self.add(kind, span, None);
    }

    /// Makes an annotation of `kind` about `span`.
    pub(super) fn add(&mut self, kind: String, span: Span, note: Option<String>) {
        let status = (kind == "claim")
            .then(|| self.session.look.settings.statuses.first().map(|status| status.name.clone()));
        let now = Some(self.session.stamp.now.clone());
        let annotation = Annotation {
            id: self.session.stamp.id(),
            status: status.flatten(),
            author: self.session.look.author.clone(),
            created: now.clone(),
            updated: now,
            note,
            target: Target::of(&self.reader.article.document, span),
            kind,
            ..Annotation::default()
        };
        let (kind, id) = (annotation.kind.clone(), annotation.id.clone());
        let quote = excerpt(slice(self.reader.article.document.text(), span));
        if !self.reader.article.whose().has(&annotation) {
            // What one just made is not hidden among those of others.
            self.reader.article.set_whose(Whose::All);
        }
        self.change(Edit::Add(annotation));
        if let Some(index) = self.reader.article.index_of(&id) {
            self.choose_at(span.start, index);
            let next = if kind == "bookmark" { "" } else { " · I note · t tags" };
            self.say(format!("{kind}: {quote}{next} · u takes it back"));
        }
    }
}

impl App {
    /// The annotation of this reader that says of `span` what a new one would, by its number, and where it
    /// begins. Where nothing was `selected`, one that covers the sentence is what is meant.
    fn twin(&self, kind: &str, span: Span, selected: bool) -> Option<(usize, usize)> {
        let article = &self.reader.article;
        let twin = |index: usize| {
            let (own, stands) = (&article.notebook.annotations[index], article.span(index)?);
            let same = own.kind == kind && own.author == self.session.look.author && article.whose().has(own);
            let meant = stands == span || !selected && stands.covers(span);
            (same && meant).then_some((index, stands.start))
        };
        article.here(span.start).into_iter().find_map(twin)
    }

    /// Puts the cursor on byte `at`, where the annotation of number `index` begins, and chooses that one.
    fn choose_at(&mut self, at: usize, index: usize) {
        self.pane.cursor.put(&self.reader.article.document, at);
        self.pane.view.show(&self.reader.article.document, at);
        self.pane.chosen_here =
            self.reader.article.here(at).iter().position(|&here| here == index).unwrap_or(0);
        self.follow();
    }
}

/// `span` without white space at its ends.
fn trimmed(text: &str, span: Span) -> Span {
    let words = slice(text, span);
    let start = span.start + (words.len() - words.trim_start().len());
    Span::new(start, start + words.trim().len())
}

/// The first words of `text`, for a line that names it.
pub(super) fn excerpt(text: &str) -> String {
    const LETTERS: usize = 40;
    let mut words: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = words.char_indices().nth(LETTERS) {
        words.truncate(crate::text::snap_start(&words, end));
        words.push('…');
    }
    format!("«{words}»")
}
