//! How the text's part of the screen is divided among panes: a value, and pure functions of it.

use super::panes::Area;

/// The most panes there are at once.
pub(super) const MOST: usize = 4;
/// Below this width of the screen, in columns, panes stand below one another, also where they were put beside.
const BESIDE_FROM: u16 = 100;
/// The fewest columns of a pane beside another.
const COLUMNS: u16 = 36;
/// Below this height of the screen, in rows, the pane with the focus is shown alone.
const SEVERAL_FROM: u16 = 20;
/// The fewest rows of a pane, its title included.
const ROWS: u16 = 4;
/// The share that a pane begins with.
const SHARE: u16 = 1000;

/// The name of a pane while the program runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct PaneId(pub u32);

/// A part of the screen: one pane, or parts side by side or below one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Split {
    /// One pane.
    Pane(PaneId),
    /// Two parts or more, in the order of reading, each with its share.
    Parts {
        /// Side by side; else below one another.
        beside: bool,
        parts: Vec<(u16, Split)>,
    },
}

/// What is between two parts, and can be moved: a column, or the row of a pane's title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Rule {
    /// Where it stands.
    pub area: Area,
    /// Whether it is a column.
    pub upright: bool,
    /// The way to the parts, from the whole.
    path: Vec<usize>,
    /// The part before it.
    before: usize,
    /// Where the parts stand together.
    around: Area,
}

/// Where panes and rules stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Laid {
    pub panes: Vec<(PaneId, Area)>,
    pub rules: Vec<Rule>,
}

/// What the division depends on besides itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Screen {
    /// Columns and rows of the screen.
    pub size: (u16, u16),
    /// Whether the first pane stands at the right.
    pub rtl: bool,
    /// The pane that is shown where there is no room for others.
    pub focused: PaneId,
}

/// A direction on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    Left,
    Right,
    Up,
    Down,
}

impl Split {
    /// The panes, in the order of reading.
    pub(super) fn panes(&self) -> Vec<PaneId> {
        match self {
            Self::Pane(pane) => vec![*pane],
            Self::Parts { parts, .. } => parts.iter().flat_map(|(_, part)| part.panes()).collect(),
        }
    }

    /// Puts `new` after `pane`, beside it or below it; they share its room.
    pub(super) fn split(&mut self, pane: PaneId, new: PaneId, beside: bool) {
        match self {
            Self::Pane(own) if *own == pane => {
                let parts = vec![(SHARE, Self::Pane(pane)), (SHARE, Self::Pane(new))];
                *self = Self::Parts { beside, parts };
            }
            Self::Pane(_) => {}
            Self::Parts { beside: way, parts } => {
                let own = parts.iter().position(|(_, part)| *part == Self::Pane(pane));
                match own.filter(|_| *way == beside) {
                    Some(at) => {
                        let share = (parts[at].0 / 2).max(1);
                        parts[at].0 = share;
                        parts.insert(at + 1, (share, Self::Pane(new)));
                        // Those that share evenly go on doing so.
                        if parts
                            .iter()
                            .enumerate()
                            .all(|(n, (own, _))| *own == SHARE || n == at || n == at + 1)
                        {
                            parts.iter_mut().for_each(|(own, _)| *own = SHARE);
                        }
                    }
                    None => parts.iter_mut().for_each(|(_, part)| part.split(pane, new, beside)),
                }
            }
        }
    }

    /// Takes `pane` away; what is beside it gets its room.
    pub(super) fn close(&mut self, pane: PaneId) {
        let Self::Parts { parts, .. } = self else { return };
        parts.retain(|(_, part)| *part != Self::Pane(pane));
        parts.iter_mut().for_each(|(_, part)| part.close(pane));
        if let [(_, only)] = parts.as_mut_slice() {
            *self = std::mem::replace(only, Self::Pane(pane));
        }
    }

    /// Gives all parts the same share.
    pub(super) fn equalize(&mut self) {
        if let Self::Parts { parts, .. } = self {
            for (share, part) in parts {
                *share = SHARE;
                part.equalize();
            }
        }
    }

    /// Gives `pane` a twentieth more of what it shares with its neighbours, `times` over, or less.
    pub(super) fn resize(&mut self, pane: PaneId, times: i32) {
        let Self::Parts { parts, .. } = self else { return };
        let Some(at) = parts.iter().position(|(_, part)| *part == Self::Pane(pane)) else {
            return parts.iter_mut().for_each(|(_, part)| part.resize(pane, times));
        };
        let all: i32 = parts.iter().map(|(share, _)| i32::from(*share)).sum();
        let (least, others) = (all / 10, parts.len() as i32 - 1);
        let own = i32::from(parts[at].0);
        let new = (own + times * all / 20).clamp(least, all - least * others);
        let (rest, left) = ((all - own).max(1), all - new);
        for (number, (share, _)) in parts.iter_mut().enumerate() {
            let size = if number == at { new } else { i32::from(*share) * left / rest };
            *share = size.clamp(1, i32::from(u16::MAX)) as u16;
        }
    }

