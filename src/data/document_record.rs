//! A `sayso/1` document as it is written.

use super::claim_record::ClaimRecord;
use super::file::File;
use super::merge::{compact, merge};
use super::reader::FORMAT;
use super::records::{ActorRecord, LinkRecord, PredicateRecord, SourceRecord, TopicRecord};
use super::resolver::SLICE;
use serde::Serialize;
use serde_json::value::to_raw_value;

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
    pub fn into_json(self) -> String {
        let mut writing = Writing::new(self);
        while writing.step().is_some() {}
        writing.finish()
    }
}

/// A document while it is written as JSON, without fields that say nothing, so that a page can answer
/// meanwhile.
pub struct Writing {
    /// What is written: the list of claims stands last and is open.
    text: String,
    claims: std::vec::IntoIter<ClaimRecord>,
    count: usize,
}

/// Why records can be written.
const SOUND: &str = "records are made of texts, numbers and lists of them";

/// How a document without claims ends, behind the bracket that opens their list.
const END: &str = "]}";

impl Writing {
    /// A document of which all but its claims is written.
    ///
    /// # Panics
    /// Never: records are made of texts, numbers and lists of them.
    pub fn new(mut document: DocumentRecord) -> Self {
        let claims = std::mem::take(&mut document.claims);
        let whole = WithFormat { format: FORMAT, document: &document };
        let text = serde_json::to_string(&whole).expect(SOUND);
        let merged = merge(&[File { name: "document", text: &text }]);
        let mut text = merged.expect("what was just written is an object");
        text.truncate(text.len() - END.len());
        Self { text, count: claims.len(), claims: claims.into_iter() }
    }

    /// Writes a slice of the claims, if there are any left; the share that is written.
    ///
    /// # Panics
    /// Never, as above.
    pub fn step(&mut self) -> Option<f64> {
        if self.claims.len() == 0 {
            return None;
        }
        for claim in self.claims.by_ref().take(SLICE) {
            if !self.text.ends_with('[') {
                self.text.push(',');
            }
            self.text.push_str(&compact(&to_raw_value(&claim).expect(SOUND)));
        }
        Some(1.0 - self.claims.len() as f64 / self.count as f64)
    }

    /// The document, once no claim is left.
    pub fn finish(mut self) -> String {
        self.text.push_str(END);
        self.text
    }
}
