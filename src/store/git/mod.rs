//! An article's earlier texts, as the git repository around it has them: the last resort where no kept text is at hand
//! (another machine, a fresh clone).
//!
//! The objects are read from their files. No git is run: a repository's own settings can name programs for nearly
//! everything that git does, and the folder may be anybody's. What is read is bounded in bytes, commits and time.

mod allowance;
mod objects;

use super::files;
use crate::document::Document;
use crate::notebook::rev;
use objects::{Kind, Objects};
use std::collections::{HashMap, HashSet, VecDeque};
use std::path::{Path, PathBuf};

/// How many commits are looked through, the newest first.
const COMMITS: usize = 2000;
/// How many texts of the article are compared.
const TEXTS: usize = 50;
/// A file of refs longer than this (bytes) is none.
const REFS: u64 = 16 << 20;

/// An object's name: 20 bytes (SHA-1), or 32 (SHA-256).
type Name = Vec<u8>;

/// The texts of the file `article` at the commits where its revision was one of `wanted` ([`rev`]), by revision; without
/// those that its repository does not have, or not soon enough.
pub(super) fn texts(article: &Path, wanted: &[&str]) -> HashMap<String, String> {
    let mut found = HashMap::new();
    if !wanted.is_empty() {
        let _ = search(article, wanted, &mut found); // what was found before the end
    }
    found
}

/// Goes through the history once for all of them.
fn search(article: &Path, wanted: &[&str], found: &mut HashMap<String, String>) -> Option<()> {
    let article = std::path::absolute(article).ok()?;
    let article = article.parent()?.canonicalize().ok()?.join(article.file_name()?);
    let (root, folder) = repository(article.parent()?)?;
    let inside: Vec<&[u8]> =
        article.strip_prefix(root).ok()?.iter().map(std::ffi::OsStr::as_encoded_bytes).collect();
    let common = common(&folder);
    let head = head(&folder, &common)?;
    let objects = Objects::open(&common.join("objects"), head.len());
    let name = article.file_name()?.to_string_lossy();
    let (mut commits, mut seen) = (VecDeque::from([head]), HashSet::new());
    let (mut trees, mut texts) = (HashMap::new(), HashSet::new());
    while let Some(commit) = commits.pop_front() {
        if seen.len() >= COMMITS || texts.len() >= TEXTS || objects.is_over() || found.len() == wanted.len() {
            return None;
        }
        if !seen.insert(commit.clone()) {
            continue;
        }
        // A shallow clone ends somewhere.
        let Some((tree, parents)) = self::commit(&objects, &commit) else { continue };
        commits.extend(parents);
        let blob = trees.entry(tree.clone()).or_insert_with(|| entry(&objects, tree, &inside));
        let Some(blob) = blob.clone().filter(|blob| texts.insert(blob.clone())) else { continue };
        let Some((Kind::Blob, bytes)) = objects.read(&blob) else { continue };
        let Ok(document) = Document::read(bytes, &name) else { continue };
        let own = rev(&document.hash());
        for &wanted in wanted {
            // Notes that are older than the reader of this form were made in its source.
            let text = (own == wanted).then(|| document.text());
            if let Some(text) = text.or_else(|| document.source_of(wanted)) {
                found.entry(wanted.to_owned()).or_insert_with(|| text.to_owned());
            }
        }
    }
    Some(())
}

/// The folder that holds the working files around `folder`, and git's own folder in it: only one that is called
/// `.git`, for files that merely look like a repository come with any clone.
fn repository(folder: &Path) -> Option<(&Path, PathBuf)> {
    folder.ancestors().find_map(|root| {
        let own = root.join(".git");
        if own.is_dir() {
            return Some((root, own));
        }
        // A worktree or a submodule: a file that says where.
        let text = small(&own)?;
        Some((root, root.join(text.strip_prefix("gitdir:")?.trim())))
    })
}

/// Where a worktree shares its objects and refs.
fn common(folder: &Path) -> PathBuf {
    match small(&folder.join("commondir")) {
        Some(common) => folder.join(common.trim()),
        None => folder.to_owned(),
    }
}

/// The commit that is checked out.
fn head(folder: &Path, common: &Path) -> Option<Name> {
    let head = small(&folder.join("HEAD"))?;
    let Some(name) = head.trim().strip_prefix("ref: ") else { return from_hex(head.trim()) };
    if !name.starts_with("refs/") || name.split('/').any(|part| part == "..") {
        return None;
    }
    let loose = [folder, common].iter().find_map(|folder| small(&folder.join(name)));
    if let Some(loose) = loose {
        return from_hex(loose.trim());
    }
    let packed = small(&common.join("packed-refs"))?;
    let of = |line: &str| line.split_once(' ').filter(|(_, own)| *own == name).map(|(id, _)| from_hex(id));
    packed.lines().find_map(of)?
}

/// The tree and the parents of a commit.
fn commit(objects: &Objects, name: &Name) -> Option<(Name, Vec<Name>)> {
    let (Kind::Commit, bytes) = objects.read(name)? else { return None };
    let text = String::from_utf8_lossy(&bytes);
    let heads = || text.lines().take_while(|line| !line.is_empty());
    let of = |key: &'static str| heads().filter_map(move |line| from_hex(line.strip_prefix(key)?));
    Some((of("tree ").next()?, of("parent ").collect()))
}

/// The blob at the path `inside` a tree.
fn entry(objects: &Objects, tree: Name, inside: &[&[u8]]) -> Option<Name> {
    inside.iter().try_fold(tree, |tree, wanted| {
        let (Kind::Tree, bytes) = objects.read(&tree)? else { return None };
        let mut rest = bytes.as_slice();
        while let Some(space) = memchr::memchr(b' ', rest) {
            let end = memchr::memchr(0, rest)?;
            let after = end + 1 + tree.len();
            if rest.get(space + 1..end)? == *wanted {
                return rest.get(end + 1..after).map(<[u8]>::to_vec);
            }
            rest = rest.get(after..)?;
        }
        None
    })
}

fn small(path: &Path) -> Option<String> {
    String::from_utf8(files::read_up_to(path, REFS).ok()??).ok()
}

/// An object's name as it is written.
fn from_hex(text: &str) -> Option<Name> {
    let name: Option<Name> = text
        .as_bytes()
        .chunks(2)
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok())
        .collect();
    name.filter(|name| matches!(name.len(), 20 | 32))
}
