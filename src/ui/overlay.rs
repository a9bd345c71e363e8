//! What lies over the page: help, a choice, words to type.

use super::{
    parts::{Place, panel, rect, row, typed_line, typed_lines},
    strip::Strip,
};
use crate::{
    app::{
        App, Area, Choice, Overlay, Picker, Plot, Prompt, Purpose, Question, inside as inside_of,
        picker_areas,
    },
    command::{Action, family},
    config::Role,
    library::plots::spark,
    words::Phrase,
};
use ratatui::{buffer::Buffer, layout::Rect, style::Style};

/// Draws what lies over the page, and gives the place of the caret, if one types there.
pub(super) fn draw(app: &App, buffer: &mut Buffer) -> Option<Place> {
    match app.overlay.as_ref()? {
        Overlay::Help(help) => super::help::draw(app, help, buffer),
        Overlay::Details(details) => {
            let inside = panel(app, say!("details-title"), say!("details-hint"), buffer);
            super::details::draw(app, details, inside, buffer);
            None
        }
        Overlay::Source(source) => {
            let inside = panel(app, say!("source-title"), say!("source-text-hint"), buffer);
            super::source_text::draw(app, source, inside, buffer);
            None
        }
        Overlay::Disputes => {
            let title = say!("to-settle", unsettled = app.disputes.unsettled(app.article()));
            let agreed = app.disputes.agreed_elsewhere(app.article()).len();
            let agreed = if agreed > 0 { say!("disputes-agreed", count = agreed) } else { "".into() };
            let hint = match app.overlay_panel().width {
                70.. => say!("disputes-hint", agreed),
                _ => say!("disputes-hint-short", agreed),
            };
            let inside = panel(app, title, hint, buffer);
            super::disputes::draw(app, inside, buffer);
            None
        }
        Overlay::Picker(question) => Some(choose(app, question, buffer)),
        Overlay::Prompt(prompt) if prompt.is_in_status_line() => None,
        Overlay::Prompt(prompt) => Some(write(app, prompt, buffer)),
    }
}

fn choose(app: &App, question: &Question, buffer: &mut Buffer) -> Place {
    let theme = &app.session.look.theme;
    let picker = &question.picker;
    panel(app, &picker.title, say!("picker-hint"), buffer);
    let (typed, rows) = picker_areas(inside_of(app.overlay_panel()));
    let caret = typed_line(app, &picker.input, rect(typed), buffer);
    let body = rect(rows);
    if picker.shown.is_empty() {
        let words = if question.takes_address() { say!("picker-address") } else { say!("picker-none") };
        Strip::new(app, row(body, 0), buffer).start(words, theme.style(Role::Dim));
    }
    let top = picker.first_in_sight(rows);
    if body.height > 0 && rows.top > typed.top + 1 {
        above(app, picker, rows, Strip::new(app, Rect { y: body.y - 1, height: 1, ..body }, buffer));
    }
    // What leads the rows has a column as wide as the widest of those in sight.
    let in_sight = picker.shown.iter().skip(top).take(body.height.into()).map(|&number| &picker.all[number]);
    let lead = in_sight.map(|choice| tui_bidi::widget::columns(&choice.lead, &app.session.look.layout)).max();
    for (place, number) in body.rows().zip(top..picker.shown.len()) {
        let choice = &picker.all[picker.shown[number]];
        row_of(app, choice, lead.unwrap_or(0), number == picker.selected, place, buffer);
    }
    caret
}

/// A row of a choice: what leads it, its name, and at the far side what it does.
fn row_of<T>(app: &App, choice: &Choice<T>, lead: u16, chosen: bool, place: Rect, buffer: &mut Buffer) {
    let theme = &app.session.look.theme;
    let ground = theme.style(if chosen { Role::Choice } else { Role::Overlay });
    let dim = if chosen { ground } else { ground.patch(theme.style(Role::Dim)) };
    buffer.set_style(place, ground);
    let mut strip = Strip::new(app, place, buffer);
    let columns = |words: &str| tui_bidi::widget::columns(words, &app.session.look.layout);
    if lead > 0 {
        strip.column(lead, &choice.lead, dim);
        strip.skip(if strip.left() < 60 { 1 } else { 2 });
    }
    // A long name leaves what it does a third of the row, or what it needs; words behind what leads them, half.
    let name = tui_bidi::text::snip(&choice.label, 400);
    let detail = columns(tui_bidi::text::snip(&choice.detail, 400));
    let share = if lead > 0 { strip.left() / 2 } else { strip.left() * 2 / 3 };
    let most = share.max(strip.left().saturating_sub(detail + 2));
    if columns(name) > most && !choice.detail.is_empty() {
        strip.column(most, name, ground);
    } else {
        strip.start(name, ground);
    }
    strip.skip(2);
    let room = strip.left();
    strip.parts_end(&choice.detail, room, dim);
}

/// The row above a list: which of how many is chosen, where not all are in sight, and when what is listed happened.
fn above<T>(app: &App, picker: &Picker<T>, rows: Area, mut strip: Strip<'_>) {
    let theme = &app.session.look.theme;
    if picker.shown.len() > usize::from(rows.height) {
        let (number, all) = (picker.selected + 1, picker.shown.len());
        let dim = theme.style(Role::Overlay).patch(theme.style(Role::Dim));
        strip.end(say!("number-of-all", number, all), dim);
        strip.skip_end(1);
    }
    if let Some(over) = &picker.plot {
        plot(app, picker, over, strip);
    }
}

