//! The history of the notebook: its operations, what was different right after one of them, and the way back there.

use crate::app::{
    context::Context,
    message::Effect,
    picker::{Choice, Picker},
    session::Session,
};
use crate::{
    notebook::{Annotation, Edit, Id, Notebook, Operation, ReadOnly, kind_name, status_name},
    words::Phrase,
};

/// Lists the operations, the newest first; a chosen one shows what was different.
pub(in crate::app) fn show_history(cx: &mut Context<'_>, operations: Vec<Operation>) {
    if cx.overlay.is_some() {
        return; // something else was opened meanwhile
    }
    if operations.is_empty() {
        return cx.say(say!("history-none"));
    }
    // Who it was is worth its columns where there were several.
    let by_several = operations.iter().any(|one| one.author != operations[0].author);
    let all = operations.into_iter().map(|one| {
        let (day, clock) = (cx.session.date(&one.time), one.time.get(11..16).unwrap_or_default());
        let clock = cx.session.look.words.digits(clock);
        let label = cx.session.row(&say!("history-entry", what = one.what, quote = one.quote));
        let author = one.author.filter(|_| by_several).unwrap_or_default();
        Choice::new(label, author, one.id).led_by([day, clock].join("  "))
    });
    cx.choose(Picker::new(say!("picker-history"), all.collect(), 0).wide(), |app, id| {
        app.session.ask(Effect::AsOf(id));
    });
}

/// Shows what was different in the notebook `then`, right after the operation `id`: the first choice brings all of it back,
/// the others one each.
pub(in crate::app) fn show_moment(cx: &mut Context<'_>, id: Id, then: Option<&Notebook>) {
    if cx.overlay.is_some() {
        return;
    }
    let Some(then) = then else { return cx.say(say!("no-such-operation")) };
    let now = &cx.reader.article.notebook;
    if now.read_only.as_ref().is_some_and(ReadOnly::is_unreadable) {
        // There is nothing that it could differ from.
        let label = cx.session.row(&say!("restore-anew", count = then.annotations.len()));
        let only = vec![Choice::new(label, String::new(), id)];
        return cx.choose(Picker::new(say!("picker-moment"), only, 0), |app, id| {
            app.session.ask(Effect::WriteAnew(id));
        });
    }
    let whole = Edit::between(now, then);
    let edits = match &whole {
        Edit::All(edits) => edits.clone(),
        one => vec![one.clone()],
    };
    if edits.is_empty() {
        return cx.say(say!("history-same"));
    }
    let first = (cx.session.row(&say!("restore-all", count = edits.len())), String::new(), whole);
    let each = edits.into_iter().map(|edit| {
        let (label, detail) = difference(cx.session, now, &edit);
        (cx.session.row(&label), detail, edit)
    });
    let rows = std::iter::once(first).chain(each);
    let all = rows.map(|(label, detail, edit)| Choice::new(label, detail, edit)).collect();
    cx.choose(Picker::new(say!("picker-moment"), all, 0).wide(), |app, edit| {
        app.reader.change(&mut app.session, edit, Effect::Restore);
        app.session.say(say!("done-undo", what = app.session.plain(say!("restored"))));
    });
}

/// What `edit` brings back to the notebook `now`: in which way, and what the values were.
fn difference(session: &Session, now: &Notebook, edit: &Edit) -> (Phrase, String) {
    match edit {
        Edit::Add(then) => {
            (say!("restore-removed", kind = kind_name(&then.kind), quote = &then.target.exact), String::new())
        }
        Edit::Remove(id) => {
            let (kind, quote) =
                now.annotation(id).map_or(("", ""), |one| (one.kind.as_str(), one.target.exact.as_str()));
            (say!("restore-added", kind = kind_name(kind), quote), String::new())
        }
        Edit::Replace(then) => {
            let was = now.annotation(&then.id).map_or_else(String::new, |now| values(session, now, then));
            (say!("restore-changed", kind = kind_name(&then.kind), quote = &then.target.exact), was)
        }
        Edit::AddHeading(_) | Edit::RemoveHeading(_) => (say!("restore-outline"), String::new()),
        Edit::AddAligned(_) | Edit::RemoveAligned(_) => (say!("history-aligned"), String::new()),
        Edit::AddRefused(refused) | Edit::RemoveRefused(refused) => {
            (say!("restore-refused", quote = &refused.target.exact), String::new())
        }
        Edit::About(_) | Edit::All(_) => (say!("restore-document"), String::new()),
    }
}

/// The values of `then` that differ from those of `now`, each with its key.
fn values(session: &Session, now: &Annotation, then: &Annotation) -> String {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let all = |one: &Annotation| {
        [
            (say!("label-kind"), session.plain(kind_name(&one.kind))),
            (
                say!("label-status"),
                one.status.as_deref().map_or_else(String::new, |s| session.plain(status_name(s))),
            ),
            (say!("label-note"), text(&one.note)),
            (say!("label-tags"), one.tags.join(", ")),
            (say!("label-speaker"), text(&one.speaker)),
            (say!("label-said"), text(&one.said)),
            (say!("label-place"), text(&one.place)),
            (say!("label-confidence"), one.confidence.as_deref().unwrap_or_default().to_owned()),
            (say!("label-color"), text(&one.color)),
        ]
    };
    let changed = all(now).into_iter().zip(all(then)).filter(|(now, then)| now != then);
    let said = changed.map(|(_, (key, value))| {
        let line = value.split_whitespace().collect::<Vec<_>>().join(" ");
        session.plain(say!("label-value", label = key, value = if line.is_empty() { "—" } else { &line }))
    });
    said.collect::<Vec<_>>().join(" · ")
}
