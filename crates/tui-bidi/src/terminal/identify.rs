//! Which terminal this is: a pure function from the environment and the terminal's replies.
//!
//! In this order: the multiplexer, the terminal's replies, the environment, and
//! plain visual order. Replies come before the environment because variables leak: an xterm that was
//! started from a GNOME terminal has `VTE_VERSION` too.

use super::{
    bidi::Bidi,
    depth::Depth,
    environment::Environment,
    multiplexer::Multiplexer,
    profile::Profile,
    reason::{Around, Limit, Named, Reason},
    replies::Replies,
};
use crate::layout::Marks;

/// What is known of one kind of terminal.
struct Kind {
    name: &'static str,
    class: Bidi,
    marks: Marks,
    /// Whether it knows SGR 58.
    underline_color: bool,
    depth: Depth,
    limit: Option<Limit>,
    /// Whether somebody saw what it does; else it was read of.
    seen: bool,
}

const fn kind(name: &'static str, class: Bidi) -> Kind {
    Kind {
        name,
        class,
        marks: Marks::Show,
        underline_color: false,
        depth: Depth::True,
        limit: None,
        seen: true,
    }
}

/// One that was read of and not run.
const fn read(name: &'static str, class: Bidi) -> Kind {
    Kind { seen: false, underline_color: true, ..kind(name, class) }
}

const XTERM: Kind = Kind { depth: Depth::Indexed, ..kind("xterm", Bidi::Visual) };
const URXVT: Kind = Kind { depth: Depth::Indexed, ..kind("urxvt", Bidi::Visual) };
const VTE: Kind = Kind { underline_color: true, ..kind("VTE", Bidi::Bdsm) };
const MINTTY: Kind = read("mintty", Bidi::Bdsm);
const KONSOLE: Kind = kind("konsole", Bidi::Konsole);
/// It takes a colour for one that is near and that it has seen already: a ground for the shade beside it.
const MLTERM: Kind = Kind { depth: Depth::Indexed, ..kind("mlterm", Bidi::Mlterm) };
const GHOSTTY: Kind = read("Ghostty", Bidi::Visual);
const WEZTERM: Kind = read("WezTerm", Bidi::Visual);
const CONTOUR: Kind = read("Contour", Bidi::Visual);
const WINDOWS_TERMINAL: Kind = Kind { underline_color: false, ..read("Windows Terminal", Bidi::Visual) };
/// Before 3.7, which began to re-order rows.
const ITERM2: Kind = read("iTerm2", Bidi::Visual);
const ITERM2_BIDI: Kind = Kind { limit: Some(Limit::NoSwitch), ..read("iTerm2", Bidi::Lrm) };
/// The terminal of VS Code and many others. Drawn by WebGL it lays cells out as they come; drawn by the browser's own
/// text, which is its fallback and cannot be told apart, every run is turned.
const XTERM_JS: Kind = Kind { underline_color: true, ..kind("xterm.js", Bidi::Lrm) };
const ST: Kind = Kind { marks: Marks::Hide, limit: Some(Limit::MarksAtTheEdge), ..kind("st", Bidi::Visual) };
const QTERMINAL: Kind =
    Kind { marks: Marks::Hide, limit: Some(Limit::NoSwitchNoMarks), ..kind("qterminal", Bidi::Inverse) };
const KITTY: Kind = Kind {
    marks: Marks::Hide,
    underline_color: true,
    limit: Some(Limit::ReversesWords),
    ..kind("kitty", Bidi::Runs)
};
const ALACRITTY: Kind = Kind {
    marks: Marks::Hide,
    underline_color: true,
    limit: Some(Limit::MarksBeside),
    ..kind("alacritty", Bidi::Visual)
};
const FOOT: Kind =
    Kind { marks: Marks::Hide, limit: Some(Limit::LosesLetters), ..kind("foot", Bidi::Visual) };

