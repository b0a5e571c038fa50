//! Search and filters: the same beside every view that shows claims.

use super::context::context;
use super::facet_value::FacetValueControl;
use super::interval_facet::IntervalFacet;
use crate::document::labels;
use crate::platform::focus;
use crate::platform::hash::Entry;
use crate::query::{Clock, Facet};
use leptos::prelude::*;

/// Facets that stand open at first.
const OPEN: [Facet; 3] = [Facet::Speaker, Facet::Actor, Facet::Stance];

/// Values shown before the rest are asked for.
const MOST: usize = 8;

/// Search box, facets and intervals.
#[component]
pub fn FacetPanel() -> impl IntoView {
    let context = context();
    let open = Memo::new(move |_| context.session.with(|s| s.filters_open.unwrap_or(false)));
    let close = move |_| {
        context.session.update(|s| s.filters_open = Some(false));
        focus::focus("main");
    };
    let facets: Vec<_> = Facet::ALL
        .iter()
        .map(|facet| view! { <FacetGroup facet=*facet/> })
        .collect();
    let clocks: Vec<_> = Clock::ALL
        .iter()
        .map(|clock| view! { <IntervalFacet clock=*clock/> })
        .collect();
    let found = move || match context.matches.with(|m| m.count()) {
        1 => "Show 1 claim".to_owned(),
        n => format!("Show {n} claims"),
    };
    view! {
        <aside id="filters" class="filters" class:is-open=open tabindex="-1"
            aria-label="Search and filter">
            <SearchBox/>
            <div class="facets">{facets}{clocks}</div>
            <button class="button button-main filters-done" type="button" on:click=close>
                {found}
            </button>
        </aside>
    }
}

#[component]
fn SearchBox() -> impl IntoView {
    let context = context();
    let text = Memo::new(move |_| context.query.with(|q| q.search.clone()));
    let typed = move |event| {
        let text = event_target_value(&event);
        context.change(Entry::Replace, |query| query.search = text);
    };
    view! {
        <search class="search">
            <label for="search">"Search claims, names and key phrases"</label>
            <input id="search" type="search" autocomplete="off" spellcheck="false"
                prop:value=text on:input=typed/>
        </search>
    }
}

#[component]
fn FacetGroup(facet: Facet) -> impl IntoView {
    let context = context();
    let clause = Memo::new(move |_| context.query.with(|q| q.facets.get(&facet).cloned()));
    // Which values are listed changes with the dataset and the clause, not with the counts.
    let values = Memo::new(move |_| {
        let chosen = clause.get().unwrap_or_default();
        let mut values: Vec<(String, u32)> = context.counts.with(|counts| {
            counts
                .of(facet)
                .map(|value| (value.id.to_owned(), value.total))
                .collect()
        });
        values.retain(|(id, total)| {
            *total > 0
                || chosen
                    .include
                    .iter()
                    .chain(&chosen.exclude)
                    .any(|t| t.as_str() == id)
        });
        if names_records(facet) {
            values.sort_by_key(|(id, total)| (id == "none", std::cmp::Reverse(*total)));
        }
        values.into_iter().map(|(id, _)| id).collect::<Vec<_>>()
    });
    let first = move || values.with(|v| v.iter().take(MOST).cloned().collect::<Vec<_>>());
    let rest = move || values.with(|v| v.iter().skip(MOST).cloned().collect::<Vec<_>>());
    let has_rest = Memo::new(move |_| values.with(|v| v.len().saturating_sub(MOST)));
    let in_force =
        move || clause.with(|c| c.as_ref().map_or(0, |c| c.include.len() + c.exclude.len()));
    let mark = move || (in_force() > 0).then(|| format!(" ({} chosen)", in_force()));
    let empty = Memo::new(move |_| values.with(Vec::is_empty));
    view! {
        <details class="facet" open=OPEN.contains(&facet) class:is-empty=empty>
            <summary>{labels::facet(facet)}<span class="facet-mark">{mark}</span></summary>
            <ul class="facet-values">
                <For each=first key=Clone::clone let:id><FacetValueControl facet id/></For>
            </ul>
            {move || (has_rest.get() > 0).then(|| view! {
                <details class="facet-rest">
                    <summary>{format!("{} more", has_rest.get())}</summary>
                    <ul class="facet-values">
                        <For each=rest key=Clone::clone let:id><FacetValueControl facet id/></For>
                    </ul>
                </details>
            })}
        </details>
    }
}

/// Whether a facet's values are records of the dataset, shown most frequent first; closed lists
/// keep their own order.
fn names_records(facet: Facet) -> bool {
    matches!(
        facet,
        Facet::Speaker
            | Facet::Root
            | Facet::Actor
            | Facet::Subject
            | Facet::Object
            | Facet::Predicate
            | Facet::Topic
    )
}
