//! What goes along with claims that are written: everything they name, however indirectly, and the
//! links, questions and stories that are about nothing else.

use super::shown::Shown;
use crate::model::{ActorIx, ClaimIx, Dataset, Link, LinkAuthor, Question, Story};
use std::collections::BTreeSet;

/// Which records are written; positions in the lists of the dataset, in its order.
pub struct Kept {
    pub claims: BTreeSet<ClaimIx>,
    pub sources: BTreeSet<usize>,
    pub actors: BTreeSet<usize>,
    pub predicates: BTreeSet<usize>,
    pub topics: BTreeSet<usize>,
    is_whole: bool,
}

impl Kept {
    /// What goes along with the claims shown; everything there is where all of them are.
    pub fn of(shown: &Shown<'_>) -> Self {
        let dataset = shown.dataset;
        let claims: BTreeSet<ClaimIx> = shown.claims.iter().copied().collect();
        if shown.is_whole() {
            return Self {
                claims,
                sources: (0..dataset.sources.len()).collect(),
                actors: (0..dataset.actors.len()).collect(),
                predicates: (0..dataset.predicates.len()).collect(),
                topics: (0..dataset.topics.len()).collect(),
                is_whole: true,
            };
        }
        let each = || claims.iter().map(|ix| dataset.claim(*ix));
        let mut kept = Self {
            sources: each().flat_map(|c| &c.evidence).map(|e| e.source.get()).collect(),
            predicates: each().filter_map(|claim| claim.predicate).map(|ix| ix.get()).collect(),
            topics: each().flat_map(|claim| &claim.topics).map(|ix| ix.get()).collect(),
            actors: BTreeSet::new(),
            is_whole: false,
            claims,
        };
        kept.actors = kept.named_actors(dataset);
        kept
    }

    /// Every actor that is named, and the wholes they are part of.
    fn named_actors(&self, dataset: &Dataset) -> BTreeSet<usize> {
        let mut open: Vec<ActorIx> = Vec::new();
        for claim in self.claims.iter().map(|ix| dataset.claim(*ix)) {
            open.extend(claim.attribution.iter().map(|hop| hop.actor));
            open.extend(claim.to.iter().chain(&claim.subject).chain(&claim.object.actors));
        }
        for source in self.sources.iter().map(|at| &dataset.sources[*at]) {
            open.extend(source.publisher.iter().chain(&source.author));
            open.extend(source.derived_from.iter().map(|original| original.actor));
        }
        open.extend(self.links(dataset).filter_map(|link| match link.author {
            LinkAuthor::Actor(actor) => Some(actor),
            LinkAuthor::Compiler => None,
        }));
        let mut named = BTreeSet::new();
        while let Some(actor) = open.pop() {
            if named.insert(actor.get()) {
                open.extend(&dataset.actor(actor).part_of);
            }
        }
        named
    }

    /// The links between claims shown, of which the claim that draws them is shown too.
    pub fn links<'a>(&'a self, dataset: &'a Dataset) -> impl Iterator<Item = &'a Link> + 'a {
        dataset.links.iter().filter(|link| {
            let ends = [Some(link.from), Some(link.to), link.claim];
            ends.into_iter().flatten().all(|claim| self.claims.contains(&claim))
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
        self.is_whole || claims.peek().is_some() && claims.all(|ix| self.claims.contains(&ix))
    }
}
