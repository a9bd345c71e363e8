//! A timeline as a table of RFC 4180 and as Markdown.

use super::csv::Table;
use super::escape;

/// Something that happened, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Event {
    /// When, as ISO 8601 writes it: a year, a month or a day.
    pub date: String,
    /// Whether that was reckoned from another date.
    pub derived: bool,
    /// Who, where that is known.
    pub who: String,
    /// Where, where that is known.
    pub place: String,
    /// The sentence that says so.
    pub words: String,
    /// The title of its article.
    pub title: String,
    /// The file of its article.
    pub file: String,
}

/// The first row of a timeline as a table.
const HEAD: [&str; 7] = ["date", "derived", "who", "place", "text", "title", "file"];

/// Whether `text` is a timeline that was written before, and no article.
pub fn is_timeline(text: &str) -> bool {
    let text = text.trim_start_matches('\u{FEFF}');
    let mut lines = text.lines().filter(|line| !line.is_empty());
    text.lines().next().is_some_and(|line| line.split(',').eq(HEAD))
        || text.starts_with("## ") && lines.all(|line| line.starts_with("## ") || line.starts_with("- **"))
}

/// `events` as a table of RFC 4180, a row each, the first row naming the columns.
pub fn timeline_csv(events: &[Event]) -> String {
    let mut out = Table::new(HEAD);
    for event in events {
        let derived = if event.derived { "true" } else { "false" };
        out.row([&*event.date, derived, &event.who, &event.place, &event.words, &event.title, &event.file]);
    }
    out.into_text()
}

/// `events` as a Markdown list under their years; `~` stands before a date that was reckoned.
pub fn timeline_markdown(events: &[Event]) -> String {
    let mut out = String::new();
    let mut year = "";
    let many = events.iter().any(|event| event.file != events[0].file);
    for event in events {
        let own = event.date.get(..4).unwrap_or(&event.date);
        if own != year {
            put!(out, "{}## {own}\n\n", if year.is_empty() { "" } else { "\n" });
            year = own;
        }
        let sign = if event.derived { "~" } else { "" };
        let about: Vec<String> = [&event.who, &event.place]
            .iter()
            .filter(|one| !one.is_empty())
            .map(|one| markdown(one))
            .collect();
        let about = if about.is_empty() { String::new() } else { format!(" ({})", about.join(", ")) };
        let title = if many { format!(" — *{}*", markdown(&event.title)) } else { String::new() };
        put!(out, "- **{sign}{}** {}{about}{title}\n", event.date, markdown(&event.words));
    }
    out
}

/// `text` in one line, without markup of its own.
fn markdown(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    escape::markdown(&line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn events_stand_in_a_table_and_under_their_years_and_nothing_of_theirs_takes_effect() {
        let event = |date: &str, words: &str, derived| Event {
            date: date.to_owned(),
            words: words.to_owned(),
            derived,
            who: "=SUM(A1)".to_owned(),
            file: "a.txt".to_owned(),
            ..Event::default()
        };
        let events = [event("1903", "بني *الجسر*", false), event("2023-11-17", "أقال, \"المجلس\"", true)];
        let table = timeline_csv(&events);
        let rows: Vec<&str> = table.split("\r\n").collect();
        assert_eq!(rows[1], "1903,false,'=SUM(A1),,بني *الجسر*,,a.txt");
        assert_eq!(rows[2], "2023-11-17,true,'=SUM(A1),,\"أقال, \"\"المجلس\"\"\",,a.txt");
        let page = timeline_markdown(&events);
        assert!(page.starts_with("## 1903\n\n- **1903** بني \\*الجسر\\*"), "{page}");
        assert!(page.contains("\n\n## 2023\n\n- **~2023-11-17** "), "{page}");
        assert_eq!(timeline_markdown(&[]), "");
        assert!(is_timeline(&table) && is_timeline(&page));
        assert!(!is_timeline("") && !is_timeline("## 1903\n\nبني الجسر\n"));
    }
}
