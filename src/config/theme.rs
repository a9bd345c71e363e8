//! Themes: TOML → the look of every part of the page, for any number of colours.

use super::color::{Rgb, shown};
use super::role::{Role, on, plain_color};
use ratatui::style::{Color, Modifier, Style};
use std::collections::{BTreeMap, BTreeSet};
use tui_bidi::terminal::Depth;

/// The themes that are built in: name and TOML. The files are the documentation of the form.
pub const THEMES: &[(&str, &str)] = &[
    ("light", include_str!("../../themes/light.toml")),
    ("dark", include_str!("../../themes/dark.toml")),
    ("sepia", include_str!("../../themes/sepia.toml")),
    ("high-contrast", include_str!("../../themes/high-contrast.toml")),
];

/// The colour of an annotation that names none, or one that the theme does not have.
const FALLBACK: &str = "yellow";

/// The look of the page.
///
/// ```
/// use hashiya::config::{Depth, Role, Theme};
/// let (theme, warnings) = Theme::built_in("sepia").unwrap();
/// assert!(warnings.is_empty());
/// let theme = theme.with_depth(Depth::Indexed);
/// let claim = theme.style(Role::Text).patch(theme.tint("orange"));
/// assert!(claim.bg.is_some());
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    pub(super) name: String,
    pub(super) dark: bool,
    pub(super) depth: Depth,
    pub(super) paints: BTreeMap<Role, Paint>,
    pub(super) colors: BTreeMap<String, Pair>,
    /// Its colours as this depth has them.
    pub(super) fitted: BTreeMap<Rgb, Color>,
    /// The looks of its roles as this depth has them.
    pub(super) styles: Vec<Option<Style>>,
}

/// How a role is painted: its colours, where it has its own, and its modifiers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Paint {
    /// The letters.
    pub fg: Option<Rgb>,
    /// The ground.
    pub bg: Option<Rgb>,
    /// Bold, italic, underlined, reversed.
    pub modifiers: Modifier,
}

/// A colour for annotations: one that letters stand on, and one for signs and lines on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The ground behind what is annotated.
    pub tint: Rgb,
    /// The same where there are 256 colours, of which the nearest may be a grey or that of another tint.
    pub tint_256: Option<Rgb>,
    /// The sign in lists, the bar in the gutter, the underline.
    pub mark: Rgb,
}

impl Pair {
    /// The ground behind what is annotated where there are so many colours, before it is fitted to them.
    pub fn tint_in(self, depth: Depth) -> Rgb {
        self.tint_256.filter(|_| depth == Depth::Indexed).unwrap_or(self.tint)
    }
}

impl Theme {
    /// The same theme for a terminal of this depth.
    #[must_use]
    pub fn with_depth(mut self, depth: Depth) -> Self {
        self.depth = depth;
        // The nearest of 256 colours is looked for once, not for every cell that is drawn, nor for every role of a colour.
        let paints = self.paints.values().flat_map(|paint| [paint.fg, paint.bg]).flatten();
        let pairs = self.colors.values().flat_map(|pair| [pair.tint_in(depth), pair.mark]);
        let colors: BTreeSet<Rgb> = paints.chain(pairs).collect();
        let fit = |color| Some((color, shown(color, depth)?));
        self.fitted = colors.into_iter().filter_map(fit).collect();
        self.styles = vec![None; Role::ALL.len()];
        for (&role, &paint) in &self.paints {
            let style = Some(self.fit(paint));
            if let Some(kept) = self.styles.get_mut(role as usize) {
                *kept = style;
            }
        }
        self
    }

    /// How many colours it is for.
    pub fn depth(&self) -> Depth {
        self.depth
    }

    /// What it is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether its ground is dark.
    pub fn is_dark(&self) -> bool {
        self.dark
    }

    /// The look of `role`, to be patched over what lies under it.
    pub fn style(&self, role: Role) -> Style {
        match self.depth {
            Depth::None | Depth::Sixteen => role.plain(self.depth),
            _ => match self.styles.get(role as usize) {
                Some(&Some(style)) => style,
                _ => self.fit(self.paint(role)),
            },
        }
    }

