//! Taking words away: to the clipboard, and to files in the forms of other programs.

use super::pane::unit::Unit;
use super::{
    marking::excerpt,
    message::{Effect, Export, Notice},
    overlay::Purpose,
    picker::{Choice, Picker},
    state::App,
};
use crate::{
    export::{self, Format, Group, annotation_as_markdown, quote_with_reference},
    notebook::placement::Placement,
    text::{Span, slice},
};

/// The forms as one chooses among them: name, what it is for.
const FORMS: [(Format, &str, &str); 8] = [
    (
        Format::Markdown(Group::Section),
        "Markdown by section",
        "quotes under their headings: Obsidian, GitHub",
    ),
    (Format::Markdown(Group::Kind), "Markdown by kind", "claims, evidence, questions …"),
    (Format::Markdown(Group::Tag), "Markdown by tag", "a quote stands under each of its tags"),
    (Format::Html, "HTML report", "text, claims and notes on one page, also to print"),
    (Format::JsonLd, "JSON-LD", "W3C Web Annotations: Hypothesis and others"),
    (Format::Csv, "CSV", "a table for spreadsheets"),
    (Format::Brat, "brat", "standoff, for corpora"),
    (Format::ClaimReview, "ClaimReview", "schema.org: claims with a verdict"),
];

impl App {
    /// Copies the selection, else the quote of the annotation meant, else the sentence.
    pub(super) fn copy(&mut self) {
        let text = match (self.selection(), self.note_meant()) {
            (None, Some(annotation)) => annotation.target.exact.clone(),
            _ => slice(self.reader.article.document.text(), self.to_take()).trim_end_matches('\n').to_owned(),
        };
        let what = excerpt(&text);
        self.put_on_clipboard(text, &what);
    }

    /// Copies the same with title, section and place.
    pub(super) fn copy_reference(&mut self) {
        let meant = self.note_meant().and_then(|annotation| self.reader.article.index_of(&annotation.id));
        let span = match meant.filter(|_| self.selection().is_none()) {
            None => Some(self.to_take()),
            Some(index) => self.reader.article.span(index),
        };
        let Some(span) = span else {
            return self.say(say!("copy-words-gone"));
        };
        let what = format!("{} with its place", excerpt(slice(self.reader.article.document.text(), span)));
        let text = self.with_exported(|article| quote_with_reference(article, span));
        self.put_on_clipboard(if span.is_empty() { String::new() } else { text }, &what);
    }

    /// Copies the annotation meant as Markdown.
    pub(super) fn copy_markdown(&mut self) {
        self.with_note(|app, annotation| {
            let text = app.with_exported(|article| annotation_as_markdown(article, annotation.id.as_str()));
            let what = format!("{} {} as Markdown", annotation.kind, excerpt(&annotation.target.exact));
            app.put_on_clipboard(text.unwrap_or_default(), &what);
        });
    }

    /// The stretch that is copied where no annotation is meant: the selection, else the sentence.
    fn to_take(&self) -> Span {
        let text = self.reader.article.document.text();
        let span = self
            .selection()
            .unwrap_or_else(|| Unit::Sentence.around(&self.reader.article.document, self.pane.cursor.at));
        let words = slice(text, span);
        let start = span.start + (words.len() - words.trim_start().len());
        Span::new(start, start + words.trim().len())
    }

    fn put_on_clipboard(&mut self, text: String, what: &str) {
        if text.is_empty() {
            return self.say(say!("copy-nothing"));
        }
        self.pane.cursor.leave_selection();
        self.say(say!("copied", what));
        self.ask(Effect::Copy(text));
    }

    /// The article as exports see it.
    fn with_exported<T>(&self, work: impl FnOnce(&export::Article<'_>) -> T) -> T {
        let article = &self.reader.article;
        let all = 0..article.notebook.annotations.len();
        let placements: Vec<Placement> = all
            .map(|index| article.placement(index).cloned())
            .map(|placement| placement.unwrap_or_else(|| Placement::orphan(Some(say!("place-awaited")))))
            .collect();
        work(&export::Article {
            document: &article.document,
            notebook: &article.notebook,
            placements: &placements,
            file: &article.name,
        })
    }

    /// Asks in which form the annotations are written to a file.
    pub(super) fn ask_form(&mut self) {
        if self.reader.article.notebook.annotations.is_empty() {
            return self.say(say!("export-nothing"));
        }
        let choice = |(format, name, help): (Format, &str, &str)| Choice {
            label: name.to_owned(),
            detail: help.to_owned(),
            value: format,
        };
        let picker = Picker::new("export as", FORMS.into_iter().map(choice).collect(), 0);
        self.choose(picker, |app, format| app.ask_path(format, None));
    }

    /// Asks for the file to write: `path` to begin with, else one named by the article.
    pub(super) fn ask_path(&mut self, format: Format, path: Option<&str>) {
        let name = self.reader.article.name.as_str();
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let path = path.map_or_else(|| format!("{stem}{}", format.ending()), str::to_owned);
        self.prompt(Purpose::Export(format), &path);
    }

    pub(super) fn export_to(&mut self, format: Format, path: &str) {
        if path.trim().is_empty() {
            return self.say(say!("export-no-file"));
        }
        self.ask(Effect::Export(Export { format, path: path.trim().to_owned(), replace: false }));
    }

    /// Asks whether a file that is there is replaced; as long as nothing is chosen it is not.
    pub(super) fn ask_to_replace(&mut self, export: &Export) {
        self.session.notice = Some(Notice::warning(say!("file-there", path = &export.path)));
        let replace = Export { replace: true, ..export.clone() };
        let all = vec![
            Choice::new("another name", "", export.clone()),
            Choice::new("replace it", export.path.as_str(), replace),
        ];
        self.choose(Picker::new("it is there already", all, 0), |app, export| {
            if export.replace {
                app.ask(Effect::Export(export));
            } else {
                app.ask_path(export.format, Some(&export.path));
            }
        });
    }
}
