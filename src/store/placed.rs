//! Placement with the kept texts: each annotation with the one that it was made in.

use super::{Dirs, texts};
use crate::document::Document;
use crate::notebook::placement::{self, Placement, State};
use crate::notebook::{Notebook, Target};
use std::collections::BTreeSet;

/// Where the annotations of `notebook` stand in `document`, each with the text that it was made in,
/// where that was kept.
pub fn place_all(dirs: &Dirs, notebook: &Notebook, document: &Document) -> Vec<Placement> {
    let targets: Vec<&Target> = notebook.annotations.iter().map(|annotation| &annotation.target).collect();
    let mut placements = placement::place(document, &targets, None);
    let is_open = |placement: &Placement| !matches!(placement.state, State::Exact);
    let revs: BTreeSet<&str> = targets
        .iter()
        .zip(&placements)
        .filter(|(_, p)| is_open(p))
        .filter_map(|(t, _)| t.rev.as_deref())
        .collect();
    for rev in revs {
        let Some(old) = texts::get(dirs, rev) else { continue };
        let of_rev: Vec<usize> =
            (0..targets.len()).filter(|&index| targets[index].rev.as_deref() == Some(rev)).collect();
        let group: Vec<&Target> = of_rev.iter().map(|&index| targets[index]).collect();
        for (index, placement) in of_rev.into_iter().zip(placement::place(document, &group, Some(&old))) {
            placements[index] = placement;
        }
    }
    placements
}
