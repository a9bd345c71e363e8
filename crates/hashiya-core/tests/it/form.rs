//! Nothing of a notebook is lost, however it is written: what is not ours stays where it stood, and what
//! could not be written back is opened read only, with the reason.

use hashiya_core::document::CodePoint;
use hashiya_core::notebook::merge::{mend, merge};
use hashiya_core::notebook::{Annotation, Edit, Id, Link, Notebook, ReadOnly, Target, is_blank};

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn id(n: u8) -> Id {
    Id::new(format!("01a20666-8939-7411-9f6e-{n:012}"))
}

fn new(n: u8, start: usize) -> Annotation {
    let start = CodePoint::new(start);
    let target = Target { exact: "x".into(), start, end: start.plus(1), ..Target::default() };
    Annotation { id: id(n), kind: "note".into(), target, ..Annotation::default() }
}

const APART: &str = r#"schema = 1
# theirs, before all
[before]
a = 1

[document.source]
url = "https://example.org"

[between]
b = 1

[document]
id = "01a1fa1f-80b8-73cc-a3fa-52b87b4cc1d0"

[[annotation]]
id = "01a20666-8939-7411-9f6e-000000000001"
kind = "evidence"

# mine, in the middle
[mine]
precious = "KEEP ME" # really

[annotation.target]
exact = "سام"
start = 4
end = 7

[[mine.list]]
x = 1

[[annotation.link]]
rel = "refutes"
to = "https://example.org/1"
[more]
[[annotation.link]]
rel = "supports"
to = "https://example.org/2"

[[annotation]]
id = "01a20666-8939-7411-9f6e-000000000002"
kind = "note"
[last]
[annotation.target]
exact = "x"
start = 20
end = 21
"#;

/// The lines of `APART` that are not ours.
const FOREIGN: &str = "# theirs, before all\n[before]\na = 1\n[between]\nb = 1\n# mine, in the middle\n[mine]\nprecious = \"KEEP ME\" # really\n[[mine.list]]\nx = 1\n[more]\n[last]\n";

fn assert_foreign(text: &str) {
    let kept: String = text
        .lines()
        .filter(|line| FOREIGN.lines().any(|own| own == *line))
        .map(|line| format!("{line}\n"))
        .collect();
    assert_eq!(kept, FOREIGN, "{text}");
    assert!(Notebook::parse(text.as_bytes()).read_only.is_none(), "{text}");
}

#[test]
fn own_tables_between_a_table_of_ours_and_its_sub_tables_stay_where_they_stood() {
    let mut notebook = Notebook::parse(APART.as_bytes());
    assert!(notebook.read_only.is_none(), "{:?}", notebook.read_only);
    assert_eq!(text(&notebook.to_bytes()), APART, "not touched, byte for byte");
    assert_eq!((notebook.annotations.len(), notebook.annotations[0].links.len()), (2, 2));
    let mut changed = notebook.annotations[0].clone();
    changed.kind = "claim".into();
    changed.links[0].rel = "answers".into();
    let undo = notebook.apply(Edit::Replace(changed));
    let want = APART.replace("\"evidence\"", "\"claim\"").replace("\"refutes\"", "\"answers\"");
    assert_eq!(text(&notebook.to_bytes()), want, "changed in its place");
    notebook.apply(undo);
    for n in [1, 2] {
        let undo = notebook.apply(Edit::Remove(id(n)));
        assert_foreign(&text(&notebook.to_bytes()));
        notebook.apply(undo);
        assert_eq!(text(&notebook.to_bytes()), APART, "taken away and brought back");
    }
    // More sub-tables than there were, and fewer.
    let mut changed = notebook.annotations[0].clone();
    changed.links.push(Link::new("cites", "https://example.org/3"));
    notebook.apply(Edit::Replace(changed.clone()));
    notebook.apply(Edit::Add(new(3, 0)));
    notebook.apply(Edit::Add(new(4, 10)));
    assert_foreign(&text(&notebook.to_bytes()));
    let again = Notebook::parse(&notebook.to_bytes());
    assert_eq!(again.annotations, notebook.annotations);
    changed.links.clear();
    notebook.apply(Edit::Replace(changed));
    assert_foreign(&text(&notebook.to_bytes()));
    assert_eq!(Notebook::parse(&notebook.to_bytes()).annotations, notebook.annotations);
}

