//! Settings that change what the reader does: each set otherwise than usual, and what is seen of it.

use crate::support::reader::Reader;
use hashiya::{
    app::{Message, Mouse, MouseKind},
    config::{Settings, Themes},
    notebook::Notebook,
};
use ratatui::{Terminal, backend::TestBackend, style::Color};

const TEXT: &str =
    "الفقرة الأولى من النص وهي طويلة حتى تمتد على أكثر من سطر واحد في الشاشة\n\nالفقرة الثانية\n\nالثالثة\n";

fn with(toml: &str, text: &str, size: (u16, u16)) -> Reader {
    let (settings, warnings) = Settings::parse(toml);
    assert!(warnings.is_empty(), "{warnings:?}");
    Reader::with(text.as_bytes(), "a.txt", Notebook::default(), size, settings)
}

fn lines(count: usize) -> String {
    (0..count).map(|line| format!("line {line}\n")).collect()
}

/// The first row in sight.
fn top(reader: &Reader) -> String {
    reader.screen()[1].trim().to_owned()
}

fn mouse(reader: &mut Reader, kind: MouseKind, (column, row): (u16, u16), clicks: u8) {
    reader.send(Message::Mouse(Mouse { kind, column, row, clicks }));
}

#[test]
fn paragraphs_are_set_apart_by_an_indent_instead_of_a_blank_row() {
    let text = TEXT.replace("\n\n", "\n");
    let rows = |toml| -> Vec<String> {
        with(toml, &text, (40, 12)).screen()[1..9].iter().map(|row| row.trim_end().to_owned()).collect()
    };
    let (blank, indent) = (rows(""), rows("[page]\nparagraphs = \"indent\"\n"));
    let empty =
        |rows: &[String]| rows.iter().take(5).filter(|row| row.chars().all(|c| " ┃│".contains(c))).count();
    assert!(empty(&blank) > empty(&indent), "{blank:#?} {indent:#?}");
    let end = |row: &str| row.trim_end().chars().count();
    // The first row is two columns further in than the one that goes on.
    assert_eq!(end(&indent[0]) + 2, end(&indent[1]), "{indent:#?}");
    assert_eq!(end(&blank[0]), end(&blank[1]), "{blank:#?}");
}

#[test]
fn an_indented_paragraph_is_read_and_clicked_as_any_other() {
    let mut reader = with("[page]\nparagraphs = \"indent\"\n", "one two three\nfour five six\n", (40, 10));
    let row = reader.screen()[2].clone();
    let column = row.find("five").map(|byte| row[..byte].chars().count()).unwrap_or_default() as u16;
    mouse(&mut reader, MouseKind::Down, (column, 2), 2);
    assert_eq!(reader.selected().trim(), "five", "{row:?}");
}

#[test]
fn as_many_rows_as_asked_for_stay_in_sight_around_the_cursor() {
    for (toml, last) in [("", "line 2"), ("context = 0\n", "line 0"), ("context = 5\n", "line 5")] {
        let toml = format!("[page]\nparagraphs = \"indent\"\n{toml}");
        let mut reader = with(&toml, &lines(60), (40, 20));
        reader.keys(&"j ".repeat(17));
        assert_eq!(top(&reader).trim_matches(['┃', '│', ' ']), last, "{toml:?}");
    }
}

#[test]
fn a_step_of_the_wheel_scrolls_as_many_lines_as_asked_for() {
    for (toml, first) in
        [("", "line 3"), ("[terminal]\nwheel = 1\n", "line 1"), ("[terminal]\nwheel = 7\n", "line 7")]
    {
        let toml = format!("[page]\nparagraphs = \"indent\"\n{toml}");
        let mut reader = with(&toml, &lines(60), (40, 20));
        mouse(&mut reader, MouseKind::WheelDown, (10, 5), 0);
        assert_eq!(top(&reader).trim_matches(['┃', '│', ' ']), first, "{toml:?}");
    }
}

