//! Contested or not, and reading the dataset as if some voices had never spoken.

use super::ask::Voice;
use super::bits::Bits;
use super::column::{Column, ColumnBuilder, FacetValue};
use super::index::Index;
use super::origins::share_origin;
use super::relation::{Relation, RelationIx};
use super::stance::{Stance, stance};
use crate::model::{
    ActorIx, Claim, ClaimIx, Dataset, DynSort, Extent, Link, LinkIx, LinkKind, vocabulary,
};
use std::collections::BTreeSet;
use std::sync::Arc;

vocabulary! {
    /// Whether something is said both ways, questioned, or neither.
    Contested { Yes = "yes", Questioned = "questioned", No = "no" }
}

/// A dataset less some voices: which claims and links remain, and what is contested among them.
/// Computed from the dataset and `without` alone, never from the matches of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The claims that remain.
    pub claims: Arc<Bits>,
    /// The links that remain: both ends, and the claim that draws it.
    pub links: Vec<LinkIx>,
    relations: Vec<Contested>,
    /// How contested each claim is, and the values with how many of those that remain have them.
    column: Column,
    values: Arc<[FacetValue]>,
}

impl Reading {
    /// Reads the dataset as if `without` had never spoken: no claim with such an actor anywhere
    /// on its chain, no claim that is found only in such sources.
    pub fn new(dataset: &Dataset, index: &Index, without: &BTreeSet<Voice>) -> Self {
        let mut claims = Bits::all(dataset.claims.len());
        for ix in dataset.claim_ixs().filter(|_| !without.is_empty()) {
            if silenced(dataset, dataset.claim(ix), without) {
                claims.remove(ix.get());
            }
        }
        let stands = |link: &Link| {
            [Some(link.from), Some(link.to), link.claim]
                .into_iter()
                .flatten()
                .all(|claim| claims.contains(claim.get()))
        };
        let links: Vec<LinkIx> = (0..dataset.links.len() as u32)
            .map(LinkIx)
            .filter(|ix| stands(dataset.link(*ix)))
            .collect();
        let own = own_links(dataset, &links);
        let relations: Vec<Contested> = index
            .relations()
            .iter()
            .map(|relation| contested_relation(dataset, &claims, &own, relation))
            .collect();
        let mut by_claim = own;
        for (relation, state) in index.relations().iter().zip(&relations) {
            for claim in relation.claims.iter().filter(|ix| claims.contains(ix.get())) {
                let own = &mut by_claim[claim.get()];
                *own = (*own).min(*state);
            }
        }
        Self::with(claims, links, relations, &by_claim)
    }

    /// A reading of so many claims of which none is contested and nobody is left out.
    pub fn undisputed(claims: usize) -> Self {
        Self::with(Bits::all(claims), Vec::new(), Vec::new(), &vec![Contested::No; claims])
    }

    fn with(
        claims: Bits,
        links: Vec<LinkIx>,
        relations: Vec<Contested>,
        by_claim: &[Contested],
    ) -> Self {
        let ids = Contested::ALL.iter().map(|state| state.id().to_owned()).collect();
        let mut column = ColumnBuilder::new(ids, by_claim.len());
        by_claim.iter().for_each(|state| column.push(&mut vec![*state as u32]));
        let column = column.build();
        let remaining = column.count_within(&claims);
        let values = column.values().iter().zip(remaining);
        let values =
            values.map(|(value, total)| FacetValue { id: value.id.clone(), total }).collect();
        Self { claims: Arc::new(claims), links, relations, column, values }
    }

    /// How contested a relation is.
    pub fn relation(&self, ix: RelationIx) -> Contested {
        self.relations[ix.get()]
    }

    /// How contested a claim is: as its relation, or as its own links.
    pub fn claim(&self, ix: ClaimIx) -> Contested {
        let state = self.column.of(ix.get()).next().unwrap_or(Contested::No as u32);
        Contested::ALL[state as usize]
    }

    /// How many claims of a set are so contested.
    pub fn count(&self, state: Contested, set: &Bits) -> usize {
        self.column.count_value(state as usize, set) as usize
    }

    pub(super) fn column(&self) -> &Column {
        &self.column
    }

    pub(super) fn values(&self) -> &Arc<[FacetValue]> {
        &self.values
    }

