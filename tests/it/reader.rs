//! The reader as one uses it: keys in, frames and TOML out. No terminal, no disk.
#![allow(clippy::disallowed_methods, reason = "it reads the samples")]

use crate::support::reader::Reader;
use hashiya::{
    app::{Effect, Message},
    document::Document,
    notebook::{Edit, Notebook},
};
use tui_bidi::text::Direction;

#[test]
fn the_first_screen_of_the_arabic_sample() {
    let reader = Reader::open("openai-november.ar.txt", (100, 30));
    insta::assert_snapshot!(reader.screen().join("\n"));
}

#[test]
fn the_first_screen_at_sixty_and_forty_columns_is_text_alone() {
    for width in [60, 40] {
        let reader = Reader::open("openai-november.ar.txt", (width, 17));
        insta::assert_snapshot!(format!("first_screen_{width}"), reader.screen().join("\n"));
    }
}

#[test]
fn a_left_to_right_article_is_the_mirror_image() {
    let reader = Reader::open("notes.en.md", (100, 30));
    let screen = reader.screen();
    let rule = screen[3].chars().position(|c| c == '│').unwrap();
    assert!(rule < 50, "the sidebar stands at the left: {}", screen[3]);
    insta::assert_snapshot!(screen.join("\n"));
}

#[test]
fn keys_end_in_the_toml_that_was_expected() {
    let mut reader = Reader::open("openai-november.ar.txt", (100, 30));
    reader.keys("j j w w v w w c t [openai, اقتصاد] enter I [تحقق من هذا] enter S 2");
    insta::assert_snapshot!(reader.toml());
    let saved: Vec<_> = reader.effects.iter().filter(|effect| matches!(effect, Effect::Save(_))).collect();
    assert_eq!(saved.len(), 4, "each change is saved at once");
}

