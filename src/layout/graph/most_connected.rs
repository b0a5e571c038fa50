//! Which actors and relations are shown where not all can be: the most connected, and of each
//! something that joins it to the others.
//!
//! Knows no places.

use super::request::{EdgeRequest, GraphRequest, NodeRequest};
use crate::model::{ActorIx, DynSort};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// The nodes that are shown, sorted by key. The most connected come first, relations to those
/// that are shown already counting twice; none comes without one that it is joined to.
pub(super) fn shown_nodes(request: &GraphRequest) -> Vec<&NodeRequest> {
    let mut nodes: Vec<&NodeRequest> = request.nodes.iter().collect();
    nodes.dyn_sort_by_key(|node| node.key);
    nodes.dedup_by_key(|node| node.key);
    let most = request.metrics.max_nodes;
    if nodes.len() <= most {
        return nodes;
    }
    let mut choice = Choice::of(&nodes, request);
    let mut lonely = Vec::new();
    while choice.chosen < most {
        let Some(next) = choice.next() else { break };
        match choice.companion(next) {
            Some(_) if choice.chosen + 2 > most => lonely.push(next),
            companion => {
                choice.choose(next);
                companion.into_iter().for_each(|companion| choice.choose(companion));
            }
        }
    }
    for node in lonely {
        if choice.chosen < most && !choice.is_chosen[node] {
            choice.choose(node);
        }
    }
    let chosen = nodes.iter().zip(&choice.is_chosen).filter(|(_, chosen)| **chosen);
    chosen.map(|(node, _)| *node).collect()
}

/// The position of an actor among nodes sorted by key.
pub(super) fn place(nodes: &[&NodeRequest], key: ActorIx) -> Option<usize> {
    nodes.binary_search_by_key(&key, |node| node.key).ok()
}

/// How much speaks for a node: relations, those to chosen ones twice; its weight; its place.
type Rank = (usize, u32, Reverse<usize>);

/// The nodes that are chosen so far, and the others by rank.
struct Choice {
    weights: Vec<u32>,
    /// By node: the nodes that its relations go to.
    neighbours: Vec<Vec<usize>>,
    /// By node: its relations to chosen ones.
    joined: Vec<usize>,
    is_chosen: Vec<bool>,
    chosen: usize,
    /// Ranks of nodes; those that have changed since are there again.
    ranks: BinaryHeap<Rank>,
}

impl Choice {
    fn of(nodes: &[&NodeRequest], request: &GraphRequest) -> Self {
        let mut neighbours = vec![Vec::new(); nodes.len()];
        for edge in request.edges.iter().filter(|edge| edge.from != edge.to) {
            if let (Some(from), Some(to)) = (place(nodes, edge.from), place(nodes, edge.to)) {
                neighbours[from].push(to);
                neighbours[to].push(from);
            }
        }
        let mut choice = Self {
            weights: nodes.iter().map(|node| node.weight).collect(),
            joined: vec![0; nodes.len()],
            is_chosen: vec![false; nodes.len()],
            chosen: 0,
            ranks: BinaryHeap::new(),
            neighbours,
        };
        choice.ranks = (0..nodes.len()).map(|node| choice.rank(node)).collect();
        choice
    }

    fn rank(&self, node: usize) -> Rank {
        (self.neighbours[node].len() + self.joined[node], self.weights[node], Reverse(node))
    }

    /// The first node that is not chosen; it is not given again.
    fn next(&mut self) -> Option<usize> {
        loop {
            let rank = self.ranks.pop()?;
            let Reverse(node) = rank.2;
            if !self.is_chosen[node] && rank == self.rank(node) {
                return Some(node);
            }
        }
    }

    /// The neighbour that has to come with a node, where none is chosen yet.
    fn companion(&self, node: usize) -> Option<usize> {
        let first = || self.neighbours[node].iter().copied().max_by_key(|other| self.rank(*other));
        if self.joined[node] == 0 { first() } else { None }
    }

    fn choose(&mut self, node: usize) {
        self.is_chosen[node] = true;
        self.chosen += 1;
        for other in std::mem::take(&mut self.neighbours[node]) {
            self.joined[other] += 1;
            if !self.is_chosen[other] {
                self.ranks.push(self.rank(other));
            }
        }
    }
}

/// The edges between shown nodes that are shown, sorted by key, and how many are not: the heaviest
/// first, but before them the heaviest of each node.
pub(super) fn shown_edges<'a>(
    request: &'a GraphRequest,
    nodes: &[&NodeRequest],
) -> (Vec<&'a EdgeRequest>, usize) {
    let mut edges: Vec<&EdgeRequest> = request
        .edges
        .iter()
        .filter(|edge| place(nodes, edge.from).is_some() && place(nodes, edge.to).is_some())
        .collect();
    let most = request.metrics.max_edges;
    if edges.len() > most {
        edges.dyn_sort_by_key(|edge| (Reverse(edge.weight), edge.key));
        let mut joined = vec![false; nodes.len()];
        let mut joins = |edge: &&EdgeRequest| {
            let ends = [edge.from, edge.to].map(|key| place(nodes, key));
            let news = ends
                .into_iter()
                .flatten()
                .filter(|end| !std::mem::replace(&mut joined[*end], true));
            news.count() > 0
        };
        let (mut first, rest): (Vec<_>, Vec<_>) = edges.into_iter().partition(|edge| joins(edge));
        first.extend(rest);
        first.truncate(most);
        edges = first;
    }
    edges.dyn_sort_by_key(|edge| edge.key);
    let left_out = request.edges.len() - edges.len();
    (edges, left_out)
}
