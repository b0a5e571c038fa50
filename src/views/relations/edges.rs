//! The lines of the relation graph: single relations with their words, and bundles.

use crate::document::counted;
use crate::layout::graph::{PlacedEdge, Set};
use crate::layout::{Arrow, Heading};
use crate::model::ActorIx;
use crate::query::{Selection, ToldRelation};
use crate::views::context::Context;
use crate::views::relations::label::{disc, label_view};
use crate::views::relations::latest::latest;
use crate::views::relations::picture::{DrawnBundle, DrawnEdge, Picture, bundle_id, edge_id};
use crate::views::relations::told::{relation_words, style, style_of_all};
use crate::views::relations::walking::walked;
use crate::views::svg::{path, px, title};
use leptos::prelude::*;

/// Length of an arrow head in px.
const ARROW_PX: f64 = 8.0;

fn head(arrow: Arrow) -> AnyView {
    path("edge-head", arrow.path(ARROW_PX))
}

/// A relation as a line.
#[component]
pub fn Edge(picture: Picture, edge: DrawnEdge) -> impl IntoView {
    let context = picture.context;
    let loaded = context.loaded();
    let ix = edge.relation.ix;
    let id = loaded.index.relation(ix).key.id(&loaded.dataset);
    let selection = Selection::Relation(id.clone());
    let selected = context.is_selected(selection.clone());
    let ends = [edge.placed.from, edge.placed.to];
    let near = Memo::new(move |_| is_near(context, ends));
    let edge = latest(edge, move || picture.edge(ix));
    let words = Memo::new(move |_| edge.with(|e| edge_words(context, &e.relation)));
    let middle = move || edge.with_untracked(|e| e.placed.middle);
    let class = move || {
        let selected = if selected.get() { " is-selected" } else { "" };
        let near = if near.get() { " is-near" } else { "" };
        format!("{}{selected}{near}", edge.with(|e| edge_class(context, &e.relation)))
    };
    let choose = move || context.select(selection.clone());
    let next = move |heading: Heading| picture.end_of(ends, middle(), heading);
    view! {
        <g
            class=move || class()
            id=edge_id(ix)
            data-relation=id
            aria-current=move || selected.get().then_some("true")
            aria-label=move || words.get()
            on:focus=move |_| picture.show(middle())
            on:blur=move |_| context.session.update(|s| s.hovered = None)
            {..walked(false, choose, next)}
        >
            {title(move || words.get())}
            <path class="edge-hit" d=move || edge.with(|e| e.placed.path.clone())/>
            <path class="edge-line" d=move || edge.with(|e| e.placed.path.clone())/>
            {move || edge.with(|e| e.placed.arrow.map(head))}
        </g>
    }
    .into_any()
}

fn edge_words(context: Context, relation: &ToldRelation) -> String {
    let claims = counted(relation.claims.len(), "claim");
    format!("{claims}. {}", relation_words(context, relation))
}

fn edge_class(context: Context, relation: &ToldRelation) -> String {
    let origins = relation.origins(&context.loaded().dataset, &context.reading.get());
    let voices = if origins.voices.len() > 1 { "edge-several" } else { "edge-single" };
    format!("edge edge-{} {voices}", style(relation))
}

