//! brat's standoff format: <https://brat.nlplab.org/standoff.html>. Offsets are code points, fragments
//! are split at line ends; what brat has no word for is kept in notes (`#`).

use super::{article::Article, escape, json_ld};
use super::{
    fields::annotation_of,
    incoming::{BadImport, Import, Incoming},
};
use crate::notebook::{Annotation, Known as _, Relation};
use std::collections::HashMap;
use tui_bidi::text::{Span, slice};

/// All annotations that stand in the text; brat has no way to keep an orphan.
pub(super) fn standoff(articles: &[Article<'_>]) -> String {
    let mut out = String::new();
    let (mut entity, mut attribute, mut note) = (0, 0, 0);
    for article in articles {
        for item in article.items() {
            let Some(span) =
                item.span.filter(|span| !slice(article.document.text(), *span).trim().is_empty())
            else {
                continue;
            };
            let own = item.annotation;
            entity += 1;
            let fragments = fragments(article.document.text(), span);
            let places: Vec<String> = fragments
                .iter()
                .map(|&fragment| article.document.code_points(fragment))
                .map(|[start, end]| format!("{start} {end}"))
                .collect();
            let words: Vec<String> = fragments
                .iter()
                .map(|&fragment| one_line(slice(article.document.text(), fragment)))
                .collect();
            put!(out, "T{entity}\t{} {}\t{}\n", name(&own.kind), places.join(";"), words.join(" "));
            if let Some(status) = &own.status {
                attribute += 1;
                put!(out, "A{attribute}\tStatus T{entity} {}\n", name(status));
            }
            let state = Some(("state", item.state.name().to_owned())).filter(|_| item.state.is_unsure());
            for (kind, text) in notes(own).into_iter().chain(state) {
                note += 1;
                put!(out, "#{note}\t{kind} T{entity}\t{}\n", escaped(&text));
            }
        }
    }
    out
}

/// brat's `annotation.conf` for what these articles hold.
pub fn configuration(articles: &[Article<'_>]) -> String {
    let sorted = |names: &mut Vec<String>| {
        names.sort_unstable();
        names.dedup();
        names.join("|")
    };
    let all = || articles.iter().flat_map(|article| &article.notebook.annotations);
    let mut kinds: Vec<String> = all().map(|own| name(&own.kind)).collect();
    let mut statuses: Vec<String> = all().filter_map(|own| own.status.as_deref()).map(name).collect();
    sorted(&mut kinds);
    let mut out = format!("[entities]\n{}\n\n[relations]\n", kinds.join("\n"));
    for relation in Relation::WORDS {
        put!(out, "{}\tArg1:<ENTITY>, Arg2:<ENTITY>\n", name(relation));
    }
    out.push_str("\n[events]\n\n[attributes]\n");
    let statuses = sorted(&mut statuses);
    if !statuses.is_empty() {
        put!(out, "Status\tArg:<ENTITY>, Value:{statuses}\n");
    }
    out
}

/// The notes that keep what brat has no word for: our keys, each under its name.
fn notes(own: &Annotation) -> Vec<(&'static str, String)> {
    let mut notes = vec![("id", own.id.to_string())];
    // A kind or a status that is no name of brat's is kept as it is.
    if name(&own.kind) != own.kind.as_str() {
        notes.push(("kind", own.kind.to_string()));
    }
    let status = own.status.as_ref().map(ToString::to_string).filter(|status| name(status) != *status);
    let links = (!own.links.is_empty()).then(|| escape::json(json_ld::links(&own.links).to_string()));
    let tags =
        own.tags.iter().map(|tag| tag.replace('\\', r"\\").replace(';', r"\;")).collect::<Vec<_>>().join(";");
    let others = [
        ("AnnotatorNotes", own.note.clone()),
        ("status", status),
        ("tags", (!tags.is_empty()).then_some(tags)),
        ("color", own.color.clone()),
        ("author", own.author.clone()),
        ("created", own.created.clone()),
        ("updated", own.updated.clone()),
        ("speaker", own.speaker.clone()),
        ("said", own.said.clone()),
        ("place", own.place.clone()),
        ("confidence", own.confidence.as_ref().map(ToString::to_string)),
        ("links", links),
    ];
    notes.extend(others.into_iter().filter_map(|(kind, text)| Some((kind, text?))));
    notes
}

/// The pieces of `span` between line ends.
fn fragments(text: &str, span: Span) -> Vec<Span> {
    let mut start = span.start;
    let pieces = slice(text, span).split(['\n', '\r']).map(|piece| {
        let fragment = Span::new(start, start + piece.len());
        start = fragment.end + 1;
        fragment
    });
    pieces.filter(|fragment| !fragment.is_empty()).collect()
}

/// A kind as brat names types: without white space and what separates fields.
fn name(kind: &str) -> String {
    let keep = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let name: String = kind.chars().map(|c| if keep(c) { c } else { '_' }).collect();
    if name.is_empty() { "_".to_owned() } else { name }
}

/// Words without characters that end a field; as long as they were.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

/// A note in one line, and back.
fn escaped(text: &str) -> String {
    text.replace('\\', r"\\").replace('\n', r"\n").replace('\t', r"\t").replace('\r', r"\r")
}

fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match c {
            '\\' => plain.extend(chars.next().map(|c| match c {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                c => c,
            })),
            c => plain.push(c),
        }
    }
    plain
}

