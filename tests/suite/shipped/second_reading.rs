//! The rules of the second audit (`data/README.md`) that a machine can see, on the records as they
//! are written.

use super::{NOBODY, texts};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// The records of one list (`claims`, `links`) over all files.
pub(super) fn records(list: &str) -> Vec<Value> {
    let files = texts();
    let files = files.iter().map(|(name, text)| {
        serde_json::from_str::<Value>(text).unwrap_or_else(|error| panic!("{name}: {error}"))
    });
    files.filter_map(|file| file[list].as_array().cloned()).flatten().collect()
}

static CLAIMS: LazyLock<Vec<Value>> = LazyLock::new(|| records("claims"));
static LINKS: LazyLock<Vec<Value>> = LazyLock::new(|| records("links"));

fn text<'a>(record: &'a Value, field: &str) -> &'a str {
    record[field].as_str().unwrap_or_default()
}

fn list<'a>(record: &'a Value, field: &str) -> Vec<&'a Value> {
    record[field].as_array().into_iter().flatten().collect()
}

/// Ids of the claims of which something does not hold.
fn claims_where(fails: impl Fn(&Value) -> bool) -> Vec<&'static str> {
    CLAIMS.iter().filter(|claim| fails(claim)).map(|claim| text(claim, "id")).collect()
}

fn links_where(fails: impl Fn(&Value) -> bool) -> Vec<String> {
    let links = LINKS.iter().filter(|link| fails(link));
    links.map(|l| format!("{}~{}~{}", text(l, "from"), text(l, "kind"), text(l, "to"))).collect()
}

fn is_about(claim: &Value, topic: &str) -> bool {
    list(claim, "topics").iter().any(|id| *id == topic)
}

fn speaks(claim: &Value, actor: &str) -> bool {
    list(claim, "attribution").iter().any(|hop| hop["actor"] == actor)
}

/// Whether its first pointer leads into one of these paragraphs.
fn stands_in(claim: &Value, source: &str, paragraphs: &[u64]) -> bool {
    let evidence = &claim["evidence"][0];
    evidence["source"] == source
        && evidence["paragraph"].as_u64().is_some_and(|at| paragraphs.contains(&at))
}

#[test]
fn what_is_said_of_the_two_groups_is_filed_where_a_reader_looks() {
    let filed = [
        ("maintains-ties-with", "ties"),
        ("is-bound-to", "ties"),
        ("has-broken-with", "ties"),
        ("distances-itself-from", "ties"),
        ("integrated-into", "ties"),
        ("integrated-into", "integration"),
        ("shelters", "safe-haven"),
        ("commands", "command"),
        ("directs", "command"),
        ("influences", "command"),
    ];
    for (predicate, topic) in filed {
        let astray =
            claims_where(|claim| claim["predicate"] == predicate && !is_about(claim, topic));
        assert_eq!(astray, NOBODY, "{predicate} without {topic}");
    }
}

#[test]
fn what_may_come_is_what_is_expected_or_considered_possible() {
    let astray = claims_where(|claim| {
        let to_come = claim["kind"] == "forecast" || claim["kind"] == "scenario";
        to_come != is_about(claim, "outlook")
    });
    assert_eq!(astray, NOBODY);
}

#[test]
fn what_is_told_of_the_time_before_9_11_ends_there() {
    let before = ["before 9/11", "leading up to 9/11"];
    let spoken = |claim: &Value| {
        let told = [text(claim, "statement"), text(claim, "object_text")];
        before.iter().any(|words| told.iter().any(|told| told.contains(words)))
    };
    let late = claims_where(|claim| {
        let about = claim["about"]["date"].as_str();
        spoken(claim) && about.is_some_and(|date| !date.ends_with("2001-09-10"))
    });
    assert_eq!(late, NOBODY);
    let to_the_year = claims_where(|claim| claim["about"]["date"] == "../2001");
    assert_eq!(to_the_year, NOBODY);
}

#[test]
fn what_one_voice_says_in_one_sentence_it_says_at_one_time() {
    let mut said: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for claim in CLAIMS.iter() {
        let evidence = &claim["evidence"][0];
        let root = list(claim, "attribution").last().map(|hop| hop["actor"].to_string());
        let sentence = format!(
            "{} {} {} {root:?}",
            evidence["source"], evidence["paragraph"], evidence["quote"]
        );
        said.entry(sentence).or_default().insert(claim["said"].to_string());
    }
    let twice: Vec<_> = said.into_iter().filter(|(_, dates)| dates.len() > 1).collect();
    assert_eq!(twice, []);
}

