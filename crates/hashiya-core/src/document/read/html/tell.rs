//! Elements, as they begin and end, to blocks and styles.

mod cells;
mod lists;
mod notes;
mod quoted;

use super::elements::{implied, is_block, is_void};
use super::roles::{HalfOfVerse, half_of_verse, is_hidden, is_note, is_note_of_word, page_of};
use super::tokens::{self, Attributes, Piece};
use crate::document::build::Builder;
use crate::document::markup::{Kind, Style};
use crate::document::read::front;
use std::collections::HashMap;

/// Elements within elements, at most; deeper ones are as if their tags were not there.
const DEEP: usize = 256;

/// Tells a builder what elements say.
#[derive(Debug, Default)]
pub(in crate::document::read) struct Teller {
    open: Vec<Element>,
    /// How many open elements say nothing: scripts, what is hidden.
    silent: usize,
    /// How many open elements keep their white space.
    verbatim: usize,
    /// How many open elements are footnotes.
    notes: usize,
    /// The quotations that are open, and the language of the document.
    quotes: Vec<Quote>,
    language: Option<String>,
    /// The sign of a note that is being read, and what it leads to.
    call: Option<(String, String)>,
    /// The signs of notes, by the [key](Self::key) of the note.
    calls: HashMap<String, String>,
    /// The part of a package that is told: its notes may stand in another.
    part: String,
    /// Whether the first half of a verse was read, and not yet the other.
    half_read: bool,
    /// Whether this is a page of the web, with what stands around an article.
    page: bool,
}

/// An element that was begun, and what its end has to do.
#[derive(Debug)]
struct Element {
    name: String,
    scope: bool,
    act: Act,
    note: bool,
    /// How many elements it holds by now.
    children: usize,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Act {
    None,
    Block,
    Silent,
    Verbatim,
    List,
    /// An item of a list; whether it has paragraphs of its own.
    Item {
        loose: bool,
    },
    Quote,
    /// A quotation within a line.
    Quoted,
    Term,
    Table,
    /// A row of a table; whether all its cells are heads.
    Row {
        heads: bool,
    },
    /// A half of a verse.
    Half,
    Call,
    /// A link of this target within a note.
    Back(u32),
    Style(Style),
}

/// A quotation that was begun.
#[derive(Clone, Copy, Debug)]
enum Quote {
    /// Its words are still to come.
    Begun,
    /// It ends with this.
    Marked(&'static str),
    /// It has quotation marks in its words.
    Own,
}

impl Teller {
    /// For a page of the web.
    pub(in crate::document::read) fn of_page() -> Self {
        Self { page: true, ..Self::default() }
    }

    /// What is told is in `language`, where elements do not say another.
    pub(in crate::document::read) fn in_language(mut self, language: Option<&str>) -> Self {
        self.language = language.map(str::to_owned);
        self
    }

    /// What follows is the part at `path` of a package.
    pub(in crate::document::read) fn enter_part(&mut self, builder: &mut Builder, path: &str) {
        path.clone_into(&mut self.part);
        builder.end();
        builder.anchor(format!("{path}#"));
    }

    /// Whether words that come now are not to be seen.
    pub(in crate::document::read) fn is_silent(&self) -> bool {
        self.silent > 0
    }

    /// The level of the heading at hand.
    pub(in crate::document::read) fn heading(&self) -> Option<u8> {
        self.open.last()?.name.strip_prefix('h')?.parse().ok().filter(|level| (1..=6).contains(level))
    }

    /// Tells a piece of markup.
    pub(in crate::document::read) fn markup(&mut self, builder: &mut Builder, source: &str) {
        tokens::tokens(source, false).for_each(|piece| self.piece(builder, piece, false));
    }

    /// Tells a piece; in XHTML any element may end by its own tag.
    pub(in crate::document::read) fn piece(&mut self, builder: &mut Builder, piece: Piece, xhtml: bool) {
        match piece {
            Piece::Start(name, attributes, closed) => {
                self.imply(builder, &name);
                self.start(builder, &name, &attributes);
                if closed && xhtml && !is_void(&name) {
                    self.end(builder, &name);
                }
            }
            Piece::End(name) => self.end(builder, &name),
            Piece::Words(words) => self.words(builder, &words),
        }
    }

    /// Tells words.
    pub(super) fn words(&mut self, builder: &mut Builder, words: &str) {
        if self.silent > 0 {
            return;
        }
        if let Some((sign, _)) = &mut self.call {
            sign.push_str(words);
        } else if self.verbatim > 0 {
            builder.verbatim(words);
        } else {
            if self.notes > 0 && !words.trim().is_empty() && !builder.has_block() {
                builder.begin(Kind::Note);
            }
            builder.words(&self.quoted(builder, words));
        }
    }

