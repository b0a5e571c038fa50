//! How the list of claims stands: core claims first or as the texts run; its order; its groups.

use crate::document::labels;
use crate::platform::hash::Entry;
use crate::query::{Facet, Query, Sort, SortKey};
use crate::views::claims::arrangement::{AS_THE_TEXTS_RUN, Arrangement};
use crate::views::context::Context;
use leptos::prelude::*;

/// What a reader chooses of the list.
#[component]
pub fn ListTools(context: Context, arrangement: Memo<Arrangement>) -> impl IntoView {
    let runs = Memo::new(move |_| {
        context.query.with(|q| q.group.is_none() && q.sort == Some(AS_THE_TEXTS_RUN))
    });
    let by_itself =
        Memo::new(move |_| context.query.with(|q| q.group.is_none() && q.sort.is_none()));
    let first = move || match arrangement.get() {
        Arrangement::Listed if by_itself.get() => "Best matches first",
        _ => "Core claims first",
    };
    let stand = move |sort: Option<Sort>| {
        context.change(Entry::Push, |query| {
            query.sort = sort;
            query.group = None;
        });
    };
    view! {
        <div class="choice list-switch" role="group" aria-label="How the claims stand">
            <button
                class="button"
                type="button"
                aria-pressed=move || by_itself.get().to_string()
                on:click=move |_| stand(None)
            >
                {move || first()}
            </button>
            <button
                class="button"
                type="button"
                aria-pressed=move || runs.get().to_string()
                on:click=move |_| stand(Some(AS_THE_TEXTS_RUN))
            >
                "All, as the texts run"
            </button>
        </div>
        <div class="list-tools view-settings">{sort_by(context)} {group_by(context)}</div>
    }
    .into_any()
}

const SORTS: [(&str, &str); 8] = [
    ("", "core claims first"),
    ("source", "as the texts run"),
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

fn sort_by(context: Context) -> AnyView {
    let options = SORTS.map(|(id, words)| {
        let chosen = move |_: Option<&bool>| context.query.with(|q| q.sort == sort_from(id));
        (id, words, Memo::new(chosen))
    });
    choice("Order ", &options, move |id| {
        let sort = sort_from(id);
        context.change(Entry::Push, |query: &mut Query| query.sort = sort);
    })
}

fn group_by(context: Context) -> AnyView {
    let option = |facet: Option<Facet>| {
        let chosen = Memo::new(move |_| context.query.with(|q| q.group == facet));
        match facet {
            Some(facet) => (facet.id(), labels::facet(facet), chosen),
            None => ("", "not at all", chosen),
        }
    };
    let facets = Facet::ALL.iter().copied().map(Some);
    let options: Vec<_> = std::iter::once(None).chain(facets).map(option).collect();
    choice("Group ", &options, move |id| {
        let facet = Facet::from_id(id);
        context.change(Entry::Push, |query: &mut Query| query.group = facet);
    })
}

/// A field with a choice of values: id, words, and whether it is chosen.
pub fn choice(
    name: &'static str,
    options: &[(&'static str, &'static str, Memo<bool>)],
    choose: impl Fn(&str) + 'static,
) -> AnyView {
    let options = options.iter().map(|(id, words, chosen)| {
        let chosen = *chosen;
        view! { <option value=*id selected=move || chosen.get()>{*words}</option> }.into_any()
    });
    let options = options.collect_view();
    view! {
        <label class="field">
            {name}
            <select on:change=move |event| choose(&event_target_value(&event))>{options}</select>
        </label>
    }
    .into_any()
}
