//! Location hashes: whatever they are, there is a query, and what it is written as reads the same.

use crate::budget::within;
use crate::case::Found;
use arbitrary::{Result, Unstructured};
use sayso::state::{decode, encode};

const KEYS: &[&str] = &[
    "speaker",
    "root",
    "actor",
    "predicate",
    "kind",
    "stance",
    "depth",
    "contested",
    "about-basis",
    "about",
    "said",
    "published",
    "q",
    "without",
    "select",
    "sort",
    "group",
    "clock",
    "lanes",
    "window",
    "arcs",
    "story",
    "draw",
    "aspect",
    "author",
    "show",
    "near",
    "voice",
    "as",
    "Actor",
    "utm_source",
    "zzz",
    "",
];

const VALUES: &[&str] = &[
    "taliban",
    "-dia",
    "none",
    "-none",
    "a,b",
    "a%2Cb",
    "a%252Cb",
    "1996..2001",
    "1996\u{2013}2001",
    "..",
    "Y17E7..",
    "-0044-03-15..",
    "claim:c1",
    "relation:a~p~o",
    "actor:x,source:y",
    "al%20qaeda",
    "%",
    "%zz",
    "%F0%9F",
    "塔",
    "\u{202e}",
    "breaks,contradicts",
    "plane",
    "x~2",
    "x~0",
    "99999999999999999999",
    "1234",
    "&amp;",
    "a+b",
    "c1.",
    "c1)",
    "c1%E2%80%8B",
    "-date",
    "carriers",
    "both-ways",
    "''",
    "~",
];

const PATHS: &[&str] = &[
    "#/claims?",
    "#/timeline?",
    "#/relations?",
    "#claims?",
    "#/",
    "#",
    "",
    "#/x?",
    "#c1",
    "/claims/?",
];

/// Reads a hash made of known and unknown pieces, then what it is written as.
pub fn try_hash(choices: &mut Unstructured<'_>) -> Result<Found> {
    let mut hash = String::from(*choices.choose(PATHS)?);
    for _ in 0..choices.int_in_range(0..=12)? {
        match choices.int_in_range(0..=9)? {
            0 => hash.push_str(&String::from_utf8_lossy(choices.bytes(choices.len().min(4))?)),
            1 => hash.push_str("&amp;"),
            2 => hash.push(*choices.choose(&['&', '=', '?', ',', '%', '#'])?),
            _ => {
                let (key, value) = (choices.choose(KEYS)?, choices.choose(VALUES)?);
                hash.push_str(&format!("&{key}={value}"));
            }
        }
    }
    let journey = choices.int_in_range(0..=JOURNEYS.len() - 1)?;
    Ok(judge(&hash).and_then(|()| unknown_keys(&hash)).and_then(|()| travels(&hash, journey)))
}

/// What a link may go through on its way, which must not change what it means.
const JOURNEYS: [(&str, fn(&str) -> String); 4] = [
    ("with `&amp;`", |hash| hash.replace('&', "&amp;")),
    ("with a full stop behind it", |hash| format!("{hash}.")),
    ("with a bracket and an invisible character behind it", |hash| format!("{hash})\u{200b}")),
    ("without its first slash", |hash| hash.replacen("#/", "#", 1)),
];

/// A link that was copied and went through mail, chat or hand reads as it was meant.
fn travels(hash: &str, journey: usize) -> Found {
    let query = decode(hash).query;
    let (words, change) = JOURNEYS[journey];
    let changed = change(&encode(&query));
    let again = within("reading", changed.len(), || decode(&changed))?;
    // A view alone without its slash may be the id of a claim, which only the dataset tells.
    if again.query != query && !(journey == 3 && !changed.contains('=')) {
        return Err(format!("`{}` {words}, `{changed}`, reads otherwise", encode(&query)));
    }
    Ok(())
}

/// A key that nobody knows is named, wherever it stands.
fn unknown_keys(hash: &str) -> Found {
    let named = decode(&format!("{hash}&surplus=1")).dropped;
    // Within a text whose end is not known, all that follows is the text.
    let is_in_text = ["q=", "data="].iter().any(|key| hash.contains(key));
    if is_in_text || named.iter().any(|dropped| dropped.key == "surplus") {
        return Ok(());
    }
    Err(format!("`surplus` behind `{hash}` is not named"))
}

fn judge(hash: &str) -> Found {
    let read = within("reading", hash.len(), || decode(hash))?;
    let written = encode(&read.query);
    let again = decode(&written);
    if again.query != read.query {
        return Err(format!("`{hash}` is written as `{written}`, which reads otherwise"));
    }
    if let Some(dropped) = again.dropped.first() {
        return Err(format!("`{hash}` is written as `{written}`, of which {dropped:?} is dropped"));
    }
    Ok(())
}
