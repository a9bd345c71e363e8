//! One of several things to choose, by arrows, a click, or by typing a part of its name. It gives its caller the value
//! of the row back and knows nothing of what that is.

use super::panes::Area;
use crate::words::Phrase;
use tui_bidi::{
    input::Input,
    text::{Direction, fold::fold},
};

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice<T> {
    /// What stands before its name in a column of its own, never cut: a date, a sign.
    pub lead: String,
    /// Its name.
    pub label: String,
    /// What it does, or its keys; " · " between parts that have nothing to do with each other.
    pub detail: String,
    /// What the caller gets when it is chosen.
    pub value: T,
}

impl<T> Choice<T> {
    /// A row that stands for `value`.
    pub fn new(label: impl Into<String>, detail: impl Into<String>, value: T) -> Self {
        Self { lead: String::new(), label: label.into(), detail: detail.into(), value }
    }

    /// The row with `lead` before its name.
    #[must_use]
    pub fn led_by(self, lead: impl Into<String>) -> Self {
        Self { lead: lead.into(), ..self }
    }

    /// The row with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Choice<U> {
        Choice { lead: self.lead, label: self.label, detail: self.detail, value: change(self.value) }
    }
}

/// When what can be chosen from happened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plot {
    /// For each that can be chosen: its place on the axis.
    pub at: Vec<f64>,
    /// For each: what that is called.
    pub names: Vec<String>,
}

impl Plot {
    /// How many of `shown` lie in each of `columns` stretches between their first and their last, the names of these, and in
    /// which stretch `chosen` lies. `None` where all are at one place.
    pub fn columns(
        &self,
        shown: &[usize],
        chosen: usize,
        columns: usize,
    ) -> Option<(Vec<usize>, [&str; 2], usize)> {
        let place = |number: &usize| self.at.get(*number).copied();
        let by_place = |a: &&usize, b: &&usize| place(a).unwrap_or(0.0).total_cmp(&place(b).unwrap_or(0.0));
        let [first, last] = [shown.iter().min_by(by_place)?, shown.iter().max_by(by_place)?];
        let (from, to) = (place(first)?, place(last)?);
        if to <= from || columns == 0 {
            return None;
        }
        let column = |number: &usize| {
            let share = (place(number).unwrap_or(from) - from) / (to - from);
            ((share * columns as f64) as usize).min(columns - 1)
        };
        let mut counts = vec![0; columns];
        shown.iter().for_each(|number| counts[column(number)] += 1);
        Some((counts, [self.names.get(*first)?, self.names.get(*last)?], column(&chosen)))
    }
}

/// A choice to make.
#[derive(Clone, Debug)]
pub struct Picker<T> {
    /// What it is about, in small letters.
    pub title: Phrase,
    /// What is typed to narrow it down.
    pub input: Input,
    /// Everything that can be chosen.
    pub all: Vec<Choice<T>>,
    /// What fits the input, as numbers of `all`.
    pub shown: Vec<usize>,
    /// The chosen one, by its place in `shown`.
    pub selected: usize,
    /// The columns of its panel, where the window has them.
    pub(super) columns: u16,
    /// Where each of `all` stands in time, for a plot above them, and what the first and the last time are called.
    pub plot: Option<Plot>,
    /// How many of `all` are narrowed here; what stands behind them was found by the words typed, and fits.
    own: usize,
    /// Whether a row is taken by typing only if its name begins with what is typed.
    pub(super) strict: bool,
    /// Whether the chosen row was chosen by hand, or taken once already.
    sure: bool,
}

impl<T> Picker<T> {
    /// A choice among `all`, the one of number `selected` first.
    pub fn new(title: impl Into<Phrase>, all: Vec<Choice<T>>, selected: usize) -> Self {
        let shown = (0..all.len()).collect();
        let (input, own) = (Input::line(Direction::LeftToRight), all.len());
        let title = title.into();
        Self { title, input, all, shown, selected, columns: 76, plot: None, own, strict: false, sure: false }
    }

