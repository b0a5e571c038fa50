//! The lane of the undated: claims that have no place on a clock, counted and reachable.

use crate::query::Clock;
use crate::views::claims::list::match_list;
use crate::views::context::Context;
use leptos::prelude::*;
use std::sync::Arc;

/// The claims that match and have no date on a clock, where there are any.
#[component]
pub fn Shelf(context: Context, clock: Memo<Clock>) -> impl IntoView {
    let undated = Memo::new(move |_| {
        let (loaded, clock) = (context.loaded(), clock.get());
        Arc::new(context.matches.with(|m| m.without_date(loaded.index.table(), clock)))
    });
    let any = Memo::new(move |_| undated.with(|u| !u.is_empty()));
    let words = move || {
        let count = undated.with(|u| u.count());
        let claims = if count == 1 { "claim" } else { "claims" };
        format!("{count} {claims} with no date on this clock")
    };
    let shelf = move || {
        any.get().then(|| {
            view! {
                <details class="shelf shelf-lane">
                    <summary>{words}</summary>
                    {match_list(context, undated)}
                </details>
            }
            .into_any()
        })
    };
    shelf.into_any()
}
