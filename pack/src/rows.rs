//! What every context remembers of the questions that were asked in it: a table in which each finds
//! its row by a hash.
//!
//! It begins small, so that it stays near the processor as long as somebody waits, and is
//! [made wider](Rows::widen) for the rest.

use alloc::vec;
use alloc::vec::Vec;

use crate::slots::{COUNT, Slot};

/// How many questions share a row of slots.
pub const ROW: usize = 15;

/// How many bits of a hash lie behind those that say where a row stands, at first.
const BEHIND: u32 = 14;

/// How many more of them say it once the table is wider.
const MORE: u32 = 2;

/// How many rows are moved at a stretch.
const STRIDE: usize = 4096;

/// The slots that a context has for some questions of a byte, and last whose they are: the last bits
/// of the hash. Zeros where nothing was asked yet, as fresh memory is.
type Row = [Slot; ROW + 1];

/// The table.
pub struct Rows {
    rows: Vec<Row>,
    behind: u32,
    /// The narrower table that was before, as far as it is not yet moved.
    before: Vec<Row>,
}

impl Rows {
    /// Before anything is remembered.
    pub fn new() -> Self {
        let rows = vec![[0; ROW + 1]; 1 << (32 - BEHIND)];
        Self { rows, behind: BEHIND, before: Vec::new() }
    }

    /// One slot.
    #[inline(always)]
    pub fn slot(&mut self, row: usize, slot: usize) -> &mut Slot {
        &mut self.rows[row][slot]
    }

    /// The row of a hash: one of two neighbours. Whoever comes anew takes the one that rests on
    /// less. Without branches, as none of this can be foretold.
    #[inline(always)]
    pub fn find(&mut self, hash: u32) -> usize {
        let (owner, first) = (hash as Slot, (hash >> self.behind) as usize & !1);
        let Some([one, two]) = self.rows.get_mut(first..first + 2) else { return 0 };
        let (is_one, is_two) = (one[ROW] == owner, two[ROW] == owner);
        let second = !is_one & (is_two | (two[0] & COUNT < one[0] & COUNT));
        let kept = if is_one | is_two { Slot::MAX } else { 0 };
        let row = first | usize::from(second);
        for slot in &mut self.rows[row] {
            *slot &= kept;
        }
        self.rows[row][ROW] = owner;
        row
    }

    /// Moves what is remembered to a wider table, a stretch at a time; `false` once all of it is
    /// there. Nothing may be looked for meanwhile.
    pub fn widen(&mut self) -> bool {
        if self.behind == BEHIND {
            let wider = vec![[0; ROW + 1]; self.rows.len() << MORE];
            self.before = core::mem::replace(&mut self.rows, wider);
            self.behind -= MORE;
        }
        for _ in 0..STRIDE {
            let Some(row) = self.before.pop() else { return false };
            let at = self.before.len();
            // The bit that tells neighbours apart was not looked at; the owner has it, and more.
            let bits = usize::from(row[ROW]) >> self.behind & ((2 << MORE) - 1);
            self.rows[(at >> 1 << (MORE + 1) | bits) & !1 | at & 1] = row;
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_is_found_again_also_in_the_wider_table() {
        let mut rows = Rows::new();
        let hashes: Vec<u32> = (0..2_000_u32).map(|n| n.wrapping_mul(0x9e37_79b1)).collect();
        for (n, hash) in hashes.iter().enumerate() {
            let row = rows.find(*hash);
            *rows.slot(row, 3) = n as Slot | 1;
        }
        let found = |rows: &mut Rows| {
            let right = |n: &usize| {
                let row = rows.find(hashes[*n]);
                *rows.slot(row, 3) == *n as Slot | 1
            };
            (0..hashes.len()).filter(right).count()
        };
        assert!(found(&mut rows) > 1_990);
        while rows.widen() {}
        assert!(found(&mut rows) > 1_990);
    }

    #[test]
    fn whoever_comes_anew_takes_the_row_that_rests_on_less() {
        let mut rows = Rows::new();
        let [a, b, c] = [1_u32, 2, 3];
        let row_a = rows.find(a);
        *rows.slot(row_a, 0) = 5;
        let row_b = rows.find(b);
        assert_eq!(row_a ^ row_b, 1);
        *rows.slot(row_b, 0) = 2;
        assert_eq!(rows.find(c), row_b);
        assert_eq!(*rows.slot(row_b, 0), 0);
        assert_eq!(rows.find(a), row_a);
        assert_eq!(*rows.slot(row_a, 0), 5);
    }
}
