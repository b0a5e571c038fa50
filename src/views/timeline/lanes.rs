//! The lanes of the timeline: their heads, which stay in sight, the lines between them, and strips
//! where there are more marks than can be told apart.

use crate::document::labels;
use crate::layout::timeline::{Density, Lane, LaneContent, Window, interval_of};
use crate::query::{Facet, Term, View};
use crate::views::keyed::Keyed;
use crate::views::svg::{path, px};
use crate::views::timeline::handles::anchor_px;
use crate::views::timeline::lane_counts::{counted, lane_counts};
use crate::views::timeline::time::Time;
use leptos::prelude::*;

/// How much nearer a strip is opened.
const OPENED: f64 = 4.0;

/// What cannot be told apart in so many days is not told apart by fewer: they begin on one day.
const NEAREST_DAYS: f64 = 31.0;

/// The head of a lane with all that its look depends on.
#[derive(Clone)]
struct Head {
    facet: Facet,
    /// The facet value that the lane stands for.
    id: String,
    /// The top of the lane, in px.
    top: String,
    /// The height of the lane, in px.
    height: String,
    /// How many of its claims have a mark in sight, and of how many of those no words stand there.
    counts: (usize, usize),
    /// Whether the lane is a strip.
    strip: bool,
    /// Whether the strip can be brought nearer.
    nearer: bool,
}

impl Head {
    /// What the head is and looks like: another look is another head.
    fn key(&self) -> String {
        let Self { facet, id, top, height, counts: (all, silent), strip, nearer } = self;
        format!("{} {id} {top} {height} {all} {silent} {strip} {nearer}", facet.id())
    }
}

/// The heads of the lanes: text over the picture that stays in sight while its lane does.
#[component]
pub fn LaneHeads(time: Time) -> impl IntoView {
    let facet = Memo::new(move |_| time.context.query.with(|q| q.lanes));
    let heads = move || {
        let (layout, groups, facet) = (time.layout.get(), time.groups.get(), facet.get());
        let nearer = time.rest.with(Window::days) > NEAREST_DAYS;
        let counts = lane_counts(&layout, &time.words.get());
        let head = |lane: &Lane| Head {
            counts: counts.get(&lane.key).copied().unwrap_or_default(),
            facet,
            id: groups.get(lane.key).map_or_else(String::new, |group| group.id.clone()),
            top: px(lane.y),
            height: px(lane.height),
            strip: matches!(lane.content, LaneContent::Strip(_)),
            nearer,
        };
        layout.lanes.iter().map(head).collect::<Vec<_>>()
    };
    view! { <Keyed each=heads key=Head::key children=move |head| lane_head(time, head)/> }
        .into_any()
}

/// The name of a lane; of one that is a strip, also the ways to its claims, one of them by bringing
/// it nearer where that helps.
fn lane_head(time: Time, head: Head) -> AnyView {
    let Head { facet, id, top, height, counts, strip, nearer } = head;
    let name = labels::value(&time.context.loaded().dataset, facet, &id);
    let ways = strip.then(|| ways_into(time, facet, id, &name, nearer));
    view! {
        <div class="lane" style=format!("top:{top}px;height:{height}px")>
            <div class="lane-head">
                <span>{name}</span>
                {counted(time, counts)
                    .filter(|_| !strip)
                    .map(|words| view! { <small>{words}</small> }.into_any())}
                <div class="lane-ways" data-undrawn="true">{ways}</div>
            </div>
        </div>
    }
    .into_any()
}

/// The ways to the claims of a strip.
fn ways_into(time: Time, facet: Facet, id: String, name: &str, nearer: bool) -> AnyView {
    let words = "too many claims to tell apart here";
    let list = list_link(time, facet, &id);
    if !nearer {
        return view! { {words} " " {list} }.into_any();
    }
    let words = format!("{words}: look closer");
    let full_name = format!("{name}: {words}");
    view! {
        <button
            class="button lane-open"
            type="button"
            aria-label=full_name
            on:click=move |_| open_strip(time, &id)
        >
            {words}
        </button>
        {list}
    }
    .into_any()
}

/// Opens a strip: brings what it is fullest of nearer.
fn open_strip(time: Time, id: &str) {
    let (layout, groups) = (time.layout.get_untracked(), time.groups.get_untracked());
    let stands_for = |lane: &&Lane| groups.get(lane.key).is_some_and(|group| group.id == id);
    let lane = layout.lanes.iter().find(stands_for);
    if let Some(LaneContent::Strip(strip)) = lane.map(|lane| &lane.content) {
        let day = layout.scale.day_from_x(strip.peak_px());
        let nearer = time.window.get_untracked().zoomed(day, OPENED);
        time.show(Some(nearer.panned(day - (nearer.start + nearer.end) / 2.0)));
    }
}

/// The claims of a strip as a list: those of its lane that may lie in the window.
fn list_link(time: Time, facet: Facet, id: &str) -> AnyView {
    let (term, context) = (Term::from_text(id), time.context);
    let address = move || {
        let window = interval_of(time.rest.get());
        context.link(|query| {
            query.view = View::Claims;
            query.intervals.insert(time.clock.get(), window);
            query.change_facet(facet, |clause| {
                clause.include.insert(term.clone());
            });
        })
    };
    view! { <a class="lane-list" href=address>"as a list"</a> }.into_any()
}

/// The line over each lane.
pub fn rules(time: Time) -> AnyView {
    let mut d = String::new();
    time.layout.with(|l| {
        for lane in &l.lanes {
            d.push_str(&format!("M0 {}h{}", px(lane.y), px(l.scale.width_px)));
        }
    });
    path("lane-rule", d)
}

/// The strips of the lanes that have more marks than can be told apart.
pub fn strips(time: Time) -> AnyView {
    let layout = time.layout.get();
    let by = anchor_px(&layout);
    let strip = |lane: &Lane| match &lane.content {
        LaneContent::Strip(strip) => Some(outline(strip, lane, by)),
        LaneContent::Marks { .. } => None,
    };
    layout.lanes.iter().filter_map(strip).collect_view().into_any()
}

/// More marks than can be told apart, as the outline of a strip: one path in whole px, in which
/// neighbours of one height are one step.
fn outline(strip: &Density, lane: &Lane, by: f64) -> AnyView {
    let (most, height) = (f64::from(strip.largest.max(1)), lane.height + lane.y - lane.rows_y);
    let bottom = (lane.y + lane.height).round() as i64;
    let mut d = format!("M{} {bottom}", px(by + strip.x));
    let (mut before, mut run) = (0, 0);
    for count in strip.counts.iter().chain([&0]) {
        // The square root lets a single claim be seen beside a thousand.
        let up = (height * (f64::from(*count) / most).sqrt()).ceil() as i64;
        if up != before {
            d.push_str(&format!("h{}v{}", run, before - up));
            (before, run) = (up, 0);
        }
        run += strip.bin_px as i64;
    }
    path("strip", d + "z")
}
