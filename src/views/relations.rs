//! The relation view: who is said to be what to whom, as a picture with its table, or as the
//! table alone.

use super::context::Context;
use super::coverage::{empty, undated};
use super::derived::Derived;
use super::el::{El, all, div, dynamic, el, nothing};
use super::graph::{graph, legend};
use super::relation_table::relation_table;
use crate::layout::graph::{GraphLayout, lay_out_graph};
use crate::layout::graph_request;
use crate::model::{ActorIx, ClaimIx, SortedSet};
use crate::platform::hash::Entry;
use crate::query::{Bits, Facet, Query, Show, ToldRelation, told_relations};
use leptos::prelude::*;
use std::sync::Arc;

/// Width that the picture is laid out for until the column is measured, in px.
const FIRST_WIDTH_PX: f64 = 720.0;

/// The relations that the claims shown speak of.
type Relations = Derived<Arc<Vec<ToldRelation>>>;

/// Relations as picture and table.
pub fn relations(context: Context) -> El {
    let relations: Relations =
        Derived::new(move || Arc::new(told(context, context.matches.get().claims())));
    let show = Derived::new(move || context.query.with(|q| q.show));
    let layout = graph_layout(context, relations);
    let drawn = Derived::new(move || {
        if show.get() != Show::Graph {
            return Bits::none(0);
        }
        let mut drawn = Bits::none(relations.with(|r| r.len()));
        layout.with(|l| {
            for edge in &l.edges {
                drawn.insert(edge.key);
            }
        });
        drawn
    });
    let none = Derived::new(move || relations.with(|r| r.is_empty()));
    let no_match = Derived::new(move || context.matches.with(|m| m.is_empty()));
    let picture = move || match show.get() {
        Show::Table => nothing(),
        _ => all(vec![
            graph(context, relations, layout).view(),
            legend().view(),
            left_out(layout, relations),
        ]),
    };
    el("div")
        .attr("data-view", "relations")
        .child(div("list-tools").child(show_as(context, show)))
        .child(undated(context))
        .dynamic(move || match (no_match.get(), none.get()) {
            (true, _) => empty(context),
            (false, true) => no_relation().view(),
            _ => all(vec![dynamic(picture), relation_table(context, relations, drawn)]),
        })
}

fn no_relation() -> El {
    el("p").class("empty").child(
        "None of these claims says something of two actors, so there is no relation to draw. \
         They stand in the list of claims.",
    )
}

/// The relations that some claims speak of.
fn told(context: Context, claims: &[ClaimIx]) -> Vec<ToldRelation> {
    let loaded = context.loaded();
    told_relations(&loaded.dataset, &loaded.index, &context.reading.get(), claims)
}

/// The graph of the relations, started from where everything stands when nothing is filtered, so
/// that a small change of the query moves little.
fn graph_layout(context: Context, relations: Relations) -> Derived<GraphLayout> {
    let width = Derived::new(move || {
        let measured = context.session.with(|s| s.width_px);
        if measured > 0.0 { measured } else { FIRST_WIDTH_PX }
    });
    let wanted = Derived::new(move || context.query.with(|query| wanted(context, query)));
    let request = move |relations: &[ToldRelation]| {
        let loaded = context.loaded();
        graph_request(&loaded.dataset, &loaded.index, relations, &wanted.get(), width.get())
    };
    let starts = Derived::new(move || {
        let all: Vec<ClaimIx> = context.loaded().dataset.claim_ixs().collect();
        lay_out_graph(&request(&told(context, &all))).starts()
    });
    let started = Derived::new(move || {
        let mut request = request(&relations.get());
        request.starts = starts.get();
        request
    });
    Derived::new(move || started.with(lay_out_graph))
}

/// The actors asked for by name.
fn wanted(context: Context, query: &Query) -> SortedSet<ActorIx> {
    let loaded = context.loaded();
    [Facet::Actor, Facet::Subject, Facet::Object]
        .iter()
        .filter_map(|facet| query.facets.get(facet))
        .flat_map(|clause| &clause.include)
        .filter_map(|term| loaded.dataset.actor_by_id(term.as_str()))
        .collect()
}

/// Says what the picture leaves out.
fn left_out(layout: Derived<GraphLayout>, relations: Relations) -> AnyView {
    dynamic(move || {
        let drawn = layout.with(|l| {
            l.edges.len() + l.bundles.iter().map(|bundle| bundle.edges.len()).sum::<usize>()
        });
        let all = relations.with(|r| r.len());
        if drawn >= all {
            return nothing();
        }
        let words = format!(
            "{drawn} of {all} relations are drawn; those with places or with voices that nobody \
             names, and those beyond what can be told apart, stand in the table only."
        );
        el("p").class("left-out").child(words).view()
    })
}

fn show_as(context: Context, show: Derived<Show>) -> El {
    let option = |value: Show, words: &str| {
        el("button")
            .class("button")
            .attr("type", "button")
            .live("aria-pressed", move || Some((show.get() == value).to_string()))
            .on("click", move |_| context.change(Entry::Push, |query| query.show = value))
            .child(words)
    };
    div("choice")
        .attr("role", "group")
        .attr("aria-label", "Show relations as")
        .child(option(Show::Graph, "Picture and table"))
        .child(option(Show::Table, "Table only"))
}