/// How names and versions (XTVERSION, tmux's `client_termtype`) begin, in small letters.
const VERSIONS: [(&str, Kind); 11] = [
    ("xterm(", XTERM),
    ("vte(", VTE),
    ("konsole ", KONSOLE),
    ("kitty(", KITTY),
    ("foot(", FOOT),
    ("ghostty", GHOSTTY),
    ("wezterm", WEZTERM),
    ("contour", CONTOUR),
    ("mintty", MINTTY),
    ("iterm2", ITERM2),
    ("xterm.js(", XTERM_JS),
];

/// How secondary device attributes begin.
const ATTRIBUTES: [(&str, Kind); 11] = [
    (">41;", XTERM),
    (">85;", URXVT),
    (">65;", VTE),
    (">61;", VTE),
    (">77;", MINTTY),
    (">1;115;", KONSOLE),
    (">0;115;", QTERMINAL),
    (">24;279;", MLTERM),
    (">1;4000;", KITTY),
    (">0;10;1", WINDOWS_TERMINAL),
    (">0;276;0", XTERM_JS),
];

/// Terminals that name themselves in `TERM`.
const TERMS: [(&str, Kind); 6] = [
    ("xterm-kitty", KITTY),
    ("alacritty", ALACRITTY),
    ("foot", FOOT),
    ("st-", ST),
    ("rxvt-unicode", URXVT),
    ("mlterm", MLTERM),
];

/// Terminals that name themselves in `TERM_PROGRAM`, whose version stands in `TERM_PROGRAM_VERSION`.
const PROGRAMS: [(&str, Kind); 5] = [
    ("vscode", XTERM_JS),
    ("iTerm.app", ITERM2),
    ("ghostty", GHOSTTY),
    ("WezTerm", WEZTERM),
    ("mintty", MINTTY),
];

/// Variables that a terminal sets for its children. VTE's comes last: it leaks the most.
const MARKERS: [(&str, Kind); 9] = [
    ("KITTY_WINDOW_ID", KITTY),
    ("ALACRITTY_WINDOW_ID", ALACRITTY),
    ("KONSOLE_VERSION", KONSOLE),
    ("MLTERM", MLTERM),
    ("XTERM_VERSION", XTERM),
    ("WT_SESSION", WINDOWS_TERMINAL),
    ("GHOSTTY_RESOURCES_DIR", GHOSTTY),
    ("WEZTERM_PANE", WEZTERM),
    ("VTE_VERSION", VTE),
];

/// Beginnings of the values of `TERM` of which terminfo says `bce` and `ech`.
const BCE: [&str; 5] = ["xterm", "alacritty", "foot", "rxvt", "konsole"];

/// The profile that follows from `environment` and the terminal's `replies`.
///
/// ```
/// use tui_bidi::terminal::{Bidi, Environment, Replies, identify};
///
/// let environment = Environment::of(&[("TERM", "xterm-256color"), ("KONSOLE_VERSION", "221203")]);
/// let profile = identify(&environment, &Replies::default());
/// assert_eq!((profile.class, profile.terminal.as_str()), (Bidi::Konsole, "konsole 221203"));
/// ```
pub fn identify(environment: &Environment, replies: &Replies) -> Profile {
    let mut profile = match multiplexer(environment, replies) {
        Some(multiplexer) => inside(multiplexer, environment),
        None => direct(environment, replies),
    };
    if profile.class == Bidi::Runs && profile.multiplexer.is_none() && replies.text_sizing == Some(true) {
        profile.class = Bidi::Words;
        profile.marks = Marks::Show;
        profile.limit = Some(Limit::LongWords);
        profile.reason = Reason::DrawsWords;
    }
    profile.synchronized = replies.synchronized;
    profile.kitty_keyboard = replies.kitty_keyboard;
    // What stands between may do otherwise, and where rows are re-ordered an erased cell is no blank.
    profile.erases_in_color = profile.multiplexer.is_none()
        && profile.class == Bidi::Visual
        && environment.get("TERM").is_some_and(|term| BCE.iter().any(|name| term.starts_with(name)));
    let replied = replies.ground.map(|[red, green, blue]| {
        // Rec. 709 luma, near enough for black or white.
        213 * u32::from(red) + 715 * u32::from(green) + 72 * u32::from(blue) < 127_500
    });
    profile.dark = replied.or_else(|| environment.is_dark());
    profile
}

