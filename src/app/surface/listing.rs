//! The list of names: its order, and several names chosen together.

use crate::app::listing::{NameOrder, NameRow, Saying};
use crate::app::{
    picker::{Choice, Picker},
    state::App,
};
use crate::{command::Pane, entities::Entity, notebook::Id};

impl App {
    /// Asks for the order of the list of names.
    pub(in crate::app) fn ask_name_order(&mut self) {
        let choice = |(order, name): (NameOrder, &str)| Choice {
            label: name.to_owned(),
            detail: String::new(),
            value: order,
        };
        let here = NameOrder::ALL.iter().position(|(order, _)| *order == self.sidebar.order).unwrap_or(0);
        let picker = Picker::new("sort or group", NameOrder::ALL.into_iter().map(choice).collect(), here);
        self.choose(picker, Self::order_names);
    }

    /// Lists names in that order; the chosen one stays chosen.
    pub(in crate::app) fn order_names(&mut self, order: NameOrder) {
        let chosen = self.sidebar.chosen_number();
        self.sidebar.order = order;
        self.refresh_lists();
        self.ask(crate::app::message::Effect::Redraw);
        let entry = chosen.and_then(|number| self.sidebar.entry_of(number)).unwrap_or(0);
        self.sidebar.choose(1, entry);
    }

    /// Takes the chosen name among those meant together, or out of them; `false` elsewhere than in the
    /// list of names.
    pub(in crate::app) fn choose_together(&mut self) -> bool {
        if self.focus != Pane::Entities {
            return false;
        }
        if let Some(id) = self.sidebar.chosen_entity(&self.reader.article).map(|entity| entity.id.clone()) {
            if !self.sidebar.together.remove(&id) {
                self.sidebar.together.insert(id);
            }
            self.choose_entry(self.sidebar.lists[1].selected + 1);
            match self.sidebar.together.len() {
                0 => self.say(say!("names-none-chosen")),
                1 => self.say("1 name chosen · p only its paragraphs"),
                count => self.say(format!("{count} names chosen · p only paragraphs with all of them")),
            }
        }
        true
    }

    /// Opens the claims that name the chosen entity, or that it said.
    pub(in crate::app) fn claims_of_name(&mut self) {
        let Some(number) = self.sidebar.chosen_number().filter(|_| self.focus == Pane::Entities) else {
            return self.say(say!("names-choose-first"));
        };
        if self.page != crate::app::pages::Page::Claims {
            self.toggle_claims();
        }
        self.list_only(crate::app::narrow::Facet::Claims);
        self.list_only(crate::app::narrow::Facet::Entity(number));
    }

    /// Asks which annotation shall have the chosen name as its speaker or tag; the one under the cursor
    /// comes first. `false` elsewhere than in the list of names.
    pub(in crate::app) fn ask_saying(&mut self, saying: Saying) -> bool {
        let listed = self.focus == Pane::Entities
            && self.page != crate::app::pages::Page::Claims
            && self.overlay.is_none();
        let Some(name) = self
            .sidebar
            .chosen_entity(&self.reader.article)
            .map(|entity| entity.name.clone())
            .filter(|_| listed)
        else {
            return false;
        };
        let mut all = self.note_choices();
        if all.is_empty() {
            self.say(say!("no-annotations-yet"));
            return true;
        }
        let here = self
            .pane
            .note_here(&self.reader.article)
            .and_then(|index| self.reader.article.annotation(index))
            .map(|a| &a.id);
        all.sort_by_key(|choice| (Some(&choice.value) != here, !choice.detail.starts_with("claim")));
        let title = if saying == Saying::Speaker { "it said …" } else { "tag with it" };
        self.choose(Picker::new(title, all, 0), move |app, id| app.say_of(&id, saying, name.clone()));
        true
    }

    pub(in crate::app) fn say_of(&mut self, id: &Id, saying: Saying, name: String) {
        match saying {
            Saying::Speaker => {
                let what = format!("said by {name}");
                self.edit(id, &what, |annotation| annotation.speaker = Some(name));
            }
            Saying::Tag => {
                let what = format!("tagged {name}");
                self.edit(id, &what, |annotation| {
                    annotation.tags.push(name);
                    annotation.tags.sort();
                    annotation.tags.dedup();
                });
            }
        }
    }
}
