//! Panes side by side: frames, keys to TOML, and what belongs to an article whichever pane has the focus.

use crate::support::reader::{Reader, SAMPLE};
use hashiya::{
    app::{Arrangement, Arrival, Article, Effect, Message, Mouse, MouseKind},
    config::{Follows, Settings},
    document::Document,
    notebook::{KeptText, Notebook},
};

/// The Arabic article with English notes beside it.
fn mixed(size: (u16, u16)) -> Reader {
    let mut reader = Reader::sample(size);
    let text = std::fs::read("seeds/notes.en.md").unwrap();
    assert!(reader.app.make_room());
    reader.opens("/a/notes.en.md", &text, Notebook::default(), &Arrival::Stopped);
    reader
}

fn click(reader: &mut Reader, kind: MouseKind, column: u16, row: u16) {
    reader.send(Message::Mouse(Mouse { kind, column, row, clicks: 1 }));
}

#[test]
fn two_places_of_one_article_stand_side_by_side() {
    for width in [80, 120, 160, 200] {
        let mut reader = Reader::sample((width, 26));
        reader.keys("ctrl-w v G");
        insta::assert_snapshot!(format!("panes_{width}"), reader.screen().join("\n"));
    }
}

#[test]
fn arabic_stands_beside_english() {
    for width in [80, 120, 160, 200] {
        let reader = mixed((width, 26));
        insta::assert_snapshot!(format!("mixed_{width}"), reader.screen().join("\n"));
    }
    let mut reader = mixed((160, 26));
    reader.keys("s");
    insta::assert_snapshot!("mixed_160_lists", reader.screen().join("\n"));
}

#[test]
fn a_note_made_in_one_pane_shows_at_once_in_the_other_and_is_undone_from_either() {
    let mut reader = Reader::sample((160, 30));
    reader.keys("ctrl-w v");
    assert_eq!(reader.screen()[0].matches("27 notes").count(), 2);
    reader.keys("v w m");
    assert_eq!(reader.screen()[0].matches("28 notes").count(), 2);
    let toml = reader.toml();
    reader.keys("ctrl-w w u");
    assert_eq!(reader.screen()[0].matches("27 notes").count(), 2);
    reader.keys("ctrl-w w ctrl-r");
    assert_eq!(reader.toml().lines().count(), toml.lines().count());
    let saves = reader.effects.iter().filter(|effect| matches!(effect, Effect::Save(_))).count();
    assert_eq!(saves, 1, "one article, one reader, one change");
}

#[test]
fn each_pane_has_its_cursor_and_its_jumps() {
    let mut reader = Reader::sample((160, 30));
    reader.keys("ctrl-w v G");
    let end = reader.app.position();
    reader.keys("ctrl-w w");
    assert_eq!(reader.app.position().0, 0);
    reader.keys("ctrl-o");
    assert!(reader.status().contains("jump"), "{}", reader.status());
    reader.keys("ctrl-w w");
    assert_eq!(reader.app.position(), end);
    reader.keys("ctrl-o");
    assert_eq!(reader.app.position().0, 0);
}

#[test]
fn directions_are_those_of_the_screen() {
    // The first pane stands where the interface starts; the new one has the focus.
    for (direction, first, second) in
        [(Follows::Language, "ctrl-w h", "ctrl-w l"), (Follows::Article, "ctrl-w l", "ctrl-w h")]
    {
        let mut settings = Settings::default();
        settings.interface.direction = direction;
        let document = Document::parse(&std::fs::read(SAMPLE).unwrap(), SAMPLE).unwrap();
        let article = Article::new("article.ar.txt", document, Notebook::default(), None);
        let mut reader = Reader::showing_with(article, (160, 40), settings);
        reader.keys("s ctrl-w v G");
        let end = reader.app.position();
        reader.keys(first);
        assert_eq!(reader.app.position().0, 0);
        reader.keys(second);
        assert_eq!(reader.app.position(), end);
        reader.keys(second);
        assert!(reader.status().contains("no pane there"), "{}", reader.status());
    }
}

#[test]
fn four_panes_are_the_most_and_the_last_stays() {
    let mut reader = Reader::sample((200, 50));
    reader.keys("ctrl-w v ctrl-w s ctrl-w s ctrl-w v");
    assert!(reader.status().contains("4 panes are the most"), "{}", reader.status());
    reader.keys("ctrl-w o ctrl-w c");
    assert!(reader.status().contains("the last pane stays"), "{}", reader.status());
}

#[test]
fn an_article_that_no_pane_shows_any_more_is_left_and_no_other() {
    let mut reader = mixed((160, 30));
    reader.effects.clear();
    reader.keys("ctrl-w c");
    assert!(matches!(reader.effects[..], [Effect::Leave(Some(_), true), ..]), "{:?}", reader.effects);
    assert_eq!(reader.app.article().name, "article.ar.txt");
    reader.effects.clear();
    reader.keys("ctrl-w v ctrl-w c");
    assert!(!reader.effects.iter().any(|effect| matches!(effect, Effect::Leave(..))), "it is still shown");
}

#[test]
fn what_is_said_of_an_article_reaches_it_while_another_has_the_focus() {
    let mut reader = mixed((160, 30));
    assert_eq!(reader.app.article().name, "/a/notes.en.md");
    let mut notes = Notebook::parse(&std::fs::read(format!("{SAMPLE}.hashiya.toml")).unwrap());
    notes.annotations.truncate(1);
    reader.app.hear(0, Message::Notebook(Box::new(notes)), hashiya::app::Stamp::default());
    assert_eq!(reader.app.article().name, "/a/notes.en.md");
    reader.keys("ctrl-w w");
    assert_eq!(reader.app.article().notebook.annotations.len(), 1);
}

