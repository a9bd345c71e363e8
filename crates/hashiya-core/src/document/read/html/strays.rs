//! What of a page does not belong to its article: menus, shares, comments, what leads to other articles.

use super::page::{LEAST, Page};
use super::signs::{
    AGAINST, BLOCKS, Below, COMMENTS, FOR, NEVER, NEVER_LONG, UNSEEN, about_mail, heads_sources, is_ad,
    is_label, is_pointer, points_below, points_to, says_below,
};
use super::tree::Id;
use std::collections::{HashMap, HashSet};

/// What is said of the letter that an article came in has fewer letters.
const MAIL: usize = 300;

/// What says that something is advertised has fewer letters.
const AD: usize = 24;

/// What leads to another article has fewer letters.
const TEASER: usize = 500;

/// The headline of another article has as many words, or more.
const HEADLINE: usize = 4;

/// No more than one of so many paragraphs leads to another article.
const FEW_OF: usize = 4;

/// Words that say "read also" have fewer letters.
const POINTER: usize = 60;

/// Words of an advertisement or a pointer stand in no more nodes.
const FEW: usize = 12;

/// What by its name stands beside every article has fewer letters, and is a smaller part of the page.
const BESIDE: (usize, usize) = (400, 6);

/// A paragraph of an article may have more letters than what stands beside it without links.
const BRIEF: usize = 150;

