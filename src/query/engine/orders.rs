//! What claims are ordered by beside their dates, and the orders worked out so far.

use super::clock_column::ClockColumn;
use super::codes::Codes;
use crate::query::request::{Clock, Sort, SortKey};
use std::sync::OnceLock;

/// Orders that are kept: by date, said, speaker and source, each from either end.
const KEPT: usize = 8;

/// What claims are ordered by beside their dates, which the caller's clocks tell, and all claims in
/// each order that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Orders {
    /// The source each claim was coded from, as its position.
    sources: Codes,
    /// The actor each claim traces back to, as the rank of its name.
    roots: Codes,
    /// All claims in each order once it is asked for; `None` in it: as in the file.
    kept: [OnceLock<Option<Vec<u32>>>; KEPT],
}

/// A claim's place in an order: smaller comes first.
pub(super) type Key = (u64, u32, u32);

impl Orders {
    /// Orders of so many claims, each with the position of its source and the rank of its root.
    pub fn new(claims: usize, source: impl Fn(usize) -> u32, root: impl Fn(usize) -> u32) -> Self {
        let (sources, roots) = (codes(claims, &source), codes(claims, &root));
        Self { sources, roots, kept: Default::default() }
    }

    pub fn claims(&self) -> usize {
        self.sources.len()
    }

    /// Where a claim stands in an order.
    pub fn key(&self, clocks: &[ClockColumn], sort: Option<Sort>, claim: u32) -> Key {
        let source = self.sources.get(claim as usize);
        let Some(sort) = sort else {
            return (0, source, claim);
        };
        // Undated claims come last in either direction.
        let dated = |clock: Clock| match clocks[clock as usize].rank(claim as usize) {
            Some(rank) if sort.descending => u64::MAX - 1 - rank,
            Some(rank) => rank,
            None => u64::MAX,
        };
        let root = || u64::from(self.roots.get(claim as usize));
        match sort.key {
            SortKey::Date => (dated(Clock::About), source, claim),
            SortKey::Said => (dated(Clock::Said), source, claim),
            SortKey::Speaker if sort.descending => (u64::MAX - root(), source, claim),
            SortKey::Speaker => (root(), source, claim),
            _ if sort.descending => (0, !source, !claim),
            _ => (0, source, claim),
        }
    }

    /// All claims in an order; `None`: as in the file.
    pub fn all(&self, clocks: &[ClockColumn], sort: Option<Sort>) -> Option<&[u32]> {
        let sort = sort.unwrap_or(Sort { key: SortKey::Source, descending: false });
        let at = match sort.key {
            SortKey::Date => 0,
            SortKey::Said => 2,
            SortKey::Speaker => 4,
            _ => 6,
        };
        let order = self.kept[at + usize::from(sort.descending)].get_or_init(|| {
            let order = self.work_out(clocks, sort);
            (!order.is_sorted()).then_some(order)
        });
        order.as_deref()
    }

    /// All claims in an order: by the last thing that tells two apart first. Sorting keeps the
    /// order of what is not told apart, and counts instead of comparing, as all these are small
    /// numbers.
    fn work_out(&self, clocks: &[ClockColumn], sort: Sort) -> Vec<u32> {
        let by_source = !matches!(sort.key, SortKey::Date | SortKey::Said | SortKey::Speaker);
        let mut order: Vec<u32> = (0..self.claims() as u32).collect();
        if by_source && sort.descending {
            order.reverse();
        }
        let by = |order: &[u32], descending: bool, number: &dyn Fn(usize) -> Option<u32>| {
            counting_sort(order, descending, &|claim| number(claim as usize))
        };
        let down = sort.descending;
        order = by(&order, by_source && down, &|claim| Some(self.sources.get(claim)));
        let dated = |order: &[u32], clock: Clock| {
            let clock = &clocks[clock as usize];
            let order = by(order, down, &|claim| clock.rank(claim).map(|rank| rank as u32));
            by(&order, down, &|claim| clock.rank(claim).map(|rank| (rank >> 32) as u32))
        };
        match sort.key {
            SortKey::Date => dated(&order, Clock::About),
            SortKey::Said => dated(&order, Clock::Said),
            SortKey::Speaker => by(&order, down, &|claim| Some(self.roots.get(claim))),
            _ => order,
        }
    }
}

/// Claims in the order of a number each of them has, those that have none last; equals keep their
/// order. The numbers are counted and not compared, so that a million claims take milliseconds:
/// they are best small.
fn counting_sort(order: &[u32], descending: bool, number: &dyn Fn(u32) -> Option<u32>) -> Vec<u32> {
    let bound = order.iter().filter_map(|at| number(*at)).max().map_or(0, |most| most as usize + 1);
    let place = |at: u32| match number(at) {
        Some(number) if descending => bound - 1 - number as usize,
        Some(number) => number as usize,
        None => bound,
    };
    let mut starts = vec![0_u32; bound + 2];
    order.iter().for_each(|at| starts[place(*at) + 1] += 1);
    for at in 0..=bound {
        starts[at + 1] += starts[at];
    }
    let mut sorted = vec![0; order.len()];
    for at in order {
        let start = &mut starts[place(*at)];
        sorted[*start as usize] = *at;
        *start += 1;
    }
    sorted
}

fn codes(claims: usize, of: &dyn Fn(usize) -> u32) -> Codes {
    let bound = (0..claims).map(of).max().map_or(0, |most| most as usize + 1);
    let mut codes = Codes::below(bound, claims);
    (0..claims).for_each(|claim| codes.push(of(claim)));
    codes
}
