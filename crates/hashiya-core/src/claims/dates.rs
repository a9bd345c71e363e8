//! Dates as they are written, in any of the languages: of the calendar, and reckoned from another ("a day later").

use super::calendar::{Calendar, When};
use super::month::month;
use crate::words::ordinal;
use tui_bidi::text::{Span, fold::fold, is_alphanumeric};

/// From what dates are reckoned that say no year, or only "yesterday".
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Known<'d> {
    /// When the article was published.
    pub(super) published: Option<When>,
    /// The last date that was told.
    pub(super) told: Option<When>,
    /// The days before that were told without their year.
    pub(super) bare: &'d [When],
    /// The latest day of the article that is written with its year, before or behind.
    pub(super) latest: Option<When>,
    /// Whether the words say that it happened after what was told last.
    pub(super) follows: bool,
}

/// Days after which another year is nearer.
const FAR: i32 = 274;

impl Known<'_> {
    /// The day that `month` and `day` without a year are. Told once more, it is the day that it was. Else its year is
    /// that of the date before it, or the article's own: what follows is not earlier, and no day is so far from what
    /// it is reckoned from that another year is nearer. Where nothing is told before, a day without a year is of the
    /// article's own time, which those that are written with their years are before.
    fn of_no_year(self, month: i32, day: Option<i32>) -> Option<When> {
        let in_year = |year: i32| Calendar::Gregorian.date(year, Some(month), day);
        let again = |before: &&When| day.is_some() && in_year(before.year.into()) == Some(**before);
        if let Some(before) = self.bare.iter().rev().find(again) {
            return Some(*before);
        }
        let from = |base: When, far: i32| (base.first(), i32::from(base.year), far);
        let (base, year, far) = match (self.told, self.published, self.latest) {
            (Some(told), ..) => from(told, if self.follows { 0 } else { FAR }),
            (None, Some(published), _) => from(published, FAR),
            (None, None, latest) => from(latest?, 0),
        };
        let is_past = |when: &When| self.published.is_none_or(|last| when.first() <= last.first());
        let days = |when: When, since: jiff::civil::Date| (when.first() - since).get_days();
        let when = in_year(year)?;
        if days(when, base) < -far
            && let Some(next) = in_year(year + 1).filter(|next| self.told.is_none() || is_past(next))
        {
            return Some(next);
        }
        let is_far = self.published.is_some_and(|last| days(when, last.first()) > FAR);
        if is_far { in_year(year - 1) } else { Some(when) }
    }
}

/// Whether a sentence says that what it tells came after what was told before.
pub(super) fn says_after(sentence: &str) -> bool {
    let folded = fold(sentence);
    let text = folded.text();
    let words: Vec<&str> = places(text).iter().map(|span| &text[span.start..span.end]).take(8).collect();
    (0..words.len()).any(|at| {
        let (word, next) = (words[at], words.get(at + 1).copied().unwrap_or_default());
        has("ثم لاحقا then later afterwards subsequently سپس پھر", word)
            || has("بعد وبعد after לאחר אחרי", word) && has("ذلك that מכן", next)
            || has("بعدها وبعدها بعدئذ", word)
            || has("אחר", word) && has("כך", next)
            || has("بعد", word) && has("ازاں ازان", next)
            || has("پس", word) && has("از", next)
    })
}

/// A date in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Where it stands.
    pub(super) span: Span,
    pub(super) when: When,
    /// Whether a part of it was reckoned from another date.
    pub(super) derived: bool,
}

/// The date that the words of a date say; `published`, when its article was published, tells the year where they do not.
pub fn date_of(words: &str, published: Option<When>) -> Option<When> {
    written(words, Known { published, ..Known::default() }).map(|(when, _)| when)
}

