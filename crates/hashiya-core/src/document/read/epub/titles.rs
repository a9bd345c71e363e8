//! Headings of a chapter of a book: which of its elements say the title of an entry of the contents.

use crate::document::address::percent;
use crate::document::read::html::tokens::Piece;
use std::collections::HashMap;
use tui_bidi::text::fold::fold;

/// Words after a place of the contents within which its heading stands, in characters.
const NEAR: usize = 240;
/// How many characters longer than a title the words of a heading may be that hold it.
const LONGER: usize = 600;
/// Pieces of markup within which what belongs together stands.
const CLOSE: usize = 64;
/// Pieces after a place of the contents within which its heading stands.
const AFTER: usize = 400;

/// Where the elements with ids begin.
pub(super) fn places(pieces: &[Option<Piece>]) -> HashMap<String, usize> {
    let mut places = HashMap::new();
    for (at, piece) in pieces.iter().enumerate() {
        let Some(Piece::Start(_, attributes, _)) = piece else { continue };
        for id in [attributes.get("id"), attributes.get("name")].into_iter().flatten() {
            places.entry(percent(id)).or_insert(at); // as the contents call it
        }
    }
    places
}

/// Where what piece `at` belongs to begins: an anchor within a heading, or just before its words, stands for it.
pub(super) fn start_of(pieces: &[Option<Piece>], at: usize) -> usize {
    let from = at.saturating_sub(CLOSE);
    let before = pieces[from..at].iter().rposition(|piece| match piece {
        Some(Piece::Start(name, ..)) => name.starts_with(['h', 'p', 'd']),
        _ => false,
    });
    let near = before.map(|before| from + before).filter(|&before| {
        pieces[before..at].iter().all(|piece| {
            !matches!(piece, Some(Piece::End(_)))
                && !matches!(piece, Some(Piece::Words(words)) if !words.trim().is_empty())
        })
    });
    near.unwrap_or(at)
}

/// Whether the heading of an entry stands at `at`; a paragraph that says its title becomes one.
pub(super) fn has_heading(pieces: &mut [Option<Piece>], at: usize, title: &str, level: u8) -> bool {
    let longest = title.len() + LONGER;
    let title = letters(title);
    let mut before = 0;
    let mut index = at;
    while index < pieces.len().min(at + AFTER) && before < NEAR {
        let name = match &pieces[index] {
            Some(Piece::Start(name, ..)) => name.clone(),
            Some(Piece::Words(words)) => {
                before += words.trim().chars().count();
                index += 1;
                continue;
            }
            _ => {
                index += 1;
                continue;
            }
        };
        let heading = name.len() == 2 && name.starts_with('h') && name.as_bytes()[1].is_ascii_digit();
        let line = matches!(name.as_str(), "span" | "b" | "strong" | "font");
        let item = matches!(name.as_str(), "li" | "dt");
        if heading || line || item || stands_alone(&name) {
            let end = end_of(pieces, index, &name);
            if item && !is_only_item(pieces, index, end) {
                index += 1;
                continue;
            }
            let words = letters(&words_of(&pieces[index..end], longest));
            let alike = !words.is_empty()
                && (words == title || heading && (title.contains(&words) || words.contains(&title)));
            // A title may stand on two lines.
            let last = if alike { Some(end) } else { rest_of(pieces, end, &words, &title) };
            // A number may stand above a title, and a title on the first line of a paragraph.
            let first = before == 0 && (!line || ends_line(&pieces[end..]));
            match last.filter(|_| !heading && (first || words == title && !line)) {
                Some(last) => {
                    head(pieces, index, last.min(pieces.len() - 1), level);
                    return true;
                }
                None if alike && heading => return true,
                None => {}
            }
        }
        index += 1;
    }
    false
}

/// Whether what follows the piece that ends an element breaks its line.
fn ends_line(pieces: &[Option<Piece>]) -> bool {
    let blank =
        |piece: &&Option<Piece>| matches!(piece, Some(Piece::Words(words)) if words.trim().is_empty());
    matches!(pieces.iter().skip(1).find(|piece| !blank(piece)), Some(Some(Piece::Start(name, ..))) if name == "br")
}

