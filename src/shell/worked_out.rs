//! What the background worker works out of the text: dated sentences, chains of transmission, proposals.

use super::background_worker::BackgroundWorker;
use crate::app::{Message, Wanted};
use crate::claims::{Model, OwnCriterion, propose, timeline};
use crate::entities;

impl BackgroundWorker {
    /// Looks for dated sentences.
    pub(super) fn timeline(&self, entities: Box<entities::Entities>, published: Option<String>) {
        let document = self.document.clone();
        self.aside(move |answer| {
            let dated = timeline(&document, &entities, published.as_deref());
            answer(Message::Timeline(document.text().len(), dated));
        });
    }

    /// Looks for chains of transmission, for what is `wanted`.
    pub(super) fn chains(&self, wanted: Wanted) {
        let document = self.document.clone();
        self.aside(move |answer| {
            answer(Message::Chains(wanted, document.text().len(), entities::chains(&document)));
        });
    }

    /// Proposes sentences that may be claims.
    pub(super) fn propose(
        &self,
        entities: Box<entities::Entities>,
        criteria: Vec<OwnCriterion>,
        model: Box<Model>,
    ) {
        let document = self.document.clone();
        self.aside(move |answer| {
            let found = propose(&document, &entities, &criteria, &model);
            answer(Message::Proposals(document.text().len(), found));
        });
    }
}
