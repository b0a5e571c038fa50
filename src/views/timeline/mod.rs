//! The timeline: claims on one of three clocks, drawn as well as their dates are known, or on the
//! plane of two. What there is to read; the parts are in `timeline_…`.

pub mod arcs;
pub mod lanes;
pub mod legend;
pub mod marks;
pub mod moves;
pub mod overview;
pub mod plane;
pub mod steps;
pub mod table;
pub mod tools;

use crate::layout::timeline::{TimelineLayout, TimelineRequest, Window, lay_out_timeline};
use crate::layout::{mark_look, timeline_lanes, timeline_metrics};
use crate::model::{ClaimIx, Date, DatePart, Day, Edtf, Extent};
use crate::platform::hash::Entry;
use crate::query::{Bits, Clock, Group, Interval, Sort, SortKey, group};
use crate::views::context::Context;
use crate::views::coverage::{empty, undated};
use crate::views::derived::{Derived, Writable};
use crate::views::el::{El, all, div, dynamic, el, nothing};
use crate::views::timeline::arcs::arc_kinds;
use crate::views::timeline::legend::legend;
use crate::views::timeline::marks::timeline_marks;
use crate::views::timeline::moves::{Moving, travel};
use crate::views::timeline::overview::overview;
use crate::views::timeline::plane::timeline_plane;
use crate::views::timeline::table::{shelf, timeline_table};
use crate::views::timeline::tools::{by_first, clock_choice, lane_choice};
use std::sync::Arc;

/// Width that the picture is laid out for until the column is measured, in px.
const FIRST_WIDTH_PX: f64 = 720.0;

/// Share of the frame's width beyond either edge that is at hand while the picture is moved.
const REACH: f64 = 0.5;

/// What the parts of the timeline read.
#[derive(Clone, Copy)]
pub struct Time {
    /// The app.
    pub context: Context,
    /// What dates are read from.
    pub clock: Derived<Clock>,
    /// What lanes stand for: a lane's key in the layout is a position here.
    pub groups: Derived<Arc<Vec<Group>>>,
    /// The days in which every dated claim can be seen, matching or not.
    pub whole: Derived<Window>,
    /// The days shown while nothing moves.
    pub rest: Derived<Window>,
    /// The days shown now, while the picture is moved too.
    pub window: Derived<Window>,
    /// The picture laid out; while it is moved, for the window it had when that began.
    pub layout: Derived<Arc<TimelineLayout>>,
    /// The claims that have a mark.
    pub drawn: Derived<Bits>,
    /// What the query asks of this clock.
    pub asked: Derived<Option<Interval>>,
    /// What the reader's hands are doing.
    pub moving: Writable<Moving>,
}

/// The timeline.
pub fn timeline(context: Context) -> El {
    let time = Time::new(context);
    let no_match = Derived::new(move || context.matches.with(|m| m.is_empty()));
    let is_plane = Derived::new(move || context.query.with(|q| q.clock.is_none()));
    el("div[data-view=timeline]")
        .child(
            div("list-tools")
                .child(clock_choice(context))
                .dynamic(move || if is_plane.get() { nothing() } else { lane_choice(context) }),
        )
        .child(undated(context))
        .dynamic(move || match (no_match.get(), is_plane.get()) {
            (true, _) => empty(context),
            (false, true) => timeline_plane(context),
            (false, false) => all(vec![
                travel(time),
                overview(time),
                timeline_marks(time),
                out_of_sight(time),
                arc_kinds(time),
                legend(),
                shelf(context, time.clock),
                timeline_table(context, time.drawn),
            ]),
        })
}

/// Says that the window asked for has nothing, and leads back to where there is something.
fn out_of_sight(time: Time) -> El {
    let bare = Derived::new(move || {
        time.context.query.with(|q| q.window.is_some()) && time.layout.with(|l| !l.in_sight)
    });
    dynamic(move || {
        if !bare.get() {
            return nothing();
        }
        let back = el("button.button[type=button]")
            .on("click", move |_| time.show(None))
            .child("Show all of time");
        let words = "No claim that answers the filters has a time in the stretch shown here.";
        div("empty").child(el("p").child(words)).child(back)
    })
}

impl Time {
    fn new(context: Context) -> Self {
        let clock = Derived::new(move || context.query.with(|q| q.clock.unwrap_or(Clock::About)));
        let moving = Writable::new(Moving::default());
        let asked =
            Derived::new(move || context.query.with(|q| q.intervals.get(&clock.get()).cloned()));
        let groups = groups(context, clock);
        let whole = Derived::new(move || {
            let loaded = context.loaded();
            let speaking = context.reading.get();
            let extent = |at: usize| loaded.index.extent(clock.get(), ClaimIx(at as u32));
            Window::fit(&mut speaking.claims.iter().filter_map(extent))
        });
        let rest = rest(context, clock, asked);
        let live = Derived::new(move || moving.with(|m| m.live));
        let window = Derived::new(move || live.get().unwrap_or_else(|| rest.get()));
        let layout = layout(context, clock, groups, rest, moving);
        let drawn = Derived::new(move || {
            let mut drawn = Bits::none(context.loaded().dataset.claims.len());
            layout.with(|l| {
                for (_, mark) in l.marks() {
                    drawn.insert(mark.claim.get());
                }
            });
            drawn
        });
        Self { context, clock, groups, whole, rest, window, layout, drawn, asked, moving }
    }

