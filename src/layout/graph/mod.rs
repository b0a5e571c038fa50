//! The relation graph: actors as nodes, relations as lines between them.
//!
//! The stages, each in a file of its own: choose what is shown (`most_connected`, `shown_graph`);
//! initial placement and stress majorisation; fitting into a frame (`node_placement`, `fit`,
//! `opened`); overlap removal; crossing reduction; edge routing with self-loops; label placement.
//! Knows no claims and nothing of what lines mean.

mod boxes;
mod crossing_reduction;
mod edge_labels;
mod edge_routing;
mod fit;
mod initial_placement;
mod label_placement;
mod layout;
mod most_connected;
mod node_labels;
mod node_placement;
mod opened;
mod overlap_removal;
mod polyline;
mod request;
mod self_loops;
mod shown_graph;
mod sizes;
mod stress;

pub use layout::{
    Anchor, GraphLayout, LeftOut, PlacedBundle, PlacedEdge, PlacedLabel, PlacedNode, Set,
};
pub use request::{Direction, EdgeRequest, GraphMetrics, GraphRequest, NodeRequest};

use crate::layout::geometry::{Point, Rect};
use crate::model::DynSort;
use boxes::{NodeBox, label_in};
use edge_labels::OnLine;
use edge_routing::{Line, Lines};
use label_placement::FreeSpace;
use node_labels::LabelPlace;
use node_placement::Placement;
use shown_graph::ShownGraph;
use sizes::GAP;

/// How much higher a picture in which words find no room is tried, as a factor, and how often; and
/// how often at most where even a letter finds none.
const HIGHER: f64 = 1.15;
const TRIES: usize = 3;
const MOST_TRIES: usize = 12;
/// How much higher a picture may be for words in the place of a letter, and for a further line.
const WORDS_PX: f64 = 60.0;
const DRAWN_PX: f64 = 9000.0;
/// Line pairs looked at while higher pictures are tried, which bounds the time.
const BUDGET: usize = 20_000;

/// Lays out the graph of a request: the same request gives the same layout on every machine.
///
/// Costs a bounded number of steps for each actor and relation shown; the bounds of
/// [`GraphMetrics`] say how many are, and [`GraphLayout::left_out`] how many are not.
pub fn lay_out_graph(request: &GraphRequest) -> GraphLayout {
    let mut graph = ShownGraph::of(request);
    if graph.nodes.is_empty() {
        return GraphLayout {
            width_px: graph.width_px,
            left_out: graph.left_out,
            ..GraphLayout::default()
        };
    }
    let boxes = boxes::boxes(&graph);
    let mut placement = node_placement::place_nodes(&graph, &boxes);
    let mut best = drawn(&graph, &boxes, &placement);
    let tries = BUDGET / (graph.edges.len() * graph.edges.len()).max(1);
    for tried in 0..tries.clamp(2, MOST_TRIES) {
        if best.left_out == graph.left_out && (best.key.is_empty() || tried >= tries.min(TRIES)) {
            break;
        }
        graph.fan_px *= HIGHER;
        placement.height_px = (placement.height_px * HIGHER).ceil() + 2.0 * GAP;
        placement.at.iter_mut().for_each(|at| at.y = at.y * HIGHER + GAP);
        let higher = drawn(&graph, &boxes, &placement);
        if cost(&higher) < cost(&best) {
            best = higher;
        }
    }
    best
}

/// The height of a picture in px, and what it may be higher for having words on its lines.
fn cost(layout: &GraphLayout) -> f64 {
    let letters = layout.edges.iter().filter(|edge| edge.set == Set::Letter).count();
    layout.height_px + WORDS_PX * letters as f64 + DRAWN_PX * layout.left_out.edges as f64
}

/// The lines between nodes that have their places, and all labels.
fn drawn(graph: &ShownGraph, boxes: &[NodeBox], placement: &Placement) -> GraphLayout {
    let frame = Rect::new(0.0, 0.0, graph.width_px, placement.height_px);
    let drawn = edge_routing::route_edges(graph, &placement.at, boxes, &frame);
    let kept = edge_labels::opened_labels(graph, &drawn.lines);
    let Lines { loops, polylines, .. } = &drawn;
    let places = node_labels::node_labels(&placement.at, boxes, loops, polylines, &kept, &frame);
    let discs = boxes.iter().zip(&placement.at).map(|(room, at)| room.disc(*at));
    let taken = discs.chain(places.iter().map(|(rect, _)| *rect));
    let mut room = FreeSpace::new(&drawn.lines, polylines, frame);
    taken.for_each(|rect| room.take(rect));
    let labels = edge_labels::edge_labels(graph, &drawn.lines, room);
    let key = labels.key.into_iter().enumerate();
    let mut layout = GraphLayout {
        width_px: graph.width_px,
        height_px: placement.height_px,
        nodes: nodes(graph, boxes, &placement.at, places),
        key: key.map(|(at, words)| (edge_labels::letter(at), words)).collect(),
        left_out: graph.left_out,
        steps: placement.steps,
        ..GraphLayout::default()
    };
    for (line, label) in drawn.lines.into_iter().zip(labels.on_lines) {
        match label {
            Some(on) if line.edges.len() > 1 => {
                layout.bundles.push(bundle(graph, line, on.label.rect));
            }
            Some(label) => layout.edges.push(edge(graph, line, label)),
            None => layout.left_out.edges += line.edges.len(),
        }
    }
    layout.edges.dyn_sort_by_key(|edge| edge.key);
    layout
}

fn nodes(
    graph: &ShownGraph,
    boxes: &[NodeBox],
    at: &[Point],
    places: Vec<LabelPlace>,
) -> Vec<PlacedNode> {
    let text = &graph.request.metrics.node_text;
    let nodes = graph.nodes.iter().zip(boxes).zip(at).zip(places);
    let placed = nodes.map(|(((node, room), at), (rect, anchor))| PlacedNode {
        key: node.key,
        at: *at,
        radius_px: room.radius,
        label: label_in(room.lines.clone(), rect, anchor, text),
    });
    placed.collect()
}

/// The placed relation of a line that stands for one; lines always stand for one at least.
fn edge(graph: &ShownGraph, line: Line, OnLine { label, set, rooms }: OnLine) -> PlacedEdge {
    let request = graph.edges[line.edges[0]];
    let forward = request.from == graph.nodes[line.a].key;
    let curve = if forward { line.curve } else { line.curve.reversed() };
    PlacedEdge {
        key: request.key,
        from: request.from,
        to: request.to,
        curve,
        path: curve.path(),
        middle: curve.at(0.5),
        arrow: (request.direction == Direction::Forward).then(|| curve.arrow()),
        label,
        set,
        rooms,
    }
}

fn bundle(graph: &ShownGraph, line: Line, count: Rect) -> PlacedBundle {
    let (a, b) = (graph.nodes[line.a].key, graph.nodes[line.b].key);
    let edges = || line.edges.iter().map(|n| graph.edges[*n]);
    let points_to = |end| edges().any(|e| e.direction == Direction::Forward && e.to == end);
    PlacedBundle {
        a,
        b,
        edges: edges().map(|edge| edge.key).collect(),
        path: line.curve.path(),
        arrow_b: points_to(b).then(|| line.curve.arrow()),
        arrow_a: (a != b && points_to(a)).then(|| line.curve.reversed().arrow()),
        curve: line.curve,
        count,
    }
}
