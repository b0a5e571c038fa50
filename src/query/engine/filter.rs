//! Filters: the clauses of a query, each with the claims it lets pass.

use super::clock_column::Standing;
use super::facet_claims::FacetClaims;
use super::search::{Found, Needle};
use super::table::Table;
use crate::query::bits::Bits;
use crate::query::meaning::Reading;
use crate::query::request::{Clause, Clock, Facet, Interval, Query};
use std::sync::Arc;

/// What a clause asks, and the claims it lets pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Filter {
    Facet(Facet, Clause, Arc<Bits>),
    Interval(Clock, Interval, Arc<Standing>),
    Search(String, Arc<Found>),
}

impl Filter {
    pub fn passing(&self) -> &Bits {
        match self {
            Filter::Facet(_, _, bits) => bits,
            Filter::Interval(_, _, standing) => &standing.inside,
            Filter::Search(_, found) => &found.any,
        }
    }

    /// What it lets pass if a missing date is let pass too.
    pub fn not_outside(&self) -> &Bits {
        match self {
            Filter::Interval(_, _, standing) => &standing.not_outside,
            other => other.passing(),
        }
    }

    /// Whether it is the same clause with the same claims, worked out once.
    fn is(&self, other: &Filter) -> bool {
        match (self, other) {
            (Filter::Facet(a, _, x), Filter::Facet(b, _, y)) => a == b && Arc::ptr_eq(x, y),
            (Filter::Interval(a, _, x), Filter::Interval(b, _, y)) => a == b && Arc::ptr_eq(x, y),
            (Filter::Search(_, x), Filter::Search(_, y)) => Arc::ptr_eq(x, y),
            _ => false,
        }
    }

    pub fn facet(&self) -> Option<Facet> {
        match self {
            Filter::Facet(facet, ..) => Some(*facet),
            _ => None,
        }
    }
}

/// What each clause of a query lets pass; filters known from another query are taken over.
pub(super) fn filters(
    table: &Table,
    reading: &Reading,
    query: &Query,
    known: &[Filter],
) -> Vec<Filter> {
    let known = || known.iter();
    let mut filters = Vec::new();
    for (facet, clause) in &query.facets {
        let same = |filter: &&Filter| matches!(filter, Filter::Facet(f, c, _) if f == facet && c == clause);
        filters.push(known().find(same).cloned().unwrap_or_else(|| {
            let passing = FacetClaims::of(table, reading, *facet).passing(clause, table.claims());
            Filter::Facet(*facet, clause.clone(), Arc::new(passing))
        }));
    }
    let needle = Needle::new(&query.search);
    if !needle.is_empty() {
        let same =
            |filter: &&Filter| matches!(filter, Filter::Search(text, _) if *text == query.search);
        filters.push(
            known().find(same).cloned().unwrap_or_else(|| {
                Filter::Search(query.search.clone(), Arc::new(needle.find(table)))
            }),
        );
    }
    for (clock, interval) in &query.intervals {
        let same = |filter: &&Filter| matches!(filter, Filter::Interval(c, i, _) if c == clock && i == interval);
        filters.push(known().find(same).cloned().unwrap_or_else(|| {
            let standing = table.clock(*clock).standing(interval);
            Filter::Interval(*clock, interval.clone(), Arc::new(standing))
        }));
    }
    filters
}

/// Whether two queries have the same clauses, one facet's own left out.
pub(super) fn same_filters(a: &[Filter], b: &[Filter], but: Option<Facet>) -> bool {
    let others = |filter: &&Filter| but.is_none() || filter.facet() != but;
    let (mut a, mut b) = (a.iter().filter(others), b.iter().filter(others));
    loop {
        match (a.next(), b.next()) {
            (None, None) => return true,
            (Some(a), Some(b)) if a.is(b) => {}
            _ => return false,
        }
    }
}
