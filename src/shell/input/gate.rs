//! Keeps the thread of input from the terminal while another program has it.

use std::{
    sync::{Arc, Condvar, Mutex, PoisonError},
    time::Duration,
};

/// How long one waits for the thread to stand still.
const PATIENCE: Duration = Duration::from_secs(1);

#[derive(Clone, Copy, PartialEq, Eq, Default)]
enum State {
    #[default]
    Open,
    /// It is asked to stand still.
    Closing,
    /// It stands still.
    Closed,
}

/// A gate that input goes through; clones are the same gate.
#[derive(Clone, Default)]
pub(in crate::shell) struct Gate(Arc<(Mutex<State>, Condvar)>);

impl Gate {
    /// Goes through; where the gate is closed, waits until it is open again.
    pub(in crate::shell) fn pass(&self) {
        let (state, changed) = &*self.0;
        let mut state = state.lock().unwrap_or_else(PoisonError::into_inner);
        while *state != State::Open {
            *state = State::Closed;
            changed.notify_all();
            state = changed.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Closes the gate, and waits a moment for the thread of input to come to it; `wake` has it come.
    pub(in crate::shell) fn close(&self, wake: impl FnOnce()) {
        let (state, changed) = &*self.0;
        *state.lock().unwrap_or_else(PoisonError::into_inner) = State::Closing;
        wake();
        let state = state.lock().unwrap_or_else(PoisonError::into_inner);
        drop(changed.wait_timeout_while(state, PATIENCE, |state| *state == State::Closing));
    }

    /// Opens it again.
    pub(in crate::shell) fn open(&self) {
        let (state, changed) = &*self.0;
        *state.lock().unwrap_or_else(PoisonError::into_inner) = State::Open;
        changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::Gate;
    use std::{sync::mpsc, thread};

    #[test]
    fn nobody_goes_through_a_closed_gate() {
        let gate = Gate::default();
        let (send, inputs) = mpsc::channel::<u8>();
        let (tell, heard) = mpsc::channel();
        let own = gate.clone();
        let thread = thread::spawn(move || {
            for input in inputs {
                own.pass();
                tell.send(input).unwrap();
            }
        });
        gate.close(|| send.send(1).unwrap());
        send.send(2).unwrap();
        assert!(heard.try_recv().is_err());
        gate.open();
        drop(send);
        assert_eq!(heard.iter().collect::<Vec<_>>(), [1, 2]);
        thread.join().unwrap();
    }
}
