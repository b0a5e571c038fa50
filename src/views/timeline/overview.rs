//! The overview: how many claims there are when, all and matching, with the window shown in the
//! picture below; and what is asked for, whose ends can be moved by key.

use crate::layout::timeline::{TimeScale, brush_step_px, histogram};
use crate::model::{ClaimIx, Edtf};
use crate::platform::events::{self, Event};
use crate::query::Interval;
use crate::views::svg::{path, px};
use crate::views::timeline::brush::{Brushable, ask, asked_px, band};
use crate::views::timeline::drag::draggable;
use crate::views::timeline::time::Time;
use leptos::prelude::*;

/// Height of the bars in px.
const BARS_PX: f64 = 40.0;

/// Width of a bar in px.
const BIN_PX: f64 = 4.0;

/// The overview.
#[component]
pub fn Overview(time: Time) -> impl IntoView {
    let scale = Memo::new(move |_| TimeScale::new(time.whole.get(), time.width_px.get()));
    let thumb = move || {
        let (scale, window) = (scale.get(), time.window.get().clamped(&time.whole.get()));
        let (left, right) = (scale.x_from_day(window.start), scale.x_from_day(window.end));
        format!("left:{}px;width:{}px", px(left.max(0.0)), px((right - left).max(24.0)))
    };
    view! {
        <div class="overview">
            <Brushable time scale class="overview-bars">
                <svg
                    class="bars"
                    aria-hidden="true"
                    width=move || px(time.width_px.get())
                    height=px(BARS_PX)
                >
                    {move || band(time, &scale.get(), BARS_PX)}
                    {move || bars(time)}
                </svg>
            </Brushable>
            <IntervalEnd time scale side=Side::From/>
            <IntervalEnd time scale side=Side::To/>
            <div class="overview-track" {..draggable(time, Some(scale))}>
                <div class="overview-thumb" style=thumb></div>
            </div>
            {move || time.asked.get().map(|interval| asked_words(time, &interval))}
        </div>
    }
    .into_any()
}

/// The bars: all claims as outlines, matching ones filled.
fn bars(time: Time) -> AnyView {
    let (context, clock) = (time.context, time.clock.get());
    let loaded = context.loaded();
    let extent = |ix: ClaimIx| loaded.index.extent(clock, ix);
    let (reading, matches) = (context.reading.get(), context.matches.get());
    let counted = histogram(
        time.whole.get(),
        time.width_px.get(),
        BIN_PX,
        &mut reading.claims.iter().filter_map(|at| extent(ClaimIx(at as u32))),
        &mut matches.claims().iter().filter_map(|ix| extent(*ix)),
    );
    let (mut outline, mut filled) = (String::new(), String::new());
    for bin in &counted.bins {
        let bar = |count: u32| {
            let height = BARS_PX * f64::from(count) / f64::from(counted.largest);
            let (x, width, height) = (px(bin.x), px(bin.width - 1.0), px(height));
            format!("M{x} {}h{width}v-{height}h-{width}z", px(BARS_PX))
        };
        if bin.all > 0 {
            outline.push_str(&bar(bin.all));
        }
        if bin.matching > 0 {
            filled.push_str(&bar(bin.matching));
        }
    }
    [path("bars-all", outline), path("bars-matching", filled)].collect_view().into_any()
}

/// An end of the interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    From,
    To,
}

/// One end of the interval asked for, to be moved by key.
#[component]
fn IntervalEnd(time: Time, scale: Memo<TimeScale>, side: Side) -> impl IntoView {
    let place = move || {
        let (from, to) = ends_px(time, &scale.get());
        if side == Side::From { from } else { to }
    };
    let end = move || {
        time.asked.with(|asked| match (asked, side) {
            (Some(Interval::Between(Some(date), _)), Side::From)
            | (Some(Interval::Between(_, Some(date))), Side::To) => date.words(),
            _ => "open".to_owned(),
        })
    };
    view! {
        <div
            class="overview-end"
            role="slider"
            tabindex="0"
            aria-label=if side == Side::From { "From" } else { "To" }
            aria-valuemin="0"
            aria-valuemax=move || px(scale.get().width_px.round())
            aria-valuenow=move || px(place().round())
            aria-valuetext=end
            style=move || format!("left:{}px", px(place()))
            on:keydown=move |event| move_end(time, scale, side, &event)
        ></div>
    }
    .into_any()
}

/// Where the interval asked for starts and ends, in px: the whole scale where none is asked for.
fn ends_px(time: Time, scale: &TimeScale) -> (f64, f64) {
    asked_px(time, scale).unwrap_or((0.0, scale.width_px))
}

/// Moves an end of the interval by the key that was pressed.
fn move_end(time: Time, scale: Memo<TimeScale>, side: Side, event: &Event) {
    let scale = scale.get_untracked();
    let (from, to) = untrack(|| ends_px(time, &scale));
    let step = brush_step_px(&scale);
    let by = match events::key(event).as_str() {
        "ArrowLeft" | "ArrowDown" => -step,
        "ArrowRight" | "ArrowUp" => step,
        "PageDown" => -10.0 * step,
        "PageUp" => 10.0 * step,
        "Delete" | "Backspace" => return time.ask(None),
        _ => return,
    };
    events::prevent(event);
    match side {
        Side::From => ask(time, &scale, (from + by).max(0.0).min(to), to),
        Side::To => ask(time, &scale, from, (to + by).min(scale.width_px).max(from)),
    }
}

/// What is asked for, and a way back to any time.
fn asked_words(time: Time, interval: &Interval) -> AnyView {
    let words = |end: &Option<Edtf>| end.as_ref().map_or_else(|| "…".to_owned(), Edtf::words);
    let words = match interval {
        Interval::Undated => "no date".to_owned(),
        Interval::Between(from, to) if from == to => words(from),
        Interval::Between(from, to) => format!("{} to {}", words(from), words(to)),
    };
    view! {
        <div class="asked">
            <span>{format!("Asked for: {words} ")}</span>
            <button class="button" type="button" on:click=move |_| time.ask(None)>
                "Any time"
            </button>
        </div>
    }
    .into_any()
}
