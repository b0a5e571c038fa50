//! Positions of records by their ids.

use super::check::Checker;
use super::file::Located;
use crate::model::sort_by;

/// Positions by id, for one kind of record: ids in alphabetical order.
pub(super) struct Ids<'a>(Vec<(&'a str, u32)>);

impl Ids<'_> {
    /// The position of the first record with this id.
    pub fn get(&self, id: &str) -> Option<usize> {
        let first = self.0.partition_point(|(known, _)| *known < id);
        self.0.get(first).filter(|(known, _)| *known == id).map(|(_, at)| *at as usize)
    }
}

/// The ids of some records; an id used twice is a problem of its second record.
pub(super) fn index<'a, R>(
    check: &mut Checker<'_>,
    raw: &'a [Located<R>],
    id_of: fn(&R) -> &String,
) -> Ids<'a> {
    let mut ids = Vec::with_capacity(raw.len());
    for (at, located) in raw.iter().enumerate() {
        ids.push((id_of(&located.raw).as_str(), at as u32));
    }
    sort_by(&mut ids, |a, b| a.0.cmp(b.0));
    for pair in ids.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
        let [first, second] = [0, 1].map(|n| &raw[pair[n].1 as usize].place);
        let (id, file, line) = (pair[0].0, &first.file, first.line);
        check.problem(second, format!("id `{id}` is used twice, first in {file} (line {line})"));
    }
    Ids(ids)
}
