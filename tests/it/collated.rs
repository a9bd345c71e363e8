//! Witnesses come back to the letter from what `collate` gives.

#![allow(clippy::unwrap_used, reason = "a test fails loudly")]

use hashiya::alignment::{Variant, collate_exactly};
use hashiya::document::Document;
use hashiya::export::{ApparatusForm, SIGLA, apparatus, differ_in_words};
use proptest::prelude::*;

fn documents(texts: &[&str]) -> Vec<Document> {
    texts.iter().map(|text| Document::parse(text.as_bytes(), "a.txt").unwrap()).collect()
}

fn tei(documents: &[Document], variants: &[Variant]) -> String {
    let names: Vec<String> = documents.iter().map(|_| "a.txt".to_owned()).collect();
    apparatus(&documents[0], &names, variants, ApparatusForm::Tei)
}

/// The text of witness `siglum` in the body of `tei`: of each `app` the reading that names it.
fn in_tei(tei: &str, siglum: &str) -> String {
    let (_, body) = tei.split_once("<body xml:space=\"preserve\">").unwrap();
    let (body, _) = body.split_once("</body>").unwrap();
    let (mut text, mut skip) = (String::new(), false);
    for part in body.split('<') {
        let (tag, words) = part.split_once('>').unwrap_or(("", part));
        if tag.starts_with("/lem") || tag.starts_with("/rdg") {
            skip = false;
        } else if let Some((_, wit)) = tag.split_once(" wit=\"").filter(|_| !tag.ends_with('/')) {
            let (wit, _) = wit.split_once('"').unwrap();
            skip = !wit.split(' ').any(|own| own == format!("#{siglum}"));
        }
        if !skip {
            text.push_str(&unescaped(words));
        }
    }
    text
}

fn unescaped(words: &str) -> String {
    let (first, rest) = words.split_once('&').unwrap_or((words, ""));
    let mut text = first.replace('\r', "\n"); // as XML reads it
    for part in rest.split('&').filter(|part| !part.is_empty()) {
        let (name, after) = part.split_once(';').unwrap();
        text.push(match name {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#39" => '\'',
            code => {
                char::from_u32(u32::from_str_radix(code.strip_prefix("#x").unwrap(), 16).unwrap()).unwrap()
            }
        });
        text.push_str(after);
    }
    text
}

/// The text of witness `number` by its readings in place of the base.
fn by_readings(base: &Document, variants: &[Variant], number: usize) -> String {
    let (mut text, mut at) = (String::new(), 0);
    for variant in variants {
        text.push_str(&base.text()[at..variant.base.start]);
        let own = variant.readings.iter().find(|own| own.witnesses.contains(&number)).unwrap();
        text.push_str(&own.text);
        at = variant.base.end;
    }
    text + &base.text()[at..]
}

#[track_caller]
fn come_back(texts: &[&str]) {
    let documents = documents(texts);
    let variants = collate_exactly(&documents);
    let tei = tei(&documents, &variants);
    for (number, document) in documents.iter().enumerate() {
        assert_eq!(by_readings(&documents[0], &variants, number), document.text(), "{variants:?}");
        assert_eq!(in_tei(&tei, SIGLA[number]), document.text(), "{texts:?}\n{tei}");
    }
}

#[test]
fn witnesses_come_back_from_tei_to_the_letter() {
    come_back(&["قال زيد: نعم", "قال زيد الكريم: نعم", "قال: نعم"]);
    come_back(&["أول\n\nثان ثالث\n\nرابع\n", "أول ثان ثالث\n\n\nرابع", "\nأول\n\nرابع\n\nثان ثالث\n"]);
    come_back(&["", "أول\n", "\n\n"]);
    come_back(&["\n\nأول  ثان\n", "أول ثان\n\n\n", "أول\u{A0}ثان <&> \"«\r؟"]);
    come_back(&["\u{A0}\nأول\u{2029}ثان\n", "\u{A0}\nثان\u{2029}أول\n"]);
    let words = "كلمة ".repeat(30_000);
    come_back(&[&words, &words.replacen("كلمة", "أخرى", 7)]);
}

#[test]
fn paragraphs_that_no_variant_reaches_over_the_end_of_stand_by_themselves() {
    let documents = documents(&["قال زيد: نعم\n\nثم ذهب\n", "قال زيد الكريم: نعم\n\nثم ذهب\n"]);
    let tei = tei(&documents, &collate_exactly(&documents));
    let body = "<p>قال زيد<app><lem wit=\"#A\"/><rdg wit=\"#B\"> الكريم</rdg></app>: نعم</p>\n\n<p>ثم ذهب</p>\n</body>";
    assert!(tei.contains(body), "{tei}");
}

#[test]
fn white_space_alone_is_no_difference_of_words() {
    let documents = documents(&["قال زيد\n", "قال  زيد\n\n"]);
    let variants = collate_exactly(&documents);
    assert!(!variants.is_empty() && !differ_in_words(&variants));
    let table =
        apparatus(&documents[0], &["a".to_owned(), "b".to_owned()], &variants, ApparatusForm::Markdown);
    assert_eq!(table.lines().last(), Some("| ---: | --- | --- |"));
}

#[test]
fn what_changed_at_the_end_of_a_paragraph_and_at_the_start_of_the_next_are_two_variants() {
    let documents = documents(&["قال زيد: نعم\n\nثم ذهب\n", "قال زيد: لا\n\nوقد ذهب\n"]);
    let places: Vec<&str> = collate_exactly(&documents)
        .iter()
        .map(|own| &documents[0].text()[own.base.start..own.base.end])
        .collect();
    assert_eq!(places, ["نعم", "ثم"]);
}

proptest! {
    #[test]
    fn any_witnesses_come_back(texts in prop::collection::vec("([أبتc]{1,2}|[ .:،«»<&]|\n|\n\n|\u{A0}|\r| \t){0,24}", 2..5)) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        come_back(&texts);
    }
}
