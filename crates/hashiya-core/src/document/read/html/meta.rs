//! What a page says of itself: in `meta`, Open Graph, JSON-LD, `link` and `html`.

use super::tree::{Id, Tree};
use crate::document::direction;
use crate::document::markup::Meta;
use crate::document::read::front;
use serde_json::Value;

/// What `tree` says of itself.
pub(super) fn of(tree: &Tree) -> Meta {
    let mut meta = Meta::default();
    linked_data(tree, &mut meta);
    let said: Vec<Id> = tree.named("meta").collect();
    let named = |names: &[&str]| {
        names.iter().find_map(|name| {
            said.iter().find_map(|&id| {
                let node = &tree.nodes[id];
                let own = node.get("property").or(node.get("name")).or(node.get("itemprop"))?;
                let value = node.get("content")?.trim();
                (own.eq_ignore_ascii_case(name) && !value.is_empty()).then(|| value.to_owned())
            })
        })
    };
    let site = named(&["og:site_name", "application-name"]);
    let title = tree.named("title").map(|id| tree.words(id)).find(|title| !title.is_empty());
    let headline = named(&["og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title"]);
    // A forum or blog may have its own name as the highest heading, and at the end of every title.
    let of_site = title.as_deref().and_then(|title| site_of(tree, title));
    let (named_by, title) = match of_site {
        Some((site, rest)) => (Some(site), Some(rest)),
        None => (None, title),
    };
    let site = site.or(meta.site.take()).or(named_by);
    meta.title = meta.title.take().or(headline).or(title).map(|title| {
        headed(tree, &title, site.as_deref())
            .unwrap_or_else(|| without_site(&title, site.as_deref()).to_owned())
    });
    meta.site = site;
    if meta.authors.is_empty() {
        let author =
            named(&["author", "article:author", "dc.creator", "citation_author", "parsely-author", "byl"]);
        meta.authors = author.filter(|author| !author.contains("://")).into_iter().collect();
    }
    meta.published = meta.published.take().or_else(|| {
        let dates = [
            "article:published_time",
            "date",
            "dc.date",
            "dc.date.issued",
            "datepublished",
            "pubdate",
            "citation_publication_date",
            "parsely-pub-date",
            "publish-date",
        ];
        let time = || tree.named("time").find_map(|id| tree.nodes[id].get("datetime").map(str::to_owned));
        named(&dates).or_else(time)
    });
    let canonical = tree.named("link").find_map(|id| {
        let node = &tree.nodes[id];
        let canonical = node
            .get("rel")
            .is_some_and(|rel| rel.split_whitespace().any(|rel| rel.eq_ignore_ascii_case("canonical")));
        node.get("href").filter(|href| canonical && !href.is_empty()).map(str::to_owned)
    });
    meta.url = canonical.or_else(|| named(&["og:url"])).or(meta.url.take());
    meta.publisher = meta.publisher.take().or_else(|| named(&["publisher", "dc.publisher"]));
    for id in tree.named("html").chain(tree.named("body")) {
        let node = &tree.nodes[id];
        meta.direction = meta.direction.or(node.get("dir").and_then(front::direction));
        let lang = node.get("lang").or(node.get("xml:lang")).filter(|lang| !lang.trim().is_empty());
        meta.language = meta.language.take().or(lang.map(|lang| lang.trim().to_owned()));
    }
    meta.language = meta.language.take().or_else(|| named(&["content-language", "language", "dc.language"]));
    meta
}

/// The name of the site, where the one heading of the first level says the shorter end of the title, and the title before it.
fn site_of(tree: &Tree, title: &str) -> Option<(String, String)> {
    let mut headings = tree.named("h1").map(|id| tree.words(id)).filter(|words| !words.is_empty());
    let (site, None) = (headings.next()?, headings.next()) else { return None };
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let before = title.strip_suffix(site.as_str())?.trim_end();
    let rest = before.trim_end_matches(MARKS).trim_end();
    (rest.len() < before.len() && rest.chars().count() > site.chars().count())
        .then(|| (site, rest.to_owned()))
}

