//! The timeline as SVG: an axis, lanes with their heads, marks as the spans they are, arcs.

use super::context::{Context, context};
use super::timeline::{Laid, Lanes};
use crate::document::{date_words, labels, speaker_name};
use crate::layout::TextSize;
use crate::layout::timeline::{
    Body, Density, EndKind, Lane, LaneContent, MarkEnd, PlacedMark, arc, ticks,
};
use crate::layout::{Heading, Point, Rect, walk};
use crate::model::ClaimIx;
use crate::platform::focus;
use crate::platform::hash::Entry;
use crate::query::{Clock, Selection};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// Height of the axis in px.
const AXIS_PX: f64 = 40.0;

/// Length of the head of an open end in px.
const HEAD_PX: f64 = 10.0;

/// The picture.
#[component]
pub fn TimelineMarks(
    /// Where everything stands.
    layout: Laid,
    /// What the lanes are; a lane's key is a position here.
    lanes: Lanes,
) -> impl IntoView {
    let context = context();
    let label = move || format!("Claims in time. {}", context.sentence());
    let height = move || layout.with(|l| l.height_px + AXIS_PX);
    let width = move || layout.with(|l| l.scale.width_px);
    let lane_views = move || {
        let (layout, lanes) = (layout.get(), lanes.get());
        let facet = context.query.with(|q| q.lanes);
        let mut seen = BTreeSet::new();
        layout.lanes.iter().map(|lane| {
            let id = lanes.get(lane.key).map(|l| l.id.clone()).unwrap_or_default();
            let name = labels::value(&context.loaded().dataset, facet, &id);
            lane_view(lane, name, layout.scale.width_px, &mut seen)
        }).collect::<Vec<_>>()
    };
    let pressed = move |event: KeyboardEvent| walk_marks(context, &event, layout);
    view! {
        <figure class="timeline">
            <svg role="group" aria-label=label width=width height=height
                viewBox=move || format!("0 0 {} {}", width(), height()) on:keydown=pressed>
                <defs>
                    <pattern id="stripes" width="5" height="5" patternUnits="userSpaceOnUse"
                        patternTransform="rotate(45)">
                        <line class="stripe" x1="0" x2="0" y1="0" y2="5"/>
                    </pattern>
                </defs>
                <Axis layout/>
                <g transform=format!("translate(0 {AXIS_PX})")>
                    {lane_views}
                    <Arcs layout/>
                </g>
            </svg>
            <figcaption class="timeline-caption">{move || beyond(layout)}</figcaption>
        </figure>
        <TimelineLegend/>
    }
}

/// What lies outside the window, in words.
fn beyond(layout: Laid) -> String {
    layout.with(|l| match (l.earlier, l.later) {
        (0, 0) => "Every dated claim is in sight.".to_owned(),
        (earlier, later) => format!("{earlier} claims lie earlier, {later} later than what is shown."),
    })
}

#[component]
fn Axis(layout: Laid) -> impl IntoView {
    let axis = move || {
        let layout = layout.get();
        let axis = ticks(&layout.scale, &TextSize::sans(12.0));
        let bottom = layout.height_px + AXIS_PX;
        let lines: Vec<_> = axis.ticks.into_iter().map(|tick| {
            let class = if tick.major { "tick tick-major" } else { "tick" };
            view! {
                <line class=class x1=tick.x x2=tick.x y1=AXIS_PX - 6.0 y2=bottom/>
                {tick.label.map(|label| view! {
                    <text class="tick-label" x=tick.x y="28" text-anchor="middle">{label}</text>
                })}
            }
        }).collect();
        let above: Vec<_> = axis.context.into_iter().map(|label| {
            view! { <text class="tick-context" x=label.x y="12">{label.label}</text> }
        }).collect();
        view! { {lines}{above} }
    };
    view! { <g class="axis" aria-hidden="true">{axis}</g> }
}

