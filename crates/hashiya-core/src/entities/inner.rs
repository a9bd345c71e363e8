//! Places inside longer names, on demand: القاهرة in جامعة القاهرة. The name itself stays the longest.

use super::tables;
use super::token::{Script, Tokens, normal};
use std::collections::HashSet;
use tui_bidi::text::Span;

/// The most words of a place.
const WORDS: usize = 3;

/// The places that are known in a text: those of the lists, and those that it names elsewhere.
#[derive(Debug)]
pub struct Places(HashSet<String>);

impl Places {
    /// These places, besides those of the lists.
    pub(super) fn known<'a>(forms: impl Iterator<Item = &'a String>) -> Self {
        Self(forms.map(|form| normal(form)).collect())
    }

    /// The places inside the name that stands at `span` of `text`, not all of it and not its first word, in order.
    pub fn inside(&self, text: &str, span: Span) -> Vec<Span> {
        let tokens = Tokens::read(text, std::iter::once(span));
        let (mut found, mut at) = (Vec::new(), 1);
        while at < tokens.list.len() {
            let ends = (at + 1..=tokens.list.len().min(at + WORDS)).rev();
            let place = ends.into_iter().find_map(|end| Some((end, self.place(&tokens, at, end)?)));
            at = place.map_or(at + 1, |(end, _)| end);
            found.extend(place.map(|(end, start)| Span::new(start, tokens.list[end - 1].end as usize)));
        }
        found
    }

    /// Where the place begins that the words `from..to` name, after clitics; `None` where they name none.
    fn place(&self, tokens: &Tokens, from: usize, to: usize) -> Option<usize> {
        let first = &tokens.list[from];
        let words = tokens.normal_of(from, to);
        let table = if first.script == Script::Latin { tables::places_latin() } else { tables::places_rtl() };
        let known = |words: &str| self.0.contains(words) || table.class(words).is_some_and(|class| class < 3);
        if known(&words) {
            return Some(first.start as usize);
        }
        // One clitic, which has as many bytes in the text as in normal form.
        let clitic = words.chars().next().filter(|c| CLITICS.contains(c))?;
        known(&words[clitic.len_utf8()..]).then_some(first.start as usize + clitic.len_utf8())
    }
}

/// Clitics before a place inside a name: جامعة الملك سعود بالرياض.
const CLITICS: [char; 9] = ['و', 'ب', 'ل', 'ב', 'ל', 'ה', 'ו', 'מ', 'ש'];

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::entities::{Overrides, find};

    #[test]
    fn the_longest_name_stays_and_its_places_are_told_on_demand() {
        for (text, name, places) in [
            ("درس في جامعة القاهرة ثم سافر.", "جامعة القاهرة", vec!["القاهرة"]),
            ("رئيس دانشگاه تهران سخن گفت.", "دانشگاه تهران", vec!["تهران"]),
            ("היא גרה ליד אוניברסיטת תל אביב.", "אוניברסיטת תל אביב", vec!["תל אביב"]),
            ("زار القاهرة أمس.", "القاهرة", vec![]),
        ] {
            let document = Document::parse(text.as_bytes(), "a.txt").unwrap();
            let found = find(&document, &Overrides::default());
            let own = found.entities.iter().find(|entity| entity.name == name);
            let own = own.unwrap_or_else(|| panic!("{text}: {:?}", found.entities));
            let inside = found.places().inside(document.text(), own.mentions[0].span);
            let inside: Vec<&str> =
                inside.iter().map(|span| &document.text()[span.start..span.end]).collect();
            assert_eq!(inside, places, "{text}");
        }
    }
}
