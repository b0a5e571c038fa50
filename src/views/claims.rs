//! The claims view: a list, sorted and grouped.

use super::claim_list::ClaimList;
use super::context::context;
use super::coverage::{Empty, Undated};
use super::said::Handle;
use crate::document::labels;
use crate::platform::hash::Entry;
use crate::query::{Facet, Group, Sort, SortKey, group};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// The claims that answer the query.
#[component]
pub fn Claims() -> impl IntoView {
    let context = context();
    let grouping = Memo::new(move |_| context.query.with(|q| q.group));
    let empty = Memo::new(move |_| context.matches.with(|m| m.is_empty()));
    let list = move || match grouping.get() {
        None => view! { <ClaimList claims=context.ordered/> }.into_any(),
        Some(facet) => view! { <Groups facet/> }.into_any(),
    };
    view! {
        <div data-view="claims">
            <div class="list-tools"><SortBy/><GroupBy/></div>
            <Undated/>
            {move || if empty.get() { view! { <Empty/> }.into_any() } else { list().into_any() }}
        </div>
    }
}

#[component]
fn Groups(facet: Facet) -> impl IntoView {
    let context = context();
    move || {
        let loaded = context.loaded();
        let claims = context.ordered.get();
        let groups = group(&loaded.index, &context.reading.get(), facet, &claims);
        let mut seen = BTreeSet::new();
        groups
            .into_iter()
            .map(|Group { id, claims }| {
                let name = labels::value(&loaded.dataset, facet, &id);
                // A claim with several values stands in several groups; its handle in the first.
                let first: Vec<_> = claims
                    .iter()
                    .copied()
                    .filter(|ix| seen.insert(*ix))
                    .collect();
                let again: Vec<_> = claims
                    .iter()
                    .copied()
                    .filter(|ix| !first.contains(ix))
                    .collect();
                let count = claims.len();
                view! {
                    <section class="group">
                        <h2 class="group-name">{name}" "<span class="count">{count}</span></h2>
                        <ClaimList claims=Signal::stored(Arc::new(first))/>
                        {(!again.is_empty()).then(|| view! {
                            <ClaimList claims=Signal::stored(Arc::new(again))
                                handle=Handle::Elsewhere/>
                        })}
                    </section>
                }
            })
            .collect::<Vec<_>>()
    }
}

const SORTS: [(&str, &str); 7] = [
    ("", "by text"),
    ("date", "by the time spoken of, oldest first"),
    ("-date", "by the time spoken of, newest first"),
    ("said", "by the time it was said, oldest first"),
    ("-said", "by the time it was said, newest first"),
    ("speaker", "by whom it traces back to, A to Z"),
    ("-speaker", "by whom it traces back to, Z to A"),
];

fn sort_from(id: &str) -> Option<Sort> {
    let descending = id.starts_with('-');
    let key = SortKey::from_id(id.trim_start_matches('-'))?;
    Some(Sort { key, descending })
}

#[component]
fn SortBy() -> impl IntoView {
    let context = context();
    let chosen = Memo::new(move |_| context.query.with(|q| q.sort));
    let options: Vec<_> = SORTS
        .iter()
        .map(|(id, words)| {
            let selected = move || chosen.get() == sort_from(id);
            view! { <option value=*id selected=selected>{*words}</option> }
        })
        .collect();
    view! {
        <label class="field">"Order "
            <select on:change=move |event| {
                let sort = sort_from(&event_target_value(&event));
                context.change(Entry::Push, |query| query.sort = sort);
            }>{options}</select>
        </label>
    }
}

#[component]
fn GroupBy() -> impl IntoView {
    let context = context();
    let chosen = Memo::new(move |_| context.query.with(|q| q.group));
    let options: Vec<_> = Facet::ALL
        .iter()
        .map(|facet| {
            let selected = move || chosen.get() == Some(*facet);
            view! {
                <option value=facet.id() selected=selected>{labels::facet(*facet)}</option>
            }
        })
        .collect();
    view! {
        <label class="field">"Group "
            <select on:change=move |event| {
                let facet = Facet::from_id(&event_target_value(&event));
                context.change(Entry::Push, |query| query.group = facet);
            }>
                <option value="" selected=move || chosen.get().is_none()>"not at all"</option>
                {options}
            </select>
        </label>
    }
}
