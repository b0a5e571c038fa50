//! Places by stress: on the page, nodes want to be as far apart as in the graph.
//!
//! Stress majorisation (Gansner, Koren, North 2004) with weights of one over distance squared,
//! one node at a time, a fixed number of sweeps. Knows hops; no boxes, no frame.

use super::shown_graph::ShownGraph;
use crate::layout::geometry::Point;

/// Hops between nodes that no path joins.
const APART: f64 = 3.0;
/// Longer paths pull no differently from this many hops.
const FARTHEST: u8 = 6;
/// Node pairs that are looked at in all, which bounds the time.
const BUDGET: usize = 6_000_000;

/// Moves nodes from their starts to where they want to be, in hops. Adds the pairs looked at to
/// `steps`.
pub(super) fn relax(graph: &ShownGraph, at: &mut [Point], steps: &mut usize) {
    let count = at.len();
    if count < 2 {
        return;
    }
    let wanted = wanted_distances(graph);
    let sweeps = (BUDGET / (count * count)).clamp(12, 150);
    *steps += sweeps * count * count;
    for _ in 0..sweeps {
        for n in 0..count {
            at[n] = wanted_place(n, at, &wanted[n * count..(n + 1) * count]);
        }
    }
}

/// The weighted mean of where every other node would have this one.
fn wanted_place(n: usize, at: &[Point], wanted: &[f64]) -> Point {
    let mut sum = Point::default();
    let mut weights = 0.0;
    for (other, place) in at.iter().enumerate() {
        if other == n {
            continue;
        }
        let distance = wanted[other];
        let weight = 1.0 / (distance * distance);
        let away = at[n] - *place;
        let length = away.length();
        // Two nodes at the very same place part along a line that depends on which they are.
        let direction = if length > 1e-9 {
            away * (1.0 / length)
        } else {
            Point::new(if n > other { 1.0 } else { -1.0 }, 0.0)
        };
        sum = sum + (*place + direction * distance) * weight;
        weights += weight;
    }
    sum * (1.0 / weights)
}

/// Distances wanted, row by row: hops, and more for pairs whose fan of lines needs room.
fn wanted_distances(graph: &ShownGraph) -> Vec<f64> {
    let count = graph.nodes.len();
    let mut wanted = vec![APART; count * count];
    let mut hops = vec![u8::MAX; count];
    let mut met = Vec::with_capacity(count);
    for n in 0..count {
        hops.fill(u8::MAX);
        hops[n] = 0;
        met.clear();
        met.push(n);
        let mut seen = 0;
        while let Some(next) = met.get(seen).copied() {
            seen += 1;
            for neighbour in &graph.neighbours[next] {
                if hops[*neighbour] == u8::MAX {
                    hops[*neighbour] = hops[next].saturating_add(1).min(FARTHEST);
                    met.push(*neighbour);
                }
            }
        }
        for other in (0..count).filter(|other| hops[*other] != u8::MAX) {
            wanted[n * count + other] = f64::from(hops[other].max(1));
        }
    }
    for pair in &graph.pairs {
        let lines = graph.lines(pair.edges.len(), false);
        let distance = 1.0 + (lines.max(pair.edges.len().min(6)) as f64 - 1.0) * 0.2;
        wanted[pair.a * count + pair.b] = distance;
        wanted[pair.b * count + pair.a] = distance;
    }
    wanted
}
