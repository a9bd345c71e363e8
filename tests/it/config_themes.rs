//! Built-in themes hold what they promise: every text can be read on every ground it can meet, and the
//! colours of annotations are told apart by every eye.

#![allow(clippy::unwrap_used)]

use hashiya::config::{Depth, Rgb, Role, THEMES, Theme};

/// The least contrast of text (WCAG 2.2, 1.4.3).
const READABLE: f64 = 4.5;

/// The least contrast of bars and signs that are no text (WCAG 2.2, 1.4.11).
const VISIBLE: f64 = 3.0;

fn themes() -> impl Iterator<Item = Theme> {
    THEMES.iter().map(|(name, _)| Theme::built_in(name).unwrap().0)
}

/// A colour as a terminal of this depth shows it.
fn shown(color: Rgb, depth: Depth) -> Rgb {
    if depth == Depth::Indexed { Rgb::of_index(color.indexed()) } else { color }
}

fn assert_contrast(theme: &Theme, what: &str, fg: Rgb, bg: Rgb, least: f64) {
    assert_contrast_in(theme, what, fg, |_| bg, least);
}

/// The same for a ground that is another one where there are fewer colours.
fn assert_contrast_in(theme: &Theme, what: &str, fg: Rgb, bg: impl Fn(Depth) -> Rgb, least: f64) {
    for depth in [Depth::True, Depth::Indexed] {
        let bg = bg(depth);
        let contrast = shown(fg, depth).contrast(shown(bg, depth));
        assert!(contrast >= least, "{} {depth:?}: {what}: {contrast:.2} < {least}", theme.name());
    }
}

/// The letters of roles that have no ground of their own and can stand on any of `grounds`.
const ON_THE_PAGE: &[Role] = &[
    Role::Text,
    Role::Dim,
    Role::Accent,
    Role::Heading,
    Role::Link,
    Role::Reveal,
    Role::Title,
    Role::QuietTitle,
    Role::Status,
    Role::StatusKey,
    Role::Warning,
    Role::Error,
];

#[test]
fn text_is_readable_on_the_page_and_on_pages_over_it() {
    for theme in themes() {
        for ground in [Role::Text, Role::Status, Role::Overlay, Role::Input, Role::QuietChoice, Role::Flash] {
            let bg = theme.paint(ground).bg.unwrap();
            for role in ON_THE_PAGE {
                let what = format!("{role:?} on {ground:?}");
                assert_contrast(&theme, &what, theme.paint(*role).fg.unwrap(), bg, READABLE);
            }
            for color in theme.colors() {
                let what = format!("the sign of {color} on {ground:?}");
                assert_contrast(&theme, &what, theme.pair(color).mark, bg, READABLE);
            }
        }
    }
}

#[test]
fn roles_with_a_ground_of_their_own_are_readable_on_it() {
    for theme in themes() {
        for (name, role) in Role::ALL {
            let paint = theme.paint(*role);
            if let (Some(fg), Some(bg)) = (paint.fg, paint.bg) {
                assert_contrast(&theme, name, fg, bg, READABLE);
            }
        }
    }
}

/// What is drawn over a match, a selection or the cursor takes their letters; what stands on a tint keeps
/// its own.
#[test]
fn annotated_words_are_readable() {
    for theme in themes() {
        for color in theme.colors() {
            for role in [Role::Text, Role::Heading, Role::Link] {
                let what = format!("{role:?} on the tint of {color}");
                let tint = |depth| theme.pair(color).tint_in(depth);
                assert_contrast_in(&theme, &what, theme.paint(role).fg.unwrap(), tint, READABLE);
            }
        }
        for role in [Role::Match, Role::CurrentMatch, Role::Selection, Role::Cursor, Role::Choice] {
            let paint = theme.paint(role);
            assert!(paint.fg.is_some() && paint.bg.is_some(), "{role:?} leaves letters or ground to chance");
        }
    }
}

#[test]
fn high_contrast_is_high() {
    let (theme, _) = Theme::built_in("high-contrast").unwrap();
    let text = theme.paint(Role::Text);
    assert_contrast(&theme, "text", text.fg.unwrap(), text.bg.unwrap(), 15.0);
    for color in theme.colors() {
        let tint = |depth| theme.pair(color).tint_in(depth);
        assert_contrast_in(&theme, color, text.fg.unwrap(), tint, 6.9);
    }
}

#[test]
fn bars_are_visible() {
    for theme in themes() {
        let page = theme.paint(Role::Text).bg.unwrap();
        assert_contrast(&theme, "bar", theme.paint(Role::Bar).fg.unwrap(), page, VISIBLE);
    }
}

