//! A named thing, or a value: from its forms to what it is called, what it is, and where it stands.

use super::declared::Declarations;
use super::group::Form;
use super::kind::Kind;
use super::machine::Stretches;
use super::name::Name;
use super::token::{Script, normal};
use super::votes::Evidence;
use std::collections::HashMap;
use tui_bidi::text::{Span, slice};

/// A named thing, or a value, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// Made from its name; the same as long as the name is.
    pub id: String,
    /// The fullest form in the document's own script, or in any.
    pub name: String,
    /// The fullest form in Latin letters.
    pub latin: Option<String>,
    /// What it is.
    pub kind: Kind,
    /// The other forms, as written, the most frequent first.
    pub forms: Vec<String>,
    /// Every place, in order; they do not overlap.
    pub mentions: Vec<Mention>,
}

/// One place where an entity stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Its place, clitics not included, in bytes of the document's text.
    pub span: Span,
    /// Whether it lies in a second copy; counts leave it out.
    pub repeat: bool,
}

impl Entity {
    /// How often it is mentioned, second copies left out.
    pub fn count(&self) -> usize {
        self.mentions.iter().filter(|mention| !mention.repeat).count()
    }
}

/// The id of what is called `name`.
pub(super) fn id(name: &str) -> String {
    normal(name).replace(' ', "-")
}

/// The entity of one group of forms.
pub(super) fn entity(
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
pub(super) fn distinct_ids(entities: &mut [Entity]) {
    let mut times: HashMap<String, usize> = HashMap::new();
    for entity in entities {
        let time = times.entry(entity.id.clone()).or_default();
        *time += 1;
        if *time > 1 {
            entity.id = format!("{}-{time}", entity.id);
        }
    }
}
