//! Counting the values of columns over a set of claims, by whatever way is shortest.
//!
//! There are four: the claims of each value against the set (bits and lists); the claims in the
//! set; those outside it, taken from the totals; those by which it differs from a set that was
//! counted before.

use super::column::Column;
use crate::query::bits::Bits;
use std::sync::Arc;

/// Claims looked up together: their codes stay in the nearest cache.
const CHUNK_WORDS: usize = 32;

/// A set of claims with its size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimSet {
    /// The claims.
    pub bits: Bits,
    /// How many there are.
    pub count: usize,
}

impl ClaimSet {
    pub(super) fn new(bits: Bits) -> Self {
        Self { count: bits.count(), bits }
    }
}

/// Counts of one column over one set.
pub(super) type Counts = Arc<Vec<u32>>;

/// A column to be counted, and its counts over the set before.
pub(super) struct Job<'a> {
    pub column: &'a Column,
    pub before: Option<&'a [u32]>,
}

/// Which claims are walked, and what that makes of the counts.
enum Way<'a> {
    Inside,
    Outside,
    Difference(&'a Bits),
}

/// Counts columns over one set; `before` is the set that each job's counts before are of.
pub(super) fn count(set: &ClaimSet, before: Option<&ClaimSet>, jobs: &[Job<'_>]) -> Vec<Counts> {
    let claims = set.bits.capacity();
    let mut way = (Way::Inside, set.count);
    if claims - set.count < way.1 {
        way = (Way::Outside, claims - set.count);
    }
    if let Some(before) = before
        && jobs.iter().all(|job| job.before.is_some())
    {
        let differing = set.bits.count_either(&before.bits);
        if differing < way.1 {
            way = (Way::Difference(&before.bits), differing);
        }
    }
    // A step of a walk is somewhat dearer than one through a value's claims.
    let walked = |job: &Job<'_>| way.1 + way.1 / 2 <= job.column.counting_cost();
    let mut counts: Vec<Vec<u32>> = jobs.iter().map(|job| start(&way.0, job)).collect();
    let mut walks: Vec<Walk<'_>> = jobs
        .iter()
        .zip(&mut counts)
        .filter(|(job, _)| walked(job))
        .map(|(job, counts)| Walk { column: job.column, counts })
        .collect();
    let words = set.bits.words();
    let last = |at: usize| {
        if at + 1 == words.len() { last_word(claims) } else { u64::MAX }
    };
    if !walks.is_empty() {
        match way.0 {
            Way::Inside => walk(words.len(), |at| words[at], 1, &mut walks),
            Way::Outside => walk(words.len(), |at| !words[at] & last(at), u32::MAX, &mut walks),
            Way::Difference(before) => {
                let old = before.words();
                walk(words.len(), |at| words[at] & !old[at], 1, &mut walks);
                walk(words.len(), |at| old[at] & !words[at], u32::MAX, &mut walks);
            }
        }
    }
    for (job, counts) in jobs.iter().zip(&mut counts).filter(|(job, _)| !walked(job)) {
        *counts = job.column.count_within(&set.bits);
    }
    counts.into_iter().map(Arc::new).collect()
}

fn last_word(claims: usize) -> u64 {
    if claims.is_multiple_of(64) { u64::MAX } else { (1 << (claims % 64)) - 1 }
}

fn start(way: &Way<'_>, job: &Job<'_>) -> Vec<u32> {
    match (way, job.before) {
        (Way::Difference(_), Some(before)) => before.to_vec(),
        (Way::Outside, _) => job.column.values().iter().map(|value| value.total).collect(),
        _ => vec![0; job.column.values().len()],
    }
}

struct Walk<'a> {
    column: &'a Column,
    counts: &'a mut Vec<u32>,
}

/// Adds `step` for every claim in the words given.
fn walk(words: usize, word: impl Fn(usize) -> u64, step: u32, walks: &mut [Walk<'_>]) {
    let mut claims = [0_u32; CHUNK_WORDS * 64];
    for chunk in (0..words).step_by(CHUNK_WORDS) {
        let mut found = 0;
        for at in chunk..(chunk + CHUNK_WORDS).min(words) {
            let mut rest = word(at);
            while rest != 0 {
                claims[found] = (at * 64) as u32 + rest.trailing_zeros();
                found += 1;
                rest &= rest - 1;
            }
        }
        for walk in &mut *walks {
            walk.column.tally(&claims[..found], step, walk.counts);
        }
    }
}
