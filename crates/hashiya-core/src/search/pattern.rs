//! A regular expression as it is looked for.

use super::matcher::BadQuery;

/// The regular expression `pattern`, or the reason in one line.
pub(super) fn regular(pattern: &str) -> Result<regex::Regex, BadQuery> {
    let built = regex::RegexBuilder::new(pattern).multi_line(true).build();
    built.map_err(|error| {
        let message = error.to_string();
        let reason = message.lines().last().unwrap_or_default().trim_start_matches("error: ");
        BadQuery::Regex(reason.to_owned())
    })
}
