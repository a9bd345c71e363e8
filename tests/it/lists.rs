//! The lists of the sidebar: sorted, listed in part, several chosen at once, one of them as the whole window; and notes
//! written in an editor.
#![allow(clippy::unwrap_used)]

use crate::support::reader::Reader;
use hashiya::{
    app::{Effect, Message},
    notebook::Notebook,
};

const TEXT: &str = "One sea.\n\nTwo skies.\n\nThree fires.\n\nFour winds.\n";

/// Four annotations of different kinds, tags and statuses; the third has a note.
fn noted(size: (u16, u16)) -> Reader {
    let mut reader = Reader::of(TEXT.as_bytes(), "a.txt", Notebook::default(), size);
    reader.keys("c S 2 t [b] enter } m t [a] enter } i [first words\u{20}of it] enter S 1 } e");
    reader
}

/// The quotes in the list of notes, from its top.
fn listed(reader: &Reader) -> Vec<String> {
    let names = ["One", "Two", "Three", "Four"];
    let screen = reader.screen();
    let from = screen.iter().position(|row| row.contains("● notes")).unwrap();
    let lists = screen[from..].iter().filter_map(|row| row.split_once('│')).map(|(list, _)| list);
    lists
        .filter_map(|list| names.iter().find(|name| list.contains(**name)))
        .map(|name| (*name).to_owned())
        .collect()
}

#[test]
fn notes_are_sorted_by_place_time_kind_tag_and_status() {
    let mut reader = noted((100, 30));
    reader.keys("g n");
    for (order, expected) in [
        ("place", ["One", "Two", "Three", "Four"]),
        ("time", ["Four", "Three", "Two", "One"]),
        ("kind", ["Two", "One", "Four", "Three"]),
        ("tag", ["Two", "One", "Three", "Four"]),
        ("status", ["Three", "One", "Two", "Four"]),
    ] {
        reader.keys(&format!("o [{order}] enter"));
        assert_eq!(listed(&reader), expected, "{order}:\n{}", reader.screen().join("\n"));
    }
}

#[test]
fn notes_of_a_kind_a_status_or_a_tag_are_listed() {
    for (wanted, expected) in [
        ("[kind: claim]", &["One"][..]),
        ("[status: unverified]", &["Three"]),
        ("[status: none]", &["Two", "Four"]),
        ("[tag: a]", &["Two"]),
        ("[tag: none]", &["Three", "Four"]),
        ("[all]", &["One", "Two", "Three", "Four"]),
    ] {
        let mut reader = noted((100, 30));
        reader.keys(&format!("g n F {wanted} enter"));
        assert_eq!(listed(&reader), expected, "{wanted}");
    }
    let mut reader = noted((100, 30));
    reader.keys("g n F [status: none] enter F [tag: none] enter");
    assert_eq!(listed(&reader), ["Four"], "both");
    reader.keys("F [all] enter");
    assert_eq!(listed(&reader).len(), 4);
}

#[test]
fn the_first_words_of_a_note_stand_below_its_quote_and_are_passed_over() {
    let mut reader = noted((100, 30));
    let screen = reader.keys("g n").screen().join("\n");
    assert!(screen.contains("first words"), "{screen}");
    let counted = screen.lines().find(|row| row.contains("● notes")).unwrap();
    assert!(counted.contains('4'), "{counted}");
    let at = |reader: &mut Reader, keys: &str| {
        reader.keys(keys);
        reader.app.position().0
    };
    assert_eq!(at(&mut reader, "g g j j enter"), TEXT.find("Three").unwrap());
    assert_eq!(at(&mut reader, "j enter"), TEXT.find("Four").unwrap());
    assert_eq!(at(&mut reader, "k enter"), TEXT.find("Three").unwrap());
    assert_eq!(at(&mut reader, "G enter"), TEXT.find("Four").unwrap());
}

#[test]
fn several_notes_get_a_tag_a_status_a_kind_at_once_and_one_step_takes_it_back() {
    let mut reader = noted((100, 30));
    let before = reader.toml();
    let said = reader.keys("g n g g space space").status();
    assert!(said.contains("2 notes chosen"), "{said}");
    assert!(reader.screen().join("\n").contains('✓'));
    let own = |reader: &Reader| reader.app.article().notebook.annotations.clone();
    reader.keys("t [x, b] enter");
    assert_eq!(own(&reader)[0].tags, ["b", "x"]);
    assert_eq!(own(&reader)[1].tags, ["a", "b", "x"]);
    reader.keys("3");
    assert!(own(&reader)[..2].iter().all(|own| own.status.as_deref() == Some("refuted")));
    reader.keys("C [opinion] enter");
    assert!(
        own(&reader)[..2].iter().all(|own| own.kind.as_str() == "opinion")
            && own(&reader)[2].kind.as_str() == "note"
    );
    reader.keys("u u u");
    let stamps =
        |toml: &str| toml.lines().filter(|line| !line.starts_with("updated")).collect::<Vec<_>>().join("\n");
    assert_eq!(stamps(&reader.toml()), stamps(&before), "three steps");
    reader.keys("x");
    assert_eq!(own(&reader).len(), 2);
    reader.keys("u g g space esc");
    assert!(!reader.screen().join("\n").contains('✓'), "esc lets them go");
    assert!(reader.screen().join("\n").contains("● notes"), "and stays in the list");
}

