//! Lists: items with bullets, or numbers as the list counts them.

use super::Builder;
use super::begun::List;
use super::counter::Counter;

impl Builder {
    /// Begins a list: its first number, `None` with bullets.
    pub(in crate::document) fn list(&mut self, first: Option<u64>) {
        let counter = if first.is_some() { Counter::Figures('0') } else { Counter::Bullet };
        let first = first.map_or(1, |first| i64::try_from(first).unwrap_or(i64::MAX));
        self.list_of(counter, Some(first), false);
    }

    /// Begins a list that `counter` counts from `first` on, or `down`, then to one where no first is said.
    pub(in crate::document) fn list_of(&mut self, counter: Counter, first: Option<i64>, down: bool) {
        self.end();
        if !self.lists.is_empty() && self.markup.blocks.last().is_some_and(|last| last.depth > 0) {
            self.tighten();
        }
        let open = (down && first.is_none()).then_some(self.markup.blocks.len());
        let step = if down { -1 } else { 1 };
        self.lists.push(List { counter, next: first.unwrap_or(1), step, down: open });
    }

    /// Ends a list.
    pub(in crate::document) fn unlist(&mut self) {
        self.end();
        let depth = self.lists.len();
        if let Some(List { counter, down: Some(first), .. }) = self.lists.pop() {
            self.count_down(first, depth, counter);
        }
        self.marker = None;
        if self.lists.is_empty()
            && let Some(last) = self.markup.blocks.last_mut().filter(|last| last.depth > 0)
        {
            last.tight = false;
        }
    }

    /// Numbers the items of `depth` from block `first` on down to one.
    fn count_down(&mut self, first: usize, depth: usize, counter: Counter) {
        let own = |block: &&mut super::Block| usize::from(block.depth) == depth && block.marker.is_some();
        for (block, number) in self.markup.blocks[first..].iter_mut().rev().filter(own).zip(1..) {
            block.marker = Some(format!("{}.", counter.write(number)).into());
        }
    }

    /// Begins an item of the list.
    pub(in crate::document) fn item(&mut self) {
        self.end();
        if self.in_cell() {
            return;
        }
        let Some(list) = self.lists.last_mut() else {
            self.marker = Some("•".into());
            return;
        };
        let number = list.next;
        list.next = number.saturating_add(list.step);
        self.marker = match list.counter {
            Counter::Bare => None,
            Counter::Bullet => Some("•".into()),
            counter => Some(format!("{}.", counter.write(number)).into()),
        };
    }

    /// The next item of the list has this number.
    pub(in crate::document) fn number(&mut self, number: i64) {
        if let Some(list) = self.lists.last_mut() {
            list.next = number;
            list.down = None;
        }
    }

    /// The next block has this marker.
    pub(in crate::document) fn marker(&mut self, marker: impl Into<Box<str>>) {
        let here = self.text.len();
        match &mut self.current {
            Some(block) if block.span.start == here => block.marker = Some(marker.into()),
            _ => self.marker = Some(marker.into()),
        }
    }

    /// The next block has no marker.
    pub(in crate::document) fn unmarked(&mut self) {
        self.marker = None;
    }

    /// Begins what is set in below what it belongs to, as an item without a sign is.
    pub(in crate::document) fn indent(&mut self) {
        self.list_of(Counter::Bare, None, false);
    }
}
