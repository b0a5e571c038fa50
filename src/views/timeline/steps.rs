//! Stepping through time, one distinct date at a time, and telling each; and from mark to mark.

use crate::document::speaker_name;
use crate::layout::timeline::{Step, brought_into, next_date};
use crate::layout::{Heading, Point, walk};
use crate::model::{ClaimIx, Extent};
use crate::views::timeline::handles::mark_id;
use crate::views::timeline::time::Time;
use leptos::prelude::*;

/// Steps to the next distinct date, and tells it; where a mark begins there, it has focus if the
/// picture had.
pub fn step_to(time: Time, step: Step) {
    let extents = time.extents();
    let (from, window) = (time.moving.with_untracked(|m| m.date), time.window.get_untracked());
    let Some(date) = next_date(&mut extents.into_iter(), from, &window, step) else {
        time.context.announce("There is no further date that way.");
        return;
    };
    time.moving.update(|m| m.date = Some(date));
    let moved = brought_into(&window, &date);
    if moved != window {
        time.show(Some(moved));
    }
    time.context.announce(&untrack(|| date_told(time, date)));
}

/// A date that was stepped to, with how many claims have it and who says them. Tracks the
/// clock and the claims that match.
pub fn date_told(time: Time, date: Extent) -> String {
    let loaded = time.context.loaded();
    let (dataset, clock) = (&loaded.dataset, time.clock.get());
    let matches = time.context.matches.get();
    let same = |ix: &&ClaimIx| loaded.index.extent(clock, **ix).is_some_and(|e| e == date);
    let mut claims = matches.claims().iter().filter(same).map(|ix| dataset.claim(*ix));
    let Some(first) = claims.next() else { return String::new() };
    let mut speakers = vec![speaker_name(dataset, first)];
    let mut count = 1;
    for claim in claims {
        count += 1;
        let name = speaker_name(dataset, claim);
        if speakers.len() < 4 && !speakers.contains(&name) {
            speakers.push(name);
        }
    }
    let words = clock.dated(dataset, first).date.map_or_else(String::new, |date| date.words());
    let claims = if count == 1 { "1 claim".to_owned() } else { format!("{count} claims") };
    format!("{words}: {claims}, by {}", speakers.join(", "))
}

/// The id of each mark, and where it lies.
pub fn mark_places(time: Time) -> Vec<(String, Point)> {
    let loaded = time.context.loaded();
    let id = |claim| &loaded.dataset.claim(claim).id;
    time.layout.with_untracked(|l| {
        l.marks().map(|(lane, m)| (mark_id(lane.key, id(m.claim)), m.hit.middle())).collect()
    })
}

/// The id of the mark that lies next to a mark.
pub fn next_mark(time: Time, focused: &str, heading: Heading) -> Option<String> {
    let places = mark_places(time);
    let from = places.iter().find(|(id, _)| id == focused)?.1;
    let others = places.into_iter().filter(|(id, _)| id != focused);
    let (ids, points): (Vec<String>, Vec<Point>) = others.unzip();
    let points: Vec<(usize, Point)> = points.into_iter().enumerate().collect();
    ids.into_iter().nth(walk(from, heading, &points)?)
}
