//! A `sayso/1` document as it is written.

use super::claim_record::ClaimRecord;
use super::file::File;
use super::merge::merge;
use super::reader::FORMAT;
use super::records::{ActorRecord, LinkRecord, PredicateRecord, SourceRecord, TopicRecord};
use serde::Serialize;

/// The records of a document that came from another format.
#[derive(Clone, Debug, Default, Serialize)]
pub struct DocumentRecord {
    pub title: String,
    pub description: Option<String>,
    pub sources: Vec<SourceRecord>,
    pub actors: Vec<ActorRecord>,
    pub predicates: Vec<PredicateRecord>,
    pub topics: Vec<TopicRecord>,
    pub claims: Vec<ClaimRecord>,
    pub links: Vec<LinkRecord>,
}

#[derive(Serialize)]
struct WithFormat<'d> {
    format: &'static str,
    #[serde(flatten)]
    document: &'d DocumentRecord,
}

impl DocumentRecord {
    /// The document as JSON, without fields that say nothing.
    ///
    /// # Panics
    /// Never: records are made of texts, numbers and lists of them.
    pub fn to_json(&self) -> String {
        let whole = WithFormat { format: FORMAT, document: self };
        let text = serde_json::to_string(&whole).expect("records can always be written");
        merge(&[File { name: "document", text: &text }])
            .expect("what was just written is an object")
    }
}
