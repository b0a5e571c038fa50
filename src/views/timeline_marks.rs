//! The timeline as SVG: an axis that stays in sight, lanes with their heads, marks as the spans
//! they are, strips where there are too many to tell apart.

use super::derived::Derived;
use super::el::{El, all, div, el, nothing, px};
use super::graph::path;
use super::timeline::{Time, interval_of};
use super::timeline_arcs::arcs;
use super::timeline_legend::{drawing, patterns};
use super::timeline_moves::{draggable, key_pressed};
use super::timeline_overview::{band, brushable};
use crate::document::{date_words, labels, speaker_name};
use crate::layout::timeline::{
    Body, Density, Lane, LaneContent, PlacedMark, TimeScale, TimelineLayout, ticks,
};
use crate::layout::{Point, Rect, TextSize};
use crate::model::Slug;
use crate::platform::events::{self, Event};
use crate::query::{Answer, Bits, Facet, Interval, Selection, Term, View};
use leptos::prelude::*;

/// Id of the picture.
pub const PICTURE: &str = "timeline";

/// Height of the axis in px.
const AXIS_PX: f64 = 40.0;

/// How much nearer a strip is opened.
const OPENED: f64 = 4.0;

/// The picture.
pub fn timeline_marks(time: Time) -> El {
    let (context, layout) = (time.context, time.layout);
    let width = move || Some(px(time.width_px()));
    let scale = Derived::new(move || TimeScale::new(time.window.get(), time.width_px()));
    let height = Derived::new(move || layout.with(|l| l.height_px));
    let axis = el("svg")
        .attr("aria-hidden", "true")
        .live("width", width)
        .number("height", AXIS_PX)
        .dynamic(move || band(time, &scale.get(), AXIS_PX))
        .dynamic(move || axis(&scale.get()));
    // What is drawn for one window is shifted to be seen in another, until it is drawn anew.
    let shift = move || {
        let (factor, shift) = scale.get().from_drawn(&layout.with(|l| l.scale));
        let shown = (factor - 1.0).abs() > 1e-9 || shift.abs() > 1e-3;
        shown.then(|| format!("translate({} 0) scale({} 1)", px(shift), decimal(factor)))
    };
    let svg = el("svg")
        .attr("id", PICTURE)
        .attr("role", "group")
        .attr("tabindex", "0")
        .live("aria-label", move || Some(format!("Claims in time. {}", context.sentence())))
        .live("width", width)
        .live("height", move || Some(px(height.get())))
        .child(patterns())
        .child(
            el("g").attr("aria-hidden", "true").dynamic(move || grid(&scale.get(), height.get())),
        )
        .dynamic(move || band(time, &scale.get(), height.get()))
        .dynamic(move || cursor(time, &scale.get(), height.get()))
        .child(
            el("g")
                .live("transform", shift)
                .child(el("g").dynamic(lane_views(time)))
                .child(el("g").dynamic(arcs(time))),
        );
    let body = draggable(time, None, div("timeline-body").child(svg)).dynamic(heads(time));
    el("figure")
        .class("timeline")
        .on("keydown", move |event| key_pressed(time, &event))
        .child(brushable(time, scale, div("timeline-axis").child(axis)))
        .child(body)
        .child(el("figcaption").class("timeline-caption").text(move || beyond(time)))
}

/// A factor as an attribute has it: to a ten-thousandth.
fn decimal(value: f64) -> String {
    let parts = (value * 10_000.0).round() as i64;
    format!("{}.{:04}", parts / 10_000, parts % 10_000)
}

/// The id of a mark's element.
pub fn mark_id(lane: usize, claim: &Slug) -> String {
    format!("mark-{lane}-{claim}")
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
fn axis(scale: &TimeScale) -> AnyView {
    let axis = ticks(scale, &TextSize::sans(12.0));
    let label = |x: f64, words| text("tick-label", x, 28.0, words).attr("text-anchor", "middle");
    let mut views: Vec<AnyView> =
        axis.ticks.into_iter().filter_map(|t| Some(label(t.x, t.label?).view())).collect();
    let years = axis.context.into_iter();
    views.extend(years.map(|year| text("tick-context", year.x, 12.0, year.label).view()));
    all(views)
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
    all(vec![path("tick", minor).view(), path("tick tick-major", major).view()])
}

/// Where the date last stepped to begins.
fn cursor(time: Time, scale: &TimeScale, height_px: f64) -> AnyView {
    let Some(date) = time.moving.with(|m| m.date) else { return nothing() };
    let day = if date.first.is_bounded() { date.first.0 } else { date.last.0 + 1 };
    let x = scale.x_from_day(day as f64);
    line(Point::new(x, 0.0), Point::new(x, height_px)).class("cursor").view()
}

/// The lanes. A claim that stands in several of them has its handle in the first.
fn lane_views(time: Time) -> impl Fn() -> AnyView {
    move || {
        let (layout, loaded) = (time.layout.get(), time.context.loaded());
        let mut seen = Bits::none(loaded.dataset.claims.len());
        let right = layout.scale.width_px;
        let mut views = Vec::new();
        for lane in &layout.lanes {
            let rule = line(Point::new(-right, lane.y), Point::new(right * 2.0, lane.y));
            views.push(rule.class("lane-rule").view());
            match &lane.content {
                LaneContent::Marks { marks, .. } => views.extend(
                    marks
                        .iter()
                        .map(|m| mark(time, m, lane.key, seen.insert(m.claim.get())).view()),
                ),
                LaneContent::Strip(strip) => views.push(bins(strip, lane).view()),
            }
        }
        all(views)
    }
}

/// More marks than can be told apart, as heights of a strip: one path, however many there are.
fn bins(strip: &Density, lane: &Lane) -> El {
    let bottom = lane.y + lane.height;
    let most = f64::from(strip.largest.max(1));
    let mut d = String::new();
    for (at, count) in strip.counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        // The square root lets a single claim be seen beside a thousand.
        let height = px((bottom - lane.rows_y) * (f64::from(*count) / most).sqrt());
        let (x, width) = (px(strip.x + at as f64 * strip.bin_px), px(strip.bin_px));
        d.push_str(&format!("M{x} {}v-{height}h{width}v{height}z", px(bottom)));
    }
    path("strip", d)
}

