//! The claims of each actor, as three lists: what it says, is spoken of in, and relays.

use super::index::Index;
use crate::model::{ActorIx, ClaimIx, Dataset};
use crate::query::bits::Bits;
use crate::query::request::Facet;

/// What one actor says, is spoken of in, and relays, among some claims. Each list in the order
/// of the claims given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActorClaims {
    /// Claims whose root it is.
    pub says: Vec<ClaimIx>,
    /// Claims of which it is subject or object.
    pub spoken_of: Vec<ClaimIx>,
    /// Claims on whose chain it stands before the root.
    pub relays: Vec<ClaimIx>,
}

impl ActorClaims {
    /// Whether the claims have nothing of this actor.
    pub fn is_empty(&self) -> bool {
        self.says.is_empty() && self.spoken_of.is_empty() && self.relays.is_empty()
    }
}

/// How many claims each list of an actor has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ActorCounts {
    /// Claims whose root it is.
    pub says: usize,
    /// Claims of which it is subject or object.
    pub spoken_of: usize,
    /// Claims on whose chain it stands before the root.
    pub relays: usize,
}

/// How many claims of a set stand in each list of every actor, by position: what
/// [`claims_of_actors`] lists, counted without looking at a claim.
pub fn actor_counts(index: &Index, set: &Bits) -> Vec<ActorCounts> {
    let count = |facet| index.column(facet).count_within(set);
    let (roots, spoken, speakers) =
        (count(Facet::Root), count(Facet::Actor), count(Facet::Speaker));
    // The dictionary of actors is the actors themselves, then `none`.
    let actors = roots.len().saturating_sub(1);
    let counts = |at: usize| ActorCounts {
        says: roots[at] as usize,
        spoken_of: spoken[at] as usize,
        relays: (speakers[at] - roots[at]) as usize,
    };
    (0..actors).map(counts).collect()
}

/// The lists of every actor, by position, over some claims.
pub fn claims_of_actors(dataset: &Dataset, index: &Index, claims: &[ClaimIx]) -> Vec<ActorClaims> {
    let mut lists = vec![ActorClaims::default(); dataset.actors.len()];
    for ix in claims {
        let claim = dataset.claim(*ix);
        let (root, relays) = (claim.root().actor, &claim.attribution[..claim.depth()]);
        lists[root.get()].says.push(*ix);
        for hop in relays.iter().filter(|hop| hop.actor != root) {
            let relayed = &mut lists[hop.actor.get()].relays;
            if relayed.last() != Some(ix) {
                relayed.push(*ix);
            }
        }
        for term in index.column(Facet::Actor).of(ix.get()) {
            // The dictionary of actors is the actors themselves, then `none`.
            if let Some(list) = lists.get_mut(ActorIx(term).get()) {
                list.spoken_of.push(*ix);
            }
        }
    }
    lists
}
