//! The sidebar: sections, entities and annotations, three lists that scroll by themselves.

use super::{
    App, NameOrder, NameRow, OutlineRow,
    panes::{Area, lists},
};
use crate::{
    command::{Action, Pane, family},
    config::{self, Settings},
    text::Direction,
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

/// Where `action` leads in a list of which `page` rows are in sight and entry `here` is chosen, or in first
/// sight; beyond the end for the end. `None` where it means something else.
pub(super) fn target(action: Action, count: Option<usize>, here: usize, page: usize) -> Option<usize> {
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

/// The sidebar's state.
#[derive(Clone, Debug)]
pub struct Sidebar {
    /// Whether it is shown.
    pub shown: bool,
    /// Its width in columns.
    pub width: u16,
    /// Where it stands.
    pub side: config::Side,
    /// The kind of annotations that are listed; `None` lists all.
    pub kind: Option<String>,
    /// The words that the entries of each list must hold.
    pub words: [String; 3],
    /// The lists, in the order sections, entities, annotations.
    pub lists: [List; 3],
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
    /// The annotations listed, by their number in the notebook.
    pub notes: Vec<usize>,
    lengths: [usize; 3],
}

/// The place of a list among the three; `None` for the text.
pub(super) fn number(pane: Pane) -> Option<usize> {
    match pane {
        Pane::Text => None,
        Pane::Sections => Some(0),
        Pane::Entities => Some(1),
        Pane::Notes => Some(2),
    }
}

/// The panes of the lists, in their order.
pub(super) const LISTS: [Pane; 3] = [Pane::Sections, Pane::Entities, Pane::Notes];

impl Sidebar {
    /// The sidebar as the settings want it.
    pub fn new(settings: &Settings) -> Self {
        let config::Sidebar { show: shown, side, width } = settings.sidebar;
        Self {
            shown,
            side,
            width,
            kind: None,
            words: Default::default(),
            lists: [List::default(); 3],
            areas: [Area::default(); 3],
            sections: Vec::new(),
            entities: Vec::new(),
            order: NameOrder::default(),
            together: BTreeSet::new(),
            notes: Vec::new(),
            lengths: [0; 3],
        }
    }

    /// Lets go what was chosen among the things of one article; width, side and order stay.
    pub(super) fn forget(&mut self) {
        (self.kind, self.words, self.together) = (None, Default::default(), BTreeSet::new());
        self.lists = Default::default();
    }

    /// Divides `area` among the lists; `None` when the sidebar is hidden.
    pub(super) fn arrange(&mut self, area: Option<Area>) {
        self.areas = area.map(|area| lists(area, self.lengths)).unwrap_or_default();
        for number in 0..3 {
            let selected = self.lists[number].selected;
            self.choose(number, selected);
        }
    }

    /// The side of the screen that it stands at, as the start of that direction.
    pub fn stands(&self, reading: Direction) -> Direction {
        match self.side {
            config::Side::Reading => reading,
            config::Side::Left => Direction::LeftToRight,
            config::Side::Right => Direction::RightToLeft,
        }
    }

    /// How many things list `number` has, titles of groups not counted.
    pub fn count(&self, number: usize) -> usize {
        let titles = self.entities.iter().filter(|row| matches!(row, NameRow::Group(..)));
        self.lengths[number] - if number == 1 { titles.count() } else { 0 }
    }

    /// Whether entry `entry` of list `number` is the title of a group.
    pub fn is_title(&self, number: usize, entry: usize) -> bool {
        number == 1 && matches!(self.entities.get(entry), Some(NameRow::Group(..)))
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
    pub(super) fn choose(&mut self, number: usize, to: usize) {
        let (length, rows) = (self.lengths[number], self.rows(number));
        let to = to.min(length.saturating_sub(1));
        let up = to > 0 && to < self.lists[number].selected;
        let to = match to {
            to if !self.is_title(number, to) => to,
            to if up => to - 1,
            to => to + 1,
        };
        let list = &mut self.lists[number];
        list.select(to, length, rows);
        // The title above the first of a group comes along.
        if rows > 1 && list.top > 0 && list.top == to && self.is_title(number, to - 1) {
            self.lists[number].top -= 1;
        }
    }
}

impl App {
    /// Lists again what the article holds.
    pub(crate) fn refresh_lists(&mut self) {
        let article = &self.reader.article;
        let kind = self.sidebar.kind.clone();
        let mut notes = article.by_place();
        notes.retain(|&index| {
            kind.is_none() || article.annotation(index).is_some_and(|a| Some(&a.kind) == kind.as_ref())
        });
        notes.retain(|&index| self.note_holds(index, &self.sidebar.words[2]));
        self.sidebar.sections = self.outline_rows();
        self.sidebar.entities = self.name_rows();
        self.sidebar.notes = notes;
        self.sidebar.lengths =
            [self.sidebar.sections.len(), self.sidebar.entities.len(), self.sidebar.notes.len()];
        self.relayout();
        self.refresh_claims();
        self.follow();
        self.leave_details_of_the_gone();
    }

    /// Lets the lists show where the cursor is: its section, and the annotation under it.
    pub(crate) fn follow(&mut self) {
        if self.focus != Pane::Sections
            && let Some(row) = self.outline_here()
        {
            self.sidebar.choose(0, row);
        }
        if self.focus != Pane::Notes
            && let Some(note) = self.note_here()
            && let Some(entry) = self.sidebar.notes.iter().position(|&index| index == note)
        {
            self.sidebar.choose(2, entry);
        }
    }

    /// Gives a pane the focus, and shows the sidebar for it.
    pub(super) fn focus_on(&mut self, pane: Pane) {
        self.focus = pane;
        if pane != Pane::Text && !self.sidebar.shown {
            self.sidebar.shown = true;
            self.relayout();
        }
    }

    /// The pane after the focused one, or before it.
    pub(super) fn focus_beside(&mut self, forward: bool) {
        let order = [Pane::Text, Pane::Sections, Pane::Entities, Pane::Notes];
        let here = order.iter().position(|&pane| pane == self.focus).unwrap_or(0);
        let there = if forward { here + 1 } else { here + order.len() - 1 };
        let overlay_left = self.panes.overlay && there % order.len() == 0;
        self.focus_on(order[there % order.len()]);
        if overlay_left {
            self.show_sidebar(false);
        }
    }

    /// Shows or hides the sidebar.
    pub(super) fn show_sidebar(&mut self, shown: bool) {
        self.sidebar.shown = shown;
        self.relayout();
        self.pane.view.show(&self.reader.article.document, self.pane.cursor.at);
    }

    /// Chooses entry `to` of the list that has the focus.
    pub(super) fn choose_entry(&mut self, to: usize) {
        let Some(number) = number(self.focus) else { return };
        self.sidebar.choose(number, to);
        if self.focus == Pane::Sections {
            self.tell_outline();
        }
    }

    /// Goes to what is chosen in the list that has the focus. Entities go from mention to mention.
    pub(super) fn open_chosen(&mut self) {
        let Some(number) = number(self.focus) else { return };
        let chosen = self.sidebar.lists[number].selected;
        match self.focus {
            Pane::Sections => self.open_outline(chosen),
            Pane::Entities => self.next_mention(true),
            Pane::Notes => self.open_note(chosen),
            Pane::Text => {}
        }
    }

    /// Jumps to byte `at` from a list: the list keeps the focus when it stands beside the text, and
    /// makes way for it when it lies over it.
    pub(super) fn visit(&mut self, at: usize) {
        if self.panes.overlay {
            self.focus = Pane::Text;
            self.show_sidebar(false);
        }
        self.jump(at);
    }

    fn open_note(&mut self, entry: usize) {
        if let Some(&index) = self.sidebar.notes.get(entry) {
            self.go_to_note(index);
        }
    }

    /// Goes to the words of annotation `index`, from wherever one is.
    pub(super) fn go_to_note(&mut self, index: usize) {
        let Some(span) = self.reader.article.span(index) else {
            let why = self
                .reader
                .article
                .placement(index)
                .and_then(|place| place.reason.clone())
                .unwrap_or_else(|| say!("place-awaited"));
            self.session.notice = Some(super::Notice::warning(why));
            return;
        };
        self.page = super::Page::Text;
        self.visit(span.start);
        self.pane.landed = Some(span);
        self.pane.chosen_here =
            self.reader.article.here(span.start).iter().position(|&here| here == index).unwrap_or(0);
    }

    /// To the next mention of the chosen entity after the cursor, or the one before; around the ends.
    pub(super) fn next_mention(&mut self, forward: bool) {
        let Some(entity) = self.chosen_entity() else {
            return self.say(say!("names-go-choose"));
        };
        let at = self.pane.cursor.at;
        let mentions: Vec<_> =
            entity.mentions.iter().filter(|mention| !mention.repeat).map(|m| m.span).collect();
        let name = entity.name.clone();
        let found = if forward {
            mentions.iter().position(|span| span.start > at).or(Some(0))
        } else {
            mentions.iter().rposition(|span| span.start < at).or(mentions.len().checked_sub(1))
        };
        let Some((number, span)) = found.and_then(|number| Some((number, *mentions.get(number)?))) else {
            return;
        };
        let total = mentions.len();
        self.visit(span.start);
        self.pane.landed = Some(span);
        self.say(format!("{name}: {} of {total}", number + 1));
    }
}

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
