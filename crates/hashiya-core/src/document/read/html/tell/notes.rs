//! Notes of a page: what calls them, where they begin, what leads back.

use super::{Act, Teller};
use crate::document::address::resolve;
use crate::document::build::Builder;
use crate::document::markup::{Numbers, Style};
use crate::document::read::html::tokens::Attributes;

/// The longest sign that calls a note, in characters.
const CALL: usize = 6;

impl Teller {
    /// What `href` leads to, as notes are known by.
    pub(super) fn key(&self, href: &str) -> String {
        if self.part.is_empty() {
            return href.rsplit_once('#').map_or("", |(_, id)| id).to_owned();
        }
        let (path, id) = resolve(&self.part, href);
        format!("{path}#{id}")
    }

    /// The sign that calls what is named `id` as a note, if something calls it.
    pub(super) fn sign(&self, id: &str) -> Option<&str> {
        self.calls.get(&self.key(&format!("#{id}"))).map(String::as_str)
    }

    /// A link begins that is the place of a note, at the beginning of a paragraph: all of that is the note.
    pub(super) fn note_begins(&mut self, builder: &mut Builder, attributes: &Attributes) {
        let names = [attributes.get("id"), attributes.get("name")];
        let sign = names.into_iter().flatten().find_map(|id| self.sign(id)).map(str::to_owned);
        let Some(sign) = sign.filter(|_| self.notes == 0 && builder.is_fresh() && self.heading().is_none())
        else {
            return;
        };
        let around =
            self.open.iter_mut().rev().find(|element| matches!(element.act, Act::Block | Act::Item { .. }));
        if let Some(around) = around.filter(|around| !around.note) {
            around.note = true;
            self.notes += 1;
            builder.marker(sign);
        }
    }

    /// A link within a note is read: a sign at its start or end leads back and is no words of the note.
    pub(super) fn led_back(&mut self, builder: &mut Builder, target: u32) {
        let Some((sign, _)) = self.call.take() else { return };
        let short = sign.trim().chars().count() <= CALL && builder.is_fresh();
        if !sign.contains(char::is_alphanumeric) || short && sign.contains(char::is_numeric) {
            return;
        }
        builder.open(Style::Link(target));
        self.words(builder, &sign);
        builder.close(|style| style == Style::Link(target));
    }

    /// The sign of a note is read: a mark, or words after all where it is long.
    pub(super) fn called(&mut self, builder: &mut Builder) {
        let Some((sign, id)) = self.call.take() else { return };
        let bare = sign.trim().trim_matches(['[', ']', '(', ')']).to_owned();
        if bare.is_empty()
            || bare.chars().count() > CALL
            || bare.chars().all(char::is_alphabetic) && bare.len() > 2
        {
            return self.words(builder, &sign);
        }
        self.calls.insert(id, bare.clone());
        builder.call(bare, Numbers::Shown);
    }
}
