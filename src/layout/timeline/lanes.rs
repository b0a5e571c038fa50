//! The timeline as a whole: lanes from top to bottom, each with its marks or its density strip,
//! and how much lies outside the window.
//!
//! Knows lanes by the caller's keys, in the caller's order. Names no lane and draws nothing.

use super::density::Density;
use super::metrics::LaneMetrics;
use super::packing::{Frame, Look, MarkRequest, Packed, PlacedMark, Stack, pack};
use super::time_scale::{TimeScale, Window};
use crate::model::{ClaimIx, DynSort};
use std::sync::Arc;

/// Everything the timeline's geometry depends on beside the looks of its marks.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineRequest {
    /// The days shown.
    pub window: Window,
    /// Width of the frame in px.
    pub width_px: f64,
    /// Px beyond either edge of the frame within which marks take part in the packing, so that
    /// rows stay when the picture is moved by less.
    pub reach_px: f64,
    /// Whether those marks are given too, outside of the frame: while the picture is moved.
    pub beyond: bool,
    /// The lanes, top first.
    pub lanes: Arc<Vec<LaneRequest>>,
    /// Sizes.
    pub metrics: LaneMetrics,
}

/// One lane to be laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaneRequest {
    /// The caller's key, passed on.
    pub key: usize,
    marks: Vec<MarkRequest>,
}

impl LaneRequest {
    /// A lane of dated claims, each at most once, in any order.
    pub fn new(key: usize, mut marks: Vec<MarkRequest>) -> Self {
        let place = |mark: &MarkRequest| {
            (mark.extent.first, mark.extent.last, !mark.extent.firm, mark.text, mark.claim)
        };
        if !marks.is_sorted_by_key(place) {
            marks.dyn_sort_by_key(place);
        }
        Self { key, marks }
    }

    /// Its marks, in order of start, then end, then text, then claim.
    pub fn marks(&self) -> &[MarkRequest] {
        &self.marks
    }
}

/// The timeline laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineLayout {
    /// Days to pixels.
    pub scale: TimeScale,
    /// Height of all lanes in px.
    pub height_px: f64,
    /// The lanes that have marks within reach of the window, top first.
    pub lanes: Vec<Lane>,
    /// Number of such lanes that are not drawn, being too many.
    pub more_lanes: usize,
    /// Number of lanes that have marks, but none within reach.
    pub idle_lanes: usize,
    /// Number of claims wholly before the window, each counted once.
    pub earlier: usize,
    /// Number of claims wholly after the window, each counted once.
    pub later: usize,
    /// Whether any claim lies in the window.
    pub in_sight: bool,
}

/// One lane laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    /// The caller's key.
    pub key: usize,
    /// Top edge, head included, in px from the top of the frame.
    pub y: f64,
    /// Height in px, head included, the gap to the next lane not.
    pub height: f64,
    /// Top edge of row 0 or of the strip.
    pub rows_y: f64,
    /// What is shown.
    pub content: LaneContent,
}

/// What a lane shows.
#[derive(Clone, Debug, PartialEq)]
pub enum LaneContent {
    /// Each mark, in order of start, then end, then text, then claim.
    Marks {
        /// Rows taken.
        rows: usize,
        /// The marks.
        marks: Vec<PlacedMark>,
    },
    /// More marks than can be told apart.
    Strip(Density),
}

impl TimelineLayout {
    /// Every placed mark with its lane, lanes top first; those in strips have no place.
    pub fn marks(&self) -> impl Iterator<Item = (&Lane, &PlacedMark)> {
        self.lanes.iter().flat_map(|lane| {
            let marks = match &lane.content {
                LaneContent::Marks { marks, .. } => marks.as_slice(),
                LaneContent::Strip(_) => &[],
            };
            marks.iter().map(move |mark| (lane, mark))
        })
    }
}

