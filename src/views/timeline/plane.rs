//! The plane of two clocks: when a claim was said against the time it speaks of.
//!
//! Lays the claims out and says what is seen; how the plane is drawn is told elsewhere.

use crate::layout::timeline::{Plane, Window, plane};
use crate::model::{ClaimIx, Extent};
use crate::query::{Bits, Clock};
use crate::views::claims::list::claim_list;
use crate::views::context::Context;
use crate::views::export::pictures::PictureButtons;
use crate::views::said::{Handle, Telling};
use crate::views::timeline::plane_picture::{AXES_PX, HEIGHT_PX, PlanePicture};
use crate::views::timeline::table::TimelineTable;
use leptos::prelude::*;
use std::sync::Arc;

/// The plane laid out, and the claims that lack one of the two times.
#[derive(PartialEq)]
struct Shown {
    plane: Arc<Plane>,
    undated: Arc<Vec<ClaimIx>>,
}

impl Shown {
    fn new(context: Context, measured_px: f64) -> Self {
        let loaded = context.loaded();
        let (mut dated, mut undated) = (Vec::new(), Vec::new());
        for ix in context.ordered.get().iter() {
            let extent = |clock| loaded.index.extent(clock, *ix);
            match extent(Clock::Said).zip(extent(Clock::About)) {
                Some((said, about)) => dated.push((*ix, said, about)),
                None => undated.push(*ix),
            }
        }
        let width_px = (measured_px - AXES_PX.0).max(200.0);
        let fit = |clock: fn(&(ClaimIx, Extent, Extent)) -> Extent| {
            Window::fit(&mut dated.iter().map(clock))
        };
        let windows = (fit(|claim| claim.1), fit(|claim| claim.2));
        let plane = plane(&dated, windows, width_px, HEIGHT_PX);
        Self { plane: Arc::new(plane), undated: Arc::new(undated) }
    }
}

/// The plane with the sentence that explains it, the claims of the cell that is open, the shelf of
/// those that lack a date on either clock, and the table.
#[component]
pub fn TimelinePlane(context: Context) -> impl IntoView {
    let open: RwSignal<Vec<ClaimIx>> = RwSignal::new(Vec::new());
    let measured_px = Memo::new(move |_| context.session.with(|s| s.width_px));
    let shown = Memo::new_with_compare(
        move |_| Arc::new(Shown::new(context, measured_px.get())),
        |_, _| true,
    );
    let plane = Memo::new(move |_| shown.with(|shown| shown.plane.clone()));
    let undated = Memo::new(move |_| shown.with(|shown| shown.undated.clone()));
    // A claim that has a cell of its own has its handle there.
    let alone = Memo::new(move |_| {
        let mut alone = Bits::none(context.loaded().dataset.claims.len());
        for cell in &plane.get().cells {
            if let [claim] = cell.claims[..] {
                alone.insert(claim.get());
            }
        }
        alone
    });
    let shelved = move || {
        let count = undated.with(|undated| undated.len());
        format!("{count} more claims lack a date on one clock or both")
    };
    view! {
        <p class="plane-told" data-drawn="true">
            {move || plane.with(|plane| seen(plane))}
            <span data-undrawn="true">" Press one to read them."</span>
        </p>
        <PlanePicture context plane open/>
        <PictureButtons context/>
        <Opened context open/>
        <details class="shelf">
            <summary>{shelved}</summary>
            {claim_list(context, move || undated.get(), Telling::Full, Handle::Carries)}
        </details>
        <TimelineTable context drawn=alone/>
    }
    .into_any()
}

/// What is seen, in words.
fn seen(plane: &Plane) -> String {
    let [history, foreseen, neither] = plane.told;
    format!(
        "{} claims have both times. Across: when it was said; up: the time spoken of. On the slanting \
         line both are the same. {history} speak of a time that was over when they were said: \
         history, below the line. {foreseen} speak of a time still to come: above it. {neither} \
         speak of a time that the saying falls into, or may fall into. A dot is one claim, a number \
         that many.",
        history + foreseen + neither
    )
}

/// The claims of the cell that was pressed.
#[component]
fn Opened(context: Context, open: RwSignal<Vec<ClaimIx>>) -> impl IntoView {
    let any = Memo::new(move |_| open.with(|claims| !claims.is_empty()));
    let opened = move || {
        any.get().then(|| {
            let claims = move || Arc::new(open.get());
            view! {
                <div class="plane-opened" aria-live="polite">
                    <h2 class="visually-hidden">"Claims of the place that was opened"</h2>
                    {claim_list(context, claims, Telling::Full, Handle::Elsewhere)}
                </div>
            }
            .into_any()
        })
    };
    opened.into_any()
}
