//! Presses become actions, by the one keymap; letters typed become text.

use super::{
    help::Help,
    overlay::{Prompt, Purpose},
    pages::Page,
    state::{App, Overlay},
    surface::{awaited, place_marks},
};
use crate::{
    command::{Chord, Mode, Pane},
    config::Press,
};
use tui_bidi::{
    input::Edit as Typing,
    text::{Span, snap_start},
};

/// How many bytes a line to type in takes: what is looked for, narrowed by or named is never longer, and a
/// pasted book would be compared with every article.
const LONGEST_LINE: usize = 4096;

/// How many bytes of a note can be typed or pasted: each key lays the paragraph out that it changes and keeps the draft,
/// and no key waits. A longer one is written in an editor.
const LONGEST_NOTE: usize = 64 << 10;

impl App {
    /// What presses mean now.
    pub(crate) fn mode(&self) -> Mode {
        match &self.overlay {
            Some(Overlay::Help(help)) if help.input.is_some() => Mode::Input,
            Some(Overlay::Help(_) | Overlay::Source(_) | Overlay::Details(_) | Overlay::Disputes) => {
                Mode::List
            }
            Some(Overlay::Picker(_) | Overlay::Prompt(_)) => Mode::Input,
            None if self.session.page == Page::Review => Mode::Review,
            None if self.session.page == Page::Proposals => Mode::Proposals,
            None if self.session.focus != Pane::Text || self.session.page != Page::Text => Mode::List,
            None if self.pane.cursor.anchor.is_some() => Mode::Selection,
            None => Mode::Text,
        }
    }

    pub(super) fn press(&mut self, typed: Chord, command: Chord) {
        if let Some(what) = self.session.letter.take() {
            place_marks::take_letter(&mut self.context(), what, command);
            self.derive();
            return self.note_changed(None);
        }
        let mode = self.mode();
        let waited = !self.session.pending.is_empty();
        let chord = if mode == Mode::Input && typed.typed().is_some() { typed } else { command };
        match self.session.look.settings.keymap.press(mode, &mut self.session.pending, chord) {
            Press::Run { action, count } => {
                if awaited::give_up(&mut self.context(), action) {
                    return self.note_changed(None);
                }
                let before = self.glance_before(action).filter(|_| !waited);
                self.session.notice = None;
                self.pane.landed = None;
                self.act(action, count.map(|count| count as usize));
                return self.note_changed(before);
            }
            Press::Type(letter) => self.insert(letter.encode_utf8(&mut [0; 4])),
            Press::Wait => self.session.notice = None,
            Press::Forgotten => {}
            Press::Unknown(chords) => {
                let keys: Vec<_> = chords.iter().map(ToString::to_string).collect();
                self.session.say(say!("key-does-nothing", keys = keys.join(" ")));
            }
        }
        self.note_changed(None);
    }

    /// Pasted text goes where one types; elsewhere it is no row of commands.
    pub(super) fn paste(&mut self, text: &str) {
        if self.mode() == Mode::Input {
            self.insert(text);
        } else {
            self.session.say(say!("paste-where"));
        }
    }

    fn insert(&mut self, text: &str) {
        let (input, most) = match &mut self.overlay {
            Some(Overlay::Help(Help { input: Some(input), .. })) => (input, LONGEST_LINE),
            Some(Overlay::Picker(question)) => (&mut question.picker.input, LONGEST_LINE),
            Some(Overlay::Prompt(prompt)) if prompt.purpose.many_lines() => (&mut prompt.input, LONGEST_NOTE),
            Some(Overlay::Prompt(prompt)) => (&mut prompt.input, LONGEST_LINE),
            _ => return,
        };
        let room = most.saturating_sub(input.text().len());
        let fits = if text.len() > room { &text[..snap_start(text, room)] } else { text };
        input.insert(fits);
        if fits.len() < text.len() {
            self.session.say(match most {
                LONGEST_NOTE => say!("note-cut", size = LONGEST_NOTE >> 10),
                _ => say!("pasted-cut"),
            });
        }
        self.retyped();
    }

    /// A change of what is typed. Up and down choose in a picker, and go through what was looked for.
    pub(super) fn type_edit(&mut self, edit: Typing) {
        match (&mut self.overlay, edit) {
            (Some(Overlay::Help(Help { input: Some(input), .. })), edit) => drop(input.edit(edit)),
            (Some(Overlay::Picker(question)), Typing::Up | Typing::Down) => {
                question.picker.choose_by(if edit == Typing::Up { -1 } else { 1 });
                return self.look_at_choice();
            }
            (Some(Overlay::Picker(question)), edit) => drop(question.picker.input.edit(edit)),
            (Some(Overlay::Prompt(prompt)), Typing::Up | Typing::Down) if !prompt.purpose.many_lines() => {
                return self.recall(edit == Typing::Up);
            }
            (Some(Overlay::Prompt(prompt)), edit) => drop(prompt.input.edit(edit)),
            _ => return,
        }
        self.retyped();
    }

    /// Puts what was looked for before, or after, into the find prompt.
    fn recall(&mut self, before: bool) {
        let history = &self.reader.find.history;
        let Some(Overlay::Prompt(Prompt { purpose: Purpose::Find { .. }, input, .. })) = &mut self.overlay
        else {
            return;
        };
        let here = history.iter().position(|old| old == input.text()).unwrap_or(history.len());
        let next = if before { here.checked_sub(1) } else { Some(here + 1) };
        if let Some(old) = next.and_then(|next| history.get(next)) {
            let all = Span::new(0, input.text().len());
            input.replace(all, old);
            self.retyped();
        }
    }
}
