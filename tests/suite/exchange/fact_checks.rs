//! Fact checks as claims: the verdict is the reviewer's word, never a fact.

use super::{chain, imported, refused};
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

#[test]
fn a_dump_has_a_fact_check_a_line_and_may_say_no_types() {
    let line = r#"{"claimReviewed": "It rains", "datePublished": "2019-06-05 05:00",
        "url": "https://check.example.com/1", "author": {"name": "Weather watch"},
        "reviewRating": {"alternateName": "False"}}"#
        .replace('\n', " ");
    for name in ["dump.ndjson", "dump.jsonl", "dump.json"] {
        let (imported, dataset) = imported(name, &format!("{line}\n{line}\n"));
        assert_eq!((imported.format, imported.claims), (Format::ClaimReview, 4));
        assert_eq!(chain(&dataset, &dataset.claims[1]), "Weather watch");
        let review = dataset.source(dataset.claims[0].source());
        assert_eq!(review.published.as_ref().map(ToString::to_string), Some("2019-06-05".into()));
    }
}

#[test]
fn a_context_may_call_a_type_just_type() {
    let (imported, dataset) = imported("check.json", &REVIEW.replace("\"@type\"", "\"type\""));
    assert_eq!((imported.format, imported.claims), (Format::ClaimReview, 2));
    assert_eq!(chain(&dataset, &dataset.claims[1]), "Example.com science watch");
}

#[test]
fn an_answer_of_the_fact_check_tools_is_read_as_the_reviews_it_lists() {
    let answer = r#"{"claims": [{"text": "It rains", "claimant": "Ann", "claimDate": "2020-11-09T00:00:00Z",
        "claimReview": [
            {"publisher": {"name": "Weather watch", "site": "w.example.com"}, "title": "It does not",
             "url": "https://w.example.com/1", "reviewDate": "2020-11-10T00:00:00Z",
             "textualRating": "False", "languageCode": "en"},
            {"publisher": {"site": "x.example.com"}, "url": "https://x.example.com/1",
             "textualRating": "True"}]}], "nextPageToken": "CAo"}"#;
    let (imported, dataset) = imported("search.json", answer);
    assert_eq!((imported.format, imported.claims), (Format::ClaimReview, 4));
    let chains: Vec<String> = dataset.claims.iter().map(|claim| chain(&dataset, claim)).collect();
    let (first, second) = ("Weather watch", "x.example.com");
    let expected = [&format!("{first} > Ann"), first, &format!("{second} > Ann"), second];
    assert_eq!(chains, expected);
    let source = dataset.source(dataset.claims[0].source());
    assert_eq!((source.title.as_str(), source.language.as_str()), ("It does not", "en"));
    let kinds: Vec<LinkKind> = dataset.links.iter().map(|link| link.kind).collect();
    assert_eq!(kinds, [LinkKind::Contradicts, LinkKind::Corroborates]);
}

#[test]
fn where_a_claim_was_made_is_called_what_the_fact_check_calls_it() {
    let text = REVIEW.replace(
        r#""url": "https://square.example.com/flat""#,
        r#""url": "https://square.example.com/flat", "headline": "Why it is flat",
           "datePublished": "2016-06-19""#,
    );
    let (_, dataset) = imported("check.json", &text);
    let source = dataset.source(dataset.claims[0].evidence[1].source);
    assert_eq!(source.title, "Why it is flat");
    assert_eq!(source.published.as_ref().map(ToString::to_string), Some("2016-06-19".into()));
}

#[test]
fn what_has_no_fact_check_is_told_so() {
    let text = r#"{"@context": "https://schema.org", "@type": "WebPage", "about": "ClaimReview"}"#;
    assert!(refused("page.json", text).to_string().starts_with("this holds no ClaimReview"));
}
