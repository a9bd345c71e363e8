//! Chains of transmission in the reader, and the command.

use crate::support::{command, reader::Reader};
use hashiya::notebook::Notebook;

#[test]
fn chains_are_chosen_by_their_narrators_in_the_reader() {
    let text =
        "باب\n\nقول.\n\nحدثنا قتيبة بن سعيد قال حدثنا مالك عن نافع عن ابن عمر عن النبي ﷺ قال: من صبر ظفر.\n";
    let mut reader = Reader::of(text.as_bytes(), "a.txt", Notebook::default(), (100, 24));
    reader.keys("g i [نافع]");
    assert!(reader.screen().join("\n").contains('←'), "{}", reader.screen().join("\n"));
    reader.keys("enter");
    assert!(reader.selected().starts_with('ح'), "{}", reader.selected());
    let mut reader = Reader::of("سأل عن القرية.".as_bytes(), "a.txt", Notebook::default(), (100, 24));
    reader.keys("g i");
    assert!(reader.status().contains("no chain"), "{}", reader.status());
}

#[test]
fn chains_are_folded_away_so_that_the_texts_stand_alone_and_unfolded_one_by_one() {
    let text = "باب\n\nحدثنا قتيبة بن سعيد قال حدثنا مالك عن نافع عن ابن عمر عن النبي ﷺ قال: من صبر ظفر.\n\nأخبرنا وكيع قال حدثنا سفيان عن منصور قال: العلم نور.\n";
    let mut reader = Reader::of(text.as_bytes(), "a.txt", Notebook::default(), (100, 24));
    let signs = |reader: &Reader| reader.screen().iter().map(|row| row.matches('⋯').count()).sum::<usize>();
    reader.keys("z I");
    assert!(reader.status().contains("2 chains"), "{}", reader.status());
    assert_eq!(signs(&reader), 2, "{}", reader.screen().join("\n"));
    // The sign is one place for the cursor: the word behind it is the next.
    reader.keys("g g }");
    let first = text.find("حدثنا").unwrap();
    assert_eq!(reader.app.position().0, first);
    reader.keys("w");
    assert_eq!(reader.app.position().0, text.find("قال: من").unwrap());
    reader.keys("b");
    assert_eq!(reader.app.position().0, first);
    reader.keys("z a");
    assert_eq!(signs(&reader), 1, "the one under the cursor");
    reader.keys("/ [سفيان] enter");
    assert_eq!(signs(&reader), 0, "what is found in one unfolds it");
    reader.keys("z I z R");
    assert_eq!(signs(&reader), 0, "with all that is folded");
    reader.keys("z I z I");
    assert_eq!(signs(&reader), 0);
    assert!(reader.status().contains("unfolded"), "{}", reader.status());
}

#[test]
fn the_command_lists_narrators_in_order_with_the_text_apart() {
    let home = tempfile::tempdir().unwrap();
    let text = "باب الصبر\n\nحدثنا قتيبة بن سعيد قال حدثنا مالك عن نافع عن ابن عمر رضي الله عنهما عن النبي ﷺ قال: من صبر ظفر.\n";
    std::fs::write(home.path().join("a.txt"), text).unwrap();
    let run = |arguments: &[&str]| command::run(home.path(), arguments);
    let (status, json) = run(&["isnad", "a.txt", "--format", "json"]);
    let found: serde_json::Value = serde_json::from_str(&json).unwrap();
    let names: Vec<&str> =
        found[0]["narrators"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!((status, names), (Some(0), vec!["قتيبة بن سعيد", "مالك", "نافع", "ابن عمر"]), "{json}");
    assert_eq!(found[0]["matn"]["text"], "من صبر ظفر.");
    assert_eq!(found[0]["to_prophet"], true);
    let (_, lines) = run(&["isnad", "a.txt"]);
    assert!(lines.contains("قتيبة بن سعيد ← مالك ← نافع ← ابن عمر"), "{lines}");
    let (_, table) = run(&["isnad", "a.txt", "--to", "csv"]);
    assert_eq!(table.lines().count(), 5, "{table}");
    std::fs::write(home.path().join("b.txt"), "سأل عن القرية.\n").unwrap();
    assert_eq!(run(&["isnad", "b.txt"]), (Some(0), String::new()), "a listing of nothing is done");
}
