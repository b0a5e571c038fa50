//! The timeline as SVG: an axis that stays in sight, lanes with their heads, marks as the spans
//! they are, strips where there are too many to tell apart.

use crate::document::{date_words, labels, told};
use crate::layout::timeline::{Body, Lane, PlacedMark, TimeScale, TimelineLayout, ticks};
use crate::layout::{Point, Rect, TextSize};
use crate::model::Slug;
use crate::platform::events::{self, Event};
use crate::query::{Answer, Bits, Clock, Selection};
use crate::views::derived::Derived;
use crate::views::el::{El, Item, all, div, el, keyed, nothing, px};
use crate::views::relations::graph::path;
use crate::views::timeline::Time;
use crate::views::timeline::arcs::arcs;
use crate::views::timeline::lanes::{heads, rules, strips};
use crate::views::timeline::legend::{drawing, patterns};
use crate::views::timeline::moves::{draggable, key_pressed};
use crate::views::timeline::overview::{band, brushable};

/// Id of the picture.
pub const PICTURE: &str = "timeline";

/// How the ids of marks begin.
pub const MARK: &str = "mark-";

/// Height of the axis in px.
const AXIS_PX: f64 = 40.0;

/// The picture.
pub fn timeline_marks(time: Time) -> El {
    let (context, layout) = (time.context, time.layout);
    let width = move || Some(px(time.width_px()));
    let scale = Derived::new(move || TimeScale::new(time.window.get(), time.width_px()));
    let height = Derived::new(move || layout.with(|l| l.height_px));
    let axis = el("svg[aria-hidden=true]")
        .live("width", width)
        .number("height", AXIS_PX)
        .dynamic(move || band(time, &scale.get(), AXIS_PX))
        .dynamic(move || axis(&scale.get()));
    // What is drawn is shifted to where it is to be seen, and drawn anew only where it changes. It
    // is a layer of its own, so that shifting it paints nothing.
    let shift = move || {
        let (factor, shift) = scale.get().from_drawn(&layout.with(|l| l.scale.anchored()));
        Some(format!("transform:translateX({}px) scaleX({})", px(shift), decimal(factor)))
    };
    let moves = Derived::new(move || time.moving.with(|m| m.base.is_some()));
    let sized =
        move |svg: El| svg.live("width", width).live("height", move || Some(px(height.get())));
    let behind = sized(el("svg[aria-hidden=true]"))
        .dynamic(move || grid(&scale.get(), height.get()))
        .dynamic(move || rules(time))
        .dynamic(move || band(time, &scale.get(), height.get()))
        .dynamic(move || cursor(time, &scale.get(), height.get()));
    let moved = sized(el("svg.timeline-moved"))
        .live("style", shift)
        .child(patterns())
        .child(el("g").dynamic(move || strips(time)))
        .child(el("g").child(keyed(move || marks(time))))
        .child(el("g").dynamic(arcs(time)));
    let body = el("div")
        .class_if("timeline-body", "is-moving", move || moves.get())
        .attr("id", PICTURE)
        .attr("role", "group")
        .attr("tabindex", "0")
        .live("aria-label", move || Some(format!("Claims in time. {}", context.sentence())))
        .child(behind)
        .child(moved);
    let body = draggable(time, None, body).child(heads(time));
    el("figure.timeline")
        .on("keydown", move |event| key_pressed(time, &event))
        .on("click", move |event| {
            open_mark(time, &event);
        })
        .child(brushable(time, scale, div("timeline-axis").child(axis)))
        .child(body)
        .child(el("figcaption.timeline-caption").text(move || beyond(time)))
}

/// A factor as an attribute has it: to a ten-thousandth.
fn decimal(value: f64) -> String {
    let parts = (value * 10_000.0).round() as i64;
    format!("{}.{:04}", parts / 10_000, parts % 10_000)
}

/// The id of a mark's element.
pub fn mark_id(lane: usize, claim: &Slug) -> String {
    format!("{MARK}{lane}-{claim}")
}

fn line(from: Point, to: Point) -> El {
    el("line").number("x1", from.x).number("x2", to.x).number("y1", from.y).number("y2", to.y)
}

/// A rectangle of a class.
pub fn rect(class: &str, Rect { x, y, width, height }: Rect) -> El {
    let rect = el("rect").class(class).number("x", x).number("y", y);
    rect.number("width", width).number("height", height)
}

fn text(class: &str, x: f64, y: f64, words: String) -> El {
    el("text").class(class).number("x", x).number("y", y).child(words)
}

/// The labels of the ticks.
fn axis(scale: &TimeScale) -> El {
    let axis = ticks(scale, &TextSize::sans(12.0));
    let label = |x: f64, words| text("tick-label", x, 28.0, words).attr("text-anchor", "middle");
    let labels: El = axis.ticks.into_iter().filter_map(|t| Some(label(t.x, t.label?))).collect();
    let years = axis.context.into_iter();
    let years = years.map(|year| text("tick-context", year.x, 12.0, year.label));
    labels.child(years.collect::<El>())
}

/// The labelled ticks as lines over the whole height: two paths, however many there are.
fn grid(scale: &TimeScale, height_px: f64) -> El {
    let (mut minor, mut major) = (String::new(), String::new());
    for tick in ticks(scale, &TextSize::sans(12.0)).ticks {
        if tick.label.is_none() && !tick.major {
            continue;
        }
        let lines = if tick.major { &mut major } else { &mut minor };
        lines.push_str(&format!("M{} 0v{}", px(tick.x), px(height_px)));
    }
    all(vec![path("tick", minor), path("tick tick-major", major)])
}

