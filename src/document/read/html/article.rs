//! What of a page is the article, and what stands around it.
//!
//! Paragraphs score for what holds them, by their length and their commas; names of classes and a wealth of
//! links count against an element. The best element, with those beside it that are like it, is the article;
//! menus, shares, related pages and the like are left out of it. The way is that of Readability.

use super::signs::{AGAINST, COMMENTS, FOR, about_mail, is_ad, is_pointer};
use super::tell::Teller;
use super::tree::{Id, Tree};
use crate::document::build::Builder;
use std::collections::{HashMap, HashSet};

/// The fewest letters of an article; a page with less is shown whole.
const LEAST: usize = 140;

/// What is said of the letter that an article came in has fewer letters.
const MAIL: usize = 300;

/// What says that something is advertised has fewer letters.
const AD: usize = 24;

/// What leads to another article has fewer letters.
const TEASER: usize = 500;

/// The article of a page: elements side by side, and what of them is left out.
pub(super) struct Article<'a> {
    parts: Vec<Id>,
    page: Page<'a>,
}

/// What is known of the elements of a page.
struct Page<'a> {
    tree: &'a Tree,
    /// For each node: the letters up to it, and those of links among them.
    letters: Vec<usize>,
    linked: Vec<usize>,
    /// Elements that lead to other articles: a heading that is a link, and some words.
    teasers: HashSet<Id>,
}

/// The article of `tree`; `None` where none stands out.
pub(super) fn find(tree: &Tree) -> Option<Article<'_>> {
    let page = Page::of(tree);
    let parts = match page.told() {
        Some(told) => page.whole(told),
        None => page.scored()?,
    };
    let letters: usize = parts.iter().map(|&id| page.letters(id)).sum();
    (letters >= LEAST).then_some(Article { parts, page })
}

impl Article<'_> {
    /// Tells the article.
    pub(super) fn tell(&self, tree: &Tree, teller: &mut Teller, builder: &mut Builder) {
        for &part in &self.parts {
            let left_out = |id: Id| id != part && self.page.is_stray(id);
            tree.tell(part, &left_out, teller, builder);
        }
    }

    /// The headline of the page, where it stands outside the article.
    pub(super) fn headline(&self, tree: &Tree, title: Option<&str>) -> Option<String> {
        let inside = |id: Id| self.parts.iter().any(|&part| id >= part && id < tree.nodes[part].end);
        let mut headings = tree.named("h1").filter(|&id| !tree.words(id).is_empty()).peekable();
        if headings.peek().is_some_and(|_| tree.named("h1").any(|id| inside(id) && !self.page.is_lost(id))) {
            return None;
        }
        let alike = |id: &Id| title.is_none_or(|title| overlap(&tree.words(*id), title));
        let all: Vec<Id> = headings.collect();
        let first = *self.parts.first()?;
        let named = |id: &Id| matches!(tree.nodes[*id].name(), "h2" | "h3") && !tree.words(*id).is_empty();
        let mut within = self.parts.iter().flat_map(|&part| part..tree.nodes[part].end).filter(named);
        if title.is_some() && !all.iter().any(alike) && within.any(|id| alike(&id) && !self.page.is_stray(id))
        {
            return None;
        }
        // A blog may have its own name as the highest heading.
        let lower = || {
            let mut lower = (0..first).filter(named);
            title.and_then(|_| lower.rfind(alike))
        };
        let best = all.iter().copied().find(alike).or_else(lower);
        let best = best.or_else(|| all.iter().copied().rfind(|&id| id < first));
        best.map(|id| tree.words(id)).or_else(|| title.map(str::to_owned))
    }
}

/// Whether most words of one stand in the other.
fn overlap(one: &str, other: &str) -> bool {
    let words: Vec<&str> = one.split_whitespace().collect();
    let common = words.iter().filter(|word| other.contains(**word)).count();
    common * 2 > words.len()
}

impl<'a> Page<'a> {
    fn of(tree: &'a Tree) -> Self {
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
        let mut page = Self { tree, letters, linked, teasers: HashSet::new() };
        page.teasers = page.teasers();
        page
    }

