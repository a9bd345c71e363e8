//! What of the screen a message changes, so that no more is drawn again.
//!
//! Most messages may change anything. Moves of the cursor change little and come often: of those it is looked what they
//! changed. What is not sure counts as everything.

use super::changed::Changed;
use super::{
    outline::OutlineRow,
    pane::{cursor::Cursor, view::Place},
    sidebar::List,
    state::App,
};
use crate::{
    command::{Action, Mode, family},
    library::PagesRead,
};
use tui_bidi::text::Span;

/// All that a move of the cursor may change of what is drawn.
#[derive(Clone, PartialEq)]
pub(super) struct Glance {
    mode: Mode,
    cursor: Cursor,
    top: Place,
    row: Option<usize>,
    /// The rows of the word under the cursor, where it alone has its vowel marks.
    marked: Vec<usize>,
    landed: Option<Span>,
    chosen_here: usize,
    note: Option<usize>,
    outline: Option<usize>,
    /// The variant here, which stands out at the foot of the pane.
    variant: Option<usize>,
    lists: [List; 3],
    /// Whether something is said, awaited or asked for, or keys are pending: it may be anything.
    told: bool,
}

impl App {
    /// What is to be drawn again since this was asked last.
    pub fn take_changed(&mut self) -> Changed {
        std::mem::replace(&mut self.session.changed, Changed::Nothing)
    }

    /// Whether anything is to be drawn again.
    pub fn has_changed(&self) -> bool {
        self.session.changed != Changed::Nothing
    }

    /// What is in sight, before `action`; `None` where that may change more than is looked at.
    pub(super) fn glance_before(&self, action: Action) -> Option<Glance> {
        use family::Move;
        let far = [
            Move::NextSection,
            Move::PreviousSection,
            Move::Start,
            Move::End,
            Move::Percent,
            Move::Back,
            Move::Forward,
        ];
        let near = match action {
            Action::Move(to) => !far.contains(&to),
            Action::Scroll(_) => true,
            _ => false,
        };
        // A sidebar that lies over the text would be drawn over.
        let plain = !self.panes.too_small && !self.panes.overlay;
        (near && plain && self.mode() == Mode::Text).then(|| self.glance())
    }

    fn glance(&self) -> Glance {
        let document = &self.reader.article.document;
        Glance {
            mode: self.mode(),
            cursor: self.pane.cursor,
            top: self.pane.view.top(),
            row: self.pane.view.row_of(self.pane.cursor.at),
            marked: self.session.look.marked_word(document, self.pane.cursor.at).map_or_else(
                Vec::new,
                |word| {
                    let ends = [word.start, word.end.saturating_sub(1)];
                    ends.into_iter().filter_map(|at| self.pane.view.row_of(at)).collect()
                },
            ),
            landed: self.pane.landed,
            chosen_here: self.pane.chosen_here,
            note: self.pane.note_here(&self.reader.article),
            outline: self.sidebar.outline_here(&self.reader.article, &self.pane),
            variant: self.reader.collation.as_ref().and_then(|own| own.at(self.pane.cursor.at)),
            lists: self.sidebar.lists,
            told: self.session.notice.is_some()
                || self.reader.awaited.is_some()
                || !self.session.effects.is_empty()
                || !self.session.pending.is_empty(),
        }
    }

    /// The bars of the sections whose rows are in sight in the outline, where so much was `read`.
    fn bars_in_sight<'a>(&'a self, read: &'a PagesRead) -> impl Iterator<Item = (u16, u16)> + 'a {
        let (first, rows) = (self.sidebar.lists[0].top, self.sidebar.rows(0));
        let shown = self.sidebar.sections.iter().skip(first).take(rows);
        shown.map(move |row| match *row {
            OutlineRow::Section(number) => self.reader.bar_of(number, read),
            OutlineRow::Repeat(_) => (0, 0),
        })
    }

    /// Notes what differs from `before`, which was in sight before an action.
    pub(super) fn note_changed(&mut self, before: Option<Glance>) {
        let changed = before.map_or(Changed::All, |before| {
            let now = self.glance();
            let mut changed = now.differs(&before);
            if let Changed::Pane(lists) = &mut changed
                && let Some(read) = self.reader.read_with(self.pane.view.stretches())
            {
                lists[0] |= !self.bars_in_sight(&read).eq(self.bars_in_sight(&self.reader.read));
            }
            changed
        });
        self.session.changed.add(changed);
    }
}

impl Glance {
    /// What is to be drawn again for this to be seen after `before`.
    fn differs(&self, before: &Self) -> Changed {
        if self.told || before.told || before.landed.is_some() || self.mode != before.mode {
            return Changed::All;
        }
        if self == before {
            return Changed::Nothing;
        }
        let marked = before.marked.iter().chain(&self.marked).copied();
        let rows = before.row.into_iter().chain(self.row).chain(marked).collect();
        let (cursor, row, marked) = (before.cursor, before.row, before.marked.clone());
        let moved = Self { cursor, row, marked, chosen_here: before.chosen_here, ..self.clone() };
        if moved == *before {
            return Changed::Rows(rows);
        }
        let mut lists = [0, 1, 2].map(|list| self.lists[list] != before.lists[list]);
        lists[0] |= self.outline != before.outline;
        Changed::Pane(lists)
    }
}
