//! A relation looked at closely: every claim that speaks of it, for and against, whatever the
//! filters, and what else is said between the same two.

use crate::document::{contested_words, labels, origins_summary};
use crate::model::{ClaimIx, DynSort};
use crate::query::{RelationIx, Stance, ToldRelation, stance, told_relations};
use crate::views::context::Context;
use crate::views::detail::cite::copy_relation;
use crate::views::detail::ledger::{LedgerClaims, Support};
use crate::views::detail::told::{WARNING, relation_name, speaking, still_said, told_list};
use crate::views::export::share::{ShareButtons, Shared};
use crate::views::separate::separate;
use leptos::prelude::*;
use std::sync::Arc;

/// A relation.
#[component]
pub fn RelationDetail(context: Context, ix: RelationIx) -> impl IntoView {
    let loaded = context.loaded();
    let predicate = loaded.dataset.predicate(loaded.index.relation(ix).key.predicate);
    let definition = predicate.definition.clone();
    view! {
        <article class="closely">
            <p class="said-through">{WARNING}</p>
            <h2>{move || relation_name(context, ix)}</h2>
            {definition.map(|text| view! { <p class="definition">{text}</p> }.into_any())}
            <RelationClaims context ix/>
            {move || siblings(context, ix)}
            {copy_relation(context, ix)}
            <ShareButtons context what=Shared::Relation(ix)/>
        </article>
    }
    .into_any()
}

/// How contested a relation is, and its claims by stance.
#[component]
fn RelationClaims(context: Context, ix: RelationIx) -> impl IntoView {
    let claims = Memo::new(move |_| Arc::new(speaking(context, ix)));
    let tag = |state| view! { <span class="tag">{state}</span> }.into_any();
    let by_stance = Stance::ALL.iter().map(|one| {
        let heading = format!("Coded as: {}", labels::stance(*one));
        let claims = of_stance(context, claims, *one);
        view! { <Support context heading claims open=true/> }.into_any()
    });
    let by_stance = by_stance.collect_view();
    view! {
        <p>{move || claims.with(|claims| contested(context, ix, claims)).map(tag)}</p>
        <p>{move || claims.with(|claims| rests_on(context, claims))}</p>
        {move || claims.with(|claims| separate(context, claims))}
        {by_stance}
    }
    .into_any()
}

fn of_stance(context: Context, claims: LedgerClaims, wanted: Stance) -> LedgerClaims {
    Memo::new(move |_| {
        let loaded = context.loaded();
        let all = claims.get();
        let of = |ix: &ClaimIx| stance(loaded.dataset.claim(*ix)) == Some(wanted);
        Arc::new(all.iter().copied().filter(of).collect())
    })
}

/// How many claims there are, and on what they rest.
fn rests_on(context: Context, claims: &[ClaimIx]) -> String {
    origins_summary(&context.loaded().dataset, &context.reading.get(), claims)
}

/// What stands against a relation, in words.
fn contested(context: Context, ix: RelationIx, claims: &[ClaimIx]) -> Option<String> {
    let reading = context.reading.get();
    contested_words(&context.loaded().dataset, &reading, reading.relation(ix), claims)
}

/// All that is told between the same two, whichever way, where that is more than this.
fn siblings(context: Context, ix: RelationIx) -> Option<AnyView> {
    let loaded = context.loaded();
    let pair = |at: RelationIx| loaded.index.relations().pair(at);
    let others = (0..loaded.index.relations().len() as u32).map(RelationIx);
    let others = others.filter(|other| pair(*other) == pair(ix));
    let claims: Vec<ClaimIx> =
        others.flat_map(|other| loaded.index.relation(other).claims.iter().copied()).collect();
    let reading = context.reading.get();
    let mut speaking: Vec<u32> = still_said(&reading, &claims).iter().map(|ix| ix.0).collect();
    speaking.dyn_sort();
    speaking.dedup();
    let speaking: Vec<ClaimIx> = speaking.into_iter().map(ClaimIx).collect();
    let mut told = told_relations(&loaded.dataset, loaded.index.relations(), &reading, &speaking);
    told.retain(|relation: &ToldRelation| pair(relation.ix) == pair(ix));
    let all = if told.len() > 1 { &told[..] } else { &[] };
    told_list(context, "All that is told between these two", all)
}
