//! What stands in the lists of the sidebar: the outline, names and annotations, as far as they hold the words that a
//! list is narrowed down to, and which rows of them show where the cursor is.

use crate::app::{
    listing::{NameOrder, NameRow, NoteOrder},
    outline::OutlineRow,
    pane::Pane as Window,
    reader::article::Article,
    sidebar::Sidebar,
};
use crate::{command::Pane, entities::Entity, notebook::Annotation};
use tui_bidi::text::fold::fold;

use std::{cmp::Reverse, iter};

impl Sidebar {
    /// Lists again what `article` holds, of which `window` folds something away.
    pub(in crate::app) fn refresh(&mut self, article: &Article, window: &Window) {
        let words = fold(&self.words[2]).into_text();
        let listed =
            |annotation: &Annotation| self.filter.holds(annotation) && note_holds(annotation, &words);
        let mut notes = article.by_place();
        notes.retain(|&index| article.annotation(index).is_some_and(listed));
        self.sort_notes(article, &mut notes);
        let count = notes.len();
        (self.notes, self.note_rows) = (Vec::new(), vec![None; article.notebook.annotations.len()]);
        for index in notes {
            let has_note = article.annotation(index).is_some_and(|own| own.note.is_some());
            if let Some(row) = self.note_rows.get_mut(index) {
                *row = Some(self.notes.len());
            }
            self.notes.extend(iter::repeat_n(index, 1 + usize::from(has_note)));
        }
        self.marked.retain(|id| article.index_of(id).is_some());
        self.sections = outline(article, window);
        self.entities = self.names(article);
        self.lengths = [self.sections.len(), self.entities.len(), self.notes.len()];
        let names = self.entities.iter().filter(|row| matches!(row, NameRow::Name(_)));
        let sections = self.sections.iter().filter(|row| matches!(row, OutlineRow::Section(_)));
        self.counts = [sections.count(), names.count(), count];
        self.shows = None;
        self.arrange();
    }

    /// Puts annotations, which stand by place, in the order that is asked for.
    fn sort_notes(&self, article: &Article, notes: &mut [usize]) {
        let own = |index: usize| article.annotation(index);
        match self.note_order {
            NoteOrder::Place => {}
            NoteOrder::Time => notes.sort_by_key(|&index| {
                Reverse(own(index).and_then(|own| own.updated.clone().or_else(|| own.created.clone())))
            }),
            NoteOrder::Kind => notes.sort_by_key(|&index| own(index).map(|own| own.kind.clone())),
            // Those without one come last.
            NoteOrder::Tag => notes.sort_by_key(|&index| {
                let tag = own(index).and_then(|own| own.tags.first().cloned());
                (tag.is_none(), tag)
            }),
            NoteOrder::Status => notes.sort_by_key(|&index| {
                let status = own(index).and_then(|own| own.status.clone());
                (status.is_none(), status)
            }),
        }
    }

    /// Lets the lists that have not the focus show where the cursor is: its section, and the annotation under it.
    pub(in crate::app) fn follow(&mut self, article: &Article, window: &Window, focus: Pane) {
        let here = Some((window.cursor.at, window.chosen_here));
        if self.shows == here {
            return;
        }
        self.shows = here;
        if focus != Pane::Sections
            && let Some(row) = self.outline_here(article, window)
        {
            self.choose(0, row);
        }
        if focus != Pane::Notes
            && let Some(note) = window.note_here(article)
            && let Some(entry) = self.note_rows.get(note).copied().flatten()
        {
            self.choose(2, entry);
        }
    }

    /// Where in the outline the cursor is.
    pub(crate) fn outline_here(&self, article: &Article, window: &Window) -> Option<usize> {
        let (document, at) = (&article.document, window.cursor.at);
        let row = if window.on_fold(document)
            && let Some(copy) = window.folded_repeat(article, document.paragraph_at(at))
        {
            OutlineRow::Repeat(copy)
        } else {
            OutlineRow::Section(document.section_at(at)?)
        };
        self.sections.iter().position(|listed| *listed == row)
    }

    /// Chooses the first section whose title holds `words`: sections are few, and all stay listed.
    pub(in crate::app) fn choose_section(&mut self, article: &Article, words: &str) {
        let document = &article.document;
        let words = fold(words).into_text();
        let has_words = |row: &OutlineRow| match *row {
            OutlineRow::Section(number) => document
                .sections()
                .get(number)
                .is_some_and(|section| holds([&*section.heading_words(document.text())].into_iter(), &words)),
            OutlineRow::Repeat(_) => false,
        };
        if let Some(row) = self.sections.iter().position(has_words).filter(|_| !words.is_empty()) {
            self.choose(0, row);
        }
    }

