//! Search and filters: the same beside every view that shows claims.

mod facet_group;
mod facet_value;
mod interval;

use crate::platform::focus;
use crate::platform::hash::Entry;
use crate::query::{Clock, Facet};
use crate::views::context::Context;
use crate::views::filters::facet_group::FacetGroup;
use crate::views::filters::interval::IntervalFacet;
use crate::views::without::WithoutChoice;
use leptos::prelude::*;

/// Search box, facets and intervals.
#[component]
pub fn FacetPanel(context: Context) -> impl IntoView {
    let open = Memo::new(move |_| context.session.with(|s| s.filters_open.unwrap_or(false)));
    let facet = |facet: &Facet| view! { <FacetGroup context facet=*facet/> };
    let clock = |clock: &Clock| view! { <IntervalFacet context clock=*clock/> };
    let show = move || match context.matches.with(|m| m.count()) {
        1 => "Show 1 claim".to_owned(),
        n => format!("Show {n} claims"),
    };
    let done = move |_| {
        context.session.update(|s| s.filters_open = Some(false));
        focus::soon("main");
    };
    view! {
        <aside
            id="filters"
            class="filters"
            class:is-open=move || open.get()
            tabindex="-1"
            aria-label="Search and filter"
        >
            <SearchBox context/>
            <div class="facets">
                {Facet::ALL.iter().map(facet).collect_view()}
                {Clock::ALL.iter().map(clock).collect_view()}
                <WithoutChoice context/>
            </div>
            <button class="button button-main filters-done" type="button" on:click=done>
                {move || show()}
            </button>
        </aside>
    }
    .into_any()
}

#[component]
fn SearchBox(context: Context) -> impl IntoView {
    let text = Memo::new(move |_| context.query.with(|q| q.search.clone()));
    let search = move |event| {
        let text = event_target_value(&event);
        context.change(Entry::Replace, |query| query.search = text);
    };
    view! {
        <search class="search">
            <label for="search">"Search claims, names and key phrases"</label>
            <input
                id="search"
                type="search"
                autocomplete="off"
                spellcheck="false"
                prop:value=move || text.get()
                on:input=search
            />
        </search>
    }
    .into_any()
}
