//! Looks for names aside, until it is stopped.

use crate::app::Message;
use crate::document::Document;
use crate::entities::{self, Finder};
use std::sync::atomic::{AtomicU8, Ordering};

/// What becomes of names that are being looked for: looked for on, told as far as they are, or dropped.
pub(super) const GO_ON: u8 = 0;
pub(super) const STOP: u8 = 1;
pub(super) const DROP: u8 = 2;

/// Looks for the names of `document` as long as `how` says so; `told`: how many of them the reader knows.
pub(super) fn find_names(
    document: &Document,
    overrides: &entities::Overrides,
    mut told: usize,
    how: &AtomicU8,
    answer: &mut dyn FnMut(Message),
) {
    if document.text().len() < entities::LONG {
        let found = entities::find(document, overrides);
        if how.load(Ordering::Relaxed) != DROP {
            answer(Message::Entities(Box::new(found)));
        }
        return;
    }
    answer(Message::Looking(Some(0)));
    let mut finder = Finder::new(document, overrides);
    while finder.step() && how.load(Ordering::Relaxed) == GO_ON {
        answer(Message::Looking(Some(finder.percent())));
        // The list fills while one reads; told rarely, for all of it is told each time.
        if finder.count() > told + told / 2 {
            told = finder.count();
            answer(Message::Entities(Box::new(finder.found())));
        }
    }
    if how.load(Ordering::Relaxed) != DROP {
        answer(Message::Entities(Box::new(finder.found())));
        answer(Message::Looking(None));
    }
}
