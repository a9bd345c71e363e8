//! Back and forward after jumps, as in vi and in browsers.

/// How many places are remembered.
const KEPT: usize = 100;

/// The places one jumped from and can return to, in bytes of the document.
#[derive(Clone, Debug, Default)]
pub(super) struct Jumps {
    places: Vec<usize>,
    /// Where in `places` one is; its length when at a place that is not in it.
    current: usize,
}

impl Jumps {
    /// Notes that one leaves byte `from`; what lay forward is forgotten.
    pub(super) fn leave(&mut self, from: usize) {
        self.places.truncate(self.current);
        self.places.retain(|&place| place != from);
        self.places.push(from);
        if self.places.len() > KEPT {
            self.places.remove(0);
        }
        self.current = self.places.len();
    }

    /// The place before, when one stands at byte `here`.
    pub(super) fn back(&mut self, here: usize) -> Option<usize> {
        let back = self.current.checked_sub(1)?;
        if self.current == self.places.len() {
            if self.places[back] == here {
                // Nothing moved since the last jump: go one further.
                self.current = back.checked_sub(1)?;
                return self.places.get(self.current).copied();
            }
            self.places.push(here);
        }
        self.current = back;
        self.places.get(back).copied()
    }

    /// Whether one went back, so that there is a forward.
    pub(super) fn went_back(&self) -> bool {
        self.current + 1 < self.places.len()
    }

    /// The place after, once one went back.
    pub(super) fn forward(&mut self) -> Option<usize> {
        let place = self.places.get(self.current + 1).copied()?;
        self.current += 1;
        Some(place)
    }
}

#[cfg(test)]
mod tests {
    use super::Jumps;

    #[test]
    fn back_and_forward_return_to_where_one_was() {
        let mut jumps = Jumps::default();
        assert_eq!(jumps.back(0), None);
        jumps.leave(10);
        jumps.leave(20);
        assert_eq!(jumps.back(30), Some(20));
        assert_eq!(jumps.back(20), Some(10));
        assert_eq!(jumps.back(10), None);
        assert_eq!(jumps.forward(), Some(20));
        assert_eq!(jumps.forward(), Some(30));
        assert_eq!(jumps.forward(), None);
    }

    #[test]
    fn a_jump_after_going_back_forgets_what_lay_forward() {
        let mut jumps = Jumps::default();
        jumps.leave(10);
        jumps.leave(20);
        jumps.back(30);
        jumps.leave(20);
        assert_eq!(jumps.forward(), None);
        assert_eq!(jumps.back(40), Some(20));
    }
}
