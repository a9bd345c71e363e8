//! Lost annotations: where one may belong, and how it is tied to other words.

use super::notes;
use crate::app::{
    context::Context,
    pane::unit::Unit,
    picker::{Choice, Picker},
};
use crate::notebook::{Annotation, Edit, Target, placement::Candidate};
use tui_bidi::text::{Span, slice};

/// Shows where the lost `annotation` may belong, with the words around each place.
pub(in crate::app) fn show_candidates(cx: &mut Context<'_>, annotation: Annotation) {
    let article = cx.article();
    let Some(index) = article.index_of(&annotation.id) else { return };
    let candidates = article.placement(index).map_or(&[][..], |placement| &placement.candidates);
    let choice = |candidate: &Candidate| {
        let sentence = Unit::Sentence.around(&article.document, candidate.span.start);
        let words = slice(article.document.text(), sentence.union(candidate.span)).trim();
        Choice::new(
            words,
            cx.session.row(&say!("alike", percent = (candidate.similarity * 100.0).round() as i64)),
            candidate.span,
        )
    };
    let all: Vec<Choice<Span>> = candidates.iter().map(choice).collect();
    if all.is_empty() {
        return cx.say(say!("reattach-nowhere"));
    }
    let id = annotation.id;
    cx.choose(Picker::new(say!("picker-reattach"), all, 0), move |app, span| {
        let target = Target::of(&app.reader.article.document, span);
        notes::edit(&mut app.context(), &id, say!("tied-to-words"), |annotation| annotation.target = target);
    });
}

/// Ties the annotation of number `chosen` to the selection.
pub(in crate::app) fn reattach(cx: &mut Context<'_>, chosen: Option<usize>) {
    let annotation = chosen.and_then(|index| cx.article().annotation(index)).cloned();
    let (Some(span), Some(annotation)) = (cx.selection(), annotation) else {
        return cx.say(say!("reattach-choose"));
    };
    let target = Target::of(cx.document(), span);
    let updated = Some(cx.session.stamp.now.clone());
    cx.pane.cursor.leave_selection();
    cx.change(Edit::Replace(Annotation { updated, target, ..annotation }));
    cx.say(say!("reattached"));
}
