//! The form of `settings.toml`.

use super::interface::Interface;
use super::keymap::Keymap;
use super::rows::{self, ROWS};
use super::settings::{Archive, Find, Kind, Page, Pipe, Review, Settings, Sidebar, Status, Terminal, Text};
use super::warning::{Entry, Reader, Value, Warning, entries};
use super::{claims_file, shape, way_out};
use crate::command::{Action, Chords, Mode, family};
use crate::export::is_line;
use crate::notebook::{self, Known as _, shape::Shape};
use crate::words::Catalogue;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

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
        let mut settings = Self {
            theme: String::new(),
            light: String::new(),
            dark: String::new(),
            author: String::new(),
            interface: Interface::default(),
            page: Page::default(),
            text: Text::default(),
            sidebar: Sidebar::default(),
            pipe: Pipe::default(),
            folders: Vec::new(),
            find: Find::default(),
            review: Review::default(),
            archive: Archive::default(),
            schema_line: String::new(),
            terminal: Terminal::default(),
            kinds: notebook::Kind::ALL.iter().map(kind).collect(),
            statuses: notebook::Status::ALL.iter().map(status).collect(),
            tags: BTreeMap::new(),
            claims: Vec::new(),
            claims_model: crate::claims::Model::shipped().clone(),
            units: crate::claims::Units::default(),
            keymap: Keymap::default(),
        };
        ROWS.iter().for_each(|row| row.reset(&mut settings));
        settings
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
        way_out::keep(&mut settings.keymap, &mut reader, table.get_ref());
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
    pub fn kind(&self, name: &str) -> Cow<'_, Kind> {
        let unknown = || Kind {
            name: name.to_owned(),
            sign: sign_of(name),
            color: self.kinds.first().map_or_else(String::new, |kind| kind.color.clone()),
        };
        let known = self.kinds.iter().find(|kind| kind.name == name);
        known.map_or_else(|| Cow::Owned(unknown()), Cow::Borrowed)
    }

    /// The status called `name`; for a name that settings do not have, a grey one.
    pub fn status(&self, name: &str) -> Status {
        let unknown = || Status { name: name.to_owned(), sign: sign_of(name), color: "grey".to_owned() };
        self.statuses.iter().find(|status| status.name == name).cloned().unwrap_or_else(unknown)
    }

    pub(super) fn read(&mut self, reader: &mut Reader, (key, at, value): Entry<'_>) {
        if let Some(row) = rows::find("", key) {
            return row.read(self, reader, value);
        }
        let Some(table) = shape::table(key) else {
            let known: Vec<&str> = rows::of("").map(|row| row.key).chain(shape::tables()).collect();
            return reader.unknown(key, at, &known);
        };
        match key {
            "kinds" => self.read_kinds(reader, value),
            "statuses" => self.read_statuses(reader, value),
            "tags" => {
                for (tag, _, value) in named(reader, value) {
                    if let Some(color) = reader.string(value) {
                        self.tags.insert(tag.to_owned(), color.to_owned());
                    }
                }
            }
            "keys" => {} // read when all kinds are known
            _ => self.read_table(reader, key, table, value),
        }
    }

    /// Reads a table of settings: its rows, and what holds more than one value.
    fn read_table<'t>(&mut self, reader: &mut Reader, table: &str, shape: &Shape, value: &'t Value<'t>) {
        for (key, at, value) in reader.entries(value) {
            match (table, key) {
                ("library", "folders") => {
                    self.folders = folders(reader, value).into_iter().map(|(text, _)| text).collect();
                }
                ("claims", "criteria") => self.claims = claims_file::criteria(reader, value),
                ("claims", "weights") => self.claims_model = claims_file::model(reader, value),
                ("claims", "rates") => self.units.rates = claims_file::rates(reader, value),
                _ => match rows::find(table, key) {
                    Some(row) => row.read(self, reader, value),
                    None => {
                        let known = rows::of(table).map(|row| row.key).chain(shape.names());
                        reader.unknown(key, at, &known.collect::<Vec<_>>());
                    }
                },
            }
        }
    }

    fn read_kinds<'t>(&mut self, reader: &mut Reader, value: &'t Value<'t>) {
        for (name, _, value) in named(reader, value) {
            let known = self.kinds.iter().position(|kind| kind.name == name);
            let index = known.unwrap_or(self.kinds.len());
            let Kind { sign, color, .. } = self.kind(name).into_owned();
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
        for (name, _, value) in named(reader, value) {
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

/// The folders of a list, each with its place; a path that no system can have is a warning.
pub(super) fn folders<'t>(reader: &mut Reader, value: &'t Value<'t>) -> Vec<(String, Range<usize>)> {
    let mut folders = Vec::new();
    for (text, at) in reader.strings(value) {
        if text.contains(char::is_control) {
            reader.warn(at, say!("label-value", label = "library.folders", value = say!("expected-line")));
        } else {
            folders.push((text.to_owned(), at));
        }
    }
    folders
}

/// The entries of a table whose keys are names of the reader's own; one that is no line is a warning, and left out.
fn named<'t>(reader: &mut Reader, value: &'t Value<'t>) -> Vec<Entry<'t>> {
    let mut entries = reader.entries(value);
    entries.retain(|(name, at, _)| {
        let is_name = is_line(name) && !name.trim().is_empty();
        if !is_name {
            let name = name.escape_debug().to_string();
            reader.warn(at.clone(), say!("label-value", label = name, value = say!("expected-line")));
        }
        is_name
    });
    entries
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
