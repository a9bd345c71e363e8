//! One annotation that both sides changed, key by key, as TOML: unknown keys and comments included.

use super::text;
use crate::notebook::line_feeds;
use std::collections::BTreeSet;
use toml_edit::{Array, ArrayOfTables, DocumentMut, InlineTable, Item, Table, TableLike, Value};

/// The keys of a target that belong together: numbers are of no use beside another's quote.
const PLACE: [&str; 9] = ["exact", "prefix", "suffix", "start", "end", "rev", "section", "twins", "reader"];

/// The text of `[[key]]` merged, and how many keys both had changed; `None` when a text has not the
/// shape of one such table.
pub(super) fn merge(key: &str, base: &str, ours: &str, theirs: &str) -> Option<(String, usize)> {
    let parse = |text: &str| text.parse::<DocumentMut>().ok();
    let (base_text, base, mut ours, theirs) = (base, parse(base)?, parse(ours)?, parse(theirs)?);
    let comments = new_comments(base_text, &ours.to_string(), &theirs.to_string());
    let empty = Table::new();
    let b =
        base.get(key).and_then(Item::as_array_of_tables).and_then(|tables| tables.get(0)).unwrap_or(&empty);
    let t = theirs.get(key)?.as_array_of_tables()?.get(0)?;
    let o = ours.get_mut(key)?.as_array_of_tables_mut()?.get_mut(0)?;
    let theirs_win = time(t) > time(o);
    let mut lost = Lost::default();
    keys(b, o, t, theirs_win, &mut lost);
    let conflicts = lost.0.len();
    lost.write(o);
    if !comments.is_empty() {
        let prefix = o.decor().prefix().and_then(|prefix| prefix.as_str()).unwrap_or_default().to_owned();
        o.decor_mut().set_prefix(prefix + &comments);
    }
    Some((ours.to_string(), conflicts))
}

/// When a side was updated, to compare as text: RFC 3339 in UTC sorts as time does.
fn time(table: &Table) -> String {
    ["updated", "created"].iter().find_map(|key| table.get(key)).map(plain).unwrap_or_default()
}

/// When an annotation was last reviewed, to compare as text.
fn seen(review: &Item) -> String {
    review.as_table_like().and_then(|table| table.get("last")).map(plain).unwrap_or_default()
}

/// Values that lost, by key.
#[derive(Default)]
struct Lost(Vec<(String, Value)>);

impl Lost {
    fn add(&mut self, key: &str, item: &Item) {
        if let Some(mut value) = item.clone().into_value().ok().filter(|_| !item.is_none()) {
            value.decor_mut().clear();
            self.0.push((key.to_owned(), value));
        }
    }

    fn write(self, table: &mut Table) {
        if self.0.is_empty() {
            return;
        }
        if table.get("conflict").is_none() {
            table.insert("conflict", Item::Table(Table::new()));
        }
        let Some(conflict) = table.get_mut("conflict").and_then(Item::as_table_like_mut) else { return };
        for (key, value) in self.0 {
            if conflict.get(&key).map(plain) != Some(plain(&Item::Value(value.clone()))) {
                conflict.insert(&key, Item::Value(value));
            }
        }
    }
}

