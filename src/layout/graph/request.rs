//! What the relation graph's geometry depends on.
//!
//! Knows actors and relations by the caller's keys, their labels and how much they weigh; does
//! not know what is said, denied or contested: the views draw that.

use crate::layout::geometry::Point;
use crate::layout::text::TextSize;
use crate::model::ActorIx;

/// Everything the graph's geometry depends on. The order of nodes and edges does not matter.
#[derive(Clone, Debug, PartialEq)]
pub struct GraphRequest {
    /// Width of the frame in px, at least [`GraphRequest::NARROWEST_PX`]; the layout chooses the
    /// height.
    pub width_px: f64,
    /// The actors, each once.
    pub nodes: Vec<NodeRequest>,
    /// The relations. One whose actor is not among the nodes is counted as left out.
    pub edges: Vec<EdgeRequest>,
    /// A pair whose relations are drawn singly, as many as there are up to a bound.
    pub open_pair: Option<(ActorIx, ActorIx)>,
    /// Where nodes start, as [`GraphLayout::starts`](super::GraphLayout::starts) of another layout
    /// gives it: nodes named here keep their places to one another. Give the starts of the whole
    /// dataset, and a small change of the query moves little. May be empty.
    pub starts: Vec<(ActorIx, Point)>,
    /// Type and bounds.
    pub metrics: GraphMetrics,
}

impl GraphRequest {
    /// Narrower frames are laid out as if they were this wide.
    pub const NARROWEST_PX: f64 = 240.0;
}

/// An actor to be placed.
#[derive(Clone, Debug, PartialEq)]
pub struct NodeRequest {
    /// The actor.
    pub key: ActorIx,
    /// The label; also what the start position is derived from, so that it does not depend on
    /// who else is shown.
    pub label: String,
    /// Radius of the node in px, the same for all unless size is asked for.
    pub radius_px: f64,
    /// Who goes first among equally connected actors where not all can be shown.
    pub weight: u32,
}

/// A relation to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EdgeRequest {
    /// The caller's key, unique, passed on.
    pub key: usize,
    /// The subject.
    pub from: ActorIx,
    /// The object; the subject again for a loop.
    pub to: ActorIx,
    /// Label of the line: in full where there is room, else by a letter and the key.
    pub label: String,
    /// Whether the relation reads in one direction only.
    pub direction: Direction,
    /// Whose label goes first, and which relations go first where not all can be shown.
    pub weight: u32,
}

/// Whether a relation has an arrow head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From subject to object: an arrow head at the object.
    Forward,
    /// A symmetric relation: no arrow head.
    Mutual,
}

/// Type and bounds of a graph.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct GraphMetrics {
    /// Type of the node labels.
    pub node_text: TextSize,
    /// Type of the edge labels.
    pub edge_text: TextSize,
    /// Most parallel lines that are drawn singly between a pair; more become a bundle.
    pub fan_max: usize,
    /// Most lines of an opened pair, the heaviest first.
    pub open_max: usize,
    /// Distance of parallel lines at their middle in px.
    pub fan_px: f64,
    /// Most actors shown, the most connected first.
    pub max_nodes: usize,
    /// Most relations shown, the heaviest first.
    pub max_edges: usize,
}

impl Default for GraphMetrics {
    /// Bold labels of 13 px and regular ones of 11 px, fans of up to 6 lines and opened ones of up to 40,
    /// up to 60 actors and 600 relations.
    fn default() -> Self {
        Self {
            node_text: TextSize::bold(13.0),
            edge_text: TextSize::sans(11.0),
            fan_max: 6,
            open_max: 40,
            fan_px: 15.0,
            max_nodes: 60,
            max_edges: 600,
        }
    }
}
