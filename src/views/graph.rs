//! The relation graph as SVG: actors as shapes of one size, relations as lines told apart by
//! stroke and word.

use super::context::Context;
use super::derived::Derived;
use super::el::{El, all, div, el, px};
use super::relation_table::relation_words;
use crate::document::labels;
use crate::layout::graph::{GraphLayout, PlacedBundle, PlacedEdge, PlacedLabel, PlacedNode};
use crate::layout::{Arrow, Heading, Point, walk};
use crate::model::{ActorIx, ActorKind};
use crate::platform::events::{self, Event};
use crate::platform::focus;
use crate::query::{Selection, Told, ToldRelation};
use leptos::prelude::*;
use std::sync::Arc;

/// Length of an arrow head in px.
const ARROW_PX: f64 = 8.0;

/// The picture. An edge's key in the layout is a position among the relations.
pub fn graph(
    context: Context,
    relations: Derived<Arc<Vec<ToldRelation>>>,
    layout: Derived<GraphLayout>,
) -> El {
    let edges = move || {
        let relations = relations.get();
        let view = |e: &PlacedEdge| Some(edge(context, e, relations.get(e.key)?).view());
        layout.with(|l| all(l.edges.iter().filter_map(view).collect()))
    };
    let bundles = move || {
        let relations = relations.get();
        let view = |b: &PlacedBundle| bundle(context, b, &relations).view();
        layout.with(|l| all(l.bundles.iter().map(view).collect()))
    };
    let labels = move || {
        let view = |e: &PlacedEdge| Some(label_view(e.label.as_ref()?, "edge-label").view());
        layout.with(|l| all(l.edges.iter().filter_map(view).collect()))
    };
    let nodes = move || {
        let view = |(at, n): (usize, &PlacedNode)| node(context, n, layout, at == 0).view();
        layout.with(|l| all(l.nodes.iter().enumerate().map(view).collect()))
    };
    let svg = el("svg")
        .attr("role", "group")
        .live("aria-label", move || Some(format!("Relations as told here. {}", context.sentence())))
        .live("width", move || Some(layout.with(|l| px(l.width_px))))
        .live("height", move || Some(layout.with(|l| px(l.height_px))))
        .live("viewBox", move || {
            Some(layout.with(|l| format!("0 0 {} {}", px(l.width_px), px(l.height_px))))
        })
        .child(el("g").dynamic(edges))
        .child(el("g").dynamic(bundles))
        .child(el("g").attr("aria-hidden", "true").dynamic(labels))
        .child(el("g").dynamic(nodes));
    let caption = el("figcaption").class("view-caption").text(move || context.sentence());
    el("figure").class("graph").child(svg).child(caption)
}

/// The lines of a label with a halo behind them.
fn label_view(label: &PlacedLabel, class: &str) -> El {
    let mut text = el("text").class(class).attr("text-anchor", label.anchor.svg());
    for (at, line) in label.lines.iter().enumerate() {
        let y = label.baseline + label.line_px * at as f64;
        // The space parts the words of two lines for whoever reads the label as one text.
        text = text.child((at > 0).then_some(" "));
        text = text.child(el("tspan").number("x", label.x).number("y", y).child(line.as_str()));
    }
    text
}

/// A path of this class.
pub fn path(class: &str, d: impl Into<String>) -> El {
    el("path").class(class).attr("d", d)
}

fn head(arrow: Arrow) -> El {
    path("edge-head", arrow.path(ARROW_PX))
}

fn edge(context: Context, edge: &PlacedEdge, relation: &ToldRelation) -> El {
    let loaded = context.loaded();
    let id = loaded.index.relation(relation.ix).key.id(&loaded.dataset);
    let selection = Selection::Relation(id.clone());
    let selected = context.is_selected(selection.clone());
    let near = near_focus(context, [edge.from, edge.to]);
    let voices = if relation.origins.named > 1 { "edge-several" } else { "edge-single" };
    let class = format!("edge edge-{} {voices}", relation.told.id());
    let classes = move || {
        let selected = if selected.get() { " is-selected" } else { "" };
        let near = if near.get() { " is-near" } else { "" };
        Some(format!("{class}{selected}{near}"))
    };
    let words = relation_words(context, relation);
    el("g")
        .live("class", classes)
        .attr("data-relation", id)
        .attr("role", "img")
        .attr("aria-label", words.as_str())
        .on("click", move |_| context.select(selection.clone()))
        .child(el("svg:title").child(words))
        .child(path("edge-hit", edge.path.as_str()))
        .child(path("edge-line", edge.path.as_str()))
        .child(edge.arrow.map(head))
}

