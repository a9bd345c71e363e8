//! The parts beside the words: which one holds these, metadata, styles, numbering, targets of links.

use super::super::xml::parts::{self as xml, Part};
use super::super::zip::Package;
use crate::document::address::resolve;
use crate::document::markup::{Meta, Style};
use crate::words::digit;
use std::collections::{HashMap, HashSet};

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
    /// Those whose words are not to be seen.
    pub hidden: HashSet<String>,
    /// Those whose words are raised or lowered.
    pub heights: HashMap<String, Style>,
}

impl Styles {
    /// The level of the heading that a paragraph of `style` is.
    pub(super) fn level(&self, style: &str) -> Option<u8> {
        self.levels.get(style).copied().or_else(|| level_of_name(style))
    }
}

pub(super) fn styles(source: &str) -> Styles {
    let (mut levels, mut lists, mut bases) = (HashMap::new(), HashMap::new(), HashMap::new());
    let (mut style, mut hidden, mut heights) = (String::new(), HashSet::new(), HashMap::new());
    for part in xml::parts(source) {
        let Part::Start(tag) = part else { continue };
        let value = tag.get("val").unwrap_or_default();
        match tag.name.as_str() {
            "vanish" if xml::is_true(&tag) => drop(hidden.insert(style.clone())),
            "vertAlign" => heights.extend(height(value).map(|height| (style.clone(), height))),
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
    Styles { levels, lists, hidden, heights }
}

/// Whether words are raised or lowered that are aligned so.
pub(super) fn height(align: &str) -> Option<Style> {
    match align {
        "superscript" => Some(Style::Superscript),
        "subscript" => Some(Style::Subscript),
        _ => None,
    }
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

/// The level of a style that is called `heading 2`, `Heading2`, `Title`, or `عنوان ٢`.
pub(super) fn level_of_name(name: &str) -> Option<u8> {
    /// What programs call a heading in the language of who wrote: "heading 1", with other names behind commas.
    const HEADINGS: [&str; 13] = [
        "heading",
        "عنوان",
        "العنوان",
        "سرفصل",
        "تیتر",
        "سرخی",
        "כותרת",
        "überschrift",
        "titre",
        "título",
        "titolo",
        "заголовок",
        "başlık",
    ];
    let name = name.split(',').next().unwrap_or_default().trim().to_lowercase();
    let (called, level) = name.split_at(name.len() - name.chars().next_back().map_or(0, char::len_utf8));
    let level = level.chars().next().and_then(digit).filter(|&level| level > 0);
    let heading = HEADINGS.contains(&called.trim_end());
    level.filter(|_| heading).map(|level| level as u8).or_else(|| (name == "title").then_some(1))
}

/// What the parts beside the words, and links, are: by their number where they lead to, and what the parts are by their
/// kind.
#[derive(Default)]
pub(super) struct Relations {
    /// What links lead to, by their number.
    pub links: HashMap<String, String>,
    kinds: HashMap<String, String>,
}

impl Relations {
    pub(super) fn of(source: &str) -> Self {
        let mut own = Self::default();
        for part in xml::parts(source) {
            let Part::Start(tag) = part else { continue };
            let (Some(id), Some(target)) = (tag.get("Id"), tag.get("Target")) else { continue };
            let kind = tag.get("Type").unwrap_or_default().rsplit('/').next().unwrap_or_default();
            own.kinds.entry(kind.to_owned()).or_insert_with(|| target.to_owned());
            own.links.insert(id.to_owned(), target.to_owned());
        }
        own
    }

    /// The part of that kind, from the part at `path`: where it is said to be, else where it is wont to be.
    pub(super) fn part(&self, package: &mut Package<'_>, path: &str, kind: &str) -> Option<String> {
        let told = self.kinds.get(kind).and_then(|target| package.text(&resolve(path, target).0));
        told.or_else(|| package.text(&resolve(path, &format!("{kind}.xml")).0))
    }
}