#[test]
fn one_key_makes_a_list_the_whole_window_and_back() {
    for size in [(100, 30), (60, 20), (40, 12), (200, 60)] {
        let mut reader = noted(size);
        let before = reader.keys("g n").screen();
        let whole = reader.keys("w").screen();
        let row = whole.iter().find(|row| row.contains("Three fires.")).unwrap();
        assert!(
            !row.contains('│') && !whole.iter().any(|row| row.contains("sections")),
            "{}",
            whole.join("\n")
        );
        assert_eq!(reader.keys("w").screen(), before, "{size:?}");
        reader.keys("w g g enter");
        assert_eq!(reader.app.position().0, 0, "what is gone to is seen");
        assert!(reader.screen().join("\n").contains("One sea."));
    }
}

#[test]
fn the_sidebar_is_a_quarter_of_the_window_and_a_title_has_twenty_letters() {
    let text = "# A title of twenty-five letters\n\nwords\n\n# Another\n\nwords\n";
    for (columns, wide) in [(90, 32), (140, 35), (200, 48)] {
        let mut reader = Reader::of(text.as_bytes(), "a.md", Notebook::default(), (columns, 24));
        let screen = reader.screen();
        let rule = screen[3].chars().position(|c| c == '│').unwrap();
        assert_eq!(rule, wide, "{columns}");
        assert!(screen.join("\n").contains("A title of twenty"), "{}", screen.join("\n"));
        let said = reader.keys("+").status();
        assert!(said.contains(&format!("sidebar.width = {}", wide + 2)), "{said}");
    }
}

#[test]
fn a_long_note_is_written_in_an_editor_and_taken_back() {
    let mut reader = Reader::of(TEXT.as_bytes(), "a.txt", Notebook::default(), (80, 24));
    reader.keys("i [begun] ctrl-o");
    let asked = reader.effects.iter().find_map(|effect| match effect {
        Effect::Editor(text) => Some(text.clone()),
        _ => None,
    });
    assert_eq!(asked.as_deref(), Some("begun"));
    reader.send(Message::Edited("begun\n\nand \u{1b}[31mended\n".to_owned()));
    assert!(reader.screen().join("\n").contains("and [31mended"), "typing goes on");
    reader.keys("ctrl-z");
    assert!(!reader.screen().join("\n").contains("ended"), "it can be taken back");
    reader.keys("ctrl-y enter");
    let own = &reader.app.article().notebook.annotations[0];
    assert_eq!(own.note.as_deref(), Some("begun\n\nand [31mended"));
    assert!(reader.keys("t ctrl-o").status().is_empty() || reader.keys("").status().contains("editor"));
    let before = reader.keys("esc").toml();
    reader.send(Message::Edited("too late".to_owned()));
    assert_eq!(reader.toml(), before);
}

/// The width is remembered as soon as it is changed.
#[test]
fn the_width_of_the_sidebar_is_remembered() {
    let mut reader = Reader::of(TEXT.as_bytes(), "a.txt", Notebook::default(), (120, 24));
    reader.keys("+ + -");
    let kept: Vec<String> = reader
        .effects
        .iter()
        .filter_map(|effect| match effect {
            Effect::KeepSetting(setting) => Some(format!("{} = {}", setting.name(), setting.value)),
            _ => None,
        })
        .collect();
    assert_eq!(kept, ["sidebar.width = 34", "sidebar.width = 36", "sidebar.width = 34"]);
}

/// A key for each annotation: how many there are is no matter for the list and the bar beside the text.
#[test]
fn three_hundred_notes_stay_readable_in_the_list_and_on_the_scroll_bar() {
    let text: String = (0..300).map(|number| format!("paragraph {number}: some words of it\n\n")).collect();
    let keys: String = (0..300).map(|_| "v ] w m } ").collect();
    let mut reader = Reader::of(text.as_bytes(), "a.txt", Notebook::default(), (80, 24));
    reader.keys(&keys);
    assert_eq!(reader.app.article().notebook.annotations.len(), 300);
    for size in [(40, 12), (80, 24), (200, 60)] {
        reader.send(Message::Resize(size.0, size.1));
        let screen = reader.keys("g t G").screen();
        let bar: String = screen[1..screen.len() - 1].iter().filter_map(|row| row.chars().last()).collect();
        assert!(bar.contains('╋') && bar.contains('╺'), "where one is stands out of 300 annotations: {bar}");
        let listed = reader.keys("g n G").screen().join("\n");
        assert!(listed.contains("300"), "{listed}");
        assert!(reader.keys("g n / [paragraph] enter").screen().join("\n").contains("paragraph"));
        reader.keys("esc");
    }
}

/// On a low screen the list began with the note of words that were above it, and the note of the chosen ones was below it.
#[test]
fn a_note_is_listed_below_its_words_and_never_alone_at_the_top() {
    let text: String = (0..8).map(|number| format!("Sentence {number}.\n\n")).collect();
    let mut reader = Reader::of(text.as_bytes(), "a.txt", Notebook::default(), (100, 16));
    for number in 0..8 {
        reader.keys(&format!("c I [remark {number}] enter }}"));
    }
    reader.keys("g g g n");
    let there = (0..8).map(|number| (number, if number < 7 { "j" } else { "k" }));
    for (number, key) in there.chain((0..7).rev().map(|number| (number, "k"))) {
        let screen = reader.screen();
        let from = screen.iter().position(|row| row.contains("● notes")).unwrap();
        assert!(screen[from + 1].contains("Sentence"), "{number}: {screen:#?}");
        let note = format!("remark {number}");
        let below = screen[from..].iter().any(|row| row.split('│').next().unwrap().contains(&note));
        assert!(below, "{note}: {screen:#?}");
        reader.keys(key);
    }
}