/// The multiplexer that we run in. Over SSH its variables are gone, but it replies for itself.
fn multiplexer(environment: &Environment, replies: &Replies) -> Option<Multiplexer> {
    let answers = |name: &str, attributes: &str| {
        replies.version.as_deref().is_some_and(|reply| reply.starts_with(name))
            || replies.secondary.as_deref().is_some_and(|reply| reply.starts_with(attributes))
    };
    if environment.get("TMUX").is_some() || answers("tmux ", ">84;") {
        Some(Multiplexer::Tmux)
    } else if environment.get("STY").is_some() || answers("screen", ">83;") {
        Some(Multiplexer::Screen)
    } else {
        None
    }
}

/// The profile of the terminal outside `multiplexer`, which replies for itself and swallows switches.
fn inside(multiplexer: Multiplexer, environment: &Environment) -> Profile {
    let outside = &environment.outside;
    let known = outside.variables.as_ref().unwrap_or(&environment.variables);
    let found = by_version(&outside.name)
        .map(|kind| (kind, outside.name.clone()))
        .or_else(|| by_variables(|name| value(known, name), true));
    let through = multiplexer.name();
    let passes = multiplexer == Multiplexer::Screen || outside.passthrough;
    let Some((kind, name)) = found else {
        return Profile {
            terminal: format!("{through} in an unknown terminal"),
            // Harmless where cells are laid out as they come, and right over VTE.
            class: if multiplexer == Multiplexer::Tmux { Bidi::Lrm } else { Bidi::Visual },
            reason: Reason::Around(multiplexer, Around::Unknown),
            multiplexer: Some(multiplexer),
            ..Profile::default()
        };
    };
    let (class, around) = match kind.class {
        Bidi::Bdsm if passes => (Bidi::Bdsm, Around::TakesMode(kind.name)),
        Bidi::Bdsm => (Bidi::Lrm, Around::TakesNothing(kind.name)),
        // U+200E takes a column there, so `inverse` is no answer.
        Bidi::Mlterm if passes => (Bidi::Mlterm, Around::TakesSwitch(kind.name)),
        Bidi::Konsole | Bidi::Mlterm => (Bidi::Inverse, Around::Is(kind.name)),
        class => (class, Around::Is(kind.name)),
    };
    Profile {
        terminal: format!("{through} in {name}"),
        class,
        reason: Reason::Around(multiplexer, around),
        multiplexer: Some(multiplexer),
        marks: kind.marks,
        // The multiplexer itself knows it, and sends what the terminal outside knows.
        underline_color: multiplexer == Multiplexer::Tmux && kind.underline_color,
        limit: kind.limit,
        // It makes of true colours what the terminal outside can show.
        depth: (multiplexer == Multiplexer::Tmux).then_some(Depth::True),
        ..Profile::default()
    }
}

/// The profile of the terminal that we talk to.
fn direct(environment: &Environment, replies: &Replies) -> Profile {
    let variable = |name: &str| environment.get(name);
    // A VTE always answers for mode 8; after the fence, silence means that the variable has leaked.
    let trust_vte = !replies.is_complete() || replies.mode_8.is_some();
    let replied: fn(Named) -> Reason = Reason::Replied;
    let by_reply = by_replies(replies).map(|(kind, name)| (kind, name, replied));
    let found = by_reply.or_else(|| {
        by_variables(variable, trust_vte).map(|(kind, name)| (kind, name, Reason::Environment as _))
    });
    let mut profile = Profile::default();
    if let Some((kind, name, reason)) = found {
        profile.class = kind.class;
        profile.reason = reason(Named { name: kind.name, seen: kind.seen });
        profile.marks = kind.marks;
        profile.underline_color = kind.underline_color;
        profile.depth = Some(kind.depth);
        profile.alt_sends_escape = kind.name == XTERM.name;
        profile.limit = kind.limit;
        profile.terminal = name;
    }
    let is_far = environment.get("SSH_TTY").is_some() && !replies.is_complete();
    if profile.class == Bidi::Visual && profile.terminal == Profile::default().terminal && is_far {
        // Where mode 8 is not known it is not heeded: harmless, and right in a VTE.
        profile.class = Bidi::Bdsm;
        profile.reason = Reason::Silent;
    }
    (profile.class, profile.reason) = match replies.mode_8 {
        Some(1 | 2) => (Bidi::Bdsm, Reason::KnowsMode),
        Some(3) => (Bidi::Inverse, Reason::AlwaysOn),
        Some(4) => (Bidi::Visual, Reason::AlwaysOff),
        _ => return profile,
    };
    profile.found_explicit = replies.mode_8 == Some(2);
    profile
}

