//! Folding in the text and in the outline, and how a copy differs from what it repeats.

use crate::app::{
    outline::OutlineRow,
    picker::{Choice, Picker},
    state::App,
};
use crate::{
    command::Pane,
    entities::Difference,
    text::{Span, slice, snip},
};

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
}
