//! Bundles of STIX 2.1 as claims of whoever made their objects.

use super::{chain, imported};
use sayso::exchange::Format;
use sayso::model::{ActorKind, LinkKind};

/// A bundle, as STIX 2.1 documents its objects.
const BUNDLE: &str = r#"{"type": "bundle", "id": "bundle--1", "objects": [
    {"type": "marking-definition", "id": "marking-definition--1", "name": "TLP:GREEN"},
    {"type": "identity", "id": "identity--ann", "name": "Ann", "identity_class": "individual"},
    {"type": "identity", "id": "identity--lab", "name": "The lab", "identity_class": "organization"},
    {"type": "threat-actor", "id": "threat-actor--1", "name": "Disco Team", "aliases": ["Equipo del Discoteca"],
     "description": "They dance.", "object_marking_refs": ["marking-definition--1"]},
    {"type": "malware", "id": "malware--1", "name": "Poison Ivy", "is_family": true},
    {"type": "location", "id": "location--1", "name": "Kabul"},
    {"type": "indicator", "id": "indicator--1", "pattern": "[url:value = 'http://x.org/']", "pattern_type": "stix"},
    {"type": "relationship", "id": "relationship--1", "created_by_ref": "identity--lab",
     "created": "2020-02-29T18:01:28.577Z", "relationship_type": "attributed-to",
     "source_ref": "malware--1", "target_ref": "threat-actor--1", "confidence": 70,
     "start_time": "2020-01-01T00:00:00Z", "stop_time": "2020-02-01T00:00:00Z",
     "external_references": [{"source_name": "report", "url": "https://x.org/r"}]},
    {"type": "relationship", "id": "relationship--2", "relationship_type": "uses",
     "source_ref": "threat-actor--1", "target_ref": "malware--9"},
    {"type": "relationship", "id": "relationship--3", "relationship_type": "uses", "revoked": true,
     "source_ref": "threat-actor--1", "target_ref": "malware--1"},
    {"type": "sighting", "id": "sighting--1", "created_by_ref": "identity--ann", "count": 3,
     "sighting_of_ref": "malware--1", "where_sighted_refs": ["identity--lab"],
     "first_seen": "2020-01-05T00:00:00Z", "last_seen": "2020-01-05T00:00:00Z"},
    {"type": "opinion", "id": "opinion--1", "created_by_ref": "identity--ann",
     "opinion": "strongly-disagree", "explanation": "This doesn't seem right",
     "object_refs": ["relationship--1", "sighting--1"]},
    {"type": "note", "id": "note--1", "abstract": "Look here", "content": "There is more to it",
     "object_refs": ["malware--1"]},
    {"type": "report", "id": "report--1", "name": "The year of ivy", "created_by_ref": "identity--lab",
     "published": "2021-01-01T00:00:00Z", "object_refs": ["threat-actor--1"]}
]}"#;

#[test]
fn whoever_made_an_object_says_what_it_says() {
    let (imported, dataset) = imported("b.json", BUNDLE);
    assert_eq!((imported.format, imported.claims), (Format::Stix, 5));
    let told: Vec<String> = dataset
        .claims
        .iter()
        .map(|claim| format!("{}: {}", chain(&dataset, claim), claim.statement))
        .collect();
    assert_eq!(
        told,
        [
            "The lab: Poison Ivy attributed to Disco Team",
            "Ann: Poison Ivy was seen by The lab, 3 times",
            "Ann: This doesn't seem right",
            "Somebody whom the bundle does not name: Look here",
            "The lab: The year of ivy",
        ]
    );
    let date = |at: usize| dataset.claims[at].about.date.as_ref().map(ToString::to_string);
    assert_eq!(date(0).as_deref(), Some("2020-01-01/2020-02-01"));
    assert_eq!(date(1).as_deref(), Some("2020-01-05"));
    let said = dataset.claims[0].said.date.as_ref().map(ToString::to_string);
    assert_eq!(said.as_deref(), Some("2020-02-29"));
    assert_eq!(dataset.source(dataset.claims[0].source()).url.as_deref(), Some("https://x.org/r"));
    assert_eq!(dataset.claims[0].note.as_deref(), Some("confidence in STIX: 70 of 100"));
    assert_eq!(dataset.claims[3].note.as_deref(), Some("There is more to it"));
}

#[test]
fn who_acts_is_an_actor_and_what_is_used_a_thing() {
    let (_, dataset) = imported("b.json", BUNDLE);
    let kind = |name: &str| {
        let actor = dataset.actors.iter().find(|actor| actor.name == name);
        actor.map(|actor| actor.kind)
    };
    assert_eq!(kind("Ann"), Some(ActorKind::Person));
    assert_eq!(kind("Disco Team"), Some(ActorKind::Group));
    assert_eq!(kind("Poison Ivy"), Some(ActorKind::Thing));
    let disco = dataset.actors.iter().find(|actor| actor.name == "Disco Team");
    let described = disco.and_then(|actor| actor.description.as_deref());
    assert_eq!(described, Some("In STIX of the type threat-actor. They dance."));
}

#[test]
fn opinions_are_links_of_whoever_has_them() {
    let (_, dataset) = imported("b.json", BUNDLE);
    let ends: Vec<(usize, usize)> =
        dataset.links.iter().map(|link| (link.from.get(), link.to.get())).collect();
    assert_eq!(ends, [(2, 0), (2, 1)]);
    assert!(dataset.links.iter().all(|link| link.kind == LinkKind::Contradicts));
}

#[test]
fn what_is_left_out_and_what_is_lost_are_told() {
    let (imported, _) = imported("b.json", BUNDLE);
    let left_out: Vec<String> = imported.left_out.iter().map(ToString::to_string).collect();
    let expected = [
        "relationship--2: column `target_ref`: `malware--9` is not in the bundle",
        "relationship--3: column `revoked`: it was withdrawn",
    ];
    assert_eq!(left_out, expected);
    let lost = [
        "an object of the type `marking-definition`",
        "object_marking_refs of an object",
        "pattern of an object",
        "a time of day",
    ];
    assert_eq!(imported.lost, lost);
}

#[test]
fn a_bundle_in_which_nobody_says_anything_is_told_so() {
    let bundle = r#"{"type": "bundle", "id": "bundle--1", "objects": [
        {"type": "indicator", "id": "indicator--1", "name": "An address", "pattern": "[x]"}]}"#;
    let told = super::refused("b.json", bundle).to_string();
    assert!(told.starts_with("this bundle has no relationship, sighting, opinion"), "{told}");
}
