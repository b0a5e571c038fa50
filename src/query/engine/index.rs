//! The index of a dataset: its table, and the relations its claims speak of, built once.

use super::column::{Column, FacetValue};
use super::index_builder::Building;
use super::name_order::{NameRanks, RankNames, rank_names};
use super::table::Table;
use crate::model::{ActorIx, ClaimIx, Dataset, Extent, PredicateIx};
use crate::query::meaning::{Relation, RelationIx, RelationKey, Relations};
use crate::query::request::{Clock, Facet};

/// Everything precomputed about a dataset.
#[derive(Clone, Debug)]
pub struct Index {
    table: Table,
    relations: Relations,
    ranks: NameRanks,
}

impl Index {
    /// Builds the index.
    pub fn new(dataset: &Dataset) -> Self {
        let mut building = Building::new(dataset, &rank_names);
        while building.step() {}
        Self::of(building)
    }

    /// As [`Index::new`], with names in an order that is handed in, in small steps: `pause` is awaited between them with the share that is
    /// done, and ends the work where it gives `false`.
    pub async fn slowly(
        dataset: &Dataset,
        rank: &RankNames,
        mut pause: impl AsyncFnMut(f64) -> bool,
    ) -> Option<Self> {
        let mut building = Building::new(dataset, rank);
        while building.step() {
            if !pause(building.share()).await {
                return None;
            }
        }
        Some(Self::of(building))
    }

    fn of(building: Building<'_>) -> Self {
        let (table, relations, ranks) = building.finish();
        Self { table, relations, ranks }
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

    /// Where an actor stands by its name; those whose names are the same but for case share a
    /// place.
    pub fn name_rank(&self, actor: ActorIx) -> u32 {
        self.ranks.of_actor(actor)
    }

    /// Where a predicate stands by its label.
    pub fn label_rank(&self, predicate: PredicateIx) -> u32 {
        self.ranks.of_predicate(predicate)
    }

    /// Every relation.
    pub fn relations(&self) -> &Relations {
        &self.relations
    }

    /// A relation.
    pub fn relation(&self, ix: RelationIx) -> &Relation {
        self.relations.get(ix)
    }

    /// The relation with this key.
    pub fn relation_by_key(&self, key: &RelationKey) -> Option<RelationIx> {
        self.relations.by_key(key)
    }

    /// The relations a claim speaks of.
    pub fn relations_of(&self, claim: ClaimIx) -> &[RelationIx] {
        self.relations.of(claim)
    }
}
