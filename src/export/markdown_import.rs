//! The Markdown that Hashiya exports, read back: quotes with what the reader said of them.

use super::incoming::{BadImport, Import, Incoming, Says};
use super::names::{Names, Said};
use super::plain_markdown::plain;
use crate::notebook::{Annotation, Kind, Link, Target, is_date, line_feeds};

/// Takes each block quote that a caption follows.
pub(super) fn annotations(data: &str, import: &mut Import) -> Result<(), BadImport> {
    let data = line_feeds(data);
    let names = Names::new();
    let mut title = None;
    let mut own: Option<Annotation> = None;
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
            own = Some(annotation(block, caption, &names));
        } else if let Some(heading) = block.strip_prefix("# ") {
            take(own.take(), title.as_ref(), import);
            title = Some(plain(heading.trim()));
        } else if block.starts_with("## ") {
            take(own.take(), title.as_ref(), import);
        } else if let Some(own) = &mut own {
            let links: Vec<Option<Link>> = block.lines().map(|line| link(line, &names)).collect();
            if own.links.is_empty() && links.iter().all(Option::is_some) {
                own.links = links.into_iter().flatten().filter(|link| !link.to.is_empty()).collect();
            } else {
                let note = own.note.get_or_insert_default();
                if !note.is_empty() {
                    note.push_str("\n\n");
                }
                note.push_str(&plain(block));
            }
        }
    }
    take(own, title.as_ref(), import);
    if import.found.is_empty() && import.left_out.is_empty() {
        return Err(BadImport::NoAnnotations(say!("import-expected-markdown")));
    }
    Ok(())
}

fn take(own: Option<Annotation>, title: Option<&String>, import: &mut Import) {
    let Some(annotation) = own else { return };
    let says = Says { kind: true, note: true, tags: true };
    import.take(Incoming { annotation, title: title.cloned(), says, ..Incoming::default() });
}

/// The annotation of a block quote and the line below it: `**claim** · refuted · said by … · 2023-11-17 · by … #tag`.
fn annotation(quote: &str, caption: &str, names: &Names) -> Annotation {
    let lines: Vec<&str> = quote
        .lines()
        .map(|line| line.strip_prefix("> ").or(line.strip_prefix('>')).unwrap_or(line))
        .collect();
    let exact = plain(&lines.join("\n"));
    let mut own = Annotation { target: Target::of_words(exact), ..Annotation::default() };
    let tags = caption.find(" #").unwrap_or(caption.len());
    own.tags = caption[tags..]
        .split_whitespace()
        .filter_map(|tag| tag.strip_prefix('#'))
        .map(str::to_owned)
        .collect();
    for (number, part) in caption[..tags].split(" · ").enumerate() {
        let part = plain(part.trim());
        let is_claim = own.kind == Kind::Claim;
        match names.said(&part) {
            _ if number == 0 => own.kind = names.kind(part.trim_matches('*')).into(),
            Some((Said::Confidence, sure)) => own.confidence = Some(names.confidence(sure).into()),
            Some((Said::Speaker, name)) => own.speaker = Some(name.to_owned()),
            Some((Said::Author, name)) => own.author = Some(name.to_owned()),
            None if is_date(&part) => own.said = Some(part),
            None if number == 1 => match names.status(&part) {
                Some(status) => own.status = Some(status.into()),
                None if is_claim => own.status = Some(part.into()),
                None => own.place = Some(part),
            },
            None => own.place = Some(part),
        }
    }
    own
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
