//! Taking a change back in a file of names that others wrote in since.

use super::{Overrides, declared, for_each_entity};
use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Table, value};

impl Overrides {
    /// These overrides without the change that made `after` of `before`, as they are where nobody else changed them; what
    /// others said of other names stays. `None` where these are broken, or say something else by now of what was changed.
    #[must_use]
    pub fn without(&self, after: &Self, before: &Self) -> Option<Self> {
        if self.broken.is_some() || after.broken.is_some() || before.broken.is_some() {
            return None;
        }
        let mut now = self.source.clone();
        for key in ["hide", "apart"] {
            list(now.as_table_mut(), after.source.as_table(), before.source.as_table(), key);
        }
        entities(&mut now, &after.source, &before.source)?;
        Some(Self::read(now, self.marked, &mut Vec::new()))
    }
}

/// The words of the list `key`.
fn words(table: &Table, key: &str) -> Vec<String> {
    let array = table.get(key).and_then(Item::as_array);
    array.into_iter().flatten().filter_map(|word| word.as_str().map(str::to_owned)).collect()
}

/// Takes back in the list `key` of `now` what came into it and what was taken from it. A list that holds nothing then is
/// none.
fn list(now: &mut Table, after: &Table, before: &Table, key: &str) {
    let (came, was) = (words(after, key), words(before, key));
    if came == was {
        return;
    }
    if !now.contains_key(key) {
        now.insert(key, value(Array::new()));
    }
    let Some(array) = now.get_mut(key).and_then(Item::as_array_mut) else { return };
    for word in came.iter().filter(|word| !was.contains(word)) {
        let Some(at) = array.iter().position(|own| own.as_str() == Some(word)) else { continue };
        let gone = array.remove(at);
        if let Some(first) = array.get_mut(0).filter(|_| at == 0) {
            *first.decor_mut() = gone.decor().clone();
        }
    }
    for (at, word) in was.iter().enumerate().filter(|(_, word)| !came.contains(word)) {
        if !array.iter().any(|own| own.as_str() == Some(word)) {
            array.insert(at.min(array.len()), word.as_str());
        }
    }
    if array.is_empty() {
        now.remove(key);
    }
}

/// Takes back what was changed of entities; `None` where one of them is another by now.
fn entities(now: &mut DocumentMut, after: &DocumentMut, before: &DocumentMut) -> Option<()> {
    let (came, was) = (tables(after), tables(before));
    let is_in = |all: &[Table], one: &Table| all.iter().any(|own| own.to_string() == one.to_string());
    let (came, was): (Vec<&Table>, Vec<(usize, &Table)>) = (
        came.iter().filter(|one| !is_in(&was, one)).collect(),
        was.iter().enumerate().filter(|(_, one)| !is_in(&came, one)).collect(),
    );
    // Those of before that are what one of after was; the others were taken away.
    let of = |one: &Table| was.iter().map(|(_, old)| *old).find(|old| is_same(one, old));
    for one in &came {
        let old = of(one);
        let mut fits = true;
        let mut found = false;
        for_each_entity(now, |own| {
            if !found && is_same(own, one) {
                found = true;
                fits = restore(own, one, old);
            }
        });
        if !fits || !found && old.is_some() {
            return None;
        }
    }
    drop_bare(now, &came, &was);
    for (at, old) in was.iter().filter(|(_, old)| !came.iter().any(|one| is_same(one, old))) {
        let item = now.entry("entity").or_insert_with(|| Item::ArrayOfTables(ArrayOfTables::new()));
        let all = item.as_array_of_tables_mut()?;
        if !all.iter().any(|own| is_same(own, old)) {
            insert(all, *at, old);
        }
    }
    Some(())
}

fn tables(source: &DocumentMut) -> Vec<Table> {
    let all = source.get("entity").and_then(Item::as_array_of_tables);
    all.into_iter().flatten().cloned().collect()
}

/// Whether two tables declare the same entity.
fn is_same(one: &Table, other: &Table) -> bool {
    let [one, other] = [one, other].map(|table| declared(table, &mut Vec::new()));
    one.zip(other).is_some_and(|(one, other)| one.all_forms().any(|form| other.has(form)))
}

/// Brings `own` back from `came` to `was`, key by key; whether nobody else gave it another name or type meanwhile.
fn restore(own: &mut Table, came: &Table, was: Option<&Table>) -> bool {
    let empty = Table::new();
    let was = was.unwrap_or(&empty);
    for key in ["name", "latin", "type"] {
        let text = |table: &Table| table.get(key).and_then(Item::as_str).map(str::to_owned);
        let [now, then, before] = [&*own, came, was].map(text);
        if then == before || now == before {
            continue;
        }
        if now != then {
            return false;
        }
        match was.get(key) {
            Some(item) => {
                own.insert(key, item.clone());
            }
            // An entity that was declared by this has its name as long as anything is said of it.
            None if key == "name" => {}
            None => drop(own.remove(key)),
        }
    }
    list(own, came, was, "forms");
    true
}

/// Drops the entities that were declared by this, and of which nobody says anything else.
fn drop_bare(now: &mut DocumentMut, came: &[&Table], was: &[(usize, &Table)]) {
    let Some(all) = now.get_mut("entity").and_then(Item::as_array_of_tables_mut) else { return };
    let made = |own: &Table| {
        came.iter().any(|one| is_same(own, one)) && !was.iter().any(|(_, old)| is_same(own, old))
    };
    all.retain(|own| !(made(own) && own.iter().all(|(key, _)| key == "name")));
    if all.is_empty() {
        now.remove("entity");
    }
}

/// Puts `table` into `all` as number `at`.
fn insert(all: &mut ArrayOfTables, at: usize, table: &Table) {
    let mut rest: Vec<Table> = all.iter().cloned().collect();
    rest.insert(at.min(rest.len()), table.clone());
    all.clear();
    for mut table in rest {
        table.set_position(None); // in this order
        all.push(table);
    }
}
