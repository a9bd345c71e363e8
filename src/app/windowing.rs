//! Panes are split, closed, and given the focus; what concerns an article reaches it whichever pane has the focus.

use super::{
    changed::Changed,
    message::{Arrival, Effect, Message, Moment, Mouse, MouseKind},
    pages::Page,
    pane,
    panes::Panes,
    picker::{Choice, Picker},
    reader::{Moved, Reader},
    split::{MOST, PaneId, Way},
    state::{App, Then, Typed},
    stopped::Stopped,
    windows::{Open, Other},
};
use crate::command::{Pane, family};
use std::{
    path::{Path, PathBuf},
    rc::Rc,
};
use tui_bidi::text::fold::fold;

/// Does what is asked of the panes.
pub(super) fn act(app: &mut App, what: family::Split, times: i32) {
    use family::Split;
    match what {
        Split::Beside => split(app, true),
        Split::Below => split(app, false),
        Split::Next => next(app, true),
        Split::Previous => next(app, false),
        Split::Left => beside(app, Way::Left),
        Split::Right => beside(app, Way::Right),
        Split::Up => beside(app, Way::Up),
        Split::Down => beside(app, Way::Down),
        Split::Only => only(app),
        Split::Close => close(app),
        Split::Equal => app.windows.split.equalize(),
        Split::Larger => app.windows.split.resize(app.windows.focused, times),
        Split::Smaller => app.windows.split.resize(app.windows.focused, -times),
        Split::Earlier => {}
        Split::FromLibrary => ask_article(app),
    }
}

/// What is remembered of the article of `reader`, which `pane` shows; `None` when it was not shown at all.
pub(super) fn stopped_in(reader: &Reader, pane: &pane::Pane) -> Option<Stopped> {
    let (cursor, top) = (pane.cursor.at, pane.view.first_byte().unwrap_or(0));
    let turned = reader.article.document.turned().collect();
    let marks = reader.place_marks.iter().map(|(&letter, &at)| (letter, at)).collect();
    reader.seen.then_some(Stopped { cursor, top, read: reader.read.clone(), turned, marks })
}

/// The number of the reader that `pane` shows.
pub(super) fn reader_of(app: &App, pane: PaneId) -> u32 {
    app.windows.other(pane).map_or(app.reader.number, |other| other.reader)
}

/// The byte under the cursor of `pane`.
pub(super) fn cursor_of(app: &App, pane: PaneId) -> usize {
    app.windows.other(pane).map_or(app.pane.cursor.at, |other| other.pane.cursor.at)
}

/// Whether there is room for another pane; says so where there is none.
fn has_room(app: &mut App) -> bool {
    let room = app.windows.others.len() + 1 < MOST;
    if !room {
        app.session.say(say!("panes-full", most = MOST));
    }
    room
}

/// Divides the pane with the focus in two that show the same; the new one gets the focus.
fn split(app: &mut App, beside: bool) {
    if !has_room(app) {
        return;
    }
    if !app.windows.are_several() {
        (app.windows.reading, app.windows.order) = (app.reading(), app.interface());
    }
    let (old, new) = (app.windows.focused, app.windows.new_name());
    app.windows.split.split(old, new, beside);
    let (reader, pane, jumps) = (app.reader.number, app.pane.clone(), app.session.jumps.clone());
    app.windows.others.push(Other { id: old, reader, pane, parts: app.panes, jumps });
    app.windows.focused = new;
    app.pane.cursor.leave_selection();
    app.session.page = Page::Text;
    app.session.give_focus(Pane::Text);
}

/// Gives the pane called `to` the focus.
pub(super) fn focus(app: &mut App, to: PaneId) {
    let App { windows, reader, pane, panes, sidebar, claims, session, .. } = app;
    let Some(other) = windows.others.iter_mut().find(|other| other.id == to) else { return };
    std::mem::swap(&mut other.pane, pane);
    std::mem::swap(&mut other.parts, panes);
    std::mem::swap(&mut other.jumps, &mut session.jumps);
    other.id = std::mem::replace(&mut windows.focused, to);
    let wanted = std::mem::replace(&mut other.reader, reader.number);
    if let Some(open) = windows.readers.iter_mut().find(|open| open.reader.number == wanted) {
        std::mem::swap(&mut open.reader, reader);
        std::mem::swap(&mut open.sidebar, sidebar);
        std::mem::swap(&mut open.claims, claims);
        session.addressed = wanted;
    } else {
        // The lists follow another cursor and show other folds.
        reader.article.revise();
    }
}

