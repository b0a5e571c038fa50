//! Origins by their definition, voice by voice and pair by pair.

use sayso::model::{ActorIx, ActorKind, Claim, Dataset};
use std::collections::BTreeSet;

/// Which voices are one.
pub struct NaiveVoices {
    groups: Vec<BTreeSet<ActorIx>>,
}

/// The actors on a chain, the publisher's own hop left out, outermost first.
fn voices(dataset: &Dataset, claim: &Claim) -> Vec<ActorIx> {
    let published = claim.evidence.iter().any(|e| dataset.source(e.source).publisher.is_some());
    claim.attribution.iter().skip(usize::from(published)).map(|hop| hop.actor).collect()
}

/// "a part is one with its whole over however many steps"
pub fn is_part_of(dataset: &Dataset, part: ActorIx, whole: ActorIx) -> bool {
    let direct = &dataset.actor(part).part_of;
    direct.iter().any(|next| *next == whole || is_part_of(dataset, *next, whole))
}

/// Whether one voice stands on a chain outside of another: right outside, or anywhere outside of
/// the root.
pub fn relays(dataset: &Dataset, claims: &[&Claim], relay: ActorIx, relayed: ActorIx) -> bool {
    claims.iter().any(|claim| {
        let chain = voices(dataset, claim);
        let next = chain.windows(2).any(|two| two == [relay, relayed]);
        next || (chain.last() == Some(&relayed) && chain[..chain.len() - 1].contains(&relay))
    })
}

impl NaiveVoices {
    pub fn of(dataset: &Dataset, claims: &[&Claim]) -> Self {
        let all: BTreeSet<ActorIx> =
            claims.iter().flat_map(|claim| voices(dataset, claim)).collect();
        let groups = all.iter().map(|voice| BTreeSet::from([*voice])).collect();
        let mut parted = Self { groups };
        for a in &all {
            for b in &all {
                if is_part_of(dataset, *a, *b) {
                    parted.unite(*a, *b);
                }
            }
        }
        // "a voice that relays joins those it relays if all of them are one already"
        loop {
            let before = parted.groups.len();
            for relay in &all {
                let relayed: Vec<ActorIx> = all
                    .iter()
                    .copied()
                    .filter(|other| other != relay && relays(dataset, claims, *relay, *other))
                    .collect();
                if let Some(first) = relayed.first()
                    && relayed.iter().all(|other| parted.are_one(*first, *other))
                {
                    parted.unite(*relay, *first);
                }
            }
            if parted.groups.len() == before {
                return parted;
            }
        }
    }

    pub fn are_one(&self, a: ActorIx, b: ActorIx) -> bool {
        a == b || self.groups.iter().any(|group| group.contains(&a) && group.contains(&b))
    }

    fn unite(&mut self, a: ActorIx, b: ActorIx) {
        let (with, without) =
            self.groups.drain(..).partition(|group| group.contains(&a) || group.contains(&b));
        self.groups = without;
        let with: Vec<BTreeSet<ActorIx>> = with;
        self.groups.push(with.into_iter().flatten().collect());
    }
}

/// Separate voices, claims by outlets themselves, claims by nobody named.
pub fn count(dataset: &Dataset, claims: &[&Claim]) -> (usize, usize, usize) {
    let parted = NaiveVoices::of(dataset, claims);
    let root = |claim: &Claim| claim.attribution[claim.attribution.len() - 1].actor;
    let outlets = claims.iter().filter(|claim| voices(dataset, claim).is_empty()).count();
    let behind = || claims.iter().filter(|claim| !voices(dataset, claim).is_empty());
    let is_unnamed = |claim: &&&Claim| dataset.actor(root(claim)).kind == ActorKind::Unnamed;
    let mut separate: Vec<ActorIx> = Vec::new();
    for claim in behind().filter(|claim| !is_unnamed(claim)) {
        if !separate.iter().any(|known| parted.are_one(*known, root(claim))) {
            separate.push(root(claim));
        }
    }
    (separate.len(), outlets, behind().filter(is_unnamed).count())
}
