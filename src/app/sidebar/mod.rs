//! The sidebar: sections, entities and annotations, three lists that scroll by themselves.

mod listed;

use crate::app::{
    listing::{NameOrder, NameRow, NoteFilter, NoteOrder},
    outline::OutlineRow,
    panes::{Area, lists},
};
use crate::{
    command::{Action, Pane, family},
    notebook::Id,
};
use std::collections::BTreeSet;

/// One list: what is chosen in it and what stands in its first row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// The chosen entry.
    pub selected: usize,
    /// The first entry in sight.
    pub top: usize,
}

impl List {
    /// Chooses entry `to` of `length` and scrolls a list of `height` rows as little as needed.
    pub fn select(&mut self, to: usize, length: usize, height: usize) {
        self.selected = to.min(length.saturating_sub(1));
        let height = height.max(1);
        self.top = self.top.min(self.selected).max((self.selected + 1).saturating_sub(height));
        self.top = self.top.min(length.saturating_sub(height));
    }

    /// Scrolls a list of `length` entries and `height` rows by `rows`; the choice stays.
    pub fn scroll(&mut self, rows: isize, length: usize, height: usize) {
        let most = length.saturating_sub(height.max(1));
        self.top = self.top.saturating_add_signed(rows).min(most);
    }
}

/// What the sidebar lists; whether it is shown, how wide and where is a setting.
#[derive(Clone, Debug, Default)]
pub struct Sidebar {
    /// What the listed annotations have in common.
    pub filter: NoteFilter,
    /// The order of the annotations.
    pub note_order: NoteOrder,
    /// The annotations that are chosen together.
    pub marked: BTreeSet<Id>,
    /// The words that the entries of each list must hold.
    pub words: [String; 3],
    /// The lists, in the order sections, entities, annotations.
    pub lists: [List; 3],
    /// Where it stands; `None` while it is hidden.
    area: Option<Area>,
    /// The list that is the whole window.
    whole: Option<usize>,
    /// Where each list stands, its title row included.
    pub areas: [Area; 3],
    /// The rows of the outline.
    pub sections: Vec<OutlineRow>,
    /// The names listed.
    pub entities: Vec<NameRow>,
    /// The order of the names.
    pub order: NameOrder,
    /// The ids of the entities that are meant together.
    pub together: BTreeSet<String>,
    /// The annotations listed, by their number in the notebook: a row for its words, another for its note.
    pub notes: Vec<usize>,
    pub(in crate::app) lengths: [usize; 3],
    /// How many things each list has.
    pub(in crate::app) counts: [usize; 3],
    /// For each annotation of the notebook the row of its words, if it is listed.
    pub(in crate::app) note_rows: Vec<Option<usize>>,
    /// The cursor that the lists show: its byte, and the annotation chosen there.
    pub(in crate::app) shows: Option<(usize, usize)>,
}

impl Sidebar {
    /// Lets go what was chosen among the things of one article; the order stays.
    pub(in crate::app) fn forget(&mut self) {
        (self.words, self.together) = (Default::default(), BTreeSet::new());
        (self.filter, self.marked) = (NoteFilter::default(), BTreeSet::new());
        self.lists = Default::default();
    }

    /// Comes to stand in `area`, of which the list `whole` has all; `None` hides it.
    pub(in crate::app) fn stand_in(&mut self, area: Option<Area>, whole: Option<usize>) {
        (self.area, self.whole) = (area, whole);
        self.arrange();
    }

    /// Divides the area among the lists, by what they hold.
    pub(in crate::app) fn arrange(&mut self) {
        self.areas = match (self.area, self.whole) {
            (Some(area), Some(list)) => {
                let mut areas = [Area { height: 0, ..area }; 3];
                areas[list] = area;
                areas
            }
            (area, _) => area.map(|area| lists(area, self.lengths)).unwrap_or_default(),
        };
        for number in 0..3 {
            let selected = self.lists[number].selected;
            self.choose(number, selected);
        }
    }

    /// The list that stands at the cell of the screen at `column`, `row`.
    pub(in crate::app) fn list_at(&self, column: u16, row: u16) -> Option<usize> {
        (0..3).find(|&list| self.areas[list].contains(column, row))
    }

