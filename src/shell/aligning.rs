//! Works out aside what belongs together in two texts, and where witnesses differ.

use super::background_worker::BackgroundWorker;
use crate::app::{Message, ToAlign, ToCollate};

impl BackgroundWorker {
    /// Works out what belongs together in two texts.
    pub(super) fn align(&self, texts: Box<ToAlign>) {
        self.aside(move |answer| answer(Message::Aligned(texts.turn, Box::new(texts.align()))));
    }

    /// Works out where witnesses differ from a base.
    pub(super) fn collate(&self, texts: Box<ToCollate>) {
        self.aside(move |answer| answer(Message::Collated(texts.turn, texts.collate())));
    }
}