    /// The width of the pictures in px.
    pub fn width_px(self) -> f64 {
        width_px(self.context)
    }

    /// The claims that match, with the days each has on this clock.
    pub fn extents(self) -> Vec<Extent> {
        let loaded = self.context.loaded();
        let extent = |ix: &ClaimIx| loaded.index.extent(self.clock.get_untracked(), *ix);
        self.context.matches.with_untracked(|m| m.claims().iter().filter_map(extent).collect())
    }

    /// Asks for an interval on this clock, or for none.
    pub fn ask(self, interval: Option<Interval>) {
        let clock = self.clock.get_untracked();
        self.context.change(Entry::Push, |query| match interval {
            Some(interval) => drop(query.intervals.insert(clock, interval)),
            None => drop(query.intervals.remove(&clock)),
        });
    }
}

fn width_px(context: Context) -> f64 {
    let measured = context.session.with(|s| s.width_px);
    if measured > 0.0 { measured } else { FIRST_WIDTH_PX }
}

/// The claims by what lanes stand for, each lane in order of time where an order is at hand.
fn groups(context: Context, clock: Derived<Clock>) -> Derived<Arc<Vec<Group>>> {
    let facet = Derived::new(move || context.query.with(|q| q.lanes));
    Derived::always(move || {
        let loaded = context.loaded();
        let matches = context.matches.get();
        let key = match clock.get() {
            Clock::About => SortKey::Date,
            Clock::Said => SortKey::Said,
            Clock::Published => SortKey::Source,
        };
        let sort = Some(Sort { key, descending: false });
        let claims = matches.page(loaded.index.table(), sort, 0..matches.count());
        Arc::new(group(&loaded.index, &context.reading.get(), facet.get(), &claims))
    })
}

/// The days shown while nothing moves: the window of the query; or the interval asked for, with
/// something around it; or what fits the claims.
fn rest(
    context: Context,
    clock: Derived<Clock>,
    asked: Derived<Option<Interval>>,
) -> Derived<Window> {
    let window =
        Derived::new(move || context.query.with(|q| q.window.as_ref().and_then(window_of)));
    Derived::new(move || {
        let clock = clock.get();
        let around = || match asked.get() {
            Some(Interval::Between(Some(_), Some(_))) => {
                asked.with(|a| a.as_ref().and_then(window_of)).map(|w| w.widened(0.15))
            }
            _ => None,
        };
        let fit = || {
            let loaded = context.loaded();
            let extent = |ix: &ClaimIx| loaded.index.extent(clock, *ix);
            context.matches.with(|m| Window::fit(&mut m.claims().iter().filter_map(extent)))
        };
        window.get().or_else(around).unwrap_or_else(fit)
    })
}

fn layout(
    context: Context,
    clock: Derived<Clock>,
    groups: Derived<Arc<Vec<Group>>>,
    rest: Derived<Window>,
    moving: Writable<Moving>,
) -> Derived<Arc<TimelineLayout>> {
    let by_first = Derived::new(move || context.query.with(by_first));
    let lanes = Derived::always(move || {
        let loaded = context.loaded();
        Arc::new(timeline_lanes(&loaded.index, clock.get(), &groups.get(), by_first.get()))
    });
    let base = Derived::new(move || moving.with(|m| m.base));
    let request = Derived::new(move || {
        let width_px = width_px(context);
        TimelineRequest {
            window: base.get().unwrap_or_else(|| rest.get()),
            width_px,
            reach_px: width_px * REACH,
            beyond: base.get().is_some(),
            lanes: lanes.get(),
            metrics: timeline_metrics(),
        }
    });
    Derived::always(move || {
        let (loaded, clock) = (context.loaded(), clock.get());
        let look = |claim: ClaimIx| mark_look(&loaded.dataset, clock, claim);
        Arc::new(request.with(|request| lay_out_timeline(request, &look)))
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
pub fn interval_of(window: Window) -> Interval {
    let (first, last) = window.whole_days();
    Interval::Between(Some(day_date(first)), Some(day_date(last)))
}

fn day_date(day: Day) -> Edtf {
    let (year, month, date) = day.calendar();
    let part = DatePart::Day(month, date);
    Edtf::Single(Date { year, part, uncertain: false, approximate: false })
}
