//! A lane with more marks than can be told apart, as a strip of counts.
//!
//! Costs one pass over the marks and a bin for every few pixels, however many marks there are.

use super::packing::{MarkRequest, Span, span};
use super::time_scale::TimeScale;
use crate::model::Extent;

/// How many marks of a lane touch each column of the frame.
#[derive(Clone, Debug, PartialEq)]
pub struct Density {
    /// Width of a bin in px; bin `n` covers `n * bin_px .. (n + 1) * bin_px`, the last one less
    /// where the frame ends.
    pub bin_px: f64,
    /// Marks that touch each bin, from left to right.
    pub counts: Vec<u32>,
    /// The largest of the counts.
    pub largest: u32,
    /// Marks in the strip; each may touch several bins.
    pub marks: usize,
}

impl Density {
    pub(super) fn of(
        marks: &[(MarkRequest, Extent)],
        scale: &TimeScale,
        stub_px: f64,
        bin_px: f64,
    ) -> Self {
        let mut bins = Coverage::new(scale.width_px, bin_px);
        for (mark, extent) in marks {
            if let Span::Shown { from, to, .. } = span(&mark.shape, extent, scale, stub_px) {
                bins.add(from, to);
            }
        }
        let counts = bins.counts();
        let largest = counts.iter().copied().max().unwrap_or(0);
        Self { bin_px, counts, largest, marks: marks.len() }
    }
}

/// Counts of spans over bins, kept as differences so that a long span costs no more than a short
/// one.
pub(super) struct Coverage {
    bin_px: f64,
    differences: Vec<i32>,
}

impl Coverage {
    pub(super) fn new(width_px: f64, bin_px: f64) -> Self {
        let bins = (width_px / bin_px).ceil().max(1.0) as usize;
        Self { bin_px, differences: vec![0; bins + 1] }
    }

    /// Counts a span that starts before the right edge; its end is exclusive, an empty span
    /// counts where it starts.
    pub(super) fn add(&mut self, from: f64, to: f64) {
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
