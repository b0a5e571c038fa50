//! Search and filters: the same beside every view that shows claims.

mod facet_group;
mod facet_value;
mod interval;

use crate::platform::hash::Entry;
use crate::platform::{events, focus};
use crate::query::{Clock, Facet, Query};
use crate::views::context::Context;
use crate::views::filters::facet_group::FacetGroup;
use crate::views::filters::interval::IntervalFacet;
use crate::views::without::WithoutChoice;
use leptos::prelude::*;

/// The filters that people use, time among the first.
const COMMON: [Filter; 6] = [
    Filter::Facet(Facet::Speaker),
    Filter::Time(Clock::About),
    Filter::Facet(Facet::Actor),
    Filter::Facet(Facet::Topic),
    Filter::Facet(Facet::Stance),
    Filter::Facet(Facet::Contested),
];

/// Something that claims are chosen by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Filter {
    Facet(Facet),
    Time(Clock),
}

impl Filter {
    /// Those that are less used.
    fn more() -> Vec<Self> {
        let facets = Facet::ALL.iter().copied().map(Filter::Facet);
        let clocks = Clock::ALL.iter().copied().map(Filter::Time);
        facets.chain(clocks).filter(|filter| !COMMON.contains(filter)).collect()
    }

    /// How many values of it a query chooses or excludes.
    fn in_force(self, query: &Query) -> usize {
        match self {
            Filter::Facet(facet) => {
                query.facets.get(&facet).map_or(0, |c| c.include.len() + c.exclude.len())
            }
            Filter::Time(clock) => usize::from(query.intervals.contains_key(&clock)),
        }
    }

    fn shown(self, context: Context, held: RwSignal<bool>) -> AnyView {
        match self {
            Filter::Facet(facet) => view! { <FacetGroup context facet held/> }.into_any(),
            Filter::Time(clock) => view! { <IntervalFacet context clock/> }.into_any(),
        }
    }
}

/// Search box, facets and intervals.
#[component]
pub fn FacetPanel(context: Context) -> impl IntoView {
    let open = Memo::new(move |_| context.session.with(|s| s.filters_open.unwrap_or(false)));
    // While the pointer or the focus is among the filters, what is listed stays where it is.
    let held = RwSignal::new(false);
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
            on:pointerenter=move |_| held.set(true)
            on:pointerleave=move |_| held.set(false)
            on:focusin=move |_| held.set(true)
            on:focusout=move |event| {
                if events::leaves(&event) {
                    held.set(false);
                }
            }
        >
            <SearchBox context/>
            <div class="facets">
                {COMMON.map(|filter| filter.shown(context, held)).collect_view()}
                <WithoutChoice context/>
                <MoreFilters context held/>
            </div>
            <button class="button button-main filters-done" type="button" on:click=done>
                {move || show()}
            </button>
        </aside>
    }
    .into_any()
}

/// The filters that are less used: folded away, unless a link narrows by one of them.
#[component]
fn MoreFilters(context: Context, held: RwSignal<bool>) -> impl IntoView {
    let count = |query: &Query| Filter::more().into_iter().map(|f| f.in_force(query)).sum();
    let in_force: Memo<usize> = Memo::new(move |_| context.query.with(count));
    let mark = move || match in_force.get() {
        0 => String::new(),
        in_force => format!(" ({in_force})"),
    };
    let filters = Filter::more().into_iter().map(|filter| filter.shown(context, held));
    view! {
        <details class="more-filters" open=in_force.get_untracked() != 0>
            <summary>
                "More filters" <span class="facet-mark">{move || mark()}</span>
            </summary>
            {filters.collect_view()}
        </details>
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
