//! Relations as one voice tells them, two voices beside one another, and the neighbourhood of one
//! actor.
//!
//! Knows claims and relations; what is drawn of them is decided elsewhere.

use super::reading::Reading;
use super::relations::Relations;
use super::spoken::{Pair, spoken_by};
use super::told::{Between, Told, ToldRelation, sides, told_relations};
use crate::model::{ActorIx, ClaimIx, Dataset, DynSort, LinkIx, LinkKind};
use crate::query::request::VoiceRole;
use std::collections::BTreeSet;

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
            let pair = Pair { dataset, voices: [*first, *second], role };
            let own = |which| told(&pair.own(which, claims));
            let mut both = beside(dataset, own(0), own(1));
            oppose_by_links(dataset, &pair.links(reading, claims), &mut both);
            both
        }
    }
}

/// Marks the relations of claims that a link between the voices sets against one another.
fn oppose_by_links(dataset: &Dataset, links: &[LinkIx], relations: &mut [ToldRelation]) {
    let mut opposed: BTreeSet<ClaimIx> = BTreeSet::default();
    for link in links.iter().map(|ix| dataset.link(*ix)) {
        if link.kind == LinkKind::Contradicts {
            opposed.extend([link.from, link.to]);
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
