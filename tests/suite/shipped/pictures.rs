//! The relation graph of the dataset in `data/`, for every query that its front page leads to.

use super::SHIPPED;
use crate::layout::graph::check_promises;
use sayso::document::{edge_words, open_edge_words};
use sayso::layout::graph::{GraphLayout, LeftOut, Set, lay_out_graph};
use sayso::layout::{GraphWish, Point, graph_request};
use sayso::model::ActorIx;
use sayso::query::{Facet, Query, ToldRelation, most_told_pair, told_relations};
use sayso::state::decode;

/// Columns of a phone, a tablet and a desk, in px.
const WIDTHS: [f64; 3] = [328.0, 490.8, 1080.0];

/// As the page draws it: with the pair open of whom most is told.
fn layout(query: &Query, width_px: f64, starts: Vec<(ActorIx, Point)>) -> GraphLayout {
    laid_out(query, width_px, starts, true)
}

fn laid_out(
    query: &Query,
    width_px: f64,
    starts: Vec<(ActorIx, Point)>,
    open: bool,
) -> GraphLayout {
    let (dataset, index) = (&SHIPPED.dataset, &SHIPPED.index);
    let reading = SHIPPED.reading(query);
    let told =
        told_relations(dataset, index.relations(), &reading, SHIPPED.matches(query).claims());
    let named = query.facets.get(&Facet::Actor).into_iter().flat_map(|clause| &clause.include);
    let wanted = named.filter_map(|id| dataset.actor_by_id(id.as_str())).collect();
    let mut wish = GraphWish { wanted, ..GraphWish::default() };
    let relations = index.relations();
    let is_drawn = |relation: &&ToldRelation| {
        let (a, b) = relations.pair(relation.ix);
        wish.draws(dataset, a) && wish.draws(dataset, b)
    };
    wish.open_pair = most_told_pair(relations, told.iter().filter(is_drawn)).filter(|_| open);
    let words = |relation: &ToldRelation| match wish.open_pair {
        Some(pair) if pair == relations.pair(relation.ix) => {
            open_edge_words(dataset, index, &reading, relation)
        }
        _ => edge_words(dataset, index, relation),
    };
    let mut request = graph_request(dataset, index, &told, &wish, width_px, &words);
    request.starts = starts;
    lay_out_graph(&request)
}

/// The questions of the front page, and what is said of one actor, of one kind, on one topic.
fn hashes() -> Vec<String> {
    let dataset = &SHIPPED.dataset;
    let questions = dataset.questions.iter().map(|question| question.query.clone());
    let actors = dataset.actors.iter().map(|actor| format!("#/relations?actor={}", actor.id));
    let topics = dataset.topics.iter().map(|topic| format!("#/relations?topic={}", topic.id));
    let others = ["#/relations", "#/relations?kind=pledge", "#/relations?about=..2001"];
    questions.chain(actors).chain(topics).chain(others.map(str::to_owned)).collect()
}

#[test]
fn every_line_drawn_has_its_words_or_a_letter_of_the_key_on_phone_tablet_and_desk() {
    let (mut lines, mut letters) = (0, 0);
    for width_px in WIDTHS {
        let whole = layout(&Query::default(), width_px, Vec::new());
        for hash in hashes() {
            let drawn = layout(&decode(&hash).query, width_px, whole.starts());
            check_promises(&drawn).unwrap_or_else(|e| panic!("{hash} at {width_px}: {e}"));
            assert_eq!(drawn.left_out, LeftOut::default(), "{hash} at {width_px}");
            lines += drawn.edges.len();
            letters += drawn.edges.iter().filter(|edge| edge.set == Set::Letter).count();
        }
    }
    assert!(lines > 400 && letters * 8 < lines, "{letters} letters on {lines} lines");
}

#[test]
fn on_a_desk_every_line_of_the_whole_has_words() {
    let whole = laid_out(&Query::default(), 1080.0, Vec::new(), false);
    assert!(whole.edges.len() > 15 && whole.key.is_empty(), "{:?}", whole.key);
}

#[test]
fn every_line_of_the_open_pair_has_its_words_at_any_width() {
    for width_px in WIDTHS {
        let whole = layout(&Query::default(), width_px, Vec::new());
        let told = whole.edges.iter().filter(|edge| edge.label.lines.concat().contains(" · "));
        assert_eq!(told.count(), 14, "at {width_px}");
        assert!(whole.key.len() <= 4, "at {width_px}: {:?}", whole.key);
    }
}
