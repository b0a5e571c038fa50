//! Where a mark lies on the scale, and in which row of its lane.
//!
//! Knows extents, shapes and pixels; knows nothing of lanes beyond the one it fills.

use super::mark_shape::{Body, EndKind, MarkShape};
use super::metrics::LaneMetrics;
use super::packed_row::PackedRow;
use super::rank::Rank;
use super::time_scale::TimeScale;
use crate::layout::geometry::Rect;
use crate::model::{Basis, ClaimIx, DynSort, Extent, SourceIx};

/// A dated claim to be placed on one clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarkRequest {
    /// The claim.
    pub claim: ClaimIx,
    /// The days it covers on this clock.
    pub extent: Extent,
    /// The text it was coded from: many claims of one text and one date share a mark.
    pub text: SourceIx,
}

/// How a claim's mark looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarkLook {
    /// How well its date is known.
    pub shape: MarkShape,
    /// Where the date is known from; passed on unread.
    pub basis: Basis,
    /// When it chooses its row and its room for words.
    pub rank: Rank,
}

/// The look of a claim. Asked for only where a mark is drawn.
pub type Look<'a> = &'a dyn Fn(ClaimIx) -> MarkLook;

/// A mark to be placed, and the number of claims it stands for: itself, and those after it of the
/// same text and the same days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stack<'a> {
    /// At least one.
    marks: &'a [MarkRequest],
}

/// Claims of one mark that are looked at to find its rank.
const LOOKED_AT: usize = 200;

