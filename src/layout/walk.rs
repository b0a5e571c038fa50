//! Walking a picture by arrow keys: from a place to the next in a direction.
//!
//! Knows positions only; who counts as reachable (all nodes, or the neighbours of one) is the
//! caller's choice of candidates.

use super::geometry::Point;

/// The direction of an arrow key, on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// Towards smaller x.
    Left,
    /// Towards larger x.
    Right,
    /// Towards smaller y.
    Up,
    /// Towards larger y.
    Down,
}

/// The candidate to go to from a place, or nothing where none lies that way.
///
/// Candidates within 45° of the heading go before all others in that half-plane; among those, the
/// one with the least way ahead plus twice the way aside; among equals, the first given. A
/// candidate at the very place is never chosen.
pub fn walk<K: Copy>(from: Point, heading: Heading, candidates: &[(K, Point)]) -> Option<K> {
    let mut best: Option<((bool, f64), K)> = None;
    for (key, at) in candidates {
        let step = *at - from;
        let (ahead, aside) = match heading {
            Heading::Left => (-step.x, step.y.abs()),
            Heading::Right => (step.x, step.y.abs()),
            Heading::Up => (-step.y, step.x.abs()),
            Heading::Down => (step.y, step.x.abs()),
        };
        let cost = (aside > ahead, ahead + 2.0 * aside);
        if ahead > 0.0 && best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, *key));
        }
    }
    best.map(|(_, key)| key)
}
