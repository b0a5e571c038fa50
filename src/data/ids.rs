//! Positions of records by their ids.

use super::problem::RecordKind;
use rustc_hash::FxHashMap;

/// Positions by id, for one kind of record.
pub(super) struct Ids<'r> {
    pub kind: RecordKind,
    positions: FxHashMap<&'r str, u32>,
}

/// A record whose id an earlier one has.
pub(super) struct UsedTwice<'r> {
    pub id: &'r str,
    pub first: usize,
    pub at: usize,
}

/// Ids of the records that claims refer to.
pub(super) struct AllIds<'r> {
    pub sources: Ids<'r>,
    pub actors: Ids<'r>,
    pub predicates: Ids<'r>,
    pub topics: Ids<'r>,
}

impl<'r> Ids<'r> {
    /// The ids of some records, in the order of their positions, and the records whose id an
    /// earlier one has.
    pub fn new(
        kind: RecordKind,
        ids: impl ExactSizeIterator<Item = &'r str>,
    ) -> (Self, Vec<UsedTwice<'r>>) {
        let mut positions = FxHashMap::default();
        positions.reserve(ids.len());
        let mut used_twice = Vec::new();
        for (at, id) in ids.enumerate() {
            match positions.get(id) {
                Some(first) => used_twice.push(UsedTwice { id, first: *first as usize, at }),
                None => {
                    positions.insert(id, at as u32);
                }
            }
        }
        (Self { kind, positions }, used_twice)
    }

    /// The position of the first record with this id.
    pub fn get(&self, id: &str) -> Option<usize> {
        self.positions.get(id).map(|at| *at as usize)
    }
}
