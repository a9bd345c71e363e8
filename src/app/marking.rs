//! Making an annotation of what is selected, or of what is under the cursor.

use super::{
    overlay::Purpose,
    pane::unit::{Unit, trimmed},
    people::Whose,
    state::App,
};
use crate::{
    notebook::{Annotation, Edit, Target},
    text::{Span, slice},
};

impl App {
    /// What a mark is about: the selection without the white space around it, or what is under the
    /// cursor: the word for a bookmark, the sentence for all else.
    fn to_mark(&self, kind: &str) -> Option<Span> {
        let document = &self.reader.article.document;
        let span = match self.selection() {
            Some(selected) => selected,
            None if kind == "bookmark" => Unit::Word.around(document, self.pane.cursor.at),
            None => Unit::Sentence.around(document, self.pane.cursor.at),
        };
        Some(trimmed(document.text(), span)).filter(|span| !span.is_empty())
    }

    /// Annotates with the kind of number `index` in the settings. A note is written first.
    pub(super) fn mark(&mut self, index: usize) {
        let Some(kind) = self.session.look.settings.kinds.get(index).map(|kind| kind.name.clone()) else {
            return;
        };
        if !self.reader.article.document.is_complete() {
            return self.say(say!("still-reading"));
        }
        if self.pane.on_fold(&self.reader.article.document) && self.pane.cursor.anchor.is_none() {
            return self.say(say!("mark-folded"));
        }
        let Some(span) = self.to_mark(&kind) else {
            return self.say(say!("mark-nothing"));
        };
        let selected = self.pane.cursor.leave_selection();
        if kind == "note" {
            return self.prompt(Purpose::NewNote { span, kind }, "");
        }
        if let Some((index, start)) = self.twin(&kind, span, selected) {
            self.pane.choose_at(&self.reader.article, start, index);
            return self.say(say!("mark-already", kind));
        }
        self.add(kind.clone(), span, None);
        if !selected && kind != "bookmark" {
            let quote = excerpt(slice(self.reader.article.document.text(), span));
            self.say(say!("marked-sentence", kind, quote = quote));
        }
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
            self.pane.choose_at(&self.reader.article, span.start, index);
            let bookmark = kind == "bookmark";
            self.say(if bookmark {
                say!("marked-place", kind, quote = quote)
            } else {
                say!("marked", kind, quote = quote)
            });
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