#[test]
fn own_tables_survive_saving_removing_and_undoing_in_a_file_read_again_each_time() {
    let mut bytes = APART.as_bytes().to_vec();
    for edit in [Edit::Remove(id(1)), Edit::Add(new(5, 6)), Edit::Remove(id(2)), Edit::Remove(id(5))] {
        let mut notebook = Notebook::parse(&bytes);
        let undo = notebook.apply(edit);
        let after = notebook.to_bytes();
        assert_foreign(&text(&after));
        // Undone by a program that read the file again.
        let mut again = Notebook::parse(&after);
        again.apply(undo);
        assert_foreign(&text(&again.to_bytes()));
        bytes = after;
    }
}

#[test]
fn merging_leaves_own_tables_where_they_stand_and_brings_theirs() {
    let ours = APART.replace("\"evidence\"", "\"claim\"");
    let theirs = APART.replace("[before]\na = 1\n", "[before]\na = 2\n").replace("KEEP ME", "KEPT")
        + "[theirs]\nt = 1\n";
    let merged = text(&merge(APART.as_bytes(), ours.as_bytes(), theirs.as_bytes()).unwrap().bytes);
    let want = theirs.replace("\"evidence\"", "\"claim\"");
    assert_eq!(merged.replace("\n\n", "\n"), want.replace("\n\n", "\n"));
    // Theirs deleted a table that we left alone, and ours has one that they never saw.
    let ours = ours + "[ours]\no = 1\n";
    let theirs = APART.replace("[between]\nb = 1\n", "");
    let merged = text(&merge(APART.as_bytes(), ours.as_bytes(), theirs.as_bytes()).unwrap().bytes);
    assert!(
        !merged.contains("[between]") && merged.contains("[ours]") && merged.contains("KEEP ME"),
        "{merged}"
    );
}

#[test]
fn arrays_on_one_line_are_converted_with_their_comments() {
    for (array, count) in [
        ("annotation = [] # nothing yet\n", 0),
        ("annotation = [\n  # none\n]\nheading = []\n", 0),
        (
            "# mine\nannotation = [ # two\n  { id = \"01a20666-8939-7411-9f6e-000000000001\", kind = \"note\", \
             target = { exact = \"x\", start = 1, end = 2 }, own = 7 },\n  # the second\n  { id = \
             \"01a20666-8939-7411-9f6e-000000000002\", kind = \"claim\", link = [{ rel = \"cites\", to = \"https://a.b\" }], target.exact = \"y\" },\n]\nmood = 1\n",
            2,
        ),
    ] {
        for crlf in [false, true] {
            let source = format!("schema = 1\n{array}[document]\nid = \"a\"\n[mine]\nkey = 1 # kept\n");
            let source = if crlf { source.replace('\n', "\r\n") } else { source };
            let mut notebook = Notebook::parse(source.as_bytes());
            assert!(notebook.read_only.is_none(), "{array}: {:?}", notebook.read_only);
            assert_eq!(notebook.annotations.len(), count, "{array}");
            notebook.apply(Edit::Add(new(9, 90)));
            let saved = text(&notebook.to_bytes());
            let again = Notebook::parse(saved.as_bytes());
            assert!(again.read_only.is_none(), "{saved}");
            assert_eq!(again.annotations, notebook.annotations, "{saved}");
            for comment in source.split(['\n', '\r']).filter_map(|line| Some(&line[line.find('#')?..])) {
                assert!(saved.contains(comment), "{comment} lost in {saved}");
            }
            assert!(saved.contains("key = 1") && saved.contains("own = 7") == (count == 2), "{saved}");
            assert_eq!(crlf, saved.matches("\r\n").count() == saved.matches('\n').count());
        }
    }
}

