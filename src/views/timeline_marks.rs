//! The timeline as SVG: an axis, lanes with their heads, marks as the spans they are, arcs.

use super::context::Context;
use super::derived::Derived;
use super::el::{El, all, el, nothing, px};
use super::graph::path;
use super::timeline::{Laid, Lanes, PICTURE, beyond, key_pressed};
use crate::document::{date_words, labels, speaker_name};
use crate::layout::timeline::{
    Body, Density, EndKind, Lane, LaneContent, MarkEnd, PlacedMark, TimelineLayout, arc, ticks,
};
use crate::layout::{Point, Rect, TextSize};
use crate::model::{Link, Slug};
use crate::platform::events::{self, Event};
use crate::query::{Bits, Clock, Selection};
use leptos::prelude::*;

/// Height of the axis in px.
const AXIS_PX: f64 = 40.0;

/// Length of the head of an open end in px.
const HEAD_PX: f64 = 10.0;

/// The picture. A lane's key in the layout is a position among the lanes.
pub fn timeline_marks(context: Context, clock: Derived<Clock>, layout: Laid, lanes: Lanes) -> El {
    let width = move || layout.with(|l| px(l.scale.width_px));
    let height = move || layout.with(|l| px(lanes_px(l) + AXIS_PX));
    let moved = el("g")
        .attr("transform", format!("translate(0 {})", px(AXIS_PX)))
        .child(el("g").dynamic(lane_views(context, clock, layout, lanes)))
        .child(el("g").dynamic(arcs(context, layout)));
    let svg = el("svg")
        .attr("id", PICTURE)
        .attr("role", "group")
        .attr("tabindex", "0")
        .live("aria-label", move || Some(format!("Claims in time. {}", context.sentence())))
        .live("width", move || Some(width()))
        .live("height", move || Some(height()))
        .live("viewBox", move || Some(format!("0 0 {} {}", width(), height())))
        .child(stripes())
        .child(el("g").class("axis").attr("aria-hidden", "true").dynamic(move || axis(layout)))
        .child(moved);
    let caption = el("figcaption").class("timeline-caption").text(move || beyond(layout));
    el("figure")
        .class("timeline")
        .on("keydown", move |event| key_pressed(context, &event, layout))
        .child(svg)
        .child(caption)
}

/// The id of a mark's element.
pub fn mark_id(lane: usize, claim: &Slug) -> String {
    format!("mark-{lane}-{claim}")
}

/// The lanes that have a dated claim. Those without stand last; the shelf has their claims.
fn dated_lanes(layout: &TimelineLayout) -> impl Iterator<Item = &Lane> {
    layout.lanes.iter().take_while(|lane| {
        let shown = match &lane.content {
            LaneContent::Marks { marks, .. } => marks.len(),
            LaneContent::Strip(strip) => strip.marks,
        };
        shown + lane.earlier + lane.later > 0
    })
}

/// Height of the lanes drawn in px.
fn lanes_px(layout: &TimelineLayout) -> f64 {
    dated_lanes(layout).last().map_or(0.0, |lane| lane.y + lane.height)
}

fn stripes() -> El {
    let stripe = line(Point::new(0.0, 0.0), Point::new(0.0, 5.0)).class("stripe");
    let pattern = el("pattern")
        .attr("id", "stripes")
        .attr("width", "5")
        .attr("height", "5")
        .attr("patternUnits", "userSpaceOnUse")
        .attr("patternTransform", "rotate(45)");
    el("defs").child(pattern.child(stripe))
}

fn line(from: Point, to: Point) -> El {
    el("line").number("x1", from.x).number("x2", to.x).number("y1", from.y).number("y2", to.y)
}

fn rect(class: &str, Rect { x, y, width, height }: Rect) -> El {
    let rect = el("rect").class(class).number("x", x).number("y", y);
    rect.number("width", width).number("height", height)
}

fn text(class: &str, x: f64, y: f64, words: String) -> El {
    el("text").class(class).number("x", x).number("y", y).child(words)
}

