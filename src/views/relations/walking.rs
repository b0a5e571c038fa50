//! Marks of a picture that can be walked by arrow keys and chosen like a button.
//!
//! Knows keys and focus; where a key leads is told by the picture.

use crate::layout::{Heading, Point, walk};
use crate::platform::events::{self, Event};
use crate::platform::focus;
use crate::views::el::El;
use std::sync::Arc;

/// Where an arrow key leads.
pub fn heading(key: &str) -> Option<Heading> {
    match key {
        "ArrowLeft" => Some(Heading::Left),
        "ArrowRight" => Some(Heading::Right),
        "ArrowUp" => Some(Heading::Up),
        "ArrowDown" => Some(Heading::Down),
        _ => None,
    }
}

/// The marks of a picture: their ids, and where they stand.
pub type Places = Arc<Vec<(String, Point)>>;

/// The mark that an arrow key leads to from another.
pub fn next_place(places: &Places, from: &str, heading: Heading) -> Option<String> {
    let (_, at) = places.iter().find(|(id, _)| id == from)?;
    let numbered: Vec<(usize, Point)> =
        places.iter().enumerate().map(|(n, (_, at))| (n, *at)).collect();
    Some(places[walk(*at, heading, &numbered)?].0.clone())
}

/// A mark with this id that a click, Enter or space chooses, and from which arrow keys lead to the
/// marks whose ids `next` gives. Only the first of a picture is a stop of the tab key.
pub fn walked(
    mark: El,
    id: String,
    first: bool,
    choose: impl Fn() + Clone + 'static,
    next: impl Fn(Heading) -> Option<String> + 'static,
) -> El {
    let click = choose.clone();
    on_keys(
        mark.attr("id", id).attr("tabindex", if first { "0" } else { "-1" }),
        Box::new(click),
        Box::new(choose),
        Box::new(next),
    )
}

type Next = dyn Fn(Heading) -> Option<String>;

fn on_keys(mark: El, click: Box<dyn Fn()>, choose: Box<dyn Fn()>, next: Box<Next>) -> El {
    mark.attr("role", "button").on("click", move |_| click()).on("keydown", move |event: Event| {
        match events::key(&event).as_str() {
            "Enter" | " " => {
                events::prevent(&event);
                choose();
            }
            key => {
                if let Some(id) = heading(key).and_then(&next) {
                    events::prevent(&event);
                    focus::focus(&id);
                }
            }
        }
    })
}
