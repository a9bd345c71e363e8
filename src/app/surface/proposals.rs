//! The page of proposals: sentences that may be claims, accepted, refused, and where the same was claimed before.

use super::met;
use crate::app::{
    details::DetailRow,
    message::{Effect, Notice},
    pages::Page,
    picker::{Choice, Picker},
    proposals::{Met, Sorted, reasons},
    sidebar::target,
    state::App,
};
use crate::{
    claims::{Gap, When, amounts, date_of},
    command::{Action, Surface, family, keeps},
    config::Role,
    entities::Kind,
    notebook::{Annotation, Edit, Id, Refused, Target},
    text::{Span, slice},
};

/// Shows the proposals instead of the page, or the page again.
pub(in crate::app) fn toggle(app: &mut App) {
    if app.page == Page::Proposals {
        app.page = Page::Text;
        return;
    }
    app.know_the_library();
    app.turn_to(Page::Proposals);
    know(app);
    refresh(app);
}

/// Underlines proposals in the text, or stops.
pub(in crate::app) fn underline(app: &mut App) {
    app.session.proposed = !app.session.proposed;
    if app.session.proposed {
        know(app);
        app.say(say!("proposals-underlined"));
    } else {
        app.say(say!("proposals-not-underlined"));
    }
}

/// Has sentences proposed, where nobody asked for it yet; what is proposed stands on the names, and waits for them.
pub(in crate::app) fn know(app: &mut App) {
    let wanted = app.page == Page::Proposals || app.session.proposed;
    if !wanted || app.reader.proposals.is_known() || app.reader.proposals.asked {
        return;
    }
    match &app.reader.article.entities {
        Some(entities) if app.reader.looking.is_none() => {
            let (entities, criteria) = (Box::new(entities.clone()), app.session.look.settings.claims.clone());
            app.reader.proposals.asked = true;
            app.ask(Effect::Propose(entities, criteria));
        }
        None if app.is_large() && app.reader.looking.is_none() => app.look_for_names(),
        _ => {}
    }
}

/// Lists again what is open: something was proposed, or annotated.
pub(in crate::app) fn refresh(app: &mut App) {
    let height = height(app);
    app.reader.proposals.refresh(&app.reader.article, height);
    look_up(app);
}

/// Looks up where the claims in sight were met.
fn look_up(app: &mut App) {
    if app.page != Page::Proposals {
        return;
    }
    let proposals = &app.reader.proposals;
    let rows = proposals.rows.iter().skip(proposals.list.top).take(height(app));
    let new: Vec<usize> = rows.copied().filter(|number| !proposals.met.contains_key(number)).collect();
    for number in new {
        let Some(span) = app.reader.proposals.get(number).map(|proposal| proposal.span) else { continue };
        let found = met::met(app, slice(app.reader.article.document.text(), span));
        app.reader.proposals.met.insert(number, found);
    }
}

fn height(app: &App) -> usize {
    usize::from(app.claims_areas().list.height).max(1)
}

/// What an action means on the page; `false` where it means the same as elsewhere.
pub(in crate::app) fn act(app: &mut App, action: Action, count: Option<usize>) -> bool {
    use family::{Annotate, Page as Pages, Program, View};
    let (page, here) = (height(app), app.reader.proposals.list.selected);
    match action {
        Action::View(View::Choose) => choose(app),
        Action::View(View::Open) => {
            if let Some(span) = current(app) {
                app.page = Page::Text;
                app.visit(span.start);
                app.pane.landed = Some(span);
            }
        }
        Action::Annotate(Annotate::Accept) => drop(accept(app)),
        Action::Annotate(Annotate::Refuse) => refuse(app),
        Action::View(View::FilterKind) => ask_reason(app),
        Action::View(View::Sort) => {
            let sorted = &mut app.reader.proposals.order;
            *sorted = if *sorted == Sorted::Score { Sorted::Place } else { Sorted::Score };
            refresh(app);
        }
        Action::Program(Program::Cancel) if app.reader.proposals.reason.is_some() => {
            app.reader.proposals.reason = None;
            refresh(app);
        }
        Action::Program(Program::Cancel | Program::Quit) | Action::Page(Pages::Proposals) => {
            app.page = Page::Text
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
        ) => return accept(app).is_none(),
        _ => match target(action, count, here, page) {
            Some(to) => {
                app.reader.proposals.select(to, page);
                look_up(app);
            }
            None => {
                if !keeps(action, Surface::Claims) {
                    app.page = Page::Text;
                }
                return false;
            }
        },
    }
    true
}

/// The chosen sentence.
fn current(app: &App) -> Option<Span> {
    let proposals = &app.reader.proposals;
    Some(proposals.get(proposals.current()?)?.span)
}

/// Chooses the row together with others, or no longer, and goes on to the next.
fn choose(app: &mut App) {
    let height = height(app);
    let proposals = &mut app.reader.proposals;
    if let Some(number) = proposals.current() {
        if !proposals.chosen.remove(&number) {
            proposals.chosen.insert(number);
        }
        proposals.select(proposals.list.selected + 1, height);
        look_up(app);
    }
}

