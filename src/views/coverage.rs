//! What a view leaves out: why it is empty, and the undated claims that no interval answers.

use crate::document::labels;
use crate::platform::hash::Entry;
use crate::query::{Clock, Evaluation, Facet, Query};
use crate::views::claims::list::match_list;
use crate::views::context::Context;
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
        search.into_iter().chain(facets).chain(clocks).chain(without).collect()
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
pub fn Empty(context: Context) -> impl IntoView {
    let words = match context.loaded().dataset.claims.is_empty() {
        true => "This dataset has no claims.",
        false => "No claim answers all of this together.",
    };
    empty_of(context, words, Vec::new())
}

/// As [`Empty`], in other words, and with offers before those.
pub fn empty_of(context: Context, words: &str, more: Vec<AnyView>) -> AnyView {
    let any = Memo::new(move |_| context.query.with(|q| !Part::of(q).is_empty()));
    let words = words.to_owned();
    let drop_all = move || {
        view! {
            <p>
                <a href=move || context.link(|query| *query = query.without_filters())>
                    "Drop every filter"
                </a>
            </p>
        }
        .into_any()
    };
    view! {
        <div class="empty">
            <p>{words}</p>
            <ul>{more} {move || offers(context)}</ul>
            {move || any.get().then(drop_all)}
        </div>
    }
    .into_any()
}

fn offers(context: Context) -> Vec<AnyView> {
    let query = context.query.get();
    Part::of(&query).into_iter().map(|part| offer(context, &query, part)).collect()
}

fn offer(context: Context, query: &Query, part: Part) -> AnyView {
    let mut wider = query.clone();
    part.drop_from(&mut wider);
    let effect = match count(context, &wider) {
        0 => "still nothing".to_owned(),
        1 => "1 claim".to_owned(),
        n => format!("{n} claims"),
    };
    let words = format!("Drop {}", part.words(query));
    let drop = move |_| context.change(Entry::Push, |query| part.drop_from(query));
    view! {
        <li>
            <button class="button" type="button" on:click=drop>{words}</button>
            " "
            {effect}
        </li>
    }
    .into_any()
}

fn count(context: Context, query: &Query) -> usize {
    let loaded = context.loaded();
    let same = context.query.with_untracked(|q| q.without == query.without);
    let reading = if same { context.reading.get() } else { loaded.reading(&query.without) };
    Evaluation::count(loaded.index.table(), &reading, query)
}

/// The claims that answer all but the interval asked for, having no date: counted and listed
/// apart, never dropped.
#[component]
pub fn Undated(context: Context) -> impl IntoView {
    let claims = Memo::new(move |_| Arc::new(context.matches.with(|m| m.only_undated())));
    let any = Memo::new(move |_| {
        let asked = context.query.with(|q| !q.intervals.is_empty());
        asked && claims.with(|claims| !claims.is_empty())
    });
    let words = move || match claims.with(|claims| claims.count()) {
        1 => "1 claim has no date there and is not among these".to_owned(),
        n => format!("{n} claims have no date there and are not among these"),
    };
    let list = move || {
        view! {
            <details class="undated">
                <summary>{move || words()}</summary>
                {match_list(context, claims)}
            </details>
        }
        .into_any()
    };
    view! { {move || any.get().then(list)} }.into_any()
}
