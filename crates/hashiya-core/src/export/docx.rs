//! Comments and tracked changes of a word processor's document, as annotations.

use super::fields::moment;
use super::incoming::{BadImport, Import, Incoming, Says};
use crate::document::{Change, Document, Format, How, Remark};
use crate::notebook::{Annotation, Kind, Relation, Target};
use std::collections::HashMap;

/// Takes what stands beside the words of the document in `data`: a comment is a note; of a change the tag says what it
/// was, and of a deletion the note says the words that are gone.
pub(super) fn annotations(data: &[u8], import: &mut Import) -> Result<(), BadImport> {
    let how = How { format: Some(Format::Docx), encoding: None };
    let document = Document::read_as(data.to_vec(), "", &how)
        .map_err(|_| BadImport::NoAnnotations(say!("import-expected-docx")))?;
    // What is left out has no number, and replies name numbers.
    let (mut numbers, mut counts) = (Vec::new(), HashMap::new());
    for remark in document.remarks() {
        let mut incoming = incoming(&document, remark);
        incoming.foreign = Some(name(remark, &mut counts));
        let answered = remark.answers.and_then(|other| numbers.get(other).copied().flatten());
        incoming.relations.extend(answered.map(|other| (Relation::Answers, other)));
        let before = import.found.len();
        import.take(incoming);
        numbers.push((import.found.len() > before).then_some(before));
    }
    Ok(())
}

fn incoming(document: &Document, remark: &Remark) -> Incoming {
    let tag = match remark.change {
        Some(Change::Inserted) => Some("inserted"),
        Some(Change::Deleted) => Some("deleted"),
        None => remark.done.then_some("resolved"),
    };
    let annotation = Annotation {
        kind: Kind::Note.into(),
        note: (!remark.words.is_empty()).then(|| remark.words.clone()),
        tags: tag.into_iter().map(str::to_owned).collect(),
        author: remark.author.clone(),
        created: remark.date.as_deref().and_then(moment),
        target: Target::of(document, remark.span),
        ..Annotation::default()
    };
    let says = Says { note: true, ..Says::default() };
    Incoming { annotation, id_is_local: true, numbers: true, says, ..Incoming::default() }
}

/// What the remark is called here: as its document does, else by what it is and when it was made. Numbers of remarks in
/// the document are no names, they are given anew whenever it is saved.
fn name(remark: &Remark, counts: &mut HashMap<String, usize>) -> String {
    if let Some(id) = &remark.id {
        return format!("urn:docx:{id}");
    }
    let what = match remark.change {
        Some(Change::Inserted) => "inserted",
        Some(Change::Deleted) => "deleted",
        None => "comment",
    };
    let name = format!("urn:docx:{what}:{}", remark.date.as_deref().unwrap_or_default());
    let count = counts.entry(name.clone()).or_insert(0);
    *count += 1;
    format!("{name}:{count}")
}
