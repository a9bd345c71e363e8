//! User overrides: `entities.toml` as a value, and edits that keep its comments.
//!
//! ```toml
//! hide  = ["AGI"]                # no entity of that form is shown
//! apart = ["Blockman"]           # this form is an entity of its own
//!
//! [[entity]]                     # one entity, whatever was found
//! name  = "سام ألتمان"
//! latin = "Sam Altman"
//! type  = "PER"
//! forms = ["ألتمان", "Altman"]   # added where they were not found, joined where they were
//! ```
//!
//! Knows no disk: text in, text out. Forms are compared in normal form.

mod undone;

use super::kind::Kind;
use super::token::normal;
use crate::words::Phrase;
use std::collections::HashSet;
use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Table, value};

/// One `[[entity]]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Declared {
    /// The name to show; also a form.
    pub name: String,
    /// The name in Latin letters; also a form.
    pub latin: Option<String>,
    /// The type, where the reader set it.
    pub kind: Option<Kind>,
    /// Other forms that mean this entity.
    pub forms: Vec<String>,
}

impl Declared {
    /// Every form that means this entity.
    pub fn all_forms(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&self.name).chain(&self.latin).chain(&self.forms).map(String::as_str)
    }

    fn has(&self, form: &str) -> bool {
        let form = normal(form);
        self.all_forms().any(|own| normal(own) == form)
    }
}

/// What the reader says of names, from one or several `entities.toml`.
#[derive(Clone, Debug, Default)]
pub struct Overrides {
    /// The entities declared.
    pub entities: Vec<Declared>,
    /// Forms that are shown nowhere.
    pub hidden: Vec<String>,
    /// Forms that stand alone.
    pub apart: Vec<String>,
    /// Why the text is no TOML, if so: it must not be written over.
    pub broken: Option<Phrase>,
    source: DocumentMut,
    /// Whether the text began with a byte order mark, and whether its lines ended in CRLF.
    marked: (bool, bool),
}

/// A change that a command of the sidebar makes. Names are any form of the entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Makes a name of `form`.
    Add {
        /// What is written in the text.
        form: String,
        /// What it is; `None` leaves that to the text.
        kind: Option<Kind>,
    },
    /// Makes the entity `form` one with the entity `into`.
    Join {
        /// The entity that stays.
        into: String,
        /// The one that becomes a part of it.
        form: String,
    },
    /// Makes `form` an entity of its own.
    Split {
        /// The form that leaves its entity.
        form: String,
    },
    /// Shows the entity as `name`.
    Rename {
        /// The entity.
        form: String,
        /// What it is called from now on.
        name: String,
    },
    /// Gives the entity a type.
    Retype {
        /// The entity.
        form: String,
        /// Its type.
        kind: Kind,
    },
    /// Shows the entity no more.
    Hide {
        /// The entity.
        form: String,
    },
    /// Takes [`Edit::Hide`] back.
    Show {
        /// The entity.
        form: String,
    },
}

impl Overrides {
    /// Reads `entities.toml`; what cannot be understood is left out and told in a warning a line.
    /// A text that is no TOML gives no overrides and is [`broken`](Self::broken).
    pub fn parse(text: &str) -> (Self, Vec<Phrase>) {
        let marked = (text.starts_with('\u{FEFF}'), text.contains("\r\n"));
        let plain = text.trim_start_matches('\u{FEFF}').replace("\r\n", "\n");
        match plain.parse::<DocumentMut>() {
            Ok(source) => {
                let mut warnings = Vec::new();
                (Self::read(source, marked, &mut warnings), warnings)
            }
            Err(error) => {
                let message = error.to_string();
                let message =
                    message.lines().next().map_or_else(|| say!("overrides-not-toml"), Phrase::content);
                (Self { broken: Some(message.clone()), ..Self::default() }, vec![message])
            }
        }
    }

    /// These overrides and, where both speak of a form, `nearer` (the folder's before the reader's
    /// own). Only for [`find`](super::find): edit the one that is written, not the sum.
    #[must_use]
    pub fn and(&self, nearer: &Self) -> Self {
        let mut all = nearer.clone();
        for own in &self.entities {
            match all.entities.iter_mut().find(|entity| own.all_forms().any(|form| entity.has(form))) {
                Some(entity) => {
                    entity.forms.extend(own.all_forms().map(str::to_owned));
                    entity.latin = entity.latin.take().or_else(|| own.latin.clone());
                    entity.kind = entity.kind.or(own.kind);
                }
                None => all.entities.push(own.clone()),
            }
        }
        let shown = |form: &&String| !nearer.entities.iter().any(|entity| entity.has(form));
        all.hidden.extend(self.hidden.iter().filter(shown).cloned());
        all.apart.extend(self.apart.iter().cloned());
        all
    }

