//! Claims by origin: what one voice says again, or what is relayed of it again, stands behind its
//! first claim and can be opened. The same wherever support is counted.

use crate::document::{origin_rest, origins_summary};
use crate::model::ClaimIx;
use crate::query::{Origin, by_origin};
use crate::views::claims::list::claim_list;
use crate::views::context::Context;
use crate::views::plan::MOST_ORIGINS;
use crate::views::said::{Handle, Said, Telling};
use crate::views::separate::separate;
use leptos::prelude::*;
use std::sync::Arc;

/// Some claims by origin, with the sentence that counts them. `carries`: those of the first claims
/// that carry their handle; `below`: what is told below each of those, in a view whose headings are
/// two levels deeper.
pub fn origins(
    context: Context,
    claims: &[ClaimIx],
    telling: Telling,
    carries: &[ClaimIx],
    below: Option<fn(Context, ClaimIx) -> AnyView>,
) -> AnyView {
    let loaded = context.loaded();
    let reading = context.reading.get();
    let mut origins = by_origin(&loaded.dataset, &reading, claims);
    let words = origins_summary(&loaded.dataset, &reading, claims);
    let rest = origins.split_off(origins.len().min(MOST_ORIGINS));
    let items = origins.into_iter().map(|o| one(context, o, telling, carries, below));
    let items = items.collect_view();
    let further = (!rest.is_empty()).then(|| {
        let words = format!("{} further voices", rest.len());
        let rest = rest.into_iter().flat_map(|origin| origin.claims).collect();
        view! { <li><ClosedClaims context words claims=rest/></li> }.into_any()
    });
    view! {
        <p class="origins-sum">{words}</p>
        {separate(context, claims)}
        <ul class="origins">{items} {further}</ul>
    }
    .into_any()
}

fn one(
    context: Context,
    origin: Origin,
    telling: Telling,
    carries: &[ClaimIx],
    below: Option<fn(Context, ClaimIx) -> AnyView>,
) -> AnyView {
    let ix = origin.claims[0];
    let handle = if carries.contains(&ix) { Handle::Carries } else { Handle::Elsewhere };
    let more = (origin.claims.len() > 1).then(|| {
        let words = origin_rest(&context.loaded().dataset, &origin);
        view! { <ClosedClaims context words claims=origin.claims[1..].to_vec()/> }.into_any()
    });
    view! {
        <li>
            <Said context ix telling handle level=if below.is_some() { 5 } else { 3 }/>
            {below.map(|below| below(context, ix))}
            {more}
        </li>
    }
    .into_any()
}

/// A closed list of claims, made when it is opened.
#[component]
pub fn ClosedClaims(context: Context, words: String, claims: Vec<ClaimIx>) -> impl IntoView {
    let open = RwSignal::new(false);
    let claims = Arc::new(claims);
    let list = move || {
        let claims = claims.clone();
        open.get()
            .then(|| claim_list(context, move || claims.clone(), Telling::Short, Handle::Elsewhere))
    };
    view! {
        <details class="shelf" on:toggle=move |_| open.set(true)>
            <summary>{words}</summary>
            {move || list()}
        </details>
    }
    .into_any()
}
