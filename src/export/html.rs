//! A report as one HTML page: the text with its marks, the table of claims, the notes. No script, no
//! address but links, a policy that forbids both; it is read from a disk in twenty years.

use super::escape::{address, html as escape};
use super::{Article, Item};
use crate::notebook::{Annotation, KINDS, STATUSES};
use crate::text::{Span, slice};

const STYLE: &str = include_str!("report.css");

/// The page of all articles.
pub(super) fn page(articles: &[Article<'_>]) -> String {
    let first = articles.first();
    let lang = first.map_or("und", |article| article.document.lang());
    let dir = first.map_or("ltr", |article| article.document.direction().name());
    let title = first.map_or("", |article| article.title());
    let mut out = String::new();
    put!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n",
        escape(lang),
        escape(title)
    );
    let all: Vec<Vec<Item<'_>>> = articles.iter().map(Article::items).collect();
    let mut number = 0;
    for (article, items) in articles.iter().zip(&all) {
        let (lang, dir) = (escape(article.document.lang()), article.document.direction().name());
        put!(out, "<article lang=\"{lang}\" dir=\"{dir}\">\n<h1>{}</h1>\n", escape(article.title()));
        let numbered: Vec<(usize, &Item<'_>)> =
            items.iter().zip(number + 1..).map(|(item, number)| (number, item)).collect();
        number += items.len();
        claims(&mut out, &numbered, &all);
        text(&mut out, article, &numbered);
        notes(&mut out, &numbered);
        out.push_str("</article>\n");
    }
    out.push_str("</body>\n</html>\n");
    out
}

/// The claims with status, speaker and what speaks for and against each, in whichever article.
fn claims(out: &mut String, items: &[(usize, &Item<'_>)], all: &[Vec<Item<'_>>]) {
    let is_claim = |own: &Annotation| own.kind == "claim" || own.status.is_some();
    let claims: Vec<_> = items.iter().filter(|(_, item)| is_claim(item.annotation)).collect();
    if claims.is_empty() {
        return;
    }
    out.push_str("<table class=\"claims\">\n<thead><tr><th>Claim</th><th>Status</th><th>Said by</th><th>Evidence</th></tr></thead>\n<tbody>\n");
    for (number, item) in claims {
        let own = item.annotation;
        let speaker: Vec<String> =
            [&own.speaker, &own.said, &own.place].into_iter().flatten().map(|part| escape(part)).collect();
        let mut status = escape(own.status.as_deref().unwrap_or(""));
        if let Some(confidence) = &own.confidence {
            put!(status, " <span class=\"facts\">({})</span>", escape(confidence));
        }
        put!(
            out,
            "<tr><td><a href=\"#n{number}\">{number}</a> {}</td><td>{status}</td><td>{}</td><td><ul>",
            escape(item.quote),
            speaker.join(", ")
        );
        for other in all.iter().flatten() {
            let to_this = |to: &str| to == own.id.as_str() || to.rsplit('#').next() == Some(own.id.as_str());
            for link in other.annotation.links.iter().filter(|link| to_this(&link.to)) {
                put!(out, "<li>{}: {}</li>", escape(&link.rel), escape(other.quote));
            }
        }
        own.links
            .iter()
            .for_each(|link| out.push_str(&linked(&link.rel, &link.to, link.accessed.as_deref())));
        out.push_str("</ul></td></tr>\n");
    }
    out.push_str("</tbody>\n</table>\n");
}

/// The text, paragraph by paragraph, with what is marked.
fn text(out: &mut String, article: &Article<'_>, items: &[(usize, &Item<'_>)]) {
    let document = article.document;
    let headings: std::collections::HashMap<usize, u8> =
        document.sections().iter().map(|section| (section.heading, section.level)).collect();
    let mut placed = items.iter().filter_map(|(number, item)| Some((*number, *item, item.span?))).peekable();
    let mut open: Vec<(usize, &Item<'_>, Span)> = Vec::new();
    for index in 0..document.paragraphs() {
        let span = document.paragraph(index);
        open.retain(|(_, _, place)| place.end > span.start);
        while let Some(next) = placed.next_if(|(_, _, place)| place.start <= span.end) {
            open.push(next);
        }
        if span.is_empty() {
            continue;
        }
        let element = match headings.get(&index) {
            Some(level) => format!("h{}", (level + 1).min(6)),
            None => "p".to_owned(),
        };
        put!(out, "<{element} dir=\"{}\">", document.paragraph_direction(index).name());
        paragraph(out, document.text(), span, &open);
        put!(out, "</{element}>\n");
    }
}

/// One paragraph cut where a mark begins or ends; what several marks share is of the innermost one's
/// colour and names all.
fn paragraph(out: &mut String, text: &str, span: Span, open: &[(usize, &Item<'_>, Span)]) {
    let mut edges: Vec<usize> = open.iter().flat_map(|(_, _, place)| [place.start, place.end]).collect();
    edges.retain(|&edge| span.start < edge && edge < span.end);
    edges.extend([span.start, span.end]);
    edges.sort_unstable();
    edges.dedup();
    for edge in edges.windows(2) {
        let piece = Span::new(edge[0], edge[1]);
        let words = escape(slice(text, piece));
        let over: Vec<_> = open.iter().filter(|(_, _, place)| place.covers(piece)).collect();
        match over.iter().min_by_key(|(_, _, place)| place.len()) {
            Some((_, inner, _)) => {
                let names: Vec<String> =
                    over.iter().map(|(_, item, _)| escape(&item.annotation.kind)).collect();
                let (class, names) = (class(inner.annotation), names.join(", "));
                put!(out, "<mark class=\"{class}\" title=\"{names}\">{words}</mark>");
            }
            None => out.push_str(&words),
        }
        for (number, _, _) in open.iter().filter(|(_, _, place)| place.end == piece.end) {
            put!(out, "<sup id=\"r{number}\"><a href=\"#n{number}\">{number}</a></sup>");
        }
    }
}

/// The classes of a mark: words of ours only.
fn class(own: &Annotation) -> String {
    let kind = KINDS.iter().find(|kind| **kind == own.kind).unwrap_or(&"highlight");
    let status = STATUSES.iter().find(|status| own.status.as_deref() == Some(**status));
    status.map_or((*kind).to_owned(), |status| format!("{kind} status-{status}"))
}

/// All annotations with what was said of them.
fn notes(out: &mut String, items: &[(usize, &Item<'_>)]) {
    if items.is_empty() {
        return;
    }
    let start = items[0].0;
    put!(out, "<ol class=\"notes\" start=\"{start}\">\n");
    for (number, item) in items {
        let own = item.annotation;
        put!(out, "<li id=\"n{number}\"><blockquote>{}</blockquote>", escape(item.quote));
        let known =
            [&own.status, &own.confidence, &own.speaker, &own.said, &own.place, &own.author, &own.created];
        let mut facts = vec![escape(&own.kind)];
        facts.extend(known.into_iter().flatten().map(|fact| escape(fact)));
        facts.extend(own.tags.iter().map(|tag| format!("#{}", escape(tag))));
        if item.span.is_none() {
            facts.push("not found in the text".to_owned());
        } else {
            facts.push(format!("<a href=\"#r{number}\">↩</a>"));
        }
        put!(out, "<div class=\"facts\">{}</div>", facts.join(" · "));
        if let Some(note) = &own.note {
            put!(out, "<div class=\"said\" dir=\"auto\">{}</div>", escape(note));
        }
        if !own.links.is_empty() {
            let links: String =
                own.links.iter().map(|link| linked(&link.rel, &link.to, link.accessed.as_deref())).collect();
            put!(out, "<ul>{links}</ul>");
        }
        out.push_str("</li>\n");
    }
    out.push_str("</ol>\n");
}

/// A link as an item of a list; only `http` and `https` can be followed.
fn linked(rel: &str, to: &str, accessed: Option<&str>) -> String {
    let shown = escape(to);
    let to = match address(to) {
        Some(address) => format!("<a href=\"{}\" rel=\"noopener noreferrer\">{shown}</a>", escape(&address)),
        None => shown,
    };
    let accessed = accessed.map_or(String::new(), |date| format!(" ({})", escape(date)));
    format!("<li>{}: {to}{accessed}</li>", escape(rel))
}
