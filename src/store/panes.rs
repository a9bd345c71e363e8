//! How the screen was divided when the program ended: one small file in the state directory.

use super::{dirs::Dirs, files, writing};
use crate::app::Arrangement;

/// Remembers how the screen is divided; nothing while there is one pane. Best effort, as the places are.
pub fn keep_arrangement(dirs: &Dirs, arrangement: Option<&Arrangement>) {
    let path = dirs.state.join("panes.json");
    let _ = match arrangement.map(serde_json::to_vec_pretty) {
        Some(Ok(json)) => writing::replace(&path, &json).is_ok(),
        // What cannot be kept is not what was kept before, either.
        Some(Err(_)) | None => std::fs::remove_file(&path).is_ok(),
    };
}

/// How the screen was divided, if it was; articles that are gone are left out when it is made again.
pub fn arrangement(dirs: &Dirs) -> Option<Arrangement> {
    let bytes = files::read(&dirs.state.join("panes.json")).ok().flatten()?;
    serde_json::from_slice(&bytes).ok()
}
