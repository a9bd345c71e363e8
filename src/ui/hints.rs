//! Which keys help where one is: a few words at the end of the status line.

use super::strip::Strip;
use crate::{
    app::{App, Overlay, Page},
    command::{Action, Mode, Pane, family},
    config::Role,
    notebook::Annotation,
    words::Phrase,
};
use ratatui::style::Style;
use tui_bidi::input::Edit;

/// What is told of an action: it, and a word or two.
type Hint = (Action, fn() -> Phrase);

/// The keys that help where one is.
pub(super) fn draw(app: &App, strip: &mut Strip<'_>, dim: Style) {
    let key = app.session.look.theme.style(Role::StatusKey);
    // What helps most stands first in the table: where there is no room for all, the others are left out.
    let mut left = usize::from(strip.left());
    let mut fitting: Vec<(String, String)> = Vec::new();
    let columns = |words: &str| usize::from(tui_bidi::widget::columns(words, &app.session.look.layout));
    for &(action, word) in hints(app) {
        let (keys, word) = (app.keys_of(action), app.session.plain(word()));
        let columns = columns(&keys) + columns(&word) + 3;
        if !keys.is_empty() && columns <= left {
            left -= columns;
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
            strip.end(&keys, key);
            strip.skip_end(1);
            strip.end(&word, dim);
        } else {
            strip.end(&word, dim);
            strip.skip_end(1);
            strip.end(&keys, key);
        }
        strip.skip_end(2);
    }
}

fn hints(app: &App) -> &'static [Hint] {
    match app.mode() {
        Mode::List => in_lists(app),
        Mode::Proposals => &[
            (Action::View(family::View::Open), || say!("hint-there")),
            (Action::Annotate(family::Annotate::Accept), || say!("hint-accept")),
            (Action::Annotate(family::Annotate::Refuse), || say!("hint-refuse")),
            (Action::Annotate(family::Annotate::Speaker), || say!("hint-speaker")),
            (Action::View(family::View::Choose), || say!("hint-choose")),
            (Action::View(family::View::FilterKind), || say!("hint-only")),
            (Action::Annotate(family::Annotate::SameAs), || say!("hint-same")),
            (Action::Program(family::Program::Cancel), || say!("hint-back")),
        ],
        Mode::Review if app.session.review.card().is_none() => &[
            (Action::Program(family::Program::Cancel), || say!("hint-back")),
            (Action::Annotate(family::Annotate::Undo), || say!("hint-take-back")),
        ],
        Mode::Review => &[
            (Action::View(family::View::Open), || say!("hint-source")),
            (Action::Page(family::Page::Snooze), || say!("hint-put-off")),
            (Action::Page(family::Page::Skip), || say!("hint-skip")),
            (Action::Annotate(family::Annotate::Status(1)), || say!("hint-supported")),
            (Action::Annotate(family::Annotate::EditNote), || say!("hint-note")),
            (Action::View(family::View::FilterKind), || say!("hint-only")),
            (Action::Annotate(family::Annotate::Undo), || say!("hint-take-back")),
            (Action::Program(family::Program::Cancel), || say!("hint-end")),
        ],
        Mode::Text if app.pane.on_fold(&app.reader.article.document) => &[
            (Action::Outline(family::Outline::ToggleFold), || say!("hint-unfold")),
            (Action::Outline(family::Outline::UnfoldAll), || say!("hint-unfold-all")),
            (Action::Outline(family::Outline::Differences), || say!("hint-differences")),
            (Action::Program(family::Program::Help), || say!("hint-help")),
        ],
        Mode::Text if note_here(app).is_some_and(|note| note.status.is_none()) => &[
            (Action::Annotate(family::Annotate::EditNote), || say!("hint-note")),
            (Action::Annotate(family::Annotate::EditTags), || say!("hint-tags")),
            (Action::Annotate(family::Annotate::Delete), || say!("hint-delete")),
            (Action::Program(family::Program::Help), || say!("hint-help")),
        ],
        Mode::Text if note_here(app).is_some() => &[
            (Action::Annotate(family::Annotate::EditNote), || say!("hint-note")),
            (Action::Annotate(family::Annotate::EditTags), || say!("hint-tags")),
            (Action::Annotate(family::Annotate::Status(1)), || say!("hint-supported")),
            (Action::Annotate(family::Annotate::Delete), || say!("hint-delete")),
            (Action::Program(family::Program::Help), || say!("hint-help")),
        ],
        Mode::Text => &[
            (Action::Annotate(family::Annotate::Select), || say!("hint-select")),
            (Action::Annotate(family::Annotate::Mark(1)), || say!("hint-claim")),
            (Action::Annotate(family::Annotate::Mark(0)), || say!("hint-highlight")),
            (Action::Find(family::Find::Ask), || say!("hint-find")),
            (Action::View(family::View::ToggleSidebar), || say!("hint-sidebar")),
            (Action::Program(family::Program::Help), || say!("hint-help")),
        ],
        Mode::Selection => &[
            (Action::Annotate(family::Annotate::Widen), || say!("hint-widen")),
            (Action::Annotate(family::Annotate::Mark(0)), || say!("hint-highlight")),
            (Action::Annotate(family::Annotate::Mark(1)), || say!("hint-claim")),
            (Action::Annotate(family::Annotate::Mark(2)), || say!("hint-evidence")),
            (Action::Program(family::Program::Copy), || say!("hint-copy")),
            (Action::Program(family::Program::Cancel), || say!("hint-leave")),
        ],
        // A note is kept either way, as the edge of its box says.
        Mode::Input if is_note(app) => &[
            (Action::Input(family::Input::Editor), || say!("hint-editor")),
            (Action::Input(family::Input::Edit(Edit::NewLine)), || say!("hint-new-line")),
        ],
        Mode::Input => &[
            (Action::Input(family::Input::Accept), || say!("hint-take-it")),
            (Action::Program(family::Program::Cancel), || say!("hint-leave")),
        ],
    }
}

