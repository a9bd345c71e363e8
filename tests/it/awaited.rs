//! A text of which only the head is read: what is asked for beyond it waits, is done, or is given up.
#![allow(clippy::unwrap_used)]

use hashiya::app::{App, Article, Effect, Look, Message, Stamp};
use hashiya::command::Chord;
use hashiya::document::{Document, HEAD};
use hashiya::notebook::Notebook;
use hashiya::ui;
use ratatui::{Terminal, backend::TestBackend};

/// A text of twice the head, and a reader of its head.
fn head() -> (String, App) {
    let line = "قال سام ألتمان كلمة في المجلس.\n";
    let text = format!("{}الخاتمة هنا.\n", line.repeat(2 * HEAD / line.len()));
    let document = Document::head(text.as_bytes(), "a.txt").unwrap();
    let article = Article::new("a.txt", document, Notebook::default(), None);
    (text, App::new(article, Look::default(), (100, 20), 0))
}

fn press(app: &mut App, keys: &str) {
    for key in keys.split(' ') {
        let chord: Chord = key.parse().unwrap();
        app.update(Message::Key { typed: chord, command: chord }, Stamp::default());
    }
}

fn status(app: &App) -> String {
    let mut terminal = Terminal::new(TestBackend::new(100, 20)).unwrap();
    terminal.draw(|frame| ui::draw(app, frame)).unwrap();
    let rows = terminal.backend().buffer().content.chunks(100);
    rows.last().unwrap().iter().map(ratatui::buffer::Cell::symbol).collect()
}

fn read_all(app: &mut App, text: &str) {
    let document = Document::parse(text.as_bytes(), "a.txt").unwrap();
    app.update(Message::Document(Box::new(document), None), Stamp::default());
}

#[test]
fn the_end_is_waited_for_and_reached() {
    let (text, mut app) = head();
    app.update(Message::Loaded(43), Stamp::default());
    press(&mut app, "G");
    assert_eq!(app.position().0, 0);
    assert!(status(&app).contains("waiting for the end: 43 % of the text read"), "{}", status(&app));
    read_all(&mut app, &text);
    assert_eq!(app.percent(), 100);
    assert_eq!(app.position().0, text.trim_end().rfind('.').unwrap());
    assert!(!status(&app).contains("waiting"));
}

#[test]
fn a_part_of_the_way_is_a_part_of_the_whole_text() {
    let (text, mut app) = head();
    press(&mut app, "5 0 %");
    assert_eq!(app.position().0, 0);
    read_all(&mut app, &text);
    assert!(app.position().0.abs_diff(text.len() / 2) < 200);
}

#[test]
fn a_paragraph_of_the_head_is_there_at_once() {
    let (_, mut app) = head();
    press(&mut app, "3 G");
    assert_eq!(app.article().document.paragraph_at(app.position().0), 2);
}

#[test]
fn words_beyond_the_head_are_found_when_it_is_read() {
    let (text, mut app) = head();
    press(&mut app, "/ ا ل خ ا ت م ة enter");
    assert!(status(&app).contains("waiting for"), "{}", status(&app));
    read_all(&mut app, &text);
    assert_eq!(app.position().0, text.find("الخاتمة").unwrap());
}

#[test]
fn the_next_match_is_waited_for_and_not_looked_for_around_the_end() {
    let (text, mut app) = head();
    press(&mut app, "/ م ج ل س enter");
    // From the last match of the head.
    press(&mut app, "N");
    let last = app.position().0;
    assert!(last > HEAD / 2 && last < HEAD, "{last}");
    press(&mut app, "n");
    assert!(status(&app).contains("waiting for the next match"), "{}", status(&app));
    read_all(&mut app, &text);
    assert_eq!(app.position().0, last + 2 + text[last + 2..].find("مجلس").unwrap());
}

