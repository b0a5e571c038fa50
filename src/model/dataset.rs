//! A whole dataset: every record, by index and by id.

use super::actor::{Actor, Predicate, Topic};
use super::claim::{Claim, Hop};
use super::ix::{ActorIx, ClaimIx, LinkIx, PredicateIx, QuestionIx, SourceIx, StoryIx, TopicIx};
use super::link::Link;
use super::question::Question;
use super::slug::Slug;
use super::source::Source;
use super::story::Story;

/// Defines how the records of one list are got by their indexes.
macro_rules! records {
    ($($ix:ident, $field:ident: $record:ty, $get:ident;)+) => {
        impl Dataset {
            $(
                /// The record at this index.
                pub fn $get(&self, ix: $ix) -> &$record {
                    &self.$field[ix.get()]
                }
            )+
        }
    };
}

records! {
    ActorIx, actors: Actor, actor;
    SourceIx, sources: Source, source;
    PredicateIx, predicates: Predicate, predicate;
    TopicIx, topics: Topic, topic;
    ClaimIx, claims: Claim, claim;
    LinkIx, links: Link, link;
    QuestionIx, questions: Question, question;
    StoryIx, stories: Story, story;
}

/// Claims and all they refer to. Every index in it is in range.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dataset {
    /// What the dataset is called.
    pub title: String,
    /// What it holds, in a sentence or two.
    pub description: Option<String>,
    /// When it was compiled, `YYYY-MM-DD`.
    pub compiled: Option<String>,
    /// SPDX licence id of the data.
    pub license: Option<String>,
    /// Where to write to.
    pub contact: Option<String>,
    /// The texts.
    pub sources: Vec<Source>,
    /// Everyone who acts or speaks.
    pub actors: Vec<Actor>,
    /// The vocabulary of relations.
    pub predicates: Vec<Predicate>,
    /// What the claims are about.
    pub topics: Vec<Topic>,
    /// The claims, in file order.
    pub claims: Vec<Claim>,
    /// The links between claims, in file order.
    pub links: Vec<Link>,
    /// Questions a reader would ask.
    pub questions: Vec<Question>,
    /// Guided stories.
    pub stories: Vec<Story>,
}

fn position<T>(records: &[T], id: &str, id_of: impl Fn(&T) -> &Slug) -> Option<u32> {
    records.iter().position(|record| id_of(record).as_str() == id).map(|at| at as u32)
}

impl Dataset {
    /// The actor with this id.
    pub fn actor_by_id(&self, id: &str) -> Option<ActorIx> {
        position(&self.actors, id, |a| &a.id).map(ActorIx)
    }

    /// The source with this id.
    pub fn source_by_id(&self, id: &str) -> Option<SourceIx> {
        position(&self.sources, id, |s| &s.id).map(SourceIx)
    }

    /// The claim with this id.
    pub fn claim_by_id(&self, id: &str) -> Option<ClaimIx> {
        position(&self.claims, id, |c| &c.id).map(ClaimIx)
    }

    /// The predicate with this id.
    pub fn predicate_by_id(&self, id: &str) -> Option<PredicateIx> {
        position(&self.predicates, id, |p| &p.id).map(PredicateIx)
    }

    /// The topic with this id.
    pub fn topic_by_id(&self, id: &str) -> Option<TopicIx> {
        position(&self.topics, id, |t| &t.id).map(TopicIx)
    }

    /// The question with this id.
    pub fn question_by_id(&self, id: &str) -> Option<QuestionIx> {
        position(&self.questions, id, |q| &q.id).map(QuestionIx)
    }

    /// The story with this id.
    pub fn story_by_id(&self, id: &str) -> Option<StoryIx> {
        position(&self.stories, id, |s| &s.id).map(StoryIx)
    }

    /// The outlet that published a claim's sources, where that is coded: the first of its chain.
    pub fn outlet(&self, claim: &Claim) -> Option<ActorIx> {
        claim.evidence.iter().find_map(|evidence| self.source(evidence.source).publisher)
    }

    /// The voices of a claim: its chain without the publisher's own hop.
    pub fn voices<'c>(&self, claim: &'c Claim) -> &'c [Hop] {
        let own = usize::from(self.outlet(claim).is_some());
        claim.attribution.get(own..).unwrap_or_default()
    }

    /// The index of every claim, in file order.
    pub fn claim_ixs(&self) -> impl DoubleEndedIterator<Item = ClaimIx> + use<> {
        (0..self.claims.len() as u32).map(ClaimIx)
    }

    /// The question the front page opens with, if one is marked.
    pub fn lead_question(&self) -> Option<QuestionIx> {
        self.questions.iter().position(|q| q.lead).map(|at| QuestionIx(at as u32))
    }
}
