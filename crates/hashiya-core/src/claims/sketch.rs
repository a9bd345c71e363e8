//! Sketches of claims, by which they are found among many; as text for a cache, four characters a key.

/// By what a claim is found: hashes of 24 bits, one or two for each of its content words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sketch(pub(super) Vec<u32>);

/// The bits of a key.
const KEY: u32 = (1 << 24) - 1;

/// What six bits are written as: nothing that JSON escapes.
const DIGITS: &[u8; 64] = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";

impl Sketch {
    /// The sketch with these keys.
    pub(super) fn of(keys: impl IntoIterator<Item = u32>) -> Self {
        let mut keys: Vec<u32> = keys.into_iter().map(|key| key & KEY).collect();
        keys.sort_unstable();
        keys.dedup();
        Self(keys)
    }

    /// The sketch as text.
    pub fn pack(&self) -> String {
        let digit = |key: u32, place: u32| char::from(DIGITS[(key >> (6 * place) & 63) as usize]);
        let mut text = String::with_capacity(4 * self.0.len());
        for key in &self.0 {
            text.extend([digit(*key, 3), digit(*key, 2), digit(*key, 1), digit(*key, 0)]);
        }
        text
    }

    /// The sketch of a text made by [`pack`](Self::pack); `None` for any other text.
    pub fn unpack(text: &str) -> Option<Self> {
        let value = |digit: u8| -> Option<u32> {
            Some(u32::from(match digit {
                b'0'..=b'9' => digit - b'0',
                b'a'..=b'z' => digit - b'a' + 10,
                b'A'..=b'Z' => digit - b'A' + 36,
                b'-' => 62,
                b'_' => 63,
                _ => return None,
            }))
        };
        let (keys, rest) = text.as_bytes().as_chunks::<4>();
        let key = |digits: &[u8; 4]| digits.iter().try_fold(0, |key, digit| Some(key << 6 | value(*digit)?));
        let keys = keys.iter().map(key).collect::<Option<Vec<u32>>>()?;
        rest.is_empty().then_some(Self(keys))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::claims::Fingerprints;

    #[test]
    fn what_is_packed_is_unpacked_the_same_and_any_text_is_taken() {
        let mut prints = Fingerprints::default();
        for text in
            ["", "ارتفعت أسعار الإيجار بنسبة 15٪ في عام 2023", "لم يربح أحد 3.5 مليار دولار", "fell by half"]
        {
            let sketch = prints.sketch(text, "ar");
            assert_eq!(Sketch::unpack(&sketch.pack()), Some(sketch), "{text}");
        }
        for text in ["0", "00 0", "000x0", "\u{627}\u{627}"] {
            assert_eq!(Sketch::unpack(text), None, "{text}");
        }
    }
}
