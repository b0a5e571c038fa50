//! The marks of the relation graph: lines, bundles and nodes.
//!
//! Knows where each lies; the picture as a whole is put together elsewhere.

use crate::document::{counted, labels};
use crate::layout::graph::{GraphLayout, PlacedBundle, PlacedEdge, PlacedLabel, PlacedNode, Set};
use crate::layout::{Arrow, Camera, Heading, Point, Rect, walk};
use crate::model::{ActorIx, ActorKind, DynSort};
use crate::query::{Selection, ToldRelation};
use crate::views::context::Context;
use crate::views::derived::{Derived, Writable};
use crate::views::el::{El, el, px};
use crate::views::relations::line_walk::{bundle_id, edge_id};
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
        // The space parts the words of two lines for whoever reads the label as one text; it has
        // no width, which would move the first out of line.
        text = text.child((at > 0).then(|| el("tspan[font-size=0]").child(" ")));
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

/// What all marks of a picture share.
#[derive(Clone, Copy)]
pub struct Picture {
    /// What there is to read.
    pub context: Context,
    /// Where everything lies.
    pub layout: Derived<GraphLayout>,
    /// What part of it is seen.
    pub camera: Writable<Camera>,
}

impl Picture {
    /// Moves a picture that is zoomed so that a place in it can be seen.
    fn show(self, at: Point) {
        let size = self.layout.with_untracked(|l| (l.width_px, l.height_px));
        let place = Point::new(at.x / size.0.max(1.0), at.y / size.1.max(1.0));
        if !self.camera.get_untracked().is_fit() {
            self.camera.update(|camera| *camera = camera.showing(place));
        }
    }

    /// A line that is walked, chosen and seen like a node. Arrow keys lead to either end.
    fn line(
        self,
        mark: El,
        id: String,
        stop: bool,
        ends: [ActorIx; 2],
        middle: Point,
        selection: Selection,
    ) -> El {
        let Picture { context, layout, .. } = self;
        let next = move |heading| {
            let place = |key: ActorIx| layout.with_untracked(|l| Some((key, l.node(key)?.at)));
            let places: Vec<(ActorIx, Point)> = ends.into_iter().filter_map(place).collect();
            Some(node_id(context, walk(middle, heading, &places)?))
        };
        walked(mark, id, stop, move || context.select(selection.clone()), next)
            .on("focus", move |_| self.show(middle))
            .on("blur", move |_| context.session.update(|s| s.hovered = None))
    }
}

/// A relation as a line.
pub fn edge(picture: Picture, edge: &PlacedEdge, relation: &ToldRelation) -> El {
    let context = picture.context;
    let loaded = context.loaded();
    let id = loaded.index.relation(relation.ix).key.id(&loaded.dataset);
    let selection = Selection::Relation(id.clone());
    let selected = context.is_selected(selection.clone());
    let near = near_focus(context, [edge.from, edge.to]);
    let voices = if relation.origins(&loaded.dataset, &context.reading.get()).voices.len() > 1 {
        "edge-several"
    } else {
        "edge-single"
    };
    let class = format!("edge edge-{} {voices}", style(relation));
    let classes = move || {
        let selected = if selected.get() { " is-selected" } else { "" };
        let near = if near.get() { " is-near" } else { "" };
        Some(format!("{class}{selected}{near}"))
    };
    let words = relation_words(context, relation);
    let words = format!("{}. {words}", counted(relation.claims.len(), "claim"));
    let mark = el("g")
        .live("class", classes)
        .attr("data-relation", id)
        .attr("aria-label", words.as_str())
        .child(el("svg:title").child(words));
    let ends = [edge.from, edge.to];
    picture
        .line(mark, edge_id(edge.key), false, ends, edge.middle, selection)
        .child(path("edge-hit", edge.path.as_str()))
        .child(path("edge-line", edge.path.as_str()))
        .child(edge.arrow.map(head))
}

/// All relations of a pair as one line with their number; choosing it opens the pair.
pub fn bundle(picture: Picture, bundle: &PlacedBundle, relations: &[ToldRelation]) -> El {
    let context = picture.context;
    let loaded = context.loaded();
    let mut inside: Vec<&ToldRelation> =
        bundle.edges.iter().filter_map(|key| relations.get(*key)).collect();
    inside.dyn_sort_by_key(|part| (part.between, part.told, Reverse(part.claims.len())));
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
    let mark = el("g")
        .class_if(&format!("bundle edge-{}", style_of_all(&inside)), "is-near", move || near.get())
        .attr("aria-label", words.as_str());
    // Bundles are few: each is a stop of the tab key.
    let (ends, middle) = ([bundle.a, bundle.b], bundle.count.middle());
    picture
        .line(mark, bundle_id(bundle.a, bundle.b), true, ends, middle, selection)
        .child(path("edge-hit", bundle.path.as_str()))
        .child(path("edge-line", bundle.path.as_str()))
        .child([bundle.arrow_a, bundle.arrow_b].into_iter().flatten().map(head).collect::<El>())
        .child(disc("bundle-count", bundle.count, bundle.edges.len().to_string()))
}

/// The words of a line, or the letter that stands for them.
pub fn edge_label(edge: &PlacedEdge) -> El {
    let words = || edge.label.lines.concat();
    match edge.set {
        Set::Letter => disc("edge-letter", edge.label.rect, words()),
        Set::Level => label_view(&edge.label, "edge-label"),
        Set::Along(way) => {
            let at = edge.label.rect.middle();
            // Thousandths: coordinates are written in tenths.
            let (x, y) = ((way.x * 1e3) as i64, (way.y * 1e3) as i64);
            let turn = format!(
                "translate({} {}) scale(.001) matrix({x} {y} {} {x} 0 0)",
                px(at.x),
                px(at.y),
                -y,
            );
            let text = el("text.edge-label[text-anchor=middle]");
            text.attr("transform", turn).attr("dy", "4").child(words())
        }
    }
}

/// A short text on a disc.
fn disc(class: &str, room: Rect, words: String) -> El {
    let middle = room.middle();
    let text = el("text[text-anchor=middle]")
        .number("x", middle.x)
        .number("y", middle.y + 4.0)
        .child(words);
    let disc = el("rect")
        .number("x", room.x)
        .number("y", room.y)
        .number("width", room.width)
        .number("height", room.height)
        .number("rx", room.height / 2.0);
    el("g").class(class).child(disc).child(text)
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
pub fn node(picture: Picture, node: &PlacedNode, first: bool) -> El {
    let Picture { context, layout, .. } = picture;
    let loaded = context.loaded();
    let actor = loaded.dataset.actor(node.key);
    let id = actor.id.to_string();
    let selection = Selection::Actor(id.clone());
    let selected = context.is_selected(selection.clone());
    let (at, key) = (node.at, node.key);
    let hovered = selection.clone();
    let hover = move |_| context.session.update(|s| s.hovered = Some(hovered.clone()));
    let leave = move |_| context.session.update(|s| s.hovered = None);
    let hit = el("circle.node-hit")
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
        .on("focus", move |_| picture.show(at))
        .on("blur", leave)
        .on("pointerenter", hover)
        .on("pointerleave", leave)
        .child(hit)
        .child(shape(actor.kind, at, node.radius_px))
        .child(label_view(&node.label, "node-label"))
}

/// The id of an actor's node.
pub fn node_id(context: Context, actor: ActorIx) -> String {
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
            el("circle.node-shape").attr("cx", x).attr("cy", y).number("r", r)
        }
        ActorKind::State
        | ActorKind::GovernmentBody
        | ActorKind::Agency
        | ActorKind::InternationalOrganization => el("rect.node-shape")
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