    /// Ends the elements that the beginning of `name` ends, as HTML has it.
    fn imply(&mut self, builder: &mut Builder, name: &str) {
        let names = self.open.iter().rev().map(|element| element.name.as_str());
        if let Some(up) = implied(names, name) {
            for _ in 0..=up {
                self.pop(builder);
            }
        }
    }

    /// An element begins.
    pub(super) fn start(&mut self, builder: &mut Builder, name: &str, attributes: &Attributes) {
        if self.silent == 0 {
            page_of(attributes).into_iter().for_each(|number| builder.page(number));
            match name {
                "br" => {
                    return if self.call.is_none() {
                        builder.line_end();
                    };
                }
                "hr" => return builder.rule(),
                "img" => return self.image(builder, attributes),
                _ => {}
            }
        }
        if is_void(name) || self.open.len() >= DEEP {
            return;
        }
        if self.silent == 0
            && let Some(id) = attributes.get("id").or_else(|| attributes.get("name").filter(|_| name == "a"))
        {
            builder.anchor(self.key(&format!("#{id}")));
        }
        self.open.last_mut().into_iter().for_each(|parent| parent.children += 1);
        let direction = attributes.get("dir").and_then(front::direction);
        let lang = attributes.get("lang").or(attributes.get("xml:lang")).filter(|lang| !lang.is_empty());
        let scope = direction.is_some() || lang.is_some();
        if scope {
            builder.enter(direction, lang);
        }
        if self.silent == 0 && name == "a" {
            self.note_begins(builder, attributes);
        }
        let act = if self.silent > 0 || is_hidden(name, attributes, self.page) {
            Act::Silent
        } else {
            self.begin(builder, name, attributes)
        };
        match act {
            Act::Silent => self.silent += 1,
            Act::Verbatim => self.verbatim += 1,
            Act::Style(style) => builder.open(style),
            _ => {}
        }
        let sign = attributes.get("id").filter(|_| name != "a").and_then(|id| self.sign(id));
        let note = act != Act::Silent && (sign.is_some() || is_note(attributes));
        if note {
            builder.end();
            if let Some(sign) = sign {
                builder.marker(sign);
            }
            self.notes += 1;
        }
        self.open.push(Element { name: name.to_owned(), scope, act, note, children: 0 });
    }

    fn begin(&mut self, builder: &mut Builder, name: &str, attributes: &Attributes) -> Act {
        if let Some(half) = half_of_verse(name, attributes) {
            let first = match half {
                HalfOfVerse::First => true,
                HalfOfVerse::Second => false,
                HalfOfVerse::Either => !self.half_read,
            };
            self.half_read = first;
            builder.half(first);
            return Act::Half;
        }
        match name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                builder.begin(Kind::Heading(name.as_bytes()[1] - b'0'));
                Act::Block
            }
            "ul" | "ol" | "menu" | "dir" => Self::list(builder, name, attributes),
            "li" => Self::item(builder, attributes),
            "dt" => Self::term(builder),
            "dd" => {
                builder.indent();
                Act::List
            }
            "q" => {
                self.quotes.push(Quote::Begun);
                Act::Quoted
            }
            "blockquote" => {
                builder.quote();
                Act::Quote
            }
            "pre" | "listing" | "xmp" => {
                builder.begin(Kind::Code);
                Act::Verbatim
            }
            "table" => {
                builder.table();
                Act::Table
            }
            "thead" | "tbody" | "tfoot" => {
                builder.row_group();
                Act::None
            }
            "caption" => {
                builder.caption();
                Act::Block
            }
            "tr" => self.row(builder),
            "td" | "th" => self.cell(builder, name, attributes),
            "a" => self.link(builder, attributes),
            "sup" => {
                let within = self.open.iter().rev().take(4).find_map(|element| match element.act {
                    Act::Style(Style::Link(target)) => Some(target),
                    _ => None,
                });
                let target = within.map(|target| builder.label_of(target));
                let key = |target: &str| match target.strip_prefix('#') {
                    Some(own) => own.to_owned(),
                    None => self.key(target),
                };
                match target.filter(|target| target.contains('#')).map(key) {
                    Some(key) if self.call.is_none() => {
                        self.call = Some((String::new(), key));
                        Act::Call
                    }
                    _ => Act::Style(Style::Superscript),
                }
            }
            "sub" => Act::Style(Style::Subscript),
            "em" | "i" | "cite" | "dfn" | "var" => Act::Style(Style::Emphasis),
            "b" | "strong" => Act::Style(Style::Strong),
            "del" | "s" | "strike" => Act::Style(Style::Deleted),
            "code" | "kbd" | "samp" | "tt" | "math" if self.verbatim == 0 => Act::Style(Style::Code),
            "tspan" if attributes.get("y").or(attributes.get("dy")).is_some() => {
                builder.space();
                Act::None
            }
            _ if is_block(name) => {
                builder.end();
                if name == "p"
                    && let Some(Act::Item { loose }) = self.open.last_mut().map(|element| &mut element.act)
                {
                    *loose = true;
                }
                Act::Block
            }
            _ => self.placed(builder, attributes),
        }
    }

