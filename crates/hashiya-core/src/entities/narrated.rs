//! Narrators of chains of transmission as names.
//!
//! A chain's grammar says more of a narrator than the tagger could know: a lone common word (مالك، ثابت) is a person
//! there, and a long name is one.

use super::isnad;
use super::kind::Kind;
use super::name::Name;
use super::token::{Script, Tokens};
use super::transmission::{self, Link};
use super::vocabulary::Vocabulary;
use crate::document::Document;

/// Words that stand for a narrator who was named, or is known by kin: his father, his grandfather.
const KIN_ALONE: &str = " ابيه ابي امه جده جدته عمه خاله ابنه اخيه رجل ";

/// The narrators in `document`, whose words are `tokens`.
pub(super) fn find(document: &Document, tokens: &Tokens, vocabulary: &Vocabulary) -> Vec<Name> {
    let narrators = isnad::chains_in(document, linked(tokens, vocabulary));
    let mut names: Vec<Name> = Vec::new();
    for span in narrators.iter().flat_map(|chain| &chain.narrators).map(|narrator| narrator.span) {
        let from = tokens.list.partition_point(|token| token.end as usize <= span.start);
        let to = tokens.list.partition_point(|token| (token.start as usize) < span.end);
        let words = tokens.list.get(from..to).unwrap_or_default();
        if words.is_empty() || words.iter().any(|word| word.script != Script::Arabic) {
            continue;
        }
        let mut name = Name::of(tokens, from, to, Script::Arabic);
        if name.span.start < span.start {
            name.without_clitic(document.text(), 1);
        }
        if !KIN_ALONE.contains(&format!(" {} ", name.normal)) {
            name.kind = Some(Kind::Person);
            names.push(name);
        }
    }
    names
}

/// The paragraphs that may have a chain, in order: those where enough words of transmission stand.
fn linked(tokens: &Tokens, vocabulary: &Vocabulary) -> Vec<usize> {
    let links: Vec<Link> =
        vocabulary.words.iter().map(|word| transmission::link(tokens.normal(word.first))).collect();
    let mut paragraphs = Vec::new();
    let mut first = 0;
    for words in tokens.list.chunk_by(|a, b| a.paragraph == b.paragraph) {
        let (mut opens, mut goes_on, mut prophet) = (false, 0, false);
        for link in (first..first + words.len()).filter_map(|at| links.get(vocabulary.number(at)?)) {
            opens |= *link == Link::Opens;
            goes_on += usize::from(*link == Link::GoesOn);
            prophet |= *link == Link::Prophet;
        }
        first += words.len();
        if opens || goes_on > 1 || goes_on == 1 && prophet {
            paragraphs.push(words[0].paragraph as usize);
        }
    }
    paragraphs
}
