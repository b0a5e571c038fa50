//! The shipped story: each step rests on claims that are there, and shows them by its query.

use super::SHIPPED;
use super::second_reading::records;
use sayso::state::{decode, drop_unknown};

#[test]
fn each_step_has_two_sentences_claims_and_a_query_that_shows_one_of_them() {
    let stories = records("stories");
    assert!(!stories.is_empty());
    for story in &stories {
        let steps = story["steps"].as_array().expect("a story has steps");
        assert!((5..=7).contains(&steps.len()), "{}", story["id"]);
        for step in steps {
            let hash = step["query"].as_str().expect("a step has a query");
            let decoded = decode(hash);
            assert_eq!(decoded.dropped, [], "{hash}");
            let mut query = decoded.query;
            assert_eq!(drop_unknown(&mut query, &SHIPPED.dataset), [], "{hash}");
            let matches = SHIPPED.matches(&query);
            let claims = step["claims"].as_array().expect("a step rests on claims");
            let claims: Vec<_> = claims.iter().map(|id| id.as_str().expect("an id")).collect();
            assert!(claims.iter().any(|id| matches.contains(SHIPPED.claim(id))), "{hash}");
            // What the query does not show, it leaves out by `without`: the step tells what falls silent.
            let unseen: Vec<_> =
                claims.iter().filter(|id| !matches.contains(SHIPPED.claim(id))).collect();
            assert!(unseen.is_empty() || !query.without.is_empty(), "{hash}: {unseen:?}");
            let text = step["text"].as_str().expect("a step has a text");
            let ends = text.split_whitespace().filter(|word| word.ends_with(['.', '?'])).count();
            assert!(ends >= 2, "{text}");
        }
    }
}
