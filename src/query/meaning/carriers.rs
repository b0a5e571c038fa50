//! Who carries whom: how many claims go from which root through which relay to which publisher.
//!
//! Knows chains only; nothing of what the claims say, and no shapes.

use crate::model::{ActorIx, ActorKind, ClaimIx, Dataset, DynSort};
use crate::query::request::{Facet, Query, Term};
use rustc_hash::FxHashMap;
use std::cmp::Reverse;

/// The claims that go the same way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Carried {
    /// Whom they trace back to; the publisher itself at depth 0.
    pub root: ActorIx,
    /// The relay that had it from the root, where there is one between root and publisher.
    pub relay: Option<ActorIx>,
    /// Who published them.
    pub publisher: Option<ActorIx>,
    /// Speakers in the chain, the publisher included, less one.
    pub depth: usize,
    /// How many claims they are.
    pub claims: usize,
}

/// The stops of a way, or some of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Way {
    /// Whom claims trace back to.
    pub root: Option<ActorIx>,
    /// The relay that had them from the root.
    pub relay: Option<ActorIx>,
    /// Who published them.
    pub publisher: Option<ActorIx>,
}

impl Way {
    /// Narrows a query to the claims that go this way, in place of what it asked of these stops.
    pub fn narrow(&self, dataset: &Dataset, query: &mut Query) {
        let term = |actor: ActorIx| Term::Id(dataset.actor(actor).id.to_string());
        if let Some(root) = self.root {
            query.change_facet(Facet::Root, |clause| clause.include = [term(root)].into());
        }
        if let Some(relay) = self.relay {
            query.change_facet(Facet::Speaker, |clause| clause.include = [term(relay)].into());
            // Who relays here may say other things itself.
            if self.root.is_none() {
                query.change_facet(Facet::Root, |clause| {
                    clause.exclude.insert(term(relay));
                });
            }
        }
        if let Some(publisher) = self.publisher {
            let own = dataset.sources.iter().filter(|source| source.publisher == Some(publisher));
            let own = own.map(|source| Term::Id(source.id.to_string())).collect();
            query.change_facet(Facet::Source, |clause| clause.include = own);
        }
    }
}

impl Carried {
    /// Its stops.
    pub fn way(&self) -> Way {
        Way { root: Some(self.root), relay: self.relay, publisher: self.publisher }
    }

    /// Whether the outlet speaks for itself.
    pub fn is_outlet(&self) -> bool {
        self.depth == 0 && self.publisher.is_some()
    }

    /// Whether nobody beyond the outlet is named: the outlet speaks for itself, or the root is
    /// nobody named.
    pub fn is_rootless(&self, dataset: &Dataset) -> bool {
        self.is_outlet() || dataset.actor(self.root).kind == ActorKind::Unnamed
    }
}

/// The most of the longest chains that are told apart.
pub const MOST_CHAINS: usize = 60;

/// How some claims reached their publications.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carriers {
    /// The ways, most claims first, then by root, relay and publisher.
    pub ways: Vec<Carried>,
    /// The roots with the claims that trace back to them, most first.
    pub roots: Vec<(ActorIx, usize)>,
    /// Claims of outlets by themselves, and claims whose root is nobody named.
    pub rootless: (usize, usize),
    /// How many speakers the longest chain has beyond its publisher.
    pub longest: usize,
    /// How many claims have such a chain; none at depth 0.
    pub longest_claims: usize,
    /// A claim of each such chain, in the order given: the first [`MOST_CHAINS`].
    pub longest_chains: Vec<ClaimIx>,
    /// Who is spoken about and neither says nor relays anything, in the order of the dataset;
    /// places are left out: they never speak.
    pub silent: Vec<ActorIx>,
}

/// How some claims reached their publications.
pub fn carriers(dataset: &Dataset, claims: &[ClaimIx]) -> Carriers {
    let mut ways = ways(dataset, claims);
    let mut roots: Vec<(ActorIx, usize)> = Vec::new();
    for way in &ways {
        match roots.last_mut() {
            Some((root, claims)) if *root == way.root => *claims += way.claims,
            _ => roots.push((way.root, way.claims)),
        }
    }
    roots.dyn_sort_by_key(|(root, claims)| (Reverse(*claims), *root));
    let sum = |holds: fn(&Dataset, &Carried) -> bool| {
        ways.iter().filter(|way| holds(dataset, way)).map(|way| way.claims).sum()
    };
    let rootless = (
        sum(|_, way| way.is_outlet()),
        sum(|dataset, way| !way.is_outlet() && way.is_rootless(dataset)),
    );
    let longest = ways.iter().map(|way| way.depth).max().unwrap_or(0);
    let longest_claims = match longest {
        0 => 0,
        _ => ways.iter().filter(|way| way.depth == longest).map(|way| way.claims).sum(),
    };
    ways.sort_unstable_by_key(|way| {
        (Reverse(way.claims), way.root, way.relay, way.publisher, way.depth)
    });
    Carriers {
        ways,
        roots,
        rootless,
        longest,
        longest_claims,
        longest_chains: chains(dataset, claims, longest),
        silent: silent(dataset, claims),
    }
}

/// A claim of each chain with so many speakers beyond its publisher.
fn chains(dataset: &Dataset, claims: &[ClaimIx], depth: usize) -> Vec<ClaimIx> {
    let speakers = |ix: ClaimIx| dataset.claim(ix).attribution.iter().map(|hop| hop.actor);
    let mut chains: Vec<ClaimIx> = Vec::new();
    for ix in claims.iter().copied().filter(|ix| dataset.claim(*ix).depth() == depth) {
        if depth == 0 || chains.len() == MOST_CHAINS {
            break;
        }
        if !chains.iter().any(|known| speakers(*known).eq(speakers(ix))) {
            chains.push(ix);
        }
    }
    chains
}

/// The ways of some claims, by root.
fn ways(dataset: &Dataset, claims: &[ClaimIx]) -> Vec<Carried> {
    let mut places: FxHashMap<(Way, usize), usize> = FxHashMap::default();
    let mut ways: Vec<Carried> = Vec::new();
    for claim in claims.iter().map(|ix| dataset.claim(*ix)) {
        let (root, depth) = (claim.root().actor, claim.depth());
        let relay = match dataset.voices(claim) {
            [.., relay, _] => Some(relay.actor),
            _ => None,
        };
        let publisher = dataset.outlet(claim);
        let new = Carried { root, relay, publisher, depth, claims: 0 };
        let place = *places.entry((new.way(), depth)).or_insert(ways.len());
        if place == ways.len() {
            ways.push(new);
        }
        ways[place].claims += 1;
    }
    ways.sort_unstable_by_key(|way| (way.root, way.relay, way.publisher, way.depth));
    ways
}

fn silent(dataset: &Dataset, claims: &[ClaimIx]) -> Vec<ActorIx> {
    let mut spoken = vec![false; dataset.actors.len()];
    let mut speaks = spoken.clone();
    for claim in claims.iter().map(|ix| dataset.claim(*ix)) {
        claim.subject.iter().chain(&claim.object.actors).for_each(|a| spoken[a.get()] = true);
        claim.attribution.iter().for_each(|hop| speaks[hop.actor.get()] = true);
    }
    let silent = |actor: &ActorIx| {
        let can_speak = dataset.actor(*actor).kind.can_speak();
        spoken[actor.get()] && !speaks[actor.get()] && can_speak
    };
    (0..dataset.actors.len() as u32).map(ActorIx).filter(silent).collect()
}
