//! What of a page is the article, and what stands around it.
//!
//! Paragraphs score for what holds them, by their length and their commas; names of classes and a wealth of
//! links count against an element. The best element, with those beside it that are like it, is the article;
//! menus, shares, related pages and the like are left out of it. The way is that of Readability.

use super::page::{LEAST, Page};
use super::signs::asks;
use super::tell::Teller;
use super::thread::Talk;
use super::tree::{Id, Tree};
use crate::document::build::Builder;
use crate::document::markup::Style;
use std::collections::{HashMap, HashSet};

/// What leads into an article has as many letters, or more.
const LEAD: usize = 50;

/// Within so many elements of its start an article may repeat its headline.
const NEAR: usize = 60;

/// The article of a page: elements side by side, and what of them is left out.
pub(super) struct Article<'a> {
    parts: Vec<Id>,
    page: Page<'a>,
    /// Who wrote each part, where many wrote one after the other.
    who: Vec<String>,
    /// Where no article stands out, and this is the page without what stands around every article: what that is.
    cleared: Option<HashSet<Id>>,
}

/// The article of `tree`; where none stands out, the page without what stands around every article. `None` where that
/// would be most of the page.
pub(super) fn find<'a>(tree: &'a Tree, title: Option<&str>) -> Option<Article<'a>> {
    let mut page = Page::measured(tree).with_strays();
    match page.talk(title) {
        Some(Talk::Thread(posts)) => {
            page.pointers.clear(); // what members write is theirs, links too
            let (parts, who) = posts.into_iter().map(|post| (post.words, post.name)).unzip();
            return Some(Article { parts, page, cleared: None, who });
        }
        Some(Talk::Comments(comments)) => drop(page.teasers.insert(comments)),
        None => {}
    }
    let parts =
        match title.and_then(|title| page.first_of_many(title).or_else(|| page.first_of_endless(title))) {
            Some(first) => Some(vec![first]),
            None if !page.wiki.is_empty() => Some(vec![page.wiki.start - 1]),
            None => match page.told() {
                Some(told) => Some(page.whole(told)),
                None => page.scored(),
            },
        };
    let letters = |parts: &Vec<Id>| parts.iter().map(|&id| page.letters(id)).sum::<usize>();
    match parts.filter(|parts| letters(parts) >= LEAST) {
        Some(parts) => {
            let parts = [page.leads(&parts), parts].concat();
            Some(Article { parts, page, cleared: None, who: Vec::new() })
        }
        None => {
            let strays = page.cleared()?;
            Some(Article { parts: vec![tree.body()], page, cleared: Some(strays), who: Vec::new() })
        }
    }
}

impl Article<'_> {
    /// Tells the article below its `headline`, which its first words may repeat.
    pub(super) fn tell(
        &self,
        tree: &Tree,
        headline: Option<&str>,
        teller: &mut Teller,
        builder: &mut Builder,
    ) {
        let first = self.parts.first().map_or(0..0, |&part| part + 1..tree.nodes[part].end.min(part + NEAR));
        let letters =
            headline.map_or(0, |headline| headline.split(' ').map(|word| word.chars().count() + 1).sum());
        let repeats = |id: &Id| headline.is_some_and(|headline| tree.words(*id) == headline);
        let mut alike =
            first.filter(|&id| tree.nodes[id].element.is_some() && self.page.letters(id) == letters);
        let repeated = alike.find(repeats);
        for (at, &part) in self.parts.iter().enumerate() {
            if let Some(who) = self.who.get(at) {
                builder.end();
                let label = builder.label(who.as_str());
                builder.mark(Style::Page(label));
            }
            let left_out = |id: Id| match &self.cleared {
                Some(strays) => strays.contains(&id),
                None => id != part && (repeated == Some(id) || self.page.is_stray(id)),
            };
            tree.tell(part, &left_out, teller, builder);
        }
    }

    /// The headline of the page, where it stands outside the article.
    pub(super) fn headline(&self, tree: &Tree, title: Option<&str>, site: Option<&str>) -> Option<String> {
        if self.cleared.is_some() {
            return None;
        }
        let inside = |id: Id| self.parts.iter().any(|&part| id >= part && id < tree.nodes[part].end);
        let of_article = |words: &str| !words.is_empty() && (title.is_none() || site != Some(words));
        let mut headings = tree.named("h1").filter(|&id| of_article(&tree.words(id))).peekable();
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
        let best = best.or_else(|| (0..first).rfind(named).filter(|&id| self.page.heads(id, first)));
        best.map(|id| tree.words(id)).or_else(|| title.map(str::to_owned))
    }
}

