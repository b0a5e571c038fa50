//! The relation view: who is said to be what to whom, as a graph or a matrix with its table, as the
//! table alone, or as the flow of who carries whom.

pub mod carriers;
pub mod carriers_words;
pub mod graph;
pub mod graph_marks;
pub mod line_walk;
pub mod matrix;
pub mod table;
pub mod tools;
pub mod walking;
pub mod zooming;

use crate::document::edge_words;
use crate::layout::graph::{GraphLayout, lay_out_graph};
use crate::layout::{Camera, GraphWish, graph_request};
use crate::model::ActorIx;
use crate::platform::hash::Entry;
use crate::query::{
    Bits, Facet, Query, RelationKey, Selection, Show, ToldRelation, told_relations,
};
use crate::views::context::Context;
use crate::views::coverage::{empty, undated};
use crate::views::derived::{Derived, Writable};
use crate::views::el::{El, all, dynamic, el, nothing};
use crate::views::relations::carriers::carriers_view;
use crate::views::relations::graph::{graph, graph_notes, legend, line_sample};
use crate::views::relations::matrix::{cell_sample, matrix};
use crate::views::relations::table::{Relations, relation_table};
use crate::views::relations::tools::{draw_tools, show_tools};
use crate::views::relations::zooming::zoom_buttons;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Width that the picture is laid out for until the column is measured, in px.
const FIRST_WIDTH_PX: f64 = 720.0;

/// What is said where no claim speaks of two actors.
const NOTHING_TO_DRAW: &str = "None of these claims says something of two actors, so there is no \
     relation to draw. They stand in the list of claims.";

/// Relations as picture and table.
pub fn relations(context: Context) -> El {
    let show = Derived::new(move || context.query.with(|q| q.show));
    let no_match = Derived::new(move || context.matches.with(|m| m.is_empty()));
    el("div[data-view=relations]").child(show_tools(context)).child(undated(context)).dynamic(
        move || match (no_match.get(), show.get()) {
            (true, _) => empty(context),
            (false, Show::Carriers) => carriers_view(context, width(context)),
            (false, show) => told(context, show),
        },
    )
}

/// Width of the column in px.
fn width(context: Context) -> Derived<f64> {
    Derived::new(move || {
        let measured = context.session.with(|s| s.width_px);
        if measured > 0.0 { measured } else { FIRST_WIDTH_PX }
    })
}

/// The relations as a picture with its table, or as the table alone.
fn told(context: Context, show: Show) -> El {
    let relations: Relations = Derived::new(move || Arc::new(context.heard()));
    let none = Derived::new(move || relations.with(|r| r.is_empty()));
    let wish = Derived::new(move || context.query.with(|query| wish(context, query)));
    dynamic(move || {
        if none.get() {
            return no_relation(context);
        }
        match show {
            Show::Graph => pictured(context, relations, wish),
            Show::Matrix => all(vec![
                legend(context, cell_sample),
                matrix(context, relations, wish),
                draw_tools(context, false),
                relation_table(context, relations, Derived::new(|| Bits::none(0))),
            ]),
            _ => relation_table(context, relations, Derived::new(|| Bits::none(0))),
        }
    })
}

fn pictured(context: Context, relations: Relations, wish: Derived<GraphWish>) -> El {
    let camera = Writable::new(Camera::default());
    let layout = graph_layout(context, relations, wish);
    let drawn = Derived::new(move || {
        let mut drawn = Bits::none(relations.with(|r| r.len()));
        layout.with(|l| {
            l.edges.iter().for_each(|edge| {
                drawn.insert(edge.key);
            });
        });
        drawn
    });
    all(vec![
        graph(context, relations, layout, camera),
        el("div.list-tools").child(zoom_buttons(camera)).child(draw_tools(context, true)),
        legend(context, line_sample),
        graph_notes(),
        left_out(layout, relations),
        relation_table(context, relations, drawn),
    ])
}