fn axis(layout: Laid) -> AnyView {
    let layout = layout.get();
    let axis = ticks(&layout.scale, &TextSize::sans(12.0));
    let bottom = lanes_px(&layout) + AXIS_PX;
    let mut views = Vec::new();
    for tick in axis.ticks {
        let class = if tick.major { "tick tick-major" } else { "tick" };
        let (from, to) = (Point::new(tick.x, AXIS_PX - 6.0), Point::new(tick.x, bottom));
        views.push(line(from, to).class(class).view());
        if let Some(label) = tick.label {
            let label = text("tick-label", tick.x, 28.0, label).attr("text-anchor", "middle");
            views.push(label.view());
        }
    }
    for label in axis.context {
        views.push(text("tick-context", label.x, 12.0, label.label).view());
    }
    all(views)
}

/// The lanes. A claim that stands in several of them has its handle in the first.
fn lane_views(
    context: Context,
    clock: Derived<Clock>,
    layout: Laid,
    lanes: Lanes,
) -> impl Fn() -> AnyView {
    let facet = Derived::new(move || context.query.with(|q| q.lanes));
    move || {
        let (layout, lanes, loaded) = (layout.get(), lanes.get(), context.loaded());
        let (facet, clock) = (facet.get(), clock.get());
        let mut seen = Bits::none(loaded.dataset.claims.len());
        let view = |lane: &Lane| {
            let id = lanes.get(lane.key).map_or("", |group| group.id.as_str());
            let marks = match &lane.content {
                LaneContent::Marks { marks, .. } => marks
                    .iter()
                    .map(|m| mark(context, clock, m, lane.key, seen.insert(m.claim.get())))
                    .collect(),
                LaneContent::Strip(strip) => bins(strip, lane.rows_y, lane.y + lane.height),
            };
            let (left, right) =
                (Point::new(0.0, lane.y), Point::new(layout.scale.width_px, lane.y));
            let name = labels::value(&loaded.dataset, facet, id);
            el("g")
                .class("lane")
                .child(line(left, right).class("lane-rule"))
                .child(el("g").child(marks))
                .child(text("lane-head", 0.0, lane.y + 15.0, name))
                .view()
        };
        all(dated_lanes(&layout).map(view).collect())
    }
}

/// More marks than can be told apart, as heights of a strip.
fn bins(strip: &Density, top: f64, bottom: f64) -> Vec<El> {
    let most = f64::from(strip.largest.max(1));
    let bin = |(at, count): (usize, &u32)| {
        let height = (bottom - top) * f64::from(*count) / most;
        let x = at as f64 * strip.bin_px;
        rect("strip-bin", Rect::new(x, bottom - height, strip.bin_px, height))
    };
    strip.counts.iter().enumerate().filter(|(_, count)| **count > 0).map(bin).collect()
}

