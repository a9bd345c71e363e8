//! Paths as text: in JSON, and in the notebooks of the data directory. Where a name is no UTF-8 nothing of it may be lost,
//! or two files become one.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Name {
    Text(PathBuf),
    Bytes(Vec<u8>),
}

/// How a path begins that is written as the URL of its bytes; an absolute path never does.
const URL: &str = "file://";

/// The absolute `path` as text: itself, or where it is no UTF-8 the URL of its bytes.
pub(super) fn text(path: &Path) -> String {
    let Some(text) = path.to_str() else {
        let mut url = URL.to_owned();
        for &byte in path.as_os_str().as_encoded_bytes() {
            if byte.is_ascii_alphanumeric() || b"/-._~".contains(&byte) {
                url.push(char::from(byte));
            } else {
                let _ = write!(url, "%{byte:02X}"); // a String takes all
            }
        }
        return url;
    };
    text.to_owned()
}

/// The path that [`text`] wrote.
pub(super) fn of_text(text: &str) -> PathBuf {
    let Some(url) = text.strip_prefix(URL) else { return PathBuf::from(text) };
    let (mut bytes, mut rest) = (Vec::new(), url.as_bytes());
    while let Some((&first, after)) = rest.split_first() {
        let code = after.get(..2).filter(|_| first == b'%').and_then(|code| str::from_utf8(code).ok());
        let byte = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        bytes.push(byte.unwrap_or(first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    of_bytes(bytes)
}

#[cfg(unix)]
fn of_bytes(bytes: Vec<u8>) -> PathBuf {
    PathBuf::from(<std::ffi::OsString as std::os::unix::ffi::OsStringExt>::from_vec(bytes))
}

#[cfg(not(unix))]
fn of_bytes(bytes: Vec<u8>) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(&bytes).into_owned())
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
        Name::Bytes(bytes) => of_bytes(bytes),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn every_path_is_read_from_its_text_and_no_two_share_one() {
        let names: [&[u8]; 7] = [
            b"/a/caf\xe9.txt",
            b"/a/caf\xe8.txt",
            "/a/caf\u{FFFD}.txt".as_bytes(),
            b"/a/%E9.txt",
            b"/\xff%",
            b"/",
            b"",
        ];
        let texts = names.map(|name| text(&of_bytes(name.to_vec())));
        for (name, own) in names.iter().zip(&texts) {
            assert_eq!(of_text(own).as_os_str().as_encoded_bytes(), *name);
            assert_eq!(texts.iter().filter(|other| *other == own).count(), 1, "{own}");
        }
        assert_eq!(of_text("file://%zz%4"), PathBuf::from("%zz%4"));
    }
}