#[test]
fn no_year_from_outside_is_shown_as_the_texts() {
    // Code and Dagger gives no year: "March" and "last year" are counted from its publication.
    let inferred = claims_where(|claim| {
        let dates = [&claim["about"], &claim["said"]];
        stands_in(claim, "cad", &[9, 11])
            && dates.iter().any(|d| !d["date"].is_null() && d["basis"] != "external")
    });
    assert_eq!(inferred, NOBODY);
}

#[test]
fn every_link_but_those_of_likeness_says_in_what_respect() {
    let alike = ["restates", "corroborates", "alternative"];
    let mute = links_where(|link| !alike.contains(&text(link, "kind")) && link["aspect"].is_null());
    assert_eq!(mute, NOBODY);
}

#[test]
fn every_headline_heading_or_label_that_claims_is_linked_to_the_text_below() {
    let only_heading = |claim: &Value| {
        list(claim, "evidence").iter().all(|evidence| {
            let flags = list(evidence, "flags");
            flags.iter().any(|flag| **flag == "headline" || **flag == "heading")
        })
    };
    let linked = |claim: &Value| {
        LINKS.iter().any(|link| link["from"] == claim["id"] || link["to"] == claim["id"])
    };
    assert_eq!(claims_where(|claim| only_heading(claim) && !linked(claim)), NOBODY);
}

#[test]
fn where_the_documents_may_speak_the_other_reading_is_given() {
    // Both paragraphs open with the State Department documents; rules 6 and 7 of the codebook.
    let settled = claims_where(|claim| {
        let alternatives = list(claim, "alternatives");
        let given = alternatives
            .iter()
            .any(|a| a["field"] == "attribution" && text(a, "value").contains("State Department"));
        stands_in(claim, "wtn", &[5, 6])
            && !speaks(claim, "state-department-documents")
            && !given
            && !text(claim, "note").contains("the outlet's own")
    });
    assert_eq!(settled, NOBODY);
}

#[test]
fn a_bullet_under_a_heading_that_names_an_outlet_says_so() {
    let bare = claims_where(|claim| {
        stands_in(claim, "wtn", &[19, 20, 21])
            && !speaks(claim, "cipher-brief")
            && !text(claim, "note").contains("only the heading carries that name")
    });
    assert_eq!(bare, NOBODY);
}

#[test]
fn what_updates_is_not_said_before_what_it_updates() {
    // Days as they are written: only whole years, months and days occur on this clock.
    let said = |id: &Value| {
        let claim = CLAIMS.iter().find(|claim| claim["id"] == *id).expect("the claim is there");
        claim["said"]["date"].as_str().map(|date| date.split('/').next().unwrap_or(date).to_owned())
    };
    let backwards = links_where(|link| {
        link["kind"] == "updates"
            && said(&link["from"]).zip(said(&link["to"])).is_some_and(|(from, to)| from < to)
    });
    assert_eq!(backwards, NOBODY);
}

#[test]
fn the_readme_tells_the_pairs_that_were_gone_through() {
    let readme = include_str!("../../../data/README.md");
    let actors = |claim: &Value| -> BTreeSet<String> {
        let both = [list(claim, "subject"), list(claim, "object")].concat();
        both.into_iter().map(Value::to_string).collect()
    };
    let topics = |claim: &Value| -> BTreeSet<String> {
        list(claim, "topics").into_iter().map(Value::to_string).collect()
    };
    let joins = |link: &Value, a: &Value, b: &Value| {
        let ends = [&link["from"], &link["to"]];
        ends.contains(&&a["id"]) && ends.contains(&&b["id"])
    };
    let (mut pairs, mut linked) = (0, 0);
    for (at, a) in CLAIMS.iter().enumerate() {
        for b in &CLAIMS[at + 1..] {
            let shared = actors(a).intersection(&actors(b)).count();
            if shared >= 2 && !topics(a).is_disjoint(&topics(b)) {
                pairs += 1;
                linked += usize::from(LINKS.iter().any(|link| joins(link, a, b)));
            }
        }
    }
    let told = format!("{pairs} pairs, of which {linked} are linked");
    assert!(readme.contains(&told), "data/README.md does not say: {told}");
    let links = format!("{} links", LINKS.len());
    assert!(readme.contains(&links), "data/README.md does not say: {links}");
}
