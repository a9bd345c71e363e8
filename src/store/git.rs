//! An article's earlier texts, as git has them: where no kept text is at hand (another machine, a fresh clone), the
//! repository still knows what a note was written against.

use crate::document::Document;
use crate::notebook::rev;
use std::path::Path;
use std::process::{Command, Stdio};

/// How many commits of an article are looked at, the newest first.
const COMMITS: &str = "50";

/// The text of the file `article` at the commit where its revision was `wanted` ([`rev`]); `None` where there is no
/// git, no repository or no such commit.
///
/// Only plumbing is asked, which runs no hooks, filters, pagers or other programs that a repository may name.
pub(super) fn text(article: &Path, wanted: &str) -> Option<Document> {
    let folder = article.parent()?;
    let name = article.file_name()?.to_str()?;
    let commits = git(folder, &["rev-list", "--max-count", COMMITS, "HEAD", "--", name])?;
    let commits = String::from_utf8(commits).ok()?;
    commits.lines().find_map(|commit| {
        let bytes = git(folder, &["cat-file", "blob", &format!("{commit}:./{name}")])?;
        Document::read(bytes, name).ok().filter(|document| rev(&document.hash()) == wanted)
    })
}

/// What git says in `folder`; `None` when it fails.
fn git(folder: &Path, words: &[&str]) -> Option<Vec<u8>> {
    let mut command = Command::new("git");
    command.arg("--literal-pathspecs").arg("-C").arg(folder).args(words);
    command.env("GIT_OPTIONAL_LOCKS", "0").stdin(Stdio::null()).stderr(Stdio::null());
    let output = command.output().ok()?;
    output.status.success().then_some(output.stdout)
}
