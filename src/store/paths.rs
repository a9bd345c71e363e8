//! Paths in JSON: text, and where a name is no UTF-8 its bytes.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::path::{Path, PathBuf};

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Name {
    Text(PathBuf),
    Bytes(Vec<u8>),
}

/// Writes `path`.
pub(super) fn serialize<S: Serializer>(path: &Path, to: S) -> Result<S::Ok, S::Error> {
    match path.to_str() {
        Some(text) => text.serialize(to),
        None => Name::Bytes(path.as_os_str().as_encoded_bytes().to_vec()).serialize(to),
    }
}

/// Reads a path; one in bytes is of this system.
pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<PathBuf, D::Error> {
    Ok(match Name::deserialize(from)? {
        Name::Text(path) => path,
        #[cfg(unix)]
        Name::Bytes(bytes) => {
            PathBuf::from(<std::ffi::OsString as std::os::unix::ffi::OsStringExt>::from_vec(bytes))
        }
        #[cfg(not(unix))]
        Name::Bytes(bytes) => PathBuf::from(String::from_utf8_lossy(&bytes).into_owned()),
    })
}