/// Makes claims of what is meant, with speaker, date and place where they are known, as one step; gives the last.
fn accept(app: &mut App) -> Option<Id> {
    let meant = app.reader.proposals.meant();
    if !app.reader.article.document.is_complete() || meant.is_empty() {
        app.say(if meant.is_empty() { say!("proposals-none-chosen") } else { say!("still-reading") });
        return None;
    }
    let claims: Vec<Annotation> = meant.iter().filter_map(|&number| claim(app, number)).collect();
    let (id, count) = (claims.last()?.id.clone(), claims.len());
    app.change(Edit::All(claims.into_iter().map(Edit::Add).collect()));
    app.reader.article.index_of(&id)?;
    app.reader.proposals.accepted = Some(id.clone());
    app.reader.proposals.chosen.clear();
    refresh(app);
    app.say(say!("proposals-accepted", count));
    Some(id)
}

/// The claim that proposal `number` becomes.
fn claim(app: &mut App, number: usize) -> Option<Annotation> {
    let proposal = app.reader.proposals.get(number)?.clone();
    let (session, article) = (&mut app.session, &app.reader.article);
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
        kind: "claim".to_owned(),
        status: session.look.settings.statuses.first().map(|status| status.name.clone()),
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
fn refuse(app: &mut App) {
    let meant = app.reader.proposals.meant();
    let article = &app.reader.article;
    let spans = meant.iter().filter_map(|&number| Some(app.reader.proposals.get(number)?.span));
    let edits: Vec<Edit> =
        spans.map(|span| Edit::AddRefused(Refused::of(Target::of(&article.document, span)))).collect();
    let count = edits.len();
    if count == 0 {
        return app.say(say!("proposals-none-chosen"));
    }
    app.change(Edit::All(edits));
    app.reader.proposals.chosen.clear();
    refresh(app);
    app.say(say!("proposals-refused", count));
}

/// Asks for the reason that the listed ones shall have.
fn ask_reason(app: &mut App) {
    let mut all = vec![Choice::new("all", "", None)];
    let reasons = app.reader.proposals.reasons().into_iter();
    all.extend(reasons.map(|(reason, count)| Choice::new(reason.clone(), count.to_string(), Some(reason))));
    app.choose(Picker::new("list only", all, 0), |app, reason| {
        app.reader.proposals.reason = reason;
        refresh(app);
    });
}

/// To the next proposal in the text, or the one before.
pub(in crate::app) fn beside(app: &mut App, forward: bool) {
    if !app.reader.proposals.is_known() {
        app.session.proposed = true;
        know(app);
        return app.say(say!("proposals-awaited"));
    }
    let at = app.pane.cursor.at;
    let all = app.reader.proposals.marks().all();
    let found = if forward {
        all.iter().find(|(span, _)| span.start > at)
    } else {
        all.iter().rev().find(|(span, _)| span.start < at)
    };
    match found.map(|&(span, _)| span) {
        Some(span) => {
            app.jump(span.start);
            app.pane.landed = Some(span);
        }
        None => app.session.notice = Some(Notice::info(say!("proposals-no-more"))),
    }
}

/// What is known of the chosen proposal, in rows of `width` columns.
pub(crate) fn told(app: &App, width: u16) -> Vec<DetailRow> {
    let proposals = &app.reader.proposals;
    let Some((number, proposal)) =
        proposals.current().and_then(|number| Some((number, proposals.get(number)?)))
    else {
        return Vec::new();
    };
    let text = app.reader.article.document.text();
    let mut rows = app.lines(slice(text, proposal.span), width, 12, Role::Text);
    rows.push(DetailRow::Air);
    let fact = |what, facts: Vec<String>| (!facts.is_empty()).then_some(DetailRow::Fact(what, facts));
    rows.extend(fact("why", reasons(proposal).map(str::to_owned).collect()));
    let speaker = proposal.speaker.map(|speaker| {
        let words = slice(text, speaker.span).split_whitespace().collect::<Vec<_>>().join(" ");
        if speaker.guessed { format!("{words} ?") } else { words }
    });
    rows.extend(fact("said by", speaker.into_iter().collect()));
    rows.extend(fact("amounts", amounts(slice(text, proposal.span))));
    rows.extend(fact(
        "missing",
        proposal.missing.iter().copied().map(Gap::name).map(str::to_owned).collect(),
    ));
    rows.extend(met_rows(app, slice(text, proposal.span), proposals.met(number), width));
    rows
}

/// Where the claim in `words` was met: in which article, how it stood there and when, amounts that differ, and its words
/// there.
pub(super) fn met_rows(app: &App, words: &str, met: &[Met], width: u16) -> Vec<DetailRow> {
    let mut rows = Vec::new();
    for found in met {
        rows.push(DetailRow::Air);
        rows.push(DetailRow::Fact(
            if found.agrees { "met in" } else { "but" },
            vec![found.there.title.clone()],
        ));
        let stood: Vec<String> = found.status.iter().chain(&found.date).cloned().collect();
        if !stood.is_empty() {
            rows.push(DetailRow::Fact("", stood));
        }
        if !found.agrees {
            let (here, there) = (amounts(words).join(", "), amounts(&found.there.words).join(", "));
            rows.push(DetailRow::Fact("", vec![app.plain(say!("amounts-differ", here, there))]));
        }
        rows.extend(app.lines(&found.there.words, width, 3, Role::Dim));
    }
    rows
}