fn lane_view(lane: &Lane, name: String, width: f64, seen: &mut BTreeSet<ClaimIx>) -> AnyView {
    let content = match &lane.content {
        LaneContent::Marks { marks, .. } => marks.iter().map(|mark| {
            let carries = seen.insert(mark.claim);
            view! { <Mark mark=*mark lane=lane.key carries/> }
        }).collect::<Vec<_>>().into_any(),
        LaneContent::Strip(strip) => strip_view(strip, lane.rows_y, lane.y + lane.height),
    };
    view! {
        <g class="lane">
            <line class="lane-rule" x1="0" x2=width y1=lane.y y2=lane.y/>
            {content}
            <text class="lane-head" x="0" y=lane.y + 15.0>{name}</text>
        </g>
    }
    .into_any()
}

/// More marks than can be told apart, as heights of a strip.
fn strip_view(strip: &Density, top: f64, bottom: f64) -> AnyView {
    let most = f64::from(strip.largest.max(1));
    strip.counts.iter().enumerate().filter(|(_, count)| **count > 0).map(|(at, count)| {
        let height = (bottom - top) * f64::from(*count) / most;
        view! {
            <rect class="strip-bin" x=at as f64 * strip.bin_px width=strip.bin_px
                y=bottom - height height=height/>
        }
    }).collect::<Vec<_>>().into_any()
}

#[component]
fn Mark(mark: PlacedMark, lane: usize, carries: bool) -> impl IntoView {
    let context = context();
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let claim = dataset.claim(mark.claim);
    let id = claim.id.to_string();
    let clock = context.query.with_untracked(|q| q.clock.unwrap_or(Clock::About));
    let words = format!(
        "{} says: {}. {} {}",
        speaker_name(dataset, claim),
        claim.statement,
        labels::clock(clock),
        date_words(&clock.dated(dataset, claim)),
    );
    let selection = Selection::Claim(id.clone());
    let selected = {
        let selection = selection.clone();
        Memo::new(move |_| context.selection.with(|s| s.as_ref() == Some(&selection)))
    };
    let choose = move || {
        let selection = selection.clone();
        context.change(Entry::Push, |query| query.select = Some(selection));
    };
    let by_key = choose.clone();
    let pressed = move |event: KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            by_key();
        }
    };
    let Rect { x, y, width, height } = mark.hit;
    let class = format!("mark mark-{} basis-{}", body_class(mark.body), mark.basis.id());
    view! {
        <g class=class class:is-selected=selected role="button" tabindex="0"
            id=format!("mark-{lane}-{id}") data-claim=carries.then_some(id)
            aria-label=words.clone() on:click=move |_| choose() on:keydown=pressed>
            <title>{words.clone()}</title>
            <rect class="mark-hit" x=x y=y width=width height=height/>
            {drawing(&mark)}
        </g>
    }
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
fn drawing(mark: &PlacedMark) -> AnyView {
    let Rect { x, y, width, height } = mark.rect;
    if mark.body == Body::Day && mark.start.kind == EndKind::Sharp {
        let Point { x: cx, y: cy } = mark.rect.middle();
        let r = height / 2.0;
        let d = format!("M{cx} {} L{} {cy} L{cx} {} L{} {cy} Z", cy - r, cx + r, cy + r, cx - r);
        return view! { <path class="mark-bar" d=d/> }.into_any();
    }
    // An open end's head takes the place of the bar's last pixels.
    let head = |end: MarkEnd| {
        let drawn = end.kind == EndKind::Open && !end.cut;
        if drawn { HEAD_PX.min(width / 2.0) } else { 0.0 }
    };
    let (left, right) = (head(mark.start), head(mark.end));
    view! {
        <rect class="mark-bar" x=x + left y=y width=(width - left - right).max(1.0) height=height
            rx="2"/>
        {end_view(mark.start, x, y, height, -1.0)}
        {end_view(mark.end, x + width, y, height, 1.0)}
    }
    .into_any()
}