    /// The elements that lead to other articles, where several stand together and they are not most of the page.
    fn teasers(&self) -> HashSet<Id> {
        let nodes = &self.tree.nodes;
        let mut by_parent: HashMap<Id, Vec<Id>> = HashMap::new();
        let headings = (0..nodes.len()).filter(|&id| matches!(nodes[id].name(), "h2" | "h3" | "h4" | "h5"));
        for heading in headings {
            let link = nodes[heading..nodes[heading].end].iter().find(|node| node.name() == "a");
            let around = std::iter::successors(Some(heading), |&id| Some(nodes[id].parent)).take(3);
            let link = link.or_else(|| around.map(|id| &nodes[id]).find(|node| node.name() == "a"));
            let away = link
                .and_then(|link| link.get("href"))
                .is_some_and(|href| href == "#" || !href.starts_with('#'));
            if !away || self.link_density(heading) < 0.9 {
                continue;
            }
            // The largest element around it that is no longer than a teaser.
            let mut own = heading;
            while own > 0 && self.letters(nodes[own].parent) < TEASER {
                own = nodes[own].parent;
            }
            by_parent.entry(nodes[own].parent).or_default().push(own);
        }
        let teasers: HashSet<Id> =
            by_parent.into_values().filter(|list| list.len() > 2).flatten().filter(|&id| id > 0).collect();
        let letters: usize = teasers.iter().map(|&id| self.letters(id)).sum();
        let most = letters * 3 > self.letters(self.tree.body()) * 2;
        if most && self.said_beside(&teasers) < LEAST * 3 { HashSet::new() } else { teasers }
    }

    /// The letters of paragraphs that stand in none of `teasers`, nor in what cannot be the article.
    fn said_beside(&self, teasers: &HashSet<Id>) -> usize {
        let (mut id, mut letters) = (self.tree.body(), 0);
        let end = self.tree.nodes[id].end;
        while id < end {
            let paragraph = self.tree.nodes[id].name() == "p";
            letters += if paragraph { self.letters(id) } else { 0 };
            let skipped = paragraph || teasers.contains(&id) || self.is_lost(id);
            id = if skipped { self.tree.nodes[id].end } else { id + 1 };
        }
        letters
    }

    /// The letters within `id`.
    fn letters(&self, id: Id) -> usize {
        self.letters[self.tree.nodes[id].end] - self.letters[id]
    }

    /// Which part of its letters are links', 0 to 1.
    fn link_density(&self, id: Id) -> f32 {
        let links = self.linked[self.tree.nodes[id].end] - self.linked[id];
        links as f32 / self.letters(id).max(1) as f32
    }

    /// How its class and id speak for it: positive, negative or not at all.
    fn weight(&self, id: Id) -> f32 {
        let hints = self.tree.nodes[id].hints();
        let says = |list: &[&str]| list.iter().any(|part| hints.contains(part));
        f32::from(u8::from(says(&FOR))) * 25.0 - f32::from(u8::from(says(&AGAINST))) * 25.0
    }

    /// The article, where the page says which element that is.
    fn told(&self) -> Option<Vec<Id>> {
        let nodes = &self.tree.nodes;
        let body = self.letters(self.tree.body());
        let is =
            |id: &Id| nodes[*id].get("itemprop").is_some_and(|prop| prop.eq_ignore_ascii_case("articleBody"));
        let mut bodies = (0..nodes.len()).filter(is);
        if let (Some(one), None) = (bodies.next(), bodies.next()) {
            return (self.letters(one) >= LEAST && self.link_density(one) < 0.5).then(|| vec![one]);
        }
        let articles: Vec<Id> = self.tree.named("article").filter(|id| !self.teasers.contains(id)).collect();
        // Teasers are articles too: one has to hold most of what they hold.
        let all: usize = articles.iter().map(|&id| self.letters(id)).sum();
        let best = articles.into_iter().max_by_key(|&id| (self.letters(id), std::cmp::Reverse(id)))?;
        let own = self.letters(best);
        (own * 3 > all * 2 && own * 4 > body && own >= LEAST * 3 && self.link_density(best) < 0.4)
            .then(|| vec![best])
    }

    /// What the page calls its article, unless that is a small part of what its paragraphs say.
    fn whole(&self, told: Vec<Id>) -> Vec<Id> {
        let length = |parts: &[Id]| parts.iter().map(|&id| self.letters(id)).sum::<usize>();
        if length(&told) * 4 > self.letters(self.tree.body()) {
            return told;
        }
        let holds = |parts: &[Id]| {
            let inside = |&id: &Id| parts.iter().any(|&part| id >= part && id < self.tree.nodes[part].end);
            told.iter().all(inside) && length(parts) > length(&told) * 2
        };
        self.scored().filter(|parts| holds(parts)).unwrap_or(told)
    }

