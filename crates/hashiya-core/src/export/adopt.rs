//! Annotations from elsewhere find their place in an article, and themselves among those that are there.
//!
//! Nothing is doubled: an annotation is the one with its id, else the one that keeps the id it has elsewhere
//! (`same-as`), else the one that says the same of the same words. What is not there is added, what was
//! changed elsewhere is changed here, and the same data again changes nothing.

use super::incoming::{Import, Incoming, clean, leave};
use super::known::{Into, Known, is_sure, moment, sure_span, words};
use super::page::same_page;
use crate::document::Document;
use crate::notebook::placement::{Placement, State, place_beside, place_by_numbers};
use crate::notebook::{Annotation, Edit, Id, Link, Target};
use crate::search::{Mode, Query};
use crate::words::Phrase;
use std::collections::{HashMap, HashSet};
use tui_bidi::text::{Span, fold::fold, slice};

/// What comes of an import.
#[derive(Clone, Debug, Default)]
pub struct Adopted {
    /// What changes the notebook; empty when all was there.
    pub edits: Vec<Edit>,
    /// What was taken, in the order of the data, each with its place. One that was there has its id here.
    pub taken: Vec<(Annotation, Placement)>,
    /// What was left out, and how often.
    pub left_out: Vec<(Phrase, usize)>,
    /// The page that all of it is about, where the article has no source yet.
    pub page: Option<String>,
}

/// Brings what another program wrote into a notebook. `new_id` gives an id that was never used.
pub fn adopt(into: &Into<'_>, import: Import, mut new_id: impl FnMut() -> Id) -> Adopted {
    let mut adopted = Adopted { left_out: import.left_out.clone(), ..Adopted::default() };
    let mut placed = of_this_page(into, import, &mut adopted);
    name_once(&mut placed);
    newest_of_each_name(&mut placed);
    let mut known = Known::new(into);
    // Where each of the data is now; links between them are made when all are known.
    let mut at = HashMap::new();
    for (incoming, placement) in placed {
        let span = sure_span(&placement);
        let found = known.find(&incoming, span);
        let number = match found {
            Some(number) => {
                known.update(number, &incoming, &placement);
                number
            }
            None => known.add(incoming.clone(), span, &mut new_id),
        };
        at.insert(incoming.number, number);
        adopted.taken.push((incoming.annotation.clone(), placement));
        known.tie.extend(incoming.relations.into_iter().map(|(rel, to)| (number, rel, to)));
    }
    for (number, rel, to) in std::mem::take(&mut known.tie) {
        if let Some(to) = at.get(&to).map(|to| known.all[*to].id.to_string()) {
            known.link(number, Link::new(rel, to));
        }
    }
    let numbers: Vec<usize> = {
        let mut order: Vec<(usize, usize)> = at.into_iter().collect();
        order.sort_unstable();
        order.into_iter().map(|(_, number)| number).collect()
    };
    for (taken, number) in adopted.taken.iter_mut().zip(numbers) {
        taken.0 = known.all[number].clone();
    }
    adopted.edits = known.edits(&into.notebook.annotations);
    adopted
}

/// Gives a name of its own to what has other words than the first of its name: a row of a table that was copied to begin
/// another. The name is made of the words, so that it is the same the next time.
fn name_once(placed: &mut [(Incoming, Placement)]) {
    let mut named: HashMap<String, String> = HashMap::new();
    for (incoming, _) in placed.iter_mut().filter(|(incoming, _)| !incoming.id_is_local) {
        let own = &mut incoming.annotation;
        let id = Some(own.id.to_string()).filter(|id| !id.is_empty());
        let Some(name) = incoming.foreign.clone().or(id) else { continue };
        let quote = words(&own.target.exact);
        if named.get(&name).is_some_and(|first| *first != quote) {
            own.id = Id::default();
            incoming.foreign = Some(format!("{name}#{}", &blake3::hash(quote.as_bytes()).to_hex()[..8]));
        } else {
            named.insert(name, quote);
        }
    }
}

