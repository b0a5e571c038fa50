//! The timeline: claims on one of three clocks, drawn as well as their dates are known, and moving
//! through time by button and key.

use super::claims::choice;
use super::context::Context;
use super::coverage::{empty, undated};
use super::derived::Derived;
use super::el::{El, all, div, el};
use super::graph::heading;
use super::timeline_marks::{mark_id, timeline_marks};
use super::timeline_table::{shelf, timeline_table};
use crate::document::labels;
use crate::layout::timeline::{TimelineLayout, TimelineRequest, Window, lay_out_timeline};
use crate::layout::{Heading, Point, timeline_request, walk};
use crate::model::{Date, DatePart, Day, Edtf};
use crate::platform::events::{self, Event};
use crate::platform::focus;
use crate::platform::hash::Entry;
use crate::query::{Bits, Clock, Facet, Group, Interval, group};
use leptos::prelude::*;
use std::sync::Arc;

/// Lanes by their position.
pub type Lanes = Derived<Arc<Vec<Group>>>;
/// The timeline laid out.
pub type Laid = Derived<Arc<TimelineLayout>>;

/// Id of the picture.
pub const PICTURE: &str = "timeline";

/// Width that the picture is laid out for until the column is measured, in px.
const FIRST_WIDTH_PX: f64 = 720.0;

/// How much nearer one step of zooming brings.
const ZOOM: f64 = 1.6;

/// The timeline.
pub fn timeline(context: Context) -> El {
    // The plane of two clocks is told by its about clock until it is drawn.
    let clock = Derived::new(move || context.query.with(|q| q.clock.unwrap_or(Clock::About)));
    let lanes = lanes(context);
    let request = request(context, clock, lanes);
    let layout: Laid = Derived::new(move || Arc::new(request.with(lay_out_timeline)));
    let drawn = Derived::new(move || {
        let mut drawn = Bits::none(context.loaded().dataset.claims.len());
        layout.with(|l| {
            for (_, mark) in l.marks() {
                drawn.insert(mark.claim.get());
            }
        });
        drawn
    });
    let no_match = Derived::new(move || context.matches.with(|m| m.is_empty()));
    el("div")
        .attr("data-view", "timeline")
        .child(div("list-tools").child(clock_choice(context)).child(lane_choice(context)))
        .child(undated(context))
        .dynamic(move || match no_match.get() {
            true => empty(context),
            false => all(vec![
                travel(context, layout).view(),
                timeline_marks(context, clock, layout, lanes).view(),
                legend().view(),
                shelf(context, clock),
                timeline_table(context, clock, drawn).view(),
            ]),
        })
}

fn lanes(context: Context) -> Lanes {
    let facet = Derived::new(move || context.query.with(|q| q.lanes));
    Derived::new(move || {
        let loaded = context.loaded();
        let claims = context.ordered.get();
        Arc::new(group(&loaded.index, &context.reading.get(), facet.get(), &claims))
    })
}

fn request(context: Context, clock: Derived<Clock>, lanes: Lanes) -> Derived<TimelineRequest> {
    let window =
        Derived::new(move || context.query.with(|q| q.window.as_ref().and_then(window_of)));
    Derived::new(move || {
        let loaded = context.loaded();
        let measured = context.session.with(|s| s.width_px);
        let width_px = if measured > 0.0 { measured } else { FIRST_WIDTH_PX };
        let (dataset, index) = (&loaded.dataset, &loaded.index);
        timeline_request(dataset, index, clock.get(), &lanes.get(), window.get(), width_px)
    })
}

/// The days an interval of the query shows; an open end reaches 30 years beyond the other.
fn window_of(interval: &Interval) -> Option<Window> {
    const REACH_DAYS: i64 = 30 * 365;
    let (first, last) = interval.days()?;
    let (first, last) = match (first.is_bounded(), last.is_bounded()) {
        (true, true) => (first.0, last.0),
        (true, false) => (first.0, first.0 + REACH_DAYS),
        (false, true) => (last.0 - REACH_DAYS, last.0),
        (false, false) => return None,
    };
    Some(Window::new(first as f64, last as f64 + 1.0))
}

/// A window as the query's interval of whole days.
fn interval_of(window: Window) -> Interval {
    let (first, last) = window.whole_days();
    Interval::Between(Some(day_date(first)), Some(day_date(last)))
}

fn day_date(day: Day) -> Edtf {
    let (year, month, date) = day.calendar();
    let part = DatePart::Day(month, date);
    Edtf::Single(Date { year, part, uncertain: false, approximate: false })
}

fn clock_choice(context: Context) -> El {
    let current = Derived::new(move || context.query.with(|q| q.clock));
    let option = |clock: &Clock| {
        let clock = *clock;
        let words = match clock {
            Clock::About => "what they speak of",
            Clock::Said => "when it was said",
            Clock::Published => "when it was published",
        };
        let choose = move |_| {
            context.change(Entry::Push, |query| {
                query.clock = Some(clock);
                query.window = None;
            });
        };
        el("button")
            .class("button")
            .attr("type", "button")
            .live("aria-pressed", move || Some((current.get() == Some(clock)).to_string()))
            .on("click", choose)
            .child(words)
    };
    div("choice")
        .attr("role", "group")
        .attr("aria-label", "Claims by")
        .child(Clock::ALL.iter().map(option).collect::<Vec<_>>())
}

