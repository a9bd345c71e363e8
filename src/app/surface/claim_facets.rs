//! Which claims are listed, and in which order.

use crate::app::{
    claims::{Claims, Order},
    context::Context,
    facets::{facet_author, facet_kind, facet_name, facet_status, facet_tag},
    narrow::Facet,
    picker::{Choice, Picker},
    sidebar::List,
};
use crate::library::Wanted;
use crate::words::Phrase;
use std::collections::BTreeMap;

impl Claims {
    /// Asks which claims are listed.
    pub(in crate::app) fn ask_which(cx: &mut Context<'_>) {
        let session = &*cx.session;
        let mut all = vec![
            Choice::new(session.row(&say!("facet-all-claims")), "", Facet::Claims),
            Choice::new(session.row(&say!("facet-every-kind")), "", Facet::EveryKind),
        ];
        let annotations = &cx.reader.article.notebook.annotations;
        let counted = |label: fn(&str) -> Phrase, values: Vec<&str>, pick: fn(String) -> Facet| {
            let mut uses = BTreeMap::<&str, usize>::new();
            for value in values {
                *uses.entry(value).or_default() += 1;
            }
            let choice = |(value, count): (&str, usize)| {
                Choice::new(session.row(&label(value)), session.number(count), pick(value.to_owned()))
            };
            uses.into_iter().map(choice).collect::<Vec<_>>()
        };
        all.extend(counted(
            facet_status,
            annotations.iter().filter_map(|a| a.status.as_deref()).collect(),
            Facet::Status,
        ));
        all.extend(counted(facet_kind, annotations.iter().map(|a| a.kind.as_str()).collect(), Facet::Kind));
        all.extend(counted(
            facet_tag,
            annotations.iter().flat_map(|a| &a.tags).map(String::as_str).collect(),
            Facet::Tag,
        ));
        all.extend(counted(
            facet_author,
            annotations.iter().filter_map(|a| a.author.as_deref()).collect(),
            Facet::Author,
        ));
        for (number, entity) in
            cx.reader.article.entities.iter().flat_map(|found| &found.entities).enumerate()
        {
            let marks = cx.reader.article.marks();
            let said = annotations.iter().any(|a| {
                a.speaker
                    .as_ref()
                    .is_some_and(|who| *who == entity.name || entity.latin.as_ref() == Some(who))
            });
            if said || entity.mentions.iter().any(|mention| marks.over(mention.span).next().is_some()) {
                let detail = entity.latin.as_deref().filter(|latin| *latin != entity.name).unwrap_or("");
                all.push(Choice::new(session.row(&facet_name(&entity.name)), detail, Facet::Entity(number)));
            }
        }
        cx.choose(Picker::new(say!("picker-list-only"), all, 0), |app, facet| {
            let (claims, mut cx) = app.claims();
            claims.list_only(&mut cx, facet);
        });
    }

    /// Lists the claims that have `facet`, besides what was asked for before.
    pub(in crate::app) fn list_only(&mut self, cx: &mut Context<'_>, facet: Facet) {
        let wanted = &mut self.wanted;
        match facet {
            Facet::Claims | Facet::EveryKind => {
                *wanted = Wanted::default();
                self.entity = None;
                self.every_kind = facet == Facet::EveryKind;
            }
            Facet::Kind(kind) => wanted.kind = Some(kind),
            Facet::Status(status) => wanted.status = Some(status),
            Facet::Tag(tag) => wanted.tag = Some(tag),
            Facet::Author(author) => wanted.author = Some(author),
            Facet::Entity(number) => {
                let entities = cx.reader.article.entities.as_ref().map_or(&[][..], |found| &found.entities);
                if let Some(entity) = entities.get(number) {
                    let forms = std::iter::once(&entity.name).chain(&entity.latin).chain(&entity.forms);
                    wanted.entity = forms.cloned().collect();
                    self.entity = Some(entity.name.clone());
                }
            }
        }
        self.list = List::default();
        self.refresh(cx.session, &cx.reader.article);
    }

    /// Asks how the claims are sorted and grouped.
    pub(in crate::app) fn ask_order(&self, cx: &mut Context<'_>) {
        let here = Order::ALL.iter().position(|order| *order == self.order).unwrap_or(0);
        let choice = |order: Order| Choice::new(cx.session.row(&order.name()), "", order);
        let picker = Picker::new(say!("picker-sort-or-group"), Order::ALL.map(choice).into(), here);
        cx.choose(picker, |app, order| {
            let (claims, cx) = app.claims();
            claims.order = order;
            claims.refresh(cx.session, &cx.reader.article);
        });
    }
}
