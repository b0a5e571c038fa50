//! Rules of the format that a record or the whole dataset breaks.

use super::load::{changed, check, problems, sound};
use serde_json::{Value, json};

const C1: &str = "claim `c1`";

#[test]
fn word_limits_are_kept() {
    let words = |count: usize| json!(vec!["word"; count].join(" "));
    for (pointer, what, most) in [
        ("/claims/0/evidence/0/quote", "quote", 8),
        ("/claims/0/certainty/hedge", "hedge", 5),
        ("/claims/0/attribution/1/verb", "verb", 3),
        ("/claims/0/subject_part", "subject_part", 5),
        ("/claims/0/object_part", "object_part", 5),
    ] {
        let long = vec!["word"; most + 1].join(" ");
        let count = most + 1;
        let expected = format!("{C1}: {what} `{long}` has {count} words; at most {most}");
        check(pointer, words(most + 1), &expected);
        check(pointer, json!(" "), &format!("{C1}: {what} is empty"));
        let text = changed(pointer, words(most)).to_string();
        assert_eq!(problems(&[("data.json", &text)]), [""; 0]);
    }
}

#[test]
fn texts_that_must_say_something_may_not_be_empty() {
    for (pointer, what, record) in [
        ("/claims/0/statement", "statement", C1),
        ("/claims/0/object_text", "object_text", C1),
        ("/claims/0/note", "note", C1),
        ("/actors/0/name", "name", "actor `aq`"),
        ("/actors/0/aliases/0", "alias", "actor `aq`"),
        ("/sources/0/title", "title", "source `cad`"),
        ("/sources/0/language", "language", "source `cad`"),
        ("/predicates/0/label", "label", "predicate `ties`"),
        ("/topics/0/label", "label", "topic `t`"),
        ("/links/0/rationale", "rationale", "link `c1~qualifies~c2`"),
    ] {
        check(pointer, json!(""), &format!("{record}: {what} is empty"));
    }
}

#[test]
fn a_text_of_absurd_length_is_refused() {
    let long = "x".repeat(20_001);
    for (pointer, what) in [
        ("/claims/0/statement", "statement"),
        ("/claims/0/evidence/0/quote", "quote"),
    ] {
        let expected = format!("{C1}: {what} is 20001 bytes long; at most 20000");
        check(pointer, json!(long), &expected);
    }
}

#[test]
fn a_chain_begins_with_the_publisher() {
    let expected = format!("{C1}: chain begins with `dia`, not the publisher of `cad`");
    check("/claims/0/attribution/0/actor", json!("dia"), &expected);
    check(
        "/claims/0/attribution",
        json!([]),
        &format!("{C1}: no attribution"),
    );
}

#[test]
fn a_broken_chain_is_told_once_however_many_pointers_it_has() {
    let mut document = changed("/claims/0/attribution/0/actor", json!("dia"));
    let pointer = document["claims"][0]["evidence"][0].clone();
    document["claims"][0]["evidence"] = json!([pointer, pointer]);
    assert_eq!(problems(&[("data.json", &document.to_string())]).len(), 1);
}

#[test]
fn a_place_never_speaks() {
    let mut document = changed("/actors/0/kind", json!("place"));
    document["claims"][0]["attribution"][1]["actor"] = json!("aq");
    let expected = "data.json: claim `c1`: place `aq` cannot speak";
    assert_eq!(
        problems(&[("data.json", &document.to_string())]),
        [expected]
    );
}

#[test]
fn a_claim_needs_subject_and_evidence_within_its_source() {
    check("/claims/0/subject", json!([]), &format!("{C1}: no subject"));
    check(
        "/claims/0/evidence",
        json!([]),
        &format!("{C1}: no evidence"),
    );
    for paragraph in [0, 10] {
        let expected = format!("{C1}: evidence paragraph `{paragraph}` is not 1 to 9");
        check(
            "/claims/0/evidence/0/paragraph",
            json!(paragraph),
            &expected,
        );
    }
    let uncoded = json!([{"paragraph": 10, "reason": "teaser"}]);
    check(
        "/sources/0/uncoded",
        uncoded,
        "source `cad`: uncoded paragraph `10` is not 1 to 9",
    );
}

#[test]
fn a_link_by_an_actor_names_the_claim_that_draws_it() {
    let link = "link `c1~qualifies~c2`";
    let expected = format!("{link}: author `cad` needs `claim`: the claim that draws the link");
    check("/links/0/claim", Value::Null, &expected);
    check(
        "/links/0/from",
        json!("c2"),
        "link `c2~qualifies~c2`: links `c2` to itself",
    );
    let mut document = changed("/links/0/claim", Value::Null);
    document["links"][0]["author"] = json!("compiler");
    assert_eq!(problems(&[("data.json", &document.to_string())]), [""; 0]);
}

#[test]
fn part_of_never_runs_in_a_circle() {
    check(
        "/actors/0/part_of",
        json!(["aq"]),
        "actor `aq`: `aq` is part of itself",
    );
    let mut document = changed("/actors/1/part_of", json!(["aq"]));
    let expected = [
        "data.json: actor `aq`: `aq` is part of itself",
        "data.json: actor `group`: `group` is part of itself",
    ];
    assert_eq!(problems(&[("data.json", &document.to_string())]), expected);
    document["actors"][1]["part_of"] = json!(["nobody"]);
    let expected = ["data.json: actor `group`: unknown actor `nobody`"];
    assert_eq!(problems(&[("data.json", &document.to_string())]), expected);
}