/// Dichromacy as Machado, Oliveira and Fernandes (2009) simulate it at full severity, on linear sRGB.
const EYES: &[(&str, [[f64; 3]; 3])] = &[
    ("usual", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

fn seen(color: Rgb, eye: &[[f64; 3]; 3]) -> Rgb {
    let light = color.linear();
    Rgb::from_linear(eye.map(|weights| weights.iter().zip(light).map(|(weight, part)| weight * part).sum()))
}

/// The pair of colours that are nearest to each other for some of these eyes, and how far apart they are.
fn nearest(colors: &[(String, Rgb)], eyes: &[(&str, [[f64; 3]; 3])]) -> (f64, String) {
    let mut least = (f64::INFINITY, String::new());
    for (eye, matrix) in eyes {
        for (at, (one, color)) in colors.iter().enumerate() {
            for (other, other_color) in &colors[..at] {
                let difference = seen(*color, matrix).difference(seen(*other_color, matrix));
                if difference < least.0 {
                    least = (difference, format!("{one} and {other} ({eye})"));
                }
            }
        }
    }
    least
}

/// In Oklab times 100, where 2 is just seen side by side. With 256 colours the marks come close; the sign
/// beside them is a letter too.
#[test]
fn colours_of_annotations_are_told_apart_by_every_eye() {
    for theme in themes() {
        let page = theme.paint(Role::Text).bg.unwrap();
        for (depth, usual_apart, tints_apart, marks_apart) in
            [(Depth::True, 5.5, 5.5, 6.0), (Depth::Indexed, 7.9, 2.5, 1.5)]
        {
            let colors = |which: &dyn Fn(hashiya::config::Pair) -> Rgb| {
                let named = |name: &str| (name.to_owned(), shown(which(theme.pair(name)), depth));
                let mut colors: Vec<(String, Rgb)> = theme.colors().map(named).collect();
                colors.push(("the page".to_owned(), shown(page, depth)));
                colors
            };
            let tints = colors(&|pair| pair.tint_in(depth));
            for (eyes, least) in [(&EYES[..1], usual_apart), (EYES, tints_apart)] {
                let (apart, which) = nearest(&tints, eyes);
                assert!(apart >= least, "{} {depth:?} tints: {which}: {apart:.1}", theme.name());
            }
            let (marks, which) = nearest(&colors(&|pair| pair.mark), EYES);
            assert!(marks >= marks_apart, "{} {depth:?} marks: {which}: {marks:.1}", theme.name());
        }
    }
}

/// Match, current match, selection and cursor can meet tints and each other.
#[test]
fn looks_that_meet_on_a_cell_differ() {
    for theme in themes() {
        let roles = [Role::Match, Role::CurrentMatch, Role::Selection, Role::Cursor];
        let mut grounds: Vec<(String, Rgb)> =
            roles.iter().map(|role| (format!("{role:?}"), theme.paint(*role).bg.unwrap())).collect();
        let (apart, which) = nearest(&grounds, EYES);
        assert!(apart >= 4.0, "{}: {which}: {apart:.1}", theme.name());
        grounds.extend(theme.colors().map(|color| (color.to_owned(), theme.pair(color).tint)));
        let own: Vec<_> = grounds.drain(..roles.len()).collect();
        for (role, ground) in own {
            for (color, tint) in &grounds {
                let difference = ground.difference(*tint);
                assert!(difference >= 10.0, "{}: {role} on {color}: {difference:.1}", theme.name());
            }
        }
    }
}

/// Without colours, and with sixteen, every role that must stand out still does.
#[test]
fn fewer_colours_look_meant() {
    use ratatui::style::{Color, Style};
    for depth in [Depth::None, Depth::Sixteen] {
        let theme = Theme::default().with_depth(depth);
        let text = theme.style(Role::Text);
        assert_eq!(text, Style::new(), "the terminal's own ground and letters");
        let over = [Role::Match, Role::CurrentMatch, Role::Selection, Role::Cursor];
        let mut looks: Vec<Style> = over.iter().map(|role| theme.style(*role)).collect();
        looks.push(theme.tint("yellow"));
        looks.push(theme.tint("yellow").patch(theme.underline("blue")));
        for (at, look) in looks.iter().enumerate() {
            assert!(*look != text && !looks[..at].contains(look), "{depth:?}: {look:?}");
        }
        let colored = |style: Style| [style.fg, style.bg, style.underline_color].iter().any(Option::is_some);
        if depth == Depth::None {
            let mut all = Role::ALL.iter().map(|(_, role)| theme.style(*role)).chain(looks);
            assert!(!all.any(colored), "NO_COLOR means none");
        } else {
            let tints: Vec<Style> = theme.colors().map(|color| theme.tint(color)).collect();
            for (at, tint) in tints.iter().enumerate() {
                assert_eq!(tint.fg, Some(Color::Black));
                assert!(!tints[..at].contains(tint), "two colours of sixteen are one");
            }
        }
    }
}

/// Looking for the nearest of 256 colours in every cell made a frame cost 24 ms: it is done once.
#[test]
fn colours_fitted_beforehand_are_the_nearest_ones() {
    for (name, _) in THEMES {
        let (theme, _) = Theme::built_in(name).unwrap();
        let fitted = theme.clone().with_depth(Depth::Indexed);
        for &(_, role) in Role::ALL {
            let nearest =
                |color: Option<Rgb>| color.map(|color| ratatui::style::Color::Indexed(color.indexed()));
            let paint = theme.paint(role);
            let style = fitted.style(role);
            assert_eq!((style.fg, style.bg), (nearest(paint.fg), nearest(paint.bg)), "{name} {role:?}");
        }
    }
}