fn mark(context: Context, clock: Clock, mark: &PlacedMark, lane: usize, carries: bool) -> El {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let claim = dataset.claim(mark.claim);
    let words = format!(
        "{} says: {}. {} {}",
        speaker_name(dataset, claim),
        claim.statement,
        labels::clock(clock),
        date_words(&clock.dated(dataset, claim)),
    );
    let selection = Selection::Claim(claim.id.to_string());
    let selected = context.is_selected(selection.clone());
    let by_key = selection.clone();
    let pressed = move |event: Event| {
        if matches!(events::key(&event).as_str(), "Enter" | " ") {
            events::prevent(&event);
            context.select(by_key.clone());
        }
    };
    let class = format!("mark mark-{} basis-{}", body_class(mark.body), mark.basis.id());
    el("g")
        .class_if(&class, "is-selected", move || selected.get())
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

/// The bar with its two ends.
fn drawing(mark: &PlacedMark) -> Vec<AnyView> {
    let Rect { x, y, width, height } = mark.rect;
    if mark.body == Body::Day && mark.start.kind == EndKind::Sharp {
        let (middle, r) = (mark.rect.middle(), height / 2.0);
        let (cx, cy, left, right) =
            (px(middle.x), px(middle.y), px(middle.x - r), px(middle.x + r));
        let (top, bottom) = (px(y), px(y + height));
        let d = format!("M{cx} {top}L{right} {cy}L{cx} {bottom}L{left} {cy}Z");
        return vec![path("mark-bar", d).view()];
    }
    // An open end's head takes the place of the bar's last pixels.
    let head = |end: MarkEnd| match end.kind {
        EndKind::Open => HEAD_PX.min(width / 2.0),
        _ => 0.0,
    };
    let (left, right) = (head(mark.start), head(mark.end));
    let bar = Rect::new(x + left, y, (width - left - right).max(1.0), height);
    vec![
        rect("mark-bar", bar).attr("rx", "2").view(),
        end_view(mark.start, x, &bar, -1.0),
        end_view(mark.end, x + width, &bar, 1.0),
    ]
}

/// One end of a bar, at `x`: nothing for a sharp one, a gap of dots for a faded one, a head for an
/// open one, a fading tail for an unknown one. `side` is −1 at the start and 1 at the end.
fn end_view(end: MarkEnd, x: f64, bar: &Rect, side: f64) -> AnyView {
    let (top, middle, bottom) = (bar.y, bar.y + bar.height / 2.0, bar.bottom());
    let (tip, middle) = (px(x), px(middle));
    if end.cut {
        let back = px(x - side * 4.0);
        let (top, bottom) = (px(top), px(bottom));
        return path("mark-cut", format!("M{back} {top}L{tip} {middle}L{back} {bottom}")).view();
    }
    match end.kind {
        EndKind::Sharp => nothing(),
        EndKind::Open => {
            let back = px(if side < 0.0 { bar.x } else { bar.right() });
            let (top, bottom) = (px(top - 4.0), px(bottom + 4.0));
            path("mark-open", format!("M{back} {top}L{tip} {middle}L{back} {bottom}Z")).view()
        }
        EndKind::Faded | EndKind::Unknown => {
            let class = if end.kind == EndKind::Faded { "mark-faded" } else { "mark-unknown" };
            let (reach, top, bottom) = (px(x - side * 6.0), px(top), px(bottom));
            path(class, format!("M{tip} {top}V{bottom}M{reach} {top}V{bottom}")).view()
        }
    }
}

/// Links between claims that both have a mark, as arcs.
fn arcs(context: Context, layout: Laid) -> impl Fn() -> AnyView {
    let kinds = Derived::new(move || context.query.with(|q| q.arcs.clone()));
    move || {
        let (layout, kinds, loaded) = (layout.get(), kinds.get(), context.loaded());
        let mut places: Vec<Option<Rect>> = vec![None; loaded.dataset.claims.len()];
        for (_, mark) in layout.marks() {
            places[mark.claim.get()].get_or_insert(mark.joint());
        }
        let frame = Rect::new(0.0, 0.0, layout.scale.width_px, lanes_px(&layout));
        let reading = context.reading.get();
        let links = reading.links.iter().map(|ix| loaded.dataset.link(*ix));
        let view = |link: &Link| {
            let (from, to) = (places[link.from.get()]?, places[link.to.get()]?);
            Some(arc_view(context, link, &from, &to, &frame).view())
        };
        all(links.filter(|link| kinds.contains(&link.kind)).filter_map(view).collect())
    }
}

fn arc_view(context: Context, link: &Link, from: &Rect, to: &Rect, frame: &Rect) -> El {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let arc = arc(from, to, frame);
    let (from, to) = (dataset.claim(link.from), dataset.claim(link.to));
    let words = format!(
        "{}, according to {}: what {} says and what {} says",
        labels::link_name(link.kind),
        labels::link_author(dataset, link.author),
        speaker_name(dataset, from),
        speaker_name(dataset, to),
    );
    el("g")
        .class(&format!("arc arc-{}", link.kind.id()))
        .attr("data-link", format!("{}~{}~{}", from.id, link.kind.id(), to.id))
        .attr("role", "img")
        .attr("aria-label", words.as_str())
        .child(el("svg:title").child(words))
        .child(path("arc-line", arc.path))
        .child(path("arc-head", arc.arrow.path(7.0)))
}
