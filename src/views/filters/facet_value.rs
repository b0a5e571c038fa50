//! One value of a facet: choose it, or exclude it.

use crate::document::labels;
use crate::platform::hash::Entry;
use crate::query::{Facet, Term};
use crate::views::context::Context;
use crate::views::derived::Derived;
use crate::views::el::{El, el};

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
pub fn facet_value(context: Context, facet: Facet, at: usize) -> El {
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
    let count = Derived::new(move || {
        context.counts.with(|counts| counts.at(facet, at).map_or(0, |value| value.count))
    });
    let term = Term::from_text(&id);
    let (included, excluded) = (term.clone(), term.clone());
    let state = Derived::new(move || state(context, facet, &term));
    let choose = el("button.facet-choose[type=button]")
        .on("click", move |_| {
            let term = included.clone();
            context.change(Entry::Push, |q| q.change_facet(facet, |c| c.toggle_include(term)));
        })
        .attr("data-facet", facet.id())
        .attr("data-value", id)
        .live("data-count", move || Some(count.get().to_string()))
        .live("data-state", move || Some(state.get().id().to_owned()))
        .live("aria-pressed", move || Some((state.get() == ValueState::Include).to_string()))
        .child(el("span.facet-name").child(name.as_str()))
        .child(el("span.count").text(move || count.get().to_string()));
    let not = el("button.facet-not[type=button]")
        .on("click", move |_| {
            let term = excluded.clone();
            context.change(Entry::Push, |q| q.change_facet(facet, |c| c.toggle_exclude(term)));
        })
        .attr("aria-label", excluded_name)
        .live("aria-pressed", move || Some((state.get() == ValueState::Exclude).to_string()))
        .child("not");
    let is_none = move || count.get() == 0;
    el("li").class_if("facet-value", "is-none", is_none).child(choose).child(not)
}

fn state(context: Context, facet: Facet, term: &Term) -> ValueState {
    context.query.with(|q| match q.facets.get(&facet) {
        Some(clause) if clause.include.contains(term) => ValueState::Include,
        Some(clause) if clause.exclude.contains(term) => ValueState::Exclude,
        _ => ValueState::Off,
    })
}
