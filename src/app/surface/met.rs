//! The same claim in other articles: where it was met, tied to a claim of here, its evidence taken over.

use super::notes;
use crate::app::{
    context::Context,
    elsewhere::There,
    library::Library,
    picker::{Choice, Picker},
    proposals::Met,
    reader::{Reader, article::Article},
    session::Session,
};
use crate::{
    claims::{Fingerprint, names},
    library::Volume,
    notebook::{Annotation, Id, Kind, Link, Relation, status_name},
};
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// Where the same as `words` is claimed in other articles, the most alike first; then claims of the same thing with other
/// amounts.
pub(super) fn met(session: &Session, article: &Article, words: &str) -> Vec<Met> {
    let known = article.entities.as_ref().map(names).unwrap_or_default();
    let own = Fingerprint::of(words, article.document.lang(), &known);
    let library = &session.library;
    let volumes: HashMap<&Path, &Volume> =
        library.volumes.iter().map(|volume| (volume.entry.path.as_path(), volume)).collect();
    let said = |(path, id): &(PathBuf, Id)| {
        let volume = volumes.get(path.as_path())?;
        Some((volume.annotation(id)?.target.exact.as_str(), volume.entry.lang.as_str()))
    };
    let met = library.claims.met(&own, said).into_iter();
    met.filter_map(|found| {
        let (path, id) = found.key;
        let volume = volumes.get(path.as_path()).filter(|volume| volume.entry.path != article.path)?;
        let claim = volume.annotation(id)?;
        let date = claim.updated.as_ref().or(claim.created.as_ref());
        Some(Met {
            there: There::new(volume, claim),
            status: claim.status.clone(),
            date: date.and_then(|date| date.get(..10)).map(str::to_owned),
            agrees: found.agrees,
        })
    })
    .collect()
}

/// Looks up where the same as claim `id` was met, unless that is known; it is shown in full.
pub(in crate::app) fn follow(session: &Session, reader: &mut Reader, id: Id) {
    let article = &reader.article;
    let claim = article.index_of(&id).and_then(|index| article.annotation(index));
    if let Some(claim) = claim.filter(|claim| claim.kind == Kind::Claim) {
        reader.met.follow(id, session.library.state, || met(session, article, &claim.target.exact));
    }
}

/// Ties the claim `annotation` to the same claim elsewhere; `evidence`: and takes over what speaks for it and against it
/// there.
pub(in crate::app) fn tie(cx: &mut Context<'_>, annotation: Annotation, evidence: bool) {
    let mut found = met(cx.session, &cx.reader.article, &annotation.target.exact);
    found.retain(|met| met.agrees);
    let id = annotation.id;
    match found.len() {
        0 if !cx.session.library.is_known() => cx.say(say!("met-awaits-library")),
        0 => cx.say(say!("met-nowhere")),
        1 => tie_to(cx, &id, &found[0].there, evidence),
        _ => {
            let choice = |met: Met| Choice::new(met.there.words.clone(), said(cx.session, &met), met.there);
            let all = found.into_iter().map(choice).collect();
            cx.choose(Picker::new(say!("relation-same-as"), all, 0), move |app, there: There| {
                tie_to(&mut app.context(), &id, &there, evidence);
            });
        }
    }
}

fn tie_to(cx: &mut Context<'_>, id: &Id, there: &There, evidence: bool) {
    let same = Link::new(Relation::SameAs, there.reference.as_str());
    let taken = if evidence { evidence_of(&cx.session.library, there) } else { Vec::new() };
    let what = if evidence {
        say!("met-evidence", count = taken.len(), title = &there.title)
    } else {
        say!("met-tied", title = &there.title)
    };
    cx.say(say!("linked-already"));
    notes::edit(cx, id, what, |annotation| {
        for link in std::iter::once(same).chain(taken) {
            if !annotation.links.iter().any(|old| old.rel == link.rel && old.to == link.to) {
                annotation.links.push(link);
            }
        }
    });
}

/// What speaks for the claim `there` and against it: pages, and annotations of its article.
fn evidence_of(library: &Library, there: &There) -> Vec<Link> {
    let Some(volume) = library.volume(&there.path) else { return Vec::new() };
    let own = volume.annotation(&there.id).map_or(&[][..], |claim| &claim.links);
    let pages = own.iter().filter(|link| link.is_evidence()).cloned();
    let speaks = |annotation: &Annotation| {
        let about = |link: &&Link| link.to == there.id.as_str() || link.to == there.reference;
        let rel = annotation.links.iter().find(|link| about(link) && link.rel != Relation::SameAs)?;
        let to = format!("{}#{}", volume.document, annotation.id);
        // What an annotation says of the other claim is cited here: only its own article can say it of this one.
        (rel.rel != Relation::Cites).then(|| Link::new(Relation::Cites, to))
    };
    pages.chain(volume.annotations.iter().filter_map(speaks)).collect()
}

/// What is known of a claim elsewhere, in a line.
fn said(session: &Session, met: &Met) -> String {
    let date = met.date.as_deref().map(|date| session.date(date));
    let status = met.status.as_deref().map(|status| session.plain(status_name(status)));
    let parts = [Some(met.there.title.clone()), date, status];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
