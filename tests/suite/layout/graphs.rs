//! Graphs to lay out: by hand, by chance from a seed, and one like the real one.

use proptest::prelude::*;
use sayso::layout::graph::{Direction, EdgeRequest, GraphMetrics, GraphRequest, NodeRequest};
use sayso::model::ActorIx;

/// Names of the length that actors have.
const NAMES: [&str; 12] = [
    "Taliban",
    "al-Qaeda",
    "Defense Intelligence Agency",
    "United States",
    "Afghan government",
    "al-Qaeda in the Indian Subcontinent",
    "Mullah Omar",
    "Osama bin Laden",
    "UN monitoring panel",
    "Inspector general report on U.S. operations in Afghanistan",
    "Iran",
    "Central Asian states",
];

/// So many actors, and an edge for each pair, which may be a loop; keys count from 0.
pub fn net(nodes: u32, edges: &[(u32, u32)], width_px: f64) -> GraphRequest {
    let node = |n: u32| NodeRequest {
        key: ActorIx(n),
        label: match NAMES.get(n as usize) {
            Some(name) => (*name).to_owned(),
            None => format!("{} {n}", NAMES[n as usize % NAMES.len()]),
        },
        radius_px: 9.0,
        weight: 1,
    };
    let edge = |(key, (from, to)): (usize, &(u32, u32))| EdgeRequest {
        key,
        from: ActorIx(*from),
        to: ActorIx(*to),
        label: "maintains ties with".to_owned(),
        direction: Direction::Forward,
        weight: 1,
    };
    GraphRequest {
        width_px,
        nodes: (0..nodes).map(node).collect(),
        edges: edges.iter().enumerate().map(edge).collect(),
        open_pair: None,
        starts: Vec::new(),
        metrics: GraphMetrics::default(),
    }
}

/// Two hubs with fifteen relations between them, leaves of one or both, and a chain.
pub fn hubs(width_px: f64) -> GraphRequest {
    let mut edges = vec![(0, 1); 10];
    edges.extend([(1, 0); 5]);
    edges.extend((2..10).map(|leaf| (leaf, leaf % 2)));
    edges.extend((10..14).flat_map(|leaf| [(0, leaf), (leaf, 1)]));
    edges.extend([(14, 2), (14, 15), (15, 16), (0, 0)]);
    net(17, &edges, width_px)
}

/// A graph of up to so many nodes and edges, drawn by a plain generator from a seed.
pub fn dense(nodes: u32, edges: usize, width_px: f64) -> GraphRequest {
    let mut state = 20_210_218_u64;
    let mut next = |below: u32| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as u32 % below
    };
    let pairs: Vec<(u32, u32)> =
        (0..edges).map(|_| (next(nodes) * next(nodes) / nodes, next(nodes))).collect();
    net(nodes, &pairs, width_px)
}

/// Small graphs of every kind, in frames from phone to desk.
pub fn any_net() -> impl Strategy<Value = GraphRequest> {
    (1_u32..24, 300.0..1400.0_f64).prop_flat_map(|(nodes, width_px)| {
        let pairs = prop::collection::vec((0..nodes, 0..nodes), 0..50);
        let opened = prop::option::of((0..nodes, 0..nodes));
        (pairs, opened).prop_map(move |(pairs, opened)| GraphRequest {
            open_pair: opened.map(|(a, b)| (ActorIx(a), ActorIx(b))),
            ..net(nodes, &pairs, width_px)
        })
    })
}
