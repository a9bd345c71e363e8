//! A long plain text that is read piece by piece: each is checked and taken while it is in the processor's cache, and none
//! stands in memory beside the text.

use super::decode::{self, BYTE_ORDER_MARK};
use memchr::memmem;

/// What was read of a long plain text in UTF-8: of a file that has a [beginning](super::Document::beginning).
#[derive(Debug)]
pub struct Pieces {
    text: String,
    /// What the next piece goes on with: a part of a character, or of a line end.
    rest: Vec<u8>,
    /// Whether no character was taken yet.
    is_first: bool,
}

impl Pieces {
    /// Nothing yet of a file of `length` bytes; `None` where there is no memory for it.
    pub fn new(length: usize) -> Option<Self> {
        let mut text = String::new();
        text.try_reserve_exact(length).ok()?;
        Some(Self { text, rest: Vec::new(), is_first: true })
    }

    /// Takes the next bytes of the file; whether they are sound. If they are not, the file has to be read as one whose
    /// encoding is not known.
    pub fn take(&mut self, piece: &[u8]) -> bool {
        self.rest.extend_from_slice(piece);
        let whole = decode::whole_characters(&self.rest).len();
        let Ok(words) = simdutf8::basic::from_utf8(&self.rest[..whole]) else { return false };
        let is_first = self.is_first;
        self.is_first &= whole == 0;
        let mut words = words.strip_prefix(BYTE_ORDER_MARK).filter(|_| is_first).unwrap_or(words);
        while let Some(at) = memmem::find(words.as_bytes(), b"\r\n") {
            self.text.push_str(&words[..at]);
            words = &words[at + 1..];
        }
        self.text.push_str(words);
        self.rest.drain(..whole);
        true
    }

    /// The text, at the end of the file; `None` where that is not sound, or the text is too long.
    pub(super) fn finish(mut self) -> Option<String> {
        match self.rest[..] {
            [] => {}
            [b'\r'] => self.text.push('\r'),
            _ => return None,
        }
        decode::fits(&self.text).is_ok().then_some(self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn pieces_of_any_length_make_the_same_text(
            text in "(\u{FEFF}?[a\\r\\nم漢🙂]{0,9}\u{FEFF}?){1,4}",
            cuts in prop::collection::vec(1_usize..7, 1..40),
        ) {
            let mut pieces = Pieces::new(text.len()).unwrap();
            let (mut rest, mut cuts) = (text.as_bytes(), cuts.into_iter().cycle());
            while !rest.is_empty() {
                let (piece, more) = rest.split_at(cuts.next().unwrap().min(rest.len()));
                prop_assert!(pieces.take(piece));
                rest = more;
            }
            let whole = decode::decode(text.into_bytes()).unwrap().0;
            prop_assert_eq!(pieces.finish(), Some(whole));
        }
    }

    #[test]
    fn what_is_no_utf_8_is_not_taken() {
        let mut pieces = Pieces::new(9).unwrap();
        assert!(pieces.take("aم".as_bytes()) && !pieces.take(b"\xE3\xD1\n"));
        let mut cut = Pieces::new(9).unwrap();
        assert!(cut.take(&"aم".as_bytes()[..2]) && cut.finish().is_none());
    }
}
