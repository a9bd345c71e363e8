//! Where this program writes: never through a link of somebody else's folder, never over what it read, and what a killed
//! one leaves is swept.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests use the disk, and panic")]

use crate::hostile::{OLD, Place, error_of, fifo};
use hashiya::export::Format;
use hashiya::notebook::Edit;
use std::fs;
use std::os::unix::fs::symlink;
use std::process::Output;
use tui_bidi::text::Span;

fn annotated() -> Place {
    let place = Place::new();
    let mut session = place.session();
    let note = session.annotation(Span::new(7, 26), "claim", None);
    session.save(Edit::Add(note)).unwrap();
    place
}

fn refused(output: &Output) -> String {
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!((output.status.code(), said.lines().count()), (Some(2), 1), "{said}");
    said
}

#[test]
fn an_export_into_a_folder_writes_through_none_of_its_links() {
    let place = annotated();
    let profile = place.root.path().join("profile");
    for form in Format::ALL.map(Format::name) {
        // What the export would be called is learned from one into a folder of our own.
        let own = place.root.path().join(format!("own-{form}"));
        fs::create_dir(&own).unwrap();
        let output = place.hashiya(&["export", "a.txt", "--to", form, "-o", own.to_str().unwrap()]);
        assert!(output.status.success(), "{form}: {output:?}");
        let names: Vec<_> = fs::read_dir(&own).unwrap().flatten().map(|entry| entry.file_name()).collect();
        assert!(!names.is_empty());
        for name in names {
            for there in [true, false] {
                let folder = place.theirs("out");
                let _ = fs::remove_dir_all(&folder);
                fs::create_dir(&folder).unwrap();
                let _ = fs::remove_file(&profile);
                if there {
                    fs::write(&profile, "# mine\n").unwrap();
                }
                symlink("../../profile", folder.join(&name)).unwrap();
                let said = refused(&place.hashiya(&["export", "a.txt", "--to", form, "-o", "out"]));
                assert!(said.contains("is a link"), "{form} {name:?}: {said}");
                assert_eq!(
                    fs::read_to_string(&profile).ok(),
                    there.then(|| "# mine\n".to_owned()),
                    "{form} {name:?}"
                );
                assert_eq!(fs::read_dir(&folder).unwrap().count(), 1, "{form}: all or nothing");
            }
        }
    }
}

#[test]
fn an_export_follows_no_link_to_a_file_or_a_folder() {
    let place = annotated();
    let (home, file) = (place.root.path().join("somewhere"), place.root.path().join("profile"));
    fs::create_dir(&home).unwrap();
    fs::write(&file, "# mine\n").unwrap();
    symlink(&home, place.theirs("folder")).unwrap();
    symlink(&file, place.theirs("file.html")).unwrap();
    symlink("nowhere", place.theirs("new.html")).unwrap();
    for (form, out) in [
        ("brat", "folder"),
        ("csv", "folder"),
        ("html", "file.html"),
        ("html", "new.html"),
        ("timeline", "file.html"),
    ] {
        assert!(
            refused(&place.hashiya(&["export", "a.txt", "--to", form, "-o", out])).contains("is a link"),
            "{form} {out}"
        );
    }
    fs::write(place.theirs("b.txt"), OLD).unwrap();
    assert!(refused(&place.hashiya(&["collate", "a.txt", "b.txt", "-o", "file.html"])).contains("is a link"));
    assert_eq!(fs::read_to_string(&file).unwrap(), "# mine\n");
    assert_eq!(fs::read_dir(&home).unwrap().count(), 0);
    assert!(!place.theirs("nowhere").exists());
}

