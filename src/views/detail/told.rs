//! Relations as those who still speak tell them: in words, and in a list.

use crate::document::{labels, relation_told};
use crate::model::ClaimIx;
use crate::query::{Reading, RelationIx, Selection, ToldRelation};
use crate::views::context::Context;
use crate::views::links::select_link;
use crate::views::relations::told::tellers;
use leptos::prelude::*;

/// What a relation is, so that its name never stands as a statement.
pub const WARNING: &str = "A relation that claims here speak of; this page does not say it is so";

/// Most relations listed.
const MOST: usize = 100;

/// Those of some claims that the reading still has.
pub fn still_said(reading: &Reading, claims: &[ClaimIx]) -> Vec<ClaimIx> {
    claims.iter().copied().filter(|ix| reading.claims.contains(ix.get())).collect()
}

/// The claims of a relation that anybody still speaks. Tracks the reading.
pub fn speaking(context: Context, ix: RelationIx) -> Vec<ClaimIx> {
    let (loaded, reading) = (context.loaded(), context.reading.get());
    still_said(&reading, &loaded.index.relation(ix).claims)
}

/// A relation with those who still tell it, and how. Tracks the reading.
pub fn relation_name(context: Context, ix: RelationIx) -> String {
    let loaded = context.loaded();
    relation_told(&loaded.dataset, &loaded.index, ix, &speaking(context, ix))
}

/// A relation as the heading of a list that leaves the page. Tracks the reading.
pub fn relation_heading(context: Context, ix: RelationIx) -> String {
    format!("{WARNING}: {}", relation_name(context, ix))
}

/// Relations with who tells them and how they stand, folded; nothing without any.
pub fn told_list(
    context: Context,
    heading: &'static str,
    relations: &[ToldRelation],
) -> Option<AnyView> {
    let items = relations.iter().take(MOST).map(|relation| told_item(context, relation));
    let items = items.collect_view();
    let count = relations.len();
    (count > 0).then(|| {
        view! {
            <details class="ledger">
                <summary>{format!("{heading} ({count})")}</summary>
                <ul class="told">{items}</ul>
            </details>
        }
        .into_any()
    })
}

fn told_item(context: Context, relation: &ToldRelation) -> AnyView {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let key = loaded.index.relation(relation.ix).key;
    let words = format!(
        "{} {} {}",
        dataset.actor(key.subject).told(),
        dataset.predicate(key.predicate).told(),
        dataset.actor(key.object).told()
    );
    view! {
        <li>
            {format!("{}: ", tellers(context, relation))}
            {select_link(context, &words, Selection::Relation(key.id(dataset)))}
            {format!(" ({})", labels::told(relation.told))}
        </li>
    }
    .into_any()
}
