//! Files of other formats, of hostile cells and fields: tables in any encoding, and JSON in which
//! any field may hold anything.

use arbitrary::{Result, Unstructured};
use serde_json::{Map, Value, json};

const HEADS: &[&str] = &[
    "statement",
    "speaker",
    "source",
    "claim",
    "who",
    "title",
    "chain",
    "verbs",
    "modes",
    "to",
    "subject",
    "predicate",
    "object",
    "kind",
    "type",
    "polarity",
    "hedge",
    "likelihood",
    "quantity",
    "quantity_value",
    "quantity_comparator",
    "quantity_unit",
    "about",
    "date",
    "published",
    "url",
    "paragraph",
    "quote",
    "flags",
    "topics",
    "weight",
    "note",
    "id",
    "",
    "Year",
    "Headline",
    "Text",
    "Nr.",
    "Datum",
];

const CELLS: &[&str] = &[
    "",
    " ",
    "-",
    "\"",
    "a\"b",
    "a\nb",
    "a\r\nb",
    ",",
    ";",
    "\t",
    "|",
    " | ",
    "a > b",
    "> ",
    "; ; ",
    "=1+1",
    "@x",
    "'=1",
    "\u{202e}abc",
    "\u{feff}",
    "\u{200b}",
    "\0",
    "\u{5854}",
    "\u{1f600}",
    "none",
    "compiler",
    "2021-02-18",
    "03/04/2021",
    "31/12/99",
    "1996/2001",
    "Y12345",
    "44245",
    "event",
    "affirm",
    "outlet > quoted",
    "https://x.org",
    "http://",
    "1",
    "0",
    "-1e9",
    "1e999",
    "about",
    "likely",
    "core",
    "headline",
    "stated",
    "d\u{e9}j\u{e0}",
    "It rains",
    "Ann",
];

/// A table with its cells parted, quoted and encoded in any way.
pub fn any_table(choices: &mut Unstructured<'_>) -> Result<Vec<u8>> {
    let separator = *choices.choose(&[",", ";", "\t", "|"])?;
    let end = *choices.choose(&["\n", "\r\n", "\n\n"])?;
    let mut text = String::new();
    if choices.ratio(1, 8)? {
        text.push_str(&format!("sep={separator}{end}"));
    }
    let width = choices.int_in_range(1..=12)?;
    for _ in 0..width {
        put(&mut text, choices.choose(HEADS)?, separator);
    }
    text.push_str(end);
    for _ in 0..choices.int_in_range(0..=choices.len() / 24 + 1)? {
        for _ in 0..choices.int_in_range(0..=width + 1)? {
            let cell = any_text(choices)?;
            // Cells are sometimes parted by what is in them.
            if choices.ratio(1, 12)? {
                text.push_str(&cell)
            } else {
                put(&mut text, &cell, separator)
            }
        }
        text.push_str(end);
    }
    encoded(choices, &text)
}

fn put(text: &mut String, cell: &str, separator: &str) {
    if !text.is_empty() && !text.ends_with('\n') {
        text.push_str(separator);
    }
    text.push_str(&format!("\"{}\"", cell.replace('"', "\"\"")));
}

fn encoded(choices: &mut Unstructured<'_>, text: &str) -> Result<Vec<u8>> {
    let units = || text.encode_utf16();
    Ok(match choices.int_in_range(0..=9)? {
        0 => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        1 => [0xff, 0xfe].into_iter().chain(units().flat_map(u16::to_le_bytes)).collect(),
        2 => units().flat_map(u16::to_be_bytes).collect(),
        // The lower half of each character: like the tables of old programs.
        3 => text.chars().map(|c| c as u8).collect(),
        4 => text.as_bytes()[..text.len() - choices.int_in_range(0..=text.len())?].to_vec(),
        _ => text.as_bytes().to_vec(),
    })
}

fn any_text(choices: &mut Unstructured<'_>) -> Result<String> {
    let times = if choices.ratio(1, 60)? { 400 } else { choices.int_in_range(1..=2)? };
    Ok(vec![*choices.choose(CELLS)?; times].join(" "))
}

