//! Where articles come from, for bibliographies: BibTeX (`@online` and `@book` of biblatex) and CSL-JSON
//! (<https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html>).

use super::article::Article;
use super::escape;
use crate::document::Format;
use serde_json::{Map, Value, json};

/// What is known of an article: names of CSL with their values.
struct Facts<'a> {
    key: String,
    title: &'a str,
    author: Option<String>,
    site: Option<String>,
    publisher: Option<&'a str>,
    isbn: Option<&'a str>,
    url: Option<String>,
    published: Option<String>,
    accessed: Option<String>,
    /// Whether it is a book.
    book: bool,
    lang: &'a str,
}

impl<'a> Facts<'a> {
    fn of(article: &Article<'a>, number: usize) -> Self {
        let (source, meta) = (article.source(), article.document.meta());
        let name = article.file.rsplit(['/', '\\']).next().unwrap_or_default();
        let key: String =
            name.split('.').next().unwrap_or_default().chars().filter(char::is_ascii_alphanumeric).collect();
        Self {
            key: if key.is_empty() { format!("article{number}") } else { format!("{key}{number}") },
            title: article.title(),
            author: source.author,
            site: source.site,
            publisher: meta.publisher.as_deref(),
            isbn: meta.isbn.as_deref(),
            url: source.url.and_then(|url| escape::address(&url)),
            published: source.published,
            accessed: source.accessed,
            book: meta.isbn.is_some() || article.document.format() == Format::Epub,
            lang: article.document.lang(),
        }
    }
}

/// An entry for each article.
pub(super) fn bibtex(articles: &[Article<'_>]) -> String {
    let mut out = String::new();
    for (number, article) in articles.iter().enumerate() {
        let facts = Facts::of(article, number + 1);
        let kind = if facts.book { "book" } else { "online" };
        put!(out, "{}@{kind}{{{},\n", if number > 0 { "\n" } else { "" }, facts.key);
        let day = |date: String| verbatim(date.get(..10).unwrap_or(&date));
        for (name, value) in [
            ("title", Some(verbatim(facts.title))),
            // A name in two pairs of braces is one name, whatever commas and particles it has.
            ("author", facts.author.map(|author| format!("{{{}}}", verbatim(&author)))),
            ("organization", facts.site.as_deref().map(verbatim)),
            ("publisher", facts.publisher.map(verbatim)),
            ("date", facts.published.map(day)),
            ("isbn", facts.isbn.map(verbatim)),
            ("url", facts.url),
            ("urldate", facts.accessed.map(day)),
            ("langid", language(facts.lang).map(str::to_owned)),
        ] {
            if let Some(value) = value {
                put!(out, "  {name} = {{{value}}},\n");
            }
        }
        out.push_str("}\n");
    }
    out
}

/// A list of items.
pub(super) fn csl(articles: &[Article<'_>]) -> String {
    let items: Vec<Value> = articles
        .iter()
        .enumerate()
        .map(|(number, article)| {
            let facts = Facts::of(article, number + 1);
            let mut item = Map::new();
            for (name, value) in [
                ("id", Some(json!(facts.key))),
                ("type", Some(json!(if facts.book { "book" } else { "webpage" }))),
                ("title", Some(json!(facts.title))),
                ("author", facts.author.map(|author| json!([{ "literal": author }]))),
                ("container-title", facts.site.map(|site| json!(site))),
                ("publisher", facts.publisher.map(|name| json!(name))),
                ("ISBN", facts.isbn.map(|number| json!(number))),
                ("URL", facts.url.map(|url| json!(url))),
                ("issued", facts.published.as_deref().and_then(date)),
                ("accessed", facts.accessed.as_deref().and_then(date)),
                ("language", Some(json!(facts.lang)).filter(|_| !facts.lang.is_empty())),
            ] {
                item.extend(value.map(|value| (name.to_owned(), value)));
            }
            Value::Object(item)
        })
        .collect();
    format!("{:#}\n", Value::Array(items))
}

/// `2023-11-17` as CSL has it; a year, or a year and a month, as well.
fn date(text: &str) -> Option<Value> {
    let day = text.split('T').next()?;
    let parts: Option<Vec<u32>> = day.split('-').take(3).map(|part| part.parse().ok()).collect();
    Some(json!({ "date-parts": [parts?] }))
}

/// `text` on one line, in which LaTeX finds nothing to obey.
fn verbatim(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        match c {
            '\\' => safe.push_str("\\textbackslash{}"),
            '~' => safe.push_str("\\textasciitilde{}"),
            '^' => safe.push_str("\\textasciicircum{}"),
            // BibTeX counts braces, also those behind a backslash.
            '{' => safe.push_str("\\textbraceleft{}"),
            '}' => safe.push_str("\\textbraceright{}"),
            c if escape::misleads(c) => {}
            '&' | '%' | '$' | '#' | '_' => {
                safe.push('\\');
                safe.push(c);
            }
            c => safe.push(c),
        }
    }
    safe
}

/// The name that babel and polyglossia have for a language.
fn language(tag: &str) -> Option<&'static str> {
    Some(match tag.split('-').next()? {
        "ar" => "arabic",
        "he" => "hebrew",
        "fa" => "persian",
        "ur" => "urdu",
        "en" => "english",
        "fr" => "french",
        "de" => "german",
        _ => return None,
    })
}
