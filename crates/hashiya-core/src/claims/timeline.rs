//! What happened when: the dated sentences of an article in order of their dates.

use super::calendar::When;
use super::dates::{self, Known};
use super::sentence::{self, Sentence};
use super::speaker::Speakers;
use crate::document::Document;
use crate::entities::{Entities, Kind};
use tui_bidi::text::{Span, slice};

/// A sentence with a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// When.
    pub when: When,
    /// Whether a part of the date was reckoned: from when the article was published, or from a date before.
    pub derived: bool,
    /// The sentence, in bytes of the document's text.
    pub span: Span,
    /// The words that say when.
    pub date: Span,
    /// Who: who says it, or else the first person or organisation in it.
    pub who: Option<Span>,
    /// Where: the first place in it.
    pub place: Option<Span>,
}

/// The dated sentences of `document`, the earliest first; of equal dates in the order of the text. A sentence stands
/// under its first date. `published` is when the article was published, as ISO 8601 writes it. Second copies are left
/// out.
pub fn timeline(document: &Document, entities: &Entities, published: Option<&str>) -> Vec<Dated> {
    let text = document.text();
    let published = published.and_then(When::parse);
    let sentences: Vec<Sentence<'_>> = sentence::sentences(document, entities);
    let latest = latest(text, &sentences);
    let mut told: Option<(When, usize)> = None;
    // The days that were told without their year.
    let mut bare: Vec<When> = Vec::new();
    let mut speakers = Speakers::default();
    let mut found: Vec<Dated> = Vec::new();
    for sentence in sentences {
        let speaker = speakers.of(text, &sentence);
        if sentence.repeat || sentence.heading {
            continue;
        }
        let paragraph = document.paragraph_at(sentence.span.start);
        // An article that tells days without a year has a year of its own: what it tells of others ends with its paragraph.
        let own = bare.last().filter(|_| told.is_some_and(|(_, at)| at != paragraph));
        let told_last = own.copied().or(told.map(|(when, _)| when));
        let follows = dates::says_after(sentence.text);
        let known = Known { published, told: told_last, bare: &bare, latest, follows };
        let Some((date, without_year)) = date(text, &sentence, known) else { continue };
        told = Some((date.when, paragraph));
        if without_year {
            bare.push(date.when);
        }
        let first = |kinds: &[Kind]| {
            let mentions = sentence.mentions.iter().filter(|mention| kinds.contains(&mention.kind));
            mentions.map(|mention| mention.span).next()
        };
        found.push(Dated {
            when: date.when,
            derived: date.derived,
            span: sentence.span,
            date: date.span,
            who: speaker
                .map(|speaker| speaker.span)
                .or_else(|| first(&[Kind::Person]))
                .or_else(|| first(&[Kind::Organization, Kind::Product])),
            place: first(&[Kind::Place]),
        });
    }
    found.sort_by_key(|dated| (dated.when, dated.span.start));
    found
}

/// The latest day that is written with its year.
fn latest(text: &str, sentences: &[Sentence<'_>]) -> Option<When> {
    let told = sentences.iter().filter(|sentence| !sentence.repeat && !sentence.heading);
    let mentions = told.flat_map(|sentence| sentence.mentions.iter());
    let dates = mentions.filter(|mention| mention.kind == Kind::Date);
    let written = dates.filter_map(|date| dates::written(slice(text, date.span), Known::default()));
    written.map(|(when, _)| when).filter(|when| when.day.is_some()).max()
}

/// The first date of `sentence`, and whether it is a day that is written without its year.
fn date(text: &str, sentence: &Sentence<'_>, known: Known<'_>) -> Option<(dates::Found, bool)> {
    let mut mentions = sentence.mentions.iter().filter(|mention| mention.kind == Kind::Date);
    let written = mentions.find_map(|mention| {
        let (when, derived) = dates::written(slice(text, mention.span), known)?;
        Some((dates::Found { span: mention.span, when, derived }, derived && when.day.is_some()))
    });
    let relative = || {
        let found = dates::relative(sentence.text, known)?;
        Some((dates::Found { span: found.span.forward(sentence.span.start), ..found }, false))
    };
    written.or_else(relative)
}

/// The stretches of time from the first of `dates` to the last, each with its name and the numbers of the dates in it: days,
/// months, years, decades or centuries, the shortest of which there are at most `most`.
pub fn periods(dates: &[When], most: usize) -> Vec<(String, Vec<usize>)> {
    let (Some(first), Some(last)) = (dates.iter().min(), dates.iter().max()) else { return Vec::new() };
    type Number = fn(When) -> i32;
    let day: Number = |when| (when.first() - jiff::civil::date(1970, 1, 1)).get_days();
    let month: Number = |when| i32::from(when.year) * 12 + i32::from(when.month.unwrap_or(1)) - 1;
    let year: Number = |when| i32::from(when.year);
    let decade: Number = |when| i32::from(when.year).div_euclid(10);
    let century: Number = |when| i32::from(when.year).div_euclid(100);
    let exact = |of: fn(&When) -> bool| dates.iter().all(of);
    let fits = |number: Number| ((number(*last) - number(*first)).unsigned_abs() as usize) < most;
    let name_of_day = |number: i32| {
        let date = jiff::civil::date(1970, 1, 1).checked_add(jiff::Span::new().days(number));
        date.map_or_else(|_| number.to_string(), |date| date.to_string())
    };
    let (number, name): (Number, Box<dyn Fn(i32) -> String>) = match () {
        () if exact(|when| when.day.is_some()) && fits(day) => (day, Box::new(name_of_day)),
        () if exact(|when| when.month.is_some()) && fits(month) => (
            month,
            Box::new(|number| format!("{:04}-{:02}", number.div_euclid(12), number.rem_euclid(12) + 1)),
        ),
        () if fits(year) => (year, Box::new(|number| format!("{number:04}"))),
        () if fits(decade) => {
            (decade, Box::new(|number| format!("{:04}–{:04}", number * 10, number * 10 + 9)))
        }
        () => (century, Box::new(|number| format!("{:04}–{:04}", number * 100, number * 100 + 99))),
    };
    let mut all: Vec<(String, Vec<usize>)> =
        (number(*first)..=number(*last)).map(|number| (name(number), Vec::new())).collect();
    for (at, date) in dates.iter().enumerate() {
        if let Some((_, numbers)) = all.get_mut((number(*date) - number(*first)).unsigned_abs() as usize) {
            numbers.push(at);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plot_has_the_shortest_periods_that_fit() {
        let of = |dates: &[&str]| {
            let dates: Vec<When> = dates.iter().filter_map(|date| When::parse(date)).collect();
            let told = periods(&dates, 10).into_iter();
            told.map(|(name, numbers)| format!("{name} {}", numbers.len())).collect::<Vec<_>>()
        };
        assert_eq!(
            of(&["2023-11-17", "2023-11-19", "2023-11-19"]),
            ["2023-11-17 1", "2023-11-18 0", "2023-11-19 2"]
        );
        assert_eq!(of(&["2023-11-17", "2024-01"]), ["2023-11 1", "2023-12 0", "2024-01 1"]);
        assert_eq!(of(&["2022", "2024-01"]), ["2022 1", "2023 0", "2024 1"]);
        assert_eq!(of(&["1958", "1961", "1989"])[..2], ["1950–1959 1", "1960–1969 1"]);
        assert_eq!(of(&["0622", "1258"]).len(), 7);
        assert_eq!(of(&["0001", "2024"]).len(), 21, "centuries, however many");
        assert!(of(&[]).is_empty());
    }
}
