//! Panes are linked and follow each other; the differences of their texts are listed and gone through, notes carried over.

use super::{
    changed::Changed,
    collating,
    linked::{Compared, Linked, ToAlign, look_of_edit, words},
    message::Effect,
    parallel,
    picker::{Choice, Picker},
    session::Session,
    split::PaneId,
    state::App,
    ties, windowing,
};
use crate::{
    alignment::Edit,
    command::family,
    notebook::{
        Annotation, Edit as Change, Target,
        placement::{State, place},
    },
};
use tui_bidi::text::Span;

/// Does what is asked of linked panes.
pub(super) fn act(app: &mut App, what: family::Linked) {
    use family::Linked;
    match what {
        Linked::Toggle => toggle(app),
        Linked::Next => to_difference(app, true),
        Linked::Previous => to_difference(app, false),
        Linked::Variants => collating::toggle(app),
        Linked::Tie => ties::tie(app),
        Linked::Parallel => toggle_parallel(app),
        Linked::CarryOver => carry_over(app),
    }
}

/// Links the pane with the focus to another, or leaves them to themselves.
pub(super) fn toggle(app: &mut App) {
    if app.windows.linked.take().is_some() {
        app.session.changed = Changed::All;
        return app.session.say(say!("linked-no-more"));
    }
    if !app.windows.are_several() && (app.reader.article.repeats().is_empty() || !windowing::make_room(app)) {
        return app.session.say(say!("link-needs-two"));
    }
    let Some(mut panes) = to_link(app) else { return };
    let readers = panes.map(|pane| windowing::reader_of(app, pane));
    let mut within = None;
    if readers[0] == readers[1] {
        let at = panes.map(|pane| windowing::cursor_of(app, pane));
        let repeats = app.reader.article.repeats();
        let holds = |span: Span| at.iter().any(|&at| span.contains(at));
        let Some(repeat) = repeats.iter().find(|own| holds(own.of) || holds(own.span)).or(repeats.first())
        else {
            return app.session.say(say!("link-same-place"));
        };
        if repeat.span.contains(at[0]) || repeat.of.contains(at[1]) && !repeat.of.contains(at[0]) {
            panes.reverse();
        }
        within = Some([repeat.of, repeat.span]);
    }
    app.windows.links += 1;
    let (turn, readers) = (app.windows.links, panes.map(|pane| windowing::reader_of(app, pane)));
    app.windows.linked = Some(Linked::new(panes, readers, within, turn));
    ask(app);
}

/// The pane with the focus and the nearest that it can be linked to, in the order of reading: one that shows another article,
/// or the same where that says something twice; where there is none, the nearest.
fn to_link(app: &App) -> Option<[PaneId; 2]> {
    let order = app.windows.split.panes();
    let here = order.iter().position(|&pane| pane == app.windows.focused)?;
    let mut near: Vec<usize> = (0..order.len()).filter(|&at| at != here).collect();
    near.sort_by_key(|&at| (at.abs_diff(here), at));
    let is_repeated = !app.reader.article.repeats().is_empty();
    let fits = |&at: &usize| is_repeated || windowing::reader_of(app, order[at]) != app.reader.number;
    let partner = near.iter().copied().find(fits).or(near.first().copied())?;
    Some([order[here.min(partner)], order[here.max(partner)]])
}

/// Has the linked texts aligned.
fn ask(app: &mut App) {
    let Some(linked) = &app.windows.linked else { return };
    let documents = linked.readers.map(|number| app.reader_called(number).article.document.clone());
    if documents.iter().any(|document| !document.is_complete()) {
        app.windows.linked = None;
        return app.session.say(say!("still-reading"));
    }
    // An earlier text has no background worker; its number is greater than all.
    let worker = linked.readers[0].min(linked.readers[1]);
    let (turn, within, ties) = (linked.turn, linked.within, ties::of(app, linked));
    if let Some(linked) = &mut app.windows.linked {
        linked.ties.clone_from(&ties);
    }
    let addressed = std::mem::replace(&mut app.session.addressed, worker);
    app.session.ask(Effect::Align(Box::new(ToAlign { turn, documents, within, ties })));
    app.session.addressed = addressed;
    app.session.say(say!("linking"));
}

/// Takes what was worked out of the texts of the link that has this number.
pub(super) fn take(app: &mut App, turn: u32, compared: Compared) {
    let Some(linked) = app.windows.linked.as_mut().filter(|linked| linked.turn == turn) else { return };
    let counts = compared.counts();
    let [deleted, inserted, changed, moved] = counts;
    let count: usize = counts.iter().sum();
    let said = if compared.alignment.are_versions {
        say!("linked-versions", count, deleted, inserted, changed, moved)
    } else {
        let beads = &compared.alignment.beads;
        let [all, tied] = [false, true].map(|tied| {
            let counted = beads.iter().filter(|bead| !tied || !bead.second.is_empty());
            counted.map(|bead| bead.first.len()).sum::<usize>()
        });
        say!("linked-translation", tied, all)
    };
    linked.compared = Some(Box::new(compared));
    linked.followed = None;
    app.session.say(said);
    app.session.changed = Changed::All;
}

