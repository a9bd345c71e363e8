//! What articles of the same title are told apart by.

use std::path::Path;

/// The most folders that are told of a path.
const DEEP: usize = 8;

/// For each of `paths`, articles that have one title: the folder it lies in, with as many folders above it as tell all of
/// them apart; the name of its file where no folder does.
pub fn told_apart(paths: &[&Path]) -> Vec<String> {
    let tails = |from: &dyn Fn(&Path) -> Vec<String>, deep: usize| -> Vec<String> {
        let tail = |path: &&Path| {
            let parts = from(path);
            parts[parts.len().saturating_sub(deep)..].join("/")
        };
        paths.iter().map(tail).collect()
    };
    let folder = |path: &Path| parts(path.parent().unwrap_or(path));
    let by_folder = (1..=DEEP).map(|deep| tails(&folder, deep));
    let by_file = (1..=DEEP).map(|deep| tails(&parts, deep));
    let mut all = by_folder.chain(by_file);
    all.find(|tails| are_different(tails)).unwrap_or_else(|| tails(&parts, usize::MAX))
}

/// The names in `path`, the topmost first.
fn parts(path: &Path) -> Vec<String> {
    path.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect()
}

fn are_different(words: &[String]) -> bool {
    let mut sorted: Vec<&String> = words.iter().collect();
    sorted.sort_unstable();
    sorted.windows(2).all(|pair| pair[0] != pair[1])
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
