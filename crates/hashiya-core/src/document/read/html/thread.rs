//! Threads: pages where many write one after the other. What they say is the article; who wrote it and when, their
//! signatures and the buttons below are not.
//!
//! No software of forums is known by its name: posts are elements that are called the same, one in each stretch between
//! two elements that say who writes.

use super::page::{LEAST, Page};
use super::tree::Id;
use std::collections::HashMap;

/// Parts of the names of what says who writes.
const WHO: [&str; 13] = [
    "author",
    "username",
    "user-name",
    "user-link",
    "userinfo",
    "user-info",
    "member-name",
    "poster",
    "posted-by",
    "postedby",
    "postprofile",
    "creator",
    "nickname",
];

/// What is said of who writes has fewer letters.
const ABOUT: usize = 200;

/// A name has fewer letters.
const NAME: usize = 40;

/// What stands before the first post is the article, where it has as many letters in paragraphs: these are comments.
const ARTICLE: usize = LEAST * 2;

/// A paragraph before the first post that is shorter says nothing of an article.
const SAID: usize = 80;

/// What many say on a page.
pub(super) enum Talk {
    /// It is the article.
    Thread(Vec<Post>),
    /// They comment on the article; the element that holds all of it.
    Comments(Id),
}

/// The element that holds what someone wrote, and who that is.
pub(super) struct Post {
    pub words: Id,
    pub name: String,
}

