//! From hops to pixels: where each node lies in the frame.
//!
//! Knows the stages and their order; what each does is in its own file.

use super::boxes::NodeBox;
use super::crossing_reduction::reduce_crossings;
use super::fit::{Fan, enlarged, fill, stretched, wanted_height};
use super::initial_placement::{hubs, initial_positions, scattered};
use super::opened::{fan_height, fan_px, open_fan};
use super::overlap_removal::{Frame, remove_overlaps, shelve};
use super::shown_graph::{Pair, ShownGraph};
use super::sizes::NARROW_PX;
use super::stress::relax;
use crate::layout::geometry::Point;

/// Where the nodes lie, and how high the frame is that holds them.
pub(super) struct Placement {
    pub at: Vec<Point>,
    pub height_px: f64,
    /// Pairs and lines looked at on the way.
    pub steps: usize,
}

/// Least distance of the two hubs in px, where the frame is wide enough.
const HUBS_PX: f64 = 240.0;
/// How often the frame may grow until the nodes keep apart.
const GROWTHS: usize = 12;
/// How far the untangled nodes may be spread over the width, as a factor.
const WIDEN: f64 = 1.6;
/// How far a part of a given picture may be enlarged, as a factor.
const ENLARGE: f64 = 2.2;

/// Places before there is a frame.
struct Unframed {
    at: Vec<Point>,
    /// By node: whether the request gave its place; then places are shares of the width.
    held: Option<Vec<bool>>,
}

/// Places all nodes.
pub(super) fn place_nodes(graph: &ShownGraph, boxes: &[NodeBox]) -> Placement {
    let width = graph.width_px;
    let mut steps = 0;
    let hubs = hubs(graph);
    let unframed = given_places(graph).unwrap_or_else(|| own_places(graph, hubs, &mut steps));
    let fan_px = graph.opened().map_or(0.0, |pair| fan_height(graph, pair));
    let mut frame = Frame { width, height: wanted_height(boxes, width, fan_px) };
    let mut at = match unframed.held {
        // All that the start had: as it was. Part of it: enlarged to fill the frame better.
        Some(_) if graph.request.starts.len() <= boxes.len() => {
            enlarged(&unframed.at, boxes, &mut frame, 1.0)
        }
        Some(_) => enlarged(&unframed.at, boxes, &mut frame, ENLARGE),
        None => stretched(&unframed.at, boxes, &frame),
    };
    for _ in 0..GROWTHS {
        if unframed.held.is_none() {
            part_hubs(&mut at, hubs, width);
        }
        let obstacle = open_fan(graph, boxes, &mut at, hubs, &mut frame);
        if remove_overlaps(&mut at, boxes, &frame, obstacle.as_ref(), &mut steps) {
            let fixed = fixed_nodes(&unframed, hubs);
            reduce_crossings(graph, &mut at, boxes, &frame, obstacle.as_ref(), &fixed, &mut steps);
            let widen = if unframed.held.is_some() { 1.0 } else { WIDEN };
            fill(&mut at, boxes, &fans(graph), &mut frame, widen);
            return Placement { at, height_px: frame.height, steps };
        }
        frame.height *= 1.12;
        at = stretched(&unframed.at, boxes, &frame);
    }
    // An opened pair that leaves no room is then drawn over: only labels are promised to be free.
    let height_px = shelve(&mut at, boxes, width);
    Placement { at, height_px, steps }
}

/// How far the lines of each pair bow.
fn fans(graph: &ShownGraph) -> Vec<Fan> {
    let bow = |pair: &Pair| {
        let lines = graph.lines(pair.edges.len(), pair.opened) as f64;
        (pair.a, pair.b, (lines - 1.0) / 2.0 * fan_px(graph, pair.opened))
    };
    graph.pairs.iter().map(bow).collect()
}

/// Nodes that untangling leaves where they are: those that the request placed, and the hubs, so
/// that the picture keeps its frame of reference.
fn fixed_nodes(unframed: &Unframed, hubs: Option<(usize, usize)>) -> Vec<bool> {
    let mut fixed = unframed.held.clone().unwrap_or_else(|| vec![false; unframed.at.len()]);
    for hub in hubs.iter().flat_map(|(a, b)| [*a, *b]) {
        fixed[hub] = true;
    }
    fixed
}

/// Places by stress, turned so that the hubs lie level, or over one another in a narrow frame.
fn own_places(graph: &ShownGraph, hubs: Option<(usize, usize)>, steps: &mut usize) -> Unframed {
    let mut at = initial_positions(graph, hubs);
    relax(graph, &mut at, steps);
    turn(&mut at, hubs, graph.width_px < NARROW_PX && graph.opened().is_none());
    Unframed { at, held: None }
}

/// The places that the request gives, where it gives two at least; the other nodes start near
/// what they are joined to.
fn given_places(graph: &ShownGraph) -> Option<Unframed> {
    let given = |n: usize| {
        let key = graph.nodes[n].key;
        graph.request.starts.iter().find(|(actor, _)| *actor == key).map(|(_, at)| *at)
    };
    let known: Vec<Option<Point>> = (0..graph.nodes.len()).map(given).collect();
    if known.iter().flatten().count() < 2 {
        return None;
    }
    let mean = |places: &[Point]| {
        let sum = places.iter().fold(Point::default(), |sum, at| sum + *at);
        sum * (1.0 / places.len().max(1) as f64)
    };
    let all: Vec<Point> = known.iter().flatten().copied().collect();
    let place = |n: usize| {
        known[n].unwrap_or_else(|| {
            let near: Vec<Point> = graph.neighbours[n].iter().filter_map(|m| known[*m]).collect();
            let middle = mean(if near.is_empty() { &all } else { &near });
            middle + scattered(&graph.nodes[n].label) * 0.15
        })
    };
    let at = (0..known.len()).map(place).collect();
    Some(Unframed { at, held: Some(known.iter().map(Option::is_some).collect()) })
}

/// Moves the hubs apart where they stand so near that what joins them could not be read.
fn part_hubs(at: &mut [Point], hubs: Option<(usize, usize)>, width: f64) {
    let Some((a, b)) = hubs else {
        return;
    };
    let least = HUBS_PX.min(width * 0.6);
    let way = at[b] - at[a];
    if way.length() < least {
        let middle = at[a].toward(at[b], 0.5);
        at[a] = middle - way.unit() * (least / 2.0);
        at[b] = middle + way.unit() * (least / 2.0);
    }
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