#[test]
fn what_cannot_be_written_back_is_read_only_with_the_reason() {
    for (source, why) in [
        ("schema = \"1\"\n", "line 1: schema is a string, not a whole number"),
        ("schema = 1.0\n", "schema is a float"),
        ("schema = 0\n", "schema is not 1"),
        ("schema = -1\n", "schema is not"),
        ("schema = true\n", "schema is a boolean"),
        ("schema = 1\n[[document]]\nid = \"a\"\n", "line 2: document is an array"),
        ("schema = 1\ndocument = 3\n", "document is an integer"),
        ("schema = 1\n[annotation]\nid = \"a\"\n", "line 2: annotation is not an array of tables"),
        ("schema = 1\nannotation.id = \"a\"\n", "annotation is not an array of tables"),
        ("schema = 1\nannotation = [1]\n", "annotation is not an array of tables"),
        ("schema = 1\nheading = \"x\"\n", "heading is not an array of tables"),
        ("schema = 1\n[document]\nid = 7\n", "line 3: id is an integer, not a string"),
        ("schema = 1\n[[annotation]]\nid = \"a\"\nkind = \"note\"\nnote = 3\n", "line 5: note is an integer"),
        ("schema = 1\n[[annotation]]\nid = \"a\"\nkind = \"note\"\ntags = \"b\"\n", "tags is a string"),
        ("schema = 1\n[[annotation]]\nid = \"a\"\nkind = \"note\"\ntarget = 3\n", "target is an integer"),
        ("schema = 1\n[[annotation]]\nid = \"a\"\nkind = \"note\"\nlink = 3\n", "link is an integer"),
        ("schema = 1\n[[annotation]]\nid = \"a\"\nkind = \"note\"\nconflict = 3\n", "conflict is an integer"),
    ] {
        let notebook = Notebook::parse(source.as_bytes());
        let reason = notebook.read_only.as_ref().map(ToString::to_string).unwrap_or_default();
        assert!(reason.contains(why), "{source}: {reason}");
        assert!(!Notebook::faults(source.as_bytes()).is_empty() && !reason.contains('\n'));
    }
    for fine in
        ["schema = 1\ndocument.id = \"a\"\n", "schema = 1\ndocument = { id = \"a\" }\n", "schema = 0x1\n"]
    {
        let mut notebook = Notebook::parse(fine.as_bytes());
        assert_eq!(notebook.read_only, None, "{fine}");
        notebook.apply(Edit::Add(new(1, 1)));
        let about = hashiya_core::notebook::About { title: "t".into(), ..notebook.document.clone() };
        notebook.apply(Edit::About(about));
        let again = Notebook::parse(&notebook.to_bytes());
        assert_eq!((again.read_only, again.document.title.as_str()), (None, "t"), "{fine}");
        assert_eq!(again.document.id, if fine.contains("id") { "a" } else { "" });
    }
}

#[test]
fn f07_an_empty_side_is_never_taken_for_a_notebook() {
    let full = APART.as_bytes();
    for empty in ["", "\n\n", "\u{FEFF}", "# only a comment\n", " \t\r\n"] {
        assert!(is_blank(empty.as_bytes()));
        for base in ["", APART] {
            for (side, ours, theirs) in [("theirs", full, empty.as_bytes()), ("ours", empty.as_bytes(), full)]
            {
                let refused = merge(base.as_bytes(), ours, theirs).unwrap_err();
                assert_eq!((refused.side, &refused.reason), (side, &ReadOnly::Blank));
            }
        }
        let other = APART.replace("\"evidence\"", "\"claim\"");
        assert!(merge(empty.as_bytes(), full, other.as_bytes()).is_ok(), "git gives no base as an empty one");
    }
    assert!(!is_blank(b"schema = 1"));
    let whole = format!("<<<<<<< HEAD\n=======\n{APART}>>>>>>> other\n");
    assert_eq!(text(&mend(whole.as_bytes()).unwrap()), APART, "one side deleted the file");
}

#[test]
fn hostile_notebooks_are_read_in_linear_time() {
    // Nothing is timed: what is quadratic here takes minutes.
    let dotted =
        format!("schema = 1\n{}\n", (0..200_000).map(|n| format!("a{n}.b.c = 1\n")).collect::<String>());
    assert!(Notebook::parse(dotted.as_bytes()).read_only.is_none());
    let deep = format!("schema = 1\n{} = 1\n", vec!["a"; 1_000_000].join("."));
    assert!(Notebook::parse(deep.as_bytes()).annotations.is_empty());
    let faulty = format!("schema = 1\n{}", "[[annotation]]\nid = \"\"\n".repeat(20_000));
    assert_eq!(Notebook::parse(faulty.as_bytes()).annotations.len(), 20_000);
    let scattered = format!("schema = 1\n[[annotation]]\n{}", "[mine]\n[annotation.a]\n");
    assert!(Notebook::parse(scattered.as_bytes()).read_only.is_none());
}
