//! The lanes of the timeline: their heads, which stay in sight, the lines between them, and strips
//! where there are more marks than can be told apart.

use crate::document::labels;
use crate::layout::timeline::{Density, Lane, LaneContent, Window};
use crate::query::{Facet, Term, View};
use crate::views::derived::Derived;
use crate::views::el::{El, Item, div, el, keyed, px};
use crate::views::relations::graph::path;
use crate::views::timeline::marks::anchor_px;
use crate::views::timeline::{Time, interval_of};

/// How much nearer a strip is opened.
const OPENED: f64 = 4.0;

/// What cannot be told apart in so many days is not told apart by fewer: they begin on one day.
const NEAREST_DAYS: f64 = 31.0;

/// The heads of the lanes: text over the picture that stays in sight while its lane does.
pub fn heads(time: Time) -> El {
    let facet = Derived::new(move || time.context.query.with(|q| q.lanes));
    keyed(move || {
        let (layout, groups, facet) = (time.layout.get(), time.groups.get(), facet.get());
        let nearer = time.rest.with(Window::days) > NEAREST_DAYS;
        let head = |lane: &Lane| {
            let id = groups.get(lane.key).map_or_else(String::new, |group| group.id.clone());
            let strip = matches!(lane.content, LaneContent::Strip(_));
            let (key, top, height) = (lane.key, px(lane.y), px(lane.height));
            Item::new(format!("{} {id} {top} {height} {strip} {nearer}", facet.id()), move || {
                let style = format!("top:{top}px;height:{height}px");
                div("lane")
                    .attr("style", style)
                    .child(lane_head(time, facet, &id, key, strip, nearer))
            })
        };
        layout.lanes.iter().map(head).collect()
    })
}

/// The name of a lane; of one that is a strip, also the ways to its claims, one of them by bringing
/// it nearer where that helps.
fn lane_head(time: Time, facet: Facet, id: &str, key: usize, strip: bool, nearer: bool) -> El {
    let name = labels::value(&time.context.loaded().dataset, facet, id);
    let head = div("lane-head").child(el("span").child(name.as_str()));
    if !strip {
        return head;
    }
    let words = "too many claims to tell apart here";
    let list = lister(time, facet, id);
    if !nearer {
        return head.child(words).child(" ").child(list);
    }
    let words = format!("{words}: look closer");
    let open = el("button.button.lane-open[type=button]")
        .attr("aria-label", format!("{name}: {words}"))
        .on("click", move |_| open_strip(time, key))
        .child(words);
    head.child(open).child(list)
}

/// The line over each lane.
pub fn rules(time: Time) -> El {
    let mut d = String::new();
    time.layout.with(|l| {
        for lane in &l.lanes {
            d.push_str(&format!("M0 {}h{}", px(lane.y), px(l.scale.width_px)));
        }
    });
    path("lane-rule", d)
}

/// The strips of the lanes that have more marks than can be told apart.
pub fn strips(time: Time) -> El {
    let layout = time.layout.get();
    let by = anchor_px(&layout);
    let strip = |lane: &Lane| match &lane.content {
        LaneContent::Strip(strip) => Some(bins(strip, lane, by)),
        LaneContent::Marks { .. } => None,
    };
    layout.lanes.iter().filter_map(strip).collect()
}

/// More marks than can be told apart, as the outline of a strip: one path in whole px, in which
/// neighbours of one height are one step.
fn bins(strip: &Density, lane: &Lane, by: f64) -> El {
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

/// Opens a strip: brings what it is fullest of nearer.
fn open_strip(time: Time, key: usize) {
    let layout = time.layout.get_untracked();
    let lane = layout.lanes.iter().find(|lane| lane.key == key);
    if let Some(LaneContent::Strip(strip)) = lane.map(|lane| &lane.content) {
        let day = layout.scale.day_from_x(strip.peak_px());
        let nearer = time.window.get_untracked().zoomed(day, OPENED);
        time.show(Some(nearer.panned(day - (nearer.start + nearer.end) / 2.0)));
    }
}

/// The claims of a strip as a list: those of its lane that may lie in the window.
fn lister(time: Time, facet: Facet, id: &str) -> El {
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
    el("a.lane-list").live("href", move || Some(address())).child("as a list")
}
