//! What of a query's answer the pictures depend on: claims and relations as layout requests.
//!
//! Knows queries and claims; the geometry itself knows neither.

use super::graph::{Direction, EdgeRequest, GraphMetrics, GraphRequest, NodeRequest};
use super::timeline::{LaneMetrics, LaneRequest, MarkRequest, MarkShape, TimelineRequest, Window};
use crate::model::{ActorIx, ActorKind, ClaimIx, Dataset};
use crate::query::{Clock, Group, Index, ToldRelation};
use std::collections::BTreeSet;

/// Radius of a node in px.
const NODE_RADIUS_PX: f64 = 9.0;

/// Rows of marks beyond which a lane becomes a strip.
const MAX_ROWS: usize = 40;

/// The graph of some relations. Places and unnamed voices are left out, with their relations,
/// unless they are among `wanted`. Edges keep the order of `relations`: key `n` is its n-th.
pub fn graph_request(
    dataset: &Dataset,
    index: &Index,
    relations: &[ToldRelation],
    wanted: &BTreeSet<ActorIx>,
    width_px: f64,
) -> GraphRequest {
    let drawn = |actor: ActorIx| {
        !matches!(dataset.actor(actor).kind, ActorKind::Place | ActorKind::Unnamed)
            || wanted.contains(&actor)
    };
    let mut actors = BTreeSet::new();
    let mut edges = Vec::new();
    for (key, relation) in relations.iter().enumerate() {
        let ends = &index.relation(relation.ix).key;
        if !drawn(ends.subject) || !drawn(ends.object) {
            continue;
        }
        actors.extend([ends.subject, ends.object]);
        let predicate = dataset.predicate(ends.predicate);
        edges.push(EdgeRequest {
            key,
            from: ends.subject,
            to: ends.object,
            label: predicate.label.clone(),
            direction: if predicate.symmetric { Direction::Mutual } else { Direction::Forward },
            weight: relation.claims.len() as u32,
        });
    }
    let nodes = actors.into_iter().map(|key| NodeRequest {
        key,
        label: dataset.actor(key).name.clone(),
        radius_px: NODE_RADIUS_PX,
        weight: 1,
    });
    GraphRequest {
        width_px,
        nodes: nodes.collect(),
        edges,
        open_pair: None,
        starts: Vec::new(),
        metrics: GraphMetrics::default(),
    }
}

/// The timeline of some groups of claims on one clock: a lane for each group, keyed by its
/// position, fullest first. Without a window, the window fits the claims.
pub fn timeline_request(
    dataset: &Dataset,
    index: &Index,
    clock: Clock,
    lanes: &[Group],
    window: Option<Window>,
    width_px: f64,
) -> TimelineRequest {
    let all: BTreeSet<ClaimIx> =
        lanes.iter().flat_map(|lane| lane.claims.iter().copied()).collect();
    let fit = || Window::fit(all.iter().filter_map(|ix| index.extent(clock, *ix)));
    let mark = |ix: &ClaimIx| {
        let dated = clock.dated(dataset, dataset.claim(*ix));
        let date = dated.date?;
        Some(MarkRequest {
            claim: *ix,
            extent: Some(date.extent()),
            shape: MarkShape::from_date(&date),
            basis: dated.basis,
        })
    };
    let mut requests: Vec<LaneRequest> = lanes
        .iter()
        .enumerate()
        .map(|(key, lane)| LaneRequest {
            key,
            marks: lane.claims.iter().filter_map(mark).collect(),
        })
        .filter(|lane| !lane.marks.is_empty())
        .collect();
    requests.sort_by_key(|lane| (std::cmp::Reverse(lane.marks.len()), lane.key));
    TimelineRequest {
        window: window.unwrap_or_else(fit),
        width_px,
        lanes: requests,
        metrics: LaneMetrics { head_px: 22.0, max_rows: MAX_ROWS, ..LaneMetrics::default() },
    }
}
