//! Tags: all in use, here and in the library, with how often; one is given another name, made one with another, or taken
//! off, everywhere.

use crate::app::{
    context::Context,
    library::Scan,
    listing::NoteFilter,
    overlay::Purpose,
    pages::Page,
    picker::{Choice, Picker},
    state::{Overlay, Then},
};
use crate::{
    command::Pane,
    library::{Volume, as_counted},
    notebook::{Annotation, Edit, tag},
};
use std::{cmp::Reverse, collections::BTreeMap, path::PathBuf};

/// How often a tag is used: in the open article, and in the others of the library.
type Uses = (usize, usize);

/// Asks for a tag in use, the most used first. While the library is read, the choice waits for those of other articles.
pub(in crate::app) fn ask_tag(cx: &mut Context<'_>) {
    cx.session.know_the_library();
    let mut uses: Vec<(String, Uses)> = uses(cx).into_iter().collect();
    if uses.is_empty() {
        if cx.session.library.scan == Scan::Done {
            *cx.overlay = None;
            return cx.say(say!("tags-none"));
        }
        cx.say(say!("library-reading"));
    }
    let most = |(_, (here, elsewhere)): &(String, Uses)| Reverse(here + elsewhere);
    uses.sort_by(|one, other| most(one).cmp(&most(other)).then_with(|| as_counted(&one.0, &other.0)));
    let all = uses.into_iter().map(|(tag, (here, elsewhere))| {
        let detail = cx.session.row(&match elsewhere {
            0 => say!("tag-here", here),
            _ => say!("tag-here-elsewhere", here, elsewhere),
        });
        Choice::new(tag.clone(), detail, tag)
    });
    let picker = Picker::new(say!("label-tags"), all.collect(), 0);
    cx.choose(picker, |app, tag| ask_what(&mut app.context(), &tag));
    if let Some(Overlay::Picker(question)) = cx.overlay {
        question.renew = Some(Then::new(|app| ask_tag(&mut app.context())));
    }
}

/// What is done with a tag.
#[derive(Clone, Copy)]
enum Change {
    List,
    Rename,
    TakeOff,
}

fn ask_what(cx: &mut Context<'_>, tag: &str) {
    let words = |what| cx.session.row(&what);
    let all = vec![
        Choice::new(words(say!("tag-list")), "", Change::List),
        Choice::new(words(say!("tag-rename")), "", Change::Rename),
        Choice::new(words(say!("tag-take-off")), "", Change::TakeOff),
    ];
    let tag = tag.to_owned();
    cx.choose(Picker::new(say!("label-tag"), all, 0), move |app, what| match what {
        Change::List => {
            app.session.page = Page::Text;
            app.session.give_focus(Pane::Notes);
            let (sidebar, mut cx) = app.sidebar();
            let filter = NoteFilter { tag: Some(tag.clone()), ..NoteFilter::default() };
            sidebar.list_notes(&mut cx, filter);
        }
        Change::Rename => app.context().prompt(Purpose::Retag(tag.clone()), &tag),
        Change::TakeOff => retag(&mut app.context(), &tag, None),
    });
}

/// Calls `old` what `text` says, everywhere; where a tag of that name is in use, the two are one from now on.
pub(in crate::app) fn write_tag(cx: &mut Context<'_>, old: &str, text: &str) {
    match tag(text) {
        Some(new) if new == old => {}
        Some(new) => retag(cx, old, Some(&new)),
        None => cx.say(say!("tag-needs-a-name")),
    }
}

/// Puts `new` in the place of the tag `old`, in the open article and in all others, as one step of the history.
fn retag(cx: &mut Context<'_>, old: &str, new: Option<&str>) {
    let now = cx.session.stamp.now.clone();
    let own = changes(&cx.reader.article.notebook.annotations, old, new, &now);
    let others = cx.session.library.volumes.iter().filter(|volume| is_open_to_change(cx, volume));
    let elsewhere: Vec<(PathBuf, Edit, Edit)> = others
        .map(|volume| (volume, changes(&volume.annotations, old, new, &now)))
        .filter(|(_, changes)| !changes.is_empty())
        .map(|(volume, changes)| {
            let (edits, inverses) = changes.into_iter().unzip();
            (volume.entry.path.clone(), Edit::All(edits), Edit::All(inverses))
        })
        .collect();
    let articles = elsewhere.len() + usize::from(!own.is_empty());
    let edit = Edit::All(own.into_iter().map(|(edit, _)| edit).collect());
    cx.reader.change_everywhere(cx.session, edit, elsewhere);
    if cx.session.notice.is_none() {
        let what = new.map_or_else(|| say!("tag-taken-off", old), |new| say!("tag-renamed", old, new));
        cx.say(say!("done-in-articles", what, articles));
    }
}

/// Whether a change can be written into the notebook of `volume`, which is not the open one.
fn is_open_to_change(cx: &Context<'_>, volume: &Volume) -> bool {
    volume.entry.path != cx.reader.article.path && !volume.gone && volume.fault.is_none()
}

/// What puts `new` in the place of `old` in `annotations`, each change with what takes it back.
fn changes(annotations: &[Annotation], old: &str, new: Option<&str>, now: &str) -> Vec<(Edit, Edit)> {
    let tagged = annotations.iter().filter(|annotation| annotation.tags.iter().any(|tag| tag == old));
    let changed = tagged.map(|annotation| {
        let mut tags: Vec<String> = annotation.tags.iter().filter(|tag| *tag != old).cloned().collect();
        tags.extend(new.filter(|new| !tags.iter().any(|tag| tag == new)).map(str::to_owned));
        tags.sort();
        let updated = Some(now.to_owned());
        let new = Annotation { tags, updated, ..annotation.clone() };
        (Edit::Replace(new), Edit::Replace(annotation.clone()))
    });
    changed.collect()
}

/// Every tag in use, by code point.
fn uses(cx: &Context<'_>) -> BTreeMap<String, Uses> {
    let mut uses = BTreeMap::<String, Uses>::new();
    for tag in cx.reader.article.notebook.annotations.iter().flat_map(|one| &one.tags) {
        uses.entry(tag.clone()).or_default().0 += 1;
    }
    let others =
        cx.session.library.volumes.iter().filter(|volume| volume.entry.path != cx.reader.article.path);
    for tag in others.flat_map(|volume| &volume.annotations).flat_map(|one| &one.tags) {
        uses.entry(tag.clone()).or_default().1 += 1;
    }
    uses
}
