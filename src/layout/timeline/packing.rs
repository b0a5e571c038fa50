//! Where a mark lies on the scale, and in which row of its lane.
//!
//! Knows extents, shapes and pixels; knows nothing of lanes beyond the one it fills.

use super::mark_shape::{Body, EndKind, MarkShape};
use super::metrics::LaneMetrics;
use super::time_scale::TimeScale;
use crate::layout::geometry::{Point, Rect};
use crate::model::{Basis, ClaimIx, Extent};

/// A dated claim to be placed on one clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarkRequest {
    /// The claim.
    pub claim: ClaimIx,
    /// The days it covers on this clock.
    pub extent: Extent,
}

/// How well a claim's date is known, and where from (passed on unread). Asked for only where a
/// mark is drawn.
pub type Look<'a> = &'a dyn Fn(ClaimIx) -> (MarkShape, Basis);

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

/// Where the drawn part of a mark lies along the scale, in px, and whether either known end is
/// beyond the frame.
struct Span {
    from: f64,
    to: f64,
    start_cut: bool,
    end_cut: bool,
}

/// A stretch of the scale in px: marks are clipped to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Frame {
    pub left: f64,
    pub right: f64,
}

impl Frame {
    /// The span of a mark that covers an extent; `None`: no day of it lies in the frame.
    ///
    /// An open end runs to the edge of the frame: the claim says that there is no end. An unknown
    /// end is a stub beyond the known one, since nothing says how far; where the known end is out
    /// of sight, the stub is pinned to the edge of the frame.
    fn span(
        self,
        shape: &MarkShape,
        extent: &Extent,
        scale: &TimeScale,
        stub_px: f64,
    ) -> Option<Span> {
        let Frame { left, right } = self;
        let start = extent.first.is_bounded().then(|| scale.x_from_day(extent.first.0 as f64));
        let end = extent.last.is_bounded().then(|| scale.x_from_day(extent.last.0 as f64 + 1.0));
        if end.is_some_and(|x| x <= left) || start.is_some_and(|x| x >= right) {
            return None;
        }
        let (start_cut, end_cut) =
            (start.is_some_and(|x| x < left), end.is_some_and(|x| x > right));
        let seen_start = start.map(|x| x.max(left));
        let seen_end = end.map(|x| x.min(right));
        let from = seen_start.unwrap_or_else(|| match (shape.start, seen_end) {
            (EndKind::Unknown, Some(end)) => (end - stub_px).max(left),
            _ => left,
        });
        let to = seen_end.unwrap_or_else(|| match (shape.end, seen_start) {
            (EndKind::Unknown, Some(start)) => (start + stub_px).min(right),
            _ => right,
        });
        Some(Span { from, to, start_cut, end_cut })
    }

    /// The span `from..to` widened around its middle to at least `least`, moved into the frame.
    fn widened(self, from: f64, to: f64, least: f64) -> (f64, f64) {
        let size = (to - from).max(least).min(self.right - self.left);
        let start = ((from + to - size) / 2.0).min(self.right - size).max(self.left);
        (start, start + size)
    }

    /// Drawn and hit stretch of a span.
    fn stretches(self, span: &Span, metrics: &LaneMetrics) -> [(f64, f64); 2] {
        let drawn = self.widened(span.from, span.to, metrics.min_mark_px);
        [drawn, self.widened(drawn.0, drawn.1, metrics.target_px)]
    }
}

/// Places marks into rows by first fit, in the order given: each takes the topmost row in which
/// it keeps the gap. `None` where that takes more rows than allowed.
///
/// Rows are taken by all marks within `reach`, so that they stay when what lies beyond the frame
/// comes into sight; given back are those within the frame, or all, `beyond` it too.
/// All marks must be in order of start; `top` is the top edge of row 0.
pub(super) fn pack(
    marks: &[MarkRequest],
    scale: &TimeScale,
    metrics: &LaneMetrics,
    top: f64,
    (reach, beyond): (Frame, bool),
    look: Look<'_>,
) -> Option<(usize, Vec<PlacedMark>)> {
    let frame = Frame { left: 0.0, right: scale.width_px };
    let mut row_ends: Vec<f64> = Vec::new();
    let mut placed = Vec::with_capacity(marks.len());
    for mark in marks {
        let (shape, basis) = look(mark.claim);
        let span = |frame: Frame| frame.span(&shape, &mark.extent, scale, metrics.stub_px);
        let placed_in = |frame: Frame| Some((span(frame)?, frame));
        let (Some(wide), seen) = (placed_in(reach), placed_in(frame)) else { continue };
        let hit = |(span, frame): &(Span, Frame)| frame.stretches(span, metrics)[1];
        let (mut taken_from, mut taken_to) = hit(&wide);
        if let Some(seen) = &seen {
            let seen = hit(seen);
            (taken_from, taken_to) = (taken_from.min(seen.0), taken_to.max(seen.1));
        }
        let row = row_ends.iter().position(|end| end + metrics.gap_px <= taken_from);
        let row = row.unwrap_or(row_ends.len());
        if row >= metrics.max_rows {
            return None;
        }
        if row == row_ends.len() {
            row_ends.push(taken_to);
        } else {
            row_ends[row] = taken_to;
        }
        let Some((span, frame)) = (if beyond { Some(wide) } else { seen }) else { continue };
        let [(x, right), (hit_x, hit_right)] = frame.stretches(&span, metrics);
        let Span { start_cut, end_cut, .. } = span;
        let row_top = top + row as f64 * (metrics.row_px + metrics.row_gap_px);
        let middle = Point::new((x + right) / 2.0, row_top + metrics.row_px / 2.0);
        let rect = Rect::around(middle, right - x, metrics.mark_px);
        let hit = Rect::new(hit_x, row_top, hit_right - hit_x, metrics.row_px);
        placed.push(PlacedMark {
            claim: mark.claim,
            rect,
            hit,
            row,
            body: shape.body,
            start: MarkEnd { kind: shape.start, cut: start_cut },
            end: MarkEnd { kind: shape.end, cut: end_cut },
            basis,
        });
    }
    Some((row_ends.len().max(1), placed))
}
