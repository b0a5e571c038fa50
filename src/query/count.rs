//! How many claims each value of each facet would leave.

use super::contested::{Contested, Reading};
use super::facet::Facet;
use super::index::Index;

/// A value of a facet with its counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueCount {
    /// Its id, or `none`.
    pub id: String,
    /// Claims that the rest of the query leaves with this value.
    pub count: u32,
    /// Claims of the whole dataset with this value; for [`Facet::Contested`], which depends on
    /// it, of the reading.
    pub total: u32,
}

/// Counts of every facet, values in showing order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCounts {
    facets: Vec<Vec<ValueCount>>,
}

impl FacetCounts {
    pub(super) fn new(index: &Index, reading: &Reading, counts: Vec<Vec<u32>>) -> Self {
        let facets = Facet::ALL.iter().zip(counts).map(|(facet, counts)| {
            let values = index.values(*facet).iter().zip(counts);
            values
                .map(|(value, count)| ValueCount {
                    id: value.id.clone(),
                    count,
                    total: match Contested::from_id(&value.id) {
                        Some(state) if *facet == Facet::Contested => reading.total(state),
                        _ => value.total,
                    },
                })
                .collect()
        });
        Self { facets: facets.collect() }
    }

    /// The counts of a facet, values in showing order.
    pub fn of(&self, facet: Facet) -> &[ValueCount] {
        &self.facets[facet.position()]
    }
}
