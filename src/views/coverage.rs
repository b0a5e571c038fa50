//! What a view leaves out: why it is empty, and the undated claims that no interval answers.

use super::claim_list::ClaimList;
use super::context::{Context, context};
use super::said::Handle;
use crate::document::labels;
use crate::platform::hash::Entry;
use crate::query::{Clock, Facet, Query, Screen};
use leptos::prelude::*;
use std::sync::Arc;

/// One clause that can be dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Search,
    Facet(Facet),
    Clock(Clock),
    Without,
}

impl Part {
    fn of(query: &Query) -> Vec<Self> {
        let search = (!query.search.trim().is_empty()).then_some(Part::Search);
        let without = (!query.without.is_empty()).then_some(Part::Without);
        let facets = query.facets.keys().copied().map(Part::Facet);
        let clocks = query.intervals.keys().copied().map(Part::Clock);
        search
            .into_iter()
            .chain(facets)
            .chain(clocks)
            .chain(without)
            .collect()
    }

    fn drop_from(self, query: &mut Query) {
        match self {
            Part::Search => query.search.clear(),
            Part::Facet(facet) => {
                query.facets.remove(&facet);
            }
            Part::Clock(clock) => {
                query.intervals.remove(&clock);
            }
            Part::Without => query.without.clear(),
        }
    }

    fn words(self, query: &Query) -> String {
        match self {
            Part::Search => format!("the search for “{}”", query.search),
            Part::Facet(facet) => format!("“{}”", labels::facet(facet)),
            Part::Clock(Clock::About) => "the time spoken of".to_owned(),
            Part::Clock(Clock::Said) => "the time of saying".to_owned(),
            Part::Clock(Clock::Published) => "the publication date".to_owned(),
            Part::Without => "the voices left out".to_owned(),
        }
    }
}

/// Says why nothing is shown, and offers to drop the clauses that alone emptied the view, each
/// with what it would bring back; or all of them.
#[component]
pub fn Empty() -> impl IntoView {
    let context = context();
    view! {
        <div class="empty">
            <p>"No claim answers all of this together."</p>
            <ul>{move || offers(context)}</ul>
            <p>
                <a href=move || context.link(|query| *query = query.without_filters())>
                    "Drop every filter"
                </a>
            </p>
        </div>
    }
}

fn offers(context: Context) -> Vec<AnyView> {
    let query = context.query.get();
    Part::of(&query)
        .into_iter()
        .map(|part| {
            let mut wider = query.clone();
            part.drop_from(&mut wider);
            let found = count(context, &wider);
            let words = part.words(&query);
            let drop = move |_| context.change(Entry::Push, |query| part.drop_from(query));
            let effect = match found {
                0 => "still nothing".to_owned(),
                1 => "1 claim".to_owned(),
                n => format!("{n} claims"),
            };
            view! {
                <li>
                    <button class="button" type="button" on:click=drop>
                        {format!("Drop {words}")}
                    </button>
                    " "{effect}
                </li>
            }
            .into_any()
        })
        .collect()
}

fn count(context: Context, query: &Query) -> usize {
    let loaded = context.loaded();
    let reading = crate::query::Reading::new(&loaded.dataset, &loaded.index, &query.without);
    Screen::new(loaded.index.table(), &reading, query)
        .matches()
        .count()
}

/// The claims that answer all but the interval asked for, having no date: counted and listed
/// apart, never dropped.
#[component]
pub fn Undated() -> impl IntoView {
    let context = context();
    let undated = Memo::new(move |_| context.matches.with(|m| m.undated().to_vec()));
    move || {
        let claims = undated.get();
        let asked = context.query.with(|q| !q.intervals.is_empty());
        (asked && !claims.is_empty()).then(|| {
            let words = match claims.len() {
                1 => "1 claim has no date there and is not among these".to_owned(),
                n => format!("{n} claims have no date there and are not among these"),
            };
            view! {
                <details class="undated">
                    <summary>{words}</summary>
                    <ClaimList claims=Signal::stored(Arc::new(claims)) handle=Handle::Carries/>
                </details>
            }
        })
    }
}
