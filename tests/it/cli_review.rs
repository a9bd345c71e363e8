//! Library and review with the real binary: from the command line, and in a pseudo-terminal.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test writes and reads files, and fails loudly"
)]

use crate::support::command::{hashiya, told};
use crate::support::pty::Reader;
use serde_json::Value;
use std::path::PathBuf;
use tempfile::TempDir;

const XTERM: &str = "\x1b[8;0$y\x1b[?2026;0$y\x1bP>|XTerm(379)\x1b\\\x1b[>41;379;0c\x1b[?64;1;2c";

/// A folder of two articles, one annotation in each, and folders for all that is kept.
struct Workspace(TempDir);

impl Workspace {
    fn new() -> Self {
        let workspace = Self(TempDir::new().unwrap());
        std::fs::create_dir(workspace.path("texts")).unwrap();
        std::fs::write(workspace.path("texts/one.txt"), "First title\n\nThe margin began as a doubt.\n")
            .unwrap();
        std::fs::write(workspace.path("texts/two.txt"), "عنوان\n\nقال الرجل إنه رحل.\n").unwrap();
        workspace.run(&["annotate", "texts/one.txt", "--quote", "doubt", "--kind", "claim", "--tag", "t"]);
        workspace.run(&[
            "annotate",
            "texts/two.txt",
            "--quote",
            "الرجل",
            "--kind",
            "quote",
            "--note",
            "من هو؟",
        ]);
        workspace
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    fn output(&self, args: &[&str]) -> (i32, String, String) {
        told(hashiya(self.0.path()).args(args))
    }

    #[track_caller]
    fn run(&self, args: &[&str]) -> String {
        let (status, out, err) = self.output(args);
        assert_eq!((status, err.as_str()), (0, ""), "{args:?}");
        out
    }

    #[track_caller]
    fn json(&self, args: &[&str]) -> Value {
        serde_json::from_str(&self.run(&[args, &["--format", "json"]].concat())).unwrap()
    }

    fn reader(&self, arguments: &[&str]) -> Reader {
        let texts = self.path("texts");
        Reader::start(&[arguments, &[texts.to_str().unwrap()]].concat(), XTERM)
    }
}

#[test]
fn the_queue_is_listed_by_what_is_asked_for() {
    let workspace = Workspace::new();
    let files = |args: &[&str]| -> Vec<String> {
        let queue = workspace.json(&[&["review", "texts"], args].concat());
        let name = |entry: &Value| entry["file"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
        queue.as_array().unwrap().iter().map(name).collect()
    };
    assert_eq!(files(&[]).len(), 2);
    assert_eq!(files(&["--kind", "quote"]), ["two.txt"]);
    assert_eq!(files(&["--tag", "T"]), ["one.txt"]);
    assert_eq!(files(&["--status", "unverified"]), ["one.txt"]);
    assert_eq!(files(&["--text", "من هو"]), ["two.txt"]);
    assert_eq!(files(&["--since", "2999"]), [""; 0]);
    assert_eq!(files(&["--order", "newest"]).len(), 2);
    assert_eq!(workspace.json(&["review", "texts/one.txt"]).as_array().unwrap().len(), 1, "a file alone");
}

#[test]
fn wrong_use_is_one_line() {
    let workspace = Workspace::new();
    let cases: [(&[&str], &str); 4] = [
        (&["review", "nowhere"], "nowhere: no such file or folder"),
        (&["review", "texts", "--since", "soon"], "soon: no date"),
        (&["review", "texts", "--text", " "], "is empty"),
        (&["review", "texts"], "needs a terminal"),
    ];
    for (args, said) in cases {
        let (status, out, err) = workspace.output(args);
        assert_eq!((status, out.as_str(), err.matches('\n').count()), (2, "", 1), "{args:?}: {err}");
        assert!(err.contains(said), "{args:?}: {err}");
    }
}

#[test]
fn statistics_are_text_and_json() {
    let workspace = Workspace::new();
    let text = workspace.run(&["review", "texts", "--stats"]);
    assert!(text.contains("articles            2") && text.contains("2 new"), "{text}");
    assert!(text.contains('█') && text.contains("▄  claim"), "{text}");
    let json = workspace.json(&["review", "texts", "--stats"]);
    assert_eq!((&json["annotations"], &json["kinds"]["claim"]), (&2.into(), &1.into()));
    let weeks = json["weeks"].as_array().unwrap();
    assert_eq!((weeks.len(), &weeks[52]["marked"]), (53, &2.into()), "{}", weeks[52]);
}

#[test]
fn statistics_count_nothing_of_a_notebook_that_cannot_be_read() {
    let workspace = Workspace::new();
    let file = workspace.path("texts/two.txt.hashiya.toml");
    let sound = workspace.read("texts/two.txt.hashiya.toml");
    for bad in [format!("{sound}\n[[annotation]\n"), "\u{0}".to_owned()] {
        std::fs::write(&file, bad).unwrap();
        let (status, out, err) = workspace.output(&["review", "texts", "--stats", "--format", "json"]);
        assert_eq!((status, err.lines().count()), (2, 1), "{err}");
        assert!(err.contains("two.txt.hashiya.toml"), "{err}");
        let json: Value = serde_json::from_str(&out).unwrap();
        let told = ["articles", "annotations"].map(|key| json[key].clone());
        assert_eq!(told, [1, 1].map(Value::from), "{out}");
        assert_eq!(json["kinds"], serde_json::json!({ "claim": 1 }));
        let (status, text, _) = workspace.output(&["review", "texts", "--stats"]);
        assert!(status == 2 && text.contains("articles            1"), "{text}");
    }
    // One of a later schema is read as far as it is known.
    for good in [sound.replace("schema = 1", "schema = 99"), sound] {
        std::fs::write(&file, good).unwrap();
        assert_eq!(workspace.json(&["review", "texts", "--stats"])["articles"], 2);
    }
}

#[test]
fn what_is_answered_in_the_reader_is_in_the_notebooks() {
    let workspace = Workspace::new();
    let mut reader = workspace.reader(&["review", "--order", "newest"]);
    reader.wait_for("1 of 2");
    reader.type_keys(" ");
    reader.wait_for("2 of 2");
    reader.type_keys("a2");
    reader.wait_for("once more");
    reader.type_keys(" ");
    reader.wait_for("what comes");
    reader.type_keys("q");
    assert_eq!(reader.end().0, 0);
    let (one, two) =
        (workspace.read("texts/one.txt.hashiya.toml"), workspace.read("texts/two.txt.hashiya.toml"));
    assert!(two.contains("[annotation.review]") && two.contains("lapses = 0"), "{two}");
    assert!(one.contains("lapses = 1"), "{one}");
    let texts = reader.home().join(".local/state/hashiya/resume.json");
    assert!(!texts.exists(), "no article was shown");
    assert_eq!(workspace.json(&["review", "texts"]), Value::Array(Vec::new()), "nothing is due any more");
}

#[test]
fn a_folder_opens_the_library_and_that_its_articles() {
    let workspace = Workspace::new();
    let mut reader = workspace.reader(&[]);
    reader.wait_for("First title");
    reader.wait_for("articles");
    reader.type_keys("/doubt\r");
    reader.wait_for("1 of 2");
    reader.type_keys("j\r");
    reader.wait_for("The margin began");
    reader.type_keys("g");
    reader.type_keys("l");
    reader.wait_for("1 of 2");
    reader.type_keys("\x1b");
    reader.wait_for("articles  2");
    reader.type_keys("qq");
    assert_eq!(reader.end().0, 0);
}

#[test]
fn in_the_library_that_one_began_with_q_leaves() {
    let workspace = Workspace::new();
    let mut reader = workspace.reader(&[]);
    reader.wait_for("First title");
    reader.type_keys("q");
    assert_eq!(reader.end().0, 0);
}
