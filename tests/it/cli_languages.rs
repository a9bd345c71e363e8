//! The binary in every language: what a person reads changes, what a script reads does not.
#![allow(clippy::disallowed_methods, clippy::unwrap_used)] // a test writes and reads files, and fails loudly

use super::cli_exchange::workspace;
use crate::support::command::{hashiya, told};
use hashiya::words::{Catalogue, LANGUAGES, Phrase};
use regex::Regex;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

/// Runs the program in `language`: its status, what it printed, and what it said on standard error.
fn run(language: &str, workspace: &Path, args: &[&str]) -> (i32, String, String) {
    told(hashiya(workspace).env("LC_ALL", format!("{language}.UTF-8")).args(args))
}

fn others() -> impl Iterator<Item = &'static str> {
    LANGUAGES[1..].iter().map(|(tag, ..)| *tag)
}

fn said(language: &str, key: &'static str) -> String {
    Catalogue::new(language, None, |_, _| String::new()).plain(&Phrase::new(key))
}

#[test]
fn help_is_in_the_language_and_names_the_same_commands_and_options() {
    let workspace = workspace();
    let name = Regex::new(r"(?m)^ +(?:-\w, )?(--[\w-]+|<[^>]+>|\[[^\]]+\](?:\.\.\.)?|[a-z]+)").unwrap();
    let names = |help: &str| -> BTreeSet<String> {
        name.captures_iter(help).map(|found| found[1].to_owned()).collect()
    };
    for command in [None, Some("annotate"), Some("check"), Some("export"), Some("restore"), Some("review")] {
        let args: Vec<&str> = command.into_iter().chain(["--help"]).collect();
        let (_, english, _) = run("en_US", workspace.path(), &args);
        assert!(english.contains("Usage: hashiya"), "{english}");
        let lines: BTreeSet<&str> = english.lines().filter(|line| line.contains("  ")).collect();
        for language in others() {
            let (status, help, err) = run(language, workspace.path(), &args);
            assert_eq!((status, err.as_str()), (0, ""), "{language} {args:?}");
            assert_eq!(names(&help), names(&english), "{language} {args:?}");
            assert!(help.contains(&said(language, "cli-options-of-all")), "{help}");
            assert!(!help.contains(['\u{2068}', '\u{2069}']), "{help:?}");
            let same: Vec<&str> = help.lines().filter(|line| lines.contains(line)).collect();
            assert!(same.is_empty(), "{language} {args:?}: {same:?}");
        }
    }
}

#[test]
fn what_was_typed_wrong_is_told_in_the_language_with_the_same_status() {
    let workspace = workspace();
    for args in [
        &["print"][..],
        &["print", "--nope", "a.txt"],
        &["print", "--width", "ten", "a.txt"],
        &["notes", "--format", "yaml"],
        &["annotate", "a.txt", "--quote", "x", "--span", "1..2"],
        &["print", "missing.txt"],
        &["restore", "a.txt", "--to", "9999999"],
    ] {
        let (status, _, english) = run("en_US", workspace.path(), args);
        for language in others() {
            let (own, out, err) = run(language, workspace.path(), args);
            assert_eq!((own, out.as_str()), (status, ""), "{language} {args:?}: {err}");
            assert_eq!(err.lines().count(), 1, "{language} {args:?}: {err}");
            assert_ne!(err, english, "{language} {args:?}");
            let letters = err.chars().filter(|c| !c.is_ascii()).count();
            assert!(letters > 5, "{language} {args:?}: {err}");
        }
    }
}

#[test]
fn json_is_the_same_in_every_language() {
    let workspace = workspace();
    run(
        "en_US",
        workspace.path(),
        &["annotate", "a.txt", "--quote", "سام ألتمان", "--kind", "claim", "--tag", "t"],
    );
    for args in [
        &["log", "a.txt"][..],
        &["keys"],
        &["themes"],
        &["notes", "a.txt"],
        &["sections", "a.txt"],
        &["check", "a.txt"],
        &["info", "a.txt"],
        &["review", ".", "--stats"],
    ] {
        let args = [args, &["--format", "json"]].concat();
        let json = |language: &str| -> Value {
            let (_, out, err) = run(language, workspace.path(), &args);
            serde_json::from_str(&out).unwrap_or_else(|_| panic!("{language} {args:?}: {out} {err}"))
        };
        let english = json("en_US");
        for language in others() {
            assert_eq!(json(language), english, "{language} {args:?}");
        }
    }
}

#[test]
fn the_history_is_told_in_the_language() {
    let workspace = workspace();
    let annotate = ["annotate", "a.txt", "--quote", "سام ألتمان", "--kind", "claim"];
    run("en_US", workspace.path(), &annotate);
    let (_, english, _) = run("en_US", workspace.path(), &["log", "a.txt"]);
    assert!(english.contains("claim added"), "{english}");
    for language in others() {
        let (_, log, _) = run(language, workspace.path(), &["log", "a.txt"]);
        assert!(!log.contains("added") && log.contains(&said(language, "kind-claim")), "{language}: {log}");
    }
}

