//! The page as a picture, as far as no terminal and no font is needed: which words stand where, over the same layout.

use crate::support::reader::Reader;
use hashiya::{
    app::{App, Article, Effect, Look, Message},
    document::Document,
    notebook::Notebook,
    ui::{self, PictureRow},
};
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Color, Modifier},
};
use tui_bidi::layout::{Marks, Options};

const TEXT: &str = "قَالَ سام (Sam) لا\n\nثم مضى\n\nآخر سطر\n";

/// A reader whose lines take two rows each, and what of its page becomes pictures.
fn in_pictures(rows: u16) -> Reader {
    pictures_of(TEXT, "a.txt", rows)
}

fn pictures_of(text: &str, name: &str, rows: u16) -> Reader {
    let mut reader = Reader::of(text.as_bytes(), name, Notebook::default(), (40, 16));
    reader.keys("z i");
    assert!(
        reader.effects.iter().any(|effect| matches!(effect, Effect::Picture(names) if names[0] == "Amiri"))
    );
    reader.send(Message::Picture(Ok((rows, "Amiri".to_owned()))));
    reader
}

fn painted(reader: &Reader) -> (Vec<PictureRow>, Buffer) {
    let mut buffer = Buffer::empty(Rect::new(0, 0, 40, 16));
    ui::paint(&reader.app, &mut buffer);
    let rows = ui::pictures(&reader.app, &mut buffer, &mut |word| !word.text.contains("Sam"));
    (rows, buffer)
}

#[test]
fn words_keep_their_columns_and_lose_their_letters() {
    let reader = in_pictures(2);
    let (rows, buffer) = painted(&reader);
    let texts = |row: &PictureRow| row.words.iter().map(|word| word.text.clone()).collect::<Vec<_>>();
    assert_eq!(texts(&rows[0]), ["لا", ")", "(", "سام", "قَالَ"]);
    let starts: Vec<u16> = rows.iter().map(|row| row.row).collect();
    assert_eq!(starts, [1, 4, 7], "two rows a line, and a blank one");
    let row: String =
        (0..40).map(|column| buffer[(column, rows[0].row)].symbol().chars().next().unwrap()).collect();
    assert!(row.contains("Sam") && !row.contains('ﻡ'), "what cannot be set stays: {row}");
    for word in &rows[0].words {
        assert_eq!(usize::from(word.columns), word.colors.len());
    }
}

#[test]
fn signs_of_lists_and_code_are_words_and_bars_of_quotations_go_on() {
    let text = "> اقتباس\n\n1. واحد `--as md`\n\n- [x] تمت\n";
    let (rows, buffer) = painted(&pictures_of(text, "a.md", 2));
    let words = |row: &PictureRow| -> Vec<(String, bool, bool)> {
        row.words.iter().map(|word| (word.text.clone(), word.rtl, word.mono)).collect()
    };
    let [code, numbered] = [("md", false, true), ("--as", false, true)];
    let known = |(text, rtl, mono): (&str, bool, bool)| (text.to_owned(), rtl, mono);
    assert!(words(&rows[1]).contains(&known(code)) && words(&rows[1]).contains(&known(numbered)));
    assert!(words(&rows[1]).contains(&known((".", true, false))), "{:?}", words(&rows[1]));
    assert!(words(&rows[1]).contains(&known(("1", false, false))));
    let sign = rows[2].words.last().unwrap();
    assert_eq!((sign.text.as_str(), sign.columns), ("☑", 2), "a sign reaches into the gap");
    let bars = |row: u16| (0..40).filter(|&column| buffer[(column, row)].symbol() == "│").count();
    assert_eq!(bars(rows[0].row), bars(rows[0].row + 1), "a bar goes through both rows");
}

#[test]
fn a_face_in_the_settings_is_asked_for_from_the_start_where_one_reads_from_the_right() {
    let asks = |text: &str, face: &str| {
        let mut look = Look::default();
        face.clone_into(&mut look.settings.text.face);
        let document = Document::parse(text.as_bytes(), "a.txt").unwrap();
        let article = Article::new("a.txt", document, Notebook::default(), None);
        let mut app = App::new(article, look, (40, 16), 0);
        app.asked().into_iter().find_map(|(_, effect)| match effect {
            Effect::Picture(names) => Some(names),
            _ => None,
        })
    };
    assert_eq!(asks(TEXT, "Amiri"), Some(vec!["Amiri".to_owned()]));
    assert_eq!((asks(TEXT, ""), asks("written from the left\n", "Amiri")), (None, None));
}

