//! Arcs between two placed marks, and the days that lie between two extents.
//!
//! Knows rectangles and extents. Which links are drawn, and the words for a gap, are made elsewhere.

use crate::layout::curve::{Arrow, Cubic};
use crate::layout::geometry::{Point, Rect, between};
use crate::model::Extent;

/// A line from one mark to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Arc {
    /// The curve; also for a wider, unseen line to be hit.
    pub curve: Cubic,
    /// The curve as the `d` of an SVG path.
    pub path: String,
    /// Middle of the curve, for a label.
    pub middle: Point,
    /// The head, at the second mark.
    pub arrow: Arrow,
}

/// The fewest and the most days from one extent to another; negative where the second comes
/// first, `None` where nothing bounds it on that side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayGap {
    /// From the last day of the first to the first day of the second.
    pub fewest: Option<i64>,
    /// From the first day of the first to the last day of the second.
    pub most: Option<i64>,
}

/// Least rise of an arc over marks of one row, in px.
const LEAST_RISE: f64 = 18.0;
/// Most rise of an arc, however far its ends are apart, in px.
const MOST_RISE: f64 = 72.0;

/// The arc from one mark to another, kept within the frame.
///
/// Marks of one row are joined over their upper edges by an arch that rises with their distance.
/// Otherwise the line leaves the edge that faces the other mark and swings between them.
pub fn arc(from: &Rect, to: &Rect, frame: &Rect) -> Arc {
    let (a, b) = (from.middle(), to.middle());
    let same_row = from.y < to.bottom() && to.y < from.bottom();
    let curve = if same_row {
        let rise = between((b.x - a.x).abs() / 4.0, LEAST_RISE, MOST_RISE);
        let (start, end) = (Point::new(a.x, from.y), Point::new(b.x, to.y));
        let lift = Point::new(0.0, -rise * 4.0 / 3.0);
        Cubic {
            from: start,
            lean_from: start.toward(end, 0.15) + lift,
            lean_to: start.toward(end, 0.85) + lift,
            to: end,
        }
    } else {
        let down = b.y > a.y;
        let start = Point::new(a.x, if down { from.bottom() } else { from.y });
        let end = Point::new(b.x, if down { to.y } else { to.bottom() });
        let lean = Point::new(0.0, (end.y - start.y) / 2.0);
        // Straight above one another the line would run through the marks between: swing aside.
        let aside = Point::new((LEAST_RISE - (b.x - a.x).abs()).max(0.0), 0.0);
        Cubic { from: start, lean_from: start + lean + aside, lean_to: end - lean + aside, to: end }
    };
    let curve = curve.kept_in(frame);
    Arc { path: curve.path(), middle: curve.at(0.5), arrow: curve.arrow(), curve }
}

/// The days from one extent to another: 0 is the same day, 1 the day after.
pub fn day_gap(from: &Extent, to: &Extent) -> DayGap {
    let between = |a: crate::model::Day, b: crate::model::Day| {
        (a.is_bounded() && b.is_bounded()).then(|| b.0 - a.0)
    };
    DayGap { fewest: between(from.last, to.first), most: between(from.first, to.last) }
}