impl Page<'_> {
    /// What many say in turn on this page, if they do.
    pub(super) fn talk(&self, title: Option<&str>) -> Option<Talk> {
        let who = self.who();
        if who.len() < 2 {
            return None;
        }
        let within = |id: Id| {
            let first = who.partition_point(|&at| at < id);
            who.get(first).is_some_and(|&at| at < self.tree.nodes[id].end)
        };
        let groups = self.called_alike(self.tree.body());
        let posts = groups
            .values()
            .filter(|group| {
                group.len() > 1 && group.iter().filter(|&&id| within(id)).count() * 3 < group.len()
            })
            .filter(|group| self.take_turns(group, &who))
            .max_by_key(|group| (self.all(group), std::cmp::Reverse(group[0])))?
            .clone();
        let own = self.all(&posts);
        let spoken = self.letters(self.tree.body()) - self.linked(self.tree.body());
        if own * 4 < spoken || self.is_list(&posts, &who, title) {
            return None;
        }
        let (around, before) = (self.around_all(&posts), self.said_before(posts[0]));
        let count = posts.len();
        let mut words = self.innermost(posts);
        if before >= ARTICLE {
            // A question is called as its answers are; else these are comments.
            let alike = self.called(words[0]).and_then(|called| groups.get(&called));
            match alike.filter(|alike| alike.len() == count + 1 && alike[1..] == words) {
                Some(alike) => words.clone_from(alike),
                None => {
                    let beside =
                        count > 2 && self.said_before(around) >= ARTICLE && !self.holds_headline(around);
                    return beside.then_some(Talk::Comments(around));
                }
            }
        }
        // Who writes is said above the words, or below all of them.
        let above = who[0] < words[0];
        let mut from = 0;
        let of = |words: Id| {
            let next = who.partition_point(|&at| at < words);
            let until = if above { next } else { who.len() };
            let told = &who[if above { std::mem::replace(&mut from, next) } else { next }..until];
            let name =
                told.iter().find_map(|&who| self.name(who)).or(told.first().map(|&who| self.tree.words(who)));
            Post { words, name: name.unwrap_or_default().chars().take(NAME).collect() }
        };
        Some(Talk::Thread(words.into_iter().map(of).collect()))
    }

    /// The innermost element around all of `posts`.
    fn around_all(&self, posts: &[Id]) -> Id {
        let (mut around, last) = (posts[0], posts[posts.len() - 1]);
        while around > 0 && self.tree.nodes[around].end <= last {
            around = self.tree.nodes[around].parent;
        }
        around
    }

    /// The name that stands out in what is said of who writes.
    fn name(&self, who: Id) -> Option<String> {
        let nodes = &self.tree.nodes;
        let stands_out = |id: &Id| {
            matches!(nodes[*id].name(), "a" | "b" | "strong" | "h3" | "h4") && self.letters(*id) > 1
        };
        (who..nodes[who].end).find(stands_out).map(|id| self.tree.words(id))
    }

    fn all(&self, group: &[Id]) -> usize {
        group.iter().map(|&id| self.letters(id)).sum()
    }

    /// The elements that say who writes, none within another.
    fn who(&self) -> Vec<Id> {
        let mut found = Vec::new();
        let mut id = self.tree.body();
        let end = self.tree.nodes[id].end;
        while id < end {
            let node = &self.tree.nodes[id];
            let says = |names: &str| WHO.iter().any(|part| names.contains(part));
            let also = || ["itemprop", "rel"].iter().filter_map(|name| node.get(name)).any(says);
            let few = node.element.is_some() && (1..ABOUT).contains(&self.letters(id));
            if few && (says(node.hints()) || also()) {
                found.push(id);
                id = node.end;
            } else {
                id += 1;
            }
        }
        found
    }

    /// The elements within `root` that may hold what someone wrote, by what they are called.
    fn called_alike(&self, root: Id) -> HashMap<String, Vec<Id>> {
        let nodes = &self.tree.nodes;
        let mut groups: HashMap<String, Vec<Id>> = HashMap::new();
        for id in root + 1..nodes[root].end {
            let Some(called) = self.called(id) else { continue };
            let group = groups.entry(called).or_default();
            if group.last().is_none_or(|&last| nodes[last].end <= id) {
                group.push(id);
            }
        }
        groups
    }

    /// What an element is called that may hold what someone wrote: numbers in names are one.
    fn called(&self, id: Id) -> Option<String> {
        let node = &self.tree.nodes[id];
        let name = node.name();
        if !matches!(name, "div" | "td" | "blockquote" | "article" | "section" | "li" | "dd")
            || self.letters(id) == 0
        {
            return None;
        }
        let called = node.get("class").filter(|class| !class.is_empty()).or(node.get("id"))?;
        let called: String = called.chars().filter(|c| !c.is_ascii_digit()).collect();
        Some(format!("{name} {}", called.trim()))
    }

    /// Whether between nearly any two of `group` someone is said to write.
    fn take_turns(&self, group: &[Id], who: &[Id]) -> bool {
        let said = |pair: &&[Id]| {
            let after = who.partition_point(|&at| at < self.tree.nodes[pair[0]].end);
            who.get(after).is_some_and(|&at| at < pair[1])
        };
        let turns = group.windows(2).filter(said).count();
        let outside = who[0] < group[0] || who[who.len() - 1] > group[group.len() - 1];
        outside && turns * 5 >= (group.len() - 1) * 4
    }

    /// The letters of paragraphs that stand before `first`.
    fn said_before(&self, first: Id) -> usize {
        let (mut id, mut letters) = (self.tree.body(), 0);
        while id < first {
            let node = &self.tree.nodes[id];
            let around = node.end > first;
            let says = !around
                && (node.name() == "p" || self.is_like_paragraph(id))
                && self.letters(id) >= SAID
                && self.link_density(id) < 0.3;
            letters += if says { self.letters(id) } else { 0 };
            id = if says || !around && self.is_lost(id) { node.end } else { id + 1 };
        }
        letters
    }

    /// Whether most of `posts` have headlines of their own: a list of articles, or of news as they come.
    fn is_list(&self, posts: &[Id], who: &[Id], title: Option<&str>) -> bool {
        let nodes = &self.tree.nodes;
        let own = |id: &Id| {
            let words = self.tree.words(*id);
            let of_who = who.iter().any(|&at| at < nodes[*id].end && *id < nodes[at].end);
            !of_who && !words.is_empty() && title.is_none_or(|title| !repeats(&words, title))
        };
        let headed = |pair: &&[Id]| {
            let between = nodes[pair[0]].end..pair[1];
            between.into_iter().any(|id| matches!(nodes[id].name(), "h1" | "h2" | "h3" | "h4") && own(&id))
        };
        posts.windows(2).filter(headed).count() * 2 > posts.len() - 1
    }

    /// Within each of `posts` the element that holds most of its words, as long as there is one of that name in each.
    fn innermost(&self, mut posts: Vec<Id>) -> Vec<Id> {
        /// Elements within elements, at most.
        const DEEP: usize = 12;
        for _ in 0..DEEP {
            let mut within: HashMap<String, Vec<Id>> = HashMap::new();
            for &post in &posts {
                for (name, group) in self.called_alike(post) {
                    if let [one] = group[..] {
                        within.entry(name).or_default().push(one);
                    }
                }
            }
            let (all, count) = (self.all(&posts), posts.len());
            let best = within
                .into_values()
                .filter(|group| group.len() * 5 >= count * 4 && self.all(group) * 2 > all)
                .max_by_key(|group| (self.all(group), std::cmp::Reverse(group[0])));
            let Some(best) = best else { break };
            // A post without such an element stays as it is.
            let end = |id: Id| self.tree.nodes[id].end;
            posts = posts
                .iter()
                .map(|&post| best.iter().copied().find(|&id| id > post && id < end(post)).unwrap_or(post))
                .collect();
        }
        posts
    }
}

/// Whether a headline says the title again ("Re: …").
fn repeats(words: &str, title: &str) -> bool {
    let all = words.split_whitespace();
    let (all, known) = (all.clone().count(), all.filter(|word| title.contains(*word)).count());
    known * 2 >= all
}
