//! The list of annotations: its order, what is listed, and several chosen together.

use crate::app::{
    context::Context,
    facets::{facet_kind, facet_status, facet_tag},
    listing::{NoteFilter, NoteOrder},
    message::Effect,
    picker::{Choice, Picker},
    sidebar::Sidebar,
};
use crate::words::Phrase;
use std::collections::BTreeMap;

/// The label of what has no value of some sort, and that of each value.
type Label = (fn() -> Phrase, fn(&str) -> Phrase);

/// Asks which annotations are listed: of which kind, status or tag.
pub(in crate::app) fn ask_which(cx: &mut Context<'_>) {
    let session = &*cx.session;
    let mut all = vec![Choice::new(session.row(&say!("label-all")), "", NoteFilter::default())];
    let annotations = &cx.reader.article.notebook.annotations;
    let mut counted = |label: Label, values: Vec<&str>, filter: fn(String) -> NoteFilter| {
        let mut uses = BTreeMap::<&str, usize>::new();
        for value in values {
            *uses.entry(value).or_default() += 1;
        }
        all.extend(uses.into_iter().map(|(value, count)| {
            let shown =
                if value.is_empty() { say!("facet-without", label = (label.0)()) } else { (label.1)(value) };
            Choice::new(session.row(&shown), session.number(count), filter(value.to_owned()))
        }));
    };
    let kinds = annotations.iter().map(|own| own.kind.as_str()).collect();
    counted((|| say!("label-kind"), facet_kind), kinds, |kind| NoteFilter {
        kind: Some(kind),
        ..NoteFilter::default()
    });
    let statuses = annotations.iter().map(|own| own.status.as_deref().unwrap_or("")).collect();
    counted((|| say!("label-status"), facet_status), statuses, |status| NoteFilter {
        status: Some(status),
        ..NoteFilter::default()
    });
    let tags = annotations.iter().flat_map(|own| own.tags.iter().map(String::as_str));
    let untagged = annotations.iter().filter(|own| own.tags.is_empty()).map(|_| "");
    counted((|| say!("label-tag"), facet_tag), tags.chain(untagged).collect(), |tag| NoteFilter {
        tag: Some(tag),
        ..NoteFilter::default()
    });
    cx.choose(Picker::new(say!("picker-only"), all, 0), |app, filter| {
        let (sidebar, mut cx) = app.sidebar();
        sidebar.list_notes(&mut cx, filter);
    });
}

impl Sidebar {
    /// Asks for the order of the list of annotations.
    pub(in crate::app) fn ask_note_order(&self, cx: &mut Context<'_>) {
        let choice = |order: NoteOrder| Choice::new(cx.session.row(&order.name()), "", order);
        let here = NoteOrder::ALL.iter().position(|order| *order == self.note_order);
        cx.choose(
            Picker::new(say!("picker-sort"), NoteOrder::ALL.map(choice).into(), here.unwrap_or(0)),
            |app, order| {
                let (sidebar, mut cx) = app.sidebar();
                sidebar.note_order = order;
                sidebar.list_anew(&mut cx);
            },
        );
    }

    /// Lists only annotations that have what `filter` asks for, besides what was asked for before.
    pub(in crate::app) fn list_notes(&mut self, cx: &mut Context<'_>, filter: NoteFilter) {
        if filter == NoteFilter::default() {
            self.filter = filter;
        } else {
            self.filter.kind = filter.kind.or(self.filter.kind.take());
            self.filter.status = filter.status.or(self.filter.status.take());
            self.filter.tag = filter.tag.or(self.filter.tag.take());
        }
        self.list_anew(cx);
    }

    fn list_anew(&mut self, cx: &mut Context<'_>) {
        self.refresh(&cx.reader.article, cx.pane);
        cx.reader.article.revise();
        cx.ask(Effect::Redraw);
        self.choose(2, 0);
    }

    /// Takes the chosen annotation among those meant together, or out of them.
    pub(super) fn choose_note(&mut self, cx: &mut Context<'_>) {
        let chosen = self.chosen_note().and_then(|index| cx.reader.article.annotation(index));
        let Some(id) = chosen.map(|own| own.id.clone()) else { return };
        if !self.marked.remove(&id) {
            self.marked.insert(id);
        }
        self.choose_entry(cx, self.lists[2].selected + 1);
        cx.say(say!("notes-chosen", count = self.marked.len()));
    }
}
