//! Placement on the disk: the texts that git has, what was found once, and who looks when it is much.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests use the disk, and panic")]

use hashiya::app::{App, Article, Effect, Look, Message, Stamp};
use hashiya::document::Document;
use hashiya::notebook::placement::{Placement, State, place};
use hashiya::notebook::{Annotation, Edit, Id, Notebook, Target};
use hashiya::store::{Dirs, Session, open, place_targets};
use std::fs;
use std::path::Path;
use std::process::Command;
use tempfile::TempDir;
use tui_bidi::text::Span;

/// A text in which nothing but what git knows tells which of the twins is meant.
const BEFORE: &str = "قال سام ألتمان كلمة.\nثم مضى.\nقال سام ألتمان كلمة.\nثم عاد.\n";
const AFTER: &str = "تمهيد طويل.\nقال سام كلمة.\nثم عاد.\n";

fn git(folder: &Path, words: &[&str]) {
    let mut command = Command::new("git");
    command.arg("-C").arg(folder).args(["-c", "user.name=a", "-c", "user.email=a@b"]).args(words);
    command.env("GIT_CONFIG_GLOBAL", "/dev/null");
    assert!(command.output().unwrap().status.success(), "git {words:?}");
}

#[test]
fn git_knows_the_text_that_a_note_was_written_against() {
    let root = TempDir::new().unwrap();
    let folder = root.path().join("مقالات");
    fs::create_dir(&folder).unwrap();
    let article = folder.join("مقال.txt");
    fs::write(&article, BEFORE).unwrap();
    git(&folder, &["init", "-q"]);
    git(&folder, &["add", "."]);
    git(&folder, &["commit", "-qm", "first"]);
    let before = open(&article).unwrap();
    let second = BEFORE.rfind("قال").unwrap();
    let target = Target::of(&before, Span::new(second, second + "قال سام ألتمان كلمة".len()));
    fs::write(&article, AFTER).unwrap();
    git(&folder, &["commit", "-qam", "second"]);
    let after = open(&article).unwrap();
    // Another machine: nothing was kept there.
    let dirs = Dirs::under(root.path().join("home"));
    let placed = place_targets(&dirs, &[&target], &after, Some(&article));
    assert_eq!(placed, place(&after, &[&target], Some(BEFORE)));
    assert_ne!(placed, place(&after, &[&target], None), "the old text makes a difference here");
    assert_eq!(
        hashiya::store::texts::get(&dirs, None, target.rev.as_deref().unwrap()).as_deref(),
        Some(BEFORE)
    );
}

#[test]
fn what_was_found_once_is_remembered_by_text_and_targets() {
    let root = TempDir::new().unwrap();
    let dirs = Dirs::under(root.path());
    let before = Document::parse(BEFORE.as_bytes(), "a.txt").unwrap();
    let after = Document::parse(AFTER.as_bytes(), "a.txt").unwrap();
    let target = Target::of(&before, Span::new(0, "قال سام ألتمان".len()));
    let first = place_targets(&dirs, &[&target], &after, None);
    let folder = root.path().join("cache/places");
    let file = fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    let kept = fs::read_to_string(&file).unwrap();
    assert_eq!(place_targets(&dirs, &[&target], &after, None), first);
    // What it says is believed, as far as it can be true.
    fs::write(&file, kept.replace(first[0].state.name(), "orphan")).unwrap();
    assert_eq!(place_targets(&dirs, &[&target], &after, None)[0].state, State::Orphan);
    for damaged in
        ["", "[", "[]", "[{\"state\":\"exact\",\"span\":[1,2],\"similarity\":1.0,\"candidates\":[]}]"]
    {
        fs::write(&file, damaged).unwrap();
        assert_eq!(place_targets(&dirs, &[&target], &after, None), first, "{damaged}");
    }
    // Another text and another target have files of their own.
    place_targets(&dirs, &[&target], &Document::parse(b"none", "a.txt").unwrap(), None);
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 2);
}

