//! What stands out in a dataset, each as a sentence with the query that shows the claims it counts.
//! Computed, never written by hand; counts only, no shares: they measure how texts were split.

use super::grammar::{conjugated, number_of};
use super::labels::link_author;
use super::numbers::{counted, number_word};
use crate::model::{Actor, ActorIx, ActorKind, Dataset, DynSort};
use crate::query::{
    Clause, Clock, Facet, Interval, Outcome, Query, Reading, Stance, Term, View, pledges,
};
use std::collections::BTreeMap;

/// A sentence, and the query that shows exactly the claims it speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The sentence, without a full stop.
    pub words: String,
    /// What shows its claims.
    pub query: Query,
}

impl Finding {
    fn new(words: String, facet: Facet, values: impl IntoIterator<Item = String>) -> Self {
        let include = values.into_iter().map(Term::Id).collect();
        let mut query = Query::default().on(View::Claims);
        query.facets.insert(facet, Clause { include, ..Clause::default() });
        Self { words, query }
    }

    /// With one more clause.
    fn and(mut self, facet: Facet, value: &str) -> Self {
        self.query.change_facet(facet, |clause| {
            clause.include.insert(Term::Id(value.to_owned()));
        });
        self
    }
}

/// The findings of a dataset, read whole, in a fixed order. What does not stand out is left out;
/// empty where nothing does.
pub fn findings(dataset: &Dataset, reading: &Reading) -> Vec<Finding> {
    [
        never_heard(dataset),
        promises(dataset, reading),
        own_word(dataset),
        retold_twice(dataset),
        nobody_named(dataset),
        undated(dataset),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The actor most spoken of, if no claim comes from or through it.
fn never_heard(dataset: &Dataset) -> Option<Finding> {
    let mut spoken_of = vec![0; dataset.actors.len()];
    let mut heard = vec![false; dataset.actors.len()];
    for claim in &dataset.claims {
        claim.attribution.iter().for_each(|hop| heard[hop.actor.get()] = true);
        let mut actors = [claim.subject.as_slice(), &claim.object.actors].concat();
        actors.dyn_sort();
        actors.dedup();
        actors.iter().for_each(|ix| spoken_of[ix.get()] += 1);
    }
    let able = |actor: &Actor| actor.kind.can_speak() && actor.kind != ActorKind::Document;
    let silent = dataset.actors.iter().enumerate().filter(|(at, a)| !heard[*at] && able(a));
    // Of two that are equally often spoken of, the one that the dataset names first.
    let (at, actor) = silent.rev().max_by_key(|(at, _)| spoken_of[*at])?;
    let count = spoken_of[at];
    let is_spoken = conjugated("is spoken of", number_of(actor));
    let words = format!("{} {is_spoken} {count} times and never quoted", actor.told());
    (count > 1).then(|| Finding::new(words, Facet::Actor, [actor.id.to_string()]))
}

/// How many promises there are, and who says what became of how many.
fn promises(dataset: &Dataset, reading: &Reading) -> Option<Finding> {
    let pledges = pledges(dataset, reading);
    let told = |outcome: Outcome, is_said: &str| {
        let mut authors: Vec<String> = Vec::new();
        let held = pledges.iter().filter(|pledge| pledge.outcomes().contains(&outcome)).count();
        let links = pledges.iter().flat_map(|pledge| &pledge.followed);
        for followed in links.filter(|followed| followed.outcome == outcome) {
            let author = link_author(dataset, dataset.link(followed.link).author);
            if !authors.contains(&author) {
                authors.push(author);
            }
        }
        let number = number_word(held).to_lowercase();
        (held > 0).then(|| format!("{number} {is_said} by {}", authors.join(" and ")))
    };
    let outcomes: Vec<String> = [
        told(Outcome::Broken, "said to be broken,"),
        told(Outcome::Kept, "said to be kept,"),
        told(Outcome::Doubted, "held in doubt,"),
    ]
    .into_iter()
    .flatten()
    .collect();
    let noun = if pledges.len() == 1 { "promise" } else { "promises" };
    let of_both = pledges.iter().filter(|pledge| pledge.outcomes().len() > 1).count();
    let both = match of_both {
        0 => String::new(),
        count => format!("; {} of them in more than one way", number_word(count).to_lowercase()),
    };
    let words = format!("{} {noun}: {}{both}", number_word(pledges.len()), outcomes.join("; "));
    (!outcomes.is_empty())
        .then(|| Finding::new(words, Facet::Stance, [Stance::Promises.id().to_owned()]))
}

/// The outlet on whose own word most claims rest.
fn own_word(dataset: &Dataset) -> Option<Finding> {
    let mut counts: BTreeMap<ActorIx, usize> = BTreeMap::new();
    for claim in dataset.claims.iter().filter(|claim| dataset.voices(claim).is_empty()) {
        *counts.entry(claim.root().actor).or_default() += 1;
    }
    // Of two with as many, the first.
    let (outlet, count) = counts.into_iter().rev().max_by_key(|(_, count)| *count)?;
    let outlet = dataset.actor(outlet);
    let rest = if count == 1 { "rests" } else { "rest" };
    let total = dataset.claims.len();
    let words = format!(
        "{count} of {total} claims {rest} on one outlet’s own word: {}",
        outlet.told_within()
    );
    let found = Finding::new(words, Facet::Root, [outlet.id.to_string()]);
    (count > 1).then(|| found.and(Facet::Depth, "0"))
}

/// The claims that an outlet has from somebody who has them from somebody.
fn retold_twice(dataset: &Dataset) -> Option<Finding> {
    let depths = dataset.claims.iter().map(|claim| claim.depth()).filter(|depth| *depth > 1);
    let depths: Vec<usize> = depths.collect();
    let words = format!("{} come at third hand or further", counted(depths.len(), "claim"));
    let values = depths.iter().map(ToString::to_string);
    (depths.len() > 1).then(|| Finding::new(words, Facet::Depth, values))
}

/// The claims that trace back to a voice without a name.
fn nobody_named(dataset: &Dataset) -> Option<Finding> {
    let roots = dataset.claims.iter().map(|claim| dataset.actor(claim.root().actor));
    let unnamed: Vec<&Actor> = roots.filter(|actor| actor.kind == ActorKind::Unnamed).collect();
    let words = format!("{} trace back to nobody named", counted(unnamed.len(), "claim"));
    let ids = unnamed.iter().map(|actor| actor.id.to_string());
    (unnamed.len() > 1).then(|| Finding::new(words, Facet::Root, ids))
}

/// The claims that do not say what time they speak of.
fn undated(dataset: &Dataset) -> Option<Finding> {
    let undated = dataset.claims.iter().filter(|claim| claim.about.date.is_none()).count();
    let total = dataset.claims.len();
    let words = format!("{undated} of {total} claims do not say of what time they speak");
    let mut query = Query::default().on(View::Claims);
    query.intervals.insert(Clock::About, Interval::Undated);
    (undated > 1).then_some(Finding { words, query })
}
