//! Cards for Anki, as its importer of text files takes them: the sentence with the marked words left out, what was noted
//! and where it stands. The first column is the annotation's id, so that a later file changes the cards of an earlier one.

use super::article::{Article, Item};
use super::escape;
use tui_bidi::{
    layout::motion,
    text::{Span, slice},
};

/// All annotations that stand in the texts, a card each.
pub(super) fn cards(articles: &[Article<'_>]) -> String {
    let mut out = String::from(
        "#separator:tab\n#html:true\n#notetype:Cloze\n#columns:guid\tText\tBack Extra\tTags\n#guid column:1\n#tags column:4\n",
    );
    for article in articles {
        for item in article.items() {
            if let Some(span) = item.span.filter(|_| !item.quote.trim().is_empty()) {
                put!(
                    out,
                    "{}\t{}\t{}\t{}\n",
                    escape::path(item.annotation.id.as_str()),
                    cloze(article, span),
                    back(article, &item, span),
                    tags(&item)
                );
            }
        }
    }
    out
}

/// The sentences that `span` stands in, its words left out.
fn cloze(article: &Article<'_>, span: Span) -> String {
    let (text, document) = (article.document.text(), article.document);
    let paragraphs = document.paragraph(document.paragraph_at(span.start)).union(span);
    let sentence = motion::sentences_of(text, paragraphs)
        .filter(|sentence| sentence.start < span.end && span.start < sentence.end)
        .reduce(Span::union)
        .unwrap_or(span)
        .union(span);
    let part = |start, end| cell(slice(text, Span::new(start, end)));
    let [before, words, after] =
        [part(sentence.start, span.start), part(span.start, span.end), part(span.end, sentence.end)];
    let way =
        if document.paragraph_direction(document.paragraph_at(span.start)).is_rtl() { "rtl" } else { "ltr" };
    format!("<div dir={way}>{before}{{{{c1::{words}}}}}{after}</div>")
}

/// The note, and where the words are from.
fn back(article: &Article<'_>, item: &Item<'_>, span: Span) -> String {
    let own = item.annotation;
    let kind = [Some(own.kind.as_str()), own.status.as_deref(), own.speaker.as_deref()];
    let kind: Vec<&str> = kind.into_iter().flatten().collect();
    let source = article.source();
    let from = [Some(article.title()), article.heading(span.start), source.url.as_deref()];
    let from: Vec<&str> = from.into_iter().flatten().collect();
    let lines = own.note.iter().cloned().chain([kind.join(" · "), from.join(" · ")]);
    lines.map(|line| format!("<div dir=auto>{}</div>", cell(&line))).collect()
}

/// Tags of Anki are parted by spaces; they are shown as they are, so that they hold no marks of direction.
fn tags(item: &Item<'_>) -> String {
    let tags = item.annotation.tags.iter().map(|tag| tag.replace(escape::misleads, " "));
    tags.map(|tag| tag.split_whitespace().collect::<Vec<_>>().join("_")).collect::<Vec<_>>().join(" ")
}

/// Words as HTML on one line that end no cloze and begin none.
fn cell(words: &str) -> String {
    let html = escape::html(words).replace(['\t', '\r'], " ").replace('\n', "<br>");
    html.replace("{{", "{&#123;").replace("}}", "}&#125;").replace("::", ":&#58;")
}
