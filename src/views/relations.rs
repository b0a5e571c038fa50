//! The relation view: who is said to be what to whom, as a picture with its table, or as the
//! table alone.

use super::context::context;
use super::coverage::{Empty, Undated};
use super::graph::{Graph, Legend};
use super::relation_table::RelationTable;
use crate::layout::graph::{GraphLayout, lay_out_graph};
use crate::layout::graph_request;
use crate::model::ActorIx;
use crate::platform::hash::Entry;
use crate::query::{Facet, Show, ToldRelation, told_relations};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Width that the picture is laid out for until the column is measured, in px.
const FIRST_WIDTH_PX: f64 = 720.0;

/// Relations as picture and table.
#[component]
pub fn Relations() -> impl IntoView {
    let context = context();
    let relations = Memo::new(move |_| {
        let loaded = context.loaded();
        let claims = context.matches.get();
        Arc::new(told_relations(
            &loaded.dataset,
            &loaded.index,
            &context.reading.get(),
            claims.claims(),
        ))
    });
    let show = Memo::new(move |_| context.query.with(|q| q.show));
    let layout = graph_layout(relations);
    let drawn = Memo::new(move |_| {
        let in_picture = show.get() == Show::Graph;
        let keys = layout.with(|l| l.edges.iter().map(|edge| edge.key).collect::<BTreeSet<_>>());
        if in_picture { keys } else { BTreeSet::new() }
    });
    let empty = Memo::new(move |_| relations.with(|r| r.is_empty()));
    let no_match = Memo::new(move |_| context.matches.with(|m| m.is_empty()));
    let body = move || {
        if no_match.get() {
            return view! { <Empty/> }.into_any();
        }
        if empty.get() {
            return view! {
                <p class="empty">
                    "None of these claims says something of two actors, so there is no relation \
                     to draw. They stand in the list of claims."
                </p>
            }
            .into_any();
        }
        view! {
            {move || (show.get() != Show::Table).then(|| view! {
                <Graph relations layout/>
                <Legend/>
                <LeftOut layout relations/>
            })}
            <RelationTable relations drawn/>
        }
        .into_any()
    };
    view! {
        <div data-view="relations">
            <div class="list-tools"><ShowAs/></div>
            <Undated/>
            {body}
        </div>
    }
}

/// The graph of the relations, started from where everything stands when nothing is filtered, so
/// that a small change of the query moves little.
fn graph_layout(relations: Memo<Arc<Vec<ToldRelation>>>) -> Memo<GraphLayout> {
    let context = context();
    let width = Memo::new(move |_| {
        let measured = context.session.with(|s| s.width_px);
        if measured > 0.0 {
            measured
        } else {
            FIRST_WIDTH_PX
        }
    });
    let wanted = Memo::new(move |_| {
        context.query.with(|query| {
            let loaded = context.loaded();
            [Facet::Actor, Facet::Subject, Facet::Object]
                .iter()
                .filter_map(|facet| query.facets.get(facet))
                .flat_map(|clause| &clause.include)
                .filter_map(|term| loaded.dataset.actor_by_id(term.as_str()))
                .collect::<BTreeSet<ActorIx>>()
        })
    });
    let starts = Memo::new(move |_| {
        let loaded = context.loaded();
        let all: Vec<_> = loaded.dataset.claim_ixs().collect();
        let relations =
            told_relations(&loaded.dataset, &loaded.index, &context.reading.get(), &all);
        let request = graph_request(
            &loaded.dataset,
            &loaded.index,
            &relations,
            &wanted.get(),
            width.get(),
        );
        lay_out_graph(&request).starts()
    });
    let request = Memo::new(move |_| {
        let loaded = context.loaded();
        let mut request = relations.with(|relations| {
            graph_request(
                &loaded.dataset,
                &loaded.index,
                relations,
                &wanted.get(),
                width.get(),
            )
        });
        request.starts = starts.get();
        request
    });
    Memo::new(move |_| request.with(lay_out_graph))
}

/// Says what the picture leaves out.
#[component]
fn LeftOut(layout: Memo<GraphLayout>, relations: Memo<Arc<Vec<ToldRelation>>>) -> impl IntoView {
    move || {
        let drawn = layout.with(|l| {
            l.edges.len()
                + l.bundles
                    .iter()
                    .map(|bundle| bundle.edges.len())
                    .sum::<usize>()
        });
        let all = relations.with(|r| r.len());
        (drawn < all).then(|| {
            let words = format!(
                "{drawn} of {all} relations are drawn; those with places or with voices that \
                 nobody names, and those beyond what can be told apart, stand in the table only."
            );
            view! { <p class="left-out">{words}</p> }
        })
    }
}

#[component]
fn ShowAs() -> impl IntoView {
    let context = context();
    let show = Memo::new(move |_| context.query.with(|q| q.show));
    let option = move |value: Show, words: &'static str| {
        let pressed = move || (show.get() == value).to_string();
        let choose = move |_| context.change(Entry::Push, |query| query.show = value);
        view! {
            <button class="button" type="button" aria-pressed=pressed on:click=choose>{words}</button>
        }
    };
    view! {
        <div class="choice" role="group" aria-label="Show relations as">
            {option(Show::Graph, "Picture and table")}
            {option(Show::Table, "Table only")}
        </div>
    }
}
