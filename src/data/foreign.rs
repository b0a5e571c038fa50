//! Files that are no dataset: what they are, in one sentence with what can be done.
//!
//! Owns the sentences for every kind of file that nothing here reads. Which formats are read beside
//! `sayso/1` is not known here.

use super::fields::Field;
use super::form::HEADER;
use super::problem::RecordKind;
use serde_json::value::RawValue;

/// How many bytes of a file tell what it is.
pub(super) const TELLING_BYTES: usize = 16;

const IMAGE: &str = "this is an image, not a dataset";
const UTF_16: &str = "this is UTF-16 text, or no text at all: save it as UTF-8, and open that";

const ZIP: &[u8] = b"PK\x03\x04";

/// What stands near the start of a zip archive that an office program wrote.
const OFFICE: [(&str, &str); 5] = [
    ("opendocument.spreadsheet", SPREADSHEET),
    ("xl/", SPREADSHEET),
    ("opendocument.text", PROSE),
    ("word/", PROSE),
    ("ppt/", "this is a presentation: what it says must be coded as claims first"),
];

const SPREADSHEET: &str =
    "this is a spreadsheet file: copy its cells and paste them here, or save it as CSV";
const PROSE: &str = "this is a text document: what it says must be coded as claims first";

/// First bytes of files that are no text, and of text that is not UTF-8.
const SIGNATURES: [(&[u8], &str); 13] = [
    (
        ZIP,
        "this is a zip archive: unpack it, and open what is in it; if it is a spreadsheet, copy its \
         cells and paste them here, or save it as CSV",
    ),
    (b"\x1f\x8b", "this is a gzip archive: unpack it, and open what is in it"),
    (b"%PDF", "this is a PDF, not a dataset: what it says must be coded as claims first"),
    (b"\x89PNG", IMAGE),
    (b"\xff\xd8\xff", IMAGE),
    (b"GIF8", IMAGE),
    (b"RIFF", "this is an image, a sound or a film, not a dataset"),
    (
        b"\xd0\xcf\x11\xe0",
        "this is a file of an old office program: copy its cells and paste them here, or save it as \
         CSV",
    ),
    (b"SQLite format 3", "this is a SQLite database: write its rows as CSV, and open that"),
    (b"PAR1", "this is a Parquet file: write its rows as CSV, and open that"),
    (b"\xff\xfe", UTF_16),
    (b"\xfe\xff", UTF_16),
    (b"\0", UTF_16),
];

/// What a file that begins with these bytes is, if it is no text.
pub fn of_start(start: &[u8]) -> Option<&'static str> {
    if start.starts_with(ZIP) {
        let text = String::from_utf8_lossy(start);
        let office = OFFICE.iter().find(|(name, _)| text.contains(name));
        return office.map(|(_, what)| *what).or(of_bytes(start));
    }
    of_bytes(start).filter(|what| *what != UTF_16)
}

/// First characters of texts that are in formats of their own.
const TEXTS: [(&str, &str); 8] = [
    ("BEGIN:VCALENDAR", "this is a calendar: write its entries as CSV, and open that"),
    ("BEGIN:VCARD", "these are addresses, which hold no claims"),
    ("WEBVTT", "these are subtitles: what they say must be coded as claims first"),
    ("TY  - ", "these are references (RIS), which hold no claims"),
    ("@prefix", "this is RDF (Turtle): write its claims as CSV, and open that"),
    ("@article", "these are references (BibTeX), which hold no claims"),
    ("@online", "these are references (BibTeX), which hold no claims"),
    ("{\\rtf", PROSE),
];

/// What a text is that begins so, if it is certainly in a format that is not read.
pub fn of_prose(text: &str) -> Option<&'static str> {
    if text.is_empty() || text.starts_with('<') {
        return Some(of_text(text));
    }
    TEXTS.iter().find(|(start, _)| text.starts_with(start)).map(|(_, what)| *what)
}

/// What a file with these first bytes is, if it cannot be JSON in UTF-8.
pub(super) fn of_bytes(start: &[u8]) -> Option<&'static str> {
    let signature = SIGNATURES.iter().find(|(bytes, _)| start.starts_with(bytes));
    let without_mark = (start.get(1) == Some(&0)).then_some(UTF_16);
    signature.map(|(_, what)| *what).or(without_mark)
}

