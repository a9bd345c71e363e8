//! The user overrides of names: what belongs together, what is called how, what is no name at all.
//!
//! Nothing is changed here but what is asked of the background worker: it writes `entities.toml` and finds the names
//! again, for user overrides are applied last.

use crate::app::{
    context::Context,
    overlay::Purpose,
    pane::unit::Unit,
    picker::{Choice, Picker},
};
use crate::{
    entities::{Edit, Entity, Kind},
    words::Phrase,
};
use tui_bidi::text::slice;

/// Asks what `entity` shall be called.
pub(in crate::app) fn ask_rename(cx: &mut Context<'_>, entity: &Entity) {
    cx.prompt(Purpose::Rename(entity.name.clone()), &entity.name);
}

/// Asks what `entity` is.
pub(in crate::app) fn ask_type(cx: &mut Context<'_>, entity: &Entity) {
    let retype = |kind| retype(entity, kind);
    let here = names().position(|kind| kind == entity.kind).unwrap_or(0);
    let all = names().map(|kind| choice(&cx.session.row(&kind.phrase()), "", retype(kind))).collect();
    choose_change(cx, Picker::new(say!("picker-type"), all, here));
}

/// Leaves `entity` out.
pub(in crate::app) fn hide_name(cx: &mut Context<'_>, entity: &Entity) {
    let hide = vec![Edit::Hide { form: entity.name.clone() }];
    cx.reader.change_names(cx.session, hide, say!("name-hidden", name = &entity.name));
}

/// Opens a choice among changes of names, and makes the one that is chosen.
fn choose_change(cx: &mut Context<'_>, picker: Picker<Changes>) {
    cx.choose(picker, |app, (edits, what)| app.reader.change_names(&mut app.session, edits, what));
}

/// Asks which name is the same as `entity`.
pub(in crate::app) fn ask_join(cx: &mut Context<'_>, entity: &Entity) {
    let all = cx.reader.article.entities.iter().flat_map(|found| &found.entities);
    let others = all.filter(|other| other.id != entity.id && !other.kind.is_value());
    let all: Vec<Choice<Changes>> = others
        .map(|other| {
            let latin = other.latin.as_deref().filter(|latin| *latin != other.name);
            let detail = latin.map_or(String::new(), |latin| format!("{latin} · "));
            choice(&other.name, &(detail + &cx.session.number(other.count())), join(entity, other))
        })
        .collect();
    if all.is_empty() {
        return cx.say(say!("names-no-other"));
    }
    choose_change(cx, Picker::new(say!("picker-join"), all, 0));
}

/// Asks which of the names that were left out is shown again.
pub(in crate::app) fn ask_hidden_name(cx: &mut Context<'_>) {
    let hidden = cx.reader.article.entities.as_ref().map_or(&[][..], |found| &found.hidden);
    let show = |form: &String| {
        let edits = vec![Edit::Show { form: form.clone() }];
        choice(form, "", (edits, say!("name-shown-again", name = form)))
    };
    let all: Vec<Choice<Changes>> = hidden.iter().map(show).collect();
    if all.is_empty() {
        return cx.say(say!("names-none-hidden"));
    }
    choose_change(cx, Picker::new(say!("picker-show-again"), all, 0));
}

/// Asks which form of `entity` is another's.
pub(in crate::app) fn ask_split(cx: &mut Context<'_>, entity: &Entity) {
    let mut forms: Vec<&String> = entity.forms.iter().chain(&entity.latin).collect();
    forms.push(&entity.name);
    forms.dedup();
    if forms.len() < 2 {
        return cx.say(say!("names-one-form", name = &entity.name));
    }
    let split = |form: &&String| {
        let what = say!("name-of-its-own", name = form);
        choice(form, "", (vec![Edit::Split { form: (*form).clone() }], what))
    };
    let all = forms.iter().map(split).collect();
    choose_change(cx, Picker::new(say!("picker-split"), all, 0));
}

/// Asks what the selected words are, or the word under the cursor.
pub(in crate::app) fn ask_new_name(cx: &mut Context<'_>) {
    let text = cx.reader.article.document.text();
    let span =
        cx.selection().unwrap_or_else(|| Unit::Word.around(&cx.reader.article.document, cx.pane.cursor.at));
    let form = plain(slice(text, span));
    if !form.chars().any(char::is_alphanumeric) || slice(text, span).trim().contains('\n') {
        return cx.say(say!("names-select-first"));
    }
    cx.pane.cursor.leave_selection();
    let what = say!("name-made", name = &form);
    let add = |kind| (vec![Edit::Add { form: form.clone(), kind }], what.clone());
    let words = |phrase: Phrase| cx.session.row(&phrase);
    let mut all = vec![choice(&words(say!("name-as-text")), &words(say!("name-a-name")), add(None))];
    all.extend(names().map(|kind| choice(&words(kind.phrase()), "", add(Some(kind)))));
    choose_change(cx, Picker::new(say!("picker-type"), all, 0));
}

/// Calls the entity `form` by the `name` that was typed.
pub(in crate::app) fn write_name(cx: &mut Context<'_>, form: String, name: &str) {
    let name = plain(name);
    if name.is_empty() || name == form {
        return cx.say(say!("names-name-stays"));
    }
    let what = say!("name-called", name = &name);
    cx.reader.change_names(cx.session, vec![Edit::Rename { form, name }], what);
}

/// The two as one, called as the one that is mentioned more.
fn join(entity: &Entity, other: &Entity) -> Changes {
    let (into, form) = if entity.count() > other.count() { (entity, other) } else { (other, entity) };
    let edit = Edit::Join { into: into.name.clone(), form: form.name.clone() };
    (vec![edit], say!("name-joined", form = &form.name, name = &into.name))
}

fn retype(entity: &Entity, kind: Kind) -> Changes {
    let what = say!("label-value", label = &entity.name, value = kind.phrase());
    (vec![Edit::Retype { form: entity.name.clone(), kind }], what)
}

/// Changes of what is known of names, and what they do in a few words.
type Changes = (Vec<Edit>, Phrase);

fn choice(label: &str, detail: &str, changes: Changes) -> Choice<Changes> {
    Choice::new(label, detail, changes)
}

/// The kinds that a name can have.
fn names() -> impl Iterator<Item = Kind> {
    Kind::ALL.into_iter().filter(|kind| !kind.is_value())
}

/// `words` as a name is written: in one line, without punctuation around it and without marks of direction.
fn plain(words: &str) -> String {
    let seen = |c: &char| !matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
    let words: String = words.chars().filter(seen).collect();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    words.trim_matches(AROUND).to_owned()
}

/// What stands around a name and is no part of it.
const AROUND: &[char] =
    &[' ', '.', ',', ':', ';', '!', '?', '…', '،', '؛', '؟', '«', '»', '"', '“', '”', '(', ')', '[', ']'];