    /// The article, by what paragraphs say.
    fn scored(&self) -> Option<Vec<Id>> {
        let nodes = &self.tree.nodes;
        let mut scores: HashMap<Id, f32> = HashMap::new();
        let mut id = self.tree.body();
        let end = nodes[id].end;
        while id < end {
            if self.is_lost(id) || self.teasers.contains(&id) {
                id = nodes[id].end;
                continue;
            }
            let says =
                matches!(nodes[id].name(), "p" | "pre" | "td" | "blockquote") || self.is_like_paragraph(id);
            let letters = self.letters(id);
            if says && letters >= 25 {
                let commas: usize = nodes[id..nodes[id].end]
                    .iter()
                    .map(|node| node.words.matches([',', '،', '、', '؛', ';']).count())
                    .sum();
                let score =
                    (1.0 + commas as f32 + (letters as f32 / 100.0).min(3.0)) * (1.0 - self.link_density(id));
                let mut above = id;
                for (level, share) in [1.0, 0.5, 1.0 / 6.0, 1.0 / 9.0, 1.0 / 12.0].into_iter().enumerate() {
                    if above == 0 || nodes[above].name() == "body" && level > 0 {
                        break;
                    }
                    above = nodes[above].parent;
                    *scores.entry(above).or_insert_with(|| self.first_score(above)) += score * share;
                }
            }
            id += 1;
        }
        let weighed = |id: Id, score: f32| score * (1.0 - self.link_density(id));
        let (&top, &score) = scores
            .iter()
            .max_by(|a, b| weighed(*a.0, *a.1).total_cmp(&weighed(*b.0, *b.1)).then(b.0.cmp(a.0)))?;
        let best = weighed(top, score);
        let good = scores.iter().filter(|&(&id, &score)| weighed(id, score) >= best * 0.75);
        let one = top;
        let top = self.common(top, good.map(|(&id, _)| id).collect());
        let parent = nodes[top].parent;
        let mut parts = Vec::new();
        let mut sibling = if top == 0 { 0 } else { parent + 1 };
        while sibling < nodes[parent].end.max(1) {
            let own = scores.get(&sibling).map_or(0.0, |&score| weighed(sibling, score));
            let same = nodes[sibling]
                .get("class")
                .is_some_and(|class| !class.is_empty() && Some(class) == nodes[top].get("class"));
            let own = own + if same { best * 0.2 } else { 0.0 };
            let paragraph = (nodes[sibling].name() == "p" || self.is_like_paragraph(sibling))
                && self.letters(sibling) > 80
                && self.link_density(sibling) < 0.25;
            let heading = matches!(nodes[sibling].name(), "h1" | "h2") && sibling < top;
            // What many answer to: the question above the answers.
            let asked =
                top != one && sibling < top && scores.contains_key(&sibling) && self.letters(sibling) > LEAST;
            if sibling == top
                || !self.is_lost(sibling) && (own >= (best * 0.2).max(10.0) || paragraph || heading || asked)
            {
                parts.push(sibling);
            }
            sibling = nodes[sibling].end.max(sibling + 1);
        }
        Some(parts)
    }

    /// The element around `top` that holds three or more of the elements that are as `good`: posts of a live blog or a
    /// forum, parts of a long article. `top` where none does.
    fn common(&self, top: Id, mut good: Vec<Id>) -> Id {
        let nodes = &self.tree.nodes;
        good.sort_unstable();
        let mut end = 0;
        good.retain(|&id| {
            let apart = id >= end && (id == top || !(id < top && top < nodes[id].end));
            end = if apart { nodes[id].end } else { end };
            apart
        });
        let above =
            std::iter::successors(Some(top), |&id| Some(nodes[id].parent).filter(|&up| up > 0 && up < id));
        let holds = |&up: &Id| good.iter().filter(|&&id| id > up && id < nodes[up].end).count() > 2;
        above.skip(1).take_while(|&up| nodes[up].name() != "html").find(holds).unwrap_or(top)
    }

