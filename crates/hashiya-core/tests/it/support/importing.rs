//! An article with its notebook, into which annotations of other programs are brought.

#![allow(clippy::unwrap_used, reason = "tests")]

use hashiya_core::document::Document;
use hashiya_core::export::{Adopted, Into, Source, adopt, import};
use hashiya_core::notebook::placement::place;
use hashiya_core::notebook::{Edit, Id, Notebook, Target};
use serde_json::json;

pub(crate) const TEXT: &str =
    "قال سام ألتمان: «إنه يعمل». ثم رحل الرجل إلى المدينة.\nوقال الرجل إنه عاد. قال الرجل.\n";

/// An article with its notebook, to import into.
pub(crate) struct Importing {
    pub(crate) document: Document,
    pub(crate) notebook: Notebook,
    pub(crate) ids: u8,
}

impl Importing {
    pub(crate) fn new() -> Self {
        Self::of("schema = 1\n[document]\nid = \"01a1fa1f-80b8-73cc-a3fa-52b87b4cc1d0\"\n")
    }

    pub(crate) fn of(notebook: &str) -> Self {
        let document = Document::parse(TEXT.as_bytes(), "a.txt").unwrap();
        Self { document, notebook: Notebook::parse(notebook.as_bytes()), ids: 0 }
    }

    pub(crate) fn import(&mut self, data: &(impl AsRef<[u8]> + ?Sized), source: Source) -> Adopted {
        let import = import(data.as_ref(), source).unwrap();
        let targets: Vec<&Target> = self.notebook.annotations.iter().map(|own| &own.target).collect();
        let placements = place(&self.document, &targets, None);
        let url = self.notebook.source_url();
        let into = Into {
            document: &self.document,
            notebook: &self.notebook,
            placements: &placements,
            source: url.as_deref(),
            now: "2026-11-23T03:00:00Z",
        };
        let ids = &mut self.ids;
        let adopted = adopt(&into, import, || {
            *ids += 1;
            Id::from_clock(1_700_000_000_000, [*ids; 10])
        });
        self.notebook.apply(Edit::All(adopted.edits.clone()));
        self.notebook = Notebook::parse(&self.notebook.to_bytes());
        adopted
    }

    /// The same data twice: the second time changes nothing, byte for byte.
    #[track_caller]
    pub(crate) fn import_twice(&mut self, data: &(impl AsRef<[u8]> + ?Sized), source: Source) -> Adopted {
        let adopted = self.import(data, source);
        let before = String::from_utf8(self.notebook.to_bytes()).unwrap();
        let again = self.import(data, source);
        assert_eq!(again.edits, [], "{source:?}");
        assert_eq!(String::from_utf8(self.notebook.to_bytes()).unwrap(), before, "{source:?}");
        assert_eq!(again.taken.len(), adopted.taken.len());
        adopted
    }

    pub(crate) fn words(&self) -> Vec<&str> {
        self.notebook.annotations.iter().map(|own| own.target.exact.as_str()).collect()
    }
}

#[allow(clippy::needless_pass_by_value, reason = "values are written where they are passed")]
pub(crate) fn hypothesis(id: &str, quote: serde_json::Value, uri: &str) -> serde_json::Value {
    json!({"id": id, "user": "acct:me@hypothes.is", "uri": uri, "text": "ملاحظة", "tags": ["#a,b"],
        "created": "2023-11-20T10:00:00.000000+00:00", "updated": "2023-11-21T10:00:00.000000+00:00",
        "target": [{"source": uri, "selector": [{"type": "TextPositionSelector", "start": 5000, "end": 5007}, quote]}]})
}

pub(crate) fn quote(exact: &str, prefix: &str, suffix: &str) -> serde_json::Value {
    json!({"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix})
}

pub(crate) fn rows(rows: &[serde_json::Value]) -> String {
    json!({ "rows": rows }).to_string()
}

pub(crate) fn rows_of(note: &serde_json::Value) -> String {
    rows(std::slice::from_ref(note))
}
