//! Which format a file has, told from its first bytes; of any other file, one sentence that says
//! what it is and what can be done.

use super::csv;
use super::format::Format;
use super::imported::Refusal;
use super::text::decode;
use crate::data::foreign;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;

/// How many of a file's first bytes tell its format; more do no harm.
pub const TELLING_BYTES: usize = 1 << 16;

/// What a file is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recognised {
    /// It is of this format.
    Known(Format),
    /// It is of none of these: one sentence that says what it is and what can be done.
    Foreign(String),
}

/// What a file is, from its first [`TELLING_BYTES`] or from all of it. The name only helps to say
/// what it is where its bytes do not.
pub fn recognise(name: &str, start: &[u8]) -> Recognised {
    let start = &start[..start.len().min(TELLING_BYTES)];
    if let Some(sentence) = foreign::of_start(start) {
        return Recognised::Foreign(sentence.to_owned());
    }
    let whole_characters = match std::str::from_utf8(start) {
        // The last character may be cut off.
        Err(error) if error.error_len().is_none() => &start[..error.valid_up_to()],
        _ => start,
    };
    // Two bytes may be half of a character of UTF-16.
    let without_half = &start[..start.len().saturating_sub(2)];
    let text = match decode(whole_characters).or_else(|_| decode(without_half)) {
        Ok(decoded) => decoded.text,
        Err(Refusal::Foreign(sentence)) => return Recognised::Foreign(sentence),
        Err(other) => return Recognised::Foreign(other.to_string()),
    };
    let text = text.trim_start();
    if text.starts_with(['{', '[']) {
        return json(text);
    }
    if name.ends_with(".json") || name.ends_with(".jsonl") {
        return Recognised::Known(Format::Sayso);
    }
    if let Some(sentence) = foreign::of_prose(text) {
        return Recognised::Foreign(sentence.to_owned());
    }
    table(text)
}

fn table(text: &str) -> Recognised {
    if csv::are_of_timeline(&csv::heads(text)) {
        Recognised::Known(Format::TimelineTable)
    } else if csv::is_table(text) {
        Recognised::Known(Format::Table)
    } else {
        Recognised::Foreign(
            "this is text without columns: paste the rows of a spreadsheet, or open them as CSV"
                .to_owned(),
        )
    }
}

/// What a JSON text is, from the fields of its first object.
fn json(text: &str) -> Recognised {
    let fields = first_fields(text);
    let has = |name: &str| fields.iter().any(|field| field == name);
    let is_claims = || ["ClaimReview", "\"Claim\""].iter().any(|name| text.contains(name));
    // As the Fact Check Tools API answers a search.
    let is_answer = || has("claims") && text.contains("\"claimReview\"");
    let format = if has("claimReviewed") || (!has("format") && is_answer()) {
        Format::ClaimReview
    } else if has("format") || has("claim") || has("claims") {
        Format::Sayso
    } else if has("objects") || has("spec_version") {
        Format::Stix
    } else if (has("@context") || has("@type") || has("@graph")) && is_claims() {
        Format::ClaimReview
    } else if has("events") || has("timeline") {
        Format::TimelineJs
    } else if let Some(sentence) = foreign::of_names(&fields) {
        return Recognised::Foreign(sentence);
    } else {
        // The loader says what is wrong with it.
        Format::Sayso
    };
    Recognised::Known(format)
}

/// The names of the fields of the first object in a JSON text that may be cut off.
fn first_fields(text: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut json = serde_json::Deserializer::from_str(text);
    // Where the text is cut off, what was met before counts.
    let _ = json.deserialize_any(Names(&mut names));
    names
}

struct Names<'n>(&'n mut Vec<String>);

impl<'de> Visitor<'de> for Names<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object or a list of them")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<Cow<'de, str>>()? {
            self.0.push(name.into_owned());
            map.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        list.next_element_seed(First(self.0)).map(drop)
    }
}

struct First<'n>(&'n mut Vec<String>);

impl<'de> serde::de::DeserializeSeed<'de> for First<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(Names(self.0))
    }
}
