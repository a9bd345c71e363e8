//! Folding in the text and in the outline, only some paragraphs in sight, and how a copy differs from what it repeats.

use crate::app::{
    awaited::Awaited,
    message::Notice,
    outline::OutlineRow,
    overlay::Purpose,
    pane::view::Folds,
    picker::{Choice, Picker},
    state::App,
};
use crate::{
    command::Pane,
    entities::{Difference, Entity},
    text::{Span, slice, snip},
};
use std::collections::BTreeSet;

impl App {
    /// Folds what the cursor is in away, or what is chosen in the outline; or unfolds it.
    pub(in crate::app) fn toggle_fold(&mut self) {
        let chosen = self.sidebar.chosen_section().filter(|_| self.focus == Pane::Sections);
        if let Err(why) = self.pane.toggle_fold(&self.reader.article, chosen) {
            self.say(why);
        }
    }

    /// Lists where the copy under the cursor, or the one chosen in the outline, is not what it repeats.
    pub(in crate::app) fn list_differences(&mut self) {
        let here = self.pane.cursor.at;
        let chosen = match self.sidebar.chosen_section() {
            Some(OutlineRow::Repeat(number)) if self.focus == Pane::Sections => Some(number),
            _ => self
                .reader
                .article
                .repeats()
                .iter()
                .position(|r| r.span.contains(here) || r.of.contains(here)),
        };
        let only = (self.reader.article.repeats().len() == 1).then_some(0);
        let Some(repeat) = chosen.or(only).and_then(|number| self.reader.article.repeats().get(number))
        else {
            return self.say(say!("repeats-none"));
        };
        let document = &self.reader.article.document;
        let words = |span: Span| snip(slice(document.text(), span).trim(), 600).replace('\n', " ");
        let choice = |difference: &Difference| {
            let (label, detail, at) = match *difference {
                Difference::Missing(span) => (words(span), "missing in the copy".to_owned(), span),
                Difference::Added(span) => (words(span), "only in the copy".to_owned(), span),
                Difference::Changed(was, is) if is.is_empty() => {
                    (words(was), "words missing in the copy".to_owned(), was)
                }
                Difference::Changed(was, is) if was.is_empty() => {
                    (words(is), "words only in the copy".to_owned(), is)
                }
                Difference::Changed(was, is) => (words(is), format!("in the first: {}", words(was)), is),
            };
            Choice::new(label, detail, at)
        };
        let all: Vec<Choice<Span>> = repeat.differences(document).iter().map(choice).collect();
        if all.is_empty() {
            return self.say(say!("repeats-same"));
        }
        self.choose(Picker::new("the copy and the first differ in", all, 0), |app, span| {
            app.visit(span.start);
            app.pane.landed = Some(span);
        });
    }

    /// Shows only the paragraphs that mention the chosen names together; or again what was shown before.
    pub(in crate::app) fn only_mentions(&mut self) {
        if self.show_all_again() {
            return;
        }
        let document = &self.reader.article.document;
        let meant = self.sidebar.names_together(&self.reader.article);
        if meant.is_empty() {
            return self.say(say!("names-choose-first"));
        }
        let paragraphs = |entity: &&Entity| -> BTreeSet<usize> {
            let places = entity.mentions.iter().filter(|mention| !mention.repeat);
            places.map(|mention| document.paragraph_at(mention.span.start)).collect()
        };
        let each = meant.iter().map(paragraphs);
        let shared = each.reduce(|one, other| &one & &other).unwrap_or_default();
        let names = meant.iter().map(|entity| entity.name.as_str()).collect::<Vec<_>>().join(" + ");
        if shared.is_empty() {
            return self.say(say!("names-not-together", names));
        }
        self.show_only(&shared);
        self.say(say!("only-names", count = shared.len(), names));
    }

    /// Asks for words that paragraphs shall hold; or shows again what was shown before.
    pub(in crate::app) fn ask_only_matching(&mut self) {
        if !self.show_all_again() {
            self.prompt(Purpose::OnlyMatching, "");
        }
    }

    /// Shows only the paragraphs that hold `needle`; without words, those looked for last.
    pub(in crate::app) fn only_matching(&mut self, needle: &str) {
        let find = &mut self.reader.find;
        let Some(needle) =
            Some(needle.to_owned()).filter(|own| !own.is_empty()).or(find.history.last().cloned())
        else {
            return;
        };
        find.set(&needle);
        if let Some(fault) = find.fault() {
            let fault = fault.phrase();
            self.session.notice = Some(Notice::warning(fault));
            return;
        }
        find.remember(&needle);
        find.backward = false;
        if !self.put_off(Awaited::Only) {
            self.show_matching();
        }
    }

    /// Shows only the paragraphs with matches of what is looked for, once it is known where they all are.
    pub(in crate::app) fn show_matching(&mut self) {
        self.reader.find.list(self.reader.article.document.text());
        let counted = self.reader.find.reached.is_none();
        let Some(starts) = self.reader.find.starts.as_ref().filter(|_| counted) else {
            self.have_counted();
            self.reader.awaited = Some(Awaited::Only);
            return;
        };
        let document = &self.reader.article.document;
        let shown: BTreeSet<usize> = starts.iter().map(|&start| document.paragraph_at(start)).collect();
        let needle = self.reader.find.needle.clone();
        if shown.is_empty() {
            return self.say(say!("find-not-found", needle));
        }
        self.reader.find.shown = true;
        self.show_only(&shown);
        self.say(say!("only-words", count = shown.len(), needle));
    }

    /// Shows again what was shown before only some paragraphs were; `false` when all are.
    fn show_all_again(&mut self) -> bool {
        let Some(folds) = self.pane.only.take() else { return false };
        self.pane.set_folds(&self.reader.article.document, folds);
        self.say(say!("names-all-paragraphs"));
        true
    }

    /// Folds away all paragraphs but `wanted` and the headings above them.
    fn show_only(&mut self, wanted: &BTreeSet<usize>) {
        let document = &self.reader.article.document;
        let heading = |&index: &usize| {
            let section = document.section_at(document.paragraph(index).start)?;
            Some(document.sections().get(section)?.heading)
        };
        let mut shown = wanted.clone();
        shown.extend(wanted.iter().filter_map(heading));
        let here = document.paragraph_at(self.pane.cursor.at);
        let next = shown.range(here..).next().or(wanted.first()).copied();
        if let Some(next) = next.filter(|&next| next != here) {
            self.pane.cursor.put(document, document.paragraph(next).start);
        }
        let folds = all_but(&shown, document.paragraphs());
        let before = self.pane.view.folds().clone();
        self.pane.only.get_or_insert(before);
        if self.panes.overlay {
            self.give_focus(Pane::Text);
        }
        self.pane.set_folds(&self.reader.article.document, folds);
    }
}

/// Folds that leave the paragraphs `shown` of so many.
fn all_but(shown: &BTreeSet<usize>, paragraphs: usize) -> Folds {
    let mut folds = Folds::new();
    let mut next = 0;
    for &index in shown {
        if next < index {
            folds.push(next..index);
        }
        next = index + 1;
    }
    if next < paragraphs {
        folds.push(next..paragraphs);
    }
    folds
}
