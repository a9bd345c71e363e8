//! The links of an annotation as words for readers, seen from both ends: what stands at the far end, not
//! its id.

use super::article::{Article, Item};
use crate::notebook::{Annotation, Open, Relation, relation_name};
use crate::words::Phrase;
use std::collections::HashMap;

/// All that is exported together: where links lead, and from where.
pub(super) struct Ties<'a> {
    /// The articles with their items and the number of the first of them, counted from 1.
    pub(super) articles: Vec<(Article<'a>, Vec<Item<'a>>, usize)>,
    /// The numbers of annotations, by document and id.
    numbers: HashMap<(&'a str, &'a str), usize>,
    /// What is said of each number by another.
    inward: HashMap<usize, Vec<(&'a Open<Relation>, usize)>>,
}

/// A link as it is seen from one of its ends.
pub(super) struct Tie<'a> {
    /// The relation, one of [`Relation`] or another.
    pub(super) rel: &'a str,
    /// Whether it is told from where it leads to.
    pub(super) inward: bool,
    pub(super) far: Far<'a>,
}

impl Tie<'_> {
    /// The relation in words: `supported by`.
    pub(super) fn name(&self) -> Phrase {
        relation_name(self.rel, self.inward)
    }
}

/// The other end of a link.
pub(super) enum Far<'a> {
    /// An annotation that is exported too: its number, its words.
    Here(usize, &'a str),
    /// A page, or an annotation that is not exported, and when it was read.
    There(&'a str, Option<&'a str>),
}

impl<'a> Ties<'a> {
    pub(super) fn new(articles: &[Article<'a>]) -> Self {
        let mut first = 1;
        let articles: Vec<_> = articles
            .iter()
            .map(|article| {
                let (items, number) = (article.items(), first);
                first += items.len();
                (*article, items, number)
            })
            .collect();
        let mut ties = Self { articles, numbers: HashMap::new(), inward: HashMap::new() };
        for (article, items, first) in &ties.articles {
            let document = article.notebook.document.id.as_str();
            let ids = items.iter().zip(*first..).map(|(item, number)| (item.annotation.id.as_str(), number));
            ties.numbers.extend(ids.map(|(id, number)| ((document, id), number)));
        }
        for (article, items, first) in &ties.articles {
            for (item, number) in items.iter().zip(*first..) {
                for link in &item.annotation.links {
                    if let Some(far) = ties.number(article, &link.to).filter(|far| *far != number) {
                        ties.inward.entry(far).or_default().push((&link.rel, number));
                    }
                }
            }
        }
        ties
    }

    /// The links of an annotation of `article`: what is said of it, then what it says.
    pub(super) fn of(&self, article: &Article<'a>, own: &'a Annotation) -> Vec<Tie<'a>> {
        let id = (article.notebook.document.id.as_str(), own.id.as_str());
        let inward = self.numbers.get(&id).and_then(|number| self.inward.get(number));
        let inward = inward.into_iter().flatten();
        let inward = inward.map(|&(rel, number)| Tie { rel, inward: true, far: self.here(number) });
        let outward = own.links.iter().map(|link| {
            if let Some(number) = self.number(article, &link.to) {
                return Tie { rel: &link.rel, inward: false, far: self.here(number) };
            }
            let far = Far::There(&link.to, link.accessed.as_deref());
            Tie { rel: &link.rel, inward: link.is_evidence(), far }
        });
        inward.chain(outward).collect()
    }

    fn here(&self, number: usize) -> Far<'a> {
        let found = self.articles.iter().find_map(|(_, items, first)| items.get(number.checked_sub(*first)?));
        Far::Here(number, found.map_or("", |item| item.quote))
    }

    /// The number of the annotation that a link of `article` leads to: here, or in another article.
    fn number(&self, article: &Article<'_>, to: &str) -> Option<usize> {
        let here = article.notebook.document.id.as_str();
        let (document, id) = to.split_once('#').unwrap_or((here, to));
        self.numbers.get(&(document, id)).copied()
    }
}
