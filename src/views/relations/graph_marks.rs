//! The marks of the relation graph: lines, bundles and nodes.
//!
//! Knows where each lies; the picture as a whole is put together elsewhere.

use crate::document::labels;
use crate::layout::graph::{GraphLayout, PlacedBundle, PlacedEdge, PlacedLabel, PlacedNode};
use crate::layout::{Arrow, Camera, Heading, Point, walk};
use crate::model::{ActorIx, ActorKind, sort_by_key};
use crate::query::{Selection, ToldRelation};
use crate::views::context::Context;
use crate::views::derived::{Derived, Writable};
use crate::views::el::{El, el, px};
use crate::views::relations::table::{relation_words, style, style_of_all};
use crate::views::relations::walking::walked;
use std::cmp::Reverse;

/// Length of an arrow head in px.
const ARROW_PX: f64 = 8.0;

/// The lines of a label with a halo behind them.
pub fn label_view(label: &PlacedLabel, class: &str) -> El {
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

/// A relation as a line.
pub fn edge(context: Context, edge: &PlacedEdge, relation: &ToldRelation) -> El {
    let loaded = context.loaded();
    let id = loaded.index.relation(relation.ix).key.id(&loaded.dataset);
    let selection = Selection::Relation(id.clone());
    let selected = context.is_selected(selection.clone());
    let near = near_focus(context, [edge.from, edge.to]);
    let voices =
        if relation.origins(&loaded.dataset).named > 1 { "edge-several" } else { "edge-single" };
    let class = format!("edge edge-{} {voices}", style(relation));
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

/// All relations of a pair as one line with their number; choosing it opens the pair.
pub fn bundle(context: Context, bundle: &PlacedBundle, relations: &[ToldRelation]) -> El {
    let loaded = context.loaded();
    let mut inside: Vec<&ToldRelation> =
        bundle.edges.iter().filter_map(|key| relations.get(*key)).collect();
    sort_by_key(&mut inside, |part| (part.between, part.told, Reverse(part.claims.len())));
    let Some(strongest) = inside.first() else { return el("g") };
    let name = |ix: ActorIx| loaded.dataset.actor(ix).name.as_str();
    let words = format!(
        "{} relations between {} and {}, among them: {}",
        bundle.edges.len(),
        name(bundle.a),
        name(bundle.b),
        relation_words(context, strongest),
    );
    let near = near_focus(context, [bundle.a, bundle.b]);
    let id = loaded.index.relation(strongest.ix).key.id(&loaded.dataset);
    let selection = Selection::Relation(id);
    let choose = move || context.select(selection.clone());
    let mark = el("g")
        .class_if(&format!("bundle edge-{}", style_of_all(&inside)), "is-near", move || near.get())
        .attr("aria-label", words.as_str());
    // Bundles are few: each is a stop of the tab key.
    let own = format!("pair-{}-{}", bundle.a.0, bundle.b.0);
    walked(mark, own, true, choose, |_| None)
        .child(path("edge-hit", bundle.path.as_str()))
        .child(path("edge-line", bundle.path.as_str()))
        .child([bundle.arrow_a, bundle.arrow_b].into_iter().flatten().map(head).collect::<El>())
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

/// An actor as a node.
pub fn node(
    context: Context,
    node: &PlacedNode,
    layout: Derived<GraphLayout>,
    camera: Writable<Camera>,
    first: bool,
) -> El {
    let loaded = context.loaded();
    let actor = loaded.dataset.actor(node.key);
    let id = actor.id.to_string();
    let selection = Selection::Actor(id.clone());
    let selected = context.is_selected(selection.clone());
    let (at, key) = (node.at, node.key);
    let hovered = selection.clone();
    let hover = move |_| context.session.update(|s| s.hovered = Some(hovered.clone()));
    let leave = move |_| context.session.update(|s| s.hovered = None);
    let seen = move |_| {
        let size = layout.with_untracked(|l| (l.width_px, l.height_px));
        let place = Point::new(at.x / size.0.max(1.0), at.y / size.1.max(1.0));
        if !camera.get_untracked().is_fit() {
            camera.update(|camera| *camera = camera.showing(place));
        }
    };
    let hit = el("circle")
        .class("node-hit")
        .number("cx", at.x)
        .number("cy", at.y)
        .number("r", node.radius_px.max(9.0) + 5.0);
    let next = move |heading| {
        let next = next_node(layout, key, heading)?;
        Some(node_id(context, next))
    };
    let mark = el("g")
        .class_if("node", "is-selected", move || selected.get())
        .attr("data-actor", id)
        .attr("aria-label", node_words(context, node.key, layout));
    walked(mark, node_id(context, key), first, move || context.select(selection.clone()), next)
        .on("focus", hover.clone())
        .on("focus", seen)
        .on("blur", leave)
        .on("pointerenter", hover)
        .on("pointerleave", leave)
        .child(hit)
        .child(shape(actor.kind, at, node.radius_px))
        .child(label_view(&node.label, "node-label"))
}

fn node_id(context: Context, actor: ActorIx) -> String {
    format!("node-{}", context.loaded().dataset.actor(actor).id)
}

/// An actor with what it is and how many relations are drawn at it.
fn node_words(context: Context, ix: ActorIx, layout: Derived<GraphLayout>) -> String {
    let loaded = context.loaded();
    let actor = loaded.dataset.actor(ix);
    let drawn = layout.with_untracked(|l| {
        let bundles = l.bundles.iter().filter(|b| b.a == ix || b.b == ix).map(|b| b.edges.len());
        l.edges.iter().filter(|e| e.from == ix || e.to == ix).count() + bundles.sum::<usize>()
    });
    format!("{}, {}, relations here: {drawn}", actor.name, labels::actor_kind(actor.kind))
}

/// Where an arrow key leads: to a neighbour that way, else to whoever stands there.
fn next_node(layout: Derived<GraphLayout>, from: ActorIx, heading: Heading) -> Option<ActorIx> {
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
