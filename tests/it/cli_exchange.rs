//! Annotations in and out: export, import, agreement.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test writes and reads files, and fails loudly"
)]

use crate::support::command::{hashiya, told};
use serde_json::Value;
use std::path::Path;
use tempfile::TempDir;

const SEED: &str = "seeds/openai-november.ar.txt";
const FORMS: [&str; 6] = ["markdown", "html", "json-ld", "csv", "brat", "claimreview"];

/// A folder with the sample and its notebook.
pub(crate) fn workspace() -> TempDir {
    let workspace = TempDir::new().unwrap();
    std::fs::copy(SEED, workspace.path().join("a.txt")).unwrap();
    std::fs::copy(format!("{SEED}.hashiya.toml"), workspace.path().join("a.txt.hashiya.toml")).unwrap();
    workspace
}

pub(crate) fn run(workspace: &Path, args: &[&str]) -> (i32, String, String) {
    told(hashiya(workspace).args(args))
}

#[track_caller]
pub(crate) fn done(workspace: &Path, args: &[&str]) -> String {
    let (status, out, err) = run(workspace, args);
    assert_eq!((status, err.as_str()), (0, ""), "{args:?}");
    out
}

pub(crate) fn json(workspace: &Path, args: &[&str]) -> Value {
    serde_json::from_str(&done(workspace, &[args, &["--format", "json"]].concat())).unwrap()
}

#[test]
fn a_file_gets_the_bytes_of_standard_output() {
    let workspace = workspace();
    for form in FORMS {
        let out = done(workspace.path(), &["export", "a.txt", "--to", form]);
        assert!(!out.is_empty(), "{form}");
        assert_eq!(done(workspace.path(), &["export", "--to", form, "a.txt", "-o", "out"]), "");
        assert_eq!(std::fs::read_to_string(workspace.path().join("out")).unwrap(), out, "{form}");
        assert_eq!(done(workspace.path(), &["export", "a.txt.hashiya.toml", "--to", form]), out, "{form}");
    }
    for (args, said) in [
        (&["export", "a.txt", "--to", "pdf"][..], "possible values: markdown"),
        (&["export", "a.txt"], "--to"),
        (&["export", "b.txt", "--to", "csv"], "b.txt: no such file"),
        (&["export", "a.txt", "--to", "csv", "-o", "no/such/folder"], "cannot be written"),
        (&["import", "a.txt", "--from", "json-ld", "a.txt"], "not JSON"),
        (&["import", "a.txt", "--from", "brat", "missing"], "missing: no such file"),
        (&["agree", "a.txt.hashiya.toml"], "2"),
    ] {
        let (status, out, err) = run(workspace.path(), args);
        assert_eq!((status, out.as_str(), err.matches('\n').count()), (2, "", 1), "{args:?} {err}");
        assert!(err.contains(said), "{args:?}: {err}");
    }
}

#[test]
fn what_was_exported_is_imported_in_its_places() {
    let workspace = workspace();
    let before = json(workspace.path(), &["notes", "a.txt"]);
    for form in ["json-ld", "csv", "brat"] {
        done(workspace.path(), &["export", "a.txt", "--to", form, "-o", "data"]);
        let other = TempDir::new().unwrap();
        std::fs::copy(SEED, other.path().join("a.txt")).unwrap();
        std::fs::copy(workspace.path().join("data"), other.path().join("data")).unwrap();
        let report = json(other.path(), &["import", "a.txt", "--from", form, "data"]);
        let after = json(other.path(), &["notes", "a.txt"]);
        let (before, after) = (before.as_array().unwrap(), after.as_array().unwrap());
        assert_eq!(after.len(), before.len(), "{form}");
        assert!(report.as_array().unwrap().iter().all(|own| own["state"] == "exact"), "{form}: {report}");
        for (before, after) in before.iter().zip(after) {
            for key in ["kind", "quote", "start", "end", "status", "note"] {
                assert_eq!(after[key], before[key], "{form} {key}");
            }
        }
        let again = json(other.path(), &["notes", "a.txt"]);
        assert_eq!(
            done(other.path(), &["import", "a.txt", "data", "--from", form]).is_empty(),
            before.is_empty()
        );
        if form != "brat" {
            // brat has no ids of ours: the second time they are others.
            assert_eq!(
                json(other.path(), &["notes", "a.txt"]),
                again,
                "{form}: the second time changes nothing"
            );
        }
    }
}

#[test]
fn what_cannot_be_placed_is_kept_and_told() {
    let workspace = workspace();
    let data = "quote,note\r\nغير موجود في أي مكان,\"ملاحظة, هنا\"\r\nصريحا على الدوام,x\r\n";
    std::fs::write(workspace.path().join("data.csv"), data).unwrap();
    let before = json(workspace.path(), &["notes", "a.txt"]).as_array().unwrap().len();
    let report = json(workspace.path(), &["import", "a.txt", "--from", "csv", "data.csv"]);
    assert_eq!((report[0]["state"].as_str(), &report[0]["start"]), (Some("orphan"), &Value::Null));
    assert_eq!(report[1]["state"], "moved", "the only place of a quote without context");
    let notes = json(workspace.path(), &["notes", "a.txt"]);
    assert_eq!(notes.as_array().unwrap().len(), before + 2);
    assert!(notes.as_array().unwrap().iter().any(|note| note["note"] == "ملاحظة, هنا"));
}