    /// The row that is chosen in the outline.
    pub(in crate::app) fn chosen_section(&self) -> Option<OutlineRow> {
        self.sections.get(self.lists[0].selected).copied()
    }

    /// The number of the entity that is chosen in the list of names.
    pub(in crate::app) fn chosen_number(&self) -> Option<usize> {
        match self.entities.get(self.lists[1].selected)? {
            NameRow::Name(number) => Some(*number),
            NameRow::Group(..) => None,
        }
    }

    /// The entity that is chosen in the list of names.
    pub(in crate::app) fn chosen_entity<'a>(&self, article: &'a Article) -> Option<&'a Entity> {
        article.entities.as_ref()?.entities.get(self.chosen_number()?)
    }

    /// The annotation that is chosen in the list of annotations, by its number.
    pub(in crate::app) fn chosen_note(&self) -> Option<usize> {
        self.notes.get(self.lists[2].selected).copied()
    }

    /// Where in the list of names the entity of that number stands.
    pub(in crate::app) fn entry_of(&self, number: usize) -> Option<usize> {
        self.entities.iter().position(|row| *row == NameRow::Name(number))
    }

    /// The names that are meant together; without any, the chosen one.
    pub(in crate::app) fn names_together<'a>(&self, article: &'a Article) -> Vec<&'a Entity> {
        let all = article.entities.iter().flat_map(|found| &found.entities);
        let meant: Vec<&Entity> = all.filter(|entity| self.together.contains(&entity.id)).collect();
        if meant.is_empty() { self.chosen_entity(article).into_iter().collect() } else { meant }
    }

    /// The rows of the list of names.
    fn names(&self, article: &Article) -> Vec<NameRow> {
        let all = article.entities.as_ref().map_or(&[][..], |found| &found.entities);
        let words = fold(&self.words[1]).into_text();
        let mut listed: Vec<usize> =
            (0..all.len()).filter(|&number| name_holds(&all[number], &words)).collect();
        let first = |number: usize| all[number].mentions.first().map_or(0, |mention| mention.span.start);
        match self.order {
            NameOrder::Count => {}
            NameOrder::First => listed.sort_by_key(|&number| first(number)),
            NameOrder::Kind => {
                // What an editor puts first: who, then where, then the rest.
                listed.sort_by_key(|&number| (all[number].kind.rank(), all[number].kind));
                let groups = listed.chunk_by(|&one, &other| all[one].kind == all[other].kind);
                let rows = groups.flat_map(|group| {
                    let title = NameRow::Group(all[group[0]].kind, group.len());
                    std::iter::once(title).chain(group.iter().map(|&number| NameRow::Name(number)))
                });
                return rows.collect();
            }
        }
        listed.into_iter().map(NameRow::Name).collect()
    }
}

/// The rows of the outline: sections, and in the place of a folded copy's sections one row.
fn outline(article: &Article, window: &Window) -> Vec<OutlineRow> {
    let copies = window.folded_repeats(article);
    let start = |copy: usize| article.repeats()[copy].span.start;
    let is_folded = |byte| copies.iter().any(|&copy| article.repeats()[copy].span.contains(byte));
    let sections = article.document.sections().iter().enumerate();
    let sections = sections.filter(|(_, section)| !is_folded(section.span.start));
    let mut rows: Vec<(usize, OutlineRow)> =
        sections.map(|(number, section)| (section.span.start, OutlineRow::Section(number))).collect();
    rows.extend(copies.iter().map(|&copy| (start(copy), OutlineRow::Repeat(copy))));
    rows.sort_by_key(|(start, _)| *start);
    rows.into_iter().map(|(_, row)| row).collect()
}

/// Whether `annotation` holds all of `words`, which are folded.
fn note_holds(annotation: &Annotation, words: &str) -> bool {
    let Annotation { target, note, tags, speaker, place, .. } = annotation;
    let parts = [note, speaker, place].into_iter().filter_map(Option::as_deref);
    let parts = std::iter::once(target.exact.as_str()).chain(parts).chain(tags.iter().map(String::as_str));
    holds(parts, words)
}

/// Whether `entity` has a form that holds all of `words`, which are folded.
fn name_holds(entity: &Entity, words: &str) -> bool {
    let names = std::iter::once(&entity.name).chain(&entity.latin).chain(&entity.forms);
    holds(names.map(String::as_str), words)
}

/// Whether `parts` together hold all of `words`, which are folded.
fn holds<'a>(parts: impl Iterator<Item = &'a str>, words: &str) -> bool {
    if words.trim().is_empty() {
        return true;
    }
    let all = fold(&parts.collect::<Vec<_>>().join("\n")).into_text();
    words.split_whitespace().all(|word| all.contains(word))
}
