//! Actors as voices and as those spoken of: three ledgers for each.

use super::facet::Facet;
use super::index::Index;
use crate::model::{ActorIx, ClaimIx, Dataset};

/// What one actor says, is spoken of in, and relays, among some claims. Each list in the order
/// of the claims given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActorLedger {
    /// Claims whose root it is.
    pub says: Vec<ClaimIx>,
    /// Claims of which it is subject or object.
    pub spoken_of: Vec<ClaimIx>,
    /// Claims on whose chain it stands before the root.
    pub relays: Vec<ClaimIx>,
}

impl ActorLedger {
    /// Whether the claims have nothing of this actor.
    pub fn is_empty(&self) -> bool {
        self.says.is_empty() && self.spoken_of.is_empty() && self.relays.is_empty()
    }
}

/// The ledgers of every actor, by position, over some claims.
pub fn actor_ledgers(dataset: &Dataset, index: &Index, claims: &[ClaimIx]) -> Vec<ActorLedger> {
    let mut ledgers = vec![ActorLedger::default(); dataset.actors.len()];
    for ix in claims {
        let claim = dataset.claim(*ix);
        let (root, relays) = (claim.root().actor, &claim.attribution[..claim.depth()]);
        ledgers[root.get()].says.push(*ix);
        for hop in relays.iter().filter(|hop| hop.actor != root) {
            let relayed = &mut ledgers[hop.actor.get()].relays;
            if relayed.last() != Some(ix) {
                relayed.push(*ix);
            }
        }
        for term in index.column(Facet::Actor).of(ix.get()) {
            // The dictionary of actors is the actors themselves, then `none`.
            if let Some(ledger) = ledgers.get_mut(ActorIx(term).get()) {
                ledger.spoken_of.push(*ix);
            }
        }
    }
    ledgers
}
