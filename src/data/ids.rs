//! Positions of records by their ids.

use super::check::Checker;
use super::file::Located;
use super::problem::Place;
use crate::model::Interner;

/// Positions by id, for one kind of record.
#[derive(Default)]
pub(super) struct Ids {
    ids: Interner,
    /// By number: the position of the first record with the id.
    at: Vec<u32>,
}

impl Ids {
    /// The position of the first record with this id.
    pub fn get(&self, id: &str) -> Option<usize> {
        self.ids.get(id).map(|number| self.at[number as usize] as usize)
    }
}

/// The ids of some records; an id used twice is a problem of its second record.
pub(super) fn index<R>(
    check: &mut Checker<'_>,
    raw: &[Located<R>],
    id_of: fn(&R) -> &String,
) -> Ids {
    numbered(check, raw.len(), &|at| (&raw[at].place, id_of(&raw[at].raw)))
}

/// The same of records of any kind, each told by its place and id.
fn numbered<'r>(
    check: &mut Checker<'_>,
    count: usize,
    record: &dyn Fn(usize) -> (&'r Place, &'r String),
) -> Ids {
    let mut ids = Ids::default();
    for at in 0..count {
        let (place, id) = record(at);
        let number = ids.ids.intern(id) as usize;
        let Some(first) = ids.at.get(number) else {
            ids.at.push(at as u32);
            continue;
        };
        let Place { file, line, .. } = record(*first as usize).0;
        check.problem(place, format!("id `{id}` is used twice, first in {file} (line {line})"));
    }
    ids
}
