//! The overview: how many claims there are when, all and matching, with the window shown in the
//! picture below; and the brush, there and on the axis, that asks for an interval.

use crate::layout::Rect;
use crate::layout::timeline::{TimeScale, brush_step_px, brushed, histogram};
use crate::model::{ClaimIx, Edtf};
use crate::platform::events::{self, Event};
use crate::query::Interval;
use crate::views::derived::Derived;
use crate::views::el::{El, all, div, dynamic, el, nothing, px};
use crate::views::relations::graph::path;
use crate::views::timeline::Time;
use crate::views::timeline::marks::rect;
use crate::views::timeline::moves::draggable;
use leptos::prelude::untrack;

/// Height of the bars in px.
const BARS_PX: f64 = 40.0;

/// Width of a bar in px.
const BIN_PX: f64 = 4.0;

/// How near to an end of the interval a brush takes hold of it, in px.
const GRIP_PX: f64 = 12.0;

/// The overview.
pub fn overview(time: Time) -> El {
    let width = move || Some(px(time.width_px()));
    let scale = Derived::new(move || TimeScale::new(time.whole.get(), time.width_px()));
    let bars = el("svg.bars[aria-hidden=true]")
        .live("width", width)
        .number("height", BARS_PX)
        .dynamic(move || band(time, &scale.get(), BARS_PX))
        .dynamic(move || bars(time));
    let thumb = div("overview-thumb").live("style", move || {
        let (scale, window) = (scale.get(), time.window.get().clamped(&time.whole.get()));
        let (left, right) = (scale.x_from_day(window.start), scale.x_from_day(window.end));
        Some(format!("left:{}px;width:{}px", px(left.max(0.0)), px((right - left).max(24.0))))
    });
    let asked = move || time.asked.get();
    div("overview")
        .child(brushable(time, scale, div("overview-bars").child(bars)))
        .child(handle(time, scale, Side::From))
        .child(handle(time, scale, Side::To))
        .child(draggable(time, Some(scale), div("overview-track").child(thumb)))
        .child(dynamic(move || match asked() {
            Some(interval) => asked_words(time, &interval),
            None => nothing(),
        }))
}

/// The bars: all claims as outlines, matching ones filled.
fn bars(time: Time) -> El {
    let (context, clock) = (time.context, time.clock.get());
    let loaded = context.loaded();
    let extent = |ix: ClaimIx| loaded.index.extent(clock, ix);
    let (reading, matches) = (context.reading.get(), context.matches.get());
    let counted = histogram(
        time.whole.get(),
        time.width_px(),
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
    all(vec![path("bars-all", outline), path("bars-matching", filled)])
}

/// The stretch asked for, or being brushed, as a band over a strip.
pub fn band(time: Time, scale: &TimeScale, height_px: f64) -> El {
    let Some((from, to)) = asked_x(time, scale) else { return nothing() };
    let (from, to) = (from.max(0.0), to.min(scale.width_px));
    rect("band", Rect::new(from, 0.0, (to - from).max(0.0), height_px))
}

/// Where the interval asked for starts and ends on a scale.
fn asked_x(time: Time, scale: &TimeScale) -> Option<(f64, f64)> {
    let (first, last) = time.asked.with(|asked| asked.as_ref().and_then(Interval::days))?;
    let x = |day: i64, open: f64, bounded: bool| match bounded {
        true => scale.x_from_day(day as f64),
        false => open,
    };
    let from = x(first.0, 0.0, first.is_bounded());
    Some((from, x(last.0 + 1, scale.width_px, last.is_bounded())))
}

/// Lets an element be brushed: what is dragged over becomes the interval asked for. A drag that
/// begins at an end of the interval moves that end.
pub fn brushable(time: Time, scale: Derived<TimeScale>, element: El) -> El {
    let moved = move |event: Event| {
        let Some([(from, _), (now, _)]) = time.dragged(&event) else { return };
        events::prevent(&event);
        let ends = untrack(|| asked_x(time, &scale.get()));
        let from = match ends {
            Some((start, end)) if (from - start).abs() < GRIP_PX => end,
            Some((start, end)) if (from - end).abs() < GRIP_PX => start,
            _ => from,
        };
        time.moving.update(|m| m.brush = Some((from, now)));
    };
    let release = move |event: Event| {
        if !time.lifted(&event) {
            return;
        }
        if let Some((from, to)) = time.moving.with_untracked(|m| m.brush) {
            time.moving.update(|m| m.brush = None);
            ask(time, &scale.get_untracked(), from, to);
        }
    };
    let cancel = move |event: Event| {
        time.lifted(&event);
        time.moving.update(|m| m.brush = None);
    };
    let drawn = move || match time.moving.with(|m| m.brush) {
        Some((from, to)) => {
            let (left, right) = (from.min(to), from.max(to));
            let style = format!("left:{}px;width:{}px", px(left), px(right - left));
            div("brush").attr("style", style)
        }
        None => nothing(),
    };
    element
        .on("pointerdown", move |event| time.press(&event))
        .on("pointermove", moved)
        .on("pointerup", release)
        .on("pointercancel", cancel)
        .dynamic(drawn)
}

/// Asks for a stretch of a scale.
fn ask(time: Time, scale: &TimeScale, from: f64, to: f64) {
    let (first, last) = brushed(scale, from, to);
    time.ask(Some(Interval::Between(Some(Edtf::Single(first)), Some(Edtf::Single(last)))));
}

/// An end of the interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    From,
    To,
}

