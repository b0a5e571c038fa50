//! The flow of who carries whom as SVG: bars for voices at each stop, bands for the claims that go
//! from one to the next. Choosing one narrows the claims to those that go its way.

use crate::layout::{FlowBand, FlowBar, FlowLayout, Heading, Stop};
use crate::model::{ActorIx, ActorKind};
use crate::platform::hash::Entry;
use crate::query::Way;
use crate::views::context::Context;
use crate::views::keyed::Keyed;
use crate::views::relations::carriers_words::{plural, way_words};
use crate::views::relations::label::plated;
use crate::views::relations::latest::latest;
use crate::views::relations::walking::{Places, next_place, walked};
use crate::views::svg::{px, rect, title};
use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use std::sync::Arc;

/// What all marks of the flow share. A copy is the same flow.
#[derive(Clone, Copy)]
struct Shared {
    context: Context,
    layout: Memo<Arc<FlowLayout>>,
    places: Memo<Places>,
}

/// The picture.
#[component]
pub fn Flow(context: Context, layout: Memo<Arc<FlowLayout>>) -> impl IntoView {
    let shared = Shared { context, layout, places: Memo::new(move |_| places(&layout.get())) };
    let size = move || layout.with(|l| (px(l.width_px), px(l.height_px)));
    let view_box = move || {
        let (width, height) = size();
        format!("0 0 {width} {height}")
    };
    view! {
        <figure class="flow" data-drawn="true">
            <p class="flow-heads" aria-hidden="true">
                <span>"Traces back to"</span>
                <span>"through"</span>
                <span>"published by"</span>
            </p>
            <svg
                role="group"
                aria-label=move || format!("Who carries whom. {}", context.sentence())
                width=move || size().0
                height=move || size().1
                viewBox=move || view_box()
                font-size=move || px(layout.with(|l| l.font_px))
            >
                <Marks shared/>
            </svg>
            <figcaption class="view-caption">{move || context.sentence()}</figcaption>
            <p class="left-out">
                "As wide as there are claims. A dashed band comes from nobody named, a bar that says \
                 “itself” from an outlet alone."
                <span data-undrawn="true">" Choose a bar or a band to see only its claims."</span>
            </p>
            {move || left_out(layout.with(|l| l.left_out))}
        </figure>
    }
    .into_any()
}

/// What is drawn: bands first, so that bars lie over them.
#[component]
fn Marks(shared: Shared) -> impl IntoView {
    let layout = shared.layout;
    view! {
        <g>
            <Keyed
                each=move || layout.with(|l| l.bands.clone())
                key=band_id
                children=move |band| view! { <Band shared band/> }.into_any()
            />
        </g>
        <g>
            <Keyed
                each=move || layout.with(|l| l.bars.clone())
                key=bar_id
                children=move |bar| view! { <Bar shared bar/> }.into_any()
            />
        </g>
    }
    .into_any()
}

/// Says how many claims are not drawn.
fn left_out(claims: usize) -> Option<AnyView> {
    let words = format!(
        "{claims} {} of voices with fewer are not drawn; the table has more of them.",
        plural(claims)
    );
    (claims > 0).then(|| view! { <p class="left-out">{words}</p> }.into_any())
}

/// The marks, bars first, for arrow keys to walk.
fn places(layout: &FlowLayout) -> Places {
    let bars = layout.bars.iter().map(|bar| (bar_id(bar), bar.rect.middle()));
    let bands = layout.bands.iter().map(|band| (band_id(band), band.middle));
    Arc::new(bars.chain(bands).collect())
}

fn bar_id(bar: &FlowBar) -> String {
    format!("bar-{}-{}", bar.stop as u8, bar.actor.0)
}

fn band_id(band: &FlowBand) -> String {
    format!("band-{}-{}-{}-{}", band.from.0 as u8, band.from.1.0, band.to.0 as u8, band.to.1.0)
}

/// What a mark between or at these stops stands for.
fn through(stops: &[(Stop, ActorIx)]) -> Way {
    let mut way = Way::default();
    for (stop, actor) in stops {
        match stop {
            Stop::Root => way.root = Some(*actor),
            Stop::Relay => way.relay = Some(*actor),
            Stop::Publisher => way.publisher = Some(*actor),
        }
    }
    way
}

/// Attributes of a mark that narrows the claims to those that go its way.
fn narrowing(shared: Shared, id: String, way: Way, first: Signal<bool>) -> impl Attribute {
    let Shared { context, places, .. } = shared;
    let choose = move || {
        let loaded = context.loaded();
        context.change(Entry::Push, |query| way.narrow(&loaded.dataset, query));
    };
    let next = move |heading: Heading| places.with_untracked(|p| next_place(p, &id, heading));
    walked(first, choose, next)
}

#[component]
fn Band(shared: Shared, band: FlowBand) -> impl IntoView {
    let Shared { context, layout, .. } = shared;
    let (id, from, to) = (band_id(&band), band.from, band.to);
    let way = through(&[from, to]);
    let unnamed = context.loaded().dataset.actor(from.1).kind == ActorKind::Unnamed;
    let class = if unnamed { "band band-unnamed" } else { "band" };
    let band = latest(band, move || {
        layout.with(|l| l.bands.iter().find(|b| (b.from, b.to) == (from, to)).cloned())
    });
    let words = move || way_words(&context.loaded().dataset, way, band.with(|b| b.claims));
    view! {
        <g
            class=class
            aria-label=move || words()
            id=id.clone()
            {..narrowing(shared, id, way, false.into())}
        >
            {title(move || words())}
            <path class="band-hit" d=move || band.with(|b| b.path.clone())/>
            <path class="band-shape" d=move || band.with(|b| b.path.clone())/>
        </g>
    }
    .into_any()
}

#[component]
fn Bar(shared: Shared, bar: FlowBar) -> impl IntoView {
    let Shared { context, layout, .. } = shared;
    let (id, stop, actor) = (bar_id(&bar), bar.stop, bar.actor);
    let way = through(&[(stop, actor)]);
    let is_it = move |bar: &FlowBar| (bar.stop, bar.actor) == (stop, actor);
    let first = Memo::new(move |_| layout.with(|l| l.bars.first().is_some_and(is_it)));
    let bar = latest(bar, move || layout.with(|l| l.bars.iter().find(|bar| is_it(bar)).cloned()));
    let words = move || {
        bar.with(|bar| {
            let words = way_words(&context.loaded().dataset, way, bar.claims);
            format!("{}: {words}", bar.label.lines.join(" "))
        })
    };
    view! {
        <g
            class="bar"
            aria-label=move || words()
            id=id.clone()
            {..narrowing(shared, id, way, first.into())}
        >
            {move || bar.with(|bar| rect("bar-hit", bar.hit))}
            {move || bar.with(|bar| rect("bar-shape", bar.rect))}
            {move || bar.with(|bar| plated(&bar.label, "bar-label"))}
        </g>
    }
    .into_any()
}
