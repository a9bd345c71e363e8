//! What a terminal replies when it is asked what it is, told from what is typed meanwhile.

/// What a terminal replied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replies {
    /// The state of mode 8 (DECRPM): 0 unknown to it, 1 set, 2 reset, 3 and 4 so for good.
    pub mode_8: Option<u8>,
    /// Name and version (XTVERSION).
    pub version: Option<String>,
    /// Primary device attributes, between `CSI` and `c`.
    pub primary: Option<String>,
    /// Secondary device attributes, between `CSI` and `c`.
    pub secondary: Option<String>,
    /// The colour of its ground (OSC 11): red, green, blue.
    pub ground: Option<[u8; 3]>,
    /// Whether it knows mode 2026.
    pub synchronized: bool,
    /// Whether it draws a text in as many cells as it is told (OSC 66), where it answered.
    pub text_sizing: Option<bool>,
    /// Whether it shows pictures of kitty's protocol, where it was asked and answered.
    pub pictures: Option<bool>,
    /// Whether it answered for the kitty keyboard protocol.
    pub kitty_keyboard: bool,
}

impl Replies {
    /// The replies in `bytes`, and what the reader typed between them.
    pub fn parse(bytes: &[u8]) -> (Self, String) {
        let mut replies = Self::default();
        let typed = replies.read(bytes);
        // A letter of which a part has not come yet waits for the rest.
        let whole = std::str::from_utf8(&typed).map_or_else(|error| error.valid_up_to(), str::len);
        (replies, String::from_utf8_lossy(&typed[..whole]).into_owned())
    }

    /// Takes one reply, from its Escape to its end; what is none is passed over.
    pub fn take(&mut self, reply: &[u8]) {
        self.read(reply);
    }

    /// Takes the replies in `bytes`; gives the bytes between them.
    fn read(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut typed = Vec::new();
        let mut rest = bytes;
        while let [first, tail @ ..] = rest {
            rest = match (first, tail) {
                (b'\x1b', [b'[', body @ ..]) => {
                    let end = body.iter().position(|byte| (0x40..=0x7e).contains(byte));
                    let (control, rest) = body.split_at(end.map_or(body.len(), |end| end + 1));
                    self.take_control(&String::from_utf8_lossy(control));
                    rest
                }
                (b'\x1b', [b'P' | b']' | b'_' | b'^' | b'X', body @ ..]) => {
                    let end = body.iter().position(|byte| matches!(byte, b'\x1b' | b'\x07'));
                    let (string, rest) = body.split_at(end.unwrap_or(body.len()));
                    self.take_string(&String::from_utf8_lossy(string));
                    rest.strip_prefix(b"\x1b\\").or(rest.strip_prefix(b"\x07")).unwrap_or(b"")
                }
                // An Escape at the end may be the beginning of a reply.
                (b'\x1b', []) => tail,
                _ => {
                    typed.push(*first);
                    tail
                }
            };
        }
        typed
    }

    /// Whether the fence has come: no reply will follow.
    pub fn is_complete(&self) -> bool {
        self.primary.is_some()
    }

    /// Whether it draws pictures in sixel: the fourth of the primary attributes (DA1), whose first number is its class.
    pub fn sixel(&self) -> bool {
        self.primary.as_ref().is_some_and(|attributes| attributes.split(';').skip(1).any(|own| own == "4"))
    }

    /// Takes one control sequence, `body` being what follows `CSI`.
    fn take_control(&mut self, body: &str) {
        if let Some(state) = body.strip_prefix("8;").and_then(|rest| rest.strip_suffix("$y")) {
            self.mode_8 = state.parse().ok();
        } else if let Some(state) = body.strip_prefix("?2026;").and_then(|rest| rest.strip_suffix("$y")) {
            self.synchronized = matches!(state, "1" | "2");
        } else if body.starts_with('?') && body.ends_with('u') {
            self.kitty_keyboard = true;
        } else if let Some(place) = body.strip_prefix('?').and_then(|rest| rest.strip_suffix('R')) {
            // Where the cursor stands behind a text of two cells, written from the first column on.
            self.text_sizing = place.split(';').nth(1).map(|column| column == "3");
        } else if let Some(attributes) = body.strip_suffix('c') {
            match attributes.chars().next() {
                Some('?') => self.primary = Some(attributes.to_owned()),
                Some('>') => self.secondary = Some(attributes.to_owned()),
                _ => {}
            }
        }
    }

    /// Takes one device control string or operating system command.
    fn take_string(&mut self, body: &str) {
        if let Some(answer) = body.strip_prefix("Gi=31;") {
            self.pictures = Some(answer == "OK");
        } else if let Some(version) = body.strip_prefix(">|") {
            self.version = Some(version.to_owned());
        } else if let Some(color) = body.strip_prefix("11;rgb:") {
            // Two or four hexadecimal digits for each part: the first two are enough.
            let mut parts = color.split('/').map(|part| u8::from_str_radix(part.get(..2)?, 16).ok());
            let mut part = || parts.next().flatten();
            self.ground = part().zip(part()).zip(part()).map(|((red, green), blue)| [red, green, blue]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn replies_are_told_from_keys() {
        let (replies, typed) = Replies::parse(
            b"j\x1b[8;1$y\x1b[?2026;2$y\x1bP>|VTE(7600)\x1b\\k\x1b^m\x1b\\\x1b[>65;7006;1c\x1b[?65;1;9c",
        );
        assert_eq!(typed, "jk");
        assert_eq!(replies.mode_8, Some(1));
        assert!(replies.synchronized && !replies.kitty_keyboard);
        assert_eq!(replies.version.as_deref(), Some("VTE(7600)"));
        assert_eq!(replies.secondary.as_deref(), Some(">65;7006;1"));
        assert!(replies.is_complete());
    }

    #[test]
    fn sixel_is_the_fourth_attribute() {
        for (primary, sixel) in [
            ("?63;1;2;4;6;9;15;22", true),
            ("?62;4;22", true),
            ("?62;1;4", true),
            ("?62;22;28", false),
            ("?4;6", false),
        ] {
            let (replies, _) = Replies::parse(format!("\x1b[{primary}c").as_bytes());
            assert_eq!(replies.sixel(), sixel, "{primary}");
        }
        assert!(!Replies::default().sixel());
    }

    #[test]
    fn no_reply_and_half_a_reply_leave_nothing_behind() {
        assert_eq!(Replies::parse(b""), (Replies::default(), String::new()));
        let whole = b"\x1b[8;1$y\x1bP>|kitty(0.26.5)\x1b\\\x1b[?62;c";
        for cut in 0..whole.len() {
            let (replies, typed) = Replies::parse(&whole[..cut]);
            assert!(!replies.is_complete());
            assert_eq!(typed, "");
        }
    }
}
