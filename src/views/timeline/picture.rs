//! The timeline as SVG: an axis that stays in sight, lanes with their heads, marks as the spans
//! they are, strips where there are too many to tell apart.
//!
//! Puts the parts together, and draws the ticks and the cursor.

use crate::layout::timeline::{TimeScale, ticks};
use crate::layout::{Point, TextSize};
use crate::views::svg::{line, path, px};
use crate::views::timeline::arcs::Arcs;
use crate::views::timeline::brush::{Brushable, band};
use crate::views::timeline::card::{MarkCard, is_tap, on_leave, on_point, on_press};
use crate::views::timeline::drag::draggable;
use crate::views::timeline::drawing::patterns;
use crate::views::timeline::handles::{AXIS_PX, PICTURE};
use crate::views::timeline::lane_counts::lane_counts;
use crate::views::timeline::lanes::{LaneHeads, rules, strips};
use crate::views::timeline::marks::Marks;
use crate::views::timeline::moves::key_pressed;
use crate::views::timeline::opening::open_pressed;
use crate::views::timeline::time::Time;
use leptos::prelude::*;

/// The picture.
#[component]
pub fn Picture(time: Time) -> impl IntoView {
    let scale = Memo::new(move |_| TimeScale::new(time.window.get(), time.width_px.get()));
    view! {
        <figure
            class="timeline"
            data-drawn="true"
            on:keydown=move |event| key_pressed(time, &event)
            on:pointerdown=move |event| on_press(time, &event)
            on:click=move |event| {
                if !is_tap(time, &event) {
                    open_pressed(time, &event);
                }
            }
            on:pointerover=move |event| on_point(time, &event)
            on:focusin=move |event| on_point(time, &event)
            on:pointerleave=move |_| on_leave(time)
            on:focusout=move |_| on_leave(time)
        >
            <Brushable time scale class="timeline-axis">
                <svg
                    aria-hidden="true"
                    width=move || px(time.width_px.get())
                    height=px(AXIS_PX)
                >
                    {move || band(time, &scale.get(), AXIS_PX)}
                    {move || axis(&scale.get())}
                </svg>
            </Brushable>
            <Body time scale/>
            <MarkCard time/>
            <figcaption class="timeline-caption">{move || beyond(time)}</figcaption>
        </figure>
    }
    .into_any()
}

/// What lies below the axis.
#[component]
fn Body(time: Time, scale: Memo<TimeScale>) -> impl IntoView {
    let context = time.context;
    let height_px = Memo::new(move |_| time.layout.with(|l| l.height_px));
    let moves = Memo::new(move |_| time.moving.with(|m| m.base.is_some()));
    view! {
        <div
            {..draggable(time, None)}
            class="timeline-body"
            class:is-moving=move || moves.get()
            id=PICTURE
            role="group"
            tabindex="0"
            aria-label=move || format!("Claims in time. {}", context.sentence())
        >
            <svg
                aria-hidden="true"
                width=move || px(time.width_px.get())
                height=move || px(height_px.get())
            >
                {move || grid(&scale.get(), height_px.get())}
                {move || rules(time)}
                {move || band(time, &scale.get(), height_px.get())}
                {move || cursor(time, &scale.get(), height_px.get())}
            </svg>
            <MovedLayer time scale height_px/>
            <LaneHeads time/>
        </div>
    }
    .into_any()
}

/// What is shifted to where it is to be seen, and drawn anew only where it changes. It is a layer of
/// its own, so that shifting it paints nothing.
#[component]
fn MovedLayer(time: Time, scale: Memo<TimeScale>, height_px: Memo<f64>) -> impl IntoView {
    let shift = move || {
        let drawn = time.layout.with(|l| l.scale.anchored());
        let (factor, shift) = scale.get().from_drawn(&drawn);
        format!("transform:translateX({}px) scaleX({})", px(shift), decimal(factor))
    };
    view! {
        <svg
            class="timeline-moved"
            width=move || px(time.width_px.get())
            height=move || px(height_px.get())
            style=shift
        >
            {patterns()}
            <g>{move || strips(time)}</g>
            <g><Marks time/></g>
            <g><Arcs time/></g>
        </svg>
    }
    .into_any()
}

/// A factor as an attribute has it: to a ten-thousandth.
fn decimal(value: f64) -> String {
    let parts = (value * 10_000.0).round() as i64;
    format!("{}.{:04}", parts / 10_000, parts % 10_000)
}

/// The labels of the ticks.
fn axis(scale: &TimeScale) -> AnyView {
    let axis = ticks(scale, &TextSize::sans(12.0));
    let label = |x: f64, words: String| {
        view! { <text class="tick-label" x=px(x) y="28" text-anchor="middle">{words}</text> }
            .into_any()
    };
    let labels = axis.ticks.into_iter().filter_map(|tick| Some(label(tick.x, tick.label?)));
    let years = axis.context.into_iter().map(|year| {
        view! { <text class="tick-context" x=px(year.x) y="12">{year.label}</text> }.into_any()
    });
    [labels.collect_view().into_any(), years.collect_view().into_any()].collect_view().into_any()
}

/// The labelled ticks as lines over the whole height: two paths, however many there are.
fn grid(scale: &TimeScale, height_px: f64) -> AnyView {
    let (mut minor, mut major) = (String::new(), String::new());
    for tick in ticks(scale, &TextSize::sans(12.0)).ticks {
        if tick.label.is_none() && !tick.major {
            continue;
        }
        let lines = if tick.major { &mut major } else { &mut minor };
        lines.push_str(&format!("M{} 0v{}", px(tick.x), px(height_px)));
    }
    [path("tick", minor), path("tick tick-major", major)].collect_view().into_any()
}

/// Where the date last stepped to begins. Tracks that date.
fn cursor(time: Time, scale: &TimeScale, height_px: f64) -> Option<AnyView> {
    let date = time.moving.with(|m| m.date)?;
    let day = if date.first.is_bounded() { date.first.0 } else { date.last.0 + 1 };
    let x = scale.x_from_day(day as f64);
    Some(line("cursor", Point::new(x, 0.0), Point::new(x, height_px)))
}

/// What is not in sight, in words.
fn beyond(time: Time) -> String {
    let (earlier, later, idle, more) =
        time.layout.with(|l| (l.earlier, l.later, l.idle_lanes, l.more_lanes));
    let mut words = match (earlier, later) {
        (0, 0) => "Every dated claim is in sight.".to_owned(),
        (1, 0) => "1 claim lies earlier than what is shown.".to_owned(),
        (0, 1) => "1 claim lies later than what is shown.".to_owned(),
        _ => format!("{earlier} claims earlier and {later} later than what is shown."),
    };
    if idle > 0 {
        words.push_str(&format!(" {idle} lanes have nothing here."));
    }
    if more > 0 {
        words.push_str(&format!(" {more} more lanes are not drawn; filters narrow them."));
    }
    let counts = lane_counts(&time.layout.get(), &time.words.get());
    match counts.values().map(|(_, silent)| silent).sum::<usize>() {
        0 => {}
        1 => words.push_str(" 1 claim has a mark without words: its card tells it."),
        silent => {
            words
                .push_str(&format!(" {silent} claims have marks without words: their cards tell."));
        }
    }
    words
}
