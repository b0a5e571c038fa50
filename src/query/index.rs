//! The index of a dataset: facet columns, relations, extents and words, built once.
//!
//! Columns are dictionary-coded: a claim's values of a facet are small numbers in one flat list.

use super::facet::Facet;
use super::interval::Clock;
use super::relation::{Relation, RelationIx, RelationKey, relations};
use super::stance::{Stance, stance};
use super::words_index::WordsIndex;
use crate::model::{
    ActorIx, Basis, Claim, ClaimIx, ClaimKind, Confidence, Dataset, Extent, Likelihood, Polarity,
    Weight, sort_unique,
};

/// A value that claims can have of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// Its id, or `none`.
    pub id: String,
    /// How many claims of the whole dataset have it.
    pub total: u32,
}

/// One facet of every claim.
#[derive(Clone, Debug, Default)]
pub struct Column {
    /// The dictionary, in showing order; `none` last where it stands for "has no value".
    pub values: Vec<FacetValue>,
    starts: Vec<u32>,
    terms: Vec<u32>,
}

impl Column {
    /// The values of a claim, as positions in the dictionary.
    pub fn of(&self, claim: usize) -> &[u32] {
        &self.terms[self.starts[claim] as usize..self.starts[claim + 1] as usize]
    }

    /// The position of a value in the dictionary.
    pub fn position(&self, id: &str) -> Option<usize> {
        self.values.iter().position(|value| value.id == id)
    }
}

/// Everything precomputed about a dataset.
#[derive(Clone, Debug)]
pub struct Index {
    columns: Vec<Column>,
    extents: Vec<Vec<Option<Extent>>>,
    relations: Vec<Relation>,
    by_claim: Vec<Vec<RelationIx>>,
    words: WordsIndex,
}

impl Index {
    /// Builds the index.
    pub fn new(dataset: &Dataset) -> Self {
        let relations = relations(dataset);
        let mut by_claim = vec![Vec::new(); dataset.claims.len()];
        for (at, relation) in relations.iter().enumerate() {
            for claim in &relation.claims {
                by_claim[claim.get()].push(RelationIx(at as u32));
            }
        }
        let extents = |clock: Clock| {
            dataset.claims.iter().map(|claim| clock.extent(dataset, claim)).collect::<Vec<_>>()
        };
        Self {
            columns: Facet::ALL.iter().map(|facet| column(dataset, *facet)).collect(),
            extents: Clock::ALL.iter().map(|clock| extents(*clock)).collect(),
            relations,
            by_claim,
            words: WordsIndex::new(dataset),
        }
    }

    /// The values of a facet in showing order, each with its number of claims in the whole
    /// dataset. Empty for [`Facet::Contested`]'s counts, which depend on the reading: its totals
    /// are 0 here.
    pub fn values(&self, facet: Facet) -> &[FacetValue] {
        &self.columns[facet.position()].values
    }

    pub(super) fn column(&self, facet: Facet) -> &Column {
        &self.columns[facet.position()]
    }

    /// The days a clock shows for a claim.
    pub fn extent(&self, clock: Clock, claim: ClaimIx) -> Option<Extent> {
        self.extents[clock as usize][claim.get()]
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
        let at = self.relations.binary_search_by_key(key, |relation| relation.key).ok()?;
        Some(RelationIx(at as u32))
    }

    /// The relations a claim speaks of.
    pub fn relations_of(&self, claim: ClaimIx) -> &[RelationIx] {
        &self.by_claim[claim.get()]
    }

    pub(super) fn words(&self) -> &WordsIndex {
        &self.words
    }
}

