//! The brush, on the overview and on the axis: what is dragged over becomes the interval asked for.

use crate::layout::Rect;
use crate::layout::timeline::{TimeScale, brushed};
use crate::model::Edtf;
use crate::platform::events::{self, Event};
use crate::query::Interval;
use crate::views::svg::{px, rect};
use crate::views::timeline::drag::{dragged, lifted, press};
use crate::views::timeline::moving::Brush;
use crate::views::timeline::time::Time;
use leptos::prelude::*;

/// How near to an end of the interval a brush takes hold of it, in px.
const GRIP_PX: f64 = 12.0;

/// A part of the timeline that can be brushed on a scale. A drag that begins at an end of the
/// interval asked for moves that end.
#[component]
pub fn Brushable(
    time: Time,
    scale: Memo<TimeScale>,
    class: &'static str,
    children: Children,
) -> impl IntoView {
    let brush = Memo::new(move |_| time.moving.with(|m| m.brush.filter(|b| b.part == class)));
    let drawn = move || {
        brush.get().map(|Brush { from, to, .. }| {
            let (left, right) = (from.min(to), from.max(to));
            let style = format!("left:{}px;width:{}px", px(left), px(right - left));
            view! { <div class=format!("{class}-brush") style=style></div> }.into_any()
        })
    };
    view! {
        <div
            class=class
            on:pointerdown=move |event| press(time, &event)
            on:pointermove=move |event| on_move(time, scale, class, &event)
            on:pointerup=move |event| on_release(time, scale, &event)
            on:pointercancel=move |event| on_cancel(time, &event)
        >
            {children()}
            {drawn}
        </div>
    }
    .into_any()
}

fn on_move(time: Time, scale: Memo<TimeScale>, part: &'static str, event: &Event) {
    let Some([(from, _), (now, _)]) = dragged(time, event) else { return };
    events::prevent(event);
    let ends = untrack(|| asked_px(time, &scale.get()));
    let from = match ends {
        Some((start, end)) if (from - start).abs() < GRIP_PX => end,
        Some((start, end)) if (from - end).abs() < GRIP_PX => start,
        _ => from,
    };
    time.moving.update(|m| m.brush = Some(Brush { part, from, to: now }));
}

fn on_release(time: Time, scale: Memo<TimeScale>, event: &Event) {
    if !lifted(time, event) {
        return;
    }
    if let Some(Brush { from, to, .. }) = time.moving.with_untracked(|m| m.brush) {
        time.moving.update(|m| m.brush = None);
        ask(time, &scale.get_untracked(), from, to);
    }
}

fn on_cancel(time: Time, event: &Event) {
    lifted(time, event);
    time.moving.update(|m| m.brush = None);
}

/// Asks for a stretch of a scale.
pub fn ask(time: Time, scale: &TimeScale, from: f64, to: f64) {
    let (first, last) = brushed(scale, from, to);
    time.ask(Some(Interval::Between(Some(Edtf::Single(first)), Some(Edtf::Single(last)))));
}

/// Where the interval asked for starts and ends on a scale, in px. Tracks the interval.
pub fn asked_px(time: Time, scale: &TimeScale) -> Option<(f64, f64)> {
    let (first, last) = time.asked.with(|asked| asked.as_ref().and_then(Interval::days))?;
    let x = |day: i64, open: f64, bounded: bool| match bounded {
        true => scale.x_from_day(day as f64),
        false => open,
    };
    let from = x(first.0, 0.0, first.is_bounded());
    Some((from, x(last.0 + 1, scale.width_px, last.is_bounded())))
}

/// The stretch asked for as a band over a strip. Tracks the interval.
pub fn band(time: Time, scale: &TimeScale, height_px: f64) -> Option<AnyView> {
    let (from, to) = asked_px(time, scale)?;
    let (from, to) = (from.max(0.0), to.min(scale.width_px));
    Some(rect("band", Rect::new(from, 0.0, (to - from).max(0.0), height_px)))
}
