//! The sidebar: sections, names and annotations, three lists that scroll by themselves. What an action and a click mean
//! in the list that has the focus.

use super::names;
use crate::app::{
    context::Context,
    message::{Mouse, MouseKind},
    narrow::Narrowed,
    outline::OutlineRow,
    overlay::Purpose,
    pages::Page,
    sidebar::{LISTS, Sidebar, number, target},
};
use crate::command::{Action, Pane, family};
use crate::notebook::kind_name;

impl Sidebar {
    /// What an action means in the list that has the focus; `false` where it means the same as in the text.
    pub(in crate::app) fn act(&mut self, cx: &mut Context<'_>, action: Action, count: Option<usize>) -> bool {
        let Some(list) = number(cx.session.focus) else { return false };
        match action {
            Action::View(family::View::Choose) if cx.session.focus == Pane::Entities => {
                self.choose_together(cx);
                return true;
            }
            Action::View(family::View::Choose) if cx.session.focus == Pane::Notes => {
                self.choose_note(cx);
                return true;
            }
            Action::View(family::View::Open) => {
                self.open_chosen(cx);
                return true;
            }
            Action::Program(family::Program::Cancel) => {
                self.leave(cx);
                return true;
            }
            _ => {}
        }
        let (here, page) = (self.lists[list].selected, self.rows(list).max(1));
        let Some(to) = target(action, count, here, page) else { return false };
        self.choose_entry(cx, to);
        true
    }

    /// What the mouse does over the list of that number: the wheel scrolls it, a click opens an entry.
    pub(in crate::app) fn mouse(&mut self, cx: &mut Context<'_>, list: usize, mouse: Mouse) {
        match mouse.kind {
            MouseKind::WheelDown | MouseKind::WheelUp => {
                let (length, height) = (self.length(list), self.rows(list));
                self.lists[list].scroll(cx.session.wheel_by(mouse.kind), length, height);
            }
            MouseKind::Down => {
                cx.session.give_focus(LISTS[list]);
                let Some(row) = (mouse.row - self.areas[list].top).checked_sub(1) else { return };
                let entry = self.lists[list].top + usize::from(row);
                if entry < self.length(list) && !self.is_title(list, entry) {
                    self.choose(list, entry);
                    self.open_chosen(cx);
                }
            }
            MouseKind::Drag | MouseKind::Up => {}
        }
    }

    /// Asks for words that the entries of the list that has the focus must hold.
    pub(in crate::app) fn ask_words(&self, cx: &mut Context<'_>) {
        if let Some(list) = number(cx.session.focus) {
            cx.prompt(Purpose::Filter(Narrowed::List(list)), &self.words[list]);
        }
    }

    /// Lists only what holds `words`; all when there are none.
    pub(in crate::app) fn narrow(&mut self, cx: &mut Context<'_>, list: usize, words: &str) {
        if list == 0 {
            return self.choose_section(cx.article(), words);
        }
        words.clone_into(&mut self.words[list]);
        cx.reader.article.revise();
    }

    /// Lists annotations of the next kind in use only, then all again.
    pub(in crate::app) fn filter_kind(&mut self, cx: &mut Context<'_>) {
        let annotations = &cx.reader.article.notebook.annotations;
        let kinds = cx.session.look.settings.kinds.iter().map(|kind| &kind.name);
        let mut in_use = kinds.filter(|name| annotations.iter().any(|own| own.kind.as_str() == *name));
        let next = match &self.filter.kind {
            None => in_use.next(),
            Some(kind) => in_use.skip_while(|name| *name != kind).nth(1),
        };
        let next = next.cloned();
        let kind = next.as_deref().map(kind_name);
        cx.say(kind.map_or_else(|| say!("only-all"), |kind| say!("only-kind", kind)));
        self.filter.kind = next;
        cx.reader.article.revise();
        self.choose(2, 0);
    }