/// Brings into `o` what `t` changed since `b`.
fn keys(b: &dyn TableLike, o: &mut dyn TableLike, t: &dyn TableLike, theirs_win: bool, lost: &mut Lost) {
    let names: BTreeSet<String> = o.iter().chain(t.iter()).map(|(key, _)| key.to_owned()).collect();
    for name in names {
        let none = Item::None;
        let (was, other) = (b.get(&name).unwrap_or(&none), t.get(&name).unwrap_or(&none));
        let mine = o.get(&name).cloned().unwrap_or_default();
        if plain(&mine) == plain(other) || plain(was) == plain(other) {
            continue;
        }
        if plain(was) == plain(&mine) {
            take(o, &name, other);
            continue;
        }
        match name.as_str() {
            "tags" => tags(was, o, other),
            "link" => links(was, o, other),
            "updated" => {
                if plain(other) > plain(&mine) {
                    take(o, &name, other);
                }
            }
            "conflict" => union(o, other),
            // A schedule goes as one: what was seen last is what is known, and nothing is lost with the other.
            "review" => {
                if (seen(other), theirs_win) > (seen(&mine), false) {
                    take(o, &name, other);
                }
            }
            "target" => target(was, o, other, theirs_win, lost),
            "note" if note(was, o, other).is_some() => {}
            // Deleted on one side and changed on the other: what is left stays.
            _ if other.is_none() => {}
            _ if mine.is_none() => take(o, &name, other),
            _ if theirs_win => {
                lost.add(&name, &mine);
                take(o, &name, other);
            }
            _ => lost.add(&name, other),
        }
    }
}

/// Sets a key as the other side has it; an absent one goes.
fn take(table: &mut dyn TableLike, key: &str, item: &Item) {
    if item.is_none() {
        table.remove(key);
        return;
    }
    let mut item = item.clone();
    match &mut item {
        Item::Table(table) => table.set_position(None),
        Item::ArrayOfTables(tables) => tables.iter_mut().for_each(|table| table.set_position(None)),
        _ => {}
    }
    table.insert(key, item);
}

/// A value without its decoration, to compare.
fn plain(item: &Item) -> String {
    fn value(of: &Value) -> String {
        match of {
            Value::String(text) => format!("{:?}", line_feeds(text.value())),
            Value::Integer(n) => n.value().to_string(),
            Value::Float(n) => n.value().to_string(),
            Value::Boolean(b) => b.value().to_string(),
            Value::Datetime(time) => time.value().to_string(),
            Value::Array(array) => {
                let items: Vec<String> = array.iter().map(value).collect();
                format!("[{}]", items.join(","))
            }
            Value::InlineTable(table) => table_like(table),
        }
    }
    fn table_like(table: &dyn TableLike) -> String {
        let mut keys: Vec<String> =
            table.iter().map(|(key, item)| format!("{key:?}={}", plain(item))).collect();
        keys.sort_unstable();
        format!("{{{}}}", keys.join(","))
    }
    match item {
        Item::None => String::new(),
        Item::Value(v) => value(v),
        Item::Table(table) => table_like(table),
        Item::ArrayOfTables(tables) => {
            let items: Vec<String> = tables.iter().map(|table| table_like(table)).collect();
            format!("[{}]", items.join(","))
        }
    }
}

