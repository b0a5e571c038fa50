//! Values that are not what they should be: each named with its file, its record and its value.

use super::notation::document;
use sayso::data::{File, load};
use serde_json::{Value, json};

const CLAIMS: &str = "actor aq; aka AQ; part of group
     source cad; published 2021
     c1: cad > dia | taliban ties aq | about 1996 | topic t | likely
     c2: cad | aq plots | pledge
     c1 qualifies c2 by cad in c2";

/// A document that loads, for tests to break.
pub fn sound() -> Value {
    document(CLAIMS)
}

/// Every problem of some files, without their lines.
pub fn problems(files: &[(&str, &str)]) -> Vec<String> {
    let files: Vec<File<'_>> = files.iter().map(|(name, text)| File { name, text }).collect();
    let problems = load(&files).err().unwrap_or_default();
    problems
        .iter()
        .map(|problem| {
            let text = problem.to_string();
            let line = format!(" (line {})", problem.place.line);
            text.strip_suffix(&line).map(str::to_owned).expect("a problem tells its line")
        })
        .collect()
}

/// Puts one value into the document that loads.
pub fn changed(pointer: &str, value: Value) -> Value {
    let mut document = sound();
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer begins with a slash");
    let parent = document.pointer_mut(parent).expect("the fixture has the record");
    match key.parse::<usize>() {
        Ok(at) => match parent.as_array_mut().expect("a number stands in a list") {
            list if at == list.len() => list.push(value),
            list => list[at] = value,
        },
        Err(_) => parent[key] = value,
    }
    document
}

/// With this value at this place, this is the one problem.
pub fn check(pointer: &str, value: Value, expected: &str) {
    let text = changed(pointer, value).to_string();
    assert_eq!(problems(&[("data.json", &text)]), [format!("data.json: {expected}")]);
}

#[test]
fn the_fixture_itself_has_no_problem() {
    let text = sound().to_string();
    assert_eq!(problems(&[("data.json", &text)]), [""; 0]);
}

#[test]
fn unknown_references_are_named() {
    for (pointer, expected) in [
        ("/claims/0/attribution/1/actor", "claim `c1`: unknown actor `x`"),
        ("/claims/0/predicate", "claim `c1`: unknown predicate `x`"),
        ("/claims/0/evidence/0/source", "claim `c1`: unknown source `x`"),
        ("/sources/0/author", "source `cad`: unknown actor `x`"),
        ("/links/0/author", "link `c1~qualifies~c2`: unknown actor `x`"),
        ("/links/0/claim", "link `c1~qualifies~c2`: unknown claim `x`"),
        ("/links/0/to", "link `c1~qualifies~x`: unknown claim `x`"),
    ] {
        check(pointer, json!("x"), expected);
    }
    for (pointer, expected) in [
        ("/claims/0/subject", "claim `c1`: unknown actor `x`"),
        ("/claims/0/object", "claim `c1`: unknown actor `x`"),
        ("/claims/0/to", "claim `c1`: unknown actor `x`"),
        ("/claims/0/topics", "claim `c1`: unknown topic `x`"),
        ("/actors/0/part_of", "actor `aq`: unknown actor `x`"),
    ] {
        check(pointer, json!(["x"]), expected);
    }
}

#[test]
fn unknown_references_deeper_down_are_named() {
    let sides = json!([{"heading": "h", "claims": ["x"]}]);
    let question = json!([{"id": "q", "text": "?", "query": "#/", "sides": sides}]);
    check("/questions", question, "question `q`: unknown claim `x`");
    let derived = json!([{"actor": "x", "how": "quotes", "read": false, "basis": "stated"}]);
    let expected = "source `cad`: unknown actor `x`";
    check("/sources/0/derived_from", derived, expected);
}

#[test]
fn an_unknown_publisher_is_told_once_not_again_for_each_claim() {
    let mut document = changed("/sources/0/publisher", json!("bob"));
    for claim in 0..2 {
        document["claims"][claim]["attribution"][0]["actor"] = json!("bob");
    }
    let text = document.to_string();
    let expected = [
        "data.json: source `cad`: unknown actor `bob`",
        "data.json: claim `c1`: unknown actor `bob`",
        "data.json: claim `c2`: unknown actor `bob`",
    ];
    assert_eq!(problems(&[("data.json", &text)]), expected);
}