/// Lets all that have one name and the same words say what the newest of them says, the last of several of one time:
/// a name is that of one annotation, and one row after the other would make it now this, now that.
fn newest_of_each_name(placed: &mut [(Incoming, Placement)]) {
    let mut group_of: HashMap<(String, String), usize> = HashMap::new();
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for (at, (incoming, _)) in placed.iter().enumerate() {
        let quote = words(&incoming.annotation.target.exact);
        let id = Some(incoming.annotation.id.to_string()).filter(|id| !id.is_empty());
        let names = || id.iter().chain(&incoming.foreign).map(|name| (name.clone(), quote.clone()));
        let group = names().find_map(|name| group_of.get(&name).copied()).unwrap_or(groups.len());
        if group == groups.len() {
            groups.push(Vec::new());
        }
        groups[group].push(at);
        names().for_each(|name| _ = group_of.entry(name).or_insert(group));
    }
    for group in groups.iter().filter(|group| group.len() > 1) {
        let time = |at: &&usize| placed[**at].0.annotation.updated.as_deref().and_then(moment);
        let Some(newest) = group.iter().max_by_key(time).copied() else { continue };
        let (says, place) = placed[newest].clone();
        for at in group.iter().copied().filter(|at| *at != newest) {
            let (older, placement) = &mut placed[at];
            let (number, relations) = (older.number, std::mem::take(&mut older.relations));
            *older = Incoming { number, relations, ..says.clone() };
            placement.clone_from(&place);
        }
    }
}

/// What is about this article, each with its place.
fn of_this_page(into: &Into<'_>, import: Import, adopted: &mut Adopted) -> Vec<(Incoming, Placement)> {
    let mut found = import.found;
    found.iter_mut().for_each(clean);
    let mut pages: Vec<String> = Vec::new();
    for page in found.iter().filter_map(|incoming| incoming.page.as_ref()) {
        if pages.len() < 2 && !pages.iter().any(|known| same_page(known, page)) {
            pages.push(page.clone());
        }
    }
    let before = found.len();
    if let Some(source) = into.source {
        found.retain(|incoming| incoming.page.as_ref().is_none_or(|page| same_page(page, source)));
    }
    let words_left = found.len();
    found.iter_mut().for_each(|incoming| quote(into.document, incoming));
    found.retain(|incoming| !incoming.annotation.target.exact.trim().is_empty());
    leave(&mut adopted.left_out, say!("left-without-words"), words_left - found.len());
    let before = before - (words_left - found.len());
    let titles = of_title(into, &mut found);
    let mut placed = placed(into, found);
    if titles == Titles::Others {
        placed.retain(|(incoming, placement)| incoming.title.is_none() || is_sure(placement));
    }
    if into.source.is_none() {
        match pages.as_slice() {
            [] => {}
            [page] => adopted.page = Some(page.clone()),
            _ => placed.retain(|(incoming, placement)| incoming.page.is_none() || is_sure(placement)),
        }
    }
    leave(&mut adopted.left_out, say!("left-of-other-pages"), before - placed.len());
    placed
}

/// What the titles of the data have to do with an article.
#[derive(PartialEq, Eq)]
enum Titles {
    /// Some are its own, and the rest is left out; or there is one at most, whatever it says.
    Own,
    /// Several, and none is its own.
    Others,
}

/// Keeps what has the title of this article, where something has it.
fn of_title(into: &Into<'_>, found: &mut Vec<Incoming>) -> Titles {
    // Whole words: «الحرب» is in «الحرب والسلام (تولستوي)», "a" is not in "another".
    let words = |title: &str| format!(" {} ", fold(title).text().trim());
    let about = &into.notebook.document;
    let known = [into.document.title(), &about.title, about.source.title_or("")].map(words);
    let is_own = |title: &String| {
        let title = words(title);
        let named = |known: &String| {
            !known.trim().is_empty() && (title.contains(known.as_str()) || known.contains(&title))
        };
        !title.trim().is_empty() && known.iter().any(named)
    };
    let titles: HashSet<&String> = found.iter().filter_map(|incoming| incoming.title.as_ref()).collect();
    if titles.len() < 2 {
        return Titles::Own;
    }
    let own: HashSet<String> = titles.into_iter().filter(|title| is_own(title)).cloned().collect();
    if own.is_empty() {
        return Titles::Others;
    }
    found.retain(|incoming| incoming.title.as_ref().is_none_or(|title| own.contains(title)));
    Titles::Own
}

/// Gives a target that has numbers and no quote the words that stand there: those from the first of its parts to the
/// last where it has several and the text has them.
fn quote(document: &Document, incoming: &mut Incoming) {
    let target = &mut incoming.annotation.target;
    if !incoming.numbers || !target.exact.is_empty() {
        return;
    }
    let there = slice(document.text(), numbers(document, target));
    let mut rest = there;
    let mut has = |part: &String| rest.split_once(part.as_str()).map(|(_, after)| rest = after).is_some();
    target.exact =
        if incoming.parts.iter().all(&mut has) { there.to_owned() } else { incoming.parts.join(" … ") };
}