/// Set merge: what one side added comes in, what one side removed goes.
fn tags(was: &Item, o: &mut dyn TableLike, other: &Item) {
    let set = |item: Option<&Item>| -> BTreeSet<String> {
        let array = item.and_then(Item::as_array).into_iter().flat_map(Array::iter);
        array.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let (was, mine, other) = (set(Some(was)), set(o.get("tags")), set(Some(other)));
    let kept =
        mine.union(&other).filter(|tag| !was.contains(*tag) || (mine.contains(*tag) && other.contains(*tag)));
    let array: Array = kept.map(String::as_str).collect();
    if array.is_empty() {
        o.remove("tags");
        return;
    }
    let mut value = Value::Array(array);
    if let Some(Item::Value(old)) = o.get("tags") {
        *value.decor_mut() = old.decor().clone();
    }
    o.insert("tags", Item::Value(value));
}

fn links(was: &Item, o: &mut dyn TableLike, other: &Item) {
    let tables = |item: &Item| item.clone().into_array_of_tables().unwrap_or_default();
    let key = |link: &Table| ["rel", "to"].map(|key| link.get(key).map(plain).unwrap_or_default());
    let (was, other) = (tables(was), tables(other));
    let mine = o.remove("link").map(|item| tables(&item)).unwrap_or_default();
    let has = |links: &ArrayOfTables, link: &Table| links.iter().any(|other| key(other) == key(link));
    let mut kept = ArrayOfTables::new();
    let ours = mine.iter().filter(|link| has(&other, link) || !has(&was, link));
    let added = other.iter().filter(|link| !has(&mine, link) && !has(&was, link));
    for link in ours.chain(added) {
        let mut link = link.clone();
        link.set_position(None);
        kept.push(link);
    }
    if !kept.is_empty() {
        o.insert("link", Item::ArrayOfTables(kept));
    }
}

fn note(was: &Item, o: &mut dyn TableLike, other: &Item) -> Option<()> {
    let text = |item: &Item| item.as_str().map(line_feeds);
    let merged = text::words(&text(was)?, &text(o.get("note")?)?, &text(other)?)?;
    let mut value: Value = crate::notebook::form::string::multiline(&merged).parse().ok()?;
    if let Some(Item::Value(old)) = o.get("note") {
        *value.decor_mut() = old.decor().clone();
    }
    o.insert("note", Item::Value(value));
    Some(())
}

/// Losing values of both sides.
fn union(o: &mut dyn TableLike, other: &Item) {
    let Some(other) = other.as_table_like() else { return };
    let Some(mine) = o.get_mut("conflict").and_then(Item::as_table_like_mut) else {
        o.insert("conflict", Item::Table(Table::new()));
        return union(o, &Item::Value(Value::InlineTable(inline(other, |_| true))));
    };
    for (key, item) in other.iter().filter(|(key, _)| !key.is_empty()) {
        if mine.get(key).is_none() {
            mine.insert(key, item.clone());
        }
    }
}

/// The place of a target goes as one; keys that are not ours one by one.
fn target(was: &Item, o: &mut dyn TableLike, other: &Item, theirs_win: bool, lost: &mut Lost) {
    let empty = InlineTable::new();
    let was = was.as_table_like().unwrap_or(&empty);
    let Some(other) = other.as_table_like() else { return };
    let Some(mine) = o.get_mut("target").and_then(Item::as_table_like_mut) else { return };
    let is_place = |key: &str| PLACE.contains(&key);
    let place = |table: &dyn TableLike| plain(&Item::Value(Value::InlineTable(inline(table, is_place))));
    let (before, now, there) = (place(was), place(mine), place(other));
    let both = now != before && there != before && now != there;
    if both && !theirs_win {
        lost.add("target", &Item::Value(Value::InlineTable(inline(other, is_place))));
    } else if both || now == before {
        if both {
            lost.add("target", &Item::Value(Value::InlineTable(inline(mine, is_place))));
        }
        for key in PLACE {
            take(mine, key, other.get(key).unwrap_or(&Item::None));
        }
    }
    let foreign = |table: &dyn TableLike| inline(table, |key| !is_place(key));
    let (foreign_was, foreign_theirs) = (foreign(was), foreign(other));
    let own: BTreeSet<&str> = foreign_theirs.iter().map(|(key, _)| key).collect();
    for key in own {
        let item = |table: &InlineTable| table.get(key).cloned().map(Item::Value).unwrap_or_default();
        if plain(&item(&foreign_was)) != plain(&item(&foreign_theirs)) && mine.get(key).is_none() {
            take(mine, key, other.get(key).unwrap_or(&Item::None));
        }
    }
}

/// The keys of `table` that `wanted` names, as one value.
fn inline(table: &dyn TableLike, wanted: impl Fn(&str) -> bool) -> InlineTable {
    let mut out = InlineTable::new();
    for (key, item) in table.iter().filter(|(key, _)| wanted(key)) {
        if let Ok(mut value) = item.clone().into_value() {
            value.decor_mut().clear();
            out.insert(key, value);
        }
    }
    out
}

/// Comments that theirs has and neither base nor ours: lines to put above the table.
fn new_comments(base: &str, ours: &str, theirs: &str) -> String {
    let mut out = String::new();
    for comment in crate::notebook::form::split::comments(theirs) {
        if !base.contains(comment) && !ours.contains(comment) && !out.contains(comment) {
            out.push_str(comment);
            out.push('\n');
        }
    }
    out
}
