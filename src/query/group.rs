//! Grouping a list of claims by a facet.

use super::contested::Reading;
use super::facet::Facet;
use super::index::Index;
use crate::model::ClaimIx;

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
    let values = index.values(facet);
    let mut groups: Vec<Group> =
        values.iter().map(|v| Group { id: v.id.clone(), claims: Vec::new() }).collect();
    for claim in claims {
        if facet == Facet::Contested {
            groups[reading.claim(*claim) as usize].claims.push(*claim);
            continue;
        }
        for term in index.column(facet).of(claim.get()) {
            groups[term as usize].claims.push(*claim);
        }
    }
    groups.retain(|group| !group.claims.is_empty());
    groups
}
