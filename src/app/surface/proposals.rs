//! The page of proposals: sentences that may be claims, accepted, refused, and where the same was claimed before.

use super::{claims::areas, met, names};
use crate::app::{
    context::Context,
    details::DetailRow,
    message::{Effect, Mouse, MouseKind},
    pages::Page,
    pane::unit::Unit,
    picker::{Choice, Picker},
    proposals::{Met, Sorted, reason_name, reasons},
    reader::Reader,
    session::Session,
    sidebar::target,
    state::Overlay,
};
use crate::notebook;
use crate::{
    claims::{Gap, When, date_of, differ},
    command::{Action, Surface, family, keeps},
    config::Role,
    entities::Kind,
    notebook::{Annotation, Edit, Id, Refused, Target, status_name},
    words::Phrase,
};
use tui_bidi::text::{Span, slice};

/// Shows the proposals instead of the page, or the page again.
pub(in crate::app) fn toggle(cx: &mut Context<'_>) {
    if cx.session.page == Page::Proposals {
        cx.session.page = Page::Text;
        return;
    }
    cx.session.know_the_library();
    cx.turn_to(Page::Proposals);
    know(cx);
    refresh(cx);
}

/// Underlines proposals in the text, or stops.
pub(in crate::app) fn underline(cx: &mut Context<'_>) {
    cx.session.proposed = !cx.session.proposed;
    if cx.session.proposed {
        know(cx);
        cx.say(say!("proposals-underlined"));
    } else {
        cx.say(say!("proposals-not-underlined"));
    }
}

/// Tells the amounts of the selection, else of the sentence under the cursor, as values in the reader's units.
pub(in crate::app) fn tell_amounts(cx: &mut Context<'_>) {
    let document = cx.document();
    let span = cx.selection().unwrap_or_else(|| Unit::Sentence.around(document, cx.pane.cursor.at));
    let told = cx.session.amounts(slice(document.text(), span));
    if told.is_empty() { cx.say(say!("amounts-none")) } else { cx.say(told.join(" · ")) }
}

/// Has sentences proposed, where nobody asked for it yet; what is proposed stands on the names, and waits for them.
pub(in crate::app) fn know(cx: &mut Context<'_>) {
    let told = matches!(cx.session.page, Page::Proposals | Page::Claims)
        || matches!(cx.overlay, Some(Overlay::Details(_)));
    let wanted = told || cx.session.proposed;
    if !wanted || cx.reader.proposals.is_known() || cx.reader.proposals.asked {
        return;
    }
    match &cx.reader.article.entities {
        Some(entities) if cx.reader.looking.is_none() => {
            let settings = &cx.session.look.settings;
            let (criteria, model) = (settings.claims.clone(), Box::new(settings.claims_model.clone()));
            let entities = Box::new(entities.clone());
            cx.reader.proposals.asked = true;
            cx.ask(Effect::Propose(entities, criteria, model));
        }
        None if cx.reader.article.asks_for_names() && cx.reader.looking.is_none() => {
            names::look_for_names(cx);
        }
        _ => {}
    }
}

/// Lists again what is open: something was proposed, or annotated.
pub(in crate::app) fn refresh(cx: &mut Context<'_>) {
    let height = height(cx);
    cx.reader.proposals.refresh(&cx.reader.article, height);
    look_up(cx);
}

/// Looks up where the claims in sight were met.
fn look_up(cx: &mut Context<'_>) {
    if cx.session.page != Page::Proposals {
        return;
    }
    let proposals = &cx.reader.proposals;
    let rows = proposals.rows.iter().skip(proposals.list.top).take(height(cx));
    let new: Vec<usize> = rows.copied().filter(|number| !proposals.met.contains_key(number)).collect();
    for number in new {
        let Some(span) = cx.reader.proposals.get(number).map(|proposal| proposal.span) else { continue };
        let found = met::met(cx.session, &cx.reader.article, slice(cx.document().text(), span));
        cx.reader.proposals.met.insert(number, found);
    }
}

