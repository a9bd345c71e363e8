//! What bytes of terminals mean, in one piece and in several.

use super::*;
use crate::shell::decoded::decoded;
use proptest::prelude::*;
use std::time::Duration;

fn at_once(bytes: &[u8]) -> String {
    decoded(&[bytes], Duration::ZERO)
}

#[test]
fn keys_of_every_terminal() {
    for (bytes, keys) in [
        ("jK", "j K"),
        ("قل", "ق ل"),
        ("\r\t\x7f\x1b", "enter tab backspace esc"),
        ("\x01\x1a\0\x1c", "ctrl-a ctrl-z ctrl-space ctrl-4"),
        ("\x1bx\x1bX\x1bق\x1b\r", "alt-x alt-X alt-ق alt-enter"),
        ("\x1b[A\x1bOB\x1b[H\x1bOF", "up down home end"),
        ("\x1b[1;5C\x1b[1;3D\x1b[1;2A\x1b[1;6B", "ctrl-right alt-left shift-up ctrl-shift-down"),
        ("\x1b[2~\x1b[3~\x1b[5~\x1b[6;5~\x1b[7~\x1b[8~", "insert delete pageup ctrl-pagedown home end"),
        ("\x1bOP\x1b[[B\x1b[13~\x1b[S\x1b[15~\x1b[1;2R", "f1 f2 f3 f4 f5 shift-f3"),
        ("\x1b[17~\x1b[21~\x1b[23~\x1b[24~", "f6 f10 f11 f12"),
        ("\x1b[Z\x1b[9;2u\x1b[27;2;9~", "shift-tab shift-tab shift-tab"),
        ("\x1b[27u\x1b[13u\x1b[127u\x1b[105;5u\x1b[27;5;105~", "esc enter backspace ctrl-i ctrl-i"),
        ("\x1b[97;2u\x1b[97:65;2u\x1b[49:33;2u\x1b[97;1;98u", "A A ! b"),
        ("\x1b[57399u\x1b[57414u\x1b[57417u\x1b[57441;2u", "0 enter left"),
        ("\x1b[97;1:3u\x1b[97;1:2u", "(none) a"),
        ("\x1b[\x1bO\x1bPj\x1b]j\x1b_j", "alt-[ alt-O alt-P j alt-] j alt-_ j"),
        ("\x1b\x1b[A\x1b\x1b", "esc up esc esc"),
    ] {
        assert_eq!(at_once(bytes.as_bytes()), keys, "{bytes:?}");
    }
}

#[test]
fn kitty_says_which_key_it_was() {
    let mut all = Vec::new();
    Decoder::default().take("\x1b[1578::106;5u".as_bytes(), Instant::now(), &mut |came| all.push(came));
    let [Came::Key(key, base)] = &all[..] else { panic!("{all:?}") };
    let press = crate::shell::keys::press(key, *base, &mut crate::shell::Keyboard::default()).unwrap();
    assert_eq!((press.typed.to_string(), press.command().to_string()), ("ctrl-ت".into(), "ctrl-j".into()));
}

#[test]
fn the_mouse_the_focus_and_pasted_text() {
    for (bytes, words) in [
        ("\x1b[<0;3;4M\x1b[<32;4;4M\x1b[<0;4;4m", "<Down(Left) 2,3> <Drag(Left) 3,3> <Up(Left) 3,3>"),
        ("\x1b[<64;1;1M\x1b[<65;1;1M\x1b[<35;1;1M", "<ScrollUp 0,0> <ScrollDown 0,0> <Moved 0,0>"),
        ("\x1b[M !!\x1b[32;3;4M", "<Down(Left) 0,0> <Down(Left) 2,3>"),
        ("\x1b[<0;99999999999;1M\x1b[<0;70000;1M\x1b[<1Mj", "<Down(Left) 0,0> <reply> j"),
        ("\x1b[I\x1b[Oj", "<focus=true> <focus=false> j"),
        ("\x1b[200~ق\x1b[A\x1b]0;x\x07\r\x1b[201~j", "<ق\u{1b}[A\u{1b}]0;x\u{7}\r> j"),
        ("\x1b[200~cut", "<cut>"),
    ] {
        assert_eq!(at_once(bytes.as_bytes()), words, "{bytes:?}");
    }
}

