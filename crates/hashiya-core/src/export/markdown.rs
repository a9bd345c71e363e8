//! Markdown, in the language of the interface: quotes as block quotes, with what the reader said of them. Plain `CommonMark`, so that GitHub
//! and Obsidian show the same.

use super::markdown_note::{note, whole_note};
use super::ties::{Far, Tie, Ties};
use super::{
    article::{Article, Item},
    escape,
};
use crate::notebook::kind_name;

/// What annotations are put together by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Group {
    /// The section they stand in, by place in the text.
    #[default]
    Section,
    /// Their kind.
    Kind,
    /// Their tags; an annotation stands under each of its tags.
    Tag,
}

impl Group {
    /// All of them, each with its name.
    pub const ALL: [(Self, &'static str); 3] =
        [(Self::Section, "section"), (Self::Kind, "kind"), (Self::Tag, "tag")];

    /// The group of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, known)| *known == name).map(|(group, _)| group)
    }
}

/// The annotations of `articles` as Markdown, grouped.
pub(super) fn page(articles: &[Article<'_>], group: Group) -> String {
    let mut out = String::new();
    let ties = Ties::new(articles);
    for (article, items, _) in &ties.articles {
        if !out.is_empty() {
            out.push('\n');
        }
        put!(out, "# {}\n", escape::markdown(article.title()));
        for (heading, items) in groups(article, items, group) {
            if !heading.is_empty() {
                put!(out, "\n## {}\n", escape::markdown(&heading));
            }
            for item in items {
                out.push('\n');
                out.push_str(&whole_note(article, item));
                out.push_str(&ties_of(article, item, &ties));
            }
        }
    }
    out
}

/// One annotation as Markdown, as an export has it; `None` if the article has none of this id.
pub fn annotation_as_markdown(article: &Article<'_>, id: &str) -> Option<String> {
    let ties = Ties::new(std::slice::from_ref(article));
    let (article, items, _) = ties.articles.first()?;
    let item = items.iter().find(|item| item.annotation.id.as_str() == id)?;
    Some(note(item.quote, item.annotation, "") + &ties_of(article, item, &ties))
}

/// A quote with where it is from, for the clipboard.
pub fn quote_with_reference(article: &Article<'_>, span: tui_bidi::text::Span) -> String {
    let quote = tui_bidi::text::slice(article.document.text(), span);
    let section = article.heading(span.start).map_or(String::new(), |heading| format!(", {heading}"));
    let [start, end] = article.document.code_points(span);
    let from = article.source();
    let author = from.author.as_ref().map_or_else(String::new, |author| format!("{author}, "));
    let accessed = from.accessed.as_ref().map(|date| say!("report-accessed", date).to_string());
    let more = [from.site.clone(), from.published.clone(), from.url.clone(), accessed].into_iter().flatten();
    let more: String = more.map(|part| format!(", {part}")).collect();
    let page = article.document.page(span.start).map_or_else(String::new, |page| format!(", {page}"));
    let (quote, title, file) = (quote.trim_end(), article.title(), article.file);
    format!("{quote}\n— {author}{title}{section}{page}{more} ({file}, {start}–{end})\n")
}

fn groups<'i, 'a>(
    article: &Article<'a>,
    items: &'i [Item<'a>],
    group: Group,
) -> Vec<(String, Vec<&'i Item<'a>>)> {
    let mut groups: Vec<(String, Vec<&Item<'a>>)> = Vec::new();
    let mut put = |heading: String, item| match groups.iter_mut().find(|(known, _)| *known == heading) {
        Some((_, items)) => items.push(item),
        None => groups.push((heading, vec![item])),
    };
    for item in items {
        match (group, item.span) {
            (Group::Section, Some(span)) => put(article.heading(span.start).unwrap_or("").to_owned(), item),
            (Group::Section, None) => put(say!("markdown-not-found").to_string(), item),
            (Group::Kind, _) => put(kind_name(&item.annotation.kind).to_string(), item),
            (Group::Tag, _) if item.annotation.tags.is_empty() => {
                put(say!("markdown-without-tag").to_string(), item);
            }
            (Group::Tag, _) => item.annotation.tags.iter().for_each(|tag| put(tag.clone(), item)),
        }
    }
    match group {
        Group::Section => {}
        Group::Kind => {
            groups.sort_by_cached_key(|(_, items)| items.first().map(|item| item.annotation.kind.clone()));
        }
        // What has no tag stands first.
        Group::Tag => groups.sort_by_cached_key(|(name, items)| {
            (items.iter().any(|item| !item.annotation.tags.is_empty()), name.clone())
        }),
    }
    groups
}

/// The lines of its links, where it has any.
fn ties_of<'a>(article: &Article<'a>, item: &Item<'a>, ties: &Ties<'a>) -> String {
    let ties = ties.of(article, item.annotation);
    let mut out = String::new();
    if !ties.is_empty() {
        out.push('\n');
        for tie in &ties {
            put!(out, "- {}\n", tie_line(tie));
        }
    }
    out
}

/// A link: its relation and its other end, an address or the words that stand there.
fn tie_line(tie: &Tie<'_>) -> String {
    let words = escape::markdown(&tie.name().to_string());
    match tie.far {
        Far::Here(_, quote) => {
            let quote = quote.split_whitespace().collect::<Vec<_>>().join(" ");
            format!("{words} «{}»", escape::markdown(&quote))
        }
        Far::There(to, accessed) => {
            let to = escape::address(to).map_or_else(|| escape::markdown(to), |to| format!("<{to}>"));
            let accessed = accessed.map_or(String::new(), |date| format!(" ({})", escape::markdown(date)));
            format!("{words} {to}{accessed}")
        }
    }
}
