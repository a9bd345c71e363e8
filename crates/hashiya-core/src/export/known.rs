//! What came and the annotations that are there: which is which, and what is changed by it.

use super::{escape::hashtag, incoming::Incoming};
use crate::document::{CodePoint, Document};
use crate::notebook::Relation;
use crate::notebook::placement::Placement;
use crate::notebook::{Annotation, Edit, Id, Link, Notebook, Target};
use std::collections::{HashMap, HashSet};
use tui_bidi::text::{Span, slice};

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

/// What an annotation says of which words, where nothing else names it: the words, its note, its tags.
type Content = (Words, String, Vec<String>);

/// Which words an annotation is about.
#[derive(PartialEq, Eq, Hash)]
enum Words {
    /// Those at a sure place of the text.
    At(Span),
    /// These, which have none.
    Of(String),
    /// Those of a target as it was given: what has no sure place keeps it, and may have one beside other annotations.
    Given { exact: String, prefix: String, suffix: String, start: CodePoint, end: CodePoint },
    /// These, wherever they are: for what says nothing but its words.
    Anywhere(String),
}

/// The annotations that are there, and those that were added, by all that names them.
pub(super) struct Known<'a> {
    now: &'a str,
    text: &'a str,
    pub(super) all: Vec<Annotation>,
    /// The sure place of each.
    spans: Vec<Option<Span>>,
    /// The number of the first one that is new.
    first_new: usize,
    changed: HashSet<usize>,
    /// Those that something of the data was found to be.
    claimed: HashSet<usize>,
    by_id: HashMap<Id, usize>,
    by_foreign: HashMap<String, Vec<usize>>,
    by_content: HashMap<Content, Vec<usize>>,
    /// Links to be made: from which number, the relation, to which of the data.
    pub(super) tie: Vec<(usize, Relation, usize)>,
}

impl<'a> Known<'a> {
    pub(super) fn new(into: &Into<'a>) -> Self {
        let all = into.notebook.annotations.clone();
        let mut known = Self {
            now: into.now,
            text: into.document.text(),
            spans: Vec::with_capacity(all.len()),
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
            known.index(number, into.placements.get(number).and_then(sure_span));
        }
        known
    }

    fn index(&mut self, number: usize, span: Option<Span>) {
        self.spans.push(span);
        let own = &self.all[number];
        self.by_id.entry(own.id.clone()).or_insert(number);
        for link in own.links.iter().filter(|link| link.rel == Relation::SameAs) {
            self.by_foreign.entry(link.to.clone()).or_default().push(number);
        }
        for content in contents(own, self.text, span) {
            self.by_content.entry(content).or_default().push(number);
        }
    }

    /// The number of the annotation that `incoming`, which has the sure place `span`, is.
    pub(super) fn find(&mut self, incoming: &Incoming, span: Option<Span>) -> Option<usize> {
        let own = &incoming.annotation;
        let same_words = |number: &usize| words(&self.all[*number].target.exact) == words(&own.target.exact);
        let named = |number: &usize| !incoming.id_is_local || same_words(number);
        let by_id = self.by_id.get(&own.id).copied().filter(named).filter(|_| !own.id.as_str().is_empty());
        let foreign = incoming.foreign.as_ref().and_then(|foreign| self.by_foreign.get(foreign));
        let by_foreign = || foreign?.iter().copied().find(named);
        let is_named = own.id.is_uuid() && !incoming.id_is_local;
        let by_content = |content: Content| {
            let numbers = self.by_content.get(&content)?;
            let fits = |number: &&usize| {
                let other = &self.all[**number];
                // Two of the same data that say the same under ids of their own are two.
                if is_named && other.id.is_uuid() && self.claimed.contains(*number) {
                    return false;
                }
                let has_name = other.links.iter().any(|link| link.rel == Relation::SameAs);
                // Two people may mark the same words in a program that names what they mark.
                let by_another =
                    !incoming.id_is_local && other.author.is_some() && other.author != own.author;
                incoming.foreign.is_none() || !has_name && !by_another
            };
            let kind = |number: &&usize| self.all[**number].kind == own.kind;
            let free = |number: &&usize| !self.claimed.contains(*number);
            if matches!(content.0, Words::Anywhere(_)) {
                let bare = |number: &&usize| {
                    span.is_none() && is_bare(&own.target)
                        || self.spans[**number].is_none() && is_bare(&self.all[**number].target)
                };
                return numbers.iter().filter(fits).filter(kind).filter(free).find(bare).copied();
            }
            let alike = numbers.iter().filter(fits).find(kind);
            alike.or_else(|| numbers.iter().filter(fits).find(free)).copied()
        };
        let by_contents = || contents(own, self.text, span).into_iter().find_map(by_content);
        let found = by_id.or_else(by_foreign).or_else(by_contents)?;
        self.claimed.insert(found);
        // From now on it is known by this name and by this content too, whatever is made of it.
        let by_name = incoming.foreign.as_ref().map(|name| self.by_foreign.entry(name.clone()).or_default());
        let remember = |known: &mut Vec<usize>| {
            if !known.contains(&found) {
                known.push(found);
            }
        };
        by_name.map(remember);
        for content in contents(own, self.text, span) {
            remember(self.by_content.entry(content).or_default());
        }
        Some(found)
    }

