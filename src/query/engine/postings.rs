//! For each value, the claims that have it: a bit set where they are many, a list where few.
//!
//! A list holds the lower halves of claim numbers, block by block of 65,536 claims, so that a
//! claim costs two bytes (the layout of Roaring bitmaps: Chambi, Lemire, Kaser, Godin, "Better
//! bitmap performance with Roaring bitmaps", 2016). Only blocks with claims are there, each with
//! its number and length, so that a value of one claim costs no more than that one.

use crate::query::bits::Bits;

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
    cursors: Vec<Cursor>,
}

/// Where a value's claims are put.
#[derive(Clone, Copy, Debug)]
struct Cursor {
    /// The place of its next claim. Of a value kept as bits: its place among those.
    next: u32,
    /// Where the length of the block it is in stands.
    length_at: u32,
    /// One more than the number of that block; [`DENSE`]: it is kept as bits.
    block: u32,
}

/// A block that stands for "kept as bits".
const DENSE: u32 = u32::MAX;

impl Filling {
    pub fn new(sizes: Sizes, claims: usize) -> Self {
        let mut postings = Postings { claims, ..Postings::default() };
        let values = sizes.totals.len();
        let mut cursors = Vec::with_capacity(values);
        let mut next = 0;
        postings.starts.reserve_exact(values + 1);
        for (value, total) in sizes.totals.iter().enumerate() {
            postings.starts.push(next);
            if *total as usize * SPARSE > claims {
                let at = postings.dense.len() as u32;
                cursors.push(Cursor { next: at, length_at: 0, block: DENSE });
                postings.dense.push((value as u32, Bits::none(claims)));
            } else {
                cursors.push(Cursor { next, length_at: 0, block: 0 });
                next += total + 2 * u32::from(sizes.blocks[value]);
            }
        }
        postings.starts.push(next);
        postings.lists = vec![0; next as usize];
        postings.totals = sizes.totals;
        Self { postings, cursors }
    }

    /// A claim has a value.
    pub fn add(&mut self, value: u32, claim: u32) {
        let (cursor, block) = (&mut self.cursors[value as usize], (claim >> BLOCK_BITS) + 1);
        let (next, lists) = (cursor.next as usize, &mut self.postings.lists);
        if cursor.block == block {
            lists[cursor.length_at as usize] += 1;
            lists[next] = claim as u16;
            cursor.next += 1;
        } else if cursor.block == DENSE {
            self.postings.dense[next].1.insert(claim as usize);
        } else {
            lists[next] = (block - 1) as u16;
            lists[next + 2] = claim as u16;
            *cursor = Cursor { next: cursor.next + 3, length_at: cursor.next + 1, block };
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

    /// A value's claims as bits, if it is kept so: then it has no list.
    fn bits(&self, value: usize) -> Option<&Bits> {
        if self.starts[value] != self.starts[value + 1] {
            return None;
        }
        let at = self.dense.partition_point(|(dense, _)| (*dense as usize) < value);
        self.dense.get(at).filter(|(dense, _)| *dense as usize == value).map(|(_, bits)| bits)
    }

    /// Goes through the list of a value, block by block, each with the first word of its block.
    #[inline(always)]
    fn each_block(&self, value: usize, mut each: impl FnMut(usize, &[u16])) {
        let (mut at, end) = (self.starts[value] as usize, self.starts[value + 1] as usize);
        while at < end {
            let first = usize::from(self.lists[at]) << (BLOCK_BITS - 6);
            let next = at + 3 + usize::from(self.lists[at + 1]);
            each(first, &self.lists[at + 2..next]);
            at = next;
        }
    }

    /// Adds the claims of a value to a set.
    pub fn unite_with(&self, value: usize, set: &mut Bits) {
        if let Some(bits) = self.bits(value) {
            return set.unite(bits);
        }
        let words = set.words_mut();
        self.each_block(value, |first, lows| {
            for low in lows {
                words[first + usize::from(*low >> 6)] |= 1 << (low & 63);
            }
        });
    }

    /// How many claims of a value a set holds.
    pub fn count_within(&self, value: usize, set: &Bits) -> u32 {
        if let Some(bits) = self.bits(value) {
            return bits.count_both(set) as u32;
        }
        let words = set.words();
        let mut count = 0;
        self.each_block(value, |first, lows| {
            for low in lows {
                let word = words[first + usize::from(*low >> 6)];
                count += (word >> (low & 63) & 1) as u32;
            }
        });
        count
    }
}