const REPLIES: [&str; 14] = [
    "\x1bP>|VTE(7600)\x1b\\",
    "\x1bP1$r0m\x1b\\",
    "\x1bP!|00000000\x1b\\",
    "\x1b]11;rgb:ffff/ffff/ffff\x1b\\",
    "\x1b]11;rgb:ffff/ffff/ffff\x07",
    "\x1b]52;c;Zm9v\u{9c}",
    "\x1b_Gi=31;OK\x1b\\",
    "\x1b[>41;390;0c",
    "\x1b[?64;1;2;6;9;15;18;21;22c",
    "\x1b[?2026;0$y",
    "\x1b[8;2$y",
    "\x1b[?1u",
    "\x1b[?997;1n",
    "\x1b[8;24;80t",
];

#[test]
fn a_reply_is_never_taken_for_keys_whenever_it_comes() {
    for reply in REPLIES {
        let three = format!("j{reply}k{reply}{reply}l");
        assert_eq!(at_once(three.as_bytes()), "j <reply> k <reply> <reply> l", "{reply:?}");
        // Parted anywhere behind its Escape, for longer than a key waits.
        for at in 2..reply.len() {
            let (head, tail) = reply.as_bytes().split_at(at);
            let pieces = [&[b"j", head].concat()[..], &[tail, b"k"].concat()];
            let parted = decoded(&pieces, Duration::from_millis(400));
            assert_eq!(parted, "j <reply> k", "{reply:?} at {at}");
        }
    }
}

#[test]
fn a_reply_parted_behind_its_escape_is_at_most_an_escape() {
    for reply in REPLIES {
        let pieces = [b"j\x1b", &reply.as_bytes()[1..], b"k"];
        for soon in [5, 60] {
            assert_eq!(decoded(&pieces, Duration::from_millis(soon)), "j <reply> k", "{reply:?}");
        }
        assert_eq!(decoded(&pieces, Duration::from_secs(1)), "j esc <reply> k", "{reply:?}");
    }
}

#[test]
fn a_reply_in_many_pieces_is_no_key() {
    for reply in REPLIES {
        let bytes = reply.as_bytes();
        for length in [1, 2, 3, 7] {
            let pieces: Vec<&[u8]> = bytes.chunks(length).collect();
            for pause in [20, 60] {
                let came = decoded(&pieces, Duration::from_millis(pause));
                assert_eq!(came, "<reply>", "{reply:?} in pieces of {length}, {pause} ms apart");
            }
        }
        // Its Escape and the letter behind it by themselves, each given up for a key.
        let (second, rest) = ((bytes[1] as char).to_string(), &bytes[2..]);
        let late = decoded(&[b"\x1b", second.as_bytes(), rest, b"k"], Duration::from_millis(600));
        assert_eq!(late, format!("esc {second} <reply> k"), "{reply:?}");
        let cut = (rest.len() / 2).max(2); // one letter alone may be typed
        let late = decoded(&[&bytes[..2], &rest[..cut], &rest[cut..], b"k"], Duration::from_millis(600));
        assert_eq!(late, format!("alt-{second} <reply> k"), "{reply:?}");
    }
}

#[test]
fn where_the_cursor_stands_is_no_function_key() {
    for (bytes, keys) in [
        ("\x1b[12;40R", "<reply>"),
        ("\x1b[1;1R", "<reply>"),
        ("\x1b[1;40R", "<reply>"),
        ("\x1b[1;2R\x1b[R\x1b[1;5P", "shift-f3 f3 ctrl-f1"),
        ("\x1b[24;80H\x1b[3;4;5S", "<reply> <reply>"),
    ] {
        assert_eq!(at_once(bytes.as_bytes()), keys, "{bytes:?}");
    }
    let late = decoded(&[b"\x1b[", b"12;4", b"0R", b"k"], Duration::from_millis(600));
    assert_eq!(late, "alt-[ <reply> k");
}

