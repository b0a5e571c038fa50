//! Where in a file the fact checks are: alone, in a list, a graph or a feed, a line each, or as the
//! Fact Check Tools API answers a search.

use crate::exchange::parsed::list;
use serde_json::{Value, json};
use std::borrow::Cow;

/// What makes claims.
pub(super) enum FactCheck<'v> {
    /// A ClaimReview.
    Review(Cow<'v, Value>),
    /// A Claim that no review holds.
    Claim(&'v Value),
}

impl FactCheck<'_> {
    /// What schema.org calls it.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Review(_) => "ClaimReview",
            Self::Claim(_) => "Claim",
        }
    }
}

/// Whether an object is of this type. JSON-LD lets a context call `@type` just `type`.
pub(super) fn is(object: &Value, kind: &str) -> bool {
    let types = list(object, "@type").iter().chain(list(object, "type"));
    types.filter_map(Value::as_str).any(|own| own.rsplit(['/', ':']).next() == Some(kind))
}

/// Whether an object is a fact check: by its type, or where it says none by what it holds.
fn is_review(object: &Value) -> bool {
    let is_typed = ["@type", "type"].into_iter().any(|field| !object[field].is_null());
    is(object, "ClaimReview") || (!is_typed && object["claimReviewed"].is_string())
}

/// The fact checks in a value, and the claims that no fact check holds.
pub(super) fn find<'v>(value: &'v Value, found: &mut Vec<FactCheck<'v>>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| find(item, found)),
        Value::Object(_) if is_review(value) => found.push(FactCheck::Review(Cow::Borrowed(value))),
        Value::Object(_) if is(value, "Claim") => found.push(FactCheck::Claim(value)),
        Value::Object(fields) if value["claimReview"].is_array() => {
            let reviews = list(value, "claimReview").iter();
            found.extend(
                reviews.map(|review| FactCheck::Review(Cow::Owned(answered(fields, review)))),
            );
        }
        Value::Object(fields) => fields.values().for_each(|field| find(field, found)),
        _ => {}
    }
}

/// A claim that the Fact Check Tools API has found, with one of its reviews, as schema.org has it.
fn answered(claim: &serde_json::Map<String, Value>, review: &Value) -> Value {
    let of_claim = |field: &str| claim.get(field).unwrap_or(&Value::Null);
    let publisher = &review["publisher"];
    let name = if publisher["name"].is_null() { &publisher["site"] } else { &publisher["name"] };
    json!({
        "@type": "ClaimReview",
        "url": review["url"],
        "headline": review["title"],
        "author": {"name": name},
        "datePublished": review["reviewDate"],
        "inLanguage": review["languageCode"],
        "claimReviewed": of_claim("text"),
        "itemReviewed": {"author": of_claim("claimant"), "datePublished": of_claim("claimDate")},
        "reviewRating": {"alternateName": review["textualRating"]},
    })
}
