//! Which annotations are meant.

use crate::notebook::Annotation;
use crate::search::{BadQuery, Mode, Query};
use tui_bidi::text::fold::fold;

/// What is asked of an annotation; empty says nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Its kind.
    pub kind: Option<String>,
    /// One of its tags, in any spelling that folds to the same.
    pub tag: Option<String>,
    /// Its status.
    pub status: Option<String>,
    /// Who made it, in any spelling that folds to the same.
    pub author: Option<String>,
    /// A name: of the speaker, or in the quote as a whole word (clitics are allowed). Further forms of
    /// the name may be given; one is enough.
    pub entity: Vec<String>,
    /// Words in the quote, the note, a tag, the speaker or the place, found as search finds.
    pub text: Option<String>,
    /// Made on this date or later, RFC 3339 or its beginning.
    pub since: Option<String>,
    /// Made before this date, RFC 3339 or its beginning.
    pub before: Option<String>,
}

/// A [`Wanted`] made ready to be asked of many annotations.
#[derive(Clone, Debug)]
pub struct Filter {
    wanted: Wanted,
    tag: Option<String>,
    author: Option<String>,
    entity: Vec<Query>,
    text: Option<Query>,
}

impl Filter {
    /// The filter for `wanted`; fails where a name or the words are empty.
    pub fn new(wanted: Wanted) -> Result<Self, BadQuery> {
        let key = |text: &Option<String>| text.as_deref().map(key);
        let text = wanted.text.as_deref().map(|text| Query::new(text, Mode::Folded, false, false));
        let entity = wanted.entity.iter().map(|name| Query::new(name, Mode::Folded, true, true));
        Ok(Self {
            tag: key(&wanted.tag),
            author: key(&wanted.author),
            entity: entity.collect::<Result<_, _>>()?,
            text: text.transpose()?,
            wanted,
        })
    }

    /// Whether `annotation` is all that is wanted.
    pub fn matches(&self, annotation: &Annotation) -> bool {
        let wanted = &self.wanted;
        let is =
            |wanted: &Option<String>, value: Option<&str>| wanted.is_none() || wanted.as_deref() == value;
        let made = annotation.created.as_deref().unwrap_or("");
        is(&wanted.kind, Some(&annotation.kind))
            && is(&wanted.status, annotation.status.as_deref())
            && self.tag.as_ref().is_none_or(|tag| annotation.tags.iter().any(|own| key(own) == *tag))
            && is(&self.author, annotation.author.as_deref().map(key).as_deref())
            && wanted.since.as_deref().is_none_or(|since| made >= since)
            && wanted.before.as_deref().is_none_or(|before| made < before)
            && self.names(annotation)
            && self.text.as_ref().is_none_or(|text| words(annotation).any(|words| text.is_in(words)))
    }

    fn names(&self, annotation: &Annotation) -> bool {
        let speaker = annotation.speaker.as_deref().unwrap_or("");
        let holds = |name: &Query| name.is_in(speaker) || name.is_in(&annotation.target.exact);
        self.entity.is_empty() || self.entity.iter().any(holds)
    }
}

/// The words of a tag or a name in folded form.
fn key(text: &str) -> String {
    fold(text.trim()).into_text()
}

/// All that a reader may remember of an annotation.
pub(super) fn words(annotation: &Annotation) -> impl Iterator<Item = &str> {
    let Annotation { target, note, speaker, place, tags, .. } = annotation;
    let parts = [note, speaker, place].into_iter().filter_map(Option::as_deref);
    std::iter::once(target.exact.as_str()).chain(parts).chain(tags.iter().map(String::as_str))
}