    /// The forms (normal) that are shown nowhere: those hidden, and those of the entities that are hidden under any
    /// of their names.
    pub(super) fn hidden_forms(&self) -> HashSet<String> {
        let mut hidden: HashSet<String> = self.hidden.iter().map(|form| normal(form)).collect();
        let of = |entity: &&Declared| entity.all_forms().any(|own| hidden.contains(&normal(own)));
        let whole: Vec<String> =
            self.entities.iter().filter(of).flat_map(Declared::all_forms).map(normal).collect();
        hidden.extend(whole);
        hidden
    }

    /// The overrides after `edit`; the old value is the undo. Comments and order stay.
    #[must_use]
    pub fn edited(&self, edit: &Edit) -> Self {
        let mut source = self.source.clone();
        match edit {
            Edit::Add { form, kind } => {
                drop_from(&mut source, "hide", form);
                set_kind(entity(&mut source, form), *kind);
            }
            Edit::Join { into, form } => {
                drop_from(&mut source, "apart", form);
                join(&mut source, into, form);
            }
            Edit::Split { form } => {
                for_each_entity(&mut source, |table| leave(table, form));
                push(source.as_table_mut(), "apart", form);
            }
            Edit::Rename { form, name } => {
                let table = entity(&mut source, form);
                let old = table.get("name").and_then(Item::as_str).unwrap_or_default().to_owned();
                set(table, "name", name);
                if normal(&old) != normal(name) {
                    push(table, "forms", &old);
                }
            }
            Edit::Retype { form, kind } => set_kind(entity(&mut source, form), Some(*kind)),
            Edit::Hide { form } => push(source.as_table_mut(), "hide", form),
            Edit::Show { form } => drop_from(&mut source, "hide", form),
        }
        Self::read(source, self.marked, &mut Vec::new())
    }

    fn read(source: DocumentMut, marked: (bool, bool), warnings: &mut Vec<Phrase>) -> Self {
        let mut overrides = Self { source, marked, ..Self::default() };
        for (key, item) in overrides.source.iter() {
            match (key, item) {
                ("hide", item) => overrides.hidden = strings(item, "hide", warnings),
                ("apart", item) => overrides.apart = strings(item, "apart", warnings),
                ("entity", Item::ArrayOfTables(tables)) => {
                    overrides.entities =
                        tables.iter().filter_map(|table| declared(table, warnings)).collect();
                }
                _ => warnings.push(say!("overrides-unknown-key", key = key.escape_debug().to_string())),
            }
        }
        overrides
    }
}

/// The text of `entities.toml`.
impl std::fmt::Display for Overrides {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (mark, crlf) = self.marked;
        let text = self.source.to_string();
        let text = if crlf { text.replace('\n', "\r\n") } else { text };
        write!(f, "{}{text}", if mark { "\u{FEFF}" } else { "" })
    }
}

fn declared(table: &Table, warnings: &mut Vec<Phrase>) -> Option<Declared> {
    let mut declared = Declared::default();
    for (key, item) in table {
        match (key, item.as_str()) {
            ("name", Some(text)) => text.clone_into(&mut declared.name),
            ("latin", Some(text)) => declared.latin = Some(text.to_owned()),
            ("type", Some(code)) => match Kind::of_code(code) {
                Some(kind) => declared.kind = Some(kind),
                None => warnings.push(say!("overrides-bad-type", code = code.escape_debug().to_string())),
            },
            ("forms", None) => declared.forms = strings(item, "forms", warnings),
            _ => warnings.push(say!("overrides-unknown-entity-key", key = key.escape_debug().to_string())),
        }
    }
    if declared.name.is_empty() {
        let other = declared.latin.clone().or_else(|| declared.forms.first().cloned());
        let Some(other) = other else {
            warnings.push(say!("overrides-no-name"));
            return None;
        };
        declared.name = other;
    }
    Some(declared)
}

