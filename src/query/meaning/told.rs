//! How a relation is told by some claims: said, denied, both ways, questioned, or only expected,
//! promised or considered possible.

use super::origins::{Origins, origins};
use super::reading::Reading;
use super::relations::{RelationIx, Relations};
use super::stance::stance;
use crate::model::{ClaimIx, Dataset, vocabulary};
use crate::query::bits::Bits;
use crate::query::request::{Contested, Stance};

vocabulary! {
    /// How a relation is told, strongest dispute first.
    Told {
        /// Said and denied by separate roots, in the dataset as read.
        BothWays = "both-ways",
        /// Another claim is set against it.
        SetAgainst = "set-against",
        /// Something is held to undermine it.
        Questioned = "questioned",
        /// Said and denied by the claims at hand, though not by roots that stand against one another.
        SaidAndDenied = "said-and-denied",
        /// Said, and not denied, by the claims at hand.
        Said = "said",
        /// Denied, and not said, by the claims at hand.
        Denied = "denied",
        /// Only expected, promised, called likely or unlikely, or considered possible.
        Open = "open",
    }
}

vocabulary! {
    /// How two voices stand to one another in a relation, strongest dispute first.
    Between {
        /// One only says, the other only denies; or somebody sets a claim of the one against a
        /// claim of the other, here or in another relation.
        Oppose = "oppose",
        /// Both only say, or both only deny.
        Agree = "agree",
        /// Both speak of it, and at least one of them tells it both ways, or neither says nor
        /// denies it.
        Beside = "beside",
        /// Only the first speaks of it.
        First = "first",
        /// Only the second speaks of it.
        Second = "second",
    }
}

/// A relation with those of its claims that are at hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldRelation {
    /// The relation.
    pub ix: RelationIx,
    /// Its claims among those given, in file order; never empty.
    pub claims: Vec<ClaimIx>,
    /// How they tell it.
    pub told: Told,
    /// How two voices stand to one another in it, where two are compared.
    pub between: Option<Between>,
}

impl ToldRelation {
    /// On which voices its claims rest.
    pub fn origins(&self, dataset: &Dataset, reading: &Reading) -> Origins {
        origins(dataset, reading, self.claims.iter().map(|claim| dataset.claim(*claim)))
    }
}

/// The relations that some claims speak of, in the order of the index.
pub fn told_relations(
    dataset: &Dataset,
    index: &Relations,
    reading: &Reading,
    claims: &[ClaimIx],
) -> Vec<ToldRelation> {
    let mut given = Bits::none(dataset.claims.len());
    let mut spoken_of = Bits::none(index.len());
    for claim in claims {
        given.insert(claim.get());
        for relation in index.of(*claim) {
            spoken_of.insert(relation.get());
        }
    }
    let relation = |at: usize| {
        let ix = RelationIx(at as u32);
        let claims = index.get(ix).claims.iter().copied();
        let claims: Vec<ClaimIx> = claims.filter(|claim| given.contains(claim.get())).collect();
        ToldRelation {
            ix,
            told: told(dataset, reading.relation(ix), &claims),
            between: None,
            claims,
        }
    };
    spoken_of.iter().map(relation).collect()
}

pub(super) fn told(dataset: &Dataset, contested: Contested, claims: &[ClaimIx]) -> Told {
    match contested {
        Contested::BothWays => return Told::BothWays,
        Contested::SetAgainst => return Told::SetAgainst,
        Contested::Questioned => return Told::Questioned,
        Contested::No => {}
    }
    match sides(dataset, claims) {
        (true, true) => Told::SaidAndDenied,
        (true, false) => Told::Said,
        (false, true) => Told::Denied,
        (false, false) => Told::Open,
    }
}

/// Whether some of these claims say, and whether some deny.
pub(super) fn sides(dataset: &Dataset, claims: &[ClaimIx]) -> (bool, bool) {
    let any = |wanted: Stance| claims.iter().any(|ix| stance(dataset.claim(*ix)) == Some(wanted));
    (any(Stance::Says), any(Stance::Denies))
}
