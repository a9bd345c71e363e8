//! The paragraph of an annotation as it was when it was made, and the difference to today, where its words were edited,
//! stand in several places, or are gone.

use crate::app::details::DetailRow;
use crate::app::{message::Effect, reader::old_paragraph::OldParagraph, state::App};
use crate::config::Role;
use crate::notebook::{Annotation, Id, Target, placement::State};
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// The most rows of a paragraph, and of its differences.
const PARAGRAPH: usize = 60;
const DIFFERENCES: usize = 40;

impl App {
    /// Has the text looked up that an annotation was made in, where it is not quite there any more.
    pub(in crate::app) fn ask_old_paragraph(&mut self, annotation: &Annotation) {
        let index = self.reader.article.index_of(&annotation.id);
        let state = index.and_then(|index| self.reader.article.placement(index)).map(|place| place.state);
        let unsure = matches!(state, Some(State::Changed | State::Ambiguous | State::Orphan));
        if unsure && annotation.target.rev.is_some() {
            self.ask(Effect::OldParagraph(annotation.id.clone(), annotation.target.clone()));
        }
    }

    /// Takes the paragraph that was asked for.
    pub(in crate::app) fn take_old_paragraph(&mut self, id: Id, target: Target, text: String) {
        let Some(index) = self.reader.article.index_of(&id) else { return };
        let place = self.reader.article.placement(index);
        let span = place.and_then(|place| place.span.or_else(|| Some(place.candidates.first()?.span)));
        let differences = span.map_or_else(Vec::new, |span| {
            let document = &self.reader.article.document;
            let today = document.paragraph_text(document.paragraph_at(span.start));
            differences(&text, today)
        });
        self.reader.old_paragraphs.insert(id, OldParagraph { target, text, differences });
    }

    /// The rows about how annotation `index` stood.
    pub(super) fn old_paragraph_rows(&self, index: usize, width: u16) -> Vec<DetailRow> {
        let Some(annotation) = self.reader.article.annotation(index) else { return Vec::new() };
        let old = self.reader.old_paragraphs.get(&annotation.id);
        let Some(old) = old.filter(|old| old.target == annotation.target) else { return Vec::new() };
        let mut rows =
            vec![DetailRow::Air, DetailRow::Fact("then", vec![self.plain(say!("paragraph-then"))])];
        rows.extend(self.lines(&old.text, width, PARAGRAPH, Role::Dim));
        for (was, now) in &old.differences {
            rows.push(DetailRow::Fact("was", vec![was.clone()]));
            rows.push(DetailRow::Fact("now", vec![now.clone()]));
        }
        rows
    }
}

/// Where `now` differs from `was`, in words.
fn differences(was: &str, now: &str) -> Vec<(String, String)> {
    let words =
        |text: &str| crate::text::snip(text, 16 << 10).split_whitespace().map(str::to_owned).collect();
    let (was, now): (Vec<String>, Vec<String>) = (words(was), words(now));
    let stretch = |words: &[String]| if words.is_empty() { "—".to_owned() } else { words.join(" ") };
    let changed = capture_diff_slices(Algorithm::Myers, &was, &now).into_iter().filter_map(|op| {
        let ((_, old, new), equal) = (op.as_tag_tuple(), matches!(op, DiffOp::Equal { .. }));
        (!equal).then(|| (stretch(&was[old]), stretch(&now[new])))
    });
    changed.take(DIFFERENCES).collect()
}
