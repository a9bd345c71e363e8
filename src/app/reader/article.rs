//! The open article: its text, its notebook, and where each annotation stands today.

use super::marks::Marks;
use super::moved::Moved;
use crate::app::people::Whose;
use crate::{
    document::{Correction, Document},
    entities::Entities,
    notebook::{
        Annotation, Edit, Heading, Id, Notebook, Target,
        placement::{Placement, State, place, place_by_numbers},
    },
};
use std::{collections::HashMap, path::PathBuf};
use tui_bidi::text::Span;

/// How much is looked for at once, in targets times bytes of the text: a few milliseconds. What is more is
/// somebody else's work.
const AT_ONCE: usize = 1 << 20;

/// What of an article is another than before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::app) enum Revised {
    #[default]
    Nothing,
    /// Its names, or what was noted in it: what lists show of it.
    Lists,
    /// Its text or its outline, too: its lines are to be laid out anew.
    Lines,
}

/// An article with what the reader wrote about it.
#[derive(Clone, Debug)]
pub struct Article {
    /// What it is called on the screen: its file name.
    pub name: String,
    /// Where it lies; empty where that is not known.
    pub path: PathBuf,
    /// The text.
    pub document: Document,
    /// The annotations.
    pub notebook: Notebook,
    /// The names in it, once they are found.
    pub entities: Option<Entities>,
    /// The text that the notes were written against, where it is still at hand.
    old: Option<String>,
    placements: HashMap<Id, Placement>,
    whose: Whose,
    /// Whether annotations wait for someone who has the time to find their places.
    seeking: bool,
    /// How many annotations are those of who is chosen.
    own: usize,
    /// How many annotations have no sure place.
    unsettled: usize,
    marks: Marks,
    echoes: Marks,
    mentions: Marks,
    /// Whether any annotation has a note.
    noted: bool,
    /// What of it changed since that was asked.
    revised: Revised,
    /// How often text or notebook changed.
    changes: u64,
    /// The corrections of the outline that are made, and where each stands.
    corrected: (Vec<Heading>, Vec<(usize, Correction)>),
}

impl Article {
    /// What it is called: as the reader says, else as the text does.
    pub(in crate::app) fn title(&self) -> &str {
        self.notebook.document.source.title_or(self.document.title())
    }

    /// An article of that name; `old` is the text that the notebook was written against, if known.
    pub fn new(name: impl Into<String>, document: Document, notebook: Notebook, old: Option<String>) -> Self {
        let name = name.into();
        let (placements, marks) = (HashMap::new(), Marks::default());
        let (echoes, mentions) = (Marks::default(), Marks::default());
        let mut article = Self {
            name,
            path: PathBuf::new(),
            document,
            notebook,
            entities: None,
            old,
            placements,
            whose: Whose::All,
            seeking: false,
            own: 0,
            unsettled: 0,
            marks,
            echoes,
            mentions,
            noted: false,
            revised: Revised::Lists,
            changes: 0,
            corrected: Default::default(),
        };
        article.settle();
        article
    }

    /// Takes the place of the text: more of it was read, or it changed on the disk.
    pub(in crate::app) fn set_document(&mut self, mut document: Document, old: Option<String>) -> Moved {
        // What the reader turned stays turned.
        document.set_direction(self.document.forced_direction());
        let moved = Moved::between(self.document.text(), document.text());
        let turned: Vec<_> = self.document.turned().collect();
        let text = document.text();
        let turned =
            turned.into_iter().map(|(start, way)| (moved.place(start, text), way)).collect::<Vec<_>>();
        document.set_turned(turned);
        self.document = document;
        self.revised = Revised::Lines;
        self.old = old.or(self.old.take());
        self.placements.clear();
        self.corrected = Default::default();
        self.settle();
        moved
    }

    /// Takes the place of the notebook: it was merged with what another program wrote.
    pub fn set_notebook(&mut self, notebook: Notebook) {
        let now: HashMap<&Id, &Target> = notebook.annotations.iter().map(|a| (&a.id, &a.target)).collect();
        for was in &self.notebook.annotations {
            if now.get(&was.id) != Some(&&was.target) {
                self.placements.remove(&was.id);
            }
        }
        self.notebook = notebook;
        self.settle();
    }

    /// The text that the notes were written against, where that is another and still at hand.
    pub(in crate::app) fn earlier(&self) -> Option<&str> {
        self.old.as_deref().filter(|old| *old != self.document.text())
    }

    /// The targets of all annotations, when some of them have to be looked for: once, and then again only when
    /// others have. Neighbours help each other, so all are given.
    pub fn sought(&mut self) -> Option<Vec<(Id, Target)>> {
        let all = || self.notebook.annotations.iter().map(|a| (a.id.clone(), a.target.clone())).collect();
        std::mem::take(&mut self.seeking).then(all)
    }

