//! One setting given a value while one reads: what `:set` takes.

use super::rows::{ROWS, Row, name};
use super::settings::Settings;
use super::warning::{Reader, entries};
use crate::notebook::shape::{Holds, nearest};
use crate::words::Phrase;

/// A setting and its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// The table that it stands in; empty for one of the first lines of the file.
    pub table: &'static str,
    /// Its key.
    pub key: &'static str,
    /// The value as TOML.
    pub value: String,
}

/// A setting that can be given a value by itself.
#[derive(Clone, Copy, Debug)]
pub struct Assignable(&'static Row);

/// Every setting that can be given a value by itself, in the order of the documentation.
pub fn assignable() -> impl Iterator<Item = Assignable> {
    ROWS.iter().map(Assignable)
}

impl Assignable {
    /// Its name: `theme`, `page.measure`.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// What it means.
    pub fn meaning(&self) -> Phrase {
        self.0.meaning()
    }

    /// The values that it may have, where these are few.
    pub fn values(&self) -> &'static [&'static str] {
        match self.0.holds() {
            Holds::Words(words) => words,
            Holds::Flag => &["true", "false"],
            _ => &[],
        }
    }

    /// The setting with `value`, as one types it: words without quotation marks. What is no value of TOML is a word, so that
    /// one hears what is expected here, and not how TOML writes words.
    fn with(&self, value: &str) -> Assignment {
        let value = match (self.0.holds(), value) {
            (Holds::Flag, "on" | "yes" | "1") => "true".to_owned(),
            (Holds::Flag, "off" | "no" | "0") => "false".to_owned(),
            (Holds::Text | Holds::Words(_), value) => {
                let bare = value.trim_matches(['"', '\'']);
                toml::Value::String(bare.to_owned()).to_string()
            }
            (_, value) => value.parse().unwrap_or_else(|_| toml::Value::String(value.to_owned())).to_string(),
        };
        Assignment { table: self.0.table, key: self.0.key, value }
    }

    /// The value that it has in `settings`, as one types it.
    pub fn value(&self, settings: &Settings) -> String {
        self.0.value(settings)
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
        let found = |name: &str| assignable().find(|own| own.name() == name || own.0.key == name);
        let flag = |own: &Assignable| matches!(own.0.holds(), Holds::Flag);
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
        let keys = assignable().map(|own| own.0.key);
        let name = name.escape_debug().to_string();
        Err(match nearest(&name, names.iter().map(String::as_str).chain(keys)) {
            Some(near) => say!("setting-near", name, near),
            None => say!("setting-unknown", name),
        })
    }

    /// Its name: `theme`, `page.measure`.
    pub fn name(&self) -> String {
        name(self.table, self.key)
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
            let text = matches!(own.0.holds(), Holds::Text);
            assert!(text || !value.is_empty(), "{}", own.name());
            settings.assign(&Assignment::parse(&format!("{}={value}", own.name())).unwrap()).unwrap();
            assert_eq!(settings, Settings::default(), "{}", own.name());
            for other in own.values() {
                settings.assign(&Assignment::parse(&format!("{} {other}", own.0.key)).unwrap()).unwrap();
                assert_eq!(own.value(&settings), *other, "{}", own.name());
            }
            settings = Settings::default();
        }
    }

    #[test]
    fn a_setting_of_claims_leaves_the_criteria_and_weights_as_they_were() {
        let (before, _) = Settings::parse(
            "[claims.criteria.mine]\nwords = ['سام']\n[claims.weights]\nnumber = 2\n[claims.rates]\nUSD = 2\n",
        );
        let mut settings = before.clone();
        settings.assign(&Assignment::parse("claims.units=metric").unwrap()).unwrap();
        settings.assign(&Assignment::parse("claims.units=auto").unwrap()).unwrap();
        assert!(!before.claims.is_empty() && !before.units.rates.is_empty());
        assert_eq!(settings, before);
    }

    #[test]
    fn what_cannot_be_set_says_why() {
        for (line, why) in [
            ("mesure=3", "measure"),
            ("qqq=3", "qqq"),
            ("margin=sow", "show"),
            ("margin", "auto, show, hide"),
            ("measure=wide", "20 to 200"),
            ("measure=", "20 to 200"),
            ("measure=9999", "20 to 200"),
            ("measure=70\ntheme=dark", "20 to 200"),
            ("author=\u{1b}[2J", "without control characters"),
        ] {
            let mut settings = Settings::default();
            let fault = Assignment::parse(line).and_then(|own| settings.assign(&own));
            let fault = fault.expect_err(line).to_string();
            assert!(fault.contains(why), "{line}: {fault}");
            assert_eq!(settings, Settings::default(), "{line}");
        }
    }
}