    fn first_score(&self, id: Id) -> f32 {
        let by_name = match self.tree.nodes[id].name() {
            "div" | "section" | "main" => 5.0,
            "article" => 12.0,
            "pre" | "td" | "blockquote" => 3.0,
            "ol" | "ul" | "dl" | "li" | "form" | "address" => -3.0,
            "th" | "h1" | "h2" | "h3" | "h4" => -5.0,
            _ => 0.0,
        };
        by_name + self.weight(id)
    }

    /// Whether an element without a paragraph's name has words of its own, as one has.
    fn is_like_paragraph(&self, id: Id) -> bool {
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
        own >= 80 && own * 2 > self.letters(id)
    }

    /// Whether nothing of an element can be the article.
    fn is_lost(&self, id: Id) -> bool {
        let node = &self.tree.nodes[id];
        let name = node.name();
        if matches!(name, "" | "body" | "article" | "main" | "html") {
            return false;
        }
        if matches!(
            name,
            "nav" | "aside" | "footer" | "form" | "script" | "style" | "noscript" | "template" | "head"
        ) {
            // A page may stand in a form, as a whole.
            return name != "form" || self.letters(id) * 2 < self.letters(0);
        }
        let role = node.get("role").unwrap_or_default();
        if matches!(
            role,
            "navigation"
                | "complementary"
                | "menu"
                | "menubar"
                | "alert"
                | "dialog"
                | "banner"
                | "contentinfo"
        ) {
            return true;
        }
        if matches!(
            name,
            "p" | "a" | "span" | "h1" | "h2" | "h3" | "em" | "b" | "strong" | "td" | "tr" | "table" | "tbody"
        ) {
            return false;
        }
        if self.holds_comments(id) {
            return true;
        }
        self.weight(id) < 0.0 && self.letters(id) * 2 <= self.letters(0)
    }

    /// Whether an element holds what readers say, who may write more than the author.
    fn holds_comments(&self, id: Id) -> bool {
        let hints = self.tree.nodes[id].hints();
        hints.split_whitespace().any(|token| COMMENTS.contains(&token))
            && self.letters(id) + LEAST < self.letters(0)
    }

    /// Whether words are about the letter that they stand in: how to leave it off, where else it can be read.
    fn is_about_mail(&self, id: Id) -> bool {
        let nodes = &self.tree.nodes;
        let links = || (id..nodes[id].end).filter(|&id| nodes[id].name() == "a");
        self.letters(id) < MAIL && links().any(|id| about_mail(&self.tree.words(id)))
    }

    /// Whether an element within the article does not belong to it.
    fn is_stray(&self, id: Id) -> bool {
        let node = &self.tree.nodes[id];
        let Some((name, attributes)) = &node.element else { return false };
        if self.teasers.contains(&id) || self.holds_comments(id) {
            return true;
        }
        let letters = self.letters(id);
        match name.as_str() {
            "nav" | "footer" | "form" | "script" | "style" | "noscript" | "template" | "button" | "input"
            | "iframe" | "select" | "amp-ad" | "amp-sticky-ad" | "amp-embed" | "amp-sidebar"
            | "amp-consent" | "amp-social-share" => return true,
            "p" | "div" | "span" if letters < AD && is_ad(&self.tree.words(id)) => return true,
            "aside" => return attributes.get("epub:type").is_none() && letters * 4 < self.letters(0).max(1),
            _ => {}
        }
        let density = self.link_density(id);
        let hints = node.hints();
        let against = AGAINST.iter().any(|part| hints.contains(part));
        let stands_for = FOR.iter().any(|part| hints.contains(part));
        match name.as_str() {
            "div" | "section" | "ul" | "ol" | "dl" | "table" | "figure" | "header" => {
                let against = against && !stands_for && letters < 1200;
                let links = density > if stands_for { 0.8 } else { 0.55 };
                letters > 0
                    && (against && (density > 0.2 || letters < 300)
                        || links && letters < 3000 && name != "figure")
            }
            "td" => (density > 0.55 && letters < 3000 || self.is_about_mail(id)) && self.tree.is_laid_out(id),
            "p" | "span" | "h2" | "h3" | "h4" | "li" => {
                against && (density > 0.3 || letters < 60 && name != "li")
                    || matches!(name.as_str(), "p") && density > 0.5 && is_pointer(&self.tree.words(id))
            }
            _ => false,
        }
    }
}
