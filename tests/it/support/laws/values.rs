//! Laws of values made of text: places of quotes, settings, themes, names, and the state under random keys.

use super::{LONGEST, parts, split};
use hashiya::app::{App, Article, Effect, Look, Message, Stamp};
use hashiya::command::{Chord, Key};
use hashiya::config::{Depth, Settings, Theme};
use hashiya::document::Document;
use hashiya::entities::{Edit, Kind, Overrides, find};
use hashiya::notebook::placement::{State, place};
use hashiya::notebook::{Notebook, Target};
use tui_bidi::text::{Span, floor_char, next_cluster, slice};

/// A document of the first few thousand bytes of `bytes`.
fn document(bytes: &[u8]) -> Option<Document> {
    let text = String::from_utf8_lossy(&bytes[..bytes.len().min(LONGEST)]).into_owned();
    Document::parse(text.as_bytes(), "a.txt").ok()
}

/// Two texts: quotes of the first stand there where they were taken, and have a place in the second or none.
pub(crate) fn placing(bytes: &[u8]) {
    let ([seed], _) = split(bytes);
    let [old, new] = parts::<2>(bytes.get(1..).unwrap_or_default());
    let (Some(old), Some(new)) = (document(old), document(new)) else { return };
    let length = old.text().len();
    let spans = (1..=8).map(|number| {
        let start = floor_char(old.text(), length * number * (usize::from(seed) + 7) / 1000 % length.max(1));
        let end = floor_char(old.text(), (start + number * number).min(length));
        Span::new(start, end.max(next_cluster(old.text(), start)))
    });
    let spans: Vec<Span> = spans.filter(|span| !span.is_empty() && span.end <= length).collect();
    let targets: Vec<Target> = spans.iter().map(|span| Target::of(&old, *span)).collect();
    let targets: Vec<&Target> = targets.iter().collect();
    for (placement, span) in place(&old, &targets, None).iter().zip(&spans) {
        // On the edges of clusters, which the quote may cut.
        let stands = placement.span.is_some_and(|own| own.start <= span.start && span.end <= own.end);
        assert!(stands && placement.state == State::Exact, "{span:?} in the text it is of: {placement:?}");
    }
    for known in [None, Some(old.text())] {
        let placements = place(&new, &targets, known);
        assert_eq!(placements.len(), targets.len());
        for (placement, target) in placements.iter().zip(&targets) {
            let candidates = placement.candidates.iter().map(|candidate| candidate.span);
            for span in placement.span.into_iter().chain(candidates) {
                assert!(new.text().get(span.start..span.end).is_some(), "{span:?} cuts a character");
            }
            assert_eq!(placement.span.is_none(), placement.state == State::Orphan, "{:?}", placement.state);
            if placement.state == State::Exact {
                assert!(slice(new.text(), placement.span.unwrap()).contains(&target.exact));
            }
        }
        assert_eq!(place(&new, &targets, known), placements, "placed twice");
    }
}

/// Warnings name lines that are there, and are one line each.
fn told(text: &str, warnings: &[(usize, String)]) {
    for (line, what) in warnings {
        assert!((1..=text.lines().count().max(1) + 1).contains(line), "line {line}: {what}");
        assert!(!what.chars().any(char::is_control), "{what:?}");
    }
}

/// Settings: what is wrong is told by its line, and the rest is read the same each time.
pub(crate) fn settings(bytes: &[u8]) {
    let ([], text) = split(bytes);
    let (settings, warnings) = Settings::parse(&text);
    told(&text, &warnings.iter().map(|own| (own.line, own.what.to_string())).collect::<Vec<_>>());
    assert_eq!(Settings::parse(&text), (settings.clone(), warnings), "read twice");
    let kinds = settings.kinds.iter().map(|kind| kind.sign);
    assert!(kinds.chain(settings.statuses.iter().map(|status| status.sign)).all(|sign| !sign.is_control()));
}

/// A theme: what is wrong is told by its line; it can be shown in however many colours.
pub(crate) fn theme(bytes: &[u8]) {
    let ([], text) = split(bytes);
    let (theme, warnings) = Theme::parse("own", &text);
    told(&text, &warnings.iter().map(|own| (own.line, own.what.to_string())).collect::<Vec<_>>());
    assert_eq!(Theme::parse("own", &text).1, warnings, "read twice");
    for depth in [Depth::None, Depth::Sixteen, Depth::Indexed, Depth::True] {
        drop(theme.clone().with_depth(depth));
    }
}

