//! Making annotations be about other words: extended or cut to the selection, and several made one.

use super::{marking::excerpt, notes};
use crate::app::{
    context::Context,
    pane::unit::trimmed,
    picker::{Choice, Picker},
    reader::article::Article,
};
use crate::notebook::{Annotation, Edit, Id, Target, kind_name};
use tui_bidi::text::{Span, slice};

/// Makes an annotation that the selection touches be about the selection; where it touches several, asks which.
pub(in crate::app) fn reshape(cx: &mut Context<'_>) {
    let article = &cx.reader.article;
    let document = &article.document;
    let Some(span) = cx.selection().map(|span| trimmed(document.text(), span)) else { return };
    let choices: Vec<Choice<Id>> = touched(article, span)
        .into_iter()
        .filter_map(|index| {
            let quote = excerpt(slice(document.text(), article.span(index)?));
            let own = article.annotation(index)?;
            Some(Choice::new(quote, cx.session.plain(kind_name(&own.kind)), own.id.clone()))
        })
        .collect();
    match &choices[..] {
        [] => cx.say(say!("reshape-nothing")),
        [only] => reshape_to(cx, &only.value.clone(), span),
        _ => cx.choose(Picker::new(say!("picker-reshape"), choices, 0), move |app, id| {
            reshape_to(&mut app.context(), &id, span);
        }),
    }
}

fn reshape_to(cx: &mut Context<'_>, id: &Id, span: Span) {
    let target = Target::of(&cx.reader.article.document, span);
    let quote = excerpt(slice(cx.reader.article.document.text(), span));
    cx.pane.cursor.leave_selection();
    notes::edit(cx, id, quote.into(), |annotation| annotation.target = target);
}

/// Makes one annotation of those that the selection touches; without a selection, of those that overlap here,
/// or of the one here and the next. The first keeps its kind and what is known of it, and gets the tags, links
/// and notes of the others.
pub(in crate::app) fn join_annotations(cx: &mut Context<'_>) {
    let article = &cx.reader.article;
    let document = &article.document;
    let selected = cx.selection().map(|span| trimmed(document.text(), span));
    let mut parts = match selected {
        Some(span) => touched(article, span),
        None => touched(article, Span::new(cx.pane.cursor.at, cx.pane.cursor.at + 1)),
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
    let [(first, span), others @ ..] = &parts[..] else { return cx.say(say!("join-two")) };
    let author = |&(own, _): &(&Annotation, Span)| own.author == first.author;
    if others.is_empty() || !others.iter().all(author) {
        return cx.say(say!("join-two"));
    }
    let span = others.iter().fold(*span, |span, (_, other)| span.union(*other));
    let mut joined = (*first).clone();
    joined.target = Target::of(document, span);
    joined.updated = Some(cx.session.stamp.now.clone());
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
    cx.pane.cursor.leave_selection();
    cx.change(Edit::All(edits));
    if let Some(index) = cx.reader.article.index_of(&id) {
        cx.pane.choose_at(&cx.reader.article, span.start, index);
    }
    cx.say(say!("joined-annotations", quote = quote));
}

/// The annotations of `article` that touch `span`, by place.
fn touched(article: &Article, span: Span) -> Vec<usize> {
    article.marks().over(span).map(|(_, number)| number).collect()
}
