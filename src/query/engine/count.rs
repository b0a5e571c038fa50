//! How many claims each value of each facet would leave.

use super::column::FacetValue;
use super::counting::Counts;
use crate::query::request::Facet;
use std::sync::Arc;

/// A value of a facet with its counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ValueCount<'a> {
    /// Its id, or `none`.
    pub id: &'a str,
    /// Claims that the rest of the query leaves with this value.
    pub count: u32,
    /// Claims of the whole dataset with this value; for [`Facet::Contested`], which depends on
    /// it, of the reading.
    pub total: u32,
}

/// Counts of every facet, values in showing order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCounts {
    facets: Vec<(Arc<[FacetValue]>, Counts)>,
}

impl FacetCounts {
    pub(super) fn new(facets: Vec<(Arc<[FacetValue]>, Counts)>) -> Self {
        Self { facets }
    }

    /// The counts of a facet, values in showing order.
    pub fn of(&self, facet: Facet) -> impl Iterator<Item = ValueCount<'_>> + '_ {
        let (values, counts) = &self.facets[facet.position()];
        let values = values.iter().zip(counts.iter());
        values.map(|(value, count)| ValueCount { id: &value.id, count: *count, total: value.total })
    }

    /// How many values a facet has.
    pub fn len(&self, facet: Facet) -> usize {
        self.facets[facet.position()].0.len()
    }

    /// The value at a place of the showing order, if there is one.
    pub fn at(&self, facet: Facet, place: usize) -> Option<ValueCount<'_>> {
        let (values, counts) = &self.facets[facet.position()];
        let (value, count) = (values.get(place)?, counts.get(place)?);
        Some(ValueCount { id: &value.id, count: *count, total: value.total })
    }
}