fn height(cx: &Context<'_>) -> usize {
    usize::from(areas(cx.session, cx.document().direction()).list.height).max(1)
}

/// What an action means on the page; `false` where it means the same as elsewhere.
pub(in crate::app) fn act(cx: &mut Context<'_>, action: Action, count: Option<usize>) -> bool {
    use family::{Annotate, Page as Pages, Program, View};
    let (page, here) = (height(cx), cx.reader.proposals.list.selected);
    match action {
        Action::View(View::Choose) => choose(cx),
        Action::View(View::Open) => {
            if let Some(span) = current(cx) {
                cx.session.page = Page::Text;
                cx.visit(span.start);
                cx.pane.landed = Some(span);
            }
        }
        Action::Annotate(Annotate::Accept) => drop(accept(cx)),
        Action::Annotate(Annotate::Refuse) => refuse(cx),
        Action::View(View::FilterKind) => ask_reason(cx),
        Action::View(View::Sort) => {
            let sorted = &mut cx.reader.proposals.order;
            *sorted = if *sorted == Sorted::Score { Sorted::Place } else { Sorted::Score };
            refresh(cx);
        }
        Action::Program(Program::Cancel) if cx.reader.proposals.reason.is_some() => {
            cx.reader.proposals.reason = None;
            refresh(cx);
        }
        Action::Program(Program::Cancel | Program::Quit) | Action::Page(Pages::Proposals) => {
            cx.session.page = Page::Text;
        }
        // What is said of a proposal is said of the claim that it becomes.
        Action::Annotate(
            Annotate::Status(_)
            | Annotate::Confidence
            | Annotate::Speaker
            | Annotate::Said
            | Annotate::Place
            | Annotate::EditNote
            | Annotate::EditTags
            | Annotate::SameAs
            | Annotate::TakeEvidence,
        ) => return accept(cx).is_none(),
        _ => match target(action, count, here, page) {
            Some(to) => {
                cx.reader.proposals.select(to, page);
                look_up(cx);
            }
            None => {
                if !keeps(action, Surface::Claims) {
                    cx.session.page = Page::Text;
                }
                return false;
            }
        },
    }
    true
}

/// The chosen sentence.
fn current(cx: &Context<'_>) -> Option<Span> {
    let proposals = &cx.reader.proposals;
    Some(proposals.get(proposals.current()?)?.span)
}

/// Chooses the row together with others, or no longer, and goes on to the next.
fn choose(cx: &mut Context<'_>) {
    let height = height(cx);
    let proposals = &mut cx.reader.proposals;
    if let Some(number) = proposals.current() {
        if !proposals.chosen.remove(&number) {
            proposals.chosen.insert(number);
        }
        proposals.select(proposals.list.selected + 1, height);
        look_up(cx);
    }
}

/// Makes claims of what is meant, with speaker, date and place where they are known, as one step; gives the last.
fn accept(cx: &mut Context<'_>) -> Option<Id> {
    let meant = cx.reader.proposals.meant();
    if !cx.reader.article.document.is_complete() || meant.is_empty() {
        cx.say(if meant.is_empty() { say!("proposals-none-chosen") } else { say!("still-reading") });
        return None;
    }
    let claims: Vec<Annotation> = meant.iter().filter_map(|&number| claim(cx, number)).collect();
    let (id, count) = (claims.last()?.id.clone(), claims.len());
    cx.change(Edit::All(claims.into_iter().map(Edit::Add).collect()));
    cx.reader.article.index_of(&id)?;
    cx.reader.proposals.accepted = Some(id.clone());
    cx.reader.proposals.chosen.clear();
    refresh(cx);
    cx.say(say!("proposals-accepted", count));
    Some(id)
}

