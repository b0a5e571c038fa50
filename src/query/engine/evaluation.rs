//! Evaluating a query over all claims: the set that each clause lets pass, and from those the match
//! set and the counts of every facet. (A facet does not observe its own clause: the idea is
//! crossfilter's.)
//!
//! An evaluation can be made after another: what the change of the query leaves as it was is taken
//! over, and counts are changed by the claims that came or went.

use super::column::FacetValue;
use super::count::FacetCounts;
use super::counting::{ClaimSet, Counts, Job, count};
use super::facet_claims::FacetClaims;
use super::filter::{Filter, filters, same_filters};
use super::matches::Matches;
use super::table::Table;
use crate::model::Day;
use crate::query::bits::Bits;
use crate::query::meaning::Reading;
use crate::query::request::{Clock, Contested, Facet, Query};
use std::sync::Arc;

/// What a query makes of every claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation {
    /// The claims that anybody still speaks.
    speaking: Arc<Bits>,
    filters: Vec<Filter>,
    matched: Arc<ClaimSet>,
    undated: Arc<ClaimSet>,
    possible: usize,
    /// By facet: what answers all clauses but its own, and the counts of that.
    facets: Vec<(Arc<ClaimSet>, Counts)>,
}

impl Evaluation {
    /// Evaluates a query from nothing.
    pub fn new(table: &Table, reading: &Reading, query: &Query) -> Self {
        Self::make(table, reading, query, None)
    }

    /// Evaluates a query, taking over what it can from the evaluation of another over the same
    /// table.
    pub fn after(before: &Evaluation, table: &Table, reading: &Reading, query: &Query) -> Self {
        let same = Arc::ptr_eq(&before.speaking, &reading.claims);
        Self::make(table, reading, query, same.then_some(before))
    }

    /// How many claims answer a query, and nothing else.
    pub fn count(table: &Table, reading: &Reading, query: &Query) -> usize {
        let filters = filters(table, reading, query, &[]);
        all_of(&reading.claims, &filters, Filter::passing, None).count()
    }

    fn make(table: &Table, reading: &Reading, query: &Query, before: Option<&Evaluation>) -> Self {
        let filters = filters(table, reading, query, before.map_or(&[], |before| &before.filters));
        let speaking = &reading.claims;
        let taken = before.filter(|before| same_filters(&before.filters, &filters, None));
        let matched = match taken {
            Some(before) => before.matched.clone(),
            None => Arc::new(ClaimSet::new(all_of(speaking, &filters, Filter::passing, None))),
        };
        let undated = undated(speaking, &filters, &matched);
        let possible = possible(&filters, &matched);
        let sets = sets(speaking, &filters, &matched, before);
        let counts = counts(table, reading, &sets, before);
        let facets = sets.into_iter().zip(counts).collect();
        Self { speaking: speaking.clone(), filters, matched, undated, possible, facets }
    }

    /// The claims that answer the query.
    pub fn matches(&self) -> Matches {
        let found = self.filters.iter().find_map(|filter| match filter {
            Filter::Search(_, found) => Some(found),
            _ => None,
        });
        let ranks = found.map_or_else(Vec::new, |found| found.ranks.clone());
        Matches::new(self.matched.clone(), self.undated.clone(), ranks, self.possible)
    }

    /// How many claims each value of each facet would leave: every facet ignores its own clause
    /// and obeys all others.
    pub fn facet_counts(&self, table: &Table, reading: &Reading) -> FacetCounts {
        let facets = Facet::ALL.iter().zip(&self.facets).map(|(facet, (_, counts))| {
            let values = match facet {
                Facet::Contested => contested_values(reading),
                _ => table.column(*facet).values().clone(),
            };
            (values, counts.clone())
        });
        FacetCounts::new(facets.collect())
    }

    /// How many claims begin in each stretch of time on a clock, with the first day of each
    /// stretch: dated claims that answer all but this clock's own interval. All stretches are
    /// equally long; what begins before the first bounded day counts in the first.
    pub fn histogram(&self, table: &Table, clock: Clock) -> Vec<(Day, u32)> {
        let own =
            |filter: &Filter| matches!(filter, Filter::Interval(other, ..) if *other == clock);
        let wider = self.filters.iter().position(own).map(|at| {
            Arc::new(ClaimSet::new(all_of(
                &self.speaking,
                &self.filters,
                Filter::passing,
                Some(at),
            )))
        });
        let (column, starts) = table.clock(clock).buckets();
        let set = wider.as_ref().unwrap_or(&self.matched);
        let counts = count(set, None, &[Job { column, before: None }]);
        starts.iter().copied().zip(counts.iter().flat_map(|c| c.iter().copied())).collect()
    }
}

