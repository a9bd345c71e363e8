//! What is written over and over, a hundred thousand times: each of these was read in a time that grew with the square of its
//! length, and took minutes here.

use crate::support::package::package;
use hashiya_core::document::Document;
use hashiya_core::entities::{Kind, Overrides, find};
use hashiya_core::notebook::Notebook;
use hashiya_core::words::Phrase;
use tui_bidi::layout::{Layout, Options, Setting};
use tui_bidi::text::{Direction, Span};

fn read(source: &str, name: &str) -> Document {
    Document::parse(source.as_bytes(), name).unwrap()
}

#[test]
fn empty_lines_have_no_title_below_them() {
    for end in ["\n", "\r", "\r\n"] {
        let text = format!("باب{}باب", end.repeat(200_000));
        assert!(read(&text, "a.txt").sections().is_empty());
    }
    assert_eq!(read("عنوان\n=====\nكلام.\n", "a.txt").sections().len(), 1);
}

#[test]
fn a_word_over_and_over_is_no_name_and_no_sum() {
    for word in ["شركة", "مدينة", "חברת", "مليون", "בן הרב", "الوزير"] {
        let document = read(&format!("{word} ").repeat(10_000), "a.txt");
        let found = find(&document, &Overrides::default());
        assert!(found.entities.iter().all(|entity| entity.name.len() < 2000), "{word}");
    }
    let sum = find(&read("دفع ألف مليون دولار.", "a.txt"), &Overrides::default());
    assert_eq!(sum.entities.iter().filter(|entity| entity.kind == Kind::Money).count(), 1);
}

#[test]
fn what_an_attribute_says_is_bounded() {
    let long = "ا".repeat(10_000);
    let source = format!(":a: {long}\n:b: باء\n\n{}\n\n{{b}}", "{a} ".repeat(10_000));
    let document = read(&source, "a.adoc");
    assert!(document.text().len() < 10 << 20 && document.text().contains(&long));
}

#[test]
fn the_relations_of_a_document_are_no_reason_to_read_it_again() {
    let links: String = (0..20_000)
        .map(|id| format!(r#"<w:hyperlink r:id="r{id}"><w:r><w:t>ا</w:t></w:r></w:hyperlink>"#))
        .collect();
    let targets: String = (0..20_000)
        .map(|id| format!(r#"<Relationship Id="r{id}" Type="x/hyperlink" TargetMode="External" Target="http://e/{id}"/>"#))
        .collect();
    let body = format!("<w:document><w:body><w:p>{links}</w:p></w:body></w:document>");
    let relations = format!("<Relationships>{targets}</Relationships>");
    let parts: [(&str, &[u8]); 3] = [
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", body.as_bytes()),
        ("word/_rels/document.xml.rels", relations.as_bytes()),
    ];
    let document = Document::parse(&package(&parts), "a.docx").unwrap();
    assert_eq!(document.text().trim_end().chars().count(), 20_000);
}

#[test]
fn a_row_carries_the_tab_stops_of_the_page_alone() {
    let row = vec!["ا"; 5000].join(",");
    let document = read(&format!("{row}\n{row}\n"), "a.csv");
    assert!((0..document.paragraphs()).all(|index| document.stops_within(index, 80).len() <= 81));
}

/// Stretches beside one another, within one another and apart, taken out all at once as one after the other.
#[test]
fn many_stretches_are_elided_at_once() {
    let text = "قال محمد بن علي ".repeat(200);
    let step = "قال محمد بن علي ".len();
    let stretch = |from: usize, to: usize| Span::new(from, to).in_paragraph(0);
    let first = "قال ".len();
    let elided: Vec<_> = (0..200)
        .flat_map(|at| {
            [stretch(at * step, at * step + first), stretch(at * step + first, (at + 1) * step - 1)]
        })
        .collect();
    let setting = Setting { elided: &elided, ..Setting::default() };
    let layout = Layout::with(&text, Direction::RightToLeft, 2000, &Options::default(), &setting);
    let symbols: String = layout.line(0).cells().map(|cell| cell.symbol).collect();
    assert_eq!(symbols.matches('⋯').count(), 400);
    assert_eq!(layout.clusters().count(), 600);
}

#[test]
fn brackets_deeper_than_the_stack_are_a_fault_of_their_line() {
    assert_eq!(hashiya_core::words::faults(&format!("a = b\nm = {}\n", "{".repeat(200_000))), [2]);
    assert_eq!(hashiya_core::words::faults(&format!("a = {}\n", "{ $x } ".repeat(5000))), [0; 0]);
    let many = (0..3000).map(|number| Phrase::from(number.to_string()));
    let list = Phrase::list(many).unwrap().to_string();
    assert!(list.starts_with("0, 1, 2, ") && list.ends_with(", 2998, 2999"));
}

#[test]
fn each_of_many_faults_of_a_notebook_has_its_line() {
    let note = "[[annotation]]\nid = \"0190c0de-0000-7000-8000-000000000001\"\nkind = \"claim\"\n\n[annotation.target]\nexact = \"ا\"\n\
                start = 1\nend = 0\n\n";
    let notebook = format!("schema = 1\n\n{}", note.repeat(5000));
    let faults = Notebook::faults(notebook.as_bytes());
    let lines = |words: &str| -> Vec<usize> {
        faults.iter().filter(|fault| fault.what.to_string().contains(words)).map(|fault| fault.line).collect()
    };
    assert_eq!(lines("occurs twice"), (1..5000).map(|note| 3 + 9 * note).collect::<Vec<_>>());
    assert_eq!(lines("end").len(), 5000);
    assert!(faults.is_sorted_by_key(|fault| fault.line));
}
