//! The relation view: who is said to be what to whom, as a graph or a matrix with its table, as the
//! table alone, or as the flow of who carries whom.

mod card;
mod carriers;
pub mod carriers_words;
mod compared;
mod edges;
mod flow;
mod graph;
mod graph_layout;
pub mod label;
mod latest;
mod legend;
mod line_walk;
mod matrix;
mod nodes;
pub mod pair;
mod picture;
pub mod table;
pub mod told;
mod tools;
pub mod walking;
mod zooming;

use crate::layout::graph::{GraphLayout, LeftOut};
use crate::layout::{Camera, GraphWish};
use crate::platform::hash::Entry;
use crate::query::{Bits, Show};
use crate::views::context::Context;
use crate::views::coverage::{Empty, Undated};
use crate::views::export::pictures::PictureButtons;
use crate::views::relations::carriers::CarriersView;
use crate::views::relations::compared::Compared;
use crate::views::relations::graph::{Graph, GraphNotes};
use crate::views::relations::graph_layout::{graph_layout, wish};
use crate::views::relations::legend::{Legend, cell_sample, line_sample};
use crate::views::relations::matrix::Matrix;
use crate::views::relations::picture::Picture;
use crate::views::relations::table::RelationTable;
use crate::views::relations::told::ToldRelations;
use crate::views::relations::tools::{DrawTools, ShowTools};
use crate::views::relations::zooming::ZoomButtons;
use leptos::prelude::*;
use std::sync::Arc;

/// Width that the picture is laid out for until the column is measured, in px.
const FIRST_WIDTH_PX: f64 = 720.0;

/// Relations as picture and table.
#[component]
pub fn Relations(context: Context) -> impl IntoView {
    let show = Memo::new(move |_| context.query.with(|q| q.show));
    let no_match = Memo::new(move |_| context.matches.with(|m| m.is_empty()));
    let shown = move || match (no_match.get(), show.get()) {
        (true, _) => view! { <Empty context/> }.into_any(),
        (false, Show::Carriers) => {
            view! { <CarriersView context width=width(context)/> }.into_any()
        }
        (false, show) => view! { <Heard context show/> }.into_any(),
    };
    view! {
        <div data-view="relations">
            <ShowTools context/>
            <Undated context/>
            {move || shown()}
        </div>
    }
    .into_any()
}

/// Width of the column in px.
fn width(context: Context) -> Memo<f64> {
    Memo::new(move |_| {
        let measured = context.session.with(|s| s.width_px);
        if measured > 0.0 { measured } else { FIRST_WIDTH_PX }
    })
}

/// The relations as a picture with its table, or as the table alone.
#[component]
fn Heard(context: Context, show: Show) -> impl IntoView {
    let relations: ToldRelations = Memo::new(move |_| Arc::new(context.heard()));
    let none = Memo::new(move |_| relations.with(|r| r.is_empty()));
    let wish = Memo::new(move |_| {
        context.query.with(|query| relations.with(|relations| wish(context, query, relations)))
    });
    let shown = move || match (none.get(), show) {
        (true, _) => view! { <NoRelation context/> }.into_any(),
        (false, Show::Graph) => view! { <GraphAndTable context relations wish/> }.into_any(),
        (false, Show::Matrix) => view! {
            <Legend context sample=cell_sample/>
            <Matrix context relations wish/>
            <DrawTools context sizes=false/>
            <PictureButtons context/>
            <RelationTable context relations drawn=Bits::none(0)/>
        }
        .into_any(),
        (false, _) => view! { <RelationTable context relations drawn=Bits::none(0)/> }.into_any(),
    };
    view! {
        <Compared context/>
        {move || shown()}
    }
    .into_any()
}

#[component]
fn GraphAndTable(
    context: Context,
    relations: ToldRelations,
    wish: Memo<GraphWish>,
) -> impl IntoView {
    let camera = RwSignal::new(Camera::default());
    let layout = graph_layout(context, relations, wish, width(context));
    let picture = Picture { context, relations, layout, camera };
    let drawn = Memo::new(move |_| {
        let mut drawn = Bits::none(relations.with(|r| r.len()));
        layout.with(|l| {
            l.edges.iter().for_each(|edge| {
                drawn.insert(edge.key);
            });
        });
        drawn
    });
    let left_out = move || {
        let all = relations.with(|r| r.len());
        let words = layout.with(|l| left_out(l, all));
        words.map(|words| view! { <p class="left-out" data-drawn="true">{words}</p> }.into_any())
    };
    view! {
        <Graph picture/>
        <div class="list-tools">
            <ZoomButtons picture/>
            <DrawTools context sizes=true/>
            <PictureButtons context/>
        </div>
        <Legend context sample=line_sample/>
        <GraphNotes/>
        {move || left_out()}
        <RelationTable context relations drawn/>
    }
    .into_any()
}

/// Why there is no relation: nobody asked for tells one, or no claim speaks of two actors.
#[component]
fn NoRelation(context: Context) -> impl IntoView {
    let narrowed =
        Memo::new(move |_| context.query.with(|q| !q.voice.is_empty() || q.near.is_some()));
    view! {
        {move || if narrowed.get() { narrowed_too_far(context) } else { nothing_to_draw() }}
    }
    .into_any()
}

fn narrowed_too_far(context: Context) -> AnyView {
    let widen = move |_| {
        context.change(Entry::Push, |query| {
            query.voice.clear();
            query.near = None;
        });
    };
    view! {
        <div class="empty">
            <p>
                "Among these claims, the voices asked for tell no relation around the actor asked for."
            </p>
            <button class="button" type="button" on:click=widen>
                "Show what anyone tells of anyone"
            </button>
        </div>
    }
    .into_any()
}

fn nothing_to_draw() -> AnyView {
    view! {
        <p class="empty">
            "None of these claims says something of two actors, so there is no relation to draw. They \
             stand in the list of claims."
        </p>
    }
    .into_any()
}

/// What the picture leaves out of so many relations, in words; nothing where it draws them all.
fn left_out(layout: &GraphLayout, all: usize) -> Option<String> {
    let bundled: usize = layout.bundles.iter().map(|bundle| bundle.edges.len()).sum();
    let drawn = layout.edges.len() + bundled;
    if drawn >= all {
        return None;
    }
    let LeftOut { nodes, edges } = layout.left_out;
    let off = all - drawn - edges;
    let mut words = format!("{drawn} of {all} relations are drawn.");
    if off > 0 {
        words.push_str(&format!(
            " {off} with places or with voices that nobody names are drawn when asked for."
        ));
    }
    if nodes == 0 && edges > 0 {
        words.push_str(&format!(" {edges} find no room."));
    } else if edges > 0 {
        words.push_str(&format!(
            " {edges} are left out, with {nodes} actors: the most connected come first."
        ));
    }
    words.push_str(" The table lists all.");
    Some(words)
}
