//! The way of a note through the command line: annotate, notes, place, check, relink.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test writes and reads files, and fails loudly"
)]

use crate::support::command::{hashiya, told_of};
use serde_json::Value;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A folder with one article, and folders of its own for all that is kept.
struct Workspace(TempDir);

const TEXT: &str = "قال سام ألتمان إنّ الشَّرِكَةَ بخير.\nثم قال ألتمان: OpenAI باقية.\n";

impl Workspace {
    fn new() -> Self {
        let workspace = Self(TempDir::new().unwrap());
        workspace.write("a.txt", TEXT);
        workspace
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).unwrap();
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    fn run_with(&self, args: &[&str], input: &str) -> (i32, String, String) {
        told_of(hashiya(self.0.path()).args(args).env("USER", "noor"), input.as_bytes())
    }

    #[track_caller]
    fn run(&self, args: &[&str]) -> String {
        let (status, out, err) = self.run_with(args, "");
        assert_eq!((status, err.as_str()), (0, ""), "{args:?}");
        out
    }

    #[track_caller]
    fn refused(&self, args: &[&str], status: i32, said: &str) {
        let (code, out, err) = self.run_with(args, "");
        assert_eq!((code, out.as_str(), err.matches('\n').count()), (status, "", 1), "{args:?}: {err}");
        assert!(err.contains(said), "{args:?}: {err}");
    }

    #[track_caller]
    fn json(&self, args: &[&str]) -> Vec<Value> {
        let out = self.run(&[args, &["--format", "json"]].concat());
        serde_json::from_str::<Value>(&out).unwrap().as_array().unwrap().clone()
    }
}

const NOTEBOOK: &str = "a.txt.hashiya.toml";

