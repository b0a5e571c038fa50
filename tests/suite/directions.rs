//! Names and texts that run from right to left, or say which way to run, among those that do not:
//! each is isolated, in sentences, in the record and in what is copied.

use super::notation::dataset;
use super::world::World;
use sayso::document::cite::{CiteForm, Citing};
use sayso::document::{mark_words, render, told};
use sayso::model::{ClaimIx, Dataset, isolated};
use sayso::query::Query;

const OPENS: char = '\u{2068}';
const CLOSES: char = '\u{2069}';

/// Everything the data can say, in Arabic or with marks that turn what follows.
fn two_directions() -> Dataset {
    let mut dataset = dataset(
        "actor m; name وزير الخارجية (MFA)\nactor fars; name خبرگزاری فارس; kind media\n\
         actor trick; name \u{2069}\u{202e}evil\n\
         c1: fars > trick > m | m ties trick | says لن نتفاوض | hedge ربما\n\
         c2: fars > m | trick ties m | says \u{202e}No 2021 | deny",
    );
    dataset.sources[0].title = "تصريح: الوزير ينفي (2021)".into();
    dataset.sources[0].language = "ar".into();
    dataset.title = "שר החוץ".into();
    for claim in &mut dataset.claims {
        claim.evidence[0].quote = Some("لن نتفاوض".into());
        claim.note = Some("ملاحظة 1".into());
    }
    dataset
}

/// What stands in a text outside of every isolate; they have to be closed again within it.
#[track_caller]
fn outside(text: &str) -> String {
    let mut depth = 0;
    let mut outside = String::new();
    for c in text.chars() {
        match c {
            OPENS => depth += 1,
            CLOSES => depth -= 1,
            _ if depth == 0 => outside.push(c),
            _ => assert!(!('\u{202a}'..='\u{202e}').contains(&c), "{text:?} embeds or overrides"),
        }
        assert!(depth >= 0, "{text:?} closes what it did not open");
    }
    assert_eq!(depth, 0, "{text:?} is left open");
    outside
}

#[track_caller]
fn assert_isolated(text: &str) {
    let outside = outside(text);
    let turns = |c: char| matches!(c, '\u{590}'..='\u{8ff}' | '\u{202a}'..='\u{202e}');
    assert!(!outside.contains(turns), "{outside:?} of {text:?}");
}

#[test]
fn a_text_is_isolated_where_it_would_turn_what_stands_beside_it() {
    for plain in ["Taliban", "Ärzte ohne Grenzen", "塔利班", "100 %", ""] {
        assert_eq!(isolated(plain), plain);
    }
    assert_eq!(isolated("وزير (MFA)"), "\u{2068}وزير (MFA)\u{2069}");
    assert_eq!(isolated("שר"), "\u{2068}שר\u{2069}");
    assert_eq!(isolated("\u{2069}\u{202e}evil\u{2067}"), "\u{2068}evil\u{2069}");
}

#[test]
fn a_says_b_never_reads_as_b_says_a() {
    let dataset = two_directions();
    for claim in &dataset.claims {
        assert_isolated(&told(&dataset, claim));
        let (lead, ..) = mark_words(&dataset, claim);
        assert_isolated(&lead);
    }
    let told = told(&dataset, &dataset.claims[0]);
    assert_eq!(told, "\u{2068}وزير الخارجية (MFA)\u{2069} says: \u{2068}لن نتفاوض\u{2069}");
}

#[test]
fn every_text_of_the_record_is_isolated() {
    let html = render(&two_directions());
    let texts = html.split('>').filter_map(|part| part.split('<').next());
    for text in texts.filter(|text| !text.trim().is_empty()) {
        assert_isolated(text);
    }
    assert!(html.contains("<h3 lang=\"ar\" dir=\"auto\">"), "a headline is in its language");
    assert!(html.contains("<q lang=\"ar\" dir=\"auto\">"), "a key phrase is in its language");
}

#[test]
fn what_is_copied_is_isolated_and_fields_of_their_own_stay_as_they_are() {
    let world = World::of(two_directions());
    let reading = world.reading(&Query::default());
    let citing = Citing { dataset: &world.dataset, reading: &reading, page: None };
    for claim in [ClaimIx(0), ClaimIx(1)] {
        assert_isolated(&citing.claim(CiteForm::Sentence, claim));
        assert_isolated(&citing.claim(CiteForm::Markdown, claim));
        let item: serde_json::Value =
            serde_json::from_str(&citing.claim(CiteForm::Csl, claim)).expect("it is JSON");
        assert_eq!(item[0]["title"], "تصريح: الوزير ينفي (2021)");
        assert_isolated(item[0]["annote"].as_str().expect("it is a text"));
    }
}
