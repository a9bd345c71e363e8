//! Pages in visual order: the words of each line turned round into reading order, and with them the elements that they
//! stand in. Old pages of Hebrew are so (ISO-8859-8), and what `bdo` shows from left to right.

use super::super::visual;
use super::elements::is_void;
use super::tokens::{Attributes, Piece};

/// Whether a page is in visual order.
pub(in crate::document::read) fn seems(source: &str) -> bool {
    visual::seems(source)
}

/// What of a page is in visual order.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Part {
    All,
    /// What `bdo` shows from left to right.
    Bdo,
}

/// What of a page may be in visual order.
pub(super) fn part(source: &str) -> Option<Part> {
    let bdo = || memchr::memmem::find(source.as_bytes(), b"<bdo").is_some();
    if seems(source) { Some(Part::All) } else { bdo().then_some(Part::Bdo) }
}

/// The pieces of a page in reading order, where `part` of it is not.
pub(super) fn pieces(pieces: impl Iterator<Item = Piece>, part: Part) -> Vec<Piece> {
    let all = part == Part::All;
    let (mut told, mut line): (Vec<Piece>, Vec<Piece>) = (Vec::new(), Vec::new());
    let (mut forced, mut kept) = (0_usize, 0_usize);
    for piece in pieces {
        let ends = match &piece {
            Piece::Start(name, ..) | Piece::End(name) => !is_within_line(name),
            Piece::Words(_) => false,
        };
        if !ends {
            line.push(piece);
            continue;
        }
        settle(&mut told, &mut line, all && kept == 0 || forced > 0);
        told.push(match piece {
            Piece::Start(name, attributes, closed) => {
                forced += usize::from(name == "bdo" && attributes.has("dir", "ltr"));
                kept += usize::from(is_code(&name));
                let attributes = if all { attributes.without("dir", "ltr") } else { attributes };
                Piece::Start(name, attributes, closed)
            }
            Piece::End(name) => {
                forced = forced.saturating_sub(usize::from(name == "bdo"));
                kept = kept.saturating_sub(usize::from(is_code(&name)));
                Piece::End(name)
            }
            words @ Piece::Words(_) => words,
        });
    }
    settle(&mut told, &mut line, all);
    told
}

fn is_code(name: &str) -> bool {
    matches!(name, "script" | "style")
}

/// Whether an element stands within a line. What `bdo` holds is a line of its own.
fn is_within_line(name: &str) -> bool {
    matches!(
        name,
        "a" | "b"
            | "i"
            | "u"
            | "s"
            | "em"
            | "strong"
            | "font"
            | "span"
            | "small"
            | "big"
            | "tt"
            | "code"
            | "cite"
            | "sup"
            | "sub"
            | "abbr"
            | "img"
    )
}

/// Adds the line at hand, turned round where it has to be.
fn settle(told: &mut Vec<Piece>, line: &mut Vec<Piece>, turns: bool) {
    let rows = if turns { rows(std::mem::take(line)) } else { return told.append(line) };
    for row in rows {
        if visual::is_in_reading_order(&words(&row)) {
            told.extend(row);
        } else {
            told.extend(turned(row));
        }
    }
}

fn words(row: &[Piece]) -> String {
    let words = |piece: &Piece| if let Piece::Words(words) = piece { words.clone() } else { String::new() };
    row.iter().map(words).collect()
}

/// The rows of a line that the source breaks: a page that was filled by hand has a sentence's end at the start of its
/// last row; where one stands at the start of the first, the line is one to a browser too.
fn rows(line: Vec<Piece>) -> Vec<Vec<Piece>> {
    let said = words(&line);
    let ends = |row: &str| row.trim_start().starts_with(['.', '!', '?', ':']);
    let by_hand = match said.trim().split_once('\n') {
        Some((first, rest)) => !ends(first) && rest.lines().any(ends),
        None => false,
    };
    if !by_hand {
        return vec![line];
    }
    let mut rows = vec![Vec::new()];
    for piece in line {
        let Piece::Words(words) = piece else {
            rows.last_mut().into_iter().for_each(|row| row.push(piece.clone()));
            continue;
        };
        for (at, part) in words.split_inclusive('\n').enumerate() {
            if at > 0 {
                rows.push(Vec::new());
            }
            rows.last_mut().into_iter().for_each(|row| row.push(Piece::Words(part.to_owned())));
        }
    }
    rows
}

/// A row from its end: words turned round; elements begin where they ended. One that begins or ends in another row stays
/// at that edge.
fn turned(row: Vec<Piece>) -> Vec<Piece> {
    let mut attributes: Vec<Option<Attributes>> = row.iter().map(|_| None).collect();
    let mut open: Vec<(usize, &str)> = Vec::new();
    let mut pairs = vec![None; row.len()];
    for (at, piece) in row.iter().enumerate() {
        match piece {
            Piece::Start(name, ..) if !is_void(name) => open.push((at, name)),
            Piece::End(name) => {
                if let Some(up) = open.iter().rposition(|(_, own)| own == name) {
                    (pairs[open[up].0], pairs[at]) = (Some(at), Some(open[up].0));
                    open.truncate(up);
                }
            }
            _ => {}
        }
    }
    let (mut before, mut told, mut after) = (Vec::new(), Vec::new(), Vec::new());
    for (at, piece) in row.iter().enumerate() {
        if let (Piece::Start(_, own, _), Some(pair)) = (piece, pairs[at]) {
            attributes[pair] = Some(own.clone());
        }
    }
    for (at, piece) in row.into_iter().enumerate().rev() {
        match piece {
            Piece::Words(words) => told.push(Piece::Words(visual::turned(&words))),
            Piece::Start(name, ..) if pairs[at].is_some() => told.push(Piece::End(name)),
            Piece::End(name) => match attributes[at].take() {
                Some(own) => told.push(Piece::Start(name, own, false)),
                None => before.push(Piece::End(name)),
            },
            Piece::Start(name, own, closed) if is_void(&name) => told.push(Piece::Start(name, own, closed)),
            start @ Piece::Start(..) => after.push(start),
        }
    }
    before.reverse();
    after.reverse();
    before.into_iter().chain(told).chain(after).collect()
}
