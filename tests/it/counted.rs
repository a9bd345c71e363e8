//! What a reader calls a paragraph has words; a line has a number, blank or not.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test writes and reads files, and fails loudly"
)]

use crate::cli_exchange::{done, json};
use crate::support::reader::Reader;
use hashiya::notebook::Notebook;
use tempfile::TempDir;

const TEXT: &str = "# رأس\n\nقال زيد: نعم\n\n \nثم ذهب الرجل\n";

#[test]
fn blank_lines_are_no_paragraphs() {
    let folder = TempDir::new().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("a.txt", TEXT);
    write("b.txt", &TEXT.replace("ثم", "وقد").replace("نعم", "لا"));
    assert_eq!(json(folder.path(), &["info", "a.txt"])["paragraphs"], 3);
    write("empty.txt", "\n\n");
    assert_eq!(json(folder.path(), &["info", "empty.txt"])["paragraphs"], 0);
    let table = done(folder.path(), &["collate", "a.txt", "b.txt"]);
    assert!(table.contains("| 2 | نعم |") && table.contains("| 3 | ثم |"), "{table}");
    let table = done(folder.path(), &["collate", "a.txt", "b.txt", "--to", "csv"]);
    assert!(table.contains("\r\n2,") && table.contains("\r\n3,"), "{table}");
}

#[test]
fn a_line_has_the_number_that_leads_to_it() {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("a.txt"), TEXT).unwrap();
    let found = done(folder.path(), &["search", "الرجل", "a.txt"]);
    assert!(found.starts_with("6: "), "{found}");
    let mut reader = Reader::of(TEXT.as_bytes(), "a.txt", Notebook::default(), (80, 12));
    reader.keys("6 G ctrl-g");
    assert!(reader.status().contains("line 6 of 6"), "{}", reader.status());
}

#[test]
fn a_fold_tells_how_many_paragraphs_it_hides() {
    let text = "# A\n\none\n\ntwo\n\nthree\n\n# B\n\nfour\n\nfive\n";
    let mut reader = Reader::of(text.as_bytes(), "a.md", Notebook::default(), (80, 12));
    reader.keys("z M");
    let screen = reader.screen().join("\n");
    assert!(screen.contains("3 paragraphs folded") && screen.contains("2 paragraphs folded"), "{screen}");
}

#[test]
fn a_blank_line_between_two_paragraphs_that_are_shown_hides_nothing() {
    let text = "sea one\n\nsea two\n\nsand\n\nsand\n\nsea three\n";
    let mut reader = Reader::of(text.as_bytes(), "a.txt", Notebook::default(), (80, 12));
    reader.keys("z / [sea] enter");
    let screen = reader.screen().join("\n");
    assert_eq!(screen.matches('⋯').count(), 1, "{screen}");
    assert!(screen.contains("⋯ 2"), "{screen}");
}

#[test]
fn what_an_earlier_release_kept_stands_where_it_stood() {
    let folder = TempDir::new().unwrap();
    let start = TEXT.chars().position(|c| c == 'ث').unwrap();
    let id = "01a20666-8939-7411-9f6e-8a9bed15c25";
    let notebook = format!(
        "schema = 1\n[document]\nid = \"{id}c\"\n[[annotation]]\nid = \"{id}d\"\nkind = \"note\"\n\
         [annotation.target]\nstart = {start}\nend = {}\nexact = \"ثم\"\n\
         [[alignment]]\nwith = \"{id}e\"\npairs = [[{start}, 0]]\n",
        start + 2
    );
    std::fs::write(folder.path().join("a.txt"), TEXT).unwrap();
    let file = folder.path().join("a.txt.hashiya.toml");
    std::fs::write(&file, &notebook).unwrap();
    let placed = json(folder.path(), &["place", "a.txt"]);
    let own = ["state", "start", "end"].map(|key| placed[0][key].clone());
    assert_eq!(own, ["exact".into(), start.into(), serde_json::Value::from(start + 2)]);
    done(folder.path(), &["annotate", "a.txt", "--quote", "زيد"]);
    let kept = Notebook::parse(&std::fs::read(file).unwrap());
    assert_eq!(kept.alignments, Notebook::parse(notebook.as_bytes()).alignments);
}
