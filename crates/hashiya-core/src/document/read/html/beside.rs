//! What stands beside an article without a telling name: what one may skip, what asks for an address, who wrote.

use super::page::Page;
use super::tree::Id;
use std::collections::{HashMap, HashSet};

/// It has fewer letters, and is a smaller part of the page.
const BRIEF: (usize, usize) = (400, 6);

/// What is said of who wrote has more letters than a name and a date.
const SAID: usize = 60;

/// The name of who wrote has at most as many words.
const NAME: usize = 4;

/// What stands beside an article has no more elements around its link than this, and no more within.
const LEVELS: usize = 8;
const ELEMENTS: usize = 200;

/// Parts of addresses that lead to who wrote, and names of classes of what is said of them.
const WRITERS: [&str; 9] = [
    "author",
    "authors",
    "writer",
    "writers",
    "columnist",
    "columnists",
    "reporter",
    "journalist",
    "contributor",
];

impl Page<'_> {
    /// The elements that stand beside the article, by what they hold.
    pub(super) fn beside(&self) -> HashSet<Id> {
        let nodes = &self.tree.nodes;
        let mut found = HashSet::new();
        let mut places: HashMap<&str, Id> = HashMap::new();
        for (id, node) in nodes.iter().enumerate() {
            if let Some(name) = node.get("id") {
                places.entry(name).or_insert(id);
            }
        }
        for (id, node) in nodes.iter().enumerate() {
            let around = match node.name() {
                "input" if node.get("type") == Some("email") => self.brief_around(id, |_| true),
                "a" => match node.get("href") {
                    Some(href) if href.starts_with('#') => self.skipped(id, places.get(&href[1..]).copied()),
                    Some(href) => self.writer(id, href),
                    None => None,
                },
                _ => None,
            };
            found.extend(around);
        }
        found
    }

    /// The largest element around `id` that is brief, holds no headline, and is `such`.
    fn brief_around(&self, id: Id, such: impl Fn(Id) -> bool) -> Option<Id> {
        let nodes = &self.tree.nodes;
        let up = |&id: &Id| {
            Some(nodes[id].parent).filter(|&up| {
                up > 0
                    && !matches!(nodes[up].name(), "body" | "main" | "article" | "p")
                    && !self.holds_headline(up)
                    && self.letters(up) < BRIEF.0
                    && self.letters(up) * BRIEF.1 < self.letters(0)
            })
        };
        std::iter::successors(up(&id), up).take(LEVELS).filter(|&up| such(up)).last()
    }

    /// What begins with the link `id` and ends with `end`, to which it leads: one may skip it. Where there is no such place,
    /// the section is meant.
    fn skipped(&self, id: Id, end: Option<Id>) -> Option<Id> {
        let nodes = &self.tree.nodes;
        self.brief_around(id, |up| {
            let to_its_end = |end: Id| {
                let (last, end) = (nodes[up].end, nodes[end].end);
                id < end && (end == last || end < last && self.letters_between(up, end) == self.letters(up))
            };
            let whole = end.map_or_else(|| nodes[up].name() == "section", to_its_end);
            whole && self.letters_between(up, id) == 0
        })
    }

    /// The box with a picture and what is said of who wrote, where the link `id` leads to them.
    fn writer(&self, id: Id, href: &str) -> Option<Id> {
        let nodes = &self.tree.nodes;
        let named = nodes[nodes[id].parent].hints();
        let leads = href.split('/').chain(named.split_whitespace()).any(|part| WRITERS.contains(&part));
        if !leads || self.tree.words(id).split_whitespace().count() > NAME {
            return None;
        }
        let portrait =
            |up: Id| nodes[up..nodes[up].end.min(up + ELEMENTS)].iter().any(|node| node.name() == "img");
        self.brief_around(id, portrait).filter(|&up| self.letters(up) >= self.letters(id) + SAID)
    }
}
