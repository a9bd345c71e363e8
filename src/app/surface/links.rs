//! Links: what speaks for a claim and what against it, seen from both ends, tied, followed and untied.

use super::elsewhere;
use super::{marking::excerpt, notes};
use crate::app::{
    context::Context,
    elsewhere::There,
    library::{Library, Scan},
    links::{Bond, Far, Tie, ties},
    message::Effect,
    picker::{Choice, Picker},
    reader::article::Article,
    session::Session,
    state::{App, Then, Typed},
};
use crate::{
    library::Volume,
    notebook::{Annotation, Id, Kind, Link, Relation, kind_name, relation_name, status_name},
    words::Phrase,
};
use std::rc::Rc;

/// The links of annotation `index`, seen from there; those of other articles as far as `volumes` are known.
pub(crate) fn all_ties(article: &Article, volumes: &[Volume], index: usize) -> Vec<Tie> {
    let mut ties = ties(&article.notebook, index);
    for tie in &mut ties {
        tie.far = elsewhere::resolved(article, volumes, tie.far.clone());
    }
    if let Some(annotation) = article.annotation(index) {
        ties.extend(elsewhere::ties_from_elsewhere(article, volumes, &annotation.id));
        if annotation.kind == Kind::Claim {
            ties.sort_by_key(Tie::part);
        }
    }
    ties
}

/// The pages that the far end of a link rests on itself, and what was noted of it.
pub(super) fn under(article: &Article, library: &Library, far: &Far) -> Vec<String> {
    let annotation = match far {
        Far::Note(index) => article.annotation(*index),
        Far::There(there) => library.volume(&there.path).and_then(|volume| volume.annotation(&there.id)),
        Far::Page(_) | Far::Elsewhere(_) => None,
    };
    let Some(annotation) = annotation else { return Vec::new() };
    let pages = annotation.links.iter().filter(|link| link.is_evidence() && link.to.contains("://"));
    let note = annotation.note.as_deref().map(|note| note.split_whitespace().collect::<Vec<_>>().join(" "));
    pages.map(|link| link.to.clone()).chain(note.filter(|note| !note.is_empty())).collect()
}

/// The other end of a link of `article` in words.
pub(crate) fn far_words(article: &Article, far: &Far) -> String {
    match far {
        Far::Note(index) => {
            let quote = article.annotation(*index).map_or("", |a| a.target.exact.as_str());
            tui_bidi::text::snip(quote, 400).to_owned()
        }
        Far::There(there) => format!("{} — {}", there.words, there.title),
        Far::Page(address) | Far::Elsewhere(address) => address.clone(),
    }
}

/// Asks how `annotation` is tied to something.
pub(in crate::app) fn ask_bond(cx: &mut Context<'_>, annotation: Annotation) {
    let picker = bonds(cx, &annotation);
    let id = annotation.id;
    cx.choose(picker, move |app, bond| ask_far(&mut app.context(), &id, bond));
}

/// The ways in which `annotation` can be tied to something, to choose from.
pub(in crate::app) fn bonds(cx: &Context<'_>, annotation: &Annotation) -> Picker<usize> {
    let all = BONDS.iter().enumerate();
    let words = |phrase: Phrase| cx.session.row(&phrase);
    let choice = |(number, (bond, help)): (usize, &(Bond, fn() -> Phrase))| {
        Choice::new(words(relation_name(bond.0.word(), bond.1)), words(help()), number)
    };
    let all = all.map(choice).collect();
    let usual = match annotation.kind.known() {
        Some(Kind::Evidence) => (Relation::Supports, false),
        Some(Kind::Question) => (Relation::Answers, true),
        _ => BONDS[0].0,
    };
    let usual = BONDS.iter().position(|(bond, _)| *bond == usual).unwrap_or(0);
    Picker::new(say!("picker-bond"), all, usual)
}

