//! A list of claims, of bounded length on the screen.

use crate::layout::Rows;
use crate::model::ClaimIx;
use crate::query::Matches;
use crate::views::context::Context;
use crate::views::derived::Derived;
use crate::views::el::{El, Item, el, keyed};
use crate::views::said::{Handle, Telling, said};
use crate::views::windowed::Windowed;
use std::sync::Arc;

/// A list of claims, in showing order.
pub fn claim_list(
    context: Context,
    claims: impl Fn() -> Arc<Vec<ClaimIx>> + Send + Sync + 'static,
    telling: Telling,
    handle: Handle,
) -> El {
    let claims = Arc::new(claims);
    let all = claims.clone();
    let windowed = Windowed::new(context, "Claims", move || all().len());
    let page = move |rows: Rows| claims()[rows.range()].to_vec();
    list(context, windowed, Arc::new(page), telling, handle)
}

/// A list of claims that match, in the order asked for.
pub fn match_list(context: Context, matches: Derived<Arc<Matches>>) -> El {
    let windowed = Windowed::new(context, "Claims", move || {
        context.sort.get();
        matches.with(|matches| matches.count())
    });
    let page = move |rows: Rows| context.page(&matches.get(), rows);
    list(context, windowed, Arc::new(page), Telling::Full, Handle::Carries)
}

type Page = Arc<dyn Fn(Rows) -> Vec<ClaimIx> + Send + Sync>;

fn list(context: Context, windowed: Windowed, page: Page, telling: Telling, handle: Handle) -> El {
    let items = keyed(move || {
        let rows = windowed.rows();
        let item = |(nth, ix): (usize, ClaimIx)| {
            let at = rows.first + nth;
            Item::new(windowed.key(ix.0, at), move || {
                let row = el("li").child(said(context, ix, telling, handle));
                windowed.item(row, at, at, windowed.length())
            })
        };
        page(rows).into_iter().enumerate().map(item).collect()
    });
    windowed.around(el("ol.claim-list").child(items))
}
