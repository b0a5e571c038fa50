//! How verbs follow names: many say, one says.

use super::shipped::SHIPPED;
use super::world::World;
use sayso::document::LinkEnd;
use sayso::document::{
    GrammaticalNumber, conjugated, link_words, number_of, relation_phrase, speaker_name, tellers,
    who_speaks,
};
use sayso::model::small_article;
use sayso::query::RelationKey;

/// The names of the dataset in `data/` that stand for many; all others stand for one.
const MANY: [&str; 13] = [
    "DIA officials",
    "Declassified State Department documents",
    "U.S. forces",
    "Terrorist groups",
    "Extremist groups",
    "Jihadist groups around the world",
    "Peace negotiations in Afghanistan",
    "Central Asian states",
    "Afghanistan's neighbors",
    "Regional powers",
    "Various international actors",
    "Embassies bombed in 1998",
    "Terrorist training camps (1997)",
];

#[test]
fn the_names_of_the_shipped_dataset_are_one_or_many_as_a_reader_reads_them() {
    let many = SHIPPED.dataset.actors.iter();
    let many = many.filter(|actor| number_of(actor) == GrammaticalNumber::Plural);
    let mut many: Vec<&str> = many.map(|actor| actor.name.as_str()).collect();
    let mut expected = MANY.to_vec();
    many.sort_unstable();
    expected.sort_unstable();
    assert_eq!(many, expected);
}

#[test]
fn kinds_that_are_one_are_one_however_they_are_called() {
    for (kind, name, many) in [
        ("media", "NBC News", false),
        ("state", "United States", false),
        ("international-organization", "United Nations", false),
        ("person", "Mike Rogers", false),
        ("agency", "Department of Veterans Affairs", false),
        ("unnamed", "An unnamed voice (\"reports indicate\")", false),
        ("unnamed", "Some observers", true),
        ("armed-group", "Hamas", false),
        ("armed-group", "Tamil Tigers", true),
        ("group", "Afghanistan's neighbors", true),
        ("group", "The police", true),
        ("group", "The leader of the Houthis", false),
        ("document", "The inspector general's report", false),
        ("group", "ISIS", false),
        ("group", "塔利班", false),
    ] {
        let world = World::new(&format!("actor x; name {name}; kind {kind}\nc1: x | a ties b"));
        let actor = &world.dataset.actors[0];
        assert_eq!(number_of(actor) == GrammaticalNumber::Plural, many, "{name}");
    }
}

#[test]
fn verbs_after_many() {
    for (one, many) in [
        ("says", "say"),
        ("denies", "deny"),
        ("calls unlikely", "call unlikely"),
        ("expects", "expect"),
        ("promises not", "promise not"),
        ("considers possible", "consider possible"),
        ("speaks of", "speak of"),
        ("has broken with", "have broken with"),
        ("is an affiliate of", "are an affiliate of"),
        ("passes on", "pass on"),
        ("teaches", "teach"),
        ("takes this to update", "take this to update"),
        ("allied with", "allied with"),
        ("ties", "tie"),
        ("discusses with", "discuss with"),
        ("access", "access"),
    ] {
        assert_eq!(conjugated(one, GrammaticalNumber::Plural), many);
        assert_eq!(conjugated(one, GrammaticalNumber::Singular), one);
    }
}

#[test]
fn wherever_a_verb_follows_a_name_it_agrees_with_it() {
    let world = World::new(
        "actor officials; name DIA officials; kind group
         actor papers; name The Pentagon Papers; kind document
         c1: cad > officials | officials ties b | forecast
         c2: cad > officials | officials ties b | deny
         c3: papers | officials ties b
         c3 updates c2 by officials in c1",
    );
    let dataset = &world.dataset;
    let claim = |id| dataset.claim(world.claim(id));
    assert_eq!(who_speaks(dataset, claim("c1")), "DIA officials expect");
    assert_eq!(speaker_name(dataset, claim("c3")), "The Pentagon Papers themselves");
    assert_eq!(
        tellers(dataset, &["c1", "c2", "c3"].map(|id| world.claim(id))),
        "DIA officials deny; DIA officials expect; The Pentagon Papers themselves say"
    );
    let key = RelationKey::from_id(dataset, "officials~ties~b").expect("the ids are known");
    assert_eq!(relation_phrase(dataset, key), "DIA officials tie b");
    assert_eq!(
        link_words(dataset, &dataset.links[0], LinkEnd::From),
        "DIA officials take this to update what DIA officials say"
    );
}

#[test]
fn no_name_of_the_shipped_dataset_stands_beside_a_verb_of_the_other_number() {
    let dataset = &SHIPPED.dataset;
    for claim in &dataset.claims {
        let words = who_speaks(dataset, claim);
        let many = MANY.contains(&dataset.actor(claim.root().actor).name.as_str());
        let singular = [" says", " expects", " promises", " considers possible"];
        assert_eq!(!singular.iter().any(|verb| words.ends_with(verb)), many, "{words}");
    }
}

#[test]
fn within_a_sentence_a_description_begins_small_and_a_proper_name_does_not() {
    let within = |name: &str| small_article(name).unwrap_or_else(|| name.to_owned());
    for (name, told) in [
        ("The inspector general's report", "the inspector general's report"),
        ("The \"strategic command\" article", "the \"strategic command\" article"),
        ("An unnamed voice (\"observers\")", "an unnamed voice (\"observers\")"),
        ("A United Nations panel", "a United Nations panel"),
        ("The Cipher Brief", "The Cipher Brief"),
        ("The", "The"),
        ("DIA officials", "DIA officials"),
    ] {
        assert_eq!(within(name), told);
    }
}
