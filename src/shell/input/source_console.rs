//! Where input comes from on Windows, whose console tells events rather than bytes: crossterm, on a thread of its own,
//! for nothing ends its waiting.

use super::came::Came;
use crossterm::event::{self, Event};
use std::{
    io,
    sync::mpsc::{self, Receiver, Sender},
    thread,
    time::Instant,
};

/// What came; `None` is the waker's.
type Told = io::Result<Option<Came>>;

/// Asks nothing: the console is told by the environment alone.
pub(in crate::shell) fn ask(_out: &mut impl io::Write) -> io::Result<()> {
    Ok(())
}

/// Ends the waiting of a [`Source`], from another thread.
#[derive(Clone)]
pub(in crate::shell) struct Waker(Sender<Told>);

impl Waker {
    pub(in crate::shell) fn wake(&self) {
        let _ = self.0.send(Ok(None));
    }
}

/// Reads what comes from the console.
pub(in crate::shell) struct Source {
    told: Receiver<Told>,
    waker: Waker,
}

impl Source {
    /// The console of the program.
    pub(in crate::shell) fn open() -> io::Result<Self> {
        let (tell, told) = mpsc::channel();
        let waker = Waker(tell.clone());
        thread::Builder::new().name("input".into()).spawn(move || {
            loop {
                let read = read();
                let is_last = read.is_err();
                if tell.send(read.map(Some)).is_err() || is_last {
                    break;
                }
            }
        })?;
        Ok(Self { told, waker })
    }

    /// What ends its waiting.
    pub(in crate::shell) fn waker(&self) -> Waker {
        self.waker.clone()
    }

    /// As [`next`](Self::next); `None` when nothing comes before `deadline`, or its waker ends the waiting.
    pub(in crate::shell) fn next_before(&mut self, deadline: Instant) -> Told {
        self.told.recv_timeout(deadline.saturating_duration_since(Instant::now())).unwrap_or(Ok(None))
    }

    /// What comes next; waits for it. Fails when nothing will come any more.
    pub(in crate::shell) fn next(&mut self) -> io::Result<Came> {
        loop {
            if let Some(came) = self.told.recv().map_err(io::Error::other)?? {
                return Ok(came);
            }
        }
    }
}

/// Waits for an event of the console.
fn read() -> io::Result<Came> {
    Ok(match event::read()? {
        Event::Key(key) => Came::Key(key, None),
        Event::Mouse(mouse) => Came::Mouse(mouse),
        Event::Paste(text) => Came::Paste(text),
        Event::Resize(..) => Came::Resized,
        Event::FocusGained => Came::Focus(true),
        Event::FocusLost => Came::Focus(false),
    })
}
