//! Relations: all claims with the same subject, predicate and object, taken together.

use crate::model::{ActorIx, Claim, ClaimIx, Dataset, PredicateIx};

/// What makes two claims speak of the same relation. For a symmetric predicate the ends are
/// sorted by id, so that it has one key whichever way it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RelationKey {
    /// Who is spoken of.
    pub subject: ActorIx,
    /// What is said.
    pub predicate: PredicateIx,
    /// Of whom.
    pub object: ActorIx,
}

impl RelationKey {
    /// The key as handles and the URL write it: `subject~predicate~object`.
    pub fn id(&self, dataset: &Dataset) -> String {
        let subject = &dataset.actor(self.subject).id;
        let predicate = &dataset.predicate(self.predicate).id;
        format!("{subject}~{predicate}~{}", dataset.actor(self.object).id)
    }

    /// The key with this text, if its three ids are known; ends are sorted where they must be.
    pub fn from_id(dataset: &Dataset, text: &str) -> Option<Self> {
        let mut ids = text.split('~');
        let subject = dataset.actor_by_id(ids.next()?)?;
        let predicate = dataset.predicate_by_id(ids.next()?)?;
        let object = dataset.actor_by_id(ids.next()?)?;
        ids.next().is_none().then(|| Self::new(dataset, subject, predicate, object))
    }

    fn new(dataset: &Dataset, subject: ActorIx, predicate: PredicateIx, object: ActorIx) -> Self {
        let swap = dataset.predicate(predicate).symmetric
            && dataset.actor(subject).id > dataset.actor(object).id;
        let (subject, object) = if swap { (object, subject) } else { (subject, object) };
        Self { subject, predicate, object }
    }

    /// The relations a claim speaks of: one for each subject and object; none without an object.
    pub fn of_claim(dataset: &Dataset, claim: &Claim) -> Vec<Self> {
        let mut keys: Vec<Self> = claim
            .subject
            .iter()
            .flat_map(|s| claim.object.actors.iter().map(move |o| (*s, *o)))
            .map(|(s, o)| Self::new(dataset, s, claim.predicate, o))
            .collect();
        if keys.len() > 1 {
            keys.sort_unstable();
            keys.dedup();
        }
        keys
    }
}

/// Position of a relation in the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RelationIx(pub u32);

impl RelationIx {
    /// The position in the list.
    pub const fn get(self) -> usize {
        self.0 as usize
    }
}

/// A relation and the claims that speak of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// Its key.
    pub key: RelationKey,
    /// Its claims, in file order; never empty.
    pub claims: Vec<ClaimIx>,
}

/// Every relation of a dataset, in the order of subject, predicate and object names' ids.
pub(super) fn relations(dataset: &Dataset) -> Vec<Relation> {
    let mut spoken: Vec<(RelationKey, ClaimIx)> = Vec::new();
    for ix in dataset.claim_ixs() {
        let claim = dataset.claim(ix);
        for (subject, object) in claim
            .subject
            .iter()
            .flat_map(|subject| claim.object.actors.iter().map(move |object| (*subject, *object)))
        {
            spoken.push((RelationKey::new(dataset, subject, claim.predicate, object), ix));
        }
    }
    spoken.sort_unstable();
    let mut relations: Vec<Relation> = Vec::new();
    for (key, ix) in spoken {
        match relations.last_mut() {
            // Symmetric ends written both ways in one claim are one relation.
            Some(last) if last.key == key && last.claims.last() == Some(&ix) => {}
            Some(last) if last.key == key => last.claims.push(ix),
            _ => relations.push(Relation { key, claims: vec![ix] }),
        }
    }
    relations
}
