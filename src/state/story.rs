//! Guided stories and the query: a step sets all the rest of it.

use super::decode::decode;
use super::known::drop_unknown;
use crate::model::Dataset;
use crate::query::{Query, StoryStep};

/// The query of a step: its own, with the story beside it. `None`: there is no such step.
pub fn step_query(dataset: &Dataset, at: &StoryStep) -> Option<Query> {
    let story = dataset.story(dataset.story_by_id(&at.story)?);
    let step = story.steps.get(at.step.checked_sub(1)?)?;
    let mut query = decode(&step.query).query;
    // What a dataset got wrong in its own step is not the reader's to be told.
    drop_unknown(&mut query, dataset);
    Some(Query { story: Some(at.clone()), ..query })
}

/// The query that a link means: one that names a step and nothing else means what the step shows.
/// A reader who looks further from there, within the story, has an address that says so.
pub fn follow_story(query: Query, dataset: &Dataset) -> Query {
    let told = query.story.as_ref().filter(|_| {
        let rest = Query { story: None, data: None, ..query.clone() };
        rest == Query::default()
    });
    match told.and_then(|at| step_query(dataset, at)) {
        Some(step) => Query { data: query.data, ..step },
        None => query,
    }
}
