//! the user overrides of names: what belongs together, what is called how, what is no name at all.
//!
//! Nothing is changed here but what is asked of the background worker: it writes `entities.toml` and finds the names
//! again, for user overrides are applied last.

use super::{
    overlay::Purpose,
    picker::{Choice, Picker},
    state::App,
};
use crate::{
    command::Pane,
    entities::{Edit, Entity, Kind},
    text::slice,
};

impl App {
    /// Does `work` with the name chosen in the list.
    pub(super) fn with_chosen_name(&mut self, work: fn(&mut Self, &Entity)) {
        if self.focus != Pane::Entities {
            return self.say(say!("names-choose-first"));
        }
        match self.sidebar.chosen_entity(&self.reader.article).cloned() {
            Some(entity) => work(self, &entity),
            None => self.say(say!("names-none-chosen")),
        }
    }

    /// Asks what `entity` shall be called.
    pub(super) fn ask_rename(&mut self, entity: &Entity) {
        self.prompt(Purpose::Rename(entity.name.clone()), &entity.name);
    }

    /// Asks what `entity` is.
    pub(super) fn ask_type(&mut self, entity: &Entity) {
        let retype = |kind| retype(entity, kind);
        let here = names().position(|kind| kind == entity.kind).unwrap_or(0);
        let all = names().map(|kind| choice(kind.word(), "", retype(kind))).collect();
        self.choose(Picker::new("what is it?", all, here), Self::change_as);
    }

    /// Leaves `entity` out.
    pub(super) fn hide_name(&mut self, entity: &Entity) {
        let hide = vec![Edit::Hide { form: entity.name.clone() }];
        self.change_names(hide, format!("hidden: {}", entity.name));
    }

    fn change_as(&mut self, (edits, what): Changes) {
        self.change_names(edits, what);
    }

    /// Asks which name is the same as `entity`.
    pub(super) fn ask_join(&mut self, entity: &Entity) {
        let all = self.reader.article.entities.iter().flat_map(|found| &found.entities);
        let others = all.filter(|other| other.id != entity.id && !other.kind.is_value());
        let all: Vec<Choice<Changes>> = others
            .map(|other| {
                let latin = other.latin.as_deref().filter(|latin| *latin != other.name);
                let detail = latin.map_or(String::new(), |latin| format!("{latin} · "));
                choice(&other.name, &format!("{detail}{}", other.count()), join(entity, other))
            })
            .collect();
        if all.is_empty() {
            return self.say(say!("names-no-other"));
        }
        self.choose(Picker::new("join with", all, 0), Self::change_as);
    }

    /// Asks which of the names that were left out is shown again.
    pub(super) fn ask_hidden_name(&mut self) {
        let hidden = self.reader.article.entities.as_ref().map_or(&[][..], |found| &found.hidden);
        let show = |form: &String| {
            let edits = vec![Edit::Show { form: form.clone() }];
            choice(form, "", (edits, format!("shown again: {form}")))
        };
        let all: Vec<Choice<Changes>> = hidden.iter().map(show).collect();
        if all.is_empty() {
            return self.say("no name was left out");
        }
        self.choose(Picker::new("show again", all, 0), Self::change_as);
    }

    /// Asks which form of `entity` is another's.
    pub(super) fn ask_split(&mut self, entity: &Entity) {
        let mut forms: Vec<&String> = entity.forms.iter().chain(&entity.latin).collect();
        forms.push(&entity.name);
        forms.dedup();
        if forms.len() < 2 {
            return self.say(say!("names-one-form", name = &entity.name));
        }
        let split = |form: &&String| {
            let what = format!("{form}: a name of its own");
            choice(form, "", (vec![Edit::Split { form: (*form).clone() }], what))
        };
        let all = forms.iter().map(split).collect();
        self.choose(Picker::new("split off", all, 0), Self::change_as);
    }

    /// Asks what the selected words are, or the word under the cursor.
    pub(super) fn ask_new_name(&mut self) {
        let text = self.reader.article.document.text();
        let span = self.selection().unwrap_or_else(|| {
            super::pane::unit::Unit::Word.around(&self.reader.article.document, self.pane.cursor.at)
        });
        let form = plain(slice(text, span));
        if !form.chars().any(char::is_alphanumeric) || slice(text, span).trim().contains('\n') {
            return self.say(say!("names-select-first"));
        }
        self.pane.cursor.leave_selection();
        let what = format!("a name: {form}");
        let add = |kind| (vec![Edit::Add { form: form.clone(), kind }], what.clone());
        let mut all = vec![choice("as the text tells", "a name", add(None))];
        all.extend(names().map(|kind| choice(kind.word(), "", add(Some(kind)))));
        self.choose(Picker::new("what is it?", all, 0), Self::change_as);
    }

    /// Calls the entity `form` by the `name` that was typed.
    pub(super) fn write_name(&mut self, form: String, name: &str) {
        let name = plain(name);
        if name.is_empty() || name == form {
            return self.say(say!("names-name-stays"));
        }
        let what = format!("called {name} now");
        self.change_names(vec![Edit::Rename { form, name }], what);
    }

    /// Takes the names that were found, again; what is chosen in the list stays chosen.
    pub(super) fn take_entities(&mut self, entities: crate::entities::Entities) {
        let first = |entity: &Entity| entity.mentions.first().map(|mention| mention.span);
        let chosen =
            self.sidebar.chosen_entity(&self.reader.article).map(|entity| (entity.id.clone(), first(entity)));
        let before = self.reader.article.repeats().to_vec();
        self.reader.article.set_entities(entities);
        self.pane.fold_new_repeats(&self.reader.article, &before);
        self.derive();
        let Some((id, first)) = chosen else { return };
        let all = self.reader.article.entities.as_ref().map_or(&[][..], |found| &found.entities);
        let same = all.iter().position(|entity| entity.id == id).or_else(|| {
            // It was renamed or joined: whoever stands where it stood.
            all.iter().position(|entity| entity.mentions.iter().any(|mention| Some(mention.span) == first))
        });
        if let Some(entry) = same.and_then(|number| self.sidebar.entry_of(number)) {
            self.sidebar.choose(1, entry);
        }
    }
}

/// The two as one, called as the one that is mentioned more.
fn join(entity: &Entity, other: &Entity) -> (Vec<Edit>, String) {
    let (into, form) = if entity.count() > other.count() { (entity, other) } else { (other, entity) };
    let edit = Edit::Join { into: into.name.clone(), form: form.name.clone() };
    (vec![edit], format!("{} is {}", form.name, into.name))
}

fn retype(entity: &Entity, kind: Kind) -> (Vec<Edit>, String) {
    (vec![Edit::Retype { form: entity.name.clone(), kind }], format!("{}: {}", entity.name, kind.word()))
}

/// Changes of what is known of names, and what they do in a few words.
type Changes = (Vec<Edit>, String);

fn choice(label: &str, detail: &str, changes: Changes) -> Choice<Changes> {
    Choice::new(label, detail, changes)
}

/// The kinds that a name can have.
fn names() -> impl Iterator<Item = Kind> {
    Kind::ALL.into_iter().filter(|kind| !kind.is_value())
}

/// `words` as a name is written: in one line, without punctuation around it and without marks of direction.
fn plain(words: &str) -> String {
    let seen = |c: &char| !matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let words: String = words.chars().filter(seen).collect();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    words.trim_matches(AROUND).to_owned()
}

/// What stands around a name and is no part of it.
const AROUND: &[char] =
    &[' ', '.', ',', ':', ';', '!', '?', '…', '،', '؛', '؟', '«', '»', '"', '“', '”', '(', ')', '[', ']'];
