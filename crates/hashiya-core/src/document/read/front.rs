//! Front matter: `key: value` lines between rules at the head of a text.

use crate::document::markup::Meta;
use tui_bidi::text::Direction;

/// Takes what front matter says; authors may stand on lines of their own.
pub(super) fn take_all(meta: &mut Meta, text: &str) {
    let mut listing = false;
    let mut folded: Option<String> = None;
    for line in text.lines() {
        // title: |, and the words on the lines below it.
        if let Some(own) = &mut folded {
            if line.starts_with([' ', '\t']) {
                own.push(' ');
                own.push_str(line.trim());
                continue;
            }
            take(meta, own);
            folded = None;
        }
        if let Some((key, "|" | ">" | "|-" | ">-")) =
            line.split_once(':').map(|(key, value)| (key, value.trim()))
        {
            folded = Some(format!("{key}:"));
            continue;
        }
        match line.trim_start().strip_prefix("- ") {
            Some(name) if listing => {
                let name = name.trim_start_matches("name:").trim().trim_matches(['"', '\'']);
                meta.authors.extend((!name.is_empty()).then(|| name.to_owned()));
            }
            Some(_) => {}
            None => {
                listing = matches!(line.trim_end(), "author:" | "authors:" | "creator:" | "creators:");
                take(meta, line);
            }
        }
    }
    folded.into_iter().for_each(|own| take(meta, &own));
}

/// Takes what a line of front matter says.
pub(super) fn take(meta: &mut Meta, line: &str) {
    if let Some((key, value)) = line.split_once([':', '=']) {
        take_field(meta, key, value);
    }
}

/// Takes what a field of that name says.
pub(super) fn take_field(meta: &mut Meta, key: &str, value: &str) {
    let value = value.trim().trim_matches(['"', '\'']).trim();
    if value.is_empty() || key.starts_with([' ', '-', '#']) {
        return;
    }
    let value = value.to_owned();
    match key.trim().to_ascii_lowercase().as_str() {
        "title" | "booktitle" => meta.title = Some(value),
        "author" | "authors" | "creator" => {
            let list = value.trim_matches(['[', ']']);
            meta.authors =
                list.split(", ").map(|name| name.trim_matches(['"', '\'', ' ']).to_owned()).collect();
        }
        "date" | "published" | "pubdate" => meta.published = Some(value),
        "lang" | "language" | "locale" => meta.language = Some(value),
        "dir" | "direction" => meta.direction = direction(&value),
        "site" | "source" | "publication" if !value.contains("://") => meta.site = Some(value),
        "url" | "canonical" | "source" | "permalink" | "link" => meta.url = Some(value),
        "publisher" => meta.publisher = Some(value),
        _ => {}
    }
}

/// The direction that `rtl` or `ltr` names.
pub(super) fn direction(name: &str) -> Option<Direction> {
    match name.trim().to_ascii_lowercase().as_str() {
        "rtl" => Some(Direction::RightToLeft),
        "ltr" => Some(Direction::LeftToRight),
        _ => None,
    }
}
