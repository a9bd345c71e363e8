//! The form of a theme file: `[palette]` names colours, `[roles]` paints the page with them, `[colors]` are
//! those of annotations.

use super::color::Rgb;
use super::role::Role;
use super::theme::{Paint, THEMES, Theme};
use super::warning::{Reader, Value, Warning, entries};
use ratatui::style::Modifier;
use std::collections::BTreeMap;

/// The names of `[palette]` with their colours.
type Palette<'t> = BTreeMap<&'t str, Rgb>;

impl Theme {
    /// The built-in theme called `name`.
    pub fn built_in(name: &str) -> Option<(Self, Vec<Warning>)> {
        let (name, text) = THEMES.iter().find(|(known, _)| *known == name)?;
        Some(read(Self::blank(), name, text))
    }

    /// Reads a theme file. What it does not say is as in the built-in theme that it names under `inherit`,
    /// or in `dark` or `light`. Never fails: faults are warnings, and what they touch is inherited.
    pub fn parse(name: &str, text: &str) -> (Self, Vec<Warning>) {
        read(inherited(text), name, text)
    }
}

/// The theme that a file builds upon: the built-in one that it names under `inherit`, else the dark or the
/// light one.
pub(super) fn inherited(text: &str) -> Theme {
    let (_, table) = Reader::new(text);
    let value = |key: &str| table.get_ref().get(key).map(toml::Spanned::get_ref);
    let dark = value("dark").and_then(toml::de::DeValue::as_bool).unwrap_or(false);
    let named = value("inherit").and_then(|value| value.as_str()).and_then(Theme::built_in);
    let usual = || Theme::built_in(if dark { "dark" } else { "light" });
    named.or_else(usual).map(|(theme, _)| theme).unwrap_or_default()
}

/// `base` under a new name and with what `text` says otherwise.
pub(super) fn read(base: Theme, name: &str, text: &str) -> (Theme, Vec<Warning>) {
    let mut theme = Theme { name: name.to_owned(), ..base };
    let (mut reader, table) = Reader::new(text);
    let mut palette = Palette::new();
    for (key, at, value) in entries(table.get_ref()) {
        match key {
            "dark" => theme.dark = reader.boolean(value).unwrap_or(theme.dark),
            "inherit" => {
                let names: Vec<&str> = THEMES.iter().map(|(name, _)| *name).collect();
                reader.word(value, &names);
            }
            "palette" => palette = read_palette(&mut reader, value),
            "roles" | "colors" => {}
            _ => reader.unknown(key, at, &["dark", "inherit", "palette", "roles", "colors"]),
        }
    }
    // Tables may stand in any order: colours are looked up once all of the palette is known.
    for (key, _, value) in entries(table.get_ref()) {
        match key {
            "roles" => read_roles(&mut reader, &palette, value, &mut theme),
            "colors" => read_colors(&mut reader, &palette, value, &mut theme),
            _ => {}
        }
    }
    (theme, reader.warnings())
}

fn read_palette<'t>(reader: &mut Reader, value: &'t Value<'t>) -> Palette<'t> {
    let mut palette = Palette::new();
    for (name, _, value) in reader.entries(value) {
        if let Some(color) = color(reader, &palette, value) {
            palette.insert(name, color);
        }
    }
    palette
}

fn read_roles<'t>(reader: &mut Reader, palette: &Palette<'t>, value: &'t Value<'t>, theme: &mut Theme) {
    for (name, at, value) in reader.entries(value) {
        if let Some(&(_, role)) = Role::ALL.iter().find(|(known, _)| *known == name) {
            let paint = paint(reader, palette, value);
            theme.paints.insert(role, paint);
        } else {
            let names: Vec<&str> = Role::ALL.iter().map(|&(name, _)| name).collect();
            reader.unknown(name, at, &names);
        }
    }
}

