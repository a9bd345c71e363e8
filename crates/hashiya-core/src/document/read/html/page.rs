//! What is measured of the elements of a page: letters, links, names.

use super::roles;
use super::signs::{AGAINST, FOR};
use super::tree::{Id, Tree};
use std::collections::HashSet;

/// The fewest letters of an article; a page with less is shown whole.
pub(super) const LEAST: usize = 140;

/// An element that is no paragraph by its name is one with as many letters of its own.
const PARAGRAPH: usize = 40;

/// What is known of the elements of a page.
pub(super) struct Page<'a> {
    pub tree: &'a Tree,
    /// For each node: the letters up to it, and those of links among them.
    letters: Vec<usize>,
    linked: Vec<usize>,
    /// Headings of the first level.
    pub headlines: Vec<Id>,
    /// Elements that lead to other articles: a heading that is a link, and some words. Those too whose heading says that
    /// they are comments, or of who wrote.
    pub teasers: HashSet<Id>,
    /// Words that say "read also", and the links below them.
    pub pointers: HashSet<Id>,
    /// Lists of an article, though they are links, and what holds one with its heading alone.
    pub own: HashSet<Id>,
    /// Where something is quoted, shown or opened, the outermost first: what stands in it at its foot is its own.
    quotations: Vec<std::ops::Range<Id>>,
    /// Where the body of an article of a wiki stands.
    pub wiki: std::ops::Range<Id>,
}

impl<'a> Page<'a> {
    /// What is measured of `tree`; teasers and pointers are not yet known.
    pub(super) fn measured(tree: &'a Tree) -> Self {
        let mut letters = Vec::with_capacity(tree.nodes.len() + 1);
        let mut linked = Vec::with_capacity(tree.nodes.len() + 1);
        let (mut all, mut links, mut link_end, mut silent_end) = (0, 0, 0, 0);
        for (id, node) in tree.nodes.iter().enumerate() {
            letters.push(all);
            linked.push(links);
            match node.name() {
                "a" => link_end = node.end.max(link_end),
                "script" | "style" | "noscript" | "template" | "head" => {
                    silent_end = node.end.max(silent_end);
                }
                _ => {}
            }
            if node.element.is_none() && id >= silent_end {
                let count: usize = node.words.split_whitespace().map(|word| word.chars().count() + 1).sum();
                all += count;
                links += if id < link_end { count } else { 0 };
            }
        }
        letters.push(all);
        linked.push(links);
        let headlines = tree.named("h1").collect();
        let (teasers, pointers, own, quotations) = Default::default();
        let mut page =
            Self { tree, letters, linked, headlines, teasers, pointers, own, quotations, wiki: 0..0 };
        page.quotations = page.quotations();
        page
    }

    /// Where something is quoted, shown or opened. What holds half of the page is its frame.
    fn quotations(&self) -> Vec<std::ops::Range<Id>> {
        let (nodes, mut found) = (&self.tree.nodes, Vec::new());
        let mut id = 0;
        while id < nodes.len() {
            let node = &nodes[id];
            let quotes = matches!(node.name(), "blockquote" | "q" | "figure" | "details")
                || matches!(node.name(), "div" | "section" | "aside")
                    && is_called(node.hints(), &["quot", "epigraph"]);
            if quotes && self.letters(id) * 2 < self.letters(0) {
                found.push(id + 1..node.end);
                id = node.end.max(id + 1);
            } else {
                id += 1;
            }
        }
        found
    }

    /// Whether `id` stands in what is quoted, shown or opened.
    pub(super) fn is_quoted(&self, id: Id) -> bool {
        let after = self.quotations.partition_point(|within| within.start <= id);
        after > 0 && self.quotations[after - 1].contains(&id)
    }

    /// Whether `id` is a foot, or stands beside the text, and is of the article all the same: who said what is quoted
    /// above it, or a note.
    pub(super) fn is_of_text(&self, id: Id) -> bool {
        let node = &self.tree.nodes[id];
        let noted = || {
            node.element.as_ref().is_some_and(|(_, attributes)| roles::is_note(attributes))
                || node.get("role") == Some("note")
                || is_called(
                    node.hints(),
                    &["footnote", "endnote", "sidenote", "marginnote", "callout", "admonition"],
                )
        };
        matches!(node.name(), "footer" | "aside")
            && (self.is_quoted(id) || noted())
            && self.link_density(id) < 0.5
    }

    /// The letters within `id`.
    pub(super) fn letters(&self, id: Id) -> usize {
        self.letters[self.tree.nodes[id].end] - self.letters[id]
    }

    /// The letters from the beginning of `id` to that of `inner`, which stands in it.
    pub(super) fn letters_between(&self, id: Id, inner: Id) -> usize {
        self.letters[inner] - self.letters[id]
    }

    /// The letters of links within `id`.
    pub(super) fn linked(&self, id: Id) -> usize {
        self.linked[self.tree.nodes[id].end] - self.linked[id]
    }

    /// Which part of its letters are links', 0 to 1.
    pub(super) fn link_density(&self, id: Id) -> f32 {
        self.linked(id) as f32 / self.letters(id).max(1) as f32
    }

    /// Whether a heading of the first level stands within `id`.
    pub(super) fn holds_headline(&self, id: Id) -> bool {
        self.headlines(id) > 0
    }

    /// How many headings of the first level stand within `id`.
    pub(super) fn headlines(&self, id: Id) -> usize {
        let before = |place: Id| self.headlines.partition_point(|&headline| headline < place);
        before(self.tree.nodes[id].end) - before(id)
    }

    /// How its class and id speak for it: positive, negative or not at all.
    pub(super) fn weight(&self, id: Id) -> f32 {
        let hints = self.tree.nodes[id].hints();
        let says = |list: &[&str]| !hints.is_empty() && list.iter().any(|part| hints.contains(part));
        f32::from(u8::from(says(&FOR))) * 25.0 - f32::from(u8::from(says(&AGAINST))) * 25.0
    }

    /// Whether an element without a paragraph's name has words of its own, as one has.
    pub(super) fn is_like_paragraph(&self, id: Id) -> bool {
        let nodes = &self.tree.nodes;
        if !matches!(nodes[id].name(), "div" | "section" | "span" | "font") {
            return false;
        }
        let mut own = 0;
        let mut at = id + 1;
        while at < nodes[id].end {
            let inline = nodes[at].element.is_none()
                || matches!(nodes[at].name(), "a" | "b" | "i" | "em" | "strong" | "br" | "span" | "font");
            own += if inline { self.letters(at) } else { 0 };
            at = nodes[at].end.max(at + 1);
        }
        own >= PARAGRAPH && own * 2 > self.letters(id)
    }
}

/// Whether one of the names of an element has one of `parts` in it.
fn is_called(hints: &str, parts: &[&str]) -> bool {
    !hints.is_empty() && parts.iter().any(|part| hints.contains(part))
}
