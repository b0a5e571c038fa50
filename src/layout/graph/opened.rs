//! The opened pair: two hubs set level, with room between them for every line and its label.
//!
//! Knows the pair and the frame; the other nodes keep out of its way elsewhere.

use super::boxes::NodeBox;
use super::overlap_removal::{Frame, Obstacle};
use super::shown_graph::{Pair, ShownGraph};
use super::sizes::GAP;
use crate::layout::geometry::{Point, Rect, between};

/// Sets the hubs of an opened pair level and far enough apart for its labels, and keeps the room
/// between them free.
pub(super) fn open_fan(
    graph: &ShownGraph,
    boxes: &[NodeBox],
    at: &mut [Point],
    hubs: Option<(usize, usize)>,
    frame: &mut Frame,
) -> Option<Obstacle> {
    let (pair, (left, right)) = (graph.opened()?, hubs?);
    let tall = fan_height(graph, pair);
    let text = &graph.request.metrics.edge_text;
    let label = |edge: &usize| text.width(&graph.edges[*edge].label);
    let widest = pair.edges.iter().map(label).fold(0.0, f64::max);
    let edge_room = boxes[left].half_width + boxes[right].half_width + 2.0 * GAP;
    let apart =
        (widest * 1.25 + 90.0).max(160.0).max(tall * 0.9).min((frame.width - edge_room).max(80.0));
    let needed = tall + 2.0 * GAP + boxes[left].down + boxes[right].down;
    frame.height = frame.height.max(needed);
    let level = at[left].toward(at[right], 0.5).y;
    let y = between(level, tall / 2.0 + GAP, frame.height - tall / 2.0 - GAP);
    let least = apart / 2.0 + boxes[left].half_width + GAP;
    let most = frame.width - apart / 2.0 - boxes[right].half_width - GAP;
    let middle = at[left].toward(at[right], 0.5).x.min(most).max(least);
    at[left] = Point::new(middle - apart / 2.0, y);
    at[right] = Point::new(middle + apart / 2.0, y);
    let rect = Rect::around(Point::new(middle, y), (apart - 70.0).max(apart * 0.6), tall);
    Some(Obstacle { rect, pinned: [left, right] })
}

/// Height of an opened pair's fan at its middle.
pub(super) fn fan_height(graph: &ShownGraph, pair: &Pair) -> f64 {
    (pair.edges.len() as f64 + 1.0) * fan_px(graph, true)
}

/// Distance of parallel lines at their middle: those of an opened pair leave room for labels.
pub(super) fn fan_px(graph: &ShownGraph, opened: bool) -> f64 {
    if opened { graph.request.metrics.edge_text.line_px + 5.0 } else { graph.fan_px }
}
