//! Two datasets as one. What has the same id in both and is not the same is renamed in the second,
//! wherever that refers to it, and told.
//!
//! Both must load without a problem, which is [`data`](crate::data)'s to say; so does what comes out.

use super::merge_ids::{Kind, Renames, rewritten};
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::collections::{BTreeMap, BTreeSet};

/// A record or a header: its fields, each as its author wrote it.
type Record = BTreeMap<String, Box<RawValue>>;

/// Two datasets as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merged {
    /// A `sayso/1` document.
    pub document: String,
    /// What was renamed in the second, in the order of its lists.
    pub renamed: Vec<Renamed>,
    /// How many records of the second were there already.
    pub shared: usize,
}

/// An id that both had for different things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Renamed {
    /// What it is the id of: `actor`.
    pub what: &'static str,
    /// The id it had in the second.
    pub from: String,
    /// The id it has now.
    pub to: String,
}

/// A list of a document.
struct List {
    name: &'static str,
    /// What a record of it is called in JSON Lines and in words.
    what: &'static str,
    /// What its ids are to those that refer to them; links have none.
    kind: Option<Kind>,
    /// Beside its id, what makes a record the same thing; empty: all of it does.
    same_by: &'static [&'static str],
}

const fn list(
    name: &'static str,
    what: &'static str,
    kind: Option<Kind>,
    same_by: &'static [&'static str],
) -> List {
    List { name, what, kind, same_by }
}

/// The lists, each after those that it refers to by what its records are.
const LISTS: [List; 8] = [
    list("actors", "actor", Some(Kind::Actor), &["name"]),
    list("predicates", "predicate", Some(Kind::Predicate), &["label", "symmetric"]),
    list("topics", "topic", Some(Kind::Topic), &["label"]),
    list("sources", "source", Some(Kind::Source), &[]),
    list("claims", "claim", Some(Kind::Claim), &[]),
    list("links", "link", None, &[]),
    list("questions", "question", Some(Kind::Question), &[]),
    list("stories", "story", Some(Kind::Story), &[]),
];

/// The first dataset with the second behind it. An actor, predicate or topic with the same id and
/// name is one, told as the first tells it; of everything else only what is the same all over.
///
/// # Errors
/// Which of the two is no document, in a sentence.
pub fn merge(first: &str, second: &str) -> Result<Merged, String> {
    let mut whole = Document::parse(first).ok_or("the open dataset cannot be read again")?;
    let other = Document::parse(second).ok_or("the file to add is no dataset of claims")?;
    let mut renames = Renames::default();
    let (mut renamed, mut shared) = (Vec::new(), 0);
    let has_lead = whole.records("questions").iter().any(|question| is_true(question, "lead"));
    // Whatever is referred to gets its id before anything refers to it: parts name wholes.
    for list in &LISTS[..4] {
        whole.settle_ids(&other, list, &mut renames, &mut renamed);
    }
    for list in &LISTS {
        if list.kind.is_none_or(|kind| kind >= Kind::Claim) {
            whole.settle_ids(&other, list, &mut renames, &mut renamed);
        }
        shared += whole.take(list, &other, &renames, has_lead);
    }
    whole.header(&other);
    Ok(Merged { document: whole.written(), renamed, shared })
}

/// A document while it is merged.
struct Document {
    header: Record,
    lists: BTreeMap<&'static str, Vec<Record>>,
}

impl Document {
    /// A document, or JSON Lines.
    fn parse(text: &str) -> Option<Self> {
        let text = text.trim_start_matches('\u{feff}');
        match serde_json::from_str::<Record>(text) {
            Ok(whole) if LISTS.iter().any(|list| whole.contains_key(list.name)) => {
                Some(Self::of_document(whole))
            }
            _ => Self::of_lines(text),
        }
    }

    fn of_document(mut whole: Record) -> Self {
        let mut lists = BTreeMap::new();
        for list in &LISTS {
            let records = whole.remove(list.name);
            let records = records.and_then(|list| serde_json::from_str(list.get()).ok());
            lists.insert(list.name, records.unwrap_or_default());
        }
        Self { header: whole, lists }
    }

    fn of_lines(text: &str) -> Option<Self> {
        let mut lines = text.lines().filter(|line| !line.trim().is_empty());
        let header = serde_json::from_str(lines.next()?).ok()?;
        let mut lists: BTreeMap<&'static str, Vec<Record>> = BTreeMap::new();
        for line in lines {
            let record: BTreeMap<String, Record> = serde_json::from_str(line).ok()?;
            for (what, record) in record {
                let list = LISTS.iter().find(|list| list.what == what)?;
                lists.entry(list.name).or_default().push(record);
            }
        }
        Some(Self { header, lists })
    }

    fn records(&self, list: &str) -> &[Record] {
        self.lists.get(list).map_or(&[], Vec::as_slice)
    }

