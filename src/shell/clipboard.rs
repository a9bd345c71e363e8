//! OSC 52: text for the clipboard of the machine that the reader sits at.

use super::Multiplexer;
use super::modes::pass;

/// What puts `text` on the clipboard. A multiplexer is told, and asked to hand it on: which of the two
/// it does is its reader's choice.
pub(super) fn copy(text: &str, multiplexer: Option<Multiplexer>) -> String {
    let sequence = format!("\x1b]52;c;{}\x07", base64(text.as_bytes()));
    match multiplexer {
        None => sequence,
        Some(multiplexer) => pass(multiplexer, &sequence) + &sequence,
    }
}

/// RFC 4648, with padding.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let byte = |index: usize| u32::from(group.get(index).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for digit in 0..4 {
            let value = (bits >> (18 - 6 * digit) & 63) as usize;
            text.push(if digit <= group.len() { char::from(DIGITS[value]) } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_of_the_rfc() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
            ("سام", "2LPYp9mF"),
        ] {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }

    #[test]
    fn a_multiplexer_is_told_and_asked_to_hand_it_on() {
        assert_eq!(copy("f", None), "\x1b]52;c;Zg==\x07");
        assert!(copy("f", Some(Multiplexer::Tmux)).starts_with("\x1bPtmux;\x1b\x1b]52;"));
    }
}