/// Fields of the formats that are read, of all of them.
const FIELDS: &[&str] = &[
    "type",
    "id",
    "name",
    "created",
    "created_by_ref",
    "relationship_type",
    "source_ref",
    "target_ref",
    "sighting_of_ref",
    "where_sighted_refs",
    "object_refs",
    "opinion",
    "explanation",
    "abstract",
    "content",
    "description",
    "identity_class",
    "external_references",
    "revoked",
    "pattern",
    "labels",
    "aliases",
    "extensions",
    "published",
    "first_seen",
    "last_seen",
    "authors",
    "@type",
    "@id",
    "claimReviewed",
    "itemReviewed",
    "author",
    "datePublished",
    "reviewRating",
    "ratingValue",
    "bestRating",
    "worstRating",
    "alternateName",
    "url",
    "appearance",
    "firstAppearance",
    "headline",
    "text",
    "claimReview",
    "publisher",
    "site",
    "textualRating",
    "claimant",
    "unique_id",
    "start_date",
    "end_date",
    "year",
    "month",
    "day",
    "hour",
    "display_date",
    "group",
    "media",
    "caption",
    "credit",
    "startDate",
    "endDate",
    "tag",
    "asset",
    "date",
    "source_name",
    "dataset",
    "claim",
    "actor",
    "format",
];

/// Texts that mean something in one of the formats.
const WORDS: &[&str] = &[
    "relationship",
    "sighting",
    "opinion",
    "note",
    "report",
    "identity",
    "malware",
    "campaign",
    "threat-actor",
    "location",
    "grouping",
    "individual",
    "agree",
    "strongly-disagree",
    "neutral",
    "uses",
    "attributed-to",
    "relationship--1",
    "identity--1",
    "malware--1",
    "note--1",
    "opinion--1",
    "2020-01-01T00:00:00.000Z",
    "2020-01-01",
    "2020-13-01",
    "2021-01-05 05:00",
    "2012,1,26,11,30",
    "-44",
    "99999999999",
    "ClaimReview",
    "Claim",
    "https://schema.org/ClaimReview",
    "Person",
    "False",
    "True",
    "5",
    "<b>x</b> &amp;",
    "<",
    "&lt;b",
    "https://x.org/a",
    "sayso/1",
    "0",
];

/// A file of JSON that begins like one of the formats.
pub fn any_foreign(choices: &mut Unstructured<'_>) -> Result<Value> {
    let mut items = Vec::new();
    for _ in 0..choices.int_in_range(0..=choices.len() / 48 + 1)? {
        items.push(any_object(choices, 3)?);
    }
    Ok(match choices.int_in_range(0..=5)? {
        0 | 1 => json!({"type": "bundle", "id": "bundle--1", "objects": items}),
        2 => json!({"@context": "https://schema.org", "@type": "ClaimReview", "@graph": items}),
        3 => json!({"title": any_object(choices, 2)?, "events": items}),
        4 => json!({"timeline": {"headline": "x", "date": items, "era": any_value(choices, 2)?}}),
        _ => json!({"claims": items, "nextPageToken": "claimReview"}),
    })
}

fn any_object(choices: &mut Unstructured<'_>, depth: usize) -> Result<Value> {
    let mut fields = Map::new();
    for _ in 0..choices.int_in_range(0..=9)? {
        fields.insert((*choices.choose(FIELDS)?).to_owned(), any_value(choices, depth)?);
    }
    Ok(Value::Object(fields))
}

fn any_value(choices: &mut Unstructured<'_>, depth: usize) -> Result<Value> {
    Ok(match choices.int_in_range(0..=if depth == 0 { 7 } else { 11 })? {
        0 => Value::Null,
        1 => json!(choices.arbitrary::<bool>()?),
        2 => json!(choices.arbitrary::<i64>()?),
        3 => json!(any_text(choices)?),
        4..=7 => json!(choices.choose(WORDS)?),
        8 | 9 => any_object(choices, depth - 1)?,
        _ => {
            let count = choices.int_in_range(0..=3)?;
            (0..count).map(|_| any_value(choices, depth - 1)).collect::<Result<Vec<_>>>()?.into()
        }
    })
}
