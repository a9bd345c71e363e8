//! The Markdown that Hashiya exports, read back: quotes with what the reader said of them.

use super::incoming::{BadImport, Import, Incoming, Says};
use super::markdown_note::Read;
use super::names::{NAMES, Names};
use super::plain_markdown::plain;
use crate::notebook::{Link, line_feeds};

/// Takes each block quote that a caption follows.
pub(super) fn annotations(data: &str, import: &mut Import) -> Result<(), BadImport> {
    let data = line_feeds(data);
    let mut title = None;
    let mut own: Option<Read> = None;
    let mut blocks = data.split("\n\n").map(str::trim).filter(|block| !block.is_empty()).peekable();
    while let Some(block) = blocks.next() {
        if block.starts_with('>') {
            take(own.take(), title.as_ref(), import);
            let caption = blocks.peek().filter(|next| next.starts_with("**")).copied();
            let Some(caption) = caption else {
                import.leave(say!("left-quotations"));
                continue;
            };
            blocks.next();
            own = Some(Read::new(block, caption));
        } else if let Some(heading) = block.strip_prefix("# ") {
            take(own.take(), title.as_ref(), import);
            title = Some(plain(heading.trim()));
        } else if block.starts_with("## ") {
            take(own.take(), title.as_ref(), import);
        } else if let Some(own) = &mut own {
            let links: Vec<Option<Link>> = block.lines().map(|line| link(line, &NAMES)).collect();
            if own.seen.links.is_empty() && links.iter().all(Option::is_some) {
                if own.is_all_seen() {
                    let (links, far): (Vec<Link>, Vec<Link>) =
                        links.into_iter().flatten().partition(|link| !link.to.is_empty());
                    far.iter().for_each(|_| import.leave(say!("left-relations")));
                    own.seen.links = links;
                }
            } else {
                own.add_note(block);
            }
        }
    }
    take(own, title.as_ref(), import);
    if import.found.is_empty() && import.left_out.is_empty() {
        return Err(BadImport::NoAnnotations(say!("import-expected-markdown")));
    }
    Ok(())
}

fn take(own: Option<Read>, title: Option<&String>, import: &mut Import) {
    let Some((annotation, numbers)) = own.map(Read::into_whole) else { return };
    let says = Says { kind: true, note: true, tags: true };
    import.take(Incoming { annotation, title: title.cloned(), numbers, says, ..Incoming::default() });
}

/// A line of the list of links: an address is kept, the words of another annotation are that one's own.
fn link(line: &str, names: &Names) -> Option<Link> {
    let line = line.strip_prefix("- ")?;
    if let Some((words, rest)) = line.split_once(" <") {
        let (to, accessed) = rest.split_once('>')?;
        let accessed = accessed.trim().strip_prefix('(').and_then(|date| date.strip_suffix(')'));
        let rel = names.relation(&plain(words)).into();
        return Some(Link { rel, to: to.to_owned(), accessed: accessed.map(str::to_owned) });
    }
    (line.contains(" «") && line.ends_with('»')).then(Link::default)
}