/// The claim that proposal `number` becomes.
fn claim(cx: &mut Context<'_>, number: usize) -> Option<Annotation> {
    let proposal = cx.reader.proposals.get(number)?.clone();
    let (session, article) = (&mut cx.session, &cx.reader.article);
    let words =
        |span: Span| slice(article.document.text(), span).split_whitespace().collect::<Vec<_>>().join(" ");
    let first = |kind: Kind| {
        let marks = article.mentions().over(proposal.span);
        let of = |number: usize| article.entities.as_ref()?.entities.get(number);
        marks
            .into_iter()
            .find(|&(_, number)| of(number).is_some_and(|entity| entity.kind == kind))
            .map(|(span, _)| span)
    };
    let published = article.notebook.document.source.published.as_deref().and_then(When::parse);
    let said =
        first(Kind::Date).and_then(|date| date_of(&words(date), published)).map(|when| when.to_string());
    let now = Some(session.stamp.now.clone());
    Some(Annotation {
        id: session.stamp.id(),
        kind: notebook::Kind::Claim.into(),
        status: session.look.settings.statuses.first().map(|status| status.name.as_str().into()),
        author: session.look.author.clone(),
        created: now.clone(),
        updated: now,
        speaker: proposal.speaker.map(|speaker| words(speaker.span)),
        said,
        place: first(Kind::Place).map(words),
        target: Target::of(&article.document, proposal.span),
        ..Annotation::default()
    })
}

/// Keeps what is meant as no claims, so that it stays away.
fn refuse(cx: &mut Context<'_>) {
    let meant = cx.reader.proposals.meant();
    let article = &cx.reader.article;
    let spans = meant.iter().filter_map(|&number| Some(cx.reader.proposals.get(number)?.span));
    let edits: Vec<Edit> =
        spans.map(|span| Edit::AddRefused(Refused::of(Target::of(&article.document, span)))).collect();
    let count = edits.len();
    if count == 0 {
        return cx.say(say!("proposals-none-chosen"));
    }
    cx.change(Edit::All(edits));
    cx.reader.proposals.chosen.clear();
    refresh(cx);
    cx.say(say!("proposals-refused", count));
}

/// Asks for the reason that the listed ones shall have.
fn ask_reason(cx: &mut Context<'_>) {
    let session = &*cx.session;
    let mut all = vec![Choice::new(session.row(&say!("label-all")), "", None)];
    let reasons = cx.reader.proposals.reasons().into_iter();
    let choice = |(reason, count): (String, usize)| {
        Choice::new(session.row(&reason_name(&reason)), session.number(count), Some(reason))
    };
    all.extend(reasons.map(choice));
    cx.choose(Picker::new(say!("picker-list-only"), all, 0), |app, reason| {
        app.reader.proposals.reason = reason;
        refresh(&mut app.context());
    });
}

/// To the next proposal in the text, or the one before.
pub(in crate::app) fn beside(cx: &mut Context<'_>, forward: bool) {
    if !cx.reader.proposals.is_known() {
        cx.session.proposed = true;
        know(cx);
        return cx.say(say!("proposals-awaited"));
    }
    let at = cx.pane.cursor.at;
    let all = cx.reader.proposals.marks().all();
    let found = if forward {
        all.iter().find(|(span, _)| span.start > at)
    } else {
        all.iter().rev().find(|(span, _)| span.start < at)
    };
    match found.map(|&(span, _)| span) {
        Some(span) => {
            cx.jump(span.start);
            cx.pane.landed = Some(span);
        }
        None => cx.say(say!("proposals-no-more")),
    }
}

/// What the mouse does on the page: the wheel scrolls, a click chooses a row, a second goes there.
pub(in crate::app) fn mouse(cx: &mut Context<'_>, mouse: Mouse) {
    let area = areas(cx.session, cx.document().direction()).list;
    let rows = cx.session.wheel_by(mouse.kind);
    let proposals = &mut cx.reader.proposals;
    let (length, height) = (proposals.rows.len(), usize::from(area.height));
    match mouse.kind {
        MouseKind::WheelDown | MouseKind::WheelUp => proposals.list.scroll(rows, length, height),
        MouseKind::Down if area.contains(mouse.column, mouse.row) => {
            let row = proposals.list.top + usize::from(mouse.row - area.top);
            if row < length {
                proposals.select(row, height);
                if mouse.clicks == 2 {
                    act(cx, Action::View(family::View::Open), None);
                }
            }
        }
        _ => {}
    }
    refresh(cx);
}

