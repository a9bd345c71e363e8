//! What words lead to: links to places of the text and elsewhere, calls of notes, addresses that stand in the text.

use super::{
    address::percent,
    direction,
    markup::{Block, Kind, Markup, Style},
};
use tui_bidi::text::{Span, slice};

/// Where something leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goal {
    /// To this byte of the text.
    Place(usize),
    /// To the note that begins at this byte of the text.
    Note(usize),
    /// To a page of the web, or another file: as it is written.
    Elsewhere(String),
}

/// Words that lead somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// Their bytes in the text; none where a note is called.
    pub span: Span,
    /// Where they lead.
    pub goal: Goal,
}

impl Markup {
    /// What the words of the paragraph at `line` of `text` lead to, in order.
    pub(super) fn leads(&self, text: &str, line: Span) -> Vec<Lead> {
        let label = |number: u32| self.labels.get(number as usize).map_or("", String::as_str);
        let mut leads: Vec<Lead> = Vec::new();
        for inline in self.inlines(line) {
            let goal = match inline.style {
                Style::Link(target) => Some(self.goal(label(target))),
                Style::Call(sign) => self.note(line.start, label(sign)).map(Goal::Note),
                _ => None,
            };
            leads.extend(goal.map(|goal| Lead { span: inline.span, goal }));
        }
        leads.extend(
            addresses(text, line)
                .into_iter()
                .filter(|address| {
                    let apart = |lead: &Lead| {
                        lead.span.end <= address.span.start || address.span.end <= lead.span.start
                    };
                    leads.iter().all(apart)
                })
                .collect::<Vec<_>>(),
        );
        leads.sort_by_key(|lead| lead.span.start);
        leads
    }

    /// Where a target leads: `#name` to the place that the source calls so.
    fn goal(&self, target: &str) -> Goal {
        let place = target
            .strip_prefix('#')
            .and_then(|name| self.anchors.get(name).or_else(|| self.anchors.get(percent(name).as_str())));
        place.map_or_else(|| Goal::Elsewhere(target.to_owned()), |&at| Goal::Place(at))
    }

    /// Where the note stands that is called by `sign` at byte `at`: the next one with that sign, or the first.
    fn note(&self, at: usize, sign: &str) -> Option<usize> {
        let (before, after) =
            self.blocks.split_at(self.blocks.partition_point(|block| block.span.start <= at));
        let called = |block: &&Block| {
            block.kind == Kind::Note && block.marker.as_deref().is_some_and(|marker| is_sign(marker, sign))
        };
        let note = after.iter().find(called).or_else(|| before.iter().find(called))?;
        Some(note.span.start)
    }

    /// Where the note at byte `at` is called, if that is a note.
    pub(super) fn caller(&self, at: usize) -> Option<usize> {
        let note = self.block(at).filter(|block| block.kind == Kind::Note)?;
        let sign = note.marker.as_deref()?;
        let calls = self.inlines.iter().filter(|inline| match inline.style {
            Style::Call(label) => self.labels.get(label as usize).is_some_and(|label| is_sign(label, sign)),
            _ => false,
        });
        let mut calls = calls.map(|inline| inline.span.start);
        let first = calls.next()?;
        Some(calls.take_while(|&at| at < note.span.start).last().unwrap_or(first))
    }
}

/// The addresses that stand in the paragraph at `line` of `text`.
pub(super) fn addresses(text: &str, line: Span) -> Vec<Lead> {
    let found = direction::addresses(slice(text, line)).into_iter().map(|span| span.forward(line.start));
    found.map(|span| Lead { span, goal: Goal::Elsewhere(slice(text, span).to_owned()) }).collect()
}

/// A sign without what is drawn around it: `[1]` is 1.
pub(super) fn bare(sign: &str) -> &str {
    sign.trim_matches(['[', ']', '(', ')', '.', ' '])
}

/// Whether both are the same sign.
fn is_sign(one: &str, other: &str) -> bool {
    bare(one) == bare(other)
}