/// User overrides of names: written and read they are themselves, also after each kind of change, and names are found
/// with them.
pub(crate) fn names(bytes: &[u8]) {
    let ([choice], text) = split(bytes);
    let (overrides, warnings) = Overrides::parse(&text);
    told("", &warnings.iter().map(|what| (1, what.to_string())).collect::<Vec<_>>());
    if overrides.broken.is_some() {
        return;
    }
    let article = Document::parse("قال سام ألتمان لإيلون ماسك. وصل ألتمان أمس.".as_bytes(), "a.txt").unwrap();
    let any =
        overrides.entities.first().map_or_else(|| text.chars().take(9).collect(), |own| own.name.clone());
    let [form, other] =
        if choice % 2 == 0 { [any, "ألتمان".into()] } else { ["سام ألتمان".into(), any] };
    let edits = [
        Edit::Add { form: form.clone(), kind: Kind::of_code("PER") },
        Edit::Join { into: form.clone(), form: other.clone() },
        Edit::Split { form: other.clone() },
        Edit::Rename { form: form.clone(), name: other },
        Edit::Retype { form: form.clone(), kind: Kind::of_code("ORG").unwrap() },
        Edit::Hide { form: form.clone() },
        Edit::Show { form },
    ];
    let mut edited = overrides;
    for edit in edits.iter().cycle().skip(usize::from(choice) % 7).take(7) {
        let written = edited.to_string();
        let again = Overrides::parse(&written).0;
        assert!(again.broken.is_none(), "{written}");
        assert_eq!(again.to_string(), written, "written twice");
        assert_eq!(
            (&again.entities, &again.hidden, &again.apart),
            (&edited.entities, &edited.hidden, &edited.apart)
        );
        edited = edited.edited(edit);
    }
    for entity in find(&article, &edited).entities {
        let inside = |span: Span| article.text().get(span.start..span.end).is_some();
        assert!(entity.mentions.iter().all(|mention| inside(mention.span)), "{}", entity.name);
    }
}

/// The state under keys: places are places in the text, and what is saved is saved.
pub(crate) fn update(bytes: &[u8]) {
    let [keys, text] = parts::<2>(bytes);
    let Some(document) = document(text) else { return };
    let article = Article::new("a.txt", document, Notebook::default(), None);
    let mut app = App::new(article, Look::default(), (40, 12), 0);
    let mut unsaved = 0;
    for (turn, key) in keys.iter().take(200).enumerate() {
        let time = turn as u64 * 1000;
        let stamp = Stamp {
            milliseconds: 1_700_000_000_000 + time,
            now: "2026-11-23T03:00:00Z".into(),
            random: [turn as u8; 10],
            ..Stamp::default()
        };
        let message = match key {
            0xF0 => Message::Resize(turn as u16 * 7 % 90, turn as u16 * 3 % 30),
            0xF1 => Message::Paste("قال\n\u{202e}x".into()),
            _ => {
                let chord = chord(*key);
                Message::Key { typed: chord, command: chord }
            }
        };
        for effect in app.update(message, stamp) {
            unsaved += usize::from(matches!(
                effect,
                Effect::Save(_) | Effect::Undo(_) | Effect::Redo(_) | Effect::Names { .. }
            ));
        }
        let text = app.article().document.text();
        let (cursor, top) = app.position();
        assert!(text.is_char_boundary(cursor) && text.is_char_boundary(top), "{cursor} {top}");
        assert!(app.selection().is_none_or(|span| text.get(span.start..span.end).is_some()));
    }
    for _ in 0..unsaved {
        app.update(Message::Saved, Stamp::default());
    }
    assert!(app.is_saved(), "each change was told to be saved");
    let bytes = app.article().notebook.to_bytes();
    assert!(Notebook::parse(&bytes).read_only.is_none(), "{}", String::from_utf8_lossy(&bytes));
}

/// The key that a byte stands for: letters and signs are themselves.
fn chord(byte: u8) -> Chord {
    let keys = [
        Key::Enter,
        Key::Escape,
        Key::Tab,
        Key::Backspace,
        Key::Delete,
        Key::Left,
        Key::Right,
        Key::Up,
        Key::Down,
        Key::Home,
        Key::End,
        Key::PageUp,
        Key::PageDown,
        Key::Char('س'),
        Key::Insert,
    ];
    match byte {
        b' '..=b'~' => Chord::plain(Key::Char(char::from(byte))),
        0x80..=0x9F => Chord::new(Key::Char(char::from(b'a' + byte % 26)), true, false, false),
        0xA0..=0xBF => Chord::new(keys[usize::from(byte) % 15], false, byte & 0x10 > 0, false),
        _ => Chord::plain(keys[usize::from(byte) % 15]),
    }
}