/// What is known of the chosen proposal, in rows of `width` columns.
pub(crate) fn told(session: &Session, reader: &Reader, width: u16) -> Vec<DetailRow> {
    let proposals = &reader.proposals;
    let Some((number, proposal)) =
        proposals.current().and_then(|number| Some((number, proposals.get(number)?)))
    else {
        return Vec::new();
    };
    let (text, reading) = (reader.article.document.text(), session.reading(&reader.article.document));
    let mut rows =
        DetailRow::lines(slice(text, proposal.span), reading, &session.look, width, 12, Role::Text);
    rows.push(DetailRow::Blank);
    let fact = |what, facts: Vec<String>| (!facts.is_empty()).then_some(DetailRow::Fact(what, facts));
    let plain = |phrase: Phrase| session.plain(phrase);
    rows.extend(fact(say!("detail-why"), reasons(proposal).map(plain).collect()));
    let speaker = proposal.speaker.map(|speaker| {
        let words = slice(text, speaker.span).split_whitespace().collect::<Vec<_>>().join(" ");
        if speaker.guessed { format!("{words} ?") } else { words }
    });
    rows.extend(fact(say!("detail-said-by"), speaker.into_iter().collect()));
    rows.extend(fact(say!("detail-amounts"), session.amounts(slice(text, proposal.span))));
    let missing = proposal.missing.iter().copied().map(Gap::phrase).map(plain);
    rows.extend(fact(say!("detail-missing"), missing.collect()));
    rows.extend(differing_rows(session, reader, proposal.span, width));
    rows.extend(met_rows(session, reader, slice(text, proposal.span), proposals.met(number), width));
    rows
}

/// The sentences of the article that state another amount than the one at `span`.
pub(super) fn differing_rows(session: &Session, reader: &Reader, span: Span, width: u16) -> Vec<DetailRow> {
    let (text, reading) = (reader.article.document.text(), session.reading(&reader.article.document));
    let mut rows = Vec::new();
    for (own, other) in reader.proposals.differing(span) {
        let (here, there) = (slice(text, own), slice(text, other));
        rows.push(DetailRow::Blank);
        rows.push(DetailRow::Fact(say!("detail-but"), vec![session.plain(say!("amounts-in-article"))]));
        rows.push(DetailRow::Fact("".into(), vec![amounts_differ(session, here, there)]));
        rows.extend(DetailRow::lines(there, reading, &session.look, width, 3, Role::Dim));
    }
    rows
}

/// The amounts of which two sentences have different ones: `49 % here, 39 % there`.
fn amounts_differ(session: &Session, here: &str, there: &str) -> String {
    session.plain(differ(&session.amounts(here), &session.amounts(there)))
}

/// Where the claim in `words` was met: in which article, how it stood there and when, amounts that differ, and its words
/// there.
pub(super) fn met_rows(
    session: &Session,
    reader: &Reader,
    words: &str,
    met: &[Met],
    width: u16,
) -> Vec<DetailRow> {
    let reading = session.reading(&reader.article.document);
    let mut rows = Vec::new();
    for found in met {
        rows.push(DetailRow::Blank);
        rows.push(DetailRow::Fact(
            if found.agrees { say!("detail-met-in") } else { say!("detail-but") },
            vec![found.there.title.clone()],
        ));
        let status = found.status.as_deref().map(|status| session.plain(status_name(status)));
        let date = found.date.as_deref().map(|date| session.date(date));
        let stood: Vec<String> = status.into_iter().chain(date).collect();
        if !stood.is_empty() {
            rows.push(DetailRow::Fact("".into(), stood));
        }
        if !found.agrees {
            rows.push(DetailRow::Fact("".into(), vec![amounts_differ(session, words, &found.there.words)]));
        }
        rows.extend(DetailRow::lines(&found.there.words, reading, &session.look, width, 3, Role::Dim));
    }
    rows
}
