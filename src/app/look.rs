//! How the reader wants things: settings, keys, colours, shaping. What the terminal can draw is in here
//! too; the rest of the state does not know the terminal.

use crate::{
    config::{Settings, Theme},
    layout::Options,
    words::Catalogue,
};

/// How the reader wants things.
#[derive(Clone, Debug, Default)]
pub struct Look {
    /// The settings, with the keys.
    pub settings: Settings,
    /// The colours in use.
    pub theme: Theme,
    /// Every theme there is, built in and the reader's own.
    pub themes: Vec<Theme>,
    /// How words become cells.
    pub layout: Options,
    /// How words become cells where the settings leave that to the terminal.
    pub suits: Options,
    /// Who the annotations are by.
    pub author: Option<String>,
    /// The words of the interface, with the keys as the settings have them.
    pub words: Catalogue,
}
