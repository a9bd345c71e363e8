//! A window on an open article: what of it stands on the screen, where the cursor is, what is selected.

pub(in crate::app) mod cursor;
pub(in crate::app) mod elided;
mod folding;
mod going;
mod motion;
mod padding;
pub(in crate::app) mod paragraph;
mod scrolling;
mod selecting;
pub(in crate::app) mod selection;
mod spacing;
pub(in crate::app) mod unit;
pub(in crate::app) mod view;
pub(in crate::app) mod window;

pub(crate) use window::Pane;

pub(super) use spacing::Spacing;
