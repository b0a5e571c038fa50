//! A list of claims, of bounded length: more are shown when asked for.

use super::context::Context;
use super::derived::Derived;
use super::el::{Item, all, el, keyed};
use super::relation_table::more_button;
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
                Item::new(key, move || el("li").child(said(context, ix, telling, handle)).view())
            })
            .collect()
    });
    let rest = Derived::new(move || claims.get().len().saturating_sub(pages.get() * PAGE));
    let list = el("ol").class("claim-list").child(items);
    all(vec![list.view(), more_button(rest, "claims", pages)])
}
