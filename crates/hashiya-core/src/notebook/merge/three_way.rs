//! What a merge of three notebooks gives, and how it is made: by id, then by key.

use super::{refused::Unmergeable, table, text};
use crate::notebook::form;
use crate::notebook::{
    aligned::Aligned,
    annotation::{About, Annotation, Heading, Id, Source},
    book::Notebook,
    read_only::{ReadOnly, is_blank, is_foreign},
    refused::Refused,
};
use std::collections::{HashMap, HashSet};

/// What a merge gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// The merged notebook's file.
    pub bytes: Vec<u8>,
    /// How many keys both sides had changed; the losing values are in the tables `conflict`.
    pub conflicts: usize,
}

/// Merges what `ours` and `theirs` made of `base`, all of them files of notebooks.
///
/// An empty `base` means that the two have no common ancestor, as git says it; an empty side is a notebook
/// that was cut off, and no wish to delete everything; a side with none of a notebook's keys is another file. Where one side changed nothing, the
/// other is given back byte for byte.
pub fn merge(base: &[u8], ours: &[u8], theirs: &[u8]) -> Result<Merged, Unmergeable> {
    let side = |side, bytes| {
        let mut notebook = Notebook::parse(bytes);
        match notebook.read_only.take() {
            Some(reason) => Err(Unmergeable { side, reason }),
            None => Ok(notebook),
        }
    };
    for (side, bytes) in [("ours", ours), ("theirs", theirs)] {
        if is_blank(bytes) {
            return Err(Unmergeable { side, reason: ReadOnly::Blank });
        }
    }
    let (ours_read, theirs_read) = (side("ours", ours)?, side("theirs", theirs)?);
    for (side, bytes, read) in [("ours", ours, &ours_read), ("theirs", theirs, &theirs_read)] {
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        if read.annotations.is_empty() && is_foreign(text.trim_start_matches('\u{FEFF}')) {
            return Err(Unmergeable { side, reason: ReadOnly::Foreign });
        }
    }
    if ours == theirs || theirs == base {
        return Ok(Merged { bytes: ours.to_vec(), conflicts: 0 });
    }
    if ours == base {
        return Ok(Merged { bytes: theirs.to_vec(), conflicts: 0 });
    }
    let (notebook, conflicts) = notebooks(&side("base", base)?, ours_read, &theirs_read);
    Ok(Merged { bytes: notebook.to_bytes(), conflicts })
}

/// `ours` with what `theirs` changed since `base`, and the number of conflicts.
fn notebooks(base: &Notebook, mut ours: Notebook, theirs: &Notebook) -> (Notebook, usize) {
    let mut conflicts = 0;
    form::merge_foreign(&base.form, &mut ours.form, &theirs.form, text::lines);
    ours.document = about(&base.document, &ours.document, &theirs.document);
    let heading = |h: &Heading| (h.action.clone(), h.target.exact.clone(), h.target.start);
    ours.headings = lists([&base.headings, &ours.headings, &theirs.headings], heading);
    let pairs = |a: &Aligned| (a.with.clone(), a.pairs.clone());
    ours.alignments = lists([&base.alignments, &ours.alignments, &theirs.alignments], pairs);
    let sentence = |r: &Refused| (r.target.exact.clone(), r.target.start);
    ours.refused = lists([&base.refused, &ours.refused, &theirs.refused], sentence);

    let in_base = by_id(base);
    let in_theirs = by_id(theirs);
    let in_ours: HashSet<Id> = ours.annotations.iter().map(|a| a.id.clone()).collect();
    let mut merged = Vec::with_capacity(ours.annotations.len());
    for annotation in std::mem::take(&mut ours.annotations) {
        match (in_base.get(&annotation.id), in_theirs.get(&annotation.id)) {
            (base, Some(theirs)) => {
                let (both, lost) = annotations(base.copied(), &annotation, theirs);
                conflicts += lost;
                merged.push(both);
            }
            // Deleted there: stays only if it was edited here.
            (Some(base), None) if same(base, &annotation) => {}
            (_, None) => merged.push(annotation),
        }
    }
    ours.annotations = merged;
    for annotation in theirs.annotations.iter().filter(|a| !in_ours.contains(&a.id)) {
        // Deleted here: comes back only if it was edited there.
        if !in_base.get(&annotation.id).is_some_and(|base| same(base, annotation)) {
            ours.apply(crate::notebook::edit::Edit::Add(annotation.clone()));
        }
    }
    (ours, conflicts)
}

fn by_id(notebook: &Notebook) -> HashMap<&Id, &Annotation> {
    notebook.annotations.iter().map(|annotation| (&annotation.id, annotation)).collect()
}

fn same(a: &Annotation, b: &Annotation) -> bool {
    a == b && a.to_toml() == b.to_toml()
}

/// `ours` with what `theirs` changed since `base`, and how many keys both had changed. Without a base
/// all that differs was changed by both.
pub fn annotations(base: Option<&Annotation>, ours: &Annotation, theirs: &Annotation) -> (Annotation, usize) {
    if same(ours, theirs) || base.is_some_and(|base| same(base, theirs)) {
        return (ours.clone(), 0);
    }
    if base.is_some_and(|base| same(base, ours)) {
        return (theirs.clone(), 0);
    }
    let base_text = base.map(Annotation::to_toml).unwrap_or_default();
    let merged = table::merge("annotation", &base_text, &ours.to_toml(), &theirs.to_toml());
    match merged.and_then(|(text, conflicts)| Some((Annotation::from_toml(&text)?, conflicts))) {
        Some((annotation, conflicts)) => (annotation, conflicts),
        None => (ours.clone(), 0),
    }
}

fn about(base: &About, ours: &About, theirs: &About) -> About {
    let pick = |base: &String, ours: &String, theirs: &String| {
        if ours == base || ours.is_empty() { theirs.clone() } else { ours.clone() }
    };
    let mut source = Source::default();
    let sides = ours.source.values().into_iter().zip(theirs.source.values()).zip(base.source.values());
    for (key, ((ours, theirs), base)) in Source::KEYS.into_iter().zip(sides) {
        if let Some(own) = source.value_mut(key) {
            *own = if ours == base || ours.is_none() { theirs.clone() } else { ours.clone() };
        }
    }
    About {
        source,
        id: pick(&base.id, &ours.id, &theirs.id),
        path: pick(&base.path, &ours.path, &theirs.path),
        title: pick(&base.title, &ours.title, &theirs.title),
        lang: pick(&base.lang, &ours.lang, &theirs.lang),
        hash: pick(&base.hash, &ours.hash, &theirs.hash),
        dir: if ours.dir == base.dir { theirs.dir } else { ours.dir },
        origin: if ours.origin.get().is_some() { ours.origin.clone() } else { theirs.origin.clone() },
    }
}

/// `ours` with what `theirs` added to and took from `base`; `key` tells which are one.
fn lists<T: Clone, K: PartialEq>([base, ours, theirs]: [&Vec<T>; 3], key: impl Fn(&T) -> K) -> Vec<T> {
    let has = |list: &[T], one: &T| list.iter().any(|other| key(other) == key(one));
    let kept = ours.iter().filter(|one| has(theirs, one) || !has(base, one));
    let added = theirs.iter().filter(|one| !has(ours, one) && !has(base, one));
    kept.chain(added).cloned().collect()
}