#[test]
fn another_face_is_asked_for_at_once() {
    let mut reader = in_pictures(2);
    reader.effects.clear();
    reader.keys(": [set face=Scheherazade] enter");
    assert!(
        reader
            .effects
            .iter()
            .any(|effect| matches!(effect, Effect::Picture(names) if names[0] == "Scheherazade"))
    );
}

#[test]
fn the_cursor_keeps_its_ground_below_the_picture() {
    let reader = in_pictures(2);
    let (rows, buffer) = painted(&reader);
    let word = rows[0].words.last().unwrap();
    let column = rows[0].column + word.column + word.columns - 1;
    let (above, below) = (&buffer[(column, 1)], &buffer[(column, 2)]);
    assert_eq!(above.bg, below.bg);
    assert_ne!(above.bg, buffer[(column - 1, 1)].bg, "the cursor is on the first letter");
    assert_ne!(word.colors[0], *word.colors.last().unwrap());
}

#[test]
fn lines_are_scrolled_and_hit_whole() {
    let mut reader = in_pictures(2);
    reader.keys("ctrl-e");
    let (rows, _) = painted(&reader);
    assert!(rows.iter().all(|row| row.words.iter().all(|word| word.text != "سام")) || rows[0].row == 1);
    reader.keys("j j");
    let at = reader.app.position().0;
    assert!(TEXT[at..].starts_with(['ث', 'آ']), "down goes to the next line");
}

#[test]
fn what_lies_over_a_line_leaves_it_in_letters() {
    let mut reader = in_pictures(2);
    reader.keys("?");
    assert!(painted(&reader).0.is_empty());
}

#[test]
fn hidden_marks_are_not_set_and_letters_come_back() {
    let mut reader = in_pictures(1);
    reader.keys("z m");
    let (rows, _) = painted(&reader);
    assert_eq!(rows[0].words.last().unwrap().text, "قال");
    reader.keys("z i");
    assert!(painted(&reader).0.is_empty());
    assert!(reader.screen()[1].contains("Sam"));
}

#[test]
fn a_terminal_that_draws_no_marks_shows_pictures_with_them() {
    let mut reader = in_pictures(1);
    let theme = reader.app.theme().clone();
    let layout = Options { marks: Marks::Hide, ..Options::default() };
    reader.send(Message::Look(Box::new(theme), layout));
    let last = |reader: &Reader| painted(reader).0[0].words.last().unwrap().text.clone();
    assert_eq!(last(&reader), "قَالَ");
    reader.keys("z m");
    assert_eq!(last(&reader), "قال", "what is shown is hidden first");
    reader.keys("z m");
    assert_eq!(last(&reader), "قَالَ", "the word under the cursor");
}

#[test]
fn letters_stand_for_pictures_where_nothing_else_stands() {
    let reader = in_pictures(2);
    let (rows, mut buffer) = painted(&reader);
    let before = buffer.clone();
    let row = &rows[0];
    ui::place_letters(&mut buffer, row, 2, 42, &|column, below| Some(format!("{below}:{column}")));
    let mut beside = 0;
    for (column, y) in (0..row.columns).flat_map(|column| [(column, 0), (column, 1)]) {
        let at = (row.column + column, row.row + y);
        let (own, was) = (&buffer[at], &before[at]);
        if own.symbol() == format!("{y}:{column}") {
            assert_eq!((was.symbol(), own.fg), (" ", Color::Indexed(42)));
            assert_eq!((own.modifier, own.underline_color), (Modifier::empty(), Color::Reset));
            assert!(own.bg == was.bg || was.modifier.contains(Modifier::REVERSED), "the ground stays");
        } else {
            assert_eq!(own, was);
            beside += usize::from(own.symbol() == " ");
        }
    }
    assert_eq!(beside, 2, "on both sides of the word that stays");
}

#[test]
fn why_there_are_no_pictures_is_said_once_and_letters_stay() {
    let mut reader = Reader::of(TEXT.as_bytes(), "a.txt", Notebook::default(), (60, 16));
    reader.keys("z i");
    let before = reader.screen()[1].clone();
    reader.send(Message::Picture(Err("no pictures".into())));
    assert!(painted(&reader).0.is_empty());
    assert_eq!(reader.screen()[1], before);
    assert!(reader.screen().last().unwrap().contains("no pictures"));
}
