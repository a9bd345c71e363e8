//! What the reader finds out about a claim: who said it, when and where, and how sure one is.

use super::notes;
use crate::app::{
    context::Context,
    overlay::Purpose,
    picker::{Choice, Picker},
};
use crate::notebook::{
    Annotation, Confidence, Edit, Id, Known as _, Open, Source, confidence_name, source_key,
};
use tui_bidi::text::fold::fold;

/// Asks who said it.
pub(in crate::app) fn ask_speaker(cx: &mut Context<'_>, annotation: Annotation) {
    cx.prompt(Purpose::Speaker(annotation.id), annotation.speaker.as_deref().unwrap_or(""));
}

/// Asks when it was said.
pub(in crate::app) fn ask_said(cx: &mut Context<'_>, annotation: Annotation) {
    cx.prompt(Purpose::Said(annotation.id), annotation.said.as_deref().unwrap_or(""));
}

/// Asks where it was said.
pub(in crate::app) fn ask_place(cx: &mut Context<'_>, annotation: Annotation) {
    cx.prompt(Purpose::Place(annotation.id), annotation.place.as_deref().unwrap_or(""));
}

/// Asks what is to be said of the article's source.
pub(in crate::app) fn ask_source(cx: &mut Context<'_>) {
    let source = &cx.reader.article.notebook.document.source;
    let choice = |(key, value): (&'static str, &Option<String>)| {
        Choice::new(cx.session.plain(source_key(key)), value.clone().unwrap_or_default(), key)
    };
    let all = Source::KEYS.into_iter().zip(source.values()).map(choice).collect();
    cx.choose(Picker::new(say!("picker-source"), all, 0), |app, key| {
        let mut source = app.reader.article.notebook.document.source.clone();
        let known = source.value_mut(key).and_then(Option::take).unwrap_or_default();
        app.context().prompt(Purpose::Source(key), &known);
    });
}

/// Writes one key of the source; what cannot be right is said, and can be typed again.
pub(in crate::app) fn write_source(cx: &mut Context<'_>, key: &'static str, text: &str) {
    let mut about = cx.reader.article.notebook.document.clone();
    if let Err(why) = about.source.set(key, text) {
        cx.prompt(Purpose::Source(key), text);
        cx.warn(why);
    } else if about != cx.reader.article.notebook.document {
        cx.change(Edit::About(about));
        cx.say(say!("done-undo", what = say!("label-value", label = source_key(key), value = text.trim())));
    }
}

/// Takes the values that lost a merge.
pub(in crate::app) fn take_other(cx: &mut Context<'_>, annotation: &Annotation) {
    if annotation.conflict.is_empty() {
        return cx.say(say!("no-other-value"));
    }
    notes::edit(cx, &annotation.id, say!("other-value-taken"), Annotation::take_other);
}

/// How sure the claim is: low, medium, high, not said.
pub(in crate::app) fn cycle_confidence(cx: &mut Context<'_>, annotation: &Annotation) {
    let now = annotation.confidence.as_ref().and_then(Open::known);
    let next = Confidence::ALL.iter().find(|&&degree| now.is_none_or(|now| degree > now));
    let next = next.map(|&degree| Open::from(degree));
    let value = next.as_deref().map_or_else(|| say!("confidence-none"), confidence_name);
    let what = say!("label-value", label = say!("label-confidence"), value);
    notes::edit(cx, &annotation.id, what, |annotation| annotation.confidence = next);
}

pub(in crate::app) fn write_speaker(cx: &mut Context<'_>, id: &Id, text: &str) {
    let speaker = written(text);
    notes::edit(cx, id, say!("speaker-kept"), |annotation| annotation.speaker = speaker);
}

pub(in crate::app) fn write_place(cx: &mut Context<'_>, id: &Id, text: &str) {
    let place = written(text);
    notes::edit(cx, id, say!("place-kept"), |annotation| annotation.place = place);
}

/// Keeps the date when it was said; words that are no date stay open to be mended.
pub(in crate::app) fn write_said(cx: &mut Context<'_>, id: &Id, text: &str) {
    match written(text).map(|text| date(&text, &cx.session.stamp.now).ok_or(text)) {
        Some(Err(text)) => {
            cx.prompt(Purpose::Said(id.clone()), &text);
            cx.warn(say!("bad-date"));
        }
        said => {
            let said = said.and_then(Result::ok);
            notes::edit(cx, id, say!("date-kept"), |annotation| annotation.said = said);
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
    if matches!(text, "today" | "اليوم" | "امروز" | "היום" | "اج") {
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
