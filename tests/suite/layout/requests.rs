//! The lanes that claims are drawn in.

use crate::notation::dataset;
use sayso::layout::timeline::{Body, EndKind};
use sayso::layout::{ArcEnds, mark_look, timeline_lanes};
use sayso::model::{Basis, ClaimIx};
use sayso::query::{Clock, Facet, Index, Reading, group};

const CLAIMS: &str = "
    c1: cad | taliban hosts aq | about 1996/..
    c2: cad | taliban hosts aq | about 2001
    c3: cad | taliban ties isk | about 199X
    c4: wtn | iran ties isk
";

/// The names of the lanes with the claims of each, in order.
fn lanes(facet: Facet, by_first: bool) -> Vec<(String, Vec<u32>)> {
    let dataset = dataset(CLAIMS);
    let index = Index::new(&dataset);
    let reading = Reading::new(&dataset, index.relations(), &Default::default());
    let claims: Vec<ClaimIx> = (0..4).map(ClaimIx).collect();
    let groups = group(&index, &reading, facet, &claims);
    let lanes = timeline_lanes(&dataset, &index, Clock::About, &groups, by_first);
    let claims = |lane: &sayso::layout::timeline::LaneRequest| {
        let claims = lane.marks().iter().map(|mark| mark.claim.0).collect();
        (groups[lane.key].id.clone(), claims)
    };
    lanes.iter().map(claims).collect()
}

fn lane(name: &str, claims: &[u32]) -> (String, Vec<u32>) {
    (name.to_owned(), claims.to_vec())
}

#[test]
fn the_lane_with_most_dated_claims_stands_first_and_one_without_is_gone() {
    let by_actor = [lane("taliban", &[2, 0, 1]), lane("aq", &[0, 1]), lane("isk", &[2])];
    assert_eq!(lanes(Facet::Actor, false), by_actor);
}

#[test]
fn asked_for_the_lane_whose_first_mark_begins_earliest_stands_first() {
    let by_first = [lane("taliban", &[2, 0, 1]), lane("isk", &[2]), lane("aq", &[0, 1])];
    assert_eq!(lanes(Facet::Actor, true), by_first);
}

#[test]
fn a_mark_looks_as_its_date_on_the_clock_is_known() {
    let dataset = dataset(CLAIMS);
    let ends = ArcEnds::new(&dataset, &[], &Default::default());
    let look = |claim| mark_look(&dataset, Clock::About, &ends, ClaimIx(claim));
    assert_eq!((look(0).shape.end, look(0).basis), (EndKind::Open, Basis::Stated));
    assert_eq!(look(2).shape.body, Body::Somewhere);
}
