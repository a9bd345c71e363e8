//! What stands behind the words: links and notes, followed with a key and shown where they are called; the source.

use crate::app::pane::view::Row;
use crate::app::{
    context::Context,
    message::{Arrival, Effect},
    picker::{Choice, Picker},
    sidebar::target,
    source_text::SourceText,
    state::Overlay,
};
use crate::command::{Action, family};
use crate::document::{Goal, Lead};
use std::borrow::Cow;
use tui_bidi::text::{Span, slice, snip};

/// The most of a note or of an address that a choice shows, in bytes.
const SHOWN: usize = 400;
/// The most that is chosen among.
const MOST: usize = 200;

/// Follows what stands at the cursor: a link, the call of a note, an address; from a note back to its call. Where
/// there are several, or a note to be read, one chooses.
pub(in crate::app) fn follow(cx: &mut Context<'_>) {
    let document = &cx.reader.article.document;
    let at = cx.pane.cursor.at;
    let paragraph = document.paragraph_at(at);
    let mut leads = document.leads(paragraph);
    // A note is called behind a letter.
    let touches = |span: Span| {
        span.start <= at.saturating_add(4) && at <= span.end && (at < span.end || span.is_empty())
    };
    if let Some(own) = leads.iter().find(|lead| touches(lead.span)).cloned() {
        return match own.goal {
            Goal::Note(_) => _ = show_note(cx, own.span.start),
            goal => go_to_goal(cx, &goal),
        };
    }
    if leads.is_empty()
        && let Some(call) = document.caller(paragraph)
    {
        return cx.jump(call);
    }
    // What the cursor's paragraph has comes first, then all else that is in sight.
    let mut seen: Vec<usize> = cx.pane.view.rows().iter().filter_map(paragraph_of).collect();
    seen.dedup();
    let window = cx.pane.window();
    let others = seen.into_iter().filter(|index| *index != paragraph).flat_map(|index| document.leads(index));
    leads.extend(others.filter(|lead| window.start <= lead.span.end && lead.span.start <= window.end));
    leads.truncate(MOST);
    match leads.as_slice() {
        [] => cx.say(say!("follow-nothing")),
        [Lead { goal: goal @ (Goal::Place(_) | Goal::Elsewhere(_)), .. }] => go_to_goal(cx, &goal.clone()),
        _ => choose_lead(cx, leads),
    }
}

/// Shows the notes that are called at byte `call`; whether there are any.
pub(super) fn show_note(cx: &mut Context<'_>, call: usize) -> bool {
    let document = &cx.reader.article.document;
    let mut leads = document.leads(document.paragraph_at(call));
    leads.retain(|lead| lead.span == Span::empty(call));
    let found = !leads.is_empty();
    if found {
        choose_lead(cx, leads);
    }
    found
}

/// Asks which of `leads` is followed; a note shows its words.
fn choose_lead(cx: &mut Context<'_>, leads: Vec<Lead>) {
    let document = &cx.reader.article.document;
    let choice = |lead: Lead| {
        let words = snip(slice(document.text(), lead.span), SHOWN).to_owned();
        let (label, detail) = match &lead.goal {
            Goal::Note(at) => {
                let index = document.paragraph_at(*at);
                let sign = document.marker(index);
                let note = snip(document.paragraph_text(index), SHOWN);
                (note.to_owned(), sign.map_or_else(String::new, Cow::into_owned))
            }
            Goal::Place(at) => {
                let there = document.paragraph_text(document.paragraph_at(*at));
                (words, snip(there, SHOWN).to_owned())
            }
            Goal::Elsewhere(address) => (words, snip(address, SHOWN).to_owned()),
        };
        Choice::new(label, detail, lead.goal)
    };
    let all = leads.into_iter().map(choice).collect();
    cx.choose(Picker::new(say!("picker-follow"), all, 0), |app, goal| go_to_goal(&mut app.context(), &goal));
}

/// Goes where something leads: in the text, to another article, or the address is copied.
fn go_to_goal(cx: &mut Context<'_>, goal: &Goal) {
    match goal {
        Goal::Place(at) | Goal::Note(at) => cx.jump(*at),
        Goal::Elsewhere(address) => match article_at(cx, address) {
            Some(path) => cx.ask(Effect::Open(path, Arrival::Stopped)),
            None => {
                cx.say(say!("copied-address", address));
                cx.ask(Effect::Copy(address.clone()));
            }
        },
    }
}

/// The article that a relative address names, seen from the one that is open.
fn article_at(cx: &Context<'_>, address: &str) -> Option<std::path::PathBuf> {
    let path = address.split(['#', '?']).next().unwrap_or_default();
    let scheme = path.split_once(':').is_some_and(|(scheme, _)| scheme.len() > 1);
    let own = &cx.reader.article.path;
    if path.is_empty() || scheme || path.starts_with("//") || path.contains('@') {
        return None;
    }
    let path = crate::document::percent(path);
    crate::document::is_readable_name(&path).then(|| own.parent().unwrap_or(own).join(path))
}

/// Shows the source of the article, or the article again.
pub(in crate::app) fn show_source(cx: &mut Context<'_>) {
    let document = &cx.reader.article.document;
    let Some(source) = document.source() else {
        let text = document.format().is_text();
        return cx.say(if text { say!("source-is-text") } else { say!("source-no-text") });
    };
    let shown = SourceText::of(document, source, cx.pane.cursor.at);
    *cx.overlay = Some(Overlay::Source(shown));
}

/// What an action means over the source; `None` when that is not open. What it has no use for closes it.
pub(in crate::app) fn act_in_source(
    cx: &mut Context<'_>,
    action: Action,
    count: Option<usize>,
) -> Option<bool> {
    let page = usize::from(cx.session.size.1.saturating_sub(4)).max(1);
    let Some(Overlay::Source(source)) = &mut *cx.overlay else { return None };
    if let Some(to) = target(action, count, source.top, page) {
        source.scroll(to);
        return Some(true);
    }
    *cx.overlay = None;
    let leaves = [
        Action::View(family::View::Source),
        Action::View(family::View::Open),
        Action::Program(family::Program::Quit),
        Action::Program(family::Program::Cancel),
    ];
    Some(leaves.contains(&action))
}

fn paragraph_of(row: &Row) -> Option<usize> {
    match row {
        Row::Line { paragraph, .. } => Some(*paragraph),
        _ => None,
    }
}