#[test]
fn what_is_annotated_is_listed() {
    let workspace = Workspace::new();
    let args = ["annotate", "a.txt", "--quote", "سام ألتمان", "--kind", "claim", "--tag", "ب", "--tag", "a"];
    let id = workspace.run(&[&args[..], &["--status", "refuted", "--note", "سطر\nثان"]].concat());
    let id = id.strip_suffix('\n').unwrap();
    assert_eq!((id.len(), id.contains(char::is_whitespace)), (36, false), "the id and nothing else");
    let notes = workspace.json(&["notes", "a.txt"]);
    let expected = [
        "id", "kind", "tags", "status", "note", "author", "created", "updated", "quote", "file", "notebook",
        "state", "start", "end", "conflict",
    ];
    let keys: Vec<&String> = notes[0].as_object().unwrap().keys().collect();
    assert_eq!(keys, expected);
    let note = &notes[0];
    assert_eq!((note["id"].as_str(), note["kind"].as_str()), (Some(id), Some("claim")));
    assert_eq!((note["status"].as_str(), note["note"].as_str()), (Some("refuted"), Some("سطر\nثان")));
    assert_eq!(note["tags"], serde_json::json!(["a", "ب"]));
    assert_eq!((note["quote"].as_str(), note["author"].as_str()), (Some("سام ألتمان"), Some("noor")));
    assert_eq!((note["file"].as_str(), note["notebook"].as_str()), (Some("a.txt"), Some(NOTEBOOK)));
    assert_eq!(
        (note["state"].as_str(), note["start"].as_u64(), note["end"].as_u64()),
        (Some("exact"), Some(4), Some(14))
    );
    assert!(workspace.run(&["notes"]).starts_with("a.txt: "));
    let beside: Vec<_> =
        std::fs::read_dir(workspace.0.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(beside.len(), 3, "nothing but article, notebook and home: {beside:?}");
}

#[test]
fn quotes_are_found_as_written_then_folded() {
    let workspace = Workspace::new();
    let placed = |args: &[&str]| {
        let id = workspace.run(&[&["annotate", "a.txt", "--quote"], args].concat());
        let notes = workspace.json(&["notes", "a.txt"]);
        let note = notes.iter().find(|note| note["id"] == id.trim()).unwrap().clone();
        (note["quote"].as_str().unwrap().to_owned(), note["start"].as_u64().unwrap())
    };
    assert_eq!(placed(&["ألتمان"]), ("ألتمان".to_owned(), 8));
    assert_eq!(placed(&["ألتمان", "--nth", "2"]).1, 44);
    assert_eq!(placed(&["الشركه"]), ("الشَّرِكَةَ".to_owned(), 19));
    assert_eq!(placed(&["التمان", "--nth", "2"]).1, 44);
    assert_eq!(placed(&["openai"]).0, "OpenAI");
    workspace.refused(&["annotate", "a.txt", "--quote", "ألتمان", "--nth", "3"], 1, "2 times");
    workspace.refused(&["annotate", "a.txt", "--quote", "غير موجود"], 1, "not found");
    workspace.refused(&["annotate", "a.txt", "--quote", " "], 2, "--quote is empty");
}

#[test]
fn spans_are_code_points_widened_to_clusters() {
    let workspace = Workspace::new();
    // Inside the fatha of the first cluster of a word with marks.
    workspace.run(&["annotate", "--span", "22..23", "a.txt"]);
    let note = &workspace.json(&["notes", "a.txt"])[0];
    assert_eq!(note["quote"], "شَّ");
    let length = TEXT.chars().count();
    workspace.run(&["annotate", "a.txt", &format!("--span=0..{length}")]);
    for (span, said) in [
        ("5..5", "empty or reversed"),
        ("9..5", "empty or reversed"),
        ("0..9999", "lies outside"),
        ("-1..4", "START..END"),
        ("4", "START..END"),
        ("a..b", "START..END"),
        ("1..99999999999999999999999", "START..END"),
    ] {
        workspace.refused(&["annotate", "a.txt", "--span", span], 2, said);
    }
    workspace.refused(&["annotate", "a.txt"], 2, "--quote");
    workspace.refused(&["annotate", "a.txt", "--quote", "x", "--span", "1..2"], 2, "cannot be used with");
    workspace.refused(&["annotate", "a.txt", "--span", "1..2", "--kind", " "], 2, "it is empty");
}

#[test]
fn a_notebook_that_cannot_be_written_is_left_alone() {
    for (notebook, listed) in [
        (
            "schema = 2\n\n[[annotation]]\nid = \"01a20666-8939-7411-9f6e-8a9bed15c201\"\nkind = \"note\"\n[annotation.target]\nexact = \"سام\"\nprefix = \"قال \"\nstart = 4\nend = 7\n",
            Some("exact"),
        ),
        ("schema = 1\n[document\nid = 3\n", None),
        ("<<<<<<< ours\nschema = 1\n=======\nschema = 1\n>>>>>>> theirs\n", None),
    ] {
        let workspace = Workspace::new();
        workspace.write(NOTEBOOK, notebook);
        workspace.refused(&["annotate", "a.txt", "--quote", "سام"], 2, NOTEBOOK);
        workspace.refused(&["place", "a.txt", "--write"], 2, NOTEBOOK);
        assert_eq!(workspace.read(NOTEBOOK), notebook, "byte for byte");
        if let Some(state) = listed {
            assert_eq!(workspace.json(&["notes", "a.txt"])[0]["state"], state);
            assert_eq!(workspace.json(&["place", "a.txt"])[0]["state"], state);
        } else {
            workspace.refused(&["notes", "a.txt"], 2, NOTEBOOK);
        }
        assert_eq!(workspace.run_with(&["check", NOTEBOOK], "").0, 1);
    }
}

#[test]
fn filters_choose() {
    let workspace = Workspace::new();
    let add = |args: &[&str]| workspace.run(&[&["annotate", "a.txt"], args].concat());
    add(&["--quote", "سام ألتمان", "--kind", "claim", "--tag", "x", "--author", "amal"]);
    add(&["--quote", "بخير", "--kind", "note", "--note", "كتابٌ عن الحال", "--tag", "x", "--tag", "y"]);
    add(&["--quote", "OpenAI", "--kind", "question", "--status", "open"]);
    let count = |args: &[&str]| workspace.json(&[&["notes", "."], args].concat()).len();
    let cases: [(&[&str], usize); 12] = [
        (&[], 3),
        (&["--kind", "claim"], 1),
        (&["--kind", "opinion"], 0),
        (&["--tag", "x"], 2),
        (&["--tag", "x", "--tag", "y"], 1),
        (&["--status", "unverified"], 1),
        (&["--status", "open"], 1),
        (&["--author", "amal"], 1),
        (&["--text", "كتاب"], 1),
        (&["--text", "openai"], 1),
        (&["--entity", "OpenAI"], 1),
        (&["--entity", "Microsoft"], 0),
    ];
    for (args, expected) in cases {
        assert_eq!(count(args), expected, "{args:?}");
    }
}

#[test]
fn places_follow_the_text_and_are_written_when_asked() {
    let workspace = Workspace::new();
    workspace.run(&["annotate", "a.txt", "--quote", "سام ألتمان"]);
    workspace.run(&["annotate", "a.txt", "--quote", "OpenAI باقية"]);
    let before = workspace.read(NOTEBOOK);
    workspace.write(
        "a.txt",
        &format!("فقرة جديدة قبل كل شيء.\n{TEXT}").replace("OpenAI باقية", "كل شيء تغير هنا تماما"),
    );
    let placed = workspace.json(&["place", "a.txt"]);
    let keys: Vec<&String> = placed[0].as_object().unwrap().keys().collect();
    assert_eq!(keys[..6], ["id", "state", "start", "end", "similarity", "candidates"]);
    assert_eq!((placed[0]["state"].as_str(), placed[0]["start"].as_u64()), (Some("moved"), Some(27)));
    let lost = &placed[1];
    assert_eq!(
        (lost["state"].as_str(), &lost["start"], &lost["end"]),
        (Some("orphan"), &Value::Null, &Value::Null)
    );
    assert_eq!(workspace.read(NOTEBOOK), before, "looking writes nothing");
    workspace.write("old.txt", TEXT);
    workspace.write("other.toml", &before);
    let there = workspace.json(&["place", "a.txt", "--notebook", "other.toml", "--old", "old.txt"]);
    assert_eq!(there[0]["state"], "moved");

    workspace.run(&["place", "a.txt", "--write"]);
    workspace.run(&["place", "a.txt", "--notebook", "other.toml", "--write"]);
    for placed in
        [workspace.json(&["place", "a.txt"]), workspace.json(&["place", "a.txt", "--notebook", "other.toml"])]
    {
        assert_eq!((placed[0]["state"].as_str(), placed[0]["start"].as_u64()), (Some("exact"), Some(27)));
        assert_eq!(placed[1]["state"], "orphan");
    }
    assert!(workspace.read(NOTEBOOK).contains("OpenAI باقية"), "what is lost is kept");
}

#[test]
fn a_text_without_annotations_has_none() {
    let workspace = Workspace::new();
    assert!(workspace.json(&["notes", "a.txt"]).is_empty());
    assert!(workspace.json(&["place", "a.txt"]).is_empty());
    assert!(workspace.json(&["notes"]).is_empty());
    assert_eq!(workspace.run(&["notes", "a.txt"]), "");
    assert!(!workspace.path(NOTEBOOK).exists());
    workspace.refused(&["notes", "missing.txt"], 2, "missing.txt: no such file");
    workspace.refused(&["place", "a.txt", "--notebook", "missing.toml"], 2, "missing.toml: no such file");
}

#[test]
fn notes_on_standard_input_live_in_the_data_directory() {
    let workspace = Workspace::new();
    let (status, id, err) = workspace.run_with(&["annotate", "-", "--quote", "بخير"], TEXT);
    assert_eq!((status, err.as_str()), (0, ""));
    let (_, notes, _) = workspace.run_with(&["notes", "-", "--format", "json"], TEXT);
    let notes: Value = serde_json::from_str(&notes).unwrap();
    assert_eq!(notes[0]["id"], id.trim());
    assert!(notes[0]["notebook"].as_str().unwrap().contains("home/data"));
    assert!(workspace.json(&["notes", "a.txt"]).is_empty(), "another document");
    assert!(!workspace.path(NOTEBOOK).exists());
}

#[test]
fn notes_on_a_pipe_of_markdown_that_was_once_kept_as_plain_text_are_found() {
    let workspace = Workspace::new();
    let markdown = "# عنوان\n\nقال **الرجل** إن كل [شيء](https://example.org) بخير.\n";
    let (status, id, err) = workspace.run_with(&["annotate", "-", "--quote", "بخير"], markdown);
    assert_eq!((status, err.as_str()), (0, ""));
    let folder = workspace.path("home/data/stdin");
    let files = || std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path());
    for path in files() {
        let name = path.to_str().unwrap().replace(".md", ".txt");
        std::fs::rename(&path, name).unwrap();
    }
    assert!(files().all(|path| path.to_str().unwrap().contains(".txt")));
    let (_, notes, _) = workspace.run_with(&["notes", "-", "--format", "json"], markdown);
    let notes: Value = serde_json::from_str(&notes).unwrap();
    assert_eq!(notes[0]["id"], id.trim());
}