/// Gives the pane called `to` the focus for good: what waited for that is asked now.
fn turn_to(app: &mut App, to: PaneId) {
    if to == app.windows.focused {
        return;
    }
    let before = app.reader.number;
    focus(app, to);
    app.session.give_focus(Pane::Text);
    // It was kept where the reader stands now that had the focus before.
    let waiting = app.windows.open_mut(before).map(|open| std::mem::take(&mut open.waiting));
    waiting.into_iter().flatten().for_each(|message| app.take(message));
}

/// The focus to the pane after the focused one, in the order of reading, or before it.
fn next(app: &mut App, forward: bool) {
    let panes = app.windows.split.panes();
    let here = panes.iter().position(|&pane| pane == app.windows.focused).unwrap_or(0);
    let there = if forward { here + 1 } else { here + panes.len() - 1 };
    if panes.len() == 1 {
        return app.session.say(say!("panes-one"));
    }
    turn_to(app, panes[there % panes.len()]);
}

/// The focus to the pane on that side of the screen. Where one is shown alone, to the next or the one before.
fn beside(app: &mut App, way: Way) {
    if app.windows.are_several() && app.windows.laid.panes.len() < 2 {
        return next(app, matches!(way, Way::Right | Way::Down) != app.windows.order.is_rtl());
    }
    match app.windows.laid.neighbour(app.windows.focused, way) {
        Some(pane) => turn_to(app, pane),
        None => app.session.say(say!("panes-none-there")),
    }
}

/// Closes all panes but the one with the focus.
fn only(app: &mut App) {
    app.windows.split.panes().into_iter().for_each(|pane| drop_pane(app, pane));
}

/// Closes the pane with the focus; the one before it in the order of reading gets that.
fn close(app: &mut App) {
    let panes = app.windows.split.panes();
    let closed = app.windows.focused;
    let here = panes.iter().position(|&pane| pane == closed).unwrap_or(0);
    let Some(&heir) = panes.get(if here == 0 { 1 } else { here - 1 }) else {
        return app.session.say(say!("panes-last"));
    };
    turn_to(app, heir);
    drop_pane(app, closed);
}

/// Takes a pane without the focus away, and leaves its article where no other pane shows that.
fn drop_pane(app: &mut App, pane: PaneId) {
    let Some(at) = app.windows.others.iter().position(|other| other.id == pane) else { return };
    let other = &app.windows.others[at];
    if app.windows.reader_of(other, &app.reader).only_here {
        return app.session.warn(say!("quit-unsaved"));
    }
    let gone = app.windows.others.remove(at);
    app.windows.split.close(pane);
    app.windows.laid.panes.retain(|(other, _)| *other != pane);
    let still = app.reader.number == gone.reader || app.windows.pane_of(gone.reader).is_some();
    if !still {
        leave(app, gone.reader, &gone.pane);
    }
    app.session.ask(Effect::Redraw);
}

/// Leaves the article of the reader called `number`, which `pane` showed last.
fn leave(app: &mut App, number: u32, pane: &pane::Pane) {
    let Some(at) = app.windows.readers.iter().position(|open| open.reader.number == number) else { return };
    let reader = app.windows.readers.remove(at).reader;
    let stopped = stopped_in(&reader, pane);
    if let Some(stopped) = &stopped {
        app.session.left.insert(reader.article.path.clone(), stopped.clone());
    }
    let addressed = std::mem::replace(&mut app.session.addressed, number);
    app.session.ask(Effect::Leave(stopped, reader.is_saved()));
    app.session.addressed = addressed;
}

