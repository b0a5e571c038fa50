//! The claims that answer a query: a set with its size, of which pages are taken as needed.

use super::counting::ClaimSet;
use super::order::page;
use super::table::Table;
use crate::model::ClaimIx;
use crate::query::bits::Bits;
use crate::query::request::{Clock, Interval, Sort};
use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// The claims that answer a query.
#[derive(Clone, Debug)]
pub struct Matches {
    set: Arc<ClaimSet>,
    undated: Arc<ClaimSet>,
    /// How well they are found, best first; empty: nothing was looked for.
    ranks: Vec<Arc<Bits>>,
    /// How many of them lie only possibly in the intervals asked for.
    pub possible: usize,
    listed: OnceLock<Vec<ClaimIx>>,
    undated_listed: OnceLock<Vec<ClaimIx>>,
}

impl PartialEq for Matches {
    fn eq(&self, other: &Self) -> bool {
        (self.possible, &self.set, &self.undated, &self.ranks)
            == (other.possible, &other.set, &other.undated, &other.ranks)
    }
}

impl Eq for Matches {}

impl Matches {
    pub(super) fn new(
        set: Arc<ClaimSet>,
        undated: Arc<ClaimSet>,
        ranks: Vec<Arc<Bits>>,
        possible: usize,
    ) -> Self {
        let (listed, undated_listed) = (OnceLock::new(), OnceLock::new());
        Self { set, undated, ranks, possible, listed, undated_listed }
    }

    /// How many claims match.
    pub fn count(&self) -> usize {
        self.set.count
    }

    /// Whether none does.
    pub fn is_empty(&self) -> bool {
        self.set.count == 0
    }

    /// The matches as a set.
    pub fn bits(&self) -> &Bits {
        &self.set.bits
    }

    /// All matches, certain and possible ones, in file order. Listed when first asked for: what
    /// shows a page of them asks [`Matches::page`].
    pub fn claims(&self) -> &[ClaimIx] {
        self.listed.get_or_init(|| list(&self.set))
    }

    /// Those of the matches that are in a set too.
    pub(super) fn within(&self, bits: &Bits) -> Self {
        let mut both = self.set.bits.clone();
        both.intersect(bits);
        let set = Arc::new(ClaimSet::new(both));
        Self::new(set, self.undated.clone(), self.ranks.clone(), self.possible)
    }

    /// How many claims answer all but the intervals, having no date there. Not matches.
    pub fn undated_count(&self) -> usize {
        self.undated.count
    }

    /// Those claims as matches of their own.
    pub fn only_undated(&self) -> Self {
        let none = Arc::new(ClaimSet { bits: Bits::none(self.set.bits.capacity()), count: 0 });
        Self::new(self.undated.clone(), none, self.ranks.clone(), 0)
    }

    /// Those of the matches that have no date on a clock.
    pub fn without_date(&self, table: &Table, clock: Clock) -> Self {
        self.within(&table.clock(clock).standing(&Interval::Undated).inside)
    }

    /// Claims that answer all but the intervals, having no date there, in file order.
    pub fn undated(&self) -> &[ClaimIx] {
        self.undated_listed.get_or_init(|| list(&self.undated))
    }

    /// Whether a claim is among the matches.
    pub fn contains(&self, claim: ClaimIx) -> bool {
        self.set.bits.contains(claim.get())
    }

    /// The matches at some places of an order. Where none is asked for and something is looked
    /// for, what is found best comes first, and then by source.
    pub fn page(&self, table: &Table, sort: Option<Sort>, places: Range<usize>) -> Vec<ClaimIx> {
        if sort.is_some() || self.ranks.is_empty() {
            return page(table, sort, &self.set, places);
        }
        let (mut claims, mut before) = (Vec::new(), 0);
        let mut better: Option<Bits> = None;
        for rank in &self.ranks {
            let mut bits = self.set.bits.clone();
            bits.intersect(rank);
            if let Some(better) = &better {
                bits.subtract(better);
            }
            let set = ClaimSet::new(bits);
            let here = places.start.saturating_sub(before)..places.end.saturating_sub(before);
            claims.extend(page(table, None, &set, here));
            before += set.count;
            if before >= places.end {
                break;
            }
            better = Some(Bits::clone(rank));
        }
        claims
    }
}

fn list(set: &ClaimSet) -> Vec<ClaimIx> {
    let mut claims = Vec::with_capacity(set.count);
    claims.extend(set.bits.iter().map(|claim| ClaimIx(claim as u32)));
    claims
}