/// The date that the words of a date, as [`entities`](crate::entities) finds them, say.
pub(super) fn written(text: &str, known: Known<'_>) -> Option<(When, bool)> {
    let folded = fold(text).into_text();
    let words: Vec<&str> =
        folded.split(|c: char| !is_alphanumeric(c)).filter(|word| !word.is_empty()).collect();
    let number = |word: &str| {
        let digits = word.trim_start_matches(|c: char| !c.is_ascii_digit());
        let end = digits.find(|c: char| !c.is_ascii_digit()).unwrap_or(digits.len());
        (end <= 4).then(|| digits[..end].parse::<i32>().ok()).flatten()
    };
    let month = (0..words.len()).find_map(|at| month(&words, at));
    let first = |word: &str| (word == "1st").then_some(1);
    let numbers: Vec<i32> = words.iter().filter_map(|word| number(word).or_else(|| first(word))).collect();
    let lunar = words.iter().any(|word| matches!(*word, "ه" | "هجري" | "هجريه" | "هجريا"));
    let calendar = |year: i32| match month {
        Some((calendar, _)) if calendar != Calendar::Gregorian => calendar,
        _ if lunar => Calendar::Lunar,
        _ if (1200..1500).contains(&year) && text.chars().any(|c| ('۰'..='۹').contains(&c)) => {
            Calendar::Solar
        }
        _ => Calendar::Gregorian,
    };
    let Some((_, month)) = month else {
        return match numbers[..] {
            [year] if year >= 100 => Some((calendar(year).date(year, None, None)?, false)),
            [year, month, day] if year > 31 => {
                Some((calendar(year).date(year, Some(month), Some(day))?, false))
            }
            [day, month, year] => Some((calendar(year).date(year, Some(month), Some(day))?, false)),
            _ => None,
        };
    };
    let said = (0..words.len())
        .find_map(|at| ordinal(&|offset| words.get(at + offset).copied().unwrap_or_default()));
    let day = numbers.iter().copied().find(|number| (1..=31).contains(number)).or(said.map(|(day, _)| day));
    let year = numbers.iter().copied().find(|number| *number > 31);
    match (year, day) {
        (Some(year), day) => Some((calendar(year).date(year, Some(month), day)?, false)),
        (None, day) => {
            let when = known.of_no_year(month, day)?;
            (calendar(when.year.into()) == Calendar::Gregorian).then_some((when, true))
        }
    }
}

/// The dates in `sentence` that are reckoned from another one.
pub(super) fn relative(sentence: &str, known: Known<'_>) -> Option<Found> {
    let folded = fold(sentence);
    let text = folded.text();
    let words = places(text);
    let word = |at: usize| words.get(at).map_or("", |span| &text[span.start..span.end]);
    let found = |from: usize, to: usize, when: When| Found {
        span: folded.source(Span::new(words[from].start, words[to - 1].end)),
        when,
        derived: true,
    };
    for at in 0..words.len() {
        let single = DAYS.iter().find(|(list, _)| has(list, word(at)));
        if let Some((_, days)) = single
            && let Some(when) = known.published.and_then(|day| day.plus_days(*days))
        {
            return Some(found(at, at + 1, when));
        }
        let Some((count, unit, length, back)) = distance(&|offset| word(at + offset)) else { continue };
        let base = if back { known.published } else { known.told.or(known.published) };
        let count = if back { -count } else { count };
        let when = base.and_then(|base| match unit {
            Step::Days(days) => base.plus_days(count * days),
            Step::Months => base.plus_months(count),
            Step::Years => base.plus_years(i16::try_from(count).ok()?),
        });
        if let Some(when) = when {
            return Some(found(at, (at + length).min(words.len()), when));
        }
    }
    None
}

/// What is counted.
#[derive(Clone, Copy)]
enum Step {
    Days(i32),
    Months,
    Years,
}

