//! What would no longer be said if some voices had never spoken: two readings compared.

use super::disputes::{Dispute, disputes};
use super::origins::{Origins, origins};
use super::pledges::{Outcome, pledges};
use super::reading::Reading;
use super::relations::{RelationIx, Relations};
use super::told::{Told, told};
use crate::model::{ClaimIx, Dataset};
use crate::query::request::Contested;
use std::collections::BTreeSet;

/// How a relation is told, and on how many voices.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footed {
    /// How it is told.
    pub told: Told,
    /// How contested it is.
    pub contested: Contested,
    /// On which voices it rests.
    pub origins: Origins,
}

impl Footed {
    /// Whether it is told as another, on as many voices and claims beside them.
    fn is_like(&self, other: &Self) -> bool {
        let counts = |footed: &Self| {
            let origins = &footed.origins;
            (origins.voices.len(), origins.outlet_claims, origins.unnamed_claims)
        };
        (self.told, self.contested, counts(self)) == (other.told, other.contested, counts(other))
    }
}

/// A relation that would be told otherwise.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retold {
    /// The relation.
    pub ix: RelationIx,
    /// As it is told with every voice.
    pub before: Footed,
    /// As it is told without; none: nobody would speak of it any more.
    pub after: Option<Footed>,
}

/// A pledge that would still be told, with another outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repledged {
    /// The pledge.
    pub claim: ClaimIx,
    /// What became of it with every voice.
    pub before: Vec<Outcome>,
    /// What became of it without.
    pub after: Vec<Outcome>,
}

/// What would no longer be said without some voices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unsaid {
    /// The claims, in file order.
    pub claims: Vec<ClaimIx>,
    /// The relations that nobody would speak of any more, in the order of the index.
    pub relations: Vec<Retold>,
    /// The relations that would still be spoken of, but told otherwise, or on fewer voices.
    pub retold: Vec<Retold>,
    /// The disputes that would be none any more.
    pub disputes: Vec<Dispute>,
    /// The pledges that would still be told, with another outcome.
    pub pledges: Vec<Repledged>,
}

/// Compares a reading with that of the whole dataset.
pub fn unsaid(dataset: &Dataset, index: &Relations, reading: &Reading) -> Unsaid {
    let whole = Reading::new(dataset, index, &BTreeSet::default());
    let silent = |ix: &ClaimIx| !reading.claims.contains(ix.get());
    let claims: Vec<ClaimIx> = dataset.claim_ixs().filter(silent).collect();
    let mut unsaid = Unsaid { claims, ..Unsaid::default() };
    for (at, relation) in index.iter().enumerate() {
        let ix = RelationIx(at as u32);
        let touched = relation.claims.iter().any(silent);
        if !touched && whole.relation(ix) == reading.relation(ix) {
            continue;
        }
        let (Some(before), after) =
            (footed(dataset, index, &whole, ix), footed(dataset, index, reading, ix))
        else {
            continue;
        };
        match after {
            None => unsaid.relations.push(Retold { ix, before, after }),
            Some(after) if after.is_like(&before) => {}
            after => unsaid.retold.push(Retold { ix, before, after }),
        }
    }
    // Links are in file order, and so are those that remain; a dispute without one is of one
    // relation.
    let left: Vec<RelationIx> = disputes(dataset, index, reading)
        .into_iter()
        .filter(|dispute| dispute.link.is_none())
        .flat_map(|dispute| dispute.relations)
        .collect();
    unsaid.disputes = disputes(dataset, index, &whole);
    unsaid.disputes.retain(|dispute| match dispute.link {
        Some(link) => reading.links.binary_search(&link).is_err(),
        None => left.binary_search(&dispute.relations[0]).is_err(),
    });
    unsaid.pledges = repledged(dataset, &whole, reading);
    unsaid
}

fn repledged(dataset: &Dataset, whole: &Reading, reading: &Reading) -> Vec<Repledged> {
    let after = pledges(dataset, reading);
    let mut repledged: Vec<Repledged> = Vec::new();
    for before in pledges(dataset, whole) {
        // Both are in file order.
        let Ok(at) = after.binary_search_by(|other| other.claim.cmp(&before.claim)) else {
            continue;
        };
        let (claim, before, after) = (before.claim, before.outcomes(), after[at].outcomes());
        if before != after {
            repledged.push(Repledged { claim, before, after });
        }
    }
    repledged
}

fn footed(
    dataset: &Dataset,
    index: &Relations,
    reading: &Reading,
    ix: RelationIx,
) -> Option<Footed> {
    let claims = index.get(ix).claims.iter().copied();
    let claims: Vec<ClaimIx> = claims.filter(|c| reading.claims.contains(c.get())).collect();
    let contested = reading.relation(ix);
    (!claims.is_empty()).then(|| Footed {
        told: told(dataset, contested, &claims),
        contested,
        origins: origins(dataset, reading, claims.iter().map(|ix| dataset.claim(*ix))),
    })
}
