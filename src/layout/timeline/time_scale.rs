//! Days to pixels and back, and the window of days that is shown.
//!
//! Days are fractional day numbers ([`Day`] as a float); a day `d` covers `d..d + 1`. Knows no
//! marks, no lanes and no gestures.

use crate::layout::geometry::between;
use crate::model::{Day, Extent};

/// A half-open span of days, never shorter than [`Window::SHORTEST_DAYS`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// First day shown, as a fractional day number.
    pub start: f64,
    /// End of the last day shown, exclusive.
    pub end: f64,
}

impl Window {
    /// The shortest window: a week, in which a day is wide enough for any finger.
    pub const SHORTEST_DAYS: f64 = 7.0;

    /// What is shown where nothing is dated: the years 2000 to 2029.
    pub const WITHOUT_DATES: Window = Window { start: 10_957.0, end: 21_915.0 };

    /// Share of the span that [`Window::fit`] leaves free on each side.
    const MARGIN: f64 = 0.03;

    /// The window between two days in either order, widened around its middle where it is too
    /// short.
    pub fn new(start: f64, end: f64) -> Self {
        let (start, end) = if start <= end { (start, end) } else { (end, start) };
        let lacking = (Self::SHORTEST_DAYS - (end - start)).max(0.0) / 2.0;
        Self { start: start - lacking, end: end + lacking }
    }

    /// The window of whole days that an extent covers; `None` where an end is open.
    pub fn of(extent: &Extent) -> Option<Self> {
        let bounded = extent.first.is_bounded() && extent.last.is_bounded();
        bounded.then(|| Self::new(extent.first.0 as f64, extent.last.0 as f64 + 1.0))
    }

    /// The window in which all these extents can be seen, with a margin of 3 % on each side, at
    /// least 15 days.
    ///
    /// Open ends do not stretch it. Without any bounded end it is [`Window::WITHOUT_DATES`].
    pub fn fit(extents: &mut dyn Iterator<Item = Extent>) -> Self {
        let mut span: Option<(i64, i64)> = None;
        for extent in extents {
            for day in [extent.first, extent.last].into_iter().filter(|day| day.is_bounded()) {
                let (first, last) = span.unwrap_or((day.0, day.0));
                span = Some((first.min(day.0), last.max(day.0)));
            }
        }
        let Some((first, last)) = span else {
            return Self::WITHOUT_DATES;
        };
        let (start, end) = (first as f64, last as f64 + 1.0);
        let margin = ((end - start) * Self::MARGIN).max(15.0);
        Self::new(start - margin, end + margin)
    }

    /// Length in days.
    pub fn days(&self) -> f64 {
        self.end - self.start
    }

    /// Shown `factor` times as large (above 1: fewer days), with a day staying where it is.
    /// Factors that are not positive change nothing.
    pub fn zoomed(&self, about_day: f64, factor: f64) -> Self {
        if factor.is_nan() || factor <= 0.0 {
            return *self;
        }
        let days = (self.days() / factor).max(Self::SHORTEST_DAYS);
        let share = between((about_day - self.start) / self.days(), 0.0, 1.0);
        let start = between(about_day, self.start, self.end) - days * share;
        Self { start, end: start + days }
    }

    /// Moved by a number of days, later if positive.
    pub fn panned(&self, days: f64) -> Self {
        Self { start: self.start + days, end: self.end + days }
    }

    /// Moved, and if need be shortened, so that it lies within `bounds`.
    pub fn clamped(&self, bounds: &Window) -> Self {
        if self.days() >= bounds.days() {
            return *bounds;
        }
        if self.start < bounds.start {
            return Self { start: bounds.start, end: bounds.start + self.days() };
        }
        if self.end > bounds.end {
            return Self { start: bounds.end - self.days(), end: bounds.end };
        }
        *self
    }

    /// Widened on both sides by a share of its length.
    pub fn widened(&self, share: f64) -> Self {
        let by = self.days() * share;
        Self { start: self.start - by, end: self.end + by }
    }

    /// As if these two points of a frame (in px from its left edge) had been dragged from where
    /// they were to where they are: with one finger given twice it pans, with two it zooms.
    pub fn dragged(&self, width_px: f64, from: (f64, f64), to: (f64, f64)) -> Self {
        let scale = TimeScale::new(*self, width_px);
        let (held, spread) = (scale.day_from_x(from.0), (from.1 - from.0).abs());
        let factor = if spread > 0.0 { (to.1 - to.0).abs() / spread } else { 1.0 };
        let days = (self.days() / factor.max(0.01)).max(Self::SHORTEST_DAYS);
        let start = held - to.0 / scale.width_px * days;
        Self { start, end: start + days }
    }

    /// Whole days, first and last, for a query interval: from the nearest to the start on, as many
    /// as are nearest to the length, so that a window of whole days keeps its length when panned.
    pub fn whole_days(&self) -> (Day, Day) {
        let first = self.start.round();
        let last = (first + self.days().round() - 1.0).max(first);
        (Day(first as i64), Day(last as i64))
    }
}

/// The linear map of a window onto a width: its start lies at x = 0, its end at `width_px`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TimeScale {
    /// The days shown.
    pub window: Window,
    /// Width in px, at least 1.
    pub width_px: f64,
}

impl TimeScale {
    /// The scale of a window over a width; widths below 1 px count as 1.
    pub fn new(window: Window, width_px: f64) -> Self {
        Self { window, width_px: width_px.max(1.0) }
    }

    /// Width of a day in px, always positive.
    pub fn px_per_day(&self) -> f64 {
        self.width_px / self.window.days()
    }

    /// The x of a fractional day number; outside `0..=width_px` where the day is not shown.
    pub fn x_from_day(&self, day: f64) -> f64 {
        (day - self.window.start) * self.px_per_day()
    }

    /// The fractional day number at an x.
    pub fn day_from_x(&self, x: f64) -> f64 {
        self.window.start + x / self.px_per_day()
    }

    /// How a picture drawn on `drawn` is moved to be seen on this scale: x becomes
    /// `factor * x + shift`.
    pub fn from_drawn(&self, drawn: &TimeScale) -> (f64, f64) {
        (self.px_per_day() / drawn.px_per_day(), self.x_from_day(drawn.window.start))
    }

    /// The scale with the same px a day from which places are counted that do not change while
    /// time is only panned: it starts at most 50 frames before this one.
    pub fn anchored(&self) -> TimeScale {
        const FRAMES: f64 = 50.0;
        let step = self.window.days() * FRAMES;
        let start = (self.window.start / step).floor() * step;
        Self { window: Window { start, end: start + self.window.days() }, ..*self }
    }

    /// The whole day at an x, held within the window.
    pub fn whole_day_from_x(&self, x: f64) -> Day {
        let day = self.day_from_x(x).floor();
        Day(between(day, self.window.start.floor(), self.window.end.ceil() - 1.0) as i64)
    }
}
