//! What the reader finds out about a claim: who said it, when and where, and how sure one is.

use super::{
    message::Notice,
    overlay::Purpose,
    picker::{Choice, Picker},
    state::App,
};
use crate::{
    notebook::{Annotation, Edit, Id, Source},
    text::fold::fold,
};

impl App {
    /// Asks who said it.
    pub(super) fn ask_speaker(&mut self) {
        self.ask_of_note(|annotation| annotation.speaker.as_deref(), Purpose::Speaker);
    }

    /// Asks when it was said.
    pub(super) fn ask_said(&mut self) {
        self.ask_of_note(|annotation| annotation.said.as_deref(), Purpose::Said);
    }

    /// Asks where it was said.
    pub(super) fn ask_place(&mut self) {
        self.ask_of_note(|annotation| annotation.place.as_deref(), Purpose::Place);
    }

    /// Asks what is to be said of the article's source.
    pub(super) fn ask_source(&mut self) {
        let source = &self.reader.article.notebook.document.source;
        let choice = |(key, value): (&'static str, &Option<String>)| {
            Choice::new(key, value.clone().unwrap_or_default(), key)
        };
        let all = Source::KEYS.into_iter().zip(source.values()).map(choice).collect();
        self.choose(Picker::new("where the article comes from", all, 0), |app, key| {
            let mut source = app.reader.article.notebook.document.source.clone();
            let known = source.value_mut(key).and_then(Option::take).unwrap_or_default();
            app.prompt(Purpose::Source(key), &known);
        });
    }

    /// Writes one key of the source; what cannot be right is said, and can be typed again.
    pub(super) fn write_source(&mut self, key: &'static str, text: &str) {
        let mut about = self.reader.article.notebook.document.clone();
        if let Err(why) = about.source.set(key, text) {
            self.prompt(Purpose::Source(key), text);
            self.session.notice = Some(Notice::warning(why));
        } else if about != self.reader.article.notebook.document {
            self.change(Edit::About(about));
            self.say(say!("done-undo", what = format!("{key}: {}", text.trim())));
        }
    }

    /// Takes the values that lost a merge.
    pub(super) fn take_other(&mut self) {
        self.with_note(|app, annotation| {
            if annotation.conflict.is_empty() {
                return app.say(say!("no-other-value"));
            }
            let what = say!("other-value-taken").to_string();
            app.edit(&annotation.id, &what, Annotation::take_other);
        });
    }

    /// Asks for something about the annotation meant, with what is known of it to begin with.
    fn ask_of_note(&mut self, known: fn(&Annotation) -> Option<&str>, purpose: fn(Id) -> Purpose) {
        self.with_note(|app, annotation| {
            let text = known(&annotation).unwrap_or("").to_owned();
            app.prompt(purpose(annotation.id), &text);
        });
    }

    /// How sure the claim is: low, medium, high, not said.
    pub(super) fn cycle_confidence(&mut self) {
        self.with_note(|app, annotation| {
            let degrees = crate::notebook::CONFIDENCES;
            let at =
                annotation.confidence.as_deref().and_then(|now| degrees.iter().position(|&one| one == now));
            let next = at
                .map_or(Some(0), |at| Some(at + 1))
                .and_then(|at| degrees.get(at))
                .map(|&one| one.to_owned());
            let what = format!("confidence: {}", next.as_deref().unwrap_or("not said"));
            app.edit(&annotation.id, &what, |annotation| annotation.confidence = next);
        });
    }

    pub(super) fn write_speaker(&mut self, id: &Id, text: &str) {
        let speaker = written(text);
        self.edit(id, "speaker kept", |annotation| annotation.speaker = speaker);
    }

    pub(super) fn write_place(&mut self, id: &Id, text: &str) {
        let place = written(text);
        self.edit(id, "place kept", |annotation| annotation.place = place);
    }

    /// Keeps the date when it was said; words that are no date stay open to be mended.
    pub(super) fn write_said(&mut self, id: &Id, text: &str) {
        match written(text).map(|text| date(&text, &self.session.stamp.now).ok_or(text)) {
            Some(Err(text)) => {
                self.prompt(Purpose::Said(id.clone()), &text);
                self.session.notice = Some(Notice::warning(say!("bad-date")));
            }
            said => {
                let said = said.and_then(Result::ok);
                self.edit(id, "date kept", |annotation| annotation.said = said);
            }
        }
    }
}

/// What is written, without white space around it; `None` when that is nothing.
fn written(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// The date in `text` as RFC 3339 writes it, or its year, or year and month; digits of any script. `now` is
/// what `today` means.
fn date(text: &str, now: &str) -> Option<String> {
    let folded = fold(text);
    let text = folded.text().trim();
    if matches!(text, "today" | "اليوم" | "امروز" | "היום") {
        return now.get(..10).map(str::to_owned);
    }
    let parts: Vec<&str> = text.split(['-', '/', '.']).map(str::trim).collect();
    let number = |part: &str, most: u16| {
        part.parse::<u16>().ok().filter(|number| part.len() <= 2 && (1..=most).contains(number))
    };
    let &[year, ref rest @ ..] = parts.as_slice() else { return None };
    if year.len() != 4 || !year.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match rest {
        [] => Some(year.to_owned()),
        [month] => Some(format!("{year}-{:02}", number(month, 12)?)),
        [month, day] => {
            let date = format!("{year}-{:02}-{:02}", number(month, 12)?, number(day, 31)?);
            date.parse::<jiff::civil::Date>().is_ok().then_some(date)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn dates_as_people_write_them() {
        let now = "2026-11-23T03:00:00Z";
        for (text, expected) in [
            ("2023-11-17", Some("2023-11-17")),
            ("٢٠٢٣/١١/٧", Some("2023-11-07")),
            ("۲۰۲۳.۱۱.۱۷", Some("2023-11-17")),
            (" 2023-1 ", Some("2023-01")),
            ("2023", Some("2023")),
            ("today", Some("2026-11-23")),
            ("2023-02-29", None),
            ("2023-13", None),
            ("23-11-17", None),
            ("2023-11-17-1", None),
            ("in November", None),
            ("", None),
        ] {
            assert_eq!(date(text, now).as_deref(), expected, "{text:?}");
        }
    }
}