#[test]
fn one_question_leads_and_queries_are_hashes() {
    let question = |id: &str| json!({"id": id, "text": "?", "query": "#/", "lead": true});
    let two = json!([question("a"), question("b")]);
    check(
        "/questions",
        two,
        "question `b`: a second question is marked `lead`",
    );
    let link = json!([{"id": "a", "text": "?", "query": "https://x"}]);
    check(
        "/questions",
        link,
        "question `a`: query `https://x` does not start with #",
    );
}

#[test]
fn only_http_addresses_are_let_in() {
    for url in [
        "javascript:alert(1)",
        "data:text/html,x",
        "//x.org",
        "ftp://x.org",
        "https://x.org/a b",
    ] {
        let expected = format!("source `cad`: url `{url}` is no http or https address");
        check("/sources/0/url", json!(url), &expected);
    }
    for item in ["12", "Q", "Q1x", "https://www.wikidata.org/wiki/Q1"] {
        let expected = format!("actor `aq`: wikidata `{item}` is no item Q…");
        check("/actors/0/wikidata", json!(item), &expected);
    }
    let hash = "source `cad`: sha256 `abc` is not 64 lower-case hex digits";
    check("/sources/0/sha256", json!("abc"), hash);
    check(
        "/sources/0/paragraphs",
        json!(0),
        "source `cad`: paragraphs is 0",
    );
}

/// Problems that serde words are held to their beginning.
fn check_shape(pointer: &str, value: Value, expected: &str) {
    let text = changed(pointer, value).to_string();
    let found = problems(&[("data.json", &text)]);
    assert!(
        found[0].starts_with(&format!("data.json: {expected}")),
        "{found:?}"
    );
}

#[test]
fn unknown_missing_and_mistyped_fields_are_named() {
    check_shape(
        "/claims/0/statment",
        json!("x"),
        "claim `c1`: unknown field `statment`",
    );
    check_shape(
        "/claims/0/evidence/0/page",
        json!(1),
        "claim `c1`: unknown field `page`",
    );
    check_shape(
        "/claims/0/statement",
        json!(5),
        "claim `c1`: invalid type: integer `5`",
    );
    check_shape(
        "/claims/0/statement",
        Value::Null,
        "claim `c1`: invalid type: null",
    );
    check_shape(
        "/claims/0/subject",
        json!("aq"),
        "claim `c1`: invalid type: string \"aq\"",
    );
    let expected = "claim `c1`: invalid type: string \"1996\", expected a date with its basis";
    check_shape("/claims/0/about", json!("1996"), expected);
    check_shape(
        "/claims/0/id",
        json!(7),
        "claim `#1`: invalid type: integer `7`",
    );
    check_shape(
        "/actors/0/wikidata",
        json!(1),
        "actor `aq`: invalid type: integer `1`",
    );
    check_shape(
        "/sources/0/paragraphs",
        json!(-1),
        "source `cad`: invalid value: integer `-1`",
    );
    check_shape("/claims", json!({}), "the list of claims is not an array");
    let mut document = sound();
    document["claims"][0]
        .as_object_mut()
        .expect("a claim is an object")
        .remove("polarity");
    let found = problems(&[("data.json", &document.to_string())]);
    assert_eq!(found[0], "data.json: claim `c1`: missing field `polarity`");
}

#[test]
fn a_file_that_is_cut_off_says_so() {
    let text = format!("{:#}", sound());
    let lines = text.lines().count();
    for end in [text.len() / 2, text.len() - 1, 1, 0] {
        let files = [sayso::data::File {
            name: "cut.json",
            text: &text[..end],
        }];
        let found = sayso::data::load(&files).expect_err("it is cut off");
        assert_eq!(
            found[0].message,
            "the file ends before its JSON does: it is cut off"
        );
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
    let files = [sayso::data::File {
        name: "data.json",
        text: &text,
    }];
    let found = sayso::data::load(&files).expect_err("there are problems");
    let lines: Vec<usize> = found.iter().map(|problem| problem.place.line).collect();
    assert!(lines.is_sorted(), "{lines:?}");
    for value in ["`odd`", "`1990s`", "`hugs`", "`c9`", "`Cad`"] {
        assert!(
            found.iter().any(|problem| problem.message.contains(value)),
            "{value}: {found:#?}"
        );
    }
}

#[test]
fn one_broken_record_does_not_hide_the_next() {
    let mut document = changed("/claims/0/statement", json!(1));
    document["claims"][1]["polarity"] = json!("maybe");
    let found = problems(&[("data.json", &document.to_string())]);
    assert!(found[0].contains("claim `c1`: invalid type"), "{found:?}");
    assert!(
        found
            .iter()
            .any(|text| text.contains("claim `c2`: polarity `maybe`")),
        "{found:?}"
    );
}

#[test]
fn lines_count_from_one_and_lead_to_the_record_or_into_it() {
    let text = "{\"format\": \"sayso/1\", \"title\": \"t\",\n\"topics\": [\n\n  {\"id\": \"T\", \
                \"label\": \"l\"},\n  {\"id\": \"u\",\n   \"label\": 3}\n]}";
    let files = [sayso::data::File {
        name: "data.json",
        text,
    }];
    let found = sayso::data::load(&files).expect_err("there are two problems");
    let told: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert!(told[0].ends_with("(line 6)"), "{told:?}");
    assert!(told[1].ends_with("(line 4)"), "{told:?}");
}
