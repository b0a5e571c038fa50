//! One value of a facet: choose it, or exclude it.

use super::context::context;
use crate::document::labels;
use crate::platform::hash::Entry;
use crate::query::{Facet, Term};
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

/// A value of a facet, with how many claims it would leave.
#[component]
pub fn FacetValueControl(facet: Facet, id: String) -> impl IntoView {
    let context = context();
    let name = labels::value(&context.loaded().dataset, facet, &id);
    let term = StoredValue::new(Term::from_text(&id));
    let counted = StoredValue::new(id.clone());
    let count = Memo::new(move |_| {
        counted.with_value(|id| {
            context.counts.with(|counts| {
                counts
                    .of(facet)
                    .find(|value| value.id == *id)
                    .map_or(0, |v| v.count)
            })
        })
    });
    let state = Memo::new(move |_| {
        term.with_value(|term| {
            context.query.with(|q| match q.facets.get(&facet) {
                Some(clause) if clause.include.contains(term) => ValueState::Include,
                Some(clause) if clause.exclude.contains(term) => ValueState::Exclude,
                _ => ValueState::Off,
            })
        })
    });
    let include = move |_| {
        let term = term.get_value();
        context.change(Entry::Push, |q| {
            q.change_facet(facet, |c| c.toggle_include(term))
        });
    };
    let exclude = move |_| {
        let term = term.get_value();
        context.change(Entry::Push, |q| {
            q.change_facet(facet, |c| c.toggle_exclude(term))
        });
    };
    let label = format!("Exclude {name}");
    view! {
        <li class="facet-value" class:is-none=move || count.get() == 0>
            <button class="facet-choose" type="button" on:click=include
                data-facet=facet.id() data-value=id
                data-count=move || count.get().to_string()
                data-state=move || state.get().id()
                aria-pressed=move || (state.get() == ValueState::Include).to_string()>
                <span class="facet-name">{name}</span>
                <span class="count">{move || count.get()}</span>
            </button>
            <button class="facet-not" type="button" on:click=exclude aria-label=label
                aria-pressed=move || (state.get() == ValueState::Exclude).to_string()>
                "not"
            </button>
        </li>
    }
}
