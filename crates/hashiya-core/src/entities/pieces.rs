//! Names of a long text, found piece by piece: each step costs about the same, what was found so far can be
//! shown, and no more is kept than what was found.
//!
//! A piece is read as a text of its own; its entities become those of the whole when they have a name in
//! common. Repeats are looked for over all pieces.

use super::machine::Stretches;
use super::repeats::Prints;
use super::tagger::Model;
use super::token::normal;
use super::{
    entity::{Entity, Mention, id},
    found::{Entities, by_count, find_by},
    heard::Heard,
    overrides::Overrides,
    steps::Steps,
};
use crate::document::Document;
use std::collections::HashMap;
use tui_bidi::text::{Span, slice};

/// Up to this many bytes are read in one step.
const PIECE: usize = 256 << 10;
/// So many entities are kept; above, those that were mentioned once are forgotten.
const MOST: usize = 20_000;

/// The names of a long text while they are looked for.
#[derive(Debug)]
pub struct Finder {
    document: Document,
    /// What its form says is code or a badge: a piece is plain text, and does not know.
    machine: Stretches,
    overrides: Overrides,
    steps: Steps,
    /// The next paragraph to read.
    next: usize,
    prints: Prints,
    heard: Heard,
    found: Vec<Entity>,
    /// Entities by their names in normal form, and by their other forms.
    names: HashMap<String, usize>,
    forms: HashMap<String, usize>,
}

impl Finder {
    /// Begins to look for the names of `document`.
    pub fn new(document: &Document, overrides: &Overrides) -> Self {
        Self {
            document: document.clone(),
            machine: Stretches::of(document.no_prose()),
            overrides: overrides.clone(),
            steps: Steps { repeats: false, ..Steps::default() },
            next: 0,
            prints: Prints::new(document.text().len()),
            heard: Heard::default(),
            found: Vec::new(),
            names: HashMap::new(),
            forms: HashMap::new(),
        }
    }

    /// Reads the next piece; `false` when all is read.
    pub fn step(&mut self) -> bool {
        let text = self.document.text();
        let start = self.document.paragraph(self.next).start;
        let mut end = start;
        while self.next < self.document.paragraphs() && end - start < PIECE {
            let paragraph = self.document.paragraph(self.next);
            self.prints.add(text, paragraph);
            end = paragraph.end;
            self.next += 1;
        }
        let piece = slice(text, Span::new(start, end));
        // A piece of a text is a text; where it is none (nothing but signs), it names nothing.
        if let Ok(mut piece) = Document::parse(piece.as_bytes(), "piece.txt") {
            piece.set_direction(Some(self.document.direction()));
            let (overrides, heard) = (&self.overrides, &mut self.heard);
            for mut entity in find_by(&piece, overrides, &self.steps, Model::shipped(), heard).entities {
                entity.mentions.retain(|mention| !self.machine.overlap(mention.span.forward(start)));
                if !entity.mentions.is_empty() {
                    self.add(entity, start);
                }
            }
        }
        if self.found.len() > MOST {
            self.found.retain(|entity| entity.mentions.len() > 1);
            self.index();
        }
        self.next < self.document.paragraphs()
    }

    /// How much is read, in hundredths.
    pub fn percent(&self) -> usize {
        self.next * 100 / self.document.paragraphs().max(1)
    }

    /// How many entities were found so far.
    pub fn count(&self) -> usize {
        self.found.len()
    }

    /// What was found so far, repeats only when all is read.
    pub fn found(&self) -> Entities {
        let whole = self.next >= self.document.paragraphs();
        let repeats = if whole { self.prints.repeats(&self.document) } else { Vec::new() };
        let mut entities = self.found.clone();
        for mention in entities.iter_mut().flat_map(|entity| &mut entity.mentions) {
            let after = repeats.partition_point(|repeat| repeat.span.start <= mention.span.start);
            mention.repeat = repeats[..after].last().is_some_and(|repeat| repeat.span.covers(mention.span));
        }
        by_count(&mut entities);
        Entities { entities, repeats, hidden: self.overrides.hidden.clone() }
    }

    /// Adds an entity of the piece that begins at byte `start`.
    fn add(&mut self, entity: Entity, start: usize) {
        let here = |mention: &Mention| Mention { span: mention.span.forward(start), ..*mention };
        let Some(number) = self.same(&entity) else {
            let mentions = entity.mentions.iter().map(here).collect();
            self.found.push(Entity { mentions, id: id(&entity.name), ..entity });
            return self.enter(self.found.len() - 1);
        };
        let known = &mut self.found[number];
        known.mentions.extend(entity.mentions.iter().map(here));
        for form in entity.forms.into_iter().chain([entity.name]) {
            if form != known.name && Some(&form) != known.latin.as_ref() && !known.forms.contains(&form) {
                known.forms.push(form);
            }
        }
        known.latin = known.latin.take().or(entity.latin);
        self.enter(number);
    }

    /// The entity found before that `entity` is: one of its names is a name or a form of that. Forms that
    /// two have in common say nothing: a family has one surname.
    fn same(&self, entity: &Entity) -> Option<usize> {
        let names = || std::iter::once(&entity.name).chain(&entity.latin).map(|name| normal(name));
        let fits = |&number: &usize| {
            let kind = self.found[number].kind;
            kind == entity.kind || (!kind.is_value() && !entity.kind.is_value())
        };
        let by_name = names().find_map(|name| self.names.get(&name).copied().filter(fits));
        let by_form = || names().find_map(|name| self.forms.get(&name).copied().filter(fits));
        by_name.or_else(by_form)
    }

    fn enter(&mut self, number: usize) {
        let entity = &self.found[number];
        for name in std::iter::once(&entity.name).chain(&entity.latin) {
            self.names.entry(normal(name)).or_insert(number);
        }
        for form in &entity.forms {
            self.forms.entry(normal(form)).or_insert(number);
        }
    }

    fn index(&mut self) {
        self.names.clear();
        self.forms.clear();
        (0..self.found.len()).for_each(|number| self.enter(number));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::find;

    const STORY: &str = "قال سام ألتمان (Sam Altman) إن شركة مايكروسوفت تعمل في نيويورك.\n\
        وقالت مايكروسوفت Microsoft إن ألتمان رحل في 17 نوفمبر 2023.\n";

    #[test]
    fn pieces_give_what_the_whole_gives() {
        // Filler apart from itself: nothing is said twice.
        let filler = |from: usize| {
            let lines = (from..from + 6000).map(|i| format!("سطر {i} من كلام كثير {}\n", i * 7));
            lines.collect::<Vec<_>>().concat()
        };
        let text = format!("{STORY}{}{STORY}{}", filler(0), filler(10_000));
        assert!(text.len() > PIECE, "{}", text.len());
        let document = Document::parse(text.as_bytes(), "a.txt").unwrap();
        let mut finder = Finder::new(&document, &Overrides::default());
        let mut steps = 1;
        let mut percent = 0;
        while finder.step() {
            steps += 1;
            assert!(finder.percent() >= percent && finder.found().repeats.is_empty());
            percent = finder.percent();
        }
        assert!(steps >= 2, "{steps}");
        let names = |found: &Entities| {
            let named = found.entities.iter().filter(|entity| !entity.kind.is_value());
            named.map(|entity| (entity.name.clone(), entity.mentions.clone())).collect::<Vec<_>>()
        };
        let whole = find(&document, &Overrides::default());
        assert_eq!(names(&finder.found()), names(&whole));
    }
}
