//! What arcs say: who sets two claims against one another, and how long the gap is from a pledge to
//! what followed it.

use crate::document::{labels, who_speaks};
use crate::layout::timeline::{beginning, day_gap};
use crate::model::{Link, LinkKind};
use crate::query::Clock;
use crate::views::timeline::time::Time;
use leptos::prelude::Get;

/// Width of the picture from which there is room for more than who sets two claims against one
/// another, in px.
const WIDE_PX: f64 = 600.0;

/// The words beside an arc: how long it was from a pledge to the conduct, or who sets the two
/// against one another.
pub fn label_words(time: Time, link: &Link, clock: Clock) -> Option<String> {
    if link.kind == LinkKind::Contradicts {
        let loaded = time.context.loaded();
        let dataset = &loaded.dataset;
        let author = labels::link_author(dataset, link.author);
        let is_dated = |claim| clock.dated(dataset, dataset.claim(claim)).date.is_some();
        // An arc from a claim that has no place among the marks says so, where there is room for it.
        let told = match is_dated(link.from) && is_dated(link.to) {
            false if time.width_px.get() >= WIDE_PX => ", in a claim without a date",
            _ => "",
        };
        return Some(format!("set against, by {author}{told}"));
    }
    gap_words(time, link, clock)
}

/// How long it was from a pledge to the conduct, where the link tells of one; never more exact than
/// its ends. When both were published says nothing of the time between them.
pub fn gap_words(time: Time, link: &Link, clock: Clock) -> Option<String> {
    let is_pledge = matches!(link.kind, LinkKind::Breaks | LinkKind::Keeps);
    if !is_pledge || clock == Clock::Published {
        return None;
    }
    let loaded = time.context.loaded();
    let dataset = &loaded.dataset;
    let begins =
        |claim| clock.dated(dataset, dataset.claim(claim)).date.as_ref().and_then(beginning);
    let gap = begins(link.to).zip(begins(link.from));
    let gap = gap.and_then(|(pledge, conduct)| day_gap(&pledge, &conduct).words());
    Some(gap.unwrap_or_else(|| "after the promise; when is not said".to_owned()))
}

/// Who draws a link, and what it is: "Code and Dagger sets these against each other".
pub fn drawn_by(time: Time, link: &Link) -> String {
    let author = labels::link_author(&time.context.loaded().dataset, link.author);
    match link.kind {
        LinkKind::Contradicts => format!("{author} sets these against each other"),
        kind => format!("{}, according to {author}", labels::link_name(kind)),
    }
}

/// What an arc tells.
pub fn arc_words(time: Time, link: &Link, clock: Clock) -> String {
    let loaded = time.context.loaded();
    let dataset = &loaded.dataset;
    format!(
        "{}: what {} and what {}{}",
        drawn_by(time, link),
        who_speaks(dataset, dataset.claim(link.from)),
        who_speaks(dataset, dataset.claim(link.to)),
        gap_words(time, link, clock)
            .map_or_else(String::new, |gap| format!("; from pledge to conduct: {gap}")),
    )
}
