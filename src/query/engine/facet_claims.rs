//! Which claims have which value of a facet: stored in a column, or, of what is contested, told by
//! the reading.

use super::column::Column;
use super::table::Table;
use crate::query::bits::Bits;
use crate::query::meaning::Reading;
use crate::query::request::{Clause, Contested, Facet, Term};
use std::collections::BTreeSet;

/// A facet of every claim. Values are positions in its dictionary, the last being `none`.
#[derive(Clone, Copy)]
pub(super) enum FacetClaims<'a> {
    Column(&'a Column),
    Contested(&'a Reading),
}

impl<'a> FacetClaims<'a> {
    pub fn of(table: &'a Table, reading: &'a Reading, facet: Facet) -> Self {
        match facet {
            Facet::Contested => Self::Contested(reading),
            _ => Self::Column(table.column(facet)),
        }
    }

    /// How many values there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Column(column) => column.values().len(),
            Self::Contested(_) => Contested::ALL.len() + 1,
        }
    }

    /// The id of a value.
    pub fn id(&self, value: usize) -> &'a str {
        match self {
            Self::Column(column) => &column.values()[value].id,
            Self::Contested(_) => Contested::IDS.get(value).copied().unwrap_or("none"),
        }
    }

    /// Adds the claims with a value to a set.
    pub fn unite_with(&self, value: usize, set: &mut Bits) {
        match self {
            Self::Column(column) => column.unite_with(value, set),
            Self::Contested(reading) => {
                let state = Contested::ALL.get(value);
                state.into_iter().for_each(|state| set.unite(reading.contested(*state)));
            }
        }
    }

    /// How many claims of a set have each value.
    pub fn count_within(&self, set: &Bits) -> Vec<u32> {
        match self {
            Self::Column(column) => column.count_within(set),
            Self::Contested(reading) => {
                let count = |state: &Contested| reading.count(*state, set) as u32;
                Contested::ALL.iter().map(count).chain([0]).collect()
            }
        }
    }

    /// The claims for which a clause holds. Terms that are no values hold for none.
    pub fn passing(&self, clause: &Clause, claims: usize) -> Bits {
        let included = !clause.include.is_empty();
        let mut passing =
            if included { self.with(&clause.include, claims) } else { Bits::all(claims) };
        if !clause.exclude.is_empty() {
            passing.subtract(&self.with(&clause.exclude, claims));
        }
        passing
    }

    fn with(&self, terms: &BTreeSet<Term>, claims: usize) -> Bits {
        let mut set = Bits::none(claims);
        for value in terms.iter().filter_map(|term| self.position(term.as_str())) {
            self.unite_with(value, &mut set);
        }
        set
    }

    fn position(&self, id: &str) -> Option<usize> {
        match self {
            Self::Column(column) => column.position(id),
            Self::Contested(_) => Contested::IDS.iter().position(|known| *known == id),
        }
    }
}
