//! Which keys ask for which action in which mode, and how keys are written.

use crate::command::{Action, COMMANDS, Chord, Mode};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Mutex, PoisonError};

/// The keys of every mode.
#[derive(Debug, Default)]
pub(super) struct Bindings {
    all: BTreeMap<(Mode, Vec<Chord>), Action>,
    /// What [`shortest`](Self::shortest) has found: hints ask for the same few in each frame.
    shortest: Mutex<HashMap<(Mode, Action), String>>,
}

impl Clone for Bindings {
    fn clone(&self) -> Self {
        Self { all: self.all.clone(), shortest: Mutex::default() }
    }
}

impl PartialEq for Bindings {
    fn eq(&self, other: &Self) -> bool {
        self.all == other.all
    }
}

impl Eq for Bindings {}

impl Bindings {
    /// All of them.
    pub(super) fn all(&self) -> &BTreeMap<(Mode, Vec<Chord>), Action> {
        &self.all
    }

    /// All of them, to be changed.
    pub(super) fn all_mut(&mut self) -> &mut BTreeMap<(Mode, Vec<Chord>), Action> {
        self.shortest = Mutex::default();
        &mut self.all
    }

    /// The keys that ask for `action` in `mode`, as one writes them; those of the table of commands first, in its order.
    pub(super) fn written(&self, mode: Mode, action: Action) -> Vec<String> {
        let of_mode = self.all.range((mode, Vec::new())..).take_while(|((of, _), _)| *of == mode);
        let bound = of_mode.filter(|(_, bound)| **bound == action);
        let mut names: Vec<String> = bound.map(|((_, chords), _)| written(chords)).collect();
        if names.len() > 1 {
            let rows = COMMANDS.iter().filter(|row| row.action == action && row.modes.contains(&mode));
            let order: Vec<&str> = rows.flat_map(|row| row.keys).copied().collect();
            names.sort_by_key(|name| order.iter().position(|own| own == name).unwrap_or(usize::MAX));
        }
        names
    }

    /// The shortest of these keys; empty where there are none.
    pub(super) fn shortest(&self, mode: Mode, action: Action) -> String {
        let mut known = self.shortest.lock().unwrap_or_else(PoisonError::into_inner);
        let find = || self.written(mode, action).into_iter().min_by_key(|keys| keys.chars().count());
        known.entry((mode, action)).or_insert_with(|| find().unwrap_or_default()).clone()
    }
}

/// Keys as they are written in settings and help.
pub(super) fn written(chords: &[Chord]) -> String {
    chords.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}
