//! The questions: each asks something that the page can answer.

use super::SHIPPED;
use sayso::model::Question;
use sayso::query::Query;
use sayso::state::{decode, drop_unknown, encode};

/// The query of a question; nothing of it may be dropped.
pub(super) fn asked(question: &Question) -> Query {
    let decoded = decode(&question.query);
    assert_eq!(decoded.dropped, [], "{}", question.id);
    let mut query = decoded.query;
    assert_eq!(drop_unknown(&mut query, &SHIPPED.dataset), [], "{}", question.id);
    query
}

#[test]
fn every_question_asks_for_something_and_finds_it() {
    for question in &SHIPPED.dataset.questions {
        let query = asked(question);
        let finds = !SHIPPED.matches(&query).is_empty();
        assert!(finds, "{}: nothing answers {}", question.id, question.query);
        assert_eq!(decode(&encode(&query)).query, query, "{}", question.id);
    }
}

#[test]
fn one_question_leads_with_sides_and_a_caveat() {
    let lead = SHIPPED.dataset.lead_question().expect("a question leads");
    let lead = SHIPPED.dataset.question(lead);
    assert!(lead.sides.len() >= 2 && lead.sides.iter().all(|side| !side.claims.is_empty()));
    assert!(lead.caveat.is_some());
}

#[test]
fn a_side_shows_claims_that_its_question_finds() {
    for question in &SHIPPED.dataset.questions {
        let matches = SHIPPED.matches(&asked(question));
        for claim in question.sides.iter().flat_map(|side| &side.claims) {
            let id = &SHIPPED.dataset.claim(*claim).id;
            assert!(matches.contains(*claim), "{}: {id} does not answer its query", question.id);
        }
    }
}

#[test]
fn no_claim_stands_on_two_sides() {
    for question in &SHIPPED.dataset.questions {
        let mut claims: Vec<_> =
            question.sides.iter().flat_map(|side| side.claims.clone()).collect();
        let all = claims.len();
        claims.sort();
        claims.dedup();
        assert_eq!(claims.len(), all, "{}", question.id);
    }
}

#[test]
fn there_are_eight_to_twelve_others() {
    let others = SHIPPED.dataset.questions.iter().filter(|question| !question.lead).count();
    assert!((8..=12).contains(&others), "{others}");
}
