//! The nodes of the relation graph: actors as shapes.

use crate::document::labels;
use crate::layout::graph::{GraphLayout, PlacedNode};
use crate::layout::{Heading, Point, Rect, walk};
use crate::model::{ActorIx, ActorKind};
use crate::query::Selection;
use crate::views::relations::label::label_view;
use crate::views::relations::latest::latest;
use crate::views::relations::picture::{Picture, node_id};
use crate::views::relations::walking::walked;
use crate::views::svg::{path, px, rect};
use leptos::prelude::*;

/// An actor as a node.
#[component]
pub fn Node(picture: Picture, node: PlacedNode) -> impl IntoView {
    let Picture { context, layout, .. } = picture;
    let loaded = context.loaded();
    let key = node.key;
    let actor = loaded.dataset.actor(key);
    let (id, kind) = (actor.id.to_string(), actor.kind);
    let selection = Selection::Actor(id.clone());
    let selected = context.is_selected(selection.clone());
    let node = latest(node, move || layout.with(|l| l.node(key).cloned()));
    let first = Memo::new(move |_| layout.with(|l| l.nodes.first().is_some_and(|n| n.key == key)));
    let hovered = StoredValue::new(selection.clone());
    let hover = move || context.session.update(|s| s.hovered = Some(hovered.get_value()));
    let leave = move || context.session.update(|s| s.hovered = None);
    let focus = move || {
        hover();
        picture.show(node.with_untracked(|n| n.at));
    };
    let choose = move || context.select(selection.clone());
    let next = move |heading| Some(node_id(context, next_node(layout, key, heading)?));
    view! {
        <g
            class="node"
            class:is-selected=move || selected.get()
            id=node_id(context, key)
            data-actor=id
            aria-label=move || node_words(picture, key)
            on:focus=move |_| focus()
            on:blur=move |_| leave()
            on:pointerenter=move |_| hover()
            on:pointerleave=move |_| leave()
            {..walked(first, choose, next)}
        >
            <circle
                class="node-hit"
                cx=move || px(node.with(|n| n.at.x))
                cy=move || px(node.with(|n| n.at.y))
                r=move || px(node.with(|n| n.radius_px.max(9.0) + 5.0))
            />
            {move || node.with(|n| shape(kind, n.at, n.radius_px))}
            {move || node.with(|n| label_view(&n.label, "node-label"))}
        </g>
    }
    .into_any()
}

/// An actor with what it is and how many relations are drawn at it.
fn node_words(picture: Picture, ix: ActorIx) -> String {
    let loaded = picture.context.loaded();
    let actor = loaded.dataset.actor(ix);
    let drawn = picture.layout.with(|l| {
        let bundles = l.bundles.iter().filter(|b| b.a == ix || b.b == ix).map(|b| b.edges.len());
        l.edges.iter().filter(|e| e.from == ix || e.to == ix).count() + bundles.sum::<usize>()
    });
    format!("{}, {}, relations here: {drawn}", actor.told(), labels::actor_kind(actor.kind))
}

/// Where an arrow key leads: to a neighbour that way, else to whoever stands there.
fn next_node(layout: Memo<GraphLayout>, from: ActorIx, heading: Heading) -> Option<ActorIx> {
    layout.with_untracked(|layout| {
        let at = layout.node(from)?.at;
        let joined = |key: ActorIx| {
            let ends = |a: ActorIx, b: ActorIx| (a, b) == (from, key) || (a, b) == (key, from);
            layout.edges.iter().any(|edge| ends(edge.from, edge.to))
                || layout.bundles.iter().any(|bundle| ends(bundle.a, bundle.b))
        };
        let others = layout.nodes.iter().filter(|n| n.key != from).map(|n| (n.key, n.at));
        let others: Vec<(ActorIx, Point)> = others.collect();
        let near: Vec<(ActorIx, Point)> =
            others.iter().copied().filter(|(key, _)| joined(*key)).collect();
        walk(at, heading, &near).or_else(|| walk(at, heading, &others))
    })
}

/// A node's shape by the kind of actor, all of one size.
fn shape(kind: ActorKind, at: Point, r: f64) -> AnyView {
    let (x, y, low) = (px(at.x), px(at.y), px(at.y + r * 0.8));
    let (left, right, top, bottom) = (px(at.x - r), px(at.x + r), px(at.y - r), px(at.y + r));
    match kind {
        ActorKind::ArmedGroup | ActorKind::Group => {
            view! { <circle class="node-shape" cx=x cy=y r=px(r)/> }.into_any()
        }
        ActorKind::State
        | ActorKind::GovernmentBody
        | ActorKind::Agency
        | ActorKind::InternationalOrganization => {
            let (half, side) = (r * 0.9, r * 1.8);
            rect("node-shape", Rect::new(at.x - half, at.y - half, side, side))
        }
        ActorKind::Person => path("node-shape", format!("M{x} {top}L{right} {low}L{left} {low}Z")),
        ActorKind::Media
        | ActorKind::Document
        | ActorKind::Unnamed
        | ActorKind::Place
        | ActorKind::Thing => {
            path("node-shape", format!("M{x} {top}L{right} {y}L{x} {bottom}L{left} {y}Z"))
        }
    }
}