    /// How many things list `number` has; titles of groups and rows of notes are not counted.
    pub fn count(&self, number: usize) -> usize {
        self.counts[number]
    }

    /// Whether entry `entry` of list `number` cannot be chosen: the title of a group, or the note below the words
    /// of an annotation.
    pub fn is_title(&self, number: usize, entry: usize) -> bool {
        match number {
            1 => matches!(self.entities.get(entry), Some(NameRow::Group(..))),
            2 => entry > 0 && self.notes.get(entry - 1) == self.notes.get(entry),
            _ => false,
        }
    }

    /// How many rows list `number` has.
    pub fn length(&self, number: usize) -> usize {
        self.lengths[number]
    }

    /// How many entries list `number` can show.
    pub fn rows(&self, number: usize) -> usize {
        usize::from(self.areas[number].height.saturating_sub(1))
    }

    /// Chooses entry `to` of list `number`; beyond a title when it is one, where one was going.
    pub(in crate::app) fn choose(&mut self, number: usize, to: usize) {
        let (length, rows) = (self.lengths[number], self.rows(number));
        let to = to.min(length.saturating_sub(1));
        let up = to > 0 && to < self.lists[number].selected;
        let to = match to {
            to if !self.is_title(number, to) => to,
            to if up || to + 1 == length => to - 1,
            to => to + 1,
        };
        let list = &mut self.lists[number];
        list.select(to, length, rows);
        let mut top = list.top;
        match number {
            // The title above the first of a group comes along,
            1 if rows > 1 && top > 0 && top == to && self.is_title(1, to - 1) => top -= 1,
            // and the note below the words of an annotation; no note stands at the top without its words.
            2 => {
                let last = if rows > 1 && self.is_title(2, to + 1) { to + 1 } else { to };
                top = top.max((last + 1).saturating_sub(rows));
                top += usize::from(top < to && self.is_title(2, top));
            }
            _ => {}
        }
        self.lists[number].top = top;
    }
}

/// The place of a list among the three; `None` for the text.
pub(in crate::app) fn number(pane: Pane) -> Option<usize> {
    match pane {
        Pane::Text => None,
        Pane::Sections => Some(0),
        Pane::Entities => Some(1),
        Pane::Notes => Some(2),
    }
}

/// Where `action` leads in a list of which `page` rows are in sight and entry `here` is chosen, or in first
/// sight; beyond the end for the end. `None` where it means something else.
pub(in crate::app) fn target(
    action: Action,
    count: Option<usize>,
    here: usize,
    page: usize,
) -> Option<usize> {
    use family::{Move, Scroll, View};
    let (times, half) = (count.unwrap_or(1).min(1 << 20), (page / 2).max(1));
    match action {
        Action::Move(Move::Down) => Some(here.saturating_add(times)),
        Action::Move(Move::Up) => Some(here.saturating_sub(times)),
        Action::Move(Move::Start) => Some(0),
        Action::Move(Move::End) => Some(usize::MAX),
        Action::Scroll(Scroll::PageDown) | Action::View(View::Choose) => Some(here.saturating_add(page)),
        Action::Scroll(Scroll::PageUp) => Some(here.saturating_sub(page)),
        Action::Scroll(Scroll::HalfPageDown) => Some(here.saturating_add(half)),
        Action::Scroll(Scroll::HalfPageUp) => Some(here.saturating_sub(half)),
        _ => None,
    }
}

/// The panes of the lists, in their order.
pub(in crate::app) const LISTS: [Pane; 3] = [Pane::Sections, Pane::Entities, Pane::Notes];

#[cfg(test)]
mod tests {
    use super::List;

    #[test]
    fn a_list_scrolls_as_little_as_needed() {
        let mut list = List::default();
        list.select(5, 20, 4);
        assert_eq!(list, List { selected: 5, top: 2 });
        list.select(3, 20, 4);
        assert_eq!(list.top, 2);
        list.select(99, 20, 4);
        assert_eq!(list, List { selected: 19, top: 16 });
        list.scroll(-100, 20, 4);
        assert_eq!(list, List { selected: 19, top: 0 });
    }
}
