//! One actor: its three lists, when it spoke and was spoken of, what it is said to be to whom,
//! the disputes it is part of, and how often it hedges, denies and forecasts.
//!
//! Counts only: a share of claims would measure how a text was split.

use super::reading::Reading;
use super::relations::Relations;
use super::stance::stance;
use super::told::{ToldRelation, told_relations};
use crate::model::{ActorIx, Claim, ClaimIx, ClaimKind, Dataset, DynSort, Edtf, LinkIx, LinkKind};
use crate::query::request::{Clock, Stance};

/// How often an actor does what, among the claims that trace back to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Habits {
    /// Claims with a hedge, a likelihood or a confidence of its own.
    pub hedged: usize,
    /// Claims that deny.
    pub denied: usize,
    /// Forecasts and scenarios.
    pub forecast: usize,
}

/// All that a reader would look up about an actor, in the dataset as read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Profile {
    /// Claims whose root it is, in file order.
    pub says: Vec<ClaimIx>,
    /// Claims of which it is subject or object, in file order.
    pub spoken_of: Vec<ClaimIx>,
    /// Claims on whose chain it stands before the root, in file order.
    pub relays: Vec<ClaimIx>,
    /// By clock: the earliest and the latest date of all of those claims, where any is dated.
    pub dates: Vec<(Clock, Edtf, Edtf)>,
    /// The relations it is an end of.
    pub relations: Vec<ToldRelation>,
    /// Contradictions and what undermines, with a claim of its lists at an end.
    pub disputes: Vec<LinkIx>,
    /// What it does in the claims that trace back to it.
    pub habits: Habits,
    /// The actors that are directly part of it.
    pub parts: Vec<ActorIx>,
}

/// Looks an actor up.
pub fn profile(dataset: &Dataset, index: &Relations, reading: &Reading, actor: ActorIx) -> Profile {
    let mut profile = Profile::default();
    for ix in reading.claims.iter().map(|at| ClaimIx(at as u32)) {
        let claim = dataset.claim(ix);
        if claim.root().actor == actor {
            profile.says.push(ix);
            profile.habits.add(claim);
        } else if claim.attribution.iter().any(|hop| hop.actor == actor) {
            profile.relays.push(ix);
        }
        if claim.subject.contains(&actor) || claim.object.actors.contains(&actor) {
            profile.spoken_of.push(ix);
        }
    }
    let mut all: Vec<u32> = [&profile.says, &profile.spoken_of, &profile.relays]
        .into_iter()
        .flatten()
        .map(|c| c.0)
        .collect();
    all.dyn_sort();
    all.dedup();
    let dates = |clock: &Clock| {
        let (first, last) = first_and_last(dataset, *clock, &all)?;
        Some((*clock, first, last))
    };
    profile.dates = Clock::ALL.iter().filter_map(dates).collect();
    let own = |relation: &ToldRelation| {
        let key = index.get(relation.ix).key;
        key.subject == actor || key.object == actor
    };
    profile.relations = told_relations(dataset, index, reading, &profile.spoken_of);
    profile.relations.retain(own);
    let involved = |ix: &LinkIx| {
        let link = dataset.link(*ix);
        matches!(link.kind, LinkKind::Contradicts | LinkKind::Undermines)
            && [link.from, link.to].iter().any(|end| all.binary_search(&end.0).is_ok())
    };
    profile.disputes = reading.links.iter().copied().filter(involved).collect();
    let part = |other: &ActorIx| dataset.actor(*other).part_of.contains(&actor);
    profile.parts = (0..dataset.actors.len() as u32).map(ActorIx).filter(part).collect();
    profile
}

impl Habits {
    fn add(&mut self, claim: &Claim) {
        let certainty = &claim.certainty;
        self.hedged += usize::from(
            certainty.hedge.is_some()
                || certainty.likelihood.is_some()
                || certainty.confidence.is_some(),
        );
        self.denied += usize::from(stance(claim) == Some(Stance::Denies));
        let forecast = matches!(claim.kind, Some(ClaimKind::Forecast | ClaimKind::Scenario));
        self.forecast += usize::from(forecast);
    }
}

/// The date that begins first and the one that ends last; open ends go furthest.
fn first_and_last(dataset: &Dataset, clock: Clock, claims: &[u32]) -> Option<(Edtf, Edtf)> {
    let date = |ix: &u32| clock.dated(dataset, dataset.claim(ClaimIx(*ix))).date.clone();
    let mut ends: Option<(Edtf, Edtf)> = None;
    for date in claims.iter().filter_map(date) {
        let Some((first, last)) = &mut ends else {
            ends = Some((date.clone(), date));
            continue;
        };
        if date.extent().first < first.extent().first {
            *first = date.clone();
        }
        if date.extent().last > last.extent().last {
            *last = date;
        }
    }
    ends
}
