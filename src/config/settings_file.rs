//! The form of `settings.toml`.

use super::interface::Interface;
use super::keymap::Keymap;
use super::settings::{
    Archive, Find, Kind, Margin, Marks, Page, Paragraphs, Pipe, Review, Settings, Shaping, Side, Sidebar,
    Status, Terminal, Text,
};
use super::warning::{Entry, Reader, Value, Warning, entries};
use crate::command::{Action, Chords, Mode, family};
use crate::notebook::{self, Known as _};
use crate::words::Catalogue;
use std::collections::BTreeMap;
use tui_bidi::terminal::{Bidi, Depth};

const TABLES: &[&str] = &[
    "theme",
    "light",
    "dark",
    "author",
    "interface",
    "page",
    "text",
    "sidebar",
    "find",
    "review",
    "terminal",
    "pipe",
    "library",
    "archive",
    "notebook",
    "kinds",
    "statuses",
    "tags",
    "claims",
    "keys",
];

impl Default for Settings {
    fn default() -> Self {
        let kind = |kind: &notebook::Kind| {
            let &notebook::Look { sign, color, .. } = kind.row();
            Kind { name: kind.word().to_owned(), sign, color: color.to_owned() }
        };
        let status = |status: &notebook::Status| {
            let &notebook::Look { sign, color, .. } = status.row();
            Status { name: status.word().to_owned(), sign, color: color.to_owned() }
        };
        Self {
            theme: "auto".to_owned(),
            light: "light".to_owned(),
            dark: "dark".to_owned(),
            author: String::new(),
            interface: Interface::default(),
            page: Page { measure: 76, paragraphs: Paragraphs::Blank, margin: Margin::Auto, context: 2 },
            text: Text {
                shaping: Shaping::Auto,
                marks: Marks::Auto,
                lam_alef: None,
                tab: 4,
                face: String::new(),
            },
            sidebar: Sidebar { show: true, side: Side::Reading, width: 0 },
            pipe: Pipe { limit: 64, one_screen: None },
            folders: Vec::new(),
            find: Find::default(),
            review: Review::default(),
            archive: Archive::default(),
            schema_line: String::new(),
            terminal: Terminal { bidi: None, depth: None, mouse: true, wheel: 3 },
            kinds: notebook::Kind::ALL.iter().map(kind).collect(),
            statuses: notebook::Status::ALL.iter().map(status).collect(),
            tags: BTreeMap::new(),
            claims: Vec::new(),
            claims_model: crate::claims::Model::shipped().clone(),
            units: crate::claims::Units::default(),
            keymap: Keymap::default(),
        }
    }
}

impl Settings {
    /// Reads settings. Never fails: what is wrong is said with its line, and stays as by default.
    pub fn parse(text: &str) -> (Self, Vec<Warning>) {
        let mut settings = Self::default();
        let (mut reader, table) = Reader::new(text);
        for entry in entries(table.get_ref()) {
            settings.read(&mut reader, entry);
        }
        // Keys come last: a key of one's own kind must not be lost to a command's.
        for (key, _, value) in entries(table.get_ref()) {
            if key == "keys" {
                let entries = reader.entries(value);
                settings.keymap.read(&mut reader, entries);
            }
        }
        (settings, reader.warnings())
    }

    /// The words of the interface in `language`, a tag such as `en`, with the keys of these settings; the user's
    /// `own` messages of that language before those compiled in.
    pub fn catalogue(&self, language: &str, own: Option<&str>) -> Catalogue {
        let keymap = self.keymap.clone();
        Catalogue::new(language, own, move |command, mode| keymap.key_of(command, mode))
    }

    /// The theme to use on a ground that is dark, light or not known.
    pub fn theme_for(&self, dark: Option<bool>) -> &str {
        match (self.theme.as_str(), dark) {
            ("auto", Some(false)) => &self.light,
            ("auto", _) => &self.dark,
            (name, _) => name,
        }
    }

    /// The kind called `name`; for a name that settings do not have, as other readers' notebooks may hold,
    /// one with its first letter as sign and the first kind's colour.
    pub fn kind(&self, name: &str) -> Kind {
        let unknown = || Kind {
            name: name.to_owned(),
            sign: sign_of(name),
            color: self.kinds.first().map_or_else(String::new, |kind| kind.color.clone()),
        };
        self.kinds.iter().find(|kind| kind.name == name).cloned().unwrap_or_else(unknown)
    }

    /// The status called `name`; for a name that settings do not have, a grey one.
    pub fn status(&self, name: &str) -> Status {
        let unknown = || Status { name: name.to_owned(), sign: sign_of(name), color: "grey".to_owned() };
        self.statuses.iter().find(|status| status.name == name).cloned().unwrap_or_else(unknown)
    }

