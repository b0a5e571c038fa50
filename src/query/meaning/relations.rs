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

    /// The relations a claim speaks of: one for each subject and object; none without a predicate
    /// or an object.
    pub fn of_claim(dataset: &Dataset, claim: &Claim) -> Vec<Self> {
        let mut keys: Vec<Self> = ends(claim)
            .map(|(subject, predicate, object)| Self::new(dataset, subject, predicate, object))
            .collect();
        if keys.len() > 1 {
            keys.sort_unstable();
            keys.dedup();
        }
        keys
    }
}

/// What a claim says of each pair of its ends.
fn ends(claim: &Claim) -> impl Iterator<Item = (ActorIx, PredicateIx, ActorIx)> {
    claim.predicate.into_iter().flat_map(move |predicate| {
        let objects = move || claim.object.actors.iter();
        claim.subject.iter().flat_map(move |s| objects().map(move |o| (*s, predicate, *o)))
    })
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

/// Every relation of a dataset, and which of them each claim speaks of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Relations {
    /// In the order of their keys.
    relations: Vec<Relation>,
    /// Where each claim's relations start in `by_claim`; one longer than the claims.
    starts: Vec<u32>,
    by_claim: Vec<RelationIx>,
}

impl Relations {
    /// The relations that the claims of a dataset speak of.
    pub fn new(dataset: &Dataset) -> Self {
        let relations = relations(dataset);
        let (starts, by_claim) = by_claim(dataset, &relations);
        Self { relations, starts, by_claim }
    }

    /// How many relations there are.
    pub fn len(&self) -> usize {
        self.relations.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.relations.is_empty()
    }

    /// Every relation, in the order of their keys.
    pub fn iter(&self) -> std::slice::Iter<'_, Relation> {
        self.relations.iter()
    }

    /// A relation.
    pub fn get(&self, ix: RelationIx) -> &Relation {
        &self.relations[ix.get()]
    }

    /// The relation with this key.
    pub fn by_key(&self, key: &RelationKey) -> Option<RelationIx> {
        let found = self.relations.binary_search_by(|relation| relation.key.cmp(key));
        found.ok().map(|at| RelationIx(at as u32))
    }

    /// The relations that a claim speaks of.
    pub fn of(&self, claim: ClaimIx) -> &[RelationIx] {
        let at = claim.get();
        &self.by_claim[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}

impl<'a> IntoIterator for &'a Relations {
    type Item = &'a Relation;
    type IntoIter = std::slice::Iter<'a, Relation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

/// Every relation of a dataset, in the order of subject, predicate and object names' ids.
fn relations(dataset: &Dataset) -> Vec<Relation> {
    let mut spoken: Vec<(RelationKey, ClaimIx)> = Vec::new();
    for ix in dataset.claim_ixs() {
        let claim = dataset.claim(ix);
        for (subject, predicate, object) in ends(claim) {
            spoken.push((RelationKey::new(dataset, subject, predicate, object), ix));
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

/// The relations of each claim, claim after claim, and where each claim's start.
fn by_claim(dataset: &Dataset, relations: &[Relation]) -> (Vec<u32>, Vec<RelationIx>) {
    let mut starts = vec![0_u32; dataset.claims.len() + 1];
    for claim in relations.iter().flat_map(|relation| &relation.claims) {
        starts[claim.get() + 1] += 1;
    }
    for at in 0..dataset.claims.len() {
        starts[at + 1] += starts[at];
    }
    let mut next = starts.clone();
    let mut by_claim = vec![RelationIx(0); starts.last().map_or(0, |end| *end as usize)];
    for (at, relation) in relations.iter().enumerate() {
        for claim in &relation.claims {
            let place = &mut next[claim.get()];
            by_claim[*place as usize] = RelationIx(at as u32);
            *place += 1;
        }
    }
    (starts, by_claim)
}
