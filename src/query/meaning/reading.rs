//! Reading the dataset as if some voices had never spoken, and what is contested in it.

use super::relations::{Relation, RelationIx, Relations};
use super::said_and_denied::SaidAndDenied;
use super::voice_groups::VoiceGroups;
use crate::model::{Claim, ClaimIx, Dataset, Link, LinkIx, LinkKind};
use crate::query::bits::Bits;
use crate::query::request::{Contested, Voice};
use rustc_hash::FxHashSet;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A dataset less some voices: which claims and links remain, which voices are one, and what is
/// contested among them. Computed from the dataset and `without` alone, never from the matches of
/// a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The claims that remain.
    pub claims: Arc<Bits>,
    /// The links that remain: both ends, and the claim that draws it.
    pub links: Vec<LinkIx>,
    /// Which of the voices that remain are one.
    pub voices: VoiceGroups,
    relations: Vec<Contested>,
    /// By how contested they are: the claims.
    states: Vec<Bits>,
}

impl Reading {
    /// Reads the dataset as if `without` had never spoken: no claim with such an actor anywhere
    /// on its chain, no claim that is found only in such sources.
    pub fn new(dataset: &Dataset, index: &Relations, without: &BTreeSet<Voice>) -> Self {
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
        let voices = VoiceGroups::new(dataset, &claims);
        let mut both_ways = SaidAndDenied::new(dataset, &voices);
        let state = |relation| contested_relation(&mut both_ways, &claims, &own, relation);
        let relations: Vec<Contested> = index.iter().map(state).collect();
        let mut by_claim = own;
        for (relation, state) in index.iter().zip(&relations) {
            for claim in relation.claims.iter().filter(|ix| claims.contains(ix.get())) {
                let own = &mut by_claim[claim.get()];
                *own = (*own).min(*state);
            }
        }
        Self { voices, ..Self::with(claims, links, relations, &by_claim) }
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
        let mut states = vec![Bits::none(by_claim.len()); Contested::ALL.len()];
        for (claim, state) in by_claim.iter().enumerate() {
            states[*state as usize].insert(claim);
        }
        let voices = VoiceGroups::default();
        Self { claims: Arc::new(claims), links, voices, relations, states }
    }

    /// How contested a relation is.
    pub fn relation(&self, ix: RelationIx) -> Contested {
        self.relations[ix.get()]
    }

    /// How contested a claim is: as its relation, or as its own links.
    pub fn claim(&self, ix: ClaimIx) -> Contested {
        let is_so = |state: &&Contested| self.states[**state as usize].contains(ix.get());
        Contested::ALL.iter().find(is_so).copied().unwrap_or(Contested::No)
    }

    /// How many claims of a set are so contested.
    pub fn count(&self, state: Contested, set: &Bits) -> usize {
        self.contested(state).count_both(set)
    }

    /// The claims that are so contested.
    pub(in crate::query) fn contested(&self, state: Contested) -> &Bits {
        &self.states[state as usize]
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
                raise(link.from, Contested::SetAgainst);
                raise(link.to, Contested::SetAgainst);
            }
            LinkKind::Undermines => raise(link.to, Contested::Questioned),
            _ => {}
        }
    }
    own
}

fn contested_relation(
    both_ways: &mut SaidAndDenied<'_>,
    remaining: &Bits,
    own: &[Contested],
    relation: &Relation,
) -> Contested {
    let claims = || relation.claims.iter().copied().filter(|ix| remaining.contains(ix.get()));
    if both_ways.holds(claims()) {
        return Contested::BothWays;
    }
    claims().map(|ix| own[ix.get()]).min().unwrap_or(Contested::No)
}

/// The links that set one of some claims against another, in file order.
pub fn set_against(dataset: &Dataset, reading: &Reading, claims: &[ClaimIx]) -> Vec<LinkIx> {
    let claims: FxHashSet<ClaimIx> = claims.iter().copied().collect();
    let concerns = |ix: &LinkIx| {
        let link = dataset.link(*ix);
        link.kind == LinkKind::Contradicts
            && (claims.contains(&link.from) || claims.contains(&link.to))
    };
    reading.links.iter().copied().filter(concerns).collect()
}
