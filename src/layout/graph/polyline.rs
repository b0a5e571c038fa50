//! A line as a polyline: straight pieces with the room it takes, for quick tests of what it runs through.
//!
//! Knows curves and rectangles; not whose they are.

use crate::layout::curve::Cubic;
use crate::layout::geometry::{Point, Rect};

/// Points by which a curve is tested.
const POINTS: usize = 13;

/// A sampled curve.
pub(super) struct Polyline {
    points: [Point; POINTS],
    bounds: Rect,
    /// What running through it counts: 1 for a line, more for a bundle.
    pub weight: usize,
}

impl Polyline {
    pub fn of(curve: &Cubic, weight: usize) -> Self {
        let points: [Point; POINTS] = curve.sampled();
        let (mut low, mut high) = (points[0], points[0]);
        for point in points {
            low = Point::new(low.x.min(point.x), low.y.min(point.y));
            high = Point::new(high.x.max(point.x), high.y.max(point.y));
        }
        let bounds = Rect::new(low.x, low.y, high.x - low.x, high.y - low.y).grown(1.0);
        Self { points, bounds, weight }
    }

    /// Whether the line runs through a rectangle.
    pub fn meets(&self, rect: &Rect) -> bool {
        self.bounds.overlaps(rect)
            && self.points.windows(2).any(|piece| rect.meets_line(piece[0], piece[1]))
    }
}
