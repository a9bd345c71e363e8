//! One list of all notes and names to choose from.

use super::links::note_choices;
use crate::app::{
    context::Context,
    narrow::Noted,
    picker::{Choice, Picker},
};

/// Asks which note or name to go to: what is typed is looked for in quotes, notes, tags, speakers,
/// kinds, statuses and names.
pub(in crate::app) fn find_note(cx: &mut Context<'_>) {
    let notes = note_choices(cx.session, cx.article()).into_iter();
    let mut all: Vec<Choice<Noted>> = notes.map(|choice| choice.map(Noted::Note)).collect();
    for (number, entity) in cx.reader.article.entities.iter().flat_map(|found| &found.entities).enumerate() {
        let mut detail = vec![cx.session.plain(say!("label-name")), cx.session.number(entity.count())];
        detail.extend(entity.latin.clone().filter(|latin| *latin != entity.name));
        detail.extend(entity.forms.iter().cloned());
        let (label, detail) = (entity.name.clone(), detail.join(" · "));
        all.push(Choice::new(label, detail, Noted::Entity(number)));
    }
    if all.is_empty() {
        return cx.say(say!("nothing-to-find-yet"));
    }
    cx.choose(Picker::new(say!("picker-notes-and-names"), all, 0), |app, noted| match noted {
        Noted::Entity(number) => {
            let (sidebar, mut cx) = app.sidebar();
            sidebar.go_to_entity(&mut cx, number);
        }
        Noted::Note(id) => {
            if let Some(index) = app.reader.article.index_of(&id) {
                app.context().go_to_note(index);
            }
        }
    });
}
