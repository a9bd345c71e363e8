//! Every file of `fuzz/corpus` through the laws that the fuzz targets hold: what once was found stays found.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "the corpus is files")]

use crate::support::laws;

/// Runs `law` on each file of the corpus of `target`.
fn replay(target: &str, law: fn(&[u8])) {
    let folder = format!("{}/fuzz/corpus/{target}", env!("CARGO_MANIFEST_DIR"));
    let mut files = 0;
    for entry in std::fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        if let Err(broken) = std::panic::catch_unwind(|| law(&bytes)) {
            eprintln!("{} breaks a law of {target}", path.display());
            std::panic::resume_unwind(broken);
        }
        files += 1;
    }
    assert!(files >= 5, "{folder} has {files} files");
}

#[test]
fn layout() {
    replay("layout", laws::layout);
}

#[test]
fn document() {
    replay("document", laws::document);
    replay("forms", laws::form);
}

#[test]
fn fold() {
    replay("fold", laws::fold);
}

#[test]
fn notebook() {
    replay("notebook", laws::notebook);
}

#[test]
fn merging() {
    replay("merging", laws::merging);
}

#[test]
fn imports() {
    replay("imports", laws::imports);
}
