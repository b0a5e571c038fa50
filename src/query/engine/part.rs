//! The clauses of a query, each with the claims it lets pass.

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
pub(super) enum Part {
    Facet(Facet, Clause, Arc<Bits>),
    Interval(Clock, Interval, Arc<Standing>),
    Search(String, Arc<Found>),
}

impl Part {
    pub fn passing(&self) -> &Bits {
        match self {
            Part::Facet(_, _, bits) => bits,
            Part::Interval(_, _, standing) => &standing.inside,
            Part::Search(_, found) => &found.any,
        }
    }

    /// What it lets pass if a missing date is let pass too.
    pub fn not_outside(&self) -> &Bits {
        match self {
            Part::Interval(_, _, standing) => &standing.not_outside,
            other => other.passing(),
        }
    }

    /// Whether it is the same clause with the same claims, worked out once.
    fn is(&self, other: &Part) -> bool {
        match (self, other) {
            (Part::Facet(a, _, x), Part::Facet(b, _, y)) => a == b && Arc::ptr_eq(x, y),
            (Part::Interval(a, _, x), Part::Interval(b, _, y)) => a == b && Arc::ptr_eq(x, y),
            (Part::Search(_, x), Part::Search(_, y)) => Arc::ptr_eq(x, y),
            _ => false,
        }
    }

    pub fn facet(&self) -> Option<Facet> {
        match self {
            Part::Facet(facet, ..) => Some(*facet),
            _ => None,
        }
    }
}

/// What each clause of a query lets pass; parts known from another query are taken over.
pub(super) fn parts(table: &Table, reading: &Reading, query: &Query, known: &[Part]) -> Vec<Part> {
    let known = || known.iter();
    let mut parts = Vec::new();
    for (facet, clause) in &query.facets {
        let same = |part: &&Part| matches!(part, Part::Facet(f, c, _) if f == facet && c == clause);
        parts.push(known().find(same).cloned().unwrap_or_else(|| {
            let passing = FacetClaims::of(table, reading, *facet).passing(clause, table.claims());
            Part::Facet(*facet, clause.clone(), Arc::new(passing))
        }));
    }
    let needle = Needle::new(&query.search);
    if !needle.is_empty() {
        let same = |part: &&Part| matches!(part, Part::Search(text, _) if *text == query.search);
        parts.push(
            known().find(same).cloned().unwrap_or_else(|| {
                Part::Search(query.search.clone(), Arc::new(needle.find(table)))
            }),
        );
    }
    for (clock, interval) in &query.intervals {
        let same =
            |part: &&Part| matches!(part, Part::Interval(c, i, _) if c == clock && i == interval);
        parts.push(known().find(same).cloned().unwrap_or_else(|| {
            let standing = table.clock(*clock).standing(interval);
            Part::Interval(*clock, interval.clone(), Arc::new(standing))
        }));
    }
    parts
}

/// Whether two queries have the same clauses, one facet's own left out.
pub(super) fn same_parts(a: &[Part], b: &[Part], but: Option<Facet>) -> bool {
    let others = |part: &&Part| but.is_none() || part.facet() != but;
    let (mut a, mut b) = (a.iter().filter(others), b.iter().filter(others));
    loop {
        match (a.next(), b.next()) {
            (None, None) => return true,
            (Some(a), Some(b)) if a.is(b) => {}
            _ => return false,
        }
    }
}
