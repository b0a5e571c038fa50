//! A lane with more marks than can be told apart, as a strip of counts.
//!
//! Costs one pass over the marks and a bin for every few pixels, however many marks there are.

use super::packing::{Frame, MarkRequest};
use super::time_scale::TimeScale;
use crate::model::Extent;

/// How many marks of a lane touch each column of the frame.
#[derive(Clone, Debug, PartialEq)]
pub struct Density {
    /// Left edge of the first bin in px.
    pub x: f64,
    /// Width of a bin in px; the last one has less where the frame ends.
    pub bin_px: f64,
    /// Marks that touch each bin, from left to right.
    pub counts: Vec<u32>,
    /// The largest of the counts.
    pub largest: u32,
    /// Marks in the strip; each may touch several bins.
    pub marks: usize,
}

impl Density {
    pub(super) fn of(marks: &[MarkRequest], scale: &TimeScale, frame: Frame, bin_px: f64) -> Self {
        let mut bins = Coverage::new(frame.left, frame.right, bin_px);
        for mark in marks {
            bins.add_extent(&mark.extent, scale);
        }
        let counts = bins.counts();
        let largest = counts.iter().copied().max().unwrap_or(0);
        Self { x: frame.left, bin_px, counts, largest, marks: marks.len() }
    }

    /// The middle in px of the first of the fullest bins.
    pub fn peak_px(&self) -> f64 {
        let fullest = self.counts.iter().position(|count| *count == self.largest).unwrap_or(0);
        self.x + (fullest as f64 + 0.5) * self.bin_px
    }
}

/// Counts of spans over bins, kept as differences so that a long span costs no more than a short
/// one.
pub(super) struct Coverage {
    left: f64,
    right: f64,
    bin_px: f64,
    differences: Vec<i32>,
}

impl Coverage {
    pub(super) fn new(left: f64, right: f64, bin_px: f64) -> Self {
        let bins = ((right - left) / bin_px).ceil().max(1.0) as usize;
        Self { left, right, bin_px, differences: vec![0; bins + 1] }
    }

    /// Counts an extent, one with an open end only where its known end lies. What lies outside
    /// the frame is not counted.
    pub(super) fn add_extent(&mut self, extent: &Extent, scale: &TimeScale) {
        let (first, last) = match (extent.first.is_bounded(), extent.last.is_bounded()) {
            (true, true) => (extent.first, extent.last),
            (true, false) => (extent.first, extent.first),
            (false, true) => (extent.last, extent.last),
            (false, false) => return,
        };
        let (from, to) = (scale.x_from_day(first.0 as f64), scale.x_from_day(last.0 as f64 + 1.0));
        if to > self.left && from < self.right {
            self.add(from - self.left, to - self.left);
        }
    }

    /// Counts a span, in px from the left edge, that starts before the right edge; its end is
    /// exclusive, an empty span counts where it starts.
    fn add(&mut self, from: f64, to: f64) {
        let last = self.differences.len() - 2;
        let first = ((from / self.bin_px).floor().max(0.0) as usize).min(last);
        let end = ((to / self.bin_px).ceil().max(0.0) as usize).clamp(first + 1, last + 1);
        self.differences[first] += 1;
        self.differences[end] -= 1;
    }

    pub(super) fn counts(self) -> Vec<u32> {
        let bins = self.differences.len() - 1;
        let mut open = 0_i32;
        self.differences
            .into_iter()
            .take(bins)
            .map(|difference| {
                open += difference;
                open.unsigned_abs()
            })
            .collect()
    }
}
