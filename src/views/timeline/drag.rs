//! Moving through time by dragging, pinching and the wheel; and where the pointers are that are down
//! on a part of the timeline.

use crate::layout::power_of_two;
use crate::layout::timeline::{TimeScale, Window};
use crate::platform::events::{self, Event};
use crate::platform::pointers::{self, Pointer};
use crate::platform::{focus, pace};
use crate::views::timeline::handles::PICTURE;
use crate::views::timeline::time::Time;
use leptos::attr::Attribute;
use leptos::prelude::*;

/// How long after the last turn of the wheel the picture settles, in milliseconds.
const SETTLE_MS: u32 = 180;

/// A pointer is down on something that listens for it.
pub fn press(time: Time, event: &Event) {
    if let Some(Pointer { id, at: (x, _), pressed: true, .. }) = pointers::pointer(event) {
        time.moving.update(|m| m.press(id, x));
    }
}

/// A pointer has moved: where the pointers that are down were and are, once they drag.
pub fn dragged(time: Time, event: &Event) -> Option<[(f64, f64); 2]> {
    let Pointer { id, at: (x, _), .. } = pointers::pointer(event)?;
    let drags = time.moving.try_update(|m| m.drag(id, x)).flatten();
    if drags.is_some() {
        pointers::capture(event);
    }
    drags
}

/// A pointer is up or taken away: whether it was the last.
pub fn lifted(time: Time, event: &Event) -> bool {
    let id = pointers::pointer(event).map(|pointer| pointer.id);
    time.moving.try_update(|m| m.lift(id)).unwrap_or_default()
}

/// What lets an element be dragged to move through time, by one pointer or two: the picture takes
/// its days along; on a scale of its own (the overview's) it is the window that goes along.
pub fn draggable(time: Time, scale: Option<Memo<TimeScale>>) -> impl Attribute {
    let from: RwSignal<Option<Window>> = RwSignal::new(None);
    let moved = move |event: &Event| {
        let Some([before, now]) = dragged(time, event) else { return };
        events::prevent(event);
        let window = from.get_untracked().unwrap_or_else(|| time.window.get_untracked());
        time.slide(match scale {
            None => window.dragged(time.width_px.get_untracked(), before, now),
            Some(scale) => {
                window.panned((now.0 - before.0) / scale.with_untracked(TimeScale::px_per_day))
            }
        });
    };
    let hold = move |event: &Event| {
        press(time, event);
        from.set(Some(time.window.get_untracked()));
    };
    let release = move |event: &Event| {
        if lifted(time, event) {
            time.settle();
        }
        from.set(Some(time.window.get_untracked()));
    };
    view! {
        <{..}
            on:pointerdown=move |event| hold(&event)
            on:pointermove=move |event| moved(&event)
            on:pointerup=move |event| release(&event)
            on:pointercancel=move |event| release(&event)
            on:wheel=move |event| turned(time, &event)
        />
    }
}

/// The wheel: across it pans; down it zooms with Ctrl or Meta, or where the picture has focus, and
/// otherwise scrolls the page.
fn turned(time: Time, event: &Event) {
    let (Some(turn), Some(Pointer { at: (x, _), .. })) =
        (pointers::turn(event), pointers::pointer(event))
    else {
        return;
    };
    let window = time.window.get_untracked();
    let width_px = time.width_px.get_untracked();
    let zooms = turn.with_key || focus::focused_id().is_some_and(|id| id == PICTURE);
    let moved = if turn.across.abs() > turn.down.abs() {
        window.panned(turn.across / width_px * window.days())
    } else if zooms && turn.down != 0.0 {
        let day = window.start + x / width_px * window.days();
        window.zoomed(day, power_of_two(-turn.down / 300.0))
    } else {
        return;
    };
    events::prevent(event);
    time.slide(moved);
    let Some(turn) = time.moving.try_update(|m| m.turn()) else { return };
    pace::later(SETTLE_MS, move || {
        // The reader may have left the timeline since.
        if time.moving.try_with_untracked(|m| m.is_at_rest_since(turn)) == Some(true) {
            time.settle();
        }
    });
}