    /// The look of the cursor on a letter that looks as `under`: in what is reversed already, as a match and a selection are
    /// without colours, it is the one letter that is not.
    pub fn cursor_on(&self, under: Style) -> Style {
        let cursor = under.patch(self.style(Role::Cursor));
        let is_plain = matches!(self.depth, Depth::None | Depth::Sixteen);
        if is_plain && under.add_modifier.contains(Modifier::REVERSED) {
            cursor.not_reversed()
        } else {
            cursor
        }
    }

    /// The look of letters of the text on whatever ground they stand: that of a panel is not that of the page.
    pub fn letters(&self) -> Style {
        Style { bg: None, ..self.style(Role::Text) }
    }

    /// The ground of an annotation of this colour; the letters keep theirs.
    pub fn tint(&self, color: &str) -> Style {
        match self.depth {
            Depth::None => Style::new().underlined(),
            // The grey of sixteen is hardly another one than a white page.
            Depth::Sixteen if plain_color(color) == Color::Gray => on(Color::Gray).underlined(),
            Depth::Sixteen => on(plain_color(color)),
            _ => self.fit(Paint { bg: Some(self.pair(color).tint_in(self.depth)), ..Paint::default() }),
        }
    }

    /// The line under an annotation that encloses another, or under a name.
    pub fn underline(&self, color: &str) -> Style {
        let style = Style::new().underlined();
        match self.depth {
            Depth::None => style.bold(),
            Depth::Sixteen => style.underline_color(plain_color(color)),
            _ => match self.color(self.pair(color).mark) {
                Some(line) => style.underline_color(line),
                None => style,
            },
        }
    }

    /// The sign of an annotation in lists and gutter.
    pub fn sign(&self, color: &str) -> Style {
        match self.depth {
            Depth::None => Style::new().bold(),
            Depth::Sixteen => self.tint(color),
            _ => self.bar(color).bold(),
        }
    }

    /// The bar beside the rows that an annotation covers, and its marks on the scroll bar.
    pub fn bar(&self, color: &str) -> Style {
        match self.depth {
            Depth::None => Style::new(),
            Depth::Sixteen => Style::new().fg(plain_color(color)),
            _ => self.fit(Paint { fg: Some(self.pair(color).mark), ..Paint::default() }),
        }
    }

    /// The colours of `role` before they are fitted to the terminal.
    pub fn paint(&self, role: Role) -> Paint {
        self.paints.get(&role).copied().unwrap_or_default()
    }

    /// The colours called `color` before they are fitted to the terminal; those of yellow for an unknown
    /// name.
    pub fn pair(&self, color: &str) -> Pair {
        let known = self.colors.get(color).or_else(|| self.colors.get(FALLBACK));
        known.copied().unwrap_or(Pair {
            tint: Rgb::new(255, 236, 139),
            tint_256: None,
            mark: Rgb::new(138, 106, 0),
        })
    }

    /// The names of its annotation colours.
    pub fn colors(&self) -> impl Iterator<Item = &str> {
        self.colors.keys().map(String::as_str)
    }

    /// `paint` in the colours that the terminal has.
    fn fit(&self, paint: Paint) -> Style {
        let color = |color: Option<Rgb>| color.and_then(|color| self.color(color));
        Style { fg: color(paint.fg), bg: color(paint.bg), ..Style::new().add_modifier(paint.modifiers) }
    }

    fn color(&self, color: Rgb) -> Option<Color> {
        self.fitted.get(&color).copied().or_else(|| shown(color, self.depth))
    }

    /// A theme that says nothing.
    pub(super) fn blank() -> Self {
        let (paints, colors) = (BTreeMap::new(), BTreeMap::new());
        Self {
            name: String::new(),
            dark: false,
            depth: Depth::default(),
            paints,
            colors,
            fitted: BTreeMap::new(),
            styles: Vec::new(),
        }
    }
}

impl Default for Theme {
    /// The built-in dark theme.
    fn default() -> Self {
        Self::built_in("dark").map_or_else(Self::blank, |(theme, _)| theme)
    }
}