    /// Where the panes stand in `area`, each with its title in its first row.
    pub(super) fn lay(&self, area: Area, screen: Screen) -> Laid {
        let mut laid = Laid::default();
        self.place(area, screen, &mut Vec::new(), &mut laid);
        let small = |area: &Area| area.height < ROWS || area.width < COLUMNS.min(screen.size.0);
        if screen.size.1 < SEVERAL_FROM || laid.panes.iter().any(|(_, area)| small(area)) {
            return Laid { panes: vec![(screen.focused, area)], rules: Vec::new() };
        }
        laid
    }

    fn place(&self, area: Area, screen: Screen, path: &mut Vec<usize>, laid: &mut Laid) {
        let (beside, parts) = match self {
            Self::Pane(pane) => return laid.panes.push((*pane, area)),
            Self::Parts { beside, parts } => (*beside, parts),
        };
        let upright = beside && is_wide(area, parts.len(), screen);
        let sizes = sizes(parts, area, upright);
        let mut from = 0;
        for (number, ((_, part), &size)) in parts.iter().zip(&sizes).enumerate() {
            let own = stretch(area, upright, screen.rtl, from, size);
            if number > 0 {
                let gap = if upright { stretch(area, true, screen.rtl, from - 1, 1) } else { own };
                let place = if upright { gap } else { Area { height: 1, ..own } };
                let (path, before) = (path.clone(), number - 1);
                laid.rules.push(Rule { area: place, upright, path, before, around: area });
            }
            path.push(number);
            part.place(own, screen, path, laid);
            path.pop();
            from += size + u16::from(upright);
        }
    }

    /// Moves `rule` to the cell at `column`, `row` of the screen.
    pub(super) fn drag(&mut self, rule: &Rule, (column, row): (u16, u16), rtl: bool) {
        let mut at = self;
        for &number in &rule.path {
            let Self::Parts { parts, .. } = at else { return };
            let Some((_, part)) = parts.get_mut(number) else { return };
            at = part;
        }
        let Self::Parts { parts, .. } = at else { return };
        let (area, mut sizes) = (rule.around, sizes(parts, rule.around, rule.upright));
        let along = match (rule.upright, rtl) {
            (true, false) => column.saturating_sub(area.left),
            (true, true) => (area.left + area.width).saturating_sub(column + 1),
            (false, _) => row.saturating_sub(area.top),
        };
        let Some([one, other]) = sizes.get_mut(rule.before..rule.before + 2) else { return };
        let (both, least) = (*one + *other, if rule.upright { COLUMNS } else { ROWS });
        let gaps = if rule.upright { rule.before as u16 } else { 0 };
        let before: u16 = parts[..rule.before]
            .iter()
            .enumerate()
            .map(|(number, _)| self::sizes(parts, area, rule.upright)[number])
            .sum();
        if both < least * 2 {
            return;
        }
        *one = along.saturating_sub(before + gaps).clamp(least, both - least);
        *other = both - *one;
        for ((share, _), size) in parts.iter_mut().zip(sizes) {
            *share = size.max(1);
        }
    }
}

impl Laid {
    /// The pane next to `from` on the side of `way`.
    pub(super) fn neighbour(&self, from: PaneId, way: Way) -> Option<PaneId> {
        let (_, here) = self.panes.iter().find(|(pane, _)| *pane == from)?;
        let middle = |area: &Area| (area.left + area.width / 2, area.top + area.height / 2);
        let (right, bottom) = (|area: &Area| area.left + area.width, |area: &Area| area.top + area.height);
        let beyond = |there: &Area| match way {
            Way::Left => here.left.checked_sub(right(there)),
            Way::Right => there.left.checked_sub(right(here)),
            Way::Up => here.top.checked_sub(bottom(there)),
            Way::Down => there.top.checked_sub(bottom(here)),
        };
        let aside = |there: &Area| {
            let (own, other) = (middle(here), middle(there));
            if matches!(way, Way::Left | Way::Right) {
                own.1.abs_diff(other.1)
            } else {
                own.0.abs_diff(other.0)
            }
        };
        let near = self.panes.iter().filter_map(|(pane, area)| Some(((beyond(area)?, aside(area)), *pane)));
        near.min_by_key(|(distance, _)| *distance).map(|(_, pane)| pane)
    }

    /// The pane that has the cell at `column`, `row` of the screen.
    pub(super) fn pane_at(&self, column: u16, row: u16) -> Option<PaneId> {
        self.panes.iter().find(|(_, area)| area.contains(column, row)).map(|(pane, _)| *pane)
    }
}

/// Whether so many parts have room side by side in `area`.
fn is_wide(area: Area, parts: usize, screen: Screen) -> bool {
    screen.size.0 >= BESIDE_FROM && usize::from(area.width) >= parts * usize::from(COLUMNS) + parts - 1
}