/// Whether most words of one stand in the other.
fn overlap(one: &str, other: &str) -> bool {
    let words: Vec<&str> = one.split_whitespace().collect();
    let common = words.iter().filter(|word| other.contains(**word)).count();
    common * 2 > words.len()
}

impl Page<'_> {
    /// Whether a heading stands right above what begins at `first`, but for a date or a name, and within nothing that
    /// stands beside articles.
    fn heads(&self, heading: Id, first: Id) -> bool {
        let nodes = &self.tree.nodes;
        let mut around =
            std::iter::successors(Some(heading), |&id| Some(nodes[id].parent).filter(|&up| up < id));
        self.letters_between(heading, first) <= self.letters(heading) + LEAD
            && !around.any(|id| self.is_lost(id) || self.is_stray(id))
    }

    /// The first article of a page below which others stand, each with a headline of its own, where `title` is its.
    fn first_of_many(&self, title: &str) -> Option<Id> {
        let nodes = &self.tree.nodes;
        let mut articles = self.tree.named("article").filter(|id| !self.teasers.contains(id));
        let (first, mut others) = (articles.next()?, articles.peekable());
        others.peek()?;
        let is_one = |id: Id| self.headlines(id) == 1 && self.letters(id) >= LEAST;
        let headline = (first..nodes[first].end).find(|&id| nodes[id].name() == "h1")?;
        let is = is_one(first) && others.all(is_one) && overlap(&self.tree.words(headline), title);
        is.then_some(first)
    }

    /// The first of the articles that a page goes on with as one reads: each says its own address, and the first alone has
    /// the headline of the page.
    fn first_of_endless(&self, title: &str) -> Option<Id> {
        let nodes = &self.tree.nodes;
        let addressed = |id: &Id| {
            ["data-url", "data-href", "data-permalink", "data-link", "data-article-url"]
                .iter()
                .any(|name| nodes[*id].get(name).is_some_and(|value| value.starts_with(['/', 'h'])))
                && self.letters(*id) >= LEAST
                && self.link_density(*id) < 0.3
        };
        let mut articles = (0..nodes.len()).filter(addressed);
        let first = articles.next()?;
        let others: Vec<Id> = articles.filter(|&id| id >= nodes[first].end).collect();
        let headline = (first..nodes[first].end).find(|&id| nodes[id].name() == "h1")?;
        let beside =
            |&id: &Id| nodes[id].parent == nodes[first].parent && nodes[id].name() == nodes[first].name();
        let is =
            !others.is_empty() && others.iter().all(beside) && overlap(&self.tree.words(headline), title);
        is.then_some(first)
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

    /// What stands around every article, where what is left of the page without it is not little.
    fn cleared(&self) -> Option<HashSet<Id>> {
        let body = self.tree.body();
        let mut strays = HashSet::new();
        let (mut id, mut kept) = (body, 0);
        while id < self.tree.nodes[body].end {
            let node = &self.tree.nodes[id];
            let stray = id != body && self.is_stray(id);
            if stray {
                strays.insert(id);
            } else if node.element.is_none() {
                kept += self.letters(id);
            }
            id = if stray { node.end } else { id + 1 };
        }
        (kept > 0 && kept * 3 > self.letters(body)).then_some(strays)
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
            if says && letters >= 25 || self.tree.is_half_of_verse(id) {
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
        let as_good =
            |share: f32| scores.iter().filter(move |&(&id, &score)| weighed(id, score) >= best * share);
        let one = top;
        let peers: Vec<Id> = as_good(0.25).map(|(&id, _)| id).filter(|&id| self.is_peer(id, top)).collect();
        let top = self.around(top, &peers).unwrap_or_else(|| {
            let good = as_good(0.75);
            self.common(top, good.map(|(&id, _)| id).collect())
        });
        // Of two columns, the one below the headline.
        let column = std::iter::successors(Some(top + 1), |&id| Some(nodes.get(id)?.end))
            .take_while(|&id| id < nodes[top].end)
            .find(|&id| self.holds_headline(id))
            .filter(|id| scores.get(id).is_some_and(|&score| weighed(*id, score) >= best * 0.5));
        let (one, top) = match column {
            Some(column) if one == top => (column, column),
            _ => (one, top),
        };
        // What holds the headline is whole, and nothing of the article stands before it.
        let headed = one == top && self.holds_headline(top);
        let enough = if headed { 0.5 } else { 0.2 };
        let parent = nodes[top].parent;
        let (mut parts, mut led) = (Vec::new(), false);
        let tabs = self.tabs(top);
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
            let asked = sibling < top
                && (top != one && scores.contains_key(&sibling) && self.letters(sibling) > LEAST
                    || self.is_question(sibling));
            let lead = led
                && sibling < top
                && (LEAD..self.letters(top)).contains(&self.letters(sibling))
                && self.link_density(sibling) < 0.3
                && !self.is_stray(sibling);
            if sibling == top
                || tabs.contains(&sibling)
                || !self.is_lost(sibling)
                    && (own >= (best * enough).max(10.0) || paragraph || heading || asked || lead)
            {
                parts.push(sibling);
            }
            led |= asked || self.holds_headline(sibling);
            sibling = nodes[sibling].end.max(sibling + 1);
        }
        Some(parts)
    }

    /// The elements beside `top` that a reader of the page turns to as to `top`: links lead to both by their ids.
    fn tabs(&self, top: Id) -> HashSet<Id> {
        let nodes = &self.tree.nodes;
        let targets: HashSet<&str> = match nodes[top].get("id") {
            Some(_) => {
                self.tree.named("a").filter_map(|id| nodes[id].get("href")?.strip_prefix('#')).collect()
            }
            None => HashSet::new(),
        };
        let is = |id: Id| nodes[id].get("id").is_some_and(|own| targets.contains(own));
        if !is(top) {
            return HashSet::new();
        }
        let beside = std::iter::successors(Some(nodes[top].parent + 1), |&id| Some(nodes.get(id)?.end));
        let beside = beside.take_while(|&id| id < nodes[nodes[top].parent].end);
        beside.filter(|&id| is(id) && !self.is_lost(id) && self.link_density(id) < 0.3).collect()
    }

    /// Whether an element begins with the label of a question, and is words rather than links.
    fn is_question(&self, id: Id) -> bool {
        let nodes = &self.tree.nodes;
        let label = (id + 1..nodes[id].end.min(id + NEAR)).find(|&id| !nodes[id].words.trim().is_empty());
        label.is_some_and(|label| asks(&nodes[label].words))
            && self.letters(id) >= LEAD
            && self.link_density(id) < 0.3
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

    /// Whether an element is called as `top` is, and may be another column of it.
    fn is_peer(&self, id: Id, top: Id) -> bool {
        let nodes = &self.tree.nodes;
        let class = nodes[top].get("class").filter(|class| !class.is_empty());
        class.is_some() && class == nodes[id].get("class") && nodes[id].name() == nodes[top].name()
    }

    /// The element around `top` and one or more of its `peers`, where these are most of it and it has one headline.
    fn around(&self, top: Id, peers: &[Id]) -> Option<Id> {
        let nodes = &self.tree.nodes;
        let above =
            std::iter::successors(Some(top), |&id| Some(nodes[id].parent).filter(|&up| up > 0 && up < id));
        let mut above = above.skip(1).take_while(|&up| nodes[up].name() != "html");
        let within = |&up: &Id| peers.iter().any(|&id| id != top && id > up && id < nodes[up].end);
        let up = above.find(within)?;
        let own = peers.iter().filter(|&&id| id > up && id < nodes[up].end).map(|&id| self.letters(id));
        (own.sum::<usize>() * 5 > self.letters(up) * 3 && self.headlines(up) < 2).then_some(up)
    }

    /// What leads into an article between its headline and its first part: paragraphs, and headings above these.
    fn leads(&self, parts: &[Id]) -> Vec<Id> {
        let nodes = &self.tree.nodes;
        let Some(&first) = parts.first() else { return Vec::new() };
        let headline = self.tree.named("h1").take_while(|&id| id < first).last();
        let Some(mut id) = headline.map(|id| nodes[id].end) else { return Vec::new() };
        let mut leads = Vec::new();
        while id < first {
            let node = &nodes[id];
            let around = node.end > first;
            let name = node.name();
            if !around
                && (self.is_lost(id) || self.is_stray(id) || matches!(name, "figure" | "ul" | "ol" | "time"))
            {
                id = node.end;
                continue;
            }
            let says = matches!(name, "p" | "h2" | "h3") || self.is_like_paragraph(id);
            if !around && says && self.link_density(id) < 0.3 {
                leads.push(id);
                id = node.end;
            } else {
                id += 1;
            }
        }
        let letters: usize = leads.iter().map(|&id| self.letters(id)).sum();
        let own: usize = parts.iter().map(|&id| self.letters(id)).sum();
        let long = |&id: &Id| self.letters(id) >= LEAD;
        match leads.iter().rposition(long) {
            Some(last) if letters < own => {
                leads.truncate(last + 1);
                leads.retain(|id| long(id) || matches!(nodes[*id].name(), "h2" | "h3"));
                leads
            }
            _ => Vec::new(),
        }
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
}
