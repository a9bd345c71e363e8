//! The text of a notebook that is not ours, merged where it stands.

use super::parts::{Form, Slot, line_ends};
use super::split::runs;
use std::collections::HashMap;

/// What names a run of tables within a file: its first key, and how many such runs came before.
type Name<'a> = (Option<&'a str>, usize);

/// Brings into `ours` the text that is not ours and that `theirs` changed since `base`; `lines` merges three
/// texts by lines. Tables stay where they stood, new ones go to the end.
pub(in crate::notebook) fn merge(
    base: &Form,
    ours: &mut Form,
    theirs: &Form,
    lines: fn(&str, &str, &str) -> String,
) {
    let [was_text, mine_text, other_text] = [base, &*ours, theirs].map(texts);
    if mine_text == other_text || was_text == other_text {
        return;
    }
    let [was, other] = [&was_text, &other_text].map(|texts| named(texts).collect::<HashMap<_, _>>());
    let mut merged = Vec::new();
    let mut mine = Vec::new();
    for text in &mine_text {
        merged.push(String::new());
        mine.extend(runs(text).into_iter().map(|(key, text)| (key, text, merged.len() - 1)));
    }
    let mut count = HashMap::new();
    for (key, text, slot) in mine {
        let name = (key, next(&mut count, key));
        let (was, other) = (was.get(&name).copied().unwrap_or(""), other.get(&name).copied().unwrap_or(""));
        merged[slot] += &lines(was, text, other);
    }
    let seen = |(key, number): &Name<'_>| count.get(key).is_some_and(|count| number < count);
    let (mut head, mut end) = (String::new(), String::new());
    for (name, text) in named(&other_text).filter(|(name, _)| !seen(name)) {
        let added = lines(was.get(&name).copied().unwrap_or(""), "", text);
        if name.0.is_none() { head += &added } else { end += &added }
    }
    // Each run was merged alone: the whole of it must still be TOML.
    let whole = merged.iter().fold(head.clone(), |whole, text| whole + text) + &end;
    if whole.parse::<toml::Table>().is_err() {
        return;
    }
    let mut merged = merged.into_iter();
    for slot in &mut ours.slots {
        if let Slot::Text(text) = slot {
            *text = line_ends(&merged.next().unwrap_or_default(), ours.crlf);
        }
    }
    ours.slots.retain(|slot| !matches!(slot, Slot::Text(text) if text.is_empty()));
    let text = |text: &str| (!text.is_empty()).then(|| Slot::Text(line_ends(text, ours.crlf)));
    ours.slots.splice(0..0, text(&head));
    ours.slots.extend(text(&end));
}

/// The texts that are not ours, in order, with line feeds alone.
fn texts(form: &Form) -> Vec<String> {
    let text = |slot: &Slot| match slot {
        Slot::Text(text) => Some(text.replace("\r\n", "\n")),
        _ => None,
    };
    form.slots.iter().filter_map(text).collect()
}

/// The runs of tables in `texts`, each with its name.
fn named(texts: &[String]) -> impl Iterator<Item = (Name<'_>, &str)> {
    let mut count = HashMap::new();
    let all = texts.iter().flat_map(|text| runs(text));
    all.map(move |(key, text)| ((key, next(&mut count, key)), text))
}

/// The number of the next run of `key`.
fn next<'a>(count: &mut HashMap<Option<&'a str>, usize>, key: Option<&'a str>) -> usize {
    let count = count.entry(key).or_default();
    *count += 1;
    *count - 1
}
