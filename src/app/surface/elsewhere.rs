//! Links between articles: evidence that stands in another one is chosen across the library, kept by the ids

use crate::app::elsewhere::There;
use crate::app::{
    links::{Evidence, Far, Tie},
    marking::excerpt,
    message::{Arrival, Effect, Notice},
    picker::Choice,
    state::App,
};
use crate::{
    library::{Volume, annotations},
    notebook::{Annotation, Edit, Id, Link},
    text::fold::fold,
};

impl App {
    /// All that is known to be annotated in other articles.
    fn others(&self) -> impl Iterator<Item = (&Volume, &Annotation)> {
        let own = self.reader.article.notebook.document.id.as_str();
        annotations(&self.session.library.volumes).filter(move |(volume, _)| {
            volume.document != own && volume.entry.path != self.reader.article.path
        })
    }

    /// What a link of here says that leads to annotation `id`.
    fn reference(&self, id: &Id) -> String {
        format!("{}#{id}", self.reader.article.notebook.document.id)
    }

    /// `far`, known by the library if it is an annotation of another article.
    pub(in crate::app) fn resolved(&self, far: Far) -> Far {
        let Far::Elsewhere(to) = &far else { return far };
        let there = |(volume, annotation): (&Volume, &Annotation)| {
            (to.strip_suffix(annotation.id.as_str())?.strip_suffix('#')? == volume.document)
                .then(|| There::new(volume, annotation))
        };
        self.others().find_map(there).map_or(far, Far::There)
    }

    /// The links of other articles to annotation `id`.
    pub(in crate::app) fn ties_from_elsewhere(&self, id: &Id) -> Vec<Tie> {
        let to = self.reference(id);
        let tie = |volume: &Volume, annotation: &Annotation, link: &Link| Tie {
            rel: link.rel.clone(),
            inward: true,
            far: Far::There(There::new(volume, annotation)),
            accessed: None,
            holder: annotation.id.clone(),
            to: link.to.clone(),
        };
        self.others()
            .flat_map(|(volume, own)| own.links.iter().map(move |link| (volume, own, link)))
            .filter(|(_, _, link)| link.to == to)
            .map(|(volume, own, link)| tie(volume, own, link))
            .collect()
    }

    /// Adds to what speaks for each annotation what other articles say.
    pub(in crate::app) fn count_elsewhere(&self, evidence: &mut [Evidence]) {
        let own = &self.reader.article.notebook.document.id;
        for link in self.others().flat_map(|(_, annotation)| &annotation.links) {
            let Some(id) = link.to.strip_prefix(own.as_str()).and_then(|to| to.strip_prefix('#')) else {
                continue;
            };
            if let Some(counts) =
                self.reader.article.index_of(&Id::new(id)).and_then(|index| evidence.get_mut(index))
            {
                counts.count(&link.rel);
            }
        }
    }

    /// Has the library read, where nobody asked for it yet: links lead there and come from there.
    pub(in crate::app) fn know_the_library(&mut self) {
        if !self.session.library.is_known() {
            self.ask_for_volumes();
        }
    }

    /// What the library has come to say: an open choice, the claims and a link that waits want to know.
    pub(in crate::app) fn hear_of_others(&mut self) {
        self.look_elsewhere();
        self.refresh_claims();
        if let Some(far) = self.reader.awaited_far.take() {
            match self.resolved(far) {
                Far::Elsewhere(to) => {
                    let what = say!("annotation-nowhere", to);
                    self.session.warn(what);
                }
                far => self.go_far(&far),
            }
        }
    }

    /// What other articles have that holds the words typed, folded.
    pub(in crate::app) fn found_elsewhere(&mut self, words: &str) -> Vec<Choice<There>> {
        let words = fold(words).into_text();
        let words: Vec<&str> = words.split_whitespace().collect();
        let article = &self.reader.article;
        let (path, document) = (&article.path, &article.notebook.document.id);
        let mut found = Vec::new();
        for volume in self.session.library.volumes.iter_mut().filter(|_| !words.is_empty()) {
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
    pub(in crate::app) fn tie_there(
        &mut self,
        id: &Id,
        (rel, inward, name): (&str, bool, &str),
        there: &There,
    ) {
        let what = format!("{name} {}", excerpt(&there.words));
        let link = |to: String| Link { rel: rel.to_owned(), to, accessed: None };
        if !inward {
            return self.write_link(id, link(there.reference.clone()), &what);
        }
        let link = link(self.reference(id));
        self.edit_there(there, &what, |annotation| {
            if !annotation.links.iter().any(|old| old.rel == link.rel && old.to == link.to) {
                annotation.links.push(link);
            }
        });
    }

    /// Changes an annotation of another article.
    pub(in crate::app) fn edit_there(
        &mut self,
        there: &There,
        what: &str,
        work: impl FnOnce(&mut Annotation),
    ) {
        let Some(volume) = self.volume(&there.path) else { return };
        if let Some(fault) = &volume.fault {
            self.session.notice =
                Some(Notice::warning(say!("nothing-changed-in", title = &there.title, fault)));
            return;
        }
        let Some(old) = volume.annotation(&there.id).cloned() else { return };
        let mut new = old.clone();
        work(&mut new);
        if new == old {
            return self.say(say!("linked-already"));
        }
        new.updated = Some(self.session.stamp.now.clone());
        self.change_elsewhere(there.path.clone(), Edit::Replace(new), Edit::Replace(old));
        self.say(say!("done-in", title = &there.title, what));
    }

    /// Leaves for an annotation of another article.
    pub(in crate::app) fn go_there(&mut self, there: &There) {
        if self.volume(&there.path).is_some_and(|volume| volume.gone) {
            let what = say!("article-there-gone", title = there.path.display());
            self.session.warn(what);
            return;
        }
        self.ask(Effect::Open(there.path.clone(), Arrival::Note(there.id.clone())));
    }
}

/// How many annotations of other articles a choice shows: who looks for one types more.
const SHOWN: usize = 60;
