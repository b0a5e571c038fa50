//! Self-loops, the relations of an actor with itself: over the node, one within the other, on the side where
//! fewest lines are.
//!
//! Knows one node at a time.

use super::polyline::Polyline;
use crate::layout::curve::Cubic;
use crate::layout::geometry::{Point, Rect};

/// Height of the innermost loop over the border of the node, and what each further one adds.
const FIRST: f64 = 28.0;
const STEP: f64 = 12.0;
/// Room kept over the outermost loop, in px.
const AIR: f64 = 6.0;
/// Half the square root of two: a unit vector at 45° has it twice.
const DIAGONAL: f64 = std::f64::consts::FRAC_1_SQRT_2;
/// The directions in which loops may stand, best first: all leave the room below to the label.
const SIDES: [Point; 3] =
    [Point::new(0.0, -1.0), Point::new(DIAGONAL, -DIAGONAL), Point::new(-DIAGONAL, -DIAGONAL)];

/// How far so many loops reach from the middle of a node, whichever side they take.
pub(super) fn reach(loops: usize, radius: f64) -> f64 {
    match loops.checked_sub(1) {
        None => radius,
        Some(last) => {
            (radius + rise(last) + AIR).max((lean(last, radius) + half(last, radius)) * DIAGONAL)
        }
    }
}

/// The loops of a node on the side where they meet least, innermost first, and their room.
pub(super) fn self_loops(
    at: Point,
    radius: f64,
    count: usize,
    lines: &[Polyline],
) -> (Vec<Cubic>, Rect) {
    let met = |side: &Point| {
        let room = room(at, *side, radius, count);
        lines.iter().filter(|line| line.meets(&room)).map(|line| line.weight).sum::<usize>()
    };
    let side = SIDES.iter().min_by_key(|side| met(side)).copied().unwrap_or(SIDES[0]);
    let curves = (0..count).map(|n| curve(at, side, radius, n)).collect();
    (curves, room(at, side, radius, count))
}

/// The rectangle that loops on a side take, the node itself left out.
fn room(at: Point, side: Point, radius: f64, count: usize) -> Rect {
    let reach = reach(count, radius);
    if side.x == 0.0 {
        let half = half(count.saturating_sub(1), radius);
        return Rect::new(at.x - half, at.y - reach, 2.0 * half, reach - radius);
    }
    let left = if side.x < 0.0 { at.x - reach } else { at.x };
    Rect::new(left, at.y - reach, reach, reach - radius * DIAGONAL)
}

/// The loop with number `n`, 0 being the innermost, from border to border.
fn curve(at: Point, side: Point, radius: f64, n: usize) -> Cubic {
    let aside = side.turned();
    let place = |along: f64, across: f64| at + side * along + aside * across;
    Cubic {
        from: place(radius * 0.8, -radius * 0.6),
        lean_from: place(lean(n, radius), -half(n, radius)),
        lean_to: place(lean(n, radius), half(n, radius)),
        to: place(radius * 0.8, radius * 0.6),
    }
}

/// How far the control points stand from the middle of the node. The middle of a cubic weighs its
/// ends 1/4 and its control points 3/4.
fn lean(n: usize, radius: f64) -> f64 {
    (radius + rise(n) - 0.25 * 0.8 * radius) / 0.75
}

fn rise(n: usize) -> f64 {
    FIRST + STEP * n as f64
}

fn half(n: usize, radius: f64) -> f64 {
    radius + 5.0 + rise(n) * 0.4
}
