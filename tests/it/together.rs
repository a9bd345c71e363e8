//! Several annotators: who wrote what, and where they differ settled key by key: frames and TOML out.

#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // helpers outside test functions; the disk

use crate::support::reader::Reader;
use hashiya::{
    app::{Dispute, Disputes},
    document::Document,
    notebook::{Annotation, Edit, Id, Notebook, Target},
};
use tui_bidi::text::Span;

const TEXT: &str = "قال سام ألتمان إن الشركة ربحت مليارا.\n\nكتب كاتب في الكتاب عن الكتب.\n\n\
                    وقالت رويترز إن الشركة لم تربح شيئا.\n";

fn span(quote: &str) -> Span {
    let start = TEXT.find(quote).unwrap();
    Span::new(start, start + quote.len())
}

fn by(author: &str, id: &str, kind: &str, quote: &str) -> Annotation {
    let document = Document::parse(TEXT.as_bytes(), "a.txt").unwrap();
    Annotation {
        id: Id::new(format!("01a20666-8939-7411-9f6e-8a9bed15c2{id}")),
        kind: kind.into(),
        author: Some(author.to_owned()),
        status: (kind == "claim").then(|| "unverified".into()),
        target: Target::of(&document, span(quote)),
        ..Annotation::default()
    }
}

fn reader(size: (u16, u16), annotations: Vec<Annotation>) -> Reader {
    let mut notebook = Notebook::default();
    for one in annotations {
        notebook.apply(Edit::Add(one));
    }
    Reader::of(TEXT.as_bytes(), "a.txt", notebook, size)
}

/// Two who agree on one place and differ on three.
fn two() -> Disputes {
    let supported = |one: Annotation| Annotation {
        status: Some("supported".into()),
        note: Some("رقم معلن".to_owned()),
        ..one
    };
    let dispute = |on, quote, one: Option<Annotation>, other: Option<Annotation>| Dispute {
        span: span(quote),
        on,
        versions: vec![one, other],
    };
    let (claim, whole) = ("ربحت مليارا", "إن الشركة ربحت مليارا");
    Disputes::new(
        vec!["noor".to_owned(), "سامي".to_owned()],
        vec![
            dispute(
                "span",
                whole,
                Some(by("noor", "01", "claim", claim)),
                Some(by("سامي", "02", "claim", whole)),
            ),
            dispute(
                "kind",
                "كاتب",
                Some(by("noor", "03", "highlight", "كاتب")),
                Some(by("سامي", "04", "quote", "كاتب")),
            ),
            dispute(
                "status",
                "لم تربح",
                Some(by("noor", "05", "claim", "لم تربح")),
                Some(supported(by("سامي", "06", "claim", "لم تربح"))),
            ),
            dispute("span", "الكتب", None, Some(by("سامي", "07", "bookmark", "الكتب"))),
            dispute(
                "",
                "رويترز",
                Some(by("noor", "08", "note", "رويترز")),
                Some(by("سامي", "09", "note", "رويترز")),
            ),
        ],
    )
}

#[test]
fn frames_of_what_annotators_differ_on() {
    for size in [(200, 40), (120, 30), (80, 24), (40, 20)] {
        let mut reader = reader(size, Vec::new());
        reader.app.settle(two());
        reader.keys(if size.0 >= 90 { "s j" } else { "j" });
        reader.app.settle(two());
        reader.keys("j");
        insta::assert_snapshot!(format!("disputes_{}", size.0), reader.screen().join("\n"));
    }
}

#[test]
fn each_difference_is_settled_with_a_key() {
    let mut reader = reader((100, 30), vec![by("noor", "01", "claim", "ربحت مليارا")]);
    reader.app.settle(two());
    let panel = |reader: &Reader| reader.screen().join("\n");
    assert!(panel(&reader).contains("4 to settle"), "{}", panel(&reader));
    reader.keys("2 1 2 x");
    assert!(reader.status().contains("0 to settle"), "{}", reader.status());
    reader.keys("A esc");
    insta::assert_snapshot!(reader.toml());
    reader.keys("u g D");
    assert!(panel(&reader).contains("0 to settle"), "nobody's word is what stands: {}", panel(&reader));
    reader.keys("u");
    assert!(panel(&reader).contains("1 to settle"), "what is taken back is open again: {}", panel(&reader));
    reader.keys("u u");
    let back = reader.toml();
    assert!(back.contains("15c201") && !back.contains("15c202"), "{back}");
}

#[test]
fn whose_word_can_be_chosen_from_a_list() {
    let mut reader = reader((100, 30), Vec::new());
    reader.app.settle(two());
    reader.keys("o [سامي] enter");
    assert!(reader.toml().contains("15c202"), "{}", reader.toml());
    reader.keys("o [nobody] enter enter");
    assert!(!reader.toml().contains("15c203") && !reader.toml().contains("15c204"));
    assert!(!reader.screen().join("\n").contains("to settle"), "enter goes to the text");
    reader.keys("3 g D 3");
    assert!(reader.status().contains("there are 2 annotators"), "{}", reader.status());
}

#[test]
fn nothing_to_settle_is_said() {
    let mut reader = reader((100, 30), Vec::new());
    reader.keys("g D");
    assert!(reader.status().contains("hashiya agree"), "{}", reader.status());
    reader.app.settle(Disputes::new(vec!["a".to_owned(), "b".to_owned()], Vec::new()));
    assert!(reader.screen().join("\n").contains("they agree on everything"));
    reader.keys("j 1 x A enter");
}

/// Two authors and a note that nobody signed.
fn three() -> Vec<Annotation> {
    let unsigned = Annotation { author: None, ..by("", "03", "note", "رويترز") };
    vec![by("noor", "01", "claim", "ربحت مليارا"), by("سامي", "02", "claim", "كاتب"), unsigned]
}

#[test]
fn one_authors_annotations_alone_are_shown_everywhere() {
    let mut reader = reader((120, 30), three());
    let all = reader.screen().join("\n");
    assert!(all.contains("3 notes"), "{all}");
    reader.keys("z w [noor] enter");
    let hers = reader.screen().join("\n");
    assert!(hers.contains("1 note") && hers.contains("noor"), "{hers}");
    reader.keys("J J");
    assert!(reader.status().contains("no annotation after this"), "{}", reader.status());
    reader.keys("g C");
    assert!(reader.screen()[1].contains("claims  1") || reader.screen()[1].contains("1  claims"));
    reader.keys("q z w [not signed] enter");
    assert!(reader.screen()[0].contains("not signed"), "{}", reader.screen()[0]);
    reader.keys("z w [noor] enter g g c");
    assert!(reader.screen()[0].contains("4 notes"), "one's own mark is never hidden: {}", reader.screen()[0]);
    assert_eq!(reader.toml().matches("[[annotation]]").count(), 4, "hiding changes no notebook");
}

#[test]
fn colours_and_signs_tell_authors() {
    let mut reader = reader((120, 24), three());
    let before = reader.screen();
    reader.keys("z w [by author] enter");
    assert!(reader.status().contains("n noor"), "{}", reader.status());
    insta::assert_snapshot!(reader.screen().join("\n"));
    reader.keys("z w [by kind] enter j k");
    assert_eq!(reader.screen()[..before.len() - 1], before[..before.len() - 1]);
}