/// One end of the interval asked for, to be moved by key.
fn handle(time: Time, scale: Derived<TimeScale>, side: Side) -> El {
    let ends = move || {
        let scale = scale.get();
        asked_x(time, &scale).unwrap_or((0.0, scale.width_px))
    };
    let place = move || if side == Side::From { ends().0 } else { ends().1 };
    let end = move || {
        time.asked.with(|asked| match (asked, side) {
            (Some(Interval::Between(Some(date), _)), Side::From)
            | (Some(Interval::Between(_, Some(date))), Side::To) => date.words(),
            _ => "open".to_owned(),
        })
    };
    let pressed = move |event: Event| {
        let (scale, (from, to)) = untrack(|| (scale.get(), ends()));
        let step = brush_step_px(&scale);
        let by = match events::key(&event).as_str() {
            "ArrowLeft" | "ArrowDown" => -step,
            "ArrowRight" | "ArrowUp" => step,
            "PageDown" => -10.0 * step,
            "PageUp" => 10.0 * step,
            "Delete" | "Backspace" => return time.ask(None),
            _ => return,
        };
        events::prevent(&event);
        match side {
            Side::From => ask(time, &scale, (from + by).max(0.0).min(to), to),
            Side::To => ask(time, &scale, from, (to + by).min(scale.width_px).max(from)),
        }
    };
    el("div.overview-end[role=slider][tabindex=0]")
        .attr("aria-label", if side == Side::From { "From" } else { "To" })
        .attr("aria-valuemin", "0")
        .live("aria-valuemax", move || Some(px(scale.get().width_px.round())))
        .live("aria-valuenow", move || Some(px(place().round())))
        .live("aria-valuetext", move || Some(end()))
        .live("style", move || Some(format!("left:{}px", px(place()))))
        .on("keydown", pressed)
}

/// What is asked for, and a way back to any time.
fn asked_words(time: Time, interval: &Interval) -> El {
    let words = |end: &Option<Edtf>| end.as_ref().map_or_else(|| "…".to_owned(), Edtf::words);
    let words = match interval {
        Interval::Undated => "no date".to_owned(),
        Interval::Between(from, to) if from == to => words(from),
        Interval::Between(from, to) => format!("{} to {}", words(from), words(to)),
    };
    let clear =
        el("button.button[type=button]").on("click", move |_| time.ask(None)).child("Any time");
    div("asked").child(el("span").child(format!("Asked for: {words} "))).child(clear)
}