/// The heads of the lanes: text over the picture that stays in sight while its lane does.
fn heads(time: Time) -> impl FnMut() -> AnyView {
    let facet = Derived::new(move || time.context.query.with(|q| q.lanes));
    move || {
        let (layout, loaded) = (time.layout.get(), time.context.loaded());
        let (groups, facet) = (time.groups.get(), facet.get());
        let head = |lane: &Lane| {
            let id = groups.get(lane.key).map_or("", |group| group.id.as_str());
            let name = labels::value(&loaded.dataset, facet, id);
            let mut head = div("lane-head").child(el("span").child(name.as_str()));
            if let LaneContent::Strip(strip) = &lane.content {
                head = head.child(opener(time, strip, &name)).child(lister(time, facet, id));
            }
            let style = format!("top:{}px;height:{}px", px(lane.y), px(lane.height));
            div("lane").attr("style", style).child(head).view()
        };
        all(layout.lanes.iter().map(head).collect())
    }
}

/// Opens a strip: brings what it is fullest of nearer.
fn opener(time: Time, strip: &Density, name: &str) -> El {
    let peak_px = strip.peak_px();
    let open = move |_| {
        let day = time.layout.with_untracked(|l| l.scale.day_from_x(peak_px));
        let window = time.window.get_untracked();
        let nearer = window.zoomed(day, OPENED);
        time.show(Some(nearer.panned(day - (nearer.start + nearer.end) / 2.0)));
    };
    let words = format!("{} claims, too many to tell apart here: look closer", strip.marks);
    el("button")
        .class("button lane-open")
        .attr("type", "button")
        .attr("aria-label", format!("{name}: {words}"))
        .on("click", open)
        .child(words)
}

/// The claims of a strip as a list: those of its lane that may lie in the window.
fn lister(time: Time, facet: Facet, id: &str) -> El {
    let (term, context) = (Term::from_text(id), time.context);
    let address = move || {
        let window = interval_of(time.layout.with(|l| l.scale.window));
        context.link(|query| {
            query.view = View::Claims;
            query.intervals.insert(time.clock.get(), window);
            query.change_facet(facet, |clause| {
                clause.include.insert(term.clone());
            });
        })
    };
    el("a").class("lane-list").live("href", move || Some(address())).child("as a list")
}

fn mark(time: Time, mark: &PlacedMark, lane: usize, carries: bool) -> El {
    let (context, clock) = (time.context, time.clock.get());
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let claim = dataset.claim(mark.claim);
    let extent = loaded.index.extent(clock, mark.claim);
    let possible = time
        .asked
        .with(|a| a.as_ref().is_some_and(|a| Interval::answer(a, extent) == Answer::Possible));
    let words = format!(
        "{} says: {}. {} {}{}",
        speaker_name(dataset, claim),
        claim.statement,
        labels::clock(clock),
        date_words(&clock.dated(dataset, claim)),
        if possible { "; only possibly in the time asked for" } else { "" },
    );
    let selection = Selection::Claim(claim.id.to_string());
    let (by_key, chosen) = (selection.clone(), selection.clone());
    let pressed = move |event: Event| {
        if matches!(events::key(&event).as_str(), "Enter" | " ") {
            events::prevent(&event);
            context.select(by_key.clone());
        }
    };
    let mut class = format!("mark mark-{} basis-{}", body_class(mark.body), mark.basis.id());
    if possible {
        class.push_str(" mark-possible");
    }
    el("g")
        .class_if(&class, "is-selected", move || {
            context.selection.with(|s| s.as_ref() == Some(&chosen))
        })
        .attr("role", "button")
        .attr("tabindex", "0")
        .attr("id", mark_id(lane, &claim.id))
        .maybe("data-claim", carries.then(|| claim.id.to_string()))
        .attr("aria-label", words.as_str())
        .on("click", move |_| context.select(selection.clone()))
        .on("keydown", pressed)
        .child(el("svg:title").child(words))
        .child(rect("mark-hit", mark.hit))
        .child(drawing(mark))
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
            (earlier, later) => {
                format!("{earlier} claims lie earlier, {later} later than what is shown.")
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
