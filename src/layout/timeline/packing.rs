//! Where a mark lies on the scale, and in which row of its lane.
//!
//! Knows extents, shapes and pixels; knows nothing of lanes beyond the one it fills.

use super::lanes::LaneMetrics;
use super::mark_shape::{Body, EndKind, MarkShape};
use super::time_scale::TimeScale;
use crate::layout::geometry::{Point, Rect};
use crate::model::{Basis, ClaimIx, Extent, sort_by_key};

/// A claim to be placed on one clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarkRequest {
    /// The claim.
    pub claim: ClaimIx,
    /// The days it covers on this clock; `None` puts it on the shelf.
    pub extent: Option<Extent>,
    /// How well those are known.
    pub shape: MarkShape,
    /// Where the date is known from; passed on unread.
    pub basis: Basis,
}

/// One end of a placed mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarkEnd {
    /// What is known of it.
    pub kind: EndKind,
    /// Whether the known end lies beyond the edge of the frame, so that it cannot be seen.
    pub cut: bool,
}

/// A mark with its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlacedMark {
    /// The claim.
    pub claim: ClaimIx,
    /// What is drawn, within the frame; a stub where an end is unknown.
    pub rect: Rect,
    /// What can be hit: holds `rect`, at least the target size, overlaps no other of its lane.
    pub hit: Rect,
    /// Row in the lane, from 0 at the top.
    pub row: usize,
    /// What the mark covers.
    pub body: Body,
    /// The earlier end.
    pub start: MarkEnd,
    /// The later end.
    pub end: MarkEnd,
    /// Where the date is known from.
    pub basis: Basis,
}

impl PlacedMark {
    /// Where an arc to or from this mark ends: the whole mark, or the part at the end that is
    /// known, where the other end is not, since the middle of such a mark is no time at all.
    pub fn joint(&self) -> Rect {
        let known = |end: &MarkEnd| matches!(end.kind, EndKind::Sharp | EndKind::Faded);
        let width = self.rect.width.min(self.rect.height);
        match (known(&self.start), known(&self.end)) {
            (true, false) => Rect { width, ..self.rect },
            (false, true) => Rect { x: self.rect.right() - width, width, ..self.rect },
            _ => self.rect,
        }
    }
}

/// Where the drawn part of a mark lies along the scale, in px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Span {
    /// Shown, from and to, and whether either known end is beyond the frame.
    Shown { from: f64, to: f64, start_cut: bool, end_cut: bool },
    /// Wholly before the window.
    Earlier,
    /// Wholly after the window.
    Later,
}

/// The span of a mark that covers an extent.
///
/// An open end runs to the edge of the frame: the claim says that there is no end. An unknown end
/// is a stub beyond the known one, since nothing says how far; where the known end is out of
/// sight, the stub is pinned to the edge of the frame.
pub(super) fn span(shape: &MarkShape, extent: &Extent, scale: &TimeScale, stub_px: f64) -> Span {
    let width = scale.width_px;
    let start = extent.first.is_bounded().then(|| scale.x_from_day(extent.first.0 as f64));
    let end = extent.last.is_bounded().then(|| scale.x_from_day(extent.last.0 as f64 + 1.0));
    if end.is_some_and(|x| x <= 0.0) {
        return Span::Earlier;
    }
    if start.is_some_and(|x| x >= width) {
        return Span::Later;
    }
    let (start_cut, end_cut) = (start.is_some_and(|x| x < 0.0), end.is_some_and(|x| x > width));
    let seen_start = start.map(|x| x.max(0.0));
    let seen_end = end.map(|x| x.min(width));
    let from = seen_start.unwrap_or_else(|| match (shape.start, seen_end) {
        (EndKind::Unknown, Some(end)) => (end - stub_px).max(0.0),
        _ => 0.0,
    });
    let to = seen_end.unwrap_or_else(|| match (shape.end, seen_start) {
        (EndKind::Unknown, Some(start)) => (start + stub_px).min(width),
        _ => width,
    });
    Span::Shown { from, to, start_cut, end_cut }
}

/// The span `from..to` widened around its middle to at least `least`, moved into `0..=width`.
fn widened(from: f64, to: f64, least: f64, width: f64) -> (f64, f64) {
    let size = (to - from).max(least).min(width);
    let start = ((from + to - size) / 2.0).min(width - size).max(0.0);
    (start, start + size)
}

/// Places marks into rows by first fit, in order of start, then end, then claim: each takes the
/// topmost row in which it keeps the gap. `None` where that takes more rows than allowed.
///
/// All marks must be dated and shown; `top` is the top edge of row 0.
pub(super) fn pack(
    marks: &mut [(MarkRequest, Extent)],
    scale: &TimeScale,
    metrics: &LaneMetrics,
    top: f64,
) -> Option<Vec<PlacedMark>> {
    sort_by_key(marks, |(mark, extent)| (extent.first, extent.last, mark.claim));
    let mut row_ends: Vec<f64> = Vec::new();
    let mut placed = Vec::with_capacity(marks.len());
    for (mark, extent) in marks.iter() {
        let Span::Shown { from, to, start_cut, end_cut } =
            span(&mark.shape, extent, scale, metrics.stub_px)
        else {
            continue;
        };
        let (x, right) = widened(from, to, metrics.min_mark_px, scale.width_px);
        let (hit_x, hit_right) = widened(x, right, metrics.target_px, scale.width_px);
        let row = row_ends.iter().position(|end| end + metrics.gap_px <= hit_x);
        let row = row.unwrap_or(row_ends.len());
        if row >= metrics.max_rows {
            return None;
        }
        if row == row_ends.len() {
            row_ends.push(hit_right);
        } else {
            row_ends[row] = hit_right;
        }
        let row_top = top + row as f64 * (metrics.row_px + metrics.row_gap_px);
        let middle = Point::new((x + right) / 2.0, row_top + metrics.row_px / 2.0);
        let rect = Rect::around(middle, right - x, metrics.mark_px);
        let hit = Rect::new(hit_x, row_top, hit_right - hit_x, metrics.row_px);
        placed.push(placed_mark(mark, rect, hit, row, (start_cut, end_cut)));
    }
    Some(placed)
}

fn placed_mark(
    mark: &MarkRequest,
    rect: Rect,
    hit: Rect,
    row: usize,
    (start_cut, end_cut): (bool, bool),
) -> PlacedMark {
    PlacedMark {
        claim: mark.claim,
        rect,
        hit,
        row,
        body: mark.shape.body,
        start: MarkEnd { kind: mark.shape.start, cut: start_cut },
        end: MarkEnd { kind: mark.shape.end, cut: end_cut },
        basis: mark.basis,
    }
}
