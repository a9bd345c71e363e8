//! What programs for notes add to Markdown, in the manner of Obsidian and of wikis: links between notes (`[[page|words]]`),
//! remarks that are not shown (`%%…%%`), marked words (`==…==`), boxes of any kind (`> [!info]`).

use std::borrow::Cow;
use unicode_normalization::char::is_combining_mark;

/// A piece of the words of a paragraph.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    Words(&'a str),
    /// Words that lead to another note: its address, and the words.
    Link(String, &'a str),
    /// Words that somebody marked.
    Marked(&'a str),
}

/// `source` without its remarks; a sign without another that ends it, and signs within code, are left as they are.
pub(super) fn without_remarks(source: &str) -> Cow<'_, str> {
    let signs = signs(source);
    if signs.len() < 2 {
        return Cow::Borrowed(source);
    }
    let mut kept = String::with_capacity(source.len());
    let mut from = 0;
    for pair in signs.chunks_exact(2) {
        kept.push_str(&source[from..pair[0]]);
        from = pair[1] + 2;
    }
    kept.push_str(&source[from..]);
    kept.into()
}

/// Where the signs of remarks stand in `source`: those that open one and those that close it, in turn.
fn signs(source: &str) -> Vec<usize> {
    let mut signs: Vec<usize> = Vec::new();
    let (mut at, mut fence) = (0, None);
    for line in source.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let bare = line.trim_start();
        let edge = ["```", "~~~"].into_iter().find(|edge| bare.starts_with(edge));
        if fence.is_some() || edge.is_some() {
            fence = match fence {
                Some(open) if edge == Some(open) => None,
                None => edge,
                open => open,
            };
            continue;
        }
        let mut code = false;
        for (place, _) in line.match_indices(['`', '%']) {
            if line[place..].starts_with('`') {
                code = !code;
            } else if !code && line[place..].starts_with("%%") {
                let apart = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '%');
                let opens = signs.len().is_multiple_of(2);
                let outside = if opens {
                    apart(line[..place].chars().next_back())
                } else {
                    apart(line[place + 2..].chars().next())
                };
                let again = signs.last().is_some_and(|&last| start + place < last + 2);
                if outside && !again {
                    signs.push(start + place);
                }
            }
        }
    }
    signs
}

/// Words without the kind of the box that they begin: `[!info]- title`.
pub(super) fn without_kind(words: &str) -> &str {
    let kind = words.strip_prefix("[!").and_then(|rest| rest.split_once(']'));
    match kind {
        Some((kind, rest)) if !kind.is_empty() && kind.chars().all(|c| c.is_alphanumeric() || c == '-') => {
            rest.trim_start_matches(['+', '-']).trim_start()
        }
        _ => words,
    }
}

/// The pieces of `words`, in order.
pub(super) fn pieces(words: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = words;
    while let Some((before, piece, after)) = next(rest) {
        pieces.push(Piece::Words(before));
        pieces.extend(piece);
        rest = after;
    }
    pieces.push(Piece::Words(rest));
    pieces.retain(|piece| *piece != Piece::Words(""));
    pieces
}

/// The first piece of `words` that is more than words, with what stands before and after it; a picture of no words is
/// none.
fn next(words: &str) -> Option<(&str, Option<Piece<'_>>, &str)> {
    let mut from = 0;
    while let Some(at) = words[from..].find(['[', '=']).map(|at| from + at) {
        let (before, rest) = words.split_at(at);
        // No further than the next bracket, so that brackets without end are read once.
        if let Some(body) = rest.strip_prefix("[[")
            && let Some((link, after)) = body.find(['[', ']', '\n']).map(|end| body.split_at(end))
            && let Some(after) = after.strip_prefix("]]")
            && link.chars().any(char::is_alphabetic)
        {
            let shown = before.strip_suffix('!');
            return Some(match shown.filter(|_| is_picture(link)) {
                Some(before) => (before, alternative(link), after),
                None => (shown.unwrap_or(before), Some(led(link)), after),
            });
        }
        if let Some(body) = rest.strip_prefix("==")
            && let Some((marked, after)) = body.split_once("==")
            && is_marked(before, marked, after)
        {
            return Some((before, Some(Piece::Marked(marked)), after));
        }
        from = at + 1;
        if rest.starts_with("==") {
            from = words.len() - rest.trim_start_matches('=').len();
        }
    }
    None
}

