//! Words looked for in the article.

use crate::app::{
    awaited::Awaited,
    context::Context,
    finding::{Sought, Words},
    message::Effect,
    overlay::Purpose,
    pane::unit::Unit,
    seeking::{Answer, Seek},
};
use crate::search::Mode;
use tui_bidi::text::{Span, next_cluster, slice};

/// Asks for words to find, towards the end of the text or towards its start.
pub(in crate::app) fn ask_find(cx: &mut Context<'_>, forward: bool) {
    cx.prompt(Purpose::Find { from: cx.pane.cursor.at, forward }, "");
}

/// Looks for what is typed so far, from a byte on.
pub(in crate::app) fn find_as_typed(cx: &mut Context<'_>, needle: &str, seek: Seek) {
    let from = seek.from;
    cx.reader.find.set(needle);
    cx.reader.find.shown = true;
    cx.reader.awaited = None;
    cx.reader.find.list(cx.reader.article.document.text());
    match cx.reader.find.answer(cx.reader.article.document.text(), seek) {
        Answer::Match(span, _) => {
            cx.reader.find.current = Some(span);
            cx.go(span.start);
        }
        Answer::Nothing => {
            cx.reader.find.current = None;
            cx.go(from);
        }
        Answer::Later => {
            cx.reader.find.current = None;
            cx.go(from);
            await_match(cx, seek, false);
        }
    }
}

/// Goes to what was typed; without words, to the next of those looked for last.
pub(in crate::app) fn found(cx: &mut Context<'_>, needle: &str, seek: Seek) {
    if needle.is_empty() {
        let Some(last) = cx.reader.find.history.last().cloned() else { return hide_matches(cx) };
        return find_words(cx, &last, seek);
    }
    find_words(cx, needle, seek);
}

fn find_words(cx: &mut Context<'_>, needle: &str, seek: Seek) {
    let from = seek.from;
    cx.reader.find.backward = !seek.forward;
    find_as_typed(cx, needle, seek);
    // The next match may stand in what is not read yet.
    let found = cx.reader.find.current.is_some_and(|hit| (hit.start >= from) == seek.forward);
    if !found && cx.reader.find.fault().is_none() && cx.put_off(Awaited::Find(needle.to_owned(), seek)) {
        return;
    }
    if let Some(fault) = cx.reader.find.fault() {
        let fault = fault.phrase();
        return cx.session.warn(fault);
    }
    cx.reader.find.remember(needle);
    if let Some(Awaited::Match { jump, .. }) = &mut cx.reader.awaited {
        *jump = true;
    } else if let Some(span) = cx.reader.find.current {
        cx.pane.cursor.put(&cx.reader.article.document, from);
        jump_to_match(cx, span, false);
    } else {
        cx.say(say!("find-not-found", needle));
    }
}

/// Returns to where the search began.
pub(in crate::app) fn abandon_find(cx: &mut Context<'_>, from: usize) {
    hide_matches(cx);
    cx.go(from);
}

/// Stops showing matches.
pub(in crate::app) fn hide_matches(cx: &mut Context<'_>) {
    cx.reader.find.shown = false;
    cx.reader.find.current = None;
}

/// To the next match in the direction that was asked for, or in the other one.
pub(in crate::app) fn find_again(cx: &mut Context<'_>, same: bool) {
    let forward = same != cx.reader.find.backward;
    find_beside(cx, forward);
}

/// To the next match or the one before, around the ends.
pub(in crate::app) fn find_beside(cx: &mut Context<'_>, forward: bool) {
    if cx.reader.find.query.is_none() {
        return cx.say(say!("find-nothing-yet"));
    }
    cx.reader.find.shown = true;
    let (text, at) = (cx.reader.article.document.text(), cx.pane.cursor.at);
    let seek = Seek { from: if forward { next_cluster(text, at) } else { at }, forward };
    match cx.reader.find.answer(text, seek) {
        Answer::Match(span, false) => jump_to_match(cx, span, false),
        // The next one may stand in what is not read yet.
        _ if forward && cx.put_off(Awaited::FindNext) => {}
        Answer::Match(span, true) => jump_to_match(cx, span, true),
        Answer::Nothing => cx.say(say!("find-not-found-short")),
        Answer::Later => await_match(cx, seek, true),
    }
}

pub(in crate::app) fn jump_to_match(cx: &mut Context<'_>, span: Span, around: bool) {
    cx.reader.find.current = Some(span);
    cx.jump(span.start);
    tell_match(cx, around);
}

/// Looks for the word under the cursor.
pub(in crate::app) fn find_word(cx: &mut Context<'_>, forward: bool) {
    let span = Unit::Word.around(&cx.reader.article.document, cx.pane.cursor.at);
    let word = slice(cx.reader.article.document.text(), span).trim().to_owned();
    if word.is_empty() {
        return cx.say(say!("find-no-word"));
    }
    let (mode, words) = (cx.reader.find.mode, cx.reader.find.words);
    (cx.reader.find.mode, cx.reader.find.words) = (Mode::Folded, Words::Parts);
    find_words(cx, &word, Seek { from: span.start, forward: true });
    (cx.reader.find.mode, cx.reader.find.words) = (mode, words);
    cx.reader.find.backward = !forward;
    find_beside(cx, forward);
}

/// Counts the matches, so that the status line says which of how many this is.
fn tell_match(cx: &mut Context<'_>, around: bool) {
    cx.reader.find.list(cx.reader.article.document.text());
    have_counted(cx);
    if around {
        cx.say(say!("find-wrapped"));
    }
}

/// Has the background worker find what is too far off for a key; `jump`: the way back leads to where one was.
pub(in crate::app) fn await_match(cx: &mut Context<'_>, seek: Seek, jump: bool) {
    have_counted(cx);
    cx.reader.awaited = Some(Awaited::Match { seek, jump });
}

/// Has the background worker count the matches of a long text, unless that is done or going on.
pub(in crate::app) fn have_counted(cx: &mut Context<'_>) {
    let find = &mut cx.reader.find;
    if find.starts.is_some() || find.reached.is_some() || find.query.is_none() {
        return;
    }
    let needle = find.needle.clone();
    let sought = Sought { needle, mode: find.mode, words: find.words, turn: find.turn };
    find.reached = Some(0);
    cx.ask(Effect::Count(sought));
}

/// Goes to the match that was awaited, if what was counted tells by now where it is.
pub(in crate::app) fn reach_match(cx: &mut Context<'_>) {
    let Some(Awaited::Match { seek, jump }) = cx.reader.awaited else { return };
    match cx.reader.find.answer(cx.reader.article.document.text(), seek) {
        Answer::Later => return,
        Answer::Match(span, around) if jump => jump_to_match(cx, span, around),
        Answer::Match(span, _) => {
            cx.reader.find.current = Some(span);
            cx.go(span.start);
        }
        Answer::Nothing => cx.say(say!("find-not-found", needle = &cx.reader.find.needle)),
    }
    cx.reader.awaited = None;
}
