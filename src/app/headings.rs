//! User overrides of the outline: what is no heading, and what is one.

use super::{outline::OutlineRow, state::App};
use crate::{
    command::Pane,
    document::Correction,
    notebook::{Edit, Heading, Target},
    text::{Span, slice},
};

/// The deepest level that is given by pressing again.
const DEEPEST: u8 = 4;

impl App {
    /// Says that the cursor's line, or the heading chosen in the outline, is no heading.
    pub(super) fn dismiss_heading(&mut self) {
        let document = &self.reader.article.document;
        let chosen = match self.sidebar.sections.get(self.sidebar.lists[0].selected) {
            Some(&OutlineRow::Section(number)) if self.focus == Pane::Sections => {
                document.sections().get(number).map(|section| section.heading)
            }
            _ => Some(document.paragraph_at(self.pane.cursor.at)),
        };
        let heading = |&index: &usize| document.sections().iter().any(|section| section.heading == index);
        let Some(index) = chosen.filter(heading) else {
            return self.say(say!("heading-none"));
        };
        let added =
            self.correction_of(|correction| matches!(correction, Correction::Add(at, _) if at == index));
        let mut edits: Vec<Edit> = added.map(Edit::RemoveHeading).into_iter().collect();
        if document.found_sections().iter().any(|section| section.heading == index) {
            edits.extend(self.heading(index, "dismiss", None).map(Edit::AddHeading));
        }
        self.change(Edit::All(edits));
        self.say(say!("heading-dismissed"));
    }

    /// Makes the cursor's line a heading, as deep as the section that it stands in; one that is a heading
    /// becomes one deeper.
    pub(super) fn add_heading(&mut self) {
        if !self.reader.article.document.is_complete() {
            return self.say(say!("still-reading"));
        }
        let document = &self.reader.article.document;
        let index = document.paragraph_at(self.pane.cursor.at);
        if document.paragraph_text(index).trim().is_empty()
            || self.pane.on_fold(&self.reader.article.document)
        {
            return self.say(say!("heading-no-words"));
        }
        let dismissed = self.correction_of(|correction| correction == Correction::Dismiss(index));
        if let Some(dismissed) = dismissed {
            self.change(Edit::RemoveHeading(dismissed));
            return self.say(say!("heading-again"));
        }
        let here = document.sections().iter().find(|section| section.heading == index);
        let around = document.section_at(self.pane.cursor.at).map(|number| document.sections()[number].level);
        let level = here.map_or(around.unwrap_or(1), |section| section.level % DEEPEST + 1);
        let added =
            self.correction_of(|correction| matches!(correction, Correction::Add(at, _) if at == index));
        let mut edits: Vec<Edit> = added.map(Edit::RemoveHeading).into_iter().collect();
        edits.extend(self.heading(index, "add", Some(level)).map(Edit::AddHeading));
        self.pane.cursor.leave_selection();
        self.change(Edit::All(edits));
        self.say(say!("heading-made", level));
    }

    /// The correction in the notebook that is `wanted`.
    fn correction_of(&self, wanted: impl Fn(Correction) -> bool) -> Option<Heading> {
        let found = self.reader.article.corrections().iter().find(|(_, correction)| wanted(*correction))?;
        self.reader.article.notebook.headings.get(found.0).cloned()
    }

    /// A correction about paragraph `index`.
    fn heading(&self, index: usize, action: &str, level: Option<u8>) -> Option<Heading> {
        let document = &self.reader.article.document;
        let paragraph = document.paragraph(index);
        let words = slice(document.text(), paragraph);
        let start = paragraph.start + words.len() - words.trim_start().len();
        let span = Span::new(start, start + words.trim().len());
        let target = Some(Target::of(document, span)).filter(|target| !target.exact.is_empty())?;
        Some(Heading { action: action.to_owned(), level, target, ..Heading::default() })
    }
}
