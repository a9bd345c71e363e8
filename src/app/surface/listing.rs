//! The list of names: its order, several names chosen together, and what is done with the chosen ones.

use super::{links::note_choices, notes};
use crate::app::{
    context::Context,
    listing::{NameOrder, Saying},
    message::Effect,
    picker::{Choice, Picker},
    sidebar::Sidebar,
};
use crate::{
    entities::{Entities, Entity},
    notebook::{Id, Kind},
};

impl Sidebar {
    /// Asks for the order of the list of names.
    pub(in crate::app) fn ask_order(&self, cx: &mut Context<'_>) {
        let here = NameOrder::ALL.iter().position(|order| *order == self.order).unwrap_or(0);
        let choice = |order: NameOrder| Choice::new(cx.session.plain(order.name()), "", order);
        cx.choose(
            Picker::new(say!("picker-sort-or-group"), NameOrder::ALL.map(choice).into(), here),
            |app, order| {
                let (sidebar, mut cx) = app.sidebar();
                sidebar.set_order(&mut cx, order);
            },
        );
    }

    /// Lists names in that order; the chosen one stays chosen.
    fn set_order(&mut self, cx: &mut Context<'_>, order: NameOrder) {
        let chosen = self.chosen_number();
        self.order = order;
        self.refresh(&cx.reader.article, cx.pane);
        cx.ask(Effect::Redraw);
        let entry = chosen.and_then(|number| self.entry_of(number)).unwrap_or(0);
        self.choose(1, entry);
    }

    /// Takes the names that were found, again; what is chosen in the list stays chosen.
    pub(in crate::app) fn take_entities(&mut self, cx: &mut Context<'_>, entities: Entities) {
        let first = |entity: &Entity| entity.mentions.first().map(|mention| mention.span);
        let chosen = self.chosen_entity(cx.article()).map(|entity| (entity.id.clone(), first(entity)));
        let before = cx.article().repeats().to_vec();
        cx.reader.article.set_entities(entities);
        cx.pane.fold_new_repeats(&cx.reader.article, &before);
        self.refresh(&cx.reader.article, cx.pane);
        let Some((id, first)) = chosen else { return };
        let all = cx.reader.article.entities.as_ref().map_or(&[][..], |found| &found.entities);
        let same = all.iter().position(|entity| entity.id == id).or_else(|| {
            // It was renamed or joined: whoever stands where it stood.
            all.iter().position(|entity| entity.mentions.iter().any(|mention| Some(mention.span) == first))
        });
        if let Some(entry) = same.and_then(|number| self.entry_of(number)) {
            self.choose(1, entry);
        }
    }

    /// Takes the chosen name among those meant together, or out of them.
    pub(super) fn choose_together(&mut self, cx: &mut Context<'_>) {
        let Some(id) = self.chosen_entity(cx.article()).map(|entity| entity.id.clone()) else { return };
        if !self.together.remove(&id) {
            self.together.insert(id);
        }
        self.choose_entry(cx, self.lists[1].selected + 1);
        match self.together.len() {
            0 => cx.say(say!("names-none-chosen")),
            count => cx.say(say!("names-together", count)),
        }
    }

    /// Asks which annotation shall have the chosen name as its speaker or tag; the one under the cursor comes first.
    pub(in crate::app) fn ask_saying(&self, cx: &mut Context<'_>, saying: Saying) {
        let Some(name) = self.chosen_entity(cx.article()).map(|entity| entity.name.clone()) else { return };
        let mut all = note_choices(cx.session, cx.article());
        if all.is_empty() {
            return cx.say(say!("no-annotations-yet"));
        }
        let here = cx.pane.note_here(cx.article()).and_then(|index| cx.article().annotation(index));
        let here = here.map(|annotation| &annotation.id);
        let is_claim =
            |id: &Id| cx.article().notebook.annotation(id).is_some_and(|own| own.kind == Kind::Claim);
        all.sort_by_key(|choice| (Some(&choice.value) != here, !is_claim(&choice.value)));
        let title = if saying == Saying::Speaker { say!("picker-said-by") } else { say!("picker-tag-with") };
        cx.choose(Picker::new(title, all, 0), move |app, id: Id| {
            say_of(&mut app.context(), &id, saying, name.clone());
        });
    }
}

/// Says of annotation `id` that `name` said it, or gives it `name` as a tag.
fn say_of(cx: &mut Context<'_>, id: &Id, saying: Saying, name: String) {
    match saying {
        Saying::Speaker => {
            let what = say!("said-by-name", name = &name);
            notes::edit(cx, id, what, |annotation| annotation.speaker = Some(name));
        }
        Saying::Tag => {
            let what = say!("tagged", name = &name);
            notes::edit(cx, id, what, |annotation| {
                annotation.tags.push(name);
                annotation.tags.sort();
                annotation.tags.dedup();
            });
        }
    }
}