fn bundle(context: Context, bundle: &PlacedBundle, relations: &[ToldRelation]) -> El {
    let loaded = context.loaded();
    let tolds = bundle.edges.iter().filter_map(|key| relations.get(*key)).map(|part| part.told);
    let strongest = tolds.min().unwrap_or(Told::Open);
    let name = |ix: ActorIx| loaded.dataset.actor(ix).name.as_str();
    let words = format!(
        "{} relations between {} and {}, among them {}; the table lists each of them",
        bundle.edges.len(),
        name(bundle.a),
        name(bundle.b),
        labels::told(strongest),
    );
    let near = near_focus(context, [bundle.a, bundle.b]);
    let busier = loaded.dataset.actor(busier_end(context, bundle, relations)).id.to_string();
    let choose = move |_| context.select(Selection::Actor(busier.clone()));
    el("g")
        .class_if(&format!("bundle edge-{}", strongest.id()), "is-near", move || near.get())
        .attr("role", "img")
        .attr("aria-label", words.as_str())
        .on("click", choose)
        .child(el("svg:title").child(words))
        .child(path("edge-hit", bundle.path.as_str()))
        .child(path("edge-line", bundle.path.as_str()))
        .child([bundle.arrow_a, bundle.arrow_b].into_iter().flatten().map(head).collect::<Vec<_>>())
        .child(bundle_count(bundle))
}

/// How many relations a bundle has, on a disc.
fn bundle_count(bundle: &PlacedBundle) -> Vec<El> {
    let (disc, middle) = (bundle.count, bundle.count.middle());
    let count = el("text")
        .class("bundle-count")
        .attr("text-anchor", "middle")
        .number("x", middle.x)
        .number("y", middle.y + 4.0)
        .child(bundle.edges.len().to_string());
    let disc = el("rect")
        .class("bundle-disc")
        .number("x", disc.x)
        .number("y", disc.y)
        .number("width", disc.width)
        .number("height", disc.height)
        .number("rx", disc.height / 2.0);
    vec![disc, count]
}

/// The end of a bundle that more of the relations have to do with; the first where both are alike.
fn busier_end(context: Context, bundle: &PlacedBundle, relations: &[ToldRelation]) -> ActorIx {
    let loaded = context.loaded();
    let keys = || relations.iter().map(|relation| loaded.index.relation(relation.ix).key);
    let busy = |actor| keys().filter(|key| key.subject == actor || key.object == actor).count();
    if busy(bundle.b) > busy(bundle.a) { bundle.b } else { bundle.a }
}

/// Whether one of these actors is under the pointer or the focus.
fn near_focus(context: Context, actors: [ActorIx; 2]) -> Derived<bool> {
    let loaded = context.loaded();
    let ids = actors.map(|ix| loaded.dataset.actor(ix).id.to_string());
    Derived::new(move || {
        context.session.with(|s| match &s.hovered {
            Some(Selection::Actor(id)) => ids.contains(id),
            _ => false,
        })
    })
}