#[test]
fn the_mouse_gives_the_focus_moves_the_rule_and_scrolls_what_is_below_it() {
    let mut reader = mixed((160, 30));
    let rule = |reader: &Reader| {
        let row = reader.screen()[10].clone();
        row.chars().enumerate().filter(|(_, c)| *c == '│').map(|(column, _)| column).collect::<Vec<_>>()
    };
    let before = rule(&reader);
    click(&mut reader, MouseKind::Down, 20, 5);
    assert_eq!(reader.app.article().name, "article.ar.txt");
    click(&mut reader, MouseKind::Up, 20, 5);
    let top = reader.screen()[3].clone();
    click(&mut reader, MouseKind::WheelDown, 120, 5);
    assert_eq!(reader.app.article().name, "article.ar.txt", "the wheel leaves the focus");
    assert_ne!(reader.screen()[3], top);
    click(&mut reader, MouseKind::Down, *before.last().unwrap() as u16, 10);
    click(&mut reader, MouseKind::Drag, 60, 10);
    click(&mut reader, MouseKind::Up, 60, 10);
    assert_ne!(rule(&reader), before);
    assert!(rule(&reader).contains(&60), "{:?}", rule(&reader));
}

#[test]
fn low_screens_show_one_pane_and_the_focus_changes_it() {
    let mut reader = mixed((160, 18));
    assert!(reader.screen()[0].contains("notes.en.md"));
    assert!(!reader.screen()[0].contains("article.ar.txt"));
    reader.keys("ctrl-w w");
    assert!(reader.screen()[0].contains("article.ar.txt"));
    assert!(!reader.screen()[0].contains("notes.en.md"));
}

#[test]
fn what_was_split_is_made_again() {
    let mut reader = mixed((160, 30));
    reader.keys("ctrl-w s j j j");
    let kept = reader.app.arrangement().unwrap();
    let json = serde_json::to_string(&kept).unwrap();
    let again: Arrangement = serde_json::from_str(&json).unwrap();
    assert_eq!(again, kept);
    let screen = reader.screen();
    let mut reader = Reader::sample((160, 30));
    let document = Document::parse(&std::fs::read("seeds/notes.en.md").unwrap(), "n.md");
    let mut article = Article::new("/a/notes.en.md", document.unwrap(), Notebook::default(), None);
    article.path = "/a/notes.en.md".into();
    reader.app.open_aside(1, article, None);
    reader.app.arrange(&again);
    assert_eq!(reader.app.arrangement(), Some(kept));
    assert_eq!(reader.screen()[..28], screen[..28]);
}

#[test]
fn what_is_selected_in_another_pane_becomes_evidence() {
    let mut reader = Reader::sample((160, 30));
    reader.keys("ctrl-w v } } v )");
    reader.keys("ctrl-w w ] a E l enter");
    let toml = reader.toml();
    assert!(
        toml.matches("kind = \"evidence\"").count() >= 1 && toml.contains("rel = \"supports\""),
        "{toml}"
    );
    assert_eq!(reader.screen()[0].matches("28 notes").count(), 2, "{:?}", reader.screen()[0]);
}

#[test]
fn the_text_that_the_notes_were_made_in_stands_beside_that_of_today() {
    let old = std::fs::read_to_string(SAMPLE).unwrap();
    let today = old.replacen("ظهيرة", "مساء", 1);
    let notes = Notebook::parse(&std::fs::read(format!("{SAMPLE}.hashiya.toml")).unwrap());
    let document = Document::parse(today.as_bytes(), SAMPLE).unwrap();
    let article = Article::new("article.ar.txt", document, notes, Some(old));
    let mut reader = Reader::showing(article, (160, 30));
    reader.keys("s ctrl-w g e");
    assert!(reader.status().contains("1 difference"), "{}", reader.status());
    reader.keys("m");
    assert!(reader.status().contains("an earlier text"), "{}", reader.status());
    reader.keys("ctrl-w c ctrl-w g e ctrl-w o ctrl-w g e");
    assert!(reader.status().contains("no earlier text is at hand"), "{}", reader.status());
}

#[test]
fn an_earlier_text_is_chosen_among_several() {
    let old = std::fs::read_to_string(SAMPLE).unwrap().replacen("ظهيرة", "مساء", 1);
    let mut reader = Reader::sample((160, 30));
    reader.keys("ctrl-w g e");
    assert!(reader.status().contains("no earlier text is at hand"), "{}", reader.status());
    let kept = |rev: &str, time: &str, notes| KeptText { rev: rev.into(), time: time.into(), notes };
    let all = vec![kept("b3:2", "2026-11-20T10:30:00Z", 3), kept("b3:1", "2026-11-02T08:00:00Z", 1)];
    reader.send(Message::KeptTexts(all.clone()));
    let screen = reader.screen().join("\n");
    assert!(screen.contains("2026-11-20 10:30") && screen.contains("3 notes made in it"), "{screen}");
    reader.effects.clear();
    reader.keys("down enter");
    assert_eq!(reader.effects, [Effect::KeptText(all[1].clone())]);
    reader.send(Message::KeptText(all[1].clone(), Some(old)));
    assert!(reader.status().contains("1 difference"), "{}", reader.status());
    assert!(reader.screen()[0].contains("2026-11-02 08:00"), "{}", reader.screen()[0]);
    // One alone is opened at once.
    reader.effects.clear();
    reader.keys("ctrl-w c");
    reader.send(Message::KeptTexts(all[..1].to_vec()));
    assert!(reader.effects.contains(&Effect::KeptText(all[0].clone())), "{:?}", reader.effects);
}