fn lane_choice(context: Context) -> El {
    const LANES: [Facet; 7] = [
        Facet::Actor,
        Facet::Speaker,
        Facet::Root,
        Facet::Kind,
        Facet::Topic,
        Facet::Source,
        Facet::Predicate,
    ];
    let options = LANES.map(|facet| {
        let chosen = Derived::new(move || context.query.with(|q| q.lanes == facet));
        (facet.id(), labels::facet(facet), chosen)
    });
    choice("Lanes ", &options, move |id| {
        if let Some(facet) = Facet::from_id(id) {
            context.change(Entry::Push, |query| query.lanes = facet);
        }
    })
}

/// A move through time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Move {
    Earlier,
    Later,
    Nearer,
    Farther,
    Fit,
}

impl Move {
    fn from_key(key: &str) -> Option<Self> {
        match key {
            "ArrowLeft" => Some(Self::Earlier),
            "ArrowRight" => Some(Self::Later),
            "+" => Some(Self::Nearer),
            "-" => Some(Self::Farther),
            "Home" => Some(Self::Fit),
            _ => None,
        }
    }

    /// The window after the move; none: the one that fits.
    fn applied(self, window: Window) -> Option<Window> {
        let middle = (window.start + window.end) / 2.0;
        match self {
            Self::Earlier => Some(window.panned(-window.days() / 4.0)),
            Self::Later => Some(window.panned(window.days() / 4.0)),
            Self::Nearer => Some(window.zoomed(middle, ZOOM)),
            Self::Farther => Some(window.zoomed(middle, 1.0 / ZOOM)),
            Self::Fit => None,
        }
    }

    fn go(self, context: Context, layout: Laid) {
        let window = self.applied(layout.with_untracked(|l| l.scale.window));
        context.change(Entry::Replace, |query| query.window = window.map(interval_of));
    }
}

/// Buttons that move through time.
fn travel(context: Context, layout: Laid) -> El {
    let button = |step: Move, words: &str| {
        el("button")
            .class("button")
            .attr("type", "button")
            .on("click", move |_| step.go(context, layout))
            .child(words)
    };
    let whole = Derived::new(move || context.query.with(|q| q.window.is_none()));
    let fit = button(Move::Fit, "Fit").live("disabled", move || whole.get().then(String::new));
    div("travel")
        .attr("role", "group")
        .attr("aria-label", "Move through time")
        .child(button(Move::Earlier, "←").attr("aria-label", "Earlier"))
        .child(button(Move::Later, "→").attr("aria-label", "Later"))
        .child(button(Move::Nearer, "+").attr("aria-label", "Nearer"))
        .child(button(Move::Farther, "−").attr("aria-label", "Farther"))
        .child(fit)
}

/// Keys in the picture: arrows go from mark to mark, and through time where no mark has focus;
/// `+` and `-` zoom, `Home` fits. A mark that has focus keeps it; once out of sight, the picture has
/// it.
pub fn key_pressed(context: Context, event: &Event, layout: Laid) {
    let key = events::key(event);
    let focused = focus::focused_id().filter(|id| id.starts_with("mark-"));
    if let (Some(focused), Some(heading)) = (&focused, heading(&key)) {
        if let Some(next) = next_mark(context, layout, focused, heading) {
            events::prevent(event);
            focus::focus(&next);
        }
        return;
    }
    let Some(step) = Move::from_key(&key) else { return };
    if step == Move::Fit {
        events::prevent(event);
    }
    step.go(context, layout);
    if let Some(focused) = focused {
        let in_sight = mark_places(context, layout).iter().any(|(id, _)| *id == focused);
        focus::soon(if in_sight { &focused } else { PICTURE });
    }
}

/// The id of each mark, and where it lies.
fn mark_places(context: Context, layout: Laid) -> Vec<(String, Point)> {
    let loaded = context.loaded();
    let id = |claim| &loaded.dataset.claim(claim).id;
    layout.with_untracked(|l| {
        l.marks().map(|(lane, m)| (mark_id(lane.key, id(m.claim)), m.hit.middle())).collect()
    })
}

/// The id of the mark that lies next to a mark.
fn next_mark(context: Context, layout: Laid, focused: &str, heading: Heading) -> Option<String> {
    let places = mark_places(context, layout);
    let from = places.iter().find(|(id, _)| id == focused)?.1;
    let others = places.into_iter().filter(|(id, _)| id != focused);
    let (ids, points): (Vec<String>, Vec<Point>) = others.unzip();
    let points: Vec<(usize, Point)> = points.into_iter().enumerate().collect();
    ids.into_iter().nth(walk(from, heading, &points)?)
}

/// What the marks stand for.
fn legend() -> El {
    el("p").class("legend").child(
        "A bar is as long as the time it stands for; a diamond is a day. A hollow bar lies \
         somewhere within its length. An arrow head has no end on that side, a doubled edge is \
         about then or not certain. Filled: the date stands in the text, or follows from it; \
         striped: it is known from outside the text. Arcs join pledges with what is held to \
         break them, and contradictions.",
    )
}

/// What lies outside the window, in words.
pub fn beyond(layout: Laid) -> String {
    layout.with(|l| match (l.earlier, l.later) {
        (0, 0) => "Every dated claim is in sight.".to_owned(),
        (earlier, later) => {
            format!("{earlier} claims lie earlier, {later} later than what is shown.")
        }
    })
}