#[test]
fn check_has_a_line_for_each_fault() {
    let workspace = Workspace::new();
    workspace.run(&["annotate", "a.txt", "--quote", "بخير"]);
    assert_eq!(workspace.run(&["check"]), "");
    assert_eq!(workspace.run(&["check", "a.txt", "."]), "");
    let broken = workspace.read(NOTEBOOK).replace("kind = \"highlight\"\n", "kind = 3\n");
    workspace.write("b.txt.hashiya.toml", &broken);
    std::fs::create_dir_all(workspace.path("home/config/themes")).unwrap();
    workspace.write("home/config/settings.toml", "theme = 3\n[keys.text]\nnothing = \"x\"\n");
    workspace.write("home/config/themes/t.toml", "[palette]\nred = \"nothing\"\n");
    let (status, out, err) = workspace.run_with(&["check", "."], "");
    assert_eq!((status, err.as_str()), (1, ""));
    assert!(out.lines().all(|line| line.starts_with("./b.txt.hashiya.toml:")) && !out.is_empty(), "{out}");
    let (status, out, _) = workspace.run_with(&["check"], "");
    assert_eq!(status, 1);
    for (file, line) in [("settings.toml", 1), ("settings.toml", 3), ("t.toml", 2)] {
        assert!(out.contains(&format!("{file}:{line}: ")), "{out}");
    }
    let (_, out, _) = workspace.run_with(&["check", "--format", "json"], "");
    let faults: Value = serde_json::from_str(&out).unwrap();
    assert!(faults.as_array().unwrap().iter().all(|fault| fault["what"].is_string()));
}

