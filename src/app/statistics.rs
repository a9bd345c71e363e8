//! The page of statistics: what was read, marked and reviewed in all articles.

use crate::library::Figures;

/// The page of statistics.
#[derive(Clone, Debug, Default)]
pub struct Statistics {
    /// What it tells.
    pub figures: Figures,
    /// The first row in sight.
    pub top: usize,
}
