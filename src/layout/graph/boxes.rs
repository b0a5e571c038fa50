//! The room that each node needs: its disc, its loops above, its label below.
//!
//! Knows text widths and radii; no places.

use super::layout::{Anchor, PlacedLabel};
use super::self_loops;
use super::shown_graph::ShownGraph;
use crate::layout::geometry::{Point, Rect, between};
use crate::layout::text::TextSize;

/// Room between the border of a node and its label in px.
pub(super) const LABEL_GAP: f64 = 3.0;
/// The least half size of a node's room: half a target of 24 px.
const HALF_TARGET: f64 = 12.0;

/// What a node takes up around its middle.
#[derive(Clone, Debug)]
pub(super) struct NodeBox {
    pub lines: Vec<String>,
    pub label_width: f64,
    pub label_height: f64,
    pub radius: f64,
    /// How many loops are drawn.
    pub loops: usize,
    /// Room to the left and to the right of the middle.
    pub half_width: f64,
    /// Room above the middle.
    pub up: f64,
    /// Room below the middle.
    pub down: f64,
}

impl NodeBox {
    /// The whole room, with the label below.
    pub fn rect(&self, at: Point) -> Rect {
        Rect::new(
            at.x - self.half_width,
            at.y - self.up,
            2.0 * self.half_width,
            self.up + self.down,
        )
    }

    /// The disc as a square.
    pub fn disc(&self, at: Point) -> Rect {
        Rect::around(at, 2.0 * self.radius, 2.0 * self.radius)
    }
}

/// The widest a label should be in a frame of this width.
fn label_px(width_px: f64) -> f64 {
    between(width_px * 0.28, 84.0, 132.0)
}

/// The room of every node.
pub(super) fn boxes(graph: &ShownGraph) -> Vec<NodeBox> {
    let text = &graph.request.metrics.node_text;
    let frame_px = graph.width_px;
    let most = label_px(frame_px);
    let room = |n: usize| {
        let node = graph.nodes[n];
        let lines = text.wrapped(&node.label, most, 3, (frame_px - 24.0).max(40.0));
        let label_width = text.widest(&lines) + 2.0;
        let label_height = lines.len() as f64 * text.line_px;
        let radius = node.radius_px.max(1.0);
        let loops = graph.lines(graph.loops[n].len(), false);
        let around = self_loops::reach(loops, radius).max(HALF_TARGET);
        NodeBox {
            lines,
            label_width,
            label_height,
            radius,
            loops,
            half_width: (label_width / 2.0).max(around),
            up: around,
            down: (radius + LABEL_GAP + label_height).max(HALF_TARGET),
        }
    };
    (0..graph.nodes.len()).map(room).collect()
}

/// Lines of text set into a rectangle of their size.
pub(super) fn label_in(
    lines: Vec<String>,
    rect: Rect,
    anchor: Anchor,
    text: &TextSize,
) -> PlacedLabel {
    let x = match anchor {
        Anchor::Start => rect.x,
        Anchor::Middle => rect.middle().x,
        Anchor::End => rect.right(),
    };
    // The baseline of common sans serifs lies about a third of the font size below the middle.
    let baseline = rect.y + text.line_px / 2.0 + text.font_px * 0.35;
    PlacedLabel { lines, rect, anchor, x, baseline, line_px: text.line_px }
}
