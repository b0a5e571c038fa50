//! The card of the mark that the pointer or the focus is on: who says what, when, and through whom.
//!
//! It takes no focus and no pointer, and stands inside the frame. The full claim is one press away.

use crate::document::{chain_sentence, date_words, labels, who_speaks};
use crate::layout::timeline::{Lane, PlacedMark};
use crate::platform::events::Event;
use crate::views::svg::px;
use crate::views::timeline::marks::{mark_id, mark_of};
use crate::views::timeline::picture::AXIS_PX;
use crate::views::timeline::speaking::stack_words;
use crate::views::timeline::time::Time;
use leptos::prelude::*;

/// Width of the card in px; less where the frame has less.
const WIDTH_PX: f64 = 340.0;

/// Shows the card of the mark that an event happened in, or none.
pub fn show_card(time: Time, event: &Event) {
    let mark = mark_of(event);
    if time.card.with_untracked(|card| *card != mark) {
        time.card.set(mark);
    }
}

/// Closes the card. Whether there was one.
pub fn close_card(time: Time) -> bool {
    let open = time.card.with_untracked(Option::is_some);
    if open {
        time.card.set(None);
    }
    open
}

/// The card, while the picture rests.
#[component]
pub fn MarkCard(time: Time) -> impl IntoView {
    let still = Memo::new(move |_| time.moving.with(|m| m.base.is_none()));
    let card = move || {
        let Some(id) = time.card.get().filter(|_| still.get()) else { return ().into_any() };
        let (layout, loaded) = (time.layout.get(), time.context.loaded());
        let is_it = |(lane, mark): &(&Lane, &PlacedMark)| {
            mark_id(lane.key, &loaded.dataset.claim(mark.claim).id) == id
        };
        let found = layout.marks().find(is_it);
        found.map_or_else(|| ().into_any(), |(_, mark)| card_view(time, mark))
    };
    card.into_any()
}

fn card_view(time: Time, mark: &PlacedMark) -> AnyView {
    let (loaded, clock, frame_px) = (time.context.loaded(), time.clock.get(), time.width_px.get());
    let dataset = &loaded.dataset;
    let claim = dataset.claim(mark.claim);
    let width = WIDTH_PX.min(frame_px);
    let left = mark.hit.x.min(frame_px - width).max(0.0);
    let top = AXIS_PX + mark.hit.bottom() + 2.0;
    let style = format!("left:{}px;top:{}px;width:{}px", px(left), px(top), px(width));
    let date = format!("{} {}", labels::clock(clock), date_words(&clock.dated(dataset, claim)));
    if mark.count > 1 {
        let words = stack_words(dataset, clock, mark);
        return view! {
            <div class="mark-card" role="tooltip" data-undrawn="true" style=style>
                <p>{words.lead} " " {words.statement}</p>
                <p class="card-small">{date}</p>
                <p class="card-small">"Press to list them below."</p>
            </div>
        }
        .into_any();
    }
    view! {
        <div class="mark-card" role="tooltip" data-undrawn="true" style=style>
            <p class="card-who">{who_speaks(dataset, claim)}</p>
            <p class="card-what">{claim.statement.clone()}</p>
            <p class="card-small">{date}</p>
            <p class="card-small">{chain_sentence(dataset, claim)}</p>
        </div>
    }
    .into_any()
}
