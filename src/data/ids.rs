//! Positions of records by their ids.

use super::check::Checker;
use super::problem::{Place, RecordKind};
use rustc_hash::FxHashMap;

/// Positions by id, for one kind of record.
pub(super) struct Ids<'r> {
    pub kind: RecordKind,
    positions: FxHashMap<&'r str, u32>,
}

impl<'r> Ids<'r> {
    /// The ids of some records, in the order of their positions; an id used twice is a problem of
    /// its second record. `place` tells where the record at a position stands.
    pub fn new(
        check: &mut Checker,
        kind: RecordKind,
        ids: impl ExactSizeIterator<Item = &'r str>,
        place: impl Fn(usize) -> Place,
    ) -> Self {
        let mut positions = FxHashMap::default();
        positions.reserve(ids.len());
        for (at, id) in ids.enumerate() {
            if let Some(first) = positions.get(id) {
                let Place { file, line, .. } = place(*first as usize);
                let message = format!("id `{id}` is used twice, first in {file} (line {line})");
                check.problem(&place(at), message);
                continue;
            }
            positions.insert(id, at as u32);
        }
        Self { kind, positions }
    }

    /// The position of the first record with this id.
    pub fn get(&self, id: &str) -> Option<usize> {
        self.positions.get(id).map(|at| *at as usize)
    }
}
