//! The overview strip: how many claims may speak of each stretch of the whole time.
//!
//! Costs one pass over the extents, however long each is. Knows no claims.

use super::density::Coverage;
use super::time_scale::{TimeScale, Window};
use crate::model::Extent;

/// One bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HistogramBin {
    /// Left edge in px.
    pub x: f64,
    /// Width in px.
    pub width: f64,
    /// Extents of the dataset that touch it.
    pub all: u32,
    /// Matching extents that touch it.
    pub matching: u32,
}

/// The bars from left to right.
#[derive(Clone, Debug, PartialEq)]
pub struct Histogram {
    /// The map of days; also for the window that is drawn over it.
    pub scale: TimeScale,
    /// The bars; together they cover the whole width.
    pub bins: Vec<HistogramBin>,
    /// The largest count of either kind, at least 1, so that heights can be divided by it.
    pub largest: u32,
}

/// Counts extents by bins of `bin_px` (at least 1) over a window.
///
/// An extent counts once in every bin it touches, one with an open end only where its known end
/// lies. What lies outside the window is not counted.
pub fn histogram(
    window: Window,
    width_px: f64,
    bin_px: f64,
    all: &mut dyn Iterator<Item = Extent>,
    matching: &mut dyn Iterator<Item = Extent>,
) -> Histogram {
    let scale = TimeScale::new(window, width_px);
    let bin_px = bin_px.max(1.0);
    let all = counts(&scale, bin_px, all);
    let matching = counts(&scale, bin_px, matching);
    let largest = all.iter().chain(&matching).copied().max().unwrap_or(0).max(1);
    let bin = |(n, (all, matching)): (usize, (&u32, &u32))| {
        let x = n as f64 * bin_px;
        let width = bin_px.min(scale.width_px - x);
        HistogramBin { x, width, all: *all, matching: *matching }
    };
    let bins = all.iter().zip(&matching).enumerate().map(bin).collect();
    Histogram { scale, bins, largest }
}

fn counts(scale: &TimeScale, bin_px: f64, extents: &mut dyn Iterator<Item = Extent>) -> Vec<u32> {
    let mut bins = Coverage::new(0.0, scale.width_px, bin_px);
    for extent in extents {
        bins.add_extent(&extent, scale);
    }
    bins.counts()
}