/// Takes the text-bound annotations of a `.ann` file, with their attribute `Status`, our notes, and the
/// relations that are links of ours; all else is counted.
pub(super) fn annotations(data: &str, import: &mut Import) -> Result<(), BadImport> {
    let mut order = Vec::new();
    let mut relations = Vec::new();
    let mut parts = HashMap::new();
    let mut fields: HashMap<&str, HashMap<String, String>> = HashMap::new();
    for (number, line) in data.lines().enumerate() {
        let bad = || BadImport::Brat(number + 1);
        let mut columns = line.splitn(3, '\t');
        let (id, head) = (columns.next().unwrap_or(""), columns.next().unwrap_or(""));
        let text = columns.next().unwrap_or("");
        let mut words = head.split(' ');
        let kind = words.next().unwrap_or("");
        let repeated = fields.get(id).is_some_and(|own| own.contains_key("start"));
        let mut say = |on, key: &str, value: String| {
            fields.entry(on).or_default().insert(key.to_owned(), value);
        };
        match id.chars().next() {
            None => {}
            Some('T') => {
                let places = head.strip_prefix(kind).unwrap_or("");
                let (start, end, gaps) = places_of(places).ok_or_else(bad)?;
                if repeated {
                    import.leave(say!("left-lines-of-another-form"));
                    continue;
                }
                order.push(id);
                say(id, "kind", kind.to_owned());
                // Lines of one annotation are parted by their ends; what else is parted has words between.
                if gaps.iter().all(|(_, length)| *length < 2) {
                    say(id, "quote", join(text, &gaps));
                } else {
                    parts.insert(id, parts_of(text, &gaps));
                }
                say(id, "start", start);
                say(id, "end", end);
            }
            Some('A' | 'M') if kind == "Status" => {
                let on = words.next().ok_or_else(bad)?;
                say(on, "status", words.next().unwrap_or("").to_owned());
            }
            Some('#') => {
                let key = if kind == "AnnotatorNotes" { "note" } else { kind };
                say(words.next().ok_or_else(bad)?, key, unescaped(text));
            }
            Some('R') => match relation(kind, head) {
                Some((rel, from, to)) => relations.push((rel, from, to)),
                None => import.leave(say!("left-relations")),
            },
            Some('E') => import.leave(say!("left-events")),
            Some('A' | 'M') => import.leave(say!("left-attributes")),
            Some('N') => import.leave(say!("left-normalizations")),
            Some('*') => import.leave(say!("left-equivalences")),
            Some(_) => import.leave(say!("left-lines-of-another-form")),
        }
    }
    let mut numbers = HashMap::new();
    for id in order {
        let Some(fields) = fields.remove(id) else { continue };
        let own = annotation_of(|key| fields.get(key).cloned());
        let own = Incoming { parts: parts.remove(id).unwrap_or_default(), ..own };
        let before = import.found.len();
        import.take(own);
        if import.found.len() > before {
            numbers.insert(id, before);
        }
    }
    for (rel, from, to) in relations {
        match (numbers.get(from), numbers.get(to)) {
            (Some(from), Some(to)) => import.found[*from].relations.push((rel, *to)),
            _ => import.leave(say!("left-relations")),
        }
    }
    Ok(())
}

/// A relation that is a link of ours, from where it leads to where: `supports Arg1:T1 Arg2:T2`.
fn relation<'a>(kind: &str, head: &'a str) -> Option<(Relation, &'a str, &'a str)> {
    let rel = Relation::of(&kind.replace('_', "-").to_ascii_lowercase())?;
    let mut ends = head.split(' ').skip(1).filter_map(|end| Some(end.split_once(':')?.1));
    Some((rel, ends.next()?, ends.next()?))
}

/// How many characters of a joined text stand before a gap between fragments, and the gap's length.
type Gap = (usize, usize);

/// First and last offset of `12 20;21 30`, and the gaps between.
fn places_of(places: &str) -> Option<(String, String, Vec<Gap>)> {
    let pairs: Option<Vec<(usize, usize)>> = places
        .trim()
        .split(';')
        .map(|piece| {
            let (start, end) = piece.trim().split_once(' ')?;
            Some((start.parse().ok()?, end.parse().ok()?))
        })
        .collect();
    let pairs = pairs?;
    let (first, last) = (pairs.first()?, pairs.last()?);
    let mut before = 0;
    let mut gaps = Vec::new();
    for two in pairs.windows(2) {
        before += two[0].1.checked_sub(two[0].0)?;
        gaps.push((before, two[1].0.checked_sub(two[0].1)?));
        before += 1;
    }
    Some((first.0.to_string(), last.1.to_string(), gaps))
}

/// The words of each fragment, which brat joins by a space.
fn parts_of(text: &str, gaps: &[Gap]) -> Vec<String> {
    let mut parts = vec![String::new()];
    for (index, c) in text.chars().enumerate() {
        match parts.last_mut() {
            Some(part) if !gaps.iter().any(|(at, _)| *at == index) => part.push(c),
            _ => parts.push(String::new()),
        }
    }
    parts
}

/// The text of fragments, which brat joins by a space, with the line ends that parted them.
fn join(text: &str, gaps: &[Gap]) -> String {
    let mut joined = String::with_capacity(text.len());
    for (index, c) in text.chars().enumerate() {
        match gaps.iter().find(|(at, _)| *at == index) {
            Some((_, length)) => joined.extend(std::iter::repeat_n('\n', (*length).min(text.len()))),
            None => joined.push(c),
        }
    }
    joined
}