    /// The same choice, for another caller.
    pub fn map<U>(self, change: impl Fn(T) -> U) -> Picker<U> {
        let all = self.all.into_iter().map(|choice| choice.map(&change)).collect();
        let Self { title, input, shown, selected, columns, plot, own, strict, sure, .. } = self;
        Picker { title, input, all, shown, selected, columns, plot, own, strict, sure }
    }

    /// The chosen one.
    pub fn chosen(&self) -> Option<&Choice<T>> {
        self.all.get(*self.shown.get(self.selected)?)
    }

    /// The same choice, with a plot above it.
    #[must_use]
    pub fn plotted(mut self, plot: Plot) -> Self {
        self.plot = Some(plot);
        self
    }

    /// The same choice, in a panel for rows that are sentences.
    #[must_use]
    pub(super) fn wide(self) -> Self {
        Self { columns: 120, ..self }
    }

    /// The same choice, where a row is taken by typing only if its name begins with what is typed.
    #[must_use]
    pub fn strict(mut self) -> Self {
        self.strict = true;
        self
    }

    /// Whether the chosen row only somehow fits what was typed, so that one is asked first; asked once, it is sure.
    pub(super) fn is_unsure(&mut self) -> bool {
        let typed = fold(self.input.text().trim());
        // What it is called in the language of the interface stands beside the name that files know.
        let begins = |words: &str| fold(words).text().starts_with(typed.text());
        let begins = self.chosen().is_some_and(|choice| begins(&choice.label) || begins(&choice.detail));
        // What was found by the words fits them.
        let found = self.shown.get(self.selected).is_some_and(|&number| number >= self.own);
        let unsure = self.strict && !self.sure && !begins && !found && !typed.text().is_empty();
        self.sure = true;
        unsure
    }

    /// Moves the choice, around the ends.
    pub fn choose_by(&mut self, entries: isize) {
        let length = self.shown.len().max(1) as isize;
        self.sure = true;
        self.selected = (self.selected as isize + entries).rem_euclid(length) as usize;
    }

    /// Puts what was found by the words typed behind what there is to choose from.
    pub fn set_found(&mut self, found: impl IntoIterator<Item = Choice<T>>) {
        self.all.truncate(self.own);
        self.all.extend(found);
        self.narrow();
    }

    /// Narrows the choice to names, and what they do, that hold every word typed, folded; names first.
    pub fn narrow(&mut self) {
        let needle = fold(self.input.text());
        let words: Vec<&str> = needle.text().split_whitespace().collect();
        let mut fitting: Vec<(u8, usize)> = Vec::new();
        for (number, choice) in self.all.iter().enumerate() {
            let label = fold(&choice.label);
            let both = fold(&[&*choice.label, &choice.detail, &choice.lead].join(" "));
            if number >= self.own || words.iter().all(|word| both.text().contains(word)) {
                let in_name = words.iter().all(|word| label.text().contains(word));
                let rank = match () {
                    () if label.text() == needle.text().trim() => 0,
                    () if label.text().starts_with(needle.text().trim()) => 1,
                    () if in_name => 2,
                    () => 3,
                };
                fitting.push((rank, number));
            }
        }
        fitting.sort_unstable();
        self.shown = fitting.into_iter().map(|(_, number)| number).collect();
        (self.selected, self.sure) = (0, false);
    }

    /// The first choice in sight in the rows of `area`, by its place in `shown`.
    pub fn first_in_sight(&self, area: Area) -> usize {
        (self.selected + 1).saturating_sub(usize::from(area.height))
    }
}

/// Where one types and where the choices stand inside the panel of a picker.
pub fn areas(inside: Area) -> (Area, Area) {
    let typed = Area { height: inside.height.min(1), ..inside };
    (typed, Area { top: inside.top + 2, height: inside.height.saturating_sub(2), ..inside })
}
