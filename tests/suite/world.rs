//! A dataset with its index, and short ways to ask it.

use super::notation;
use sayso::model::{ClaimIx, Dataset};
use sayso::query::{Evaluation, Facet, FacetCounts, Index, Matches, Query, Reading, RelationKey};
use sayso::state::decode;

/// A fixture that can be asked.
pub struct World {
    pub dataset: Dataset,
    pub index: Index,
}

impl World {
    /// The world of a fixture in the suite's notation.
    pub fn new(lines: &str) -> Self {
        Self::of(notation::dataset(lines))
    }

    pub fn of(dataset: Dataset) -> Self {
        let index = Index::new(&dataset);
        Self { dataset, index }
    }

    pub fn reading(&self, query: &Query) -> Reading {
        Reading::new(&self.dataset, self.index.relations(), &query.without)
    }

    pub fn evaluation(&self, query: &Query) -> Evaluation {
        Evaluation::new(self.index.table(), &self.reading(query), query)
    }

    pub fn matches(&self, query: &Query) -> Matches {
        self.evaluation(query).matches()
    }

    pub fn counts(&self, query: &Query) -> FacetCounts {
        self.evaluation(query).facet_counts(self.index.table(), &self.reading(query))
    }

    /// The claims that answer a query, as ids with spaces between them.
    pub fn found(&self, keys: &str) -> String {
        self.ids(self.matches(&query(keys)).claims())
    }

    /// The claims that answer all of a query but its intervals, having no date there.
    pub fn undated(&self, keys: &str) -> String {
        self.ids(self.matches(&query(keys)).undated())
    }

    /// A facet's values with their counts: `dia 2, state 1`; values that count 0 left out.
    pub fn counted(&self, keys: &str, facet: Facet) -> String {
        let counts = self.counts(&query(keys));
        let values = counts.of(facet).filter(|value| value.count > 0);
        values.map(|v| format!("{} {}", v.id, v.count)).collect::<Vec<_>>().join(", ")
    }

    /// Ids of claims with spaces between them.
    pub fn ids(&self, claims: &[ClaimIx]) -> String {
        let ids = claims.iter().map(|ix| self.dataset.claim(*ix).id.as_str());
        ids.collect::<Vec<_>>().join(" ")
    }

    pub fn claim(&self, id: &str) -> ClaimIx {
        self.dataset.claim_by_id(id).expect("the fixture has the claim")
    }

    /// How contested a relation (`s~p~o`) or a claim is.
    pub fn contested(&self, what: &str, keys: &str) -> &'static str {
        let reading = self.reading(&query(keys));
        let state = if what.contains('~') {
            let key = RelationKey::from_id(&self.dataset, what).expect("the ids are known");
            reading.relation(self.index.relation_by_key(&key).expect("somebody says it"))
        } else {
            reading.claim(self.claim(what))
        };
        state.id()
    }
}

/// The query that these keys of the hash write; every one of them must be read.
pub fn query(keys: &str) -> Query {
    let decoded = decode(&format!("#/claims?{keys}"));
    assert_eq!(decoded.dropped, [], "the query `{keys}` is not read");
    decoded.query
}
