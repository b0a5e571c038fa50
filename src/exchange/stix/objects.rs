//! The objects of a bundle, each from a record.
//!
//! Nobody is called a threat actor here: that would be a judgement of ours. What is said, without
//! likelihood and without a no, of one actor and another is a relationship; whatever else is said is
//! a note about them, so that no relationship stands where nobody says that there is one.

use super::extension::carrying;
use super::times;
use crate::document::cite::claim_sentence;
use crate::exchange::json::{Json, Object, texts};
use crate::exchange::records;
use crate::exchange::uuid::uuid;
use crate::model::{Actor, ActorIx, ActorKind, Claim, Dataset, Link, LinkAuthor, LinkKind, Source};
use crate::query::{Stance, stance};

/// Makes the objects of one dataset.
pub struct Objects<'a> {
    dataset: &'a Dataset,
    stamp: String,
}

impl<'a> Objects<'a> {
    pub fn of(dataset: &'a Dataset) -> Self {
        Self { dataset, stamp: times::stamp(dataset.compiled.as_deref()) }
    }

    /// The id of what these words name in this dataset.
    pub fn id(&self, kind: &str, words: &[&str]) -> String {
        let words = [&[self.dataset.title.as_str(), kind], words].concat();
        format!("{kind}--{}", uuid(&words))
    }

    fn object(&self, kind: &'static str, words: &[&str]) -> Object {
        Object::default()
            .with("type", kind)
            .with("spec_version", "2.1")
            .with("id", self.id(kind, words))
            .with("created", self.stamp.as_str())
            .with("modified", self.stamp.as_str())
    }

    /// The id of an actor's identity.
    pub fn actor_ref(&self, ix: ActorIx) -> String {
        self.id("identity", &[self.dataset.actor(ix).id.as_str()])
    }

    /// An actor.
    pub fn identity(&self, actor: &Actor) -> Object {
        let class = match actor.kind {
            ActorKind::Person => Some("individual"),
            ActorKind::ArmedGroup | ActorKind::Group => Some("group"),
            ActorKind::State
            | ActorKind::GovernmentBody
            | ActorKind::Agency
            | ActorKind::InternationalOrganization
            | ActorKind::Media => Some("organization"),
            ActorKind::Unnamed => Some("unknown"),
            ActorKind::Document | ActorKind::Place | ActorKind::Thing => None,
        };
        self.object("identity", &[actor.id.as_str()])
            .with("name", &actor.name)
            .maybe("description", actor.description.as_ref())
            .maybe("identity_class", class)
            .with("extensions", carrying("actor", records::actor(self.dataset, actor)))
    }

    /// Whoever compiled the dataset, as the author of links.
    pub fn compiler(&self) -> Object {
        let name = format!("Compiler of “{}”", self.dataset.title);
        self.object("identity", COMPILER).with("name", name)
    }

    /// The ids of the objects of a claim, in their order.
    pub fn claim_refs(&self, claim: &Claim) -> Vec<String> {
        let ends = ends(claim);
        if ends.is_empty() {
            return vec![self.id("note", &[claim.id.as_str()])];
        }
        let end = |ix: ActorIx| self.dataset.actor(ix).id.as_str();
        let words = |(from, to)| [claim.id.as_str(), end(from), end(to)];
        ends.into_iter().map(|ends| self.id("relationship", &words(ends))).collect()
    }

    /// The objects of a claim: a relationship for each subject and object, or one note.
    pub fn claim(&self, claim: &Claim) -> Vec<Object> {
        let said = |object: Object| {
            object
                .with("created_by_ref", self.actor_ref(claim.root().actor))
                .list("labels", texts(stance(claim).map(|stance| stance.id())))
                .with("extensions", carrying("claim", records::claim(self.dataset, claim)))
        };
        let sentence = claim_sentence(self.dataset, claim);
        let ends = ends(claim);
        if ends.is_empty() {
            let spoken_of = claim.subject.iter().chain(&claim.object.actors);
            let mut refs: Vec<String> = spoken_of.map(|ix| self.actor_ref(*ix)).collect();
            refs.dedup();
            if refs.is_empty() {
                refs.push(self.actor_ref(claim.root().actor));
            }
            let note = self.object("note", &[claim.id.as_str()]);
            return vec![said(note.with("content", sentence).list("object_refs", texts(refs)))];
        }
        let span = claim.about.date.as_ref().and_then(times::span);
        let relationship = |(from, to): (ActorIx, ActorIx)| {
            let end = |ix: ActorIx| self.dataset.actor(ix).id.as_str();
            let object = self
                .object("relationship", &[claim.id.as_str(), end(from), end(to)])
                .with("relationship_type", "related-to")
                .with("description", sentence.as_str())
                .with("source_ref", self.actor_ref(from))
                .with("target_ref", self.actor_ref(to))
                .maybe("start_time", span.as_ref().map(|(start, _)| start))
                .maybe("stop_time", span.as_ref().map(|(_, stop)| stop));
            said(object)
        };
        ends.into_iter().map(relationship).collect()
    }

