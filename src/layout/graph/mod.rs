//! The relation graph: actors as nodes, relations as lines between them.
//!
//! The stages, each in a file of its own: choose what is shown (`net`), place the nodes (`start`,
//! `stress`), fit them into a frame (`arrange`, `fit`, `opened`), keep them apart (`separate`),
//! untangle, draw the lines, place the labels. Knows no claims and nothing of what lines mean.

mod arrange;
mod boxes;
mod edge_labels;
mod fit;
mod layout;
mod lines;
mod loops;
mod net;
mod node_labels;
mod opened;
mod request;
mod separate;
mod start;
mod stress;
mod traced;
mod untangle;

pub use layout::{Anchor, GraphLayout, LeftOut, PlacedBundle, PlacedEdge, PlacedLabel, PlacedNode};
pub use request::{Direction, EdgeRequest, GraphMetrics, GraphRequest, NodeRequest};

use crate::layout::geometry::{Point, Rect};
use crate::model::sort_by_key;
use boxes::{NodeBox, label_in};
use edge_labels::OnLine;
use lines::{Line, Lines};
use net::Net;
use node_labels::LabelPlace;

/// Lays out the graph of a request: the same request gives the same layout on every machine.
///
/// Costs a bounded number of steps for each actor and relation shown; the bounds of
/// [`GraphMetrics`] say how many are, and [`GraphLayout::left_out`] how many are not.
pub fn lay_out_graph(request: &GraphRequest) -> GraphLayout {
    let net = Net::of(request);
    if net.nodes.is_empty() {
        return GraphLayout {
            width_px: net.width_px,
            left_out: net.left_out,
            ..GraphLayout::default()
        };
    }
    let boxes = boxes::boxes(&net);
    let arranged = arrange::arrange(&net, &boxes);
    let frame = Rect::new(0.0, 0.0, net.width_px, arranged.height_px);
    let drawn = lines::lines(&net, &arranged.at, &boxes, &frame);
    let kept = edge_labels::opened_labels(&net, &drawn.lines);
    let Lines { loops, traced, .. } = &drawn;
    let places = node_labels::node_labels(&arranged.at, &boxes, loops, traced, &kept, &frame);
    let discs = boxes.iter().zip(&arranged.at).map(|(room, at)| room.disc(*at));
    let taken = discs.chain(places.iter().map(|(rect, _)| *rect)).collect();
    let on_lines = edge_labels::edge_labels(&net, &drawn.lines, &drawn.traced, taken, &frame);
    let mut layout = GraphLayout {
        width_px: net.width_px,
        height_px: arranged.height_px,
        nodes: nodes(&net, boxes, &arranged.at, places),
        left_out: net.left_out,
        steps: arranged.steps,
        ..GraphLayout::default()
    };
    for (line, on_line) in drawn.lines.into_iter().zip(on_lines) {
        match on_line {
            OnLine::Count(count) => layout.bundles.push(bundle(&net, line, count)),
            OnLine::Label(label) => layout.edges.push(edge(&net, line, Some(label))),
            OnLine::Nothing => layout.edges.push(edge(&net, line, None)),
        }
    }
    sort_by_key(&mut layout.edges, |edge| edge.key);
    layout
}

fn nodes(net: &Net, boxes: Vec<NodeBox>, at: &[Point], places: Vec<LabelPlace>) -> Vec<PlacedNode> {
    let text = &net.request.metrics.node_text;
    let nodes = net.nodes.iter().zip(boxes).zip(at).zip(places);
    let placed = nodes.map(|(((node, room), at), (rect, anchor))| PlacedNode {
        key: node.key,
        at: *at,
        radius_px: room.radius,
        label: label_in(room.lines, rect, anchor, text),
    });
    placed.collect()
}

/// The placed relation of a line that stands for one; lines always stand for one at least.
fn edge(net: &Net, line: Line, label: Option<PlacedLabel>) -> PlacedEdge {
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
