//! What of a request is shown, as a graph of nodes and pairs.
//!
//! What is shown where there is too much is decided in `most_connected`. Knows no places.

use super::layout::LeftOut;
use super::most_connected::{place, shown_edges, shown_nodes};
use super::request::{EdgeRequest, GraphRequest, NodeRequest};
use crate::model::DynSort;
use std::cmp::Reverse;

/// The part of a request that is shown. Nodes and edges are sorted by key and named by their
/// position here.
pub(super) struct ShownGraph<'a> {
    pub request: &'a GraphRequest,
    /// Width of the frame in px.
    pub width_px: f64,
    /// Distance of the parallel lines of a fan at their middle in px.
    pub fan_px: f64,
    pub nodes: Vec<&'a NodeRequest>,
    pub edges: Vec<&'a EdgeRequest>,
    /// Pairs of different nodes with their edges, by nodes.
    pub pairs: Vec<Pair>,
    /// By node: the edges from it to itself.
    pub loops: Vec<Vec<usize>>,
    /// By node: its neighbours, ascending.
    pub neighbours: Vec<Vec<usize>>,
    pub left_out: LeftOut,
}

/// Two different nodes, `a` before `b`, and the edges between them by key.
pub(super) struct Pair {
    pub a: usize,
    pub b: usize,
    pub edges: Vec<usize>,
    /// Whether all its edges are drawn singly at the caller's wish; a few are in any case.
    pub opened: bool,
}

impl<'a> ShownGraph<'a> {
    pub fn of(request: &'a GraphRequest) -> Self {
        let nodes = shown_nodes(request);
        let (edges, left_out_edges) = shown_edges(request, &nodes);
        let mut left_out =
            LeftOut { nodes: request.nodes.len() - nodes.len(), edges: left_out_edges };
        let mut ends: Vec<(usize, usize, usize)> = Vec::with_capacity(edges.len());
        let mut loops = vec![Vec::new(); nodes.len()];
        for (n, edge) in edges.iter().enumerate() {
            let (Some(from), Some(to)) = (place(&nodes, edge.from), place(&nodes, edge.to)) else {
                continue;
            };
            if from == to {
                loops[from].push(n);
            } else {
                ends.push((from.min(to), from.max(to), n));
            }
        }
        ends.dyn_sort();
        let mut pairs: Vec<Pair> = Vec::new();
        for (a, b, edge) in ends {
            match pairs.last_mut() {
                Some(pair) if (pair.a, pair.b) == (a, b) => pair.edges.push(edge),
                _ => pairs.push(Pair { a, b, edges: vec![edge], opened: false }),
            }
        }
        let mut neighbours = vec![Vec::new(); nodes.len()];
        for pair in &mut pairs {
            neighbours[pair.a].push(pair.b);
            neighbours[pair.b].push(pair.a);
            let keys = (nodes[pair.a].key, nodes[pair.b].key);
            pair.opened = pair.edges.len() > request.metrics.fan_max
                && request.open_pair.is_some_and(|(x, y)| keys == (x, y) || keys == (y, x));
            if pair.opened {
                left_out.edges += cut_to_heaviest(&mut pair.edges, &edges, request);
            }
        }
        let width_px = request.width_px.max(GraphRequest::NARROWEST_PX);
        let fan_px = request.metrics.fan_px;
        Self { request, width_px, fan_px, nodes, edges, pairs, loops, neighbours, left_out }
    }

    /// The pair that is opened, where it is shown.
    pub fn opened(&self) -> Option<&Pair> {
        self.pairs.iter().find(|pair| pair.opened)
    }

    /// How many lines are drawn for so many parallel edges: one each, or one for all.
    pub fn lines(&self, edges: usize, opened: bool) -> usize {
        if opened || edges <= self.request.metrics.fan_max { edges } else { edges.min(1) }
    }
}

/// Cuts an opened pair to the heaviest of its edges, as many as are drawn; how many it loses.
fn cut_to_heaviest(pair: &mut Vec<usize>, edges: &[&EdgeRequest], request: &GraphRequest) -> usize {
    let before = pair.len();
    if before > request.metrics.open_max {
        pair.dyn_sort_by_key(|edge| Reverse(edges[*edge].weight));
        pair.truncate(request.metrics.open_max);
        pair.dyn_sort();
    }
    before - pair.len()
}
