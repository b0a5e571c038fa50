//! The timeline as a whole: lanes from top to bottom, each with its marks, its density strip and
//! what it could not show.
//!
//! Knows lanes by the caller's keys, in the caller's order. Names no lane and draws nothing.

use super::density::Density;
use super::packing::{MarkRequest, PlacedMark, Span, pack, span};
use super::time_scale::{TimeScale, Window};
use crate::model::{ClaimIx, Extent, sort_by};

/// Everything the timeline's geometry depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineRequest {
    /// The days shown.
    pub window: Window,
    /// Width of the frame in px, lane heads excluded.
    pub width_px: f64,
    /// The lanes, top first. Lanes without any mark are left out of the layout.
    pub lanes: Vec<LaneRequest>,
    /// Sizes.
    pub metrics: LaneMetrics,
}

/// One lane to be laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LaneRequest {
    /// The caller's key, passed on.
    pub key: usize,
    /// Its marks, in any order; a claim at most once.
    pub marks: Vec<MarkRequest>,
}

/// Sizes in px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LaneMetrics {
    /// Room above the rows of each lane, for a heading that stands over it; 0 for none.
    pub head_px: f64,
    /// Height of a row: the height of a target.
    pub row_px: f64,
    /// Room between two rows.
    pub row_gap_px: f64,
    /// Room after each lane.
    pub lane_gap_px: f64,
    /// Height of a drawn mark, at most `row_px`.
    pub mark_px: f64,
    /// Least width of a drawn mark.
    pub min_mark_px: f64,
    /// Least width of a target.
    pub target_px: f64,
    /// Least room between two targets of a row.
    pub gap_px: f64,
    /// Length of the stub that stands for an unknown end.
    pub stub_px: f64,
    /// Rows beyond which a lane becomes a density strip; at least 1.
    pub max_rows: usize,
    /// Width of a bin of a density strip.
    pub bin_px: f64,
    /// Height of a density strip.
    pub strip_px: f64,
}

impl Default for LaneMetrics {
    /// Targets of 24 px (WCAG 2.5.8), twelve rows a lane.
    fn default() -> Self {
        Self {
            head_px: 0.0,
            row_px: 24.0,
            row_gap_px: 2.0,
            lane_gap_px: 12.0,
            mark_px: 12.0,
            min_mark_px: 10.0,
            target_px: 24.0,
            gap_px: 2.0,
            stub_px: 44.0,
            max_rows: 12,
            bin_px: 4.0,
            strip_px: 48.0,
        }
    }
}

/// The timeline laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct TimelineLayout {
    /// Days to pixels.
    pub scale: TimeScale,
    /// Height of all lanes in px.
    pub height_px: f64,
    /// The lanes that have marks, top first.
    pub lanes: Vec<Lane>,
    /// Claims without a date on this clock, each once, in file order.
    pub undated: Vec<ClaimIx>,
    /// Number of claims wholly before the window, each counted once.
    pub earlier: usize,
    /// Number of claims wholly after the window, each counted once.
    pub later: usize,
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
    /// Claims without a date, in file order.
    pub undated: Vec<ClaimIx>,
    /// Marks wholly before the window.
    pub earlier: usize,
    /// Marks wholly after the window.
    pub later: usize,
}

/// What a lane shows.
#[derive(Clone, Debug, PartialEq)]
pub enum LaneContent {
    /// Each mark, in order of start, then end, then claim; may be none.
    Marks {
        /// Rows taken; a lane without marks in the window keeps one empty row.
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

/// Lays out the timeline. Costs one pass over all marks, and sorts only lanes whose marks may be
/// told apart.
pub fn lay_out_timeline(request: &TimelineRequest) -> TimelineLayout {
    let scale = TimeScale::new(request.window, request.width_px);
    let mut layout = TimelineLayout {
        scale,
        height_px: 0.0,
        lanes: Vec::new(),
        undated: Vec::new(),
        earlier: 0,
        later: 0,
    };
    let mut sorted = Sorted::default();
    let mut y = 0.0;
    for lane in request.lanes.iter().filter(|lane| !lane.marks.is_empty()) {
        let (earlier, later) = (sorted.earlier.count, sorted.later.count);
        let mut shown = Vec::new();
        let mut undated = Vec::new();
        let marks_outside = sorted.take(lane, &scale, &request.metrics, &mut shown, &mut undated);
        let placed = place_lane(lane.key, y, &mut shown, &scale, &request.metrics);
        layout.earlier += sorted.earlier.count - earlier;
        layout.later += sorted.later.count - later;
        y = placed.y + placed.height + request.metrics.lane_gap_px;
        layout.lanes.push(Lane {
            undated,
            earlier: marks_outside.0,
            later: marks_outside.1,
            ..placed
        });
    }
    layout.height_px = (y - request.metrics.lane_gap_px).max(0.0);
    layout.undated = sorted.undated.claims();
    layout
}

/// The lane with its marks packed, or as a strip where they do not fit.
fn place_lane(
    key: usize,
    y: f64,
    shown: &mut [(MarkRequest, Extent)],
    scale: &TimeScale,
    metrics: &LaneMetrics,
) -> Lane {
    let rows_y = y + metrics.head_px;
    // More targets than fit side by side in all rows cannot be packed: no need to try.
    let targets_a_row = (scale.width_px / (metrics.target_px + metrics.gap_px)).ceil() as usize + 1;
    let packed = if shown.len() > targets_a_row * metrics.max_rows {
        None
    } else {
        pack(shown, scale, metrics, rows_y)
    };
    let (content, height) = match packed {
        Some(marks) => {
            let rows = marks.iter().map(|mark| mark.row + 1).max().unwrap_or(1);
            let height = rows as f64 * (metrics.row_px + metrics.row_gap_px) - metrics.row_gap_px;
            (LaneContent::Marks { rows, marks }, height)
        }
        None => {
            let strip = Density::of(shown, scale, metrics.stub_px, metrics.bin_px);
            (LaneContent::Strip(strip), metrics.strip_px)
        }
    };
    let height = metrics.head_px + height;
    Lane { key, y, height, rows_y, content, undated: Vec::new(), earlier: 0, later: 0 }
}

/// Claims met so far that are not shown, each counted once over all lanes.
#[derive(Default)]
struct Sorted {
    undated: ClaimSet,
    earlier: ClaimSet,
    later: ClaimSet,
}

impl Sorted {
    /// Sorts the marks of a lane into shown and undated; returns how many are earlier and later.
    fn take(
        &mut self,
        lane: &LaneRequest,
        scale: &TimeScale,
        metrics: &LaneMetrics,
        shown: &mut Vec<(MarkRequest, Extent)>,
        undated: &mut Vec<ClaimIx>,
    ) -> (usize, usize) {
        let (mut earlier, mut later) = (0, 0);
        for mark in &lane.marks {
            let Some(extent) = mark.extent else {
                self.undated.add(mark.claim);
                undated.push(mark.claim);
                continue;
            };
            match span(&mark.shape, &extent, scale, metrics.stub_px) {
                Span::Shown { .. } => shown.push((*mark, extent)),
                Span::Earlier => {
                    self.earlier.add(mark.claim);
                    earlier += 1;
                }
                Span::Later => {
                    self.later.add(mark.claim);
                    later += 1;
                }
            }
        }
        sort_by(undated, ClaimIx::cmp);
        (earlier, later)
    }
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

    fn claims(&self) -> Vec<ClaimIx> {
        let all = 0..self.words.len() as u32 * 64;
        all.filter(|n| self.words[*n as usize / 64] & (1 << (n % 64)) != 0).map(ClaimIx).collect()
    }
}
