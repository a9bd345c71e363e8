//! Comments, tracked changes and notes of word processors: what is told of them, and how they become annotations.

use crate::support::package::package;
use hashiya_core::document::Document;
use hashiya_core::export::{Into, Source, adopt, import};
use hashiya_core::notebook::placement::{State, place};
use hashiya_core::notebook::{Edit, Id, Notebook, Target};
use tui_bidi::text::slice;

const COMMENTS: &str = r#"<w:comments>
    <w:comment w:id="7" w:author="ليلى" w:date="2026-02-03T10:00:00Z"><w:p w14:paraId="0A"><w:r><w:t>من هو؟</w:t></w:r></w:p>
    <w:p w14:paraId="0B"><w:r><w:t>وأين؟</w:t></w:r></w:p></w:comment>
    <w:comment w:id="8" w:author="نور" w:date="2026-02-03T11:00:00"><w:p w14:paraId="0C"><w:r><w:t>الحارس</w:t></w:r></w:p></w:comment>
    <w:comment w:id="9"><w:p><w:r><w:t>بلا مدى</w:t></w:r></w:p></w:comment>
    <w:comment w:id="10"><w:p/></w:comment></w:comments>"#;

const THREADS: &str = r#"<w15:commentsEx><w15:commentEx w15:paraId="0B" w15:done="1"/>
    <w15:commentEx w15:paraId="0C" w15:paraIdParent="0B" w15:done="0"/></w15:commentsEx>"#;

