//! Every setting of one value, a row each: where it stands in the file, what it may be, what it is by default, and the
//! field that holds it. Reading, `:set`, the palette, completions and the JSON Schema all come from these rows; what a
//! setting means is said by the message `setting-help-TABLE-KEY`.

use super::interface::{Follows, Numerals};
use super::settings::{Margin, Marks, Paragraphs, Settings, Shaping, Side};
use super::warning::{Reader, Value};
use crate::claims::System;
use crate::export::is_line;
use crate::notebook::shape::Holds;
use crate::words::{Calendar, Phrase};
use tui_bidi::terminal::{Bidi, Depth};

/// A setting of one value.
#[derive(Debug)]
pub(super) struct Row {
    /// The table that it stands in; empty for one of the first lines of the file.
    pub(super) table: &'static str,
    /// Its key.
    pub(super) key: &'static str,
    field: Field,
}

/// What a setting may be, and the field of [`Settings`] that holds it.
#[derive(Debug)]
enum Field {
    /// A text of one line that `wrong` finds nothing wrong with.
    Text {
        default: &'static str,
        wrong: fn(&str) -> Option<Phrase>,
        get: fn(&Settings) -> &str,
        set: fn(&mut Settings, &str),
    },
    /// Yes or no.
    Flag { default: bool, get: fn(&Settings) -> bool, set: fn(&mut Settings, bool) },
    /// A number from `least` to `most`.
    Whole { default: u16, least: u16, most: u16, get: fn(&Settings) -> u16, set: fn(&mut Settings, u16) },
    /// One of a few words, by its number among them; the first is the default.
    Word { words: &'static [&'static str], get: fn(&Settings) -> usize, set: fn(&mut Settings, usize) },
}

const fn row(table: &'static str, key: &'static str, field: Field) -> Row {
    Row { table, key, field }
}

macro_rules! text {
    ($default:literal, $($at:ident).+) => {
        text!($default, $($at).+, |text| (!is_line(text)).then(|| say!("expected-line")))
    };
    ($default:literal, $($at:ident).+, $wrong:expr) => {
        Field::Text {
            default: $default, wrong: $wrong,
            get: |own| &own.$($at).+, set: |own, text| text.clone_into(&mut own.$($at).+),
        }
    };
}

macro_rules! flag {
    ($default:literal, $($at:ident).+) => {
        Field::Flag { default: $default, get: |own| own.$($at).+, set: |own, flag| own.$($at).+ = flag }
    };
}

macro_rules! whole {
    ($default:literal, $least:literal to $most:literal, $($at:ident).+) => {
        Field::Whole {
            default: $default, least: $least, most: $most,
            get: |own| own.$($at).+, set: |own, number| own.$($at).+ = number,
        }
    };
}

/// The words of a list of words and values, the field that holds one of these values.
macro_rules! word {
    ($names:expr, $($at:ident).+) => {
        Field::Word {
            words: &const { words(&$names) },
            get: |own| $names.iter().position(|(_, value)| *value == own.$($at).+).unwrap_or_default(),
            set: |own, at| own.$($at).+ = $names[at].1,
        }
    };
}

