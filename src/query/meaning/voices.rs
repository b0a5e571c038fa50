//! Relations as one voice tells them, two voices beside one another, and the neighbourhood of one
//! actor.
//!
//! Knows claims and relations; what is drawn of them is decided elsewhere.

use super::reading::Reading;
use super::relations::Relations;
use super::told::{Between, Told, ToldRelation, sides, told_relations};
use crate::model::{ActorIx, Claim, ClaimIx, Dataset, DynSort, LinkKind};
use crate::query::request::VoiceRole;
use std::collections::BTreeSet;

/// In how many relations two voices stand so to one another, by [`Between`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Agreement([usize; Between::ALL.len()]);

impl Agreement {
    /// Counts the relations of two voices.
    pub fn of(relations: &[ToldRelation]) -> Self {
        let mut counts = Self::default();
        for between in relations.iter().filter_map(|relation| relation.between) {
            counts.0[between as usize] += 1;
        }
        counts
    }

    /// In how many relations they stand so.
    pub fn count(&self, between: Between) -> usize {
        self.0[between as usize]
    }
}

/// The claims that a voice speaks: as their root, or anywhere on their chain.
pub fn spoken_by(
    dataset: &Dataset,
    claims: &[ClaimIx],
    voice: ActorIx,
    role: VoiceRole,
) -> Vec<ClaimIx> {
    let speaks = |ix: &ClaimIx| {
        let claim = dataset.claim(*ix);
        match role {
            VoiceRole::Root => claim.root().actor == voice,
            VoiceRole::Speaker => claim.attribution.iter().any(|hop| hop.actor == voice),
        }
    };
    claims.iter().copied().filter(speaks).collect()
}

/// The relations that some claims speak of, in the order of the index: as all of them tell it, as
/// one voice tells it, or with how two voices stand to one another.
///
/// A voice's own state of a relation knows only what this voice says; who else says otherwise is
/// not its word. Where two are compared, the state is that of both together.
pub fn heard(
    dataset: &Dataset,
    index: &Relations,
    reading: &Reading,
    claims: &[ClaimIx],
    voices: &[ActorIx],
    role: VoiceRole,
) -> Vec<ToldRelation> {
    let told = |claims: &[ClaimIx]| told_relations(dataset, index, reading, claims);
    let by = |voice: ActorIx| told(&spoken_by(dataset, claims, voice, role));
    match voices {
        [] => told(claims),
        [one] => alone(dataset, by(*one)),
        [first, second, ..] => {
            let spoken = [*first, *second].map(|v| spoken_by(dataset, claims, v, role));
            let own = |at: usize, voice: &ActorIx, other: &ActorIx| {
                let mut own = spoken[at].clone();
                own.retain(|claim| !carries(dataset.claim(*claim), *voice, *other));
                told(&own)
            };
            let mut both = beside(dataset, own(0, first, second), own(1, second, first));
            oppose_by_links(dataset, reading, spoken, &mut both);
            both
        }
    }
}

/// Whether a voice only passes on, in this claim, what the other one says: to carry a word is not
/// to agree with it.
fn carries(claim: &Claim, voice: ActorIx, other: ActorIx) -> bool {
    let place = |voice| claim.attribution.iter().rposition(|hop| hop.actor == voice);
    matches!((place(voice), place(other)), (Some(voice), Some(other)) if voice < other)
}

/// Marks the relations of claims that a link sets against a claim of the other voice. A claim that
/// both speak is set against neither.
fn oppose_by_links(
    dataset: &Dataset,
    reading: &Reading,
    spoken: [Vec<ClaimIx>; 2],
    relations: &mut [ToldRelation],
) {
    let only = |voice: usize, claim: ClaimIx| {
        spoken[voice].binary_search(&claim).is_ok()
            && spoken[1 - voice].binary_search(&claim).is_err()
    };
    let mut opposed: BTreeSet<ClaimIx> = BTreeSet::default();
    for link in reading.links.iter().map(|ix| dataset.link(*ix)) {
        let across = |a, b| only(a, link.from) && only(b, link.to);
        if link.kind == LinkKind::Contradicts && (across(0, 1) || across(1, 0)) {
            opposed.insert(link.from);
            opposed.insert(link.to);
        }
    }
    for relation in relations {
        if relation.claims.iter().any(|claim| opposed.contains(claim)) {
            relation.between = Some(Between::Oppose);
        }
    }
}

fn alone(dataset: &Dataset, mut relations: Vec<ToldRelation>) -> Vec<ToldRelation> {
    for relation in &mut relations {
        relation.told = match sides(dataset, &relation.claims) {
            (true, true) => Told::BothWays,
            (true, false) => Told::Said,
            (false, true) => Told::Denied,
            (false, false) => Told::Open,
        };
    }
    relations
}

/// Two lists in the order of the index as one, each relation with how the voices stand in it.
fn beside(
    dataset: &Dataset,
    first: Vec<ToldRelation>,
    second: Vec<ToldRelation>,
) -> Vec<ToldRelation> {
    let mut both: Vec<ToldRelation> = Vec::new();
    let one = |between| {
        move |mut relation: ToldRelation| {
            relation.between = Some(between);
            relation
        }
    };
    both.extend(first.into_iter().map(one(Between::First)));
    both.extend(second.into_iter().map(one(Between::Second)));
    both.dyn_sort_by_key(|relation| relation.ix);
    let mut relations: Vec<ToldRelation> = Vec::new();
    for relation in both {
        match relations.last_mut().filter(|last| last.ix == relation.ix) {
            Some(last) => {
                last.between = Some(between(dataset, &last.claims, &relation.claims));
                last.claims.extend(relation.claims);
                last.claims.sort_unstable();
                last.claims.dedup();
            }
            None => relations.push(relation),
        }
    }
    alone(dataset, relations)
}

fn between(dataset: &Dataset, first: &[ClaimIx], second: &[ClaimIx]) -> Between {
    match (sides(dataset, first), sides(dataset, second)) {
        ((true, false), (false, true)) | ((false, true), (true, false)) => Between::Oppose,
        ((true, false), (true, false)) | ((false, true), (false, true)) => Between::Agree,
        _ => Between::Beside,
    }
}

/// The relations with an end at fewer than so many steps from an actor, whatever their direction:
/// at one step the actor's own, at two also those of its neighbours.
pub fn near(
    index: &Relations,
    mut relations: Vec<ToldRelation>,
    actor: ActorIx,
    steps: u8,
) -> Vec<ToldRelation> {
    let mut within = BTreeSet::from([actor]);
    let ends = |relation: &ToldRelation| {
        let key = index.get(relation.ix).key;
        (key.subject, key.object)
    };
    let touches = |within: &BTreeSet<ActorIx>, (a, b)| within.contains(&a) || within.contains(&b);
    for _ in 1..steps {
        let inner = within.clone();
        for (a, b) in relations.iter().map(ends).filter(|ends| touches(&inner, *ends)) {
            within.insert(a);
            within.insert(b);
        }
    }
    relations.retain(|relation| touches(&within, ends(relation)));
    relations
}
