//! What to call a document.

use super::sections::opens_chapter;

/// Longest first line that can be a title, in code points.
const LONGEST: usize = 100;

/// The title of a text that begins with `sample` and was read under `name`.
pub(super) fn title(sample: &str, name: &str) -> String {
    // A title is shown without the marks of emphasis and code.
    let heading = sample.lines().find_map(markdown).map(|words| words.replace(['*', '`'], ""));
    let first = || {
        sample
            .lines()
            .map(str::trim)
            .find(|line| !line.is_empty())
            .filter(|line| is_title(line) && !opens_chapter(line))
    };
    let title = heading.unwrap_or_else(|| first().unwrap_or_else(|| stem(name)).to_owned());
    // Halves of a verse stand far apart.
    title.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a Markdown heading of the first level.
fn markdown(line: &str) -> Option<&str> {
    let words = line.strip_prefix("# ")?.trim().trim_end_matches('#').trim_end();
    (!words.is_empty()).then_some(words)
}

/// Whether a line is short, and not a sentence.
fn is_title(line: &str) -> bool {
    let sentence = line.ends_with(['.', '۔', '،', ',', ':', '؛']);
    !sentence && line.chars().count() <= LONGEST && line.chars().any(char::is_alphabetic)
}

/// The name of a file without folders and ending; "-", standard input, stays.
pub(super) fn stem(name: &str) -> &str {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    match file.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => file,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heading_then_first_line_then_file_name() {
        let long = "كلمة ".repeat(60);
        let cases = [
            ("مقدمة\n# العنوان #\n", "a.md", "العنوان"),
            ("# On the *Muqaddima* and `wc`\n", "a.md", "On the Muqaddima and wc"),
            ("\n\n  عنوان قصير \nنص", "a.txt", "عنوان قصير"),
            ("هذه جملة.\n", "dir/مقال.ar.txt", "مقال.ar"),
            (&long, "C:\\x\\a.txt", "a"),
            ("", ".hidden", ".hidden"),
            ("2023\n", "-", "-"),
            ("الفصل الأول\nفي ذكر بغداد\n", "بغداد.txt", "بغداد"),
            ("الباب المفتوح\n", "a.txt", "الباب المفتوح"),
        ];
        for (text, name, expected) in cases {
            assert_eq!(title(text, name), expected);
        }
    }
}
