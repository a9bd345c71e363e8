//! What forms say beside words, as a row shows it: exponents, cells that span others.

use crate::support::reader::Reader;
use hashiya::{document::Document, notebook::Notebook};

fn read(source: &str, name: &str) -> Document {
    Document::parse(source.as_bytes(), name).unwrap()
}

#[test]
fn an_exponent_stays_behind_its_number_in_text_from_right_to_left() {
    let page = "<p lang=ar dir=rtl>شحنة 1.6×10<sup>−19</sup>، وقدرها.";
    let document = read(page, "a.html");
    let isolates: Vec<&str> =
        document.isolates(0).into_iter().map(|span| span.slice(document.paragraph_text(0))).collect();
    assert_eq!(isolates, ["1.6×10⁻¹⁹"]);
    let screen = Reader::of(page.as_bytes(), "a.html", Notebook::default(), (60, 6)).screen();
    assert!(screen.iter().any(|line| line.contains("1.6×10⁻¹⁹")), "{screen:?}");
}

#[test]
fn a_cell_that_spans_columns_makes_no_column_wide() {
    let page = "<table><tr><th colspan=3>عنوان طويل يمتد فوق جميع الأعمدة</tr><tr><td>أ<td>ب<td>ج</tr>\
                <tr><td colspan=2>اثنان<td>ثالث</tr></table>";
    let document = read(page, "a.html");
    let stops: Vec<u16> = document.stops(0).iter().map(|stop| stop.get()).collect();
    // Two columns of one letter have no room for what spans both and a blank.
    assert_eq!(stops, [3, 8, 14]);
    // In the direction of the page both begin at the stop of their column.
    let page = page.replace("ثالث", "third").replace("<td>ج", "<td>c");
    let screen = Reader::of(page.as_bytes(), "a.html", Notebook::default(), (60, 12)).screen();
    let start = |words: &str| screen.iter().find_map(|line| line.find(words)).map(|left| left + words.len());
    assert!(start("third").is_some() && start("third") == start(" c"), "{screen:?}");
}