/// How contested claims may be, each with how many of those that remain are so.
fn contested_values(reading: &Reading) -> Arc<[FacetValue]> {
    let value = |state: &Contested| FacetValue {
        id: state.id().to_owned(),
        total: reading.count(*state, &reading.claims) as u32,
    };
    let none = FacetValue { id: "none".to_owned(), total: 0 };
    Contested::ALL.iter().map(value).chain([none]).collect()
}

/// The speaking claims that every filter lets pass, but one that is left out.
fn all_of(
    speaking: &Bits,
    filters: &[Filter],
    passing: impl Fn(&Filter) -> &Bits,
    but: Option<usize>,
) -> Bits {
    let mut all = speaking.clone();
    for (_, filter) in filters.iter().enumerate().filter(|(at, _)| Some(*at) != but) {
        all.intersect(passing(filter));
    }
    all
}

/// What matches but for having no date where a date is asked for.
fn undated(speaking: &Bits, filters: &[Filter], matched: &ClaimSet) -> Arc<ClaimSet> {
    if !filters.iter().any(|filter| matches!(filter, Filter::Interval(..))) {
        return Arc::new(ClaimSet { bits: Bits::none(speaking.capacity()), count: 0 });
    }
    let mut bits = all_of(speaking, filters, Filter::not_outside, None);
    bits.subtract(&matched.bits);
    Arc::new(ClaimSet::new(bits))
}

/// How many matches are not certainly inside every interval.
fn possible(filters: &[Filter], matched: &ClaimSet) -> usize {
    let mut certain: Option<Bits> = None;
    for filter in filters {
        if let Filter::Interval(_, _, standing) = filter {
            certain.get_or_insert_with(|| matched.bits.clone()).intersect(&standing.certain);
        }
    }
    certain.map_or(0, |certain| matched.count - certain.count())
}

/// For each facet what answers all clauses but its own.
fn sets(
    speaking: &Bits,
    filters: &[Filter],
    matched: &Arc<ClaimSet>,
    before: Option<&Evaluation>,
) -> Vec<Arc<ClaimSet>> {
    let set = |facet: &Facet| {
        let Some(own) = filters.iter().position(|filter| filter.facet() == Some(*facet)) else {
            return matched.clone();
        };
        match before {
            Some(before) if same_filters(&before.filters, filters, Some(*facet)) => {
                before.facets[facet.position()].0.clone()
            }
            _ => Arc::new(ClaimSet::new(all_of(speaking, filters, Filter::passing, Some(own)))),
        }
    };
    Facet::ALL.iter().map(set).collect()
}

/// The counts of every facet over its set. Facets with the same set, before and now, are counted
/// together.
fn counts(
    table: &Table,
    reading: &Reading,
    sets: &[Arc<ClaimSet>],
    before: Option<&Evaluation>,
) -> Vec<Counts> {
    let mut counts: Vec<Option<Counts>> = vec![None; sets.len()];
    let old_set = |at: usize| before.map(|before| &before.facets[at].0);
    let same = |a: Option<&Arc<ClaimSet>>, b: Option<&Arc<ClaimSet>>| match (a, b) {
        (Some(a), Some(b)) => Arc::ptr_eq(a, b),
        (a, b) => a.is_none() && b.is_none(),
    };
    for at in 0..sets.len() {
        if let Some(before) = before
            && Arc::ptr_eq(&sets[at], &before.facets[at].0)
        {
            counts[at] = Some(before.facets[at].1.clone());
        }
        if counts[at].is_some() {
            continue;
        }
        if Facet::ALL[at] == Facet::Contested {
            let states = FacetClaims::of(table, reading, Facet::Contested);
            counts[at] = Some(Arc::new(states.count_within(&sets[at].bits)));
            continue;
        }
        let together: Vec<usize> = (at..sets.len())
            .filter(|other| Facet::ALL[*other] != Facet::Contested)
            .filter(|other| counts[*other].is_none() && Arc::ptr_eq(&sets[at], &sets[*other]))
            .filter(|other| same(old_set(at), old_set(*other)))
            .collect();
        let job = |at: &usize| Job {
            column: table.column(Facet::ALL[*at]),
            before: before.map(|before| before.facets[*at].1.as_slice()),
        };
        let jobs: Vec<Job<'_>> = together.iter().map(job).collect();
        let counted = count(&sets[at], old_set(at).map(|set| &**set), &jobs);
        for (at, counted) in together.into_iter().zip(counted) {
            counts[at] = Some(counted);
        }
    }
    counts.into_iter().flatten().collect()
}