#[test]
fn a_status_of_ones_own_is_no_fault() {
    let workspace = Workspace::new();
    workspace.run(&["annotate", "a.txt", "--quote", "بخير", "--status", "unverified"]);
    workspace.write(NOTEBOOK, &workspace.read(NOTEBOOK).replace("\"unverified\"", "\"يحتاج عملا\""));
    assert_eq!(workspace.run(&["check", "a.txt"]), "", "what annotate takes is no fault");
    workspace.write(NOTEBOOK, &workspace.read(NOTEBOOK).replace("\"يحتاج عملا\"", "\"unverifed\""));
    let (status, out, _) = workspace.run_with(&["check", "a.txt"], "");
    assert!(status == 1 && out.contains("is \"unverified\" meant?"), "{out}");
    let slip = ["annotate", "a.txt", "--quote", "بخير", "--status", "unverifed"];
    let (status, _, err) = workspace.run_with(&slip, "");
    assert!(status == 2 && err.contains("is unverified meant?"), "{err}");
    std::fs::create_dir_all(workspace.path("home/config")).unwrap();
    workspace.write("home/config/settings.toml", "[statuses.unverifed]\nkey = \"5\"\n");
    workspace.run(&slip);
    assert_eq!(workspace.run(&["check", "a.txt"]), "");
}

