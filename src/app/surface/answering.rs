//! Answers to what is reviewed, and what else is changed there: each a step that can be taken back.

use super::{library, review};
use crate::app::{
    answering::Answer,
    context::Context,
    message::Effect,
    panes::Area,
    reader::article::Article,
    review::{Card, GRADES, SNOOZE, Step, Tally, grade_name},
    session::Session,
};
use crate::{
    command::{Action, Mode, family},
    library::{
        outlook,
        review::{self as schedules, Grade},
    },
    notebook::{Annotation, Edit, Review as Schedule},
    words::Phrase,
};
use std::path::PathBuf;

/// What can be answered, in the order of [`GRADES`], and where it stands: at the foot of the page, as many
/// in a row as there is room for, from the side where reading starts.
pub(crate) fn answers(session: &Session, article: &Article, mode: Mode) -> Vec<Answer> {
    let Some(card) = session.review.card().filter(|_| !session.is_recalled()) else {
        return Vec::new();
    };
    let (page, width) = (session.page_area(), review::review_width(session));
    let column = Area { left: page.left + (page.width - width) / 2, width, ..page };
    let when = if card.again { [const { String::new() }; 4] } else { comes_again(session, article) };
    let reading = session.interface(&article.document);
    let (mut row, mut used) = (0, 0);
    let mut answers: Vec<Answer> = Vec::new();
    for (index, (grade, when)) in GRADES.iter().zip(when).enumerate() {
        let words = [
            session.keys_of(mode, Action::Page(family::Page::Grade(index))),
            session.plain(grade_name(*grade)),
            when,
        ];
        let own = words.iter().map(|word| word.chars().count() as u16).sum::<u16>() + 2;
        if used > 0 && used + own > width {
            (row, used) = (row + 1, 0);
        }
        let place = Area { top: row, height: 1, ..column.without_start(used, reading) };
        answers.push(Answer { words, area: place.start(own, reading) });
        used += own + GAP;
    }
    let top = (page.top + page.height).saturating_sub(row + 1);
    for answer in &mut answers {
        answer.area.top += top;
    }
    answers
}

/// How long it is until the annotation shown comes again after each answer, in words.
fn comes_again(session: &Session, article: &Article) -> [String; 4] {
    let today = session.stamp.today;
    let schedule = review::reviewed(session, article).and_then(|annotation| annotation.review.as_ref());
    GRADES.map(|grade| {
        let next = schedules::answer(schedule, grade, today, "");
        let due = next.due.as_deref().and_then(outlook::date_of).unwrap_or(today);
        session.plain(outlook::until(today, due))
    })
}

pub(in crate::app) fn answer(cx: &mut Context<'_>, index: usize) {
    let (Some(card), Some(annotation)) =
        (cx.session.review.card().cloned(), review::reviewed(cx.session, &cx.reader.article))
    else {
        return;
    };
    let Some(&grade) = GRADES.get(index) else { return };
    // Forgotten in this review: it is shown until it is known, and comes again tomorrow all the same.
    let next = (!card.again).then(|| {
        schedules::answer(annotation.review.as_ref(), grade, cx.session.stamp.today, &cx.session.stamp.now)
    });
    schedule(cx, next, |tally| tally.grades[index] += 1);
    if grade == Grade::Again {
        cx.session.review.cards.push(Card { again: true, ..card });
    }
    next_card(cx);
}

pub(in crate::app) fn snooze(cx: &mut Context<'_>) {
    let Some(annotation) = review::reviewed(cx.session, &cx.reader.article) else { return };
    let next =
        schedules::snooze(annotation.review.as_ref(), SNOOZE, cx.session.stamp.today, &cx.session.stamp.now);
    schedule(cx, Some(next), |tally| tally.snoozed += 1);
    next_card(cx);
    cx.say(say!("review-snoozed"));
}

pub(in crate::app) fn skip(cx: &mut Context<'_>) {
    if cx.session.review.card().is_some() {
        schedule(cx, None, |tally| tally.skipped += 1);
        next_card(cx);
    }
}

/// Gives the annotation shown its next date, and remembers what there was.
fn schedule(cx: &mut Context<'_>, schedule: Option<Schedule>, count: impl FnOnce(&mut Tally)) {
    let Some(card) = cx.session.review.card().cloned() else { return };
    let old = review::reviewed(cx.session, &cx.reader.article).cloned();
    let change = schedule.zip(old).map(|(schedule, old)| {
        let new = Annotation { review: Some(schedule), ..old.clone() };
        (card.article, Edit::Replace(new), Edit::Replace(old))
    });
    remember(cx, change, count);
}

