//! Names of months in three calendars.

use super::calendar::Calendar;
use crate::entities::hashing::HashMap;
use std::sync::OnceLock;
use tui_bidi::text::fold::fold;

/// Whether the word at `at` of folded `words` names a month.
pub(super) fn is_month(words: &[&str], at: usize) -> bool {
    at < words.len() && month(words, at).is_some()
}

/// The month that the word at `at` names, with the word after it where it has two: its calendar and number.
pub(super) fn month(words: &[&str], at: usize) -> Option<(Calendar, i32)> {
    static MONTHS: OnceLock<HashMap<String, (Calendar, i32)>> = OnceLock::new();
    let months = MONTHS.get_or_init(|| {
        let named = [(Calendar::Gregorian, GREGORIAN), (Calendar::Lunar, LUNAR), (Calendar::Solar, SOLAR)];
        let each = |(calendar, lists): (Calendar, &'static [&'static str])| {
            let numbered = lists.iter().zip(1..);
            numbered.flat_map(move |(names, number)| {
                names.split('|').map(move |name| (fold(name).into_text(), (calendar, number)))
            })
        };
        named.into_iter().flat_map(each).collect()
    });
    let two = words.get(at + 1).map(|next| format!("{} {next}", words[at]));
    let bare = words[at].strip_prefix(['و', 'ف', 'ب', 'ל', 'ב', 'מ', 'ו']);
    let found = two.and_then(|two| months.get(&two)).or_else(|| months.get(words[at]));
    found.or_else(|| months.get(bare?)).copied()
}

const GREGORIAN: &[&str] = &[
    "يناير|كانون الثاني|جانفي|ژانویه|جنوری|ינואר|january|jan",
    "فبراير|شباط|فيفري|فوریه|فوریهٔ|فروری|פברואר|february|feb",
    "مارس|آذار|مارچ|מרץ|מרס|march|mar",
    "أبريل|إبريل|نيسان|أفريل|آوریل|اپریل|אפריל|april|apr",
    "مايو|أيار|ماي|مه|مئی|מאי|may",
    "يونيو|يونيه|يونية|حزيران|جوان|ژوئن|جون|יוני|june|jun",
    "يوليو|يوليه|يولية|تموز|جويلية|يوليوز|ژوئیه|جولائی|יולי|july|jul",
    "أغسطس|آب|أوت|غشت|اوت|اگست|אוגוסט|august|aug",
    "سبتمبر|أيلول|شتنبر|سپتامبر|ستمبر|ספטמבר|september|sep|sept",
    "أكتوبر|تشرين الأول|اکتبر|اکتوبر|אוקטובר|october|oct",
    "نوفمبر|تشرين الثاني|نونبر|نوامبر|نومبر|נובמבר|november|nov",
    "ديسمبر|كانون الأول|دجنبر|دسامبر|دسمبر|דצמבר|december|dec",
];
const LUNAR: &[&str] = &[
    "محرم|المحرم",
    "صفر",
    "ربيع الأول",
    "ربيع الآخر|ربيع الثاني",
    "جمادى الأولى|جمادى الأول",
    "جمادى الآخرة|جمادى الثانية",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذو القعدة|ذي القعدة",
    "ذو الحجة|ذي الحجة",
];
const SOLAR: &[&str] =
    &["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"];
