//! What was typed, as steps that can be taken back.

use crate::text::Span;

/// How many steps are kept.
const KEPT: usize = 1000;

/// A stretch of the text that was put in place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Step {
    /// Where both begin.
    pub(super) at: usize,
    /// What stood there.
    pub(super) before: String,
    /// What stands there instead.
    pub(super) after: String,
}

impl Step {
    /// The stretch that the step took the place of.
    pub(super) fn old(&self) -> Span {
        Span::new(self.at, self.at + self.before.len())
    }

    /// The same step the other way.
    fn inverse(self) -> Self {
        Self { at: self.at, before: self.after, after: self.before }
    }

    /// Takes `next` along when both are letters of one word typed, or deleted, one after the other.
    fn join(&mut self, next: &Self) -> bool {
        let blank = |text: &str| text.ends_with(char::is_whitespace);
        let typed = self.before.is_empty() && next.before.is_empty();
        if typed && next.at == self.at + self.after.len() && (blank(&next.after) || !blank(&self.after)) {
            self.after += &next.after;
            return true;
        }
        let deleted = self.after.is_empty() && next.after.is_empty();
        if deleted && next.at + next.before.len() == self.at && (blank(&self.before) || !blank(&next.before))
        {
            self.before.insert_str(0, &next.before);
            self.at = next.at;
            return true;
        }
        false
    }
}

/// The steps that can be taken back, and those that were.
#[derive(Clone, Debug, Default)]
pub(super) struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// Whether the caret was moved, or a step taken back, since the last one: the next begins anew.
    closed: bool,
}

impl History {
    /// Remembers `step`; what was taken back is forgotten.
    pub(super) fn remember(&mut self, step: Step) {
        self.undone.clear();
        let closed = std::mem::take(&mut self.closed);
        if !closed && self.done.last_mut().is_some_and(|last| last.join(&step)) {
            return;
        }
        self.done.push(step);
        if self.done.len() > KEPT {
            self.done.remove(0);
        }
    }

    /// What is typed next is a step of its own.
    pub(super) fn close(&mut self) {
        self.closed = true;
    }

    /// The step to make for the last one to be taken back.
    pub(super) fn undo(&mut self) -> Option<Step> {
        let step = self.done.pop()?;
        self.closed = true;
        self.undone.push(step.clone());
        Some(step.inverse())
    }

    /// The step that was taken back last.
    pub(super) fn redo(&mut self) -> Option<Step> {
        let step = self.undone.pop()?;
        self.closed = true;
        self.done.push(step.clone());
        Some(step)
    }
}
