//! Dated sentences in the reader, and the command.

use crate::support::{command, reader::Reader};
use hashiya::notebook::Notebook;

#[test]
fn dated_sentences_are_listed_in_the_reader_and_gone_to() {
    let text = "عاد سامر في 22 نوفمبر 2023.\n\nمرحبا بكم.\n\nبني الجسر الحديدي سنة 1903.\n";
    let mut reader = Reader::of(text.as_bytes(), "a.txt", Notebook::default(), (100, 24));
    reader.keys("g T");
    let listed = reader.screen();
    let row = |date: &str| listed.iter().position(|row| row.contains(date)).unwrap_or(usize::MAX);
    assert!(row("1903") < row("2023-11-22") && row("2023-11-22") < usize::MAX, "{}", listed.join("\n"));
    reader.keys("enter");
    assert!(
        reader.selected().starts_with('ع'),
        "the sentence under the cursor is chosen: {}",
        reader.selected()
    );
    reader.keys("g T up enter");
    assert!(reader.selected().starts_with('ب'), "{}", reader.selected());
    let mut reader = Reader::of("مرحبا بكم.".as_bytes(), "a.txt", Notebook::default(), (100, 24));
    reader.keys("g T");
    assert!(reader.status().contains("no sentence"), "{}", reader.status());
}

#[test]
fn the_last_day_of_a_long_timeline_and_the_count_of_its_rows_stand_side_by_side() {
    let text: String = (1..=28).map(|day| format!("وصل الوفد إلى القاهرة في {day} مايو 2024.\n\n")).collect();
    for width in [60, 80, 110] {
        let mut reader = Reader::of(text.as_bytes(), "a.txt", Notebook::default(), (width, 24));
        reader.keys("g T");
        let screen = reader.screen();
        let above = screen.iter().find(|row| row.contains('█') && row.contains("of 28")).expect("a plot");
        assert!(above.contains("2024-05-01") && above.contains("2024-05-28 "), "{width}: {above}");
    }
}

#[test]
fn frames_of_the_timeline() {
    let text = "بني الجسر الحديدي سنة 1903.\n\nعاد سامر الخطيب إلى القاهرة في 22 نوفمبر 2023.\n\n\
        وفي اليوم التالي وصل الوفد.\n\nافتتح المعرض سنة 1998، وأغلق سنة 2001.\n\nانتهت الحرب سنة 1945.\n";
    for size in [(80, 24), (120, 30), (200, 40)] {
        let mut reader = Reader::of(text.as_bytes(), "a.txt", Notebook::default(), size);
        reader.keys("g T");
        insta::assert_snapshot!(format!("timeline_{}", size.0), reader.screen().join("\n"));
    }
    let mut reader = Reader::of(text.as_bytes(), "a.txt", Notebook::default(), (120, 30));
    reader.keys("g T");
    assert!(
        reader.screen().iter().any(|row| row.contains('█') && row.contains("1903") && row.contains("2023"))
    );
    reader.keys("[سنة 19]");
    assert!(
        reader.screen().iter().any(|row| row.contains('█') && row.contains("1998")),
        "the plot is of what is listed"
    );
}

#[test]
fn the_command_lists_and_exports_a_timeline() {
    let home = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| command::run(home.path(), arguments);
    std::fs::write(home.path().join("a.txt"), "ولد الخطيب في حلب عام 1999.\n\nوقال سامر أمس إنه سافر.\n")
        .unwrap();
    std::fs::write(home.path().join("b.txt"), "The tunnel opened on 4 June 1994.\n").unwrap();
    assert_eq!(run(&["source", "a.txt", "--published", "2024-05-02"]).0, Some(0));
    let (status, lines) = run(&["timeline", "."]);
    let dates: Vec<&str> = lines.lines().map(|line| line[..11].trim()).collect();
    assert_eq!((status, dates), (Some(0), vec!["1994-06-04", "1999", "~2024-05-01"]), "{lines}");
    let (_, json) = run(&["timeline", "a.txt", "--format", "json"]);
    let events: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(events[1]["derived"], true);
    assert_eq!(events[1]["date"], "2024-05-01");
    let (_, table) = run(&["timeline", "a.txt", "b.txt", "--to", "csv"]);
    assert_eq!(table.lines().count(), 4, "{table}");
    assert!(table.starts_with("date,derived,who,place,text,title,file\r\n1994-06-04,false,"), "{table}");
    let (_, page) = run(&["timeline", "a.txt", "--to", "markdown"]);
    assert!(page.starts_with("## 1999\n\n- **1999** "), "{page}");
    std::fs::write(home.path().join("c.txt"), "لا.\n").unwrap();
    assert_eq!(run(&["timeline", "c.txt"]), (Some(1), String::new()));
    let (_, plot) = run(&["timeline", ".", "--to", "plot"]);
    let rows: Vec<&str> = plot.lines().collect();
    assert!(rows[0].starts_with("1990–1999") || rows[0].starts_with("1994"), "{plot}");
    assert!(rows.iter().all(|row| row.contains('▄') != row.contains("   0")), "{plot}");
}
