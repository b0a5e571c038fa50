//! The relation graph as SVG: actors as shapes of one size, relations as lines told apart by
//! stroke and word.

use super::context::{Context, context};
use crate::document::labels;
use crate::layout::graph::{GraphLayout, PlacedBundle, PlacedEdge, PlacedLabel, PlacedNode};
use crate::layout::{Heading, Point, walk};
use crate::model::{ActorIx, ActorKind};
use crate::platform::focus;
use crate::platform::hash::Entry;
use crate::query::{Selection, Told, ToldRelation};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use std::sync::Arc;

/// Length of an arrow head in px.
const ARROW_PX: f64 = 8.0;

/// The picture.
#[component]
pub fn Graph(
    /// What the edges stand for: an edge's key is a position here.
    relations: Memo<Arc<Vec<ToldRelation>>>,
    /// Where everything stands.
    layout: Memo<GraphLayout>,
) -> impl IntoView {
    let context = context();
    let label = move || format!("Relations as told here. {}", context.sentence());
    let edges = move || {
        let (relations, layout) = (relations.get(), layout.get());
        layout.edges.into_iter().filter_map(|edge| {
            let relation = relations.get(edge.key)?.clone();
            Some(view! { <Edge edge relation/> })
        }).collect::<Vec<_>>()
    };
    let bundles = move || {
        let (relations, layout) = (relations.get(), layout.get());
        layout.bundles.into_iter().map(|bundle| {
            let parts = bundle.edges.iter().filter_map(|key| relations.get(*key).cloned());
            let parts = parts.collect::<Vec<_>>();
            view! { <Bundle bundle parts/> }
        }).collect::<Vec<_>>()
    };
    let nodes = move || layout.get().nodes.into_iter().enumerate()
        .map(|(at, node)| view! { <Node node layout first=at == 0/> }).collect::<Vec<_>>();
    let labels = move || layout.get().edges.into_iter()
        .filter_map(|edge| edge.label).map(|label| label_view(&label, "edge-label"))
        .collect::<Vec<_>>();
    view! {
        <figure class="graph">
            <svg role="group" aria-label=label
                width=move || layout.with(|l| l.width_px)
                height=move || layout.with(|l| l.height_px)
                viewBox=move || layout.with(|l| format!("0 0 {} {}", l.width_px, l.height_px))>
                <g>{edges}</g>
                <g>{bundles}</g>
                <g aria-hidden="true">{labels}</g>
                <g>{nodes}</g>
            </svg>
            <figcaption class="view-caption">{move || context.sentence()}</figcaption>
        </figure>
    }
}

/// The lines of a label with a halo behind them.
fn label_view(label: &PlacedLabel, class: &'static str) -> AnyView {
    let spans: Vec<_> = label.lines.iter().enumerate().map(|(at, line)| {
        let y = label.baseline + label.line_px * at as f64;
        view! { <tspan x=label.x y=y>{line.clone()}</tspan> }
    }).collect();
    view! { <text class=class text-anchor=label.anchor.svg()>{spans}</text> }.into_any()
}

fn told_class(told: Told, origins: usize) -> String {
    let voices = if origins > 1 { "edge-several" } else { "edge-single" };
    format!("edge edge-{} {voices}", told.id())
}

/// What a relation is, in words, with who tells it.
fn relation_words(context: Context, relation: &ToldRelation) -> String {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let key = loaded.index.relation(relation.ix).key;
    let speakers = relation.claims.iter().map(|ix| {
        let claim = dataset.claim(*ix);
        let stance = labels::stance(crate::query::stance(claim));
        format!("{} {stance}", crate::document::speaker_name(dataset, claim))
    });
    let mut speakers: Vec<String> = speakers.collect();
    speakers.dedup();
    format!(
        "{}; as told here ({}): {} {} {}",
        speakers.join(", "),
        labels::told(relation.told),
        dataset.actor(key.subject).name,
        dataset.predicate(key.predicate).label,
        dataset.actor(key.object).name,
    )
}