#[test]
fn conflict_markers_are_mended_when_asked() {
    let workspace = Workspace::new();
    workspace.run(&["annotate", "a.txt", "--quote", "بخير"]);
    let ours = workspace.read(NOTEBOOK);
    let other = workspace.path("other");
    std::fs::create_dir(&other).unwrap();
    let note = |id: u8| {
        format!(
            "\n[[annotation]]\nid = \"01a20666-8939-7411-9f6e-8a9bed15c2{id:02}\"\nkind = \"note\"\n[annotation.target]\nexact = \"باقية\"\nstart = 59\nend = 64\n"
        )
    };
    workspace.write(NOTEBOOK, &format!("{ours}<<<<<<< HEAD{}=======\n{}>>>>>>> branch\n", note(1), note(2)));
    let (status, out, _) = workspace.run_with(&["check", "."], "");
    assert_eq!((status, out.matches('\n').count()), (1, 1), "{out}");
    assert!(out.contains("--mend"));
    assert_eq!(workspace.run(&["check", ".", "--mend"]), "");
    assert_eq!(workspace.json(&["notes", "a.txt"]).len(), 3);
}

#[test]
fn markers_within_markers_are_left_to_the_reader_and_so_said() {
    let workspace = Workspace::new();
    workspace.run(&["annotate", "a.txt", "--quote", "بخير"]);
    let ours = workspace.read(NOTEBOOK);
    let lines = ours.lines().count();
    let nested = "<<<<<<< a\n<<<<<<< a\nx = 1\n=======\nx = 2\n>>>>>>> b\n=======\n>>>>>>> c\n";
    let unreadable = "<<<<<<< a\nx = = 1\n=======\nx = 2\n>>>>>>> b\n";
    for (text, line) in [(nested, lines + 2), (unreadable, lines + 1)] {
        workspace.write(NOTEBOOK, &format!("{ours}{text}"));
        for words in [&["check", "a.txt"][..], &["check", "a.txt", "--mend"]] {
            let (status, out, _) = workspace.run_with(words, "");
            assert!(status == 1 && out.contains(&format!(":{line}:")), "{out}");
            assert!(out.contains("cannot resolve") && out.contains("editor"), "{out}");
        }
        assert_eq!(workspace.read(NOTEBOOK), format!("{ours}{text}"));
    }
    workspace.write(NOTEBOOK, &format!("{ours}{nested}"));
    workspace.refused(&["annotate", "a.txt", "--quote", "بخير"], 2, "cannot resolve");
}

#[test]
fn a_notebook_is_tied_to_a_renamed_article() {
    let workspace = Workspace::new();
    workspace.run(&["annotate", "a.txt", "--quote", "بخير"]);
    std::fs::create_dir(workspace.path("new")).unwrap();
    std::fs::rename(workspace.path("a.txt"), workspace.path("new/b.txt")).unwrap();
    workspace.run(&["relink", "new/b.txt", NOTEBOOK]);
    assert!(!workspace.path(NOTEBOOK).exists());
    let notes = workspace.json(&["notes", "new/b.txt"]);
    assert_eq!((notes[0]["state"].as_str(), notes[0]["file"].as_str()), (Some("exact"), Some("new/b.txt")));
    assert!(workspace.read("new/b.txt.hashiya.toml").contains("path = \"b.txt\""));
    workspace.run(&["relink", "new/b.txt", "new/b.txt.hashiya.toml"]);
    workspace.write("c.txt", TEXT);
    workspace.run(&["annotate", "c.txt", "--quote", "بخير"]);
    workspace.refused(&["relink", "c.txt", "new/b.txt.hashiya.toml"], 2, "has this notebook already");
    assert!(workspace.path("new/b.txt.hashiya.toml").exists());
    workspace.refused(&["relink", "c.txt", "nothing.toml"], 2, "nothing.toml: no such file");
}

