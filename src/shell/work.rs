//! What the background worker is asked to do, as values.

use crate::{
    app::{Draft, Effect, Export, Reach, Sought, Stopped, ToAlign, ToCollate, Wanted},
    claims::{Model, OwnCriterion},
    config::Assignment,
    document::Document,
    entities,
    notebook::{Edit, Id, KeptText, Target},
    store::Came,
    words::Phrase,
};

/// Something for the background worker to do.
pub(super) enum Work {
    /// The article was read, anew or the whole of it after its head; with its old text, if that is known.
    Read(Box<Document>, Option<String>),
    /// More came through the pipe, and maybe its end.
    Came(Box<Document>, Came),
    /// The pipe is to be read so far.
    ReadOn(Reach),
    Save(Edit),
    Restore(Edit),
    History,
    Statuses(Id),
    AsOf(Id),
    WriteAnew(Id),
    OldParagraph(Id, Target),
    Place(Vec<(Id, Target)>),
    Names(Vec<entities::Edit>, Phrase),
    Timeline(Box<entities::Entities>, Option<String>),
    Chains(Wanted),
    Propose(Box<entities::Entities>, Vec<OwnCriterion>, Box<Model>),
    Align(Box<ToAlign>),
    Collate(Box<ToCollate>),
    KeptTexts,
    KeptText(KeptText),
    FindNames,
    StopFinding,
    Undo(bool),
    Redo(bool),
    Look,
    /// Look whether the article has grown, and read it again then.
    Follow,
    Reload,
    Count(Sought),
    Export(Export),
    Draft(Draft),
    KeepSetting(Assignment),
    /// The last: the place to be kept, where there is one.
    Leave(Option<Stopped>),
}

impl Work {
    /// What `effect` asks of the background worker; the effect itself, where it is not for that to do.
    #[allow(clippy::result_large_err, reason = "the effect is given back, not an error")]
    pub(super) fn of(effect: Effect) -> Result<Self, Effect> {
        Ok(match effect {
            Effect::Place(targets) => Self::Place(targets),
            Effect::Save(edit) => Self::Save(edit),
            Effect::Restore(edit) => Self::Restore(edit),
            Effect::History => Self::History,
            Effect::Statuses(id) => Self::Statuses(id),
            Effect::AsOf(id) => Self::AsOf(id),
            Effect::WriteAnew(id) => Self::WriteAnew(id),
            Effect::OldParagraph(id, target) => Self::OldParagraph(id, target),
            Effect::Names { edits, what } => Self::Names(edits, what),
            Effect::Timeline(entities, published) => Self::Timeline(entities, published),
            Effect::Chains(wanted) => Self::Chains(wanted),
            Effect::Propose(entities, criteria, model) => Self::Propose(entities, criteria, model),
            Effect::Align(texts) => Self::Align(texts),
            Effect::Collate(texts) => Self::Collate(texts),
            Effect::KeptTexts => Self::KeptTexts,
            Effect::KeptText(kept) => Self::KeptText(kept),
            Effect::FindNames => Self::FindNames,
            Effect::StopFinding => Self::StopFinding,
            Effect::Undo(told) => Self::Undo(told),
            Effect::Redo(told) => Self::Redo(told),
            Effect::ReadOn(reach) => Self::ReadOn(reach),
            Effect::Reload => Self::Reload,
            Effect::Count(sought) => Self::Count(sought),
            Effect::Export(export) => Self::Export(export),
            Effect::KeepSetting(setting) => Self::KeepSetting(setting),
            Effect::Draft(draft) => Self::Draft(draft),
            other => return Err(other),
        })
    }
}
