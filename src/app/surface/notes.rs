//! Work on annotations: their notes, tags, kind and status, and undo.

use super::{
    answering,
    marking::{self, excerpt},
    review,
};
use crate::app::{
    context::Context,
    overlay::Purpose,
    pages::Page,
    picker::{Choice, Picker},
};
use crate::notebook;
use crate::{
    config::Kind,
    notebook::{Annotation, Edit, Id, Open, kind_name, status_name, tag_in_line, tags_of_line},
    words::Phrase,
};
use tui_bidi::text::Span;

/// Changes the annotation `id` of the open article, in review the one shown; `what` says in a few words what that does.
#[allow(clippy::needless_pass_by_value, reason = "a phrase is made for this call")]
pub(in crate::app) fn edit(cx: &mut Context<'_>, id: &Id, what: Phrase, work: impl FnOnce(&mut Annotation)) {
    let old = match cx.session.page {
        Page::Review => {
            review::reviewed(cx.session, &cx.reader.article).filter(|annotation| annotation.id == *id)
        }
        _ => cx.reader.article.notebook.annotation(id),
    };
    let Some(old) = old.cloned() else {
        return cx.warn(say!("annotation-gone"));
    };
    let mut annotation = old.clone();
    work(&mut annotation);
    if annotation == old {
        return;
    }
    annotation.updated = Some(cx.session.stamp.now.clone());
    if cx.session.page == Page::Review {
        return answering::edit_reviewed(cx, annotation, old, &what);
    }
    cx.change(Edit::Replace(annotation));
    cx.say(say!("done-undo", what));
}

/// Opens the note of `annotation`.
pub(in crate::app) fn edit_note(cx: &mut Context<'_>, annotation: Annotation) {
    cx.prompt(Purpose::Note(annotation.id), annotation.note.as_deref().unwrap_or("").trim_end());
}

/// Changes the annotations `all` as one step of the history; `what` says in a few words what that does.
fn edit_all(cx: &mut Context<'_>, all: &[Id], what: Phrase, work: impl Fn(&mut Annotation)) {
    if let [id] = all {
        return edit(cx, id, what, work);
    }
    let now = &cx.session.stamp.now;
    let changed = |id: &Id| {
        let old = cx.reader.article.notebook.annotation(id)?;
        let mut new = old.clone();
        work(&mut new);
        (new != *old).then(|| Edit::Replace(Annotation { updated: Some(now.clone()), ..new }))
    };
    let edits: Vec<Edit> = all.iter().filter_map(changed).collect();
    let count = edits.len();
    cx.change(Edit::All(edits));
    cx.say(say!("done-to-several", what, count));
}

fn ids(all: &[Annotation]) -> Vec<Id> {
    all.iter().map(|annotation| annotation.id.clone()).collect()
}

/// Opens the tags of an annotation; of several, tags that each of them gets besides its own.
pub(in crate::app) fn edit_tags(cx: &mut Context<'_>, all: &[Annotation]) {
    match all {
        [one] => cx.prompt(Purpose::Tags(one.id.clone()), &line_of(&one.tags)),
        _ => cx.prompt(Purpose::MoreTags(ids(all)), ""),
    }
}

/// Asks which kind these annotations shall have.
pub(in crate::app) fn change_kind(cx: &mut Context<'_>, annotations: &[Annotation]) {
    let kinds = &cx.session.look.settings.kinds;
    let here = annotations.first().map(|annotation| &annotation.kind);
    let selected =
        kinds.iter().position(|kind| here.is_some_and(|here| kind.name == here.as_str())).unwrap_or(0);
    let choice = |kind: &Kind| Choice::new(cx.session.plain(kind_name(&kind.name)), "", kind.name.clone());
    let all = kinds.iter().map(choice).collect();
    let ids = ids(annotations);
    cx.choose(Picker::new(say!("picker-kind"), all, selected), move |app, kind: String| {
        edit_all(&mut app.context(), &ids, kind_name(&kind), |annotation| {
            annotation.kind = kind.as_str().into();
        });
    });
}

