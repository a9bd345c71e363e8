//! What attributes say an element is: a note, a page, a half of a verse, hidden.

use super::tokens::Attributes;

/// The name that an element is told by which is a half of a verse, by what stands beside it.
pub(super) const HALF: &str = "hemistich";

/// Which half of a verse (hemistich) an element holds.
#[derive(Clone, Copy)]
pub(super) enum HalfOfVerse {
    First,
    Second,
    /// One of the two: they take turns.
    Either,
}

/// Which half of a verse an element holds by its name or its classes; `None` for none.
pub(super) fn half_of_verse(name: &str, attributes: &Attributes) -> Option<HalfOfVerse> {
    const FIRST: [&str; 5] = ["misra1", "mesra1", "hemistich1", "hemistich-1", "sadr"];
    const SECOND: [&str; 6] = ["misra2", "mesra2", "hemistich2", "hemistich-2", "ajz", "ajuz"];
    const EITHER: [&str; 6] = ["hemistich", "misra", "mesra", "mesraa", "misraa", "shatr"];
    let has = |names: &[&str]| names.iter().any(|name| attributes.has("class", name));
    match () {
        () if name == HALF => Some(HalfOfVerse::Either),
        () if matches!(name, "td" | "th" | "tr" | "table") => None,
        // Ganjoor's; beside other names these are margins.
        () if attributes.get("class") == Some("m1") => Some(HalfOfVerse::First),
        () if attributes.get("class") == Some("m2") => Some(HalfOfVerse::Second),
        () if has(&FIRST) => Some(HalfOfVerse::First),
        () if has(&SECOND) => Some(HalfOfVerse::Second),
        () if has(&EITHER) => Some(HalfOfVerse::Either),
        () => None,
    }
}

/// Whether an element is a note by its own word.
pub(super) fn is_note(attributes: &Attributes) -> bool {
    ["footnote", "endnote", "rearnote"].iter().any(|kind| attributes.has("epub:type", kind))
        || ["doc-footnote", "doc-endnote"].iter().any(|role| attributes.has("role", role))
}

/// Whether `href` leads to a note as Microsoft Word names those of a page.
pub(super) fn is_note_of_word(href: &str) -> bool {
    let name = href.rsplit_once('#').map_or("", |(_, name)| name);
    let number = name.strip_prefix("_ftn").or_else(|| name.strip_prefix("_edn")).unwrap_or_default();
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// The number of the page of the printed book that begins here.
pub(super) fn page_of(attributes: &Attributes) -> Option<&str> {
    let begins = attributes.has("epub:type", "pagebreak") || attributes.has("role", "doc-pagebreak");
    let number = attributes.get("title").or(attributes.get("aria-label")).map(str::trim);
    number.filter(|number| begins && !number.is_empty() && number.len() < 16)
}

/// Whether an element is not to be seen; on a page of the web more is hidden than in a book.
pub(super) fn is_hidden(name: &str, attributes: &Attributes, page: bool) -> bool {
    const SILENT: [&str; 26] = [
        "script",
        "style",
        "template",
        "head",
        "title",
        "textarea",
        "select",
        "svg",
        "iframe",
        "object",
        "canvas",
        "video",
        "audio",
        "datalist",
        "rt",
        "rp",
        "noscript",
        "button",
        "dialog",
        "applet",
        "map",
        "nav",
        "annotation",
        "annotation-xml",
        "desc",
        "metadata",
    ];
    let style = attributes.get("style").unwrap_or_default();
    (SILENT.contains(&name) && (page || !matches!(name, "nav" | "button" | "svg")))
        || attributes.get("hidden").is_some_and(|hidden| hidden != "until-found")
        || attributes.has("aria-hidden", "true") && page
        || style.contains("display:none")
        || style.contains("display: none")
        || attributes.has("epub:type", "pagebreak")
        || attributes.has("role", "doc-pagebreak")
        || attributes.has("role", "doc-backlink")
        || attributes.has("epub:type", "backlink")
}