/// One end of a bar: nothing for a sharp one, a gap of dots for a faded one, a head for an open
/// one, a fading tail for an unknown one. `side` is −1 at the start and 1 at the end.
fn end_view(end: MarkEnd, x: f64, y: f64, height: f64, side: f64) -> AnyView {
    let (middle, bottom) = (y + height / 2.0, y + height);
    if end.cut {
        let d = format!("M{} {y} L{x} {middle} L{} {bottom}", x - side * 4.0, x - side * 4.0);
        return view! { <path class="mark-cut" d=d/> }.into_any();
    }
    match end.kind {
        EndKind::Sharp => ().into_any(),
        EndKind::Open => {
            let d = format!(
                "M{} {} L{x} {middle} L{} {} Z",
                x - side * HEAD_PX, y - 4.0, x - side * HEAD_PX, bottom + 4.0,
            );
            view! { <path class="mark-open" d=d/> }.into_any()
        }
        EndKind::Faded | EndKind::Unknown => {
            let class = if end.kind == EndKind::Faded { "mark-faded" } else { "mark-unknown" };
            let reach = x - side * 6.0;
            let d = format!("M{x} {y} V{bottom} M{reach} {y} V{bottom}");
            view! { <path class=class d=d/> }.into_any()
        }
    }
}

/// Links between claims that both have a mark, as arcs.
#[component]
fn Arcs(layout: Laid) -> impl IntoView {
    let context = context();
    move || {
        let layout = layout.get();
        let loaded = context.loaded();
        let dataset = &loaded.dataset;
        let kinds = context.query.with(|q| q.arcs.clone());
        let mut places: BTreeMap<ClaimIx, Rect> = BTreeMap::new();
        for (_, mark) in layout.marks() {
            places.entry(mark.claim).or_insert(mark.rect);
        }
        let frame = Rect::new(0.0, 0.0, layout.scale.width_px, layout.height_px);
        let reading = context.reading.get();
        reading.links.iter().map(|ix| dataset.link(*ix)).filter(|l| kinds.contains(&l.kind))
            .filter_map(|link| {
                let arc = arc(places.get(&link.from)?, places.get(&link.to)?, &frame);
                let (from, to) = (dataset.claim(link.from), dataset.claim(link.to));
                let key = format!("{}~{}~{}", from.id, link.kind.id(), to.id);
                let words = format!(
                    "{}, according to {}: what {} says and what {} says",
                    labels::link_name(link.kind), labels::link_author(dataset, link.author),
                    speaker_name(dataset, from), speaker_name(dataset, to),
                );
                Some(view! {
                    <g class=format!("arc arc-{}", link.kind.id()) data-link=key role="img"
                        aria-label=words.clone()>
                        <title>{words.clone()}</title>
                        <path class="arc-line" d=arc.path/>
                        <path class="arc-head" d=arc.arrow.path(7.0)/>
                    </g>
                })
            })
            .collect::<Vec<_>>()
    }
}

/// Arrow keys go from mark to mark.
fn walk_marks(context: Context, event: &KeyboardEvent, layout: Laid) {
    let heading = match event.key().as_str() {
        "ArrowLeft" => Heading::Left,
        "ArrowRight" => Heading::Right,
        "ArrowUp" => Heading::Up,
        "ArrowDown" => Heading::Down,
        _ => return,
    };
    let Some(focused) = focus::focused_id() else { return };
    let layout = layout.get_untracked();
    let loaded = context.loaded();
    let id_of = |lane: &Lane, mark: &PlacedMark| {
        format!("mark-{}-{}", lane.key, loaded.dataset.claim(mark.claim).id)
    };
    let places: Vec<(String, Point)> =
        layout.marks().map(|(lane, mark)| (id_of(lane, mark), mark.hit.middle())).collect();
    let Some(here) = places.iter().position(|(id, _)| *id == focused) else { return };
    let from = places[here].1;
    let others: Vec<(usize, Point)> = places
        .iter()
        .enumerate()
        .filter(|(at, _)| *at != here)
        .map(|(at, (_, place))| (at, *place))
        .collect();
    if let Some(next) = walk(from, heading, &others) {
        event.prevent_default();
        focus::focus(&places[next].0);
    }
}

/// What the marks stand for.
#[component]
fn TimelineLegend() -> impl IntoView {
    view! {
        <p class="legend">
            "A bar is as long as the time it stands for; a diamond is a day. A hollow bar lies \
             somewhere within its length. An arrow head has no end on that side, a doubled edge is \
             about then or not certain. Filled: the date stands in the text, or follows from it; \
             striped: it is known from outside the text. Arcs join pledges with what is held to \
             break them, and contradictions."
        </p>
    }
}