#[test]
fn escape_and_any_other_key_give_the_waiting_up() {
    for (keys, after) in [("G esc", "no longer waiting"), ("G j", "")] {
        let (text, mut app) = head();
        press(&mut app, keys);
        assert!(status(&app).contains(after) && !status(&app).contains("Esc stops"), "{}", status(&app));
        let at = app.position().0;
        read_all(&mut app, &text);
        assert_eq!(app.position().0, at);
    }
}

/// A reader of a text so long that a key does not look through it; the word stands at its end and before it.
fn long() -> (String, App) {
    let line = "قال سام ألتمان كلمة في المجلس.\n";
    let part = line.repeat(5_000_000 / line.len());
    let text = format!("{part}الخاتمة هنا.\n{part}الخاتمة هناك.\n{line}");
    let document = Document::parse(text.as_bytes(), "a.txt").unwrap();
    let article = Article::new("a.txt", document, Notebook::default(), None);
    (text, App::new(article, Look::default(), (100, 20), 0))
}

/// Presses a key and gives the search that is to be counted, if one is.
fn asked(app: &mut App, key: &str) -> Option<hashiya::app::Sought> {
    let chord: Chord = key.parse().unwrap();
    let effects = app.update(Message::Key { typed: chord, command: chord }, Stamp::default());
    effects
        .into_iter()
        .find_map(|effect| if let Effect::Count(sought) = effect { Some(sought) } else { None })
}

/// What the background worker counts, up to byte `limit` of the text.
fn count(app: &mut App, text: &str, sought: &hashiya::app::Sought, from: usize, limit: usize) {
    let query = sought.query().unwrap();
    let mut hits = query.find_after(text, from);
    let starts = std::iter::from_fn(|| hits.next_until(limit)).map(|hit| hit.start).collect();
    let done = limit >= text.len();
    app.update(Message::Counted { turn: sought.turn, starts, reached: limit, done }, Stamp::default());
}

#[test]
fn a_match_far_off_is_found_by_what_is_counted_and_no_key_waits() {
    let (text, mut app) = long();
    let (first, second) = (text.find("الخاتمة").unwrap(), text.rfind("الخاتمة").unwrap());
    press(&mut app, "/ ا ل خ ا ت م");
    let sought = asked(&mut app, "ة").unwrap();
    assert_eq!(sought.needle, "الخاتمة");
    press(&mut app, "enter");
    assert_eq!(app.position().0, 0);
    let sought = asked(&mut app, "n").unwrap_or(sought);
    count(&mut app, &text, &sought, 0, 1 << 20);
    assert!(status(&app).contains("looking for") && status(&app).contains("10 %"), "{}", status(&app));
    count(&mut app, &text, &sought, 1 << 20, first + 100);
    assert_eq!(app.position().0, first);
    // The next is not counted yet, and then it is.
    press(&mut app, "n");
    assert_eq!(app.position().0, first);
    count(&mut app, &text, &sought, first + 100, text.len());
    assert_eq!(app.position().0, second);
    assert!(status(&app).contains("2 of 2"), "{}", status(&app));
    press(&mut app, "n");
    assert_eq!(app.position().0, first, "around the end");
    press(&mut app, "N");
    assert_eq!(app.position().0, second, "around the start");
    press(&mut app, "N");
    assert_eq!(app.position().0, first);
    press(&mut app, "ctrl-o");
    assert_eq!(app.position().0, second);
}

#[test]
fn words_that_a_long_text_does_not_have_are_said_to_be_missing_when_that_is_known() {
    let (text, mut app) = long();
    press(&mut app, "/ x y");
    let sought = asked(&mut app, "z").unwrap();
    assert_eq!(sought.needle, "xyz");
    assert!(status(&app).contains("looking …") && !status(&app).contains("not found"), "{}", status(&app));
    press(&mut app, "enter");
    assert!(status(&app).contains("looking for"), "{}", status(&app));
    count(&mut app, &text, &sought, 0, text.len());
    assert!(status(&app).contains("not found: xyz"), "{}", status(&app));
    // Esc leaves the typing at once, whatever is still looked for.
    press(&mut app, "/ q esc j");
    assert_eq!(app.article().document.paragraph_at(app.position().0), 1);
}