#[test]
fn strings_of_every_kind_are_replies() {
    for string in [
        "\x1b^m\x1b\\",
        "\x1b_anything\x1b\\",
        "\x1bXabc d\x1b\\",
        "\x1bPqabc\x1b\\",
        "\x1b]ltitle\x1b\\",
        "\x1b]Ld\x07",
    ] {
        assert_eq!(at_once(format!("j{string}k").as_bytes()), "j <reply> k", "{string:?}");
        let (head, tail) = string.as_bytes().split_at(4);
        assert_eq!(decoded(&[head, tail, b"k"], Duration::from_millis(60)), "<reply> k", "{string:?}");
        assert_eq!(decoded(&[b"\x1b", &string.as_bytes()[1..]], Duration::from_secs(1)), "esc <reply>");
    }
    // With line ends, and with controls of C1, which are one byte each or two in UTF-8.
    for string in ["\x1bP>|a\r\nb\td\x1b\\", "\u{90}>|VTE\u{9c}", "\u{9b}?62;4c", "\u{9d}11;rgb:0/0/0\u{9c}"]
    {
        assert_eq!(at_once(format!("j{string}k").as_bytes()), "j <reply> k", "{string:?}");
    }
    for string in [b"\x90>|VTE\x9c".as_slice(), b"\x9b?62;4c", b"\x9d11;rgb:0/0/0\x9c"] {
        assert_eq!(at_once(&[b"j", string, b"k"].concat()), "j <reply> k", "{string:?}");
    }
}

#[test]
fn a_string_that_never_ends_is_no_keys() {
    let second = Duration::from_secs(1);
    for head in ["\x1bP1$r", "\x1bPabc", "\x1b]52;c;", "\x1b]title", "\x1b_Gi=1;", "\x1b^", "\x1bX"] {
        let long = [head.as_bytes(), &b"dd\rj".repeat(5000)].concat();
        for pieces in [vec![&long[..]], long.chunks(4096).collect(), long.chunks(100).collect()] {
            assert_eq!(decoded(&pieces, Duration::from_millis(400)), "", "{head:?}");
            let keys: Vec<&[u8]> = [&pieces[..], &[b"j", b"\x1b[A", b"\r"]].concat();
            assert_eq!(decoded(&keys, second), "j up enter", "{head:?}: a key by itself is one again");
        }
    }
    let numbers = [b"\x1b[".as_slice(), &b"1;".repeat(5000)].concat();
    assert_eq!(decoded(&[&numbers, b"j"], second), "j");
    assert_eq!(at_once(&[&numbers, b"Rj".as_slice()].concat()), "j");
}

#[test]
fn pasted_text_that_never_ends_is_left_by_a_key() {
    let second = Duration::from_secs(1);
    assert_eq!(decoded(&[b"\x1b[200~abc", b"q"], second), "<abc> q");
    assert_eq!(decoded(&[b"\x1b[200~abc", b"\x1b", b"q"], second), "<abc\u{1b}> q");
    assert_eq!(decoded(&[b"\x1b[200~abc", b"dd", b"d"], second), "<abcdd> d", "more than a key is text");
    assert_eq!(
        decoded(&[b"\x1b[200~abc", b"d"], Duration::from_millis(400)),
        "<abcd>",
        "what comes soon is text"
    );
    let mark: Vec<&[u8]> = PASTE_END.chunks(1).collect();
    assert_eq!(decoded(&[&[b"\x1b[200~abc".as_slice()], &mark[..], &[b"q"]].concat(), second), "<abc> q");
}

