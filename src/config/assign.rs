//! One setting given a value while one reads: what `:set` takes.

use super::settings::Settings;
use super::shape::SETTINGS;
use super::warning::{Reader, entries};
use crate::notebook::shape::{Holds, Key, nearest};
use crate::words::Phrase;

/// A setting and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// The table that it stands in; `None` for one of the first lines of the file.
    pub table: Option<&'static str>,
    /// Its key.
    pub key: &'static str,
    /// The value as TOML.
    pub value: String,
}

/// A setting that can be given a value by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignable {
    table: Option<&'static str>,
    key: &'static Key,
}

impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Eq for Key {}

/// Every setting that can be given a value by itself, in the order of the documentation.
pub fn assignable() -> impl Iterator<Item = Assignable> {
    SETTINGS
        .keys
        .iter()
        .flat_map(|key| match &key.holds {
            Holds::Table(inner) => {
                inner.keys.iter().map(|inner| Assignable { table: Some(key.name), key: inner }).collect()
            }
            _ => vec![Assignable { table: None, key }],
        })
        .filter(|setting| {
            matches!(setting.key.holds, Holds::Text | Holds::Words(_) | Holds::Flag | Holds::Whole(..))
        })
}

impl Assignable {
    /// Its name: `theme`, `page.measure`.
    pub fn name(&self) -> String {
        self.table.map_or_else(|| self.key.name.to_owned(), |table| format!("{table}.{}", self.key.name))
    }

    /// What it means.
    pub fn meaning(&self) -> Phrase {
        Phrase::new(format!("setting-help-{}", self.name().replace(['.', '_'], "-")))
    }

    /// What it means, as the JSON Schema says it.
    #[cfg(feature = "testing")]
    pub fn help(&self) -> &'static str {
        self.key.help
    }

    /// The values that it may have, where these are few.
    pub fn values(&self) -> &'static [&'static str] {
        match self.key.holds {
            Holds::Words(words) => words,
            Holds::Flag => &["true", "false"],
            _ => &[],
        }
    }

    /// The setting with `value`, as one types it: words without quotation marks.
    fn with(&self, value: &str) -> Assignment {
        let value = match (&self.key.holds, value) {
            (Holds::Flag, "on" | "yes" | "1") => "true".to_owned(),
            (Holds::Flag, "off" | "no" | "0") => "false".to_owned(),
            (Holds::Text | Holds::Words(_), value) => {
                let bare = value.trim_matches(['"', '\'']);
                toml::Value::String(bare.to_owned()).to_string()
            }
            (_, value) => value.to_owned(),
        };
        Assignment { table: self.table, key: self.key.name, value }
    }

    /// The value that it has in `settings`, as one types it.
    pub fn value(&self, settings: &Settings) -> String {
        match (self.table, self.key.name) {
            (None, "theme") => return settings.theme.clone(),
            (None, "light") => return settings.light.clone(),
            (None, "dark") => return settings.dark.clone(),
            (Some("interface"), "language") => return settings.interface.language.clone(),
            (None, "author") => return settings.author.clone(),
            (Some("page"), "measure") => return settings.page.measure.to_string(),
            (Some("page"), "context") => return settings.page.context.to_string(),
            (Some("text"), "tab") => return settings.text.tab.to_string(),
            (Some("sidebar"), "width") => return settings.sidebar.width.to_string(),
            (Some("terminal"), "wheel") => return settings.terminal.wheel.to_string(),
            (Some("pipe"), "limit") => return settings.pipe.limit.to_string(),
            (Some("notebook"), "schema") => return settings.schema_line.clone(),
            _ => {}
        }
        // Of a few words it has the one that changes nothing.
        let same = |word: &&&str| {
            let mut changed = settings.clone();
            changed.assign(&self.with(word)).is_ok() && changed == *settings
        };
        self.values().iter().find(same).map_or_else(String::new, |word| (*word).to_owned())
    }
}