fn node(context: Context, node: &PlacedNode, layout: Derived<GraphLayout>, first: bool) -> El {
    let loaded = context.loaded();
    let actor = loaded.dataset.actor(node.key);
    let id = actor.id.to_string();
    let selection = Selection::Actor(id.clone());
    let selected = context.is_selected(selection.clone());
    let (at, key) = (node.at, node.key);
    let hovered = selection.clone();
    let hover = move |_| context.session.update(|s| s.hovered = Some(hovered.clone()));
    let leave = move |_| context.session.update(|s| s.hovered = None);
    let hit = el("circle").class("node-hit").number("cx", at.x).number("cy", at.y).attr("r", "14");
    el("g")
        .class_if("node", "is-selected", move || selected.get())
        .attr("id", format!("node-{id}"))
        .attr("data-actor", id)
        .attr("role", "button")
        .attr("tabindex", if first { "0" } else { "-1" })
        .attr("aria-label", format!("{}, {}", actor.name, labels::actor_kind(actor.kind)))
        .on("click", move |_| context.select(selection.clone()))
        .on("keydown", move |event| node_key(context, &event, layout, key))
        .on("focus", hover.clone())
        .on("blur", leave)
        .on("pointerenter", hover)
        .on("pointerleave", leave)
        .child(hit)
        .child(shape(actor.kind, at, node.radius_px))
        .child(label_view(&node.label, "node-label"))
}

/// A key on a node: Enter and space look closely at it, arrows go to the next.
fn node_key(context: Context, event: &Event, layout: Derived<GraphLayout>, actor: ActorIx) {
    let loaded = context.loaded();
    let id = |actor: ActorIx| loaded.dataset.actor(actor).id.to_string();
    match events::key(event).as_str() {
        "Enter" | " " => {
            events::prevent(event);
            context.select(Selection::Actor(id(actor)));
        }
        other => {
            if let Some(next) = heading(other).and_then(|h| next_node(layout, actor, h)) {
                events::prevent(event);
                focus::focus(&format!("node-{}", id(next)));
            }
        }
    }
}

/// Where an arrow key leads.
pub fn heading(key: &str) -> Option<Heading> {
    match key {
        "ArrowLeft" => Some(Heading::Left),
        "ArrowRight" => Some(Heading::Right),
        "ArrowUp" => Some(Heading::Up),
        "ArrowDown" => Some(Heading::Down),
        _ => None,
    }
}

fn next_node(layout: Derived<GraphLayout>, from: ActorIx, heading: Heading) -> Option<ActorIx> {
    layout.with_untracked(|layout| {
        let others = layout.nodes.iter().filter(|n| n.key != from).map(|n| (n.key, n.at));
        walk(layout.node(from)?.at, heading, &others.collect::<Vec<_>>())
    })
}

/// A node's shape by the kind of actor, all of one size.
fn shape(kind: ActorKind, at: Point, r: f64) -> El {
    let (x, y, low) = (px(at.x), px(at.y), px(at.y + r * 0.8));
    let (left, right, top, bottom) = (px(at.x - r), px(at.x + r), px(at.y - r), px(at.y + r));
    match kind {
        ActorKind::ArmedGroup | ActorKind::Group => {
            el("circle").class("node-shape").attr("cx", x).attr("cy", y).number("r", r)
        }
        ActorKind::State
        | ActorKind::GovernmentBody
        | ActorKind::Agency
        | ActorKind::InternationalOrganization => el("rect")
            .class("node-shape")
            .number("x", at.x - r * 0.9)
            .number("y", at.y - r * 0.9)
            .number("width", r * 1.8)
            .number("height", r * 1.8),
        ActorKind::Person => path("node-shape", format!("M{x} {top}L{right} {low}L{left} {low}Z")),
        ActorKind::Media | ActorKind::Document | ActorKind::Unnamed | ActorKind::Place => {
            path("node-shape", format!("M{x} {top}L{right} {y}L{x} {bottom}L{left} {y}Z"))
        }
    }
}

/// What the lines and shapes stand for.
pub fn legend() -> El {
    let line = |told: &Told| {
        let class = format!("edge edge-{} edge-several", told.id());
        let stroke = el("g").class(&class).child(path("edge-line", "M2 6H34"));
        let svg = el("svg").attr("width", "36").attr("height", "12").attr("aria-hidden", "true");
        el("li").child(svg.child(stroke)).child(labels::told(*told))
    };
    let lines: Vec<El> = Told::ALL.iter().map(line).collect();
    div("legend").child(el("ul").child(lines)).child(el("p").child(
        "A lighter line rests on one named origin or none. Circles are groups, squares states and \
         agencies, triangles persons, diamonds outlets and documents. A number stands for so many \
         relations between a pair.",
    ))
}
