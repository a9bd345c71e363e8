//! Headings of plain text that bear no number: باب في …, فصل, سورة …, the preface and the end of a book.
//!
//! Such a line says little by itself, so that what stands below it, and others like it, have to bear it out.

use super::mark::{Family, Mark, first_word, is_title, span_in};
use super::words;
use super::wrapped::stands_alone;
use std::collections::HashMap;
use tui_bidi::text::{Span, fold::fold, is_alphabetic, slice};

/// The longest of these headings, in bytes and in words.
const LONGEST: (usize, usize) = (160, 12);
/// What stands below a heading is longer than that, and has as many bytes or more.
const BODY: usize = 80;
/// The rank of the parts of a book that have no number, where it has no others.
const RANK: u8 = 4;

/// A line that may be such a heading.
pub(super) struct Titled {
    pub mark: Mark,
    opens: Opens,
}

#[derive(Clone, Copy, PartialEq)]
enum Opens {
    /// باب في السفر, فصل, باب:.
    Chapter,
    /// باب السفر, كتاب الطهارة: which may be a sentence as well.
    Named,
    /// سورة يوسف.
    Sura,
    /// A part of a book that is known by its name alone.
    Part,
}

/// The mark of `line`, if it may be such a heading.
pub(super) fn read(text: &str, line: Span) -> Option<Titled> {
    if line.len() > LONGEST.0 {
        return None;
    }
    let line = super::mark::trim(text, line);
    let all = slice(text, line);
    let first = first_word(all);
    if !first.starts_with(is_alphabetic) {
        return None;
    }
    let count = all.split_whitespace().count();
    let rest = all[first.len()..].trim_start();
    let named = rest.strip_prefix(':').map(str::trim_start);
    let opens = match fold(first).text() {
        "سوره" if (2..5).contains(&count) => Opens::Sura,
        _ if count > LONGEST.1 => return None,
        "باب" | "فصل" | "حكايت" | "مساله" | "مطلب" | "مبحث" | "فرع" | "تنبيه" | "فايده"
            if named.is_some() =>
        {
            Opens::Chapter
        }
        "باب" | "فصل" | "حكايت" if rest.is_empty() || words::says_of_what(first_word(rest)) => {
            Opens::Chapter
        }
        "باب" | "فصل" | "حكايت" | "كتاب" if !rest.is_empty() && !words::ends_sentence(all) => {
            Opens::Named
        }
        _ if count < 5 && words::is_part(fold(all.trim_end_matches([':', ' '])).text()) => Opens::Part,
        _ => return None,
    };
    let chapter = opens == Opens::Chapter || opens == Opens::Named;
    let title =
        named.filter(|named| chapter && !named.is_empty()).unwrap_or(all.trim_end_matches([':', ' ']));
    let plain = |c: char| !matches!(c, ':' | '؟' | '?' | '!' | '…' | '*' | '=' | '|');
    (is_title(title) && title.chars().all(plain)).then(|| Titled {
        opens,
        mark: Mark {
            family: Family::Titled,
            values: Vec::new(),
            number: None,
            title: span_in(text, title),
            rank: if chapter { words::keyword(first).unwrap_or(RANK) } else { RANK },
            confidence: 0.75,
            weak: false,
            run_in: false,
        },
    })
}

