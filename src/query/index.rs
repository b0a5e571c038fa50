//! The index of a dataset: its table, and the relations its claims speak of, built once.

use super::building::Building;
use super::column::{Column, FacetValue};
use super::facet::Facet;
use super::interval::Clock;
use super::relation::{Relation, RelationIx, RelationKey};
use super::table::Table;
use crate::model::{ClaimIx, Dataset, Extent};

/// Everything precomputed about a dataset.
#[derive(Clone, Debug)]
pub struct Index {
    table: Table,
    relations: Vec<Relation>,
    /// Where each claim's relations start in `by_claim`; one longer than the claims.
    starts: Vec<u32>,
    by_claim: Vec<RelationIx>,
}

impl Index {
    /// Builds the index.
    pub fn new(dataset: &Dataset) -> Self {
        let mut building = Building::new(dataset);
        while building.step() {}
        Self::of(dataset, building)
    }

    /// As [`Index::new`], in small steps: `pause` is awaited between them with the share that is
    /// done, and ends the work where it gives `false`.
    pub async fn slowly(
        dataset: &Dataset,
        mut pause: impl AsyncFnMut(f64) -> bool,
    ) -> Option<Self> {
        let mut building = Building::new(dataset);
        while building.step() {
            if !pause(building.share()).await {
                return None;
            }
        }
        Some(Self::of(dataset, building))
    }

    fn of(dataset: &Dataset, building: Building<'_>) -> Self {
        let (table, relations) = building.finish();
        let (starts, by_claim) = by_claim(dataset, &relations);
        Self { table, relations, starts, by_claim }
    }

    /// What queries are answered from.
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// The values of a facet in showing order, each with its number of claims in the whole
    /// dataset. [`Facet::Contested`]'s counts depend on the reading: its totals are 0 here.
    pub fn values(&self, facet: Facet) -> &[FacetValue] {
        self.table.column(facet).values()
    }

    pub(super) fn column(&self, facet: Facet) -> &Column {
        self.table.column(facet)
    }

    /// The days a clock shows for a claim.
    pub fn extent(&self, clock: Clock, claim: ClaimIx) -> Option<Extent> {
        self.table.extent(clock, claim)
    }

    /// Every relation, in the order of their keys.
    pub fn relations(&self) -> &[Relation] {
        &self.relations
    }

    /// A relation.
    pub fn relation(&self, ix: RelationIx) -> &Relation {
        &self.relations[ix.get()]
    }

    /// The relation with this key.
    pub fn relation_by_key(&self, key: &RelationKey) -> Option<RelationIx> {
        let found = self.relations.binary_search_by(|relation| relation.key.cmp(key));
        found.ok().map(|at| RelationIx(at as u32))
    }

    /// The relations a claim speaks of.
    pub fn relations_of(&self, claim: ClaimIx) -> &[RelationIx] {
        let at = claim.get();
        &self.by_claim[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}

/// The relations of each claim, claim after claim, and where each claim's start.
fn by_claim(dataset: &Dataset, relations: &[Relation]) -> (Vec<u32>, Vec<RelationIx>) {
    let mut starts = vec![0_u32; dataset.claims.len() + 1];
    for claim in relations.iter().flat_map(|relation| &relation.claims) {
        starts[claim.get() + 1] += 1;
    }
    for at in 0..dataset.claims.len() {
        starts[at + 1] += starts[at];
    }
    let mut next = starts.clone();
    let mut by_claim = vec![RelationIx(0); starts.last().map_or(0, |end| *end as usize)];
    for (at, relation) in relations.iter().enumerate() {
        for claim in &relation.claims {
            let place = &mut next[claim.get()];
            by_claim[*place as usize] = RelationIx(at as u32);
            *place += 1;
        }
    }
    (starts, by_claim)
}
