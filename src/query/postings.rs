//! For each value, the claims that have it: a bit set where they are many, a list where few.
//!
//! A list holds the lower halves of claim numbers, block by block of 65,536 claims, so that a
//! claim costs two bytes (the layout of Roaring bitmaps: Chambi, Lemire, Kaser, Godin, "Better
//! bitmap performance with Roaring bitmaps", 2016).

use super::bits::Bits;

/// Claims in a block.
const BLOCK: usize = 1 << 16;

/// A value with more than one claim in so many is kept as bits: that is when bits are smaller.
const SPARSE: usize = 16;

/// Stands for "no bit set".
const LISTED: u32 = u32::MAX;

/// The claims of each value, ascending.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Postings {
    claims: usize,
    totals: Vec<u32>,
    /// Where the value's bits stand in `dense`, or `LISTED`.
    dense_at: Vec<u32>,
    dense: Vec<Bits>,
    /// Where each block of each value starts in `lows`; one more at the end.
    starts: Vec<u32>,
    lows: Vec<u16>,
}

impl Postings {
    /// Gathers the claims of `values` values. `each` is called twice and tells every pair of
    /// value and claim once, claims never descending.
    pub fn new(values: usize, claims: usize, each: impl Fn(&mut dyn FnMut(u32, u32))) -> Self {
        let blocks = claims.div_ceil(BLOCK).max(1);
        let mut starts = vec![0_u32; values * blocks + 1];
        each(&mut |value, claim| starts[value as usize * blocks + claim as usize / BLOCK] += 1);
        let mut postings = Self { claims, ..Self::default() };
        let mut next = 0_u32;
        for value in starts[..values * blocks].chunks_mut(blocks) {
            let total: u32 = value.iter().sum();
            let listed = total as usize * SPARSE <= claims;
            postings.totals.push(total);
            postings.dense_at.push(if listed { LISTED } else { postings.dense.len() as u32 });
            if !listed {
                postings.dense.push(Bits::none(claims));
            }
            for start in value {
                let count = std::mem::replace(start, next);
                next += if listed { count } else { 0 };
            }
        }
        if let Some(last) = starts.last_mut() {
            *last = next;
        }
        postings.lows = vec![0; next as usize];
        let mut cursors: Vec<u32> = starts.iter().step_by(blocks).copied().collect();
        each(&mut |value, claim| match postings.dense_at[value as usize] {
            LISTED => {
                let cursor = &mut cursors[value as usize];
                postings.lows[*cursor as usize] = claim as u16;
                *cursor += 1;
            }
            at => {
                postings.dense[at as usize].insert(claim as usize);
            }
        });
        postings.starts = starts;
        postings
    }

    /// How many claims have a value.
    pub fn total(&self, value: usize) -> u32 {
        self.totals[value]
    }

    /// How many words and list entries it takes to count every value within a set.
    pub fn cost(&self) -> usize {
        self.dense.len() * self.claims.div_ceil(64) + self.lows.len()
    }

    /// The lists of a value, block by block.
    fn lists(&self, value: usize) -> impl Iterator<Item = (usize, &[u16])> {
        let blocks = self.claims.div_ceil(BLOCK).max(1);
        let starts = &self.starts[value * blocks..=(value + 1) * blocks];
        starts.windows(2).enumerate().map(|(block, range)| {
            (block * (BLOCK / 64), &self.lows[range[0] as usize..range[1] as usize])
        })
    }

    /// Adds the claims of a value to a set.
    pub fn unite_with(&self, value: usize, set: &mut Bits) {
        match self.dense_at[value] {
            LISTED => {
                let words = set.words_mut();
                for (first, lows) in self.lists(value) {
                    for low in lows {
                        words[first + usize::from(*low >> 6)] |= 1 << (low & 63);
                    }
                }
            }
            at => set.unite(&self.dense[at as usize]),
        }
    }

    /// How many claims of a value a set holds.
    pub fn count_within(&self, value: usize, set: &Bits) -> u32 {
        match self.dense_at[value] {
            LISTED => {
                let words = set.words();
                let mut count = 0;
                for (first, lows) in self.lists(value) {
                    for low in lows {
                        let word = words[first + usize::from(*low >> 6)];
                        count += (word >> (low & 63) & 1) as u32;
                    }
                }
                count
            }
            at => self.dense[at as usize].count_both(set) as u32,
        }
    }
}
