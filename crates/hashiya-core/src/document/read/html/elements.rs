//! What HTML says of its elements: which have no end, which stand on lines of their own, which end others.

/// Elements without an end.
pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Elements that stand on lines of their own.
pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "article"
            | "aside"
            | "body"
            | "caption"
            | "center"
            | "dd"
            | "details"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "header"
            | "hgroup"
            | "html"
            | "legend"
            | "main"
            | "nav"
            | "p"
            | "section"
            | "summary"
            | "option"
            | "text" // of a drawing
    )
}

/// How many open elements, from the innermost, end where `name` begins, less one.
pub(super) fn implied<'a>(open: impl Iterator<Item = &'a str>, name: &str) -> Option<usize> {
    let (same, within): (&[&str], &[&str]) = match name {
        "li" => (&["li"], &["ul", "ol", "menu", "table"]),
        "dt" | "dd" => (&["dt", "dd"], &["dl", "table"]),
        "tr" => (&["tr"], &["table"]),
        "td" | "th" => (&["td", "th"], &["tr", "table"]),
        "thead" | "tbody" | "tfoot" => (&["thead", "tbody", "tfoot"], &["table"]),
        "option" => (&["option"], &["select", "datalist"]),
        _ if name == "p"
            || is_block(name)
            || matches!(
                name,
                "ul" | "ol" | "table" | "pre" | "blockquote" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6"
            ) =>
        {
            (
                &["p"],
                &["td", "th", "table", "li", "div", "section", "article", "blockquote", "caption", "button"],
            )
        }
        _ => return None,
    };
    for (up, element) in open.take(16).enumerate() {
        if same.contains(&element) {
            return Some(up);
        }
        if within.contains(&element) {
            return None;
        }
    }
    None
}
