//! What a save changed in the bytes of a file, so that they can be put back: where keys and tables stand is known to no
//! edit.

use serde_json::{Value, json};

/// How much of a file (bytes) is kept of one save; what is more is taken back by its edit alone.
const MOST: usize = 1 << 18;

/// A stretch of a file, and what stood in its place before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cut {
    at: usize,
    len: usize,
    was: String,
}

impl Cut {
    /// What makes `was` of `now`; `None` where that is too long.
    pub(super) fn between(was: &[u8], now: &[u8]) -> Option<Self> {
        let mut at = alike(was.chunks(CHUNK).zip(now.chunks(CHUNK)), |a, b| {
            a.iter().zip(b).take_while(|(a, b)| a == b).count()
        });
        // A cut between letters.
        while was.get(at).is_some_and(|byte| byte & 0xC0 == 0x80)
            || now.get(at).is_some_and(|byte| byte & 0xC0 == 0x80)
        {
            at -= 1;
        }
        let mut end = alike(was[at..].rchunks(CHUNK).zip(now[at..].rchunks(CHUNK)), |a, b| {
            a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count()
        });
        while end > 0 && was[was.len() - end] & 0xC0 == 0x80 {
            end -= 1;
        }
        let gone = &was[at..was.len() - end];
        let was = (gone.len() <= MOST).then(|| String::from_utf8(gone.to_vec()).ok())??;
        Some(Self { at, len: now.len() - end - at, was })
    }

    /// The bytes before the save that made `now`.
    pub(super) fn taken_back(&self, now: &[u8]) -> Option<Vec<u8>> {
        let behind = now.get(self.at.checked_add(self.len)?..)?;
        Some([now.get(..self.at)?, self.was.as_bytes(), behind].concat())
    }

    pub(super) fn to_json(&self) -> Value {
        json!([self.at, self.len, self.was])
    }

    pub(super) fn of_json(value: &Value) -> Option<Self> {
        let number = |value: &Value| usize::try_from(value.as_u64()?).ok();
        Some(Self { at: number(&value[0])?, len: number(&value[1])?, was: value[2].as_str()?.to_owned() })
    }
}

/// How many bytes are compared at once.
const CHUNK: usize = 4096;

/// How many bytes are alike before the first that differ, in `pairs` of stretches from one end.
fn alike<'a>(
    pairs: impl Iterator<Item = (&'a [u8], &'a [u8])>,
    in_both: impl Fn(&[u8], &[u8]) -> usize,
) -> usize {
    let mut count = 0;
    for (a, b) in pairs {
        if a != b {
            return count + in_both(a, b);
        }
        count += a.len();
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_was_cut_is_put_back(was in "[ab قé\n]{0,12}", now in "[ab قé\n]{0,12}") {
            let cut = Cut::between(was.as_bytes(), now.as_bytes()).unwrap();
            prop_assert_eq!(cut.taken_back(now.as_bytes()).unwrap(), was.as_bytes());
            prop_assert_eq!(Cut::of_json(&cut.to_json()), Some(cut));
        }
    }
}