/// All relations of a pair as one line with their number, at this position among the bundles;
/// choosing it opens the pair.
#[component]
pub fn Bundle(picture: Picture, at: usize, bundle: DrawnBundle) -> impl IntoView {
    let context = picture.context;
    let bundle = latest(bundle, move || picture.bundle(at));
    let ends = move || bundle.with(|b| [b.placed.a, b.placed.b]);
    let near = Memo::new(move |_| is_near(context, ends()));
    let selected = Memo::new(move |_| bundle.with(|b| holds_selected(context, b)));
    let class = move || {
        let selected = if selected.get() { " is-selected" } else { "" };
        let near = if near.get() { " is-near" } else { "" };
        format!("bundle edge-{}{selected}{near}", bundle.with(|b| style_of_all(&b.relations)))
    };
    let id = move || {
        let [a, b] = ends();
        bundle_id(a, b)
    };
    let middle = move || bundle.with_untracked(|b| b.placed.count.middle());
    let choose = move || {
        let loaded = context.loaded();
        let strongest = bundle.with_untracked(|b| b.relations[0].ix);
        let key = loaded.index.relation(strongest).key;
        context.select(Selection::Relation(key.id(&loaded.dataset)));
    };
    let next = move |heading: Heading| picture.end_of(untrack(ends), middle(), heading);
    // Bundles are few: each is a stop of the tab key.
    let stop = true;
    view! {
        <g
            class=move || class()
            id=move || id()
            aria-current=move || selected.get().then_some("true")
            aria-label=move || bundle.with(|b| bundle_words(context, b))
            on:focus=move |_| picture.show(middle())
            on:blur=move |_| context.session.update(|s| s.hovered = None)
            {..walked(stop, choose, next)}
        >
            <path class="edge-hit" d=move || bundle.with(|b| b.placed.path.clone())/>
            <path class="edge-line" d=move || bundle.with(|b| b.placed.path.clone())/>
            {move || bundle.with(|b| b.placed.arrow_a.map(head))}
            {move || bundle.with(|b| b.placed.arrow_b.map(head))}
            {move || bundle.with(bundle_count)}
        </g>
    }
    .into_any()
}

fn bundle_words(context: Context, bundle: &DrawnBundle) -> String {
    let loaded = context.loaded();
    let name = |ix: ActorIx| loaded.dataset.actor(ix).told();
    format!(
        "{} relations between {} and {}, among them: {}",
        bundle.placed.edges.len(),
        name(bundle.placed.a),
        name(bundle.placed.b),
        relation_words(context, &bundle.relations[0]),
    )
}

fn bundle_count(bundle: &DrawnBundle) -> AnyView {
    disc("bundle-count", bundle.placed.count, bundle.placed.edges.len().to_string())
}

/// Whether one of the relations of a bundle is looked at. Followed.
fn holds_selected(context: Context, bundle: &DrawnBundle) -> bool {
    let loaded = context.loaded();
    let id = |relation: &ToldRelation| loaded.index.relation(relation.ix).key.id(&loaded.dataset);
    context.selection.with(|selection| match selection {
        Some(Selection::Relation(selected)) => bundle.relations.iter().any(|r| id(r) == *selected),
        _ => false,
    })
}

/// Whether one of these actors is under the pointer or the focus. Followed.
fn is_near(context: Context, actors: [ActorIx; 2]) -> bool {
    let loaded = context.loaded();
    let is_hovered = |id: &str| actors.iter().any(|ix| loaded.dataset.actor(*ix).id.as_str() == id);
    context.session.with(|s| match &s.hovered {
        Some(Selection::Actor(id)) => is_hovered(id),
        _ => false,
    })
}

/// The words of a line, or the letter that stands for them; told apart where it is looked at.
pub fn edge_label(picture: Picture, edge: &PlacedEdge) -> AnyView {
    let Picture { context, relations, .. } = picture;
    let loaded = context.loaded();
    let ix = relations.with_untracked(|all| all.get(edge.key).map(|relation| relation.ix));
    let id = ix.map(|ix| loaded.index.relation(ix).key.id(&loaded.dataset));
    let selected = context.is_selected(Selection::Relation(id.unwrap_or_default()));
    let words = words_on_line(edge);
    view! { <g class:is-selected=move || selected.get()>{words}</g> }.into_any()
}

fn words_on_line(edge: &PlacedEdge) -> AnyView {
    let words = edge.label.lines.concat();
    match edge.set {
        Set::Letter => disc("edge-letter", edge.label.rect, words),
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
            view! {
                <text class="edge-label" text-anchor="middle" transform=turn dy="4">
                    {words}
                </text>
            }
            .into_any()
        }
    }
}
