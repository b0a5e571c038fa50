//! Where everything lies in the relation graph, derived from the relations, the query and the width
//! of the column.

use crate::document::{edge_words, open_edge_words};
use crate::layout::graph::{GraphLayout, GraphRequest, lay_out_graph};
use crate::layout::{GraphWish, graph_request};
use crate::model::ActorIx;
use crate::query::{Facet, Query, ToldRelation, most_told_pair, told_relations};
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
        let (loaded, reading) = (context.loaded(), context.reading.get());
        let (dataset, index) = (&loaded.dataset, &loaded.index);
        let words = |relation: &ToldRelation| {
            let pair = index.relations().pair(relation.ix);
            if wish.open_pair == Some(pair) {
                open_edge_words(dataset, index, &reading, relation)
            } else {
                edge_words(dataset, index, relation)
            }
        };
        graph_request(dataset, index, relations, wish, width.get(), &words)
    };
    let starts = Memo::new_with_compare(
        move |_| {
            let loaded = context.loaded();
            let claims: Vec<_> = loaded.dataset.claim_ixs().collect();
            let reading = context.reading.get();
            let all = told_relations(&loaded.dataset, loaded.index.relations(), &reading, &claims);
            lay_out_graph(&request(&all, &wish.get())).starts()
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

/// What the pictures are to draw. Who is asked for by name is drawn whatever it is; the pair that
/// most is told of, among what is drawn, is opened, whatever is looked at: to look moves nothing.
pub fn wish(context: Context, query: &Query, relations: &[ToldRelation]) -> GraphWish {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let named = [Facet::Actor, Facet::Subject, Facet::Object]
        .iter()
        .filter_map(|facet| query.facets.get(facet))
        .flat_map(|clause| clause.include.iter().map(|term| term.as_str()))
        .chain(query.near.iter().map(|near| near.actor.as_str()));
    let wanted: BTreeSet<ActorIx> = named.filter_map(|id| dataset.actor_by_id(id)).collect();
    let mut wish = GraphWish { draw: query.draw.clone(), wanted, open_pair: None };
    let index = loaded.index.relations();
    let is_drawn = |relation: &&ToldRelation| {
        let (a, b) = index.pair(relation.ix);
        wish.draws(dataset, a) && wish.draws(dataset, b)
    };
    wish.open_pair = most_told_pair(index, relations.iter().filter(is_drawn));
    wish
}