/// The annotation at the cursor.
fn note_here(app: &App) -> Option<&Annotation> {
    app.reader.article.annotation(app.pane.note_here(&app.reader.article)?)
}

/// Whether a note is being typed.
fn is_note(app: &App) -> bool {
    matches!(&app.overlay, Some(Overlay::Prompt(prompt)) if prompt.purpose.many_lines())
}

fn in_lists(app: &App) -> &'static [Hint] {
    match () {
        () if matches!(app.overlay, Some(Overlay::Disputes)) => &[
            (Action::Annotate(family::Annotate::Status(0)), || say!("hint-first-word")),
            (Action::View(family::View::Sort), || say!("hint-choose")),
            (Action::Program(family::Program::Cancel), || say!("hint-back")),
        ],
        () if matches!(app.overlay, Some(Overlay::Help(_))) => &[
            (Action::View(family::View::FilterText), || say!("hint-search")),
            (Action::Program(family::Program::Cancel), || say!("hint-back")),
        ],
        () if matches!(app.overlay, Some(Overlay::Details(_))) => {
            &[(Action::Program(family::Program::Cancel), || say!("hint-back"))]
        }
        () if app.session.page == Page::Library => &[
            (Action::View(family::View::Open), || say!("hint-open")),
            (Action::View(family::View::FilterText), || say!("hint-find")),
            (Action::View(family::View::Sort), || say!("hint-sort")),
            (Action::Page(family::Page::Review), || say!("hint-review")),
            (Action::Page(family::Page::Statistics), || say!("hint-statistics")),
            (Action::Program(family::Program::Cancel), || say!("hint-back")),
        ],
        () if app.session.page == Page::Statistics => &[
            (Action::Page(family::Page::Library), || say!("hint-library")),
            (Action::Page(family::Page::Review), || say!("hint-review")),
            (Action::Program(family::Program::Cancel), || say!("hint-back")),
        ],
        () if app.session.page == Page::Claims => &[
            (Action::View(family::View::Open), || say!("hint-go-there")),
            (Action::Annotate(family::Annotate::Status(1)), || say!("hint-supported")),
            (Action::Annotate(family::Annotate::Link), || say!("hint-tie-evidence")),
            (Action::View(family::View::FilterKind), || say!("hint-list-only")),
            (Action::View(family::View::Sort), || say!("hint-sort")),
            (Action::Annotate(family::Annotate::Details), || say!("hint-details")),
            (Action::Program(family::Program::Cancel), || say!("hint-back")),
        ],
        () if app.overlay.is_none() && app.session.focus == Pane::Entities => &[
            (Action::View(family::View::Open), || say!("hint-next-mention")),
            (Action::View(family::View::Choose), || say!("hint-choose")),
            (Action::Names(family::Names::OnlyMentions), || say!("hint-only-with-it")),
            (Action::Names(family::Names::Join), || say!("hint-join")),
            (Action::Names(family::Names::Hide), || say!("hint-hide")),
            (Action::View(family::View::Sort), || say!("hint-sort")),
            (Action::Names(family::Names::ClaimsOfName), || say!("hint-claims")),
            (Action::Program(family::Program::Cancel), || say!("hint-back")),
        ],
        () if app.overlay.is_none() && app.session.focus == Pane::Sections => &[
            (Action::View(family::View::Open), || say!("hint-go-there")),
            (Action::Outline(family::Outline::ToggleFold), || say!("hint-fold")),
            (Action::View(family::View::FocusNext), || say!("hint-next-pane")),
            (Action::Program(family::Program::Cancel), || say!("hint-back")),
            (Action::Program(family::Program::Help), || say!("hint-help")),
        ],
        () => &[
            (Action::View(family::View::Open), || say!("hint-go-there")),
            (Action::View(family::View::FocusNext), || say!("hint-next-pane")),
            (Action::View(family::View::FilterKind), || say!("hint-kind")),
            (Action::Program(family::Program::Cancel), || say!("hint-back")),
            (Action::Program(family::Program::Help), || say!("hint-help")),
        ],
    }
}
