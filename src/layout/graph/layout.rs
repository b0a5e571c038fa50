//! The relation graph as placed shapes: what a view draws, in CSS pixels.
//!
//! Knows no request and no algorithm; holds the result.

use crate::layout::curve::{Arrow, Cubic};
use crate::layout::geometry::{Point, Rect};
use crate::model::ActorIx;

/// The graph laid out. Nothing lies outside `0..=width_px` × `0..=height_px`; no two labels
/// and nodes overlap, and every line drawn has a label or a count.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GraphLayout {
    /// Width of the frame in px, as asked for.
    pub width_px: f64,
    /// Height of the frame in px, as needed.
    pub height_px: f64,
    /// The actors shown, by key.
    pub nodes: Vec<PlacedNode>,
    /// The relations drawn singly, loops included, by key.
    pub edges: Vec<PlacedEdge>,
    /// The pairs whose relations are drawn as one line, by their actors.
    pub bundles: Vec<PlacedBundle>,
    /// The letters that stand on lines where words have no room, with those words.
    pub key: Vec<(String, String)>,
    /// What is not shown.
    pub left_out: LeftOut,
    /// What placing the nodes cost, in pairs and lines looked at; the same on every machine.
    pub steps: usize,
}

/// How much is not shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Actors beyond the bound.
    pub nodes: usize,
    /// Relations beyond the bound, with an actor that is not shown, or without room for a letter.
    pub edges: usize,
}

/// A label with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedLabel {
    /// The lines, top first; never empty.
    pub lines: Vec<String>,
    /// The room it takes, for a halo or a background.
    pub rect: Rect,
    /// To which side the lines are set, and from which x.
    pub anchor: Anchor,
    /// Where the lines are anchored.
    pub x: f64,
    /// The baseline of the first line; each further one lies `line_px` lower.
    pub baseline: f64,
    /// Distance of two baselines.
    pub line_px: f64,
}

/// How the label of a line is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Set {
    /// Words on level lines.
    Level,
    /// Words on one line around the middle of the room, turned to run in a direction of length 1.
    Along(Point),
    /// A letter of the key.
    Letter,
}

/// How text hangs on its x; [`Anchor::svg`] is the value of `text-anchor`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Lines start at x.
    Start,
    /// Lines are centred on x.
    Middle,
    /// Lines end at x.
    End,
}

impl Anchor {
    /// The value of SVG's `text-anchor`.
    pub const fn svg(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// An actor with its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedNode {
    /// The actor.
    pub key: ActorIx,
    /// Its middle.
    pub at: Point,
    /// Its radius in px, as asked for.
    pub radius_px: f64,
    /// Its label.
    pub label: PlacedLabel,
}

/// A relation drawn by a line of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedEdge {
    /// The caller's key.
    pub key: usize,
    /// The subject.
    pub from: ActorIx,
    /// The object.
    pub to: ActorIx,
    /// The line from border to border, subject first; also for a wider, unseen line to be hit.
    pub curve: Cubic,
    /// The line as the `d` of an SVG path.
    pub path: String,
    /// Its middle.
    pub middle: Point,
    /// The head at the object, where the relation has a direction.
    pub arrow: Option<Arrow>,
    /// The label, on the line or beside it: words, or the letter of an entry of the key.
    pub label: PlacedLabel,
    /// How the label is set.
    pub set: Set,
    /// What the label takes of the frame: one rectangle, or a row of them along the line.
    pub rooms: Vec<Rect>,
}

/// All relations of a pair, or all loops of one actor, drawn as one line with a count.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedBundle {
    /// The actor with the smaller index, where the line starts.
    pub a: ActorIx,
    /// The other actor, or the same for loops.
    pub b: ActorIx,
    /// The relations in it, by key.
    pub edges: Vec<usize>,
    /// The line from border to border.
    pub curve: Cubic,
    /// The line as the `d` of an SVG path.
    pub path: String,
    /// The head at `b`, where any relation points there.
    pub arrow_b: Option<Arrow>,
    /// The head at `a`, where any relation points there.
    pub arrow_a: Option<Arrow>,
    /// Room for the count on the line, at least 24 × 24 px.
    pub count: Rect,
}

impl GraphLayout {
    /// The place of each node by key, both coordinates as shares of the frame's width: to start
    /// another layout from.
    pub fn starts(&self) -> Vec<(ActorIx, Point)> {
        let share = 1.0 / self.width_px.max(1.0);
        self.nodes.iter().map(|node| (node.key, node.at * share)).collect()
    }

    /// The node of an actor, where it is shown.
    pub fn node(&self, key: ActorIx) -> Option<&PlacedNode> {
        let at = self.nodes.binary_search_by_key(&key, |node| node.key).ok()?;
        self.nodes.get(at)
    }
}