/// Puts `open` in the place of the article of the pane with the focus, which stays open where another pane shows it.
pub(super) fn replace(app: &mut App, open: Open) {
    let pane = std::mem::take(&mut app.pane);
    let number = open.reader.number;
    let Open { reader, sidebar, claims, .. } = open;
    let reader = std::mem::replace(&mut app.reader, reader);
    let (sidebar, claims) =
        (std::mem::replace(&mut app.sidebar, sidebar), std::mem::replace(&mut app.claims, claims));
    let old = reader.number;
    app.windows.readers.push(Open { reader, sidebar, claims, waiting: Vec::new() });
    app.session.addressed = number;
    if app.windows.pane_of(old).is_none() {
        leave(app, old, &pane);
    }
}

/// Whether the article at `path` is open.
pub(super) fn is_open(app: &App, path: &Path) -> bool {
    let own = std::iter::once(&app.reader);
    own.chain(app.windows.readers.iter().map(|open| &open.reader)).any(|reader| reader.article.path == path)
}

/// Shows the article at `path`, which is open, in the pane with the focus.
pub(super) fn show_open(app: &mut App, path: &Path, arrival: &Arrival) {
    let parked = app.windows.readers.iter().position(|open| open.reader.article.path == path);
    let mut waiting = Vec::new();
    if let Some(at) = parked {
        let mut open = app.windows.readers.remove(at);
        waiting.append(&mut open.waiting);
        let shown = app.windows.others.iter().find(|other| other.reader == open.reader.number);
        let pane = shown.map(|other| other.pane.clone()).unwrap_or_default();
        replace(app, open);
        app.pane = pane;
    }
    app.arrive(arrival);
    waiting.into_iter().for_each(|message| app.take(message));
    app.derive();
}

/// Divides the pane with the focus, and says whether there was room: what is opened next comes to stand in the new one.
pub(super) fn make_room(app: &mut App) -> bool {
    let room = has_room(app);
    if room {
        split(app, true);
        app.derive();
    }
    room
}

/// Takes `message` for the reader of this number, whichever pane has the focus.
pub(super) fn hear(app: &mut App, number: u32, message: Message, stamp: Moment) {
    if number == app.reader.number {
        return app.handle(message, stamp);
    }
    // An article that was left has nothing to say any more.
    let Some(pane) = app.windows.pane_of(number) else { return };
    if message.asks() {
        return app.windows.open_mut(number).into_iter().for_each(|open| open.waiting.push(message.clone()));
    }
    let back = app.windows.focused;
    let overlay = app.overlay.take();
    let page = std::mem::replace(&mut app.session.page, Page::Text);
    let list = std::mem::replace(&mut app.session.focus, Pane::Text);
    focus(app, pane);
    app.handle(message, stamp);
    focus(app, back);
    (app.overlay, app.session.page, app.session.focus) = (overlay, page, list);
    app.session.changed = Changed::All;
    app.derive();
}

/// The other panes of the article that was read anew follow where its places are now.
pub(super) fn follow(app: &mut App, moved: &Moved) {
    let (number, document) = (app.reader.number, &app.reader.article.document);
    for other in app.windows.others.iter_mut().filter(|other| other.reader == number) {
        let top = moved.place(other.pane.view.first_byte().unwrap_or(0), document.text());
        let at = moved.place(other.pane.cursor.at, document.text());
        other.pane.cursor.follow(moved, document);
        other.pane.cursor.put(document, at);
        other.pane.view.follow(document, |at| moved.place(at, document.text()));
        other.pane.view.show_at(document, top, 0);
    }
}

/// Has the article at `path` opened in a pane of its own, where there is room for one.
pub(super) fn open_beside(app: &mut App, path: PathBuf) {
    if has_room(app) {
        app.session.ask(Effect::OpenBeside(path, Arrival::Stopped));
    }
}

