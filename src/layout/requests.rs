//! What of a query's answer the pictures depend on: claims and relations as layout requests.
//!
//! Knows queries and claims; the geometry itself knows neither.

use super::graph::{Direction, EdgeRequest, GraphMetrics, GraphRequest, NodeRequest};
use super::timeline::{
    Body, EndKind, LaneMetrics, LaneRequest, MarkRequest, MarkShape, TimelineRequest, Window,
};
use crate::model::{ActorIx, ActorKind, ClaimIx, Dataset, SortedSet, sort_by_key, sort_unique};
use crate::query::{Clock, Draw, Group, Index, Told, ToldRelation};

/// Radius of a node in px.
const NODE_RADIUS_PX: f64 = 9.0;

/// Rows of marks beyond which a lane becomes a strip.
const MAX_ROWS: usize = 40;

/// What a graph of relations is to draw beside what it always does.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GraphWish {
    /// Relations with places, voices that nobody names; nodes sized by claims.
    pub draw: SortedSet<Draw>,
    /// Actors who are drawn whatever they are: those asked for by name.
    pub wanted: SortedSet<ActorIx>,
    /// A pair whose relations are all drawn singly.
    pub open_pair: Option<(ActorIx, ActorIx)>,
}

impl GraphWish {
    /// Whether relations with this actor are drawn: with places and unnamed voices only at wish.
    pub fn draws(&self, dataset: &Dataset, actor: ActorIx) -> bool {
        let asked = match dataset.actor(actor).kind {
            ActorKind::Place => self.draw.contains(&Draw::Places),
            ActorKind::Unnamed => self.draw.contains(&Draw::Unnamed),
            _ => true,
        };
        asked || self.wanted.contains(&actor)
    }
}

/// The graph of some relations. Edges keep the order of `relations`: key `n` is its n-th.
pub fn graph_request(
    dataset: &Dataset,
    index: &Index,
    relations: &[ToldRelation],
    wish: &GraphWish,
    width_px: f64,
) -> GraphRequest {
    let edges: Vec<EdgeRequest> = relations
        .iter()
        .enumerate()
        .map(|(key, relation)| edge_request(dataset, index, key, relation))
        .filter(|edge| wish.draws(dataset, edge.from) && wish.draws(dataset, edge.to))
        .collect();
    let mut actors: Vec<u32> = edges.iter().flat_map(|edge| [edge.from.0, edge.to.0]).collect();
    sort_unique(&mut actors);
    let sized = wish.draw.contains(&Draw::Sizes);
    let nodes = actors.into_iter().map(ActorIx).map(|key| NodeRequest {
        key,
        label: dataset.actor(key).name.clone(),
        radius_px: if sized { sized_radius(&edges, key) } else { NODE_RADIUS_PX },
        weight: 1,
    });
    let nodes = nodes.collect();
    GraphRequest {
        width_px,
        nodes,
        edges,
        open_pair: wish.open_pair,
        starts: Vec::new(),
        metrics: GraphMetrics::default(),
    }
}

/// The radius of a node whose area grows with the claims that its relations rest on, in px.
fn sized_radius(edges: &[EdgeRequest], actor: ActorIx) -> f64 {
    let own = edges.iter().filter(|edge| edge.from == actor || edge.to == actor);
    let claims: u32 = own.map(|edge| edge.weight).sum();
    (36.0 + 7.0 * f64::from(claims)).sqrt().min(26.0)
}

fn edge_request(
    dataset: &Dataset,
    index: &Index,
    key: usize,
    relation: &ToldRelation,
) -> EdgeRequest {
    let ends = &index.relation(relation.ix).key;
    let predicate = dataset.predicate(ends.predicate);
    // Where lines tell two voices apart, words tell what is not said outright.
    let label = match (relation.between, relation.told) {
        (Some(_), Told::Denied) => format!("denied: {}", predicate.label),
        (Some(_), Told::Open) => format!("promised or expected: {}", predicate.label),
        _ => predicate.label.clone(),
    };
    EdgeRequest {
        key,
        from: ends.subject,
        to: ends.object,
        label,
        direction: if predicate.symmetric { Direction::Mutual } else { Direction::Forward },
        weight: relation.claims.len() as u32,
    }
}

/// The timeline of some groups of claims on one clock: a lane for each group, keyed by its
/// position, the one with most dated claims first; lanes without any come last, for what they put
/// on the shelf. Without a window, the window fits the claims.
pub fn timeline_request(
    dataset: &Dataset,
    index: &Index,
    clock: Clock,
    lanes: &[Group],
    window: Option<Window>,
    width_px: f64,
) -> TimelineRequest {
    let all = || lanes.iter().flat_map(|lane| &lane.claims);
    let fit = || Window::fit(all().filter_map(|ix| index.extent(clock, *ix)));
    let mark = |ix: &ClaimIx| mark_request(dataset, clock, *ix);
    let lane = |(key, lane): (usize, &Group)| {
        let marks: Vec<MarkRequest> = lane.claims.iter().map(mark).collect();
        let dated = marks.iter().filter(|mark| mark.extent.is_some()).count();
        (dated, LaneRequest { key, marks })
    };
    let mut requests: Vec<(usize, LaneRequest)> = lanes.iter().enumerate().map(lane).collect();
    sort_by_key(&mut requests, |(dated, lane)| (std::cmp::Reverse(*dated), lane.key));
    TimelineRequest {
        window: window.unwrap_or_else(fit),
        width_px,
        lanes: requests.into_iter().map(|(_, lane)| lane).collect(),
        metrics: LaneMetrics { head_px: 22.0, max_rows: MAX_ROWS, ..LaneMetrics::default() },
    }
}

/// A claim on one clock. Without a date it has no extent, and no one reads its shape.
fn mark_request(dataset: &Dataset, clock: Clock, claim: ClaimIx) -> MarkRequest {
    const UNREAD: MarkShape =
        MarkShape { body: Body::Somewhere, start: EndKind::Unknown, end: EndKind::Unknown };
    let dated = clock.dated(dataset, dataset.claim(claim));
    MarkRequest {
        claim,
        extent: dated.date.as_ref().map(|date| date.extent()),
        shape: dated.date.as_ref().map_or(UNREAD, MarkShape::from_date),
        basis: dated.basis,
    }
}