/// Those of `titled` that the text bears out, each with the paragraph and the line that it was given with. `numbered` are
/// rank and place of the headings that have a number.
pub(super) fn borne_out(
    text: &str,
    titled: Vec<(Titled, (usize, Span))>,
    numbered: &[(u8, usize)],
) -> Vec<(Mark, (usize, Span))> {
    let heads = heading(text, &titled, numbered);
    let heading = || titled.iter().zip(&heads).filter(|(_, heads)| **heads).map(|(own, _)| own);
    let of = |opens: Opens| heading().filter(|(own, _)| own.opens == opens).count();
    let told = of(Opens::Chapter) + numbered.len();
    let (chapters, suras) = (told + of(Opens::Named), of(Opens::Sura));
    let alone = |line: Span| stands_alone(text, line);
    let parts = heading().filter(|(own, (_, line))| own.opens == Opens::Part && alone(*line)).count();
    let mut named = HashMap::new();
    let chapter = |own: &Titled| matches!(own.opens, Opens::Chapter | Opens::Named);
    heading()
        .filter(|(own, _)| chapter(own))
        .for_each(|(own, _)| *named.entry(own.mark.rank).or_insert(0) += 1);
    let highest = numbered.iter().map(|&(rank, _)| rank).filter(|&rank| rank < words::ARTICLE).min();
    let is = |(own, (_, line)): &(Titled, (usize, Span))| match own.opens {
        Opens::Chapter => chapters > 1,
        // Of sentences no two begin alike.
        Opens::Named => named.get(&own.mark.rank).is_some_and(|&count| count > 1) || told > 1,
        Opens::Sura => suras > 1 || begins_with_name_of_god(text, own),
        Opens::Part => highest.is_some() || chapters > 1 || parts > 1 && alone(*line),
    };
    let kept: Vec<bool> = titled.iter().zip(&heads).map(|(own, heads)| *heads && is(own)).collect();
    // Preface and end stand beside the largest parts.
    let chapters = titled.iter().zip(&kept).filter(|((own, _), kept)| **kept && own.opens != Opens::Part);
    let largest = chapters.map(|((own, _), _)| own.mark.rank).chain(highest).min().unwrap_or(RANK);
    let kept = titled.into_iter().zip(kept).filter(|(_, kept)| *kept);
    kept.map(|((own, with), _)| {
        let part = own.opens == Opens::Part;
        let rank = if part { largest } else { own.mark.rank };
        (Mark { rank, ..own.mark }, with)
    })
    .collect()
}

/// Which of `titled` have words below them, or first a smaller part that has: كتاب الطهارة, باب المياه.
fn heading(text: &str, titled: &[(Titled, (usize, Span))], numbered: &[(u8, usize)]) -> Vec<bool> {
    let mut heading = vec![false; titled.len()];
    for (index, (own, (_, line))) in titled.iter().enumerate().rev() {
        let after = &text[line.end..];
        let next = line.end + after.len() - after.trim_start().len();
        let smaller = titled.get(index + 1).is_some_and(|(other, (_, line))| {
            heading[index + 1] && line.start <= next && next < line.end && other.mark.rank > own.mark.rank
        });
        let counted = || {
            let at = numbered.binary_search_by_key(&next, |&(_, start)| start);
            at.is_ok_and(|at| numbered[at].0 > own.mark.rank)
        };
        heading[index] = heads(text, own) || smaller || own.opens != Opens::Part && counted();
    }
    heading
}

/// Whether what stands below a line is as long as what stands below headings: a verse of a poem, or an item of a list of
/// chapters, is as long as the line.
fn heads(text: &str, own: &Titled) -> bool {
    let line = own.mark.title;
    // Whatever ends a line: what is read ends with the next one that has words.
    let below =
        text[line.end..].trim_start_matches([':', ' ']).split(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']);
    let below = below.map(str::trim).filter(|line| !line.is_empty());
    let mut below = below.map(|line| (line, line.len()));
    match own.opens {
        // The verses of a short sura may be shorter than its name, but they begin with the same words.
        Opens::Sura => {
            let long = |(_, length)| length > line.len() * 2 && length >= BODY;
            begins_with_name_of_god(text, own) || below.next().is_some_and(long)
        }
        // Of a wrapped paragraph the first line may be short.
        Opens::Chapter | Opens::Named | Opens::Part => {
            below.next().is_some_and(|(_, length)| length * 2 > line.len() * 3 && length >= BODY)
        }
    }
}

/// Whether the first words below a line are those that suras begin with.
fn begins_with_name_of_god(text: &str, own: &Titled) -> bool {
    let below = text[own.mark.title.end..].trim_start();
    fold(first_word(below)).text() == "بسم"
}