/// For each piece where a heading can stand that is to come right before it: before the table that it is in.
pub(super) fn outside_tables(pieces: &[Option<Piece>]) -> Vec<usize> {
    let (mut open, mut start) = (0_usize, 0);
    let place = |(at, piece): (usize, &Option<Piece>)| {
        match piece {
            Some(Piece::Start(name, ..)) if name == "table" => {
                start = if open == 0 { at } else { start };
                open += 1;
            }
            Some(Piece::End(name)) if name == "table" => open = open.saturating_sub(1),
            _ => {}
        }
        if open == 0 { at } else { start }
    };
    pieces.iter().enumerate().map(place).collect()
}

/// The words of `pieces`, of which no more than `most` characters.
fn words_of(pieces: &[Option<Piece>], most: usize) -> String {
    pieces.iter().flat_map(|piece| said(piece.as_ref()).chars()).take(most).collect()
}

/// Whether an element that says a title, and nothing else, is that title; a cell or an item of a list beside others is none.
fn stands_alone(name: &str) -> bool {
    matches!(name, "p" | "div" | "center" | "table" | "blockquote" | "ul" | "ol" | "dl")
}

/// Whether the item of a list that begins and ends at these pieces is its only one.
fn is_only_item(pieces: &[Option<Piece>], start: usize, end: usize) -> bool {
    let blank = |piece: &&Option<Piece>| {
        piece.as_ref().is_none_or(|piece| matches!(piece, Piece::Words(words) if words.trim().is_empty()))
    };
    let list = |name: &str| matches!(name, "ul" | "ol" | "dl");
    let first = matches!(pieces[..start].iter().rev().find(|piece| !blank(piece)), Some(Some(Piece::Start(name, ..))) if list(name));
    let next = pieces.iter().skip(end + 1).find(|piece| !blank(piece));
    first
        && !matches!(next, Some(Some(Piece::Start(name, ..))) if matches!(name.as_str(), "li" | "dt" | "dd"))
}

/// Whether an element is taken apart where it is a title.
fn parts_of_title(name: &str) -> bool {
    stands_alone(name) || matches!(name, "tbody" | "tr" | "td" | "th" | "li" | "dt" | "dd")
}

/// Letters and digits of `words`, folded: what titles are compared by.
fn letters(words: &str) -> String {
    fold(words).text().chars().filter(|c| c.is_alphanumeric()).collect()
}

/// What a piece says: its words, or those that stand for an image.
fn said(piece: Option<&Piece>) -> &str {
    match piece {
        Some(Piece::Words(words)) => words,
        Some(Piece::Start(name, attributes, _)) if name == "img" => attributes.get("alt").unwrap_or_default(),
        _ => "",
    }
}

/// The piece that ends the element called `name` which begins at `at`.
fn end_of(pieces: &[Option<Piece>], at: usize, name: &str) -> usize {
    let mut depth = 0_usize;
    for (index, piece) in pieces.iter().enumerate().skip(at).take(AFTER) {
        match piece {
            Some(Piece::Start(own, _, closed)) if own == name && !closed => depth += 1,
            Some(Piece::End(own)) if own == name => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return index;
                }
            }
            _ => {}
        }
    }
    at
}

/// Where the paragraph ends that follows the one which ends at `end` and says the rest of `title`, of which that one said
/// `words`.
fn rest_of(pieces: &[Option<Piece>], end: usize, words: &str, title: &str) -> Option<usize> {
    let rest = title.strip_prefix(words).filter(|rest| !words.is_empty() && !rest.is_empty())?;
    let blank =
        |piece: &&Option<Piece>| matches!(piece, Some(Piece::Words(words)) if words.trim().is_empty());
    let next = end + 1 + pieces.get(end + 1..)?.iter().take_while(blank).count();
    let Some(Some(Piece::Start(name, ..))) = pieces.get(next) else { return None };
    let last = end_of(pieces, next, name);
    let said = words_of(&pieces[next..last], title.len() + LONGER);
    (matches!(name.as_str(), "p" | "div") && letters(&said) == rest).then_some(last)
}

/// Makes one heading of the elements from piece `first` to piece `last`.
fn head(pieces: &mut [Option<Piece>], first: usize, last: usize, level: u8) {
    for (at, piece) in pieces.iter_mut().enumerate().take(last + 1).skip(first) {
        let edge = at == first || at == last;
        match piece {
            Some(Piece::Start(name, ..) | Piece::End(name)) if edge => *name = format!("h{level}"),
            Some(Piece::Start(name, ..) | Piece::End(name)) if parts_of_title(name) => {
                *piece = Some(Piece::Words(" ".to_owned()));
            }
            _ => {}
        }
    }
}
