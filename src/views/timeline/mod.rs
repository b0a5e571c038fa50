//! The timeline: claims on one of three clocks, drawn as well as their dates are known, or on the
//! plane of two.

mod arc_kinds;
mod arc_words;
mod arcs;
mod brush;
mod card;
mod card_state;
mod card_words;
mod drag;
mod drawing;
mod handles;
mod joined;
mod lane_counts;
mod lanes;
mod legend;
mod marks;
mod moves;
mod moving;
mod opening;
mod overview;
mod picture;
mod pile;
mod piles;
mod plane;
mod plane_picture;
mod shelf;
mod speaking;
mod steps;
mod table;
mod time;
mod tools;

use crate::views::context::Context;
use crate::views::coverage::{Empty, Undated};
use crate::views::export::pictures::PictureButtons;
use crate::views::timeline::arc_kinds::ArcKinds;
use crate::views::timeline::legend::Legend;
use crate::views::timeline::moves::Travel;
use crate::views::timeline::overview::Overview;
use crate::views::timeline::picture::Picture;
use crate::views::timeline::piles::Opened;
use crate::views::timeline::plane::TimelinePlane;
use crate::views::timeline::shelf::Shelf;
use crate::views::timeline::table::TimelineTable;
use crate::views::timeline::time::Time;
use crate::views::timeline::tools::{ClockChoice, LaneChoice};
use leptos::prelude::*;

/// The timeline.
#[component]
pub fn Timeline(context: Context) -> impl IntoView {
    let time = Time::new(context);
    let none = Memo::new(move |_| context.matches.with(|m| m.is_empty()));
    let is_plane = Memo::new(move |_| context.query.with(|q| q.clock.is_none()));
    let shown = move || match (none.get(), is_plane.get()) {
        (true, _) => view! { <Empty context/> }.into_any(),
        (false, true) => view! { <TimelinePlane context/> }.into_any(),
        (false, false) => view! { <Lanes time/> }.into_any(),
    };
    view! {
        <div data-view="timeline" class="timeline-view">
            <div class="list-tools view-settings">
                <ClockChoice context/>
                {move || (!is_plane.get()).then(|| view! { <LaneChoice context/> })}
            </div>
            <Undated context/>
            {shown}
        </div>
    }
    .into_any()
}

/// The claims in lanes, on one clock.
#[component]
fn Lanes(time: Time) -> impl IntoView {
    let context = time.context;
    view! {
        <Travel time/>
        <Overview time/>
        <Shelf context clock=time.clock/>
        <Picture time/>
        <OutOfSight time/>
        <Opened time/>
        <PictureButtons context/>
        <ArcKinds time/>
        <Legend/>
        <TimelineTable context drawn=time.drawn/>
    }
    .into_any()
}

/// Says that the window asked for has nothing, and leads back to where there is something.
#[component]
fn OutOfSight(time: Time) -> impl IntoView {
    let bare = Memo::new(move |_| {
        time.context.query.with(|q| q.window.is_some()) && time.layout.with(|l| !l.in_sight)
    });
    let notice = move || {
        bare.get().then(|| {
            view! {
                <div class="empty">
                    <p>"No claim that answers the filters has a time in the stretch shown here."</p>
                    <button class="button" type="button" on:click=move |_| time.show(None)>
                        "Show all of time"
                    </button>
                </div>
            }
            .into_any()
        })
    };
    notice.into_any()
}
