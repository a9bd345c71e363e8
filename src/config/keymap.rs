//! Which presses ask for which action, in which mode: the table's keys, changed by the reader's.

use super::bindings::Bindings;
use super::warning::{Entry, Reader};
use crate::command::{Action, COMMANDS, Chord, Chords, Command, Group, Key, Mode, command};
use crate::words::Phrase;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// The largest count that can be typed before a key.
const MOST: u32 = 1_000_000;

/// The keys of every mode.
///
/// A press goes through [`press`](Self::press), which remembers counts and the first keys of `g g` in a
/// [`Pending`] that the caller keeps:
///
/// ```
/// use hashiya::command::{Action, Mode, family};
/// use hashiya::config::{Keymap, Pending, Press};
///
/// let keymap = Keymap::default();
/// let mut pending = Pending::default();
/// let mut press = |chord: &str| keymap.press(Mode::Text, &mut pending, chord.parse().unwrap());
///
/// assert_eq!(press("j"), Press::Run { action: Action::Move(family::Move::Down), count: None });
/// assert_eq!(press("5"), Press::Wait);
/// assert_eq!(press("0"), Press::Wait);
/// assert_eq!(press("%"), Press::Run { action: Action::Move(family::Move::Percent), count: Some(50) });
/// assert_eq!(press("g"), Press::Wait);
/// assert_eq!(press("g"), Press::Run { action: Action::Move(family::Move::Start), count: None });
/// assert_eq!(press("0"), Press::Run { action: Action::Move(family::Move::LineStart), count: None });
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keymap {
    /// Shared: all who show keys have the settings.
    bindings: Arc<Bindings>,
}

/// What was pressed of a command that is not complete yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pending {
    count: Option<u32>,
    chords: Vec<Chord>,
}

impl Pending {
    /// Whether nothing was pressed.
    pub fn is_empty(&self) -> bool {
        self.count.is_none() && self.chords.is_empty()
    }

    /// Whether the first of several keys was pressed.
    pub fn is_prefix(&self) -> bool {
        !self.chords.is_empty()
    }

    /// What was pressed so far, for the status line: `12` or `3 g`.
    pub fn shown(&self) -> String {
        let count = self.count.iter().map(ToString::to_string);
        count.chain(self.chords.iter().map(ToString::to_string)).collect::<Vec<_>>().join(" ")
    }
}

/// What a press amounts to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// A command is complete, with the number typed before it.
    Run {
        /// What to do.
        action: Action,
        /// The number, at most 1,000,000.
        count: Option<u32>,
    },
    /// More is to come: a digit of a count, or the first keys of several.
    Wait,
    /// A character to be typed into the input (in [`Mode::Input`] only).
    Type(char),
    /// Escape, while something was pending: that is forgotten, and nothing else is left.
    Forgotten,
    /// These keys mean nothing here.
    Unknown(Vec<Chord>),
}

/// A command with the keys that it has now.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg(feature = "testing")]
pub struct Help {
    /// Under which title it stands.
    pub group: Group,
    /// Its name.
    pub name: &'static str,
    /// What it asks for.
    pub action: Action,
    /// Its keys, each as one writes them.
    pub keys: Vec<String>,
    /// What it does, in one line.
    pub help: Phrase,
    /// Where its keys work.
    pub modes: Vec<Mode>,
}

impl Default for Keymap {
    /// The keys of [`COMMANDS`].
    fn default() -> Self {
        let mut bindings = Bindings::default();
        let all = bindings.all_mut();
        for row in COMMANDS {
            for keys in row.keys.iter().filter_map(|keys| keys.parse::<Chords>().ok()) {
                for &mode in row.modes {
                    all.insert((mode, keys.as_slice().to_vec()), row.action);
                }
            }
        }
        Self { bindings: Arc::new(bindings) }
    }
}

impl Keymap {
    /// What `chord` means in `mode` after what is `pending`.
    ///
    /// Digits before a command are its count, but for keys that a mode gives to digits themselves (1 to 4
    /// in lists); 0 begins no count. No key sequence of a mode begins another, so nothing waits for time.
    pub fn press(&self, mode: Mode, pending: &mut Pending, chord: Chord) -> Press {
        if chord == Chord::plain(Key::Escape) && !pending.is_empty() {
            *pending = Pending::default();
            return Press::Forgotten;
        }
        if let Some(digit) = chord.digit()
            && mode != Mode::Input
            && pending.chords.is_empty()
            && (pending.count.is_some() || (digit > 0 && self.action(mode, &[chord]).is_none()))
        {
            let count = pending.count.unwrap_or(0).saturating_mul(10).saturating_add(digit);
            pending.count = Some(count.min(MOST));
            return Press::Wait;
        }
        pending.chords.push(chord);
        if self.action(mode, &pending.chords).is_none() && self.begins(mode, &pending.chords) {
            return Press::Wait;
        }
        let Pending { count, chords } = std::mem::take(pending);
        let typed = if mode == Mode::Input && chords.len() == 1 { chord.typed() } else { None };
        match (self.action(mode, &chords), typed) {
            (Some(action), _) => Press::Run { action, count },
            (None, Some(letter)) => Press::Type(letter),
            (None, None) => Press::Unknown(chords),
        }
    }

