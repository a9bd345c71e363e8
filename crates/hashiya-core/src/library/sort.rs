//! The order of the list of articles.

use super::{counting::as_counted, entry::Entry, volume::Volume};
use crate::words::Phrase;
use std::cmp::Reverse;
use tui_bidi::text::fold::fold;

/// The order of the list of articles; what is equal in it stands the latest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// What one had to do with last comes first.
    #[default]
    Latest,
    /// By title, as readers spell.
    Title,
    /// What was begun and not read to the end comes first, then what was never opened.
    Unread,
    /// The most annotated first.
    Annotations,
    /// The most open claims first.
    Open,
    /// The longest first.
    Length,
}

impl Sort {
    /// Every order.
    pub const ALL: [Self; 6] =
        [Self::Latest, Self::Title, Self::Unread, Self::Annotations, Self::Open, Self::Length];

    /// Its name.
    pub fn name(self) -> Phrase {
        match self {
            Self::Latest => say!("order-articles-latest"),
            Self::Title => say!("order-articles-title"),
            Self::Unread => say!("order-articles-unread"),
            Self::Annotations => say!("order-articles-annotations"),
            Self::Open => say!("order-articles-open"),
            Self::Length => say!("order-articles-length"),
        }
    }

    /// The numbers of `volumes`, which stand the latest first, in this order.
    pub fn numbers(self, volumes: &[Volume]) -> Vec<usize> {
        let mut numbers: Vec<usize> = (0..volumes.len()).collect();
        let entry = |number: usize| &volumes[number].entry;
        match self {
            Self::Latest => {}
            Self::Title => {
                let titles: Vec<String> =
                    numbers.iter().map(|&number| fold(entry(number).title.trim()).into_text()).collect();
                numbers.sort_by(|&one, &other| as_counted(&titles[one], &titles[other]));
            }
            Self::Unread => numbers.sort_by_key(|&number| begun(entry(number))),
            Self::Annotations => numbers.sort_by_key(|&number| Reverse(volumes[number].annotations.len())),
            Self::Open => numbers.sort_by_key(|&number| Reverse(entry(number).open_claims)),
            Self::Length => numbers.sort_by_key(|&number| Reverse(entry(number).length)),
        }
        numbers
    }
}

/// Begun, never opened, read to the end.
fn begun(entry: &Entry) -> u8 {
    match (entry.is_read(), entry.opened.is_empty()) {
        (true, _) => 2,
        (false, true) => 1,
        (false, false) => 0,
    }
}
