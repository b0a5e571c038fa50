//! One value of a facet: choose it, or exclude it.

use crate::document::labels;
use crate::platform::hash::Entry;
use crate::query::{Facet, Term};
use crate::views::context::Context;
use leptos::prelude::*;

/// How a value stands in the query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum ValueState {
    Include,
    Exclude,
    Off,
}

impl ValueState {
    const fn id(self) -> &'static str {
        match self {
            ValueState::Include => "include",
            ValueState::Exclude => "exclude",
            ValueState::Off => "off",
        }
    }
}

/// The value at a place of a facet's showing order, with how many claims it would leave.
#[component]
pub fn FacetValue(context: Context, facet: Facet, at: usize) -> impl IntoView {
    let id = context
        .counts
        .with_untracked(|counts| counts.at(facet, at).map(|value| value.id.to_owned()))
        .unwrap_or_default();
    let name = labels::value_at(&context.loaded().dataset, facet, at, &id);
    // What is none of the values is no value to be denied.
    let excluded_name = match id.as_str() {
        "none" => format!("not: all but “{name}”"),
        _ => format!("not {name}"),
    };
    let count = Memo::new(move |_| {
        context.counts.with(|counts| counts.at(facet, at).map_or(0, |value| value.count))
    });
    let term = Term::from_text(&id);
    let (included, excluded) = (term.clone(), term.clone());
    let state = Memo::new(move |_| state(context, facet, &term));
    let choose = move |_| {
        let term = included.clone();
        context.change(Entry::Push, |q| q.change_facet(facet, |c| c.toggle_include(term)));
    };
    let exclude = move |_| {
        let term = excluded.clone();
        context.change(Entry::Push, |q| q.change_facet(facet, |c| c.toggle_exclude(term)));
    };
    view! {
        <li class="facet-value" class:is-none=move || count.get() == 0>
            <button
                class="facet-choose"
                type="button"
                data-facet=facet.id()
                data-value=id
                data-count=move || count.get().to_string()
                data-state=move || state.get().id()
                aria-pressed=move || (state.get() == ValueState::Include).to_string()
                on:click=choose
            >
                <span class="facet-name">{name}</span>
                <span class="count">{move || count.get().to_string()}</span>
            </button>
            <button
                class="facet-not"
                type="button"
                aria-label=excluded_name
                aria-pressed=move || (state.get() == ValueState::Exclude).to_string()
                on:click=exclude
            >
                "not"
            </button>
        </li>
    }
    .into_any()
}

fn state(context: Context, facet: Facet, term: &Term) -> ValueState {
    context.query.with(|q| match q.facets.get(&facet) {
        Some(clause) if clause.include.contains(term) => ValueState::Include,
        Some(clause) if clause.exclude.contains(term) => ValueState::Exclude,
        _ => ValueState::Off,
    })
}
