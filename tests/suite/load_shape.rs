//! The shape of files: header, broken JSON, missing and mistyped fields; and that every problem
//! is told at once, in order, with its line.

use super::load::{changed, check, problems, sound};
use sayso::data::{File, load};
use serde_json::{Value, json};

#[test]
fn the_header_is_checked() {
    let header = "header `dataset`";
    let odd = format!("{header}: format `sayso/2` is not known; it must be `sayso/1`");
    check("/format", json!("sayso/2"), &odd);
    check("/format", Value::Null, &format!("{header}: no `format`; it must be `sayso/1`"));
    check("/title", json!(" "), &format!("{header}: no `title`"));
    for date in ["2026", "2004/2005~", "Y123456789", "2026-02-30"] {
        let expected = format!("{header}: compiled `{date}` is no date YYYY-MM-DD");
        check("/compiled", json!(date), &expected);
    }
    check("/license", json!(4), "`license` is not a text");
    check("/claim", json!([]), "unknown field `claim`");
    check("/topics/1", json!("c2"), "topic `#2`: not an object");
}

#[test]
fn a_header_field_in_two_files_is_named() {
    let text = sound().to_string();
    let found = problems(&[("a.json", &text), ("b.json", r#"{"title": "Another"}"#)]);
    assert_eq!(found, ["b.json: `title` stands in a.json too"]);
}

#[test]
fn what_stands_twice_in_one_file_is_named_and_hides_nothing() {
    let text = sound().to_string();
    let twice = text.replacen('{', r#"{"topics":[{"id":"T","label":"x"}],"#, 1);
    let found = problems(&[("a.json", &twice)]);
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(found[0], "a.json: a second list `topics`");
    assert!(found[1].starts_with("a.json: topic `T`: bad id"), "{found:?}");
    let title = text.replacen('{', r#"{"title":"x","#, 1);
    assert_eq!(problems(&[("a.json", &title)]), ["a.json: `title` stands in a.json too"]);
}

#[test]
fn references_to_a_record_that_cannot_be_read_are_no_second_problem() {
    let text = changed("/actors/0/name", json!(1)).to_string();
    let found = problems(&[("data.json", &text)]);
    assert_eq!(found, ["data.json: actor `aq`: `name` is no text: 1"]);
}

#[test]
fn no_file_and_no_object_are_problems() {
    assert_eq!(problems(&[]), ["data: there is no file to read"]);
    let others = [
        ("[]", "a list"),
        ("3", "a number"),
        ("\"x\"", "a text"),
        ("null", "null"),
        ("true", "a flag"),
        ("false", "a flag"),
    ];
    for (text, what) in others {
        let found = problems(&[("x.json", text)]);
        let expected = format!("x.json: not a JSON object, but {what}");
        assert!(found[0].starts_with(&expected), "{found:?}");
    }
}

#[test]
fn null_and_left_out_mean_the_same() {
    let bare = bare();
    let mut nulls = bare.clone();
    for (pointer, keys) in OPTIONAL {
        let record = nulls.pointer_mut(pointer).expect("it is there");
        keys.split(' ').for_each(|key| record[key] = Value::Null);
    }
    let load_one = |document: &Value| {
        let (name, text) = ("data.json", &document.to_string());
        load(&[File { name, text }])
    };
    let loaded = load_one(&bare);
    assert!(loaded.is_ok(), "{loaded:?}");
    assert_eq!(load_one(&nulls), loaded);
}

/// Every field that may be left out, by the record it stands in.
const OPTIONAL: [(&str, &str); 8] = [
    ("", "description compiled license contact topics links questions stories"),
    ("/sources/0", "publisher_basis author language url url_basis published sha256 note"),
    ("/sources/0", "derived_from uncoded"),
    ("/actors/0", "aliases part_of description wikidata"),
    ("/predicates/0", "inverse definition symmetric"),
    (
        "/claims/0",
        "to subject_part object object_part object_text certainty quantity about said topics \
         weight note alternatives",
    ),
    ("/claims/0/attribution/0", "verb"),
    ("/claims/0/evidence/0", "flags"),
];

/// A document with nothing that may be left out.
fn bare() -> Value {
    json!({
        "format": "sayso/1", "title": "t",
        "sources": [{"id": "s", "title": "t", "publisher": "a", "kind": "other", "paragraphs": 1}],
        "actors": [{"id": "a", "name": "A", "kind": "media"}],
        "predicates": [{"id": "p", "label": "p", "group": "other"}],
        "claims": [{
            "id": "c", "statement": "s", "attribution": [{"actor": "a", "mode": "outlet"}],
            "subject": ["a"], "predicate": "p", "kind": "event", "polarity": "affirm",
            "evidence": [{"source": "s", "paragraph": 1, "quote": "q"}]
        }],
    })
}

/// Problems that list every known field are held to their beginning.
fn check_shape(pointer: &str, value: Value, expected: &str) {
    let text = changed(pointer, value).to_string();
    let found = problems(&[("data.json", &text)]);
    assert!(found[0].starts_with(&format!("data.json: {expected}")), "{found:?}");
}

#[test]
fn unknown_and_mistyped_fields_are_named() {
    let date = "claim `c1`: `about` is no object: \"1996\"";
    for (pointer, value, expected) in [
        ("/claims/0/statment", json!("x"), "claim `c1`: unknown field `statment`"),
        (
            "/claims/0/evidence/0/page",
            json!(1),
            "claim `c1`: unknown field `page` in `evidence[0]`",
        ),
        ("/claims/0/statement", json!(5), "claim `c1`: `statement` is no text: 5"),
        ("/claims/0/statement", Value::Null, "claim `c1`: missing field `statement`"),
        ("/claims/0/subject", json!("aq"), "claim `c1`: `subject` is no list: \"aq\""),
        ("/claims/0/about", json!("1996"), date),
        ("/claims/0/id", json!(7), "claim `#1`: `id` is no text: 7"),
        ("/actors/0/wikidata", json!(1), "actor `aq`: `wikidata` is no text: 1"),
        (
            "/sources/0/paragraphs",
            json!(-1),
            "source `cad`: `paragraphs` is no whole number from 0: -1",
        ),
        ("/claims", json!({}), "the list of claims is not an array"),
    ] {
        check_shape(pointer, value, expected);
    }
}

#[test]
fn every_problem_of_one_record_is_told() {
    let mut document = changed("/claims/0/statement", json!(5));
    document["claims"][0]["evidence"][0]["quote"] = json!(["q"]);
    document["claims"][0]["certainty"] = json!([1]);
    document["claims"][0]["topics"] = json!(["t", true]);
    let mut found = problems(&[("data.json", &document.to_string())]);
    found.sort();
    let expected = [
        "data.json: claim `c1`: `certainty` is no object: [1]",
        "data.json: claim `c1`: `evidence[0].quote` is no text: [\"q\"]",
        "data.json: claim `c1`: `statement` is no text: 5",
        "data.json: claim `c1`: `topics[1]` is no text: true",
    ];
    assert_eq!(found, expected);
}

#[test]
fn a_field_that_stands_twice_in_a_record_is_named() {
    let text = sound().to_string();
    let twice = text.replacen("\"label\":", "\"label\":\"x\",\"label\":", 1);
    let found = problems(&[("data.json", &twice)]);
    assert!(found[0].ends_with("a second field `label`"), "{found:?}");
}

#[test]
fn a_long_value_of_the_wrong_type_is_cut() {
    let long = vec!["long"; 40];
    let found = problems(&[("data.json", &changed("/actors/0/name", json!(long)).to_string())]);
    assert!(found[0].ends_with("\"lo…"), "{found:?}");
}

#[test]
fn a_missing_field_is_named() {
    let mut document = sound();
    let claim = document["claims"][0].as_object_mut().expect("a claim is an object");
    claim.remove("statement");
    let found = problems(&[("data.json", &document.to_string())]);
    assert_eq!(found[0], "data.json: claim `c1`: missing field `statement`");
}

#[test]
fn a_file_that_is_cut_off_says_so() {
    let text = format!("{:#}", sound());
    let lines = text.lines().count();
    for end in [text.len() / 2, text.len() - 1, 1] {
        let files = [sayso::data::File { name: "cut.json", text: &text[..end] }];
        let found = sayso::data::load(&files).expect_err("it is cut off");
        assert_eq!(found[0].message, "the file ends before its JSON does: it is cut off");
        assert!((1..=lines).contains(&found[0].place.line));
    }
}

#[test]
fn a_cut_off_file_comes_first_and_hides_no_other_problem() {
    let actors = r#"{"actors": [{"id": "a", "name": "A", "kind": "odd", "part_of": ["us"]}]}"#;
    let found = problems(&[("b.json", actors), ("z.json", "{\"claims\": [")]);
    assert_eq!(
        found,
        [
            "z.json: the file ends before its JSON does: it is cut off",
            "b.json: actor `a`: kind `odd` is not on the list",
        ]
    );
}

#[test]
fn every_problem_is_told_at_once_in_file_and_line_order() {
    let mut document = sound();
    document["claims"][1]["kind"] = json!("odd");
    document["claims"][0]["about"]["date"] = json!("1990s");
    document["claims"][0]["predicate"] = json!("hugs");
    document["links"][0]["to"] = json!("c9");
    document["actors"][0]["kind"] = json!("odd");
    document["sources"][0]["id"] = json!("Cad");
    let text = format!("{document:#}");
    let files = [sayso::data::File { name: "data.json", text: &text }];
    let found = sayso::data::load(&files).expect_err("there are problems");
    let lines: Vec<usize> = found.iter().map(|problem| problem.place.line).collect();
    assert!(lines.is_sorted(), "{lines:?}");
    for value in ["`odd`", "`1990s`", "`hugs`", "`c9`", "`Cad`"] {
        assert!(found.iter().any(|problem| problem.message.contains(value)), "{value}: {found:#?}");
    }
}

#[test]
fn one_broken_record_does_not_hide_the_next() {
    let mut document = changed("/claims/0/statement", json!(1));
    document["claims"][1]["polarity"] = json!("maybe");
    let found = problems(&[("data.json", &document.to_string())]);
    assert!(found[0].contains("claim `c1`: `statement` is no text"), "{found:?}");
    assert!(found.iter().any(|text| text.contains("claim `c2`: polarity `maybe`")), "{found:?}");
}

#[test]
fn lines_count_from_one_and_lead_to_the_record_or_into_it() {
    let text = "{\"format\": \"sayso/1\", \"title\": \"t\",\n\"topics\": [\n\n  {\"id\": \"T\", \
                \"label\": \"l\"},\n  {\"id\": \"u\",\n   \"label\": 3}\n]}";
    let files = [sayso::data::File { name: "data.json", text }];
    let found = sayso::data::load(&files).expect_err("there are two problems");
    let told: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert!(told[0].ends_with("(line 6)"), "{told:?}");
    assert!(told[1].ends_with("(line 4)"), "{told:?}");
}
