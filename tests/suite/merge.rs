//! Publishing several fragments as one document.

use super::notation::document;
use sayso::data::{File, load, merge};
use serde_json::{Map, Value, json};

const CLAIMS: &str = "actor aq; aka AQ; part of group
     source cad; published 2021
     c1: cad > dia | taliban ties aq | about 1996? | topic t
     c2: wtn | aq plots | pledge | says He said \"not now\" \\ and {[1, 2]}
     c1 qualifies c2";

/// The document, one list a file, the header last.
fn fragments() -> Vec<(String, String)> {
    let Value::Object(whole) = document(CLAIMS) else { panic!("it is an object") };
    let (lists, header): (Map<_, _>, Map<_, _>) =
        whole.into_iter().partition(|(_, value)| value.is_array());
    let one = |(name, list): (String, Value)| {
        let text = format!("{:#}", json!({name.as_str(): list}));
        (format!("{name}.json"), text)
    };
    let mut files: Vec<(String, String)> = lists.into_iter().map(one).collect();
    files.push(("dataset.json".into(), format!("{:#}", Value::Object(header))));
    files
}

fn files(texts: &[(String, String)]) -> Vec<File<'_>> {
    texts.iter().map(|(name, text)| File { name, text }).collect()
}

#[test]
fn references_may_point_into_any_file_in_any_order() {
    let texts = fragments();
    let whole = load(&files(&texts)).expect("the fragments load");
    let mut backwards = texts.clone();
    backwards.reverse();
    assert_eq!(load(&files(&backwards)), Ok(whole));
}

#[test]
fn what_is_merged_loads_as_the_fragments_do() {
    let texts = fragments();
    let merged = merge(&files(&texts)).expect("they are objects");
    let one = load(&[File { name: "merged.json", text: &merged }]);
    assert_eq!(one, load(&files(&texts)));
}

#[test]
fn merging_what_is_merged_changes_nothing() {
    let texts = fragments();
    let merged = merge(&files(&texts)).expect("they are objects");
    let again = merge(&[File { name: "merged.json", text: &merged }]);
    assert_eq!(again.as_deref(), Ok(merged.as_str()));
}

#[test]
fn white_space_goes_but_not_from_texts() {
    let texts = fragments();
    let merged = merge(&files(&texts)).expect("they are objects");
    assert!(!merged.contains('\n') && !merged.contains(": ["));
    assert!(merged.contains(r#""He said \"not now\" \\ and {[1, 2]}""#));
}

#[test]
fn fields_that_say_nothing_go_but_needed_lists_and_texts_stay() {
    let published = |text: &str| merge(&[File { name: "a.json", text }]).expect("it is an object");
    let merged = published(
        r#"{"contact": null, "claims": [{"note": null, "object": [], "subject": [],
            "said": {"date": null, "basis": "none"}, "statement": "\"note\":null, []", "x": [null]}]}"#,
    );
    let claims =
        r#"[{"subject":[],"said":{"basis":"none"},"statement":"\"note\":null, []","x":[null]}]"#;
    assert!(merged.contains(&format!("\"claims\":{claims}")), "{merged}");
    assert!(!merged.contains("contact"), "{merged}");
    let odd = r#"{"claims": [{"a\"b": 1e3, "c": null}]}"#;
    assert!(published(odd).contains(r#""claims":[{"a\"b":1e3}]"#));
}

#[test]
fn a_file_that_is_no_object_is_named() {
    let problems = merge(&[File { name: "a.json", text: "[]" }]).expect_err("it is a list");
    assert_eq!(problems.len(), 1);
    assert!(problems[0].to_string().starts_with("a.json: not a JSON object"), "{}", problems[0]);
}