/// The columns of parts side by side in `area`, or their rows.
fn sizes(parts: &[(u16, Split)], area: Area, upright: bool) -> Vec<u16> {
    let count = parts.len() as u16;
    let (room, least) =
        if upright { (area.width.saturating_sub(count - 1), COLUMNS) } else { (area.height, ROWS) };
    let all: u32 = parts.iter().map(|(share, _)| u32::from(*share)).sum::<u32>().max(1);
    let size = |share: u16| (u32::from(room) * u32::from(share) / all) as u16;
    let mut sizes: Vec<u16> =
        parts.iter().map(|(share, _)| size(*share).max(least.min(room / count))).collect();
    // What rounding and the least size took or left over, the largest part settles.
    let used: u16 = sizes.iter().sum();
    if let Some(largest) = sizes.iter_mut().max_by_key(|size| **size) {
        *largest = (*largest + room).saturating_sub(used);
    }
    sizes
}

/// The stretch of `area` that begins `from` cells from its start and has `size`.
fn stretch(area: Area, upright: bool, rtl: bool, from: u16, size: u16) -> Area {
    match (upright, rtl) {
        (true, false) => Area { left: area.left + from, width: size, ..area },
        (true, true) => Area { left: area.left + area.width - from - size, width: size, ..area },
        (false, _) => Area { top: area.top + from, height: size, ..area },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: PaneId = PaneId(0);
    const B: PaneId = PaneId(1);
    const C: PaneId = PaneId(2);
    const D: PaneId = PaneId(3);

    fn area(width: u16, height: u16) -> Area {
        Area { left: 0, top: 0, width, height }
    }

    fn lay(split: &Split, size: (u16, u16), rtl: bool) -> Laid {
        split.lay(area(size.0, size.1), Screen { size, rtl, focused: A })
    }

    #[test]
    fn the_first_pane_stands_where_reading_starts() {
        let mut split = Split::Pane(A);
        split.split(A, B, true);
        let left = |rtl, pane| {
            let laid = lay(&split, (121, 30), rtl);
            laid.panes.iter().find(|(own, _)| *own == pane).map(|(_, area)| (area.left, area.width))
        };
        assert_eq!((left(false, A), left(false, B)), (Some((0, 60)), Some((61, 60))));
        assert_eq!((left(true, A), left(true, B)), (Some((61, 60)), Some((0, 60))));
    }

    #[test]
    fn panes_tile_the_screen_whatever_its_size() {
        let mut split = Split::Pane(A);
        split.split(A, B, true);
        split.split(B, C, false);
        split.split(A, D, true);
        for width in 20..220 {
            for height in [12, 20, 24, 41] {
                for rtl in [false, true] {
                    let laid = lay(&split, (width, height), rtl);
                    for (column, row) in (0..width).flat_map(|x| (0..height).map(move |y| (x, y))) {
                        let panes = laid.panes.iter().filter(|(_, area)| area.contains(column, row)).count();
                        let upright =
                            laid.rules.iter().any(|rule| rule.upright && rule.area.contains(column, row));
                        assert_eq!(panes, usize::from(!upright), "{column},{row} of {width}×{height}");
                    }
                }
            }
        }
    }

    #[test]
    fn narrow_screens_have_panes_below_and_low_ones_one_pane() {
        let mut split = Split::Pane(A);
        split.split(A, B, true);
        assert!(lay(&split, (100, 30), false).rules[0].upright);
        assert!(!lay(&split, (99, 30), false).rules[0].upright);
        assert_eq!(lay(&split, (160, 19), false).panes.len(), 1);
    }

    #[test]
    fn neighbours_are_those_on_the_screen() {
        let mut split = Split::Pane(A);
        split.split(A, B, true);
        split.split(B, C, false);
        let laid = lay(&split, (160, 40), true);
        assert_eq!(laid.neighbour(A, Way::Left), Some(B));
        assert_eq!(laid.neighbour(A, Way::Right), None);
        assert_eq!(laid.neighbour(B, Way::Down), Some(C));
        assert_eq!(laid.neighbour(C, Way::Right), Some(A));
        assert_eq!(laid.neighbour(C, Way::Up), Some(B));
    }

    #[test]
    fn closing_gives_the_room_back() {
        let mut split = Split::Pane(A);
        split.split(A, B, true);
        split.split(B, C, false);
        split.close(B);
        assert_eq!(split.panes(), [A, C]);
        split.close(A);
        assert_eq!(split, Split::Pane(C));
    }

    #[test]
    fn sizes_change_by_keys_and_by_the_mouse() {
        let mut split = Split::Pane(A);
        split.split(A, B, true);
        let width = |split: &Split, rtl| {
            let laid = lay(split, (161, 40), rtl);
            laid.panes.iter().find(|(own, _)| *own == A).map_or(0, |(_, area)| area.width)
        };
        split.resize(A, 2);
        assert_eq!(width(&split, false), 96);
        split.resize(A, 100);
        assert_eq!(width(&split, false), 124, "the other keeps what it needs");
        split.equalize();
        for rtl in [false, true] {
            let rule = lay(&split, (161, 40), rtl).rules[0].clone();
            split.drag(&rule, (50, 7), rtl);
            assert_eq!(width(&split, rtl), if rtl { 110 } else { 50 });
        }
    }
}
