//! Annotations from elsewhere find their place in an article, and themselves among those that are there.
//!
//! Nothing is doubled: an annotation is the one with its id, else the one that keeps the id it has elsewhere
//! (`same-as`), else the one that says the same of the same words. What is not there is added, what was
//! changed elsewhere is changed here, and the same data again changes nothing.

use super::incoming::{Import, Incoming};
use super::page::same_page;
use crate::document::Document;
use crate::notebook::placement::{Placement, State, place};
use crate::notebook::{Annotation, Edit, Id, Link, Notebook, Target};
use crate::search::{Mode, Query};
use crate::text::{Span, fold::fold, slice};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What comes of an import.
#[derive(Clone, Debug, Default)]
pub struct Adopted {
    /// What changes the notebook; empty when all was there.
    pub edits: Vec<Edit>,
    /// What was taken, in the order of the data, each with its place. One that was there has its id here.
    pub taken: Vec<(Annotation, Placement)>,
    /// What was left out, in words for the reader, and how often.
    pub left_out: BTreeMap<&'static str, usize>,
    /// The page that all of it is about, where the article has no source yet.
    pub page: Option<String>,
}

/// What an import is brought into.
#[derive(Clone, Copy, Debug)]
pub struct Into<'a> {
    /// The text.
    pub document: &'a Document,
    /// The annotations that are there.
    pub notebook: &'a Notebook,
    /// Where these stand, in the notebook's order.
    pub placements: &'a [Placement],
    /// The address that the article comes from, where it is known.
    pub source: Option<&'a str>,
    /// The time, RFC 3339.
    pub now: &'a str,
}

