//! A page as a tree of bounded depth: elements and words, each with its place among all, in order.

use super::elements::{implied, is_void};
use super::roles::HALF;
use super::tell::Teller;
use super::tokens::{self, Attributes, Piece};
use super::turned;
use crate::document::build::Builder;
use std::collections::HashSet;

/// Elements within elements, at most; deeper ones are as if their tags were not there.
const DEEP: usize = 256;

/// A cell that is longer, in bytes, and has lines of its own is no cell of data.
const COLUMN: usize = 1000;

/// So many headings one after the other are halves of verses.
const VERSES: usize = 6;

/// The number of a node; a node's descendants have the numbers after its own.
pub(super) type Id = usize;

/// An element, or words.
#[derive(Debug)]
pub(super) struct Node {
    /// The element that it stands in; that of the root is itself.
    pub parent: Id,
    /// One past its last descendant.
    pub end: Id,
    /// Name and attributes; `None` for words.
    pub element: Option<(String, Attributes)>,
    /// The words, where it is no element.
    pub words: String,
    /// What names the element.
    hints: String,
}

impl Node {
    /// The element's name; nothing for words.
    pub(super) fn name(&self) -> &str {
        self.element.as_ref().map_or("", |(name, _)| name)
    }

    /// An attribute's value.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.element.as_ref().and_then(|(_, attributes)| attributes.get(name))
    }

    /// Class, id and what else names an element, in lower case.
    pub(super) fn hints(&self) -> &str {
        &self.hints
    }
}

/// A page; node 0 is its root.
#[derive(Debug)]
pub(super) struct Tree {
    pub nodes: Vec<Node>,
    /// The tables that lay a page out and hold no data.
    laid_out: HashSet<Id>,
    /// The headings that are halves of verses.
    halves: HashSet<Id>,
}

impl Tree {
    /// The tree of a page.
    pub(super) fn of(source: &str) -> Self {
        let pieces = tokens::tokens(source, false);
        match turned::part(source) {
            Some(part) => Self::of_pieces(turned::pieces(pieces, part).into_iter()),
            None => Self::of_pieces(pieces),
        }
    }

    fn of_pieces(pieces: impl Iterator<Item = Piece>) -> Self {
        let root = Node {
            parent: 0,
            end: 0,
            element: Some((String::new(), Attributes::default())),
            words: String::new(),
            hints: String::new(),
        };
        let mut tree = Self { nodes: vec![root], laid_out: HashSet::new(), halves: HashSet::new() };
        let mut open: Vec<Id> = vec![0];
        for piece in pieces {
            match piece {
                Piece::Start(name, attributes, _) => {
                    let names = open[1..].iter().rev().map(|&id| tree.nodes[id].name());
                    if let Some(up) = implied(names, &name) {
                        tree.close(&mut open, up + 1);
                    }
                    let void = is_void(&name);
                    let id = tree.push(&open, Some((name, attributes)), String::new());
                    if !void && open.len() < DEEP {
                        open.push(id);
                    }
                }
                Piece::End(name) => {
                    if let Some(up) = open[1..].iter().rev().position(|&id| tree.nodes[id].name() == name) {
                        tree.close(&mut open, up + 1);
                    }
                }
                Piece::Words(words) => {
                    let last = tree.nodes.len() - 1;
                    let inside = open.last().copied().unwrap_or(0);
                    if tree.nodes[last].element.is_none() && tree.nodes[last].parent == inside {
                        tree.nodes[last].words.push_str(&words);
                    } else {
                        tree.push(&open, None, words);
                    }
                }
            }
        }
        let all = open.len();
        tree.close(&mut open, all);
        tree.halves = tree.halves();
        tree.laid_out = tree.named("table").filter(|&table| tree.lays_out(table)).collect();
        tree
    }

    fn push(&mut self, open: &[Id], element: Option<(String, Attributes)>, words: String) -> Id {
        let id = self.nodes.len();
        let parent = open.last().copied().unwrap_or(0);
        let hints = element.as_ref().map(|(_, attributes)| hints(attributes)).unwrap_or_default();
        self.nodes.push(Node { parent, end: id + 1, element, words, hints });
        id
    }

    fn close(&mut self, open: &mut Vec<Id>, count: usize) {
        for _ in 0..count {
            if let Some(id) = open.pop() {
                self.nodes[id].end = self.nodes.len();
            }
        }
    }

    /// The body of the page, or all of it.
    pub(super) fn body(&self) -> Id {
        self.nodes.iter().position(|node| node.name() == "body").unwrap_or(0)
    }