/// The dictionary of a facet before it is counted: ids in showing order.
fn dictionary(dataset: &Dataset, facet: Facet) -> Vec<String> {
    let ids = |list: &[&str]| list.iter().map(|id| (*id).to_owned()).collect();
    match facet {
        Facet::Speaker | Facet::Root | Facet::Actor | Facet::Subject | Facet::Object => {
            dataset.actors.iter().map(|actor| actor.id.to_string()).collect()
        }
        Facet::Predicate => dataset.predicates.iter().map(|p| p.id.to_string()).collect(),
        Facet::Topic => dataset.topics.iter().map(|t| t.id.to_string()).collect(),
        Facet::Source => dataset.sources.iter().map(|s| s.id.to_string()).collect(),
        Facet::Stance => ids(Stance::IDS),
        Facet::Kind => ids(ClaimKind::IDS),
        Facet::Polarity => ids(Polarity::IDS),
        Facet::Contested => ids(super::Contested::IDS),
        Facet::Likelihood => ids(Likelihood::IDS),
        Facet::Confidence => ids(Confidence::IDS),
        Facet::Weight => ids(Weight::IDS),
        Facet::Depth => {
            let deepest = dataset.claims.iter().map(Claim::depth).max().unwrap_or(0);
            (0..=deepest).map(|depth| depth.to_string()).collect()
        }
        Facet::AboutBasis | Facet::SaidBasis | Facet::PublishedBasis => {
            // `none`, the last, is in every dictionary.
            ids(&Basis::IDS[..Basis::None as usize])
        }
    }
}

/// The values of one claim, as positions in the dictionary; empty: it has none.
fn terms(dataset: &Dataset, facet: Facet, claim: &Claim) -> Vec<u32> {
    let actors = |list: &[ActorIx]| list.iter().map(|actor| actor.0).collect::<Vec<u32>>();
    let basis = |clock: Clock| match clock.dated(dataset, claim).basis {
        Basis::None => Vec::new(),
        basis => vec![basis as u32],
    };
    match facet {
        Facet::Speaker => claim.attribution.iter().map(|hop| hop.actor.0).collect(),
        Facet::Root => vec![claim.root().actor.0],
        Facet::Actor => [actors(&claim.subject), actors(&claim.object.actors)].concat(),
        Facet::Subject => actors(&claim.subject),
        Facet::Object => actors(&claim.object.actors),
        Facet::Predicate => vec![claim.predicate.0],
        Facet::Topic => claim.topics.iter().map(|topic| topic.0).collect(),
        Facet::Source => claim.evidence.iter().map(|e| e.source.0).collect(),
        Facet::Stance => vec![stance(claim) as u32],
        Facet::Kind => vec![claim.kind as u32],
        Facet::Polarity => vec![claim.polarity as u32],
        // Filled by the reading, which may leave voices out.
        Facet::Contested => Vec::new(),
        Facet::Likelihood => claim.certainty.likelihood.iter().map(|v| *v as u32).collect(),
        Facet::Confidence => claim.certainty.confidence.iter().map(|v| *v as u32).collect(),
        Facet::Weight => vec![claim.weight as u32],
        Facet::Depth => vec![claim.depth() as u32],
        Facet::AboutBasis => basis(Clock::About),
        Facet::SaidBasis => basis(Clock::Said),
        Facet::PublishedBasis => basis(Clock::Published),
    }
}

fn column(dataset: &Dataset, facet: Facet) -> Column {
    let ids = dictionary(dataset, facet);
    let none = ids.len() as u32;
    let mut totals = vec![0_u32; ids.len() + 1];
    let mut column = Column::default();
    for claim in &dataset.claims {
        column.starts.push(column.terms.len() as u32);
        let mut terms = terms(dataset, facet, claim);
        sort_unique(&mut terms);
        if terms.is_empty() && facet != Facet::Contested {
            terms.push(none);
        }
        terms.iter().for_each(|term| totals[*term as usize] += 1);
        column.terms.extend(terms);
    }
    column.starts.push(column.terms.len() as u32);
    let ids = ids.into_iter().chain(std::iter::once("none".to_owned()));
    column.values = ids.zip(totals).map(|(id, total)| FacetValue { id, total }).collect();
    column
}
