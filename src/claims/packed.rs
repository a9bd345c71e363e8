//! Fingerprints as text, for a cache: hexadecimal digits of their numbers.

use super::concept::Side;
use super::fingerprint::{Amount, Fingerprint, Word};
use std::fmt::Write as _;

impl Fingerprint {
    /// The fingerprint as text; the names that its sentence was read with are not kept.
    pub fn pack(&self) -> String {
        let mut text = String::with_capacity(8 + self.amounts.len() * 24 + self.words.len() * 34);
        let _ = write!(text, "{:x}{:02x}", u8::from(self.negated), self.amounts.len().min(255));
        for Amount(value, unit) in self.amounts.iter().take(255) {
            let _ = write!(text, "{:016x}{unit:08x}", value.to_bits());
        }
        for word in &self.words {
            let Word { stem, start, root, letters, place, rarity, says } = word;
            let _ = write!(
                text,
                "{stem:08x}{start:08x}{root:08x}{letters:02x}{place:02x}{rarity:x}{:x}",
                says.len().min(15)
            );
            for Side(concept, opposite) in says.iter().take(15) {
                let _ = write!(text, "{concept:02x}{:x}", u8::from(*opposite));
            }
        }
        text
    }

    /// The fingerprint of a text made by [`pack`](Self::pack); `None` for any other text.
    pub fn unpack(text: &str) -> Option<Self> {
        let mut rest = text;
        let mut number = |digits: usize| -> Option<u64> {
            let (head, tail) = rest.split_at_checked(digits)?;
            rest = tail;
            u64::from_str_radix(head, 16).ok()
        };
        let negated = number(1)? == 1;
        let count = number(2)?;
        let mut amounts = Vec::new();
        for _ in 0..count {
            amounts.push(Amount(f64::from_bits(number(16)?), number(8)? as u32));
        }
        let mut words = Vec::new();
        while let Some(stem) = number(8) {
            let mut word = Word {
                stem: stem as u32,
                start: number(8)? as u32,
                root: number(8)? as u32,
                ..Word::default()
            };
            (word.letters, word.place, word.rarity) = (number(2)? as u8, number(2)? as u8, number(1)? as u8);
            for _ in 0..number(1)? {
                word.says.push(Side(number(2)? as u8, number(1)? == 1));
            }
            words.push(word);
        }
        Some(Self { words, amounts, negated, ..Self::default() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_unpacked_the_same_and_any_text_is_taken() {
        for text in
            ["", "ارتفعت أسعار الإيجار بنسبة 15٪ في عام 2023", "لم يربح أحد 3.5 مليار دولار", "fell by half"]
        {
            let print = Fingerprint::of(text, "ar", &[]);
            assert_eq!(Fingerprint::unpack(&print.pack()), Some(print), "{text}");
        }
        for text in ["", "0", "z", "0ff", "000x", "000\u{627}\u{627}\u{627}\u{627}"] {
            let _ = Fingerprint::unpack(text);
        }
    }
}
