//! Pairs of actors, and which of them most is told of.
//!
//! Knows relations; what is drawn of them is decided elsewhere.

use super::relations::{RelationIx, Relations};
use super::told::ToldRelation;
use crate::model::ActorIx;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Two actors, the one with the smaller index first; the same twice for what one is said to be to
/// itself.
pub type Pair = (ActorIx, ActorIx);

impl Relations {
    /// The actors at the ends of a relation, whichever way it goes.
    pub fn pair(&self, ix: RelationIx) -> Pair {
        let key = self.get(ix).key;
        (key.subject.min(key.object), key.subject.max(key.object))
    }
}

/// The pair of different actors that most relations are told of; of several that with the fiercest
/// dispute, then the first. None where no pair has more than one.
pub fn most_told_pair<'a>(
    index: &Relations,
    relations: impl Iterator<Item = &'a ToldRelation>,
) -> Option<Pair> {
    let mut pairs: BTreeMap<Pair, Vec<&ToldRelation>> = BTreeMap::default();
    for relation in relations {
        let pair = index.pair(relation.ix);
        if pair.0 != pair.1 {
            pairs.entry(pair).or_default().push(relation);
        }
    }
    let several = pairs.into_iter().filter(|(_, told)| told.len() > 1);
    let rank = |(pair, told): &(Pair, Vec<&ToldRelation>)| {
        (told.len(), Reverse(told.iter().map(|one| one.told).min()), Reverse(*pair))
    };
    several.max_by_key(rank).map(|(pair, _)| pair)
}
