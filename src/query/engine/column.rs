//! One facet of every claim: values as small numbers, and for each value its claims.

use super::codes::Codes;
use super::postings::{Filling, Postings, Sizes};
use crate::query::bits::Bits;
use std::sync::Arc;

/// A value that claims can have of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// Its id, or `none`.
    pub id: String,
    /// How many claims of the whole dataset have it.
    pub total: u32,
}

/// One facet of every claim, dictionary-coded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    values: Arc<[FacetValue]>,
    /// Where each claim's values start; `None`: every claim has exactly one.
    starts: Option<Vec<u32>>,
    codes: Codes,
    postings: Postings,
}

/// A column while it is filled, claim by claim.
#[derive(Debug)]
pub struct ColumnBuilder {
    ids: Vec<String>,
    starts: Vec<u32>,
    codes: Codes,
    single: bool,
}

impl ColumnBuilder {
    /// Starts a column with these values; `none` is added as the last of them.
    pub fn new(mut ids: Vec<String>, claims: usize) -> Self {
        ids.push("none".to_owned());
        let codes = Codes::below(ids.len(), claims);
        Self { codes, ids, starts: Vec::with_capacity(claims + 1), single: true }
    }

    /// Appends a claim with these values, as positions in the dictionary; none of them: `none`.
    /// They are sorted and stripped of doubles.
    pub fn push(&mut self, terms: &mut Vec<u32>) {
        if terms.len() > 1 {
            terms.sort_unstable();
            terms.dedup();
        }
        if terms.is_empty() {
            terms.push(self.ids.len() as u32 - 1);
        }
        self.single &= terms.len() == 1;
        self.starts.push(self.codes.len() as u32);
        terms.iter().for_each(|term| self.codes.push(*term));
    }

    /// The column.
    pub fn build(mut self) -> Column {
        let claims = self.starts.len();
        self.starts.push(self.codes.len() as u32);
        self.codes.shrink();
        let (codes, starts) = (self.codes, (!self.single).then_some(self.starts));
        let each = |tell: &mut dyn FnMut(u32, u32)| match &starts {
            None => (0..claims).for_each(|claim| tell(codes.get(claim), claim as u32)),
            Some(starts) => {
                for (claim, range) in starts.windows(2).enumerate() {
                    for at in range[0]..range[1] {
                        tell(codes.get(at as usize), claim as u32);
                    }
                }
            }
        };
        let mut sizes = Sizes::of(self.ids.len());
        each(&mut |value, claim| sizes.add(value, claim));
        let mut filling = Filling::new(sizes, claims);
        each(&mut |value, claim| filling.add(value, claim));
        let postings = filling.finish();
        let ids = self.ids.into_iter().enumerate();
        let values = ids.map(|(at, id)| FacetValue { id, total: postings.total(at) }).collect();
        Column { values, starts, codes, postings }
    }
}

impl Column {
    /// The dictionary, in showing order; the last is `none`.
    pub fn values(&self) -> &Arc<[FacetValue]> {
        &self.values
    }

    /// The values of a claim, as positions in the dictionary, ascending.
    pub fn of(&self, claim: usize) -> impl Iterator<Item = u32> + '_ {
        let range = match &self.starts {
            None => claim..claim + 1,
            Some(starts) => starts[claim] as usize..starts[claim + 1] as usize,
        };
        range.map(|at| self.codes.get(at))
    }

    /// The position of a value in the dictionary.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.values.iter().position(|value| value.id == id)
    }

    /// The claims with a value.
    pub(super) fn unite_with(&self, value: usize, set: &mut Bits) {
        self.postings.unite_with(value, set);
    }

    /// What counting every value through its claims costs, in steps.
    pub(super) fn counting_cost(&self) -> usize {
        self.postings.cost()
    }

    /// How many claims of a set have each value.
    pub(super) fn count_within(&self, set: &Bits) -> Vec<u32> {
        (0..self.values.len()).map(|value| self.postings.count_within(value, set)).collect()
    }

    /// Adds `step`, wrapping, to the count of each value of these claims.
    pub(super) fn tally(&self, claims: &[u32], step: u32, counts: &mut [u32]) {
        match (&self.starts, &self.codes) {
            (None, Codes::Small(codes)) => tally(codes, claims, step, counts),
            (None, Codes::Middle(codes)) => tally(codes, claims, step, counts),
            (None, Codes::Large(codes)) => tally(codes, claims, step, counts),
            (Some(starts), codes) => {
                for claim in claims {
                    let (from, to) = (starts[*claim as usize], starts[*claim as usize + 1]);
                    for at in from..to {
                        let count = &mut counts[codes.get(at as usize) as usize];
                        *count = count.wrapping_add(step);
                    }
                }
            }
        }
    }
}

#[inline]
fn tally<T: Copy + Into<u32>>(codes: &[T], claims: &[u32], step: u32, counts: &mut [u32]) {
    for claim in claims {
        let code: u32 = codes[*claim as usize].into();
        let count = &mut counts[code as usize];
        *count = count.wrapping_add(step);
    }
}