/// A text that is linked was read anew: what belongs together is worked out anew.
pub(super) fn revise(app: &mut App) {
    let number = app.reader.number;
    let Some(linked) = app.windows.linked.as_mut().filter(|linked| linked.readers.contains(&number)) else {
        return;
    };
    if linked.within.take().is_some() {
        // Where the parts of one article stand now is not known before its names are.
        app.windows.linked = None;
        return;
    }
    (linked.compared, linked.followed) = (None, None);
    again(app);
}

/// Panes that show something else by now are linked no longer; what was tied or untied by hand is taken up.
pub(super) fn check(app: &mut App) {
    let Some(linked) = &app.windows.linked else { return };
    let order = app.windows.split.panes();
    let same = linked
        .panes
        .iter()
        .zip(linked.readers)
        .all(|(&pane, reader)| order.contains(&pane) && windowing::reader_of(app, pane) == reader);
    if !same {
        app.windows.linked = None;
        app.session.changed = Changed::All;
        return;
    }
    let as_of = linked.readers.map(|number| app.reader_called(number).article.changes());
    if linked.compared.is_none() || linked.tied_as_of == as_of {
        return;
    }
    let others = ties::of(app, linked) != linked.ties;
    if let Some(linked) = &mut app.windows.linked {
        linked.tied_as_of = as_of;
    }
    if others {
        again(app);
    }
}

/// Has the linked texts aligned again; until then they stay as they are.
fn again(app: &mut App) {
    app.windows.links += 1;
    let turn = app.windows.links;
    if let Some(linked) = &mut app.windows.linked {
        linked.turn = turn;
    }
    ask(app);
}

/// Has what belongs together begin on the same row, or each text go by itself.
fn toggle_parallel(app: &mut App) {
    let Some(linked) = &mut app.windows.linked else { return app.session.say(say!("not-linked")) };
    linked.parallel = !linked.parallel;
    linked.followed = None;
    let said = if linked.parallel { say!("parallel-on") } else { say!("parallel-off") };
    if !linked.parallel {
        parallel::clear(app);
    }
    app.session.say(said);
    app.session.changed = Changed::All;
}

/// The pane that is linked to the one with the focus comes to stand where that stands: what belongs to the paragraph of
/// the cursor begins on the same row.
pub(super) fn follow(app: &mut App) {
    let App { windows, pane, reader, session, .. } = app;
    let focused = windows.focused;
    let Some(linked) = &mut windows.linked else { return };
    let (Some(side), Some(compared)) = (linked.side(focused), &linked.compared) else { return };
    let document = &reader.article.document;
    let paragraph = document.paragraph_at(pane.cursor.at);
    let now = (focused, pane.view.top(), paragraph);
    if linked.followed == Some(now) {
        return;
    }
    linked.followed = Some(now);
    let (partner, there) = (linked.panes[1 - side], compared.beside(side, paragraph));
    let Some(there) = there else { return };
    let Some(other) = windows.others.iter_mut().find(|other| other.id == partner) else { return };
    let parked = windows.readers.iter().find(|open| open.reader.number == other.reader);
    let far = &parked.map_or(&*reader, |open| &open.reader).article.document;
    let (own, target) = (document.paragraph(paragraph), far.paragraph(there));
    let (at, row) = match pane.view.row_of(own.start) {
        Some(row) => (target.start, row),
        None => {
            // It begins above the window: so much of it is above in the other, too.
            let part = (pane.cursor.at - own.start) * target.len() / own.len().max(1);
            let at = tui_bidi::text::floor_char(far.text(), target.start + part);
            (at, pane.view.row_of(pane.cursor.at).unwrap_or(0))
        }
    };
    let before = other.pane.view.top();
    other.pane.cursor.put(far, at);
    if other.pane.view.row_of(at) != Some(row) {
        other.pane.view.show_at(far, at, row);
    }
    let padded = linked.parallel
        && parallel::pad([document, far], [&mut pane.view, &mut other.pane.view], compared, side);
    // A pane without the focus shows no cursor.
    if padded || other.pane.view.top() != before {
        session.changed.add(Changed::All);
    }
}

/// What the pane with the focus is compared with, and which of the two texts it shows.
fn compared(app: &App) -> Option<(&Compared, usize)> {
    let linked = app.windows.linked.as_ref()?;
    Some((linked.compared.as_deref()?, linked.side(app.windows.focused)?))
}

