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

/// What is reversed already cannot be reversed once more: the cursor was lost in a match and in a selection.
#[test]
fn the_cursor_is_seen_in_what_is_reversed() {
    for depth in [Depth::None, Depth::Sixteen, Depth::True] {
        let theme = Theme::default().with_depth(depth);
        for role in [Role::Text, Role::Match, Role::CurrentMatch, Role::Selection, Role::Choice] {
            let under = theme.style(role);
            let on = theme.cursor_on(under);
            assert!(on != under, "{depth:?} {role:?}");
            if depth == Depth::None {
                let is_reversed = |style: ratatui::style::Style| {
                    style.add_modifier.contains(ratatui::style::Modifier::REVERSED)
                };
                assert_ne!(is_reversed(on), is_reversed(under), "{role:?}");
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

/// The least difference (CIEDE2000) between two tints, and between a tint and the page: seen at a glance.
const APART: f64 = 8.0;

/// Lightness and the two axes of CIELAB, for daylight (D65).
fn lab(color: Rgb) -> [f64; 3] {
    const XYZ: [[f64; 3]; 3] = [
        [0.412_456_4, 0.357_576_1, 0.180_437_5],
        [0.212_672_9, 0.715_152_2, 0.072_175],
        [0.019_333_9, 0.119_192, 0.950_304_1],
    ];
    let light = color.linear();
    let sum = |row: [f64; 3]| row.iter().zip(light).map(|(weight, part)| weight * part).sum::<f64>();
    let [x, y, z] = [sum(XYZ[0]) / 0.950_47, sum(XYZ[1]), sum(XYZ[2]) / 1.088_83]
        .map(|t| if t > 216.0 / 24389.0 { t.cbrt() } else { (24389.0 / 27.0 * t + 16.0) / 116.0 });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

/// How far two colours of CIELAB are apart by CIEDE2000, as Sharma, Wu and Dalal (2005) write it.
fn ciede2000([l1, a1, b1]: [f64; 3], [l2, a2, b2]: [f64; 3]) -> f64 {
    let grey = |chroma: f64| (chroma.powi(7) / (chroma.powi(7) + 25_f64.powi(7))).sqrt();
    let factor = 1.0 + 0.5 * (1.0 - grey(f64::midpoint(a1.hypot(b1), a2.hypot(b2))));
    let (a1, a2) = (a1 * factor, a2 * factor);
    let (c1, c2) = (a1.hypot(b1), a2.hypot(b2));
    let hue = |a: f64, b: f64| b.atan2(a).to_degrees().rem_euclid(360.0);
    let (h1, h2) = (hue(a1, b1), hue(a2, b2));
    let none = c1 * c2 == 0.0;
    let turn = if none { 0.0 } else { (h2 - h1 + 180.0).rem_euclid(360.0) - 180.0 };
    let big = 2.0 * (c1 * c2).sqrt() * (turn / 2.0).to_radians().sin();
    let mean = if none { h1 + h2 } else { h1 + turn / 2.0 };
    let (l, c) = (f64::midpoint(l1, l2), f64::midpoint(c1, c2));
    let wave = |part: f64, times: f64, shift: f64| part * (times * mean + shift).to_radians().cos();
    let t =
        1.0 - wave(0.17, 1.0, -30.0) + wave(0.24, 2.0, 0.0) + wave(0.32, 3.0, 6.0) - wave(0.2, 4.0, -63.0);
    let around = (mean.rem_euclid(360.0) - 275.0) / 25.0;
    let rotation = -(60.0 * (-around.powi(2)).exp()).to_radians().sin() * 2.0 * grey(c);
    let light = (l2 - l1) / (1.0 + 0.015 * (l - 50.0).powi(2) / (20.0 + (l - 50.0).powi(2)).sqrt());
    let (chroma, hue) = ((c2 - c1) / (1.0 + 0.045 * c), big / (1.0 + 0.015 * c * t));
    (light.powi(2) + chroma.powi(2) + hue.powi(2) + rotation * chroma * hue).sqrt()
}

/// Of the test data that Sharma, Wu and Dalal publish: hues across 0°, greys, the rotation of blue.
#[test]
fn differences_are_those_of_the_published_pairs() {
    for (one, other, apart) in [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
        ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0009], 7.1792),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        ([2.0776, 0.0795, -1.1350], [0.9033, -0.0636, -0.5514], 0.9082),
    ] {
        assert!((ciede2000(one, other) - apart).abs() < 1e-4, "{one:?} {other:?}: {}", ciede2000(one, other));
    }
}

/// Fails with the two that are nearest to each other where they are nearer than [`APART`].
fn assert_apart(what: &str, colors: &[(String, Rgb)]) {
    for (at, (one, color)) in colors.iter().enumerate() {
        for (other, other_color) in &colors[..at] {
            let apart = ciede2000(lab(*color), lab(*other_color));
            assert!(apart >= APART, "{what}: {one} and {other}: {apart:.1}");
        }
    }
}

#[test]
fn tints_are_told_apart_from_each_other_and_from_the_page() {
    for theme in themes() {
        for depth in [Depth::True, Depth::Indexed] {
            let tint = |name: &str| (name.to_owned(), shown(theme.pair(name).tint_in(depth), depth));
            let mut colors: Vec<(String, Rgb)> = theme.colors().map(tint).collect();
            colors.push(("the page".to_owned(), shown(theme.paint(Role::Text).bg.unwrap(), depth)));
            assert_apart(&format!("{} {depth:?}", theme.name()), &colors);
        }
    }
}

/// The sixteen as xterm and as a VGA console have them by themselves. An underline tells what colours cannot.
#[test]
fn tints_of_sixteen_colours_are_told_apart_on_light_and_dark() {
    use ratatui::style::{Color, Modifier};
    const BRIGHT: [Color; 8] = [
        Color::Red,
        Color::Yellow,
        Color::Gray,
        Color::LightRed,
        Color::LightGreen,
        Color::LightBlue,
        Color::LightMagenta,
        Color::LightCyan,
    ];
    for (name, palette) in [
        (
            "xterm",
            [
                0x00cd_0000,
                0x00cd_cd00,
                0x00e5_e5e5,
                0x00ff_0000,
                0x0000_ff00,
                0x005c_5cff,
                0x00ff_00ff,
                0x0000_ffff,
            ],
        ),
        (
            "VGA",
            [
                0x00aa_0000,
                0x00aa_5500,
                0x00aa_aaaa,
                0x00ff_5555,
                0x0055_ff55,
                0x0055_55ff,
                0x00ff_55ff,
                0x0055_ffff,
            ],
        ),
    ] {
        let rgb = |number: u32| {
            let [_, r, g, b] = number.to_be_bytes();
            Rgb::new(r, g, b)
        };
        for page in [0x00ff_ffff, 0] {
            let theme = Theme::default().with_depth(Depth::Sixteen);
            let tints = theme.colors().map(|color| (color.to_owned(), theme.tint(color)));
            let (told, colored): (Vec<_>, Vec<_>) =
                tints.partition(|(_, style)| style.add_modifier.contains(Modifier::UNDERLINED));
            assert!(told.len() < 2, "underlines are not told apart");
            let shown = |style: ratatui::style::Style| {
                rgb(palette[BRIGHT.iter().position(|own| Some(*own) == style.bg).unwrap()])
            };
            let mut colors: Vec<_> = colored.into_iter().map(|(name, style)| (name, shown(style))).collect();
            colors.push(("the page".to_owned(), rgb(page)));
            assert_apart(name, &colors);
        }
    }
}