/// Lays out the timeline. Costs one pass over all marks, and packs only lanes whose marks may be
/// told apart; the look of a claim is asked for only where a mark is drawn.
pub fn lay_out_timeline(request: &TimelineRequest, look: Look<'_>) -> TimelineLayout {
    let scale = TimeScale::new(request.window, request.width_px);
    let reach = request.window.widened(request.reach_px / scale.width_px);
    let mut layout = TimelineLayout {
        scale,
        height_px: 0.0,
        lanes: Vec::new(),
        more_lanes: 0,
        idle_lanes: 0,
        earlier: 0,
        later: 0,
        in_sight: false,
    };
    let (mut earlier, mut later) = (ClaimSet::default(), ClaimSet::default());
    let (mut y, mut room) = (0.0, request.metrics.max_marks);
    let mut near: Vec<MarkRequest> = Vec::new();
    for lane in request.lanes.iter().filter(|lane| !lane.marks.is_empty()) {
        near.clear();
        for mark in &lane.marks {
            let (start, end) = (mark.extent.first.0 as f64, mark.extent.last.0 as f64 + 1.0);
            if end <= request.window.start {
                earlier.add(mark.claim);
            } else if start >= request.window.end {
                later.add(mark.claim);
            } else {
                layout.in_sight = true;
            }
            if end > reach.start && start < reach.end {
                near.push(*mark);
            }
        }
        if near.is_empty() {
            layout.idle_lanes += 1;
        } else if layout.lanes.len() == request.metrics.max_lanes {
            layout.more_lanes += 1;
        } else {
            let placed = place_lane(request, &scale, lane.key, y, &near, room, look);
            if let LaneContent::Marks { marks, .. } = &placed.content {
                room -= marks.len();
            }
            y = placed.y + placed.height + request.metrics.lane_gap_px;
            layout.lanes.push(placed);
        }
    }
    layout.height_px = (y - request.metrics.lane_gap_px).max(0.0);
    (layout.earlier, layout.later) = (earlier.count, later.count);
    layout
}

/// The lane with its marks packed, or as a strip where they do not fit.
fn place_lane(
    request: &TimelineRequest,
    scale: &TimeScale,
    key: usize,
    y: f64,
    near: &[MarkRequest],
    room: usize,
    look: Look<'_>,
) -> Lane {
    let metrics = &request.metrics;
    let rows_y = y + metrics.head_px;
    let reach = Frame { left: -request.reach_px, right: scale.width_px + request.reach_px };
    let frame = Frame { left: 0.0, right: scale.width_px };
    // More targets than fit side by side in all rows cannot be packed: no need to try.
    let target_px = metrics.target_px + metrics.gap_px;
    let stacks = Stack::of(near, metrics.stack_least);
    let targets_a_row = ((reach.right - reach.left) / target_px).ceil() as usize + 1;
    let placed = if stacks.len() > room.min(targets_a_row * metrics.max_rows) {
        None
    } else {
        pack(&stacks, scale, metrics, rows_y, (reach, request.beyond), look)
    };
    let (content, height) = match placed {
        Some(Packed { marks, rows, height_px }) => (LaneContent::Marks { rows, marks }, height_px),
        None => {
            let frame = if request.beyond { reach } else { frame };
            let strip = Density::of(near, scale, frame, metrics.bin_px);
            (LaneContent::Strip(strip), metrics.strip_px)
        }
    };
    Lane { key, y, height: metrics.head_px + height, rows_y, content }
}

/// A set of claims as bits.
#[derive(Default)]
struct ClaimSet {
    words: Vec<u64>,
    count: usize,
}

impl ClaimSet {
    fn add(&mut self, claim: ClaimIx) {
        let (word, bit) = (claim.get() / 64, 1_u64 << (claim.get() % 64));
        if word >= self.words.len() {
            self.words.resize(word + 1, 0);
        }
        if self.words[word] & bit == 0 {
            self.words[word] |= bit;
            self.count += 1;
        }
    }
}