#[test]
fn a_notebook_in_the_data_directory_is_watched_too() {
    let root = TempDir::new().unwrap();
    let dirs = Dirs::under(root.path().join("home"));
    let folder = root.path().join("closed");
    fs::create_dir(&folder).unwrap();
    let article = folder.join("a.txt");
    fs::write(&article, BEFORE).unwrap();
    let mut closed = fs::metadata(&folder).unwrap().permissions();
    let free = closed.clone();
    closed.set_readonly(true);
    fs::set_permissions(&folder, closed).unwrap();
    let document = open(&article).unwrap();
    let mut one = Session::open(&dirs, &article, &document).unwrap();
    one.save(Edit::Add(one.annotation(Span::new(0, 6), "note", None))).unwrap();
    let mut two = Session::open(&dirs, &article, &document).unwrap();
    two.save(Edit::Add(two.annotation(Span::new(7, 13), "claim", None))).unwrap();
    let changed = one.poll();
    fs::set_permissions(&folder, free).unwrap();
    assert!(
        changed.notebook
            && changed.message.unwrap().to_string().contains("changes of another program are in")
    );
    assert_eq!(one.notebook().annotations.len(), 2);
    assert_eq!(one.poll(), hashiya::store::Changed::default());
}

/// A long text with many notes, all of which an insertion has moved.
fn moved() -> (Document, Notebook) {
    let lines = (0..2000).map(|n| format!("الفقرة {n} تقول كلاما آخر عن {}.\n", n * 7));
    let text = lines.collect::<Vec<_>>().concat();
    let before = Document::parse(text.as_bytes(), "a.txt").unwrap();
    let after = Document::parse(format!("مقدمة جديدة.\n{text}").as_bytes(), "a.txt").unwrap();
    let mut notebook = Notebook::default();
    for number in 0..50 {
        let span = before.paragraph(number * 40);
        notebook.annotations.push(Annotation {
            id: Id::new(format!("01a20666-8939-7411-9f6e-{number:012}")),
            kind: "note".into(),
            target: Target::of(&before, span),
            ..Annotation::default()
        });
    }
    (after, notebook)
}

#[test]
fn much_to_look_for_does_not_hold_the_first_screen_up() {
    let (document, notebook) = moved();
    let article = Article::new("a.txt", document.clone(), notebook, None);
    let mut app = App::new(article, Look::default(), (100, 30), 0);
    assert!(app.article().placement(0).is_none() && app.article().unsettled() == 0, "nothing is lost yet");
    let effects = app.update(Message::Resize(100, 30), Stamp::default());
    let [Effect::Place(targets)] = &effects[..] else { panic!("{effects:?}") };
    assert_eq!(targets.len(), 50);
    let only: Vec<&Target> = targets.iter().map(|(_, target)| target).collect();
    let found: Vec<(Id, Target, Placement)> = targets
        .iter()
        .zip(place(&document, &only, None))
        .map(|((id, target), placement)| (id.clone(), target.clone(), placement))
        .collect();
    let effects = app.update(Message::Placed(found), Stamp::default());
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Place(_))), "asked once");
    assert_eq!(app.article().placement(49).unwrap().state, State::Moved);
    assert_eq!(app.article().marks().all().len(), 50);
}

#[test]
fn an_annotation_that_changed_meanwhile_is_looked_for_again() {
    let (document, mut notebook) = moved();
    let article = Article::new("a.txt", document.clone(), notebook.clone(), None);
    let mut app = App::new(article, Look::default(), (100, 30), 0);
    app.update(Message::Resize(100, 30), Stamp::default());
    let other = Target { prefix: "غير ذلك".into(), ..notebook.annotations[0].target.clone() };
    notebook.annotations[0].target = other.clone();
    app.update(Message::Notebook(Box::new(notebook.clone())), Stamp::default());
    let stale = (notebook.annotations[0].id.clone(), Target::default(), Placement::orphan(None));
    let effects = app.update(Message::Placed(vec![stale]), Stamp::default());
    let asked = effects.iter().any(|effect| matches!(effect, Effect::Place(all) if all[0].1 == other));
    assert!(asked && app.article().placement(0).is_none());
}
