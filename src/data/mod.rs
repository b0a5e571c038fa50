//! The `sayso/1` file format: the only place that knows it. Files in, a valid [`Dataset`] or
//! every [`Problem`] out.
//!
//! Knows nothing of queries, of the screen or of where the bytes come from.
//!
//! [`Dataset`]: crate::model::Dataset

mod check;
#[expect(missing_docs, reason = "the published schema says what each field is")]
mod claim_record;
#[expect(missing_docs, reason = "the published schema says what each field is")]
mod document_record;
mod fields;
mod file;
mod form;
mod ids;
mod intake;
mod limits;
mod merge;
mod opening;
mod part_of;
mod problem;
mod reader;
#[expect(missing_docs, reason = "the published schema says what each field is")]
mod records;
mod resolve;
mod resolve_claim;
mod resolver;
mod text_place;
mod typed;
mod unparsed;
mod unread;
mod values;
mod visible;

pub mod foreign;

pub use claim_record::{CertaintyRecord, ClaimRecord, EvidenceRecord, HopRecord, QuantityRecord};
pub use document_record::{DocumentRecord, Writing};
pub use fields::{Field, Fields};
pub use file::File;
pub use limits::{
    FILE_BYTES, HEDGE_WORDS, PART_WORDS, QUOTE_WORDS, RECORD_BYTES, TEXT_CHARACTERS, VERB_WORDS,
};
pub use merge::merge;
pub use opening::Opening;
pub use problem::{Problem, RecordKind};
pub use records::{
    ActorRecord, DatedRecord, LinkRecord, PredicateRecord, SourceRecord, TopicRecord,
};
pub use values::Count;
pub use visible::says_something;

use crate::model::Dataset;
use intake::Intake;
use resolver::Resolver;

/// Loads a dataset from one document or from several fragments that make one together.
///
/// One of the files carries `format` and `title`; lists in the others are appended in the order
/// given. References may point anywhere in any of them.
///
/// # Errors
/// Every problem found: first what cannot be read (broken JSON, unknown fields, wrong types),
/// since it may be behind others; then unknown values, bad dates, double ids, references to
/// nothing, and rules of the format that a record breaks. Both parts in file and line order.
pub fn load(files: &[File<'_>]) -> Result<Dataset, Vec<Problem>> {
    let names: Vec<&str> = files.iter().map(|file| file.name).collect();
    let Some(first) = names.first() else {
        return Err(vec![Problem::of_file("data", "there is no file to read")]);
    };
    let mut intake = Intake::new(first);
    for file in files {
        intake.next_file(file.name);
        intake.push(file.text.as_bytes());
        if let Some((text, line)) = intake.end() {
            for record in intake.reader.document(&text, line) {
                intake.reader.record(record.into_owned());
            }
        }
    }
    let reader = intake.reader;
    let mut resolver = Resolver::new(&names, &reader.records, reader.claims, reader.unread);
    while resolver.step().is_some() {}
    resolver.finish()
}
