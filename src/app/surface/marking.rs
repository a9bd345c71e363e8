//! Making an annotation of what is selected, or of what is under the cursor.

use crate::app::{
    context::Context,
    overlay::Purpose,
    pane::unit::{Unit, trimmed},
    people::Whose,
};
use crate::notebook::{Annotation, Edit, Id, Kind, Open, Target, kind_name};
use tui_bidi::text::{Span, slice};

/// What a mark is about: the selection without the white space around it, or what is under the
/// cursor: the word for a bookmark, the sentence for all else.
fn to_mark(cx: &Context<'_>, kind: &Open<Kind>) -> Option<Span> {
    let document = &cx.reader.article.document;
    let span = match cx.selection() {
        Some(selected) => selected,
        None if *kind == Kind::Bookmark => Unit::Word.around(document, cx.pane.cursor.at),
        None => Unit::Sentence.around(document, cx.pane.cursor.at),
    };
    Some(trimmed(document.text(), span)).filter(|span| !span.is_empty())
}

/// Annotates with the kind of number `index` in the settings. A note is written first.
pub(in crate::app) fn mark(cx: &mut Context<'_>, index: usize) {
    let Some(kind) = cx.session.look.settings.kinds.get(index).map(|kind| Open::from(kind.name.as_str()))
    else {
        return;
    };
    if !cx.reader.article.document.is_complete() {
        return cx.say(say!("still-reading"));
    }
    if cx.pane.on_fold(&cx.reader.article.document) && cx.pane.cursor.anchor.is_none() {
        return cx.say(say!("mark-folded"));
    }
    let Some(span) = to_mark(cx, &kind) else {
        return cx.say(say!("mark-nothing"));
    };
    let selected = cx.pane.cursor.leave_selection();
    if kind == Kind::Note {
        return cx.prompt(Purpose::NewNote { span, kind }, "");
    }
    if let Some((index, start)) = twin(cx, &kind, span, selected) {
        cx.pane.choose_at(&cx.reader.article, start, index);
        return cx.say(say!("mark-already", kind = kind_name(&kind)));
    }
    let id = add(cx, kind.clone(), span, None);
    // A notebook that is not written refuses it, and says why.
    let made = cx.reader.article.index_of(&id).is_some();
    if made && !selected && kind != Kind::Bookmark {
        let quote = excerpt(slice(cx.reader.article.document.text(), span));
        cx.say(say!("marked-sentence", kind = kind_name(&kind), quote = quote));
    }
}

/// Makes an annotation of `kind` about `span`, and gives its id.
pub(in crate::app) fn add(cx: &mut Context<'_>, kind: Open<Kind>, span: Span, note: Option<String>) -> Id {
    let status = (kind == Kind::Claim)
        .then(|| cx.session.look.settings.statuses.first().map(|status| status.name.as_str().into()));
    let now = Some(cx.session.stamp.now.clone());
    let annotation = Annotation {
        id: cx.session.stamp.id(),
        status: status.flatten(),
        author: cx.session.look.author.clone(),
        created: now.clone(),
        updated: now,
        note,
        target: Target::of(&cx.reader.article.document, span),
        kind,
        ..Annotation::default()
    };
    let (kind, id) = (annotation.kind.clone(), annotation.id.clone());
    let quote = excerpt(slice(cx.reader.article.document.text(), span));
    if !cx.reader.article.whose().has(&annotation) {
        // What one just made is not hidden among those of others.
        cx.reader.article.set_whose(Whose::All);
    }
    cx.change(Edit::Add(annotation));
    if let Some(index) = cx.reader.article.index_of(&id) {
        cx.pane.choose_at(&cx.reader.article, span.start, index);
        let (bookmark, kind) = (kind == Kind::Bookmark, kind_name(&kind));
        cx.say(if bookmark {
            say!("marked-place", kind, quote = quote)
        } else {
            say!("marked", kind, quote = quote)
        });
    }
    id
}

/// The annotation of this reader that says of `span` what a new one would, by its number, and where it
/// begins. Where nothing was `selected`, one that covers the sentence is what is meant.
fn twin(cx: &Context<'_>, kind: &Open<Kind>, span: Span, selected: bool) -> Option<(usize, usize)> {
    let article = &cx.reader.article;
    let twin = |index: usize| {
        let (own, stands) = (&article.notebook.annotations[index], article.span(index)?);
        let same = own.kind == *kind && own.author == cx.session.look.author && article.whose().has(own);
        let meant = stands == span || !selected && stands.covers(span);
        (same && meant).then_some((index, stands.start))
    };
    article.here(span.start).into_iter().find_map(twin)
}

/// The first words of `text`, for a line that names it.
pub(in crate::app) fn excerpt(text: &str) -> String {
    const LETTERS: usize = 40;
    let mut words: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((end, _)) = words.char_indices().nth(LETTERS) {
        words.truncate(tui_bidi::text::snap_start(&words, end));
        words.push('…');
    }
    format!("«{words}»")
}
