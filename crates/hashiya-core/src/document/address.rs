//! Addresses within packages and pages: what they lead to, without percent signs.

/// The path that `reference` leads to from the part `from`, and what stands after `#`; references that lead out of the
/// package lead nowhere.
pub(super) fn resolve(from: &str, reference: &str) -> (String, String) {
    let (path, place) = reference.split_once('#').unwrap_or((reference, ""));
    let path = percent(path);
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    if path.is_empty() {
        return (from.to_owned(), percent(place));
    }
    if path.starts_with('/') {
        parts.clear();
    }
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    (parts.join("/"), percent(place))
}

/// `text` with its percent signs resolved.
pub fn percent(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = after
            .get(..2)
            .and_then(|code| std::str::from_utf8(code).ok())
            .and_then(|code| u8::from_str_radix(code, 16).ok());
        match code {
            Some(code) if first == b'%' => {
                bytes.push(code);
                rest = &after[2..];
            }
            _ => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