/// A role's paint: one colour for its letters, or a table.
fn paint<'t>(reader: &mut Reader, palette: &Palette<'t>, value: &'t Value<'t>) -> Paint {
    let mut paint = Paint::default();
    if value.get_ref().is_str() {
        paint.fg = color(reader, palette, value);
        return paint;
    }
    for (key, at, value) in reader.entries(value) {
        match key {
            "fg" => paint.fg = color(reader, palette, value),
            "bg" => paint.bg = color(reader, palette, value),
            "bold" => paint.set(Modifier::BOLD, reader.boolean(value)),
            "italic" => paint.set(Modifier::ITALIC, reader.boolean(value)),
            "underline" => paint.set(Modifier::UNDERLINED, reader.boolean(value)),
            "reverse" => paint.set(Modifier::REVERSED, reader.boolean(value)),
            _ => reader.unknown(key, at, &["fg", "bg", "bold", "italic", "underline", "reverse"]),
        }
    }
    paint
}

impl Paint {
    fn set(&mut self, modifier: Modifier, wanted: Option<bool>) {
        self.modifiers.set(modifier, wanted.unwrap_or(false));
    }
}

fn read_colors<'t>(reader: &mut Reader, palette: &Palette<'t>, value: &'t Value<'t>, theme: &mut Theme) {
    for (name, _, value) in reader.entries(value) {
        let mut pair = theme.pair(name);
        for (key, at, value) in reader.entries(value) {
            match key {
                "tint" => {
                    let tint = color(reader, palette, value);
                    // What another theme chose for its own tint is not for this one.
                    (pair.tint, pair.tint_256) = tint.map_or((pair.tint, pair.tint_256), |tint| (tint, None));
                }
                "tint-256" => pair.tint_256 = color(reader, palette, value).or(pair.tint_256),
                "mark" => pair.mark = color(reader, palette, value).unwrap_or(pair.mark),
                _ => reader.unknown(key, at, &["tint", "tint-256", "mark"]),
            }
        }
        theme.colors.insert(name.to_owned(), pair);
    }
}

/// A colour: `#rrggbb`, `#rgb`, or a name of the palette.
fn color<'t>(reader: &mut Reader, palette: &Palette<'t>, value: &'t Value<'t>) -> Option<Rgb> {
    let text = reader.string(value)?;
    let found = text.parse().ok().or_else(|| palette.get(text).copied());
    if found.is_none() {
        let what = say!("no-color", color = text.escape_debug().to_string());
        reader.warn(value.span(), what);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Depth;

    #[test]
    fn built_in_themes_paint_every_role_without_a_warning() {
        for (name, _) in THEMES {
            let (theme, warnings) = Theme::built_in(name).unwrap();
            assert_eq!(warnings, [], "{name}");
            for (role_name, role) in Role::ALL {
                assert!(theme.paints.contains_key(role), "{name} leaves {role_name} out");
                assert_ne!(theme.paint(*role), Paint::default(), "{name} {role_name}");
            }
            assert_eq!(theme.colors().count(), 8, "{name}");
        }
    }

    #[test]
    fn a_theme_says_only_what_differs() {
        let text = "inherit = 'sepia'\n[roles]\nheading = 'blood'\n[palette]\nblood = '#800'\n";
        let (theme, warnings) = Theme::parse("mine", text);
        let (sepia, _) = Theme::built_in("sepia").unwrap();
        assert_eq!(warnings, []);
        assert_eq!((theme.name(), theme.is_dark()), ("mine", false));
        assert_eq!(theme.paint(Role::Heading).fg, Some(Rgb::new(136, 0, 0)));
        assert_eq!(theme.paint(Role::Text), sepia.paint(Role::Text));
        assert_eq!(theme.pair("red"), sepia.pair("red"));
    }

    #[test]
    fn faults_are_warnings_with_their_line() {
        let text = "dark = 'yes'\n[roles]\nheadnig = '#800'\ntext = { fg = 'nowhere', bold = 1 }\n[colors]\n\
            red = { tnt = '#fff' }\nblue = 3\nfoo = \n";
        let (theme, warnings) = Theme::parse("broken", text);
        let said: Vec<(usize, bool)> = warnings
            .iter()
            .map(|warning| (warning.line, warning.what.to_string().contains("meant")))
            .collect();
        let expected = [(1, false), (3, true), (4, false), (4, false), (6, true), (7, false), (8, false)];
        assert_eq!(said, expected, "{warnings:?}");
        assert_eq!(theme.with_depth(Depth::True).name(), "broken");
    }

    #[test]
    fn an_unknown_colour_is_yellow() {
        let theme = Theme::default();
        assert_eq!(theme.tint("no such colour"), theme.tint("yellow"));
    }
}