/// How far the words say that it is, how many of them say so, and whether it is before: "بعد ثلاثة أيام", "two days
/// later", "שלושה ימים אחרי", "سه روز بعد".
fn distance<'a>(word: &dyn Fn(usize) -> &'a str) -> Option<(i32, Step, usize, bool)> {
    let after = |word: &str| has("بعد وبعد فبعد כעבור וכעבור לאחר אחרי after", word);
    let before = |word: &str| has("قبل وقبل לפני", word);
    let (later, ago) = ("later after بعد אחרי מאוחר لاحقا", "ago پیش قبل پہلے earlier");
    if after(word(0)) || before(word(0)) {
        let (count, unit, length) = counted(&|offset| word(offset + 1))?;
        return Some((count, unit, length + 1, before(word(0))));
    }
    if word(0) == "the" && has("next following", word(1)) && word(2) == "day" {
        return Some((1, Step::Days(1), 3, false));
    }
    if has("اليوم", word(0)) && has("التالي", word(1)) || word(0) == "למחרת" || word(0) == "فردای"
    {
        return Some((1, Step::Days(1), 1, false));
    }
    let (count, unit, length) = counted(word)?;
    let end = word(length);
    (has(later, end) || has(ago, end)).then(|| (count, unit, length + 1, has(ago, end)))
}

/// A number and what it counts: "ثلاثة أيام", "يومين", "يوم واحد", "two days", "week".
fn counted<'a>(word: &dyn Fn(usize) -> &'a str) -> Option<(i32, Step, usize)> {
    let unit =
        |word: &str| UNITS.iter().find(|(list, ..)| has(list, word)).map(|&(_, count, unit)| (count, unit));
    if let Some((count, step)) = unit(word(0)) {
        let one = has("واحد واحدة אחד אחת", word(1));
        return Some((count, step, 1 + usize::from(one)));
    }
    let quantity = super::quantity::quantities(word(0));
    let article = has("a an one یک ایک", word(0));
    let number =
        quantity.first().map(|quantity| quantity.value as i32).filter(|number| (1..1000).contains(number));
    let number = number.or(article.then_some(1))?;
    let (times, step) = unit(word(1))?;
    Some((number * times, step, 2))
}

/// Whether the folded `word` is one of `list`.
fn has(list: &str, word: &str) -> bool {
    !word.is_empty() && fold(list).text().split(' ').any(|one| one == word)
}

fn places(text: &str) -> Vec<Span> {
    let mut places = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if is_alphanumeric(c) {
            start.get_or_insert(at);
        } else if let Some(start) = start.take() {
            places.push(Span::new(start, at));
        }
    }
    places
}

/// Words that say a day from when they are said.
const DAYS: [(&str, i32); 3] =
    [("أمس البارحة yesterday אתמול دیروز", -1), ("today היום امروز", 0), ("غدا tomorrow מחר فردا", 1)];