#[test]
fn a_tag_has_the_colour_that_the_settings_give_it() {
    let colour = |toml: &str| -> Vec<Color> {
        let mut reader = with(toml, "one two three\n", (80, 20));
        reader.keys("m t [economy] enter D");
        let mut terminal = Terminal::new(TestBackend::new(80, 20)).expect("a screen of memory");
        terminal.draw(|frame| hashiya::ui::draw(&reader.app, frame)).expect("it is drawn");
        let row = reader.screen().iter().position(|row| row.contains("economy")).expect("the tag is told");
        let column = reader.screen()[row].chars().position(|c| c == 'e').expect("it begins") as u16;
        (column..column + 3).map(|column| terminal.backend().buffer()[(column, row as u16)].fg).collect()
    };
    assert_ne!(colour("[tags]\neconomy = \"green\"\n"), colour(""));
}

#[test]
fn clicks_reach_what_one_types_and_what_one_chooses_from() {
    let mut reader = with("", "one two three\n", (100, 24));
    reader.keys("m I [hello world]");
    let place = |reader: &Reader, words: &str| {
        let screen = reader.screen();
        let row = screen.iter().position(|row| row.contains(words)).expect("it is in sight");
        let column = screen[row].find(words).map(|byte| screen[row][..byte].chars().count());
        (column.unwrap_or_default() as u16, row as u16)
    };
    let at = place(&reader, "world");
    mouse(&mut reader, MouseKind::Down, at, 1);
    reader.keys("[big ] enter");
    assert!(reader.toml().contains("hello big world"), "{}", reader.toml());
    reader.keys("C");
    let question = place(&reader, "question");
    mouse(&mut reader, MouseKind::Down, question, 1);
    assert!(reader.toml().contains("highlight"), "a click chooses only");
    mouse(&mut reader, MouseKind::Down, question, 2);
    assert!(reader.toml().contains("question"), "{}", reader.toml());
    reader.keys("/ [abc]");
    let (column, row) = place(&reader, "abc");
    mouse(&mut reader, MouseKind::Down, (column + 1, row), 1);
    reader.keys("[x]");
    assert!(reader.status().contains("axbc"), "{}", reader.status());
}

#[test]
fn a_name_that_was_left_out_is_shown_again() {
    let mut reader = Reader::open("openai-november.ar.txt", (120, 30));
    let listed = |reader: &Reader| reader.screen().join("\n");
    reader.keys("s g e");
    let name = reader.app.article().entities.as_ref().expect("names").entities[0].name.clone();
    reader.keys("= h");
    let names = |reader: &Reader| -> Vec<String> {
        reader
            .app
            .article()
            .entities
            .iter()
            .flat_map(|found| &found.entities)
            .map(|e| e.name.clone())
            .collect()
    };
    assert!(!names(&reader).contains(&name), "{}", listed(&reader));
    reader.keys("= H enter");
    assert!(names(&reader).contains(&name), "{}", listed(&reader));
    reader.keys("= H");
    assert!(reader.status().contains("no name was left out"), "{}", reader.status());
}

#[test]
fn numbers_dates_and_language_are_those_of_the_settings() {
    let catalogue = |toml: &str| {
        let (settings, warnings) = Settings::parse(toml);
        assert!(warnings.is_empty(), "{warnings:?}");
        settings.interface.catalogue(&settings.catalogue("en", None), &"fa-IR".parse().unwrap())
    };
    let day = jiff::civil::date(2026, 11, 23);
    let words = catalogue("");
    assert_eq!((words.language().tag().as_str(), words.number(1234).as_str()), ("fa-IR", "۱٬۲۳۴"));
    assert!(words.date(day).contains("۲۰۲۶"), "{}", words.date(day));
    let words = catalogue("[interface]\ndigits = \"latin\"\ncalendar = \"persian\"\n");
    assert!(words.date(day).contains("1405"), "{}", words.date(day));
    let words = catalogue("[interface]\nlanguage = \"he\"\n");
    assert_eq!((words.language().tag().as_str(), words.number(1234).as_str()), ("he", "1,234"));
    assert_eq!(Settings::doubts("[interface]\nlanguage = \"not a tag\"\n", &Themes::default()).len(), 1);
    assert_eq!(Settings::doubts("[interface]\nlanguage = \"fa-IR\"\n", &Themes::default()).len(), 0);
}
