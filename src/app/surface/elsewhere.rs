//! Links between articles: evidence that stands in another one is chosen across the library, kept by the ids

use super::{marking::excerpt, notes};
use crate::app::{
    context::Context,
    elsewhere::There,
    links::{Bond, Evidence, Far, Tie},
    message::{Arrival, Effect},
    picker::Choice,
    reader::article::Article,
};
use crate::{
    library::{Volume, annotations},
    notebook::{Annotation, Edit, Id, Link, relation_name},
    words::Phrase,
};
use tui_bidi::text::fold::fold;

/// All that is known to be annotated in other articles than this.
fn others<'a>(
    article: &'a Article,
    volumes: &'a [Volume],
) -> impl Iterator<Item = (&'a Volume, &'a Annotation)> {
    let own = article.notebook.document.id.as_str();
    annotations(volumes)
        .filter(move |(volume, _)| volume.document != own && volume.entry.path != article.path)
}

/// What a link says that leads to annotation `id` of `article`.
pub(in crate::app) fn reference(article: &Article, id: &Id) -> String {
    format!("{}#{id}", article.notebook.document.id)
}

/// `far`, known by the library if it is an annotation of another article.
pub(super) fn resolved(article: &Article, volumes: &[Volume], far: Far) -> Far {
    let Far::Elsewhere(to) = &far else { return far };
    let there = |(volume, annotation): (&Volume, &Annotation)| {
        (to.strip_suffix(annotation.id.as_str())?.strip_suffix('#')? == volume.document)
            .then(|| There::new(volume, annotation))
    };
    others(article, volumes).find_map(there).map_or(far, Far::There)
}

/// The links of other articles to annotation `id`.
pub(super) fn ties_from_elsewhere(article: &Article, volumes: &[Volume], id: &Id) -> Vec<Tie> {
    let to = reference(article, id);
    let tie = |volume: &Volume, annotation: &Annotation, link: &Link| Tie {
        rel: link.rel.clone(),
        inward: true,
        far: Far::There(There::new(volume, annotation)),
        accessed: None,
        holder: annotation.id.clone(),
        to: link.to.clone(),
    };
    others(article, volumes)
        .flat_map(|(volume, own)| own.links.iter().map(move |link| (volume, own, link)))
        .filter(|(_, _, link)| link.to == to)
        .map(|(volume, own, link)| tie(volume, own, link))
        .collect()
}

/// Adds to what speaks for each annotation what other articles say.
pub(super) fn count_elsewhere(article: &Article, volumes: &[Volume], evidence: &mut [Evidence]) {
    let own = &article.notebook.document.id;
    for link in others(article, volumes).flat_map(|(_, annotation)| &annotation.links) {
        let Some(id) = link.to.strip_prefix(own.as_str()).and_then(|to| to.strip_prefix('#')) else {
            continue;
        };
        if let Some(counts) = article.index_of(&Id::new(id)).and_then(|index| evidence.get_mut(index)) {
            counts.count(&link.rel);
        }
    }
}

/// Writes `link` into annotation `holder`; `what` says in a few words what it says.
pub(in crate::app) fn write_link(cx: &mut Context<'_>, holder: &Id, link: Link, what: Phrase) {
    cx.say(say!("linked-already"));
    notes::edit(cx, holder, what, |annotation| {
        if !annotation.links.iter().any(|old| old.rel == link.rel && old.to == link.to) {
            annotation.links.push(link);
        }
    });
}

/// What other articles have that holds the words typed, folded.
pub(in crate::app) fn found_elsewhere(cx: &mut Context<'_>, words: &str) -> Vec<Choice<There>> {
    let words = fold(words).into_text();
    let words: Vec<&str> = words.split_whitespace().collect();
    let article = &cx.reader.article;
    let (path, document) = (&article.path, &article.notebook.document.id);
    let mut found = Vec::new();
    for volume in cx.session.library.volumes.iter_mut().filter(|_| !words.is_empty()) {
        if volume.document == *document || volume.entry.path == *path || found.len() >= SHOWN {
            continue;
        }
        let Some(mut numbers) = volume.find(&words) else { continue };
        if numbers.is_empty() {
            // The title holds the words: anything in the article may be meant.
            numbers = (0..volume.annotations.len()).collect();
        }
        let those = numbers.into_iter().filter_map(|number| volume.annotations.get(number));
        found.extend(those.map(|annotation| There::new(volume, annotation)).take(SHOWN - found.len()));
    }
    found.into_iter().map(|there| Choice::new(there.words.clone(), there.title.clone(), there)).collect()
}

/// Ties annotation `id` to one of another article: what that one says of this is written there.
pub(in crate::app) fn tie_there(cx: &mut Context<'_>, id: &Id, (rel, inward): Bond, there: &There) {
    let what =
        say!("relation-and-end", relation = relation_name(rel.word(), inward), end = excerpt(&there.words));
    let link = |to: String| Link::new(rel, to);
    if !inward {
        return write_link(cx, id, link(there.reference.clone()), what);
    }
    let link = link(reference(cx.article(), id));
    edit_there(cx, there, &what, |annotation| {
        if !annotation.links.iter().any(|old| old.rel == link.rel && old.to == link.to) {
            annotation.links.push(link);
        }
    });
}

/// Changes an annotation of another article.
pub(in crate::app) fn edit_there(
    cx: &mut Context<'_>,
    there: &There,
    what: &Phrase,
    work: impl FnOnce(&mut Annotation),
) {
    let Some(volume) = cx.session.library.volume(&there.path) else { return };
    if let Some(fault) = &volume.fault {
        let what = say!("nothing-changed-in", title = &there.title, fault);
        return cx.session.warn(what);
    }
    let Some(old) = volume.annotation(&there.id).cloned() else { return };
    let mut new = old.clone();
    work(&mut new);
    if new == old {
        return cx.say(say!("linked-already"));
    }
    new.updated = Some(cx.session.stamp.now.clone());
    cx.reader.change_elsewhere(cx.session, there.path.clone(), Edit::Replace(new), Edit::Replace(old));
    cx.say(say!("done-in", title = &there.title, what));
}

/// Leaves for an annotation of another article.
pub(in crate::app) fn go_there(cx: &mut Context<'_>, there: &There) {
    if cx.session.library.volume(&there.path).is_some_and(|volume| volume.gone) {
        let what = say!("article-there-gone", title = there.path.display());
        cx.session.warn(what);
        return;
    }
    cx.ask(Effect::Open(there.path.clone(), Arrival::Note(there.id.clone())));
}
/// How many annotations of other articles a choice shows: who looks for one types more.
const SHOWN: usize = 60;
