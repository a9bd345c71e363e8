//! Review: annotations of all articles, one at a time in their context.

use crate::app::{
    context::Context,
    message::Effect,
    pages::Page,
    reader::article::Article,
    review::{Card, Tally},
    session::Session,
};
use crate::{
    library::{Outlook, Passage, Volume, annotations, review},
    notebook::{Annotation, Id},
};
use std::{path::Path, rc::Rc};
use tui_bidi::{
    layout::Layout,
    text::{dominant_direction, snip},
};

/// Shows the review: the one that was begun, or a new one.
pub(in crate::app) fn begin_review(cx: &mut Context<'_>) {
    cx.turn_to(Page::Review);
    if !cx.session.review.begun || cx.session.review.card().is_none() {
        cx.session.ask_for_volumes();
        make_queue(cx);
    }
    show_card(cx);
}

/// The articles were read: a review that waits for them begins.
pub(in crate::app) fn refresh_review(cx: &mut Context<'_>) {
    if cx.session.page == Page::Review && cx.session.review.steps.is_empty() {
        make_queue(cx);
    }
    show_card(cx);
}

/// Makes the queue anew: others are wanted, in another order, or there are others.
pub(in crate::app) fn make_queue(cx: &mut Context<'_>) {
    let review = &mut cx.session.review;
    let today = cx.session.stamp.today;
    let fits = review::wanted(&review.wanted);
    let readable = cx.session.library.volumes.iter().filter(|volume| !volume.gone && volume.fault.is_none());
    let all: Vec<_> = readable
        .flat_map(|volume| volume.annotations.iter().map(move |annotation| (volume, annotation)))
        .filter(|(_, annotation)| fits(annotation))
        .collect();
    let queue = review::queue(all.iter().map(|(_, annotation)| *annotation), review.order, today);
    let card = |index: usize| {
        let (volume, annotation): (&Volume, &Annotation) = all[index];
        Card { article: volume.entry.path.clone(), id: annotation.id.clone(), again: false }
    };
    review.cards = queue.into_iter().map(card).collect();
    review.outlook = Outlook::of(all.iter().map(|(_, annotation)| *annotation), today);
    (review.at, review.top, review.told, review.tally) = (0, 0, false, Tally::default());
    review.steps.clear();
    review.begun = cx.session.library.is_known();
}

/// The annotation shown, as its notebook has it; that of `article` is the open one.
pub(crate) fn reviewed<'a>(session: &'a Session, article: &'a Article) -> Option<&'a Annotation> {
    let card = session.review.card()?;
    annotation_in(session, article, &card.article, &card.id)
}

/// The id and the annotations of the article at `path`, as far as they are known.
pub(crate) fn notes_of<'a>(
    session: &'a Session,
    article: &'a Article,
    path: &Path,
) -> (&'a str, &'a [Annotation]) {
    if path == article.path {
        return (&article.notebook.document.id, &article.notebook.annotations);
    }
    session.library.volume(path).map_or(("", &[]), |volume| (&volume.document, &volume.annotations))
}

/// The annotation `id` of the article at `path`.
fn annotation_in<'a>(
    session: &'a Session,
    article: &'a Article,
    path: &Path,
    id: &Id,
) -> Option<&'a Annotation> {
    if path == article.path {
        return article.notebook.annotation(id);
    }
    session.library.volume(path)?.annotation(id)
}

/// Lays out what is shown, and asks for what is not there yet.
pub(in crate::app) fn show_card(cx: &mut Context<'_>) {
    if cx.session.page != Page::Review {
        return;
    }
    // One that was deleted meanwhile is not shown.
    while cx.session.review.card().is_some() && reviewed(cx.session, &cx.reader.article).is_none() {
        cx.session.review.cards.remove(cx.session.review.at);
    }
    for ahead in 0..2 {
        let Some(card) = cx.session.review.cards.get(cx.session.review.at + ahead).cloned() else {
            break;
        };
        if cx.session.review.passages.contains_key(&card.id) {
            continue;
        }
        if let Some(annotation) = annotation_in(cx.session, &cx.reader.article, &card.article, &card.id) {
            let passage = Passage::remembered(&card.article, annotation);
            cx.session.review.passages.insert(card.id.clone(), passage);
            cx.ask(Effect::Passage(card.article, card.id));
        }
    }
    lay_out_passage(cx);
}

/// Lays out the passage and the note that are shown.
pub(in crate::app) fn lay_out_passage(cx: &mut Context<'_>) {
    let (width, options) = (review_width(cx.session), cx.session.look.layout);
    let paragraphs = cx.session.review.passage().map_or(&[][..], |passage| &passage.paragraphs);
    let lines = paragraphs
        .iter()
        .map(|one| {
            (Rc::new(Layout::new(&one.text, one.direction, width, &options)), one.marked.in_paragraph(0))
        })
        .collect();
    let note = reviewed(cx.session, &cx.reader.article).and_then(|annotation| annotation.note.as_deref());
    let reading = cx.session.reading(&cx.reader.article.document);
    let laid_out = |line: &str| {
        let direction = dominant_direction(line).unwrap_or(reading);
        Rc::new(Layout::new(snip(line, 2000), direction, width, &options))
    };
    let note = note.unwrap_or_default().trim_end().lines().take(NOTE).map(laid_out).collect();
    (cx.session.review.lines, cx.session.review.note) = (lines, note);
}

/// The columns of the text on the page of review.
pub(crate) fn review_width(session: &Session) -> u16 {
    session.look.settings.page.measure.min(session.page_area().width.saturating_sub(4)).max(1)
}

/// Takes a passage that was asked for.
pub(in crate::app) fn take_passage(cx: &mut Context<'_>, passage: Passage) {
    cx.session.review.read.insert(passage.id.clone());
    cx.session.review.passages.insert(passage.id.clone(), passage);
    if cx.session.page == Page::Review {
        lay_out_passage(cx);
        cx.ask(Effect::Redraw);
    }
}

/// Counts what comes when.
pub(in crate::app) fn count_outlook(cx: &mut Context<'_>) {
    if cx.session.review.card().is_some() {
        return;
    }
    let fits = review::wanted(&cx.session.review.wanted);
    let all = annotations(&cx.session.library.volumes).map(|(_, annotation)| annotation);
    cx.session.review.outlook =
        Outlook::of(all.filter(|annotation| fits(annotation)), cx.session.stamp.today);
}

/// The most lines of a note that are shown.
const NOTE: usize = 8;
