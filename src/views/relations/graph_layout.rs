//! Where everything lies in the relation graph, derived from the relations, the query and the width
//! of the column.

use crate::document::edge_words;
use crate::layout::graph::{GraphLayout, GraphRequest, lay_out_graph};
use crate::layout::{GraphWish, graph_request};
use crate::model::ActorIx;
use crate::query::{Facet, Query, RelationKey, Selection, ToldRelation, told_relations};
use crate::views::context::Context;
use crate::views::relations::told::ToldRelations;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The graph of the relations, started from where everything stands when nothing is filtered, so
/// that a small change of the query moves little.
pub fn graph_layout(
    context: Context,
    relations: ToldRelations,
    wish: Memo<GraphWish>,
    width: Memo<f64>,
) -> Memo<GraphLayout> {
    let request = move |relations: &[ToldRelation], wish: &GraphWish| -> GraphRequest {
        let loaded = context.loaded();
        let (dataset, index) = (&loaded.dataset, &loaded.index);
        let words = |relation: &ToldRelation| edge_words(dataset, index, relation);
        graph_request(dataset, index, relations, wish, width.get(), &words)
    };
    let usual = Memo::new(move |_| GraphWish { open_pair: None, ..wish.get() });
    let starts = Memo::new_with_compare(
        move |_| {
            let loaded = context.loaded();
            let claims: Vec<_> = loaded.dataset.claim_ixs().collect();
            let reading = context.reading.get();
            let all = told_relations(&loaded.dataset, loaded.index.relations(), &reading, &claims);
            lay_out_graph(&request(&all, &usual.get())).starts()
        },
        |_, _| true,
    );
    Memo::new_with_compare(
        move |_| {
            let mut request = request(&relations.get(), &wish.get());
            request.starts = starts.get();
            lay_out_graph(&request)
        },
        |_, _| true,
    )
}

/// What the pictures are to draw. Who is asked for by name is drawn whatever it is, and the pair
/// of the relation that is looked at is opened.
pub fn wish(context: Context, query: &Query) -> GraphWish {
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
