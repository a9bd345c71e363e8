//! In which language an export names things.

use crate::document::Document;
use crate::words::{Catalogue, LANGUAGES, Language, spoken};

/// The words beside `document`: in its own language where the program speaks that, else in the one that it speaks.
pub(super) fn words_beside(document: &Document) -> Catalogue {
    let spoken = spoken();
    match document.lang().parse::<Language>() {
        Ok(own) if LANGUAGES.iter().any(|(tag, ..)| *tag == own.base()) => spoken.in_language(&own),
        _ => Catalogue::clone(&spoken),
    }
}