#[test]
fn an_export_never_replaces_an_article_or_a_notebook() {
    let place = annotated();
    fs::write(place.theirs("b.txt"), OLD).unwrap();
    assert!(place.hashiya(&["annotate", "b.txt", "--quote", "سام"]).status.success());
    fs::copy(place.theirs("a.txt.hashiya.toml"), place.theirs("kept.toml")).unwrap();
    fs::copy(place.theirs("a.txt.hashiya.toml"), place.theirs("a.txt.hashiya-LAPTOP.toml")).unwrap();
    fs::create_dir(place.theirs("sub")).unwrap();
    symlink("a.txt", place.theirs("link.txt")).unwrap();
    symlink("a.txt.hashiya.toml", place.theirs("link.csv")).unwrap();
    let outs = [
        "a.txt",
        "./a.txt",
        "sub/../a.txt",
        "a.txt.hashiya.toml",
        "b.txt",
        "b.txt.hashiya.toml",
        "c.txt.hashiya.toml",
        "kept.toml",
        "a.txt.hashiya-LAPTOP.toml",
        "link.txt",
        "link.csv",
    ];
    let read = || outs.map(|out| fs::read(place.theirs(out)).ok());
    let before = read();
    for out in outs {
        for form in ["html", "csv", "markdown", "timeline"] {
            refused(&place.hashiya(&["export", "a.txt", "--to", form, "-o", out]));
        }
        refused(&place.hashiya(&["collate", "a.txt", "b.txt", "-o", out]));
    }
    // brat writes the texts too: here they would be the articles.
    refused(&place.hashiya(&["export", ".", "--to", "brat", "-o", "."]));
    assert_eq!(read(), before);
    for _ in 0..2 {
        let again = place.hashiya(&["export", "a.txt", "--to", "html", "-o", "a.html"]);
        assert!(again.status.success(), "what an export wrote another may replace: {again:?}");
        assert!(place.hashiya(&["export", ".", "--to", "brat", "-o", "brat"]).status.success());
    }
}

#[test]
fn a_timeline_of_a_folder_replaces_no_article_of_it_and_an_earlier_one_at_once() {
    let place = annotated();
    let text = "ولد سام في سنة 1985 في المدينة.\n";
    fs::write(place.theirs("plain.txt"), text).unwrap();
    for folder in [".", "../theirs"] {
        for out in ["plain.txt", "../theirs/plain.txt"] {
            refused(&place.hashiya(&["export", folder, "--to", "timeline", "-o", out]));
        }
    }
    assert_eq!(fs::read_to_string(place.theirs("plain.txt")).unwrap(), text);
    for out in ["timeline.md", "timeline.csv"] {
        let write = || {
            let written = place.hashiya(&["export", ".", "--to", "timeline", "-o", out]);
            assert!(written.status.success(), "{written:?}");
            fs::read_to_string(place.theirs(out)).unwrap()
        };
        let first = write();
        assert!(first.contains("1985"), "{first}");
        assert_eq!(write(), first, "an earlier timeline is no article");
    }
}

#[test]
fn a_merge_writes_into_no_file_of_something_else() {
    let place = annotated();
    let notebook = "a.txt.hashiya.toml";
    fs::write(place.theirs("empty.toml"), "").unwrap();
    for other in ["[x]\n", "[package]\nname = \"a\"\n", "x = 1\n", "\u{FEFF}[x]\ny = 2\n"] {
        fs::write(place.theirs("other.toml"), other).unwrap();
        for [ours, theirs] in [["other.toml", notebook], [notebook, "other.toml"]] {
            let said = refused(&place.hashiya(&["merge", "empty.toml", ours, theirs]));
            assert!(said.contains("other.toml") && said.contains("something else"), "{said}");
        }
        assert_eq!(fs::read_to_string(place.theirs("other.toml")).unwrap(), other);
    }
    fs::write(place.theirs("bare.toml"), "[[annotation]]\nkind = \"note\"\n").unwrap();
    assert!(place.hashiya(&["merge", "empty.toml", "bare.toml", notebook]).status.success());
}

#[test]
fn it_is_the_file_that_is_called_read_only_where_it_is() {
    let place = annotated();
    let notebook = place.theirs("a.txt.hashiya.toml");
    let mut mode = fs::metadata(&notebook).unwrap().permissions();
    mode.set_readonly(true);
    fs::set_permissions(&notebook, mode).unwrap();
    let before = fs::read(&notebook).unwrap();
    let said = place.hashiya(&["annotate", "a.txt", "--quote", "سام"]);
    let said = String::from_utf8_lossy(&said.stderr).into_owned();
    assert!(said.contains("a.txt.hashiya.toml: is read-only; saved to"), "{said}");
    assert_eq!(fs::read(&notebook).unwrap(), before);
    let long = "a".repeat(247) + ".txt"; // the notebook's name is longer than a name may be
    fs::write(place.theirs(&long), OLD).unwrap();
    let said = place.hashiya(&["annotate", &long, "--quote", "سام"]);
    let said = String::from_utf8_lossy(&said.stderr).into_owned();
    assert!(said.contains("aaa.txt.hashiya.toml: the name is too long; saved to"), "{said}");
}