/// The kind that the replies tell, and its name with the version where one was told.
fn by_replies(replies: &Replies) -> Option<(Kind, String)> {
    if let Some(version) = &replies.version
        && let Some(kind) = by_version(version)
    {
        return Some((kind, version.clone()));
    }
    let attributes = replies.secondary.as_deref()?;
    if let Some((_, kind)) = ATTRIBUTES.into_iter().find(|(start, _)| attributes.starts_with(start)) {
        let name = match kind.name {
            "VTE" => format!("VTE {}", attributes.split(';').nth(1).unwrap_or_default()),
            name => name.to_owned(),
        };
        return Some((kind, name));
    }
    // Alacritty counts its version: 0.17.0 is 1700.
    let version: u32 = attributes.strip_prefix(">0;")?.strip_suffix(";1")?.parse().ok()?;
    (version >= 100).then(|| (ALACRITTY, "alacritty".to_owned()))
}

fn by_version(version: &str) -> Option<Kind> {
    let version = version.to_ascii_lowercase();
    let (_, kind) = VERSIONS.into_iter().find(|(start, _)| version.starts_with(start))?;
    Some(of_version(kind, &version))
}

/// `kind` as it is in the version whose numbers `told` holds: what a terminal does changes under its name.
fn of_version(kind: Kind, told: &str) -> Kind {
    let number = told.trim_start_matches(|c: char| !c.is_ascii_digit());
    // The name itself may end in a digit: "iTerm2 3.7".
    let number = if kind.name == ITERM2.name { number.strip_prefix("2 ").unwrap_or(number) } else { number };
    let mut numbers = number.split(|c: char| !c.is_ascii_digit()).map_while(|part| part.parse::<u32>().ok());
    let version = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    if kind.name == ITERM2.name && version >= (3, 7) { ITERM2_BIDI } else { kind }
}

/// The kind that the environment tells: first by `TERM`, which a terminal sets itself.
fn by_variables<'a>(value: impl Fn(&str) -> Option<&'a str>, trust_vte: bool) -> Option<(Kind, String)> {
    let term = value("TERM").unwrap_or_default();
    if let Some((_, kind)) = TERMS.into_iter().find(|(start, _)| term.starts_with(start)) {
        let name = kind.name.to_owned();
        return Some((kind, name));
    }
    let program = value("TERM_PROGRAM").unwrap_or_default();
    if let Some((_, kind)) = PROGRAMS.into_iter().find(|(name, _)| *name == program) {
        let version = value("TERM_PROGRAM_VERSION").unwrap_or_default();
        let name = format!("{} {version}", kind.name).trim_end().to_owned();
        return Some((of_version(kind, version), name));
    }
    for (variable, kind) in MARKERS {
        let Some(set) = value(variable) else { continue };
        if kind.name == VTE.name && !trust_vte {
            continue;
        }
        let name = match variable {
            "XTERM_VERSION" => set.to_owned(),
            "VTE_VERSION" | "KONSOLE_VERSION" => format!("{} {set}", kind.name),
            _ => kind.name.to_owned(),
        };
        return Some((kind, name));
    }
    None
}

fn value<'a>(variables: &'a [(String, String)], name: &str) -> Option<&'a str> {
    variables.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

#[cfg(test)]
mod tests;