/// When what is listed happened: blocks between the first time and the last, from where reading starts, that of the chosen
/// row marked.
fn plot<T>(app: &App, picker: &Picker<T>, plot: &Plot, mut strip: Strip<'_>) {
    let theme = &app.session.look.theme;
    let [dim, bar, chosen] = [Role::Dim, Role::Bar, Role::Choice].map(|role| theme.style(role));
    // Room for two days as ISO 8601 writes them.
    let columns = usize::from(strip.left().saturating_sub(24).min(72));
    let Some(&own) = picker.shown.get(picker.selected) else { return };
    let Some((counts, [first, last], here)) = plot.columns(&picker.shown, own, columns) else { return };
    strip.column(11, first, dim);
    let style = |column: usize| if column == here { bar.patch(chosen) } else { bar };
    strip.blocks(spark(&counts).into_iter().enumerate().map(|(column, block)| (block, style(column))));
    strip.skip(1);
    strip.start(last, dim);
}

/// The panel for notes, tags and names.
fn write(app: &App, prompt: &Prompt, buffer: &mut Buffer) -> Place {
    let inside = panel(app, prompt.purpose.title(), prompt.purpose.hint(), buffer);
    let theme = &app.session.look.theme;
    if !prompt.purpose.many_lines() {
        let below = row(inside, 2.min(inside.height.saturating_sub(1)));
        completions(app, &prompt.completions, Strip::new(app, below, buffer), theme.style(Role::Dim));
        return typed_line(app, &prompt.input, row(inside, 0), buffer);
    }
    typed_lines(app, &prompt.input, inside, buffer)
}

/// What the word being typed may become, the best first: as many as there is room for, and how many more there are.
fn completions(app: &App, all: &[String], mut strip: Strip<'_>, style: Style) {
    let more = |left: usize| format!("+{}", app.session.number(left));
    let width = |words: &str| tui_bidi::widget::columns(words, &app.session.look.layout);
    for (number, words) in all.iter().enumerate() {
        let words = tui_bidi::text::snip(words, 400);
        let left = all.len() - number;
        let reserved = if left > 1 { 2 + width(&more(left - 1)) } else { 0 };
        if number > 0 && width(words) + reserved > strip.left() {
            return strip.end(more(left), style);
        }
        strip.start(words, style);
        strip.skip(2);
    }
}

/// What is looked for, typed in the status line.
pub(super) fn find_line(app: &App, prompt: &Prompt, buffer: &mut Buffer) -> Place {
    let theme = &app.session.look.theme;
    let status = rect(app.panes.status);
    let typed = rect(app.typing_line());
    let beyond = if app.interface().is_rtl() {
        Rect { width: typed.x - status.x, ..status }
    } else {
        let x = typed.x + typed.width;
        Rect { x, width: (status.x + status.width).saturating_sub(x), ..status }
    };
    let (how, (words, role)) = match prompt.purpose {
        Purpose::Filter(narrowed) => {
            let count = app.session.number(app.narrowed_length(narrowed));
            (String::new(), (say!("two-parts", one = count, other = prompt.purpose.hint()), Role::Dim))
        }
        Purpose::OnlyMatching => (String::new(), (prompt.purpose.hint(), Role::Dim)),
        _ => (app.find_how(), found(app, prompt, beyond.width.saturating_sub(2))),
    };
    let sign = if matches!(prompt.purpose, Purpose::Find { forward: false, .. }) { "?" } else { "/" };
    let mut strip = Strip::new(app, status, buffer);
    strip.skip(1);
    strip.start(sign, theme.style(Role::StatusKey));
    strip.skip(1);
    strip.start(&how, theme.style(Role::Accent));
    let mut strip = Strip::new(app, beyond, buffer);
    strip.skip(1);
    strip.skip_end(1);
    strip.end(&words, theme.style(role));
    typed_line(app, &prompt.input, typed, buffer)
}

/// How many matches there are, or why none, and how to search otherwise where `room` columns hold that too.
fn found(app: &App, prompt: &Prompt, room: u16) -> (Phrase, Role) {
    let fits =
        |all: &Phrase| tui_bidi::widget::columns(&app.session.plain(all), &app.session.look.layout) <= room;
    match (app.reader.find.fault(), app.reader.find.counted()) {
        (Some(fault), _) => (fault.phrase(), Role::Warning),
        (None, Some(counted)) => {
            let all = say!("two-parts", one = &counted, other = ways(app));
            (if fits(&all) { all } else { counted }, Role::Dim)
        }
        (None, None) if prompt.input.text().is_empty() || app.reader.find.current.is_some() => {
            (ways(app), Role::Dim)
        }
        (None, _) if app.reader.awaiting().is_some() => (say!("find-looking"), Role::Dim),
        (None, None) => {
            let all = say!("find-not-found-ways", ways = ways(app));
            (if fits(&all) { all } else { say!("find-not-found-short") }, Role::Warning)
        }
    }
}

/// The keys that search otherwise.
fn ways(app: &App) -> Phrase {
    let keys = |action| app.keys_of(Action::Find(action));
    say!(
        "find-ways",
        exact = keys(family::Find::Exact),
        regex = keys(family::Find::Regex),
        whole = keys(family::Find::Whole),
    )
}
