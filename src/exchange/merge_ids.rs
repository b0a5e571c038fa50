//! Where the records of a dataset refer to one another, and other ids put in there: in fields, and
//! in the queries of questions and stories.

use serde_json::value::{RawValue, to_raw_value};
use std::collections::BTreeMap;

/// What an id is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Actor,
    Predicate,
    Topic,
    Source,
    Claim,
    Question,
    Story,
}

/// What a field holds.
#[derive(Clone, Copy)]
enum Holds {
    /// An id, or a list of them.
    Ids(Kind),
    /// A query as it stands in a link.
    Query,
}

/// The fields that refer to other records, by list; a path leads through objects and lists.
const REFERENCES: [(&str, &[&str], Holds); 26] = [
    ("actors", &["id"], Holds::Ids(Kind::Actor)),
    ("actors", &["part_of"], Holds::Ids(Kind::Actor)),
    ("predicates", &["id"], Holds::Ids(Kind::Predicate)),
    ("topics", &["id"], Holds::Ids(Kind::Topic)),
    ("sources", &["id"], Holds::Ids(Kind::Source)),
    ("sources", &["publisher"], Holds::Ids(Kind::Actor)),
    ("sources", &["author"], Holds::Ids(Kind::Actor)),
    ("sources", &["derived_from", "actor"], Holds::Ids(Kind::Actor)),
    ("claims", &["id"], Holds::Ids(Kind::Claim)),
    ("claims", &["attribution", "actor"], Holds::Ids(Kind::Actor)),
    ("claims", &["to"], Holds::Ids(Kind::Actor)),
    ("claims", &["subject"], Holds::Ids(Kind::Actor)),
    ("claims", &["object"], Holds::Ids(Kind::Actor)),
    ("claims", &["predicate"], Holds::Ids(Kind::Predicate)),
    ("claims", &["topics"], Holds::Ids(Kind::Topic)),
    ("claims", &["evidence", "source"], Holds::Ids(Kind::Source)),
    ("links", &["author"], Holds::Ids(Kind::Actor)),
    ("links", &["from"], Holds::Ids(Kind::Claim)),
    ("links", &["to"], Holds::Ids(Kind::Claim)),
    ("links", &["claim"], Holds::Ids(Kind::Claim)),
    ("questions", &["sides", "claims"], Holds::Ids(Kind::Claim)),
    ("questions", &["query"], Holds::Query),
    ("questions", &["id"], Holds::Ids(Kind::Question)),
    ("stories", &["id"], Holds::Ids(Kind::Story)),
    ("stories", &["steps", "claims"], Holds::Ids(Kind::Claim)),
    ("stories", &["steps", "query"], Holds::Query),
];

/// What the ids in the values of a key of a query are of.
const QUERY_KEYS: [(&str, Kind); 13] = [
    ("speaker", Kind::Actor),
    ("root", Kind::Actor),
    ("actor", Kind::Actor),
    ("subject", Kind::Actor),
    ("object", Kind::Actor),
    ("near", Kind::Actor),
    ("voice", Kind::Actor),
    ("author", Kind::Actor),
    ("predicate", Kind::Predicate),
    ("source", Kind::Source),
    ("topic", Kind::Topic),
    ("claim", Kind::Claim),
    ("question", Kind::Question),
];

/// The ids that are new, by what they are of.
#[derive(Clone, Debug, Default)]
pub struct Renames {
    ids: BTreeMap<(Kind, String), String>,
}

impl Renames {
    /// Has an id of a kind be another from now on.
    pub fn add(&mut self, kind: Kind, from: &str, to: &str) {
        self.ids.insert((kind, from.to_owned()), to.to_owned());
    }

    fn of(&self, kind: Kind, id: String) -> String {
        self.ids.get(&(kind, id.clone())).cloned().unwrap_or(id)
    }
}

/// A record of a list with the new ids in it.
pub fn rewritten(
    list: &str,
    mut record: BTreeMap<String, Box<RawValue>>,
    renames: &Renames,
) -> BTreeMap<String, Box<RawValue>> {
    if renames.ids.is_empty() {
        return record;
    }
    for (of, path, holds) in &REFERENCES {
        if *of == list {
            within(&mut record, path, *holds, renames);
        }
    }
    record
}

fn within(
    record: &mut BTreeMap<String, Box<RawValue>>,
    path: &[&str],
    holds: Holds,
    renames: &Renames,
) {
    let Some((field, rest)) = path.split_first() else { return };
    let Some(value) = record.get_mut(*field) else { return };
    let changed = if rest.is_empty() {
        replaced(value, holds, renames)
    } else {
        let records: Option<Vec<BTreeMap<String, Box<RawValue>>>> =
            serde_json::from_str(value.get()).ok();
        records.and_then(|mut records| {
            records.iter_mut().for_each(|record| within(record, rest, holds, renames));
            to_raw_value(&records).ok()
        })
    };
    // What is null, or not of this shape, stays.
    if let Some(changed) = changed {
        *value = changed;
    }
}

fn replaced(value: &RawValue, holds: Holds, renames: &Renames) -> Option<Box<RawValue>> {
    let text = |text: String| match holds {
        Holds::Ids(kind) => renames.of(kind, text),
        Holds::Query => in_query(&text, renames),
    };
    if let Ok(list) = serde_json::from_str::<Vec<String>>(value.get()) {
        return to_raw_value(&list.into_iter().map(text).collect::<Vec<_>>()).ok();
    }
    to_raw_value(&text(serde_json::from_str(value.get()).ok()?)).ok()
}

/// A query with the new ids in it.
fn in_query(query: &str, renames: &Renames) -> String {
    let Some((path, pairs)) = query.split_once('?') else { return query.to_owned() };
    let pair = |pair: &str| match pair.split_once('=') {
        Some((key, value)) => format!("{key}={}", in_value(key, value, renames)),
        None => pair.to_owned(),
    };
    format!("{path}?{}", pairs.split('&').map(pair).collect::<Vec<_>>().join("&"))
}

fn in_value(key: &str, value: &str, renames: &Renames) -> String {
    let item = |item: &str| -> String {
        // `-x` leaves out, `actor:x` says of what kind, `x~2` says how far.
        let (sign, item) = item.strip_prefix('-').map_or(("", item), |rest| ("-", rest));
        let (kind, rest) = match item.split_once(':') {
            Some((kind, rest)) => (kind, rest),
            None => (key, item),
        };
        let kinds: &[Kind] = match (kind, QUERY_KEYS.iter().find(|(known, _)| *known == kind)) {
            ("relation", _) => &[Kind::Actor, Kind::Predicate, Kind::Actor],
            ("story", _) => &[Kind::Story],
            (_, Some((_, kind))) => &[*kind],
            _ => &[],
        };
        let parts = rest.split('~').enumerate().map(|(at, part)| match kinds.get(at) {
            Some(kind) => renames.of(*kind, part.to_owned()),
            None => part.to_owned(),
        });
        let rest = parts.collect::<Vec<_>>().join("~");
        let tag = if item.contains(':') { format!("{kind}:") } else { String::new() };
        format!("{sign}{tag}{rest}")
    };
    match key {
        // Words that somebody searches for are no ids.
        "q" => value.to_owned(),
        _ => value.split(',').map(item).collect::<Vec<_>>().join(","),
    }
}
