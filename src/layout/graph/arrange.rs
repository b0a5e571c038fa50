//! From hops to pixels: how large the frame is, and where each node lies in it.
//!
//! Knows boxes and the frame; lines and labels come later.

use super::boxes::NodeBox;
use super::net::{Net, Pair};
use super::separate::{Frame, Obstacle, part, shelve};
use super::start::{hubs, scattered, starts};
use super::stress::relax;
use super::untangle::untangle;
use crate::layout::geometry::{Point, Rect};

/// Where the nodes lie, and how high the frame is that holds them.
pub(super) struct Arrangement {
    pub at: Vec<Point>,
    pub height_px: f64,
}

/// Room between the boxes of two nodes, and between them and the edge of the frame, in px.
pub(super) const GAP: f64 = 10.0;
/// Frames narrower than this stand the two hubs over one another.
const NARROW_PX: f64 = 560.0;
/// How often the frame may grow until the nodes keep apart.
const GROWTHS: usize = 12;

/// Places all nodes.
pub(super) fn arrange(net: &Net, boxes: &[NodeBox]) -> Arrangement {
    let width = net.request.width_px;
    let hubs = hubs(net);
    let (mut hop_places, held) = hop_places(net, hubs);
    if held.iter().all(|held| !held) {
        turn(&mut hop_places, hubs, width < NARROW_PX && net.opened().is_none());
    }
    let mut frame = Frame { width, height: wanted_height(net, boxes) };
    let mut at = fitted(&hop_places, boxes, &frame);
    let mut obstacle = open_fan(net, boxes, &mut at, hubs, &mut frame);
    for _ in 0..GROWTHS {
        if part(&mut at, boxes, &frame, obstacle.as_ref()) {
            untangle(net, &mut at, boxes, &frame, obstacle.as_ref(), &held);
            fill(&mut at, boxes, &mut frame);
            return Arrangement { at, height_px: frame.height };
        }
        frame.height *= 1.12;
        at = fitted(&hop_places, boxes, &frame);
        obstacle = open_fan(net, boxes, &mut at, hubs, &mut frame);
    }
    // An opened pair that leaves no room is then drawn over: only labels are promised to be free.
    frame.height = shelve(&mut at, boxes, width);
    Arrangement { at, height_px: frame.height }
}

/// Places in hops, and which of them the request gave.
fn hop_places(net: &Net, hubs: Option<(usize, usize)>) -> (Vec<Point>, Vec<bool>) {
    let given = |n: usize| {
        let key = net.nodes[n].key;
        net.request.starts.iter().find(|(actor, _)| *actor == key).map(|(_, at)| *at)
    };
    let known: Vec<Option<Point>> = (0..net.nodes.len()).map(given).collect();
    if known.iter().flatten().count() < 2 {
        let mut places = starts(net, hubs);
        relax(net, &mut places);
        return (places, vec![false; known.len()]);
    }
    let place = |n: usize| {
        known[n].unwrap_or_else(|| {
            let near: Vec<Point> = net.neighbours[n].iter().filter_map(|m| known[*m]).collect();
            let sum = near.iter().fold(Point::default(), |sum, at| sum + *at);
            let middle = if near.is_empty() {
                Point::new(0.5, 0.5)
            } else {
                sum * (1.0 / near.len() as f64)
            };
            middle + scattered(&net.nodes[n].label) * 0.15
        })
    };
    ((0..known.len()).map(place).collect(), known.iter().map(Option::is_some).collect())
}

/// Turns the picture so that the hubs lie on a level line, or over one another.
fn turn(at: &mut [Point], hubs: Option<(usize, usize)>, upright: bool) {
    let Some((first, second)) = hubs else {
        return;
    };
    let axis = (at[second] - at[first]).unit();
    let origin = at[first].toward(at[second], 0.5);
    for place in at.iter_mut() {
        let step = *place - origin;
        let along = step.x * axis.x + step.y * axis.y;
        let aside = step.y * axis.x - step.x * axis.y;
        *place = if upright { Point::new(-aside, along) } else { Point::new(along, aside) };
    }
}

/// The height that gives the boxes enough room: they fill about a third of the frame.
fn wanted_height(net: &Net, boxes: &[NodeBox]) -> f64 {
    let width = net.request.width_px;
    let area: f64 = boxes.iter().map(|b| (2.0 * b.half_width + GAP) * (b.up + b.down + GAP)).sum();
    let filled = if width < NARROW_PX { 0.40 } else { 0.27 };
    let tallest = boxes.iter().map(|b| b.up + b.down).fold(0.0, f64::max);
    let few = 110.0 + 34.0 * (boxes.len() as f64).min(8.0);
    let fan = net.opened().map_or(0.0, |pair| fan_height(net, pair));
    ((area / filled + fan * width.min(500.0)) / width).max(tallest * 2.5).max(few).round()
}

