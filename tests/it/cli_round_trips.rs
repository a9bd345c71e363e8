//! Out and in again on the command line: nothing doubles, and what is no value is said.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test writes and reads files, and fails loudly"
)]

use super::cli_exchange::{done, json, run, workspace};
use std::fs;
use tempfile::TempDir;

#[test]
fn ones_own_export_adds_nothing_in_any_form() {
    let workspace = workspace();
    let folder = workspace.path();
    for (span, tag) in [("10..30", "a b"), ("15..40", "ب,ج"), ("100..101", "Q*")] {
        let args =
            ["annotate", "a.txt", "--span", span, "--kind", "note", "--tag", tag, "--note", "z\n\n\n z"];
        done(folder, &args);
    }
    let before = json(folder, &["notes", "a.txt"]);
    let notebook = fs::read(folder.join("a.txt.hashiya.toml")).unwrap();
    for form in ["markdown", "json-ld", "csv", "brat", "hypothesis"] {
        done(folder, &["export", "a.txt", "--to", form, "-o", "data"]);
        let (status, _, err) = run(folder, &["import", "a.txt", "--from", form, "data"]);
        assert_eq!((status, err.as_str()), (0, ""), "{form}");
        assert_eq!(json(folder, &["notes", "a.txt"]), before, "{form}");
        assert_eq!(fs::read(folder.join("a.txt.hashiya.toml")).unwrap(), notebook, "{form}");
    }
}

#[test]
fn what_check_would_find_fault_with_is_left_out_and_said_in_one_line() {
    let folder = TempDir::new().unwrap();
    let folder = folder.path();
    fs::write(folder.join("a.txt"), "قال سام ألتمان: «إنه يعمل».\n").unwrap();
    let csv = "quote,kind,status,color,created,updated,said,confidence\n\
        سام ألتمان,clam,supporte,note,99999999999-01-01T00:00:00Z,yesterday,soon,very\n";
    fs::write(folder.join("d.csv"), csv).unwrap();
    let (status, _, err) = run(folder, &["import", "a.txt", "--from", "csv", "d.csv"]);
    assert_eq!((status, err.lines().count()), (0, 1), "{err}");
    for key in ["kind", "status", "color", "created", "updated", "said", "confidence"] {
        assert!(err.contains(&format!("`{key}`")), "{key}: {err}");
    }
    assert_eq!(run(folder, &["check", "a.txt.hashiya.toml"]).0, 0);
    assert_eq!(json(folder, &["notes", "a.txt"])[0]["kind"], "highlight");
}

#[test]
fn a_notebook_in_the_data_folder_is_listed_whatever_its_article_is_called() {
    let folder = TempDir::new().unwrap();
    let folder = folder.path();
    // No name with a longer ending fits beside it.
    let name = format!("{}.t", "n".repeat(248));
    fs::write(folder.join(&name), "قال سام ألتمان: «إنه يعمل».\n").unwrap();
    run(folder, &["annotate", &name, "--span", "4..14", "--kind", "claim"]);
    let of_file = json(folder, &["notes", &name]);
    assert_eq!(of_file.as_array().map(Vec::len), Some(1));
    assert_eq!(json(folder, &["notes", "."]), of_file);
}

#[test]
fn what_runs_where_it_is_followed_is_no_source() {
    let workspace = workspace();
    let folder = workspace.path();
    for url in ["javascript:alert(1)", "data:text/html,x", "JavaScript:x", "vbscript:x"] {
        let (status, _, err) = run(folder, &["source", "a.txt", "--url", url]);
        assert_eq!((status, err.contains(url)), (2, true), "{err}");
    }
    for url in ["doi:10.1000/182", "urn:isbn:9781234567897", "https://example.org/a"] {
        done(folder, &["source", "a.txt", "--url", url]);
    }
    let path = folder.join("a.txt.hashiya.toml");
    let notebook = fs::read_to_string(&path).unwrap().replace("https://example.org/a", "javascript:alert(1)");
    fs::write(&path, notebook).unwrap();
    for form in ["obsidian", "html", "csl", "bibtex", "hypothesis", "anki"] {
        assert!(!done(folder, &["export", "a.txt", "--to", form]).contains("javascript:"), "{form}");
    }
}

#[test]
fn a_report_has_headings_without_their_signs_and_writes_all_dates_in_one_way() {
    let folder = TempDir::new().unwrap();
    let folder = folder.path();
    let text = "# مقال\n\n01 ** العنوان الأول **\n\nقال سام ألتمان: «إنه يعمل».\n\n02 ** العنوان الثاني **\n\nثم رحل.\n";
    fs::write(folder.join("a.txt"), text).unwrap();
    done(folder, &["source", "a.txt", "--published", "2023-11-21"]);
    let page = done(folder, &["export", "a.txt", "--to", "html"]);
    assert!(!page.contains("** العنوان") && page.contains("العنوان الأول"), "{page}");
    assert!(page.contains("<time datetime=\"2023-11-21\">") && !page.contains(">2023-11-21<"), "{page}");
}
