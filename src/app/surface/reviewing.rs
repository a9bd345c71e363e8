//! The page of review: what an action and a click mean there.

use super::{answering, facets, review};
use crate::app::{
    context::Context,
    message::{Effect, Mouse, MouseKind},
    narrow::Narrowed,
    overlay::Purpose,
};
use crate::{
    command::{Action, Mode, Surface, family, keeps},
    config::Assignment,
};

/// What an action means in review; `false` where it means the same as elsewhere.
pub(in crate::app) fn act(cx: &mut Context<'_>, action: Action, count: Option<usize>) -> bool {
    use family::{Annotate, Move, Page, Program, Scroll, View};
    let page = (cx.session.page_area().height / 2).max(1) as isize;
    let rows = count.unwrap_or(1).min(1 << 20) as isize;
    match action {
        // Before one answers one sees what there was to recall.
        Action::Page(Page::Grade(_)) if cx.session.is_recalled() => cx.session.review.told = true,
        Action::Page(Page::Recall) => toggle_recall(cx),
        Action::Page(Page::Grade(index)) => answering::answer(cx, index),
        Action::Page(Page::Snooze) => answering::snooze(cx),
        Action::Page(Page::Skip) => answering::skip(cx),
        Action::Annotate(Annotate::Undo) => answering::undo_review(cx),
        Action::Move(Move::Down) => scroll_review(cx, rows),
        Action::Move(Move::Up) => scroll_review(cx, -rows),
        Action::Scroll(Scroll::PageDown) => scroll_review(cx, page),
        Action::Scroll(Scroll::PageUp) => scroll_review(cx, -page),
        Action::View(View::Open) => answering::open_source(cx),
        Action::Annotate(Annotate::Delete) => answering::delete_reviewed(cx),
        Action::View(View::FilterKind) => facets::ask_what_to_review(cx),
        Action::View(View::FilterText) => {
            let words = cx.session.review.wanted.text.clone().unwrap_or_default();
            cx.prompt(Purpose::Filter(Narrowed::Review), &words);
        }
        Action::View(View::Sort) => facets::ask_review_order(cx),
        Action::Program(Program::Cancel | Program::Quit) => answering::end_review(cx, action),
        _ if keeps(action, Surface::Review) => return false,
        _ => cx.session.say_idle(action),
    }
    true
}

/// Shows the words first and what is noted of them on a key, or all at once again; it is remembered.
fn toggle_recall(cx: &mut Context<'_>) {
    let recall = &mut cx.session.look.settings.review.recall;
    *recall = !*recall;
    let recall = *recall;
    cx.session.review.told = false;
    cx.say(if recall { say!("recall-on") } else { say!("recall-off") });
    if let Ok(setting) = Assignment::parse(&format!("review.recall={recall}")) {
        cx.ask(Effect::KeepSetting(setting));
    }
}

fn scroll_review(cx: &mut Context<'_>, rows: isize) {
    let length: usize = cx.session.review.lines.iter().map(|(layout, _)| layout.len() + 1).sum();
    let most = length.saturating_sub(usize::from(cx.session.page_area().height / 2));
    cx.session.review.top = cx.session.review.top.saturating_add_signed(rows).min(most);
}

/// What the mouse does there: the wheel scrolls, a click answers, and two open the source.
pub(in crate::app) fn mouse(cx: &mut Context<'_>, mouse: Mouse) {
    match mouse.kind {
        MouseKind::WheelDown | MouseKind::WheelUp => scroll_review(cx, cx.session.wheel_by(mouse.kind)),
        MouseKind::Down => {
            let answers = answering::answers(cx.session, &cx.reader.article, Mode::Review);
            let at = answers.iter().position(|answer| answer.area.contains(mouse.column, mouse.row));
            let above = answers.first().is_some_and(|first| mouse.row < first.area.top);
            match (at, mouse.clicks) {
                // A double click is no second answer, and answers move from one to the next.
                (Some(index), 1) => answering::answer(cx, index),
                (None, 2) if above => answering::open_source(cx),
                _ => {}
            }
        }
        MouseKind::Drag | MouseKind::Up => {}
    }
}

/// Reviews only what holds `words`; all when there are none.
pub(in crate::app) fn narrow(cx: &mut Context<'_>, words: &str) {
    let text = Some(words.to_owned()).filter(|words| !words.trim().is_empty());
    if text != cx.session.review.wanted.text {
        cx.session.review.wanted.text = text;
        review::make_queue(cx);
        review::show_card(cx);
    }
}