/// Stretches places in hops over the frame; few nodes take no more of it than they need.
fn fitted(places: &[Point], boxes: &[NodeBox], frame: &Frame) -> Vec<Point> {
    let Some(first) = places.first() else {
        return Vec::new();
    };
    let (mut low, mut high) = (*first, *first);
    for place in places {
        low = Point::new(low.x.min(place.x), low.y.min(place.y));
        high = Point::new(high.x.max(place.x), high.y.max(place.y));
    }
    let widest = boxes.iter().map(|b| b.half_width).fold(0.0, f64::max) + GAP;
    let up = boxes.iter().map(|b| b.up).fold(0.0, f64::max) + GAP;
    let down = boxes.iter().map(|b| b.down).fold(0.0, f64::max) + GAP;
    let most = 240.0 * (places.len() as f64 - 1.0);
    let room = Point::new(
        (frame.width - 2.0 * widest).clamp(0.0, most),
        (frame.height - up - down).clamp(0.0, most),
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

/// Spreads the nodes over the frame once they are untangled, as far as boxes at its edges allow,
/// and cuts the height that is not needed. Spreading never brings two boxes nearer.
fn fill(at: &mut [Point], boxes: &[NodeBox], frame: &mut Frame) {
    let most = 240.0 * (at.len() as f64 - 1.0);
    let across: Vec<(f64, f64, f64)> =
        at.iter().zip(boxes).map(|(p, b)| (p.x, b.half_width, b.half_width)).collect();
    let (factor, shift) = spread(&across, frame.width, most, 1.6);
    let down: Vec<(f64, f64, f64)> =
        at.iter().zip(boxes).map(|(p, b)| (p.y, b.up, b.down)).collect();
    let (factor_y, shift_y) = spread(&down, frame.height, most, 1.25);
    for place in at.iter_mut() {
        *place = Point::new(place.x * factor + shift, place.y * factor_y + shift_y);
    }
    let top = at.iter().zip(boxes).map(|(p, b)| p.y - b.up).fold(f64::INFINITY, f64::min);
    for place in at.iter_mut() {
        place.y += GAP - top;
    }
    let bottom = at.iter().zip(boxes).map(|(p, b)| p.y + b.down).fold(0.0, f64::max);
    frame.height = (bottom + GAP).ceil();
}

/// Factor (1 to `limit`) and shift that spread places with room before and after them over a
/// length, so that they span `most` at most and lie in its middle.
fn spread(places: &[(f64, f64, f64)], length: f64, most: f64, limit: f64) -> (f64, f64) {
    let low = places.iter().map(|(at, ..)| *at).fold(f64::INFINITY, f64::min);
    let high = places.iter().map(|(at, ..)| *at).fold(f64::NEG_INFINITY, f64::max);
    let before = places.iter().map(|(_, before, _)| *before).fold(0.0, f64::max) + GAP;
    let after = places.iter().map(|(.., after)| *after).fold(0.0, f64::max) + GAP;
    let span = high - low;
    let room = (length - before - after).min(most);
    let factor = if span > 1e-6 { (room / span).max(1.0).min(limit) } else { 1.0 };
    // The outermost edges of the boxes decide what the middle is.
    let first =
        places.iter().map(|(at, before, _)| at * factor - before).fold(f64::INFINITY, f64::min);
    let last =
        places.iter().map(|(at, _, after)| at * factor + after).fold(f64::NEG_INFINITY, f64::max);
    (factor, (length - last - first) / 2.0)
}

/// Sets the hubs of an opened pair level and far enough apart for its labels, and keeps the room
/// between them free.
fn open_fan(
    net: &Net,
    boxes: &[NodeBox],
    at: &mut [Point],
    hubs: Option<(usize, usize)>,
    frame: &mut Frame,
) -> Option<Obstacle> {
    let (pair, (left, right)) = (net.opened()?, hubs?);
    let tall = fan_height(net, pair);
    let text = &net.request.metrics.edge_text;
    let label = |edge: &usize| text.width(&net.edges[*edge].label);
    let widest = pair.edges.iter().map(label).fold(0.0, f64::max);
    let edge_room = boxes[left].half_width + boxes[right].half_width + 2.0 * GAP;
    let apart =
        (widest * 1.25 + 90.0).max(160.0).max(tall * 0.9).min((frame.width - edge_room).max(80.0));
    let needed = tall + 2.0 * GAP + boxes[left].down + boxes[right].down;
    frame.height = frame.height.max(needed);
    let y =
        at[left].toward(at[right], 0.5).y.clamp(tall / 2.0 + GAP, frame.height - tall / 2.0 - GAP);
    let least = apart / 2.0 + boxes[left].half_width + GAP;
    let most = frame.width - apart / 2.0 - boxes[right].half_width - GAP;
    let middle = at[left].toward(at[right], 0.5).x.min(most).max(least);
    at[left] = Point::new(middle - apart / 2.0, y);
    at[right] = Point::new(middle + apart / 2.0, y);
    let rect = Rect::around(Point::new(middle, y), (apart - 70.0).max(apart * 0.6), tall);
    Some(Obstacle { rect, pinned: [left, right] })
}

/// Height of an opened pair's fan at its middle.
fn fan_height(net: &Net, pair: &Pair) -> f64 {
    (pair.edges.len() as f64 + 1.0) * fan_px(net, true)
}

/// Distance of parallel lines at their middle: those of an opened pair leave room for labels.
pub(super) fn fan_px(net: &Net, opened: bool) -> f64 {
    let metrics = &net.request.metrics;
    if opened { metrics.fan_px.max(metrics.edge_text.line_px + 5.0) } else { metrics.fan_px }
}