    fn link(&mut self, builder: &mut Builder, attributes: &Attributes) -> Act {
        let Some(href) = attributes.get("href").filter(|href| !href.is_empty()) else { return Act::None };
        let called = attributes.has("epub:type", "noteref")
            || attributes.has("role", "doc-noteref")
            || is_note_of_word(href)
            || ["footnote-ref", "noteref", "footnote-reference"]
                .iter()
                .any(|class| attributes.has("class", class))
            || self.open.last().is_some_and(|element| element.name == "sup") && href.contains('#');
        // Within a note a link within the book may lead back to where it is called.
        let back = self.notes > 0 && href.contains('#');
        if (called || back) && self.call.is_none() {
            self.call = Some((String::new(), self.key(href)));
            return if back { Act::Back(builder.label(self.target(href.trim()))) } else { Act::Call };
        }
        Act::Style(Style::Link(builder.label(self.target(href.trim()))))
    }

    /// What `href` leads to: places of a package by their keys, which are the same in all of its parts.
    fn target(&self, href: &str) -> String {
        let scheme =
            href.split_once(':').is_some_and(|(scheme, _)| scheme.bytes().all(|b| b.is_ascii_alphanumeric()));
        if self.part.is_empty() || scheme { href.to_owned() } else { format!("#{}", self.key(href)) }
    }

    fn image(&mut self, builder: &mut Builder, attributes: &Attributes) {
        let Some(alt) = attributes.get("alt").filter(|alt| !alt.trim().is_empty()) else { return };
        // A letter that is drawn is part of its word.
        let apart = alt.chars().filter(|c| c.is_alphanumeric()).nth(2).is_some();
        if apart {
            builder.space();
        }
        builder.open(Style::Image);
        self.words(builder, alt);
        builder.close(|style| style == Style::Image);
        if apart {
            builder.space();
        }
    }

    /// An element ends; one that was not begun does nothing.
    pub(in crate::document::read) fn end(&mut self, builder: &mut Builder, name: &str) {
        if let Some(at) = self.open.iter().rposition(|element| element.name == name) {
            while self.open.len() > at {
                self.pop(builder);
            }
        }
    }

    /// Ends all elements that are open.
    pub(in crate::document::read) fn end_all(&mut self, builder: &mut Builder) {
        while !self.open.is_empty() {
            self.pop(builder);
        }
        builder.end();
    }

    /// Ends what is open without ending the block at hand.
    pub(in crate::document::read) fn end_styles(&mut self, builder: &mut Builder) {
        let is_style = |act| matches!(act, Act::Style(_) | Act::Call | Act::Back(_) | Act::Quoted);
        self.open.retain(|element| is_style(element.act));
        while !self.open.is_empty() {
            self.pop(builder);
        }
    }

    fn pop(&mut self, builder: &mut Builder) {
        let Some(element) = self.open.pop() else { return };
        match element.act {
            Act::None | Act::Row { heads: false } => {}
            Act::Row { heads: true } => builder.head(),
            Act::Quoted => self.quote_end(builder),
            Act::Term => Self::term_end(builder),
            Act::Block => builder.end(),
            Act::Silent => self.silent -= 1,
            Act::Verbatim => {
                self.verbatim -= 1;
                builder.end();
            }
            Act::List => builder.unlist(),
            Act::Item { loose } => {
                builder.end();
                if !loose {
                    builder.tighten();
                }
            }
            Act::Quote => builder.unquote(),
            Act::Table => builder.untable(),
            Act::Half => builder.end_half(),
            Act::Style(style) => builder.close(|open| open == style),
            Act::Call => self.called(builder),
            Act::Back(target) => self.led_back(builder, target),
        }
        if element.note {
            builder.end();
            self.notes -= 1;
        }
        if element.scope {
            builder.leave();
        }
    }
}