/// Why there is no relation: nobody asked for tells one, or no claim speaks of two actors.
fn no_relation(context: Context) -> El {
    let narrowed =
        Derived::new(move || context.query.with(|q| !q.voice.is_empty() || q.near.is_some()));
    dynamic(move || {
        if !narrowed.get() {
            return el("p.empty").child(NOTHING_TO_DRAW);
        }
        let drop = el("button.button[type=button]")
            .on("click", move |_| {
                context.change(Entry::Push, |query| {
                    query.voice.clear();
                    query.near = None;
                });
            })
            .child("Show what anyone tells of anyone");
        let words = el("p").child(
            "Among these claims, the voices asked for tell no relation around the actor asked for.",
        );
        el("div.empty").child(words).child(drop)
    })
}

/// The graph of the relations, started from where everything stands when nothing is filtered, so
/// that a small change of the query moves little.
fn graph_layout(
    context: Context,
    relations: Relations,
    wish: Derived<GraphWish>,
) -> Derived<GraphLayout> {
    let width = width(context);
    let request = move |relations: &[ToldRelation], wish: &GraphWish| {
        let loaded = context.loaded();
        let (dataset, index) = (&loaded.dataset, &loaded.index);
        let words = |relation: &ToldRelation| edge_words(dataset, index, relation);
        graph_request(dataset, index, relations, wish, width.get(), &words)
    };
    let usual = Derived::new(move || GraphWish { open_pair: None, ..wish.get() });
    let starts = Derived::always(move || {
        let loaded = context.loaded();
        let claims: Vec<_> = loaded.dataset.claim_ixs().collect();
        let reading = context.reading.get();
        let all = told_relations(&loaded.dataset, loaded.index.relations(), &reading, &claims);
        lay_out_graph(&request(&all, &usual.get())).starts()
    });
    let started = Derived::always(move || {
        let mut request = request(&relations.get(), &wish.get());
        request.starts = starts.get();
        request
    });
    Derived::always(move || started.with(lay_out_graph))
}

/// What the pictures are to draw. Who is asked for by name is drawn whatever it is, and the pair
/// of the relation that is looked at is opened.
fn wish(context: Context, query: &Query) -> GraphWish {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let named = [Facet::Actor, Facet::Subject, Facet::Object]
        .iter()
        .filter_map(|facet| query.facets.get(facet))
        .flat_map(|clause| clause.include.iter().map(|term| term.as_str()))
        .chain(query.near.iter().map(|near| near.actor.as_str()));
    let wanted: BTreeSet<ActorIx> = named.filter_map(|id| dataset.actor_by_id(id)).collect();
    let open_pair = match &query.select {
        Some(Selection::Relation(id)) => RelationKey::from_id(dataset, id),
        _ => None,
    };
    let open_pair = open_pair.map(|key| (key.subject, key.object));
    GraphWish { draw: query.draw.clone(), wanted, open_pair }
}

/// Says what the picture leaves out.
fn left_out(layout: Derived<GraphLayout>, relations: Relations) -> El {
    dynamic(move || {
        let (drawn, beyond) = layout.with(|l| {
            let bundled = l.bundles.iter().map(|bundle| bundle.edges.len());
            (l.edges.len() + bundled.sum::<usize>(), l.left_out)
        });
        let all = relations.with(|r| r.len());
        if drawn >= all {
            return nothing();
        }
        let off = all - drawn - beyond.edges;
        let mut words = format!("{drawn} of {all} relations are drawn.");
        if off > 0 {
            words.push_str(&format!(
                " {off} with places or with voices that nobody names are drawn when asked for."
            ));
        }
        if beyond.nodes == 0 && beyond.edges > 0 {
            words.push_str(&format!(" {} find no room.", beyond.edges));
        } else if beyond.edges > 0 {
            words.push_str(&format!(
                " {} are left out, with {} actors: the most connected come first.",
                beyond.edges, beyond.nodes
            ));
        }
        words.push_str(" The table lists all.");
        el("p.left-out").child(words)
    })
}
