//! The library on the disk: what lies on its shelves, and what is remembered of it.

#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // helpers outside test functions; the disk

use hashiya::document::CodePoint;
use hashiya::library::{Volume, annotations};
use hashiya::notebook::{Annotation, Edit, Id, Review};
use hashiya::store::{self, Dirs, Resume, Session, Shelves, beside, open};
use std::fs::{self, File, FileTimes};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use tui_bidi::text::Span;

const ARABIC: &str = "عنوان المقال\n\nقال سام ألتمان إن الشركة ربحت مليارا.\n";
const ENGLISH: &str = "# A title\n\nFive words stand in here.\n";

/// A folder with two articles, one of them annotated.
struct Shelf {
    root: TempDir,
}

impl Shelf {
    fn new() -> Self {
        let shelf = Self { root: TempDir::new().unwrap() };
        fs::create_dir_all(shelf.path("texts/deep")).unwrap();
        fs::write(shelf.path("texts/a.txt"), ARABIC).unwrap();
        fs::write(shelf.path("texts/deep/b.md"), ENGLISH).unwrap();
        shelf.annotate("texts/a.txt", "claim", "ملاحظة");
        shelf
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    fn dirs(&self) -> Dirs {
        Dirs::under(self.path("home"))
    }

    fn annotate(&self, article: &str, kind: &str, note: &str) -> Id {
        let article = self.path(article);
        let document = open(&article).unwrap();
        let mut session = Session::open(&self.dirs(), &article, &document).unwrap();
        let annotation =
            Annotation { note: Some(note.to_owned()), ..session.annotation(Span::new(2, 8), kind, None) };
        let id = annotation.id.clone();
        session.save(Edit::Add(annotation)).unwrap();
        id
    }

    fn volumes(&self) -> Vec<Volume> {
        let folders = vec![self.path("texts")];
        self.on(&Shelves { folders, recent: false, files: Vec::new() })
    }

    fn on(&self, shelves: &Shelves) -> Vec<Volume> {
        store::library(&self.dirs(), shelves, &mut |_, _| ControlFlow::Continue(()))
    }

    fn cache(&self) -> PathBuf {
        let mut files = fs::read_dir(self.path("home/cache/library")).unwrap();
        files.next().unwrap().unwrap().path()
    }
}

fn titles(volumes: &[Volume]) -> Vec<&str> {
    volumes.iter().map(|volume| volume.entry.title.as_str()).collect()
}

/// The start of the text at `path`, where one stopped.
fn stopped(path: &Path) -> Resume {
    Resume {
        path: path.to_owned(),
        title: String::new(),
        top: CodePoint::default(),
        cursor: CodePoint::default(),
        read: None,
        pages: Vec::new(),
        length: 0,
        turned: Vec::new(),
        marks: Vec::new(),
        at: "2099-01-01T00:00:00Z".to_owned(),
    }
}

#[test]
fn articles_stand_with_what_their_texts_and_notebooks_say() {
    let shelf = Shelf::new();
    let volumes = shelf.volumes();
    assert_eq!(titles(&volumes), ["عنوان المقال", "A title"], "what was annotated comes first");
    let [arabic, english] = volumes.as_slice() else { panic!("two articles") };
    assert_eq!((arabic.entry.lang.as_str(), arabic.entry.annotations()), ("ar", 1));
    assert_eq!((arabic.entry.words, arabic.entry.length), (9, ARABIC.trim_end().chars().count()));
    assert_eq!(arabic.entry.open_claims, 1);
    assert_eq!((english.entry.annotations(), english.entry.read), (0, 0.0));
    assert_eq!(arabic.notebook, beside(&arabic.entry.path));
    let all: Vec<_> =
        annotations(&volumes).map(|(volume, note)| (&*volume.entry.title, &note.note)).collect();
    assert_eq!(all, [("عنوان المقال", &Some("ملاحظة".to_owned()))]);
}

#[test]
fn an_article_is_called_as_the_reader_says() {
    let shelf = Shelf::new();
    let path = shelf.path("texts/a.txt");
    let document = open(&path).unwrap();
    let mut session = Session::open(&shelf.dirs(), &path, &document).unwrap();
    let mut about = session.notebook().document.clone();
    about.source.set("title", "حديث البحر").unwrap();
    session.save(Edit::About(about)).unwrap();
    assert_eq!(titles(&shelf.volumes()), ["حديث البحر", "A title"]);
    fs::remove_file(path).unwrap();
    assert_eq!(titles(&shelf.volumes()), ["حديث البحر", "A title"], "also when it is gone");
    let notebook = fs::read_to_string(shelf.path("texts/a.txt.hashiya.toml")).unwrap();
    assert!(notebook.contains("[document.source]\ntitle = \"حديث البحر\"\n"), "{notebook}");
}

#[test]
fn what_was_read_last_comes_first_and_says_how_far() {
    let shelf = Shelf::new();
    let path = shelf.path("texts/deep/b.md");
    let read = ENGLISH.chars().count() / 2;
    let place = Resume { read: Some(CodePoint::new(read)), ..stopped(&path) };
    store::remember(&shelf.dirs(), place);
    let volumes = shelf.volumes();
    assert_eq!(titles(&volumes), ["A title", "عنوان المقال"]);
    assert!((0.4..0.6).contains(&volumes[0].entry.read), "{}", volumes[0].entry.read);
    let recent = shelf.on(&Shelves { recent: true, ..Shelves::default() });
    assert_eq!(titles(&recent), ["A title"], "without folders: what was read");
    let twice = Shelves { files: vec![path], recent: true, ..Shelves::default() };
    assert_eq!(shelf.on(&twice).len(), 1, "each stands there once");
}

#[test]
fn what_was_jumped_over_in_a_text_is_not_read() {
    let shelf = Shelf::new();
    let path = shelf.path("texts/deep/b.md");
    let length = ENGLISH.len();
    let pages = vec![(0, length / 10), (length - length / 10, length)];
    let place = Resume { pages, length, ..stopped(&path) };
    store::remember(&shelf.dirs(), place.clone());
    let read = shelf.volumes()[0].entry.read;
    assert!((0.1..0.25).contains(&read), "{read}");
    assert_eq!(store::resume(&shelf.dirs(), &path), Some(place));
}

#[test]
fn a_text_that_an_earlier_release_remembered_is_read_as_far_as_that_says() {
    let shelf = Shelf::new();
    let path = shelf.path("texts/deep/b.md");
    store::remember(&shelf.dirs(), stopped(&path));
    let file = fs::read_dir(shelf.path("home/state")).unwrap();
    let file = file.map(|entry| entry.unwrap().path()).find(|path| path.ends_with("resume.json")).unwrap();
    let old = format!(
        r#"[{{"path":{:?},"title":"","top":0,"cursor":3,"read":{},"at":"2099-01-01T00:00:00Z"}}]"#,
        path.to_str().unwrap(),
        ENGLISH.chars().count()
    );
    fs::write(file, old).unwrap();
    assert!(shelf.volumes()[0].entry.is_read());
    let place = store::resume(&shelf.dirs(), &path).unwrap();
    let document = open(&path).unwrap();
    assert!(place.pages_read(&document).covers(Span::new(0, document.text().trim_end().len())));
}

#[test]
fn what_did_not_change_is_not_read_again_and_what_did_is() {
    let shelf = Shelf::new();
    let before = shelf.volumes();
    // Another text of the same length and time: who looks at the stamp alone does not see it.
    let path = shelf.path("texts/deep/b.md");
    let time = fs::metadata(&path).unwrap().modified().unwrap();
    fs::write(&path, ENGLISH.replace("A title", "B title")).unwrap();
    File::options().write(true).open(&path).unwrap().set_times(FileTimes::new().set_modified(time)).unwrap();
    assert_eq!(shelf.volumes(), before, "taken from the cache");
    shelf.annotate("texts/deep/b.md", "note", "x");
    let after = shelf.volumes();
    assert_eq!(titles(&after).len(), 2);
    assert!(titles(&after).contains(&"B title"), "the notebook is new, so both are read");
}

#[test]
fn a_broken_or_foreign_cache_is_made_again() {
    let shelf = Shelf::new();
    let good = shelf.volumes();
    let text = fs::read_to_string(shelf.cache()).unwrap();
    assert_eq!(text.lines().count(), 3, "a version and two articles");
    let torn = &text[..text.len() - 40];
    let other = text.replace("\"version\":1", "\"version\":999999");
    for broken in [torn, &other, "", "\u{0}\u{1}", &text.replace("title", "tilte")] {
        fs::write(shelf.cache(), broken).unwrap();
        assert_eq!(shelf.volumes(), good);
        assert_eq!(fs::read_to_string(shelf.cache()).unwrap(), text, "and is whole again");
    }
    fs::remove_dir_all(shelf.path("home/cache")).unwrap();
    assert_eq!(shelf.volumes(), good);
}

#[test]
fn a_notebook_without_its_article_is_listed_as_such() {
    let shelf = Shelf::new();
    fs::remove_file(shelf.path("texts/a.txt")).unwrap();
    let volumes = shelf.volumes();
    let gone: Vec<_> = volumes.iter().filter(|volume| volume.gone).collect();
    assert_eq!((gone.len(), gone[0].annotations.len()), (1, 1));
    assert_eq!(gone[0].entry.path, shelf.path("texts/a.txt"));
    let broken = shelf.path("texts/deep/b.md.hashiya.toml");
    fs::write(broken, "schema = [").unwrap();
    assert!(shelf.volumes().iter().any(|volume| volume.fault.is_some()), "and a broken one says so");
}

#[test]
fn notebooks_in_the_data_folder_are_found_by_their_article() {
    let shelf = Shelf::new();
    let (old, article) = (shelf.path("texts/a.txt.hashiya.toml"), shelf.path("texts/a.txt"));
    let text = fs::read_to_string(&old).unwrap();
    let text = text.replace("path = \"a.txt\"", &format!("path = '{}'", article.display()));
    let text = text.replace("path  = \"a.txt\"", &format!("path = '{}'", article.display()));
    fs::remove_file(old).unwrap();
    fs::create_dir_all(shelf.path("home/data/notebooks")).unwrap();
    let away = shelf.path("home/data/notebooks/x.toml");
    fs::write(&away, text).unwrap();
    let volumes = shelf.volumes();
    assert_eq!((volumes[0].annotations.len(), &volumes[0].notebook), (1, &away));
}

#[test]
fn words_are_found_in_titles_and_notes_as_readers_spell() {
    let shelf = Shelf::new();
    let mut volumes = shelf.volumes();
    let mut find = |words: &[&str]| -> Vec<Option<Vec<usize>>> {
        volumes.iter_mut().map(|volume| volume.find(words)).collect()
    };
    assert_eq!(find(&["ملاحظه"]), [Some(vec![0]), None], "its note holds it");
    assert_eq!(find(&["title"]), [None, Some(vec![])], "its title holds it");
    assert_eq!(find(&["title", "none"]), [None, None]);
    assert_eq!(find(&[]), [Some(vec![]), Some(vec![])]);
}

#[test]
fn reading_can_be_broken_off() {
    let shelf = Shelf::new();
    let shelves = Shelves { folders: vec![shelf.path("texts")], ..Shelves::default() };
    let mut told = Vec::new();
    let volumes = store::library(&shelf.dirs(), &shelves, &mut |done, all| {
        told.push((done, all));
        ControlFlow::Break(())
    });
    assert_eq!((volumes.len(), told), (0, vec![(0, 2)]));
    assert!(!shelf.path("home/cache").exists(), "half a library is not kept");
}

#[test]
fn a_change_in_another_article_is_made_on_what_stands_there_now() {
    let shelf = Shelf::new();
    let article = shelf.path("texts/a.txt");
    let old = shelf.volumes()[0].annotations[0].clone();
    // Meanwhile another program writes another note.
    let document = open(&article).unwrap();
    let mut other = Session::open(&shelf.dirs(), &article, &document).unwrap();
    other.save(Edit::Replace(Annotation { note: Some("أخرى".to_owned()), ..old.clone() })).unwrap();
    let review = Review { due: Some("2026-12-01".to_owned()), ..Review::default() };
    let new = Annotation { review: Some(review.clone()), ..old.clone() };
    store::save_in(&shelf.dirs(), &article, &Edit::Replace(new.clone()), &Edit::Replace(old.clone()))
        .unwrap();
    let now = shelf.volumes()[0].annotations[0].clone();
    assert_eq!((now.note.as_deref(), now.review), (Some("أخرى"), Some(review)), "both are there");
    // Taking it back leaves the other's note alone.
    store::save_in(&shelf.dirs(), &article, &Edit::Replace(old.clone()), &Edit::Replace(new)).unwrap();
    let now = shelf.volumes()[0].annotations[0].clone();
    assert_eq!((now.note.as_deref(), now.review), (Some("أخرى"), None));
    // And it is in the history of that article, as any change.
    let mut session = Session::open(&shelf.dirs(), &article, &document).unwrap();
    session.undo().unwrap();
    assert!(session.notebook().annotations[0].review.is_some());
    assert!(store::save_in(&shelf.dirs(), &shelf.path("none.txt"), &Edit::NOTHING, &Edit::NOTHING).is_err());
}

#[test]
fn a_passage_is_the_paragraph_of_today() {
    let shelf = Shelf::new();
    let article = shelf.path("texts/a.txt");
    let id = shelf.annotate("texts/deep/b.md", "quote", "x");
    let passage = store::passage(&shelf.dirs(), &shelf.path("texts/deep/b.md"), &id).unwrap().unwrap();
    assert_eq!(passage.paragraphs[0].text, "A title");
    let marked = passage.paragraphs[0].marked;
    assert_eq!(&passage.paragraphs[0].text[marked.start..marked.end], "title");
    let id =
        shelf.volumes().iter().find(|volume| volume.entry.path == article).unwrap().annotations[0].id.clone();
    // The article grows at its start, and the words go along.
    fs::write(&article, format!("سطر جديد\n\n{ARABIC}")).unwrap();
    let passage = store::passage(&shelf.dirs(), &article, &id).unwrap().unwrap();
    assert_eq!(passage.paragraphs[0].text, "عنوان المقال");
    // And when they are gone, what was remembered with them is shown.
    fs::write(&article, "لا شيء هنا\n").unwrap();
    let passage = store::passage(&shelf.dirs(), &article, &id).unwrap().unwrap();
    assert!(passage.paragraphs[0].text.contains("عنوان المقال"), "{passage:?}");
    assert_eq!(store::passage(&shelf.dirs(), &article, &Id::new("none")).unwrap(), None);
    assert!(store::passage(&shelf.dirs(), &shelf.path("none.txt"), &id).is_err());
}
