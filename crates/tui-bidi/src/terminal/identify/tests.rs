//! Every terminal measured, with the environment and the replies that were recorded.

use super::*;
use crate::terminal::environment::Outside;

/// One terminal: variables, replies, and the class and name that must follow.
type Recorded = (&'static [(&'static str, &'static str)], &'static str, Bidi, &'static str);

const RECORDED: [Recorded; 18] = [
    (
        &[("XTERM_VERSION", "XTerm(379)")],
        "\x1b[8;0$y\x1bP>|XTerm(379)\x1b\\\x1b[>41;379;0c\x1b[?64;1;2;6;9;15;16;17;18;21;22;28c",
        Bidi::Visual,
        "XTerm(379)",
    ),
    (&[("TERM", "rxvt-unicode-256color")], "\x1b[>85;95;0c\x1b[?1;2c", Bidi::Visual, "urxvt"),
    (&[("VTE_VERSION", "7006")], "\x1b[8;1$y\x1b[>65;7006;1c\x1b[?65;1;9c", Bidi::Bdsm, "VTE 7006"),
    (
        &[("KONSOLE_VERSION", "221203")],
        "\x1bP>|Konsole 22.12.3\x1b\\\x1b[>1;115;0c\x1b[?62;1;4c",
        Bidi::Konsole,
        "Konsole 22.12.3",
    ),
    (&[], "\x1b[>0;115;0c\x1b[?1;2c", Bidi::Inverse, "qterminal"),
    (&[("MLTERM", "3.9.0")], "\x1b[8;0$y\x1b[>24;279;0c\x1b[?63;1;2;3;4;6c", Bidi::Mlterm, "mlterm"),
    (
        &[("KITTY_WINDOW_ID", "1")],
        "\x1b[8;0$y\x1bP>|kitty(0.26.5)\x1b\\\x1b[>1;4000;26c\x1b[?62;c",
        Bidi::Runs,
        "kitty(0.26.5)",
    ),
    (
        &[("KITTY_WINDOW_ID", "1"), ("TERM", "xterm-kitty")],
        "\x1b[8;0$y\x1bP>|kitty(0.41.1)\x1b\\\x1b[>1;4000;41c\x1b[?1;3R\x1b[?62;c",
        Bidi::Words,
        "kitty(0.41.1)",
    ),
    (
        &[("TERM_PROGRAM", "iTerm.app"), ("TERM_PROGRAM_VERSION", "3.7.0beta2")],
        "\x1bP>|iTerm2 3.7.0beta2\x1b\\\x1b[>65;100;1c\x1b[?65;4;6;18;22c",
        Bidi::Lrm,
        "iTerm2 3.7.0beta2",
    ),
    (
        &[("TERM_PROGRAM", "iTerm.app"), ("TERM_PROGRAM_VERSION", "3.5.11")],
        "\x1bP>|iTerm2 3.5.11\x1b\\\x1b[>64;2500;0c\x1b[?64;1;2;4;6;17;18;21;22c",
        Bidi::Visual,
        "iTerm2 3.5.11",
    ),
    (
        &[("TERM", "foot")],
        "\x1bP>|foot(1.21.0)\x1b\\\x1b[>1;012100;0c\x1b[?62;4;22;28c",
        Bidi::Visual,
        "foot(1.21.0)",
    ),
    (
        &[("VTE_VERSION", "8001")],
        "\x1b[8;1$y\x1bP>|VTE(8001)\x1b\\\x1b[>61;8001;1c\x1b[?61;1;21;22;28c",
        Bidi::Bdsm,
        "VTE(8001)",
    ),
    (
        &[("KONSOLE_VERSION", "250402")],
        "\x1bP>|Konsole 25.04.2\x1b\\\x1b[>1;115;0c\x1b[?62;1;4c",
        Bidi::Konsole,
        "Konsole 25.04.2",
    ),
    (&[("TERM_PROGRAM", "vscode")], "\x1b[8;0$y\x1b[>0;276;0c\x1b[?1;2c", Bidi::Lrm, "xterm.js"),
    (&[("ALACRITTY_WINDOW_ID", "7")], "\x1b[>0;1700;1c\x1b[?6c", Bidi::Visual, "alacritty"),
    (
        &[("TERM", "foot")],
        "\x1bP>|foot(1.13.1)\x1b\\\x1b[>1;011301;0c\x1b[?62;4;22c",
        Bidi::Visual,
        "foot(1.13.1)",
    ),
    (&[("TERM", "st-256color")], "\x1b[?6c", Bidi::Visual, "st"),
    (
        &[("TERM", "tmux-256color")],
        "\x1bP>|tmux 3.3a\x1b\\\x1b[>84;0;0c\x1b[?1;2c",
        Bidi::Lrm,
        "tmux in an unknown terminal",
    ),
];

fn detected(variables: &[(&str, &str)], replies: &str) -> Profile {
    identify(&Environment::of(variables), &Replies::parse(replies.as_bytes()).0)
}

#[test]
fn every_recorded_terminal() {
    for (variables, replies, class, name) in RECORDED {
        let profile = detected(variables, replies);
        assert_eq!((profile.class, profile.terminal.as_str()), (class, name));
        assert!(!profile.reason.to_string().is_empty());
    }
}

#[test]
fn replies_suffice_over_ssh_where_no_variable_comes_along() {
    for (_, replies, class, name) in RECORDED {
        let profile = detected(&[("TERM", "xterm-256color")], replies);
        // st replies nothing that tells it from others.
        let name = if name == "st" { "unknown" } else { name };
        assert_eq!((profile.class, profile.terminal.as_str()), (class, name));
    }
}

#[test]
fn variables_suffice_where_replies_come_too_late() {
    for (variables, _, class, name) in RECORDED {
        // What only an answer tells is corrected when it comes.
        let class = if class == Bidi::Words { Bidi::Runs } else { class };
        if !variables.is_empty() && !name.starts_with("tmux") {
            assert_eq!(detected(variables, "").class, class, "{name}");
        }
    }
}

#[test]
fn variables_that_leaked_from_another_terminal_do_not_count() {
    let leaked = [("VTE_VERSION", "7006"), ("KONSOLE_VERSION", "221203"), ("TERM", "xterm-256color")];
    for (_, replies, class, name) in RECORDED {
        if name != "st" && !name.starts_with("tmux") {
            assert_eq!(detected(&leaked, replies).class, class, "{name}");
        }
    }
    assert_eq!(detected(&[("VTE_VERSION", "7006"), ("TERM", "st-256color")], "\x1b[?6c").class, Bidi::Visual);
    assert_eq!(detected(&[("VTE_VERSION", "7006")], "\x1b[?6c").class, Bidi::Visual);
}

#[test]
fn words_are_sent_whole_only_to_the_kitty_that_answers_so() {
    let of = |reply: &str| detected(&[], &format!("\x1bP>|kitty(0.41.1)\x1b\\{reply}\x1b[?62;c"));
    assert_eq!((of("\x1b[?7;3R").class, of("\x1b[?7;3R").marks), (Bidi::Words, Marks::Show));
    for reply in ["", "\x1b[?7;1R", "\x1b[?7R"] {
        assert_eq!((of(reply).class, of(reply).marks), (Bidi::Runs, Marks::Hide), "{reply}");
    }
    assert_eq!(detected(&[], "\x1bP>|foot(1.24.0)\x1b\\\x1b[?7;3R\x1b[?62;4c").class, Bidi::Visual);
    // It draws a text in the cells that it is told, but sets all from the left: a word would stand backwards.
    let contour = detected(&[], "\x1bP>|contour 0.6.3.8268\x1b\\\x1b[?7;3R\x1b[?64;1;2;4;6c");
    assert_eq!((contour.class, contour.marks), (Bidi::Visual, Marks::Show));
    assert!(contour.reason.to_string().ends_with("not tried"), "{}", contour.reason);
}

#[test]
fn what_was_read_of_is_said() {
    let ghostty = detected(&[("TERM_PROGRAM", "ghostty")], "");
    assert!(ghostty.reason.to_string().ends_with("not tried") && ghostty.class == Bidi::Visual);
    // Whoever answers that it knows mode 8 is taken at its word, whatever its name.
    let fork = detected(&[], "\x1b[8;1$y\x1bP>|ghostty 1.2.0\x1b\\\x1b[?62;22;52c");
    assert_eq!(fork.class, Bidi::Bdsm);
}

#[test]
fn the_unknown_is_visual() {
    assert_eq!(detected(&[("TERM", "xterm-256color")], "\x1b[?62;22c").class, Bidi::Visual);
    assert_eq!(detected(&[], "").class, Bidi::Visual);
}

#[test]
fn over_a_slow_line_mode_8_is_tried() {
    assert_eq!(detected(&[("SSH_TTY", "pts")], "").class, Bidi::Bdsm);
    assert_eq!(detected(&[("SSH_TTY", "pts")], "\x1b[?62;22c").class, Bidi::Visual);
}

#[test]
fn mode_8_as_found_is_what_is_left_behind() {
    let found = |state: u8| detected(&[], &format!("\x1b[8;{state}$y\x1b[?65;1;9c"));
    assert!(!found(1).found_explicit && found(2).found_explicit);
    assert_eq!(found(2).class, Bidi::Bdsm);
    assert_eq!((found(3).class, found(4).class), (Bidi::Inverse, Bidi::Visual));
}

#[test]
fn inside_a_multiplexer_the_terminal_outside_decides() {
    let tmux = "\x1bP>|tmux 3.3a\x1b\\\x1b[>84;0;0c\x1b[?1;2c";
    let vte = Some(vec![("VTE_VERSION".to_owned(), "7006".to_owned())]);
    for (name, variables, passthrough, class) in [
        ("XTerm(379)", None, false, Bidi::Visual),
        ("", vte.clone(), true, Bidi::Bdsm),
        ("", vte, false, Bidi::Lrm),
        ("Konsole 22.12.3", None, true, Bidi::Inverse),
        ("kitty(0.26.5)", None, false, Bidi::Runs),
        ("", Some(vec![]), false, Bidi::Lrm),
    ] {
        let mut environment = Environment::of(&[("TMUX", "default,1,0"), ("TERM", "screen")]);
        environment.outside = Outside { passthrough, name: name.to_owned(), variables };
        let replies = Replies::parse(tmux.as_bytes()).0;
        let profile = identify(&environment, &replies);
        assert_eq!(profile.class, class, "{name}");
        assert_eq!(profile.multiplexer, Some(Multiplexer::Tmux));
    }
    let screen = detected(&[("STY", "1.pts"), ("VTE_VERSION", "7006")], "\x1b[>83;40900;0c\x1b[?1;2c");
    assert_eq!((screen.class, screen.multiplexer), (Bidi::Bdsm, Some(Multiplexer::Screen)));
}

#[test]
fn the_ground_is_dark_or_light_or_not_known() {
    let dark = |color: &str| detected(&[], &format!("\x1b]11;rgb:{color}\x1b\\\x1b[?6c")).dark;
    assert_eq!(dark("0000/0000/0000"), Some(true));
    assert_eq!(dark("ffff/fafa/e0e0"), Some(false));
    assert_eq!(dark("1c/1c/1c"), Some(true));
    assert_eq!(dark("red"), None);
    // What answers nothing may have said it in a variable.
    let said = |colors: &str| detected(&[("COLORFGBG", colors)], "\x1b[?1;2c").dark;
    assert_eq!((said("0;15"), said("0;default;15"), said("15;0")), (Some(false), Some(false), Some(true)));
    assert_eq!((said("15;default"), said("0;8"), said("0;7")), (None, Some(true), Some(false)));
    assert_eq!(detected(&[("COLORFGBG", "15;0")], "\x1b]11;rgb:ffff/ffff/ffff\x1b\\").dark, Some(false));
    assert_eq!(detected(&[("COLORFGBG", "0;15"), ("TMUX", "/tmp/tmux")], "").dark, None);
}

#[test]
fn colours_are_known_by_the_terminal_where_the_environment_is_poor() {
    let vte = detected(&[], "\x1b[8;1$y\x1b[>65;7006;1c\x1b[?65;1;9c");
    assert_eq!(vte.depth(Depth::Sixteen), Depth::True);
    assert_eq!(vte.depth(Depth::None), Depth::None);
    assert_eq!(Profile::default().depth(Depth::Sixteen), Depth::Sixteen);
}

#[test]
fn marks_as_each_terminal_can() {
    let marks = |term: &str| detected(&[("TERM", term)], "").marks;
    assert_eq!(marks("alacritty"), Marks::Hide);
    assert_eq!(marks("xterm-kitty"), Marks::Hide);
    assert_eq!(marks("foot"), Marks::Hide);
    assert_eq!(detected(&[], "\x1b[>0;115;0c\x1b[?1;2c").marks, Marks::Hide, "qterminal drops them");
    assert_eq!(marks("rxvt-unicode-256color"), Marks::Show);
}