const UNITS: [(&str, i32, Step); 10] = [
    ("يوم يوما أيام day days יום ימים روز دن", 1, Step::Days(1)),
    ("يومين יומיים", 2, Step::Days(1)),
    ("أسبوع أسابيع أسبوعا week weeks שבוע שבועות هفته ہفتہ ہفتے", 1, Step::Days(7)),
    ("أسبوعين שבועיים", 2, Step::Days(7)),
    ("شهر أشهر شهرا شهور month months חודש חודשים ماه مہینے مہینہ", 1, Step::Months),
    ("شهرين חודשיים", 2, Step::Months),
    ("سنة سنوات عام أعوام عاما year years שנה שנים سال", 1, Step::Years),
    ("سنتين عامين שנתיים", 2, Step::Years),
    ("fortnight", 1, Step::Days(14)),
    ("decade decades عقد عقود عقدين דור", 10, Step::Years),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Known<'static> {
        Known { published: When::parse("2023-11-20"), told: When::parse("2023-11-17"), ..Known::default() }
    }

    #[test]
    fn a_day_without_a_year_is_near_what_it_is_reckoned_from() {
        let bare = [When::parse("2023-11-20").unwrap_or_else(|| unreachable!())];
        for (text, published, told, latest, follows, expected) in [
            ("20 نوفمبر", "", "2022-11-30", "", false, "2023-11-20"),
            ("12 ديسمبر", "", "2022-11-30", "", false, "2022-12-12"),
            ("5 يناير", "", "2022-12-20", "", false, "2023-01-05"),
            ("19 November", "", "2022-11-30", "", false, "2022-11-19"),
            ("19 November", "", "2022-11-30", "", true, "2023-11-19"),
            ("20 דצמבר", "2024-01-05", "", "", false, "2023-12-20"),
            ("5 January", "2023-12-20", "", "", false, "2024-01-05"),
            ("17 نوفمبر", "", "", "2022-11-30", false, "2023-11-17"),
            ("17 نوفمبر", "", "", "", false, ""),
        ] {
            let known = Known {
                published: When::parse(published),
                told: When::parse(told),
                bare: if text.starts_with("20 ن") { &bare } else { &[] },
                latest: When::parse(latest),
                follows,
            };
            let told = written(text, known).map(|(when, _)| when.to_string()).unwrap_or_default();
            assert_eq!(told, expected, "{text} {known:?}");
        }
    }

    #[test]
    fn what_comes_after_says_so() {
        for text in
            ["ثم في 5 يناير عاد.", "Later, on 5 January, he left.", "לאחר מכן, ב-5 בינואר", "بعد ذلك في"]
        {
            assert!(says_after(text), "{text}");
        }
        for text in ["في 5 يناير عاد.", "After lunch on 5 January", "בתאריך 5 בינואר"] {
            assert!(!says_after(text), "{text}");
        }
    }

    #[test]
    fn dates_as_they_are_written() {
        for (text, expected, derived) in [
            ("17 نوفمبر 2023", "2023-11-17", false),
            ("١٧ نوفمبر/تشرين الثاني ٢٠٢٣", "2023-11-17", false),
            ("3 كانون الأول 1999", "1999-12-03", false),
            ("نوفمبر 2023", "2023-11", false),
            ("12 مارس", "2023-03-12", true),
            ("عام 1903", "1903", false),
            ("الثالث من أيار عام 1911", "1911-05-03", false),
            ("الثاني والعشرين من تشرين الثاني 1943", "1943-11-22", false),
            ("بیست و دوم بهمن سال ۱۳۵۷", "1979-02-11", false),
            ("13 يولية سنة 2020م", "2020-07-13", false),
            ("2023-11-17", "2023-11-17", false),
            ("17/11/2023", "2023-11-17", false),
            ("November 17, 2023", "2023-11-17", false),
            ("4 June 2019", "2019-06-04", false),
            ("۱۱ بهمن ۱۳۵۷", "1979-01-31", false),
            ("سال ۱۴۰۲", "2023", false),
            ("9 רביעי", "", false),
            ("29 בנובמבר 1947", "1947-11-29", false),
            ("1 محرم 1445 هـ", "2023-07-19", false),
            ("سنة 1245 هجرية", "1830", false),
        ] {
            let found = written(text, known());
            let told = found.map(|(when, derived)| (when.to_string(), derived));
            let expected = (!expected.is_empty()).then(|| (expected.to_owned(), derived));
            assert_eq!(told, expected, "{text}");
        }
    }

    #[test]
    fn dates_reckoned_from_another() {
        for (text, words, expected) in [
            ("استقال المدير أمس.", "أمس", "2023-11-19"),
            ("وبعد يوم واحد عاد.", "وبعد يوم واحد", "2023-11-18"),
            ("ثم بعد يوم واحد عاد.", "بعد يوم واحد", "2023-11-18"),
            ("بعد ثلاثة أيام وقعوا رسالة.", "بعد ثلاثة أيام", "2023-11-20"),
            ("قبل أسبوعين بدأ.", "قبل أسبوعين", "2023-11-06"),
            ("Two days later he came back.", "Two days later", "2023-11-19"),
            ("The next day it rained.", "The next day", "2023-11-18"),
            ("He left a month ago.", "a month ago", "2023-10-20"),
            ("אתמול הוא חזר.", "אתמול", "2023-11-19"),
            ("סוף. לאחר יומיים חזר.", "לאחר יומיים", "2023-11-19"),
            ("سه روز بعد بازگشت.", "سه روز بعد", "2023-11-20"),
            ("No date here.", "", ""),
        ] {
            let found = relative(text, known());
            let told = found.map(|found| (&text[found.span.start..found.span.end], found.when.to_string()));
            let expected = (!expected.is_empty()).then(|| (words, expected.to_owned()));
            assert_eq!(told, expected, "{text}");
        }
        assert_eq!(relative("استقال المدير أمس.", Known::default()), None);
    }
}
