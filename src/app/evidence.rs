//! What is selected in another pane becomes evidence of the annotation in this one.

use super::{
    split::PaneId,
    state::App,
    surface::{elsewhere, links, marking},
    windowing,
};
use crate::notebook::{Id, Kind, Link, relation_name};

/// Ties the annotation that is meant to what is selected in another pane, and asks how; `false` where nothing is.
pub(super) fn tie_selection(app: &mut App) -> bool {
    let selected = app.windows.others.iter().find(|other| other.pane.cursor.anchor.is_some());
    let Some(partner) = selected.map(|other| other.id) else { return false };
    let Some(note) = app.note_meant().cloned() else { return false };
    let id = note.id.clone();
    let picker = links::bonds(&app.context(), &note);
    app.context().choose(picker, move |app, bond| tie(app, &id, partner, bond));
    true
}

/// Annotates what is selected in the pane called `partner`, and ties annotation `id` to that.
fn tie(app: &mut App, id: &Id, partner: PaneId, bond: usize) {
    let Some(&((rel, inward), _)) = links::BONDS.get(bond) else { return };
    let (back, own) = (app.windows.focused, app.reader.number);
    let here = elsewhere::reference(&app.reader.article, id);
    windowing::focus(app, partner);
    let Some(span) = app.context().selection() else { return windowing::focus(app, back) };
    app.pane.cursor.leave_selection();
    let kind = if inward { Kind::Evidence } else { Kind::Claim };
    let made = marking::add(&mut app.context(), kind.into(), span, None);
    let same = app.reader.number == own;
    let there = if same { made.to_string() } else { elsewhere::reference(&app.reader.article, &made) };
    let link = |to: String| Link::new(rel, to);
    let what = relation_name(rel.word(), inward);
    if inward {
        let to = if same { id.to_string() } else { here };
        elsewhere::write_link(&mut app.context(), &made, link(to), what.clone());
    }
    windowing::focus(app, back);
    if !inward {
        elsewhere::write_link(&mut app.context(), id, link(there), what);
    }
}