/// Goes to the next difference, or to the one before.
fn to_difference(app: &mut App, forward: bool) {
    let Some((compared, side)) = compared(app) else {
        if !collating::to_variant(app, forward) {
            app.session.say(say!("not-linked"));
        }
        return;
    };
    let stops = &compared.sides[side].stops;
    let next = app.pane.next_of(&app.reader.article.document, stops, |(place, _)| *place, forward);
    match next.map(|next| stops[next].1) {
        Some(number) => show(app, number),
        None if forward => app.session.say(say!("no-difference-after")),
        None => app.session.say(say!("no-difference-before")),
    }
}

/// Goes to the difference of this number, and tells it.
fn show(app: &mut App, number: usize) {
    let Some((compared, side)) = compared(app) else { return };
    let Some(place) = compared.place(side, number) else { return };
    let (edit, all) = (compared.alignment.edits[number], compared.alignment.edits.len());
    let stop = compared.sides[side].stops.binary_search(&(place.start, number)).ok();
    app.context().visit(place.start);
    app.pane.gone_to = stop;
    app.pane.landed = Some(place).filter(|place| !place.is_empty());
    let (sign, _) = look_of_edit(&edit);
    let there = other_words(app, &edit, side);
    app.session.say(match there {
        Some(there) => say!("difference-there", sign, number = number + 1, all, there),
        None => say!("difference-here", sign, number = number + 1, all),
    });
}

/// What the other text has in the place of an edit.
fn other_words(app: &App, edit: &Edit, side: usize) -> Option<String> {
    let linked = app.windows.linked.as_ref()?;
    let number = linked.readers[1 - side];
    let far = &app.reader_called(number).article.document;
    let place = if side == 0 { edit.second() } else { edit.first() };
    Some(words(far, place)).filter(|words| !words.is_empty())
}

/// Lists where linked texts differ; `false` where no texts are linked.
pub(super) fn list(app: &mut App) -> bool {
    let Some((compared, side)) = compared(app) else { return false };
    let document = &app.reader.article.document;
    let row = |(number, edit): (usize, &Edit)| {
        let (sign, _) = look_of_edit(edit);
        let own = compared.place(side, number).map(|place| words(document, place)).unwrap_or_default();
        let there = other_words(app, edit, side).unwrap_or_default();
        let (label, detail) = match edit {
            Edit::Move(..) => (own, String::new()),
            _ if own.is_empty() => (there, only_in(&app.session, "there")),
            _ if there.is_empty() => (own, only_in(&app.session, "here")),
            _ => (own, there),
        };
        Choice::new(label, detail, number).led_by(sign)
    };
    let rows: Vec<Choice<usize>> = compared.alignment.edits.iter().enumerate().map(row).collect();
    if rows.is_empty() {
        app.session.say(say!("no-differences"));
        return true;
    }
    let at = app.pane.cursor.at;
    let near = compared.sides[side]
        .stops
        .iter()
        .rev()
        .find(|(place, _)| *place <= at)
        .map_or(0, |(_, number)| *number);
    app.context().choose(Picker::new(say!("picker-linked-differences"), rows, near), show);
    true
}

/// Which text alone has the words: this one or the other.
fn only_in(session: &Session, which: &str) -> String {
    session.row(&say!("only-in", which))
}

/// Makes the annotation under the cursor again in the article of the linked pane, where its words stand there.
fn carry_over(app: &mut App) {
    let partner = match &app.windows.linked {
        Some(linked) => linked.side(app.windows.focused).map(|side| linked.panes[1 - side]),
        None => app.windows.others.first().map(|other| other.id),
    };
    let Some(partner) = partner else { return app.session.say(say!("not-linked")) };
    let Some(note) = app.note_meant().cloned() else { return app.session.say(say!("no-annotation-here")) };
    let (own, back) = (app.reader.article.document.clone(), app.windows.focused);
    let same = windowing::reader_of(app, partner) == app.reader.number;
    windowing::focus(app, partner);
    let document = &app.reader.article.document;
    let found =
        if same { None } else { place(document, &[&note.target], Some(own.text())).into_iter().next() };
    let said = match found.and_then(|found| Some((found.span?, found.state))) {
        _ if same => say!("carry-same"),
        None => say!("carry-nowhere"),
        Some((span, state)) => {
            let target = Target::of(document, span);
            let known = app.reader.article.notebook.annotations.iter();
            if known.into_iter().any(|known| known.kind == note.kind && known.target.start == target.start) {
                say!("carry-there")
            } else {
                let now = Some(app.session.stamp.now.clone());
                let carried = Annotation { id: app.session.stamp.id(), target, updated: now, ..note };
                app.context().change(Change::Add(carried));
                if state == State::Exact || state == State::Moved {
                    say!("carried")
                } else {
                    say!("carried-unsure")
                }
            }
        }
    };
    windowing::focus(app, back);
    app.session.changed = Changed::All;
    app.session.say(said);
}