#[test]
fn values_outside_their_list_are_named() {
    for (pointer, what, record) in [
        ("/claims/0/kind", "kind", "claim `c1`"),
        ("/claims/0/polarity", "polarity", "claim `c1`"),
        ("/claims/0/weight", "weight", "claim `c1`"),
        ("/claims/0/certainty/likelihood", "likelihood", "claim `c1`"),
        ("/claims/0/certainty/confidence", "confidence", "claim `c1`"),
        ("/claims/0/attribution/1/mode", "mode", "claim `c1`"),
        ("/claims/0/about/basis", "about basis", "claim `c1`"),
        ("/sources/0/kind", "kind", "source `cad`"),
        ("/sources/0/publisher_basis", "publisher basis", "source `cad`"),
        ("/sources/0/url_basis", "url basis", "source `cad`"),
        ("/actors/0/kind", "kind", "actor `aq`"),
        ("/predicates/0/group", "group", "predicate `ties`"),
        ("/links/0/aspect", "aspect", "link `c1~qualifies~c2`"),
    ] {
        check(pointer, json!("odd"), &format!("{record}: {what} `odd` is not on the list"));
    }
    let expected = "link `c1~odd~c2`: kind `odd` is not on the list";
    check("/links/0/kind", json!("odd"), expected);
    let expected = "claim `c1`: flag `odd` is not on the list";
    check("/claims/0/evidence/0/flags", json!(["odd"]), expected);
    let quantity = json!({"as_said": "some", "value": 2, "comparator": "odd", "unit": "men"});
    check("/claims/0/quantity", quantity, "claim `c1`: comparator `odd` is not on the list");
}

#[test]
fn bad_dates_are_named_with_the_rule_they_break() {
    for (date, rule) in [
        ("1990s", "not an EDTF date of level 0 or 1"),
        ("2020-37", "month or sub-year is none of 01-12, 21-24, 33-36"),
        ("1999-02-29", "the month has no such day"),
        ("2001/1996", "the interval ends before it starts"),
    ] {
        let expected = format!("claim `c1`: about date `{date}`: {rule}");
        check("/claims/0/about/date", json!(date), &expected);
    }
    let expected = "source `cad`: published date `soon`: not an EDTF date of level 0 or 1";
    check("/sources/0/published/date", json!("soon"), expected);
}

#[test]
fn a_date_and_its_basis_come_together() {
    let expected = "claim `c1`: about has basis `stated` but no date";
    check("/claims/0/about/date", Value::Null, expected);
    check("/claims/0/about", json!({"basis": "stated"}), expected);
    let expected = "claim `c1`: about date `1996` has basis `none`";
    check("/claims/0/about/basis", json!("none"), expected);
}

#[test]
fn bad_ids_are_named() {
    let form = "an id has lower-case letters, digits and single hyphens between them";
    for id in ["", "C1", "c_1", "c--1", "-c1", "c1-", "c 1", "ć1", "c~1"] {
        let expected = format!("topic `{id}`: bad id `{id}`: {form}");
        let mut document = changed("/topics/0/id", json!(id));
        document["claims"][0]["topics"] = json!([]);
        let text = document.to_string();
        assert_eq!(problems(&[("data.json", &text)]), [format!("data.json: {expected}")]);
    }
    let topic = json!({"id": "none", "label": "nothing"});
    let expected = "topic `none`: bad id `none`: `none` is reserved and cannot be an id";
    check("/topics/1", topic, expected);
}

#[test]
fn an_id_used_twice_is_named_in_its_second_record() {
    for (list, record) in [
        ("sources", "source `cad`"),
        ("actors", "actor `aq`"),
        ("predicates", "predicate `ties`"),
        ("topics", "topic `t`"),
        ("claims", "claim `c1`"),
    ] {
        let first = sound()[list][0].clone();
        let one = changed(&format!("/{list}"), json!([])).to_string();
        let lists = json!({list: sound()[list].clone()}).to_string();
        let again = json!({list: [first]}).to_string();
        let (kind, id) = record.split_once(' ').expect("kind and id");
        let expected =
            format!("c.json: {kind} {id}: id {id} is used twice, first in b.json (line 1)");
        assert_eq!(
            problems(&[("a.json", &one), ("b.json", &lists), ("c.json", &again)]),
            [expected]
        );
    }
}