    /// Whether `chords` are the first of several keys: in `mode`, or in any other where one does not type, for what comes
    /// after the first of such keys is never meant by itself.
    fn begins(&self, mode: Mode, chords: &[Chord]) -> bool {
        let longer = |keys: &[Chord]| keys.len() > chords.len() && keys.starts_with(chords);
        let known = |of| of == mode || mode != Mode::Input && of != Mode::Input;
        self.bindings.all().keys().any(|(of, keys)| known(*of) && longer(keys))
    }

    /// What exactly these keys ask for in `mode`.
    pub fn action(&self, mode: Mode, chords: &[Chord]) -> Option<Action> {
        self.bindings.all().get(&(mode, chords.to_vec())).copied()
    }

    /// What may follow the keys that are pending: the rest of the keys, and the action. For a hint while
    /// one waits. Everything, when no key is pending.
    pub fn following<'k>(
        &'k self,
        mode: Mode,
        pending: &'k Pending,
    ) -> impl Iterator<Item = (&'k [Chord], Action)> + 'k {
        let from = (mode, pending.chords.clone());
        let all = self.bindings.all().range(from..);
        let all = all.take_while(move |((of, keys), _)| *of == mode && keys.starts_with(&pending.chords));
        all.map(|((_, keys), &action)| (&keys[pending.chords.len()..], action))
            .filter(|(rest, _)| !rest.is_empty())
    }

    /// The keys that ask for `action` in `mode`, written for help: `j, down`; empty when it has none. The
    /// table's own keys come first, in its order.
    pub fn keys(&self, mode: Mode, action: Action) -> String {
        self.bindings.written(mode, action).join(", ")
    }

    /// The shortest keys of the command called `name`, in the mode of that name or in the first that has any; a
    /// command without keys is named as the palette takes it: `:undo`. What messages call a key by.
    pub fn key_of(&self, name: &str, mode: Option<&str>) -> String {
        let modes = Mode::ALL.iter().filter(|of| mode.is_none_or(|mode| of.name() == mode));
        let keys = command(name)
            .into_iter()
            .flat_map(|row| modes.clone().map(|&of| self.bindings.written(of, row.action)));
        let shortest =
            keys.into_iter().find_map(|keys| keys.into_iter().min_by_key(|keys| keys.chars().count()));
        shortest.unwrap_or_else(|| format!(":{name}"))
    }

    /// The shortest of the keys that ask for `action` in `mode`, as [`keys`](Self::keys) writes them; empty when it has none.
    pub fn shortest(&self, mode: Mode, action: Action) -> String {
        self.bindings.shortest(mode, action)
    }

    /// Every command once, in the order of help: what the help page, `hashiya keys`, the palette and
    /// `docs/keys.md` show.
    #[cfg(feature = "testing")]
    pub fn help(&self) -> impl Iterator<Item = Help> + '_ {
        let first = |row: &&Command| command(row.name).is_some_and(|first| std::ptr::eq(first, *row));
        let rows = move |&group: &Group| COMMANDS.iter().filter(move |row| row.group == group).filter(first);
        Group::ALL.iter().flat_map(rows).map(|row| self.help_of(row))
    }

    #[cfg(feature = "testing")]
    fn help_of(&self, row: &Command) -> Help {
        let rows = COMMANDS.iter().filter(|other| other.name == row.name);
        let modes: BTreeSet<Mode> = rows.flat_map(|row| row.modes).copied().collect();
        let mut keys: Vec<String> = Vec::new();
        for name in modes.iter().flat_map(|&mode| self.bindings.written(mode, row.action)) {
            if !keys.contains(&name) {
                keys.push(name);
            }
        }
        let Command { name, action, group, .. } = *row;
        Help { group, name, action, keys, help: row.help(), modes: modes.into_iter().collect() }
    }

    /// Gives `chords` in `mode` to `action`. What had them, begins with them or is begun by them loses
    /// its keys; those actions are returned.
    pub fn bind(&mut self, mode: Mode, chords: &Chords, action: Action) -> Vec<Action> {
        let own = chords.as_slice();
        let mut lost = Vec::new();
        let bindings = Arc::make_mut(&mut self.bindings).all_mut();
        bindings.retain(|(of, keys), bound| {
            let meets = *of == mode && (keys.starts_with(own) || own.starts_with(keys));
            if meets && *bound != action {
                lost.push(*bound);
            }
            !meets
        });
        bindings.insert((mode, own.to_vec()), action);
        lost
    }

    /// Takes all keys of `action` in `mode` away.
    pub fn unbind(&mut self, mode: Mode, action: Action) {
        Arc::make_mut(&mut self.bindings).all_mut().retain(|(of, _), bound| *of != mode || *bound != action);
    }

    /// Whether any key asks for `action`, in any mode.
    fn is_bound(&self, action: Action) -> bool {
        self.bindings.all().values().any(|bound| *bound == action)
    }

    /// Reads the table `[keys]`: a command's name and its keys, one text or a list. `[keys.list]` and the
    /// like change one mode alone.
    pub(super) fn read(&mut self, reader: &mut Reader, entries: Vec<Entry<'_>>) {
        let mut requests = Vec::new();
        for (name, at, value) in entries {
            if let Some(&mode) = Mode::ALL.iter().find(|mode| mode.name() == name) {
                for (name, at, value) in reader.entries(value) {
                    requests.extend(Request::read(reader, &[mode], (name, at, value)));
                }
            } else {
                requests.extend(Request::read(reader, Mode::ALL, (name, at, value)));
            }
        }
        for (request, &mode) in
            requests.iter().flat_map(|request| request.modes.iter().map(move |mode| (request, mode)))
        {
            self.unbind(mode, request.action);
        }
        let mut given = BTreeSet::new();
        for request in &requests {
            self.grant(reader, request, &mut given);
        }
    }

    /// Binds the keys of one request; says which commands have no key left, and which key was asked for twice.
    fn grant(&mut self, reader: &mut Reader, request: &Request, given: &mut BTreeSet<(Mode, Chords)>) {
        for (chords, at) in &request.keys {
            let mut lost = Vec::new();
            let mut twice = false;
            for &mode in &request.modes {
                twice |= !given.insert((mode, chords.clone()));
                lost.extend(self.bind(mode, chords, request.action));
            }
            if twice {
                reader.warn(at.clone(), say!("keys-twice", chords = chords.to_string()));
            }
            let mut names: Vec<&str> = COMMANDS
                .iter()
                .filter(|row| lost.contains(&row.action) && !self.is_bound(row.action))
                .map(|row| row.name)
                .collect();
            names.dedup();
            if !names.is_empty() {
                reader.warn(
                    at.clone(),
                    say!("keys-lost", names = names.join(", "), chords = chords.to_string()),
                );
            }
        }
    }
}