/// Asks which article of the library comes to stand beside.
fn ask_article(app: &mut App) {
    if !has_room(app) {
        return;
    }
    app.session.know_the_library();
    let found = |app: &mut App, words: &str| {
        let needle = fold(words);
        let fits = |title: &str| fold(title).text().contains(needle.text().trim());
        let volumes = app.session.library.volumes.iter().filter(|volume| !volume.gone);
        let entries = volumes.map(|volume| &volume.entry);
        let choices = entries.filter(|entry| fits(&entry.title) || fits(&entry.path.to_string_lossy()));
        let choice = |entry: &crate::library::Entry| {
            let path = entry.path.clone();
            let detail = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let then = Then::new(move |app: &mut App| open_beside(app, path.clone()));
            Choice::new(&entry.title, detail, then)
        };
        choices.map(choice).collect()
    };
    let none = |app: &mut App, _: &str| app.session.say(say!("panes-no-such-article"));
    let picker = Picker::<()>::new(say!("picker-beside"), Vec::new(), 0);
    let typed = Typed { found: Rc::new(found), take: Rc::new(none) };
    app.context().choose_or_type(picker, |_, ()| {}, Some(typed));
    app.look_elsewhere();
}

/// What the mouse does where there are several panes: the wheel scrolls the pane below it, a click gives that the focus,
/// a rule follows the mouse. `false` where the pane with the focus has it.
pub(super) fn mouse(app: &mut App, mouse: Mouse) -> bool {
    let (column, row) = (mouse.column, mouse.row);
    if let Some(rule) = app.windows.dragged.clone() {
        match mouse.kind {
            MouseKind::Drag => {
                app.windows.split.drag(&rule, (column, row), app.windows.order.is_rtl());
                // Sizes that change along with the mouse are those of the rule where it stands now.
                app.derive();
            }
            _ => app.windows.dragged = None,
        }
        return matches!(mouse.kind, MouseKind::Drag | MouseKind::Up);
    }
    let rule = app.windows.laid.rules.iter().find(|rule| rule.area.contains(column, row)).cloned();
    let pane = app.windows.laid.pane_at(column, row).filter(|pane| *pane != app.windows.focused);
    match mouse.kind {
        MouseKind::Down => {
            app.windows.dragged.clone_from(&rule);
            pane.into_iter().for_each(|pane| turn_to(app, pane));
            rule.is_some() || app.panes.bar.contains(column, row)
        }
        MouseKind::WheelDown | MouseKind::WheelUp => {
            let Some(pane) = pane else { return false };
            let rows = app.session.wheel_by(mouse.kind);
            let windows = &mut app.windows;
            let Some(other) = windows.others.iter_mut().find(|other| other.id == pane) else { return false };
            let parked = windows.readers.iter().find(|open| open.reader.number == other.reader);
            let reader = parked.map_or(&app.reader, |open| &open.reader);
            other.pane.scroll(&reader.article.document, rows);
            true
        }
        MouseKind::Drag | MouseKind::Up => false,
    }
}

/// Lays the panes without the focus out where they stand; what was at their tops stays there. `reformed`: the article of
/// the pane with the focus is another by now, or its headings are.
pub(super) fn lay_out_others(app: &mut App, reformed: bool) {
    let (options, spacing) = (app.session.look.layout, app.spacing());
    for number in 0..app.windows.others.len() {
        let other = &app.windows.others[number];
        let Some(&(_, area)) = app.windows.laid.panes.iter().find(|(pane, _)| *pane == other.id) else {
            continue;
        };
        let reader = app.windows.reader_of(other, &app.reader);
        let parts = Panes::in_area(area, app.request(reader, area.width));
        let same = other.parts == parts && other.pane.view.setting() == (options, spacing);
        if same && !(reformed && other.reader == app.reader.number) {
            continue;
        }
        let document = reader.article.document.clone();
        let other = &mut app.windows.others[number];
        let before = std::mem::replace(&mut other.parts, parts).page;
        let pane = &mut other.pane;
        let held = pane.held.filter(|(place, _)| *place == pane.view.top());
        let top = held.map_or_else(|| pane.view.first_byte().unwrap_or(0), |(_, byte)| byte);
        let size = (parts.page.width, usize::from(parts.page.height));
        let seen = pane.view.row_of(pane.cursor.at).is_some();
        if reformed {
            pane.view.forget(&document);
        }
        pane.view.resize(&document, size, options, spacing);
        if held.is_some() || (before.width, before.height) != (parts.page.width, parts.page.height) {
            pane.view.show_at(&document, top, 0);
            // What one reads there stays in sight, as a claim does whose evidence is opened beside it.
            if seen {
                pane.keep_in_sight(&document);
            }
        }
        pane.held = Some((pane.view.top(), top));
    }
}
