//! The records of `sayso/1` as the file has them, values not yet checked; and as they are written.
//!
//! Null and left out mean the same, so whatever may be left out is an `Option`. How such a type is
//! read, and that it lets no other field in, is [`typed`](super::typed)'s.

use super::values::Count;
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct DatedRecord {
    pub date: Option<String>,
    pub basis: String,
}

#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct SourceRecord {
    pub id: String,
    pub title: String,
    pub publisher: Option<String>,
    pub publisher_basis: Option<String>,
    pub author: Option<String>,
    pub kind: Option<String>,
    pub language: Option<String>,
    pub url: Option<String>,
    pub url_basis: Option<String>,
    pub published: Option<DatedRecord>,
    pub sha256: Option<String>,
    pub paragraphs: Option<Count>,
    pub note: Option<String>,
    pub derived_from: Option<Vec<DerivationRecord>>,
    pub uncoded: Option<Vec<UncodedRecord>>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct DerivationRecord {
    pub actor: String,
    pub how: String,
    pub read: bool,
    pub basis: String,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct UncodedRecord {
    pub paragraph: Count,
    pub quote: Option<String>,
    pub reason: String,
}

#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct ActorRecord {
    pub id: String,
    pub name: String,
    pub kind: String,
    pub aliases: Option<Vec<String>>,
    pub part_of: Option<Vec<String>>,
    pub description: Option<String>,
    pub wikidata: Option<String>,
}

#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct PredicateRecord {
    pub id: String,
    pub label: String,
    pub inverse: Option<String>,
    pub definition: Option<String>,
    pub symmetric: Option<bool>,
    pub group: Option<String>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct TopicRecord {
    pub id: String,
    pub label: String,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct LinkRecord {
    pub from: String,
    pub to: String,
    pub kind: String,
    pub aspect: Option<String>,
    pub author: String,
    pub claim: Option<String>,
    pub rationale: String,
}

impl LinkRecord {
    /// What the link is called: it has no id.
    pub fn name(&self) -> String {
        link_name(&self.from, &self.kind, &self.to)
    }
}

/// The name of a link with these ends.
pub fn link_name(from: &str, kind: &str, to: &str) -> String {
    format!("{from}~{kind}~{to}")
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct QuestionRecord {
    pub id: String,
    pub text: String,
    pub lead: Option<bool>,
    pub query: String,
    pub sides: Option<Vec<SideRecord>>,
    pub caveat: Option<String>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct StoryRecord {
    pub id: String,
    pub title: String,
    pub steps: Vec<StepRecord>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct StepRecord {
    pub text: String,
    pub claims: Vec<String>,
    pub query: String,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct SideRecord {
    pub heading: String,
    pub claims: Vec<String>,
}
