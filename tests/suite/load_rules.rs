//! Rules of the format that a record or the whole dataset breaks.

use super::load::{changed, check, problems};
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
    for (pointer, what) in
        [("/claims/0/statement", "statement"), ("/claims/0/evidence/0/quote", "quote")]
    {
        let expected = format!("{C1}: {what} has 20001 characters; at most 20000");
        check(pointer, json!(long), &expected);
    }
    let han = changed("/claims/0/note", json!("塔".repeat(20_000))).to_string();
    assert_eq!(problems(&[("data.json", &han)]), [""; 0]);
}

#[test]
fn a_chain_begins_with_the_publisher() {
    let expected = format!("{C1}: chain begins with `dia`, not the publisher of `cad`");
    check("/claims/0/attribution/0/actor", json!("dia"), &expected);
    check("/claims/0/attribution", json!([]), &format!("{C1}: no attribution"));
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
    assert_eq!(problems(&[("data.json", &document.to_string())]), [expected]);
}

#[test]
fn a_claim_needs_subject_and_evidence_within_its_source() {
    check("/claims/0/subject", json!([]), &format!("{C1}: no subject"));
    check("/claims/0/evidence", json!([]), &format!("{C1}: no evidence"));
    for paragraph in [0, 10] {
        let expected = format!("{C1}: evidence paragraph `{paragraph}` is not 1 to 9");
        check("/claims/0/evidence/0/paragraph", json!(paragraph), &expected);
    }
    let uncoded = json!([{"paragraph": 10, "reason": "teaser"}]);
    check("/sources/0/uncoded", uncoded, "source `cad`: uncoded paragraph `10` is not 1 to 9");
}

#[test]
fn a_link_by_an_actor_names_the_claim_that_draws_it() {
    let link = "link `c1~qualifies~c2`";
    let expected = format!("{link}: author `cad` needs `claim`: the claim that draws the link");
    check("/links/0/claim", Value::Null, &expected);
    check("/links/0/from", json!("c2"), "link `c2~qualifies~c2`: links `c2` to itself");
    let mut document = changed("/links/0/claim", Value::Null);
    document["links"][0]["author"] = json!("compiler");
    assert_eq!(problems(&[("data.json", &document.to_string())]), [""; 0]);
}

#[test]
fn part_of_never_runs_in_a_circle() {
    check("/actors/0/part_of", json!(["aq"]), "actor `aq`: `aq` is part of itself");
    let mut document = changed("/actors/1/part_of", json!(["aq"]));
    let circle = "part_of runs in a circle: `aq`, part of `group`, part of `aq`";
    let expected = [format!("data.json: actor `group`: {circle}")];
    assert_eq!(problems(&[("data.json", &document.to_string())]), expected);
    document["actors"][1]["part_of"] = json!(["nobody"]);
    let expected = ["data.json: actor `group`: unknown actor `nobody`"];
    assert_eq!(problems(&[("data.json", &document.to_string())]), expected);
}

#[test]
fn one_question_leads_and_queries_are_hashes() {
    let question = |id: &str| json!({"id": id, "text": "?", "query": "#/", "lead": true});
    let two = json!([question("a"), question("b")]);
    check("/questions", two, "question `b`: a second question is marked `lead`");
    let link = json!([{"id": "a", "text": "?", "query": "https://x"}]);
    check("/questions", link, "question `a`: query `https://x` does not start with #");
}

#[test]
fn a_story_has_steps_whose_claims_are_there_and_whose_queries_are_hashes() {
    let story = |steps: serde_json::Value| json!([{"id": "a", "title": "t", "steps": steps}]);
    let step = |text: &str, claim: &str, query: &str| {
        story(json!([{"text": text, "claims": [claim], "query": query}]))
    };
    check("/stories", story(json!([])), "story `a`: steps is empty");
    check("/stories", step("t", "x", "#/"), "story `a`: unknown claim `x`");
    check("/stories", step(" ", "c1", "#/"), "story `a`: text is empty");
    let elsewhere = "story `a`: query `https://x` does not start with #";
    check("/stories", step("t", "c1", "https://x"), elsewhere);
    check("/stories", json!({}), "the list of stories is not an array");
}

#[test]
fn only_http_addresses_are_let_in() {
    for url in
        ["javascript:alert(1)", "data:text/html,x", "//x.org", "ftp://x.org", "https://x.org/a b"]
    {
        let expected = format!("source `cad`: url `{url}` is no http or https address");
        check("/sources/0/url", json!(url), &expected);
    }
    for item in ["12", "Q", "Q1x", "https://www.wikidata.org/wiki/Q1"] {
        let expected = format!("actor `aq`: wikidata `{item}` is no item Q…");
        check("/actors/0/wikidata", json!(item), &expected);
    }
    let hash = "source `cad`: sha256 `abc` is not 64 lower-case hex digits";
    check("/sources/0/sha256", json!("abc"), hash);
    check("/sources/0/paragraphs", json!(0), "source `cad`: paragraphs is 0");
}

#[test]
fn wholes_of_wholes_are_followed_once_each() {
    // A ladder has 2^n ways down; a chain is as deep as it is long.
    let rung = |at: usize, part_of: &[usize]| {
        let ids: Vec<String> = part_of.iter().map(|whole| format!("g{whole}")).collect();
        json!({"id": format!("g{at}"), "name": "G", "kind": "group", "part_of": ids})
    };
    let ladder: Vec<Value> = (0..2000)
        .map(|at| match at / 2 {
            0 => rung(at, &[]),
            level => rung(at, &[2 * level - 2, 2 * level - 1]),
        })
        .collect();
    let chain: Vec<Value> =
        (0..20_000).map(|at| rung(at, &[at + 1][..usize::from(at < 19_999)])).collect();
    for actors in [ladder, chain] {
        let text = json!({"format": "sayso/1", "title": "t", "actors": actors}).to_string();
        assert_eq!(problems(&[("data.json", &text)]), [""; 0]);
    }
}

#[test]
fn a_long_circle_is_told_once_by_its_first_names() {
    let actor = |at: usize| {
        let whole = format!("g{}", (at + 1) % 100);
        json!({"id": format!("g{at}"), "name": "G", "kind": "group", "part_of": [whole]})
    };
    let actors: Vec<Value> = (0..100).map(actor).collect();
    let text = json!({"format": "sayso/1", "title": "t", "actors": actors}).to_string();
    let found = problems(&[("data.json", &text)]);
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with(
        "data.json: actor `g99`: part_of runs in a circle: `g0`, part of `g1`, part of `g2`"
    ));
    assert!(found[0].ends_with("`g7` and 92 more"), "{found:?}");
}

#[test]
fn no_actor_is_called_as_whoever_made_the_dataset() {
    let text =
        changed("/actors/0/id", json!("compiler")).to_string().replace("\"aq\"", "\"compiler\"");
    let expected = "data.json: actor `compiler`: `compiler` is whoever made the dataset and cannot be \
                    the id of an actor";
    let problems = problems(&[("data.json", &text)]);
    assert!(problems.iter().any(|problem| problem.starts_with(expected)), "{problems:?}");
}