fn run(words: &str) -> String {
    format!(r#"<w:r><w:t xml:space="preserve">{words}</w:t></w:r>"#)
}

/// A document whose first paragraph begins with `before`, with three comments, two insertions and a deletion.
fn document(before: &str) -> Vec<u8> {
    let body = [
        "<w:document><w:body><w:p>",
        &run(before),
        r#"<w:commentRangeStart w:id="7"/><w:commentRangeStart w:id="8"/>"#,
        &run("رجل غامض "),
        r#"<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>"#,
        r#"<w:commentRangeEnd w:id="8"/><w:r><w:commentReference w:id="8"/></w:r>"#,
        &run("في البيت"),
        r#"<w:r><w:commentReference w:id="9"/></w:r></w:p><w:p><w:pPr><w:rPr><w:ins w:author="ن"/></w:rPr></w:pPr>"#,
        &run("كتب "),
        r#"<w:ins w:id="1" w:author="نور" w:date="2026-02-04T09:00:00Z">"#,
        &run("رسالة"),
        r#"</w:ins><w:ins w:id="2" w:author="نور" w:date="2026-02-04T09:00:00Z">"#,
        &run(" طويلة"),
        r#"</w:ins><w:del w:id="3" w:author="ليلى"><w:r><w:delText> قصيرة</w:delText></w:r></w:del>"#,
        &run(" إلى أهله."),
        "</w:p></w:body></w:document>",
    ];
    package(&[
        ("word/document.xml", body.concat().as_bytes()),
        ("word/comments.xml", COMMENTS.as_bytes()),
        ("word/commentsExtended.xml", THREADS.as_bytes()),
    ])
}

fn read(bytes: &[u8]) -> Document {
    Document::parse(bytes, "a.docx").unwrap()
}

/// Imports the remarks of `data` into `notebook`; how many edits that took.
fn taken(document: &Document, notebook: &mut Notebook, data: &[u8]) -> usize {
    let targets: Vec<&Target> = notebook.annotations.iter().map(|own| &own.target).collect();
    let placements = place(document, &targets, None);
    let now = "2026-11-23T03:00:00Z";
    let into = Into { document, notebook, placements: &placements, source: None, now };
    let mut ids = notebook.annotations.len() as u8;
    let adopted = adopt(&into, import(data, Source::Docx).unwrap(), || {
        ids += 1;
        Id::from_clock(1_700_000_000_000, [ids; 10])
    });
    let edits = adopted.edits.len();
    notebook.apply(Edit::All(adopted.edits));
    *notebook = Notebook::parse(&notebook.to_bytes());
    edits
}

#[test]
fn comments_and_changes_are_told_and_the_text_is_as_if_changes_were_accepted() {
    let document = read(&document("قال "));
    assert_eq!(document.text(), "قال رجل غامض في البيت\nكتب رسالة طويلة إلى أهله.\n");
    let told: Vec<String> = document.warnings().iter().map(|warning| warning.phrase().to_string()).collect();
    assert_eq!(
        told,
        ["3 comments (`import --from docx` takes them)", "2 tracked changes, read as if they were accepted"]
    );
    let about: Vec<&str> =
        document.remarks().iter().map(|remark| slice(document.text(), remark.span)).collect();
    assert_eq!(about, ["رجل غامض", "رجل غامض", "البيت", "رسالة طويلة", "طويلة"]);
}

#[test]
fn comments_and_changes_become_annotations_once() {
    let bytes = document("قال ");
    let document = read(&bytes);
    let mut notebook = Notebook::default();
    assert!(taken(&document, &mut notebook, &bytes) > 0);
    let before = notebook.to_bytes();
    assert_eq!(taken(&document, &mut notebook, &bytes), 0, "the second time changes nothing");
    assert_eq!(notebook.to_bytes(), before);

    let said = |quote: &str, note: &str| {
        let fits = |own: &&hashiya_core::notebook::Annotation| {
            own.target.exact == quote && own.note.as_deref().unwrap_or_default() == note
        };
        notebook.annotations.iter().find(fits).unwrap_or_else(|| panic!("{quote}: {note}"))
    };
    let question = said("رجل غامض", "من هو؟\nوأين؟");
    assert_eq!(
        (question.author.as_deref(), question.tags.as_slice()),
        (Some("ليلى"), &["resolved".to_owned()][..])
    );
    assert_eq!(question.created.as_deref(), Some("2026-02-03T10:00:00Z"));
    let answer = said("رجل غامض", "الحارس");
    assert!(
        answer.links.iter().any(|link| link.rel.as_str() == "answers" && link.to == question.id.to_string())
    );
    assert_eq!(said("رسالة طويلة", "").tags, ["inserted"]);
    assert_eq!(said("طويلة", "قصيرة").tags, ["deleted"]);
    said("البيت", "بلا مدى");
    assert_eq!(notebook.annotations.len(), 5);
    assert!(notebook.annotations.iter().all(|own| own.target.reader.as_deref() == Some("docx/5")));

    // What the reader writes about an imported one stays, and the document may be saved again with other numbers.
    let mut own = said("رسالة طويلة", "").clone();
    own.tags.push("مهم".to_owned());
    own.updated = Some("2026-11-24T00:00:00Z".to_owned());
    notebook.apply(Edit::Replace(own));
    let later = self::document("وفي الصباح قال ");
    let document = read(&later);
    assert_eq!(taken(&document, &mut notebook, &later), 0);
    assert_eq!(notebook.annotations.len(), 5);
    let targets: Vec<&Target> = notebook.annotations.iter().map(|own| &own.target).collect();
    assert!(place(&document, &targets, None).iter().all(|placement| placement.state == State::Moved));
}

#[test]
fn what_is_no_document_of_a_word_processor_gives_one_line() {
    let error = import(b"quote\n", Source::Docx).unwrap_err().to_string();
    assert_eq!(error, "no annotations in it: expected a document of a word processor (DOCX)");
    assert!(import(b"\xFF\xFF", Source::Csv).unwrap_err().to_string().contains("UTF-8"));
}

#[test]
fn footnotes_and_endnotes_with_the_same_number_are_two_notes_in_the_order_of_their_calls() {
    let call = |kind: &str, id: &str| format!(r#"<w:r><w:{kind}Reference w:id="{id}"/></w:r>"#);
    let body = format!(
        "<w:document><w:body><w:p>{}{}{}{}{}{}</w:p></w:body></w:document>",
        run("أول"),
        call("footnote", "5"),
        run(" ثان"),
        call("endnote", "5"),
        run(" ثالث"),
        call("footnote", "2"),
    );
    let notes = |kind: &str, notes: &[(&str, &str)]| {
        let note = |(id, words): &(&str, &str)| {
            format!(r#"<w:{kind} w:id="{id}"><w:p><w:r><w:{kind}Ref/></w:r>{}</w:p></w:{kind}>"#, run(words))
        };
        let separator =
            format!(r#"<w:{kind} w:type="separator" w:id="-1"><w:p>{}</w:p></w:{kind}>"#, run("خط"));
        format!("<w:notes>{separator}{}</w:notes>", notes.iter().map(note).collect::<String>())
    };
    let bytes = package(&[
        ("word/document.xml", body.as_bytes()),
        ("word/footnotes.xml", notes("footnote", &[("2", "حاشية الثالث"), ("5", "حاشية الأول")]).as_bytes()),
        ("word/endnotes.xml", notes("endnote", &[("5", "خاتمة الثاني")]).as_bytes()),
    ]);
    let document = read(&bytes);
    assert_eq!(document.text(), "أول ثان ثالث\nحاشية الثالث\nحاشية الأول\nخاتمة الثاني\n");
    let markers: Vec<&str> =
        document.blocks()[1..].iter().map(|block| block.marker.as_deref().unwrap()).collect();
    assert_eq!(markers, ["2", "1", "i"]);
    let called = |index: usize| document.caller(index).map(|at| document.code_point(at).get());
    assert_eq!([called(1), called(2), called(3)], [Some(12), Some(3), Some(7)]);
}