impl<'a> Stack<'a> {
    /// The marks in the order given, runs of at least `least` claims of one text and one date as
    /// one. All marks must be in order of start, then end, then text.
    pub fn of(marks: &'a [MarkRequest], least: usize) -> Vec<Self> {
        let alike = |a: &MarkRequest, b: &MarkRequest| (a.extent, a.text) == (b.extent, b.text);
        let stacked = |run: &'a [MarkRequest]| {
            let whole = run.len() >= least.max(2);
            let step = if whole { run.len() } else { 1 };
            run.chunks(step).map(|marks| Self { marks }).collect::<Vec<_>>()
        };
        marks.chunk_by(alike).flat_map(stacked).collect()
    }

    /// How it looks: as its first claim, with the rank of whichever comes first; several have words
    /// of their own, as a core mark has.
    fn look(&self, look: Look<'_>) -> MarkLook {
        let first = look(self.marks[0].claim);
        if self.marks.len() == 1 {
            return first;
        }
        let ranks = self.marks.iter().take(LOOKED_AT).map(|mark| look(mark.claim).rank);
        MarkLook { rank: ranks.fold(Rank::Core, Rank::min), ..first }
    }
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
    /// The claim; of several, the first.
    pub claim: ClaimIx,
    /// The claims it stands for: itself, and those of the same text and the same days.
    pub count: usize,
    /// When it chose its row; one that stands for several is no less than core.
    pub rank: Rank,
    /// What is drawn, within the frame; a stub where an end is open or unknown.
    pub rect: Rect,
    /// What can be hit: holds `rect`, at least the target size, overlaps no other of its lane.
    pub hit: Rect,
    /// Room for words under the target, over the whole width; 0: none.
    pub under_px: f64,
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
    /// An open or unknown end is a stub beyond the known one, since nothing says how far; where the
    /// known end is out of sight, the stub is pinned to the edge of the frame. Where neither end is
    /// known it is the whole frame.
    fn span(self, extent: &Extent, scale: &TimeScale, stub_px: f64) -> Option<Span> {
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
        let from = seen_start.or(seen_end.map(|end| (end - stub_px).max(left))).unwrap_or(left);
        let to = seen_end.or(seen_start.map(|start| (start + stub_px).min(right)));
        let to = to.unwrap_or(right);
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

/// Marks in rows.
pub(super) struct Packed {
    /// The marks, in the order given.
    pub marks: Vec<PlacedMark>,
    /// Rows taken; at least 1.
    pub rows: usize,
    /// Height of all rows.
    pub height_px: f64,
}

/// Places marks into rows by first fit: each takes the topmost row in which it keeps the gap.
/// Disputed marks choose first, then those that arcs join, then the others in the order given. `None` where that takes more
/// rows than allowed.
///
/// Rows are taken by all marks within `reach`, so that they stay when what lies beyond the frame
/// comes into sight; given back are those within the frame, or all, `beyond` it too.
/// All but other marks, and those of several claims, keep so much of their row to themselves as their words may need; where core
/// marks keep any, they choose before the rest. All marks must be in order of start; `top` is the
/// top edge of row 0.
pub(super) fn pack(
    stacks: &[Stack<'_>],
    scale: &TimeScale,
    metrics: &LaneMetrics,
    top: f64,
    (reach, beyond): (Frame, bool),
    look: Look<'_>,
) -> Option<Packed> {
    let frame = Frame { left: 0.0, right: scale.width_px };
    let looks: Vec<MarkLook> = stacks.iter().map(|stack| stack.look(look)).collect();
    let mut rows: Vec<PackedRow> = Vec::new();
    let mut placed: Vec<(usize, PlacedMark)> = Vec::with_capacity(stacks.len());
    let turn = |at: usize| match looks[at].rank {
        Rank::Core if metrics.core_room_px <= 0.0 => Rank::Other,
        rank => rank,
    };
    let mut order: Vec<usize> = (0..stacks.len()).collect();
    order.dyn_sort_by_key(|at| (turn(*at), *at));
    for at in order {
        let (mark, count) = (stacks[at].marks[0], stacks[at].marks.len());
        let MarkLook { shape, basis, rank } = looks[at];
        let placed_in =
            |frame: Frame| Some((frame.span(&mark.extent, scale, metrics.stub_px)?, frame));
        let (Some(wide), seen) = (placed_in(reach), placed_in(frame)) else { continue };
        let hit = |(span, frame): &(Span, Frame)| frame.stretches(span, metrics)[1];
        let (mut from, mut to) = hit(&wide);
        if let Some(seen) = &seen {
            let seen = hit(seen);
            (from, to) = (from.min(seen.0), to.max(seen.1));
        }
        let room_px = metrics.room_px(if count > 1 { rank.min(Rank::Joined) } else { rank });
        (from, to) = (from - room_px, to + room_px);
        let row = rows.iter().position(|row| row.has_room(from, to, metrics.gap_px));
        let row = row.unwrap_or(rows.len());
        if row >= metrics.max_rows {
            return None;
        }
        if row == rows.len() {
            rows.push(PackedRow::empty());
        }
        match rank {
            Rank::Disputed | Rank::Joined => rows[row].keep(from, to),
            Rank::Core | Rank::Other => rows[row].fill_to(to),
        }
        if rank != Rank::Other {
            rows[row].under_px = metrics.under_px;
        }
        let Some((span, frame)) = (if beyond { Some(wide) } else { seen }) else { continue };
        let [(x, right), (hit_x, hit_right)] = frame.stretches(&span, metrics);
        placed.push((
            at,
            PlacedMark {
                claim: mark.claim,
                count,
                rank,
                rect: Rect::new(x, 0.0, right - x, metrics.mark_px),
                hit: Rect::new(hit_x, 0.0, hit_right - hit_x, metrics.row_px),
                under_px: 0.0,
                row,
                body: shape.body,
                start: MarkEnd { kind: shape.start, cut: span.start_cut },
                end: MarkEnd { kind: shape.end, cut: span.end_cut },
                basis,
            },
        ));
    }
    placed.dyn_sort_by_key(|(at, _)| *at);
    let marks = placed.into_iter().map(|(_, mark)| mark).collect();
    Some(stacked_rows(marks, &rows, metrics, top))
}

/// The marks at the heights of their rows, which stand under one another.
fn stacked_rows(
    mut marks: Vec<PlacedMark>,
    rows: &[PackedRow],
    metrics: &LaneMetrics,
    top: f64,
) -> Packed {
    let mut y = top;
    let mut tops: Vec<f64> = Vec::with_capacity(rows.len());
    for row in rows {
        tops.push(y);
        y += metrics.row_px + row.under_px + metrics.row_gap_px;
    }
    for mark in &mut marks {
        let row_y = tops[mark.row];
        mark.hit.y = row_y;
        mark.rect.y = row_y + (metrics.row_px - metrics.mark_px) / 2.0;
        mark.under_px = if mark.rank != Rank::Other { rows[mark.row].under_px } else { 0.0 };
    }
    let height_px = (y - top - metrics.row_gap_px).max(metrics.row_px);
    Packed { marks, rows: rows.len().max(1), height_px }
}
