//! Titles and names of files in the order in which one counts.

use crate::words::digit;
use std::cmp::Ordering;

/// The order of two titles or names of files, with numbers in them as one counts: 2 before 10.
pub fn as_counted(one: &str, other: &str) -> Ordering {
    let (mut one, mut other) = (one.chars().peekable(), other.chars().peekable());
    loop {
        let order = match (one.peek().copied(), other.peek().copied()) {
            (None, None) => return Ordering::Equal,
            (Some(a), Some(b)) if digit(a).is_some() && digit(b).is_some() => {
                number(&mut one).cmp(&number(&mut other))
            }
            _ => one.next().cmp(&other.next()),
        };
        if order.is_ne() {
            return order;
        }
    }
}

/// The number that stands next; a longer one than a computer counts is as great as the greatest.
fn number(chars: &mut std::iter::Peekable<std::str::Chars<'_>>) -> u64 {
    let digits = std::iter::from_fn(|| chars.next_if(|c| digit(*c).is_some()).and_then(digit));
    digits.fold(0, |number: u64, digit| number.saturating_mul(10).saturating_add(digit.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_stand_as_one_counts() {
        let mut titles =
            ["فصل ١٠", "فصل ٢", "فصل 3", "فصل", "a10b", "a9c", "a010a", "فصل ۴", "99999999999999999999999"];
        titles.sort_by(|one, other| as_counted(one, other));
        let told =
            ["99999999999999999999999", "a9c", "a010a", "a10b", "فصل", "فصل ٢", "فصل 3", "فصل ۴", "فصل ١٠"];
        assert_eq!(titles, told);
    }
}
