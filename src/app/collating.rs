//! The apparatus of variants: what is open in other panes is compared with the article of the pane with the focus, whose
//! variants stand at the foot of its panes, are listed and gone through.

use super::{
    changed::Changed,
    collated::{Collation, ToCollate, Witness, sigla},
    message::Effect,
    picker::{Choice, Picker},
    reader::{Reader, marks::Marks},
    state::App,
};
use crate::alignment::{Reading, Variant};
use tui_bidi::text::{Span, slice, snip};

/// Collates what is open with the article of the pane with the focus, or takes the apparatus away.
pub(super) fn toggle(app: &mut App) {
    app.session.changed = Changed::All;
    if app.reader.collation.take().is_some() {
        return app.session.say(say!("variants-no-more"));
    }
    let witness = |reader: &Reader| Witness {
        reader: reader.number,
        name: reader.article.name.clone(),
        document: reader.article.document.clone(),
    };
    // In the order of reading, each once.
    let mut witnesses: Vec<Witness> = Vec::new();
    for pane in app.windows.split.panes() {
        let number = super::windowing::reader_of(app, pane);
        if number != app.reader.number && witnesses.iter().all(|known| known.reader != number) {
            witnesses.push(witness(app.reader_called(number)));
        }
    }
    if witnesses.is_empty() {
        return app.session.say(say!("variants-need-witness"));
    }
    let base = &app.reader.article.document;
    if !base.is_complete() || witnesses.iter().any(|own| !own.document.is_complete()) {
        return app.session.say(say!("still-reading"));
    }
    app.reader.collation = Some(Collation::new(0, witnesses));
    ask(app, app.reader.number);
    app.session.say(say!("linking"));
}

/// Has the variants of the reader called `number` worked out.
fn ask(app: &mut App, number: u32) {
    app.windows.links += 1;
    let turn = app.windows.links;
    // An earlier text has no background worker; its number is greater than all.
    let all = app.windows.readers.iter().map(|open| open.reader.number);
    let worker = all.fold(app.reader.number, u32::min);
    let reader = match app.windows.open_mut(number) {
        Some(open) => &mut open.reader,
        None => &mut app.reader,
    };
    let Some(collation) = &mut reader.collation else { return };
    collation.turn = turn;
    let base = std::iter::once(&reader.article.document);
    let documents = base.chain(collation.witnesses.iter().map(|own| &own.document)).cloned().collect();
    let addressed = std::mem::replace(&mut app.session.addressed, worker);
    app.session.ask(Effect::Collate(Box::new(ToCollate { turn, documents })));
    app.session.addressed = addressed;
}

/// Takes the variants of the collation of this number.
pub(super) fn take(app: &mut App, turn: u32, variants: Vec<Variant>) {
    let parked = app.windows.readers.iter_mut().map(|open| &mut open.reader);
    let mut all = std::iter::once(&mut app.reader).chain(parked);
    let Some(collation) =
        all.find_map(|reader| reader.collation.as_mut().filter(|collation| collation.turn == turn))
    else {
        return;
    };
    let count = variants.len();
    collation.take(variants);
    app.session.say(say!("variants-found", count));
    app.session.changed = Changed::All;
}

/// A text that takes part in an apparatus was read anew: its variants are worked out anew.
pub(super) fn revise(app: &mut App) {
    let (number, document) = (app.reader.number, app.reader.article.document.clone());
    let mut stale = Vec::new();
    let parked = app.windows.readers.iter_mut().map(|open| &mut open.reader);
    for reader in std::iter::once(&mut app.reader).chain(parked) {
        let Some(collation) = &mut reader.collation else { continue };
        let witness = collation.witnesses.iter_mut().find(|own| own.reader == number);
        if reader.number == number || witness.is_some() {
            witness.into_iter().for_each(|own| own.document = document.clone());
            // Until then nothing is told of places that are others now.
            (collation.variants, collation.marks) = (None, Marks::default());
            stale.push(reader.number);
        }
    }
    stale.into_iter().for_each(|number| ask(app, number));
}

/// Goes to the next variant, or to the one before; `false` where there is no apparatus.
pub(super) fn to_variant(app: &mut App, forward: bool) -> bool {
    let Some(collation) = &app.reader.collation else { return false };
    let document = &app.reader.article.document;
    match app.pane.next_of(document, collation.all(), |variant| variant.base.start, forward) {
        Some(number) => show(app, number),
        None if forward => app.session.say(say!("no-difference-after")),
        None => app.session.say(say!("no-difference-before")),
    }
    true
}

/// Goes to the variant of this number.
pub(super) fn show(app: &mut App, number: usize) {
    let Some(collation) = &app.reader.collation else { return };
    let (all, base) = (collation.all().len(), collation.all().get(number).map(|variant| variant.base));
    let Some(base) = base else { return };
    app.context().visit(base.start);
    app.pane.gone_to = Some(number);
    app.pane.landed = Some(base).filter(|base| !base.is_empty());
    app.session.say(say!("number-of-all", number = number + 1, all));
}

/// Lists the variants; `false` where there is no apparatus.
pub(super) fn list(app: &mut App) -> bool {
    let Some(collation) = &app.reader.collation else { return false };
    let text = app.reader.article.document.text();
    let row = |(number, variant): (usize, &Variant)| {
        let own = slice(text, Span::new(variant.base.start, variant.base.end)).trim();
        let label = if own.is_empty() { "+".to_owned() } else { snip(own, 600).replace('\n', " ") };
        // All in the direction of the text, whatever letters sigla and readings have.
        let within = |words: String| match (app.session.look.layout.reveal, app.reading().is_rtl()) {
            (true, _) => words,
            (false, true) => ["\u{2067}", &words, "\u{2069}"].concat(),
            (false, false) => ["\u{2066}", &words, "\u{2069}"].concat(),
        };
        let others = variant.readings.iter().skip(1).map(|own| within(reading(own)));
        Choice::new(label, others.collect::<Vec<_>>().join(" · "), number)
    };
    let rows: Vec<Choice<usize>> = collation.all().iter().enumerate().map(row).collect();
    if rows.is_empty() {
        app.session.say(say!("no-differences"));
        return true;
    }
    let before = collation.all().partition_point(|variant| variant.base.start <= app.pane.cursor.at);
    app.context().choose(Picker::new(say!("picker-variants"), rows, before.saturating_sub(1)), show);
    true
}

/// A reading after the sigla of its witnesses.
fn reading(own: &Reading) -> String {
    format!("{} {}", sigla(&own.witnesses), words(own))
}

/// The words of a reading on one line; a sign where there are none, and one where they stand elsewhere.
pub(crate) fn words(own: &Reading) -> String {
    let text = snip(&own.text, 600).split_whitespace().collect::<Vec<_>>().join(" ");
    match (text.is_empty(), own.moved) {
        (true, true) => "↕".to_owned(),
        (false, true) => format!("{text} ↕"),
        (true, false) => "—".to_owned(),
        (false, false) => text,
    }
}
