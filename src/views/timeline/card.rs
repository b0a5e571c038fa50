//! When the card of a mark or an arc opens and closes: by pointer, by focus, by a tap.
//!
//! It takes no focus. The pointer may go onto it, Escape closes it, and it stays for as long as the
//! pointer or the focus is on what it tells of (WCAG 2.2, 1.4.13).

use crate::layout::timeline::{Lane, PlacedMark};
use crate::layout::{Point, Rect};
use crate::platform::events::{self, Event};
use crate::platform::{focus, keys, measure, pace, pointers};
use crate::views::svg::px;
use crate::views::timeline::card_state::Card;
use crate::views::timeline::card_words::{arc_told, mark_told};
use crate::views::timeline::handles::{ARC, AXIS_PX, CARD, mark_id, mark_of};
use crate::views::timeline::opening::open;
use crate::views::timeline::time::Time;
use leptos::prelude::*;

/// Widest a card is in px; less where the frame has less.
const WIDTH_PX: f64 = 340.0;

/// Room that a card may need in px, downwards.
const HEIGHT_PX: f64 = 210.0;

/// How far before the pointer a card begins, in px.
const BEFORE_PX: f64 = 40.0;

/// How long a card stays after the pointer has left, in milliseconds: time to get onto it.
const LINGER_MS: u32 = 350;

/// The mark or arc that an event happened in.
fn pointed_at(event: &Event) -> Option<String> {
    mark_of(event).or_else(|| events::id_within(event, ARC))
}

fn show(time: Time, event: &Event, id: String) {
    let at = pointers::pointer(event).map(|pointer| pointer.at);
    let above = measure::room_below(event) < HEIGHT_PX;
    let by_touch = time.card.with_untracked(|card| card.by_touch);
    time.card.update(|card| card.show(Card { id, at, above, by_touch }));
}

/// The pointer is over something: shows the card of a mark or an arc, and lets the last one go
/// unless it is the card itself. A finger shows cards by a tap.
pub fn on_point(time: Time, event: &Event) {
    if pointers::is_touch(event) || time.card.with_untracked(|card| card.by_touch) {
        return;
    }
    match pointed_at(event) {
        _ if events::id_within(event, CARD).is_some() => time.card.update(|card| card.keep()),
        Some(id) => show(time, event, id),
        None => on_leave(time),
    }
}

/// A pointer is down: whether it is a finger.
pub fn on_press(time: Time, event: &Event) {
    let by_touch = pointers::is_touch(event);
    time.card.update(|card| card.by_touch = by_touch);
}

/// Whether a press was the tap that shows a card, or was on it: the next opens what the card tells
/// of. A tap beside all marks closes the card.
pub fn is_tap(time: Time, event: &Event) -> bool {
    if events::id_within(event, CARD).is_some() {
        return true;
    }
    let id = pointed_at(event);
    let by_touch = time.card.with_untracked(|card| card.by_touch);
    let is_shown = |id: &String| time.card.with_untracked(|card| card.is_of(id));
    let is_tap = by_touch && !id.as_ref().is_some_and(is_shown);
    match id {
        Some(id) if is_tap => show(time, event, id),
        _ => drop(close_card(time)),
    }
    time.card.update(|card| card.by_touch = false);
    is_tap
}

/// The pointer or the focus has left: closes the card soon, unless the focus is on what it tells of.
pub fn on_leave(time: Time) {
    if time.card.with_untracked(|card| card.shown.is_none()) {
        return;
    }
    let Some(turn) = time.card.try_update(|card| card.leave()) else { return };
    pace::later(LINGER_MS, move || {
        let focused = focus::focused_id();
        // The reader may have left the timeline since.
        let closes = time.card.try_with_untracked(|card| {
            card.is_left_since(turn) && !focused.is_some_and(|id| card.is_of(&id))
        });
        if closes == Some(true) {
            close_card(time);
        }
    });
}

/// Closes the card. Whether there was one.
pub fn close_card(time: Time) -> bool {
    let open = time.card.with_untracked(|card| card.shown.is_some());
    if open {
        time.card.update(|card| card.shown = None);
    }
    open
}

/// The card, while the picture rests.
#[component]
pub fn MarkCard(time: Time) -> impl IntoView {
    let still = Memo::new(move |_| time.moving.with(|m| m.base.is_none()));
    let shown = Memo::new(move |_| time.card.with(|card| card.shown.clone()));
    // A card of the pointer closes wherever the focus is.
    let escape = keys::on_key(move |key| {
        if key == "Escape" {
            time.card.try_update(|card| card.shown = None);
        }
    });
    StoredValue::new_local(escape);
    let card = move || match shown.get().filter(|_| still.get()) {
        Some(card) => card_view(time, &card),
        None => ().into_any(),
    };
    card.into_any()
}

fn card_view(time: Time, card: &Card) -> AnyView {
    let Some((told, beside)) = told(time, card) else { return ().into_any() };
    let frame_px = time.width_px.get();
    let width = WIDTH_PX.min(frame_px);
    let left = (beside.x - BEFORE_PX).min(frame_px - width).max(0.0);
    let top = AXIS_PX + if card.above { beside.y } else { beside.bottom() };
    let style = format!("left:{}px;top:{}px;width:{}px", px(left), px(top), px(width));
    let class = if card.above { "mark-card mark-card-above" } else { "mark-card" };
    let id = StoredValue::new(card.id.clone());
    let button = card.by_touch.then(|| {
        view! {
            <button class="button" type="button" on:click=move |_| {
                    close_card(time);
                    open(time, &id.get_value());
                }>
                "Read more"
            </button>
        }
        .into_any()
    });
    view! { <div class=class id=CARD data-undrawn="true" style=style>{told} {button}</div> }
        .into_any()
}

/// What a card tells, and beside what it stands: the mark or the words that the pointer is on, from
/// the pointer on.
fn told(time: Time, card: &Card) -> Option<(AnyView, Rect)> {
    let at = card.at.map(|(x, y)| Point::new(x, y - AXIS_PX));
    if card.id.starts_with(ARC) {
        let (told, middle) = arc_told(time, &card.id)?;
        return Some((told, Rect::around(at.unwrap_or(middle), 0.0, 24.0)));
    }
    let (layout, loaded, words) = (time.layout.get(), time.context.loaded(), time.words.get());
    let is_it = |((lane, mark), _): &((&Lane, &PlacedMark), _)| {
        mark_id(lane.key, &loaded.dataset.claim(mark.claim).id) == card.id
    };
    let ((_, mark), words) = layout.marks().zip(words.iter()).find(is_it)?;
    let beside = words.as_ref().map_or(mark.hit, |words| mark.hit.with(&words.rect));
    let x = at.map_or(mark.hit.x + BEFORE_PX, |at| at.x);
    Some((mark_told(time, mark), Rect { x, ..beside }))
}