    /// The claims that remain. The same one for as long as the reading is the same.
    pub(super) fn speaking(&self) -> &Arc<Bits> {
        &self.claims
    }
}

fn silenced(dataset: &Dataset, claim: &Claim, without: &BTreeSet<Voice>) -> bool {
    let actor_gone = |voice: &Voice| match voice {
        Voice::Actor(id) => {
            claim.attribution.iter().any(|hop| dataset.actor(hop.actor).id.as_str() == id)
        }
        Voice::Source(_) => false,
    };
    let source_gone = |source: &str| without.contains(&Voice::Source(source.to_owned()));
    without.iter().any(actor_gone)
        || claim.evidence.iter().all(|e| source_gone(dataset.source(e.source).id.as_str()))
}

/// How contested each claim is by its own links. A contradiction concerns both its ends; what
/// undermines questions only the end it points to.
fn own_links(dataset: &Dataset, links: &[LinkIx]) -> Vec<Contested> {
    let mut own = vec![Contested::No; dataset.claims.len()];
    let mut raise = |claim: ClaimIx, state: Contested| {
        own[claim.get()] = own[claim.get()].min(state);
    };
    for link in links.iter().map(|ix| dataset.link(*ix)) {
        match link.kind {
            LinkKind::Contradicts => {
                raise(link.from, Contested::Yes);
                raise(link.to, Contested::Yes);
            }
            LinkKind::Undermines => raise(link.to, Contested::Questioned),
            _ => {}
        }
    }
    own
}

fn contested_relation(
    dataset: &Dataset,
    remaining: &Bits,
    own: &[Contested],
    relation: &Relation,
) -> Contested {
    let claims: Vec<ClaimIx> =
        relation.claims.iter().copied().filter(|ix| remaining.contains(ix.get())).collect();
    let by_links = claims.iter().map(|ix| own[ix.get()]).min().unwrap_or(Contested::No);
    if by_links != Contested::Yes && said_and_denied(dataset, &claims) {
        return Contested::Yes;
    }
    by_links
}

/// Whether there is a *says* and a *denies* of different origins whose about-extents may
/// overlap. A claim with no date may speak of any time. Claims with the same chain share every
/// origin, so that chains are compared, not claims.
pub(super) fn said_and_denied(dataset: &Dataset, claims: &[ClaimIx]) -> bool {
    let mut says = Vec::new();
    let mut denies = Vec::new();
    for claim in claims.iter().map(|ix| dataset.claim(*ix)) {
        match stance(claim) {
            Stance::Says => says.push(claim),
            Stance::Denies => denies.push(claim),
            _ => {}
        }
    }
    if says.is_empty() || denies.is_empty() {
        return false;
    }
    for claims in [&mut says, &mut denies] {
        claims.dyn_sort_by(|a, b| chain(a).cmp(chain(b)));
    }
    says.chunk_by(same_chain).any(|a| {
        let apart = |b: &[&Claim]| !share_origin(dataset, a[0], b[0]) && some_overlap(a, b);
        denies.chunk_by(same_chain).any(apart)
    })
}

fn chain(claim: &Claim) -> impl Iterator<Item = ActorIx> {
    claim.attribution.iter().map(|hop| hop.actor)
}

fn same_chain(a: &&Claim, b: &&Claim) -> bool {
    chain(a).eq(chain(b))
}

/// Whether a claim of one list may speak of the time of one of the other.
fn some_overlap(a: &[&Claim], b: &[&Claim]) -> bool {
    let extents = |claims: &[&Claim]| -> Option<Vec<Extent>> {
        let mut extents: Vec<Extent> =
            claims.iter().map(|claim| claim.about.extent()).collect::<Option<_>>()?;
        extents.dyn_sort_by(|a, b| a.first.cmp(&b.first));
        Some(extents)
    };
    let (Some(a), Some(b)) = (extents(a), extents(b)) else {
        return true;
    };
    let (mut i, mut j) = (0, 0);
    while let (Some(a), Some(b)) = (a.get(i), b.get(j)) {
        if a.overlaps(b) {
            return true;
        }
        // What ends before the other begins ends before all that follow it begin.
        if a.last < b.first { i += 1 } else { j += 1 }
    }
    false
}
