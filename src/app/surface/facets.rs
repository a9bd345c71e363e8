//! Which annotations are reviewed, and in which order.

use super::review::{make_queue, show_card};
use crate::app::{
    context::Context,
    facets::{Aspect, facet_author, facet_kind, facet_name, facet_status, facet_tag},
    picker::{Choice, Picker},
    reader::article::Article,
    session::Session,
};
use crate::{
    library::{Wanted, annotations, outlook, review::Order},
    notebook::Annotation,
    words::Phrase,
};
use std::{cmp::Reverse, collections::BTreeMap};

/// Asks which annotations are reviewed.
pub(in crate::app) fn ask_what_to_review(cx: &mut Context<'_>) {
    let all: Vec<&Annotation> =
        annotations(&cx.session.library.volumes).map(|(_, annotation)| annotation).collect();
    let session = &*cx.session;
    let mut choices =
        vec![Choice::new(session.row(&say!("label-all")), session.number(all.len()), Aspect::Any)];
    let statuses = all.iter().filter_map(|one| one.status.as_deref());
    let speakers = all.iter().filter_map(|one| one.speaker.as_deref());
    let authors = all.iter().filter_map(|one| one.author.as_deref());
    choices.extend(counted(session, facet_kind, all.iter().map(|one| one.kind.as_str()), Aspect::Kind));
    choices.extend(counted(session, facet_status, statuses, Aspect::Status));
    choices.extend(counted(
        session,
        facet_tag,
        all.iter().flat_map(|one| &one.tags).map(String::as_str),
        Aspect::Tag,
    ));
    for (age, days) in AGES {
        choices.push(Choice::new(session.row(&say!("facet-younger", age)), "", Aspect::Younger(days)));
        choices.push(Choice::new(session.row(&say!("facet-older", age)), "", Aspect::Older(days)));
    }
    choices.extend(counted(session, facet_name, speakers, Aspect::Name));
    choices.extend(counted(session, facet_author, authors, Aspect::Author));
    let entities = cx.reader.article.entities.iter().flat_map(|found| &found.entities);
    let named = entities.map(|entity| {
        let latin = entity.latin.clone().unwrap_or_default();
        Choice::new(session.row(&facet_name(&entity.name)), latin, Aspect::Name(entity.name.clone()))
    });
    choices.extend(named.take(OFFERED));
    cx.choose(Picker::new(say!("picker-review-only"), choices, 0), |app, aspect| {
        review_only(&mut app.context(), aspect);
    });
}

/// Reviews what has `aspect`, besides what was asked for before.
pub(in crate::app) fn review_only(cx: &mut Context<'_>, aspect: Aspect) {
    let today = cx.session.stamp.today;
    let since = |days| Some(outlook::before(today, days).to_string());
    let named =
        if let Aspect::Name(name) = &aspect { forms_of(&cx.reader.article, name) } else { Vec::new() };
    let wanted = &mut cx.session.review.wanted;
    match aspect {
        Aspect::Any => *wanted = Wanted::default(),
        Aspect::Kind(kind) => wanted.kind = Some(kind),
        Aspect::Status(status) => wanted.status = Some(status),
        Aspect::Tag(tag) => wanted.tag = Some(tag),
        Aspect::Author(author) => wanted.author = Some(author),
        Aspect::Name(_) => wanted.entity = named,
        Aspect::Younger(days) => (wanted.since, wanted.before) = (since(days), None),
        Aspect::Older(days) => (wanted.since, wanted.before) = (None, since(days)),
    }
    make_queue(cx);
    show_card(cx);
}

/// `name` with the other forms that the open article has of it.
fn forms_of(article: &Article, name: &str) -> Vec<String> {
    let mut entities = article.entities.iter().flat_map(|found| &found.entities);
    let entity = entities.find(|entity| entity.name == name || entity.latin.as_deref() == Some(name));
    let forms = entity.into_iter().flat_map(|entity| entity.forms.iter().chain(&entity.latin));
    std::iter::once(name.to_owned()).chain(forms.cloned()).collect()
}

/// Asks in which order they are reviewed.
pub(in crate::app) fn ask_review_order(cx: &mut Context<'_>) {
    let seed = u64::from_le_bytes(cx.session.stamp.random[2..].try_into().unwrap_or_default());
    let orders = [
        (Order::Due, say!("order-review-due")),
        (Order::Newest, say!("order-review-newest")),
        (Order::Random(seed), say!("order-review-random")),
    ];
    let here = match cx.session.review.order {
        Order::Due => 0,
        Order::Newest => 1,
        Order::Random(_) => 2,
    };
    let choice = |(order, name): (Order, Phrase)| Choice::new(cx.session.row(&name), "", order);
    cx.choose(Picker::new(say!("picker-review"), orders.map(choice).to_vec(), here), |app, order| {
        app.session.review.order = order;
        make_queue(&mut app.context());
        show_card(&mut app.context());
    });
}
/// The most values of one sort that are offered: whoever looks for a rare one types it in `/`.
const OFFERED: usize = 40;

/// Ages that are offered: their variant in the messages, and days.
const AGES: [(&str, i64); 3] = [("week", 7), ("month", 30), ("year", 365)];

/// A choice for each of `values`, the most frequent first.
fn counted<'a>(
    session: &Session,
    label: fn(&str) -> Phrase,
    values: impl Iterator<Item = &'a str>,
    aspect: fn(String) -> Aspect,
) -> Vec<Choice<Aspect>> {
    let mut uses = BTreeMap::<&str, usize>::new();
    values.for_each(|value| *uses.entry(value).or_default() += 1);
    let mut uses: Vec<_> = uses.into_iter().collect();
    uses.sort_by_key(|&(_, count)| Reverse(count));
    let named = |(value, count): (&str, usize)| {
        Choice::new(session.row(&label(value)), session.number(count), aspect(value.to_owned()))
    };
    uses.into_iter().take(OFFERED).map(named).collect()
}
