//! One clock of every claim: the first and last day of each extent as positions in the sorted
//! list of all days, so that an interval is compared with small numbers.

use super::codes::Codes;
use super::column::{Column, ColumnBuilder};
use crate::model::{Day, Extent};
use crate::query::bits::Bits;
use crate::query::request::Interval;
use rustc_hash::FxHashMap;

/// Buckets of the histogram, at most.
const BUCKETS: i64 = 240;

/// One clock of every claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ClockColumn {
    /// Every first and last day, ascending, each once.
    days: Vec<Day>,
    first: Codes,
    last: Codes,
    firm: Bits,
    dated: Bits,
    /// In which bucket of the histogram each extent begins.
    buckets: Column,
    bucket_starts: Vec<Day>,
}

/// How the claims of a clock stand to an interval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Standing {
    /// Certainly or possibly inside.
    pub inside: Bits,
    /// Certainly inside.
    pub certain: Bits,
    /// Inside or with no date.
    pub not_outside: Bits,
}

impl ClockColumn {
    pub fn new(claims: usize, extent: impl Fn(usize) -> Option<Extent>) -> Self {
        // Days are few beside claims: each is numbered as it is met, and only those are sorted.
        let (mut known, mut days) = (FxHashMap::default(), Vec::new());
        let mut number = |day: Day| {
            *known.entry(day).or_insert_with(|| {
                days.push(day);
                days.len() as u32 - 1
            })
        };
        let (mut firm, mut dated) = (Bits::none(claims), Bits::none(claims));
        let mut ends = vec![(0, 0); claims];
        for (claim, ends) in ends.iter_mut().enumerate() {
            if let Some(extent) = extent(claim) {
                dated.insert(claim);
                if extent.firm {
                    firm.insert(claim);
                }
                *ends = (number(extent.first), number(extent.last));
            }
        }
        let mut order: Vec<u32> = (0..days.len() as u32).collect();
        order.sort_unstable_by_key(|day| days[*day as usize]);
        let mut ranks = vec![0; days.len()];
        for (rank, day) in order.iter().enumerate() {
            ranks[*day as usize] = rank as u32;
        }
        let days: Vec<Day> = order.iter().map(|day| days[*day as usize]).collect();
        let (bucket_starts, days_each) = bucket_starts(&days);
        let mut first = Codes::below(days.len(), claims);
        let mut last = Codes::below(days.len(), claims);
        let ids = bucket_starts.iter().map(|day| day.0.to_string()).collect();
        let mut buckets = ColumnBuilder::new(ids, claims);
        let mut terms = Vec::new();
        for (claim, ends) in ends.into_iter().enumerate() {
            let rank = |day: u32| ranks.get(day as usize).copied().unwrap_or(0);
            let (begins, ends) = (rank(ends.0), rank(ends.1));
            first.push(begins);
            last.push(ends);
            terms.clear();
            if let (true, Some(start)) = (dated.contains(claim), bucket_starts.first()) {
                let bucket = (days[begins as usize].0.max(start.0) - start.0) / days_each;
                terms.push((bucket as u32).min(bucket_starts.len() as u32 - 1));
            }
            buckets.push(&mut terms);
        }
        Self { first, last, firm, dated, buckets: buckets.build(), bucket_starts, days }
    }

    /// The days this clock shows for a claim.
    pub fn extent(&self, claim: usize) -> Option<Extent> {
        let day = |codes: &Codes| self.days[codes.get(claim) as usize];
        self.dated.contains(claim).then(|| Extent {
            first: day(&self.first),
            last: day(&self.last),
            firm: self.firm.contains(claim),
        })
    }

    /// Where a claim stands when claims go by first day, then last; undated ones have none.
    pub fn rank(&self, claim: usize) -> Option<u64> {
        let rank = u64::from(self.first.get(claim)) << 32 | u64::from(self.last.get(claim));
        self.dated.contains(claim).then_some(rank)
    }

    /// The histogram's column and the first day of each of its buckets.
    pub fn buckets(&self) -> (&Column, &[Day]) {
        (&self.buckets, &self.bucket_starts)
    }

    /// How every claim stands to an interval.
    pub fn standing(&self, interval: &Interval) -> Standing {
        let Some((from, to)) = interval.days() else {
            let mut undated = Bits::all(self.dated.capacity());
            undated.subtract(&self.dated);
            return Standing {
                inside: undated.clone(),
                certain: undated.clone(),
                not_outside: undated,
            };
        };
        let low = self.days.partition_point(|day| *day < from) as u32;
        let high = self.days.partition_point(|day| *day <= to) as u32;
        let (mut inside, mut certain) = match (&self.first, &self.last) {
            (Codes::Small(first), Codes::Small(last)) => overlaps(first, last, low, high),
            (Codes::Middle(first), Codes::Middle(last)) => overlaps(first, last, low, high),
            (Codes::Large(first), Codes::Large(last)) => overlaps(first, last, low, high),
            _ => unreachable!("both lists are made for the same bound"),
        };
        inside.intersect(&self.dated);
        certain.intersect(&self.firm);
        let mut not_outside = Bits::all(self.dated.capacity());
        not_outside.subtract(&self.dated);
        not_outside.unite(&inside);
        Standing { inside, certain, not_outside }
    }
}

/// The bounded days parted into equal stretches, and how many days each has.
fn bucket_starts(days: &[Day]) -> (Vec<Day>, i64) {
    let bounded = || days.iter().filter(|day| day.is_bounded());
    let (Some(first), Some(last)) = (bounded().next(), bounded().next_back()) else {
        return (Vec::new(), 1);
    };
    let span = last.0 - first.0 + 1;
    let days_each = span.div_euclid(BUCKETS) + i64::from(span.rem_euclid(BUCKETS) > 0);
    let count = span.div_euclid(days_each) + i64::from(span.rem_euclid(days_each) > 0);
    ((0..count).map(|at| Day(first.0 + at * days_each)).collect(), days_each)
}

/// Which claims begin before `high` and end at `low` or later, and which also begin at `low` or
/// later and end before `high`.
#[inline]
fn overlaps<T: Copy + Into<u32>>(first: &[T], last: &[T], low: u32, high: u32) -> (Bits, Bits) {
    let (mut inside, mut certain) = (Bits::none(first.len()), Bits::none(first.len()));
    let words = inside.words_mut().iter_mut().zip(certain.words_mut());
    for ((inside, certain), (first, last)) in words.zip(first.chunks(64).zip(last.chunks(64))) {
        let (mut overlap, mut within) = (0_u64, 0_u64);
        for (bit, (first, last)) in first.iter().zip(last).enumerate() {
            let (first, last): (u32, u32) = ((*first).into(), (*last).into());
            overlap |= u64::from((first < high) & (last >= low)) << bit;
            within |= u64::from((first >= low) & (last < high)) << bit;
        }
        (*inside, *certain) = (overlap, within);
    }
    (inside, certain)
}