impl Page<'_> {
    /// Finds what leads to other articles.
    pub(super) fn with_strays(mut self) -> Self {
        self.teasers = self.teasers();
        (self.pointers, self.own) = self.pointers();
        self.pointers.extend(self.headlines_of_others());
        self.teasers.extend(self.boxes());
        self.teasers.extend(self.beside());
        self.own.extend(self.own_lists());
        self.wiki = self.of_wiki().map_or(0..0, |body| body + 1..self.tree.nodes[body].end);
        self
    }

    /// The elements that begin with a heading which says that readers comment below it, or who wrote. Comments are
    /// counted in it, or have a place to write them.
    fn boxes(&self) -> HashSet<Id> {
        let nodes = &self.tree.nodes;
        let mut boxes = HashSet::new();
        for id in (0..nodes.len()).filter(|&id| matches!(nodes[id].name(), "h2" | "h3" | "h4" | "h5" | "h6"))
        {
            if !(2..POINTER).contains(&self.letters(id)) {
                continue;
            }
            let words = self.tree.words(id);
            let Some(below) = says_below(&words) else { continue };
            let whole = |up: &Id| {
                let first = self.letters_between(*up, id) == 0;
                let own = matches!(nodes[*up].name(), "div" | "section" | "header" | "li");
                first && own && !self.holds_headline(*up) && self.letters(*up) + LEAST < self.letters(0)
            };
            let up = |&id: &Id| Some(nodes[id].parent).filter(whole);
            let Some(around) = std::iter::successors(up(&id), up).last() else { continue };
            let is = match below {
                Below::Comments => {
                    let to_fill_in =
                        || nodes[around..nodes[around].end].iter().any(|node| node.name() == "textarea");
                    words.contains(char::is_numeric) || to_fill_in()
                }
                Below::Author => {
                    self.letters(around) < BESIDE.0 && self.letters(around) * BESIDE.1 < self.letters(0)
                }
            };
            boxes.extend(is.then_some(around));
        }
        boxes
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

    /// Whether a heading bears a link to its own place.
    fn leads_to_itself(&self, heading: Id) -> bool {
        let inside = &self.tree.nodes[heading..self.tree.nodes[heading].end];
        inside
            .iter()
            .any(|node| node.name() == "a" && node.get("href").is_some_and(|href| href.starts_with('#')))
    }

    /// Paragraphs that are a headline of another article: a link of some words, and nothing but a label before it, where few
    /// are so.
    fn headlines_of_others(&self) -> HashSet<Id> {
        let nodes = &self.tree.nodes;
        let (mut all, mut found) = (0, HashSet::new());
        for id in (0..nodes.len()).filter(|&id| nodes[id].name() == "p" && self.letters(id) > 0) {
            all += 1;
            let inside = || nodes[id..nodes[id].end].iter();
            let away = |href: &str| !href.starts_with('#') && !href.starts_with("mailto:");
            let mut links = inside().filter(|node| node.get("href").is_some_and(away));
            let one = links.next().is_some() && links.next().is_none();
            if one && self.link_density(id) > 0.5 && self.is_headline_of_other(id) {
                found.insert(id);
            }
        }
        if found.len() * FEW_OF < all { found } else { HashSet::new() }
    }

    /// Whether the one link of a paragraph has as many words as a headline, and stands alone or behind a label.
    fn is_headline_of_other(&self, paragraph: Id) -> bool {
        let nodes = &self.tree.nodes;
        let link = |id: &Id| nodes[*id].name() == "a" && self.letters(*id) > 0;
        let Some(link) = (paragraph..nodes[paragraph].end).find(link) else { return false };
        let last = self.letters_between(paragraph, nodes[link].end) == self.letters(paragraph);
        let before = || {
            let all = self.tree.words(paragraph);
            let own = self.tree.words(link);
            all.strip_suffix(own.as_str()).is_some_and(is_label)
        };
        let alone = self.letters(link) == self.letters(paragraph);
        self.tree.words(link).split(' ').count() >= HEADLINE && (alone || last && before())
    }

    /// Words that only say that links follow ("read also:"), and the elements after them that are links; besides, the
    /// lists below words that head the sources of an article.
    fn pointers(&self) -> (HashSet<Id>, HashSet<Id>) {
        let nodes = &self.tree.nodes;
        let (mut pointers, mut sources) = (HashSet::new(), HashSet::new());
        for id in 0..nodes.len() {
            let name = nodes[id].name();
            if pointers.contains(&id)
                || !matches!(name, "p" | "div" | "span" | "strong" | "b" | "h2" | "h3" | "h4" | "h5" | "h6")
                || !(2..POINTER).contains(&self.letters(id))
                || nodes[id].end - id > FEW
            {
                continue;
            }
            let words = self.tree.words(id);
            if heads_sources(&words) {
                let beside = std::iter::successors(Some(nodes[id].end), |&id| Some(nodes.get(id)?.end));
                let mut beside = beside.take_while(|&after| after < nodes[nodes[id].parent].end);
                let list = beside.find(|&after| self.letters(after) > 0);
                sources.extend(list.filter(|&list| matches!(nodes[list].name(), "ul" | "ol")));
            }
            if !points_below(&words) {
                continue;
            }
            let mut after = nodes[id].end;
            let mut found = false;
            while after < nodes[nodes[id].parent].end {
                let link = self.letters(after) > 0 && self.link_density(after) > 0.8;
                if !link && self.letters(after) > 0 {
                    break;
                }
                if link {
                    found = true;
                    pointers.insert(after);
                }
                after = nodes[after].end;
            }
            if found {
                pointers.insert(id);
            }
        }
        (pointers, sources)
    }

    /// Whether a form is there to be filled in, and does not hold what the page says.
    fn is_to_fill_in(&self, form: Id) -> bool {
        let says = |&id: &Id| {
            (self.tree.nodes[id].name() == "p" || self.is_like_paragraph(id)) && self.letters(id) >= LEAST
        };
        let said: usize = (form..self.tree.nodes[form].end).filter(says).map(|id| self.letters(id)).sum();
        self.letters(form) * 2 < self.letters(0) && said * 2 < self.letters(form)
    }

    /// Whether nothing of an element can be the article.
    pub(super) fn is_lost(&self, id: Id) -> bool {
        let node = &self.tree.nodes[id];
        let name = node.name();
        if matches!(name, "" | "body" | "article" | "main" | "html") {
            return false;
        }
        if matches!(
            name,
            "nav" | "aside" | "footer" | "form" | "script" | "style" | "noscript" | "template" | "head"
        ) {
            return if name == "form" { self.is_to_fill_in(id) } else { !self.is_of_text(id) };
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
        let mut tokens = hints.split_whitespace();
        let block = |token: &str| {
            let mut parts =
                token.split(['-', '_']).skip_while(|part| !matches!(*part, "comments" | "talkbacks"));
            parts.next().is_some() && parts.next().is_some_and(|part| BLOCKS.contains(&part))
        };
        tokens.any(|token| COMMENTS.contains(&token) || block(token))
            && self.letters(id) + LEAST < self.letters(0)
    }

    /// Whether words are about the letter that they stand in: how to leave it off, where else it can be read.
    fn is_about_mail(&self, id: Id) -> bool {
        let nodes = &self.tree.nodes;
        let links = || (id..nodes[id].end).filter(|&id| nodes[id].name() == "a");
        self.letters(id) < MAIL && links().any(|id| about_mail(&self.tree.words(id)))
    }

    /// Whether an element within the article does not belong to it.
    pub(super) fn is_stray(&self, id: Id) -> bool {
        let node = &self.tree.nodes[id];
        let Some((name, attributes)) = &node.element else { return false };
        if self.wiki.contains(&id) {
            return self.is_beside_wiki(id);
        }
        if self.teasers.contains(&id) || self.pointers.contains(&id) || self.holds_comments(id) {
            return true;
        }
        let letters = self.letters(id);
        match name.as_str() {
            "img" => return self.is_said_by_caption(id),
            "span" | "div" | "p" | "a" | "ul" | "li" | "time"
                if self.is_category(id) || self.is_time_to_read(id) =>
            {
                return true;
            }
            "form" => return self.is_to_fill_in(id),
            "footer" | "aside" if self.is_of_text(id) => return false,
            "nav" | "footer" | "script" | "style" | "noscript" | "template" | "input" | "iframe"
            | "select" | "amp-ad" | "amp-sticky-ad" | "amp-embed" | "amp-sidebar" | "amp-consent"
            | "amp-social-share" => return true,
            "button" => return !self.tree.is_heading_button(id),
            "p" | "div" | "span"
                if (1..AD).contains(&letters) && node.end - id <= FEW && is_ad(&self.tree.words(id)) =>
            {
                return true;
            }
            "aside" => return attributes.get("epub:type").is_none() && letters * 4 < self.letters(0).max(1),
            "h1" => return false,
            _ if self.own.contains(&id) => return false,
            _ => {}
        }
        let hints = node.hints();
        if hints.split_whitespace().any(|token| UNSEEN.contains(&token)) {
            return true;
        }
        if self.holds_headline(id) {
            return false;
        }
        let density = self.link_density(id);
        // In a quotation a name that speaks of a foot, an author or a signature is that of who said it.
        let said = density < 0.3 && self.is_quoted(id);
        let named =
            |list: &[&str]| !said && !hints.is_empty() && list.iter().any(|part| hints.contains(part));
        let (against, stands_for) = (named(&AGAINST), named(&FOR));
        match name.as_str() {
            "div" | "section" | "ul" | "ol" | "dl" | "table" | "figure" | "header" => {
                let brief = density > 0.2 || letters < BRIEF;
                let beside = letters < BESIDE.0
                    && letters * BESIDE.1 < self.letters(0)
                    && (named(&NEVER_LONG) || brief && named(&NEVER));
                let against = against && !stands_for && letters < 1200;
                let links = density > if stands_for { 0.8 } else { 0.55 };
                letters > 0
                    && (beside
                        || against && (density > 0.2 || letters < 300)
                        || links && letters < 3000 && (name != "figure" || density > 0.9))
            }
            "blockquote" => density > 0.9 && letters < TEASER,
            "a" | "b" | "strong" => density > 0.5 && letters < TEASER && points_to(&self.tree.words(id)),
            "td" => (density > 0.55 && letters < 3000 || self.is_about_mail(id)) && self.tree.is_laid_out(id),
            "h2" | "h3" | "h4" if self.leads_to_itself(id) => false,
            "p" | "span" | "h2" | "h3" | "h4" | "li" => {
                against && (density > 0.3 || letters < 60 && name != "li")
                    || matches!(name.as_str(), "p") && density > 0.5 && is_pointer(&self.tree.words(id))
            }
            _ => false,
        }
    }
}
