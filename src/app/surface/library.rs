//! The library: articles with what is noted in them, and the way into each.

use super::{review, statistics};
use crate::app::{
    awaited::Awaited,
    context::Context,
    library::{Scan, ShelfRow},
    message::{Arrival, Effect, Mouse, MouseKind},
    narrow::Narrowed,
    overlay::Purpose,
    pages::Page,
    picker::{Choice, Picker},
    session::Session,
    sidebar::{List, target},
};
use crate::{
    command::{Action, Surface, family, keeps},
    library::{Entry, Excerpt, Sort, Volume},
    notebook::Id,
};
use std::path::PathBuf;

/// Shows the library, and has it read again.
pub(in crate::app) fn show_library(cx: &mut Context<'_>) {
    cx.turn_to(Page::Library);
    cx.session.ask_for_volumes();
    refresh(cx.session);
}

/// Takes the articles that were read.
pub(in crate::app) fn take_volumes(cx: &mut Context<'_>, volumes: Vec<Volume>) {
    let chosen = cx.session.library.chosen().map(|volume| volume.entry.path.clone());
    cx.session.library.volumes = volumes;
    cx.session.library.state += 1;
    cx.session.library.scan = Scan::Done;
    bring_in_own(cx);
    cx.session.library.tell_apart();
    refresh(cx.session);
    let row = |path| {
        let article = |row: &ShelfRow| cx.session.library.volumes[row.article()].entry.path == path;
        cx.session.library.rows.iter().position(article)
    };
    if let Some(row) = chosen.and_then(row) {
        choose_article(cx.session, row);
    }
    review::refresh_review(cx);
    statistics::refresh(cx.session);
}

/// Of the open article nobody knows better than who has it open: what is annotated, saved or not, and how
/// far it is read.
fn bring_in_own(cx: &mut Context<'_>) {
    let path = cx.reader.article.path.clone();
    let (seen, now) = (cx.reader.seen, cx.session.stamp.now.clone());
    let read = cx.reader.read.share(cx.reader.article.document.text().trim_end().len());
    let whole = cx.reader.article.document.is_complete();
    let Some(volume) = cx.session.library.volume_mut(&path) else { return };
    let own = &cx.reader.article.notebook.annotations;
    let title = cx.reader.article.title();
    if volume.annotations != *own || volume.entry.title != title {
        title.clone_into(&mut volume.entry.title);
        volume.set_annotations(own.clone());
    }
    if seen {
        volume.entry.opened = now;
        volume.entry.read = if whole { read } else { volume.entry.read };
        cx.session.library.volumes.sort_by(|one, other| Entry::latest_first(&one.entry, &other.entry));
    }
}

/// Lists the articles again: others are wanted, or there are others.
fn refresh(session: &mut Session) {
    if session.library.refresh() {
        // Rows move: letters that reach over their cell leave traces in some terminals.
        session.ask(Effect::Redraw);
    }
    choose_article(session, session.library.list.selected);
}

/// Lists only articles that hold `words`; all when there are none.
pub(in crate::app) fn narrow(session: &mut Session, words: &str) {
    if session.library.words.trim() != words.trim() {
        session.library.found.clear();
        find_in_articles(session, words);
    }
    words.clone_into(&mut session.library.words);
    session.library.list = List::default();
    refresh(session);
}

/// Has the texts looked through for `words`; one letter stands in every one of them.
fn find_in_articles(session: &mut Session, words: &str) {
    let words = words.trim();
    let there = session.library.volumes.iter().filter(|volume| !volume.gone && words.chars().count() > 1);
    let articles = there.map(|volume| volume.entry.path.clone()).collect();
    session.ask(Effect::FindInArticles(words.to_owned(), articles));
}

/// Takes where `words` stand in some texts, if they are still those looked for.
pub(in crate::app) fn take_found(session: &mut Session, words: &str, found: Vec<(PathBuf, Vec<Excerpt>)>) {
    if session.library.words.trim() == words {
        session.library.found.extend(found);
        refresh(session);
    }
}

/// Chooses row `to`.
pub(in crate::app) fn choose_article(session: &mut Session, to: usize) {
    let (length, height) = (session.library.rows.len(), usize::from(session.page_area().height));
    session.library.list.select(to, length, height);
}

