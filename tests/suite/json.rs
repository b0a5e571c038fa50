//! Our own reading of JSON against `serde_json`: what is a document to one is one to the other.

use super::load::sound;
use proptest::prelude::*;
use sayso::data::{File, load, merge};
use serde_json::Value;

/// The value that a text is, as the header's title of a document that is merged and read again.
fn ours(text: &str) -> Option<Value> {
    let document = format!("{{\"title\":{text}}}");
    let file = File { name: "data.json", text: &document };
    let merged = merge(&[file]).ok()?;
    let value: Value = serde_json::from_str(&merged).expect("what is merged is JSON");
    Some(value["title"].clone())
}

fn check(text: &str) {
    let theirs = serde_json::from_str::<Value>(&format!("{{\"title\":{text}}}"));
    assert_eq!(ours(text), theirs.ok().map(|value| value["title"].clone()), "{text}");
}

#[test]
fn what_is_no_json_is_none() {
    for text in [
        "",
        "nul",
        "nulll",
        "tru",
        "TRUE",
        "01",
        "1.",
        ".5",
        "-",
        "+1",
        "1e",
        "1e+",
        "0x1",
        "[1,]",
        "[,1]",
        "[1 2]",
        "{\"a\"}",
        "{\"a\":}",
        "{a:1}",
        "{\"a\":1,}",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\ud800\"",
        "\"\\ud800\\u0041\"",
        "\"\\udc00\"",
        "\"a\nb\"",
        "\"\u{0}\"",
        "'a'",
        "1}",
        "[1]]",
        "\u{0}",
        "\u{feff}1",
        "//",
        "NaN",
        "\"",
        "é",
    ] {
        check(text);
    }
}

#[test]
fn what_is_json_is_read_alike() {
    for text in [
        "null",
        " true ",
        "false",
        "0",
        "-0",
        "12.50",
        "1e5",
        "-1.5E-3",
        "[]",
        "[ ]",
        "{}",
        "{ }",
        "[1, [2, {\"a\": []}]]",
        "\"\"",
        "\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
        "\"\\u00e9\\u0041\"",
        "\"\\ud83d\\ude00 \u{1f600}\"",
        "{\"\\u0061\": {\"b\": \"c\"}}",
        "\t[\r\n1\n,2]",
    ] {
        check(text);
    }
}

#[test]
fn values_within_values_are_bounded() {
    for depth in [100, 100_000] {
        let text = format!("{{\"title\":{}{}}}", "[".repeat(depth), "]".repeat(depth));
        let found = load(&[File { name: "data.json", text: &text }]).expect_err("it is no dataset");
        let told = found[0].message.as_str();
        let deep = "not a JSON object: too many values within one another";
        assert_eq!(told == deep, depth == 100_000, "{told}");
    }
}

#[test]
fn the_figure_of_a_claim_is_the_number_written() {
    for text in
        ["0", "-0.0", "2", "12.5", "0.1", "-3.75", "1e5", "1.5E-3", "123456789012345", "6.02e22"]
    {
        let mut document = sound();
        let quantity =
            format!(r#"{{"as_said":"x","value":{text},"comparator":"about","unit":"men"}}"#);
        document["claims"][0]["quantity"] = Value::String("HERE".into());
        let json = document.to_string().replace("\"HERE\"", &quantity);
        let dataset = load(&[File { name: "data.json", text: &json }]).expect("it loads");
        let value = dataset.claims[0].quantity.as_ref().map(|quantity| quantity.value);
        assert_eq!(value, text.parse().ok(), "{text}");
    }
}

#[test]
fn a_figure_beyond_all_floats_is_named() {
    let document = sound().to_string();
    let long =
        r#""quantity":{"as_said":"x","value":1e999,"comparator":"about","unit":"men"},"id":"c1""#;
    let json = document.replacen(r#""id":"c1""#, long, 1);
    let found = load(&[File { name: "data.json", text: &json }]).expect_err("it is too large");
    assert_eq!(found[0].message, "`value` is no number: 1e999");
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::hash_map(any::<String>(), inner, 0..6)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_value_is_read_as_it_was_written(value in any_value()) {
        prop_assert_eq!(ours(&value.to_string()), Some(value.clone()));
        prop_assert_eq!(ours(&format!("{value:#}")), Some(value));
    }

    #[test]
    fn any_damage_is_seen_by_both(value in any_value(), at in any::<prop::sample::Index>(), c in any::<char>()) {
        // A power of ten beyond all floats is refused by `serde_json` only.
        prop_assume!(!matches!(c, 'e' | 'E'));
        let mut characters: Vec<char> = value.to_string().chars().collect();
        let at = at.index(characters.len());
        characters[at] = c;
        check(&characters.iter().collect::<String>());
    }
}
