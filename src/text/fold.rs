//! Folding: the form in which words are compared, with a map back to the source.

use super::Span;
use unicode_normalization::UnicodeNormalization;

/// A text in folded form, and where each of its bytes came from.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    text: String,
    /// For each byte of `text` and one past: the byte of the source where its character starts.
    starts: Vec<u32>,
    /// For each byte of `text`: the byte of the source where what it stands for ends, marks included.
    ends: Vec<u32>,
}

impl Folded {
    /// The folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The stretch of the source that the stretch `folded` of [`text`](Self::text) stands for,
    /// marks and other dropped characters after its letters included.
    pub fn source(&self, folded: Span) -> Span {
        let start = self.starts.get(folded.start).map_or(0, |&byte| byte as usize);
        if folded.is_empty() {
            return Span::empty(start);
        }
        let end = self.ends.get(folded.end - 1).map_or(start, |&byte| byte as usize);
        Span::new(start, end)
    }
}

/// `text` folded, with its map.
pub fn fold(text: &str) -> Folded {
    let mut folded = Folded::default();
    for (start, c) in text.char_indices() {
        let end = (start + c.len_utf8()) as u32;
        let from = folded.text.len();
        for part in std::iter::once(c).nfkd().flat_map(char::to_lowercase) {
            if let Some(letter) = letter(part) {
                if letter == ' ' && folded.text.ends_with(' ') {
                    continue;
                }
                folded.text.push(letter);
            }
        }
        if folded.text.len() == from
            && let Some(&old) = folded.ends.last()
        {
            folded.ends.iter_mut().rev().take_while(|last| **last == old).for_each(|last| *last = end);
        }
        folded.starts.resize(folded.text.len(), start as u32);
        folded.ends.resize(folded.text.len(), end);
    }
    folded.starts.push(text.len() as u32);
    folded
}

/// What one character of NFKD text folds to; `None` when it is dropped.
fn letter(c: char) -> Option<char> {
    Some(match c {
        '\u{0300}'..='\u{036F}'
        | '\u{0591}'..='\u{05BD}'
        | '\u{05BF}'
        | '\u{05C1}'..='\u{05C2}'
        | '\u{05C4}'..='\u{05C5}'
        | '\u{05C7}'
        | '\u{0610}'..='\u{061A}'
        | '\u{0640}'
        | '\u{064B}'..='\u{065F}'
        | '\u{0670}'
        | '\u{06D6}'..='\u{06DC}'
        | '\u{06DF}'..='\u{06E8}'
        | '\u{06EA}'..='\u{06ED}'
        | '\u{061C}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{00AD}'
        | '\u{FEFF}' => return None,
        'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ک' => 'ك',
        'ة' | 'ہ' | 'ھ' | 'ە' => 'ه',
        '٠'..='٩' => char::from(b'0' + (c as u32 - '٠' as u32) as u8),
        '۰'..='۹' => char::from(b'0' + (c as u32 - '۰' as u32) as u8),
        '٪' => '%',
        '،' => ',',
        '؛' => ';',
        '؟' => '?',
        c if c.is_whitespace() => ' ',
        c => c,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_fall_away_and_spans_come_back_with_them() {
        let folded = fold("قال كَتَبَ أحمد");
        let at = folded.text().find("كتب").unwrap();
        assert_eq!(folded.source(Span::new(at, at + "كتب".len())), Span::new(7, 19));
        assert!(folded.text().ends_with("احمد"));
    }
}
