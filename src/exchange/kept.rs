//! What goes along with claims that are written: everything they name, however indirectly, and the
//! links, questions and stories that are about nothing else.

use super::shown::Shown;
use crate::model::{ActorIx, ClaimIx, Dataset, Link, LinkAuthor, Question, Story};

/// Some of the records of a list, by their places.
#[derive(Clone)]
pub struct Places(Vec<bool>);

impl Places {
    fn of(places: impl Iterator<Item = usize>, records: usize) -> Self {
        let mut kept = vec![false; records];
        places.for_each(|at| kept[at] = true);
        Self(kept)
    }

    fn all(records: usize) -> Self {
        Self(vec![true; records])
    }

    /// The places, in the order of the dataset.
    pub fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.0.len()).filter(|at| self.0[*at])
    }
}

/// Which records are written.
pub struct Kept {
    pub claims: Places,
    pub sources: Places,
    pub actors: Places,
    pub predicates: Places,
    pub topics: Places,
    is_whole: bool,
}

impl Kept {
    /// What goes along with the claims shown; everything there is where all of them are.
    pub fn of(shown: &Shown<'_>) -> Self {
        let dataset = shown.dataset;
        let mut kept = Self {
            claims: Places::of(shown.claims.iter().map(|ix| ix.get()), dataset.claims.len()),
            sources: Places::all(dataset.sources.len()),
            actors: Places::all(dataset.actors.len()),
            predicates: Places::all(dataset.predicates.len()),
            topics: Places::all(dataset.topics.len()),
            is_whole: shown.is_whole(),
        };
        if !kept.is_whole {
            let each = || shown.claims().map(|(_, claim)| claim);
            let sources = each().flat_map(|claim| &claim.evidence).map(|e| e.source.get());
            let predicates = each().filter_map(|claim| claim.predicate).map(|ix| ix.get());
            let topics = each().flat_map(|claim| &claim.topics).map(|ix| ix.get());
            kept.sources = Places::of(sources, dataset.sources.len());
            kept.predicates = Places::of(predicates, dataset.predicates.len());
            kept.topics = Places::of(topics, dataset.topics.len());
            kept.actors = kept.named_actors(dataset);
        }
        kept
    }

    /// Every actor that is named, and the wholes they are part of.
    fn named_actors(&self, dataset: &Dataset) -> Places {
        let mut open: Vec<ActorIx> = Vec::new();
        for claim in self.claims.iter().map(|at| &dataset.claims[at]) {
            open.extend(claim.attribution.iter().map(|hop| hop.actor));
            open.extend(claim.to.iter().chain(&claim.subject).chain(&claim.object.actors));
        }
        for source in self.sources.iter().map(|at| &dataset.sources[at]) {
            open.extend(source.publisher.iter().chain(&source.author));
            open.extend(source.derived_from.iter().map(|original| original.actor));
        }
        open.extend(self.links(dataset).filter_map(|link| match link.author {
            LinkAuthor::Actor(actor) => Some(actor),
            LinkAuthor::Compiler => None,
        }));
        let mut named = Places::of(std::iter::empty(), dataset.actors.len());
        while let Some(actor) = open.pop() {
            if !std::mem::replace(&mut named.0[actor.get()], true) {
                open.extend(&dataset.actor(actor).part_of);
            }
        }
        named
    }

    /// The links between claims shown, of which the claim that draws them is shown too.
    pub fn links<'a>(&'a self, dataset: &'a Dataset) -> impl Iterator<Item = &'a Link> + 'a {
        dataset.links.iter().filter(|link| {
            let ends = [Some(link.from), Some(link.to), link.claim];
            ends.into_iter().flatten().all(|claim| self.claims.0[claim.get()])
        })
    }

    /// The questions of which each claim is shown; those that name none only with all claims.
    pub fn questions<'a>(
        &'a self,
        dataset: &'a Dataset,
    ) -> impl Iterator<Item = &'a Question> + 'a {
        dataset.questions.iter().filter(|question| {
            self.has_all(question.sides.iter().flat_map(|side| &side.claims).copied())
        })
    }

    /// The stories of which each claim is shown.
    pub fn stories<'a>(&'a self, dataset: &'a Dataset) -> impl Iterator<Item = &'a Story> + 'a {
        dataset
            .stories
            .iter()
            .filter(|story| self.has_all(story.steps.iter().flat_map(|step| &step.claims).copied()))
    }

    fn has_all(&self, claims: impl Iterator<Item = ClaimIx>) -> bool {
        let mut claims = claims.peekable();
        self.is_whole || claims.peek().is_some() && claims.all(|ix| self.claims.0[ix.get()])
    }
}
