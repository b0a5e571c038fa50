//! What of a query's answer the pictures depend on: claims and relations as layout requests.
//!
//! Knows queries and claims; the geometry itself knows neither.

use super::graph::{Direction, EdgeRequest, GraphMetrics, GraphRequest, NodeRequest};
use super::timeline::{
    Body, EndKind, LaneMetrics, LaneRequest, MarkLook, MarkRequest, MarkShape, Rank,
};
use crate::model::{
    ActorIx, ActorKind, ClaimIx, Dataset, DynSort, Extent, LinkIx, LinkKind, Weight,
};
use crate::query::{Bits, Clock, Draw, Group, Index, ToldRelation};
use std::collections::BTreeSet;

/// Radius of a node in px.
const NODE_RADIUS_PX: f64 = 9.0;

/// Rows of marks beyond which a lane becomes a strip.
const MAX_ROWS: usize = 40;

/// Width below which a frame is narrow, in px.
const NARROW_PX: f64 = 760.0;

/// Height of two lines of words under a mark, in px.
const UNDER_PX: f64 = 32.0;

/// Room on either side of a joined mark, in px: enough for most words.
const JOINED_ROOM_PX: f64 = 280.0;

/// Claims of one text and one date from which on they are one mark.
const STACK_LEAST: usize = 10;

/// What a graph of relations is to draw beside what it always does.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GraphWish {
    /// Relations with places, voices that nobody names; nodes sized by claims.
    pub draw: BTreeSet<Draw>,
    /// Actors who are drawn whatever they are: those asked for by name.
    pub wanted: BTreeSet<ActorIx>,
    /// A pair whose relations are drawn singly, as many as there are up to a bound.
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

/// The graph of some relations, each labelled with its `words`. Edges keep the order of
/// `relations`: key `n` is its n-th.
pub fn graph_request(
    dataset: &Dataset,
    index: &Index,
    relations: &[ToldRelation],
    wish: &GraphWish,
    width_px: f64,
    words: &dyn Fn(&ToldRelation) -> String,
) -> GraphRequest {
    let edges: Vec<EdgeRequest> = relations
        .iter()
        .enumerate()
        .map(|(key, relation)| edge_request(dataset, index, key, relation, words))
        .filter(|edge| wish.draws(dataset, edge.from) && wish.draws(dataset, edge.to))
        .collect();
    let mut actors: Vec<u32> = edges.iter().flat_map(|edge| [edge.from.0, edge.to.0]).collect();
    actors.dyn_sort();
    actors.dedup();
    let sized = wish.draw.contains(&Draw::Sizes);
    let nodes = actors.into_iter().map(ActorIx).map(|key| NodeRequest {
        key,
        label: dataset.actor(key).told().into_owned(),
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
    words: &dyn Fn(&ToldRelation) -> String,
) -> EdgeRequest {
    let ends = &index.relation(relation.ix).key;
    let predicate = dataset.predicate(ends.predicate);
    EdgeRequest {
        key,
        from: ends.subject,
        to: ends.object,
        label: words(relation),
        direction: if predicate.symmetric { Direction::Mutual } else { Direction::Forward },
        weight: relation.claims.len() as u32,
    }
}

/// The lanes of some groups of claims on one clock, keyed by the group's position: dated claims
/// only, and only groups that have any. Those with most of them first, or, `by_first`, those whose
/// first begins earliest (its end, where its beginning is not known).
pub fn timeline_lanes(
    dataset: &Dataset,
    index: &Index,
    clock: Clock,
    groups: &[Group],
    by_first: bool,
) -> Vec<LaneRequest> {
    let mark = |ix: &ClaimIx| {
        let extent = index.extent(clock, *ix)?;
        Some(MarkRequest { claim: *ix, extent, text: dataset.claim(*ix).source() })
    };
    let lane = |(key, group): (usize, &Group)| {
        LaneRequest::new(key, group.claims.iter().filter_map(mark).collect())
    };
    let known = |mark: &MarkRequest| {
        let Extent { first, last, .. } = mark.extent;
        if first.is_bounded() { first.0 } else { last.0 }
    };
    let place = |lane: LaneRequest| {
        let place = match by_first {
            true => lane.marks().iter().map(known).min(),
            false => Some(-(lane.marks().len() as i64)),
        };
        (place, lane)
    };
    let mut lanes: Vec<(Option<i64>, LaneRequest)> =
        groups.iter().enumerate().map(lane).filter(|l| !l.marks().is_empty()).map(place).collect();
    lanes.dyn_sort_by_key(|(place, lane)| (*place, lane.key));
    lanes.into_iter().map(|(_, lane)| lane).collect()
}

/// The sizes the timeline is drawn in, over a width. On a narrow frame a core mark has a row of its
/// own, with room for words under it.
pub fn timeline_metrics(width_px: f64) -> LaneMetrics {
    let (core_room_px, under_px) =
        if width_px < NARROW_PX { (width_px, UNDER_PX) } else { (0.0, 0.0) };
    LaneMetrics {
        head_px: 22.0,
        joined_room_px: JOINED_ROOM_PX,
        max_rows: MAX_ROWS,
        core_room_px,
        under_px,
        stack_least: STACK_LEAST,
        ..LaneMetrics::default()
    }
}

/// The claims at which the arcs end that tell what is set against what, and what became of a promise.
#[derive(Clone, Debug, PartialEq)]
pub struct ArcEnds {
    /// Those that are set against another, or another against them.
    pub disputed: Bits,
    /// Promises, and what is said to have broken or kept them.
    pub joined: Bits,
}

impl ArcEnds {
    /// The ends of the links of some kinds.
    pub fn new(dataset: &Dataset, links: &[LinkIx], kinds: &BTreeSet<LinkKind>) -> Self {
        let none = Bits::none(dataset.claims.len());
        let mut ends = Self { disputed: none.clone(), joined: none };
        for link in links.iter().map(|ix| dataset.link(*ix)) {
            let set = match link.kind {
                kind if !kinds.contains(&kind) => continue,
                LinkKind::Contradicts => &mut ends.disputed,
                LinkKind::Breaks | LinkKind::Keeps => &mut ends.joined,
                _ => continue,
            };
            set.insert(link.from.get());
            set.insert(link.to.get());
        }
        ends
    }
}

/// How the mark of a claim looks on one clock; `ends`: where arcs may end. Without a date: somewhere, which no one reads.
pub fn mark_look(dataset: &Dataset, clock: Clock, ends: &ArcEnds, claim: ClaimIx) -> MarkLook {
    const UNREAD: MarkShape =
        MarkShape { body: Body::Somewhere, start: EndKind::Unknown, end: EndKind::Unknown };
    let (is_disputed, is_joined) =
        (ends.disputed.contains(claim.get()), ends.joined.contains(claim.get()));
    let claim = dataset.claim(claim);
    let dated = clock.dated(dataset, claim);
    let shape = dated.date.as_ref().map_or(UNREAD, MarkShape::from_date);
    let rank = match claim.weight {
        _ if is_disputed => Rank::Disputed,
        _ if is_joined => Rank::Joined,
        Weight::Core => Rank::Core,
        _ => Rank::Other,
    };
    MarkLook { shape, basis: dated.basis, rank }
}
