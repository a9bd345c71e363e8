//! Many articles with all that is annotated in them.

use super::cache::{Cache, Known, Made};
use super::resume::{self, Resume};
use super::session::is_emptied;
use super::shelves::Shelves;
use super::{articles, away, dirs::Dirs, files, find, folders, paths};
use crate::claims::{Fingerprints, Index};
use crate::document::Document;
use crate::library::{Entry, Volume};
use crate::notebook::{Annotation, Id, Kind, Notebook, ReadOnly};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// How deep folders are looked through: deeper ones are no library, they are a mistake.
const DEEP: usize = 8;

/// How often progress is told: after so many articles.
const OFTEN: usize = 16;

/// The articles on `shelves` with all their annotations, the latest first: the one way to what is
/// annotated anywhere.
///
/// Reads no more than the head of each article, and of those that did not change since the last time
/// nothing: what was known is kept in the cache directory. `progress` is told how many of how many are
/// done, and may break off: then there are no volumes. Meant for a thread that has time: a thousand
/// articles take about a second at the first time.
///
/// Annotations stand as the notebooks have them, not yet placed in today's text
/// ([`place_all`](super::place_all) does that for one article), and changes that only a journal knows are not among
/// them. [`library::annotations`](crate::library::annotations) goes through all of them:
///
/// ```
/// use hashiya::{library, store::{self, Dirs, Shelves}};
/// use std::ops::ControlFlow::Continue;
///
/// # let folder = tempfile::tempdir()?;
/// # std::fs::write(folder.path().join("a.txt"), "قال الرجل.")?;
/// # let dirs = Dirs::under(folder.path().join("home"));
/// let shelves = Shelves { folders: vec![folder.path().to_owned()], ..Shelves::default() };
/// let volumes = store::library(&dirs, &shelves, &mut |_, _| Continue(()));
/// for (volume, annotation) in library::annotations(&volumes) {
///     println!("{}: {}", volume.entry.title, annotation.target.exact);
/// }
/// # assert_eq!(volumes.len(), 1);
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn library(
    dirs: &Dirs,
    shelves: &Shelves,
    progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Vec<Volume> {
    library_with_claims(dirs, shelves, progress).0
}

/// The articles of a library, the latest first, with all claims in them, each by its article and its id, so that the same
/// claim is found among them.
pub(super) type WithClaims = (Vec<Volume>, Index<(PathBuf, Id)>);

/// [`library`] with all claims in it.
pub fn library_with_claims(
    dirs: &Dirs,
    shelves: &Shelves,
    progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> WithClaims {
    library_since(dirs, shelves, &mut Seen::default(), progress).unwrap_or_default()
}

/// What a library was made from: enough to know whether it would be the same again.
#[derive(Debug, Default, PartialEq)]
pub struct Seen {
    made: Vec<(PathBuf, Made)>,
    places: Vec<Resume>,
}

/// [`library_with_claims`], unless it is what it was when `seen` was taken, which then takes what there is now; `None`
/// also where `progress` broke off.
pub fn library_since(
    dirs: &Dirs,
    shelves: &Shelves,
    seen: &mut Seen,
    progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> Option<WithClaims> {
    let places = resume::recent(dirs);
    let mut paths = paths(shelves, places.iter().map(|place| &place.path));
    let away = Away::of(dirs);
    let lost = lost(shelves, &paths);
    paths.extend(lost);
    let count = paths.len();
    let mut now = Seen { made: Vec::with_capacity(count), places };
    for (done, path) in paths.into_iter().enumerate() {
        if done % OFTEN == 0 && progress(0, count).is_break() {
            return None;
        }
        let apart = away.at(&path).and_then(|path| files::stamp(path));
        let made = [files::stamp(&path), files::stamp(&find::beside(&path)), apart];
        now.made.push((path, made));
    }
    if now == *seen && count > 0 {
        return None;
    }
    let mut cache = Cache::load(dirs, shelves);
    let mut prints = Fingerprints::default();
    let (mut all, mut fresh) = (Vec::with_capacity(count), false);
    for (done, (path, made)) in now.made.iter().enumerate() {
        if done % OFTEN == 0 && progress(done, count).is_break() {
            return None;
        }
        let known = cache.take(path, made);
        fresh |= known.is_none();
        let read = || {
            let volume = read(dirs, path, &find::beside(path), away.at(path), made)?;
            let print = |claim: &Annotation| prints.sketch(&claim.target.exact, &volume.entry.lang);
            let claims = claims(&volume).map(print).collect();
            Some(Known { made: *made, volume, claims })
        };
        all.extend(known.or_else(read));
    }
    if fresh {
        cache.keep(&all);
    }
    let (mut volumes, mut index) = (Vec::with_capacity(all.len()), Vec::new());
    for Known { volume, claims: prints, .. } in all {
        let keys = claims(&volume).map(|claim| (volume.entry.path.clone(), claim.id.clone()));
        index.extend(keys.zip(prints));
        volumes.push(volume);
    }
    let places: HashMap<_, _> = now.places.iter().map(|place| (&place.path, place)).collect();
    for volume in &mut volumes {
        if let Some(place) = places.get(&volume.entry.path) {
            volume.entry.opened.clone_from(&place.at);
            volume.entry.read = place.share(volume.entry.length);
        }
    }
    volumes.sort_by(|one, other| Entry::latest_first(&one.entry, &other.entry));
    *seen = now;
    Some((volumes, index.into_iter().collect()))
}

/// The claims of an article.
fn claims(volume: &Volume) -> impl Iterator<Item = &Annotation> {
    volume.annotations.iter().filter(|annotation| annotation.kind == Kind::Claim)
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// The articles on `shelves`, each once.
fn paths<'a>(shelves: &Shelves, recent: impl Iterator<Item = &'a PathBuf>) -> Vec<PathBuf> {
    let within = shelves.folders.iter().flat_map(|folder| articles::articles_in(&absolute(folder), DEEP));
    let named = shelves.files.iter().map(|file| absolute(file));
    let read = recent
        .filter(|_| shelves.recent)
        .filter(|path| path.is_file() && !articles::is_own_export(path))
        .cloned();
    let mut seen = HashSet::new();
    within.chain(named).chain(read).filter(|path| seen.insert(path.clone())).collect()
}

/// Where the articles stood whose notebooks lie without them beside those of `paths`.
fn lost(shelves: &Shelves, paths: &[PathBuf]) -> Vec<PathBuf> {
    let known: HashSet<&PathBuf> = paths.iter().collect();
    let folders: Vec<PathBuf> = shelves.folders.iter().map(|folder| absolute(folder)).collect();
    let inside = |folder: &&Path| folders.iter().any(|own| folder.starts_with(own));
    let parents = paths.iter().filter_map(|path| path.parent());
    let parents: BTreeSet<&Path> =
        parents.chain(folders.iter().map(PathBuf::as_path)).filter(inside).collect();
    let notebooks = parents.into_iter().flat_map(folders::entries).filter(|path| find::is_notebook(path));
    let articles = notebooks.map(|path| find::named_after(&path));
    articles.filter(|article| !known.contains(article) && !article.is_file()).collect()
}

/// The volume of one article; `None` where it is nothing that can be read.
fn read(dirs: &Dirs, path: &Path, beside: &Path, away: Option<&PathBuf>, made: &Made) -> Option<Volume> {
    let parsed = |path: &Path| {
        find::bytes(path).map(|bytes| {
            let mut notebook = Notebook::parse(&bytes);
            if is_emptied(dirs, path, &bytes) {
                notebook.read_only = Some(ReadOnly::Blank);
            }
            notebook
        })
    };
    let own = parsed(beside);
    let apart = away.and_then(|path| parsed(path).map(|notebook| (path, notebook)));
    let about = own.as_ref().or(apart.as_ref().map(|(_, notebook)| notebook)).map(|own| &own.document);
    let source = about.map(|about| about.source.clone()).unwrap_or_default();
    let mut volume = match (own, apart) {
        (Some(mut own), Some((_, apart))) => {
            let new = apart.annotations.into_iter().filter(|one| own.annotation(&one.id).is_none());
            let new: Vec<_> = new.collect();
            own.annotations.extend(new);
            own.annotations.sort_by(|one, other| one.order().cmp(&other.order()));
            Volume::new(path, beside.to_owned(), own)
        }
        (None, Some((file, apart))) => Volume::new(path, file.clone(), apart),
        (own, None) => Volume::new(path, beside.to_owned(), own.unwrap_or_default()),
    };
    let Some(stamp) = made[0] else {
        volume.gone = true;
        return Some(volume);
    };
    let document = articles::open_head(path).ok()?;
    measure(&mut volume.entry, &document, stamp.len as usize);
    source.title_or(document.title()).clone_into(&mut volume.entry.title);
    Some(volume)
}

/// Brings what the text says of itself into its entry; `bytes` is the length of its file.
fn measure(entry: &mut Entry, document: &Document, bytes: usize) {
    let text = document.text();
    // A long article is told from its head.
    let whole = |count: usize| {
        if document.is_complete() {
            count
        } else {
            (count as f64 * bytes as f64 / text.len().max(1) as f64) as usize
        }
    };
    // Nobody reads on after the last word.
    entry.length = whole(text.trim_end().chars().count());
    entry.words = whole(text.split_whitespace().count());
    // To tell a language takes as long as all else together, and a notebook has been told.
    if entry.lang.is_empty() {
        document.lang().clone_into(&mut entry.lang);
    }
}

/// The notebooks in the data directory, by the article that they name.
struct Away(HashMap<String, PathBuf>);

impl Away {
    fn of(dirs: &Dirs) -> Self {
        let named = away::data_notebooks(dirs).into_iter();
        Self(named.map(|(file, about)| (about.path, file)).collect())
    }

    fn at(&self, article: &Path) -> Option<&PathBuf> {
        self.0.get(&paths::text(article))
    }
}
