//! Making annotations be about other words: extended or cut to the selection, and several made one.

use super::{
    marking::excerpt,
    pane::unit::trimmed,
    picker::{Choice, Picker},
    state::App,
};
use crate::{
    notebook::{Annotation, Edit, Id, Target},
    text::{Span, slice},
};

impl App {
    /// Makes an annotation that the selection touches be about the selection; where it touches several, asks which.
    pub(super) fn reshape(&mut self) {
        let document = &self.reader.article.document;
        let Some(span) = self.selection().map(|span| trimmed(document.text(), span)) else { return };
        let choices: Vec<Choice<Id>> = self
            .touched(span)
            .into_iter()
            .filter_map(|index| {
                let quote = excerpt(slice(document.text(), self.reader.article.span(index)?));
                let own = self.reader.article.annotation(index)?;
                Some(Choice::new(quote, own.kind.clone(), own.id.clone()))
            })
            .collect();
        match &choices[..] {
            [] => self.say(say!("reshape-nothing")),
            [only] => self.reshape_to(&only.value.clone(), span),
            _ => self.choose(
                Picker::new("which of them is about the selection?", choices, 0),
                move |app, id| {
                    app.reshape_to(&id, span);
                },
            ),
        }
    }

    fn reshape_to(&mut self, id: &Id, span: Span) {
        let target = Target::of(&self.reader.article.document, span);
        let quote = excerpt(slice(self.reader.article.document.text(), span));
        self.pane.cursor.leave_selection();
        self.edit(id, &quote, |annotation| annotation.target = target);
    }

    /// Makes one annotation of those that the selection touches; without a selection, of those that overlap here,
    /// or of the one here and the next. The first keeps its kind and what is known of it, and gets the tags, links
    /// and notes of the others.
    pub(super) fn join_annotations(&mut self) {
        let article = &self.reader.article;
        let document = &article.document;
        let selected = self.selection().map(|span| trimmed(document.text(), span));
        let mut parts = match selected {
            Some(span) => self.touched(span),
            None => self.touched(Span::new(self.pane.cursor.at, self.pane.cursor.at + 1)),
        };
        if let ([one], None) = (&parts[..], selected) {
            let end = article.span(*one).map_or(0, |span| span.end);
            let next = |&(span, number): &(Span, usize)| span.start >= end && number != *one;
            parts.extend(article.marks().all().iter().copied().find(next).map(|(_, number)| number));
        }
        let parts: Vec<(&Annotation, Span)> = parts
            .into_iter()
            .filter_map(|index| Some((article.annotation(index)?, article.span(index)?)))
            .collect();
        let [(first, span), others @ ..] = &parts[..] else { return self.say(say!("join-two")) };
        let author = |&(own, _): &(&Annotation, Span)| own.author == first.author;
        if others.is_empty() || !others.iter().all(author) {
            return self.say(say!("join-two"));
        }
        let span = others.iter().fold(*span, |span, (_, other)| span.union(*other));
        let mut joined = (*first).clone();
        joined.target = Target::of(document, span);
        joined.updated = Some(self.session.stamp.now.clone());
        for (other, _) in others {
            joined.tags.extend(other.tags.iter().cloned());
            joined.links.extend(other.links.iter().cloned());
            joined.note = match (joined.note.take(), other.note.clone()) {
                (Some(own), Some(more)) if own != more => Some(format!("{own}\n\n{more}")),
                (own, more) => own.or(more),
            };
            joined.status = joined.status.take().or_else(|| other.status.clone());
            joined.speaker = joined.speaker.take().or_else(|| other.speaker.clone());
            joined.said = joined.said.take().or_else(|| other.said.clone());
            joined.place = joined.place.take().or_else(|| other.place.clone());
        }
        joined.tags.sort();
        joined.tags.dedup();
        let gone: Vec<Id> = others.iter().map(|(other, _)| other.id.clone()).collect();
        let is_part = |to: &str| to == joined.id.as_str() || gone.iter().any(|id| id.as_str() == to);
        joined.links.retain(|link| !is_part(&link.to));
        let mut edits = Vec::new();
        for other in &article.notebook.annotations {
            if other.id == joined.id
                || gone.contains(&other.id)
                || !other.links.iter().any(|link| is_part(&link.to))
            {
                continue;
            }
            let mut other = other.clone();
            for link in other.links.iter_mut().filter(|link| is_part(&link.to)) {
                link.to = joined.id.to_string();
            }
            other.links.dedup();
            edits.push(Edit::Replace(other));
        }
        let (id, quote) = (joined.id.clone(), excerpt(slice(document.text(), span)));
        edits.extend(gone.into_iter().map(Edit::Remove));
        edits.push(Edit::Replace(joined));
        self.pane.cursor.leave_selection();
        self.change(Edit::All(edits));
        if let Some(index) = self.reader.article.index_of(&id) {
            self.pane.choose_at(&self.reader.article, span.start, index);
        }
        self.say(say!("joined-annotations", quote = quote));
    }

    /// The annotations that touch `span`, by place.
    fn touched(&self, span: Span) -> Vec<usize> {
        self.reader.article.marks().over(span).map(|(_, number)| number).collect()
    }
}