/// What is said of bytes that are not UTF-8, at the first of them that shows it.
pub(super) fn of_encoding(bytes: &[u8], at: usize) -> String {
    let (before, rest) = bytes.split_at(at);
    let before = before.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
    let rest = rest.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let before = String::from_utf8_lossy(before);
    let start = before.char_indices().rev().nth(20).map_or(0, |(start, _)| start);
    let after = before[start..].trim_start();
    let like = if is_like_windows_1252(rest) {
        ", but most likely Windows-1252 or an encoding like it"
    } else {
        ""
    };
    format!("this is not UTF-8 text{like}: save it as UTF-8, and open that (after `{after}`)")
}

/// Whether bytes are like words in which few letters are more than ASCII: in encodings of other
/// scripts, such bytes stand in rows, or are ones that mean nothing here.
fn is_like_windows_1252(bytes: &[u8]) -> bool {
    let in_rows = bytes.windows(2).filter(|pair| pair.iter().all(|byte| *byte >= 0xc0)).count();
    let means_something =
        |byte: &u8| matches!(byte, 0..=0x80 | 0x84 | 0x85 | 0x91..=0x97 | 0x99 | 0xa0..);
    in_rows == 0 && bytes.iter().all(means_something)
}

/// What a text is that is no JSON from its first character on.
pub(super) fn of_text(text: &str) -> &'static str {
    if text.is_empty() {
        return "the file is empty";
    }
    if text.starts_with('<') {
        let start: String = text.chars().take(500).collect::<String>().to_ascii_lowercase();
        return if start.contains("<html") || start.starts_with("<!doctype html") {
            "this is a web page, not a dataset: a saved page of Sayso opens in the browser itself"
        } else {
            "this is XML, not JSON: write what it holds as CSV or as `sayso/1`"
        };
    }
    let columns = |line: &str, between: char| line.split(between).count();
    let mut lines = text.lines();
    let (first, second) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
    let is_table = [',', ';', '\t']
        .iter()
        .any(|between| columns(first, *between) > 1 && columns(second, *between) > 1);
    if is_table {
        "this is a table (CSV), not JSON: write its rows as `sayso/1`"
    } else {
        "this is text, but not JSON"
    }
}

/// What the file of an object with these fields is, if it is certainly no dataset, and the value
/// that tells it.
pub(super) fn of_fields<'a>(fields: &[Field<'a>]) -> Option<(&'a RawValue, String)> {
    let get = |name: &str| fields.iter().find(|(known, _)| known == name).map(|(_, value)| *value);
    let (first_name, first) = fields.first()?;
    if get("format").is_some() {
        return None;
    }
    let is_bundle = get("type").is_some_and(|value| value.get() == "\"bundle\"");
    let what = if is_bundle {
        get("type").map(|of| (of, "this is a STIX bundle, not a dataset of claims"))
    } else {
        FIELDS.iter().find_map(|(name, what)| Some((get(name)?, *what)))
    };
    match what {
        Some((of, what)) => Some((of, format!("{what}: write it as `sayso/1`"))),
        None if fields.iter().any(|(name, _)| is_known(name)) => None,
        None => Some((first, of_another_format(first_name))),
    }
}

/// Fields of objects in formats that are not read.
const FIELDS: [(&str, &str); 5] = [
    ("features", "this is GeoJSON, which holds places, not claims"),
    ("geometry", "this is GeoJSON, which holds places, not claims"),
    ("@context", "this is JSON-LD, not a dataset of claims"),
    ("@graph", "this is JSON-LD, not a dataset of claims"),
    ("nodes", "this is a graph of nodes and edges, not a dataset of claims"),
];

/// What a JSON text is whose first object has fields of these names, if it is certainly no dataset.
pub fn of_names(names: &[String]) -> Option<String> {
    let first = names.first()?;
    let has = |name: &str| names.iter().any(|known| known == name);
    match FIELDS.iter().find(|(name, _)| has(name)) {
        Some((_, what)) => Some(format!("{what}: write what it says as CSV or as `sayso/1`")),
        None if names.iter().any(|name| is_known(name)) => None,
        None => Some(of_another_format(first)),
    }
}

/// Whether `sayso/1` has a field of this name at its top level or on a line of JSON Lines.
fn is_known(name: &str) -> bool {
    HEADER.contains(&name)
        || RecordKind::of_list(name).is_some()
        || RecordKind::of_word(name).is_some()
}

fn of_another_format(first_name: &str) -> String {
    format!("this is JSON of another format: `sayso/1` has no field `{first_name}`")
}
