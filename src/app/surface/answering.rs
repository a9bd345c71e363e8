//! Answers to what is reviewed, and what else is changed there: each a step that can be taken back.

use crate::app::answering::Answer;
use crate::app::{
    message::Effect,
    panes::Area,
    review::{Card, GRADES, SNOOZE, Step, Tally},
    state::App,
};
use crate::{
    command::{Action, family},
    library::{
        outlook,
        review::{self, Grade},
    },
    notebook::{Annotation, Edit, Review as Schedule},
};
use std::path::PathBuf;

impl App {
    /// What can be answered, in the order of [`GRADES`], and where it stands: at the foot of the page, as many
    /// in a row as there is room for, from the side where reading starts.
    pub(crate) fn answers(&self) -> Vec<Answer> {
        let Some(card) = self.card() else { return Vec::new() };
        let (page, width) = (self.page_area(), self.review_width());
        let column = Area { left: page.left + (page.width - width) / 2, width, ..page };
        let when = if card.again { [const { String::new() }; 4] } else { self.comes_again() };
        let (mut row, mut used) = (0, 0);
        let mut answers: Vec<Answer> = Vec::new();
        for (index, ((_, name), when)) in GRADES.iter().zip(when).enumerate() {
            let words = [self.keys_of(Action::Page(family::Page::Grade(index))), (*name).to_owned(), when];
            let own = words.iter().map(|word| word.chars().count() as u16).sum::<u16>() + 2;
            if used > 0 && used + own > width {
                (row, used) = (row + 1, 0);
            }
            let place = Area { top: row, height: 1, ..column.without_start(used, self.reading()) };
            answers.push(Answer { words, area: place.start(own, self.reading()) });
            used += own + GAP;
        }
        let top = (page.top + page.height).saturating_sub(row + 1);
        for answer in &mut answers {
            answer.area.top += top;
        }
        answers
    }

    /// How long it is until the annotation shown comes again after each answer, in words.
    fn comes_again(&self) -> [String; 4] {
        let today = self.session.stamp.today;
        let schedule = self.reviewed().and_then(|annotation| annotation.review.as_ref());
        GRADES.map(|(grade, _)| {
            let next = review::answer(schedule, grade, today, "");
            let due = next.due.as_deref().and_then(outlook::date_of).unwrap_or(today);
            outlook::until(today, due)
        })
    }

    pub(in crate::app) fn answer(&mut self, index: usize) {
        let (Some(card), Some(annotation)) = (self.card().cloned(), self.reviewed()) else { return };
        let Some(&(grade, _)) = GRADES.get(index) else { return };
        // Forgotten in this review: it is shown until it is known, and comes again tomorrow all the same.
        let next = (!card.again).then(|| {
            review::answer(
                annotation.review.as_ref(),
                grade,
                self.session.stamp.today,
                &self.session.stamp.now,
            )
        });
        self.schedule(next, |tally| tally.grades[index] += 1);
        if grade == Grade::Again {
            self.session.review.cards.push(Card { again: true, ..card });
        }
        self.next_card();
    }

    pub(in crate::app) fn snooze(&mut self) {
        let Some(annotation) = self.reviewed() else { return };
        let next = review::snooze(
            annotation.review.as_ref(),
            SNOOZE,
            self.session.stamp.today,
            &self.session.stamp.now,
        );
        self.schedule(Some(next), |tally| tally.snoozed += 1);
        self.next_card();
        self.say(say!("review-snoozed"));
    }

    pub(in crate::app) fn skip(&mut self) {
        if self.card().is_some() {
            self.schedule(None, |tally| tally.skipped += 1);
            self.next_card();
        }
    }

    /// Gives the annotation shown its next date, and remembers what there was.
    fn schedule(&mut self, schedule: Option<Schedule>, count: impl FnOnce(&mut Tally)) {
        let Some(card) = self.card().cloned() else { return };
        let old = self.reviewed().cloned();
        let change = schedule.zip(old).map(|(schedule, old)| {
            let new = Annotation { review: Some(schedule), ..old.clone() };
            (card.article, Edit::Replace(new), Edit::Replace(old))
        });
        self.remember(change, count);
    }

    /// Makes a change, where there is one, as a step of the review.
    fn remember(&mut self, change: Option<(PathBuf, Edit, Edit)>, count: impl FnOnce(&mut Tally)) {
        let review = &mut self.session.review;
        let (at, length, tally) = (review.at, review.cards.len(), review.tally);
        let step = Step { at, length, removed: None, tally, change };
        count(&mut review.tally);
        if let Some((path, edit, inverse)) = step.change.clone() {
            self.change_in(path, edit, inverse);
        }
        self.session.review.steps.push(step);
    }

    pub(in crate::app) fn next_card(&mut self) {
        self.session.review.at += 1;
        self.session.review.top = 0;
        self.show_card();
        self.count_outlook();
    }

    /// Makes a change in the article at `path`; `inverse` takes it back.
    fn change_in(&mut self, path: PathBuf, edit: Edit, inverse: Edit) {
        if let Some(volume) = self.volume_mut(&path) {
            volume.apply(&edit);
        }
        if path == self.reader.article.path {
            self.change(edit);
        } else {
            self.ask(Effect::SaveIn(path, edit, inverse));
        }
    }

    /// Changes the annotation shown as one edits it: its status, note, tags, …
    pub(in crate::app) fn edit_reviewed(&mut self, new: Annotation, old: Annotation, what: &str) {
        let Some(card) = self.card().cloned().filter(|card| card.id == new.id) else { return };
        let change = Some((card.article, Edit::Replace(new), Edit::Replace(old)));
        self.remember(change, |tally| tally.changed += 1);
        self.lay_out_passage();
        self.say(say!("done-undo-review", what));
    }

    pub(in crate::app) fn delete_reviewed(&mut self) {
        let (Some(card), Some(old)) = (self.card().cloned(), self.reviewed().cloned()) else { return };
        let change = Some((card.article.clone(), Edit::Remove(old.id.clone()), Edit::Add(old)));
        self.remember(change, |tally| tally.changed += 1);
        let at = self.session.review.at;
        self.session.review.cards.remove(at);
        if let Some(step) = self.session.review.steps.last_mut() {
            step.removed = Some((at, card));
        }
        self.session.review.top = 0;
        self.show_card();
        self.say(say!("review-deleted"));
    }

    pub(in crate::app) fn undo_review(&mut self) {
        let Some(step) = self.session.review.steps.pop() else {
            return self.say(say!("review-nothing-done"));
        };
        let review = &mut self.session.review;
        if let Some((at, card)) = step.removed {
            review.cards.insert(at.min(review.cards.len()), card);
        }
        review.cards.truncate(step.length);
        (review.at, review.tally, review.top) = (step.at.min(review.cards.len()), step.tally, 0);
        if let Some((path, edit, inverse)) = step.change {
            self.change_in(path, inverse, edit);
        }
        self.show_card();
        self.count_outlook();
        self.say(say!("taken-back-review"));
    }

    pub(in crate::app) fn open_source(&mut self) {
        match self.card().cloned() {
            Some(card) => self.go_to_article(card.article, Some(card.id)),
            None => self.end_review(Action::Program(family::Program::Cancel)),
        }
    }

    /// Tells what was done, then leaves.
    pub(in crate::app) fn end_review(&mut self, action: Action) {
        if self.card().is_some() && self.session.review.tally.answered() > 0 {
            self.session.review.at = self.session.review.cards.len();
            self.session.review.lines.clear();
            return;
        }
        self.session.review.begun = false;
        self.leave_page(action);
    }
}

/// Columns between two answers.
const GAP: u16 = 3;
