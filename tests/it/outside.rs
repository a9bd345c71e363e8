//! What programs of others make of what we write. A program that is not installed is skipped, and that is said.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "a test runs programs, and fails loudly")]

use super::cli_exchange::{done, json, run, workspace};
use std::process::{Command, Stdio};

/// Whether the program `name` is installed.
fn has(name: &str) -> bool {
    let found = Command::new(name).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    let found = found.is_ok();
    if !found {
        eprintln!("skipped: {name} is not installed");
    }
    found
}

/// What `program` writes of `input`; it has to succeed.
fn given(program: &str, arguments: &[&str], input: &str) -> String {
    use std::io::Write as _;
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{program}: {out}{err}");
    out.into_owned()
}

#[test]
fn python_reads_our_tables_and_notebooks() {
    if !has("python3") {
        return;
    }
    let folder = workspace();
    let notes = json(folder.path(), &["notes", "a.txt"]);
    let quotes: Vec<&str> =
        notes.as_array().unwrap().iter().map(|note| note["quote"].as_str().unwrap()).collect();
    let table = done(folder.path(), &["export", "a.txt", "--to", "csv"]);
    let script = "import csv, io, json, sys\n\
        rows = csv.DictReader(io.StringIO(sys.stdin.buffer.read().decode(), newline=''), strict=True)\n\
        print(json.dumps([row['quote'].lstrip(\"'\") for row in rows]))";
    let read: Vec<String> = serde_json::from_str(&given("python3", &["-c", script], &table)).unwrap();
    assert_eq!(read, quotes);
    let notebook = std::fs::read_to_string(folder.path().join("a.txt.hashiya.toml")).unwrap();
    let script = "import json, sys\ntry:\n    import tomllib\nexcept ImportError:\n    sys.exit(print(-1))\n\
        print(len(tomllib.loads(sys.stdin.buffer.read().decode())['annotation']))";
    let read: i64 = given("python3", &["-c", script], &notebook).trim().parse().unwrap();
    assert!(read == -1 || read == quotes.len() as i64, "{read}");
}

#[test]
fn mandoc_finds_no_fault_in_the_manual() {
    let folder = workspace();
    let page = done(folder.path(), &["man"]);
    let sections: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix(".SH ")).collect();
    for section in ["NAME", "SYNOPSIS", "OPTIONS", "COMMANDS", "EXAMPLES", "ENVIRONMENT", "FILES"] {
        assert!(
            sections.iter().any(|own| own.trim_matches('"').trim() == section),
            "{section}: {sections:?}"
        );
    }
    let title = page.lines().find(|line| line.starts_with(".TH ")).unwrap();
    assert!(title.contains("20"), "a date: {title}");
    assert!(
        page.contains("[\\-\\-config <PATH>]") && page.contains("COMMAND [ARGUMENT]..."),
        "values in the synopsis"
    );
    if has("mandoc") {
        given("mandoc", &["-Tlint", "-Wwarning"], &page);
    }
}

#[test]
fn commonmark_makes_a_quotation_of_each_note() {
    if !has("cmark-gfm") {
        return;
    }
    let folder = workspace();
    let count = json(folder.path(), &["notes", "a.txt"]).as_array().unwrap().len();
    let page = done(folder.path(), &["export", "a.txt", "--to", "markdown"]);
    assert_eq!(given("cmark-gfm", &[], &page).matches("<blockquote>").count(), count);
}

#[test]
fn the_report_has_one_main_and_headings_in_order() {
    let folder = workspace();
    let page = done(folder.path(), &["export", "a.txt", "--to", "html"]);
    assert_eq!(page.matches("<main").count(), 1);
    assert_eq!(page.matches("</main>").count(), 1);
    assert!(page.contains("<html lang=\"ar\" dir=\"rtl\""), "{}", &page[..300]);
    let mut last = 0;
    for at in page.match_indices("<h").map(|(at, _)| at) {
        let Some(level) = page[at + 2..].chars().next().and_then(|c| c.to_digit(10)) else { continue };
        assert!(level <= last + 1, "h{level} after h{last}");
        last = level;
    }
    let mut ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "an id is given once");
}

#[test]
fn the_environment_is_told_in_words_and_as_json() {
    let folder = workspace();
    let (status, told, err) = run(folder.path(), &["check", "--environment", "--format", "json"]);
    assert_eq!((status, err.as_str()), (0, ""), "{told}");
    let found: serde_json::Value = serde_json::from_str(&told).unwrap();
    let names: Vec<&str> =
        found.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(
        names,
        [
            "terminal",
            "clipboard",
            "locale",
            "fonts",
            "pdftotext",
            "git",
            "settings",
            "data",
            "state",
            "cache"
        ]
    );
    let (_, told, _) = run(folder.path(), &["check", "--environment"]);
    assert_eq!(told.lines().count(), names.len(), "{told}");
}

#[test]
fn a_timeline_is_an_export_too() {
    let folder = workspace();
    let page = done(folder.path(), &["export", "a.txt", "--to", "timeline"]);
    assert_eq!(page, done(folder.path(), &["timeline", "a.txt", "--to", "markdown"]));
    done(folder.path(), &["export", "a.txt", "--to", "timeline", "-o", "t.csv"]);
    let table = std::fs::read_to_string(folder.path().join("t.csv")).unwrap();
    assert_eq!(table, done(folder.path(), &["timeline", "a.txt", "--to", "csv"]));
}

#[test]
fn an_apparatus_is_valid_tei() {
    let folder = tempfile::TempDir::new().unwrap();
    let schema = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/schemas/tei-apparatus.rng");
    let valid = |file: &str| {
        let said = if has("xmllint") {
            Command::new("xmllint")
                .args(["--noout", "--relaxng", schema, file])
                .current_dir(folder.path())
                .output()
        } else if has("jing") {
            Command::new("jing").args([schema, file]).current_dir(folder.path()).output()
        } else {
            return None;
        };
        let said = said.unwrap();
        Some((
            said.status.success(),
            String::from_utf8_lossy(&[said.stdout, said.stderr].concat()).into_owned(),
        ))
    };
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("a.txt", "العنوان <1> & \"ب\"\n\nقال الرجل إن الكتاب وصل في اليوم الأول\n\nثم ذهب\n");
    write("b.txt", "العنوان\n\nقال الرجل إن الكتاب وصل في اليوم الثاني\n\nزيادة في آخره\n");
    write("c.txt", "ثم ذهب\n\nالعنوان <1> & \"ب\"\n\nقال إن الكتاب وصل في اليوم الثالث\n");
    for witnesses in [&["b.txt"][..], &["c.txt"], &["b.txt", "c.txt"]] {
        let arguments = [&["collate", "a.txt"], witnesses, &["--to", "tei", "-o", "out.xml"]].concat();
        done(folder.path(), &arguments);
        let Some((valid, said)) = valid("out.xml") else { return };
        assert!(valid, "{said}");
    }
    // A schema that takes everything would prove nothing.
    let tei = std::fs::read_to_string(folder.path().join("out.xml")).unwrap();
    for (what, instead) in [("<rdg wit=\"#", "<rdg wit=\""), ("<app>", "<app><note/>"), ("</listWit>", "")] {
        write("bad.xml", &tei.replacen(what, instead, 1));
        assert_eq!(valid("bad.xml").map(|(valid, _)| valid), Some(false), "{what}");
    }
}
