//! Placement with the texts that annotations were made in: kept ones, and those that git has. What was looked for
//! once is remembered by the hashes of text and targets.

use super::{dirs::Dirs, files, git, texts, writing};
use crate::document::Document;
use crate::notebook::placement::{Candidate, Placement, State, place, place_by_numbers};
use crate::notebook::{Notebook, Target, rev};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::{fs, iter};
use tui_bidi::text::Span;

/// The recipe of placement: places that another one found are looked for again.
const RECIPE: u32 = 2;
/// How many sets of places are remembered.
const REMEMBERED: usize = 200;

/// Where the annotations of `notebook` stand; see [`place_targets`].
pub fn place_all(
    dirs: &Dirs,
    notebook: &Notebook,
    document: &Document,
    article: Option<&Path>,
) -> Vec<Placement> {
    let targets: Vec<&Target> = notebook.annotations.iter().map(|annotation| &annotation.target).collect();
    place_targets(dirs, &targets, document, article)
}

/// Where `targets` stand in `document`, which is the text of the file `article`: each with the text that it was made
/// in, where that was kept or stands in the history of the article's git repository.
pub fn place_targets(
    dirs: &Dirs,
    targets: &[&Target],
    document: &Document,
    article: Option<&Path>,
) -> Vec<Placement> {
    let by_numbers = place_by_numbers(document, targets);
    let open: BTreeSet<&str> = iter::zip(targets, &by_numbers)
        .filter(|(_, placement)| placement.is_none())
        .map(|(target, _)| target.rev.as_deref().unwrap_or_default())
        .collect();
    if open.is_empty() {
        return by_numbers.into_iter().flatten().collect();
    }
    let memory = Memory::of(dirs, targets, document);
    if let Some(placements) = memory.recall(document, targets) {
        return placements;
    }
    let mut placements = place(document, targets, None);
    let revs: Vec<&str> = open.into_iter().filter(|rev| !rev.is_empty()).collect();
    let elsewhere: Vec<&str> = revs.iter().copied().filter(|rev| document.source_of(rev).is_none()).collect();
    let mut kept = old_texts(dirs, article, &elsewhere);
    for rev in revs {
        let source = document.source_of(rev).map(str::to_owned);
        let Some(old) = source.or_else(|| kept.remove(rev)) else { continue };
        let of_rev: Vec<usize> =
            (0..targets.len()).filter(|&index| targets[index].rev.as_deref() == Some(rev)).collect();
        let group: Vec<&Target> = of_rev.iter().map(|&index| targets[index]).collect();
        for (index, placement) in iter::zip(of_rev, place(document, &group, Some(&old))) {
            placements[index] = placement;
        }
    }
    memory.keep(dirs, &placements);
    placements
}

/// The text of the revision `rev` of the file `article`: from the archive, or, as a last resort, from git, and kept then.
pub fn old_text(dirs: &Dirs, article: Option<&Path>, rev: &str) -> Option<String> {
    old_texts(dirs, article, &[rev]).remove(rev)
}

/// Those of the revisions `revs` that are to be had, as [`old_text`] says; one look into git for all of them.
pub fn old_texts(dirs: &Dirs, article: Option<&Path>, revs: &[&str]) -> HashMap<String, String> {
    let of = |&rev: &&str| Some((rev.to_owned(), texts::get(dirs, article, rev)?));
    let mut found: HashMap<String, String> = revs.iter().filter_map(of).collect();
    let missing: Vec<&str> = revs.iter().copied().filter(|&rev| !found.contains_key(rev)).collect();
    for (rev, old) in article.map(|article| git::texts(article, &missing)).unwrap_or_default() {
        texts::keep_revision(dirs, article, &rev, &old); // found once is enough
        found.insert(rev, old);
    }
    found
}

/// A file of the cache directory that holds where a set of targets stands in a text.
struct Memory(PathBuf);

/// A placement as it is kept: its reason follows from its state.
#[derive(Serialize, Deserialize)]
struct Kept {
    state: String,
    span: Option<[usize; 2]>,
    similarity: f32,
    candidates: Vec<([usize; 2], f32)>,
}

impl Memory {
    fn of(dirs: &Dirs, targets: &[&Target], document: &Document) -> Self {
        let mut hash = blake3::Hasher::new();
        hash.update(&RECIPE.to_le_bytes()).update(rev(&document.hash()).as_bytes());
        hash.update(&serde_json::to_vec(targets).unwrap_or_default());
        let name = hash.finalize().to_hex();
        Self(dirs.cache.join("places").join(format!("{}.json", &name[..32])))
    }

    /// What is kept there of `targets` in `document`.
    fn recall(&self, document: &Document, targets: &[&Target]) -> Option<Vec<Placement>> {
        let kept: Vec<Kept> = serde_json::from_slice(&files::read(&self.0).ok()??).ok()?;
        let span = |[start, end]: [usize; 2]| document.text().get(start..end).map(|_| Span::new(start, end));
        let placement = |(kept, target): (Kept, &&Target)| {
            let state = State::named(&kept.state)?;
            let candidates = kept
                .candidates
                .iter()
                .map(|&(at, similarity)| Some(Candidate { span: span(at)?, similarity }));
            Some(Placement {
                state,
                span: kept.span.map_or(Some(None), |at| span(at).map(Some))?,
                similarity: kept.similarity,
                candidates: candidates.collect::<Option<_>>()?,
                reason: state.reason_in(document, target),
            })
        };
        (kept.len() == targets.len()).then(|| kept.into_iter().zip(targets).map(placement).collect())?
    }

    /// Best effort: what cannot be kept is looked for again.
    fn keep(&self, dirs: &Dirs, placements: &[Placement]) {
        let ends = |span: Span| [span.start, span.end];
        let kept: Vec<Kept> = placements
            .iter()
            .map(|placement| Kept {
                state: placement.state.name().to_owned(),
                span: placement.span.map(ends),
                similarity: placement.similarity,
                candidates: placement.candidates.iter().map(|at| (ends(at.span), at.similarity)).collect(),
            })
            .collect();
        let folder = dirs.cache.join("places");
        if fs::create_dir_all(&folder).is_ok()
            && let Ok(json) = serde_json::to_vec(&kept)
        {
            let _ = writing::replace(&self.0, &json);
            let mut count = 0;
            files::drop_oldest(&folder, |_| {
                count += 1;
                count <= REMEMBERED
            });
        }
    }
}
