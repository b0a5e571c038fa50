//! Leaving out of a query what a dataset does not have.

use super::decode::Dropped;
use crate::model::Dataset;
use crate::query::{Facet, Near, Query, RelationKey, Selection, StoryStep, Term, Voice};

/// Takes every id out of the query that the dataset does not know, and names it.
/// Not a part of what the front page starts with.
#[inline(never)]
pub fn drop_unknown(query: &mut Query, dataset: &Dataset) -> Vec<Dropped> {
    let mut dropped = Vec::new();
    let mut drop = |key: &str, value: &str| {
        dropped.push(Dropped { key: key.to_owned(), value: value.to_owned() });
    };
    let facets: Vec<Facet> = query.facets.keys().copied().collect();
    for facet in facets {
        query.change_facet(facet, |clause| {
            for terms in [&mut clause.include, &mut clause.exclude] {
                terms.retain(|term| {
                    let known = knows_term(dataset, facet, term);
                    if !known {
                        drop(facet.id(), term.as_str());
                    }
                    known
                });
            }
        });
    }
    query.without.retain(|voice| {
        let (known, id) = match voice {
            Voice::Actor(id) => (dataset.actor_by_id(id).is_some(), id),
            Voice::Source(id) => (dataset.source_by_id(id).is_some(), id),
        };
        if !known {
            drop("without", id);
        }
        known
    });
    if let Some(select) = query.select.take_if(|select| !knows_selection(dataset, select)) {
        drop("select", selected_id(&select));
    }
    if let Some(at) = query.story.take_if(|at| !knows_step(dataset, at)) {
        drop("story", &format!("{}~{}", at.story, at.step));
    }
    let unknown = |near: &mut Near| dataset.actor_by_id(&near.actor).is_none();
    if let Some(near) = query.near.take_if(unknown) {
        drop("near", &near.actor);
    }
    query.voice.retain(|id| {
        let known = dataset.actor_by_id(id).is_some();
        if !known {
            drop("voice", id);
        }
        known
    });
    query.author.retain(|id| {
        let known = matches!(id.as_str(), "compiler" | "none") || dataset.actor_by_id(id).is_some();
        if !known {
            drop("author", id);
        }
        known
    });
    dropped
}

fn knows_term(dataset: &Dataset, facet: Facet, term: &Term) -> bool {
    let Term::Id(id) = term else { return true };
    match facet {
        Facet::Speaker | Facet::Root | Facet::Actor | Facet::Subject | Facet::Object => {
            dataset.actor_by_id(id).is_some()
        }
        Facet::Predicate => dataset.predicate_by_id(id).is_some(),
        Facet::Topic => dataset.topic_by_id(id).is_some(),
        Facet::Source => dataset.source_by_id(id).is_some(),
        Facet::Depth => {
            id.parse().is_ok_and(|depth: usize| dataset.claims.iter().any(|c| c.depth() == depth))
        }
        // Closed lists were checked when the hash was read.
        _ => true,
    }
}

/// Whether the dataset has what is looked at closely.
pub fn knows_selection(dataset: &Dataset, select: &Selection) -> bool {
    match select {
        Selection::Claim(id) => dataset.claim_by_id(id).is_some(),
        Selection::Actor(id) => dataset.actor_by_id(id).is_some(),
        Selection::Source(id) => dataset.source_by_id(id).is_some(),
        Selection::Question(id) => dataset.question_by_id(id).is_some(),
        Selection::Relation(id) => RelationKey::from_id(dataset, id).is_some_and(|key| {
            dataset.claims.iter().any(|c| RelationKey::of_claim(dataset, c).contains(&key))
        }),
    }
}

fn knows_step(dataset: &Dataset, at: &StoryStep) -> bool {
    let story = dataset.story_by_id(&at.story).map(|ix| dataset.story(ix));
    story.is_some_and(|story| (1..=story.steps.len()).contains(&at.step))
}

fn selected_id(select: &Selection) -> &str {
    match select {
        Selection::Claim(id)
        | Selection::Actor(id)
        | Selection::Relation(id)
        | Selection::Source(id)
        | Selection::Question(id) => id,
    }
}
