//! How many claims have a mark in a lane, and of how many no words stand there.

use crate::layout::timeline::{PlacedWords, TimelineLayout};
use crate::views::timeline::time::Time;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Width below which lanes are not counted, in px: there the room beside their names is for arcs.
const NARROW_PX: f64 = 760.0;

/// By the lane's key: how many claims have a mark, and of how many of those no words stand there.
pub fn lane_counts(
    layout: &TimelineLayout,
    words: &[Option<PlacedWords>],
) -> BTreeMap<usize, (usize, usize)> {
    let mut counts: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for ((lane, mark), words) in layout.marks().zip(words) {
        let (all, silent) = counts.entry(lane.key).or_default();
        *all += mark.count;
        *silent += if words.is_none() { mark.count } else { 0 };
    }
    counts
}

/// "34 claims, 3 without words here"; nothing on a narrow frame. Tracks its width.
pub fn counted(time: Time, (all, silent): (usize, usize)) -> Option<String> {
    let claims = if all == 1 { "1 claim".to_owned() } else { format!("{all} claims") };
    let words = match silent {
        0 => claims,
        _ if silent == all => format!("{claims}, without words here"),
        _ => format!("{claims}, {silent} without words here"),
    };
    (time.width_px.get() >= NARROW_PX).then_some(words)
}