#[test]
fn reopened_the_same_highlights_stand_at_the_same_words() {
    let mut reader = Reader::open("openai-november.ar.txt", (100, 30));
    reader.keys("} } v ) m } e } B g g");
    let text = std::fs::read(format!("{}/seeds/openai-november.ar.txt", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let again =
        Reader::of(&text, "openai-november.ar.txt", Notebook::parse(reader.toml().as_bytes()), (100, 30));
    assert_eq!(reader.app.article().marks().all(), again.app.article().marks().all());
    assert_eq!(again.app.article().marks().all().len(), 3);
    assert_eq!(reader.screen()[1..29], again.screen()[1..29]);
}

#[test]
fn vowel_marks_are_shown_hidden_or_on_the_word_under_the_cursor() {
    let mut reader = Reader::of("قَالَ الطَّالِبُ هـ\n".as_bytes(), "a.txt", Notebook::default(), (40, 8));
    let marks =
        |reader: &Reader| reader.screen()[1].chars().filter(|c| ('\u{64B}'..='\u{652}').contains(c)).count();
    assert_eq!(marks(&reader), 6);
    reader.keys("z m");
    assert_eq!(marks(&reader), 0);
    reader.keys("z m");
    assert_eq!(marks(&reader), 2, "of the first word");
    reader.keys("w");
    assert_eq!(marks(&reader), 4, "of the second");
    reader.keys("z m");
    assert_eq!(marks(&reader), 6);
}

#[test]
fn undo_and_redo_give_back_what_was() {
    let mut reader = Reader::open("openai-november.ar.txt", (100, 30));
    let mut states = vec![reader.toml()];
    for keys in ["} c", "t [أ] enter", "} m", "S 3", "x"] {
        reader.keys(keys);
        states.push(reader.toml());
    }
    for state in states.iter().rev().skip(1) {
        reader.keys("u");
        assert_eq!(reader.toml(), *state);
    }
    for state in &states[1..] {
        reader.keys("ctrl-r");
        assert_eq!(reader.toml(), *state);
    }
}

#[test]
fn overlapping_annotations_stay_apart_and_are_cycled() {
    let mut reader = Reader::of("واحد اثنان ثلاثة أربعة".as_bytes(), "a.txt", Notebook::default(), (60, 20));
    reader.keys("v w w m g g w v w w c w");
    assert_eq!(reader.app.article().notebook.annotations.len(), 2);
    let status = |reader: &Reader| reader.screen().last().unwrap().clone();
    reader.keys("g g w");
    let first = status(&reader);
    assert!(first.contains("1 of 2 here"), "{first}");
    reader.keys(";");
    assert!(status(&reader).contains("2 of 2 here"));
    assert_ne!(first, status(&reader));
}

#[test]
fn a_selection_widens_to_word_sentence_and_paragraph() {
    let text = "قال الرجل كلمة. ثم قال أخرى.";
    let mut reader = Reader::of(text.as_bytes(), "a.txt", Notebook::default(), (60, 20));
    reader.keys("w h v");
    reader.keys("v");
    assert_eq!(reader.selected(), "الرجل");
    reader.keys("v");
    assert_eq!(reader.selected(), "قال الرجل كلمة.");
    reader.keys("v");
    assert_eq!(reader.selected(), text);
}

#[test]
fn left_and_right_move_as_one_sees() {
    let mut reader = Reader::of("أبج abc دهو".as_bytes(), "a.txt", Notebook::default(), (60, 20));
    let mut seen = String::new();
    for _ in 0..11 {
        seen.push_str(reader.selected());
        reader.keys("left");
    }
    assert_eq!(seen, "أبج cba دهو", "to the left, cell by cell: the Latin word from its end");
    reader.keys("right right right right right right right right right right");
    assert_eq!(reader.selected(), "أ");
}

#[test]
fn a_search_finds_folded_words_and_goes_around() {
    let mut reader = Reader::of("كَتَبَ ثم قرأ\nوكتب أخرى".as_bytes(), "a.txt", Notebook::default(), (60, 20));
    reader.keys("w / [كتب] enter");
    assert_eq!(reader.app.position().0, "كَتَبَ ثم قرأ\nو".len());
    assert!(reader.screen().last().unwrap().contains("2 of 2"));
    reader.keys("n");
    assert_eq!(reader.app.position().0, 0);
    reader.keys("/ [ليس هنا] esc");
    assert_eq!(reader.app.position().0, 0, "leaving the search returns");
}

#[test]
fn back_and_forward_after_jumps() {
    let mut reader = Reader::open("openai-november.ar.txt", (100, 30));
    reader.keys("G");
    let end = reader.app.position().0;
    reader.keys("5 0 %");
    let half = reader.app.position().0;
    reader.keys("ctrl-o");
    assert_eq!(reader.app.position().0, end);
    reader.keys("ctrl-o");
    assert_eq!(reader.app.position().0, 0);
    reader.keys("ctrl-i tab");
    assert_eq!(reader.app.position().0, half, "tab after ctrl-o goes forward, as in vi");
}

#[test]
fn a_resize_keeps_the_word_at_the_top_in_sight() {
    let mut reader = Reader::open("openai-november.ar.txt", (97, 31));
    reader.keys("space space");
    let (_, top) = reader.app.position();
    for size in [(61, 17), (131, 41), (43, 13), (97, 31)] {
        reader.send(Message::Resize(size.0, size.1));
        let window = reader.app.window();
        assert!(window.contains(top), "{size:?}: {top} not in {window:?}");
    }
}

#[test]
fn too_small_a_screen_says_so_in_one_line() {
    let reader = Reader::open("openai-november.ar.txt", (19, 5));
    let screen = reader.screen();
    assert!(screen[0].starts_with("too small"), "{screen:?}");
    assert!(screen[1..].iter().all(String::is_empty));
}

#[test]
fn hostile_text_never_reaches_the_screen_as_control() {
    let hostile = "سطر \u{1b}]0;x\u{7} \u{202e}abc\u{202c} \u{9b}31m \u{2028} \u{0} نهاية";
    let mut reader = Reader::of(hostile.as_bytes(), "a\u{1b}[2J\u{202e}.txt", Notebook::default(), (60, 20));
    reader.keys("v w w w w w w w w i [\u{202e}\u{1b}] enter t [\u{9b}] enter");
    let screen = reader.screen().join("");
    let bad = |c: char| {
        c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}')
    };
    assert!(!screen.chars().any(bad), "{screen:?}");
}

#[test]
fn any_keys_on_any_screen_never_panic() {
    use proptest::prelude::*;
    let keys: Vec<&str> =
        hashiya::command::COMMANDS.iter().flat_map(|command| command.keys).copied().collect();
    let text = "أبج abc 12.\n\n01 ** عنوان **\nנוסח עם English ועוד. שורה שנייה؟\nكَتَبَ السَّلامُ";
    let press = prop::sample::select(keys);
    let strategy = prop::collection::vec((press, 0..40_u16), 0..40);
    proptest!(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() }, |(presses in strategy, width in 1..130_u16, height in 1..40_u16)| {
        let mut reader = Reader::of(text.as_bytes(), "a.txt", Notebook::default(), (width, height));
        for (press, number) in presses {
            reader.keys(press);
            if number == 0 {
                reader.send(Message::Resize(height + 20, width));
                reader.send(Message::Paste("لصق\n paste".to_owned()));
            }
            let _ = reader.screen();
        }
        let faults = Notebook::faults(reader.toml().as_bytes());
        prop_assert!(faults.is_empty(), "{faults:?}");
    });
}

#[test]
fn the_cursor_is_always_in_sight_and_on_a_cluster() {
    let mut reader = Reader::open("persian.fa.txt", (71, 19));
    for keys in
        ["space", "ctrl-d", "G", "ctrl-u", "k", "b", "ctrl-y", "(", "{", "g g", "ctrl-e", "ctrl-e", "L", "j"]
    {
        reader.keys(keys);
        let (at, _) = reader.app.position();
        let text = reader.app.article().document.text();
        assert_eq!(tui_bidi::text::snap_start(text, at), at, "after {keys}");
        let window = reader.app.window();
        assert!(window.contains(at) || at == window.end, "after {keys}: {at} is not in {window:?}");
    }
}

