//! Moving through time by button and by key, and from one distinct date to the next.

use crate::layout::timeline::{Step, Window};
use crate::platform::events::{self, Event};
use crate::platform::focus;
use crate::views::heading::heading;
use crate::views::timeline::card::close_card;
use crate::views::timeline::handles::{MARK, PICTURE};
use crate::views::timeline::opening::open_pressed;
use crate::views::timeline::steps::{date_told, mark_places, next_mark, step_to};
use crate::views::timeline::time::Time;
use leptos::prelude::*;

/// How much nearer one step of zooming brings.
const ZOOM: f64 = 1.6;

/// A move through time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Move {
    Earlier,
    Later,
    Nearer,
    Farther,
    First,
    Last,
    Fit,
}

impl Move {
    fn from_key(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowLeft" => Self::Earlier,
            "ArrowRight" => Self::Later,
            "+" | "=" => Self::Nearer,
            "-" => Self::Farther,
            "Home" => Self::First,
            "End" => Self::Last,
            "0" => Self::Fit,
            _ => return None,
        })
    }

    /// The window after the move; none: the one that fits.
    fn applied(self, window: Window, whole: &Window) -> Option<Window> {
        let middle = (window.start + window.end) / 2.0;
        Some(match self {
            Self::Earlier => window.panned(-window.days() / 4.0),
            Self::Later => window.panned(window.days() / 4.0),
            Self::Nearer => window.zoomed(middle, ZOOM),
            Self::Farther => window.zoomed(middle, 1.0 / ZOOM),
            Self::First => window.panned(whole.start - window.start),
            Self::Last => window.panned(whole.end - window.end),
            Self::Fit => return None,
        })
    }

    fn go(self, time: Time) {
        let whole = time.whole.get_untracked();
        time.show(self.applied(time.window.get_untracked(), &whole));
    }
}

/// Buttons that move through time, and the date last stepped to.
#[component]
pub fn Travel(time: Time) -> impl IntoView {
    let whole = Memo::new(move |_| time.context.query.with(|q| q.window.is_none()));
    let date = Memo::new(move |_| time.moving.with(|m| m.date));
    let stepped = move || date.get().map_or_else(String::new, |date| date_told(time, date));
    view! {
        <div class="travels">
            <div class="travel" role="group" aria-label="Move through time">
                {button("←", "Earlier", move || Move::Earlier.go(time))}
                {button("→", "Later", move || Move::Later.go(time))}
                {button("+", "Nearer", move || Move::Nearer.go(time))}
                {button("−", "Farther", move || Move::Farther.go(time))}
                <button
                    class="button"
                    type="button"
                    aria-label="Fit"
                    disabled=move || whole.get()
                    on:click=move |_| Move::Fit.go(time)
                >
                    "Fit"
                </button>
                {button("Previous date", "Previous date", move || step_to(time, Step::Back))}
                {button("Next date", "Next date", move || step_to(time, Step::On))}
            </div>
            <p class="stepped">{stepped}</p>
        </div>
    }
    .into_any()
}

fn button(words: &'static str, name: &'static str, go: impl Fn() + 'static) -> AnyView {
    view! {
        <button class="button" type="button" aria-label=name on:click=move |_| go()>
            {words}
        </button>
    }
    .into_any()
}

/// Keys in the picture: arrows go from mark to mark, and through time where no mark has focus;
/// `+`, `-` and `0` zoom, `Home` and `End` go to either end, `n` and `p` from date to date. A mark
/// that has focus keeps it; once out of sight, the picture has it.
pub fn key_pressed(time: Time, event: &Event) {
    let key = events::key(event);
    if key == "Escape" && close_card(time) {
        events::keep_here(event);
        return;
    }
    let focused = focus::focused_id().filter(|id| id.starts_with(MARK));
    if let (Some(focused), Some(heading)) = (&focused, heading(&key)) {
        if let Some(next) = next_mark(time, focused, heading) {
            events::prevent(event);
            focus::focus(&next);
        }
        return;
    }
    if matches!(key.as_str(), "Enter" | " ") && open_pressed(time, event) {
        events::prevent(event);
        return;
    }
    match (key.as_str(), Move::from_key(&key)) {
        (_, Some(step)) => {
            events::prevent(event);
            step.go(time);
        }
        ("n", _) => step_to(time, Step::On),
        ("p", _) => step_to(time, Step::Back),
        _ => return,
    }
    if let Some(focused) = focused {
        let in_sight = mark_places(time).iter().any(|(id, _)| *id == focused);
        focus::soon(if in_sight { &focused } else { PICTURE });
    }
}
