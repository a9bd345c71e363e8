//! Works out aside what belongs together in two texts.

use super::background_worker::BackgroundWorker;
use crate::app::{Message, ToAlign};

impl BackgroundWorker {
    /// Works out what belongs together in two texts.
    pub(super) fn align(&self, texts: Box<ToAlign>) {
        self.aside(move |answer| answer(Message::Aligned(texts.turn, Box::new(texts.align()))));
    }
}
