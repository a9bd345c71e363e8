//! What of the screen has to be drawn anew.

/// What is to be drawn again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// Nothing.
    Nothing,
    /// These rows of the text, from its window's top, and the bars above and below.
    Rows(Vec<usize>),
    /// The pane with the focus, the bars, and these of the three lists.
    Pane([bool; 3]),
    /// Everything.
    All,
}

impl Changed {
    /// This and `other`.
    pub(super) fn add(&mut self, other: Self) {
        match (self, other) {
            (Self::All, _) | (_, Self::Nothing) => {}
            (Self::Pane(_), Self::Rows(_)) => {}
            (Self::Pane(lists), Self::Pane(more)) => {
                lists.iter_mut().zip(more).for_each(|(list, more)| *list |= more);
            }
            (Self::Rows(rows), Self::Rows(more)) => rows.extend(more),
            (own, other) => *own = other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_changes_adds_up() {
        let add = |parts: &[Changed]| {
            let mut all = Changed::Nothing;
            parts.iter().for_each(|part| all.add(part.clone()));
            all
        };
        let rows = |rows: &[usize]| Changed::Rows(rows.to_vec());
        assert_eq!(add(&[Changed::Nothing, Changed::Nothing]), Changed::Nothing);
        assert_eq!(add(&[rows(&[1]), Changed::Nothing, rows(&[2, 1])]), rows(&[1, 2, 1]));
        assert_eq!(add(&[rows(&[1]), Changed::All, rows(&[2])]), Changed::All);
        let pane = |lists: [usize; 3]| Changed::Pane(lists.map(|list| list > 0));
        assert_eq!(add(&[rows(&[1]), pane([0, 1, 0]), rows(&[2])]), pane([0, 1, 0]));
        assert_eq!(add(&[pane([1, 0, 0]), pane([1, 0, 1])]), pane([1, 0, 1]));
        assert_eq!(add(&[pane([1, 0, 0]), Changed::All, pane([1, 1, 1])]), Changed::All);
    }
}
