//! Marks of a picture that can be walked by arrow keys and chosen like a button.
//!
//! Knows keys and focus; where a key leads is told by the picture.

use crate::layout::{Heading, Point, walk};
use crate::platform::events;
use crate::platform::focus;
use crate::views::heading::heading;
use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use std::sync::Arc;

/// The marks of a picture: their ids, and where they stand.
pub type Places = Arc<Vec<(String, Point)>>;

/// The mark that an arrow key leads to from another.
pub fn next_place(places: &Places, from: &str, heading: Heading) -> Option<String> {
    let (_, at) = places.iter().find(|(id, _)| id == from)?;
    let numbered: Vec<(usize, Point)> =
        places.iter().enumerate().map(|(n, (_, at))| (n, *at)).collect();
    Some(places[walk(*at, heading, &numbered)?].0.clone())
}

/// Attributes for a mark that a click, Enter or space chooses, and from which arrow keys lead to
/// the marks whose ids `next` gives. Only the first of a picture is a stop of the tab key.
pub fn walked(
    first: impl Into<Signal<bool>>,
    choose: impl Fn() + Clone + 'static,
    next: impl Fn(Heading) -> Option<String> + 'static,
) -> impl Attribute {
    let first = first.into();
    let click = choose.clone();
    let on_key = move |event: leptos::ev::KeyboardEvent| match events::key(&event).as_str() {
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
    };
    view! {
        <{..}
            role="button"
            tabindex=move || if first.get() { "0" } else { "-1" }
            on:click=move |_| click()
            on:keydown=on_key
        />
    }
}
