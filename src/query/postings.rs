//! For each value, the claims that have it: a bit set where they are many, a list where few.
//!
//! A list holds the lower halves of claim numbers, block by block of 65,536 claims, so that a
//! claim costs two bytes (the layout of Roaring bitmaps: Chambi, Lemire, Kaser, Godin, "Better
//! bitmap performance with Roaring bitmaps", 2016). Only blocks with claims are there, each with
//! its number and length, so that a value of one claim costs no more than that one.

use super::bits::Bits;

/// A value with more than one claim in so many is kept as bits: that is when bits are smaller.
const SPARSE: usize = 16;

/// Claims in a block, as the bits of a number that tell them apart.
const BLOCK_BITS: u32 = 16;

/// The claims of each value, ascending.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Postings {
    claims: usize,
    totals: Vec<u32>,
    /// Where each value's list starts, and where the last one ends. A value kept as bits has none.
    starts: Vec<u32>,
    /// Block after block: its number, its length less one, and its claims.
    lists: Vec<u16>,
    /// The values kept as bits, ascending, with their claims.
    dense: Vec<(u32, Bits)>,
}

/// How many claims have each value, and in how many blocks: what lists need to be laid out. Claims
/// are told in order, each value of each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Sizes {
    totals: Vec<u32>,
    blocks: Vec<u16>,
    /// One more than the block of each value's last claim.
    last: Vec<u16>,
}

impl Sizes {
    pub fn of(values: usize) -> Self {
        Self { totals: vec![0; values], blocks: vec![0; values], last: vec![0; values] }
    }

    /// Makes room for more values.
    pub fn extend_to(&mut self, values: usize) {
        self.totals.resize(values, 0);
        self.blocks.resize(values, 0);
        self.last.resize(values, 0);
    }

    /// A claim has a value.
    pub fn add(&mut self, value: u32, claim: u32) {
        let (value, block) = (value as usize, (claim >> BLOCK_BITS) as u16 + 1);
        self.totals[value] += 1;
        if self.last[value] != block {
            self.last[value] = block;
            self.blocks[value] += 1;
        }
    }
}

/// The claims of each value while they are put in place: told as [`Sizes`] was told them.
#[derive(Debug)]
pub(super) struct Filling {
    postings: Postings,
    /// By value: where its next claim goes, where the block it is in begins, and one more than the
    /// number of that. Of a value kept as bits: its place among those.
    cursors: Vec<u32>,
    heads: Vec<u32>,
    blocks: Vec<u16>,
}

/// A head that stands for "kept as bits".
const DENSE: u32 = u32::MAX;

impl Filling {
    pub fn new(sizes: Sizes, claims: usize) -> Self {
        let mut postings = Postings { claims, ..Postings::default() };
        let values = sizes.totals.len();
        let (mut cursors, mut heads) = (Vec::with_capacity(values), vec![0; values]);
        let mut next = 0;
        postings.starts.reserve_exact(values + 1);
        for (value, total) in sizes.totals.iter().enumerate() {
            postings.starts.push(next);
            if *total as usize * SPARSE > claims {
                cursors.push(postings.dense.len() as u32);
                heads[value] = DENSE;
                postings.dense.push((value as u32, Bits::none(claims)));
            } else {
                cursors.push(next);
                next += total + 2 * u32::from(sizes.blocks[value]);
            }
        }
        postings.starts.push(next);
        postings.lists = vec![0; next as usize];
        postings.totals = sizes.totals;
        Self { postings, cursors, heads, blocks: vec![0; values] }
    }

    /// A claim has a value.
    pub fn add(&mut self, value: u32, claim: u32) {
        let (value, block) = (value as usize, (claim >> BLOCK_BITS) as u16 + 1);
        let cursor = self.cursors[value] as usize;
        if self.heads[value] == DENSE {
            self.postings.dense[cursor].1.insert(claim as usize);
            return;
        }
        let lists = &mut self.postings.lists;
        if self.blocks[value] == block {
            lists[self.heads[value] as usize] += 1;
            lists[cursor] = claim as u16;
            self.cursors[value] += 1;
        } else {
            self.blocks[value] = block;
            self.heads[value] = cursor as u32 + 1;
            lists[cursor] = block - 1;
            lists[cursor + 2] = claim as u16;
            self.cursors[value] += 3;
        }
    }

    pub fn finish(self) -> Postings {
        self.postings
    }
}

impl Postings {
    /// How many claims have a value.
    pub fn total(&self, value: usize) -> u32 {
        self.totals[value]
    }

    /// How many words and list entries it takes to count every value within a set.
    pub fn cost(&self) -> usize {
        self.dense.len() * self.claims.div_ceil(64) + self.lists.len()
    }

    /// A value's claims as bits, if it is kept so.
    fn bits(&self, value: usize) -> Option<&Bits> {
        let at = self.dense.partition_point(|(dense, _)| (*dense as usize) < value);
        self.dense.get(at).filter(|(dense, _)| *dense as usize == value).map(|(_, bits)| bits)
    }

    /// The lists of a value, block by block, each with the first word of its block.
    fn lists(&self, value: usize) -> impl Iterator<Item = (usize, &[u16])> {
        let (start, end) = (self.starts[value] as usize, self.starts[value + 1] as usize);
        let mut rest = &self.lists[start..end];
        std::iter::from_fn(move || {
            let [block, length, after @ ..] = rest else { return None };
            let (lows, after) = after.split_at(usize::from(*length) + 1);
            rest = after;
            Some((usize::from(*block) << (BLOCK_BITS - 6), lows))
        })
    }

    /// Adds the claims of a value to a set.
    pub fn unite_with(&self, value: usize, set: &mut Bits) {
        if let Some(bits) = self.bits(value) {
            return set.unite(bits);
        }
        let words = set.words_mut();
        for (first, lows) in self.lists(value) {
            for low in lows {
                words[first + usize::from(*low >> 6)] |= 1 << (low & 63);
            }
        }
    }

    /// How many claims of a value a set holds.
    pub fn count_within(&self, value: usize, set: &Bits) -> u32 {
        if let Some(bits) = self.bits(value) {
            return bits.count_both(set) as u32;
        }
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
}
