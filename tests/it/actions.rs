//! Every action of the table does something in some state: none is handled by nobody.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "it reads a sample, and fails loudly")]

use crate::support::reader::Reader;
use hashiya::{
    app::{Article, Dispute, Disputes, Message},
    command::{Action, COMMANDS, family},
    document::Document,
    entities::{Entities, Overrides, find},
    notebook::{Annotation, Edit, Id, Notebook, Target},
};
use std::sync::OnceLock;
use tui_bidi::text::Span;

/// Keys that lead to a state, each from the start.
const STATES: &[&str] = &[
    "",
    "j l l",
    "J",
    "J j j v l l",
    "J J D",
    "j j l l v l l",
    "/ [الشركة] enter",
    "/ [الشركة] enter n n",
    "G",
    "G ctrl-o",
    "z M G",
    "] ] ] ]",
    "g s j",
    "g e j",
    "g e j j enter",
    "g n G",
    "g n G g t v l l",
    "g l",
    "g C",
    "g S",
    "g r",
    "/ [ال]",
    "/ [ال] left left",
    "J I [note]",
    "J I [two words] alt-enter [more] left left left",
    "J t",
    "J C",
    "j m u",
    ":",
    "? j j j",
    "g D j",
];

/// Actions whose work is what the status line says.
const TOLD: &[Action] = &[Action::Names(family::Names::Who)];

fn sample() -> (String, Notebook) {
    let path = format!("{}/seeds/openai-november.ar.txt", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(path).unwrap();
    let text = format!("{text}\nكلمة فريدة هنا\n\nكلمة فريدة هناك\n\n{text}");
    let document = Document::parse(text.as_bytes(), "a.txt").unwrap();
    let mut notebook = Notebook::default();
    let mut add = |number: u64, kind: &str, target: Target| {
        let id = Id::from_clock(1_700_000_000_000 + number, [3; 10]);
        let author = Some("noor".to_owned());
        let note = Some("a note".to_owned());
        notebook.apply(Edit::Add(Annotation {
            id,
            kind: kind.into(),
            target,
            author,
            note,
            ..Annotation::default()
        }));
    };
    for (number, at) in [600, 602, 1800, 2600].into_iter().enumerate() {
        let at = tui_bidi::text::snap_start(&text, at);
        let end = tui_bidi::text::snap_start(&text, at + 60);
        add(
            number as u64,
            if number == 2 { "claim" } else { "highlight" },
            Target::of(&document, Span::new(at, end)),
        );
    }
    let other = Document::parse("كلمة فريدة\n".as_bytes(), "b.txt").unwrap();
    add(9, "quote", Target::of(&other, Span::new(0, "كلمة فريدة".len())));
    (text, notebook)
}

fn reader(keys: &str) -> Reader {
    let (text, notebook) = sample();
    let own = notebook.annotations.clone();
    let document = Document::parse(text.as_bytes(), "a.txt").unwrap();
    // Found once: it takes longer than all else here.
    static NAMES: OnceLock<Entities> = OnceLock::new();
    let names = NAMES.get_or_init(|| find(&document, &Overrides::default())).clone();
    let mut reader = Reader::showing(Article::new("a.txt", document, notebook, None), (120, 30));
    if !keys.starts_with('G') {
        reader.send(Message::Entities(Box::new(names)));
    }
    reader.send(Message::Volumes(Vec::new()));
    if keys.starts_with("g D") {
        let dispute = |number: usize| Dispute {
            span: Span::new(600, 660),
            on: "kind",
            versions: vec![
                Some(own[number].clone()),
                Some(Annotation { kind: "opinion".into(), ..own[number].clone() }),
            ],
        };
        let agreed = Annotation { id: Id::from_clock(5, [5; 10]), kind: "bookmark".into(), ..own[1].clone() };
        let agreed =
            Dispute { span: Span::new(600, 660), on: "", versions: vec![Some(agreed.clone()), Some(agreed)] };
        reader.app.settle(Disputes::new(vec!["a".into(), "b".into()], vec![dispute(0), dispute(1), agreed]));
    }
    reader.keys(keys);
    reader.effects.clear();
    reader
}

/// Whether `action` does something in the state that `keys` lead to: the frame is another, the cursor elsewhere, or
/// the outer world is asked for something. A sentence in the status line is no deed.
fn does_something(reader: &mut Reader, keys: &str, action: Action) -> bool {
    let typing = keys.contains("/ [") && !keys.contains("enter") || TOLD.contains(&action);
    let seen = |reader: &Reader| {
        let mut rows = reader.screen();
        if !typing {
            rows.pop();
        }
        (rows, reader.app.position(), reader.app.selection(), reader.toml())
    };
    let before = seen(reader);
    reader.send(Message::Act(action));
    !reader.effects.is_empty() || before != seen(reader)
}

#[test]
fn every_action_of_the_table_does_something_in_some_state() {
    let mut idle: Vec<(&str, Action)> = COMMANDS.iter().map(|row| (row.name, row.action)).collect();
    for keys in STATES {
        let mut state = reader(keys);
        idle.retain(|&(_, action)| {
            let does = does_something(&mut state, keys, action);
            if does {
                state = reader(keys);
            }
            !does
        });
    }
    assert!(idle.is_empty(), "these do nothing anywhere: {idle:?}");
}
