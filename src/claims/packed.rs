//! Fingerprints as text, for a cache: hexadecimal digits of their numbers.

use super::concept::Side;
use super::fingerprint::{Amount, Fingerprint, Word};

/// Appends the last `digits` hexadecimal digits of `value` to `text`.
fn put(text: &mut String, value: u64, digits: u32) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    text.extend((0..digits).rev().map(|digit| char::from(DIGITS[(value >> (4 * digit) & 15) as usize])));
}

impl Fingerprint {
    /// The fingerprint as text; the names that its sentence was read with are not kept.
    pub fn pack(&self) -> String {
        let mut text = String::with_capacity(8 + self.amounts.len() * 24 + self.words.len() * 34);
        put(&mut text, u64::from(self.negated), 1);
        put(&mut text, self.amounts.len().min(255) as u64, 2);
        for Amount(value, unit) in self.amounts.iter().take(255) {
            put(&mut text, value.to_bits(), 16);
            put(&mut text, u64::from(*unit), 8);
        }
        for word in &self.words {
            for hash in [word.stem, word.start, word.root] {
                put(&mut text, u64::from(hash), 8);
            }
            put(&mut text, u64::from(word.letters), 2);
            put(&mut text, u64::from(word.place), 2);
            put(&mut text, u64::from(word.rarity), 1);
            put(&mut text, word.says.len().min(15) as u64, 1);
            for Side(concept, opposite) in word.says.iter().take(15) {
                put(&mut text, u64::from(*concept), 2);
                put(&mut text, u64::from(*opposite), 1);
            }
        }
        text
    }

    /// The fingerprint of a text made by [`pack`](Self::pack); `None` for any other text.
    pub fn unpack(text: &str) -> Option<Self> {
        let mut rest = text.as_bytes();
        let mut number = |digits: usize| -> Option<u64> {
            let (head, tail) = rest.split_at_checked(digits)?;
            rest = tail;
            head.iter().try_fold(0, |value, digit| {
                let digit = match digit {
                    b'0'..=b'9' => digit - b'0',
                    b'a'..=b'f' => digit - b'a' + 10,
                    _ => return None,
                };
                Some(value << 4 | u64::from(digit))
            })
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
