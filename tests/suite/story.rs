//! Guided stories in the address: a step sets the rest, and what a dataset has not is named.

use super::world::World;
use sayso::model::{ClaimIx, Dataset, Slug, Step, Story};
use sayso::query::{Query, StoryStep, View};
use sayso::state::{decode, drop_unknown, encode, follow_story, step_query};

/// Two claims, and a story of two steps.
fn told() -> Dataset {
    let mut dataset = World::new("c1: cad > dia | a ties b\nc2: cad | b fights a").dataset;
    let step = |query: &str| Step {
        text: "Cad says this. It says no more.".into(),
        claims: vec![ClaimIx(0)],
        query: query.into(),
    };
    dataset.stories.push(Story {
        id: Slug::parse("tale").expect("it is an id"),
        title: "A tale".into(),
        steps: vec![step("#/claims?root=dia"), step("#/relations?show=carriers&actor=nobody")],
    });
    dataset
}

fn at(step: usize) -> StoryStep {
    StoryStep { story: "tale".into(), step }
}

#[test]
fn a_link_to_a_step_alone_means_what_the_step_shows() {
    let dataset = told();
    let opened = follow_story(decode("#/?story=tale~1").query, &dataset);
    let shown = decode("#/claims?root=dia").query;
    assert_eq!(opened, Query { story: Some(at(1)), ..shown });
    assert_eq!(decode(&encode(&opened)).query, opened);
}

#[test]
fn who_looks_further_within_a_story_keeps_what_they_see() {
    let dataset = told();
    let further = decode("#/claims?root=dia&select=claim:c1&story=tale~1").query;
    assert_eq!(follow_story(further.clone(), &dataset), further);
    assert_eq!(follow_story(Query::default(), &dataset), Query::default());
}

#[test]
fn a_step_leaves_out_what_its_dataset_has_not() {
    let query = step_query(&told(), &at(2)).expect("there is a second step");
    assert_eq!(query.view, View::Relations);
    assert!(query.facets.is_empty());
    assert_eq!(query.story, Some(at(2)));
}

#[test]
fn steps_that_are_not_there_are_dropped_and_named() {
    let dataset = told();
    for (written, known) in
        [("tale~1", true), ("tale~2", true), ("tale~3", false), ("yarn~1", false)]
    {
        let mut query = decode(&format!("#/claims?story={written}")).query;
        let named: Vec<String> = drop_unknown(&mut query, &dataset)
            .into_iter()
            .map(|d| format!("{}={}", d.key, d.value))
            .collect();
        let expected = if known { vec![] } else { vec![format!("story={written}")] };
        assert_eq!(named, expected);
        assert_eq!(query.story.is_some(), known, "{written}");
    }
    assert_eq!(step_query(&dataset, &at(3)), None);
    assert_eq!(step_query(&dataset, &at(0)), None);
}
