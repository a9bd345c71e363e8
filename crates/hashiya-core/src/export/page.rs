//! Addresses of pages, and when two of them are of one page.

/// Parameters of an address that say where its reader came from, not what the page is.
const TRACKERS: [&str; 6] = ["fbclid", "gclid", "mc_cid", "mc_eid", "igshid", "ref_src"];

/// What stands before the address of a page that is shown by another server.
const PROXIES: [&str; 2] = ["https://via.hypothes.is/", "http://via.hypothes.is/"];

/// Whether `text` is the address of a page.
pub(super) fn is_address(text: &str) -> bool {
    let scheme = text.split_once(':').map_or("", |(scheme, _)| scheme);
    !scheme.is_empty()
        && scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
        && text.len() > scheme.len() + 1
}

/// Whether two addresses are of one page: scheme, `www.`, a slash at the end, the place within the page, what
/// counts visits and how characters are encoded do not matter.
pub(super) fn same_page(one: &str, other: &str) -> bool {
    one == other || plain(one) == plain(other)
}

fn plain(address: &str) -> String {
    let mut address = address.trim();
    for proxy in PROXIES {
        address = address.strip_prefix(proxy).unwrap_or(address);
    }
    let Some((_, rest)) = address.split_once("://") else { return address.to_owned() };
    let rest = rest.split('#').next().unwrap_or(rest);
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let (host, path) = path.split_at(path.find('/').unwrap_or(path.len()));
    let host = host.to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let host = host.strip_suffix(":80").or(host.strip_suffix(":443")).unwrap_or(host);
    let name = |pair: &str| pair.split('=').next().unwrap_or(pair).to_ascii_lowercase();
    let is_tracker = |pair: &str| name(pair).starts_with("utm_") || TRACKERS.contains(&name(pair).as_str());
    let mut query: Vec<&str> =
        query.split('&').filter(|pair| !pair.is_empty() && !is_tracker(pair)).collect();
    query.sort_unstable();
    let path = unescaped(path.trim_end_matches('/'));
    format!("{host}{path}?{}", unescaped(&query.join("&")))
}

/// `text` with its percent-encoding undone, where that gives text.
pub(super) fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let hex = after.get(..2).filter(|hex| byte == b'%' && hex.iter().all(u8::is_ascii_hexdigit));
        let code = hex.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        bytes.push(code.unwrap_or(byte));
        rest = if code.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_page_has_many_addresses() {
        let page = "https://example.org/مقال/1";
        for same in [
            "http://www.example.org/مقال/1/",
            "https://EXAMPLE.org:443/%D9%85%D9%82%D8%A7%D9%84/1#part",
            "https://example.org/مقال/1?utm_source=x&fbclid=y",
            "https://via.hypothes.is/https://example.org/مقال/1",
        ] {
            assert!(same_page(page, same), "{same}");
        }
        for other in
            ["https://example.org/مقال/2", "https://example.org/مقال/1?page=2", "https://example.com/مقال/1"]
        {
            assert!(!same_page(page, other), "{other}");
        }
        assert!(is_address("urn:x-pdf:12") && is_address(page));
        assert!(!is_address("a.txt") && !is_address("مقال: عنوان") && !is_address("s"));
    }
}
