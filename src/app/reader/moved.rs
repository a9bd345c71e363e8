//! Where a place of a text is after the text was edited: what stands before the first change and behind the last one
//! stays with its words.

use tui_bidi::text::floor_char;

/// What an edit did to a text, as far as places in it are concerned.
#[derive(Clone, Copy, Debug)]
pub(in crate::app) struct Moved {
    /// How many bytes at the start are the same.
    same: usize,
    /// Where, in bytes, the end begins that is the same, in the old text and in the new one.
    ends: [usize; 2],
}

impl Moved {
    /// What made `old` the text `new`.
    pub(in crate::app) fn between(old: &str, new: &str) -> Self {
        let same = common(old.as_bytes().chunks(CHUNK), new.as_bytes().chunks(CHUNK), |a, b| {
            a.iter().zip(b).take_while(|(a, b)| a == b).count()
        });
        // Two letters may begin with the same bytes, and end with them; and words with the same letters.
        let same = floor_char(old, same).min(floor_char(new, same));
        let same = old[..same].rfind(char::is_whitespace).map_or(0, |space| floor_char(old, space + 1));
        let rest = [&old.as_bytes()[same..], &new.as_bytes()[same..]];
        let same_end = common(rest[0].rchunks(CHUNK), rest[1].rchunks(CHUNK), |a, b| {
            a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count()
        });
        let is_start =
            |back: usize| old.is_char_boundary(old.len() - back) && new.is_char_boundary(new.len() - back);
        let same_end = (0..=same_end).rev().find(|&back| is_start(back)).unwrap_or(0);
        Self { same, ends: [old.len() - same_end, new.len() - same_end] }
    }

    /// Where byte `at` of the old text is in `new`: on a character.
    pub(in crate::app) fn place(&self, at: usize, new: &str) -> usize {
        let [old_end, new_end] = self.ends;
        let place = match () {
            // Words that were put in push those behind them; what was written on at the end pushes nothing.
            () if at >= old_end && new_end < new.len() => at - old_end + new_end,
            () if at > self.same => at.min(new_end),
            () => at,
        };
        floor_char(new, place)
    }
}

/// How many bytes are compared at once.
const CHUNK: usize = 4096;

/// How many bytes are alike before the first that differ, in chunks from one end.
fn common<'a>(
    old: impl Iterator<Item = &'a [u8]>,
    new: impl Iterator<Item = &'a [u8]>,
    alike: fn(&[u8], &[u8]) -> usize,
) -> usize {
    let mut count = 0;
    for (old, new) in old.zip(new) {
        if old == new {
            count += old.len();
        } else {
            return count + alike(old, new);
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_place_stays_with_its_words() {
        let old = "أول ثان ثالث";
        for (new, before, after) in [
            (old, "أول", "أول"),
            ("جديد أول ثان ثالث", "أول", "أول"),
            ("أول ثان ثالث رابع", "ثالث", "ثالث"),
            ("أول أو ثان ثالث", "ثان", "ثان"),
            ("أول ثالث", "ثالث", "ثالث"),
        ] {
            let at = Moved::between(old, new).place(old.find(before).unwrap(), new);
            assert!(new[at..].starts_with(after), "{new}: {}", &new[at..]);
        }
    }

    proptest! {
        #[test]
        fn a_place_is_always_one_of_the_new_text(old in "[ab ق\n]{0,40}", new in "[ab ق\n]{0,40}", at in 0usize..50) {
            let place = Moved::between(&old, &new).place(at.min(old.len()), &new);
            prop_assert!(new.is_char_boundary(place));
        }
    }
}
