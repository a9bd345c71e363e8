//! The journal as a notebook's history: whose it is, what it tells, and the way back.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests use the disk, and panic")]

use crate::support::command::{hashiya, told};
use hashiya::notebook::{Annotation, Edit, Notebook};
use hashiya::store::{Dirs, Session, beside, open, texts};
use serde_json::Value;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use tui_bidi::text::Span;

const TEXT: &str = "قال سام ألتمان إن OpenAI تعمل.\nثم رحل في 17 نوفمبر 2023.\n";

/// A folder `one` with an article, and a home beside it.
struct Place(TempDir);

impl Place {
    fn new() -> Self {
        let place = Self(TempDir::new().unwrap());
        fs::create_dir(place.path("one")).unwrap();
        fs::write(place.path("one/a.txt"), TEXT).unwrap();
        place
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn dirs(&self) -> Dirs {
        Dirs::under(self.path("home"))
    }

    fn open(&self, folder: &str) -> Session {
        let article = self.path(folder).join("a.txt");
        Session::open(&self.dirs(), &article, &open(&article).unwrap()).unwrap()
    }

    fn notes(&self, folder: &str) -> Vec<String> {
        let file = beside(&self.path(folder).join("a.txt"));
        let notebook = Notebook::parse(&fs::read(file).unwrap_or_default());
        notebook.annotations.into_iter().filter_map(|own| own.note).collect()
    }

    fn copy(&self, from: &str, to: &str) {
        fs::create_dir(self.path(to)).unwrap();
        for entry in fs::read_dir(self.path(from)).unwrap().flatten() {
            fs::copy(entry.path(), self.path(to).join(entry.file_name())).unwrap();
        }
    }

    /// Makes it look as if the notebook could not be written after the last edit.
    fn take_back_last_save(&self, folder: &str, before: &[u8]) {
        fs::write(beside(&self.path(folder).join("a.txt")), before).unwrap();
        let journal = self.journals().into_iter().find(|path| {
            fs::read_to_string(path)
                .unwrap()
                .lines()
                .any(|line| line.starts_with("{\"notebook\"") && line.contains(&format!("/{folder}/")))
        });
        let journal = journal.unwrap();
        let text = fs::read_to_string(&journal).unwrap();
        let last = text.rfind("{\"done\"").unwrap();
        fs::write(journal, &text[..last]).unwrap();
    }

    fn journals(&self) -> Vec<PathBuf> {
        let entries =
            |path: PathBuf| fs::read_dir(path).into_iter().flatten().flatten().map(|one| one.path());
        entries(self.dirs().state.join("journal"))
            .flat_map(entries)
            .filter(|path| path.extension().is_some_and(|ext| ext == "jsonl"))
            .collect()
    }

    fn run(&self, args: &[&str]) -> (i32, String, String) {
        let dirs = self.dirs();
        let mut command = hashiya(&self.path("one"));
        command.env("HASHIYA_CONFIG_DIR", dirs.config).env("HASHIYA_DATA_DIR", dirs.data);
        command.env("HASHIYA_STATE_DIR", dirs.state).env("HASHIYA_CACHE_DIR", dirs.cache);
        told(command.args(args).env("USER", "noor").env("TZ", "UTC"))
    }
}

fn note(session: &mut Session, words: &str) -> Annotation {
    let note = Annotation {
        note: Some(words.to_owned()),
        ..session.annotation(Span::new(7, 26), "claim", Some("noor"))
    };
    session.save(Edit::Add(note.clone())).unwrap();
    note
}

/// The page of a claim tells its statuses from the log; changes of anything else are no status.
#[test]
fn how_a_claim_stood_over_time_is_told_from_the_journal() {
    let place = Place::new();
    let mut session = place.open("one");
    let claim = note(&mut session, "first");
    let mut set = |status: Option<&str>, note: &str| {
        let (status, note) = (status.map(Into::into), Some(note.to_owned()));
        session.save(Edit::Replace(Annotation { status, note, ..claim.clone() })).unwrap();
    };
    set(Some("disputed"), "first");
    set(Some("disputed"), "second");
    set(Some("refuted"), "second");
    set(None, "second");
    session.undo().unwrap().unwrap();
    let stood = session.statuses(&claim.id).unwrap();
    let told: Vec<_> = stood.iter().map(|stood| stood.status.as_deref()).collect();
    assert_eq!(told, [Some("disputed"), Some("refuted"), None, Some("refuted")]);
    assert!(stood.iter().all(|stood| stood.time.starts_with("20")));
    assert_eq!(session.statuses(&session.annotation(Span::new(0, 3), "claim", None).id).unwrap(), []);
}

#[test]
fn two_copies_of_a_folder_never_write_into_each_other() {
    let place = Place::new();
    note(&mut place.open("one"), "first");
    place.copy("one", "two");
    let before = fs::read(beside(&place.path("one/a.txt"))).unwrap();
    note(&mut place.open("one"), "only in the journal");
    place.take_back_last_save("one", &before);
    note(&mut place.open("two"), "copy");
    assert_eq!(place.notes("two"), ["first", "copy"], "what was kept for the original stays there");
    note(&mut place.open("one"), "later");
    assert_eq!(place.notes("one"), ["first", "only in the journal", "later"]);
    assert_eq!(place.journals().len(), 2);
    assert!(place.open("two").undo().unwrap().is_some());
    assert_eq!(place.notes("two"), ["first"], "the undo of a copy is its own");
}

#[test]
fn a_moved_folder_finds_its_journal_again() {
    let place = Place::new();
    note(&mut place.open("one"), "first");
    let before = fs::read(beside(&place.path("one/a.txt"))).unwrap();
    note(&mut place.open("one"), "only in the journal");
    place.take_back_last_save("one", &before);
    for (from, to) in [("one", "two"), ("two", "three"), ("three", "four")] {
        fs::rename(place.path(from), place.path(to)).unwrap();
        drop(place.open(to));
        assert_eq!(place.notes(to), ["first", "only in the journal"], "{to}");
    }
    let mut session = place.open("four");
    session.undo().unwrap().unwrap();
    session.undo().unwrap().unwrap();
    assert_eq!(place.notes("four"), Vec::<String>::new(), "undo goes back across moves");
}

#[cfg(unix)]
#[test]
fn two_paths_to_one_folder_share_a_journal() {
    let place = Place::new();
    note(&mut place.open("one"), "first");
    std::os::unix::fs::symlink(place.path("one"), place.path("link")).unwrap();
    place.open("link").undo().unwrap().unwrap();
    assert_eq!(place.notes("one"), Vec::<String>::new());
    assert_eq!(place.journals().len(), 1);
}

#[test]
fn a_change_that_waits_is_found_behind_a_long_history_and_a_torn_line() {
    let place = Place::new();
    let mut session = place.open("one");
    let first = note(&mut session, "first");
    let long = Annotation { note: Some("طويل ".repeat(150_000)), ..first.clone() };
    let before = fs::read(beside(&place.path("one/a.txt"))).unwrap();
    session.save(Edit::Replace(long.clone())).unwrap();
    drop(session);
    place.take_back_last_save("one", &before);
    let journal = place.journals().remove(0);
    assert!(fs::metadata(&journal).unwrap().len() > 1 << 20);
    OpenOptions::new().append(true).open(&journal).unwrap().write_all(b"{\"id\":\"torn").unwrap();
    assert_eq!(place.open("one").notebook().annotations, [long]);
    let grown = fs::metadata(&journal).unwrap().len();
    note(&mut place.open("one"), "next");
    assert!(fs::metadata(&journal).unwrap().len() - grown < 16 << 10, "a save appends, and rewrites nothing");
}

#[test]
fn the_log_tells_every_operation_and_restore_brings_back_any_of_them() {
    let place = Place::new();
    let annotate = |args: &[&str]| {
        let (status, out, err) = place.run(&[&["annotate", "a.txt"], args].concat());
        assert_eq!((status, err.as_str()), (0, ""));
        out.trim().to_owned()
    };
    let first = annotate(&["--quote", "سام ألتمان", "--kind", "claim", "--author", "سمر"]);
    let second = annotate(&["--quote", "OpenAI", "--note", "واو"]);
    // Another program takes the first away.
    let file = beside(&place.path("one/a.txt"));
    let text = fs::read_to_string(&file).unwrap();
    let (start, end) = (text.find("\n[[annotation]]").unwrap(), text.rfind("\n[[annotation]]").unwrap());
    fs::write(&file, format!("{}{}", &text[..start], &text[end..])).unwrap();
    let third = annotate(&["--quote", "رحل"]);

    let log = || -> Vec<Value> {
        let (status, out, err) = place.run(&["log", "a.txt", "--format", "json"]);
        assert_eq!((status, err.as_str()), (0, ""));
        serde_json::from_str(&out).unwrap()
    };
    let ids = || -> Vec<String> {
        let (_, out, _) = place.run(&["notes", "a.txt", "--format", "json"]);
        let list: Vec<Value> = serde_json::from_str(&out).unwrap();
        list.iter().map(|own| own["id"].as_str().unwrap().to_owned()).collect()
    };
    let told = log();
    let what: Vec<&str> = told.iter().map(|one| one["what"].as_str().unwrap()).collect();
    assert_eq!(
        what,
        ["highlight added", "another program wrote the notebook", "highlight added", "claim added"]
    );
    assert_eq!(told[3]["author"], "سمر");
    assert_eq!(told[0]["annotation"], third.as_str());
    assert!(told[1]["annotation"].is_null());
    let (_, text, _) = place.run(&["log", "a.txt"]);
    assert_eq!(text.lines().count(), 4);
    assert!(text.lines().last().unwrap().ends_with("سمر  claim added: سام ألتمان"), "{text}");

    let moments = [vec![&second, &third], vec![&second], vec![&first, &second], vec![&first]];
    for (moment, expected) in told.iter().zip(moments) {
        let id = moment["id"].as_str().unwrap();
        let (status, _, err) = place.run(&["restore", "a.txt", "--to", &id[id.len() - 6..]]);
        assert_eq!((status, err.as_str()), (0, ""));
        let (mut now, mut expected) = (ids(), expected.into_iter().cloned().collect::<Vec<_>>());
        now.sort_unstable();
        expected.sort_unstable();
        assert_eq!(now, expected, "{moment}");
    }
    assert_eq!(log()[0]["what"], "restored: highlight removed");
    place.open("one").undo().unwrap().unwrap();
    assert_eq!(ids().len(), 2, "a restore can be taken back");
    let now = log()[0]["id"].as_str().unwrap().to_owned();
    assert_eq!(place.run(&["restore", "a.txt", "--to", &now]), (0, String::new(), String::new()));
}

#[test]
fn restore_takes_a_time_and_says_when_it_knows_none() {
    let place = Place::new();
    assert_eq!(place.run(&["log", "a.txt", "--format", "json"]).1.trim(), "[]");
    place.run(&["annotate", "a.txt", "--quote", "OpenAI"]);
    let today = jiff::ZonedDateTime::now().date().tomorrow().unwrap().to_string();
    assert_eq!(place.run(&["restore", "a.txt", "--to", &today]), (0, String::new(), String::new()));
    for unknown in ["2001-01-01", "abcdef", "x"] {
        let (status, out, err) = place.run(&["restore", "a.txt", "--to", unknown]);
        assert_eq!((status, out.as_str(), err.lines().count()), (1, "", 1), "{unknown}: {err}");
    }
}

#[test]
fn every_text_that_a_note_was_made_in_is_kept_whole() {
    let place = Place::new();
    let dirs = place.dirs();
    let article = place.path("one/a.txt");
    let mut revs = Vec::new();
    for version in 0..40 {
        fs::write(&article, format!("{TEXT}{version}\n")).unwrap();
        let note = note(&mut place.open("one"), "x");
        revs.push(note.target.rev.unwrap());
    }
    for (version, rev) in revs.iter().enumerate() {
        assert_eq!(texts::get(&dirs, Some(&article), rev), Some(format!("{TEXT}{version}\n")));
    }
    let long = "كلمة ".repeat(600_000);
    fs::write(&article, &long).unwrap();
    let rev = note(&mut place.open("one"), "x").target.rev.unwrap();
    assert_eq!(texts::get(&dirs, Some(&article), &rev).as_deref(), Some(long.as_str()), "5 MB are kept too");
}

#[test]
fn every_earlier_text_that_a_note_was_made_in_is_listed_the_newest_first() {
    let place = Place::new();
    let article = place.path("one/a.txt");
    let mut revs = Vec::new();
    for (version, notes) in [1, 2, 1].into_iter().enumerate() {
        fs::write(&article, format!("{TEXT}{version}\n")).unwrap();
        let mut session = place.open("one");
        for _ in 0..notes {
            revs.push(note(&mut session, "x").target.rev.unwrap());
        }
    }
    revs.dedup();
    let kept = |place: &Place| {
        let kept = place.open("one").kept_texts().unwrap();
        kept.into_iter().map(|own| (own.rev, own.notes)).collect::<Vec<_>>()
    };
    let mut expected = vec![(revs[0].clone(), 1), (revs[1].clone(), 2)];
    let mut found = kept(&place);
    found.sort();
    expected.sort();
    assert_eq!(found, expected, "the text of today is none of them");
    let times: Vec<String> =
        place.open("one").kept_texts().unwrap().into_iter().map(|own| own.time).collect();
    assert!(times.is_sorted_by(|a, b| a >= b) && !times[0].is_empty(), "{times:?}");
    // What is not in the archive any more cannot be shown.
    fs::remove_dir_all(place.dirs().state.join("texts")).unwrap();
    assert_eq!(kept(&place), []);
}

#[test]
fn texts_beside_the_article_travel_along() {
    let place = Place::new();
    let travelling = Dirs { texts_beside: true, ..place.dirs() };
    let article = place.path("one/a.txt");
    let mut session = Session::open(&travelling, &article, &open(&article).unwrap()).unwrap();
    let rev = note(&mut session, "x").target.rev.unwrap();
    assert_eq!(fs::read_dir(place.path("one/a.txt.hashiya.d")).unwrap().count(), 1);
    assert!(!travelling.state.join("texts").exists(), "one copy is enough");
    fs::rename(place.path("one"), place.path("two")).unwrap();
    let elsewhere = Dirs::under(place.path("another home"));
    assert_eq!(texts::get(&elsewhere, Some(&place.path("two/a.txt")), &rev).as_deref(), Some(TEXT));
    // A damaged one is none.
    let kept = fs::read_dir(place.path("two/a.txt.hashiya.d")).unwrap().next().unwrap().unwrap().path();
    fs::write(kept, "x").unwrap();
    assert_eq!(texts::get(&elsewhere, Some(&place.path("two/a.txt")), &rev), None);
}

#[cfg(unix)]
#[test]
fn no_text_is_written_through_a_link() {
    let place = Place::new();
    let travelling = Dirs { texts_beside: true, ..place.dirs() };
    fs::create_dir(place.path("elsewhere")).unwrap();
    std::os::unix::fs::symlink(place.path("elsewhere"), place.path("one/a.txt.hashiya.d")).unwrap();
    let article: &Path = &place.path("one/a.txt");
    let mut session = Session::open(&travelling, article, &open(article).unwrap()).unwrap();
    let rev = note(&mut session, "x").target.rev.unwrap();
    assert_eq!(fs::read_dir(place.path("elsewhere")).unwrap().count(), 0);
    assert_eq!(
        texts::get(&travelling, None, &rev).as_deref(),
        Some(TEXT),
        "kept in the state directory instead"
    );
}

#[test]
fn the_source_of_an_article_is_said_kept_merged_and_exported() {
    let place = Place::new();
    place.run(&["annotate", "a.txt", "--quote", "OpenAI", "--kind", "claim", "--status", "refuted"]);
    let say = |args: &[&str]| place.run(&[&["source", "a.txt"], args].concat());
    let given = [
        "--url",
        "https://example.org/مقال",
        "--author",
        "سمر",
        "--site",
        "صحيفة",
        "--published",
        "2026-11-20",
    ];
    assert_eq!(say(&given), (0, String::new(), String::new()));
    let file = beside(&place.path("one/a.txt"));
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("[document.source]\nurl = \"https://example.org/مقال\"\n"), "{text}");
    assert!(text.contains("published = 2026-11-20\n"), "{text}");
    assert_eq!(say(&["--accessed", "2026-11-29"]).0, 0);
    assert_eq!(say(&["--site", ""]).0, 0);
    let told: Value = serde_json::from_str(&say(&["--format", "json"]).1).unwrap();
    let expected = serde_json::json!({ "title": null, "url": "https://example.org/مقال", "author": "سمر", "site": null,
        "published": "2026-11-20", "accessed": "2026-11-29" });
    assert_eq!(told, expected);
    for wrong in [
        ["--published", "2026-02-30"],
        ["--accessed", "yesterday"],
        ["--url", "example.org"],
        ["--url", "https://"],
        ["--author", "a\nb"],
    ] {
        let (status, out, err) = say(&wrong);
        assert_eq!((status, out.as_str(), err.lines().count()), (2, "", 1), "{wrong:?}");
    }
    for form in ["json-ld", "claimreview"] {
        let (_, out, _) = place.run(&["export", "a.txt", "--to", form]);
        assert!(
            out.contains("https://example.org/مقال") && out.contains("سمر") && out.contains("2026-11-20"),
            "{out}"
        );
    }
    assert_eq!(say(&["--title", "حديث البحر"]).0, 0);
    for form in ["markdown", "obsidian", "bibtex", "csl", "json-ld", "html", "anki"] {
        let (_, out, _) = place.run(&["export", "a.txt", "--to", form]);
        assert!(out.contains("حديث البحر"), "{form}: {out}");
    }
    let (_, info, _) = place.run(&["info", "a.txt"]);
    assert!(info.contains("حديث البحر"), "{info}");
    assert_eq!(say(&["--title", ""]).0, 0);
    assert!(!place.run(&["info", "a.txt"]).1.contains("حديث البحر"));
    // One side of a merge says the site, the other the day.
    let base = fs::read(&file).unwrap();
    let with = |line: &str| {
        String::from_utf8(base.clone())
            .unwrap()
            .replace("[document.source]\n", &format!("[document.source]\n{line}\n"))
    };
    let merged = hashiya::notebook::merge::merge(
        &base,
        with("site = \"موقع\"").as_bytes(),
        with("author2 = 1").replace("2026-11-29", "2026-11-30").as_bytes(),
    )
    .unwrap();
    let source = Notebook::parse(&merged.bytes).document.source;
    assert_eq!((source.site.as_deref(), source.accessed.as_deref()), (Some("موقع"), Some("2026-11-30")));
    let (_, log, _) = place.run(&["log", "a.txt"]);
    assert!(log.contains("source changed"), "{log}");
}

