//! What reaches the loop from other threads: each of them wakes it, where it waits for the terminal.

use super::event::Event;
use super::input::Waker;
use super::pictures::Found;
use crate::app::Message;
use std::sync::mpsc::Sender;

/// Something for the loop.
pub(super) enum Input {
    Event(Event),
    /// What the background worker of this number answered: an article that was left has nothing to say any more.
    Answer(u32, Message),
    /// What the library worker says, whatever article is open.
    Library(Message),
    /// The face that was looked for.
    Face(Found),
}

/// Sends to the loop, from any thread.
#[derive(Clone)]
pub(super) struct Post {
    send: Sender<Input>,
    waker: Waker,
}

impl Post {
    /// Sends by `send`, and has `waker` wake the loop.
    pub(super) fn new(send: Sender<Input>, waker: Waker) -> Self {
        Self { send, waker }
    }

    /// Sends `input`; nothing comes of it where the loop has ended.
    pub(super) fn send(&self, input: Input) {
        if self.send.send(input).is_ok() {
            self.waker.wake();
        }
    }
}
