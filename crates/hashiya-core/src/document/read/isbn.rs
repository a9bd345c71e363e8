//! The numbers of books.

/// The number of a book (ISBN) that `said` is: `urn:isbn:…`, or thirteen digits of a book; where `is_named` says that it is
/// one, ten will do.
pub(super) fn isbn(said: &str, is_named: bool) -> Option<String> {
    let said = said.trim();
    let named = ["urn:isbn:", "isbn:", "isbn"].into_iter().find_map(|name| {
        let is = said.get(..name.len()).is_some_and(|own| own.eq_ignore_ascii_case(name));
        is.then_some(name.len())
    });
    let number = said[named.unwrap_or_default()..].trim();
    let digits: String = number.chars().filter(|c| !matches!(c, '-' | ' ')).collect();
    let is = |length| {
        digits.len() == length && digits.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'X' | b'x'))
    };
    let book = is(13) && (digits.starts_with("978") || digits.starts_with("979"));
    (book || (is_named || named.is_some()) && is(10)).then(|| number.to_owned())
}