/// Brings what another program wrote into a notebook. `new_id` gives an id that was never used.
pub fn adopt(into: &Into<'_>, import: Import, mut new_id: impl FnMut() -> Id) -> Adopted {
    let mut adopted = Adopted { left_out: import.left_out.clone(), ..Adopted::default() };
    let placed = of_this_page(into, import, &mut adopted);
    let mut known = Known::new(into);
    // Where each of the data is now; links between them are made when all are known.
    let mut at = HashMap::new();
    for (incoming, placement) in placed {
        let found = known.find(&incoming, placement.span);
        let number = match found {
            Some(number) => {
                known.update(number, &incoming, &placement);
                number
            }
            None => known.add(incoming.clone(), placement.span, &mut new_id),
        };
        at.insert(incoming.number, number);
        adopted.taken.push((incoming.annotation.clone(), placement));
        known.tie.extend(incoming.relations.into_iter().map(|(rel, to)| (number, rel, to)));
    }
    for (number, rel, to) in std::mem::take(&mut known.tie) {
        if let Some(to) = at.get(&to).map(|to| known.all[*to].id.to_string()) {
            known.link(number, Link { rel, to, accessed: None });
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

/// What is about this article, each with its place.
fn of_this_page(into: &Into<'_>, import: Import, adopted: &mut Adopted) -> Vec<(Incoming, Placement)> {
    let mut found = import.found;
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
    if placed.len() < before {
        adopted.left_out.insert("of other pages", before - placed.len());
    }
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
    let known = [into.document.title(), &into.notebook.document.title].map(words);
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

fn is_sure(placement: &Placement) -> bool {
    !matches!(placement.state, State::Ambiguous | State::Orphan)
}

/// What came, each with its place of today. What has no sure place keeps the target it came with, so that
/// nothing is lost.
fn placed(into: &Into<'_>, mut found: Vec<Incoming>) -> Vec<(Incoming, Placement)> {
    let document = into.document;
    for incoming in found.iter_mut().filter(|incoming| incoming.numbers) {
        let target = &mut incoming.annotation.target;
        if target.exact.is_empty() {
            let words = slice(document.text(), numbers(document, target));
            words.clone_into(&mut target.exact);
        }
    }
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
    // Neighbours help each other, so all are placed together; where none needs it, none is.
    let late = if early.iter().any(Option::is_none) { place(document, &targets, None) } else { Vec::new() };
    let mut late = late.into_iter().map(Some).chain(std::iter::repeat(None));
    let placements: Vec<Placement> = early
        .into_iter()
        .map(|early| {
            let late = late.next().flatten();
            early.or(late).unwrap_or_else(|| Placement::orphan(State::Orphan.reason()))
        })
        .collect();
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
    let span = Span::new(document.byte(target.start), document.byte(target.end.max(target.start)));
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

/// What an annotation says of which words, where nothing else names it.
type Content = (Result<Span, String>, String, Vec<String>);

/// The annotations that are there, and those that were added, by all that names them.
struct Known<'a> {
    now: &'a str,
    all: Vec<Annotation>,
    /// The number of the first one that is new.
    first_new: usize,
    changed: HashSet<usize>,
    /// Those that something of the data was found to be.
    claimed: HashSet<usize>,
    by_id: HashMap<Id, usize>,
    by_foreign: HashMap<String, Vec<usize>>,
    by_content: HashMap<Content, Vec<usize>>,
    /// Links to be made: from which number, the relation, to which of the data.
    tie: Vec<(usize, String, usize)>,
}

impl<'a> Known<'a> {
    fn new(into: &Into<'a>) -> Self {
        let all = into.notebook.annotations.clone();
        let mut known = Self {
            now: into.now,
            first_new: all.len(),
            all,
            changed: HashSet::new(),
            claimed: HashSet::new(),
            by_id: HashMap::new(),
            by_foreign: HashMap::new(),
            by_content: HashMap::new(),
            tie: Vec::new(),
        };
        for number in 0..known.all.len() {
            known.index(number, into.placements.get(number).and_then(|placement| placement.span));
        }
        known
    }

    fn index(&mut self, number: usize, span: Option<Span>) {
        let own = &self.all[number];
        self.by_id.entry(own.id.clone()).or_insert(number);
        for link in own.links.iter().filter(|link| link.rel == "same-as") {
            self.by_foreign.entry(link.to.clone()).or_default().push(number);
        }
        self.by_content.entry(content(own, span)).or_default().push(number);
    }

    /// The number of the annotation that `incoming`, at `span`, is.
    fn find(&mut self, incoming: &Incoming, span: Option<Span>) -> Option<usize> {
        let own = &incoming.annotation;
        let same_words = |number: &usize| words(&self.all[*number].target.exact) == words(&own.target.exact);
        let named = |number: &usize| !incoming.id_is_local || same_words(number);
        let by_id = self.by_id.get(&own.id).copied().filter(named).filter(|_| !own.id.as_str().is_empty());
        let foreign = incoming.foreign.as_ref().and_then(|foreign| self.by_foreign.get(foreign));
        let by_foreign = || foreign?.iter().copied().find(named);
        let by_content = || {
            let numbers = self.by_content.get(&content(own, span))?;
            let fits = |number: &&usize| {
                let other = &self.all[**number];
                let has_name = other.links.iter().any(|link| link.rel == "same-as");
                // Two people may mark the same words in a program that names what they mark.
                let by_another =
                    !incoming.id_is_local && other.author.is_some() && other.author != own.author;
                incoming.foreign.is_none() || !has_name && !by_another
            };
            let alike = numbers.iter().filter(fits).find(|number| self.all[**number].kind == own.kind);
            let free = |number: &&usize| !self.claimed.contains(*number);
            alike.or_else(|| numbers.iter().filter(fits).find(free)).copied()
        };
        let found = by_id.or_else(by_foreign).or_else(by_content)?;
        self.claimed.insert(found);
        Some(found)
    }

    fn add(&mut self, incoming: Incoming, span: Option<Span>, new_id: &mut impl FnMut() -> Id) -> usize {
        let mut own = incoming.annotation;
        if !own.id.is_uuid() || self.by_id.contains_key(&own.id) {
            own.id = new_id();
        }
        own.links.extend(incoming.foreign.map(same_as));
        let created = own.created.get_or_insert_with(|| self.now.to_owned()).clone();
        own.updated.get_or_insert(created);
        let number = self.all.len();
        self.all.push(own);
        self.claimed.insert(number);
        self.index(number, span);
        number
    }

    /// Makes the annotation of this number say what `incoming` says, where that is newer.
    fn update(&mut self, number: usize, incoming: &Incoming, placement: &Placement) {
        let own = &self.all[number];
        let mut now = overwritten(own, incoming, is_sure(placement));
        if now == *own {
            return;
        }
        let edited_here = own.updated.is_some() && own.updated != own.created;
        match (&incoming.annotation.updated, &own.updated) {
            (Some(theirs), Some(ours)) => match moment(theirs).cmp(&moment(ours)) {
                std::cmp::Ordering::Less => return,
                std::cmp::Ordering::Equal => now.updated = Some(self.now.to_owned()),
                std::cmp::Ordering::Greater => now.updated = Some(theirs.clone()),
            },
            (Some(theirs), None) => now.updated = Some(theirs.clone()),
            // No one says when it was changed there. What was changed here since stays, theirs beside it.
            (None, _) if edited_here => {
                now = beside(own, &now);
                if now == *own {
                    return;
                }
            }
            (None, _) => {}
        }
        self.all[number] = now;
        self.changed.insert(number);
    }

    fn link(&mut self, number: usize, link: Link) {
        let links = &mut self.all[number].links;
        if !links.iter().any(|other| other.rel == link.rel && other.to == link.to) {
            links.push(link);
            self.changed.insert(number);
        }
    }

    /// What makes of the annotations as they `were` what they are now: two rows of one name may have
    /// changed one of them there and back.
    fn edits(self, were: &[Annotation]) -> Vec<Edit> {
        let Self { all, first_new, changed, .. } = self;
        let edit = |(number, annotation)| match number {
            new if new >= first_new => Some(Edit::Add(annotation)),
            old if changed.contains(&old) && were.get(old) != Some(&annotation) => {
                Some(Edit::Replace(annotation))
            }
            _ => None,
        };
        all.into_iter().enumerate().filter_map(edit).collect()
    }
}

/// `own` with what `incoming` says of it; a target too where that has a `sure` place.
fn overwritten(own: &Annotation, incoming: &Incoming, sure: bool) -> Annotation {
    let theirs = &incoming.annotation;
    let says = incoming.says;
    let mut now = own.clone();
    if says.kind {
        now.kind.clone_from(&theirs.kind);
    }
    if says.note {
        now.note.clone_from(&theirs.note);
    }
    let sorted = |tags: &[String]| tags.iter().cloned().collect::<std::collections::BTreeSet<_>>();
    if says.tags && sorted(&theirs.tags) != sorted(&own.tags) {
        now.tags.clone_from(&theirs.tags);
    }
    let said = [
        (&mut now.status, &theirs.status),
        (&mut now.color, &theirs.color),
        (&mut now.author, &theirs.author),
        (&mut now.speaker, &theirs.speaker),
        (&mut now.said, &theirs.said),
        (&mut now.place, &theirs.place),
        (&mut now.confidence, &theirs.confidence),
    ];
    for (ours, theirs) in said.into_iter().filter(|(_, theirs)| theirs.is_some()) {
        ours.clone_from(theirs);
    }
    let name = incoming.foreign.clone().filter(|_| own.id != theirs.id).map(same_as);
    for link in theirs.links.iter().chain(&name) {
        if !now.links.iter().any(|other| other.rel == link.rel && other.to == link.to) {
            now.links.push(link.clone());
        }
    }
    if sure && words(&theirs.target.exact) != words(&own.target.exact) {
        now.target.clone_from(&theirs.target);
    }
    now
}

/// The link that keeps the name that an annotation has elsewhere.
fn same_as(name: String) -> Link {
    Link { rel: "same-as".to_owned(), to: name, accessed: None }
}

/// `own`, with what `theirs` says otherwise in its table `conflict`, and the tags and links of both.
fn beside(own: &Annotation, theirs: &Annotation) -> Annotation {
    let mut now = own.clone();
    let keys = [
        ("kind", Some(&own.kind), Some(&theirs.kind)),
        ("status", own.status.as_ref(), theirs.status.as_ref()),
        ("color", own.color.as_ref(), theirs.color.as_ref()),
        ("speaker", own.speaker.as_ref(), theirs.speaker.as_ref()),
        ("note", own.note.as_ref(), theirs.note.as_ref()),
    ];
    for (key, ours, theirs) in keys {
        if let Some(theirs) = theirs.filter(|theirs| ours != Some(theirs)) {
            now.conflict.insert(key.to_owned(), theirs.clone());
        }
    }
    now.tags.extend(theirs.tags.iter().filter(|tag| !own.tags.contains(tag)).cloned());
    now.links.clone_from(&theirs.links);
    now
}

fn content(own: &Annotation, span: Option<Span>) -> Content {
    let mut tags = own.tags.clone();
    tags.sort();
    tags.dedup();
    let note = own.note.as_deref().unwrap_or_default().trim().to_owned();
    (span.ok_or_else(|| words(&own.target.exact)), note, tags)
}

/// `text` with one space between its words.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A time to compare; what is none sorts before all.
fn moment(time: &str) -> Option<jiff::Timestamp> {
    time.parse().ok()
}
