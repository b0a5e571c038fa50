//! Arcs between two placed marks, and the days that lie between two extents.
//!
//! Knows rectangles and extents. Which links are drawn, and the words for a gap, are made elsewhere.

use super::lanes::Lane;
use super::packing::PlacedMark;
use crate::layout::curve::{Arrow, Cubic};
use crate::layout::geometry::{Point, Rect, between};
use crate::model::{Edtf, Extent, IntervalEnd};

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

/// How far below the upper edge of a lane its arches rise to, in px.
const HEAD_PX: f64 = 7.0;
/// How far before a mark its arc to the upper edge begins, in px.
const EDGE_PX: f64 = 24.0;
/// Least rise of an arc over marks of one row, in px.
const LEAST_RISE: f64 = 18.0;
/// Most rise of an arc, however far its ends are apart, in px: little more than a row.
const MOST_RISE: f64 = 36.0;

/// How far below the roof the upper mark of an arch may be that rises to it, in px.
const UNDER_ROOF_PX: f64 = 160.0;
/// How much wider than high the way between two marks is that an arch takes.
const FLAT: f64 = 3.0;
/// How far along its row an arc leans at most where it begins, in px.
const STEEP_PX: f64 = 20.0;

/// The arc from one mark to another, kept within the frame.
///
/// Marks of one row, and those much farther apart in time than in height, are joined over their
/// upper edges by an arch that rises with their distance; to the `roof`, an y, where that is not far
/// above: in the head of a lane it crosses no words.
/// Otherwise the line leaves the edge that faces the other mark and swings between them.
pub fn arc(from: &Rect, to: &Rect, roof: f64, frame: &Rect) -> Arc {
    let (a, b) = (from.middle(), to.middle());
    let far_px = (b.x - a.x).abs();
    let same_row = from.y < to.bottom() && to.y < from.bottom();
    let curve = if same_row || far_px > FLAT * (b.y - a.y).abs() {
        let rise = between(far_px / 4.0, LEAST_RISE, MOST_RISE);
        let (start, end) = (Point::new(a.x, from.y), Point::new(b.x, to.y));
        // However far it goes, it leaves its rows at once: there words stand.
        let share = (STEEP_PX / far_px.max(1.0)).min(0.15);
        let upper = start.y.min(end.y);
        let under_roof = (roof..=roof + UNDER_ROOF_PX).contains(&(upper - LEAST_RISE));
        let peak = if under_roof { roof } else { upper - rise };
        // The two inner control points weigh 3/4 together in the middle.
        let y = (peak - (start.y + end.y) / 8.0) * 4.0 / 3.0;
        let lean = |t: f64| Point { y, ..start.toward(end, t) };
        Cubic { from: start, lean_from: lean(share), lean_to: lean(1.0 - share), to: end }
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

/// Where an arc may end at a mark.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Joint {
    /// The key of the mark's lane.
    pub lane: usize,
    /// The y to which an arch over the lane's marks rises.
    pub roof: f64,
    /// The place.
    pub rect: Rect,
}

impl Joint {
    /// Where an arc may end at a mark of a lane.
    pub fn new(lane: &Lane, mark: &PlacedMark) -> Self {
        Self { lane: lane.key, roof: lane.y + HEAD_PX, rect: mark.joint() }
    }

    /// At the upper edge, a little before a mark: beside the lane of the undated.
    fn edge(self) -> Self {
        let x = (self.rect.middle().x - EDGE_PX).max(0.0);
        Self { rect: Rect::new(x, 0.0, 0.0, 0.0), ..self }
    }
}

/// Where a link begins and ends: in the first lane that has both of its claims, else at their
/// nearest marks. A claim without one is at the upper edge.
pub fn arc_ends(from: &[Joint], to: &[Joint]) -> Option<(Joint, Joint)> {
    let same_lane = || {
        let pair = |a: &Joint| Some((*a, *to.iter().find(|b| b.lane == a.lane)?));
        from.iter().find_map(pair)
    };
    match (from.first(), to.first()) {
        (Some(from), None) => Some((*from, from.edge())),
        (None, Some(to)) => Some((to.edge(), *to)),
        _ => same_lane().or_else(|| nearest(from, to)),
    }
}

/// The marks of two claims that are nearest to one another.
fn nearest(from: &[Joint], to: &[Joint]) -> Option<(Joint, Joint)> {
    let mut best: Option<(f64, Joint, Joint)> = None;
    for a in from {
        for b in to {
            let apart = (a.rect.y - b.rect.y).abs();
            if best.is_none_or(|(least, ..)| apart < least) {
                best = Some((apart, *a, *b));
            }
        }
    }
    best.map(|(_, a, b)| (a, b))
}

/// The days from one extent to another: 0 is the same day, 1 the day after.
pub fn day_gap(from: &Extent, to: &Extent) -> DayGap {
    let between = |a: crate::model::Day, b: crate::model::Day| {
        (a.is_bounded() && b.is_bounded()).then(|| b.0 - a.0)
    };
    DayGap { fewest: between(from.last, to.first), most: between(from.first, to.last) }
}

impl DayGap {
    /// The gap in words: "3 days", "24 to 25 years", "at least 2 months"; of either sign, since
    /// which comes first is seen. `None` where nothing bounds it, or where the two may lie in either
    /// order: that is no gap that could be told.
    ///
    /// In months from two months on and in years from two years on; the least is rounded down
    /// and the most up, so that the gap is never told narrower than it is known.
    pub fn words(&self) -> Option<String> {
        let (least, most) = match (self.fewest, self.most) {
            (Some(0), Some(0)) => return Some("the same day".to_owned()),
            (Some(a), Some(b)) if a <= 0 && b >= 0 => return None,
            (Some(a), Some(b)) => (a.abs().min(b.abs()), Some(a.abs().max(b.abs()))),
            (Some(a), None) if a > 0 => (a, None),
            (None, Some(b)) if b < 0 => (-b, None),
            _ => return None,
        };
        Some(match most {
            None => format!("at least {}", length(least, false)),
            Some(most) if least == most => length(least, false),
            Some(most) => {
                let (least, most) = (length(least, false), length(most, true));
                match (least.split_once(' '), most.split_once(' ')) {
                    (Some((count, a)), Some((_, b))) if a == b => format!("{count} to {most}"),
                    _ => format!("{least} to {most}"),
                }
            }
        })
    }
}

/// A number of days, not negative, in a unit of which there are at least two; or "1 year". Rounded
/// down, or up.
fn length(days: i64, up: bool) -> String {
    // The Gregorian calendar has 146,097 days in 400 years.
    let whole =
        |per_400_years: i64| (days * per_400_years + if up { 146_096 } else { 0 }) / 146_097;
    let (count, unit) = match whole(4_800) {
        12 => (1, "year"),
        ..2 => (days, "day"),
        months @ ..24 => (months, "month"),
        _ => (whole(400), "year"),
    };
    format!("{count} {unit}{}", if count == 1 { "" } else { "s" })
}

/// The days on one of which a date begins: all of it for a single date, and for an interval those
/// of its start. `None` where that is open or not known.
pub fn beginning(date: &Edtf) -> Option<Extent> {
    match date {
        Edtf::Single(date) | Edtf::Interval(IntervalEnd::At(date), _) => Some(date.extent()),
        Edtf::Interval(..) => None,
    }
}
