//! Documents changed at some of their values: to other values, of other types, at the bounds of
//! what the fields may hold.

use super::generated::any_edtf;
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

/// A way to change a document at one of its values.
#[derive(Clone, Debug)]
pub enum Change {
    Replace(Value),
    Remove,
    Repeat,
    Add(String, Value),
}

/// Texts at the bounds of what the fields of the format may hold.
pub const TEXTS: &[&str] = &[
    "",
    " ",
    "\u{200b}",
    "\u{85}",
    "\u{feff}",
    "\u{3164}\u{2800}",
    "\u{e0041}",
    "—",
    "塔",
    "none",
    "compiler",
    "C1",
    "a-",
    "dia",
    "zzz",
    "t",
    "1",
    "Q1",
    "Q",
    "Q١",
    "#",
    "#a\nb",
    "#/",
    "https://",
    "https://x y",
    "https://x\u{feff}",
    "https://x\u{a0}",
    "http://塔",
    "ftp://x",
    "a b c",
    "a b c d",
    "a\u{85}b\u{a0}c",
    "a\u{feff}b c d",
    "a b c d e\n",
    "\ta b c d e f",
    "a b c d e f g h",
    "a b c d e f g h i",
    "2021-02-18",
    "2021-02-30",
    "2021-13-01",
    "+021-02-18",
    "0000-00-00",
    "1996",
    "199X",
    "1996/",
    "/",
    "../1996",
    "-0000",
    "-000X",
    "-00XX",
    "1996/1990",
    "2021-02-18T12:00:00Z",
    "2021-02-18T25:00:00",
    "2020-36",
    "2020-37?",
    "Y12345",
    "١٩٩٦",
    "stated",
    "none ",
    "affirm",
    "negate",
    "outlet",
    "quoted",
    "place",
    "thing",
    "media",
    "headline",
    "about",
    "over",
    "likely",
    "high",
    "core",
    "contradicts",
    "negation",
    "en",
];

fn any_text() -> BoxedStrategy<String> {
    let long = (19_999_usize..=20_002, prop::sample::select(vec!["x", "塔", "😀", " x"]))
        .prop_map(|(count, piece)| piece.repeat(count));
    let hash =
        prop::sample::select(vec!["0123456789abcdef".repeat(4), "0123456789ABCDEF".repeat(4)]);
    prop_oneof![
        12 => prop::sample::select(TEXTS).prop_map(str::to_owned),
        1 => long,
        1 => hash,
        4 => any_date_text(),
        3 => "[a-z0-9 -]{0,6}",
        2 => any::<String>(),
    ]
    .boxed()
}

/// A date, or something close to one.
pub fn any_date_text() -> BoxedStrategy<String> {
    let put =
        prop::sample::select(vec!["", "0", "1", "9", "-", "X", "/", "?", "~", "..", "T", "Z"]);
    let damage = prop::option::of((any::<Index>(), put));
    (any_edtf(), damage)
        .prop_map(|(date, damage)| {
            let mut text = date.to_string();
            if let Some((at, put)) = damage {
                let at = at.index(text.len());
                text.replace_range(at..=at, put);
            }
            text
        })
        .boxed()
}

/// Numbers at the bounds of what the fields of the format may hold.
pub fn numbers() -> Vec<Value> {
    vec![
        json!(0),
        json!(1),
        json!(9.0),
        json!(9.5),
        json!(-0.0),
        json!(-1),
        json!(1e9),
        json!(4_294_967_295_u32),
        json!(4_294_967_296_u64),
        json!(4_294_967_295.0),
        json!(1e300),
    ]
}

fn any_value() -> BoxedStrategy<Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        prop::sample::select(numbers()),
        any_text().prop_map(Value::from),
    ];
    prop_oneof![
        12 => leaf.clone(),
        1 => prop::collection::vec(leaf.clone(), 0..3).prop_map(Value::from),
        1 => (any_text(), leaf).prop_map(|(basis, date)| json!({"basis": basis, "date": date})),
        1 => Just(json!({})),
    ]
    .boxed()
}

pub fn any_change() -> BoxedStrategy<Change> {
    prop_oneof![
        6 => any_value().prop_map(Change::Replace),
        2 => Just(Change::Remove),
        1 => Just(Change::Repeat),
        1 => (any_text(), any_value()).prop_map(|(name, value)| Change::Add(name, value)),
    ]
    .boxed()
}

/// Where each value of a document stands, as JSON pointers.
pub fn pointers(value: &Value, at: &str, into: &mut Vec<String>) {
    into.push(at.to_owned());
    match value {
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(n, item)| pointers(item, &format!("{at}/{n}"), into));
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                let name = name.replace('~', "~0").replace('/', "~1");
                pointers(value, &format!("{at}/{name}"), into);
            }
        }
        _ => {}
    }
}

pub fn apply(document: &mut Value, at: &Index, change: &Change) {
    let mut all = Vec::new();
    pointers(document, "", &mut all);
    let pointer = &all[at.index(all.len())];
    let value = document.pointer_mut(pointer).expect("it was just found");
    match change {
        Change::Replace(new) => *value = new.clone(),
        Change::Add(name, new) => {
            if let Value::Object(fields) = value {
                fields.insert(name.clone(), new.clone());
            }
        }
        Change::Repeat => {
            if let Value::Array(items) = value {
                items.extend(items.first().cloned());
            }
        }
        Change::Remove => {
            let Some((parent, key)) = pointer.rsplit_once('/') else { return };
            match document.pointer_mut(parent).expect("what is found has a parent") {
                Value::Array(items) => drop(items.remove(key.parse().expect("it is a place"))),
                Value::Object(fields) => drop(fields.remove(key)),
                _ => {}
            }
        }
    }
}
