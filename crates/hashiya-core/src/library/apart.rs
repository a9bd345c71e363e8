//! What articles of the same title are told apart by.

use std::borrow::Cow;
use std::collections::HashSet;
use std::path::Path;

/// The most folders that are told of a path.
const DEEP: usize = 8;

/// For each of `paths`, articles that have one title: the folder it lies in, with as many folders above it as tell all of
/// them apart; the name of its file where no folder does.
pub fn told_apart(paths: &[&Path]) -> Vec<String> {
    let files: Vec<Vec<Cow<'_, str>>> = paths.iter().map(|path| parts(path)).collect();
    let folders = || files.iter().map(|parts| parts.split_last().map_or(&parts[..], |(_, folder)| folder));
    let files = || files.iter().map(|parts| &parts[..]);
    let told = by_fewest(folders).or_else(|| by_fewest(files));
    told.unwrap_or_else(|| files().map(|parts| parts.join("/")).collect())
}

/// The last parts of each, as many as tell all of them apart; `None` where as many as may be told do not.
fn by_fewest<'p, All>(all: impl Fn() -> All) -> Option<Vec<String>>
where
    All: Iterator<Item = &'p [Cow<'p, str>]>,
{
    let tails = |deep: usize| all().map(move |parts| &parts[parts.len().saturating_sub(deep)..]);
    let differ = |deep: &usize| {
        let mut seen = HashSet::new();
        tails(*deep).all(|tail| seen.insert(tail))
    };
    // What fewer tell apart, more do.
    let deep = Some(DEEP).filter(differ).and_then(|most| (1..=most).find(differ))?;
    Some(tails(deep).map(|tail| tail.join("/")).collect())
}

/// The names in `path`, the topmost first.
fn parts(path: &Path) -> Vec<Cow<'_, str>> {
    path.components().map(|part| part.as_os_str().to_string_lossy()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_folders_that_differ_are_told() {
        let apart = |paths: &[&str]| told_apart(&paths.iter().map(Path::new).collect::<Vec<_>>()).join(" | ");
        assert_eq!(apart(&["/a/x/t.txt", "/a/y/t.txt"]), "x | y");
        assert_eq!(apart(&["/a/x/t.txt", "/b/x/t.txt", "/b/y/t.txt"]), "a/x | b/x | b/y");
        assert_eq!(apart(&["/a/x/one.txt", "/a/x/two.txt"]), "one.txt | two.txt");
        assert_eq!(
            apart(&["/a/x/one.txt", "/a/x/two.txt", "/a/y/one.txt"]),
            "x/one.txt | x/two.txt | y/one.txt"
        );
        assert_eq!(apart(&["/t.txt", "/t.txt"]).matches('|').count(), 1, "the same twice");
    }
}