/// One line of `[keys]`.
struct Request {
    action: Action,
    modes: Vec<Mode>,
    keys: Vec<(Chords, Range<usize>)>,
}

impl Request {
    fn read(reader: &mut Reader, modes: &[Mode], (name, at, value): Entry<'_>) -> Option<Self> {
        let Some(&Command { action, .. }) = command(name) else {
            let names: Vec<&str> = COMMANDS.iter().map(|row| row.name).collect();
            reader.unknown(name, at, &names);
            return None;
        };
        let rows = COMMANDS.iter().filter(|row| row.name == name);
        let works: BTreeSet<Mode> = rows.flat_map(|row| row.modes).copied().collect();
        let modes: Vec<Mode> = modes.iter().copied().filter(|mode| works.contains(mode)).collect();
        if modes.is_empty() {
            reader.warn(at, say!("keys-not-there", name));
            return None;
        }
        let mut keys = Vec::new();
        for (text, at) in reader.strings(value) {
            match text.parse::<Chords>() {
                Ok(chords) => keys.push((chords, at)),
                Err(bad) => reader.warn(at, bad.phrase()),
            }
        }
        Some(Self { action, modes, keys })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::family;
    use crate::config::bindings::written;

    fn press(keymap: &Keymap, mode: Mode, chords: &str) -> Vec<Press> {
        let mut pending = Pending::default();
        chords.split(' ').map(|chord| keymap.press(mode, &mut pending, chord.parse().unwrap())).collect()
    }

    fn run(action: Action, count: Option<u32>) -> Press {
        Press::Run { action, count }
    }

    #[test]
    fn counts_and_digits() {
        let keymap = Keymap::default();
        let last = |mode, chords| press(&keymap, mode, chords).pop().unwrap();
        assert_eq!(last(Mode::Text, "1 2 j"), run(Action::Move(family::Move::Down), Some(12)));
        assert_eq!(last(Mode::Text, "1 0 j"), run(Action::Move(family::Move::Down), Some(10)));
        assert_eq!(last(Mode::Text, "3 g g"), run(Action::Move(family::Move::Start), Some(3)));
        assert_eq!(last(Mode::List, "2"), run(Action::Annotate(family::Annotate::Status(1)), None));
        assert_eq!(
            last(Mode::List, "5 2 j"),
            run(Action::Move(family::Move::Down), Some(52)),
            "begun by another digit: a count"
        );
        assert_eq!(last(Mode::Text, "S 2"), run(Action::Annotate(family::Annotate::Status(1)), None));
        assert_eq!(
            last(Mode::Text, "9 9 9 9 9 9 9 9 9 9 9 9 j"),
            run(Action::Move(family::Move::Down), Some(MOST))
        );
    }

    #[test]
    fn escape_forgets_what_is_pending_and_then_cancels() {
        let keymap = Keymap::default();
        assert_eq!(press(&keymap, Mode::Text, "g esc")[1], Press::Forgotten);
        assert_eq!(press(&keymap, Mode::Text, "4 esc")[1], Press::Forgotten);
        assert_eq!(press(&keymap, Mode::Text, "esc")[0], run(Action::Program(family::Program::Cancel), None));
    }

    #[test]
    fn unknown_keys_are_told_and_forgotten() {
        let keymap = Keymap::default();
        let pressed = press(&keymap, Mode::Text, "g & j");
        assert_eq!(pressed[1], Press::Unknown(vec!["g".parse().unwrap(), "&".parse().unwrap()]));
        assert_eq!(pressed[2], run(Action::Move(family::Move::Down), None));
    }

    /// On the page of proposals `ctrl-w` meant nothing, and the `x` behind it refused one.
    #[test]
    fn what_comes_after_the_first_of_several_keys_is_never_meant_by_itself() {
        let keymap = Keymap::default();
        for mode in Mode::ALL.iter().filter(|mode| **mode != Mode::Input) {
            for chords in ["ctrl-w x", "ctrl-w g x"] {
                let told: Vec<Chord> = chords.split(' ').map(|chord| chord.parse().unwrap()).collect();
                let last = press(&keymap, *mode, chords).pop().unwrap();
                assert_eq!(last, Press::Unknown(told), "{mode:?} {chords}");
            }
        }
    }

    #[test]
    fn letters_are_typed_where_one_types() {
        let keymap = Keymap::default();
        for letter in ['j', 'م', '3', ' ', ':'] {
            let mut pending = Pending::default();
            let chord = Chord::plain(Key::Char(letter));
            assert_eq!(keymap.press(Mode::Input, &mut pending, chord), Press::Type(letter));
        }
        assert!(matches!(press(&keymap, Mode::Input, "ctrl-q")[0], Press::Unknown(_)));
    }

    #[test]
    fn what_may_follow() {
        let keymap = Keymap::default();
        let mut pending = Pending::default();
        keymap.press(Mode::Text, &mut pending, "S".parse().unwrap());
        let following: Vec<_> =
            keymap.following(Mode::Text, &pending).map(|(keys, action)| (written(keys), action)).collect();
        assert_eq!(following[0], ("0".to_owned(), Action::Annotate(family::Annotate::ClearStatus)));
        assert_eq!(following[4], ("4".to_owned(), Action::Annotate(family::Annotate::Status(3))));
        assert_eq!((following.len(), pending.shown().as_str()), (5, "S"));
    }

    #[test]
    fn a_key_given_anew_is_lost_by_those_it_meets() {
        let mut keymap = Keymap::default();
        let lost = keymap.bind(Mode::Text, &"g".parse().unwrap(), Action::Program(family::Program::Copy));
        assert!(lost.contains(&Action::Move(family::Move::Start)), "g begins g g");
        assert_eq!(press(&keymap, Mode::Text, "g")[0], run(Action::Program(family::Program::Copy), None));
        assert_eq!(press(&keymap, Mode::List, "g g")[1], run(Action::Move(family::Move::Start), None));
        assert_eq!(
            keymap.bind(Mode::Text, &"j x".parse().unwrap(), Action::Program(family::Program::Copy)),
            [Action::Move(family::Move::Down)]
        );
        let copy = Action::Program(family::Program::Copy);
        assert_eq!(keymap.keys(Mode::Text, copy), "y, g, j x");
        assert_eq!(keymap.shortest(Mode::Text, copy), "y");
        keymap.unbind(Mode::Text, copy);
        assert_eq!(keymap.shortest(Mode::Text, copy), "", "what was remembered is forgotten");
    }
}