    /// Takes the places that were found for targets; those of annotations that are others by now are let go.
    pub fn set_placements(&mut self, found: Vec<(Id, Target, Placement)>) {
        let now: HashMap<&Id, &Target> =
            self.notebook.annotations.iter().map(|a| (&a.id, &a.target)).collect();
        for (id, target, placement) in found {
            if now.get(&id) == Some(&&target) {
                self.placements.insert(id, placement);
            }
        }
        self.settle();
    }

    /// Takes the names that were found.
    pub fn set_entities(&mut self, entities: Entities) {
        let spans = entities.entities.iter().enumerate();
        let spans = spans.flat_map(|(number, entity)| entity.mentions.iter().map(move |m| (m.span, number)));
        self.mentions = Marks::new(spans);
        self.entities = Some(entities);
        self.revise();
        self.listen();
    }

    /// Where annotations would stand in the other copy of what the article says twice.
    pub fn echoes(&self) -> &Marks {
        &self.echoes
    }

    /// Finds what was annotated in one copy in the other.
    fn listen(&mut self) {
        let heard = |&(span, number): &(Span, usize)| Some((self.echo(span)?, number));
        self.echoes = Marks::new(self.marks.all().iter().filter_map(heard));
    }

    /// The words of `span` in the other copy.
    fn echo(&self, span: Span) -> Option<Span> {
        let repeats = self.entities.as_ref().map_or(&[][..], |found| &found.repeats);
        repeats.iter().find_map(|repeat| repeat.echo(self.document.text(), span))
    }

    /// The mentions of names in the text, each with the number of its entity.
    pub fn mentions(&self) -> &Marks {
        &self.mentions
    }

    /// Makes a change and returns what takes it back.
    pub fn apply(&mut self, edit: Edit) -> Edit {
        let before = match &edit {
            Edit::Remove(id) => self.index_of(id),
            _ => None,
        };
        let inverse = self.notebook.apply(edit);
        if inverse.is_nothing() {
            return inverse;
        }
        self.let_go(&inverse);
        match (&inverse, before) {
            (Edit::Remove(id), _) => self.settle_one(id, Marks::make_room),
            (Edit::Replace(was), _) => self.settle_one(&was.id, |_, _| ()),
            (Edit::Add(was), Some(number)) if self.index_of(&was.id).is_none() => {
                self.marks.remove(number);
                self.echoes.remove(number);
                self.count();
            }
            _ => self.settle(),
        }
        inverse
    }

    /// Lets go the places of what is another now, or gone, as `inverse` of a change says.
    fn let_go(&mut self, inverse: &Edit) {
        match inverse {
            Edit::Add(was) | Edit::Replace(was)
                if self.notebook.annotation(&was.id).is_none_or(|now| now.target != was.target) =>
            {
                self.placements.remove(&was.id);
            }
            Edit::All(edits) => edits.iter().for_each(|edit| self.let_go(edit)),
            _ => {}
        }
    }

    /// The annotation of number `index` in the notebook.
    pub fn annotation(&self, index: usize) -> Option<&Annotation> {
        self.notebook.annotations.get(index)
    }

    /// The number of the annotation named `id`.
    pub fn index_of(&self, id: &Id) -> Option<usize> {
        self.notebook.annotations.iter().position(|annotation| annotation.id == *id)
    }

    /// Where annotation `index` stands; `None` while that is looked for.
    pub fn placement(&self, index: usize) -> Option<&Placement> {
        self.placements.get(&self.annotation(index)?.id)
    }

    /// The stretch of the document that annotation `index` covers; `None` for an orphan, and while it is looked for.
    pub fn span(&self, index: usize) -> Option<Span> {
        self.placement(index)?.span
    }

    /// The annotations that stand in the text, by place.
    pub fn marks(&self) -> &Marks {
        &self.marks
    }

    /// The annotations over byte `at`, inner ones first; those of the other copy after them.
    pub fn here(&self, at: usize) -> Vec<usize> {
        let byte = Span::new(at, at + 1);
        let inner = |marks: &Marks| {
            let mut over: Vec<_> = marks.over(byte).collect();
            over.sort_by_key(|&(span, number)| (span.len(), std::cmp::Reverse(span.start), number));
            over.into_iter().map(|(_, number)| number).collect::<Vec<_>>()
        };
        let mut here = inner(&self.marks);
        let echoes = inner(&self.echoes);
        here.extend(
            echoes.into_iter().filter(|number| !self.marks.over(byte).any(|(_, own)| own == *number)),
        );
        here
    }

    /// All annotations by place in the text, those without a place last.
    pub fn by_place(&self) -> Vec<usize> {
        let mut order: Vec<usize> = self.marks.all().iter().map(|&(_, number)| number).collect();
        let annotations = &self.notebook.annotations;
        let mut stands = vec![false; annotations.len()];
        order.iter().for_each(|&number| stands[number] = true);
        let lost = |number: &usize| !stands[*number] && self.whose.has(&annotations[*number]);
        order.extend((0..annotations.len()).filter(lost));
        order
    }

    /// Whether names are looked for only when one asks.
    pub fn asks_for_names(&self) -> bool {
        crate::entities::asks(&self.document)
    }

