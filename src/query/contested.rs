//! Contested or not, and reading the dataset as if some voices had never spoken.

use super::ask::Voice;
use super::bits::Bits;
use super::index::Index;
use super::origins::share_origin;
use super::relation::{Relation, RelationIx};
use super::stance::{Stance, stance};
use crate::model::{Claim, ClaimIx, Dataset, Link, LinkIx, LinkKind, SortedSet, vocabulary};

vocabulary! {
    /// Whether something is said both ways, questioned, or neither.
    Contested { Yes = "yes", Questioned = "questioned", No = "no" }
}

/// A dataset less some voices: which claims and links remain, and what is contested among them.
/// Computed from the dataset and `without` alone, never from the matches of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The claims that remain.
    pub claims: Bits,
    /// The links that remain: both ends, and the claim that draws it.
    pub links: Vec<LinkIx>,
    relations: Vec<Contested>,
    by_claim: Vec<Contested>,
}

impl Reading {
    /// Reads the dataset as if `without` had never spoken: no claim with such an actor anywhere
    /// on its chain, no claim that is found only in such sources.
    pub fn new(dataset: &Dataset, index: &Index, without: &SortedSet<Voice>) -> Self {
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
        Self { claims, links, relations, by_claim }
    }

    /// How contested a relation is.
    pub fn relation(&self, ix: RelationIx) -> Contested {
        self.relations[ix.get()]
    }

    /// How many of the claims that remain are so contested.
    pub(super) fn total(&self, state: Contested) -> u32 {
        self.claims.iter().filter(|claim| self.by_claim[*claim] == state).count() as u32
    }

    /// How contested a claim is: as its relation, or as its own links.
    pub fn claim(&self, ix: ClaimIx) -> Contested {
        self.by_claim[ix.get()]
    }
}

fn silenced(dataset: &Dataset, claim: &Claim, without: &SortedSet<Voice>) -> bool {
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
/// overlap. A claim with no date may speak of any time.
fn said_and_denied(dataset: &Dataset, claims: &[ClaimIx]) -> bool {
    let of = |wanted: Stance| {
        claims.iter().map(|ix| dataset.claim(*ix)).filter(move |claim| stance(claim) == wanted)
    };
    of(Stance::Says)
        .any(|a| of(Stance::Denies).any(|b| may_overlap(a, b) && !share_origin(dataset, a, b)))
}

fn may_overlap(a: &Claim, b: &Claim) -> bool {
    match (a.about.extent(), b.about.extent()) {
        (Some(a), Some(b)) => a.overlaps(&b),
        _ => true,
    }
}
