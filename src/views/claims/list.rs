//! A list of claims, of bounded length on the screen.

use crate::layout::Rows;
use crate::model::ClaimIx;
use crate::query::Matches;
use crate::views::context::Context;
use crate::views::keyed::Keyed;
use crate::views::said::{Handle, Said, Telling};
use crate::views::windowed::Windowed;
use leptos::prelude::*;
use std::sync::Arc;

/// A list of claims, in showing order.
pub fn claim_list(
    context: Context,
    claims: impl Fn() -> Arc<Vec<ClaimIx>> + Send + Sync + 'static,
    telling: Telling,
    handle: Handle,
) -> AnyView {
    let claims = Arc::new(claims);
    let all = claims.clone();
    let windowed = Windowed::new(context, "Claims", move || all().len());
    let page = move |rows: Rows| claims()[rows.range()].to_vec();
    list(context, windowed, Arc::new(page), telling, handle)
}

/// A list of claims that match, in the order asked for.
pub fn match_list(context: Context, matches: Memo<Arc<Matches>>) -> AnyView {
    let windowed = Windowed::new(context, "Claims", move || {
        context.sort.get();
        matches.with(|matches| matches.count())
    });
    let page = move |rows: Rows| context.page(&matches.get(), rows);
    list(context, windowed, Arc::new(page), Telling::Full, Handle::Carries)
}

type Page = Arc<dyn Fn(Rows) -> Vec<ClaimIx> + Send + Sync>;

fn list(
    context: Context,
    windowed: Windowed,
    page: Page,
    telling: Telling,
    handle: Handle,
) -> AnyView {
    let rows = move || {
        let rows = windowed.rows();
        page(rows)
            .into_iter()
            .enumerate()
            .map(|(nth, ix)| (rows.first + nth, ix))
            .collect::<Vec<_>>()
    };
    let items = view! {
        <ol class="claim-list">
            <Keyed
                each=rows
                key=move |(at, ix)| windowed.key(ix.0, *at)
                children=move |(at, ix)| claim_row(context, windowed, (at, ix), telling, handle)
            />
        </ol>
    };
    windowed.around(items.into_any())
}

fn claim_row(
    context: Context,
    windowed: Windowed,
    (at, ix): (usize, ClaimIx),
    telling: Telling,
    handle: Handle,
) -> AnyView {
    view! {
        <li
            data-at=windowed.at(at)
            aria-posinset=windowed.position(at)
            aria-setsize=move || windowed.set_size(windowed.length().get())
        >
            <Said context ix telling handle/>
        </li>
    }
    .into_any()
}
