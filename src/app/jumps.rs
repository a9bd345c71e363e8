//! Back and forward after jumps, as in vi and in browsers, within an article and between them.

use std::path::{Path, PathBuf};

/// How many places are remembered.
const KEPT: usize = 100;

/// A place of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spot {
    /// The article.
    pub article: PathBuf,
    /// The byte of its text.
    pub at: usize,
}

/// The places one jumped from and can return to.
#[derive(Clone, Debug, Default)]
pub(super) struct Jumps {
    places: Vec<Spot>,
    /// Where in `places` one is; its length when at a place that is not in it.
    current: usize,
}

impl Jumps {
    /// Notes that one leaves the place `from`; what lay forward is forgotten.
    pub(super) fn leave(&mut self, from: Spot) {
        self.places.truncate(self.current);
        self.places.retain(|place| *place != from);
        self.places.push(from);
        if self.places.len() > KEPT {
            self.places.remove(0);
        }
        self.current = self.places.len();
    }

    /// The place before, when one stands at `here`.
    pub(super) fn back(&mut self, here: Spot) -> Option<Spot> {
        let back = self.current.checked_sub(1)?;
        if self.current == self.places.len() {
            if self.places[back] == here {
                // Nothing moved since the last jump: go one further.
                self.current = back.checked_sub(1)?;
                return self.places.get(self.current).cloned();
            }
            self.places.push(here);
        }
        self.current = back;
        self.places.get(back).cloned()
    }

    /// The article `old` lies at `new` now.
    pub(super) fn rename(&mut self, old: &Path, new: &Path) {
        for place in self.places.iter_mut().filter(|place| place.article == old) {
            new.clone_into(&mut place.article);
        }
    }

    /// Whether one went back, so that there is a forward.
    pub(super) fn went_back(&self) -> bool {
        self.current + 1 < self.places.len()
    }

    /// The place after, once one went back.
    pub(super) fn forward(&mut self) -> Option<Spot> {
        let place = self.places.get(self.current + 1).cloned()?;
        self.current += 1;
        Some(place)
    }
}

#[cfg(test)]
mod tests {
    use super::{Jumps, Spot};

    fn spot(at: usize) -> Spot {
        Spot { article: "a.txt".into(), at }
    }

    #[test]
    fn back_and_forward_return_to_where_one_was() {
        let mut jumps = Jumps::default();
        assert_eq!(jumps.back(spot(0)), None);
        jumps.leave(spot(10));
        jumps.leave(spot(20));
        assert_eq!(jumps.back(spot(30)), Some(spot(20)));
        assert_eq!(jumps.back(spot(20)), Some(spot(10)));
        assert_eq!(jumps.back(spot(10)), None);
        assert_eq!(jumps.forward(), Some(spot(20)));
        assert_eq!(jumps.forward(), Some(spot(30)));
        assert_eq!(jumps.forward(), None);
    }

    #[test]
    fn a_jump_after_going_back_forgets_what_lay_forward() {
        let mut jumps = Jumps::default();
        jumps.leave(spot(10));
        jumps.leave(spot(20));
        jumps.back(spot(30));
        jumps.leave(spot(20));
        assert_eq!(jumps.forward(), None);
        assert_eq!(jumps.back(spot(40)), Some(spot(20)));
    }

    #[test]
    fn the_same_byte_of_another_article_is_another_place() {
        let mut jumps = Jumps::default();
        let other = Spot { article: "b.txt".into(), at: 10 };
        jumps.leave(spot(10));
        assert_eq!(jumps.back(other.clone()), Some(spot(10)));
        assert_eq!(jumps.forward(), Some(other));
    }
}
