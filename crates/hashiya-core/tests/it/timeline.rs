//! Dated sentences: their dates, in our own labelled texts.

use crate::support;
use hashiya_core::claims::timeline;
use hashiya_core::document::Document;
use hashiya_core::entities::{Overrides, find};
use std::path::Path;

/// A labelled text: its date, and its sentences with theirs.
struct Labelled {
    published: String,
    sentences: Vec<(String, String)>,
}

fn labelled() -> Vec<Labelled> {
    let path = Path::new(support::ROOT).join("tests/labels/timeline.txt");
    let mut texts: Vec<Labelled> = Vec::new();
    for line in std::fs::read_to_string(path).unwrap().lines().filter(|line| !line.starts_with('#')) {
        if let Some(head) = line.strip_prefix("text ") {
            let published = head.split(' ').nth(1).unwrap().to_owned();
            texts.push(Labelled { published, sentences: Vec::new() });
        } else if let Some((date, sentence)) = line.split_once('\t') {
            texts.last_mut().unwrap().sentences.push((date.to_owned(), sentence.to_owned()));
        }
    }
    texts
}

#[test]
fn dates_are_told_in_their_order_and_none_is_made_up() {
    let (mut right, mut all, mut told, mut wrong) = (0, 0, 0, String::new());
    for text in labelled() {
        let joined =
            text.sentences.iter().map(|(_, sentence)| sentence.as_str()).collect::<Vec<_>>().join(" ");
        let document = Document::parse(joined.as_bytes(), "a.txt").unwrap();
        let found = timeline(&document, &find(&document, &Overrides::default()), Some(&text.published));
        assert!(found.is_sorted_by_key(|dated| dated.when), "in order");
        told += found.len();
        for (date, sentence) in &text.sentences {
            let dated =
                found.iter().find(|dated| sentence.contains(joined[dated.span.start..dated.span.end].trim()));
            let said = dated.map_or_else(
                || "-".to_owned(),
                |dated| format!("{}{}", if dated.derived { "~" } else { "" }, dated.when),
            );
            all += usize::from(date != "-");
            right += usize::from(date != "-" && said == *date);
            if said != *date {
                wrong += &format!("{date} {said}: {sentence}\n");
            }
        }
    }
    assert!(
        all >= 40 && right * 100 >= all * 90 && told * 100 <= all * 108,
        "{right} of {all}, {told} told\n{wrong}"
    );
}

/// An article of 2023 that names no year but those of what lies behind: its own days come after them.
#[test]
fn days_without_a_year_are_of_the_articles_own_time() {
    let text = "في 17 نوفمبر ، أقال المجلس المدير سالم.\n\nفي 30 نوفمبر 2022 ، أطلقت الشركة تطبيقها.\n\nفي 17 نوفمبر ، ندم المجلس.\n\nفي 21 نوفمبر عاد المدير.\n";
    let document = Document::parse(text.as_bytes(), "a.txt").unwrap();
    let found = timeline(&document, &find(&document, &Overrides::default()), None);
    let told: Vec<String> = found.iter().map(|dated| dated.when.to_string()).collect();
    assert_eq!(told, ["2022-11-30", "2023-11-17", "2023-11-17", "2023-11-21"]);
}
