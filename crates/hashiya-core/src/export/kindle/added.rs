//! When an entry was made, from the words of the device: a date in one of its languages, and a time of twelve or
//! twenty-four hours.

use crate::export::fields;
use tui_bidi::text::fold::fold;

/// The months in the languages of the devices, without their endings.
const MONTHS: [&[&str]; 12] = [
    &["jan", "gen", "ene", "янв", "يناير", "كانون الثاني", "ינואר", "ژانویه", "جنوری"],
    &["feb", "fev", "фев", "فبراير", "شباط", "פברואר", "فوریه", "فروری"],
    &["mar", "maart", "marz", "мар", "مارس", "آذار", "מרץ", "מרס", "مارچ"],
    &["apr", "avr", "abr", "апр", "أبريل", "نيسان", "אפריל", "آوریل", "اپریل"],
    &["may", "mai", "mei", "mag", "мая", "май", "مايو", "أيار", "מאי", "مه", "مئی"],
    &["jun", "juin", "giu", "июн", "يونيو", "حزيران", "יוני", "ژوئن", "جون"],
    &["jul", "juil", "lug", "июл", "يوليو", "تموز", "יולי", "ژوئیه", "جولائی"],
    &["aug", "aou", "ago", "авг", "أغسطس", "آب", "אוגוסט", "اوت", "اگست"],
    &["sep", "set", "сен", "سبتمبر", "أيلول", "ספטמבר", "سپتامبر", "ستمبر"],
    &["oct", "okt", "ott", "out", "окт", "أكتوبر", "تشرين الأول", "אוקטובר", "اکتبر", "اکتوبر"],
    &["nov", "ноя", "نوفمبر", "تشرين الثاني", "נובמבר", "نوامبر", "نومبر"],
    &["dec", "dez", "dic", "дек", "ديسمبر", "كانون الأول", "דצמבר", "دسامبر", "دسمبر"],
];
/// What stands beside hours after noon, and before it.
const AFTERNOON: [&str; 9] = [" pm ", " p. m", " م ", "مساء", "אחה", " ب.ظ", "بعد از ظهر", "下午", "午後"];
const FORENOON: [&str; 8] = [" am ", " a. m", " ص ", "صباح", "לפנה", "قبل از ظهر", "上午", "午前"];

/// The moment that `text` tells, RFC 3339; the device does not say its zone, so it is taken for UTC.
pub(super) fn moment(text: &str) -> Option<String> {
    let plain = format!(" {} ", fold(text).text().trim());
    let has = |words: &[&str]| words.iter().any(|word| plain.contains(fold(word).text()));
    let (date, clock) = numbers(&plain);
    let [year, month, day] = day(&date, &plain)?;
    let [mut hour, minute, second] = [0, 1, 2].map(|at| clock.get(at).copied().unwrap_or(0));
    if hour < 12 && has(&AFTERNOON) {
        hour += 12;
    } else if hour == 12 && has(&FORENOON) {
        hour = 0;
    }
    fields::moment(&format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"))
}

/// The numbers of a date, and those that colons join.
fn numbers(plain: &str) -> (Vec<i16>, Vec<i16>) {
    let (mut date, mut clock) = (Vec::new(), Vec::new());
    for part in plain.split(|c: char| !c.is_ascii_digit() && c != ':') {
        let found = part.split(':').filter_map(|number| number.parse::<i16>().ok());
        if part.trim_matches(':').contains(':') && clock.is_empty() {
            clock.extend(found);
        } else {
            date.extend(found);
        }
    }
    (date, clock)
}

/// Year, month and day of `date`, the month by its name where `plain` has one.
fn day(date: &[i16], plain: &str) -> Option<[i16; 3]> {
    let year_at = date.iter().position(|&number| number > 999)?;
    let year = date[year_at];
    // The last one: "mardi 26 avril" begins with a day of the week that looks like a month.
    let named = (1_i16..).zip(MONTHS).filter_map(|(month, names)| {
        let at = names.iter().filter_map(|name| place(plain, name)).max()?;
        Some((at, month))
    });
    if let Some((_, month)) = named.max() {
        let day = date.iter().enumerate().find(|(at, number)| *at != year_at && **number < 32)?;
        return Some([year, month, *day.1]);
    }
    match *date {
        [_, month, day, ..] if year_at == 0 => Some([year, month, day]),
        [month, day, _, ..] if year_at == 2 && day > 12 => Some([year, month, day]),
        [day, month, _, ..] if year_at == 2 => Some([year, month, day]),
        _ => None,
    }
}

/// Where a month's name stands: at the start of a word, in Hebrew behind its preposition too; names of two letters as
/// whole words.
fn place(plain: &str, name: &str) -> Option<usize> {
    let name = fold(name).into_text();
    if name.chars().count() < 3 {
        plain.rfind(&format!(" {name} "))
    } else {
        plain.rfind(&format!(" {name}"))
    }
    .or_else(|| plain.rfind(&format!(" ב{name}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_many_devices() {
        for (text, expected) in [
            ("Added on Monday, March 4, 2019 8:15:00 PM", "2019-03-04T20:15:00Z"),
            ("Added on Saturday, 26 March 2016 14:59:39", "2016-03-26T14:59:39Z"),
            ("Added on Sunday, December 12, 2010, 10:02 PM", "2010-12-12T22:02:00Z"),
            ("Added on Sunday, December 12, 2010 12:02:09 AM", "2010-12-12T00:02:09Z"),
            ("تمت الإضافة يوم الأحد، 19 نوفمبر 2023 08:15:12 م", "2023-11-19T20:15:12Z"),
            ("أُضيف في الأحد ١٩ تشرين الثاني ٢٠٢٣ ٨:١٥:١٢ ص", "2023-11-19T08:15:12Z"),
            ("تاريخ الإضافة: 2023/11/19 20:15", "2023-11-19T20:15:00Z"),
            ("נוסף ביום ראשון, 19 בנובמבר 2023 20:15:12", "2023-11-19T20:15:12Z"),
            ("נוסף בתאריך 19.11.2023, 20:15", "2023-11-19T20:15:00Z"),
            ("افزوده شده در یکشنبه ۱۹ نوامبر ۲۰۲۳، ۲۰:۱۵:۱۲", "2023-11-19T20:15:12Z"),
            ("شامل کیا گیا اتوار 19 نومبر 2023", "2023-11-19T00:00:00Z"),
            ("Hinzugefügt am Samstag, 26. März 2016 14:59:39", "2016-03-26T14:59:39Z"),
            ("Ajouté le mardi 26 avril 2016 14:59:39", "2016-04-26T14:59:39Z"),
            ("Añadido el martes, 9 de agosto de 2016 2:59:39 p. m.", "2016-08-09T14:59:39Z"),
            ("Добавлено: суббота, 26 марта 2016 г. в 14:59:39", "2016-03-26T14:59:39Z"),
            ("作成日: 2016年3月26日土曜日 14:59:39", "2016-03-26T14:59:39Z"),
            ("添加于 2016年3月26日星期六 下午2:59:39", "2016-03-26T14:59:39Z"),
            ("11/19/2023 20:15", "2023-11-19T20:15:00Z"),
        ] {
            assert_eq!(moment(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["", "Added", "Added on 19", "31 February 2023 10:00", "2023", "99999 March 1 25:00"] {
            assert_eq!(moment(text), None, "{text}");
        }
    }
}
