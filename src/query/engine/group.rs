//! Grouping claims by a facet: a list of them, or all that match, of which pages are taken.

use super::facet_claims::FacetClaims;
use super::index::Index;
use super::matches::Matches;
use crate::model::ClaimIx;
use crate::query::bits::Bits;
use crate::query::meaning::Reading;
use crate::query::request::{Facet, Sort};
use std::ops::Range;

/// The claims that share a value of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The value's id, or `none`.
    pub id: String,
    /// Its claims, in the order given.
    pub claims: Vec<ClaimIx>,
}

/// Groups claims by a facet, groups in the facet's showing order, `none` last. A claim with
/// several values stands in several groups. Empty groups are left out.
pub fn group(index: &Index, reading: &Reading, facet: Facet, claims: &[ClaimIx]) -> Vec<Group> {
    let table = index.table();
    let values = FacetClaims::of(table, reading, facet);
    let group = |value| Group { id: values.id(value).to_owned(), claims: Vec::new() };
    let mut groups: Vec<Group> = (0..values.len()).map(group).collect();
    for claim in claims {
        match values {
            FacetClaims::Contested(reading) => {
                groups[reading.claim(*claim) as usize].claims.push(*claim);
            }
            FacetClaims::Column(column) => {
                column.of(claim.get()).for_each(|term| groups[term as usize].claims.push(*claim));
            }
        }
    }
    groups.retain(|group| !group.claims.is_empty());
    groups
}

/// The matches in groups by a facet's values, one group after the other, as places from 0 on. A
/// claim with several values has a place in several groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grouping {
    facet: Facet,
    /// By group: the position of its value, and its first place.
    starts: Vec<(usize, usize)>,
    places: usize,
}

/// The part of a group that is within some places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupPart {
    /// The value's id, or `none`.
    pub id: String,
    /// How many claims the whole group has.
    pub count: usize,
    /// How many of its claims come before these.
    pub before: usize,
    /// The claims, in order.
    pub claims: Vec<ClaimIx>,
}

impl Grouping {
    /// Groups what matches. Groups stand in the facet's showing order, `none` last; empty ones are
    /// left out.
    pub fn new(index: &Index, reading: &Reading, facet: Facet, matches: &Matches) -> Self {
        let counts = FacetClaims::of(index.table(), reading, facet).count_within(matches.bits());
        let (mut starts, mut places) = (Vec::new(), 0);
        for (value, count) in counts.into_iter().enumerate().filter(|(_, count)| *count > 0) {
            starts.push((value, places));
            places += count as usize;
        }
        Self { facet, starts, places }
    }

    /// How many places there are.
    pub fn places(&self) -> usize {
        self.places
    }

    /// The groups, or parts of them, at some places; within each in the order asked for.
    pub fn page(
        &self,
        index: &Index,
        reading: &Reading,
        matches: &Matches,
        sort: Option<Sort>,
        places: Range<usize>,
    ) -> Vec<GroupPart> {
        let values = FacetClaims::of(index.table(), reading, self.facet);
        let from = self.starts.partition_point(|(_, start)| *start <= places.start);
        let mut parts = Vec::new();
        for at in from.saturating_sub(1)..self.starts.len() {
            let (value, start) = self.starts[at];
            let end = self.starts.get(at + 1).map_or(self.places, |(_, next)| *next);
            if start >= places.end {
                break;
            }
            let mut bits = Bits::none(matches.bits().capacity());
            values.unite_with(value, &mut bits);
            let before = places.start.saturating_sub(start);
            let here = before..places.end.min(end) - start;
            let claims = matches.within(&bits).page(index.table(), sort, here);
            let id = values.id(value).to_owned();
            parts.push(GroupPart { id, count: end - start, before, claims });
        }
        parts
    }
}
