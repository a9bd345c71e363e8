//! Links: what speaks for a claim and what against it, seen from both ends, tied, followed and untied.

use crate::app::links::{Bond, Far, Tie, ties};

use crate::app::{
    elsewhere::There,
    library::Scan,
    marking::excerpt,
    message::{Effect, Notice},
    picker::{Choice, Picker},
    state::{App, Then, Typed},
};

use crate::notebook::{Id, Link};

use std::rc::Rc;

impl App {
    /// The links of annotation `index`, seen from there; those of other articles as far as they are known.
    pub(crate) fn ties(&self, index: usize) -> Vec<Tie> {
        let mut ties = ties(&self.reader.article.notebook, index);
        for tie in &mut ties {
            tie.far = self.resolved(tie.far.clone());
        }
        if let Some(annotation) = self.reader.article.annotation(index) {
            ties.extend(self.ties_from_elsewhere(&annotation.id));
        }
        ties
    }

    /// The other end of a link in words.
    pub(crate) fn far_words(&self, far: &Far) -> String {
        match far {
            Far::Note(index) => {
                let quote = self.reader.article.annotation(*index).map_or("", |a| a.target.exact.as_str());
                crate::text::snip(quote, 400).to_owned()
            }
            Far::There(there) => format!("{} — {}", there.words, there.title),
            Far::Page(address) | Far::Elsewhere(address) => address.clone(),
        }
    }

    /// Asks how the annotation meant is tied to something.
    pub(in crate::app) fn ask_bond(&mut self) {
        self.with_note(|app, annotation| {
            let choice = |(number, &(_, _, name, help)): (usize, &Bond)| Choice {
                label: name.to_owned(),
                detail: help.to_owned(),
                value: number,
            };
            let all = BONDS.iter().enumerate().map(choice).collect();
            let usual = match annotation.kind.as_str() {
                "evidence" => 5,
                "question" => 2,
                _ => 0,
            };
            let id = annotation.id;
            app.choose(Picker::new("this annotation is …", all, usual), move |app, bond| {
                app.ask_far(&id, bond);
            });
        });
    }

    /// Asks what annotation `id` is tied to by the bond of number `bond`.
    pub(in crate::app) fn ask_far(&mut self, id: &Id, bond: usize) {
        let Some(&(_, inward, name, _)) = BONDS.get(bond) else { return };
        let mut all = self.note_choices();
        all.retain(|other| other.value != *id);
        // What is marked as evidence is most likely meant where evidence is asked for, claims otherwise.
        let likely = if inward { "evidence" } else { "claim" };
        let kind =
            |other: &Id| self.reader.article.notebook.annotation(other).is_some_and(|a| a.kind == likely);
        all.sort_by_key(|other| !kind(&other.value));
        let own = [id.clone(), id.clone(), id.clone()];
        let [here, there, typed] = own;
        let found = move |app: &mut Self, words: &str| {
            let then = |there: There, id: Id| Then::new(move |app| app.tie_to(&id, bond, &there));
            let found = app.found_elsewhere(words).into_iter();
            found.map(|choice| choice.map(|far| then(far, there.clone()))).collect()
        };
        let take = move |app: &mut Self, words: &str| app.tie_address(&typed, bond, words);
        let typed = Some(Typed { found: Rc::new(found), take: Rc::new(take) });
        let tie = move |app: &mut Self, other: Id| app.tie(&here, bond, &other);
        self.choose_or_type(Picker::new(name, all, 0), tie, typed);
        self.know_the_library();
    }

    /// Every annotation as something to choose, by place.
    pub(in crate::app) fn note_choices(&self) -> Vec<Choice<Id>> {
        let choice = |index: usize| {
            let annotation = self.reader.article.annotation(index)?;
            let mut detail = vec![annotation.kind.clone()];
            detail.extend(annotation.status.clone());
            detail.extend(annotation.speaker.clone());
            detail.extend(annotation.tags.iter().cloned());
            detail.extend(annotation.note.as_deref().map(|note| note.replace('\n', " ")));
            let label = annotation.target.exact.split_whitespace().collect::<Vec<_>>().join(" ");
            Some(Choice::new(label, detail.join(" · "), annotation.id.clone()))
        };
        self.reader.article.by_place().into_iter().filter_map(choice).collect()
    }

