//! A small picture on the front page: through whom the claims of the lead question reached us.

use crate::layout::{FlowLayout, flow_layout};
use crate::model::{ActorKind, ClaimIx, DynSort, QuestionIx};
use crate::query::{Query, Show, View, carriers};
use crate::views::context::{Context, link_to};
use crate::views::relations::label::plated;
use crate::views::svg::{px, rect};
use leptos::prelude::*;

/// Between these widths in px it is drawn; its text stays as large as in the full picture.
const WIDTHS: (f64, f64) = (360.0, 504.0);

/// The picture, a link to the whole of it. Everything it tells stands in words beside it: each of
/// these claims with its chain.
#[component]
pub fn Carried(context: Context, ix: QuestionIx) -> impl IntoView {
    let href = link_to(&Query { show: Show::Carriers, ..Query::default().on(View::Relations) });
    let drawing = Memo::new(move |_| {
        let width = context.session.with(|s| s.width_px).min(1056.0) / 2.0 - 24.0;
        let loaded = context.loaded();
        let sides = &loaded.dataset.question(ix).sides;
        let mut claims: Vec<ClaimIx> = sides.iter().flat_map(|s| s.claims.clone()).collect();
        claims.dyn_sort();
        let flow = carriers(&loaded.dataset, &claims);
        flow_layout(&loaded.dataset, &flow, width.clamp(WIDTHS.0, WIDTHS.1))
    });
    let size = move || drawing.with(|d| (px(d.width_px), px(d.height_px)));
    view! {
        <figure class="carried">
            <a href=href>"Through whom these claims reached us"</a>
            <svg
                aria-hidden="true"
                width=move || size().0
                height=move || size().1
                font-size=move || px(drawing.with(|d| d.font_px))
            >
                {move || shapes(context, drawing)}
            </svg>
        </figure>
    }
    .into_any()
}

fn shapes(context: Context, drawing: Memo<FlowLayout>) -> AnyView {
    let loaded = context.loaded();
    let drawing = drawing.get();
    let bands = drawing.bands.into_iter().map(|band| {
        let unnamed = loaded.dataset.actor(band.from.1).kind == ActorKind::Unnamed;
        let class = if unnamed { "band-unnamed" } else { "" };
        view! { <g class=class><path class="band-shape" d=band.path/></g> }.into_any()
    });
    let bars = drawing.bars.into_iter().map(|bar| {
        view! { {rect("bar-shape", bar.rect)} {plated(&bar.label, "bar-label")} }.into_any()
    });
    let (bands, bars) = (bands.collect_view(), bars.collect_view());
    view! { {bands} {bars} }.into_any()
}
