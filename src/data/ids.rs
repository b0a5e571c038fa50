//! Positions of records by their ids.

use super::check::Checker;
use super::file::Located;
use crate::model::Numbered;

/// Positions by id, for one kind of record.
#[derive(Default)]
pub(super) struct Ids {
    ids: Numbered,
    /// By number: the position of the first record with the id.
    at: Vec<u32>,
}

impl Ids {
    /// The position of the first record with this id.
    pub fn get(&self, id: &str) -> Option<usize> {
        self.ids.find(id.as_bytes()).map(|number| self.at[number as usize] as usize)
    }
}

/// The ids of some records; an id used twice is a problem of its second record.
pub(super) fn index<R>(
    check: &mut Checker<'_>,
    raw: &[Located<R>],
    id_of: fn(&R) -> &String,
) -> Ids {
    let mut ids = Ids::default();
    for (at, located) in raw.iter().enumerate() {
        let id = id_of(&located.raw);
        let number = ids.ids.number(id.as_bytes()) as usize;
        let Some(first) = ids.at.get(number) else {
            ids.at.push(at as u32);
            continue;
        };
        let first = &raw[*first as usize].place;
        let (file, line) = (&first.file, first.line);
        let message = format!("id `{id}` is used twice, first in {file} (line {line})");
        check.problem(&located.place, message);
    }
    ids
}