    /// Whether no names are known because nobody asked for them yet.
    pub fn has_names_unasked(&self) -> bool {
        self.entities.is_none() && self.asks_for_names()
    }

    /// Whose annotations stand in the text and in lists.
    pub fn whose(&self) -> &Whose {
        &self.whose
    }

    /// Shows the annotations of others than before; none is changed.
    pub fn set_whose(&mut self, whose: Whose) {
        self.whose = whose;
        self.settle();
    }

    /// Whether any annotation has a note.
    pub fn has_notes(&self) -> bool {
        self.noted
    }

    /// Lists show something else of it now, though neither its text nor its notebook changed.
    pub fn revise(&mut self) {
        self.revised = self.revised.max(Revised::Lists);
    }

    /// What of it changed since this was asked last.
    pub(in crate::app) fn take_revised(&mut self) -> Revised {
        std::mem::take(&mut self.revised)
    }

    /// How often its text or its notebook changed since it was opened.
    pub(in crate::app) fn changes(&self) -> u64 {
        self.changes
    }

    /// How many annotations there are of those [whose](Self::whose) are shown.
    pub fn own(&self) -> usize {
        self.own
    }

    /// How many annotations have no sure place.
    pub fn unsettled(&self) -> usize {
        self.unsettled
    }

    /// Where the corrections of the outline stand, each with its number in the notebook.
    pub fn corrections(&self) -> &[(usize, Correction)] {
        &self.corrected.1
    }

    /// Corrects the outline as the notebook says.
    fn correct(&mut self) {
        if self.corrected.0 == self.notebook.headings {
            return;
        }
        let places = self.notebook.corrections(&self.document, self.old.as_deref());
        let corrections: Vec<Correction> = places.iter().map(|&(_, correction)| correction).collect();
        self.document.correct(&corrections);
        self.revised = Revised::Lines;
        self.corrected = (self.notebook.headings.clone(), places);
    }

    /// How many words section `number` has, with the sections below it.
    pub fn words(&self, number: usize) -> usize {
        self.document.section_words().get(number).copied().unwrap_or(0)
    }

    /// Places what has no place yet. What stands stays: a placement depends on target and text alone.
    fn settle(&mut self) {
        self.correct();
        let annotations = self.notebook.annotations.iter().enumerate();
        let new =
            annotations.filter(|(_, own)| !self.placements.contains_key(&own.id)).map(|(number, _)| number);
        self.place(&new.collect::<Vec<_>>());
        let annotations = &self.notebook.annotations;
        let span = |number: usize| Some((self.shown(number)?, number));
        self.marks = Marks::new((0..annotations.len()).filter_map(span));
        if self.placements.len() > annotations.len() {
            let ids: std::collections::HashSet<&Id> = annotations.iter().map(|a| &a.id).collect();
            self.placements.retain(|id, _| ids.contains(id));
        }
        self.listen();
        self.count();
    }

    /// Places the annotation `id`, which is new or changed, and nothing else; `make_room` makes room for its number.
    fn settle_one(&mut self, id: &Id, make_room: fn(&mut Marks, usize)) {
        let Some(number) = self.index_of(id) else { return self.settle() };
        if !self.placements.contains_key(id) {
            self.place(&[number]);
        }
        let span = self.shown(number);
        let echo = span.and_then(|span| self.echo(span));
        for (marks, span) in [(&mut self.marks, span), (&mut self.echoes, echo)] {
            make_room(marks, number);
            marks.put(number, span);
        }
        self.count();
    }

    /// The stretch that annotation `number` covers, where it is one of those that are shown.
    fn shown(&self, number: usize) -> Option<Span> {
        self.span(number).filter(|_| self.annotation(number).is_some_and(|own| self.whose.has(own)))
    }

    /// Looks for the places of the annotations of these numbers: at once where that is quick.
    fn place(&mut self, numbers: &[usize]) {
        let annotation = |&number: &usize| &self.notebook.annotations[number];
        let targets: Vec<&Target> = numbers.iter().map(|number| &annotation(number).target).collect();
        let mut placements = place_by_numbers(&self.document, &targets);
        let open = placements.iter().filter(|placement| placement.is_none()).count();
        if open > 0 && self.document.is_complete() {
            if open * self.document.text().len() <= AT_ONCE {
                placements =
                    place(&self.document, &targets, self.old.as_deref()).into_iter().map(Some).collect();
            } else {
                self.seeking = true;
            }
        }
        let found = numbers.iter().zip(placements);
        let found = found.filter_map(|(number, placement)| Some((annotation(number).id.clone(), placement?)));
        self.placements.reserve(numbers.len());
        self.placements.extend(found);
    }

    /// Notes what is said of all annotations together.
    fn count(&mut self) {
        self.revise();
        self.changes += 1;
        self.own = self.notebook.annotations.iter().filter(|own| self.whose.has(own)).count();
        self.noted = self.notebook.annotations.iter().any(|annotation| annotation.note.is_some());
        let sure = |state| matches!(state, State::Exact | State::Moved);
        self.unsettled = self.placements.values().filter(|placement| !sure(placement.state)).count();
    }
}