/// What the mouse does in the library: the wheel scrolls, a click chooses a row, a second opens it.
pub(in crate::app) fn mouse(cx: &mut Context<'_>, mouse: Mouse) {
    let area = cx.session.page_area();
    match mouse.kind {
        MouseKind::WheelDown | MouseKind::WheelUp => {
            let (length, height) = (cx.session.library.rows.len(), usize::from(area.height));
            let rows = cx.session.wheel_by(mouse.kind);
            cx.session.library.list.scroll(rows, length, height);
        }
        MouseKind::Down if area.contains(mouse.column, mouse.row) => {
            let row = cx.session.library.list.top + usize::from(mouse.row - area.top);
            if row < cx.session.library.rows.len() {
                choose_article(cx.session, row);
                if mouse.clicks == 2 {
                    open_article(cx);
                }
            }
        }
        _ => {}
    }
}

/// What an action means in the library; `false` where it means the same as elsewhere.
pub(in crate::app) fn act(cx: &mut Context<'_>, action: Action, count: Option<usize>) -> bool {
    use family::{Page, Program, View};
    let page = usize::from(cx.session.page_area().height).max(1);
    if let Some(to) = target(action, count, cx.session.library.list.selected, page) {
        choose_article(cx.session, to);
        return true;
    }
    match action {
        Action::View(View::Open) => open_article(cx),
        Action::Program(Program::Reload) => cx.session.ask_for_volumes(),
        Action::View(View::FilterText) => {
            let words = cx.session.library.words.clone();
            cx.prompt(Purpose::Filter(Narrowed::Library), &words);
        }
        Action::View(View::Sort) => ask_sort(cx),
        Action::Program(Program::Cancel) if !cx.session.library.words.is_empty() => {
            narrow(cx.session, "");
        }
        // Of a library that the program began with, nobody chose the article that is open behind it.
        Action::Program(Program::Cancel) | Action::Page(Page::Library) if !cx.reader.seen => {
            cx.session.say_idle(action);
        }
        Action::Program(Program::Cancel | Program::Quit) | Action::Page(Page::Library) => {
            cx.session.leave_page(action);
        }
        _ if keeps(action, Surface::Library) => return false,
        _ => cx.session.say_idle(action),
    }
    true
}

/// Opens what is chosen: an article where one stopped, a note in its article.
fn open_article(cx: &mut Context<'_>) {
    let Some(&row) = cx.session.library.rows.get(cx.session.library.list.selected) else { return };
    let Some(volume) = cx.session.library.volumes.get(row.article()) else { return };
    let path = volume.entry.path.clone();
    if volume.gone {
        return cx.session.warn(say!("article-gone"));
    }
    let note = match row {
        ShelfRow::Article(_) => None,
        ShelfRow::Note(_, number) => volume.annotations.get(number).map(|annotation| annotation.id.clone()),
        ShelfRow::Place(_, number) => {
            let place = cx.session.library.found.get(&path).and_then(|all| all.get(number));
            return if let Some(at) = place.map(|place| place.at) {
                go_to_place(cx, path, at);
            };
        }
    };
    go_to_article(cx, path, note);
}

/// Goes to byte `at` of the article at `path`.
fn go_to_place(cx: &mut Context<'_>, path: PathBuf, at: usize) {
    if path != cx.reader.article.path {
        return cx.ask(Effect::Open(path, Arrival::At(at)));
    }
    cx.turn_to(Page::Text);
    cx.jump(at);
}

/// Goes to the annotation `note` of the article at `path`, or to where one stopped there.
pub(in crate::app) fn go_to_article(cx: &mut Context<'_>, path: PathBuf, note: Option<Id>) {
    if path != cx.reader.article.path {
        return cx.ask(Effect::Open(path, note.map_or(Arrival::Stopped, Arrival::Note)));
    }
    cx.turn_to(Page::Text);
    if let Some(id) = note {
        show_annotation(cx, &id);
    }
}

/// Shows the words of the annotation `id` of the open article.
pub(in crate::app) fn show_annotation(cx: &mut Context<'_>, id: &Id) {
    match cx.reader.article.index_of(id) {
        // In a long text they may stand where it is not read yet.
        Some(index) if cx.reader.article.span(index).is_none() && cx.put_off(Awaited::Note(id.clone())) => {}
        Some(index) => cx.go_to_note(index),
        None => cx.warn(say!("annotation-not-here")),
    }
}

fn ask_sort(cx: &mut Context<'_>) {
    let choice = |sort: Sort| Choice::new(cx.session.row(&sort.name()), "", sort);
    let here = Sort::ALL.iter().position(|sort| *sort == cx.session.library.sort).unwrap_or(0);
    let picker = Picker::new(say!("picker-sort-articles"), Sort::ALL.map(choice).into(), here);
    cx.choose(picker, |app, sort| {
        app.session.library.sort = sort;
        refresh(&mut app.session);
    });
}