    /// The elements called `name`.
    pub(super) fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = Id> + 'a {
        (0..self.nodes.len()).filter(move |&id| self.nodes[id].name() == name)
    }

    /// The words of `id` and all within it, white space as one space.
    pub(super) fn words(&self, id: Id) -> String {
        self.each_word(id).collect::<Vec<_>>().join(" ")
    }

    /// Whether the page says less than so many letters: no more of it is read than that takes.
    pub(super) fn says_less_than(&self, letters: usize) -> bool {
        let mut said = self.each_word(self.body()).scan(0, |said, word| {
            *said += word.chars().count() + 1;
            Some(*said)
        });
        said.all(|said| said <= letters)
    }

    /// The words of `id`, but those that nobody sees.
    fn each_word(&self, id: Id) -> impl Iterator<Item = &str> {
        let mut at = id;
        let pieces = std::iter::from_fn(move || {
            while at < self.nodes[id].end {
                let node = &self.nodes[at];
                if !matches!(node.name(), "script" | "style" | "noscript" | "template") {
                    at += 1;
                    return Some(node.words.as_str());
                }
                at = node.end;
            }
            None
        });
        pieces.flat_map(str::split_whitespace)
    }

    /// Tells `root` and all within it but what `left_out` says.
    pub(super) fn tell(
        &self,
        root: Id,
        left_out: &dyn Fn(Id) -> bool,
        teller: &mut Teller,
        builder: &mut Builder,
    ) {
        let mut open: Vec<(Id, &str)> = Vec::new();
        let mut at = root;
        while at < self.nodes[root].end {
            while let Some(&(id, name)) = open.last()
                && self.nodes[id].end <= at
            {
                teller.end(builder, name);
                open.pop();
            }
            let node = &self.nodes[at];
            if left_out(at) {
                // What stood between words parts them.
                if !matches!(node.name(), "" | "script" | "style" | "template") && !teller.is_silent() {
                    builder.space();
                }
                at = node.end;
                continue;
            }
            match &node.element {
                Some((name, attributes)) => {
                    let name = self.name_told(at, name);
                    teller.start(builder, name, attributes);
                    if !is_void(name) {
                        open.push((at, name));
                    }
                }
                None => teller.words(builder, &node.words),
            }
            at += 1;
        }
        while let Some((_, name)) = open.pop() {
            teller.end(builder, name);
        }
        builder.end();
    }

    /// What an element is told as.
    fn name_told<'a>(&self, id: Id, name: &'a str) -> &'a str {
        match name {
            "button" if is_heading(self.nodes[self.nodes[id].parent].name()) => "span",
            "button" if self.is_heading_button(id) => "summary",
            _ if self.halves.contains(&id) => HALF,
            _ if self.is_laid_out(id) => "div",
            _ => name,
        }
    }

    /// Whether a button opens what stands below it, and its words are a heading of that.
    pub(super) fn is_heading_button(&self, id: Id) -> bool {
        let node = &self.nodes[id];
        let above = self.nodes[node.parent].name();
        let heading = is_heading(above) || matches!(above, "summary" | "dt");
        let asks = || self.words(id).ends_with(['؟', '?']);
        node.name() == "button"
            && (heading || asks() || ["accordion", "faq"].iter().any(|part| node.hints().contains(part)))
    }

    /// Whether a heading is a half of a verse.
    pub(super) fn is_half_of_verse(&self, id: Id) -> bool {
        self.halves.contains(&id)
    }

    /// The headings that are a poem: many of one level, one after the other, with nothing between.
    fn halves(&self) -> HashSet<Id> {
        let mut halves = HashSet::new();
        let level = |id: Id| is_heading(self.nodes[id].name());
        let mut id = 0;
        while id < self.nodes.len() {
            let (mut at, name) = (id, self.nodes[id].name());
            let mut run = Vec::new();
            while level(id) && at < self.nodes[self.nodes[id].parent].end {
                let node = &self.nodes[at];
                if node.name() == name {
                    run.push(at);
                } else if node.element.is_some() || !node.words.trim().is_empty() {
                    break;
                }
                at = node.end;
            }
            let links =
                |&half: &Id| self.nodes[half..self.nodes[half].end].iter().any(|node| node.name() == "a");
            if run.len() >= VERSES && !run.iter().any(links) {
                halves.extend(run);
            }
            id = at.max(id + 1);
        }
        halves
    }

    /// Whether an element is part of a table that lays a page out and holds no data.
    pub(super) fn is_laid_out(&self, id: Id) -> bool {
        if !matches!(self.nodes[id].name(), "table" | "tbody" | "thead" | "tfoot" | "tr" | "td" | "th") {
            return false;
        }
        let mut table = id;
        while self.nodes[table].name() != "table" {
            if table == 0 {
                return true; // a row without a table
            }
            table = self.nodes[table].parent;
        }
        self.laid_out.contains(&table)
    }

    fn lays_out(&self, table: Id) -> bool {
        let inner = &self.nodes[table + 1..self.nodes[table].end];
        let holds = |names: &[&str]| inner.iter().any(|node| names.contains(&node.name()));
        // A cell whose lines are parted by hand is a column of the page.
        let column = |id: &Id| {
            let inside = &self.nodes[*id..self.nodes[*id].end];
            let breaks = inside.iter().filter(|node| node.name() == "br").count();
            breaks > 2 && inside.iter().map(|node| node.words.len()).sum::<usize>() > COLUMN
        };
        let columns = || (table..self.nodes[table].end).filter(|&id| self.nodes[id].name() == "td");
        !holds(&["th"]) && holds(&["h1", "h2", "h3", "table", "div", "ul", "ol", "blockquote", "form", "p"])
            || !holds(&["th"]) && columns().any(|id| column(&id))
            || self.nodes[table].get("role") == Some("presentation")
    }
}

/// Whether elements of that name are headings below the first level.
fn is_heading(name: &str) -> bool {
    matches!(name, "h2" | "h3" | "h4" | "h5" | "h6")
}

/// What the attributes call their element, in lower case, the parts of names with hyphens between them.
fn hints(attributes: &Attributes) -> String {
    const NAMES: [&str; 8] =
        ["class", "id", "role", "data-component", "aria-labelledby", "data-e2e", "data-testid", "data-test"];
    let mut hints = String::new();
    for name in NAMES.iter().filter_map(|name| attributes.get(name)) {
        if !hints.is_empty() {
            hints.push(' ');
        }
        // authorBox and author_box are author-box.
        let mut small = false;
        for c in name.chars() {
            if small && c.is_ascii_uppercase() {
                hints.push('-');
            }
            hints.push(if c == '_' { '-' } else { c.to_ascii_lowercase() });
            small = c.is_ascii_lowercase();
        }
    }
    hints
}
