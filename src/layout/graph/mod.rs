//! The relation graph: actors as nodes, relations as lines between them.
//!
//! The stages, each in a file of its own: choose what is shown (`choice`, `net`), place the nodes (`start`,
//! `stress`), fit them into a frame (`arrange`, `fit`, `opened`), keep them apart (`separate`),
//! untangle, draw the lines, place the labels. Knows no claims and nothing of what lines mean.

mod arrange;
mod boxes;
mod choice;
mod edge_labels;
mod fit;
mod layout;
mod lines;
mod loops;
mod net;
mod node_labels;
mod opened;
mod request;
mod room;
mod separate;
mod sizes;
mod start;
mod stress;
mod traced;
mod untangle;

pub use layout::{
    Anchor, GraphLayout, LeftOut, PlacedBundle, PlacedEdge, PlacedLabel, PlacedNode, Set,
};
pub use request::{Direction, EdgeRequest, GraphMetrics, GraphRequest, NodeRequest};

use crate::layout::geometry::{Point, Rect};
use crate::model::DynSort;
use arrange::Arrangement;
use boxes::{NodeBox, label_in};
use edge_labels::OnLine;
use lines::{Line, Lines};
use net::Net;
use node_labels::LabelPlace;
use room::Room;
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
    let mut net = Net::of(request);
    if net.nodes.is_empty() {
        return GraphLayout {
            width_px: net.width_px,
            left_out: net.left_out,
            ..GraphLayout::default()
        };
    }
    let boxes = boxes::boxes(&net);
    let mut arranged = arrange::arrange(&net, &boxes);
    let mut best = drawn(&net, &boxes, &arranged);
    let tries = BUDGET / (net.edges.len() * net.edges.len()).max(1);
    for tried in 0..tries.clamp(2, MOST_TRIES) {
        if best.left_out == net.left_out && (best.key.is_empty() || tried >= tries.min(TRIES)) {
            break;
        }
        net.fan_px *= HIGHER;
        arranged.height_px = (arranged.height_px * HIGHER).ceil() + 2.0 * GAP;
        arranged.at.iter_mut().for_each(|at| at.y = at.y * HIGHER + GAP);
        let higher = drawn(&net, &boxes, &arranged);
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
fn drawn(net: &Net, boxes: &[NodeBox], arranged: &Arrangement) -> GraphLayout {
    let frame = Rect::new(0.0, 0.0, net.width_px, arranged.height_px);
    let drawn = lines::lines(net, &arranged.at, boxes, &frame);
    let kept = edge_labels::opened_labels(net, &drawn.lines);
    let Lines { loops, traced, .. } = &drawn;
    let places = node_labels::node_labels(&arranged.at, boxes, loops, traced, &kept, &frame);
    let discs = boxes.iter().zip(&arranged.at).map(|(room, at)| room.disc(*at));
    let taken = discs.chain(places.iter().map(|(rect, _)| *rect));
    let mut room = Room::new(&drawn.lines, traced, frame);
    taken.for_each(|rect| room.take(rect));
    let labels = edge_labels::edge_labels(net, &drawn.lines, room);
    let key = labels.key.into_iter().enumerate();
    let mut layout = GraphLayout {
        width_px: net.width_px,
        height_px: arranged.height_px,
        nodes: nodes(net, boxes, &arranged.at, places),
        key: key.map(|(at, words)| (edge_labels::letter(at), words)).collect(),
        left_out: net.left_out,
        steps: arranged.steps,
        ..GraphLayout::default()
    };
    for (line, label) in drawn.lines.into_iter().zip(labels.on_lines) {
        match label {
            Some(on) if line.edges.len() > 1 => {
                layout.bundles.push(bundle(net, line, on.label.rect));
            }
            Some(label) => layout.edges.push(edge(net, line, label)),
            None => layout.left_out.edges += line.edges.len(),
        }
    }
    layout.edges.dyn_sort_by_key(|edge| edge.key);
    layout
}

fn nodes(net: &Net, boxes: &[NodeBox], at: &[Point], places: Vec<LabelPlace>) -> Vec<PlacedNode> {
    let text = &net.request.metrics.node_text;
    let nodes = net.nodes.iter().zip(boxes).zip(at).zip(places);
    let placed = nodes.map(|(((node, room), at), (rect, anchor))| PlacedNode {
        key: node.key,
        at: *at,
        radius_px: room.radius,
        label: label_in(room.lines.clone(), rect, anchor, text),
    });
    placed.collect()
}

/// The placed relation of a line that stands for one; lines always stand for one at least.
fn edge(net: &Net, line: Line, OnLine { label, set, rooms }: OnLine) -> PlacedEdge {
    let request = net.edges[line.edges[0]];
    let forward = request.from == net.nodes[line.a].key;
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

fn bundle(net: &Net, line: Line, count: Rect) -> PlacedBundle {
    let (a, b) = (net.nodes[line.a].key, net.nodes[line.b].key);
    let edges = || line.edges.iter().map(|n| net.edges[*n]);
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