fn strings(item: &Item, key: &str, warnings: &mut Vec<Phrase>) -> Vec<String> {
    let Some(array) = item.as_array() else {
        warnings.push(say!("overrides-not-strings", key));
        return Vec::new();
    };
    array.iter().filter_map(|value| value.as_str().map(str::to_owned)).collect()
}

fn for_each_entity(source: &mut DocumentMut, mut change: impl FnMut(&mut Table)) {
    if let Some(tables) = source.get_mut("entity").and_then(Item::as_array_of_tables_mut) {
        tables.iter_mut().for_each(&mut change);
    }
}

/// The `[[entity]]` that has `form`, made when there is none.
fn entity<'a>(source: &'a mut DocumentMut, form: &str) -> &'a mut Table {
    let item = source.entry("entity").or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
    if !item.is_array_of_tables() {
        *item = Item::ArrayOfTables(ArrayOfTables::new());
    }
    let known = |table: &Table| declared(table, &mut Vec::new()).is_some_and(|declared| declared.has(form));
    #[expect(clippy::expect_used, reason = "made an array of tables above")]
    let tables = item.as_array_of_tables_mut().expect("an array of tables");
    let found = tables.iter().position(known);
    let at = found.unwrap_or_else(|| {
        let mut table = Table::new();
        table["name"] = value(form);
        tables.push(table);
        tables.len() - 1
    });
    #[expect(clippy::expect_used, reason = "`at` is the place of a table found or pushed above")]
    tables.get_mut(at).expect("a table found or pushed")
}

/// Makes `form`, with all the forms it was declared to have, forms of `into`.
fn join(source: &mut DocumentMut, into: &str, form: &str) {
    let mut forms = vec![form.to_owned()];
    if let Some(tables) = source.get_mut("entity").and_then(Item::as_array_of_tables_mut) {
        let found = tables.iter().position(|table| {
            declared(table, &mut Vec::new()).is_some_and(|declared| declared.has(form) && !declared.has(into))
        });
        if let Some(at) = found {
            if let Some(declared) = tables.get(at).and_then(|table| declared(table, &mut Vec::new())) {
                forms.extend(declared.all_forms().map(str::to_owned));
            }
            tables.remove(at);
        }
    }
    let table = entity(source, into);
    for form in forms {
        push(table, "forms", &form);
    }
}

/// Takes `form` away from an entity; one that was named so is named otherwise.
fn leave(table: &mut Table, form: &str) {
    remove(table.get_mut("forms"), form);
    let is = |key: &str, table: &Table| {
        table.get(key).and_then(Item::as_str).is_some_and(|own| normal(own) == normal(form))
    };
    if is("latin", table) {
        table.remove("latin");
    }
    if is("name", table) {
        let rest = table.get("forms").and_then(Item::as_array).and_then(|forms| forms.get(0)?.as_str());
        let other = rest.or_else(|| table.get("latin").and_then(Item::as_str)).map(str::to_owned);
        if let Some(other) = other {
            remove(table.get_mut("forms"), &other);
            set(table, "name", &other);
        }
    }
}

fn set(table: &mut Table, key: &str, text: &str) {
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(old) => {
            let decor = old.decor().clone();
            *old = text.into();
            *old.decor_mut() = decor;
        }
        None => table[key] = value(text),
    }
}

fn set_kind(table: &mut Table, kind: Option<Kind>) {
    if let Some(kind) = kind {
        set(table, "type", kind.code());
    }
}

/// Adds `form` to the list at `key`, once.
fn push(table: &mut Table, key: &str, form: &str) {
    let item = table.entry(key).or_insert_with(|| value(Array::new()));
    if !item.is_array() {
        *item = value(Array::new());
    }
    if let Some(array) = item.as_array_mut()
        && !array.iter().any(|old| old.as_str().is_some_and(|old| normal(old) == normal(form)))
    {
        array.push(form);
    }
}

fn drop_from(source: &mut DocumentMut, key: &str, form: &str) {
    remove(source.get_mut(key), form);
}

fn remove(list: Option<&mut Item>, form: &str) {
    if let Some(array) = list.and_then(Item::as_array_mut) {
        array.retain(|old| old.as_str().is_none_or(|old| normal(old) != normal(form)));
    }
}

#[cfg(test)]
mod tests;
