//! Edge routing: lines between nodes are straight where the way is free, bowed around what stands in it,
//! parallel relations form a fan.
//!
//! Knows places and boxes; labels of lines are set elsewhere.

use super::boxes::NodeBox;
use super::opened::fan_px;
use super::polyline::Polyline;
use super::self_loops;
use super::shown_graph::{Pair, ShownGraph};
use crate::layout::curve::Cubic;
use crate::layout::geometry::{Point, Rect};

/// One line with the edges it stands for.
pub(super) struct Line {
    pub a: usize,
    pub b: usize,
    /// Positions of its edges in the graph; several make a bundle.
    pub edges: Vec<usize>,
    /// From `a` to `b`, border to border.
    pub curve: Cubic,
    pub opened: bool,
}

/// Room between the border of a node and the end of a line, in px.
const AIR: f64 = 2.0;
/// Sideways bows that are tried for the middle of a fan, in px, the first best.
const BOWS: [f64; 11] = [0.0, 16.0, -16.0, 30.0, -30.0, 46.0, -46.0, 64.0, -64.0, 90.0, -90.0];
/// Tests of a line against a box, in all; beyond that lines stay straight.
const BUDGET: usize = 400_000;

/// All lines, and by node the room that its loops take.
pub(super) struct Lines {
    /// Pairs in their order, then loops by node.
    pub lines: Vec<Line>,
    /// Each line as straight pieces.
    pub polylines: Vec<Polyline>,
    pub loops: Vec<Option<Rect>>,
}

/// Draws all lines.
pub(super) fn route_edges(
    graph: &ShownGraph,
    at: &[Point],
    boxes: &[NodeBox],
    frame: &Rect,
) -> Lines {
    let tests = graph.pairs.len() * boxes.len() * BOWS.len();
    let bows = if tests <= BUDGET { &BOWS[..] } else { &BOWS[..1] };
    let mut lines = Vec::new();
    for pair in &graph.pairs {
        draw_pair(graph, pair, bows, at, boxes, frame, &mut lines);
    }
    let mut polylines: Vec<Polyline> = lines.iter().map(Line::polyline).collect();
    let mut rooms = vec![None; at.len()];
    for (node, edges) in graph.loops.iter().enumerate().filter(|(_, edges)| !edges.is_empty()) {
        let room = &boxes[node];
        let (curves, taken) =
            self_loops::self_loops(at[node], room.radius + AIR, room.loops, &polylines);
        rooms[node] = Some(taken);
        for (curve, edges) in curves.into_iter().zip(shared_out(edges, room.loops)) {
            let line = Line { a: node, b: node, edges, curve, opened: false };
            polylines.push(line.polyline());
            lines.push(line);
        }
    }
    Lines { lines, polylines, loops: rooms }
}

impl Line {
    fn polyline(&self) -> Polyline {
        Polyline::of(&self.curve, if self.edges.len() > 1 { 4 } else { 1 })
    }
}

/// Draws the fan of a pair, or its one line.
fn draw_pair(
    graph: &ShownGraph,
    pair: &Pair,
    bows: &[f64],
    at: &[Point],
    boxes: &[NodeBox],
    frame: &Rect,
    lines: &mut Vec<Line>,
) {
    let drawn = graph.lines(pair.edges.len(), pair.opened);
    let spacing = fan_px(graph, pair.opened);
    let bows = if pair.opened { &bows[..1] } else { bows };
    let bow = best_bow(pair, drawn, spacing, bows, at, boxes, frame);
    for (offset, edges) in offsets(drawn, spacing).zip(shared_out(&pair.edges, drawn)) {
        let whole = Cubic::bowed(at[pair.a], at[pair.b], bow + offset).kept_in(frame);
        let curve = trimmed(&whole, boxes[pair.a].radius, boxes[pair.b].radius);
        lines.push(Line { a: pair.a, b: pair.b, edges, curve, opened: pair.opened });
    }
}

/// Edges by line: one each where there are as many lines, else all on one.
fn shared_out(edges: &[usize], lines: usize) -> Vec<Vec<usize>> {
    if lines == edges.len() {
        edges.iter().map(|edge| vec![*edge]).collect()
    } else {
        vec![edges.to_vec()]
    }
}

/// Distances of the lines of a fan from its middle.
fn offsets(lines: usize, spacing: f64) -> impl Iterator<Item = f64> {
    (0..lines).map(move |n| (n as f64 - (lines as f64 - 1.0) / 2.0) * spacing)
}

fn trimmed(whole: &Cubic, radius_a: f64, radius_b: f64) -> Cubic {
    whole.trimmed_start(radius_a + AIR).trimmed_end(radius_b + AIR)
}

/// The bow of a fan's middle at which it runs through least, straight if possible.
fn best_bow(
    pair: &Pair,
    drawn: usize,
    spacing: f64,
    bows: &[f64],
    at: &[Point],
    boxes: &[NodeBox],
    frame: &Rect,
) -> f64 {
    if bows.len() == 1 {
        return bows[0];
    }
    let outer = (drawn as f64 - 1.0) / 2.0 * spacing;
    let mut best = (f64::INFINITY, 0.0);
    for bow in bows {
        let mut cost = bow.abs() / 60.0;
        for side in if drawn > 1 { &[-1.0, 1.0][..] } else { &[0.0] } {
            let curve = Cubic::bowed(at[pair.a], at[pair.b], bow + side * outer);
            cost += hits(&curve, pair, at, boxes);
            if !frame.contains(curve.at(0.5)) {
                cost += 4.0;
            }
        }
        if cost < best.0 {
            best = (cost, *bow);
        }
        if cost == 0.0 {
            break;
        }
    }
    best.1
}

/// How much a curve runs through: discs count twice as much as labels.
fn hits(curve: &Cubic, pair: &Pair, at: &[Point], boxes: &[NodeBox]) -> f64 {
    let line = Polyline::of(curve, 1);
    let mut cost = 0.0;
    for (n, room) in boxes.iter().enumerate() {
        if n != pair.a && n != pair.b && line.meets(&room.rect(at[n]).grown(2.0)) {
            cost += if line.meets(&room.disc(at[n]).grown(3.0)) { 2.0 } else { 1.0 };
        }
    }
    cost
}