/// The heading that a title says beside other words, which are the name of the site.
fn headed(tree: &Tree, title: &str, site: Option<&str>) -> Option<String> {
    let title = title.split_whitespace().collect::<Vec<_>>().join(" ");
    let parts = |rest: &str| rest.trim().starts_with(MARKS) || rest.trim().ends_with(MARKS);
    let says = |words: &String| {
        !words.is_empty()
            && site != Some(words)
            && (title.strip_prefix(words.as_str()).is_some_and(parts)
                || title.strip_suffix(words.as_str()).is_some_and(parts))
    };
    let of = |name| tree.named(name).map(|id| tree.words(id)).filter(says).max_by_key(String::len);
    // A blog has its own name as the highest heading, and the names of its posts below.
    let (highest, lower) = (of("h1"), of("h2").or_else(|| of("h3")));
    match (highest, lower) {
        (Some(site), Some(post)) if site.len() < post.len() => Some(post),
        // A page without headings says it in larger letters.
        (None, None) if title.contains(MARKS) => {
            let may = |words: &str| {
                let edge = |word: Option<&str>, at: fn(&str, &str) -> bool| {
                    word.is_some_and(|word| at(&title, word))
                };
                let mut all = words.split_ascii_whitespace();
                words.len() > HEADLINE
                    && (edge(all.next(), |title, word| title.starts_with(word))
                        || edge(all.next_back(), |title, word| title.ends_with(word)))
            };
            let said =
                tree.nodes[tree.body()..].iter().map(|node| node.words.as_str()).filter(|words| may(words));
            said.map(|words| words.split_whitespace().collect::<Vec<_>>().join(" "))
                .filter(says)
                .max_by_key(String::len)
        }
        (highest, lower) => highest.or(lower),
    }
}

/// A headline that no element names as one is longer, in bytes.
const HEADLINE: usize = 16;

/// What stands between a title and the name of its site.
const MARKS: [char; 7] = ['|', '-', '–', '—', '»', '«', '·'];

/// A title without the name of its site at an end.
fn without_site<'a>(title: &'a str, site: Option<&str>) -> &'a str {
    let title = title.trim();
    for mark in [" | ", " - ", " – ", " — ", " » ", " « ", " :: ", " · "] {
        if let Some((words, last)) = title.rsplit_once(mark)
            && (site.is_some_and(|site| last.trim() == site.trim())
                || matches!(mark, " | " | " » " | " :: ") && words.chars().count() > last.chars().count())
        {
            return words.trim();
        }
        // A name in Latin letters behind a title in others.
        if let Some((words, last)) = title.rsplit_once(mark)
            && last.split_whitespace().count() <= 3
            && !last.contains(is_rtl)
            && words.split_whitespace().count() > 3
            && !words.contains(|c: char| c.is_ascii_alphabetic())
        {
            return words.trim();
        }
        if let Some((first, words)) = title.split_once(mark)
            && site.is_some_and(|site| first.trim() == site.trim())
        {
            return words.trim();
        }
    }
    title
}

/// What JSON-LD says of the article.
fn linked_data(tree: &Tree, meta: &mut Meta) {
    for id in tree.named("script") {
        let node = &tree.nodes[id];
        if !node.get("type").is_some_and(|kind| kind.contains("ld+json")) {
            continue;
        }
        let json: String = tree.nodes[id..node.end].iter().map(|node| node.words.as_str()).collect();
        let Ok(value) = serde_json::from_str::<Value>(json.trim()) else { continue };
        if let Some(article) = article(&value, 0) {
            take(article, meta);
            return;
        }
    }
}

/// The words of the article, where JSON-LD has them.
pub(super) fn body(tree: &Tree) -> Option<String> {
    let said = |id: Id| {
        tree.nodes[id..tree.nodes[id].end].iter().map(|node| node.words.as_str()).collect::<String>()
    };
    tree.named("script")
        .filter(|&id| tree.nodes[id].get("type").is_some_and(|kind| kind.contains("ld+json")))
        .find_map(|id| {
            let value = serde_json::from_str::<Value>(said(id).trim()).ok()?;
            article(&value, 0)?.get("articleBody")?.as_str().map(str::to_owned)
        })
}

/// The article within a JSON-LD value.
fn article(value: &Value, depth: usize) -> Option<&Value> {
    if depth > 4 {
        return None;
    }
    match value {
        Value::Array(list) => list.iter().find_map(|value| article(value, depth + 1)),
        Value::Object(object) => {
            let is = |kind: &Value| {
                kind.as_str().is_some_and(|kind| {
                    kind.ends_with("Article") || kind.ends_with("BlogPosting") || kind == "Report"
                })
            };
            let kind = object.get("@type");
            let own =
                kind.is_some_and(|kind| is(kind) || kind.as_array().is_some_and(|list| list.iter().any(is)));
            if own { Some(value) } else { object.get("@graph").and_then(|graph| article(graph, depth + 1)) }
        }
        _ => None,
    }
}

fn take(article: &Value, meta: &mut Meta) {
    let text =
        |value: &Value| value.as_str().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let name = |value: &Value| text(value).or_else(|| value.get("name").and_then(text));
    meta.title = article.get("headline").and_then(text);
    meta.published = article.get("datePublished").and_then(text);
    meta.language = article.get("inLanguage").and_then(name);
    meta.publisher = article.get("publisher").and_then(name);
    meta.url = article.get("url").and_then(text);
    meta.authors = match article.get("author") {
        Some(Value::Array(list)) => list.iter().filter_map(name).collect(),
        Some(one) => name(one).into_iter().collect(),
        None => Vec::new(),
    };
}

fn is_rtl(c: char) -> bool {
    direction::letter(c).is_some_and(tui_bidi::text::Direction::is_rtl)
}