    pub(super) fn read(&mut self, reader: &mut Reader, (key, at, value): Entry<'_>) {
        match key {
            "theme" => set_text(reader, value, &mut self.theme),
            "light" => set_text(reader, value, &mut self.light),
            "dark" => set_text(reader, value, &mut self.dark),
            "author" => set_text(reader, value, &mut self.author),
            "interface" => self.interface.read(reader, value),
            "page" => self.page.read(reader, value),
            "text" => self.text.read(reader, value),
            "sidebar" => self.sidebar.read(reader, value),
            "find" => self.find.read(reader, value),
            "pipe" => self.pipe.read(reader, value),
            "review" => self.review.read(reader, value),
            "archive" => self.archive.read(reader, value),
            "notebook" => {
                for (key, at, value) in reader.entries(value) {
                    match key {
                        "schema" => set_text(reader, value, &mut self.schema_line),
                        _ => reader.unknown(key, at, &["schema"]),
                    }
                }
            }
            "library" => self.read_library(reader, value),
            "terminal" => self.terminal.read(reader, value),
            "kinds" => self.read_kinds(reader, value),
            "statuses" => self.read_statuses(reader, value),
            "tags" => {
                for (tag, _, value) in reader.entries(value) {
                    if let Some(color) = reader.string(value) {
                        self.tags.insert(tag.to_owned(), color.to_owned());
                    }
                }
            }
            "claims" => {
                (self.claims, self.claims_model, self.units) = super::claims_file::read(reader, value);
            }
            "keys" => {}
            _ => reader.unknown(key, at, TABLES),
        }
    }

    fn read_library<'t>(&mut self, reader: &mut Reader, value: &'t Value<'t>) {
        for (key, at, value) in reader.entries(value) {
            match key {
                "folders" => {
                    self.folders =
                        reader.strings(value).into_iter().map(|(text, _)| text.to_owned()).collect();
                }
                _ => reader.unknown(key, at, &["folders"]),
            }
        }
    }

    fn read_kinds<'t>(&mut self, reader: &mut Reader, value: &'t Value<'t>) {
        for (name, _, value) in reader.entries(value) {
            let known = self.kinds.iter().position(|kind| kind.name == name);
            let index = known.unwrap_or(self.kinds.len());
            let Kind { sign, color, .. } = self.kind(name);
            let look = Look::read(reader, value, Look { sign, color, key: None });
            let kind = Kind { name: name.to_owned(), sign: look.sign, color: look.color };
            match self.kinds.get_mut(index) {
                Some(own) => *own = kind,
                None => self.kinds.push(kind),
            }
            self.bind(
                look.key.as_ref(),
                &[Mode::Text, Mode::Selection],
                Action::Annotate(family::Annotate::Mark(index)),
            );
        }
    }

    fn read_statuses<'t>(&mut self, reader: &mut Reader, value: &'t Value<'t>) {
        for (name, _, value) in reader.entries(value) {
            let known = self.statuses.iter().position(|status| status.name == name);
            let index = known.unwrap_or(self.statuses.len());
            let Status { sign, color, .. } = self.status(name);
            let look = Look::read(reader, value, Look { sign, color, key: None });
            let status = Status { name: name.to_owned(), sign: look.sign, color: look.color };
            match self.statuses.get_mut(index) {
                Some(own) => *own = status,
                None => self.statuses.push(status),
            }
            self.bind(
                look.key.as_ref(),
                &[Mode::Text, Mode::List, Mode::Review],
                Action::Annotate(family::Annotate::Status(index)),
            );
        }
    }

    fn bind(&mut self, key: Option<&Chords>, modes: &[Mode], action: Action) {
        for (key, &mode) in key.iter().flat_map(|key| modes.iter().map(move |mode| (key, mode))) {
            self.keymap.unbind(mode, action);
            self.keymap.bind(mode, key, action);
        }
    }
}

/// How a kind or status looks, and its key.
struct Look {
    sign: char,
    color: String,
    key: Option<Chords>,
}

impl Look {
    fn read<'t>(reader: &mut Reader, value: &'t Value<'t>, mut look: Self) -> Self {
        for (key, at, value) in reader.entries(value) {
            match key {
                "sign" => look.sign = reader.sign(value).unwrap_or(look.sign),
                "color" => set_text(reader, value, &mut look.color),
                "key" => match reader.string(value).map(str::parse) {
                    Some(Ok(chords)) => look.key = Some(chords),
                    Some(Err(bad)) => reader.warn(value.span(), bad.phrase()),
                    None => {}
                },
                _ => reader.unknown(key, at, &["sign", "color", "key"]),
            }
        }
        look
    }
}

/// The first letter of a name, small; `*` for a name without letters.
fn sign_of(name: &str) -> char {
    name.chars().find(|c| c.is_alphanumeric()).and_then(|c| c.to_lowercase().next()).unwrap_or('*')
}

fn set_text<'t>(reader: &mut Reader, value: &'t Value<'t>, to: &mut String) {
    if let Some(text) = reader.string(value) {
        text.clone_into(to);
    }
}

fn set<T>(to: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *to = value;
    }
}

