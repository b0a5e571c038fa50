//! Crossing reduction: nodes move to free places, or change places, where fewer lines then cross.
//!
//! A greedy search in a fixed order with a fixed budget. Lines are taken as straight here. Who
//! stays where it is, is the caller's choice.

use super::boxes::NodeBox;
use super::overlap_removal::{Frame, Obstacle};
use super::shown_graph::ShownGraph;
use super::sizes::GAP;
use crate::layout::geometry::{Point, lines_cross};

/// Tests of one line against another line or a box, in all: bounds the time.
const BUDGET: usize = 1_500_000;
/// What a line through a node or its label costs, in crossings.
const THROUGH: f64 = 2.0;
/// What a px of line costs beyond a length that leaves room for its label, and below it.
const TOO_LONG: f64 = 0.006;
const TOO_SHORT: f64 = 0.012;
/// That length in px: of one line, and of a fan.
const LINE_PX: f64 = 150.0;
const FAN_PX: f64 = 260.0;
/// A move must gain this much, so that nothing moves for next to nothing.
const LEAST_GAIN: f64 = 0.2;
/// Distance of the places that are tried, in px.
const GRID_PX: f64 = 48.0;

/// Moves nodes that are not `fixed` while that pays and the budget lasts. Boxes that were apart
/// stay apart. Adds the tests made to `steps`.
pub(super) fn reduce_crossings(
    graph: &ShownGraph,
    at: &mut [Point],
    boxes: &[NodeBox],
    frame: &Frame,
    obstacle: Option<&Obstacle>,
    fixed: &[bool],
    steps: &mut usize,
) {
    let mut search = Search { graph, boxes, frame, obstacle, spent: 0, incident: incident(graph) };
    let mut moved = true;
    while moved && search.spent < BUDGET {
        moved = false;
        for n in (0..at.len()).filter(|n| !fixed[*n]) {
            moved |= search.move_one(n, at);
        }
        for a in (0..at.len()).filter(|n| !fixed[*n]) {
            for b in (a + 1..at.len()).filter(|n| !fixed[*n]) {
                moved |= search.swap(a, b, at);
            }
        }
    }
    *steps += search.spent;
}

/// By node: the pairs it is an end of.
fn incident(graph: &ShownGraph) -> Vec<Vec<usize>> {
    let mut incident = vec![Vec::new(); graph.nodes.len()];
    for (n, pair) in graph.pairs.iter().enumerate() {
        incident[pair.a].push(n);
        incident[pair.b].push(n);
    }
    incident
}

struct Search<'a> {
    graph: &'a ShownGraph<'a>,
    boxes: &'a [NodeBox],
    frame: &'a Frame,
    obstacle: Option<&'a Obstacle>,
    spent: usize,
    incident: Vec<Vec<usize>>,
}

impl Search<'_> {
    /// Tries a grid of places for one node and takes the best, if it is enough better.
    fn move_one(&mut self, n: usize, at: &mut [Point]) -> bool {
        if self.spent >= BUDGET {
            return false;
        }
        let home = at[n];
        let mut best = (self.cost(n, at) - LEAST_GAIN, home);
        let columns = (self.frame.width / GRID_PX) as usize;
        let rows = (self.frame.height / GRID_PX) as usize;
        for cell in 0..columns * rows {
            if self.spent >= BUDGET {
                break;
            }
            let (row, column) = (cell / columns, cell % columns);
            // Every other row is set off by half a step, so that fewer nodes stand in line.
            let set_off = if row % 2 == 0 { 0.25 } else { 0.75 };
            let place =
                Point::new((column as f64 + set_off) * GRID_PX, (row as f64 + 0.5) * GRID_PX);
            at[n] = place;
            if self.is_free(n, at) {
                let cost = self.cost(n, at);
                if cost < best.0 {
                    best = (cost, place);
                }
            }
        }
        at[n] = best.1;
        best.1 != home
    }

    /// Lets two nodes change places if that is enough better.
    fn swap(&mut self, a: usize, b: usize, at: &mut [Point]) -> bool {
        if self.spent >= BUDGET || self.graph.neighbours[a] == self.graph.neighbours[b] {
            return false;
        }
        let before = self.cost(a, at) + self.cost(b, at);
        at.swap(a, b);
        let free = self.is_free(a, at) && self.is_free(b, at);
        if free && self.cost(a, at) + self.cost(b, at) < before - 2.0 * LEAST_GAIN {
            return true;
        }
        at.swap(a, b);
        false
    }

    /// Whether the box of a node is within the frame and overlaps nothing.
    fn is_free(&mut self, n: usize, at: &[Point]) -> bool {
        if self.frame.held(at[n], &self.boxes[n]) != at[n] {
            return false;
        }
        self.spent += at.len() / 2;
        let own = self.boxes[n].rect(at[n]).grown(GAP);
        let overlaps = |m: usize| m != n && own.overlaps(&self.boxes[m].rect(at[m]));
        !(0..at.len()).any(overlaps) && self.obstacle.is_none_or(|o| !own.overlaps(&o.rect))
    }

    /// What the place of a node costs: crossings of its lines, lines through boxes, length.
    fn cost(&mut self, n: usize, at: &[Point]) -> f64 {
        let pairs = &self.graph.pairs;
        let own = self.boxes[n].rect(at[n]).grown(2.0);
        let mut cost = 0.0;
        for own_pair in &self.incident[n] {
            let line = &pairs[*own_pair];
            let (from, to) = (at[line.a], at[line.b]);
            cost += length_cost(from.distance(to), line.edges.len());
            for other in pairs {
                let joined = other.a == line.a
                    || other.a == line.b
                    || other.b == line.a
                    || other.b == line.b;
                if !joined && lines_cross(from, to, at[other.a], at[other.b]) {
                    cost += weight(other.edges.len()).max(weight(line.edges.len()));
                }
            }
            for (m, room) in self.boxes.iter().enumerate() {
                if m != line.a && m != line.b && room.rect(at[m]).meets_line(from, to) {
                    cost += THROUGH;
                }
            }
            if self.obstacle.is_some_and(|o| !line.opened && o.rect.meets_line(from, to)) {
                cost += 2.0 * THROUGH;
            }
        }
        for line in pairs.iter().filter(|line| line.a != n && line.b != n) {
            if own.meets_line(at[line.a], at[line.b]) {
                cost += THROUGH * weight(line.edges.len());
            }
        }
        let tests = self.incident[n].len() * (pairs.len() + at.len()) + pairs.len();
        self.spent += tests;
        cost
    }
}

fn length_cost(length: f64, edges: usize) -> f64 {
    let wanted = if edges > 2 { FAN_PX } else { LINE_PX };
    if length > wanted { (length - wanted) * TOO_LONG } else { (wanted - length) * TOO_SHORT }
}

/// A line that stands for many weighs more, within reason.
fn weight(edges: usize) -> f64 {
    1.0 + (edges.min(5) as f64 - 1.0) * 0.5
}