impl Assignment {
    /// What `line` asks for: `page.measure=66`, `measure 66`, `mouse`, `nomouse`. The table may be left out.
    ///
    /// ```
    /// use hashiya::config::{Assignment, Settings};
    /// let mut settings = Settings::default();
    /// settings.assign(&Assignment::parse("measure=66").unwrap()).unwrap();
    /// settings.assign(&Assignment::parse("nomouse").unwrap()).unwrap();
    /// assert_eq!((settings.page.measure, settings.terminal.mouse), (66, false));
    /// assert!(Assignment::parse("mesure=66").unwrap_err().to_string().contains("measure"));
    /// ```
    ///
    /// # Errors
    ///
    /// Says which setting may be meant, or what it may be set to.
    pub fn parse(line: &str) -> Result<Self, Phrase> {
        let line = line.trim();
        let (name, value) = match line.split_once('=').or_else(|| line.split_once(char::is_whitespace)) {
            Some((name, value)) => (name.trim(), Some(value.trim())),
            None => (line, None),
        };
        let found = |name: &str| assignable().find(|own| own.name() == name || own.key.name == name);
        let flag = |own: &Assignable| matches!(own.key.holds, Holds::Flag);
        if let (Some(own), Some(value)) = (found(name), value) {
            return Ok(own.with(value));
        }
        if let Some(own) = found(name).filter(flag) {
            return Ok(own.with("true"));
        }
        if let Some(own) = name.strip_prefix("no").and_then(found).filter(flag) {
            return Ok(own.with("false"));
        }
        if let Some(own) = found(name) {
            return Err(say!("setting-value", name = own.name(), values = own.values().join(", ")));
        }
        let names: Vec<String> = assignable().map(|own| own.name()).collect();
        let keys = assignable().map(|own| own.key.name);
        let name = name.escape_debug().to_string();
        Err(match nearest(&name, names.iter().map(String::as_str).chain(keys)) {
            Some(near) => say!("setting-near", name, near),
            None => say!("setting-unknown", name),
        })
    }

    /// Its name: `theme`, `page.measure`.
    pub fn name(&self) -> String {
        self.table.map_or_else(|| self.key.to_owned(), |table| format!("{table}.{}", self.key))
    }

    /// The line of a file of settings that says it.
    fn toml(&self) -> String {
        format!("{} = {}\n", self.name(), self.value)
    }
}

impl Settings {
    /// Takes one value over.
    ///
    /// # Errors
    ///
    /// Says what the setting may be; the settings stay as they were.
    pub fn assign(&mut self, assignment: &Assignment) -> Result<(), Phrase> {
        let text = assignment.toml();
        let (mut reader, table) = Reader::new(&text);
        let mut changed = self.clone();
        for entry in entries(table.get_ref()) {
            changed.read(&mut reader, entry);
        }
        match reader.warnings().into_iter().next() {
            Some(warning) => Err(warning.what),
            None => {
                *self = changed;
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_has_a_value_and_takes_it_again() {
        let mut settings = Settings::default();
        for own in assignable() {
            let value = own.value(&settings);
            let text = matches!(own.key.holds, Holds::Text);
            assert!(text || !value.is_empty(), "{}", own.name());
            settings.assign(&Assignment::parse(&format!("{}={value}", own.name())).unwrap()).unwrap();
            assert_eq!(settings, Settings::default(), "{}", own.name());
            for other in own.values() {
                settings.assign(&Assignment::parse(&format!("{} {other}", own.key.name)).unwrap()).unwrap();
                assert_eq!(own.value(&settings), *other, "{}", own.name());
            }
            settings = Settings::default();
        }
    }

    #[test]
    fn what_cannot_be_set_says_why() {
        for (line, why) in [
            ("mesure=3", "measure"),
            ("qqq=3", "qqq"),
            ("margin=sow", "show"),
            ("margin", "auto, show, hide"),
            ("measure=wide", "measure"),
            ("measure=9999", "20"),
            ("measure=70\ntheme=dark", "measure"),
            ("author=\u{1b}[2J", ""),
        ] {
            let mut settings = Settings::default();
            let fault = Assignment::parse(line).and_then(|own| settings.assign(&own));
            if why.is_empty() {
                assert!(!settings.author.contains('"'), "{}", settings.author);
                continue;
            }
            assert!(fault.is_err(), "{line}");
            assert_eq!(settings, Settings::default(), "{line}");
        }
    }
}
