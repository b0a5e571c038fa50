//! Fitting places into a frame: how high it is, how far they are stretched, and how the room is
//! used up in the end.
//!
//! Knows places and boxes; not what joins them.

use super::boxes::NodeBox;
use super::overlap_removal::Frame;
use super::sizes::{GAP, NARROW_PX};
use crate::layout::geometry::{Point, between};

/// Distance of two nodes in px that a picture of few nodes does not exceed.
const FAR_PX: f64 = 240.0;

/// The height that gives the boxes enough room: they fill about a third of the frame, beside a
/// fan of lines of a given height.
pub(super) fn wanted_height(boxes: &[NodeBox], width: f64, fan_px: f64) -> f64 {
    let area: f64 = boxes.iter().map(|b| (2.0 * b.half_width + GAP) * (b.up + b.down + GAP)).sum();
    let filled = if width < NARROW_PX { 0.40 } else { 0.27 };
    let tallest = boxes.iter().map(|b| b.up + b.down).fold(0.0, f64::max);
    let few = 110.0 + 34.0 * (boxes.len() as f64).min(8.0);
    ((area / filled + fan_px * width.min(500.0)) / width).max(tallest * 2.5).max(few).round()
}

/// Room beside the outermost middles, in px: left and right, above, below.
fn margins(boxes: &[NodeBox]) -> (f64, f64, f64) {
    let most = |part: fn(&NodeBox) -> f64| boxes.iter().map(part).fold(0.0, f64::max) + GAP;
    (most(|b| b.half_width), most(|b| b.up), most(|b| b.down))
}

/// The smallest and the largest coordinates.
fn bounds(places: &[Point]) -> (Point, Point) {
    let first = places.first().copied().unwrap_or_default();
    places.iter().fold((first, first), |(low, high), place| {
        (
            Point::new(low.x.min(place.x), low.y.min(place.y)),
            Point::new(high.x.max(place.x), high.y.max(place.y)),
        )
    })
}

/// Stretches places over the frame; few nodes take no more of it than they need.
pub(super) fn stretched(places: &[Point], boxes: &[NodeBox], frame: &Frame) -> Vec<Point> {
    let (low, high) = bounds(places);
    let (side, up, down) = margins(boxes);
    let most = FAR_PX * (places.len() as f64 - 1.0).max(0.0);
    let room = Point::new(
        between(frame.width - 2.0 * side, 0.0, most),
        between(frame.height - up - down, 0.0, most),
    );
    let left = (frame.width - room.x) / 2.0;
    let top = up + ((frame.height - up - down) - room.y).max(0.0) / 2.0;
    let share = |value: f64, low: f64, high: f64| {
        if high - low > 1e-6 { (value - low) / (high - low) } else { 0.5 }
    };
    let place = |p: &Point| {
        Point::new(
            left + share(p.x, low.x, high.x) * room.x,
            top + share(p.y, low.y, high.y) * room.y,
        )
    };
    places.iter().map(place).collect()
}

/// Places given as shares of the frame's width, in px and in the middle of the frame: as they are
/// where they take up most of it, else enlarged alike in both directions, `most` times at most.
/// Sets the height.
pub(super) fn enlarged(
    shares: &[Point],
    boxes: &[NodeBox],
    frame: &mut Frame,
    most: f64,
) -> Vec<Point> {
    let (low, high) = bounds(shares);
    let (side, up, down) = margins(boxes);
    let far = FAR_PX * (shares.len() as f64 - 1.0).max(0.0);
    let room = between(frame.width - 2.0 * side, 0.0, far) * 0.75;
    let span = (high.x - low.x).max((high.y - low.y) * 0.75) * frame.width;
    let factor = if span > 1e-6 { between(room / span, 1.0, most) } else { 1.0 };
    let scale = frame.width * factor;
    frame.height = (high.y - low.y) * scale + up + down;
    let sides =
        |side: f64| shares.iter().zip(boxes).map(move |(p, b)| p.x * scale + side * b.half_width);
    let (first, last) = (sides(-1.0).fold(f64::INFINITY, f64::min), sides(1.0).fold(0.0, f64::max));
    let left = (frame.width - last - first) / 2.0;
    let place = |p: &Point| Point::new(left + p.x * scale, up + (p.y - low.y) * scale);
    shares.iter().map(place).collect()
}

/// Where boxes begin and end along one direction: middle, room before it, room after it.
type Stretch = (f64, f64, f64);

/// A fan of lines between two nodes that bows up to so many px to both sides in its middle.
pub(super) type Fan = (usize, usize, f64);

/// Spreads the nodes over the frame once they are untangled, as far as boxes at its edges allow
/// (`widen` at most in width), and cuts the height that neither boxes nor fans need. Never brings
/// two boxes nearer.
pub(super) fn fill(
    at: &mut [Point],
    boxes: &[NodeBox],
    fans: &[Fan],
    frame: &mut Frame,
    widen: f64,
) {
    let across: Vec<Stretch> =
        at.iter().zip(boxes).map(|(p, b)| (p.x, b.half_width, b.half_width)).collect();
    let down: Vec<Stretch> = at.iter().zip(boxes).map(|(p, b)| (p.y, b.up, b.down)).collect();
    let (factor_x, shift_x) = spread(&across, frame.width, widen);
    let (factor_y, _) = spread(&down, frame.height, widen.min(1.25));
    for place in at.iter_mut() {
        *place = Point::new(place.x * factor_x + shift_x, place.y * factor_y);
    }
    let (mut top, mut bottom) = (f64::INFINITY, 0.0_f64);
    for (place, room) in at.iter().zip(boxes) {
        top = top.min(place.y - room.up);
        bottom = bottom.max(place.y + room.down);
    }
    for (a, b, bow) in fans {
        let middle = at[*a].toward(at[*b], 0.5).y;
        let rise = bow * (at[*b] - at[*a]).unit().x.abs();
        top = top.min(middle - rise);
        bottom = bottom.max(middle + rise);
    }
    for place in at.iter_mut() {
        place.y += GAP - top;
    }
    frame.height = (bottom - top + 2.0 * GAP).ceil();
}

/// Factor (1 to `limit`) and shift that spread places over a length and set them in its middle.
fn spread(places: &[Stretch], length: f64, limit: f64) -> (f64, f64) {
    let low = places.iter().map(|(at, ..)| *at).fold(f64::INFINITY, f64::min);
    let high = places.iter().map(|(at, ..)| *at).fold(f64::NEG_INFINITY, f64::max);
    let before = places.iter().map(|(_, before, _)| *before).fold(0.0, f64::max) + GAP;
    let after = places.iter().map(|(.., after)| *after).fold(0.0, f64::max) + GAP;
    let room = (length - before - after).min(FAR_PX * (places.len() as f64 - 1.0));
    let factor = if high - low > 1e-6 { (room / (high - low)).max(1.0).min(limit) } else { 1.0 };
    let first = places.iter().map(|(at, b, _)| at * factor - b).fold(f64::INFINITY, f64::min);
    let last = places.iter().map(|(at, _, a)| at * factor + a).fold(f64::NEG_INFINITY, f64::max);
    (factor, (length - last - first) / 2.0)
}