#[test]
fn a_link_is_followed_to_no_toml_with_a_line_that_begins_as_a_notebook() {
    for other in [
        "[tool]\nschema_version = \"1\"\n",
        "schema = \"1\"\n",
        "schema = 1\n",
        "schema = 1\nname = \"x\"\n",
        "schema = 1\n[document]\ntitle = \"x\"\n",
        "schema = 1\nannotation = []\n",
        "schemas = 1\n[document]\nid = \"x\"\n",
        "[package]\nname = \"x\"\n[package.metadata]\nschema = 1\n",
        "[page]\nmeasure = 70\n# schema\nschema = 1\n",
    ] {
        let place = Place::new();
        let elsewhere = place.root.path().join("conf.toml");
        fs::write(&elsewhere, other).unwrap();
        symlink(&elsewhere, place.theirs("a.txt.hashiya.toml")).unwrap();
        let told = place.hashiya(&["annotate", "a.txt", "--quote", "سام"]);
        assert!(told.status.success(), "{told:?}");
        assert_eq!(fs::read_to_string(&elsewhere).unwrap(), other);
        assert_eq!(place.session().notebook().annotations.len(), 1, "{other}");
    }
    let place = annotated();
    let elsewhere = place.root.path().join("notes.toml");
    fs::rename(place.theirs("a.txt.hashiya.toml"), &elsewhere).unwrap();
    symlink(&elsewhere, place.theirs("a.txt.hashiya.toml")).unwrap();
    assert!(place.hashiya(&["annotate", "a.txt", "--quote", "سام"]).status.success());
    assert_eq!(
        fs::read_to_string(&elsewhere).unwrap().matches("[[annotation]]").count(),
        2,
        "to a notebook it is"
    );
}

#[test]
fn a_killed_save_is_swept_and_no_file_of_anybody_else() {
    let place = Place::new();
    let name = ".hashiya-tmp-0123456789abcdef";
    let own = |folder: std::path::PathBuf| {
        fs::create_dir_all(&folder).unwrap();
        let left = folder.join(name);
        fs::write(&left, "half").unwrap();
        left
    };
    let id = place.hashiya(&["annotate", "a.txt", "--quote", "قال"]);
    assert!(id.status.success());
    let state = place.dirs().state;
    let journal =
        fs::read_dir(state.join("journal")).unwrap().flatten().find(|entry| entry.path().is_dir()).unwrap();
    let left = [own(place.theirs("")), own(journal.path()), own(place.theirs("out"))];
    // Another process writes this one just now.
    let busy = place.theirs(".hashiya-tmp-busy");
    let held = fs::File::create(&busy).unwrap();
    held.lock().unwrap();
    let theirs = [
        ".a.txt.hashiya.toml.backup",
        ".a.txt.hashiya.toml.before",
        ".a.txt.hashiya.toml.latest",
        ".a.txt.hashiya.toml.aB3dE6",
        ".a.txt.hashiya.toml.swp",
        "a.txt.hashiya.toml~",
    ];
    theirs.iter().for_each(|name| fs::write(place.theirs(name), "mine").unwrap());
    assert!(place.hashiya(&["annotate", "a.txt", "--quote", "سام"]).status.success());
    assert!(place.hashiya(&["export", "a.txt", "--to", "html", "-o", "out/a.html"]).status.success());
    assert!(left.iter().all(|left| !left.exists()), "{left:?}");
    assert!(busy.exists() && theirs.iter().all(|name| place.theirs(name).exists()));
}

#[test]
fn special_files_among_our_own_are_no_files_and_nobody_waits_for_them() {
    let place = annotated();
    let state = place.dirs().state;
    let journals: Vec<_> = fs::read_dir(state.join("journal"))
        .unwrap()
        .flatten()
        .flat_map(|entry| fs::read_dir(entry.path()).into_iter().flatten().flatten())
        .map(|entry| entry.path())
        .collect();
    assert!(!journals.is_empty());
    for journal in journals {
        fs::remove_file(&journal).unwrap();
        fifo(&journal);
    }
    fs::create_dir_all(state.join("locks")).unwrap();
    fifo(&state.join("locks/settings"));
    fifo(&state.join("locks/resume"));
    fifo(&state.join("resume.json"));
    fs::create_dir_all(place.dirs().data.join("notebooks")).unwrap();
    fifo(&place.dirs().data.join("notebooks/x.toml"));
    for words in [
        &["notes", "a.txt"][..],
        &["notes", "."],
        &["log", "a.txt"],
        &["annotate", "a.txt", "--quote", "سام"],
        &["review", ".", "--format", "json"],
        &["check", "."],
        &["restore", "a.txt", "--to", "2026-01-01"],
    ] {
        let output = place.hashiya(words);
        assert!(output.status.code().is_some_and(|code| code < 3), "{words:?}: {output:?}");
    }
    error_of(&place.hashiya(&["log", "a.txt"]));
}
