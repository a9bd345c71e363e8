//! Headings of plain text that bear no number: باب في …, فصل, سورة …, the preface and the end of a book.
//!
//! Such a line says little by itself, so that what stands below it, and others like it, have to bear it out.

use super::mark::{Family, Mark, first_word, is_title};
use super::words;
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
    /// باب في السفر.
    Chapter,
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
    let opens = match fold(first).text() {
        "سوره" if (2..5).contains(&count) => Opens::Sura,
        "باب" | "فصل" | "حكايت" if count <= LONGEST.1 => Opens::Chapter,
        _ if count < 3 && words::is_part(fold(all).text()) => Opens::Part,
        _ => return None,
    };
    let plain = |c: char| !matches!(c, ':' | '؟' | '?' | '!' | '…' | '*' | '=' | '|');
    (is_title(all) && all.chars().all(plain)).then(|| Titled {
        opens,
        mark: Mark {
            family: Family::Titled,
            values: Vec::new(),
            number: None,
            title: line,
            rank: if opens == Opens::Chapter { words::keyword(first).unwrap_or(RANK) } else { RANK },
            confidence: 0.75,
            weak: false,
            run_in: false,
        },
    })
}

/// Those of `titled` that the text bears out, each with what it was given with. `ranks` are those of the headings that
/// have a number.
pub(super) fn borne_out<T>(text: &str, titled: Vec<(Titled, T)>, ranks: &[u8]) -> Vec<(Mark, T)> {
    let heads: Vec<bool> = titled.iter().map(|(own, _)| heads(text, own)).collect();
    let of = |opens: Opens| {
        let alike = titled.iter().zip(&heads).filter(|((own, _), heads)| own.opens == opens && **heads);
        alike.count()
    };
    let (chapters, suras) = (of(Opens::Chapter), of(Opens::Sura));
    let highest = ranks.iter().copied().filter(|&rank| rank < words::ARTICLE).min();
    let mut heads = heads.into_iter();
    let kept = titled.into_iter().filter(|(own, _)| {
        heads.next().unwrap_or(false)
            && match own.opens {
                Opens::Chapter => chapters + ranks.len() > 1,
                Opens::Sura => suras > 1 || begins_with_name_of_god(text, own),
                Opens::Part => highest.is_some() || chapters > 1,
            }
    });
    kept.map(|(own, with)| {
        let part = own.opens == Opens::Part;
        let rank = if part { highest.unwrap_or(RANK) } else { own.mark.rank };
        (Mark { rank, ..own.mark }, with)
    })
    .collect()
}

/// Whether what stands below a line is as long as what stands below headings: a verse of a poem, or an item of a list of
/// chapters, is as long as the line.
fn heads(text: &str, own: &Titled) -> bool {
    let line = own.mark.title;
    // Whatever ends a line: what is read ends with the next one that has words.
    let below = text[line.end..].split(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']);
    let below = below.map(str::trim).filter(|line| !line.is_empty());
    let mut below = below.map(|line| (line, line.len()));
    match own.opens {
        // The verses of a short sura may be shorter than its name, but they begin with the same words.
        Opens::Sura => {
            let long = |(_, length)| length > line.len() * 2 && length >= BODY;
            begins_with_name_of_god(text, own) || below.next().is_some_and(long)
        }
        // Of a wrapped paragraph the first line may be short.
        Opens::Chapter | Opens::Part => {
            below.next().is_some_and(|(_, length)| length * 2 > line.len() * 3 && length >= BODY)
        }
    }
}

/// Whether the first words below a line are those that suras begin with.
fn begins_with_name_of_god(text: &str, own: &Titled) -> bool {
    let below = text[own.mark.title.end..].trim_start();
    fold(first_word(below)).text() == "بسم"
}