/// Where the date last stepped to begins.
fn cursor(time: Time, scale: &TimeScale, height_px: f64) -> El {
    let Some(date) = time.moving.with(|m| m.date) else { return nothing() };
    let day = if date.first.is_bounded() { date.first.0 } else { date.last.0 + 1 };
    let x = scale.x_from_day(day as f64);
    line(Point::new(x, 0.0), Point::new(x, height_px)).class("cursor")
}

/// By how much what is laid out is shifted to be drawn.
pub fn anchor_px(layout: &TimelineLayout) -> f64 {
    layout.scale.anchored().x_from_day(layout.scale.window.start)
}

/// The marks. A claim that stands in several lanes has its handle in the first. What a mark looks
/// like is in its key, so that one that stays as it is while time is panned is not built anew.
fn marks(time: Time) -> Vec<Item> {
    let (layout, loaded, clock) = (time.layout.get(), time.context.loaded(), time.clock.get());
    let asked = time.asked.get();
    let mut seen = Bits::none(loaded.dataset.claims.len());
    let by = anchor_px(&layout);
    let mut first = true;
    let item = |(lane, placed): (&Lane, &PlacedMark)| {
        let shifted = |rect: Rect| Rect { x: rect.x + by, ..rect };
        let (rect, hit) = (shifted(placed.rect), shifted(placed.hit));
        let placed = PlacedMark { rect, hit, ..*placed };
        let extent = loaded.index.extent(clock, placed.claim);
        let mark = Mark {
            placed,
            lane: lane.key,
            clock,
            first: std::mem::take(&mut first),
            carries: seen.insert(placed.claim.get()),
            possible: asked.as_ref().is_some_and(|a| a.answer(extent) == Answer::Possible),
        };
        let flags = [mark.first, mark.carries, mark.possible, placed.start.cut, placed.end.cut];
        let flags = flags.iter().fold(clock as u8, |bits, flag| bits << 1 | u8::from(*flag));
        let place = [rect.x, rect.y, rect.width, hit.x].map(px).join(" ");
        Item::new(format!("{} {} {flags} {place}", lane.key, placed.claim.0), move || {
            mark_view(time, &mark)
        })
    };
    layout.marks().map(item).collect()
}

/// Looks closely at the claim of the mark that was pressed: one listener for all of them. Whether
/// there was one.
pub fn open_mark(time: Time, event: &Event) -> bool {
    let mark = events::id_within(event, MARK);
    let claim = mark.as_deref().and_then(|id| id.strip_prefix(MARK)?.split_once('-'));
    if let Some((_, claim)) = claim {
        time.context.select(Selection::Claim(claim.to_owned()));
    }
    claim.is_some()
}

/// A mark with all that its look depends on.
#[derive(Clone, Copy)]
struct Mark {
    placed: PlacedMark,
    lane: usize,
    clock: Clock,
    /// Whether it is the one that the tab key stops at: arrow keys lead to the others.
    first: bool,
    /// Whether it has its claim's handle.
    carries: bool,
    /// Whether its claim lies only possibly in the interval asked for.
    possible: bool,
}

fn mark_view(time: Time, mark: &Mark) -> El {
    let Mark { placed, lane, clock, first, carries, possible } = *mark;
    let context = time.context;
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let claim = dataset.claim(placed.claim);
    let words = format!(
        "{}. {} {}{}",
        told(dataset, claim),
        labels::clock(clock),
        date_words(&clock.dated(dataset, claim)),
        if possible { "; only possibly in the time asked for" } else { "" },
    );
    let chosen = Selection::Claim(claim.id.to_string());
    let mut class = format!("mark mark-{} basis-{}", body_class(placed.body), placed.basis.id());
    if possible {
        class.push_str(" mark-possible");
    }
    el("g")
        .class_if(&class, "is-selected", move || {
            context.selection.with(|s| s.as_ref() == Some(&chosen))
        })
        .attr("role", "button")
        .attr("tabindex", if first { "0" } else { "-1" })
        .attr("id", mark_id(lane, &claim.id))
        .maybe("data-claim", carries.then(|| claim.id.to_string()))
        .attr("aria-label", words.as_str())
        .child(el("svg:title").child(words))
        .child(rect("mark-hit", placed.hit))
        .child(drawing(&placed))
}

const fn body_class(body: Body) -> &'static str {
    match body {
        Body::Day => "day",
        Body::Span => "span",
        Body::Interval => "interval",
        Body::Somewhere => "somewhere",
    }
}

/// What is not in sight, in words.
fn beyond(time: Time) -> String {
    time.layout.with(|l: &std::sync::Arc<TimelineLayout>| {
        let mut words = match (l.earlier, l.later) {
            (0, 0) => "Every dated claim is in sight.".to_owned(),
            (1, 0) => "1 claim lies earlier than what is shown.".to_owned(),
            (0, 1) => "1 claim lies later than what is shown.".to_owned(),
            (earlier, later) => {
                format!("{earlier} claims earlier and {later} later than what is shown.")
            }
        };
        if l.idle_lanes > 0 {
            words.push_str(&format!(" {} lanes have nothing here.", l.idle_lanes));
        }
        if l.more_lanes > 0 {
            words.push_str(&format!(
                " {} more lanes are not drawn; filters narrow them.",
                l.more_lanes
            ));
        }
        words
    })
}
