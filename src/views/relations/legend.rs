//! What the lines of the graph, or the cells of the matrix, stand for.

use crate::document::{between_name, labels};
use crate::model::ActorIx;
use crate::query::{Between, Told};
use crate::views::context::Context;
use crate::views::relations::told::MIXED;
use crate::views::svg::path;
use leptos::prelude::*;

/// What a style stands for, in words.
type Entry = (&'static str, String);

/// How a relation is told, or how two voices stand to one another, each with a sample of its style.
#[component]
pub fn Legend(context: Context, sample: fn(&'static str) -> AnyView) -> impl IntoView {
    let item = move |(style, words): Entry| view! { <li>{sample(style)} {words}</li> }.into_any();
    view! {
        <div class="legend">
            <ul data-drawn="true">{move || entries(context).into_iter().map(item).collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn entries(context: Context) -> Vec<Entry> {
    let loaded = context.loaded();
    let name = |ix: &ActorIx| loaded.dataset.actor(*ix).told();
    match &context.voices()[..] {
        [first, second, ..] => {
            let between = |between: &Between| {
                (between.id(), between_name(&name(first), &name(second), *between))
            };
            let mixed = (MIXED, "several relations that differ".to_owned());
            Between::ALL.iter().map(between).chain([mixed]).collect()
        }
        _ => Told::ALL.iter().map(|told| (told.id(), labels::told(*told).to_owned())).collect(),
    }
}

/// A line of the graph.
pub fn line_sample(style: &'static str) -> AnyView {
    view! {
        <svg width="36" height="12" aria-hidden="true">
            <g class=format!("edge edge-{style} edge-several")>{path("edge-line", "M2 6H34")}</g>
        </svg>
    }
    .into_any()
}

/// A cell of the matrix.
pub fn cell_sample(style: &'static str) -> AnyView {
    view! { <span class=format!("cell cell-{style}") aria-hidden="true">"3"</span> }.into_any()
}