    /// A text, with the objects that tell its claims: a report where the day it came out is known,
    /// else a grouping, since a report must have one.
    pub fn source(&self, source: &Source, refs: Vec<String>) -> Object {
        let published = source.published.as_ref().and_then(times::moment);
        let words = [source.id.as_str()];
        let object = match published {
            Some(moment) => self
                .object("report", &words)
                .with("name", &source.title)
                .with("published", moment)
                .with("report_types", vec!["threat-report".into()]),
            None => self
                .object("grouping", &words)
                .with("name", &source.title)
                .with("context", "unspecified"),
        };
        let reference = Object::default()
            .with(
                "source_name",
                source.publisher.map_or(&source.title, |ix| &self.dataset.actor(ix).name),
            )
            // A url would need the hash of what is there; ours is that of the text that was coded.
            .with(
                "description",
                [&source.title]
                    .into_iter()
                    .chain(&source.url)
                    .cloned()
                    .collect::<Vec<_>>()
                    .join(", "),
            );
        object
            .maybe("created_by_ref", source.publisher.map(|ix| self.actor_ref(ix)))
            .with("external_references", vec![reference.into()])
            .list("object_refs", texts(refs))
            .with("extensions", carrying("source", records::source(self.dataset, source)))
    }

    /// A link: what somebody thinks of one claim for the sake of another, or else a note about both.
    pub fn link(&self, link: &Link) -> Object {
        let claim = |ix| self.dataset.claim(ix);
        let author = match link.author {
            LinkAuthor::Actor(actor) => self.actor_ref(actor),
            LinkAuthor::Compiler => self.id("identity", COMPILER),
        };
        let opinion = match link.kind {
            LinkKind::Contradicts | LinkKind::Undermines => Some("disagree"),
            LinkKind::Corroborates | LinkKind::Restates => Some("agree"),
            LinkKind::Qualifies => Some("neutral"),
            LinkKind::Breaks | LinkKind::Keeps | LinkKind::Updates | LinkKind::Alternative => None,
        };
        let words = [claim(link.from).id.as_str(), link.kind.id(), claim(link.to).id.as_str()];
        let object = match opinion {
            Some(opinion) => self
                .object("opinion", &words)
                .with("opinion", opinion)
                .with("explanation", &link.rationale)
                .list("object_refs", texts(self.claim_refs(claim(link.to)))),
            None => {
                let both = [link.from, link.to].map(|ix| self.claim_refs(claim(ix))).concat();
                self.object("note", &words)
                    .with("abstract", link.kind.id())
                    .with("content", &link.rationale)
                    .list("object_refs", texts(both))
            }
        };
        object
            .with("created_by_ref", author)
            .with("extensions", carrying("link", records::link(self.dataset, link)))
    }

    /// The whole, with what lies at none of its parts.
    pub fn whole(&self, head: Object, sentence: &str, refs: Vec<String>) -> Object {
        self.object("grouping", &[""])
            .with("name", &self.dataset.title)
            .with("description", sentence)
            .with("context", "unspecified")
            .list("object_refs", texts(refs))
            .with("extensions", carrying("dataset", head))
    }
}

/// What names the compiler; no actor's id is like it.
const COMPILER: &[&str] = &["", "compiler"];

/// The ends of the relationships that tell a claim; none where a note does.
fn ends(claim: &Claim) -> Vec<(ActorIx, ActorIx)> {
    if stance(claim) != Some(Stance::Says) || claim.predicate.is_none() {
        return Vec::new();
    }
    let objects = &claim.object.actors;
    claim.subject.iter().flat_map(|from| objects.iter().map(|to| (*from, *to))).collect()
}

/// The names of several records, for lists of them.
pub fn list(records: impl Iterator<Item = Object>) -> Vec<Json> {
    records.map(Json::Object).collect()
}