/// A link to a note: its file stands beside this one, its place is a heading.
fn led(link: &str) -> Piece<'_> {
    let (target, words) = link.split_once('|').unwrap_or((link, link));
    let (page, place) = target.split_once('#').unwrap_or((target, ""));
    let page = page.trim().trim_end_matches('\\');
    let ending = page.rsplit_once('.').is_some_and(|(_, ending)| {
        (1..=5).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    let mut address = page.to_owned();
    if !page.is_empty() && !ending {
        address.push_str(".md");
    }
    if !place.is_empty() {
        address.push('#');
        address.push_str(&slug(place));
    }
    Piece::Link(address, words.trim().trim_start_matches('#'))
}

/// Whether a link is to a picture, a sound or a film.
fn is_picture(link: &str) -> bool {
    const ENDINGS: [&str; 14] = [
        "png", "jpg", "jpeg", "gif", "svg", "webp", "bmp", "avif", "pdf", "mp3", "mp4", "webm", "ogg", "wav",
    ];
    let file = link.split(['|', '#']).next().unwrap_or(link);
    let ending = file.rsplit_once('.').map_or("", |(_, ending)| ending.trim());
    ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending))
}

/// The words that stand for a picture; its width is none.
fn alternative(link: &str) -> Option<Piece<'_>> {
    let words = link.split_once('|')?.1.trim();
    words.contains(char::is_alphabetic).then_some(Piece::Words(words))
}

/// Whether words between two pairs of signs are marked by these: `a == b` and `===` are not.
fn is_marked(before: &str, marked: &str, after: &str) -> bool {
    let apart = |c: Option<char>| c.is_none_or(|c| !c.is_ascii_alphanumeric() && c != '=');
    apart(before.chars().next_back())
        && apart(after.chars().next())
        && !marked.is_empty()
        && !marked.starts_with([' ', '='])
        && !marked.ends_with([' ', '='])
}

/// What GitHub calls a heading in addresses.
pub(super) fn slug(words: &str) -> String {
    let kept =
        |c: &char| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ' | '\u{200C}') || is_combining_mark(*c);
    words.to_lowercase().chars().filter(kept).map(|c| if c == ' ' { '-' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_without_end_are_read_once() {
        // Read anew for each, these would take minutes.
        for sign in ["[", "[[a", "=", "a==b ", "a%% "] {
            let source = sign.repeat(500_000);
            assert_eq!(without_remarks(&source), source, "{sign}");
            assert_eq!(pieces(&source), [Piece::Words(&source)], "{sign}");
        }
    }

    #[test]
    fn links_between_notes_are_told_from_brackets() {
        let link = |address: &str, words| vec![Piece::Link(address.to_owned(), words)];
        assert_eq!(pieces("[[صفحة أخرى|هنا]]"), link("صفحة أخرى.md", "هنا"));
        assert_eq!(pieces("[[مصدر]]"), link("مصدر.md", "مصدر"));
        assert_eq!(pieces("[[مصدر.md]]"), link("مصدر.md", "مصدر.md"));
        assert_eq!(pieces("[[notes.md#أول فصل|فصل]]"), link("notes.md#أول-فصل", "فصل"));
        assert_eq!(pieces("[[#أول فصل]]"), link("#أول-فصل", "أول فصل"));
        assert!(pieces("![[صورة.png|300]]").is_empty());
        assert_eq!(pieces("![[صورة.png|قلعة]]"), [Piece::Words("قلعة")]);
        for words in ["[[1]]", "a[[", "[[]]", "[[a\nb]]", "[x]"] {
            assert_eq!(pieces(words), [Piece::Words(words)]);
        }
    }

    #[test]
    fn marked_words_are_told_from_comparisons() {
        assert_eq!(pieces("و==مهم==."), [Piece::Words("و"), Piece::Marked("مهم"), Piece::Words(".")]);
        for words in ["a == b و c == d", "x==y and z==w", "=====", "== عنوان ==", "a==b"] {
            assert_eq!(pieces(words), [Piece::Words(words)]);
        }
    }

    #[test]
    fn remarks_are_cut_out_and_signs_that_open_none_stay() {
        assert_eq!(without_remarks("قبل %%سر%% بعد"), "قبل  بعد");
        assert_eq!(without_remarks("أول\n\n%%\nسر\n\nسر\n%%\n\nآخر"), "أول\n\n\n\nآخر");
        for source in ["قبل %% بعد", "`%%` و`%%`", "```\n%% a %%\n```\n", "50%% و60%%"] {
            assert_eq!(without_remarks(source), source);
        }
    }

    #[test]
    fn kinds_of_boxes_are_no_words() {
        assert_eq!(without_kind("[!info] عنوان"), "عنوان");
        assert_eq!(without_kind("[!tip]- عنوان"), "عنوان");
        assert_eq!(without_kind("[!] كلام"), "[!] كلام");
        assert_eq!(without_kind("كلام"), "كلام");
    }
}
