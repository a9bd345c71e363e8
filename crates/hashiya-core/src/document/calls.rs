//! Notes by their numbers: what is drawn where one is called, and before the note itself.

use super::{
    Document,
    leads::bare,
    markup::{Kind, Markup, Numbers, Style},
};
use crate::words::{Digits, RAISED};
use std::borrow::Cow;
use std::collections::HashMap;
use tui_bidi::text::{Ornament, ParagraphByte};

/// The longest number or sign of a note that is drawn, in characters.
const LONGEST: usize = 8;

/// A sign as it is drawn: Latin digits raised; those of Arabic in round brackets and those of Persian in square ones, as
/// books in these scripts have them, for Unicode raises none of them; letters in square brackets.
fn drawn(sign: &str, digits: Digits) -> String {
    let sign = digits.write(bare(sign));
    let own: String = match sign.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", &sign[..end]),
        None => sign,
    };
    let all =
        |range: std::ops::RangeInclusive<char>| !own.is_empty() && own.chars().all(|c| range.contains(&c));
    if all('0'..='9') {
        let raised = own.bytes().filter_map(|digit| RAISED.get(usize::from(digit - b'0')));
        return raised.collect();
    }
    if all('٠'..='٩') {
        return format!("({own})");
    }
    if own.chars().any(char::is_alphanumeric) { format!("[{own}]") } else { own }
}

impl Markup {
    /// Numbers the notes in the order in which they are called: their source names them.
    pub(super) fn number_notes(&mut self) {
        let mut numbers: HashMap<String, usize> = HashMap::new();
        let mut number = |sign: &str| {
            let next = numbers.len() + 1;
            numbers.entry(bare(sign).to_owned()).or_insert(next).to_string()
        };
        for inline in &self.inlines {
            let Style::Call(label) = inline.style else { continue };
            if let Some(label) = self.labels.get_mut(label as usize) {
                *label = number(label);
            }
        }
        // Notes that nothing calls come after those.
        for block in self.blocks.iter_mut().filter(|block| block.kind == Kind::Note) {
            block.marker = block.marker.as_deref().map(|sign| number(sign).into());
        }
    }
}

impl Document {
    /// The sign of a note as it is drawn.
    fn note_sign(&self, sign: &str) -> String {
        let counted = self.body.read.markup.as_ref().is_some_and(|markup| markup.numbers != Numbers::Shown);
        // A number that the source does not show is written as its language writes numbers.
        let language = if counted { self.lang().parse().ok() } else { None };
        drawn(sign, language.map_or(Digits::Latin, |language| Digits::of(&language)))
    }

    /// What is drawn before the first words of paragraph `index`: a bullet, a number, a box, the number of a note that does
    /// not say it itself.
    pub fn marker(&self, index: usize) -> Option<Cow<'_, str>> {
        let block = self.block(index)?;
        let marker = block.marker.as_deref()?;
        if block.kind != Kind::Note {
            return Some(marker.into());
        }
        // Some sources write the number among the words of the note.
        let words = self.paragraph_text(index).trim_start_matches(['[', '(']);
        let rest = words.strip_prefix(bare(marker)).filter(|_| !bare(marker).is_empty());
        let written = rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
        (!written).then(|| self.note_sign(marker).into())
    }

    /// What is drawn among the words of paragraph `index`: the numbers of the notes that are called there.
    pub fn ornaments(&self, index: usize) -> Vec<Ornament> {
        let start = self.paragraph(index).start;
        let mut found: Vec<Ornament> = Vec::new();
        for inline in self.inlines(index) {
            let Style::Call(label) = inline.style else { continue };
            let at = ParagraphByte::of_text(inline.span.start, start);
            let mut symbols = self.note_sign(self.label(label));
            // Two raised numbers side by side would be one.
            let raised = |symbols: &str| symbols.ends_with(RAISED);
            if found.last().is_some_and(|last| last.at == at && raised(&last.symbols)) && raised(&symbols) {
                symbols.insert(0, ',');
            }
            found.push(Ornament { at, symbols });
        }
        found
    }

    /// [`ornaments`](Self::ornaments) of a paragraph beside which nothing is drawn: a note begins with its number.
    pub fn ornaments_and_number(&self, index: usize) -> Vec<Ornament> {
        let mut found = self.ornaments(index);
        let note = self.block(index).filter(|block| block.kind == Kind::Note);
        if note.is_some_and(|note| note.span.start == self.paragraph(index).start)
            && let Some(sign) = self.marker(index)
        {
            found.insert(0, Ornament { at: ParagraphByte::default(), symbols: format!("{sign} ") });
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_drawn_as_the_script_has_them() {
        for (sign, digits, shown) in [
            ("12", Digits::Latin, "¹²"),
            ("[3]", Digits::Latin, "³"),
            ("1.", Digits::Latin, "¹"),
            ("12", Digits::Arabic, "(١٢)"),
            ("[٣]", Digits::Latin, "(٣)"),
            ("12", Digits::Persian, "[۱۲]"),
            ("۱۲", Digits::Latin, "[۱۲]"),
            ("*", Digits::Persian, "*"),
            ("ii", Digits::Arabic, "[ii]"),
            ("a", Digits::Latin, "[a]"),
            ("", Digits::Latin, ""),
            ("a long sign of a note", Digits::Latin, "[a long s…]"),
        ] {
            assert_eq!(drawn(sign, digits), shown, "{sign}");
        }
    }
}
