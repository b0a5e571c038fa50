//! Actors, and the predicates and topics that claims are coded with.

use super::ix::ActorIx;
use super::slug::Slug;
use super::text::isolated;
use super::vocabulary;
use std::borrow::Cow;

vocabulary! {
    /// What sort of actor somebody is.
    ActorKind {
        ArmedGroup = "armed-group", State = "state", GovernmentBody = "government-body",
        Agency = "agency", InternationalOrganization = "international-organization",
        Media = "media", Person = "person", Document = "document", Group = "group",
        Unnamed = "unnamed",
        /// A place never speaks and stays out of the relation graph unless asked for.
        Place = "place",
        /// A tool, a program, a weakness: what is spoken of and never speaks.
        Thing = "thing",
    }
}

vocabulary! {
    /// What a predicate is about, for grouping and drawing.
    PredicateGroup {
        Cooperation = "cooperation", Support = "support", Protection = "protection",
        Control = "control", Membership = "membership", Conflict = "conflict",
        Communication = "communication", Pledge = "pledge", Assessment = "assessment",
        Other = "other",
    }
}

impl ActorKind {
    /// Whether such an actor can stand on a chain.
    pub const fn can_speak(self) -> bool {
        !matches!(self, Self::Place | Self::Thing)
    }
}

/// Anyone who acts or speaks.
#[derive(Clone, Debug, PartialEq)]
pub struct Actor {
    /// The actor's id.
    pub id: Slug,
    /// The name shown.
    pub name: String,
    /// What sort of actor it is.
    pub kind: ActorKind,
    /// Other spellings and names.
    pub aliases: Vec<String>,
    /// The wholes this actor is a part of; never circular.
    pub part_of: Vec<ActorIx>,
    /// One neutral sentence.
    pub description: Option<String>,
    /// Wikidata item, `Q…`.
    pub wikidata: Option<String>,
}

/// What a subject is said to do to an object.
#[derive(Clone, Debug, PartialEq)]
pub struct Predicate {
    /// The predicate's id.
    pub id: Slug,
    /// As read from subject to object: "maintains ties with".
    pub label: String,
    /// As read from object to subject: "has ties kept by".
    pub inverse: Option<String>,
    /// One line that says what is coded with it.
    pub definition: Option<String>,
    /// Whether subject and object may change places.
    pub symmetric: bool,
    /// What it is about; `None`: not coded.
    pub group: Option<PredicateGroup>,
}

/// A noun phrase that a reader would look for.
#[derive(Clone, Debug, PartialEq)]
pub struct Topic {
    /// The topic's id.
    pub id: Slug,
    /// The phrase.
    pub label: String,
}

impl Actor {
    /// The name as it stands among other words: [`isolated`].
    pub fn told(&self) -> Cow<'_, str> {
        isolated(&self.name)
    }

    /// The same within a sentence, where the article of a description begins small: "by the
    /// inspector general's report", but "by The Cipher Brief".
    pub fn told_within(&self) -> Cow<'_, str> {
        match small_article(&self.name) {
            Some(name) => isolated(&name).into_owned().into(),
            None => self.told(),
        }
    }
}

/// Words with a small article, where they begin with one that is no part of a proper name: "A" and
/// "An" always, "The" before a small letter or a quotation mark.
pub fn small_article(words: &str) -> Option<String> {
    let (article, rest) = words.split_once(' ')?;
    let describes = |rest: &str| !rest.starts_with(char::is_uppercase);
    let is_small = matches!(article, "A" | "An") || (article == "The" && describes(rest));
    is_small.then(|| format!("{} {rest}", article.to_ascii_lowercase()))
}

impl Predicate {
    /// The label as it stands among other words: [`isolated`].
    pub fn told(&self) -> Cow<'_, str> {
        isolated(&self.label)
    }
}
