//! The relation graph as SVG: actors as shapes, relations as lines told apart by stroke and word;
//! with its legend.

use crate::document::{between_name, labels};
use crate::layout::Camera;
use crate::layout::graph::{GraphLayout, PlacedBundle, PlacedEdge, PlacedNode};
use crate::model::ActorIx;
use crate::query::{Between, Told};
use crate::views::context::Context;
use crate::views::derived::{Derived, Writable};
use crate::views::el::{El, div, dynamic, el, nothing, px};
use crate::views::relations::graph_marks::{Picture, bundle, edge, edge_label, node};
use crate::views::relations::line_walk::line_key;
use crate::views::relations::table::{MIXED, Relations};
use crate::views::relations::zooming::{view_box, zoomed};

pub use crate::views::relations::graph_marks::path;
pub use crate::views::relations::walking::heading;

/// The picture. An edge's key in the layout is a position among the relations.
pub fn graph(
    context: Context,
    relations: Relations,
    layout: Derived<GraphLayout>,
    camera: Writable<Camera>,
) -> El {
    let picture = Picture { context, layout, camera };
    let around = Writable::new(None);
    let edges = move || {
        let relations = relations.get();
        let view = |e: &PlacedEdge| Some(edge(picture, e, relations.get(e.key)?));
        layout.with(|l| l.edges.iter().filter_map(view).collect())
    };
    let bundles = move || {
        let relations = relations.get();
        let view = |b: &PlacedBundle| bundle(picture, b, &relations);
        layout.with(|l| l.bundles.iter().map(view).collect())
    };
    let labels = move || layout.with(|l| l.edges.iter().map(edge_label).collect());
    let nodes = move || {
        let view = |(at, n): (usize, &PlacedNode)| node(picture, n, at == 0);
        layout.with(|l| l.nodes.iter().enumerate().map(view).collect())
    };
    let svg = el("svg[role=group][tabindex=-1]")
        .live("aria-label", move || Some(format!("Relations as told here. {}", context.sentence())))
        .live("width", move || Some(layout.with(|l| px(l.width_px))))
        .live("height", move || Some(layout.with(|l| px(l.height_px))))
        .live("viewBox", move || {
            Some(layout.with(|l| view_box(camera.get(), l.width_px, l.height_px)))
        });
    let svg = zoomed(svg, camera)
        .on("keydown", move |event| line_key(picture, around, &event))
        .child(el("g").dynamic(edges))
        .child(el("g").dynamic(bundles))
        .child(el("g[aria-hidden=true]").dynamic(labels))
        .child(el("g").dynamic(nodes));
    let key = move || {
        let entry = |(letter, words): &(String, String)| {
            el("li").child(el("b").child(letter.as_str())).child(format!(" {words}"))
        };
        let entries = layout.with(|l| l.key.iter().map(entry).collect::<Vec<El>>());
        if entries.is_empty() { nothing() } else { el("ul.graph-key").child(entries) }
    };
    let caption = el("figcaption.view-caption").text(move || context.sentence());
    el("figure.graph").child(svg).dynamic(key).child(caption)
}

/// What the lines, or the cells of a matrix, stand for: how a relation is told, or how two voices
/// stand to one another.
pub fn legend(context: Context, sample: fn(&str) -> El) -> El {
    let voices = Derived::new(move || context.voices());
    dynamic(move || {
        let loaded = context.loaded();
        let voices = voices.get();
        let lines: Vec<El> = match &voices[..] {
            [first, second, ..] => {
                let name = |ix: &ActorIx| loaded.dataset.actor(*ix).name.as_str();
                let between = |between: &Between| {
                    let words = between_name(name(first), name(second), *between);
                    el("li").child(sample(between.id())).child(words)
                };
                let mixed = el("li").child(sample(MIXED)).child("several relations that differ");
                Between::ALL.iter().map(between).chain([mixed]).collect()
            }
            _ => {
                let told =
                    |told: &Told| el("li").child(sample(told.id())).child(labels::told(*told));
                Told::ALL.iter().map(told).collect()
            }
        };
        div("legend").child(el("ul").child(lines))
    })
}

/// A line of the graph, for its legend.
pub fn line_sample(style: &str) -> El {
    let class = format!("edge edge-{style} edge-several");
    let stroke = el("g").class(&class).child(path("edge-line", "M2 6H34"));
    let svg = el("svg[width=36][height=12][aria-hidden=true]");
    svg.child(stroke)
}

/// What the shapes and widths of the graph stand for.
pub fn graph_notes() -> El {
    el("p.left-out").child(
        "A lighter line rests on one named origin or none. Circles are groups, squares states and \
         agencies, triangles persons, diamonds outlets and documents. A number stands for so many \
         relations between a pair; choose it, and each is drawn. Wheel with Ctrl, a pinch, or + and − \
         zoom. Arrow keys go from an actor to its neighbours, n and p along the lines of an actor; Enter \
         opens the claims behind a line, Escape goes back.",
    )
}