#[component]
fn Edge(edge: PlacedEdge, relation: ToldRelation) -> impl IntoView {
    let context = context();
    let id = context.loaded().index.relation(relation.ix).key.id(&context.loaded().dataset);
    let selection = Selection::Relation(id.clone());
    let selected = {
        let selection = selection.clone();
        Memo::new(move |_| context.selection.with(|s| s.as_ref() == Some(&selection)))
    };
    let class = told_class(relation.told, relation.origins.named);
    let arrow = edge.arrow.map(|arrow| {
        view! { <path class="edge-head" d=arrow.path(ARROW_PX)/> }
    });
    let near = near_focus(context, vec![edge.from, edge.to]);
    let words = relation_words(context, &relation);
    let choose = move |_| {
        let selection = selection.clone();
        context.change(Entry::Push, |query| query.select = Some(selection));
    };
    view! {
        <g class=class class:is-selected=selected class:is-near=near data-relation=id
            role="img" aria-label=words.clone() on:click=choose>
            <title>{words.clone()}</title>
            <path class="edge-hit" d=edge.path.clone()/>
            <path class="edge-line" d=edge.path/>
            {arrow}
        </g>
    }
}

#[component]
fn Bundle(bundle: PlacedBundle, parts: Vec<ToldRelation>) -> impl IntoView {
    let context = context();
    let loaded = context.loaded();
    let strongest = parts.iter().map(|part| part.told).min().unwrap_or(Told::Open);
    let (a, b) = (loaded.dataset.actor(bundle.a), loaded.dataset.actor(bundle.b));
    let words = format!(
        "{} relations between {} and {}, among them {}; each stands in the table",
        parts.len(), a.name, b.name, labels::told(strongest),
    );
    let pair = a.id.to_string();
    let heads: Vec<_> = [bundle.arrow_a, bundle.arrow_b].into_iter().flatten()
        .map(|arrow| view! { <path class="edge-head" d=arrow.path(ARROW_PX)/> }).collect();
    let near = near_focus(context, vec![bundle.a, bundle.b]);
    let count = bundle.count;
    let middle = count.middle();
    let choose = move |_| {
        let first = pair.clone();
        context.change(Entry::Push, |query| query.select = Some(Selection::Actor(first)));
    };
    view! {
        <g class=format!("bundle edge-{}", strongest.id()) class:is-near=near
            role="img" aria-label=words.clone() on:click=choose>
            <title>{words.clone()}</title>
            <path class="edge-hit" d=bundle.path.clone()/>
            <path class="edge-line" d=bundle.path/>
            {heads}
            <rect class="bundle-disc" x=count.x y=count.y width=count.width height=count.height
                rx=count.height / 2.0/>
            <text class="bundle-count" text-anchor="middle" x=middle.x y=middle.y + 4.0>
                {parts.len()}
            </text>
        </g>
    }
}

/// Whether one of these actors is under the pointer or the focus.
fn near_focus(context: Context, actors: Vec<ActorIx>) -> Memo<bool> {
    let ids: Vec<String> =
        actors.iter().map(|ix| context.loaded().dataset.actor(*ix).id.to_string()).collect();
    Memo::new(move |_| {
        context.session.with(|s| match &s.hovered {
            Some(Selection::Actor(id)) => ids.contains(id),
            _ => false,
        })
    })
}