/// The words of a list of words and values.
const fn words<T, const N: usize>(names: &[(&'static str, T); N]) -> [&'static str; N] {
    let mut words = [""; N];
    let mut at = 0;
    while at < N {
        words[at] = names[at].0;
        at += 1;
    }
    words
}

/// `names` behind `auto`, which chooses none of them; `N` is one more than they are.
const fn or_auto<T: Copy, const N: usize>(names: &[(&'static str, T)]) -> [(&'static str, Option<T>); N] {
    let mut all = [("auto", None); N];
    let mut at = 1;
    while at < N {
        all[at] = (names[at - 1].0, Some(names[at - 1].1));
        at += 1;
    }
    all
}

const SWITCH: [(&str, Option<bool>); 3] = or_auto(&[("on", true), ("off", false)]);
const DIGITS: [(&str, Numerals); 3] =
    [("auto", Numerals::Auto), ("latin", Numerals::Latin), ("native", Numerals::Native)];
const DIRECTION: [(&str, Follows); 2] = [("language", Follows::Language), ("article", Follows::Article)];
const PARAGRAPHS: [(&str, Paragraphs); 2] = [("blank", Paragraphs::Blank), ("indent", Paragraphs::Indent)];
const MARGIN: [(&str, Margin); 3] = [("auto", Margin::Auto), ("show", Margin::Show), ("hide", Margin::Hide)];
const SHAPING: [(&str, Shaping); 3] =
    [("auto", Shaping::Auto), ("forms", Shaping::Forms), ("base", Shaping::Base)];
const MARKS: [(&str, Marks); 4] =
    [("auto", Marks::Auto), ("show", Marks::Show), ("hide", Marks::Hide), ("word", Marks::Word)];
const SIDE: [(&str, Side); 3] = [("reading", Side::Reading), ("left", Side::Left), ("right", Side::Right)];
const BIDI: [(&str, Option<Bidi>); Bidi::NAMES.len() + 1] = or_auto(Bidi::NAMES);
const DEPTH: [(&str, Option<Depth>); Depth::NAMES.len() + 1] = or_auto(Depth::NAMES);
const UNITS: [(&str, Option<System>); System::NAMES.len() + 1] = or_auto(&System::NAMES);

/// The settings, in the order of the documentation.
pub(super) static ROWS: &[Row] = &[
    row("", "theme", text!("auto", theme)),
    row("", "light", text!("light", light)),
    row("", "dark", text!("dark", dark)),
    row("", "author", text!("", author)),
    row("interface", "language", text!("auto", interface.language)),
    row("interface", "digits", word!(DIGITS, interface.digits)),
    row("interface", "calendar", word!(Calendar::NAMES, interface.calendar)),
    row("interface", "direction", word!(DIRECTION, interface.direction)),
    row("page", "measure", whole!(76, 20 to 200, page.measure)),
    row("page", "paragraphs", word!(PARAGRAPHS, page.paragraphs)),
    row("page", "margin", word!(MARGIN, page.margin)),
    row("page", "context", whole!(2, 0 to 20, page.context)),
    row("text", "shaping", word!(SHAPING, text.shaping)),
    row("text", "marks", word!(MARKS, text.marks)),
    row("text", "lam_alef", word!(SWITCH, text.lam_alef)),
    row("text", "tab", whole!(4, 1 to 16, text.tab)),
    row("text", "face", text!("", text.face)),
    row("sidebar", "show", flag!(true, sidebar.show)),
    row("sidebar", "side", word!(SIDE, sidebar.side)),
    row("sidebar", "width", whole!(0, 0 to 60, sidebar.width)),
    row("find", "exact", flag!(false, find.exact)),
    row("find", "word", flag!(false, find.word)),
    row("review", "recall", flag!(false, review.recall)),
    row("archive", "beside", flag!(false, archive.beside)),
    row("notebook", "schema", text!("", schema_line)),
    row("terminal", "bidi", word!(BIDI, terminal.bidi)),
    row("terminal", "depth", word!(DEPTH, terminal.depth)),
    row("terminal", "mouse", flag!(true, terminal.mouse)),
    row("terminal", "wheel", whole!(3, 1 to 20, terminal.wheel)),
    row("pipe", "limit", whole!(64, 1 to 1000, pipe.limit)),
    row("pipe", "one_screen", word!(SWITCH, pipe.one_screen)),
    row("claims", "units", word!(UNITS, units.system)),
    row(
        "claims",
        "currency",
        text!("", units.currency, |text| (!is_code(text)).then(|| say!("expected-currency"))),
    ),
];

/// Whether `text` is the code of a currency, or nothing.
fn is_code(text: &str) -> bool {
    text.is_empty() || text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// The name of a setting: `theme`, `page.measure`.
pub(super) fn name(table: &str, key: &str) -> String {
    if table.is_empty() { key.to_owned() } else { format!("{table}.{key}") }
}

/// The setting `key` of `table`.
pub(super) fn find(table: &str, key: &str) -> Option<&'static Row> {
    ROWS.iter().find(|row| row.table == table && row.key == key)
}

/// The settings of `table`.
pub(super) fn of(table: &str) -> impl Iterator<Item = &'static Row> {
    ROWS.iter().filter(move |row| row.table == table)
}

impl Row {
    /// Its name: `theme`, `page.measure`.
    pub(super) fn name(&self) -> String {
        name(self.table, self.key)
    }

    /// What it means.
    pub(super) fn meaning(&self) -> Phrase {
        Phrase::new(format!("setting-help-{}", self.name().replace(['.', '_'], "-")))
    }

    /// What it may be.
    pub(super) fn holds(&self) -> Holds {
        match self.field {
            Field::Text { .. } => Holds::Text,
            Field::Flag { .. } => Holds::Flag,
            Field::Whole { least, most, .. } => Holds::Whole(least.into(), most.into()),
            Field::Word { words, .. } => Holds::Words(words),
        }
    }

    /// The value that it has in `settings`, as one types it.
    pub(super) fn value(&self, settings: &Settings) -> String {
        match self.field {
            Field::Text { get, .. } => get(settings).to_owned(),
            Field::Flag { get, .. } => get(settings).to_string(),
            Field::Whole { get, .. } => get(settings).to_string(),
            Field::Word { words, get, .. } => words[get(settings)].to_owned(),
        }
    }

    /// Gives it the value that it has by default.
    pub(super) fn reset(&self, settings: &mut Settings) {
        match self.field {
            Field::Text { default, set, .. } => set(settings, default),
            Field::Flag { default, set, .. } => set(settings, default),
            Field::Whole { default, set, .. } => set(settings, default),
            Field::Word { set, .. } => set(settings, 0),
        }
    }

    /// Takes the value over that the file gives it; one that it may not have is a warning, and changes nothing.
    pub(super) fn read(&self, settings: &mut Settings, reader: &mut Reader, value: &Value<'_>) {
        match self.field {
            Field::Text { wrong, set, .. } => match reader.string(value).map(|text| (text, wrong(text))) {
                Some((_, Some(wanted))) => {
                    reader.warn(value.span(), say!("label-value", label = self.name(), value = wanted));
                }
                Some((text, None)) => set(settings, text),
                None => {}
            },
            Field::Flag { set, .. } => _ = reader.boolean(value).map(|flag| set(settings, flag)),
            Field::Whole { least, most, set, .. } => {
                _ = reader.number(value, least..most).map(|number| set(settings, number));
            }
            Field::Word { words, set, .. } => _ = reader.word(value, words).map(|at| set(settings, at)),
        }
    }
}