#[test]
fn lists_and_reports_name_everything_in_the_language() {
    let workspace = workspace();
    run("en_US", workspace.path(), &["annotate", "a.txt", "--quote", "سام ألتمان", "--kind", "claim"]);
    for (args, words) in [
        (&["info", "a.txt"][..], &["title", "format", "encoding", "direction", "characters", "sections"][..]),
        (&["notes", "a.txt"], &["claim", "unverified"]),
        (&["place", "a.txt"], &["exact"]),
        (&["claims", "a.txt"], &["name", "number"]),
        (&["terminal"], &["marks", "shown", "frames at once", "nothing is known"]),
        (&["check", "--environment"], &["good", "locale", "settings", "data", "cache"]),
        (&["about"], &["A reader and annotator"]),
    ] {
        let word = |word: &str| Regex::new(&format!(r"(?m)(^|[ \[(]){word}($|[ \]):])")).unwrap();
        let (_, english, err) = run("en_US", workspace.path(), args);
        for own in words {
            assert!(word(own).is_match(&english), "{args:?}: {own}: {english}{err}");
        }
        for language in others() {
            let (_, out, _) = run(language, workspace.path(), args);
            // Notices have their headings in English too.
            let as_many = out.lines().count() == english.lines().count();
            assert!(as_many || args == ["about"], "{language} {args:?}: {out}");
            let left: Vec<&&str> = words.iter().filter(|own| word(own).is_match(&out)).collect();
            assert!(left.is_empty(), "{language} {args:?}: {left:?} in {out}");
        }
    }
}

#[test]
fn the_manual_is_in_the_language() {
    let workspace = workspace();
    for language in others() {
        let (status, page, err) = run(language, workspace.path(), &["man"]);
        assert_eq!((status, err.as_str()), (0, ""), "{language}");
        assert!(page.contains(".SH NAME"), "whatis looks for it: {language}");
        for key in
            ["cli-about", "cli-annotate-quote", "command-undo", "man-example-pipe", "cli-options-of-all"]
        {
            assert!(page.contains(&said(language, key).replace('-', "\\-")), "{language}: {key}");
        }
        assert!(!page.contains("CLI-") && !page.contains("cli-"), "{language}");
    }
}

#[test]
fn markdown_of_one_language_is_imported_in_every_other() {
    let origin = workspace();
    let (_, english, _) = run("en_US", origin.path(), &["export", "a.txt", "--to", "markdown"]);
    let told = |text: &str, language: &str| {
        let into = tempfile::TempDir::new().unwrap();
        std::fs::copy(origin.path().join("a.txt"), into.path().join("a.txt")).unwrap();
        std::fs::write(into.path().join("notes.md"), text).unwrap();
        let (status, _, err) =
            run(language, into.path(), &["import", "a.txt", "--from", "markdown", "notes.md"]);
        assert_eq!(status, 0, "{language}: {err}");
        let (_, notes, _) = run("en_US", into.path(), &["notes", "a.txt", "--format", "json"]);
        let notes: Value = serde_json::from_str(&notes).unwrap();
        let keys = ["kind", "status", "quote", "note", "tags", "author"];
        let of = |note: &Value| keys.map(|key| note[key].clone());
        notes.as_array().unwrap().iter().map(of).collect::<Vec<_>>()
    };
    let expected = told(&english, "en_US");
    assert!(expected.len() > 10, "{}", expected.len());
    for language in others() {
        let (_, page, _) = run(language, origin.path(), &["export", "a.txt", "--to", "markdown"]);
        assert!(page.contains(&format!("**{}**", said(language, "kind-claim"))), "{page}");
        assert!(!page.contains("said by") && !page.contains("confidence"), "{language}: {page}");
        assert_eq!(told(&page, "en_US"), expected, "{language}");
    }
}

#[test]
fn a_language_of_ones_own_is_a_file_beside_the_settings_and_what_is_broken_in_it_is_told_by_line() {
    let workspace = workspace();
    let folder = workspace.path().join("home/config/locales");
    std::fs::create_dir_all(&folder).unwrap();
    let words = "cli-usage = Utilisation\npath-not-found = { $path } : fichier introuvable\n";
    std::fs::write(folder.join("fr.ftl"), words).unwrap();
    let (_, help, _) = run("fr_FR", workspace.path(), &["print", "--help"]);
    assert!(help.contains("Utilisation: hashiya print"), "{help}");
    assert!(help.contains("The article; - for standard input"), "what it lacks is English: {help}");
    let (status, _, err) = run("fr_FR", workspace.path(), &["print", "rien"]);
    assert_eq!((status, err.as_str()), (2, "hashiya: rien : fichier introuvable\n"));
    let (status, out, _) = run("fr_FR", workspace.path(), &["check"]);
    assert_eq!((status, out.as_str()), (0, ""));
    std::fs::write(folder.join("fr.ftl"), format!("{words}broken = {{\n")).unwrap();
    let (status, out, _) = run("fr_FR", workspace.path(), &["check"]);
    assert_eq!(status, 1);
    assert!(out.contains("fr.ftl:3: ") || out.contains("fr.ftl:4: "), "{out}");
    let (_, help, err) = run("fr_FR", workspace.path(), &["print", "--help"]);
    assert!(help.contains("Utilisation: hashiya print") && err.is_empty(), "its other messages hold: {err}");
}
