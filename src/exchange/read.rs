//! Any file that is read, as a `sayso/1` document.

use super::choices::Choices;
use super::csv::Sheet;
use super::format::Format;
use super::imported::{Imported, Refusal};
use super::recognise::{Recognised, recognise};
use super::text::decode;
use super::{claim_review, stix, timelinejs};

/// What a file holds, as `sayso/1`. The document loads without a problem; a file that is `sayso/1`
/// is given back as it is, with its problems for the loader to tell.
///
/// # Errors
/// Why there is no document, and what somebody must say before there can be one.
pub fn read(name: &str, bytes: &[u8], choices: &Choices) -> Result<Imported, Refusal> {
    let format = match recognise(name, bytes) {
        Recognised::Known(format) => format,
        Recognised::Foreign(sentence) => return Err(Refusal::Foreign(sentence)),
    };
    match format {
        Format::Sayso => as_it_is(bytes),
        Format::Table => Sheet::read(bytes)?.import(&title(name), choices),
        Format::Stix => stix::read(&decode(bytes)?.text, &title(name)),
        Format::ClaimReview => claim_review::read(&decode(bytes)?.text, &title(name)),
        Format::TimelineJs => timelinejs::read_json(&decode(bytes)?.text, &title(name)),
        Format::TimelineTable => timelinejs::read_table(bytes, &title(name)),
    }
}

fn as_it_is(bytes: &[u8]) -> Result<Imported, Refusal> {
    Ok(Imported {
        format: Format::Sayso,
        document: decode(bytes)?.text,
        claims: 0,
        told: Vec::new(),
        lost: Vec::new(),
        heads: Vec::new(),
        left_out: Vec::new(),
    })
}

/// What a dataset from a file of this name is called.
pub fn title(name: &str) -> String {
    let own = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let own = own.rsplit_once('.').map_or(own, |(stem, _)| stem).trim();
    if crate::data::says_something(own) { own.to_owned() } else { "Claims".to_owned() }
}
