//! What an article keeps though it is links: the lists of its own sections, and the body of an article of a wiki.

use super::page::Page;
use super::signs::{AGAINST, NEVER, UNSEEN, is_pointer, points_below, says_below};
use super::tree::Id;
use std::collections::HashSet;

/// The words above a list have fewer letters.
const HEADING: usize = 100;

/// A paragraph beside a list that tells that this is an article has as many letters, or more.
const SAID: usize = 50;

/// Links of so many words on an average are headlines of other articles.
const HEADLINE: usize = 6;

/// At the end of an article, where nothing is said below, links of so many are.
const LAST: usize = 4;

/// Names of classes of what stands in the body of an article of a wiki, and is none of it.
const BESIDE: [&str; 11] = [
    "navbox",
    "navbox-styles",
    "vertical-navbox",
    "mw-editsection",
    "toc",
    "catlinks",
    "noprint",
    "printfooter",
    "metadata",
    "authority-control",
    "portal-bar",
];

impl Page<'_> {
    /// The body of the article, where the page is one of a wiki.
    pub(super) fn of_wiki(&self) -> Option<Id> {
        let nodes = &self.tree.nodes;
        let is = |id: &Id| nodes[*id].get("class").is_some_and(|class| class.contains("mw-parser-output"));
        let best = (0..nodes.len()).filter(is).max_by_key(|&id| (self.letters(id), std::cmp::Reverse(id)))?;
        (self.letters(best) * 3 > self.letters(self.tree.body())).then_some(best)
    }

    /// Whether an element of the body of an article of a wiki is none of it.
    pub(super) fn is_beside_wiki(&self, id: Id) -> bool {
        let node = &self.tree.nodes[id];
        let named = |token: &str| BESIDE.contains(&token) || UNSEEN.contains(&token);
        matches!(
            node.name(),
            "nav" | "footer" | "script" | "style" | "noscript" | "template" | "input" | "form"
        ) || node.get("role") == Some("navigation")
            || node.hints().split_whitespace().any(named)
    }

    /// Lists that stand under a heading of an article, or words that announce them, and what holds such a heading with its
    /// lists alone. Lists that lead to other articles are none: their words, or those above them, tell.
    pub(super) fn own_lists(&self) -> HashSet<Id> {
        let nodes = &self.tree.nodes;
        let said = self.said();
        let before = self.befores();
        let mut own = HashSet::new();
        for id in 0..nodes.len() {
            if !matches!(nodes[id].name(), "ul" | "ol" | "dl" | "table") || self.link_density(id) <= 0.5 {
                continue;
            }
            // A list below a list is as the one before it.
            let after_own = before[id].is_some_and(|before| own.contains(&before));
            let heading = before[id].filter(|&above| !after_own && self.announces(above));
            if !after_own && heading.is_none() || self.speaks_against(id) {
                continue;
            }
            let parent = nodes[id].parent;
            // A section of its own: what stands beside that tells.
            let alone = heading.is_some_and(|heading| {
                matches!(nodes[parent].name(), "div" | "section")
                    && self.linked(parent) == self.linked(id) + self.linked(heading)
                    && before[heading].is_none()
                    && !self.speaks_against(parent)
            });
            let around = if alone { parent } else { id };
            let holder = nodes[around].parent;
            let last = said[nodes[holder].end] == said[nodes[around].end];
            if said[around] > said[holder] && !self.is_of_headlines(id, if last { LAST } else { HEADLINE }) {
                own.extend([id, around]);
            }
        }
        own
    }

    /// For each node, and the end, how many elements before it say something as a paragraph of an article does.
    fn said(&self) -> Vec<usize> {
        let nodes = &self.tree.nodes;
        let says = |id: Id| {
            self.letters(id) >= SAID
                && (nodes[id].name() == "p" || self.is_like_paragraph(id))
                && self.link_density(id) < 0.5
        };
        let count = (0..nodes.len()).scan(0, |count, id| {
            *count += usize::from(says(id));
            Some(*count)
        });
        std::iter::once(0).chain(count).collect()
    }

    /// For each node the one before it beside it, of those that have words.
    fn befores(&self) -> Vec<Option<Id>> {
        let nodes = &self.tree.nodes;
        let mut last = vec![None; nodes.len()];
        let before = |id: Id| {
            let own = &mut last[nodes[id].parent];
            let before = *own;
            if self.letters(id) > 0 && id > 0 {
                *own = Some(id);
            }
            before
        };
        (0..nodes.len()).map(before).collect()
    }

    /// Whether an element is a heading, or words that end with a colon, and point to no other article.
    fn announces(&self, id: Id) -> bool {
        let letters = self.letters(id);
        if letters >= HEADING || self.linked(id) * 2 > letters {
            return false;
        }
        let name = self.tree.nodes[id].name();
        let words = self.tree.words(id);
        let heading = matches!(name, "h2" | "h3" | "h4" | "h5" | "h6");
        (heading || matches!(name, "p" | "div") && words.ends_with(':'))
            && !points_below(&words)
            && !is_pointer(&words)
            && says_below(&words).is_none()
    }

    /// Whether the names of an element say that it is none of an article.
    fn speaks_against(&self, id: Id) -> bool {
        let hints = self.tree.nodes[id].hints();
        AGAINST.iter().chain(&NEVER).any(|part| hints.contains(part))
            || self.tree.nodes[id].get("role") == Some("navigation")
    }

    /// Whether the links of a list are headlines of other articles: they have as many words, and stand alone in their items.
    fn is_of_headlines(&self, list: Id, most: usize) -> bool {
        let nodes = &self.tree.nodes;
        let links = (list..nodes[list].end).filter(|&id| nodes[id].name() == "a" && self.letters(id) > 0);
        let words = |(links, all), link| (links + 1, all + self.tree.words(link).split_whitespace().count());
        let (links, words) = links.fold((0, 0), words);
        self.link_density(list) > 0.9 && words >= links * most
    }
}
