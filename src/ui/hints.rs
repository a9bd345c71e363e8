//! Which keys help where one is: a few words at the end of the status line.

use super::strip::Strip;
use crate::{
    app::{App, Overlay, Page},
    command::{
        Action, Mode, Pane,
        family::{Annotate, Find, Input, Names, Outline, Page as Pages, Program, View},
    },
    config::Role,
    notebook::Annotation,
    words::Phrase,
};
use ratatui::style::Style;
use tui_bidi::input::Edit;

/// What is told of an action: it, and a word or two.
type Hint = (Action, fn() -> Phrase);

// What helps in several places.
const BACK: Hint = (Action::Program(Program::Cancel), || say!("hint-back"));
const HELP: Hint = (Action::Program(Program::Help), || say!("hint-help"));
const SUPPORTED: Hint = (Action::Annotate(Annotate::Status(1)), || say!("hint-supported"));
const NOTE: Hint = (Action::Annotate(Annotate::EditNote), || say!("hint-note"));
const SORT: Hint = (Action::View(View::Sort), || say!("hint-sort"));
const GO_THERE: Hint = (Action::View(View::Open), || say!("hint-go-there"));
const CHOOSE: Hint = (Action::View(View::Choose), || say!("hint-choose"));
const ONLY: Hint = (Action::View(View::FilterKind), || say!("hint-only"));
const TAKE_BACK: Hint = (Action::Annotate(Annotate::Undo), || say!("hint-take-back"));
const TAGS: Hint = (Action::Annotate(Annotate::EditTags), || say!("hint-tags"));
const DELETE: Hint = (Action::Annotate(Annotate::Delete), || say!("hint-delete"));
const CLAIM: Hint = (Action::Annotate(Annotate::Mark(1)), || say!("hint-claim"));
const HIGHLIGHT: Hint = (Action::Annotate(Annotate::Mark(0)), || say!("hint-highlight"));
const LEAVE: Hint = (Action::Program(Program::Cancel), || say!("hint-leave"));
const REVIEW: Hint = (Action::Page(Pages::Review), || say!("hint-review"));
const NEXT_PANE: Hint = (Action::View(View::FocusNext), || say!("hint-next-pane"));

/// The keys that help where one is.
pub(super) fn draw(app: &App, strip: &mut Strip<'_>, dim: Style) {
    let key = app.session.look.theme.style(Role::StatusKey);
    // What helps most stands first in the table: where there is no room for all, the others are left out. The key that
    // shows all keys stays.
    let columns = |words: &str| usize::from(tui_bidi::widget::columns(words, &app.session.look.layout));
    let leads = |action| action != BACK.0 || app.overlay.is_some() || !app.is_at_start();
    let all = hints(app).iter().filter(|(action, _)| leads(*action)).map(|&(action, word)| {
        let (keys, word) = (app.keys_of(action), app.session.plain(word()));
        let columns = columns(&keys) + columns(&word) + 3;
        (action == HELP.0, columns, keys, word)
    });
    let all: Vec<_> = all.filter(|(_, _, keys, _)| !keys.is_empty()).collect();
    let help: usize = all.iter().filter(|(is_help, ..)| *is_help).map(|(_, columns, ..)| columns).sum();
    let (whole, mut used) = (usize::from(strip.left()), help);
    let mut fitting: Vec<(String, String)> = Vec::new();
    for (is_help, columns, keys, word) in all {
        if is_help && help <= whole {
            fitting.push((keys, word));
        } else if !is_help && used + columns <= whole {
            used += columns;
            fitting.push((keys, word));
        }
    }
    // From the far side: the last comes first, unless words run against the line that they stand in.
    let against = app.interface().is_rtl() != app.session.look.words.language().is_rtl();
    if !against {
        fitting.reverse();
    }
    for (keys, word) in fitting {
        if against {
            strip.keys_end(&keys, key);
            strip.skip_end(1);
            strip.end(&word, dim);
        } else {
            strip.end(&word, dim);
            strip.skip_end(1);
            strip.keys_end(&keys, key);
        }
        strip.skip_end(2);
    }
}

