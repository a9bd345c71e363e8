//! HTML and XHTML: pages, chapters of books, and pieces within Markdown.
//!
//! `tokens` cuts markup into tags and words, `tell` turns these into blocks and styles, `tree` holds a page
//! as elements, `roles` says what attributes make of an element, `page` measures elements, `article` finds which are the
//! article, `kept` what it keeps though it is links, `thread` what many write in turn, `strays` what of it is not, both by `signs`, `beside` what is not without a telling name, `furniture` what stands around headlines and pictures, `meta` what a page says of itself,
//! `turned` a page in visual order.

mod article;
mod beside;
mod elements;
mod furniture;
mod kept;
mod meta;
mod page;
mod roles;
mod signs;
mod strays;
pub(in crate::document) mod tell;
mod thread;
pub(in crate::document) mod tokens;
pub(in crate::document) mod tree;
pub(super) mod turned;

pub(super) use tell::Teller;

use super::told::Told;
use crate::document::build::Builder;
use crate::document::markup::Kind;
use tree::Tree;

/// Reads a page: its article with its headline, or all of it where no article is found.
pub(super) fn page(source: &str) -> Told {
    let mut tree = Tree::of(source);
    // A page that scripts would write may say its words to those who run none.
    if source.contains("<noscript") && tree.says_less_than(page::LEAST) {
        tree = Tree::of(&source.replace("<noscript", "<div").replace("</noscript", "</div"));
    }
    let meta = meta::of(&tree);
    let mut builder = Builder::default();
    let mut teller = Teller::of_page().in_language(meta.language.as_deref());
    let article = article::find(&tree, meta.title.as_deref());
    let headline = match &article {
        Some(found) => found.headline(&tree, meta.title.as_deref(), meta.site.as_deref()),
        None => None,
    };
    // A page that scripts would write may say its words to programs.
    if tree.says_less_than(page::LEAST)
        && let Some(body) = meta::body(&tree)
    {
        return Told { builder: of_data(meta.title.as_deref(), &body), meta };
    }
    if let Some(headline) = &headline {
        builder.begin(Kind::Heading(1));
        builder.words(headline);
        builder.end();
    }
    match article {
        Some(found) => found.tell(&tree, headline.as_deref(), &mut teller, &mut builder),
        None => tree.tell(tree.body(), &|_| false, &mut teller, &mut builder),
    }
    Told { builder, meta }
}

/// Tells all that a letter says.
pub(super) fn letter(source: &str, builder: &mut Builder) {
    let tree = Tree::of(source);
    tree.tell(tree.body(), &|_| false, &mut Teller::of_page(), builder);
}

/// An article as data of the page has it: its lines are paragraphs, unless it has tags.
fn of_data(title: Option<&str>, body: &str) -> Builder {
    let mut builder = Builder::default();
    if let Some(title) = title {
        builder.begin(Kind::Heading(1));
        builder.words(title);
        builder.end();
    }
    let mut teller = Teller::default();
    for line in body.lines() {
        teller.markup(&mut builder, line);
        builder.end();
    }
    teller.end_all(&mut builder);
    builder
}

/// The encoding that a page or XML text names at its beginning.
pub(super) fn charset(bytes: &[u8]) -> Option<String> {
    let head: String = bytes.iter().take(4096).map(|&byte| char::from(byte).to_ascii_lowercase()).collect();
    let declared = head
        .split_once("<?xml")
        .and_then(|(_, rest)| rest.split_once("?>"))
        .and_then(|(declaration, _)| declaration.split_once("encoding"))
        .map(|(_, rest)| rest);
    let rest = declared.or_else(|| {
        let meta = head.match_indices("<meta").map(|(at, _)| &head[at..]);
        meta.filter_map(|tag| tag.split_once('>'))
            .find_map(|(tag, _)| tag.split_once("charset"))
            .map(|(_, rest)| rest)
    })?;
    let value = rest.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
    let end = value
        .find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':')))
        .unwrap_or(value.len());
    (end > 0).then(|| value[..end].to_owned())
}
