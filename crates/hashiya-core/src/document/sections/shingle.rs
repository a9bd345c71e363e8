//! Word shingles: what makes two stretches of text near copies of each other.

use tui_bidi::text::{
    fold::{Part, part},
    is_alphanumeric,
};

/// Words in a shingle.
const WORDS: usize = 4;

/// The hashes of all runs of four folded words of `text`, sorted, each once. A text of one to
/// three words gives one shingle, of all its words.
pub(crate) fn shingles(text: &str) -> Vec<u64> {
    let words = words(text);
    let mut shingles: Vec<u64> = if words.len() < WORDS {
        if words.is_empty() { Vec::new() } else { vec![mix(&words)] }
    } else {
        words.windows(WORDS).map(mix).collect()
    };
    shingles.sort_unstable();
    shingles.dedup();
    shingles
}

/// The Jaccard similarity of two sorted lists of shingles, 0 to 1; 0 when one is empty.
pub(crate) fn jaccard(a: &[u64], b: &[u64]) -> f32 {
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    let (mut i, mut j, mut shared) = (0, 0, 0usize);
    while i < a.len() && j < b.len() {
        match a[i].cmp(&b[j]) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                shared += 1;
                i += 1;
                j += 1;
            }
        }
    }
    shared as f32 / (a.len() + b.len() - shared) as f32
}

/// The hashes of the folded words of `text`, made while it is folded: FNV-1a, small, and the same on every machine.
fn words(text: &str) -> Vec<u64> {
    const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    let step = |hash: u64, byte: u32| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    // A word of right-to-left text takes some ten bytes.
    let (mut words, mut hash, mut within) = (Vec::with_capacity(text.len() / 10), BASIS, false);
    let mut take = |letter: char| {
        if is_alphanumeric(letter) {
            // The bytes of UTF-8; of nearly all letters of our scripts these are two.
            hash = match u32::from(letter) {
                code @ 0x80..0x800 => step(step(hash, code >> 6 | 0xc0), code & 0x3f | 0x80),
                _ => letter.encode_utf8(&mut [0; 4]).bytes().fold(hash, |hash, byte| step(hash, byte.into())),
            };
            within = true;
        } else if std::mem::take(&mut within) {
            words.push(std::mem::replace(&mut hash, BASIS));
        }
    };
    for c in text.chars() {
        match part(c) {
            Part::Letter(letter) => take(letter),
            Part::Letters(letters) => letters.iter().copied().for_each(&mut take),
            Part::Space => take(' '),
            Part::Mark | Part::NonJoiner | Part::Nothing => {}
        }
    }
    take(' ');
    words
}

fn mix(words: &[u64]) -> u64 {
    words
        .iter()
        .fold(0, |mixed: u64, word| (mixed.rotate_left(17) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_are_alike_and_strangers_are_not() {
        let a = shingles("ذهب الولد إلى المدرسة في الصباح الباكر");
        let b = shingles("ذَهَبَ الولد الى المدرسه في الصباح، الباكر.");
        let c = shingles("عاد الرجل من السوق في المساء وحده");
        assert!(jaccard(&a, &b) > 0.99);
        assert!(jaccard(&a, &c) < 0.01);
        assert!(jaccard(&[], &a) < 0.01);
        assert_eq!(shingles("كلمة").len(), 1);
        assert!(shingles(" ، ").is_empty());
    }

    #[test]
    fn words_are_those_of_the_folded_text() {
        for text in ["", " ", "ﷲ أكبر، نَعَم", "می‌روم ۱۲ بار", "a-b  c\u{640}d", "لا إله"]
        {
            let folded = tui_bidi::text::fold::fold(text);
            let count =
                folded.text().split(|c: char| !is_alphanumeric(c)).filter(|word| !word.is_empty()).count();
            assert_eq!(words(text).len(), count, "{text}");
        }
        assert_eq!(words("كَتَبَ أحمد"), words("كتب، احمد"));
    }
}
