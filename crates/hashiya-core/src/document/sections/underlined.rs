//! Titles with a line of signs below them, and perhaps above: as reStructuredText and old plain texts have them.

use super::mark::{Mark, is_title, marked, trim};
use super::wrapped::{above, below};
use tui_bidi::text::{Span, slice};

/// Signs that titles are underlined with.
const SIGNS: [char; 8] = ['=', '-', '~', '^', '*', '#', '+', '"'];
/// The fewest of them.
const FEWEST: usize = 3;
/// So many bytes behind a line the signs begin at the latest.
const INDENT: usize = 32;

/// The looks of underlined titles in the order in which a text has them, which is that of their levels: the sign, and
/// whether it stands above the title too.
#[derive(Default)]
pub(super) struct Looks(Vec<(char, bool)>);

impl Looks {
    /// The mark of `line`, if it is such a title.
    pub(super) fn read(&mut self, text: &str, line: Span) -> Option<Mark> {
        // Most lines have no sign below them, which the next bytes tell; of millions of empty lines each looks at few.
        let after = text.as_bytes()[line.end..].iter().take(INDENT);
        let mut after = after.filter(|byte| !matches!(byte, b'\n' | b'\r' | b' '));
        if !after.next().is_some_and(|&byte| SIGNS.contains(&char::from(byte))) {
            return None;
        }
        let title = trim(text, line);
        let words = slice(text, title);
        let sign = rule(below(text, line), words)?;
        let above = above(text, line);
        let over = rule(above, words) == Some(sign);
        if !over && !above.is_empty()
            || !is_title(words)
            || words.contains(['|', '\t'])
            || words.contains("  ")
        {
            return None;
        }
        let look = (sign, over);
        let known = self.0.iter().position(|&known| known == look);
        let level = known.unwrap_or_else(|| {
            self.0.push(look);
            self.0.len() - 1
        });
        Some(marked(text, title, level.min(5) as u8 + 1))
    }
}

/// The sign that `line` is made of, where it is about as long as `title`.
fn rule(line: &str, title: &str) -> Option<char> {
    let sign = line.chars().next().filter(|sign| SIGNS.contains(sign))?;
    let length = line.len();
    let alike = length >= FEWEST && line.bytes().all(|byte| char::from(byte) == sign);
    let title = title.chars().count();
    (alike && length * 5 >= title * 4 && length <= title * 2 + 8).then_some(sign)
}