#[test]
fn settings_are_taken_from_where_one_says() {
    let workspace = Workspace::new();
    workspace.write("mine.toml", "author = \"from settings\"\n");
    workspace.run(&["--config", "mine.toml", "annotate", "a.txt", "--quote", "بخير"]);
    assert_eq!(workspace.json(&["notes", "a.txt"])[0]["author"], "from settings");
    std::fs::create_dir_all(workspace.path("conf/themes")).unwrap();
    workspace.write("conf/themes/own.toml", "[palette]\n");
    assert!(workspace.run(&["themes", "--config", "conf"]).contains("own"));
    workspace.refused(&["keys", "--config", "nowhere"], 2, "nowhere: no such file");
}

#[test]
fn the_word_on_names_in_a_folder_counts() {
    let workspace = Workspace::new();
    let named = |workspace: &Workspace| workspace.run(&["entities", "a.txt"]).contains("OpenAI");
    assert!(named(&workspace));
    workspace.write("entities.toml", "hide = [\"OpenAI\"]\n");
    assert!(!named(&workspace));
    assert_eq!(workspace.run(&["check", "entities.toml"]), "");
}

/// Nothing that a file is called or says reaches the terminal as a control.
#[test]
fn names_and_words_are_shown_safely() {
    let workspace = Workspace::new();
    let name = "e\u{1B}[2J.txt";
    workspace.write(name, "a\u{1B}[31m b\u{9B}c\n");
    workspace.run(&["annotate", name, "--quote", "a\u{1B}[31m b\u{9B}c", "--note", "x\u{7}y"]);
    let out = workspace.run(&["notes"]);
    assert!(!out.contains(|c: char| c.is_control() && c != '\n'), "{out:?}");
    let (_, out, _) = workspace.run_with(&["notes", "--format", "json"], "");
    assert!(!out.trim_end().contains(char::is_control));
    let notes: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        (notes[0]["quote"].as_str(), notes[0]["file"].as_str()),
        (Some("a\u{1B}[31m b\u{9B}c"), Some(name))
    );
    assert!(Path::new(notes[0]["notebook"].as_str().unwrap()).ends_with(format!("{name}.hashiya.toml")));
}

#[test]
fn a_kind_or_status_that_annotate_takes_check_takes() {
    let workspace = Workspace::new();
    workspace.write(
        "own.toml",
        "[[kinds]]\nname = \"clam\"\nsign = \"k\"\n[[statuses]]\nname = \"suported\"\nsign = \"s\"\n",
    );
    let words =
        ["claim", "clam", "supported", "suported", "needs work", "مهم", "Claim", "unverified", "x", "noet"];
    let mut taken = 0;
    for option in ["--kind", "--status"] {
        for word in words {
            for settings in [&[][..], &["--config", "own.toml"][..]] {
                drop(std::fs::remove_file(workspace.path("a.txt.hashiya.toml")));
                let annotate = [settings, &["annotate", "a.txt", "--quote", "بخير", option, word]].concat();
                if workspace.run_with(&annotate, "").0 == 0 {
                    workspace.run(&[settings, &["check", "a.txt"]].concat());
                    taken += 1;
                }
            }
        }
    }
    assert!(taken > 10, "{taken} were taken");
}
