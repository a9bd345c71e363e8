//! One of several things to choose, by arrows, a click, or by typing a part of its name. It gives its caller the value
//! of the row back and knows nothing of what that is.

use super::panes::Area;
use crate::{
    input::Input,
    text::{Direction, fold::fold},
};

/// Something that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice<T> {
    /// Its name.
    pub label: String,
    /// What it does, or its keys.
    pub detail: String,
    /// What the caller gets when it is chosen.
    pub value: T,
}

impl<T> Choice<T> {
    /// A row that stands for `value`.
    pub fn new(label: impl Into<String>, detail: impl Into<String>, value: T) -> Self {
        Self { label: label.into(), detail: detail.into(), value }
    }

    /// The row with another value.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Choice<U> {
        Choice { label: self.label, detail: self.detail, value: change(self.value) }
    }
}

/// A choice to make.
#[derive(Clone, Debug)]
pub struct Picker<T> {
    /// What it is about, in small letters.
    pub title: &'static str,
    /// What is typed to narrow it down.
    pub input: Input,
    /// Everything that can be chosen.
    pub all: Vec<Choice<T>>,
    /// What fits the input, as numbers of `all`.
    pub shown: Vec<usize>,
    /// The chosen one, by its place in `shown`.
    pub selected: usize,
    /// How many of `all` are narrowed here; what stands behind them was found by the words typed, and fits.
    own: usize,
}

impl<T> Picker<T> {
    /// A choice among `all`, the one of number `selected` first.
    pub fn new(title: &'static str, all: Vec<Choice<T>>, selected: usize) -> Self {
        let shown = (0..all.len()).collect();
        let (input, own) = (Input::line(Direction::LeftToRight), all.len());
        Self { title, input, all, shown, selected, own }
    }

    /// The same choice, for another caller.
    pub fn map<U>(self, change: impl Fn(T) -> U) -> Picker<U> {
        let all = self.all.into_iter().map(|choice| choice.map(&change)).collect();
        let Self { title, input, shown, selected, own, .. } = self;
        Picker { title, input, all, shown, selected, own }
    }

    /// The chosen one.
    pub fn chosen(&self) -> Option<&Choice<T>> {
        self.all.get(*self.shown.get(self.selected)?)
    }

    /// Moves the choice, around the ends.
    pub fn choose_by(&mut self, entries: isize) {
        let length = self.shown.len().max(1) as isize;
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
        let mut fitting: Vec<(bool, usize)> = Vec::new();
        for (number, choice) in self.all.iter().enumerate() {
            let label = fold(&choice.label);
            let both = fold(&format!("{} {}", choice.label, choice.detail));
            if number >= self.own || words.iter().all(|word| both.text().contains(word)) {
                let in_name = words.iter().all(|word| label.text().contains(word));
                fitting.push((!in_name, number));
            }
        }
        fitting.sort_unstable();
        self.shown = fitting.into_iter().map(|(_, number)| number).collect();
        self.selected = 0;
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
