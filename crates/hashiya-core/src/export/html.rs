//! A report as one HTML page: the text with its marks, the table of claims, the notes. No script, no
//! address but links, a policy that forbids both; it is read from a disk in twenty years.
//!
//! Words of the reader and of the article stand in elements that keep their direction to themselves
//! (`bdi`, `dir`), so that a Latin name or a date beside Arabic words moves nothing. Labels are in the language of the
//! article where the program speaks it.

use super::article::{Article, Item};
use super::cells::{Cell, row_of};
use super::escape::{address, html as escape};
use super::ties::{Far, Tie, Ties};
use super::wording::words_beside;
use crate::notebook::{
    Annotation, Kind, Known as _, Open, Status, confidence_name, is_date, kind_name, status_name,
};
use crate::words::{Catalogue, Phrase};
use std::borrow::Cow;
use std::collections::HashMap;
use tui_bidi::text::{Span, slice};

const STYLE: &str = include_str!("report.css");

/// The page of all articles.
pub(super) fn page(articles: &[Article<'_>]) -> String {
    let first = articles.first();
    let lang = first.map_or("und", |article| article.document.lang());
    let dir = first.map_or("ltr", |article| article.document.direction().name());
    let title = first.map_or("", |article| article.title());
    let mut out = String::new();
    head(&mut out, lang, dir, title);
    let ties = Ties::new(articles);
    if articles.len() > 1 {
        contents(&mut out, &ties);
    }
    out.push_str("<main>\n");
    for (index, (article, items, first)) in ties.articles.iter().enumerate() {
        let (lang, dir) = (escape(article.document.lang()), article.document.direction().name());
        put!(out, "<article id=\"a{}\" lang=\"{lang}\" dir=\"{dir}\">\n", index + 1);
        let labels = words_beside(article.document);
        let report = Report { article, labels, ties: &ties, items: items.iter().zip(*first..).collect() };
        report.write(&mut out);
        out.push_str("</article>\n");
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

/// The beginning of a page, up to its body.
pub(super) fn head(out: &mut String, lang: &str, dir: &str, title: &str) {
    put!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n",
        escape(lang),
        escape(title)
    );
}

/// The titles of several articles.
fn contents(out: &mut String, ties: &Ties<'_>) {
    out.push_str("<nav><ol>\n");
    for (number, (article, items, _)) in (1..).zip(&ties.articles) {
        let title = isolated(article.title());
        put!(
            out,
            "<li><a href=\"#a{number}\">{title}</a> <span class=\"facts\">{}</span></li>\n",
            items.len()
        );
    }
    out.push_str("</ol></nav>\n");
}

/// The part of the page about one article.
struct Report<'r, 'a> {
    article: &'r Article<'a>,
    /// Those of the labels.
    labels: Catalogue,
    ties: &'r Ties<'a>,
    /// The annotations, each with its number on the page.
    items: Vec<(&'r Item<'a>, usize)>,
}

impl<'r, 'a> Report<'r, 'a> {
    fn write(&self, out: &mut String) {
        let document = self.article.document;
        let mut paragraphs = self.paragraphs();
        let mut shown: Vec<usize> = paragraphs.keys().copied().collect();
        shown.sort_unstable();
        let mut left = self.items.iter().peekable();
        // What is noted is told beside the paragraph that it begins in, or that stands before it.
        let mut noted = |index: usize| -> Vec<_> {
            let after = shown.get(shown.partition_point(|shown| *shown <= index));
            let end = after.map_or(usize::MAX, |after| document.paragraph(*after).start);
            std::iter::from_fn(|| left.next_if(|(item, _)| item.span.is_some_and(|span| span.start < end)))
                .collect()
        };
        // An article that begins with its title has it once: as the heading of the report.
        let first = (0..document.paragraphs()).find(|&index| !self.words(index).trim().is_empty());
        let bare = |index| self.words(index).trim_start_matches('#').trim();
        let own = first.filter(|&index| bare(index) == self.article.title());
        let title = own.and_then(|index| Some((index, paragraphs.remove(&index)?)));
        match title {
            Some((index, title)) => self.block(out, &format!("<h1>{title}</h1>\n"), &noted(index)),
            None => put!(out, "<h1 class=\"given\">{}</h1>\n", escape(self.article.title())),
        }
        self.facts(out);
        self.body(out, &paragraphs, &mut noted);
        let lost: Vec<_> = left.collect();
        if !lost.is_empty() {
            put!(out, "<h2>{}</h2>\n", self.label(&say!("report-not-found")));
            self.notes(out, &lost);
        }
    }

    /// The paragraphs, headings and tables, with what is `noted` of each.
    fn body<'n>(
        &self,
        out: &mut String,
        paragraphs: &HashMap<usize, String>,
        noted: &mut dyn FnMut(usize) -> Vec<&'n (&'r Item<'a>, usize)>,
    ) where
        'r: 'n,
    {
        let document = self.article.document;
        out.push_str("<section class=\"text\">\n");
        let headings: HashMap<usize, u8> = document
            .sections()
            .iter()
            .filter(|section| !section.run_in)
            .map(|section| (section.heading, section.level))
            .collect();
        // No level is left out, whatever the article does.
        let mut above = 1;
        // The table whose rows are told, and what is noted of them, which stands below it.
        let (mut table, mut beside) = (None, Vec::new());
        for index in 0..document.paragraphs() {
            let Some(words) = paragraphs.get(&index) else { continue };
            let row = row_of(document, index);
            if table.is_some() && table != row.map(|(number, _)| number) {
                self.end_table(out, &mut beside);
            }
            let begins = table != row.map(|(number, _)| number);
            table = row.map(|(number, _)| number);
            if let Some((_, cell)) = row {
                if begins {
                    let dir = document.paragraph_direction(index).name();
                    put!(out, "<table dir=\"{dir}\">\n<tbody>\n");
                }
                put!(out, "{}\n", cell.row(words));
                beside.extend(noted(index));
                continue;
            }
            let level = headings.get(&index).map(|level| (level + 1).min(above + 1).min(6));
            above = level.unwrap_or(above);
            let element = level.map_or("p".to_owned(), |level| format!("h{level}"));
            let dir = document.paragraph_direction(index).name();
            let block = format!("<{element} dir=\"{dir}\">{words}</{element}>\n");
            self.block(out, &block, &noted(index));
        }
        if table.is_some() {
            self.end_table(out, &mut beside);
        }
        out.push_str("</section>\n");
    }

    /// Ends a table, with what is noted of its rows.
    fn end_table(&self, out: &mut String, beside: &mut Vec<&(&'r Item<'a>, usize)>) {
        out.push_str("</tbody>\n</table>\n");
        self.notes(out, beside);
        beside.clear();
    }

    /// A paragraph or heading and what is noted of it, which stands beside it where there is room.
    fn block(&self, out: &mut String, block: &str, noted: &[&(&'r Item<'a>, usize)]) {
        if noted.is_empty() {
            return out.push_str(block);
        }
        put!(out, "<div class=\"noted\">\n{block}");
        self.notes(out, noted);
        out.push_str("</div>\n");
    }

    /// How many annotations and claims there are, the file, and the claims.
    fn facts(&self, out: &mut String) {
        let claims: Vec<_> = self.items.iter().filter(|(item, _)| is_claim(item.annotation)).collect();
        let counts = [
            (self.items.len(), say!("report-annotations", count = self.items.len())),
            (claims.len(), say!("report-claims", count = claims.len())),
        ];
        let counts = counts.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| self.label(&words));
        let source = self.article.source();
        let from = [source.author, source.site].into_iter().flatten();
        let published = source.published.map(|date| self.date(&date));
        let page = source.url.as_deref().and_then(super::escape::address).map(|url| escape(&url));
        let page = page.map(|url| format!("<a href=\"{url}\"><bdi>{url}</bdi></a>"));
        let from = from
            .map(|said| isolated(&said))
            .chain(published)
            .chain(page)
            .chain([isolated(self.article.file)]);
        let facts: Vec<String> = counts.chain(from).collect();
        put!(out, "<p class=\"facts\">{}</p>\n", facts.join(" · "));
        if !claims.is_empty() {
            self.claims(out, &claims);
        }
    }

    fn words(&self, index: usize) -> &'a str {
        slice(self.article.document.text(), self.article.document.paragraph(index))
    }

    /// A label, marked with its language where that is not the article's.
    fn label(&self, label: &Phrase) -> String {
        let words = escape(&self.labels.plain(label));
        let language = self.labels.language();
        if label.key().is_none() || self.article.document.lang().split('-').next() == Some(&language.base()) {
            format!("<bdi>{words}</bdi>")
        } else {
            format!("<bdi lang=\"{language}\">{words}</bdi>")
        }
    }

    /// A date as the language of the labels writes it.
    fn date(&self, date: &str) -> String {
        if !is_date(date) {
            return isolated(date);
        }
        let shown = date.parse().map_or_else(|_| self.labels.digits(date), |date| self.labels.date(date));
        format!("<bdi><time datetime=\"{}\">{}</time></bdi>", escape(date), escape(&shown))
    }

    /// The claims with status, speaker and what speaks for and against each, in whichever article; a column
    /// that nobody filled is left out.
    fn claims(&self, out: &mut String, claims: &[&(&Item<'a>, usize)]) {
        let row = |(item, number): &&(&Item<'a>, usize)| {
            let own = item.annotation;
            let when = own.said.as_deref().map(|said| self.date(said));
            let when: Vec<String> = when.into_iter().chain(own.place.as_deref().map(isolated)).collect();
            let mut said = own.speaker.as_deref().map_or_else(String::new, isolated);
            if !when.is_empty() {
                put!(said, "<div class=\"facts\">{}</div>", when.join(" · "));
            }
            let claim = format!("{} {}", self.reference(*number), isolated(item.quote));
            let ties: String = self.ties.of(self.article, own).iter().map(|tie| self.tied(tie)).collect();
            [claim, self.status(own), said, listed(&ties)]
        };
        let rows: Vec<[String; 4]> = claims.iter().map(row).collect();
        let filled: Vec<usize> =
            (0..4).filter(|&column| rows.iter().any(|row| !row[column].is_empty())).collect();
        put!(out, "<table class=\"claims\">\n<caption>{}</caption>\n", self.label(&say!("claims-title")));
        out.push_str("<thead><tr>");
        let titles =
            [say!("kind-claim"), say!("label-status"), say!("report-said-by"), say!("kind-evidence")];
        for &column in &filled {
            put!(out, "<th scope=\"col\">{}</th>", self.label(&titles[column]));
        }
        out.push_str("</tr></thead>\n<tbody>\n");
        for row in &rows {
            out.push_str("<tr>");
            for &column in &filled {
                put!(out, "<td>{}</td>", row[column]);
            }
            out.push_str("</tr>\n");
        }
        out.push_str("</tbody>\n</table>\n");
    }

    /// The paragraphs that are not empty, with what is marked, by their numbers.
    fn paragraphs(&self) -> HashMap<usize, String> {
        let document = self.article.document;
        let mut placed =
            self.items.iter().filter_map(|(item, number)| Some((*number, *item, item.span?))).peekable();
        let mut open: Vec<(usize, &Item<'_>, Span)> = Vec::new();
        let mut all = HashMap::new();
        let sections = document.sections().iter().filter(|section| !section.run_in);
        let titles: HashMap<usize, Span> = sections.map(|section| (section.heading, section.title)).collect();
        for index in 0..document.paragraphs() {
            let span = document.paragraph(index);
            open.retain(|(_, _, place)| place.end > span.start);
            while let Some(next) = placed.next_if(|(_, _, place)| place.start <= span.end) {
                open.push(next);
            }
            if !span.is_empty() {
                let mut words = String::new();
                let cell = row_of(document, index).map(|(_, cell)| cell);
                self.paragraph(&mut words, span, &open, titles.get(&index).copied(), cell);
                all.insert(index, words);
            }
        }
        all
    }

    /// One paragraph cut where a mark begins or ends; what several marks share is of the innermost one's
    /// colour and names all. Of a heading, which has a `title`, the signs that mark it as one are left out.
    fn paragraph(
        &self,
        out: &mut String,
        span: Span,
        open: &[(usize, &Item<'_>, Span)],
        title: Option<Span>,
        cell: Option<Cell>,
    ) {
        let text = self.article.document.text();
        let mut edges: Vec<usize> = open.iter().flat_map(|(_, _, place)| [place.start, place.end]).collect();
        let tabs = slice(text, span).match_indices('\t').filter(|_| cell.is_some());
        edges.extend(tabs.flat_map(|(at, tab)| [span.start + at, span.start + at + tab.len()]));
        edges.retain(|&edge| span.start < edge && edge < span.end);
        edges.extend([span.start, span.end]);
        edges.sort_unstable();
        edges.dedup();
        for edge in edges.windows(2) {
            let piece = Span::new(edge[0], edge[1]);
            let words = match (slice(text, piece), cell) {
                ("\t", Some(cell)) => {
                    out.push_str(cell.between());
                    continue;
                }
                (words, _) => escape(&without_signs(words, piece.start, title)),
            };
            let over: Vec<_> = open.iter().filter(|(_, _, place)| place.covers(piece)).collect();
            match over.iter().min_by_key(|(_, _, place)| place.len()) {
                Some((_, inner, _)) => {
                    let names =
                        Phrase::list(over.iter().map(|(_, item, _)| kind_name(&item.annotation.kind)));
                    let names = names.map_or_else(String::new, |names| escape(&self.labels.plain(&names)));
                    let class = class(inner.annotation);
                    put!(out, "<mark class=\"{class}\" title=\"{names}\">{words}</mark>");
                }
                None => out.push_str(&words),
            }
            for (number, _, _) in open.iter().filter(|(_, _, place)| place.end == piece.end) {
                put!(out, "<sup id=\"r{number}\">{}</sup>", self.reference(*number));
            }
        }
    }

    /// Annotations with what was said of them.
    fn notes(&self, out: &mut String, items: &[&(&'r Item<'a>, usize)]) {
        let Some((_, start)) = items.first() else { return };
        put!(out, "<ol class=\"notes\" start=\"{start}\">\n");
        for (item, number) in items {
            let own = item.annotation;
            let kind = self.label(&kind_name(&own.kind));
            let mut facts = vec![format!("<span class=\"chip {}\">{kind}</span>", color(own))];
            facts.extend(own.status.is_some().then(|| self.status(own)));
            let sure = own.confidence.as_deref().filter(|_| own.status.is_none());
            facts.extend(sure.map(|sure| self.label(&confidence_name(sure))));
            facts.extend(own.speaker.as_deref().map(isolated));
            facts.extend(own.said.as_deref().map(|said| self.date(said)));
            facts.extend([&own.place, &own.author].into_iter().flatten().map(|name| isolated(name)));
            let day = own.created.as_deref().map(|time| time.get(..10).unwrap_or(time));
            facts.extend(day.map(|day| self.date(day)));
            facts.extend(own.tags.iter().map(|tag| isolated(&format!("#{tag}"))));
            if item.span.is_some() {
                let title = escape(&self.labels.plain(&say!("report-in-the-text")));
                facts.push(format!("<a href=\"#r{number}\" title=\"{title}\">↩</a>"));
            }
            let quote = escape(item.quote);
            put!(out, "<li id=\"n{number}\"><blockquote dir=\"auto\">{quote}</blockquote>");
            put!(out, "<div class=\"facts\">{}</div>", facts.join(" · "));
            if let Some(note) = &own.note {
                put!(out, "<div class=\"said\" dir=\"auto\">{}</div>", escape(note.trim_end()));
            }
            let ties: String = self.ties.of(self.article, own).iter().map(|tie| self.tied(tie)).collect();
            put!(out, "{}</li>\n", listed(&ties));
        }
        out.push_str("</ol>\n");
    }

    /// The number of an annotation, which leads to what is said of it.
    fn reference(&self, number: usize) -> String {
        format!("<a href=\"#n{number}\">{}</a>", self.labels.digits(&number.to_string()))
    }

    /// The status with its sign, and how sure it is.
    fn status(&self, own: &Annotation) -> String {
        let Some(status) = &own.status else { return String::new() };
        let look = status.known().map(Status::row);
        let (sign, color) = look.map_or(('·', "grey"), |look| (minus(look.sign), look.color));
        let name = self.label(&status_name(status));
        let mut words =
            format!("<span class=\"chip {color}\"><span class=\"sign\">{sign}</span> {name}</span>");
        if let Some(confidence) = &own.confidence {
            put!(words, " <span class=\"facts\">({})</span>", self.label(&confidence_name(confidence)));
        }
        words
    }

    /// A link as an item of a list; only `http` and `https` can be followed.
    fn tied(&self, tie: &Tie<'_>) -> String {
        let words = self.label(&tie.name());
        let far = match tie.far {
            Far::Here(number, quote) => format!("{} {}", isolated(quote), self.reference(number)),
            Far::There(to, accessed) => {
                let shown = isolated(to);
                let to = address(to).map_or(shown.clone(), |to| {
                    format!("<a href=\"{}\" rel=\"noopener noreferrer\">{shown}</a>", escape(&to))
                });
                accessed.map_or(to.clone(), |date| {
                    format!("{to} <span class=\"facts\">({})</span>", self.date(date))
                })
            }
        };
        format!("<li><span class=\"facts\">{words}:</span> {far}</li>")
    }
}

fn is_claim(own: &Annotation) -> bool {
    own.kind == Kind::Claim || own.status.is_some()
}

/// The colour of an annotation: its own, else its kind's. Words of ours only.
fn color(own: &Annotation) -> &'static str {
    let colors = || Kind::ALL.iter().map(|kind| kind.row().color);
    let asked = colors().find(|color| own.color.as_deref() == Some(*color));
    asked.unwrap_or_else(|| own.kind.known().unwrap_or(Kind::Highlight).row().color)
}

/// A sign as a typeface has it: the minus is as wide as the plus.
fn minus(sign: char) -> char {
    if sign == '-' { '−' } else { sign }
}

/// The classes of a mark.
fn class(own: &Annotation) -> String {
    let known = own.status.as_ref().and_then(Open::known);
    known.map_or_else(|| color(own).to_owned(), |status| format!("{} status-{}", color(own), status.word()))
}

fn listed(items: &str) -> String {
    if items.is_empty() { String::new() } else { format!("<ul>{items}</ul>") }
}

/// `text`, whose direction is its own and moves nothing around it.
fn isolated(text: &str) -> String {
    format!("<bdi>{}</bdi>", escape(text))
}

/// `words`, which stand at byte `start`, without the signs around a `title` that the outline leaves out too.
fn without_signs(words: &str, start: usize, title: Option<Span>) -> Cow<'_, str> {
    let Some(title) = title else { return words.into() };
    let stays = |at: usize, c: char| {
        title.start <= start + at && start + at < title.end || !matches!(c, '*' | '_' | '#' | '=')
    };
    words.char_indices().filter(|(at, c)| stays(*at, *c)).map(|(_, c)| c).collect::<String>().into()
}