/// What came, each with its place of today. What has no sure place keeps the target it came with, so that
/// nothing is lost.
fn placed(into: &Into<'_>, found: Vec<Incoming>) -> Vec<(Incoming, Placement)> {
    let document = into.document;
    let targets: Vec<&Target> = found.iter().map(|incoming| &incoming.annotation.target).collect();
    let mut search = Search::default();
    let early: Vec<Option<Placement>> = found
        .iter()
        .map(|incoming| {
            let target = &incoming.annotation.target;
            let by_numbers = incoming.numbers.then(|| by_numbers(document, target)).flatten();
            by_numbers.or_else(|| search.by_words(document, target))
        })
        .collect();
    let by_numbers = place_by_numbers(document, &targets);
    let known = early.into_iter().zip(by_numbers).map(|(early, by_numbers)| early.or(by_numbers)).collect();
    // Neighbours help each other, so all are placed together.
    let placements = place_beside(document, &targets, known, None);
    let place = |(mut incoming, placement): (Incoming, Placement)| {
        if let Some(span) = placement.span.filter(|_| is_sure(&placement)) {
            incoming.annotation.target = Target::of(document, span);
        }
        (incoming, placement)
    };
    found.into_iter().zip(placements).map(place).collect()
}

/// The bytes that the numbers of `target` name; nothing where the text is too short for them.
fn numbers(document: &Document, target: &Target) -> Span {
    let span = document.span_of([target.start, target.end]);
    if document.code_point(span.end) == target.end { span } else { Span::default() }
}

/// The place of the numbers, where the quote stands there; other programs may write its white space in
/// another way.
fn by_numbers(document: &Document, target: &Target) -> Option<Placement> {
    let span = numbers(document, target);
    let words = slice(document.text(), span);
    let same = !words.is_empty() && words.split_whitespace().eq(target.exact.split_whitespace());
    same.then(|| sure(State::Exact, span))
}

fn sure(state: State, span: Span) -> Placement {
    Placement { state, span: Some(span), similarity: 1.0, candidates: Vec::new(), reason: None }
}

/// How many places of the same words are looked at: words that stand in more of them are no description.
const MOST_HITS: usize = 1000;

/// Looks for quotes; those that come several times are looked for once.
#[derive(Default)]
struct Search {
    hits: HashMap<String, (State, Vec<Span>)>,
}

impl Search {
    /// The only place of the words of `target`, or the only one where its context stands too.
    fn by_words(&mut self, document: &Document, target: &Target) -> Option<Placement> {
        let text = document.text();
        let (state, hits) =
            self.hits.entry(target.exact.clone()).or_insert_with(|| hits(text, &target.exact));
        let sides = |span: &&Span| {
            ends_with_words(&text[..span.start], &target.prefix)
                && starts_with_words(&text[span.end..], &target.suffix)
        };
        let mut agreeing = hits.iter().filter(sides);
        let (only, more) = (agreeing.next(), agreeing.next().is_some());
        only.filter(|_| !more && hits.len() < MOST_HITS).map(|span| sure(*state, *span))
    }
}

/// Where `quote` stands: as written, or folded where it never does.
fn hits(text: &str, quote: &str) -> (State, Vec<Span>) {
    if quote.trim().is_empty() {
        return (State::Orphan, Vec::new());
    }
    let exact = memchr::memmem::find_iter(text.as_bytes(), quote);
    let exact: Vec<Span> = exact.take(MOST_HITS).map(|at| Span::new(at, at + quote.len())).collect();
    if !exact.is_empty() {
        return (State::Exact, exact);
    }
    let query = Query::new(quote, Mode::Folded, true, true);
    let folded = query.map(|query| query.find_in(text).take(MOST_HITS).collect()).unwrap_or_default();
    (State::Moved, folded)
}

/// Whether `text` begins with `words`, white space aside.
fn starts_with_words(text: &str, words: &str) -> bool {
    let mut text = text.chars().filter(|c| !c.is_whitespace());
    words.chars().filter(|c| !c.is_whitespace()).all(|c| text.next() == Some(c))
}

/// Whether `text` ends with `words`, white space aside.
fn ends_with_words(text: &str, words: &str) -> bool {
    let mut text = text.chars().rev().filter(|c| !c.is_whitespace());
    words.chars().rev().filter(|c| !c.is_whitespace()).all(|c| text.next() == Some(c))
}
