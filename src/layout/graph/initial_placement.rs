//! Initial placement: where nodes start, from what they are called, not from who else is there.
//!
//! Knows labels and neighbours; no boxes and no frame.

use super::shown_graph::ShownGraph;
use crate::layout::geometry::Point;
use crate::model::DynSort;
use std::cmp::Reverse;

/// The two nodes with the most edges, the one that is more often a subject first, where there
/// are two with an edge at all. They hold the picture in place.
pub(super) fn hubs(graph: &ShownGraph) -> Option<(usize, usize)> {
    if let Some(pair) = graph.opened() {
        return Some(subject_first(graph, pair.a, pair.b));
    }
    let mut degree = vec![0_usize; graph.nodes.len()];
    for pair in &graph.pairs {
        degree[pair.a] += pair.edges.len();
        degree[pair.b] += pair.edges.len();
    }
    let mut ranked: Vec<usize> = (0..degree.len()).filter(|n| degree[*n] > 0).collect();
    ranked.dyn_sort_by_key(|n| (Reverse(degree[*n]), *n));
    match ranked.as_slice() {
        [first, second, ..] => Some(subject_first(graph, *first, *second)),
        _ => None,
    }
}

fn subject_first(graph: &ShownGraph, a: usize, b: usize) -> (usize, usize) {
    let as_subject = |n: usize| graph.edges.iter().filter(|e| e.from == graph.nodes[n].key).count();
    if as_subject(b) > as_subject(a) { (b, a) } else { (a, b) }
}

/// The start of every node, in hops: hubs one and a half apart on a level line, the others around
/// what they are joined to, on the side that their label gives them.
pub(super) fn initial_positions(graph: &ShownGraph, hubs: Option<(usize, usize)>) -> Vec<Point> {
    let mut at: Vec<Point> = graph.nodes.iter().map(|node| scattered(&node.label) * 2.0).collect();
    let Some((left, right)) = hubs else {
        return at;
    };
    at[left] = Point::new(-0.75, 0.0);
    at[right] = Point::new(0.75, 0.0);
    for n in (0..at.len()).filter(|n| *n != left && *n != right) {
        let pull = |hub: usize| graph.neighbours[n].binary_search(&hub).is_ok();
        let around = match (pull(left), pull(right)) {
            (true, false) => Point::new(-1.2, 0.0),
            (false, true) => Point::new(1.2, 0.0),
            (true, true) => Point::default(),
            (false, false) => continue,
        };
        at[n] = around + scattered(&graph.nodes[n].label);
    }
    at
}

/// A point of the square from -1 to 1 that depends on a text alone.
pub(super) fn scattered(text: &str) -> Point {
    // FNV-1a, then the finaliser of splitmix64: spreads texts that differ in one letter.
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in text.bytes() {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^= hash >> 31;
    let share = |bits: u64| (bits & 0xffff) as f64 / 32_768.0 - 1.0;
    Point::new(share(hash), share(hash >> 16))
}
