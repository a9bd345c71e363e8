//! Names in settings that only others can tell: of themes and of colours, tags of languages.

use super::settings::Settings;
use super::settings_file::folders;
use super::themes::Themes;
use super::warning::{Reader, Value, Warning, entries};
use crate::notebook::shape::nearest;
use crate::words::{Language, Phrase};

impl Settings {
    /// The names in the settings `text` that none of `themes` has: of themes, and of the colours of kinds, statuses and
    /// tags.
    pub fn doubts(text: &str, themes: &Themes) -> Vec<Warning> {
        if text.trim().is_empty() {
            return Vec::new();
        }
        let names: Vec<&str> = themes.names().collect();
        let colors = themes.colors();
        let colors: Vec<&str> = colors.iter().map(String::as_str).collect();
        let (_, table) = Reader::new(text);
        let mut reader = Reader::quiet(text);
        for (key, _, value) in entries(table.get_ref()) {
            match key {
                "theme" | "light" | "dark" => {
                    let auto = key == "theme" && value.get_ref().as_str() == Some("auto");
                    if !auto {
                        unknown(&mut reader, value, &names, |name, near| match near {
                            Some(near) => say!("no-theme-near", near, name),
                            None => say!("no-theme", name),
                        });
                    }
                }
                "interface" => {
                    let table = value.get_ref().as_table();
                    let tag = table.and_then(|table| table.get("language")).filter(|tag| !is_language(tag));
                    tag.into_iter().for_each(|tag| reader.warn(tag.span(), say!("language-tag")));
                }
                "tags" => inner(value).for_each(|value| color(&mut reader, value, &colors)),
                "kinds" | "statuses" => {
                    let own = inner(value).filter_map(|look| look.get_ref().as_table()?.get("color"));
                    own.for_each(|value| color(&mut reader, value, &colors));
                }
                _ => {}
            }
        }
        reader.warnings()
    }
}

impl Settings {
    /// The folders that the settings `text` name for the library, each with its line: whether they are there the disk knows.
    pub fn folder_lines(text: &str) -> Vec<(usize, String)> {
        let (mut reader, table) = Reader::new(text);
        let library = table.get_ref().get("library").and_then(|value| value.get_ref().as_table());
        let Some(value) = library.and_then(|library| library.get("folders")) else { return Vec::new() };
        let folders = folders(&mut reader, value);
        folders.into_iter().map(|(folder, at)| (reader.line(&at), folder)).collect()
    }
}

/// Whether a value is `auto`, the tag of a language, or no text at all.
fn is_language(value: &Value<'_>) -> bool {
    value.get_ref().as_str().is_none_or(|tag| tag == "auto" || tag.parse::<Language>().is_ok())
}

/// The values of a table.
fn inner<'t>(value: &'t Value<'t>) -> impl Iterator<Item = &'t Value<'t>> {
    value.get_ref().as_table().into_iter().flat_map(|table| table.iter().map(|(_, value)| value))
}

fn color(reader: &mut Reader, value: &Value<'_>, colors: &[&str]) {
    unknown(reader, value, colors, |name, near| match near {
        Some(near) => say!("no-mark-color-near", near, name),
        None => say!("no-mark-color", name),
    });
}

/// Warns of a name that is none of `known`, with the one that may be meant.
fn unknown(
    reader: &mut Reader,
    value: &Value<'_>,
    known: &[&str],
    what: impl Fn(String, Option<&str>) -> Phrase,
) {
    let Some(name) = value.get_ref().as_str().filter(|name| !known.contains(name)) else { return };
    let near = nearest(name, known.iter().copied());
    reader.warn(value.span(), what(name.escape_debug().to_string(), near));
}
