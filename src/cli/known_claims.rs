//! What is known of claims in other articles: those of the settings' folders, of the folder of the article, and those read
//! lately.

use super::runtime::Runtime;
use super::source;
use crate::claims::{Fingerprint, Index};
use crate::library::Volume;
use crate::notebook::{Annotation, Id};
use crate::store::{self, Shelves};
use std::collections::HashMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// The claims of other articles.
#[derive(Default)]
pub(super) struct Known {
    pub(super) volumes: Vec<Volume>,
    claims: Index<(PathBuf, Id)>,
    /// The article itself, by its path.
    own: Option<PathBuf>,
}

/// A claim of another article that says the same as one of here.
pub(super) struct Seen<'a> {
    pub(super) volume: &'a Volume,
    pub(super) claim: &'a Annotation,
    pub(super) likeness: f32,
    /// Whether its amounts are the same.
    pub(super) agrees: bool,
}

impl Known {
    /// What is known beside the article `file`.
    pub(super) fn read(file: &Path, runtime: &Runtime) -> Self {
        let mut folders = runtime.folders();
        let beside = |folder: &Path| {
            if folder.as_os_str().is_empty() { PathBuf::from(".") } else { folder.to_owned() }
        };
        let parent = file.parent().filter(|_| !source::is_standard_input(file));
        folders.extend(parent.map(beside));
        let shelves = Shelves { folders, recent: true, ..Shelves::default() };
        let go_on = &mut |_, _| ControlFlow::Continue(());
        let (volumes, claims) = store::library_with_claims(&runtime.dirs, &shelves, go_on);
        Self { volumes, claims, own: file.canonicalize().ok() }
    }

    /// Where the claim that `own` is the fingerprint of was met, the most alike first; then where with other amounts.
    pub(super) fn seen(&self, own: &Fingerprint) -> Vec<Seen<'_>> {
        let volumes: HashMap<&PathBuf, &Volume> =
            self.volumes.iter().map(|volume| (&volume.entry.path, volume)).collect();
        let said = |(path, id): &(PathBuf, Id)| {
            let volume = volumes.get(path)?;
            Some((volume.annotation(id)?.target.exact.as_str(), volume.entry.lang.as_str()))
        };
        let met = self.claims.met(own, said).into_iter();
        met.filter_map(|found| {
            let (path, id) = found.key;
            let volume = volumes.get(path).filter(|volume| !self.is_own(volume))?;
            let claim = volume.annotation(id)?;
            Some(Seen { volume, claim, likeness: found.likeness, agrees: found.agrees })
        })
        .collect()
    }

    /// All articles but the one itself.
    pub(super) fn others(&self) -> impl Iterator<Item = &Volume> {
        self.volumes.iter().filter(|volume| !self.is_own(volume))
    }

    fn is_own(&self, volume: &Volume) -> bool {
        self.own.is_some() && volume.entry.path.canonicalize().ok() == self.own
    }
}
