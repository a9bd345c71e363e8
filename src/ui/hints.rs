//! Which keys help where one is: a few words at the end of the status line.

use super::strip::Strip;
use crate::{
    app::{App, Overlay, Page},
    command::{Action, Mode, Pane},
    config::Role,
};
use ratatui::style::Style;

/// What is told of an action: it, and a word or two.
type Hint = (Action, &'static str);

/// The keys that help where one is.
pub(super) fn draw(app: &App, strip: &mut Strip<'_>, dim: Style) {
    let key = app.session.look.theme.style(Role::StatusKey);
    let wanted = hints(app);
    // From the far side: the last comes first where that is the right.
    let rtl = app.reading().is_rtl();
    let ordered: Vec<_> = if rtl { wanted.to_vec() } else { wanted.iter().rev().copied().collect() };
    for (action, word) in ordered {
        let keys = app.keys_of(action);
        if keys.is_empty() || usize::from(strip.left()) < keys.len() + word.len() + 3 {
            continue;
        }
        if rtl {
            strip.end(&keys, key);
            strip.skip_end(1);
            strip.end(word, dim);
        } else {
            strip.end(word, dim);
            strip.skip_end(1);
            strip.end(&keys, key);
        }
        strip.skip_end(2);
    }
}

fn hints(app: &App) -> &'static [Hint] {
    match app.mode() {
        Mode::List => in_lists(app),
        Mode::Review if app.card().is_none() => &[(Action::Cancel, "back"), (Action::Undo, "take back")],
        Mode::Review => &[
            (Action::Open, "source"),
            (Action::Snooze, "put off"),
            (Action::Skip, "skip"),
            (Action::Status(1), "supported"),
            (Action::EditNote, "note"),
            (Action::FilterKind, "only"),
            (Action::Undo, "take back"),
            (Action::Cancel, "end"),
        ],
        Mode::Text if app.on_fold() => &[
            (Action::ToggleFold, "unfold"),
            (Action::UnfoldAll, "unfold all"),
            (Action::Differences, "differences"),
            (Action::Help, "help"),
        ],
        Mode::Text if app.note_here().is_some() => &[
            (Action::EditNote, "note"),
            (Action::EditTags, "tags"),
            (Action::Delete, "delete"),
            (Action::Help, "help"),
        ],
        Mode::Text => &[
            (Action::Select, "select"),
            (Action::Mark(1), "claim"),
            (Action::Mark(0), "highlight"),
            (Action::Find, "find"),
            (Action::ToggleSidebar, "sidebar"),
            (Action::Help, "help"),
        ],
        Mode::Selection => &[
            (Action::Widen, "widen"),
            (Action::Mark(0), "highlight"),
            (Action::Mark(1), "claim"),
            (Action::Mark(2), "evidence"),
            (Action::Copy, "copy"),
            (Action::Cancel, "leave"),
        ],
        Mode::Input => &[(Action::Accept, "take it"), (Action::Cancel, "leave")],
    }
}

fn in_lists(app: &App) -> &'static [Hint] {
    match () {
        () if matches!(app.overlay, Some(Overlay::Disputes)) => {
            &[(Action::Status(0), "first one's word"), (Action::Sort, "choose"), (Action::Cancel, "back")]
        }
        () if matches!(app.overlay, Some(Overlay::Details(_))) => &[(Action::Cancel, "back")],
        () if app.page == Page::Library => &[
            (Action::Open, "open"),
            (Action::FilterText, "titles and notes"),
            (Action::Sort, "sort"),
            (Action::Review, "review"),
            (Action::Statistics, "statistics"),
            (Action::Cancel, "back"),
        ],
        () if app.page == Page::Statistics => {
            &[(Action::Library, "library"), (Action::Review, "review"), (Action::Cancel, "back")]
        }
        () if app.page == Page::Claims => &[
            (Action::Open, "go there"),
            (Action::Status(1), "supported"),
            (Action::Link, "tie evidence"),
            (Action::FilterKind, "list only"),
            (Action::Sort, "sort"),
            (Action::Details, "details"),
            (Action::Cancel, "back"),
        ],
        () if app.overlay.is_none() && app.focus == Pane::Entities => &[
            (Action::Open, "next mention"),
            (Action::Choose, "choose"),
            (Action::OnlyMentions, "only with it"),
            (Action::JoinName, "join"),
            (Action::HideName, "hide"),
            (Action::Sort, "sort"),
            (Action::ClaimsOfName, "claims"),
            (Action::Cancel, "back"),
        ],
        () if app.overlay.is_none() && app.focus == Pane::Sections => &[
            (Action::Open, "go there"),
            (Action::ToggleFold, "fold"),
            (Action::FocusNext, "next pane"),
            (Action::Cancel, "back"),
            (Action::Help, "help"),
        ],
        () => &[
            (Action::Open, "go there"),
            (Action::FocusNext, "next pane"),
            (Action::FilterKind, "kind"),
            (Action::Cancel, "back"),
            (Action::Help, "help"),
        ],
    }
}
