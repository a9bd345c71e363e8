//! Quotation marks of `q`, and formulas, whose elements say by their places what other text says by signs.

use super::{Act, Quote, Teller};
use crate::document::build::Builder;
use crate::document::direction;
use crate::document::markup::Style;
use crate::document::read::html::tokens::Attributes;
use std::borrow::Cow;
use tui_bidi::text::Direction;

impl Teller {
    /// `words` with the quotation marks that open before them.
    pub(super) fn quoted<'w>(&mut self, builder: &Builder, words: &'w str) -> Cow<'w, str> {
        let bare = words.trim_start();
        if bare.is_empty() || !matches!(self.quotes.last(), Some(Quote::Begun)) {
            return Cow::Borrowed(words);
        }
        let language = builder.language().or(self.language.as_deref()).unwrap_or_default();
        let own = bare.starts_with(OPENING) || builder.last().is_some_and(|last| OPENING.contains(&last));
        let mut opened = String::new();
        let mut depth = self.quotes.iter().filter(|quote| matches!(quote, Quote::Marked(_))).count();
        for quote in self.quotes.iter_mut().filter(|quote| matches!(quote, Quote::Begun)) {
            if own {
                *quote = Quote::Own;
                continue;
            }
            let (open, close) = marks(language, bare, depth % 2 == 1);
            opened.push_str(open);
            *quote = Quote::Marked(close);
            depth += 1;
        }
        Cow::Owned(opened + if own { words } else { bare })
    }

    /// A quotation ends.
    pub(super) fn quote_end(&mut self, builder: &mut Builder) {
        if let Some(Quote::Marked(close)) = self.quotes.pop() {
            builder.cling(close);
        }
    }

    /// What the place of an element in a formula says, or how its words are aligned.
    pub(super) fn placed(&self, builder: &mut Builder, attributes: &Attributes) -> Act {
        let parent = self.open.last();
        match parent.map(|parent| (parent.name.as_str(), parent.children)) {
            Some(("msup", 2) | ("msubsup", 3)) => Act::Style(Style::Superscript),
            Some(("msub" | "msubsup", 2)) => Act::Style(Style::Subscript),
            Some(("mfrac", 2)) => {
                builder.cling("/");
                Act::None
            }
            _ => aligned(attributes).map_or(Act::None, Act::Style),
        }
    }
}

/// What opens a quotation.
const OPENING: [char; 8] = ['«', '‹', '“', '„', '”', '‘', '"', '‚'];

/// The quotation marks of `language`, outer or `inner` ones; where it is not known, of the script of `words`.
fn marks(language: &str, words: &str, inner: bool) -> (&'static str, &'static str) {
    let primary = language.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    let [outer, within] = match primary.as_str() {
        "ar" | "ps" | "ckb" | "ug" | "sd" | "el" | "es" | "it" | "pt" | "ca" => [("«", "»"), ("“", "”")],
        "fa" => [("«", "»"), ("‹", "›")],
        "he" => [("„", "”"), ("‚", "’")],
        "yi" | "de" | "cs" | "sk" | "bg" => [("„", "“"), ("‚", "‘")],
        "fr" => [("«\u{A0}", "\u{A0}»"), ("“", "”")],
        "ru" | "uk" => [("«", "»"), ("„", "“")],
        "pl" | "ro" | "hu" => [("„", "”"), ("«", "»")],
        "ur" | "en" | "tr" | "nl" => [("“", "”"), ("‘", "’")],
        _ => match words.chars().find_map(|c| direction::letter(c).map(|way| (c, way))) {
            Some(('א'..='ת', _)) => return marks("he", words, inner),
            Some((_, Direction::RightToLeft)) => return marks("ar", words, inner),
            _ => return marks("en", words, inner),
        },
    };
    if inner { within } else { outer }
}

/// Whether an attribute `style` raises or lowers words.
fn aligned(attributes: &Attributes) -> Option<Style> {
    let style = attributes.get("style")?;
    let (_, align) = style.split_once("vertical-align")?;
    let align = align.trim_start_matches([':', ' ']);
    match () {
        () if align.starts_with("super") => Some(Style::Superscript),
        () if align.starts_with("sub") => Some(Style::Subscript),
        () => None,
    }
}
