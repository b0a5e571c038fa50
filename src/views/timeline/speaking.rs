//! What the marks say, and which of them have room for it.

use crate::document::mark_words;
use crate::layout::TextSize;
use crate::layout::timeline::{
    MarkWords, PlacedMark, PlacedWords, TimelineLayout, TimelineRequest, place_words,
};
use crate::model::Dataset;
use crate::query::Clock;
use crate::views::context::Context;
use leptos::prelude::*;
use std::sync::Arc;

/// Size of the words beside marks in px.
const WORDS_PX: f64 = 12.0;

/// The words beside the marks. Tracks what is laid out.
pub fn placed_words(
    context: Context,
    clock: Clock,
    request: Memo<TimelineRequest>,
    layout: Memo<Arc<TimelineLayout>>,
) -> Vec<Option<PlacedWords>> {
    let (loaded, layout) = (context.loaded(), layout.get());
    let dataset = &loaded.dataset;
    let beyond = request.with(|r| if r.beyond { r.reach_px } else { 0.0 });
    let words = |mark: &PlacedMark| {
        if mark.count > 1 {
            return stack_words(dataset, clock, mark);
        }
        let (lead, statement, least_words) = mark_words(dataset, dataset.claim(mark.claim));
        MarkWords { lead, statement, least_words }
    };
    let frame = (-beyond, layout.scale.width_px + beyond);
    place_words(&layout, frame, &TextSize::sans(WORDS_PX), &words)
}

/// What a mark of several claims says: "45 claims, all of 18 February 2021".
pub fn stack_words(dataset: &Dataset, clock: Clock, mark: &PlacedMark) -> MarkWords {
    let dated = clock.dated(dataset, dataset.claim(mark.claim));
    let date = dated.date.map_or_else(String::new, |date| date.words());
    let (lead, statement) = (format!("{} claims,", mark.count), format!("all of {date}"));
    MarkWords { lead, least_words: statement.split_whitespace().count(), statement }
}