#[test]
fn keys_and_pasted_text_parted_behind_their_escape_are_what_they_are() {
    for (bytes, came) in [
        ("\x1b[A", "up"),
        ("\x1b[1;5C", "ctrl-right"),
        ("\x1bOB", "down"),
        ("\x1b[<0;3;4M", "<Down(Left) 2,3>"),
        ("\x1b[200~dd\x1b[201~", "<dd>"),
        ("\x1b[I", "<focus=true>"),
        ("\x1b[27u", "esc"),
    ] {
        let pieces = [b"\x1b", &bytes.as_bytes()[1..]];
        assert_eq!(decoded(&pieces, Duration::from_millis(60)), came, "{bytes:?}");
        assert_eq!(decoded(&pieces, Duration::from_secs(1)), format!("esc {came}"), "{bytes:?}");
    }
}

#[test]
fn what_is_typed_is_not_swallowed() {
    let second = Duration::from_secs(1);
    for (pieces, keys) in [
        (&["\x1b", "[", "s"][..], "esc [ s"),
        (&["\x1b", "]", "1"], "esc ] 1"),
        (&["\x1b", "P", ">"], "esc P >"),
        (&["\x1bP", "1"], "alt-P 1"),
        (&["\x1b", "j"], "esc j"),
        (&["\x1bP>|cut\x1bj"], "alt-j"),
        (&["\x1bP>|cut", "\x01", "j"], "ctrl-a j"),
        (&["\x1b", "]d"], "esc ] d"),
        (&["\x1b", "[d"], "esc [ d"),
        (&["\u{642}"], "ق"),
    ] {
        let bytes: Vec<&[u8]> = pieces.iter().map(|piece| piece.as_bytes()).collect();
        assert_eq!(decoded(&bytes, second), keys, "{pieces:?}");
    }
    // Quickly, but by hand.
    for (pieces, keys) in [
        (&["\x1b", "j"][..], "esc j"),
        (&["\x1b", "]", "d"], "esc ] d"),
        (&["\x1b", "[", "d"], "esc [ d"),
        (&["\x1b", "X", "j", "k"], "esc X j k"),
        (&["\x1b", "\x1b", "j"], "esc esc j"),
        (&["\x1bX", "j"], "alt-X j"),
    ] {
        let bytes: Vec<&[u8]> = pieces.iter().map(|piece| piece.as_bytes()).collect();
        assert_eq!(decoded(&bytes, Duration::from_millis(40)), keys, "{pieces:?}");
    }
    let lost: Vec<&[u8]> = vec![b"\x1bP>|never ends", b"jk"];
    assert_eq!(decoded(&lost, PAUSE), "j k");
    let bad: Vec<&[u8]> = vec![b"\xff\xd9j\xe2\x82", b"k"];
    assert_eq!(decoded(&bad, second), "j k");
}

#[test]
fn long_input_is_bounded() {
    let sequence = [b"\x1b[".as_slice(), &b"1;".repeat(1 << 20), b"c"].concat();
    let mut decoder = Decoder::default();
    decoder.take(&sequence, Instant::now(), &mut |_| {});
    assert!(decoder.bytes.capacity() < 1 << 12, "{}", decoder.bytes.capacity());
    let string = [b"\x1b]52;c;".as_slice(), &b"A".repeat(1 << 20)].concat();
    decoder.take(&string, Instant::now(), &mut |_| {});
    let State::String(text) = &decoder.state else { panic!("{decoder:?}") };
    assert!(text.kept.capacity() <= 2 * REPLY);
}

proptest! {
    #[test]
    fn any_bytes_in_any_pieces_mean_the_same(
        bytes in proptest::collection::vec(prop_oneof![
            any::<u8>(),
            proptest::sample::select(b"\x1b[]P_^XO\\<>?;:0123456789~ucMRyt$\x07\xc2\x90\x9b\x9c".to_vec()),
        ], 0..200),
        cuts in proptest::collection::vec(0usize..200, 0..8),
    ) {
        let whole = at_once(&bytes);
        let mut cuts: Vec<usize> = cuts.into_iter().map(|cut| cut.min(bytes.len())).collect();
        cuts.extend([0, bytes.len()]);
        cuts.sort_unstable();
        let pieces: Vec<&[u8]> = cuts.windows(2).map(|cut| &bytes[cut[0]..cut[1]]).collect();
        prop_assert_eq!(decoded(&pieces, Duration::ZERO), whole);
    }
}
