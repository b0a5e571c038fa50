//! A list of claims, of bounded length: more are shown when asked for.

use super::context::Context;
use super::derived::Derived;
use super::el::{El, Item, all, dynamic, el, keyed, nothing};
use super::said::{Handle, Telling, said};
use crate::model::ClaimIx;
use leptos::prelude::*;
use std::sync::Arc;

/// A list of up to this many claims is shown whole.
const WHOLE: usize = 200;

/// Claims of a longer list that are shown at first, and added each time.
const PAGE: usize = 50;

/// How many claims of a list are shown.
fn shown(all: usize, pages: usize) -> usize {
    if all <= WHOLE { all } else { all.min(pages * PAGE) }
}

/// A list of claims, in showing order.
pub fn claim_list(
    context: Context,
    claims: impl Fn() -> Arc<Vec<ClaimIx>> + Send + Sync + 'static,
    telling: Telling,
    handle: Handle,
) -> AnyView {
    let claims: Signal<Arc<Vec<ClaimIx>>> = Signal::derive(claims);
    let pages = RwSignal::new(1_usize);
    let length = Derived::new(move || claims.with(|c| c.len()));
    let items = keyed(move || {
        let claims = claims.get();
        let whole = claims.len() <= WHOLE;
        let shown = claims.iter().copied().take(shown(claims.len(), pages.get()));
        let item = |(at, ix): (usize, ClaimIx)| {
            // Where a row stands is told only where not all rows are there to be counted.
            let key = if whole { ix.0.to_string() } else { format!("{} {at}", ix.0) };
            Item::new(key, move || {
                let row = el("li").child(said(context, ix, telling, handle));
                if whole { row.view() } else { of_many(row, at, length).view() }
            })
        };
        shown.enumerate().map(item).collect()
    });
    all(vec![el("ol").class("claim-list").child(items).view(), more_button(claims, pages)])
}

/// A row of a list of which not all rows are there.
fn of_many(row: El, at: usize, length: Derived<usize>) -> El {
    row.attr("aria-posinset", (at + 1).to_string())
        .live("aria-setsize", move || Some(length.get().to_string()))
}

/// Offers the claims that are not shown yet, where there are any.
fn more_button(claims: Signal<Arc<Vec<ClaimIx>>>, pages: RwSignal<usize>) -> AnyView {
    dynamic(move || match claims.with(|c| c.len() - shown(c.len(), pages.get())) {
        0 => nothing(),
        rest => el("button")
            .class("button")
            .attr("type", "button")
            .on("click", move |_| pages.update(|n| *n += 1))
            .child(format!("Show more of {rest} further claims"))
            .view(),
    })
}
