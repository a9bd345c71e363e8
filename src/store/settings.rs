//! A setting that is kept: one line of `settings.toml`, all others as they stand.

use super::{
    dirs::Dirs,
    error::{Error, reason},
    files, locks, writing,
};
use std::path::PathBuf;
use toml_edit::{DocumentMut, Item, Table, Value};

/// Writes the setting `key` of `table` (empty: the first lines of the file) with `value`, as TOML, into the file of settings; gives the file. Comments and
/// order stay.
///
/// # Errors
///
/// Where the file cannot be read or written, or is no TOML: it is left alone then.
pub fn keep_setting(dirs: &Dirs, table: &str, key: &str, value: &str) -> Result<PathBuf, Error> {
    let path = &dirs.settings;
    let fail = |error: &std::io::Error| Error::new(reason(error), path, say!("hint-unchanged"));
    let mend = || Error::new(say!("overrides-not-toml"), path, say!("hint-mend"));
    let _lock = locks::lock_file(&dirs.locks().join("settings")).map_err(|error| fail(&error))?;
    let bytes = files::read_up_to(path, files::SETTINGS).map_err(|error| fail(&error))?.unwrap_or_default();
    let mut document: DocumentMut =
        std::str::from_utf8(&bytes).ok().and_then(|text| text.parse().ok()).ok_or_else(mend)?;
    let mut value: Value = value.parse().map_err(|_| mend())?;
    let place = match table {
        "" => document.as_table_mut(),
        table => {
            let inner = document.entry(table).or_insert(Item::Table(Table::new()));
            inner.as_table_mut().ok_or_else(mend)?
        }
    };
    if let Some(old) = place.get(key).and_then(Item::as_value) {
        *value.decor_mut() = old.decor().clone();
    }
    place.insert(key, Item::Value(value));
    let write = || {
        std::fs::create_dir_all(files::folder_of(path))?;
        writing::replace(path, document.to_string().as_bytes())
    };
    write().map_err(|error| fail(&error))?;
    Ok(path.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first setting that was kept was lost: only a second program made the folder.
    #[test]
    fn a_setting_is_kept_where_no_folder_of_settings_is_yet() {
        let home = tempfile::tempdir().unwrap();
        let dirs = Dirs::under(home.path().join("new"));
        for (table, key, value) in [("", "theme", "\"sepia\""), ("page", "measure", "66")] {
            assert_eq!(keep_setting(&dirs, table, key, value).unwrap(), dirs.settings);
        }
        let kept = std::fs::read_to_string(&dirs.settings).unwrap();
        assert_eq!(kept, "theme = \"sepia\"\n\n[page]\nmeasure = 66\n");
    }
}
