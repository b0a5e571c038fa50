//! A list of claims, of bounded length: more are shown when asked for.

use super::said::{Handle, Said, Telling};
use crate::model::ClaimIx;
use leptos::prelude::*;
use std::sync::Arc;

/// Claims shown at first, and added each time.
const PAGE: usize = 200;

/// A list of claims.
#[component]
pub fn ClaimList(
    /// The claims, in showing order.
    #[prop(into)]
    claims: Signal<Arc<Vec<ClaimIx>>>,
    /// Whether its items carry the claims' handles.
    #[prop(default = Handle::Carries)]
    handle: Handle,
    /// How much is told of each.
    #[prop(default = Telling::Full)]
    telling: Telling,
) -> impl IntoView {
    let pages = RwSignal::new(1_usize);
    let shown = move || {
        let claims = claims.get();
        claims.iter().copied().take(pages.get() * PAGE).collect::<Vec<_>>()
    };
    let rest = move || claims.with(|c| c.len().saturating_sub(pages.get() * PAGE));
    view! {
        <ol class="claim-list">
            <For each=shown key=|ix| ix.0 let:ix>
                <li><Said ix handle telling/></li>
            </For>
        </ol>
        {move || (rest() > 0).then(|| view! {
            <button class="button" type="button" on:click=move |_| pages.update(|n| *n += 1)>
                {move || format!("Show more of {} further claims", rest())}
            </button>
        })}
    }
}
