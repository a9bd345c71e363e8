//! Floor 2: names and mentions, values, repeats.
//!
//! [`find`] turns a document into [`Entities`]: tokens → values and names, each by its own means →
//! forms → groups → entities, with the reader's [`Overrides`] last. Offline, deterministic, the same
//! on every machine. Owns the data tables under `data/`; knows no disk and no screen.

mod declared;
mod evidence;
mod features;
mod found;
mod group;
mod initials;
mod inner;
mod isnad;
mod kind;
#[doc(hidden)]
#[cfg(feature = "testing")]
pub mod lab;
mod latin;
mod lexicon;
mod machine;
mod name;
mod overrides;
mod pieces;
mod prepared;
mod repeats;
mod scorer;
mod senses;
mod sound;
mod spans;
mod spelling;
mod steps;
mod tables;
mod tagger;
mod token;
mod values;
mod vocabulary;
mod words;
mod works;

pub use crate::entities::repeats::{LARGE, asks};
pub use found::{Entities, Entity, Mention};
use found::{find_by, id};

use crate::document::Document;
use crate::entities::evidence::Evidence;
use crate::text::{Span, slice};
use declared::Declarations;
use group::Form;
pub use inner::Places;
pub use isnad::{Chain, Narrator, chains};
pub use kind::Kind;
use machine::Stretches;
use name::Name;
pub use overrides::{Declared, Edit, Overrides};
pub use pieces::Finder;
pub use repeats::{Difference, Repeat};
use std::collections::HashMap;
pub use steps::Steps;
pub use tables::rarity;
use tagger::Model;
use token::Script;

/// From this size on, in bytes, a text is read [piece by piece](Finder).
pub const LONG: usize = 1 << 20;

/// The names, values and repeats of `document`, user overrides last.
pub fn find(document: &Document, overrides: &Overrides) -> Entities {
    if document.text().len() < LONG {
        return find_with(document, overrides, &Steps::default());
    }
    let mut finder = Finder::new(document, overrides);
    while finder.step() {}
    finder.found()
}

/// [`find`] with some steps of the recipe left out, to see what each is worth.
pub fn find_with(document: &Document, overrides: &Overrides, steps: &Steps) -> Entities {
    find_by(document, overrides, steps, Model::shipped())
}

/// The entity of one group of forms.
fn entity(
    text: &str,
    names: &[Name],
    forms: &[Form],
    group: &[usize],
    own: bool,
    declarations: &Declarations<'_>,
    copies: &Stretches,
) -> Option<Entity> {
    let mut spans: Vec<Span> =
        group.iter().flat_map(|&form| &forms[form].names).map(|&name| names[name].span).collect();
    spans.sort_unstable();
    let declared = declarations.of(group.iter().map(|&form| &forms[form]));
    let written = written(text, names, forms, group);
    let fullest = |latin: bool| {
        let of_script = written.iter().filter(|(_, script, _)| (*script == Script::Latin) == latin);
        of_script
            .max_by_key(|(text, _, count)| (text.split(' ').count().min(3), *count))
            .map(|(text, _, _)| text.clone())
    };
    let (native, latin) = (fullest(false), fullest(true));
    let name = if own { latin.clone().or(native) } else { native.or(latin.clone()) };
    let name = declared.map(|declared| declared.name.clone()).or(name)?;
    let latin = declared.and_then(|declared| declared.latin.clone()).or(latin);
    let kind = declared
        .and_then(|declared| declared.kind)
        .or_else(|| names[forms[group[0]].names[0]].kind.filter(|kind| kind.is_value()))
        .unwrap_or_else(|| {
            let mut evidence = Evidence::default();
            for &form in group {
                evidence.add(&forms[form].evidence);
            }
            evidence.kind()
        });
    let forms = written
        .into_iter()
        .map(|(text, _, _)| text)
        .filter(|text| *text != name && Some(text) != latin.as_ref());
    let mention = |span: Span| Mention { span, repeat: copies.cover(span) };
    Some(Entity {
        id: id(&name),
        forms: forms.collect(),
        name,
        latin,
        kind,
        mentions: spans.into_iter().map(mention).collect(),
    })
}

/// The forms of a group as written, each once, the most frequent first.
fn written(text: &str, names: &[Name], forms: &[Form], group: &[usize]) -> Vec<(String, Script, usize)> {
    let mut counts: HashMap<&str, (Script, usize)> = HashMap::new();
    for &name in group.iter().flat_map(|&form| &forms[form].names) {
        counts.entry(slice(text, names[name].span)).or_insert((names[name].script, 0)).1 += 1;
    }
    let mut written: Vec<(String, Script, usize)> =
        counts.into_iter().map(|(words, (script, count))| (words.to_owned(), script, count)).collect();
    written.sort_by(|a, b| b.2.cmp(&a.2).then_with(|| a.0.cmp(&b.0)));
    written
}

/// Makes equal ids different by a number, in order.
fn distinct_ids(entities: &mut [Entity]) {
    let mut times: HashMap<String, usize> = HashMap::new();
    for entity in entities {
        let time = times.entry(entity.id.clone()).or_default();
        *time += 1;
        if *time > 1 {
            entity.id = format!("{}-{time}", entity.id);
        }
    }
}