/// Gives these annotations the status of number `index`, or none.
pub(in crate::app) fn set_status(cx: &mut Context<'_>, all: &[Annotation], index: Option<usize>) {
    let status = index.and_then(|index| cx.session.look.settings.statuses.get(index));
    let status = status.map(|status| Open::from(status.name.as_str()));
    let what = status.as_deref().map_or_else(|| say!("no-status"), status_name);
    edit_all(cx, &ids(all), what, |annotation| annotation.status.clone_from(&status));
}

/// Deletes these annotations, and the links to them.
pub(in crate::app) fn delete(cx: &mut Context<'_>, all: &[Annotation]) {
    cx.pane.chosen_here = 0;
    let notebook = &cx.reader.article.notebook;
    let (edit, _, linked) = Edit::removal(&notebook.document.id, &notebook.annotations, &ids(all));
    cx.change(edit);
    let with_links = |what| if linked > 0 { say!("deleted-with-links", what, count = linked) } else { what };
    if let [annotation] = all {
        let quote = excerpt(&annotation.target.exact);
        let what = say!("deleted-note", kind = kind_name(&annotation.kind), quote);
        return cx.say(say!("done-undo", what = with_links(what)));
    }
    cx.say(say!("done-to-several", what = with_links(say!("deleted")), count = all.len()));
}

/// The next of the annotations that overlap under the cursor.
pub(in crate::app) fn cycle_here(cx: &mut Context<'_>) {
    let here = cx.reader.article.here(cx.pane.cursor.at);
    match here.len() {
        0 => cx.say(say!("no-annotation-here-next")),
        length => {
            cx.pane.chosen_here = (cx.pane.chosen_here + 1) % length;
            cx.pane.landed = cx.reader.article.span(here[cx.pane.chosen_here]);
        }
    }
}

/// To the annotation that starts after the cursor, or before it.
pub(in crate::app) fn next_annotation(cx: &mut Context<'_>, forward: bool) {
    let at = cx.pane.cursor.at;
    let all = cx.reader.article.marks().all();
    let after = all.partition_point(|(span, _)| span.start <= at);
    let before = all.partition_point(|(span, _)| span.start < at);
    let next = if forward { all.get(after) } else { before.checked_sub(1).and_then(|index| all.get(index)) };
    match next.copied() {
        Some((span, number)) => {
            cx.jump(span.start);
            cx.pane.landed = Some(span);
            cx.pane.choose_here(&cx.reader.article, span.start, number);
        }
        None if all.is_empty() => cx.say(say!("no-annotations-yet")),
        None => {
            cx.say(if forward { say!("no-annotation-after") } else { say!("no-annotation-before") });
        }
    }
}

pub(in crate::app) fn write_note(cx: &mut Context<'_>, id: &Id, text: &str) {
    let note = noted(text);
    edit(cx, id, say!("note-kept"), |annotation| annotation.note = note);
}

pub(in crate::app) fn write_new_note(
    cx: &mut Context<'_>,
    span: Span,
    kind: Open<notebook::Kind>,
    text: &str,
) {
    match noted(text) {
        Some(note) => drop(marking::add(cx, kind, span, Some(note))),
        None => cx.say(say!("note-nothing-written")),
    }
}

/// Gives the annotations `all` the tags of `text` besides their own.
pub(in crate::app) fn write_more_tags(cx: &mut Context<'_>, all: &[Id], text: &str) {
    let tags = tags_of_line(text);
    edit_all(cx, all, tags.join(", ").into(), |annotation| {
        annotation.tags.extend(tags.iter().cloned());
        annotation.tags.sort();
        annotation.tags.dedup();
    });
}

pub(in crate::app) fn write_tags(cx: &mut Context<'_>, id: &Id, text: &str) {
    let tags = tags_of_line(text);
    edit(cx, id, say!("tags-kept"), |annotation| {
        // What was only looked at stays as the file has it, in its order and spelling.
        if tags_of_line(&line_of(&annotation.tags)) != tags {
            annotation.tags = tags;
        }
    });
}
/// `tags` as a line to go on typing in.
fn line_of(tags: &[String]) -> String {
    tags.iter().map(|tag| tag_in_line(tag) + ", ").collect()
}

/// What is written of a note: without white space at its end; `None` when nothing is left.
fn noted(text: &str) -> Option<String> {
    let text = text.trim_end();
    (!text.trim().is_empty()).then(|| text.to_owned())
}