#[test]
fn an_edit_of_the_notebook_is_what_is_saved() {
    let mut reader = Reader::of("كلمة هنا.".as_bytes(), "a.txt", Notebook::default(), (60, 20));
    reader.keys("m");
    let Some(Effect::Save(Edit::Add(annotation))) = reader.effects.first() else {
        panic!("{:?}", reader.effects)
    };
    assert_eq!((annotation.kind.as_str(), annotation.target.exact.as_str()), ("highlight", "كلمة هنا."));
}

#[test]
fn a_name_says_who_it_is_and_all_its_mentions_can_be_highlighted() {
    let mut reader = Reader::open("openai-november.ar.txt", (100, 30));
    reader.keys("/ [Sam Altman] enter W");
    assert!(reader.status().contains("Sam Altman · person"), "{}", reader.status());
    let before = reader.toml();
    reader.keys("g e m");
    let marked = reader.app.article().notebook.annotations.len();
    assert!(marked > 5, "{marked} mentions");
    reader.keys("m");
    assert!(reader.status().contains("every mention"), "{}", reader.status());
    assert_eq!(reader.app.article().notebook.annotations.len(), marked);
    reader.keys("u");
    assert_eq!(reader.toml(), before, "one step back takes all of them away");
}

#[test]
fn a_section_folds_under_its_heading_and_a_search_unfolds_it() {
    let mut reader = Reader::open("openai-november.ar.txt", (100, 30));
    reader.keys("] ] z a");
    let (heading, _) = reader.app.position();
    assert!(reader.screen().iter().any(|row| row.contains("paragraphs folded")));
    reader.keys("j");
    assert!(reader.status().contains("z a unfold"), "on the fold: {}", reader.status());
    reader.keys("j");
    let (next, _) = reader.app.position();
    let sections = reader.app.article().document.sections().to_vec();
    assert_eq!((heading, next), (sections[0].span.start, sections[1].span.start), "the body is one row");
    reader.keys("k z a");
    assert!(!reader.screen().iter().any(|row| row.contains("folded")));
    reader.keys("[ [ z a z a");
    assert!(!reader.screen().iter().any(|row| row.contains("folded")), "the same key folds and unfolds");
    reader.keys("z a");
    let body = sections[0].span.start + 400;
    let document = &reader.app.article().document;
    let words =
        document.paragraph_text(document.paragraph_at(body)).split(' ').take(3).collect::<Vec<_>>().join(" ");
    reader.keys(&format!("/ [{words}] enter"));
    assert!(!reader.screen().iter().any(|row| row.contains("paragraphs folded")));
}

#[test]
fn cursor_and_selection_keep_their_words_when_the_text_is_read_again() {
    let text = "أول ثان\nثالث رابع خامس\nسادس\n";
    let mut reader = Reader::of(text.as_bytes(), "a.txt", Notebook::default(), (40, 10));
    reader.keys("j w v ] w");
    let words = |reader: &Reader| {
        let span = reader.app.selection().unwrap();
        reader.app.article().document.text()[span.start..span.end].to_owned()
    };
    assert_eq!(words(&reader), "رابع");
    for edited in [
        "جديد\nأول ثان\nثالث رابع خامس\nسادس\n",
        "أول\nثالث رابع خامس\nسادس\n",
        "أول\nثالث رابع خامس\nسادس\nسابع",
        "رابع خامس\nسادس\nسابع",
    ] {
        let document = Document::parse(edited.as_bytes(), "a.txt").unwrap();
        reader.send(Message::Document(Box::new(document), None));
        assert_eq!(words(&reader), "رابع", "{edited}");
    }
    // What it was is not there any more: still a place of the text.
    reader.send(Message::Document(Box::new(Document::parse("س".as_bytes(), "a.txt").unwrap()), None));
    assert_eq!(words(&reader), "س");
}

#[test]
fn a_paragraph_is_turned_and_stays_turned_when_the_text_is_read_again() {
    let text = "عربي طويل\nabc من\n";
    let mut reader = Reader::of(text.as_bytes(), "a.txt", Notebook::default(), (40, 10));
    let row =
        |reader: &Reader, words: &str| reader.screen().into_iter().find(|row| row.contains(words)).unwrap();
    let before = row(&reader, "abc");
    reader.keys("j z p");
    assert!(reader.status().contains("this paragraph: left to right"), "{}", reader.status());
    let turned = row(&reader, "abc");
    assert!(turned.find("abc") < before.find("abc"), "{before:?} {turned:?}");
    let document = Document::parse(format!("{text}more\n").as_bytes(), "a.txt").unwrap();
    reader.send(Message::Document(Box::new(document), None));
    assert_eq!(row(&reader, "abc"), turned);
    let stopped = reader.app.places().remove(0).1.unwrap();
    assert_eq!(stopped.turned, [(text.find('a').unwrap(), Direction::LeftToRight)]);
    let mut again = Reader::of(text.as_bytes(), "a.txt", Notebook::default(), (40, 10));
    again.app.resume(stopped);
    assert_eq!(row(&again, "abc"), turned);
    reader.keys("z p");
    assert_eq!(row(&reader, "abc"), before);
}
