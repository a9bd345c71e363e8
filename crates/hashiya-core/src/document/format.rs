//! Forms of documents, and which one a name says.

/// A form that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Plain text.
    Text,
    /// Markdown, as `CommonMark` and GitHub have it.
    Markdown,
    /// A web page.
    Html,
    /// A book in EPUB 2 or 3.
    Epub,
    /// A word processor's document (Office Open XML).
    Docx,
    /// A book in OpenITI mARkdown.
    OpenIti,
    /// `AsciiDoc`.
    AsciiDoc,
    /// Org, as Emacs writes it.
    Org,
    /// reStructuredText.
    Rst,
    /// A letter, or a box of letters.
    Mail,
    /// XML: TEI, feeds, others.
    Xml,
    /// Comma- or tab-separated values.
    Csv,
    /// PDF, as pdftotext reads it.
    Pdf,
    /// Subtitles of a film: `SubRip`, `WebVTT`.
    Subtitles,
}

/// The version of the readers: another number where other words come of the same file, so that notes which were made in
/// the text of before are known to be looked for.
pub(super) const READERS: u32 = 5;

impl Format {
    /// Whether its first line is no title: a row of a table, words of a dialogue.
    pub(super) fn is_called_by_file(self) -> bool {
        matches!(self, Self::Csv | Self::Subtitles)
    }

    /// All forms, in the order in which they are told.
    pub const ALL: [Self; 14] = [
        Self::Text,
        Self::Markdown,
        Self::Html,
        Self::Epub,
        Self::Docx,
        Self::OpenIti,
        Self::AsciiDoc,
        Self::Org,
        Self::Rst,
        Self::Mail,
        Self::Xml,
        Self::Csv,
        Self::Pdf,
        Self::Subtitles,
    ];

    /// Its name on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Epub => "epub",
            Self::Docx => "docx",
            Self::OpenIti => "openiti",
            Self::AsciiDoc => "asciidoc",
            Self::Org => "org",
            Self::Rst => "rst",
            Self::Mail => "mail",
            Self::Xml => "xml",
            Self::Csv => "csv",
            Self::Pdf => "pdf",
            Self::Subtitles => "subtitles",
        }
    }

    /// The form of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The ending that a file of this form has.
    pub fn ending(self) -> &'static str {
        ENDINGS.iter().find(|(_, format)| *format == self).map_or("txt", |&(ending, _)| ending)
    }

    /// Whether its bytes are text, which can be shown as it stands.
    pub fn is_text(self) -> bool {
        !matches!(self, Self::Epub | Self::Docx | Self::Pdf)
    }

    /// Whether its source marks headings, so that conventions of plain text say nothing.
    pub fn marks_headings(self) -> bool {
        !matches!(self, Self::Text | Self::Csv | Self::Pdf | Self::Subtitles)
    }
}

/// Endings of names, and the form that each says.
const ENDINGS: [(&str, Format); 43] = [
    ("md", Format::Markdown),
    ("markdown", Format::Markdown),
    ("mdown", Format::Markdown),
    ("mkd", Format::Markdown),
    ("mkdn", Format::Markdown),
    ("mdwn", Format::Markdown),
    ("mdx", Format::Markdown),
    ("rmd", Format::Markdown),
    ("qmd", Format::Markdown),
    ("html", Format::Html),
    ("htm", Format::Html),
    ("xhtml", Format::Html),
    ("xht", Format::Html),
    ("shtml", Format::Html),
    ("mhtml", Format::Html),
    ("mht", Format::Html),
    ("epub", Format::Epub),
    ("docx", Format::Docx),
    ("docm", Format::Docx),
    ("adoc", Format::AsciiDoc),
    ("asciidoc", Format::AsciiDoc),
    ("asc", Format::AsciiDoc),
    ("org", Format::Org),
    ("rst", Format::Rst),
    ("rest", Format::Rst),
    ("eml", Format::Mail),
    ("mbox", Format::Mail),
    ("mbx", Format::Mail),
    ("xml", Format::Xml),
    ("tei", Format::Xml),
    ("rss", Format::Xml),
    ("atom", Format::Xml),
    ("fb2", Format::Xml),
    ("fbz", Format::Xml),
    ("csv", Format::Csv),
    ("tsv", Format::Csv),
    ("tab", Format::Csv),
    ("pdf", Format::Pdf),
    ("srt", Format::Subtitles),
    ("vtt", Format::Subtitles),
    ("sbv", Format::Subtitles),
    ("ass", Format::Subtitles),
    ("ssa", Format::Subtitles),
];

/// The ending of a file's name, in lower case.
pub(super) fn ending(name: &str) -> String {
    let file = name.rsplit(['/', '\\']).next().unwrap_or_default();
    file.rsplit_once('.').map_or_else(String::new, |(_, ending)| ending.to_ascii_lowercase())
}

/// The form that an ending says.
pub(super) fn named(ending: &str) -> Option<Format> {
    ENDINGS.iter().find(|(known, _)| *known == ending).map(|&(_, format)| format)
}

/// Whether what bears that name may have been written for a terminal: attributes and overstrikes are read. In other
/// plain text they are shown, for there the text is the file.
pub(super) fn may_be_of_terminal(name: &str) -> bool {
    ending(name) == "ansi"
}

/// Whether a file of that name may be an article.
pub fn is_readable_name(name: &str) -> bool {
    let ending = ending(name);
    matches!(ending.as_str(), "txt" | "text" | "ansi" | "completed" | "inprogress" | "odt")
        || named(&ending).is_some()
        || is_openiti_name(&ending)
        || name.to_ascii_lowercase().ends_with(".fb2.zip")
}

/// Whether an ending is that of a version of an OpenITI text, as `Shamela0012345-ara1`.
pub(super) fn is_openiti_name(ending: &str) -> bool {
    let version = |ending: &str| {
        ending.rsplit_once('-').is_some_and(|(id, lang)| {
            id.len() >= 4
                && lang.len() == 4
                && lang.ends_with(|c: char| c.is_ascii_digit())
                && ["ara", "per", "urd", "heb", "ota", "yrv"].iter().any(|known| lang.starts_with(known))
        })
    };
    let bare = ["ara1", "ara2", "per1", "per2", "urd1"].contains(&ending);
    bare || version(ending)
}