    pub(super) fn add(
        &mut self,
        incoming: Incoming,
        span: Option<Span>,
        new_id: &mut impl FnMut() -> Id,
    ) -> usize {
        let mut own = incoming.annotation;
        let kept = own.id.is_uuid() && !self.by_id.contains_key(&own.id);
        if !kept {
            own.id = new_id();
        }
        own.links.extend(incoming.foreign.map(same_as));
        // What nobody says was changed was not: a merge goes by that.
        if own.created.is_none() && !kept {
            own.created = Some(self.now.to_owned());
        }
        let number = self.all.len();
        self.all.push(own);
        self.claimed.insert(number);
        self.index(number, span);
        number
    }

    /// Makes the annotation of this number say what `incoming` says, where that is newer.
    pub(super) fn update(&mut self, number: usize, incoming: &Incoming, placement: &Placement) {
        let own = &self.all[number];
        let mut now = overwritten(own, incoming, self.is_elsewhere(number, incoming, placement));
        if now == *own {
            return;
        }
        let edited_here = own.updated.is_some() && own.updated != own.created;
        match (&incoming.annotation.updated, &own.updated) {
            (Some(theirs), Some(ours)) => match moment(theirs).cmp(&moment(ours)) {
                // Older words change nothing; whose they are is known from now on.
                std::cmp::Ordering::Less => return self.name(number, incoming),
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

    /// Whether `incoming` has a sure place that is not the one of the annotation of this number.
    fn is_elsewhere(&self, number: usize, incoming: &Incoming, placement: &Placement) -> bool {
        let here = sure_span(placement).map(|span| bare(self.text, span));
        let own = self.spans[number].map(|span| bare(self.text, span));
        let exact = |own: &Annotation| words(&own.target.exact);
        here.is_some()
            && here != own
            && (own.is_none() || exact(&incoming.annotation) != exact(&self.all[number]))
    }

    /// Keeps the name that `incoming` has elsewhere with the annotation that it was found to be.
    fn name(&mut self, number: usize, incoming: &Incoming) {
        if self.all[number].id != incoming.annotation.id
            && let Some(name) = incoming.foreign.clone()
        {
            self.link(number, same_as(name));
        }
    }

    pub(super) fn link(&mut self, number: usize, link: Link) {
        let links = &mut self.all[number].links;
        if !links.iter().any(|other| other.rel == link.rel && other.to == link.to) {
            links.push(link);
            self.changed.insert(number);
        }
    }

    /// What makes of the annotations as they `were` what they are now: two rows of one name may have
    /// changed one of them there and back.
    pub(super) fn edits(self, were: &[Annotation]) -> Vec<Edit> {
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

/// `own` with what `incoming` says of it; its target too where that has a place `elsewhere`.
fn overwritten(own: &Annotation, incoming: &Incoming, elsewhere: bool) -> Annotation {
    let theirs = &incoming.annotation;
    let says = incoming.says;
    let mut now = own.clone();
    if says.kind {
        now.kind.clone_from(&theirs.kind);
    }
    // White space is another form's, where no name says that it is the same annotation.
    let is_named = incoming.foreign.is_some() || own.id == theirs.id;
    let note = |own: &Annotation| words(own.note.as_deref().unwrap_or_default());
    if says.note && (is_named || note(theirs) != note(own)) {
        now.note.clone_from(&theirs.note);
    }
    if says.tags && alike(&theirs.tags) != alike(&own.tags) {
        now.tags.clone_from(&theirs.tags);
        now.tags.sort(); // as a notebook writes them
    }
    if theirs.status.is_some() {
        now.status.clone_from(&theirs.status);
    }
    if theirs.confidence.is_some() {
        now.confidence.clone_from(&theirs.confidence);
    }
    let said = [
        (&mut now.color, &theirs.color),
        (&mut now.author, &theirs.author),
        (&mut now.speaker, &theirs.speaker),
        (&mut now.said, &theirs.said),
        (&mut now.place, &theirs.place),
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
    if elsewhere {
        now.target.clone_from(&theirs.target);
    }
    now
}

/// The link that keeps the name that an annotation has elsewhere.
fn same_as(name: String) -> Link {
    Link::new(Relation::SameAs, name)
}

/// `own`, with what `theirs` says otherwise in its table `conflict`, and the tags and links of both.
fn beside(own: &Annotation, theirs: &Annotation) -> Annotation {
    let mut now = own.clone();
    let keys = [
        ("kind", Some(own.kind.as_str()), Some(theirs.kind.as_str())),
        ("status", own.status.as_deref(), theirs.status.as_deref()),
        ("color", own.color.as_deref(), theirs.color.as_deref()),
        ("speaker", own.speaker.as_deref(), theirs.speaker.as_deref()),
        ("note", own.note.as_deref(), theirs.note.as_deref()),
    ];
    for (key, ours, theirs) in keys {
        if let Some(theirs) = theirs.filter(|theirs| ours != Some(theirs)) {
            now.conflict.insert(key.to_owned(), theirs.to_owned());
        }
    }
    now.tags.extend(theirs.tags.iter().filter(|tag| !own.tags.contains(tag)).cloned());
    now.links.clone_from(&theirs.links);
    now
}

/// The contents that `own`, which has the sure place `span` of `text`, is known by, the surer first.
fn contents(own: &Annotation, text: &str, span: Option<Span>) -> [Content; 3] {
    let Target { exact, prefix, suffix, start, end, .. } = own.target.clone();
    let quote = words(&exact);
    let placed = span.map_or_else(|| Words::Of(quote.clone()), |span| Words::At(bare(text, span)));
    let note = words(own.note.as_deref().unwrap_or_default());
    [Words::Given { exact, prefix, suffix, start, end }, placed, Words::Anywhere(quote)]
        .map(|words| (words, note.clone(), alike(&own.tags)))
}

/// Whether nothing but its words is known of a target.
fn is_bare(target: &Target) -> bool {
    target.prefix.is_empty() && target.suffix.is_empty() && target.rev.is_none()
}

/// `span` without the white space at its ends, of which some forms keep none.
fn bare(text: &str, span: Span) -> Span {
    let there = slice(text, span);
    let start = span.start + there.len() - there.trim_start().len();
    let words = there.trim();
    if words.is_empty() { span } else { Span::new(start, start + words.len()) }
}

/// Tags to compare: as a hashtag writes them, which is all that Markdown says of one.
fn alike(tags: &[String]) -> Vec<String> {
    let mut tags: Vec<String> = tags.iter().filter_map(|tag| hashtag(tag)).collect();
    tags.sort();
    tags.dedup();
    tags
}

/// `text` with one space between its words.
pub(super) fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A time to compare; what is none sorts before all.
pub(super) fn moment(time: &str) -> Option<jiff::Timestamp> {
    time.parse().ok()
}

/// The place that is the one.
pub(super) fn sure_span(placement: &Placement) -> Option<Span> {
    placement.span.filter(|_| is_sure(placement))
}

/// Whether a place is the one, and not one of several or none.
pub(super) fn is_sure(placement: &Placement) -> bool {
    !placement.state.is_unsure()
}