    /// Finds a new id for each record of the other that has an id of this one and is not the same.
    fn settle_ids(
        &self,
        other: &Self,
        list: &List,
        renames: &mut Renames,
        renamed: &mut Vec<Renamed>,
    ) {
        let Some(kind) = list.kind else { return };
        let own: BTreeMap<String, &Record> = by_id(self.records(list.name));
        let theirs = by_id(other.records(list.name));
        for record in other.records(list.name) {
            let Some(id) = id_of(record) else { continue };
            let moved = rewritten(list.name, record.clone(), renames);
            if own.get(&id).is_none_or(|own| same(own, &moved, list.same_by)) {
                continue;
            }
            let taken = |id: &String| own.contains_key(id) || theirs.contains_key(id);
            let to = (2..).map(|n| format!("{id}-{n}")).find(|id| !taken(id)).unwrap_or_default();
            renames.add(kind, &id, &to);
            renamed.push(Renamed { what: list.what, from: id, to });
        }
    }

    /// Adds what a list of the other has and this one has not; gives how many it had already. Where
    /// there is a lead question, no second one becomes it.
    fn take(&mut self, list: &List, other: &Self, renames: &Renames, has_lead: bool) -> usize {
        let key = |record: &Record| match id_of(record).filter(|_| list.kind.is_some()) {
            Some(id) => id,
            None => Value::Object(told(record, &[])).to_string(),
        };
        let records = self.lists.entry(list.name).or_default();
        let mut there: BTreeSet<String> = records.iter().map(key).collect();
        let mut shared = 0;
        for record in other.records(list.name) {
            let mut record = rewritten(list.name, record.clone(), renames);
            if !there.insert(key(&record)) {
                shared += 1;
                continue;
            }
            if has_lead {
                record.remove("lead");
            }
            records.push(record);
        }
        shared
    }

    /// The document as text: what it says of itself, then its lists.
    fn written(&self) -> String {
        let mut fields = Vec::new();
        let format = self.header.get_key_value("format");
        let rest = self.header.iter().filter(|(name, _)| *name != "format");
        for (name, value) in format.into_iter().chain(rest) {
            fields.push(field(name, value));
        }
        for list in &LISTS {
            let records = self.records(list.name).iter().map(written);
            fields.push(format!("\"{}\":[{}]", list.name, records.collect::<Vec<_>>().join(",\n")));
        }
        format!("{{{}}}", fields.join(",\n"))
    }

    /// What the two say of themselves, as one.
    fn header(&mut self, other: &Self) {
        for (name, between) in [("title", " and "), ("description", " "), ("license", " AND ")] {
            let [own, theirs] = [&self.header, &other.header].map(|header| text(header, name));
            let words = match (own, theirs) {
                (Some(own), Some(theirs)) if own != theirs => format!("{own}{between}{theirs}"),
                (Some(words), _) | (None, Some(words)) => words,
                (None, None) => continue,
            };
            self.set(name, &words);
        }
        let compiled = [&self.header, &other.header].map(|header| text(header, "compiled"));
        if let Some(latest) = compiled.into_iter().flatten().max() {
            self.set("compiled", &latest);
        }
    }

    fn set(&mut self, name: &str, words: &str) {
        if let Ok(value) = serde_json::value::to_raw_value(words) {
            self.header.insert(name.to_owned(), value);
        }
    }
}

fn by_id(records: &[Record]) -> BTreeMap<String, &Record> {
    records.iter().filter_map(|record| Some((id_of(record)?, record))).collect()
}

fn id_of(record: &Record) -> Option<String> {
    text(record, "id")
}

fn text(record: &Record, name: &str) -> Option<String> {
    serde_json::from_str(record.get(name)?.get()).ok()?
}

fn is_true(record: &Record, name: &str) -> bool {
    record.get(name).is_some_and(|value| value.get() == "true")
}

/// A record as text.
fn written(record: &Record) -> String {
    let fields = record.iter().map(|(name, value)| field(name, value));
    format!("{{{}}}", fields.collect::<Vec<_>>().join(","))
}

fn field(name: &str, value: &RawValue) -> String {
    format!("{}:{}", Value::from(name), value.get())
}

/// Whether two records say the same in some fields, or in all.
fn same(one: &Record, other: &Record, fields: &[&str]) -> bool {
    told(one, fields) == told(other, fields)
}

/// What a record says in some fields, or in all; null, false and left out mean the same.
fn told(record: &Record, fields: &[&str]) -> Map<String, Value> {
    let asked =
        record.iter().filter(|(name, _)| fields.is_empty() || fields.contains(&name.as_str()));
    let values = asked.filter_map(|(name, value)| {
        let value: Value = serde_json::from_str(value.get()).ok()?;
        (!value.is_null() && value != Value::Bool(false)).then(|| (name.clone(), value))
    });
    values.collect()
}
