//! The timeline: claims on one of three clocks, drawn as well as their dates are known.

use super::claim_list::ClaimList;
use super::context::{Context, context};
use super::coverage::{Empty, Undated};
use super::said::Handle;
use super::timeline_marks::TimelineMarks;
use super::timeline_table::TimelineTable;
use crate::document::labels;
use crate::layout::timeline::{TimelineLayout, TimelineRequest, Window, lay_out_timeline};
use crate::layout::timeline_request;
use crate::model::{ClaimIx, Date, DatePart, Day, Edtf};
use crate::platform::hash::Entry;
use crate::query::{Clock, Facet, Group, Interval, group};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Width that the picture is laid out for until the column is measured, in px.
const FIRST_WIDTH_PX: f64 = 720.0;

/// How much nearer one step of zooming brings.
const ZOOM: f64 = 1.6;

/// The timeline.
#[component]
pub fn Timeline() -> impl IntoView {
    let context = context();
    // The plane of two clocks is told by its about clock until it is drawn.
    let clock = Memo::new(move |_| context.query.with(|q| q.clock.unwrap_or(Clock::About)));
    let lanes = lanes(context);
    let request = request(context, clock, lanes);
    let layout = Memo::new(move |_| Arc::new(request.with(lay_out_timeline)));
    let undated = Memo::new(move |_| {
        let loaded = context.loaded();
        let claims = context.ordered.get();
        let without = claims.iter().copied();
        Arc::new(
            without
                .filter(|ix| loaded.index.extent(clock.get(), *ix).is_none())
                .collect::<Vec<_>>(),
        )
    });
    let drawn = Memo::new(move |_| {
        layout.with(|l| {
            l.marks()
                .map(|(_, mark)| mark.claim)
                .collect::<BTreeSet<ClaimIx>>()
        })
    });
    let no_match = Memo::new(move |_| context.matches.with(|m| m.is_empty()));
    view! {
        <div data-view="timeline">
            <div class="list-tools"><ClockChoice/><LaneChoice/></div>
            <Undated/>
            {move || if no_match.get() {
                view! { <Empty/> }.into_any()
            } else {
                view! {
                    <Travel request/>
                    <TimelineMarks layout lanes/>
                    <Shelf undated clock/>
                    <TimelineTable clock drawn/>
                }.into_any()
            }}
        </div>
    }
}

fn lanes(context: Context) -> Memo<Arc<Vec<Group>>> {
    let facet = Memo::new(move |_| context.query.with(|q| q.lanes));
    Memo::new(move |_| {
        let loaded = context.loaded();
        let claims = context.ordered.get();
        Arc::new(group(
            &loaded.index,
            &context.reading.get(),
            facet.get(),
            &claims,
        ))
    })
}

fn request(
    context: Context,
    clock: Memo<Clock>,
    lanes: Memo<Arc<Vec<Group>>>,
) -> Memo<TimelineRequest> {
    let window = Memo::new(move |_| {
        context
            .query
            .with(|q| q.window.as_ref().and_then(window_of))
    });
    Memo::new(move |_| {
        let loaded = context.loaded();
        let measured = context.session.with(|s| s.width_px);
        let width_px = if measured > 0.0 {
            measured
        } else {
            FIRST_WIDTH_PX
        };
        let (dataset, index) = (&loaded.dataset, &loaded.index);
        timeline_request(
            dataset,
            index,
            clock.get(),
            &lanes.get(),
            window.get(),
            width_px,
        )
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
    Edtf::Single(Date {
        year,
        part,
        uncertain: false,
        approximate: false,
    })
}

#[component]
fn ClockChoice() -> impl IntoView {
    let context = context();
    let current = Memo::new(move |_| context.query.with(|q| q.clock));
    let options: Vec<_> = Clock::ALL.iter().map(|clock| {
        let words = match clock {
            Clock::About => "what they speak of",
            Clock::Said => "when it was said",
            Clock::Published => "when it was published",
        };
        let pressed = move || (current.get() == Some(*clock)).to_string();
        let choose = move |_| context.change(Entry::Push, |query| {
            query.clock = Some(*clock);
            query.window = None;
        });
        view! {
            <button class="button" type="button" aria-pressed=pressed on:click=choose>{words}</button>
        }
    }).collect();
    view! { <div class="choice" role="group" aria-label="Claims by">{options}</div> }
}

#[component]
fn LaneChoice() -> impl IntoView {
    const LANES: [Facet; 7] = [
        Facet::Actor,
        Facet::Speaker,
        Facet::Root,
        Facet::Kind,
        Facet::Topic,
        Facet::Source,
        Facet::Predicate,
    ];
    let context = context();
    let current = Memo::new(move |_| context.query.with(|q| q.lanes));
    let options: Vec<_> = LANES
        .iter()
        .map(|facet| {
            let selected = move || current.get() == *facet;
            view! { <option value=facet.id() selected=selected>{labels::facet(*facet)}</option> }
        })
        .collect();
    view! {
        <label class="field">"Lanes "
            <select on:change=move |event| {
                if let Some(facet) = Facet::from_id(&event_target_value(&event)) {
                    context.change(Entry::Push, |query| query.lanes = facet);
                }
            }>{options}</select>
        </label>
    }
}

/// Buttons that move through time.
#[component]
fn Travel(request: Memo<TimelineRequest>) -> impl IntoView {
    let context = context();
    let step = move |change: fn(Window) -> Window| {
        let window = request.with_untracked(|r| change(r.window));
        context.change(Entry::Replace, |query| {
            query.window = Some(interval_of(window))
        });
    };
    let fit = move |_| context.change(Entry::Replace, |query| query.window = None);
    let whole = Memo::new(move |_| context.query.with(|q| q.window.is_none()));
    view! {
        <div class="travel" role="group" aria-label="Move through time">
            <button class="button" type="button" aria-label="Earlier"
                on:click=move |_| step(|w| w.panned(-w.days() / 4.0))>"←"</button>
            <button class="button" type="button" aria-label="Later"
                on:click=move |_| step(|w| w.panned(w.days() / 4.0))>"→"</button>
            <button class="button" type="button" aria-label="Nearer"
                on:click=move |_| step(|w| w.zoomed(middle(w), ZOOM))>"+"</button>
            <button class="button" type="button" aria-label="Farther"
                on:click=move |_| step(|w| w.zoomed(middle(w), 1.0 / ZOOM))>"−"</button>
            <button class="button" type="button" disabled=whole on:click=fit>"Fit"</button>
        </div>
    }
}

fn middle(window: Window) -> f64 {
    (window.start + window.end) / 2.0
}

/// The undated claims: a shelf of their own, counted and reachable.
#[component]
fn Shelf(undated: Memo<Arc<Vec<ClaimIx>>>, clock: Memo<Clock>) -> impl IntoView {
    let words = move || {
        let count = undated.with(|u| u.len());
        let what = match clock.get() {
            Clock::About => "speak of no stated time",
            Clock::Said => "have no known time of saying",
            Clock::Published => "have no publication date",
        };
        format!("{count} more claims {what}")
    };
    move || {
        undated.with(|u| !u.is_empty()).then(|| {
            view! {
                <details class="shelf">
                    <summary>{words}</summary>
                    <ClaimList claims=undated handle=Handle::Carries/>
                </details>
            }
        })
    }
}

/// Lanes by their position, with the layout's own.
pub type Lanes = Memo<Arc<Vec<Group>>>;
/// The timeline laid out.
pub type Laid = Memo<Arc<TimelineLayout>>;
