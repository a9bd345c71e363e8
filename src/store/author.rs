//! The user's name as git knows it.
//!
//! The files are read and git is not asked: no program is started while the folder of somebody else is open, and a
//! library for all of git's configuration would bring thirty crates for one line.

use std::path::{Path, PathBuf};

/// `user.name` of the user's own configuration of git: of `config/git/config`, where `config` is `XDG_CONFIG_HOME` or
/// `.config` in the folder `home`, and before it of `.gitconfig` there. Files that these include are not read.
pub fn author(home: &Path, config: Option<PathBuf>) -> Option<String> {
    let config = config.unwrap_or_else(|| home.join(".config"));
    let name = |path: PathBuf| user_name(&super::whole::read_text(&path).ok()?);
    [home.join(".gitconfig"), config.join("git/config")].into_iter().find_map(name)
}

/// The last `user.name` that a file sets, by the syntax of git-config(1).
fn user_name(text: &str) -> Option<String> {
    let text = text.replace("\\\r\n", "").replace("\\\n", "");
    let (mut is_user, mut name) = (false, None);
    for line in text.lines() {
        let mut line = line.trim_start();
        if let Some((section, rest)) = line.strip_prefix('[').and_then(|line| line.split_once(']')) {
            is_user = section.trim().eq_ignore_ascii_case("user");
            line = rest;
        }
        if let Some((key, written)) = line.split_once('=').filter(|_| is_user)
            && key.trim().eq_ignore_ascii_case("name")
        {
            name = Some(value(written.trim_start()));
        }
    }
    name.filter(|name| !name.is_empty())
}

/// A value without its quotation marks, escapes, comment and the white space after it.
fn value(written: &str) -> String {
    let (mut value, mut length, mut is_quoted) = (String::new(), 0, false);
    let mut chars = written.chars();
    while let Some(c) = chars.next() {
        match c {
            '"' => is_quoted = !is_quoted,
            '#' | ';' if !is_quoted => break,
            '\\' => value.extend(chars.next().filter(|c| matches!(c, '"' | '\\'))),
            c if c.is_control() => value.push(' '),
            c => value.push(c),
        }
        if is_quoted || !c.is_whitespace() {
            length = value.len();
        }
    }
    value.truncate(length);
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_is_read_as_git_reads_it() {
        for (text, name) in [
            ("[user]\n\tname = سام ألتمان\n", Some("سام ألتمان")),
            ("[core]\n\tname = x\n[USER] Name=\"A # B\" ; who\n", Some("A # B")),
            ("[user]\nemail = a@b\n[alias]\nname = x\n[user]\nname = A \\\n  B   # c\n", Some("A   B")),
            ("[user]\nname = A\n[user]\nname = \"B \"\n", Some("B ")),
            ("[user \"work\"]\nname = A\n", None),
            ("[user]\n; name = A\nname =\n", None),
            ("[user]\nname = \\\"A\\\" \\\\ B\\n\n", Some("\"A\" \\ B")),
            ("[user\nname = A", None),
            ("", None),
        ] {
            assert_eq!(user_name(text).as_deref(), name, "{text}");
        }
    }
}
