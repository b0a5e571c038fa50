//! The relation graph as SVG: actors as shapes, relations as lines told apart by stroke and word,
//! with the letters that stand for words; and what the shapes stand for.

use crate::layout::graph::GraphLayout;
use crate::views::keyed::Keyed;
use crate::views::relations::edges::{Bundle, Edge, edge_label};
use crate::views::relations::line_walk::line_key;
use crate::views::relations::nodes::Node;
use crate::views::relations::picture::Picture;
use crate::views::relations::zooming::{view_box, zoomed};
use crate::views::svg::px;
use leptos::prelude::*;

/// The picture.
#[component]
pub fn Graph(picture: Picture) -> impl IntoView {
    let Picture { context, layout, camera, .. } = picture;
    let around = StoredValue::new(None);
    let size = move || layout.with(|l| (l.width_px, l.height_px));
    let seen = move || {
        let (width_px, height_px) = size();
        view_box(camera.get(), width_px, height_px)
    };
    view! {
        <figure class="graph" data-drawn="true">
            <svg
                role="group"
                tabindex="-1"
                aria-label=move || format!("Relations as told here. {}", context.sentence())
                width=move || px(size().0)
                height=move || px(size().1)
                viewBox=move || seen()
                on:keydown=move |event| line_key(picture, around, &event)
                {..zoomed(picture)}
            >
                <Marks picture/>
            </svg>
            {move || layout.with(letters)}
            <figcaption class="view-caption">{move || context.sentence()}</figcaption>
        </figure>
    }
    .into_any()
}

/// What is drawn: lines first, so that words and nodes lie over them.
///
/// Bundles are kept by position: that of a pair that is opened becomes the next pair's, so that
/// focus is still there when the panel notes where it came from.
#[component]
fn Marks(picture: Picture) -> impl IntoView {
    let layout = picture.layout;
    view! {
        <g>
            <Keyed
                each=move || picture.edges()
                key=|edge| edge.relation.ix.0
                children=move |edge| view! { <Edge picture edge/> }.into_any()
            />
        </g>
        <g>
            <Keyed
                each=move || picture.bundles()
                key=|(at, _)| *at
                children=move |(at, bundle)| view! { <Bundle picture at bundle/> }.into_any()
            />
        </g>
        <g aria-hidden="true">
            {move || {
                layout.with(|l| l.edges.iter().map(|edge| edge_label(picture, edge)).collect_view())
            }}
        </g>
        <g>
            <Keyed
                each=move || layout.with(|l| l.nodes.clone())
                key=|node| node.key.0
                children=move |node| view! { <Node picture node/> }.into_any()
            />
        </g>
    }
    .into_any()
}

/// The letters that stand on lines where words have no room, with those words.
fn letters(layout: &GraphLayout) -> Option<AnyView> {
    let entry = |(letter, words): &(String, String)| {
        view! { <li><b>{letter.clone()}</b> {format!(" {words}")}</li> }.into_any()
    };
    let entries = layout.key.iter().map(entry).collect_view();
    (!entries.is_empty()).then(|| view! { <ul class="graph-key">{entries}</ul> }.into_any())
}

/// What the shapes and widths of the graph stand for.
#[component]
pub fn GraphNotes() -> impl IntoView {
    view! {
        <p class="left-out" data-drawn="true">
            "A lighter line rests on one voice or none. Circles are groups, squares states and \
             agencies, triangles persons, diamonds outlets and documents. A number stands for so many \
             relations between a pair"
            <span data-undrawn="true">
                "; choose it, and each is drawn. Wheel with Ctrl, a pinch, or + and − zoom. Arrow keys \
                 go from an actor to its neighbours, n and p along the lines of an actor; Enter opens \
                 the claims behind a line, Escape goes back"
            </span>
            "."
        </p>
    }
    .into_any()
}
