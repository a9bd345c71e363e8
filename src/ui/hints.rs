//! Which keys help where one is: a few words at the end of the status line.

use super::strip::Strip;
use crate::{
    app::{App, Overlay, Page},
    command::{Action, Mode, Pane, family},
    config::Role,
};
use ratatui::style::Style;

/// What is told of an action: it, and a word or two.
type Hint = (Action, &'static str);

/// The keys that help where one is.
pub(super) fn draw(app: &App, strip: &mut Strip<'_>, dim: Style) {
    let key = app.session.look.theme.style(Role::StatusKey);
    // What helps most stands first in the table: where there is no room for all, the others are left out.
    let mut left = usize::from(strip.left());
    let mut fitting: Vec<(String, &str)> = Vec::new();
    for &(action, word) in hints(app) {
        let keys = app.keys_of(action);
        let columns = keys.chars().count() + word.chars().count() + 3;
        if !keys.is_empty() && columns <= left {
            left -= columns;
            fitting.push((keys, word));
        }
    }
    // From the far side: the last comes first where that is the right.
    let rtl = app.reading().is_rtl();
    if !rtl {
        fitting.reverse();
    }
    for (keys, word) in fitting {
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
        Mode::Proposals => &[
            (Action::View(family::View::Open), "there"),
            (Action::Annotate(family::Annotate::Accept), "accept"),
            (Action::Annotate(family::Annotate::Refuse), "refuse"),
            (Action::Annotate(family::Annotate::Speaker), "speaker"),
            (Action::View(family::View::Choose), "choose"),
            (Action::View(family::View::FilterKind), "only"),
            (Action::Annotate(family::Annotate::SameAs), "same"),
            (Action::Program(family::Program::Cancel), "back"),
        ],
        Mode::Review if app.session.review.card().is_none() => &[
            (Action::Program(family::Program::Cancel), "back"),
            (Action::Annotate(family::Annotate::Undo), "take back"),
        ],
        Mode::Review => &[
            (Action::View(family::View::Open), "source"),
            (Action::Page(family::Page::Snooze), "put off"),
            (Action::Page(family::Page::Skip), "skip"),
            (Action::Annotate(family::Annotate::Status(1)), "supported"),
            (Action::Annotate(family::Annotate::EditNote), "note"),
            (Action::View(family::View::FilterKind), "only"),
            (Action::Annotate(family::Annotate::Undo), "take back"),
            (Action::Program(family::Program::Cancel), "end"),
        ],
        Mode::Text if app.pane.on_fold(&app.reader.article.document) => &[
            (Action::Outline(family::Outline::ToggleFold), "unfold"),
            (Action::Outline(family::Outline::UnfoldAll), "unfold all"),
            (Action::Outline(family::Outline::Differences), "differences"),
            (Action::Program(family::Program::Help), "help"),
        ],
        Mode::Text if app.pane.note_here(&app.reader.article).is_some() => &[
            (Action::Annotate(family::Annotate::EditNote), "note"),
            (Action::Annotate(family::Annotate::EditTags), "tags"),
            (Action::Annotate(family::Annotate::Delete), "delete"),
            (Action::Program(family::Program::Help), "help"),
        ],
        Mode::Text => &[
            (Action::Annotate(family::Annotate::Select), "select"),
            (Action::Annotate(family::Annotate::Mark(1)), "claim"),
            (Action::Annotate(family::Annotate::Mark(0)), "highlight"),
            (Action::Find(family::Find::Ask), "find"),
            (Action::View(family::View::ToggleSidebar), "sidebar"),
            (Action::Program(family::Program::Help), "help"),
        ],
        Mode::Selection => &[
            (Action::Annotate(family::Annotate::Widen), "widen"),
            (Action::Annotate(family::Annotate::Mark(0)), "highlight"),
            (Action::Annotate(family::Annotate::Mark(1)), "claim"),
            (Action::Annotate(family::Annotate::Mark(2)), "evidence"),
            (Action::Program(family::Program::Copy), "copy"),
            (Action::Program(family::Program::Cancel), "leave"),
        ],
        Mode::Input => &[
            (Action::Input(family::Input::Accept), "take it"),
            (Action::Program(family::Program::Cancel), "leave"),
        ],
    }
}

fn in_lists(app: &App) -> &'static [Hint] {
    match () {
        () if matches!(app.overlay, Some(Overlay::Disputes)) => &[
            (Action::Annotate(family::Annotate::Status(0)), "first one's word"),
            (Action::View(family::View::Sort), "choose"),
            (Action::Program(family::Program::Cancel), "back"),
        ],
        () if matches!(app.overlay, Some(Overlay::Help(_))) => &[
            (Action::View(family::View::FilterText), "search"),
            (Action::Program(family::Program::Cancel), "back"),
        ],
        () if matches!(app.overlay, Some(Overlay::Details(_))) => {
            &[(Action::Program(family::Program::Cancel), "back")]
        }
        () if app.session.page == Page::Library => &[
            (Action::View(family::View::Open), "open"),
            (Action::View(family::View::FilterText), "titles and notes"),
            (Action::View(family::View::Sort), "sort"),
            (Action::Page(family::Page::Review), "review"),
            (Action::Page(family::Page::Statistics), "statistics"),
            (Action::Program(family::Program::Cancel), "back"),
        ],
        () if app.session.page == Page::Statistics => &[
            (Action::Page(family::Page::Library), "library"),
            (Action::Page(family::Page::Review), "review"),
            (Action::Program(family::Program::Cancel), "back"),
        ],
        () if app.session.page == Page::Claims => &[
            (Action::View(family::View::Open), "go there"),
            (Action::Annotate(family::Annotate::Status(1)), "supported"),
            (Action::Annotate(family::Annotate::Link), "tie evidence"),
            (Action::View(family::View::FilterKind), "list only"),
            (Action::View(family::View::Sort), "sort"),
            (Action::Annotate(family::Annotate::Details), "details"),
            (Action::Program(family::Program::Cancel), "back"),
        ],
        () if app.overlay.is_none() && app.session.focus == Pane::Entities => &[
            (Action::View(family::View::Open), "next mention"),
            (Action::View(family::View::Choose), "choose"),
            (Action::Names(family::Names::OnlyMentions), "only with it"),
            (Action::Names(family::Names::Join), "join"),
            (Action::Names(family::Names::Hide), "hide"),
            (Action::View(family::View::Sort), "sort"),
            (Action::Names(family::Names::ClaimsOfName), "claims"),
            (Action::Program(family::Program::Cancel), "back"),
        ],
        () if app.overlay.is_none() && app.session.focus == Pane::Sections => &[
            (Action::View(family::View::Open), "go there"),
            (Action::Outline(family::Outline::ToggleFold), "fold"),
            (Action::View(family::View::FocusNext), "next pane"),
            (Action::Program(family::Program::Cancel), "back"),
            (Action::Program(family::Program::Help), "help"),
        ],
        () => &[
            (Action::View(family::View::Open), "go there"),
            (Action::View(family::View::FocusNext), "next pane"),
            (Action::View(family::View::FilterKind), "kind"),
            (Action::Program(family::Program::Cancel), "back"),
            (Action::Program(family::Program::Help), "help"),
        ],
    }
}