    /// Ties annotation `id` to annotation `other`.
    pub(in crate::app) fn tie(&mut self, id: &Id, bond: usize, other: &Id) {
        let Some(&(rel, inward, name, _)) = BONDS.get(bond) else { return };
        let (holder, to) = if inward { (other, id) } else { (id, other) };
        let link = Link { rel: rel.to_owned(), to: to.as_str().to_owned(), accessed: None };
        let quote = self
            .reader
            .article
            .notebook
            .annotation(other)
            .map_or(String::new(), |a| excerpt(&a.target.exact));
        self.write_link(holder, link, &format!("{name} {quote}"));
    }

    /// Ties annotation `id` to one of another article.
    pub(in crate::app) fn tie_to(&mut self, id: &Id, bond: usize, there: &There) {
        if let Some(&(rel, inward, name, _)) = BONDS.get(bond) {
            self.tie_there(id, (rel, inward, name), there);
        }
    }

    /// Ties annotation `id` to the page, or the annotation of another article, whose address is typed.
    pub(in crate::app) fn tie_address(&mut self, id: &Id, bond: usize, typed: &str) {
        let Some(&(rel, inward, name, _)) = BONDS.get(bond) else { return };
        let Some(to) = address(typed) else {
            self.session.notice = Some(Notice::warning(say!("link-nothing")));
            return;
        };
        let page = !is_reference(&to);
        if page != inward && !matches!(rel, "cites" | "same-as") {
            self.session.notice = Some(Notice::warning(if page {
                say!("link-page-is-source")
            } else {
                say!("link-other-article")
            }));
            return;
        }
        let accessed = self.session.stamp.now.get(..10).filter(|_| page).map(str::to_owned);
        let what = format!("{name} {to}");
        self.write_link(id, Link { rel: rel.to_owned(), to, accessed }, &what);
    }

    pub(in crate::app) fn write_link(&mut self, holder: &Id, link: Link, what: &str) {
        self.say(say!("linked-already"));
        self.edit(holder, what, |annotation| {
            if !annotation.links.iter().any(|old| old.rel == link.rel && old.to == link.to) {
                annotation.links.push(link);
            }
        });
    }

    /// Takes a link away.
    pub(in crate::app) fn untie(&mut self, tie: &Tie) {
        let gone = |annotation: &mut crate::notebook::Annotation| {
            annotation.links.retain(|link| link.rel != tie.rel || link.to != tie.to);
        };
        match &tie.far {
            Far::There(there) if tie.inward => self.edit_there(there, "untied", gone),
            _ => self.edit(&tie.holder, "untied", gone),
        }
    }

    /// Follows the link of the annotation meant; of several, the one that is chosen.
    pub(in crate::app) fn follow_link(&mut self) {
        self.know_the_library();
        self.with_note(|app, annotation| {
            let Some(index) = app.reader.article.index_of(&annotation.id) else { return };
            let ties = app.ties(index);
            match ties.as_slice() {
                [] => app.say(say!("link-none")),
                [tie] => app.go_far(&tie.far),
                _ => {
                    let choice = |tie: &Tie| Choice {
                        label: app.far_words(&tie.far),
                        detail: tie.words().to_owned(),
                        value: tie.far.clone(),
                    };
                    let all = ties.iter().map(choice).collect();
                    app.choose(Picker::new("follow a link", all, 0), |app, far| app.go_far(&far));
                }
            }
        });
    }

    /// Goes to the other end of a link; the address of a page is copied.
    pub(in crate::app) fn go_far(&mut self, far: &Far) {
        match far {
            Far::Note(index) => self.go_to_note(*index),
            Far::Page(address) => {
                self.say(say!("copied-address", address));
                self.ask(Effect::Copy(address.clone()));
            }
            Far::There(there) => self.go_there(there),
            Far::Elsewhere(to) if self.session.library.scan == Scan::Done => {
                let what = say!("annotation-nowhere", to);
                self.session.warn(what);
            }
            Far::Elsewhere(_) => {
                self.say(say!("link-looking"));
                self.reader.awaited_far = Some(far.clone());
            }
        }
    }
}

const BONDS: [Bond; 8] = [
    ("supports", true, "supported by", "evidence for it: an annotation or a page"),
    ("refutes", true, "refuted by", "evidence against it"),
    ("answers", true, "answered by", "what answers the question"),
    ("cites", false, "cites", "a source: an annotation or a page"),
    ("same-as", false, "same as", "the same said elsewhere"),
    ("supports", false, "supports", "this is evidence for another"),
    ("refutes", false, "refutes", "this is evidence against another"),
    ("answers", false, "answers", "this answers a question"),
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