fn hints(app: &App) -> &'static [Hint] {
    match app.mode() {
        Mode::List => in_lists(app),
        Mode::Proposals => &[
            (Action::View(View::Open), || say!("hint-there")),
            (Action::Annotate(Annotate::Accept), || say!("hint-accept")),
            (Action::Annotate(Annotate::Refuse), || say!("hint-refuse")),
            (Action::Annotate(Annotate::Speaker), || say!("hint-speaker")),
            CHOOSE,
            ONLY,
            (Action::Annotate(Annotate::SameAs), || say!("hint-same")),
            BACK,
        ],
        Mode::Review if app.session.review.card().is_none() => &[BACK, TAKE_BACK],
        Mode::Review => &[
            (Action::View(View::Open), || say!("hint-source")),
            (Action::Page(Pages::Snooze), || say!("hint-put-off")),
            (Action::Page(Pages::Skip), || say!("hint-skip")),
            SUPPORTED,
            NOTE,
            ONLY,
            TAKE_BACK,
            (Action::Program(Program::Cancel), || say!("hint-end")),
        ],
        Mode::Text if app.pane.on_fold(&app.reader.article.document) => &[
            (Action::Outline(Outline::ToggleFold), || say!("hint-unfold")),
            (Action::Outline(Outline::UnfoldAll), || say!("hint-unfold-all")),
            (Action::Outline(Outline::Differences), || say!("hint-differences")),
            HELP,
        ],
        // Of a claim that is not judged yet, a key that judges it.
        Mode::Text if note_here(app).is_some_and(|note| is_open(app, note)) => {
            &[NOTE, TAGS, SUPPORTED, DELETE, HELP]
        }
        Mode::Text if note_here(app).is_some() => &[NOTE, TAGS, DELETE, HELP],
        Mode::Text => &[
            (Action::Annotate(Annotate::Select), || say!("hint-select")),
            CLAIM,
            HIGHLIGHT,
            (Action::Find(Find::Ask), || say!("hint-find")),
            (Action::View(View::ToggleSidebar), || say!("hint-sidebar")),
            HELP,
        ],
        Mode::Selection => &[
            (Action::Annotate(Annotate::Widen), || say!("hint-widen")),
            HIGHLIGHT,
            CLAIM,
            (Action::Annotate(Annotate::Mark(2)), || say!("hint-evidence")),
            (Action::Program(Program::Copy), || say!("hint-copy")),
            LEAVE,
        ],
        // A note is kept either way, as the edge of its box says.
        Mode::Input if is_note(app) => &[
            (Action::Input(Input::Editor), || say!("hint-editor")),
            (Action::Input(Input::Edit(Edit::NewLine)), || say!("hint-new-line")),
        ],
        Mode::Input => &[(Action::Input(Input::Accept), || say!("hint-take-it")), LEAVE],
    }
}

/// The annotation at the cursor.
fn note_here(app: &App) -> Option<&Annotation> {
    app.reader.article.annotation(app.pane.note_here(&app.reader.article)?)
}

/// Whether an annotation has the first of the statuses, that of a claim that nobody judged.
fn is_open(app: &App, annotation: &Annotation) -> bool {
    let first = app.session.look.settings.statuses.first();
    annotation.status.as_ref().zip(first).is_some_and(|(own, first)| own.as_str() == first.name)
}

/// Whether a note is being typed.
fn is_note(app: &App) -> bool {
    matches!(&app.overlay, Some(Overlay::Prompt(prompt)) if prompt.purpose.many_lines())
}

fn in_lists(app: &App) -> &'static [Hint] {
    match () {
        () if matches!(app.overlay, Some(Overlay::Disputes)) => &[
            (Action::Annotate(Annotate::Status(0)), || say!("hint-first-word")),
            (Action::View(View::Sort), || say!("hint-choose")),
            BACK,
        ],
        () if matches!(app.overlay, Some(Overlay::Help(_))) => {
            &[(Action::View(View::FilterText), || say!("hint-search")), BACK]
        }
        () if matches!(app.overlay, Some(Overlay::Details(_))) => &[BACK],
        () if app.session.page == Page::Library => &[
            (Action::View(View::Open), || say!("hint-open")),
            (Action::View(View::FilterText), || say!("hint-find")),
            SORT,
            REVIEW,
            (Action::Page(Pages::Statistics), || say!("hint-statistics")),
            BACK,
        ],
        () if app.session.page == Page::Statistics => {
            &[(Action::Page(Pages::Library), || say!("hint-library")), REVIEW, BACK]
        }
        () if app.session.page == Page::Claims => &[
            GO_THERE,
            SUPPORTED,
            (Action::Annotate(Annotate::Link), || say!("hint-tie-evidence")),
            (Action::View(View::FilterKind), || say!("hint-list-only")),
            SORT,
            (Action::Annotate(Annotate::Details), || say!("hint-details")),
            BACK,
        ],
        () if app.overlay.is_none() && app.session.focus == Pane::Entities => &[
            (Action::View(View::Open), || say!("hint-next-mention")),
            CHOOSE,
            (Action::Names(Names::OnlyMentions), || say!("hint-only-with-it")),
            (Action::Names(Names::Join), || say!("hint-join")),
            (Action::Names(Names::Hide), || say!("hint-hide")),
            SORT,
            (Action::Names(Names::ClaimsOfName), || say!("hint-claims")),
            BACK,
        ],
        () if app.overlay.is_none() && app.session.focus == Pane::Sections => {
            &[GO_THERE, (Action::Outline(Outline::ToggleFold), || say!("hint-fold")), NEXT_PANE, BACK, HELP]
        }
        () => &[GO_THERE, NEXT_PANE, (Action::View(View::FilterKind), || say!("hint-kind")), BACK, HELP],
    }
}