impl Page {
    fn read<'t>(&mut self, reader: &mut Reader, value: &'t Value<'t>) {
        for (key, at, value) in reader.entries(value) {
            match key {
                "measure" => set(&mut self.measure, reader.number(value, 20..200)),
                "context" => set(&mut self.context, reader.number(value, 0..20)),
                "paragraphs" => {
                    let words = [("blank", Paragraphs::Blank), ("indent", Paragraphs::Indent)];
                    set(&mut self.paragraphs, reader.choice(value, &words));
                }
                "margin" => {
                    let words = [("auto", Margin::Auto), ("show", Margin::Show), ("hide", Margin::Hide)];
                    set(&mut self.margin, reader.choice(value, &words));
                }
                _ => reader.unknown(key, at, &["measure", "context", "paragraphs", "margin"]),
            }
        }
    }
}

impl Text {
    fn read<'t>(&mut self, reader: &mut Reader, value: &'t Value<'t>) {
        for (key, at, value) in reader.entries(value) {
            match key {
                "shaping" => {
                    let words = [("auto", Shaping::Auto), ("forms", Shaping::Forms), ("base", Shaping::Base)];
                    set(&mut self.shaping, reader.choice(value, &words));
                }
                "marks" => {
                    let words = [
                        ("auto", Marks::Auto),
                        ("show", Marks::Show),
                        ("hide", Marks::Hide),
                        ("word", Marks::Word),
                    ];
                    set(&mut self.marks, reader.choice(value, &words));
                }
                "lam_alef" => {
                    let words = [("auto", None), ("on", Some(true)), ("off", Some(false))];
                    set(&mut self.lam_alef, reader.choice(value, &words));
                }
                "tab" => set(&mut self.tab, reader.number(value, 1..16)),
                "face" => set(&mut self.face, reader.string(value).map(str::to_owned)),
                _ => reader.unknown(key, at, &["shaping", "marks", "lam_alef", "tab", "face"]),
            }
        }
    }
}

impl Sidebar {
    fn read<'t>(&mut self, reader: &mut Reader, value: &'t Value<'t>) {
        for (key, at, value) in reader.entries(value) {
            match key {
                "show" => set(&mut self.show, reader.boolean(value)),
                "width" => set(&mut self.width, reader.number(value, 0..60)),
                "side" => {
                    let words = [("reading", Side::Reading), ("left", Side::Left), ("right", Side::Right)];
                    set(&mut self.side, reader.choice(value, &words));
                }
                _ => reader.unknown(key, at, &["show", "width", "side"]),
            }
        }
    }
}

impl Find {
    fn read<'t>(&mut self, reader: &mut Reader, value: &'t Value<'t>) {
        for (key, at, value) in reader.entries(value) {
            match key {
                "exact" => set(&mut self.exact, reader.boolean(value)),
                "word" => set(&mut self.word, reader.boolean(value)),
                _ => reader.unknown(key, at, &["exact", "word"]),
            }
        }
    }
}

impl Pipe {
    fn read<'t>(&mut self, reader: &mut Reader, value: &'t Value<'t>) {
        for (key, at, value) in reader.entries(value) {
            match key {
                "limit" => set(&mut self.limit, reader.number(value, 1..1000)),
                "one_screen" => {
                    let words = [("auto", None), ("on", Some(true)), ("off", Some(false))];
                    set(&mut self.one_screen, reader.choice(value, &words));
                }
                _ => reader.unknown(key, at, &["limit", "one_screen"]),
            }
        }
    }
}

impl Review {
    fn read<'t>(&mut self, reader: &mut Reader, value: &'t Value<'t>) {
        for (key, at, value) in reader.entries(value) {
            match key {
                "recall" => set(&mut self.recall, reader.boolean(value)),
                _ => reader.unknown(key, at, &["recall"]),
            }
        }
    }
}

impl Archive {
    fn read<'t>(&mut self, reader: &mut Reader, value: &'t Value<'t>) {
        for (key, at, value) in reader.entries(value) {
            match key {
                "beside" => set(&mut self.beside, reader.boolean(value)),
                _ => reader.unknown(key, at, &["beside"]),
            }
        }
    }
}

impl Terminal {
    fn read<'t>(&mut self, reader: &mut Reader, value: &'t Value<'t>) {
        for (key, at, value) in reader.entries(value) {
            match key {
                "bidi" => set(&mut self.bidi, reader.choice(value, &or_auto(Bidi::NAMES))),
                "depth" => set(&mut self.depth, reader.choice(value, &or_auto(Depth::NAMES))),
                "mouse" => set(&mut self.mouse, reader.boolean(value)),
                "wheel" => set(&mut self.wheel, reader.number(value, 1..20)),
                _ => reader.unknown(key, at, &["bidi", "depth", "mouse", "wheel"]),
            }
        }
    }
}

/// The words with `auto`, which chooses none of them.
fn or_auto<T: Copy>(names: &[(&'static str, T)]) -> Vec<(&'static str, Option<T>)> {
    let chosen = names.iter().map(|&(name, value)| (name, Some(value)));
    std::iter::once(("auto", None)).chain(chosen).collect()
}
