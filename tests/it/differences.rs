//! What differs in linked panes and between witnesses, gone through by keys and by the mouse; evidence beside its claim.

use crate::support::reader::Reader;
use hashiya::{
    app::{Arrival, Message, Mouse, MouseKind},
    notebook::Notebook,
};

const BASE: &str = "The title\n\nThe first came on a cold day of the year and nobody saw him.\n\nThen another came with a paper in his hand.\n\nHere the tale of the two men ends.\n";

/// The same with words at the ends of paragraphs, with one paragraph less, and one more.
fn other() -> String {
    BASE.replace("saw him.", "saw him. He said so.")
        .replace("Then another came with a paper in his hand.\n\n", "")
        .replace("men ends.", "men ends. It was told twice.\n\nA scribe added this.")
}

/// Two texts side by side; the pane of the first has the focus.
fn two(size: (u16, u16), second: &str) -> Reader {
    let mut reader = Reader::at("/a/base.txt", BASE.as_bytes(), Notebook::default(), size);
    reader.keys("s");
    assert!(reader.app.make_room());
    reader.opens("/a/other.txt", second.as_bytes(), Notebook::default(), &Arrival::Stopped);
    reader.keys("ctrl-w w");
    reader
}

/// The numbers that the status line or the foot tells, one after each press of `key`, until there are no more.
fn gone_through(reader: &mut Reader, key: &str) -> Vec<usize> {
    let mut seen = Vec::new();
    for _ in 0..20 {
        let status = reader.keys(key).status();
        if status.contains("no difference") {
            return seen;
        }
        let of = status.split(" of ").next().unwrap_or_default();
        let digits: String = of.chars().rev().take_while(char::is_ascii_digit).collect();
        seen.push(digits.chars().rev().collect::<String>().parse().unwrap_or(0));
    }
    seen
}

/// Where words are left out at the end of a paragraph the cursor stands on what comes before them; the next key went to the
/// same place again and again.
#[test]
fn every_difference_is_gone_through_once_in_both_panes_and_both_ways() {
    for pane in ["", "ctrl-w w"] {
        let mut reader = two((140, 30), &other());
        reader.keys("z l").keys(pane).keys("g g");
        let there = gone_through(&mut reader, "] d");
        assert!(there.len() >= 4, "{there:?}");
        let mut sorted = there.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), there.len(), "each once: {there:?}");
        let mut back = gone_through(&mut reader, "[ d");
        back.reverse();
        assert_eq!(back, there[..there.len() - 1], "and back");
    }
}

#[test]
fn every_variant_is_gone_through_once_and_told_at_the_foot() {
    let mut reader = two((140, 34), &other());
    reader.keys("z A ctrl-w o g g");
    let there = gone_through(&mut reader, "] d");
    assert!(there.len() >= 3 && there.windows(2).all(|two| two[1] == two[0] + 1), "{there:?}");
    let last = format!("{} of {}", there.len(), there.len());
    assert!(reader.screen().iter().any(|row| row.contains(&last)), "{last}: {:#?}", reader.screen());
}

#[test]
fn a_click_on_a_variant_at_the_foot_goes_to_its_words() {
    let mut reader = two((140, 34), &BASE.replace("cold", "warm").replace("paper", "letter"));
    reader.keys("z A ctrl-w o g g");
    let click = |reader: &mut Reader, words: &str| {
        let screen = reader.screen();
        let row = screen.iter().rposition(|row| row.contains(words)).unwrap();
        let column = screen[row][..screen[row].find(words).unwrap()].chars().count();
        let (column, row) = (column as u16, row as u16);
        reader.send(Message::Mouse(Mouse { kind: MouseKind::Down, column, row, clicks: 1 }));
        reader.send(Message::Mouse(Mouse { kind: MouseKind::Up, column, row, clicks: 1 }));
        reader.app.position().0
    };
    for (variant, word) in [("paper] letter", "paper"), ("cold] warm", "cold")] {
        let at = click(&mut reader, variant);
        assert_eq!(Some(at), BASE.find(word), "{variant}");
    }
    // The title of the foot is no variant, and no text.
    let before = reader.app.position();
    click(&mut reader, "variants");
    assert_eq!(reader.app.position(), before);
}

#[test]
fn witnesses_that_say_the_same_offer_no_next_variant() {
    let mut reader = two((140, 34), BASE);
    let said = reader.keys("z A").status();
    assert!(said.contains("say the same") && !said.contains("next"), "{said}");
}

/// A pane was opened for a link that is not there, and for an address, which is only copied.
#[test]
fn what_leads_to_no_words_opens_no_pane_beside() {
    let panes = |reader: &Reader| reader.screen()[0].matches("base.txt").count();
    let mut reader = Reader::at("/a/base.txt", BASE.as_bytes(), Notebook::default(), (160, 30));
    let said = reader.keys("s v w c g F").status();
    assert!(said.contains("no link here") && panes(&reader) == 1, "{said}");
    let said = reader.keys("E l enter [https://example.org/a] enter g F").status();
    assert!(said.contains("example.org") && panes(&reader) == 1, "{said}");
}

/// With its pane made narrower, the claim was below its window.
#[test]
fn a_claim_stays_in_sight_beside_its_evidence() {
    let filler = "Many words stand before the claim so that it is low on the page. ".repeat(24);
    let text = format!("{filler}\n\nThe claim is here.\n\nThe evidence is there.\n");
    let mut reader = Reader::at("/a/base.txt", text.as_bytes(), Notebook::default(), (130, 26));
    reader
        .keys("s / [The evidence] enter v $ e / [claim is here] enter v $ c E l enter [The evidence] enter");
    let before = reader.screen().iter().position(|row| row.contains("claim is here")).unwrap();
    assert!(before > 12, "{before}");
    reader.keys("g F");
    let seen = reader.screen().iter().filter(|row| row.contains("claim is here")).count();
    assert!(reader.app.arrangement().is_some() && seen >= 1, "{:#?}", reader.screen());
    assert!(reader.keys("ctrl-w w").status().contains("claim"), "{}", reader.status());
    let left: String = reader.screen().iter().map(|row| row.chars().take(64).collect::<String>()).collect();
    assert!(left.contains("claim is here"), "{:#?}", reader.screen());
}
