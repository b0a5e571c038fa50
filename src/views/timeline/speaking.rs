//! What the marks say, and which of them have room for it.

use crate::document::mark_words;
use crate::layout::TextSize;
use crate::layout::timeline::{
    MarkWords, PlacedMark, PlacedWords, TimelineLayout, TimelineRequest, WordRoom, place_words,
};
use crate::query::Clock;
use crate::views::context::Context;
use crate::views::timeline::joined::Joined;
use crate::views::timeline::pile::pile_words;
use leptos::prelude::*;
use std::sync::Arc;

/// Size of the words beside marks in px.
const WORDS_PX: f64 = 12.0;

/// The words beside the marks, clear of the arcs over them. Tracks what is laid out.
pub fn placed_words(
    context: Context,
    clock: Clock,
    request: Memo<TimelineRequest>,
    layout: Memo<Arc<TimelineLayout>>,
    joined: Memo<Arc<Vec<Joined>>>,
) -> Vec<Option<PlacedWords>> {
    let (loaded, layout) = (context.loaded(), layout.get());
    let dataset = &loaded.dataset;
    let beyond = request.with(|r| if r.beyond { r.reach_px } else { 0.0 });
    let words = |mark: &PlacedMark| {
        if mark.count > 1 {
            return pile_words(dataset, clock, mark);
        }
        let (lead, statement, least_words) = mark_words(dataset, dataset.claim(mark.claim));
        MarkWords { lead, statement, least_words }
    };
    let frame = (-beyond, layout.scale.width_px + beyond);
    let lines: Vec<_> = joined.with(|joined| joined.iter().map(|one| one.arc.curve).collect());
    let room = WordRoom { frame, lines: &lines };
    place_words(&layout, room, &TextSize::sans(WORDS_PX), &words)
}
