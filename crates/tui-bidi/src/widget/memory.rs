//! What labels were laid out as. From one frame to the next nearly all words of the panes around the text are
//! the same, and laying them out anew was half of what a frame cost.
//!
//! Kept for each thread, like ratatui's own cache of layouts, and never more than two generations of it:
//! whatever was not drawn for a while is forgotten.

use super::cells::Stamp;
use crate::{
    layout::{Layout, Options},
    text::Direction,
};
use foldhash::fast::RandomState;
use std::{
    cell::{OnceCell, RefCell},
    collections::HashMap,
    hash::BuildHasher,
    rc::Rc,
};

/// How many labels make a generation: more than any screen has.
const GENERATION: usize = 512;
/// The longest text that is kept, in bytes.
const LONGEST: usize = 4096;

/// What a layout was made from.
#[derive(Clone, PartialEq)]
struct Key {
    text: String,
    direction: Option<Direction>,
    width: u16,
    options: Options,
}

/// A text of one line, laid out.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) layout: Layout,
    /// Its cells, once they are drawn.
    stamps: OnceCell<Vec<Stamp>>,
}

impl Words {
    fn new(layout: Layout) -> Rc<Self> {
        Rc::new(Self { layout, stamps: OnceCell::new() })
    }

    /// The cells of its line from column 0 on, in a width of `free` columns more than they take.
    pub(super) fn stamps(&self, free: u16) -> &[Stamp] {
        // Cells of a right-to-left line end at the right edge of the width they were laid out in.
        let own = if self.layout.direction().is_rtl() { free } else { 0 };
        self.stamps.get_or_init(|| Stamp::of(self.layout.line(0), own))
    }
}

type Kept = HashMap<u64, (Key, Rc<Words>), RandomState>;

/// Makes a layout of a text, in a direction or in that of most of its letters, of so many columns.
type Make = fn(&str, Option<Direction>, u16, &Options) -> Layout;

thread_local! {
    /// This generation, the one before, and what hashes the keys of both.
    static KEPT: RefCell<(Kept, Kept, RandomState)> = RefCell::default();
}

/// `make` of the arguments before it, made once.
pub(super) fn recall(
    text: &str,
    direction: Option<Direction>,
    width: u16,
    options: &Options,
    make: Make,
) -> Rc<Words> {
    if text.len() > LONGEST {
        return Words::new(make(text, direction, width, options));
    }
    let is_it = |key: &Key| {
        key.text == text && (key.direction, key.width, key.options) == (direction, width, *options)
    };
    KEPT.with_borrow_mut(|(now, before, state)| {
        let hash = state.hash_one((text, direction.map(Direction::is_rtl), width));
        if let Some((_, words)) = now.get(&hash).filter(|(key, _)| is_it(key)) {
            return Rc::clone(words);
        }
        let kept = before.remove(&hash).filter(|(key, _)| is_it(key));
        let (key, words) = kept.unwrap_or_else(|| {
            let key = Key { text: text.to_owned(), direction, width, options: *options };
            (key, Words::new(make(text, direction, width, options)))
        });
        if now.len() >= GENERATION {
            *before = std::mem::take(now);
        }
        now.insert(hash, (key, Rc::clone(&words)));
        words
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_recalled_is_what_would_be_made() {
        let words = ["سام", "Sam", "سام Sam", ""];
        for round in 0..GENERATION * 3 {
            let text = format!("{} {}", words[round % 4], round % 700);
            let make: Make = |text, direction, width, options| {
                Layout::new(text, direction.unwrap_or_default(), width, options)
            };
            for (direction, width) in [
                (Some(Direction::RightToLeft), 5),
                (Some(Direction::LeftToRight), 5),
                (Some(Direction::LeftToRight), 9),
                (None, 9),
            ] {
                let options = Options { reveal: round % 3 == 0, ..Options::default() };
                let layout = &recall(&text, direction, width, &options, make).layout;
                let fresh = make(&text, direction, width, &options);
                let row = |layout: &Layout| {
                    layout.line(0).cells().map(|cell| cell.symbol.to_owned()).collect::<String>()
                };
                assert_eq!((layout.len(), row(layout)), (fresh.len(), row(&fresh)));
            }
        }
        KEPT.with_borrow(|(now, before, _)| assert!(now.len() <= GENERATION && before.len() <= GENERATION));
    }
}