/// Makes a change, where there is one, as a step of the review.
fn remember(cx: &mut Context<'_>, change: Option<(PathBuf, Edit, Edit)>, count: impl FnOnce(&mut Tally)) {
    let review = &mut cx.session.review;
    let (at, length, tally) = (review.at, review.cards.len(), review.tally);
    let step = Step { at, length, removed: None, tally, change };
    count(&mut review.tally);
    if let Some((path, edit, inverse)) = step.change.clone() {
        change_in(cx, path, edit, inverse);
    }
    cx.session.review.steps.push(step);
}

pub(in crate::app) fn next_card(cx: &mut Context<'_>) {
    cx.session.review.at += 1;
    (cx.session.review.top, cx.session.review.told) = (0, false);
    review::show_card(cx);
    review::count_outlook(cx);
}

/// Makes a change in the article at `path`; `inverse` takes it back.
fn change_in(cx: &mut Context<'_>, path: PathBuf, edit: Edit, inverse: Edit) {
    if let Some(volume) = cx.session.library.volume_mut(&path) {
        volume.apply(&edit);
    }
    if path == cx.reader.article.path {
        cx.change(edit);
    } else {
        cx.ask(Effect::SaveIn(path, edit, inverse));
    }
}

/// Changes the annotation shown as one edits it: its status, note, tags, …
pub(in crate::app) fn edit_reviewed(cx: &mut Context<'_>, new: Annotation, old: Annotation, what: &Phrase) {
    let Some(card) = cx.session.review.card().cloned().filter(|card| card.id == new.id) else { return };
    let change = Some((card.article, Edit::Replace(new), Edit::Replace(old)));
    remember(cx, change, |tally| tally.changed += 1);
    review::lay_out_passage(cx);
    cx.say(say!("done-undo-review", what));
}

pub(in crate::app) fn delete_reviewed(cx: &mut Context<'_>) {
    let (Some(card), Some(old)) =
        (cx.session.review.card().cloned(), review::reviewed(cx.session, &cx.reader.article).cloned())
    else {
        return;
    };
    let (document, all) = review::notes_of(cx.session, &cx.reader.article, &card.article);
    let (edit, inverse, _) = Edit::removal(document, all, &[old.id]);
    let change = Some((card.article.clone(), edit, inverse));
    remember(cx, change, |tally| tally.changed += 1);
    let at = cx.session.review.at;
    cx.session.review.cards.remove(at);
    if let Some(step) = cx.session.review.steps.last_mut() {
        step.removed = Some((at, card));
    }
    (cx.session.review.top, cx.session.review.told) = (0, false);
    review::show_card(cx);
    cx.say(say!("review-deleted"));
}

pub(in crate::app) fn undo_review(cx: &mut Context<'_>) {
    let Some(step) = cx.session.review.steps.pop() else {
        return cx.say(say!("review-nothing-done"));
    };
    let review = &mut cx.session.review;
    if let Some((at, card)) = step.removed {
        review.cards.insert(at.min(review.cards.len()), card);
    }
    review.cards.truncate(step.length);
    (review.at, review.tally, review.top) = (step.at.min(review.cards.len()), step.tally, 0);
    // What was answered once was seen.
    review.told = true;
    if let Some((path, edit, inverse)) = step.change {
        change_in(cx, path, inverse, edit);
    }
    review::show_card(cx);
    review::count_outlook(cx);
    cx.say(say!("taken-back-review"));
}

pub(in crate::app) fn open_source(cx: &mut Context<'_>) {
    match cx.session.review.card().cloned() {
        Some(card) => library::go_to_article(cx, card.article, Some(card.id)),
        None => end_review(cx, Action::Program(family::Program::Cancel)),
    }
}

/// Tells what was done, then leaves.
pub(in crate::app) fn end_review(cx: &mut Context<'_>, action: Action) {
    if cx.session.review.card().is_some() && cx.session.review.tally.answered() > 0 {
        cx.session.review.at = cx.session.review.cards.len();
        cx.session.review.lines.clear();
        return;
    }
    cx.session.review.begun = false;
    cx.session.leave_page(action);
}

/// Columns between two answers.
const GAP: u16 = 3;