#[component]
fn Node(node: PlacedNode, layout: Memo<GraphLayout>, first: bool) -> impl IntoView {
    let context = context();
    let loaded = context.loaded();
    let actor = loaded.dataset.actor(node.key);
    let id = actor.id.to_string();
    let selection = Selection::Actor(id.clone());
    let selected = {
        let selection = selection.clone();
        Memo::new(move |_| context.selection.with(|s| s.as_ref() == Some(&selection)))
    };
    let words = format!("{}, {}", actor.name, labels::actor_kind(actor.kind));
    let hover = {
        let selection = selection.clone();
        move || context.session.update(|s| s.hovered = Some(selection.clone()))
    };
    let enter = hover.clone();
    let leave = move || context.session.update(|s| s.hovered = None);
    let choose = move || {
        let selection = selection.clone();
        context.change(Entry::Push, |query| query.select = Some(selection));
    };
    let choose_by_key = choose.clone();
    let at = node.at;
    let key = node.key;
    let pressed = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" | " " => {
            event.prevent_default();
            choose_by_key();
        }
        other => {
            if let Some(next) = heading(other).and_then(|h| next_node(layout, key, at, h)) {
                event.prevent_default();
                let id = context.loaded().dataset.actor(next).id.to_string();
                focus::focus(&format!("node-{id}"));
            }
        }
    };
    view! {
        <g class="node" class:is-selected=selected id=format!("node-{id}") data-actor=id
            role="button" tabindex=if first { "0" } else { "-1" } aria-label=words
            on:click=move |_| choose() on:keydown=pressed on:focus=move |_| hover()
            on:blur=move |_| leave() on:pointerenter=move |_| enter()
            on:pointerleave=move |_| leave()>
            <circle class="node-hit" cx=at.x cy=at.y r="14"/>
            {shape(actor.kind, at, node.radius_px)}
            {label_view(&node.label, "node-label")}
        </g>
    }
}

fn heading(key: &str) -> Option<Heading> {
    match key {
        "ArrowLeft" => Some(Heading::Left),
        "ArrowRight" => Some(Heading::Right),
        "ArrowUp" => Some(Heading::Up),
        "ArrowDown" => Some(Heading::Down),
        _ => None,
    }
}

fn next_node(
    layout: Memo<GraphLayout>,
    from: ActorIx,
    at: Point,
    heading: Heading,
) -> Option<ActorIx> {
    layout.with_untracked(|layout| {
        let others: Vec<_> =
            layout.nodes.iter().filter(|n| n.key != from).map(|n| (n.key, n.at)).collect();
        walk(at, heading, &others)
    })
}

/// A node's shape by the kind of actor, all of one size.
fn shape(kind: ActorKind, at: Point, r: f64) -> AnyView {
    let Point { x, y } = at;
    match kind {
        ActorKind::ArmedGroup | ActorKind::Group => {
            view! { <circle class="node-shape" cx=x cy=y r=r/> }.into_any()
        }
        ActorKind::State
        | ActorKind::GovernmentBody
        | ActorKind::Agency
        | ActorKind::InternationalOrganization => {
            let side = r * 1.8;
            view! {
                <rect class="node-shape" x=x - side / 2.0 y=y - side / 2.0 width=side height=side/>
            }
            .into_any()
        }
        ActorKind::Person => {
            let d = format!("M{x} {} L{} {} L{} {} Z", y - r, x + r, y + r * 0.8, x - r, y + r * 0.8);
            view! { <path class="node-shape" d=d/> }.into_any()
        }
        ActorKind::Media | ActorKind::Document | ActorKind::Unnamed | ActorKind::Place => {
            let d = format!("M{x} {} L{} {y} L{x} {} L{} {y} Z", y - r, x + r, y + r, x - r);
            view! { <path class="node-shape" d=d/> }.into_any()
        }
    }
}

/// What the lines and shapes stand for.
#[component]
pub fn Legend() -> impl IntoView {
    let lines: Vec<_> = Told::ALL.iter().map(|told| {
        view! {
            <li>
                <svg width="36" height="12" aria-hidden="true">
                    <g class=format!("edge edge-{} edge-several", told.id())>
                        <path class="edge-line" d="M2 6 H34"/>
                    </g>
                </svg>
                {labels::told(*told)}
            </li>
        }
    }).collect();
    view! {
        <div class="legend">
            <ul>{lines}</ul>
            <p>
                "A lighter line rests on one named origin or none. Circles are groups, squares \
                 states and agencies, triangles persons, diamonds outlets and documents. A number \
                 stands for so many relations between a pair."
            </p>
        </div>
    }
}
