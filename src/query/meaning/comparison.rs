//! Two voices beside one another: on what they agree and disagree, what somebody links of theirs,
//! and whose word one of them passes on.
//!
//! Knows what each of them tells; not how that is worded.

use super::reading::Reading;
use super::spoken::Pair;
use super::told::{Between, ToldRelation};
use crate::model::{ActorIx, ClaimIx, Dataset, LinkIx};
use crate::query::request::VoiceRole;

/// How two voices stand to one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    relations: [usize; Between::ALL.len()],
    /// The links that join a claim of the one to a claim of the other, whichever way, in file order.
    pub links: Vec<LinkIx>,
    /// How many claims of the second the first passes on, and of the first the second.
    pub passed_on: [usize; 2],
}

impl Comparison {
    /// Compares two voices by the relations that [`heard`](super::heard) gave for them, and by the
    /// claims that it gave them for.
    pub fn new(
        dataset: &Dataset,
        reading: &Reading,
        claims: &[ClaimIx],
        voices: [ActorIx; 2],
        role: VoiceRole,
        heard: &[ToldRelation],
    ) -> Self {
        let pair = Pair { dataset, voices, role };
        let mut relations = [0; Between::ALL.len()];
        for between in heard.iter().filter_map(|relation| relation.between) {
            relations[between as usize] += 1;
        }
        Self {
            relations,
            links: pair.links(reading, claims),
            passed_on: [0, 1].map(|which| pair.passed_on(which, claims)),
        }
    }

    /// In how many relations they stand so.
    pub fn count(&self, between: Between) -> usize {
        self.relations[between as usize]
    }
}
