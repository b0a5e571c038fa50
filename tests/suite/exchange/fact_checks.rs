//! Fact checks as claims: the verdict is the reviewer's word, never a fact.

use super::{chain, imported};
use sayso::exchange::Format;
use sayso::model::{ActorKind, Basis, LinkAuthor, LinkKind};

/// A fact check, as schema.org documents it.
const REVIEW: &str = r#"{
    "@context": "https://schema.org", "@type": "ClaimReview",
    "url": "https://example.com/check/flat", "datePublished": "2016-06-22T10:00:00+01:00",
    "author": {"@type": "Organization", "name": "Example.com science watch"},
    "claimReviewed": "The world is <em>flat</em>",
    "itemReviewed": {
        "@type": "Claim",
        "author": {"@type": "Organization", "name": "Square World Society"},
        "datePublished": "2016-06-20",
        "appearance": {"@type": "OpinionNewsArticle", "url": "https://square.example.com/flat"}
    },
    "reviewRating": {"@type": "Rating", "ratingValue": "1", "bestRating": "5", "worstRating": "1",
                     "alternateName": "False"}
}"#;

#[test]
fn the_claim_is_its_authors_and_the_verdict_the_reviewers() {
    let (imported, dataset) = imported("check.json", REVIEW);
    assert_eq!((imported.format, imported.claims), (Format::ClaimReview, 2));
    let (claim, verdict) = (&dataset.claims[0], &dataset.claims[1]);
    assert_eq!(claim.statement, "The world is flat");
    assert_eq!(chain(&dataset, claim), "Example.com science watch > Square World Society");
    assert_eq!(claim.said.date.as_ref().map(ToString::to_string), Some("2016-06-20".into()));
    assert_eq!(verdict.statement, "The verdict on “The world is flat” is “False”");
    assert_eq!(chain(&dataset, verdict), "Example.com science watch");
    let urls: Vec<Option<&str>> =
        claim.evidence.iter().map(|e| dataset.source(e.source).url.as_deref()).collect();
    let expected = ["https://example.com/check/flat", "https://square.example.com/flat"];
    assert_eq!(urls, expected.map(Some));
    let review = dataset.source(claim.source());
    assert_eq!((review.published.is_some(), review.published_basis), (true, Basis::Stated));
    assert_eq!(imported.lost, ["a time of day"]);
}

#[test]
fn the_reviewer_sets_the_verdict_against_the_claim() {
    let (_, dataset) = imported("check.json", REVIEW);
    let link = &dataset.links[0];
    assert_eq!(link.kind, LinkKind::Contradicts);
    let LinkAuthor::Actor(author) = link.author else { panic!("nobody drew it") };
    assert_eq!(dataset.actor(author).name, "Example.com science watch");
    assert_eq!(link.claim, Some(link.from));
}

#[test]
fn a_verdict_that_bears_a_claim_out_is_no_contradiction() {
    for (word, value, expected) in [
        ("True", "5", LinkKind::Corroborates),
        ("Pants on fire", "1", LinkKind::Contradicts),
        ("Half of it", "3", LinkKind::Qualifies),
        ("Geppetto", "5", LinkKind::Corroborates),
        ("Misleading", "x", LinkKind::Contradicts),
    ] {
        let text = REVIEW.replace("\"False\"", &format!("{word:?}"));
        let text = text.replace("\"ratingValue\": \"1\"", &format!("\"ratingValue\": {value:?}"));
        let (_, dataset) = imported("check.json", &text);
        assert_eq!(dataset.links[0].kind, expected, "{word}");
    }
}

#[test]
fn reviews_are_found_wherever_they_stand() {
    let graph = format!("{{\"@context\": \"https://schema.org\", \"@graph\": [{REVIEW}]}}");
    let feed = format!(
        "{{\"@type\": \"DataFeed\", \"dataFeedElement\": [{{\"item\": [{REVIEW}, {REVIEW}]}}]}}"
    );
    assert_eq!(imported("c.json", &graph).0.claims, 2);
    assert_eq!(imported("c.json", &format!("[{REVIEW}]")).0.claims, 2);
    assert_eq!(imported("c.json", &feed).0.claims, 4);
}

#[test]
fn a_claimant_who_is_not_named_stays_so() {
    let text = REVIEW
        .replace(r#""author": {"@type": "Organization", "name": "Square World Society"},"#, "");
    let (_, dataset) = imported("check.json", &text);
    let root = dataset.actor(dataset.claims[0].root().actor);
    assert_eq!(
        (root.name.as_str(), root.kind),
        ("Somebody whom the fact check does not name", ActorKind::Unnamed)
    );
}

#[test]
fn a_claim_by_itself_needs_somebody_who_says_it_and_somewhere() {
    let text = r#"[
        {"@type": "Claim", "text": "It rains", "author": {"@type": "Person", "name": "Ann"},
         "firstAppearance": {"url": "https://x.org"}},
        {"@type": "Claim", "text": "It snows", "firstAppearance": {"url": "https://x.org"}},
        {"@type": "Claim", "text": "It hails", "author": "Bob"}
    ]"#;
    let (imported, dataset) = imported("claims.json", text);
    assert_eq!(chain(&dataset, &dataset.claims[0]), "Ann");
    assert_eq!(dataset.actors[0].kind, ActorKind::Person);
    let left_out: Vec<String> = imported.left_out.iter().map(ToString::to_string).collect();
    let expected = [
        "Claim 2: column `author`: nobody says it",
        "Claim 3: column `appearance`: it does not say where it was found",
    ];
    assert_eq!(left_out, expected);
}