#[test]
fn check_says_which_texts_are_kept_nowhere_and_which_places_lie_outside() {
    let place = Place::new();
    place.run(&["annotate", "a.txt", "--quote", "OpenAI"]);
    fs::write(place.path("one/a.txt"), format!("{TEXT}جديد\n")).unwrap();
    assert_eq!(place.run(&["check", "a.txt"]), (0, String::new(), String::new()), "the archive has it");
    fs::remove_dir_all(place.dirs().state.join("texts")).unwrap();
    let (status, out, err) = place.run(&["check", "a.txt"]);
    assert_eq!((status, out.lines().count(), err.as_str()), (1, 1, ""), "{out}");
    assert!(out.contains("kept nowhere") && out.contains(":2"), "{out}");
    fs::write(place.path("one/a.txt"), TEXT).unwrap();
    let file = beside(&place.path("one/a.txt"));
    let far = fs::read_to_string(&file).unwrap().replace("end = 24", "end = 4000");
    fs::write(&file, far).unwrap();
    let (status, out, _) = place.run(&["check", "a.txt"]);
    assert!(status == 1 && out.contains("outside the text"), "{out}");
}

#[test]
fn a_settled_conflict_is_in_lists_and_checks() {
    let place = Place::new();
    place.run(&["annotate", "a.txt", "--quote", "OpenAI", "--note", "ours"]);
    let file = beside(&place.path("one/a.txt"));
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, format!("{text}[annotation.conflict]\nnote = \"theirs\"\n")).unwrap();
    let (_, out, _) = place.run(&["notes", "a.txt", "--format", "json"]);
    let list: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(list[0]["conflict"], serde_json::json!({ "note": "theirs" }));
    let (_, out, _) = place.run(&["notes", "a.txt"]);
    assert!(out.contains("note was also: theirs"), "{out}");
    let (status, out, _) = place.run(&["check", "a.txt"]);
    assert!(status == 1 && out.contains("another value of note"), "{out}");
}
