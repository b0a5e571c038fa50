//! What of a request is shown, as a net of nodes and pairs.
//!
//! The most connected actors and the heaviest relations come first where not all can be shown.
//! Knows no places.

use super::layout::LeftOut;
use super::request::{EdgeRequest, GraphRequest, NodeRequest};
use crate::model::DynSort;
use std::cmp::Reverse;

/// The part of a request that is shown. Nodes and edges are sorted by key and named by their
/// position here.
pub(super) struct Net<'a> {
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

impl<'a> Net<'a> {
    pub fn of(request: &'a GraphRequest) -> Self {
        let nodes = shown_nodes(request);
        let (edges, left_out_edges) = shown_edges(request, &nodes);
        let left_out = LeftOut { nodes: request.nodes.len() - nodes.len(), edges: left_out_edges };
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
        ends.sort_unstable();
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

fn place(nodes: &[&NodeRequest], key: crate::model::ActorIx) -> Option<usize> {
    nodes.binary_search_by_key(&key, |node| node.key).ok()
}

/// The most connected nodes, sorted by key.
fn shown_nodes(request: &GraphRequest) -> Vec<&NodeRequest> {
    let mut nodes: Vec<&NodeRequest> = request.nodes.iter().collect();
    nodes.dyn_sort_by_key(|node| node.key);
    nodes.dedup_by_key(|node| node.key);
    if nodes.len() <= request.metrics.max_nodes {
        return nodes;
    }
    let mut degree = vec![0_usize; nodes.len()];
    for edge in request.edges.iter().filter(|edge| edge.from != edge.to) {
        if let (Some(from), Some(to)) = (place(&nodes, edge.from), place(&nodes, edge.to)) {
            degree[from] += 1;
            degree[to] += 1;
        }
    }
    let mut ranked: Vec<(usize, &NodeRequest)> = degree.into_iter().zip(nodes).collect();
    ranked.dyn_sort_by_key(|(degree, node)| (Reverse(*degree), Reverse(node.weight), node.key));
    ranked.truncate(request.metrics.max_nodes);
    ranked.dyn_sort_by_key(|(_, node)| node.key);
    ranked.into_iter().map(|(_, node)| node).collect()
}

/// The heaviest edges between shown nodes, sorted by key, and how many are not shown.
fn shown_edges<'a>(
    request: &'a GraphRequest,
    nodes: &[&NodeRequest],
) -> (Vec<&'a EdgeRequest>, usize) {
    let mut edges: Vec<&EdgeRequest> = request
        .edges
        .iter()
        .filter(|edge| place(nodes, edge.from).is_some() && place(nodes, edge.to).is_some())
        .collect();
    edges.dyn_sort_by_key(|edge| (Reverse(edge.weight), edge.key));
    edges.truncate(request.metrics.max_edges);
    edges.dyn_sort_by_key(|edge| edge.key);
    let left_out = request.edges.len() - edges.len();
    (edges, left_out)
}
