//! How the screen was divided, kept for the next start, and made again.

use super::{
    pane,
    panes::Panes,
    split::{MOST, PaneId, Split},
    state::App,
    windowing,
    windows::Other,
};
use crate::app::jumps::Jumps;
use std::path::{Path, PathBuf};

/// Panes and what they show, as they are kept for the next start.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Arrangement {
    /// One pane.
    Pane {
        /// The article.
        path: PathBuf,
        /// The bytes under the cursor and at the top of the window; without them, where one stopped.
        place: Option<(usize, usize)>,
        /// Whether it has the focus.
        focused: bool,
    },
    /// Parts side by side or below one another, each with its share.
    Parts {
        /// Side by side.
        beside: bool,
        /// Share and part.
        parts: Vec<(u16, Arrangement)>,
    },
}

impl Arrangement {
    /// Articles side by side, the first with the focus, each where one stopped.
    pub fn beside(paths: impl IntoIterator<Item = PathBuf>) -> Self {
        let pane = |(number, path)| (1000, Self::Pane { path, place: None, focused: number == 0 });
        Self::Parts { beside: true, parts: paths.into_iter().enumerate().map(pane).collect() }
    }

    /// The last byte of the article at `path` where a pane stands.
    pub fn furthest(&self, of: &Path) -> usize {
        match self {
            Self::Pane { path, place: Some((cursor, top)), .. } if path == of => *cursor.max(top),
            Self::Pane { .. } => 0,
            Self::Parts { parts, .. } => parts.iter().map(|(_, part)| part.furthest(of)).max().unwrap_or(0),
        }
    }

    /// The articles, in the order of the panes.
    pub fn paths(&self) -> Vec<PathBuf> {
        match self {
            Self::Pane { path, .. } => vec![path.clone()],
            Self::Parts { parts, .. } => parts.iter().flat_map(|(_, part)| part.paths()).collect(),
        }
    }
}

/// How the screen is divided; `None` while there is one pane.
pub(super) fn arrangement(app: &App) -> Option<Arrangement> {
    app.windows.are_several().then(|| of_part(app, &app.windows.split))
}

fn of_part(app: &App, split: &Split) -> Arrangement {
    match split {
        Split::Pane(id) => {
            let other = app.windows.other(*id);
            let (reader, pane) = other.map_or((&app.reader, &app.pane), |other| {
                (app.windows.reader_of(other, &app.reader), &other.pane)
            });
            Arrangement::Pane {
                path: reader.article.path.clone(),
                place: Some((pane.cursor.at, pane.view.first_byte().unwrap_or(0))),
                focused: other.is_none(),
            }
        }
        Split::Parts { beside, parts } => Arrangement::Parts {
            beside: *beside,
            parts: parts.iter().map(|(share, part)| (*share, of_part(app, part))).collect(),
        },
    }
}

/// Divides the screen as `wanted`, whose articles are open; the only pane is the first of its article. Panes of articles
/// that are not open are left out.
pub(super) fn arrange(app: &mut App, wanted: &Arrangement) {
    (app.windows.reading, app.windows.order) = (app.reading(), app.interface());
    let mut making = Making { own: Some(app.windows.focused), focused: None };
    let Some(split) = making.part(app, wanted).filter(|_| making.own.is_none()) else { return };
    app.windows.split = split;
    app.derive();
    if let Some(pane) = making.focused.filter(|pane| *pane != app.windows.focused) {
        windowing::focus(app, pane);
        app.derive();
    }
}

/// Panes in the making.
struct Making {
    /// The pane that is there, until its place is found.
    own: Option<PaneId>,
    /// The pane that gets the focus.
    focused: Option<PaneId>,
}

impl Making {
    fn part(&mut self, app: &mut App, wanted: &Arrangement) -> Option<Split> {
        match wanted {
            Arrangement::Pane { path, place, focused } => {
                let own = app.reader.article.path == *path;
                let parked = app.windows.readers.iter().find(|open| open.reader.article.path == *path);
                let number = parked.map_or(app.reader.number, |open| open.reader.number);
                if !own && parked.is_none() {
                    return None;
                }
                let document = parked.map_or(&app.reader, |open| &open.reader).article.document.clone();
                let left = app.session.left.get(path).map(|stopped| (stopped.cursor, stopped.top));
                let (cursor, top) = place.or(left).unwrap_or_default();
                let id = match self.own.take_if(|_| own) {
                    Some(id) if place.is_none() => id,
                    Some(id) => {
                        app.pane.cursor.put(&document, cursor);
                        app.pane.view.show_at(&document, top, 0);
                        id
                    }
                    None if app.windows.others.len() + 1 >= MOST => return None,
                    None => {
                        let mut pane = pane::Pane::default();
                        pane.cursor.put(&document, cursor);
                        pane.held = Some((pane.view.top(), top));
                        let id = app.windows.new_name();
                        let (parts, jumps) = (Panes::default(), Jumps::default());
                        app.windows.others.push(Other { id, reader: number, pane, parts, jumps });
                        id
                    }
                };
                if *focused {
                    self.focused = Some(id);
                }
                Some(Split::Pane(id))
            }
            Arrangement::Parts { beside, parts } => {
                let made =
                    parts.iter().filter_map(|(share, part)| Some(((*share).max(1), self.part(app, part)?)));
                let mut made: Vec<(u16, Split)> = made.collect();
                match made.len() {
                    0 | 1 => made.pop().map(|(_, part)| part),
                    _ => Some(Split::Parts { beside: *beside, parts: made }),
                }
            }
        }
    }
}
