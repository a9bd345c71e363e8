//! What labels were laid out as. From one frame to the next nearly all words of the panes around the text are
//! the same, and laying them out anew was half of what a frame cost.
//!
//! Kept for each thread, like ratatui's own cache of layouts, and never more than two generations of it:
//! whatever was not drawn for a while is forgotten.

use crate::{
    layout::{Layout, Options},
    text::Direction,
};
use std::{
    cell::RefCell,
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
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
    direction: Direction,
    width: u16,
    options: Options,
}

type Kept = HashMap<u64, (Key, Rc<Layout>)>;

thread_local! {
    /// This generation, and the one before.
    static KEPT: RefCell<(Kept, Kept)> = RefCell::default();
}

/// `make` of the arguments before it, made once.
pub(super) fn recall(
    text: &str,
    direction: Direction,
    width: u16,
    options: &Options,
    make: fn(&str, Direction, u16, &Options) -> Layout,
) -> Rc<Layout> {
    if text.len() > LONGEST {
        return Rc::new(make(text, direction, width, options));
    }
    let mut hasher = DefaultHasher::new();
    (text, direction.is_rtl(), width).hash(&mut hasher);
    let hash = hasher.finish();
    let is_it = |key: &Key| {
        key.text == text && (key.direction, key.width, key.options) == (direction, width, *options)
    };
    KEPT.with_borrow_mut(|(now, before)| {
        if let Some((_, layout)) = now.get(&hash).filter(|(key, _)| is_it(key)) {
            return Rc::clone(layout);
        }
        let kept = before.remove(&hash).filter(|(key, _)| is_it(key));
        let (key, layout) = kept.unwrap_or_else(|| {
            let key = Key { text: text.to_owned(), direction, width, options: *options };
            (key, Rc::new(make(text, direction, width, options)))
        });
        if now.len() >= GENERATION {
            *before = std::mem::take(now);
        }
        now.insert(hash, (key, Rc::clone(&layout)));
        layout
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
            for (direction, width) in
                [(Direction::RightToLeft, 5), (Direction::LeftToRight, 5), (Direction::LeftToRight, 9)]
            {
                let options = Options { reveal: round % 3 == 0, ..Options::default() };
                let layout = recall(&text, direction, width, &options, Layout::new);
                let fresh = Layout::new(&text, direction, width, &options);
                let row = |layout: &Layout| {
                    layout.line(0).cells().map(|cell| cell.symbol.to_owned()).collect::<String>()
                };
                assert_eq!((layout.len(), row(&layout)), (fresh.len(), row(&fresh)));
            }
        }
        KEPT.with_borrow(|(now, before)| assert!(now.len() <= GENERATION && before.len() <= GENERATION));
    }
}
