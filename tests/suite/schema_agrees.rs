//! The published schema and the loader give the same answer to the same document: whatever one
//! refuses, the other does, but for the rules that no schema can say.

use super::changed_documents::{TEXTS, any_change, any_date_text, apply, numbers, pointers};
use super::generated::{any_fixture, seeded};
use super::notation::document;
use super::schema::{full, schema};
use jsonschema::Validator;
use proptest::prelude::*;
use proptest::sample::Index;
use sayso::data::{File, load};
use sayso::model::{Edtf, EdtfError, Slug};
use serde_json::{Value, json};
use std::sync::LazyLock;

static VALIDATOR: LazyLock<Validator> =
    LazyLock::new(|| jsonschema::validator_for(&schema()).expect("the schema is one"));

/// What one definition of the schema lets in.
fn definition(name: &str) -> Validator {
    let schema = json!({"$ref": format!("#/$defs/{name}"), "$defs": schema()["$defs"]});
    jsonschema::validator_for(&schema).expect("the definition is a schema")
}

/// What the schema refuses.
fn schema_says(document: &Value) -> Vec<String> {
    let errors = VALIDATOR.iter_errors(document);
    errors.map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// What the loader refuses that a schema could have told.
fn loader_says(document: &Value) -> Vec<String> {
    let text = document.to_string();
    let problems = load(&[File { name: "it", text: &text }]).err().unwrap_or_default();
    let told = problems.into_iter().map(|problem| problem.message);
    told.filter(|message| !is_beyond_a_schema(message)).collect()
}

/// Whether a message is about a rule that no schema can say.
fn is_beyond_a_schema(message: &str) -> bool {
    let value = message.split('`').nth(1).unwrap_or_default();
    let words = [
        "is used twice",
        "chain begins with",
        "cannot speak",
        "is part of itself",
        "part_of runs in a circle",
        "to itself",
        "a second question",
        "the month has no such day",
        "the interval ends before it starts",
    ];
    let dangles = message.starts_with("unknown ") && !message.starts_with("unknown field");
    words.iter().any(|words| message.contains(words))
        || dangles && Slug::parse(value).is_ok()
        || message.contains("paragraph `") && value != "0"
        || message.starts_with("compiled `") && is_like_a_day(value)
}

/// Whether a text is a day but for the days that its month has.
fn is_like_a_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let is_digits = |text: &&str| text.bytes().all(|byte| byte.is_ascii_digit());
    let within = |text: &str, most: u32| text.parse().is_ok_and(|n| (1..=most).contains(&n));
    match parts[..] {
        [year, month, day] => {
            parts.iter().all(is_digits) && year.len() == 4 && within(month, 12) && within(day, 31)
        }
        _ => false,
    }
}

fn check(document: &Value) {
    let loader = loader_says(document);
    let schema = VALIDATOR.is_valid(document);
    assert_eq!(
        schema,
        loader.is_empty(),
        "the schema says {:#?}, the loader {loader:#?}",
        schema_says(document)
    );
}

proptest! {
    #![proptest_config(seeded(2000))]

    #[test]
    fn a_changed_document_is_the_same_to_both(
        changes in prop::collection::vec((any::<Index>(), any_change()), 1..4),
    ) {
        let mut document = full();
        changes.iter().for_each(|(at, change)| apply(&mut document, at, change));
        check(&document);
    }
}

proptest! {
    #![proptest_config(seeded(20_000))]

    #[test]
    fn a_date_is_one_to_both(text in any_date_text()) {
        static EDTF: LazyLock<Validator> = LazyLock::new(|| definition("edtf"));
        let loader = match text.parse::<Edtf>() {
            // No pattern can say these.
            Err(EdtfError::Day | EdtfError::Reversed) => return Ok(()),
            date => date.is_ok(),
        };
        prop_assert_eq!(EDTF.is_valid(&json!(text)), loader, "{}", text);
    }
}

proptest! {
    #![proptest_config(seeded(100))]

    #[test]
    fn a_sound_document_is_sound_to_both(fixture in any_fixture()) {
        let document = document(&fixture);
        prop_assert_eq!(schema_says(&document), [""; 0]);
        prop_assert_eq!(loader_says(&document), [""; 0]);
    }
}

#[test]
fn each_value_of_each_field_is_the_same_to_both() {
    let others = [Value::Null, json!(true), json!([]), json!({}), json!(["x"]), json!([null])];
    let hash = json!("0123456789abcdef".repeat(4));
    let numbers = numbers();
    let texts: Vec<Value> = TEXTS.iter().map(|text| json!(text)).chain([hash]).collect();
    let mut all = Vec::new();
    pointers(&full(), "", &mut all);
    // The first item of a list stands for the others.
    let later = |key: &str| key.parse().is_ok_and(|place: usize| place > 0);
    for pointer in all.iter().filter(|pointer| !pointer.split('/').any(later)) {
        let (texts, numbers) = match full().pointer(pointer) {
            // To what is no text all texts are alike, and to what is no number all numbers.
            Some(Value::String(_)) => (&texts[..], &numbers[..2]),
            Some(Value::Number(_)) => (&texts[..3], &numbers[..]),
            _ => (&texts[..3], &numbers[..2]),
        };
        for value in others.iter().chain(numbers).chain(texts) {
            let mut document = full();
            *document.pointer_mut(pointer).expect("it was just found") = value.clone();
            check(&document);
        }
    }
}

#[test]
fn a_text_says_something_or_nothing_to_both() {
    let text = definition("text");
    // Beyond these planes no character is assigned, or all are for private use.
    let characters: Vec<char> = ('\0'..='\u{3ffff}').chain('\u{e0000}'..='\u{effff}').collect();
    let topic = |(at, c): (usize, &char)| json!({"id": format!("t{at}"), "label": c.to_string()});
    let topics: Vec<Value> = characters.iter().enumerate().map(topic).collect();
    let document = json!({"format": "sayso/1", "title": "t", "topics": topics}).to_string();
    let problems = load(&[File { name: "it", text: &document }]).expect_err("some say nothing");
    let refused: Vec<String> =
        problems.into_iter().filter_map(|problem| Some(problem.place.record?.1)).collect();
    let expected: Vec<String> = characters
        .iter()
        .enumerate()
        .filter(|(_, c)| !text.is_valid(&json!(c.to_string())))
        .map(|(at, _)| format!("t{at}"))
        .collect();
    assert_eq!(refused, expected);
}
