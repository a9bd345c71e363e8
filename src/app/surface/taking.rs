//! Taking words away: to the clipboard, and to files in the forms of other programs.

use super::marking::excerpt;
use crate::app::{
    context::Context,
    message::{Effect, Export},
    overlay::Purpose,
    pane::unit::{Unit, trimmed},
    picker::{Choice, Picker},
    reader::article::Article,
};
use crate::{
    export::{self, Format, Group, annotation_as_markdown, quote_with_reference},
    notebook::{Annotation, kind_name, placement::Placement},
    words::Phrase,
};
use tui_bidi::text::{Span, slice};

/// The forms as one chooses among them: for readers first, then for programs.
const FORMS: [Format; 16] = [
    Format::Markdown(Group::Section),
    Format::Markdown(Group::Kind),
    Format::Markdown(Group::Tag),
    Format::Obsidian,
    Format::Html,
    Format::Csv,
    Format::Anki,
    Format::Hypothesis,
    Format::JsonLd,
    Format::ClaimReview,
    Format::BibTex,
    Format::Csl,
    Format::OpenIti,
    Format::Brat,
    Format::Doccano,
    Format::Conll,
];

/// The name of a form, and what it is for.
fn name_and_use(form: Format) -> [Phrase; 2] {
    match form {
        Format::Markdown(Group::Section) => {
            [say!("form-markdown-section"), say!("form-markdown-section-for")]
        }
        Format::Markdown(Group::Kind) => [say!("form-markdown-kind"), say!("form-markdown-kind-for")],
        Format::Markdown(Group::Tag) => [say!("form-markdown-tag"), say!("form-markdown-tag-for")],
        Format::Obsidian => [say!("form-obsidian"), say!("form-obsidian-for")],
        Format::Html => [say!("form-html"), say!("form-html-for")],
        Format::Csv => [say!("form-csv"), say!("form-csv-for")],
        Format::Anki => [say!("form-anki"), say!("form-anki-for")],
        Format::Hypothesis => [say!("form-hypothesis"), say!("form-hypothesis-for")],
        Format::JsonLd => [say!("form-json-ld"), say!("form-json-ld-for")],
        Format::ClaimReview => [say!("form-claim-review"), say!("form-claim-review-for")],
        Format::BibTex => [say!("form-bibtex"), say!("form-bibtex-for")],
        Format::Csl => [say!("form-csl"), say!("form-csl-for")],
        Format::OpenIti => [say!("form-openiti"), say!("form-openiti-for")],
        Format::Brat => [say!("form-brat"), say!("form-brat-for")],
        Format::Doccano => [say!("form-doccano"), say!("form-doccano-for")],
        Format::Conll => [say!("form-conll"), say!("form-conll-for")],
    }
}

/// Copies the selection, else the quote of the annotation that is `meant`, else the sentence.
pub(in crate::app) fn copy(cx: &mut Context<'_>, meant: Option<Annotation>) {
    let text = match meant.filter(|_| cx.selection().is_none()) {
        Some(annotation) => annotation.target.exact,
        None => slice(cx.document().text(), to_take(cx)).trim_end_matches('\n').to_owned(),
    };
    let what = excerpt(&text);
    put_on_clipboard(cx, text, &what.into());
}

/// Copies the same with title, section and place.
pub(in crate::app) fn copy_reference(cx: &mut Context<'_>, meant: Option<Annotation>) {
    let meant = meant.and_then(|annotation| cx.reader.article.index_of(&annotation.id));
    let span = match meant.filter(|_| cx.selection().is_none()) {
        None => Some(to_take(cx)),
        Some(index) => cx.reader.article.span(index),
    };
    let Some(span) = span else {
        return cx.say(say!("copy-words-gone"));
    };
    let quote = excerpt(slice(cx.document().text(), span));
    let text = with_exported(&cx.reader.article, |article| quote_with_reference(article, span));
    put_on_clipboard(
        cx,
        if span.is_empty() { String::new() } else { text },
        &say!("quote-with-place", quote),
    );
}

/// Copies `annotation` as Markdown.
pub(in crate::app) fn copy_markdown(cx: &mut Context<'_>, annotation: &Annotation) {
    let id = annotation.id.as_str();
    let text = with_exported(&cx.reader.article, |article| annotation_as_markdown(article, id));
    let quote = excerpt(&annotation.target.exact);
    let what = say!("quote-as-markdown", kind = kind_name(&annotation.kind), quote);
    put_on_clipboard(cx, text.unwrap_or_default(), &what);
}

/// The stretch that is copied where no annotation is meant: the selection, else the sentence.
fn to_take(cx: &Context<'_>) -> Span {
    let span = cx.selection().unwrap_or_else(|| Unit::Sentence.around(cx.document(), cx.pane.cursor.at));
    trimmed(cx.document().text(), span)
}

fn put_on_clipboard(cx: &mut Context<'_>, text: String, what: &Phrase) {
    if text.is_empty() {
        return cx.say(say!("copy-nothing"));
    }
    cx.pane.cursor.leave_selection();
    cx.say(say!("copied", what));
    cx.ask(Effect::Copy(text));
}

/// Does `work` with the article as exports see it.
fn with_exported<T>(article: &Article, work: impl FnOnce(&export::Article<'_>) -> T) -> T {
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
pub(in crate::app) fn ask_form(cx: &mut Context<'_>) {
    if cx.reader.article.notebook.annotations.is_empty() {
        return cx.say(say!("export-nothing"));
    }
    let choice = |format: Format| {
        let [name, aim] = name_and_use(format).map(|phrase| cx.session.row(&phrase));
        Choice::new(name, aim, format)
    };
    let picker = Picker::new(say!("picker-export"), FORMS.into_iter().map(choice).collect(), 0);
    cx.choose(picker, |app, format| ask_path(&mut app.context(), format, None));
}

/// Asks for the file to write: `path` to begin with, else one named by the article.
pub(in crate::app) fn ask_path(cx: &mut Context<'_>, format: Format, path: Option<&str>) {
    let name = cx.reader.article.name.as_str();
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let path = path.map_or_else(|| format!("{stem}{}", format.ending()), str::to_owned);
    cx.prompt(Purpose::Export(format), &path);
}

pub(in crate::app) fn export_to(cx: &mut Context<'_>, format: Format, path: &str) {
    if path.trim().is_empty() {
        return cx.say(say!("export-no-file"));
    }
    cx.ask(Effect::Export(Export { format, path: path.trim().to_owned(), replace: false }));
}

/// Asks whether a file that is there is replaced; as long as nothing is chosen it is not.
pub(in crate::app) fn ask_to_replace(cx: &mut Context<'_>, export: &Export) {
    cx.warn(say!("file-there", path = &export.path));
    let replace = Export { replace: true, ..export.clone() };
    let all = vec![
        Choice::new(cx.session.row(&say!("file-another-name")), "", export.clone()),
        Choice::new(cx.session.row(&say!("file-replace")), export.path.as_str(), replace),
    ];
    cx.choose(Picker::new(say!("picker-file-there"), all, 0), |app, export| {
        if export.replace {
            app.session.ask(Effect::Export(export));
        } else {
            ask_path(&mut app.context(), export.format, Some(&export.path));
        }
    });
}