/// Asks what annotation `id` is tied to by the bond of number `bond`.
pub(in crate::app) fn ask_far(cx: &mut Context<'_>, id: &Id, bond: usize) {
    let Some(&((rel, inward), _)) = BONDS.get(bond) else { return };
    let mut all = note_choices(cx.session, cx.article());
    all.retain(|other| other.value != *id);
    // What is marked as evidence is most likely meant where evidence is asked for, claims otherwise.
    let likely = if inward { Kind::Evidence } else { Kind::Claim };
    let kind = |other: &Id| cx.reader.article.notebook.annotation(other).is_some_and(|a| a.kind == likely);
    all.sort_by_key(|other| !kind(&other.value));
    let own = [id.clone(), id.clone(), id.clone()];
    let [here, there, typed] = own;
    let found = move |app: &mut App, words: &str| {
        let then = |there: There, id: Id| Then::new(move |app| tie_to(&mut app.context(), &id, bond, &there));
        let found = elsewhere::found_elsewhere(&mut app.context(), words).into_iter();
        found.map(|choice| choice.map(|far| then(far, there.clone()))).collect()
    };
    let take = move |app: &mut App, words: &str| tie_address(&mut app.context(), &typed, bond, words);
    let typed = Some(Typed { found: Rc::new(found), take: Rc::new(take) });
    let tie = move |app: &mut App, other: Id| tie(&mut app.context(), &here, bond, &other);
    cx.choose_or_type(Picker::new(relation_name(rel.word(), inward), all, 0), tie, typed);
    cx.session.know_the_library();
}

/// Every annotation as something to choose, by place.
pub(in crate::app) fn note_choices(session: &Session, article: &Article) -> Vec<Choice<Id>> {
    let choice = |index: usize| {
        let annotation = article.annotation(index)?;
        let mut detail = vec![session.plain(kind_name(&annotation.kind))];
        detail.extend(annotation.status.as_deref().map(|status| session.plain(status_name(status))));
        detail.extend(annotation.speaker.clone());
        detail.extend(annotation.tags.iter().cloned());
        detail.extend(annotation.note.as_deref().map(|note| note.replace('\n', " ")));
        let label = annotation.target.exact.split_whitespace().collect::<Vec<_>>().join(" ");
        Some(Choice::new(label, detail.join(" · "), annotation.id.clone()))
    };
    article.by_place().into_iter().filter_map(choice).collect()
}

/// Ties annotation `id` to annotation `other`.
pub(in crate::app) fn tie(cx: &mut Context<'_>, id: &Id, bond: usize, other: &Id) {
    let Some(&((rel, inward), _)) = BONDS.get(bond) else { return };
    let (holder, to) = if inward { (other, id) } else { (id, other) };
    let link = Link::new(rel, to.as_str());
    let quote =
        cx.reader.article.notebook.annotation(other).map_or(String::new(), |a| excerpt(&a.target.exact));
    let what = say!("relation-and-end", relation = relation_name(rel.word(), inward), end = quote);
    elsewhere::write_link(cx, holder, link, what);
}

/// Ties annotation `id` to one of another article.
pub(in crate::app) fn tie_to(cx: &mut Context<'_>, id: &Id, bond: usize, there: &There) {
    if let Some(&(bond, _)) = BONDS.get(bond) {
        elsewhere::tie_there(cx, id, bond, there);
    }
}

/// Ties annotation `id` to the page, or the annotation of another article, whose address is typed.
pub(in crate::app) fn tie_address(cx: &mut Context<'_>, id: &Id, bond: usize, typed: &str) {
    let Some(&((rel, inward), _)) = BONDS.get(bond) else { return };
    let Some(to) = address(typed) else {
        return cx.warn(say!("link-nothing"));
    };
    let page = !is_reference(&to);
    if page != inward && !matches!(rel, Relation::Cites | Relation::SameAs) {
        return cx.warn(if page { say!("link-page-is-source") } else { say!("link-other-article") });
    }
    let accessed = cx.session.stamp.now.get(..10).filter(|_| page).map(str::to_owned);
    let what = say!("relation-and-end", relation = relation_name(rel.word(), inward), end = &to);
    elsewhere::write_link(cx, id, Link { accessed, ..Link::new(rel, to) }, what);
}

/// Takes a link away.
pub(in crate::app) fn untie(cx: &mut Context<'_>, tie: &Tie) {
    let gone = |annotation: &mut crate::notebook::Annotation| {
        annotation.links.retain(|link| link.rel != tie.rel || link.to != tie.to);
    };
    match &tie.far {
        Far::There(there) if tie.inward => elsewhere::edit_there(cx, there, &say!("untied"), gone),
        _ => notes::edit(cx, &tie.holder, say!("untied"), gone),
    }
}

