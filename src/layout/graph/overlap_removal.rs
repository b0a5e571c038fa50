//! Overlap removal: the boxes of nodes are kept apart and within the frame.
//!
//! Moves as little as it can: boxes that overlap part along the shorter way. Knows no lines.

use super::boxes::NodeBox;
use super::sizes::GAP;
use crate::layout::geometry::{Point, Rect};
use crate::model::DynSort;

/// The frame that holds all boxes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    pub width: f64,
    pub height: f64,
}

/// Room to be kept free, and the nodes that do not move because it lies between them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Obstacle {
    pub rect: Rect,
    pub pinned: [usize; 2],
}

/// Pairs of nodes that are looked at in one attempt, which bounds the time.
const BUDGET: usize = 5_000_000;

impl Frame {
    /// The nearest place at which a box lies within the frame.
    pub fn held(&self, at: Point, room: &NodeBox) -> Point {
        let side = room.half_width + GAP;
        Point::new(
            at.x.min(self.width - side).max(side.min(self.width / 2.0)),
            at.y.min(self.height - room.down - GAP).max(room.up + GAP),
        )
    }
}

/// Moves nodes until no two boxes are nearer than the gap; false where the frame is too small for
/// that, or where it would take too long. Adds the pairs looked at to `steps`.
pub(super) fn remove_overlaps(
    at: &mut [Point],
    boxes: &[NodeBox],
    frame: &Frame,
    obstacle: Option<&Obstacle>,
    steps: &mut usize,
) -> bool {
    let pairs = (at.len() * at.len() / 2).max(1);
    let passes = (BUDGET / pairs).clamp(30, 400);
    let pinned = |n: usize| obstacle.is_some_and(|o| o.pinned.contains(&n));
    for _ in 0..passes {
        let mut apart = true;
        *steps += pairs;
        for n in (0..at.len()).filter(|n| !pinned(*n)) {
            at[n] = frame.held(at[n], &boxes[n]);
        }
        for a in 0..at.len() {
            if let Some(obstacle) = obstacle.filter(|_| !pinned(a)) {
                apart &= !leave(&mut at[a], &boxes[a], &obstacle.rect, frame);
            }
            for b in a + 1..at.len() {
                let Some(push) = push(at[a], &boxes[a], at[b], &boxes[b]) else {
                    continue;
                };
                apart = false;
                let (share_a, share_b) = match (pinned(a), pinned(b)) {
                    (false, false) => (0.5, 0.5),
                    (true, false) => (0.0, 1.0),
                    (false, true) => (1.0, 0.0),
                    (true, true) => (0.0, 0.0),
                };
                at[a] = at[a] - push * share_a;
                at[b] = at[b] + push * share_b;
            }
        }
        if apart {
            return true;
        }
    }
    false
}

/// How far the second box must move from the first; `None` where they are far enough apart.
fn push(at_a: Point, a: &NodeBox, at_b: Point, b: &NodeBox) -> Option<Point> {
    let across = a.half_width + b.half_width + GAP - (at_b.x - at_a.x).abs();
    if across <= 0.0 {
        return None;
    }
    let rows = a.up + a.down + b.up + b.down + 2.0 * GAP;
    let (middle_a, middle_b) = (at_a.y + (a.down - a.up) / 2.0, at_b.y + (b.down - b.up) / 2.0);
    let down = rows / 2.0 - (middle_b - middle_a).abs();
    if down <= 0.0 {
        return None;
    }
    // A hair more than needed, so that rounding does not leave them touching.
    let signed =
        |way: f64, difference: f64| if difference < 0.0 { -way - 0.01 } else { way + 0.01 };
    Some(if across < down {
        Point::new(signed(across, at_b.x - at_a.x), 0.0)
    } else {
        Point::new(0.0, signed(down, middle_b - middle_a))
    })
}

/// Moves a box out of a rectangle along the shortest way that stays in the frame; whether it had
/// to.
fn leave(at: &mut Point, room: &NodeBox, rect: &Rect, frame: &Frame) -> bool {
    let own = room.rect(*at).grown(GAP / 2.0);
    if !own.overlaps(rect) {
        return false;
    }
    let ways = [
        Point::new(rect.x - own.right() - 0.01, 0.0),
        Point::new(rect.right() - own.x + 0.01, 0.0),
        Point::new(0.0, rect.y - own.bottom() - 0.01),
        Point::new(0.0, rect.bottom() - own.y + 0.01),
    ];
    let stays = |way: &&Point| frame.held(*at + **way, room).distance(*at + **way) < 1e-6;
    let shortest = ways.iter().filter(stays).min_by(|a, b| a.length().total_cmp(&b.length()));
    // Where no way stays, downwards is as good as any: the frame then grows.
    *at = *at + *shortest.unwrap_or(&ways[3]);
    true
}

/// Sets all boxes on rows from left to right, in the order in which they lie, and returns the
/// height that takes. Always possible; for graphs that no other way keeps apart.
pub(super) fn shelve(at: &mut [Point], boxes: &[NodeBox], width: f64) -> f64 {
    let mut order: Vec<usize> = (0..at.len()).collect();
    order.dyn_sort_by(|a, b| {
        at[*a].y.total_cmp(&at[*b].y).then(at[*a].x.total_cmp(&at[*b].x)).then(a.cmp(b))
    });
    let mut y = GAP;
    let mut row: Vec<usize> = Vec::new();
    let mut taken = GAP;
    for n in order {
        let needed = 2.0 * boxes[n].half_width + GAP;
        if taken + needed > width && !row.is_empty() {
            y = set_row(&mut row, at, boxes, y, width - taken);
            taken = GAP;
        }
        row.push(n);
        taken += needed;
    }
    if !row.is_empty() {
        y = set_row(&mut row, at, boxes, y, width - taken);
    }
    y
}

/// Sets one row below `y`, its boxes spread over the spare width; returns where the next begins.
fn set_row(row: &mut Vec<usize>, at: &mut [Point], boxes: &[NodeBox], y: f64, spare: f64) -> f64 {
    row.dyn_sort_by(|a, b| at[*a].x.total_cmp(&at[*b].x).then(a.cmp(b)));
    let up = row.iter().map(|n| boxes[*n].up).fold(0.0, f64::max);
    let down = row.iter().map(|n| boxes[*n].down).fold(0.0, f64::max);
    let between = spare.max(0.0) / (row.len() as f64 + 1.0);
    let mut x = GAP + between;
    for n in row.drain(..) {
        at[n] = Point::new(x + boxes[n].half_width, y + up);
        x += 2.0 * boxes[n].half_width + GAP + between;
    }
    y + up + down + 2.0 * GAP
}