#[test]
fn annotators_are_compared() {
    let workspace = workspace();
    std::fs::copy(workspace.path().join("a.txt.hashiya.toml"), workspace.path().join("b.toml")).unwrap();
    let same = json(workspace.path(), &["agree", "a.txt.hashiya.toml", "b.toml"]);
    assert_eq!(
        (same["pairs"][0]["exact_f1"].as_f64(), same["disagreements"].as_array().unwrap().len()),
        (Some(1.0), 0)
    );
    let other = std::fs::read_to_string(workspace.path().join("b.toml")).unwrap();
    std::fs::write(
        workspace.path().join("b.toml"),
        other.replacen("kind = \"claim\"", "kind = \"opinion\"", 1).replacen(
            "kind    = \"claim\"",
            "kind    = \"opinion\"",
            1,
        ),
    )
    .unwrap();
    let report = json(workspace.path(), &["agree", "a.txt.hashiya.toml", "b.toml"]);
    assert_eq!(report["disagreements"][0]["on"], "kind");
    assert!(report["pairs"][0]["kind_kappa"].as_f64().unwrap() < 1.0);
    let shown = done(workspace.path(), &["agree", "a.txt.hashiya.toml", "b.toml", "a.txt.hashiya.toml"]);
    assert!(shown.contains("alpha"));
}

/// The table as Python's own reader has it: another program than the one that wrote it.
#[test]
fn another_program_reads_the_table() {
    const READ: &str = "import csv, json, sys\n\
        with open('all.csv', encoding='utf-8', newline='') as file:\n\
        \x20   rows = list(csv.DictReader(file, strict=True))\n\
        json.dump(rows, sys.stdout)";
    let workspace = workspace();
    let notes = ["سطر\n\"ثان\", ثالث", "=1+1", "'=1+1", "-", "＠a", "plain"];
    for note in notes {
        done(workspace.path(), &["annotate", "a.txt", "--quote", "قال", "--note", note]);
    }
    done(workspace.path(), &["export", "a.txt", "--to", "csv", "-o", "all.csv"]);
    let python =
        std::process::Command::new("python3").args(["-c", READ]).current_dir(workspace.path()).output();
    let Ok(python) = python else { return eprintln!("skipped: no python3 here") };
    assert!(python.status.success(), "{}", String::from_utf8_lossy(&python.stderr));
    let rows: Value = serde_json::from_slice(&python.stdout).unwrap();
    let text = std::fs::read_to_string(workspace.path().join("a.txt")).unwrap();
    for note in notes {
        let shown = |cell: &str| cell.strip_prefix('\'').unwrap_or(cell).to_owned();
        let row = rows.as_array().unwrap().iter().find(|row| {
            let cell = row["note"].as_str().unwrap();
            cell == note || shown(cell) == note && !cell.starts_with(['=', '+', '-', '@', '＠'])
        });
        let row = row.unwrap_or_else(|| panic!("{note:?} in {rows:#}"));
        let at = |name: &str| row[name].as_str().unwrap().parse::<usize>().unwrap();
        let words: String = text.chars().skip(at("start")).take(at("end") - at("start")).collect();
        assert_eq!((row["quote"].as_str(), words.as_str()), (Some("قال"), "قال"));
    }
}

#[test]
fn nothing_that_terminals_obey_leaves_in_an_export() {
    let workspace = TempDir::new().unwrap();
    std::fs::write(workspace.path().join("a.txt"), "a\u{1B}[31m b\u{9B}c\n").unwrap();
    done(
        workspace.path(),
        &["annotate", "a.txt", "--quote", "a\u{1B}[31m b\u{9B}c", "--note", "x\u{7}y\u{1B}]0;z"],
    );
    for form in FORMS {
        let out = done(workspace.path(), &["export", "a.txt", "--to", form]);
        let sent = out.chars().find(|&c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'));
        assert_eq!(sent, None, "{form}");
    }
}

#[test]
fn witnesses_are_collated_in_every_form() {
    let workspace = TempDir::new().unwrap();
    let write = |name: &str, text: &str| std::fs::write(workspace.path().join(name), text).unwrap();
    write("a.txt", "قال الرجل إن الكتاب وصل في اليوم الأول <1>\nثم ذهب\n");
    write("b.txt", "قال الرجل إن الكتاب وصل في اليوم الثاني <1>\nثم ذهب\n");
    write("c.txt", "قال إن الكتاب وصل في اليوم الثاني <1>\nثم ذهب\n");
    let collate = |form: &str| done(workspace.path(), &["collate", "a.txt", "b.txt", "c.txt", "--to", form]);
    assert!(collate("markdown").contains("| 1 | الأول | B C: الثاني |"), "{}", collate("markdown"));
    assert!(collate("csv").contains("1,4,10,الرجل ,,C\r\n"), "{}", collate("csv"));
    assert!(collate("html").contains("<td><bdi>الأول</bdi></td><td>B C: <bdi>الثاني</bdi></td>"));
    let tei = collate("tei");
    let app =
        "<app><lem wit=\"#A\">الأول</lem><rdg wit=\"#B #C\">الثاني</rdg></app> &lt;1&gt;</p>\n<p>ثم ذهب</p>";
    assert!(tei.contains(app), "{tei}");
    assert!(tei.contains("قال <app><lem wit=\"#A #B\">الرجل </lem><rdg wit=\"#C\"/></app>إن"), "{tei}");
    let told = json(workspace.path(), &["collate", "a.txt", "b.txt"]);
    assert_eq!(told["variants"][0]["readings"][1]["text"], "الثاني");
    let (status, out, _) = run(workspace.path(), &["collate", "a.txt", "a.txt", "--to", "csv"]);
    assert_eq!((status, out.lines().count()), (1, 1));
}
