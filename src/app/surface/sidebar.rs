//! The sidebar: sections, entities and annotations, three lists that scroll by themselves.

use crate::app::{panes::SIDEBAR_BESIDE, sidebar::number, state::App};
use crate::command::Pane;

impl App {
    /// Gives a pane the focus, and shows the sidebar for it. A sidebar that lies over the text closes when the
    /// text gets the focus.
    pub(in crate::app) fn give_focus(&mut self, pane: Pane) {
        self.focus = pane;
        self.sidebar.shown |= pane != Pane::Text;
        self.relayout_at_top();
    }

    /// The pane after the focused one, or before it.
    pub(in crate::app) fn focus_beside(&mut self, forward: bool) {
        let order = [Pane::Text, Pane::Sections, Pane::Entities, Pane::Notes];
        let here = order.iter().position(|&pane| pane == self.focus).unwrap_or(0);
        let there = if forward { here + 1 } else { here + order.len() - 1 };
        self.give_focus(order[there % order.len()]);
    }

    /// Shows the sidebar, or hides it. Where it lies over the text, one of its lists gets the focus.
    pub(in crate::app) fn toggle_sidebar(&mut self) {
        if self.panes.sidebar.is_some() {
            self.sidebar.shown = false;
        } else if self.session.size.0 < SIDEBAR_BESIDE {
            return self.give_focus(Pane::Sections);
        } else {
            self.sidebar.shown = true;
        }
        self.relayout_at_top();
    }

    /// Shows the sidebar as it was changed.
    pub(in crate::app) fn show_sidebar(&mut self) {
        if self.panes.sidebar.is_none() {
            return self.toggle_sidebar();
        }
        self.relayout_at_top();
    }

    /// Chooses entry `to` of the list that has the focus.
    pub(in crate::app) fn choose_entry(&mut self, to: usize) {
        let Some(number) = number(self.focus) else { return };
        self.sidebar.choose(number, to);
        if self.focus == Pane::Sections {
            self.tell_outline();
        }
    }

    /// Goes to what is chosen in the list that has the focus. Entities go from mention to mention.
    pub(in crate::app) fn open_chosen(&mut self) {
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
    pub(in crate::app) fn visit(&mut self, at: usize) {
        if self.panes.overlay {
            self.give_focus(Pane::Text);
        }
        self.jump(at);
    }

    fn open_note(&mut self, entry: usize) {
        if let Some(&index) = self.sidebar.notes.get(entry) {
            self.go_to_note(index);
        }
    }

    /// Goes to the words of annotation `index`, from wherever one is.
    pub(in crate::app) fn go_to_note(&mut self, index: usize) {
        let Some(span) = self.reader.article.span(index) else {
            let why = self
                .reader
                .article
                .placement(index)
                .and_then(|place| place.reason.clone())
                .unwrap_or_else(|| say!("place-awaited"));
            self.session.notice = Some(crate::app::message::Notice::warning(why));
            return;
        };
        self.page = crate::app::pages::Page::Text;
        self.visit(span.start);
        self.pane.landed = Some(span);
        self.pane.chosen_here =
            self.reader.article.here(span.start).iter().position(|&here| here == index).unwrap_or(0);
    }

    /// To the next mention of the chosen entity after the cursor, or the one before; around the ends.
    pub(in crate::app) fn next_mention(&mut self, forward: bool) {
        let Some(entity) = self.sidebar.chosen_entity(&self.reader.article) else {
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
