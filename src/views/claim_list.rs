//! A list of claims, of bounded length: more are shown when asked for.

use super::context::Context;
use super::el::{Item, all, dynamic, el, keyed, nothing};
use super::said::{Handle, Telling, said};
use crate::model::ClaimIx;
use leptos::prelude::*;
use std::sync::Arc;

/// Claims shown at first, and added each time.
const PAGE: usize = 200;

/// A list of claims, in showing order.
pub fn claim_list(
    context: Context,
    claims: impl Fn() -> Arc<Vec<ClaimIx>> + Send + Sync + 'static,
    telling: Telling,
    handle: Handle,
) -> AnyView {
    let claims: Signal<Arc<Vec<ClaimIx>>> = Signal::derive(claims);
    let pages = RwSignal::new(1_usize);
    let items = keyed(move || {
        let claims = claims.get();
        let shown = claims.iter().copied().take(pages.get() * PAGE);
        shown
            .map(|ix| {
                let key = ix.0.to_string();
                Item::new(key, move || {
                    el("li").child(said(context, ix, telling, handle)).view()
                })
            })
            .collect()
    });
    all(vec![el("ol").class("claim-list").child(items).view(), more_button(claims, pages)])
}

/// Offers the claims that are not shown yet, where there are any.
fn more_button(claims: Signal<Arc<Vec<ClaimIx>>>, pages: RwSignal<usize>) -> AnyView {
    dynamic(move || match claims.get().len().saturating_sub(pages.get() * PAGE) {
        0 => nothing(),
        rest => el("button")
            .class("button")
            .attr("type", "button")
            .on("click", move |_| pages.update(|n| *n += 1))
            .child(format!("Show more of {rest} further claims"))
            .view(),
    })
}
