//! What a reader chooses of the timeline: which clock, which lanes, and their order.

use crate::document::labels;
use crate::platform::hash::Entry;
use crate::query::{Clock, Facet, Sort, SortKey};
use crate::views::claims::choice;
use crate::views::context::Context;
use crate::views::timeline::time::by_first;
use leptos::prelude::*;

/// What lanes can stand for.
const LANES: [Facet; 7] = [
    Facet::Actor,
    Facet::Speaker,
    Facet::Root,
    Facet::Kind,
    Facet::Topic,
    Facet::Source,
    Facet::Predicate,
];

/// Which clock the claims stand by.
#[component]
pub fn ClockChoice(context: Context) -> impl IntoView {
    let current = Memo::new(move |_| context.query.with(|q| q.clock));
    let option = |clock: Option<Clock>| {
        let words = match clock {
            Some(Clock::About) => "what they speak of",
            Some(Clock::Said) => "when it was said",
            Some(Clock::Published) => "when it was published",
            None => "both: spoken of against said",
        };
        let choose = move || {
            context.change(Entry::Push, |query| {
                query.clock = clock;
                query.window = None;
            });
        };
        view! {
            <button
                class="button"
                type="button"
                aria-pressed=move || (current.get() == clock).to_string()
                on:click=move |_| choose()
            >
                {words}
            </button>
        }
        .into_any()
    };
    let clocks = Clock::ALL.iter().copied().map(Some).chain([None]);
    view! {
        <div class="choice" role="group" aria-label="Claims by">
            {clocks.map(option).collect_view()}
        </div>
    }
    .into_any()
}

/// What lanes stand for, and which come first.
#[component]
pub fn LaneChoice(context: Context) -> impl IntoView {
    let options = LANES.map(|facet| {
        let chosen = Memo::new(move |_| context.query.with(|q| q.lanes == facet));
        (facet.id(), labels::facet(facet), chosen)
    });
    let lanes = choice("Lanes ", &options, move |id| {
        if let Some(facet) = Facet::from_id(id) {
            context.change(Entry::Push, |query| query.lanes = facet);
        }
    });
    let first = |wanted: bool| Memo::new(move |_| context.query.with(by_first) == wanted);
    let orders = [("", "most claims first", first(false)), ("date", "earliest first", first(true))];
    let order = choice("Order ", &orders, move |id| {
        let sort = SortKey::from_id(id).map(|key| Sort { key, descending: false });
        context.change(Entry::Push, |query| query.sort = sort);
    });
    view! { {lanes} {order} }.into_any()
}
