//! The parts beside the words: which one holds these, metadata, styles, numbering, targets of links.

use super::super::xml::parts::{self as xml, Part};
use super::super::zip::Package;
use crate::document::address::resolve;
use crate::document::markup::Meta;
use std::collections::HashMap;

/// The path of the part that holds the words.
pub(super) fn main_part(package: &mut Package<'_>) -> String {
    let told = package.text("_rels/.rels").and_then(|source| {
        xml::parts(&source).find_map(|part| match part {
            Part::Start(tag) if tag.get("Type").is_some_and(|kind| kind.ends_with("/officeDocument")) => {
                tag.get("Target").map(|target| resolve("", target).0)
            }
            _ => None,
        })
    });
    told.unwrap_or_else(|| "word/document.xml".to_owned())
}

pub(super) fn about(source: &str) -> Meta {
    Meta {
        title: xml::first(source, "title"),
        authors: xml::all(source, "creator"),
        published: xml::first(source, "created"),
        language: xml::first(source, "language"),
        ..Meta::default()
    }
}

/// What styles make of a paragraph, of their own or by what they are based on.
#[derive(Default)]
pub(super) struct Styles {
    /// The levels of those that are headings.
    pub levels: HashMap<String, u8>,
    /// The lists that paragraphs of them are items of.
    pub lists: HashMap<String, String>,
}

pub(super) fn styles(source: &str) -> Styles {
    let (mut levels, mut lists, mut bases) = (HashMap::new(), HashMap::new(), HashMap::new());
    let mut style = String::new();
    for part in xml::parts(source) {
        let Part::Start(tag) = part else { continue };
        let value = tag.get("val").unwrap_or_default();
        match tag.name.as_str() {
            "style" => tag.get("styleId").unwrap_or_default().clone_into(&mut style),
            "basedOn" => drop(bases.insert(style.clone(), value.to_owned())),
            "name" => levels.extend(level_of_name(value).map(|level| (style.clone(), level))),
            "numId" => drop(lists.insert(style.clone(), value.to_owned())),
            "outlineLvl" => match value.parse::<u8>() {
                Ok(level) if level < 9 => drop(levels.entry(style.clone()).or_insert(level + 1)),
                // Based on a heading, it says that it is none.
                _ => drop(bases.remove(&style)),
            },
            _ => {}
        }
    }
    derive(&mut levels, &bases);
    derive(&mut lists, &bases);
    Styles { levels, lists }
}

/// Gives styles what those have that they are based on.
fn derive<T: Clone>(known: &mut HashMap<String, T>, bases: &HashMap<String, String>) {
    /// Styles that are based on one another, at most.
    const BASES: usize = 8;
    let based = |style: &String| {
        let chain = std::iter::successors(bases.get(style), |base| bases.get(*base)).take(BASES);
        chain.into_iter().find_map(|base| known.get(base)).map(|own| (style.clone(), own.clone()))
    };
    let derived: Vec<(String, T)> =
        bases.keys().filter(|style| !known.contains_key(*style)).filter_map(based).collect();
    known.extend(derived);
}

/// The level of a style that is called `heading 2`, `Heading2` or `Title`.
pub(super) fn level_of_name(name: &str) -> Option<u8> {
    let name = name.trim().to_ascii_lowercase();
    let level = name.strip_prefix("heading").and_then(|level| level.trim().parse::<u8>().ok());
    level.map(|level| level.clamp(1, 9)).or_else(|| (name == "title").then_some(1))
}

/// Which lists are numbered, by their number.
pub(super) fn numbering(source: &str) -> HashMap<String, bool> {
    let (mut kinds, mut lists) = (HashMap::new(), HashMap::new());
    let (mut kind, mut list) = (String::new(), String::new());
    for part in xml::parts(source) {
        let Part::Start(tag) = part else { continue };
        let value = tag.get("val").unwrap_or_default();
        match tag.name.as_str() {
            "abstractNum" => tag.get("abstractNumId").unwrap_or_default().clone_into(&mut kind),
            "numFmt" => drop(kinds.entry(kind.clone()).or_insert(value != "bullet")),
            "num" => tag.get("numId").unwrap_or_default().clone_into(&mut list),
            "abstractNumId" => drop(lists.insert(list.clone(), value.to_owned())),
            _ => {}
        }
    }
    lists.into_iter().map(|(list, kind)| (list, kinds.get(&kind).copied().unwrap_or(false))).collect()
}

/// What links lead to, by their number.
pub(super) fn links_of(source: &str) -> HashMap<String, String> {
    xml::parts(source)
        .filter_map(|part| match part {
            Part::Start(tag) if tag.name == "Relationship" => {
                Some((tag.get("Id")?.to_owned(), tag.get("Target")?.to_owned()))
            }
            _ => None,
        })
        .collect()
}
