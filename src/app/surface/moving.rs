//! Far motions: to sections and ends of the text, and back to where one jumped from.

use crate::app::{
    awaited::Awaited,
    context::Context,
    jumps::Spot,
    message::{Arrival, Effect},
    pane::unit::Unit,
};
use tui_bidi::text::snip;

/// Bytes of a title at most where one is told where one is.
const LONGEST_TITLE: usize = 400;

pub(in crate::app) fn back(cx: &mut Context<'_>) {
    let here = cx.spot();
    match cx.session.jumps.back(here) {
        Some(spot) => return_to(cx, spot),
        None => cx.say(say!("no-jump-before")),
    }
}

/// Goes to a place that one left, in whatever article it is.
fn return_to(cx: &mut Context<'_>, spot: Spot) {
    if spot.article == cx.reader.article.path {
        cx.go(spot.at);
    } else {
        cx.ask(Effect::Open(spot.article, Arrival::At(spot.at)));
    }
}

pub(in crate::app) fn forward(cx: &mut Context<'_>) {
    match cx.session.jumps.forward() {
        Some(spot) => return_to(cx, spot),
        None => cx.say(say!("no-jump-after")),
    }
}

pub(in crate::app) fn section_beside(cx: &mut Context<'_>, forward: bool) {
    let document = &cx.reader.article.document;
    let sections = document.sections();
    let at = cx.pane.cursor.at;
    let mut shown = sections.iter().filter(|section| cx.pane.view.fold_at(section.heading).is_none());
    let next = if forward {
        shown.find(|section| section.span.start > at)
    } else {
        shown.rev().find(|section| section.span.start < at)
    };
    match next.map(|section| section.span.start) {
        Some(start) => cx.jump(start),
        None if sections.is_empty() => cx.say(say!("no-sections")),
        None if forward => {
            cx.jump(document.text().trim_end().len());
            cx.pane.cursor.before = None;
        }
        None => cx.jump(0),
    }
}

/// Says where in the article one is, `percent` of it: the line of the file, how far, the section, and what it is called.
pub(in crate::app) fn tell_where(cx: &mut Context<'_>, percent: usize) {
    let document = &cx.reader.article.document;
    let at = cx.pane.cursor.at;
    let line = document.paragraph_at(at) + 1;
    let lines = document.paragraphs();
    let told =
        |words: &str| snip(&words.split_whitespace().collect::<Vec<_>>().join(" "), LONGEST_TITLE).to_owned();
    let title = told(cx.reader.article.title());
    // How many lines there are is not known before all is read.
    let where_in = if document.is_complete() {
        say!("where-line", line, lines, percent)
    } else {
        say!("where-line-yet", line)
    };
    let heading = |index: usize| told(&document.sections()[index].heading_words(document.text()));
    let told = match document.section_at(at).map(heading) {
        Some(section) if section != title => say!("where-in-section", where_in, section, title),
        _ => say!("two-parts", one = where_in, other = title),
    };
    cx.say(told);
}

pub(in crate::app) fn to_end(cx: &mut Context<'_>, count: Option<usize>) {
    let known = count.is_some_and(|count| count <= cx.reader.article.document.paragraphs());
    if !known && cx.put_off(Awaited::End(count)) {
        return;
    }
    let document = &cx.reader.article.document;
    match count {
        Some(paragraph) => {
            let index = paragraph.saturating_sub(1).min(document.paragraphs().saturating_sub(1));
            cx.jump_over_folds(document.paragraph(index).start);
            cx.pane.cursor.before = Some(Unit::Line);
        }
        None => cx.jump_over_folds(document.text().trim_end().len()),
    }
}

pub(in crate::app) fn to_percent(cx: &mut Context<'_>, count: Option<usize>) {
    let Some(percent) = count else { return cx.say(say!("percent-first")) };
    if cx.put_off(Awaited::Percent(percent)) {
        return;
    }
    let text = cx.reader.article.document.text();
    let at = tui_bidi::text::floor_char(
        text,
        text.len() / 100 * percent.min(100) + text.len() % 100 * percent.min(100) / 100,
    );
    let line = cx.pane.line_span(&cx.reader.article.document, at).start;
    cx.jump_over_folds(line);
    cx.pane.cursor.before = Some(Unit::Line);
}