/// Follows the link of `annotation`; of several, the one that is chosen.
pub(in crate::app) fn follow_link(cx: &mut Context<'_>, annotation: &Annotation) {
    let Some(index) = cx.article().index_of(&annotation.id) else { return };
    let ties = all_ties(cx.article(), &cx.session.library.volumes, index);
    match ties.as_slice() {
        [] => cx.say(say!("link-none")),
        [tie] => go_far(cx, &tie.far),
        _ => {
            let choice = |tie: &Tie| {
                Choice::new(far_words(cx.article(), &tie.far), cx.session.row(&tie.words()), tie.far.clone())
            };
            let all = ties.iter().map(choice).collect();
            cx.choose(Picker::new(say!("picker-follow-link"), all, 0), |app, far| {
                go_far(&mut app.context(), &far);
            });
        }
    }
}

/// Whether some link of `annotation` leads to words, here or in another article.
pub(in crate::app) fn leads_to_text(cx: &Context<'_>, annotation: &Annotation) -> bool {
    let Some(index) = cx.article().index_of(&annotation.id) else { return false };
    let ties = all_ties(cx.article(), &cx.session.library.volumes, index);
    ties.iter().any(|tie| !matches!(tie.far, Far::Page(_)))
}

/// Follows the link that waited until the library is read.
pub(in crate::app) fn follow_awaited(cx: &mut Context<'_>) {
    let Some(far) = cx.reader.awaited_far.take() else { return };
    match elsewhere::resolved(cx.article(), &cx.session.library.volumes, far) {
        Far::Elsewhere(to) => cx.warn(say!("annotation-nowhere", to)),
        far => go_far(cx, &far),
    }
}

/// Goes to the other end of a link; the address of a page is copied.
pub(in crate::app) fn go_far(cx: &mut Context<'_>, far: &Far) {
    match far {
        Far::Note(index) => cx.go_to_note(*index),
        Far::Page(address) => {
            cx.say(say!("copied-address", address));
            cx.ask(Effect::Copy(address.clone()));
        }
        Far::There(there) => elsewhere::go_there(cx, there),
        Far::Elsewhere(to) if cx.session.library.scan == Scan::Done => {
            let what = say!("annotation-nowhere", to);
            cx.session.warn(what);
        }
        Far::Elsewhere(_) => {
            cx.say(say!("link-looking"));
            cx.reader.awaited_far = Some(far.clone());
        }
    }
}

/// What can be said of an annotation and another thing, and what that means.
pub(in crate::app) const BONDS: [(Bond, fn() -> Phrase); 8] = [
    ((Relation::Supports, true), || say!("bond-supported-by")),
    ((Relation::Refutes, true), || say!("bond-refuted-by")),
    ((Relation::Answers, true), || say!("bond-answered-by")),
    ((Relation::Cites, false), || say!("bond-cites")),
    ((Relation::SameAs, false), || say!("bond-same-as")),
    ((Relation::Supports, false), || say!("bond-supports")),
    ((Relation::Refutes, false), || say!("bond-refutes")),
    ((Relation::Answers, false), || say!("bond-answers")),
];

/// The address that is written in `text`: of a page, or `<document id>#<annotation id>`.
fn address(text: &str) -> Option<String> {
    let text = text.trim();
    if text.is_empty() || text.contains(char::is_whitespace) {
        return None;
    }
    if text.starts_with("www.") {
        return Some(format!("https://{text}"));
    }
    let scheme = text.split_once("://").is_some_and(|(scheme, rest)| {
        !rest.is_empty() && !scheme.is_empty() && scheme.bytes().all(|byte| byte.is_ascii_alphabetic())
    });
    (scheme || text.starts_with("doi:") && text.len() > 4 || is_reference(text)).then(|| text.to_owned())
}

/// Whether `text` is `<document id>#<annotation id>`.
fn is_reference(text: &str) -> bool {
    text.split_once('#').is_some_and(|(document, id)| Id::new(document).is_uuid() && Id::new(id).is_uuid())
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn addresses_are_told_from_words() {
        let id = "018bcfe5-6800-7707-8707-070707070707";
        assert_eq!(address(" https://a.org/b#c ").as_deref(), Some("https://a.org/b#c"));
        assert_eq!(address("www.a.org").as_deref(), Some("https://www.a.org"));
        assert_eq!(address("doi:10.1/x").as_deref(), Some("doi:10.1/x"));
        assert_eq!(address(&format!("{id}#{id}")), Some(format!("{id}#{id}")));
        for words in ["", "قال", "https://", "a b://c d", "://x", "doi:", "a#b"] {
            assert_eq!(address(words), None, "{words:?}");
        }
    }
}