    /// Leaves what the list is narrowed down to, then the list.
    fn leave(&mut self, cx: &mut Context<'_>) {
        if names::stop_looking(cx) {
            return;
        }
        if let Some(list) = number(cx.session.focus).filter(|&list| !self.words[list].is_empty()) {
            return self.narrow(cx, list, "");
        }
        if cx.session.focus == Pane::Notes && !std::mem::take(&mut self.marked).is_empty() {
            return;
        }
        cx.session.give_focus(Pane::Text);
    }

    /// Chooses entry `to` of the list that has the focus.
    pub(super) fn choose_entry(&mut self, cx: &mut Context<'_>, to: usize) {
        let Some(number) = number(cx.session.focus) else { return };
        self.choose(number, to);
        if cx.session.focus == Pane::Sections {
            self.tell_section(cx);
        }
    }

    /// What is known of the chosen section, in words.
    fn tell_section(&self, cx: &mut Context<'_>) {
        let Some(OutlineRow::Section(number)) = self.chosen_section() else { return };
        let Some(section) = cx.document().sections().get(number) else { return };
        let (read, whole) = cx.reader.read_of(section.span);
        let percent = read * 100 / whole.max(1);
        let notes = cx.article().marks().over(section.span).count();
        let words = cx.article().words(number);
        cx.say(say!("section-facts", words, percent, notes));
    }

    /// Goes to what is chosen in the list that has the focus. Names go from mention to mention.
    fn open_chosen(&mut self, cx: &mut Context<'_>) {
        match cx.session.focus {
            Pane::Sections => self.open_section(cx),
            Pane::Entities => self.next_mention(cx, true),
            Pane::Notes => {
                if let Some(index) = self.chosen_note() {
                    cx.go_to_note(index);
                }
            }
            Pane::Text => {}
        }
    }

    /// Goes to the chosen row of the outline; a folded copy stays folded.
    fn open_section(&self, cx: &mut Context<'_>) {
        match self.chosen_section() {
            Some(OutlineRow::Section(number)) => {
                if let Some(at) = cx.document().sections().get(number).map(|section| section.span.start) {
                    cx.visit(at);
                }
            }
            Some(OutlineRow::Repeat(number)) => {
                let Some(at) = cx.article().repeats().get(number).map(|repeat| repeat.span.start) else {
                    return;
                };
                cx.jump_over_folds(at);
                cx.say(say!("outline-folded"));
            }
            None => {}
        }
    }

    /// To the next mention of the chosen name after the cursor, or the one before; around the ends.
    pub(in crate::app) fn next_mention(&mut self, cx: &mut Context<'_>, forward: bool) {
        let Some(entity) = self.chosen_entity(cx.article()) else {
            let unasked = cx.article().has_names_unasked();
            return cx.say(if unasked { say!("names-long-text") } else { say!("names-go-choose") });
        };
        let at = cx.pane.cursor.at;
        let mentions: Vec<_> =
            entity.mentions.iter().filter(|mention| !mention.repeat).map(|mention| mention.span).collect();
        let name = entity.name.clone();
        let found = if forward {
            mentions.iter().position(|span| span.start > at).or(Some(0))
        } else {
            mentions.iter().rposition(|span| span.start < at).or(mentions.len().checked_sub(1))
        };
        let Some((number, span)) = found.and_then(|number| Some((number, *mentions.get(number)?))) else {
            return;
        };
        cx.visit(span.start);
        cx.pane.landed = Some(span);
        cx.say(say!("mention-of", name, number = number + 1, count = mentions.len()));
    }

    /// Goes to the next mention of entity `number`.
    pub(in crate::app) fn go_to_entity(&mut self, cx: &mut Context<'_>, number: usize) {
        self.words[1].clear();
        self.refresh(&cx.reader.article, cx.pane);
        if let Some(entry) = self.entry_of(number) {
            cx.session.page = Page::Text;
            self.choose(1, entry);
            self.next_mention(cx, true);
        }
    }
}
