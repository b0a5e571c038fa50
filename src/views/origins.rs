//! Claims by origin: what one voice says again, or what is relayed of it again, stands behind its
//! first claim and can be opened. The same wherever support is counted.

use crate::document::{origin_rest, origins_summary};
use crate::model::ClaimIx;
use crate::query::{Origin, by_origin};
use crate::views::claims::list::claim_list;
use crate::views::context::Context;
use crate::views::derived::Writable;
use crate::views::el::{El, dynamic, el, nothing};
use crate::views::said::{Handle, Telling, said};
use std::sync::Arc;

/// Origins that are shown one by one; the claims of the rest stand in one list.
pub const MOST: usize = 20;

/// Some claims by origin, with the sentence that counts them. `carries`: those of the first claims
/// that carry their handle; `below`: what is told below each of those.
pub fn origins(
    context: Context,
    claims: &[ClaimIx],
    telling: Telling,
    carries: &[ClaimIx],
    below: Option<fn(Context, ClaimIx) -> El>,
) -> Vec<El> {
    let loaded = context.loaded();
    let reading = context.reading.get();
    let mut origins = by_origin(&loaded.dataset, &reading, claims);
    let words = origins_summary(&loaded.dataset, &reading, claims);
    let rest = origins.split_off(origins.len().min(MOST));
    let mut items: El =
        origins.into_iter().map(|o| one(context, o, telling, carries, below)).collect();
    if !rest.is_empty() {
        let words = format!("{} further voices", rest.len());
        let rest = rest.into_iter().flat_map(|origin| origin.claims).collect();
        items = items.child(el("li").child(closed(context, words, rest)));
    }
    vec![el("p.origins-sum").child(words), el("ul.origins").child(items)]
}

fn one(
    context: Context,
    origin: Origin,
    telling: Telling,
    carries: &[ClaimIx],
    below: Option<fn(Context, ClaimIx) -> El>,
) -> El {
    let first = origin.claims[0];
    let handle = if carries.contains(&first) { Handle::Carries } else { Handle::Elsewhere };
    let more = (origin.claims.len() > 1).then(|| {
        let words = origin_rest(&context.loaded().dataset, &origin);
        closed(context, words, origin.claims[1..].to_vec())
    });
    el("li")
        .child(said(context, first, telling, handle))
        .child(below.map(|b| b(context, first)))
        .child(more)
}

/// A closed list of claims, made when it is opened.
pub fn closed(context: Context, words: String, claims: Vec<ClaimIx>) -> El {
    let open = Writable::new(false);
    let claims = Arc::new(claims);
    let list = dynamic(move || {
        if !open.get() {
            return nothing();
        }
        let claims = claims.clone();
        claim_list(context, move || claims.clone(), Telling::Short, Handle::Elsewhere)
    });
    el("details.shelf")
        .on("toggle", move |_| open.set(true))
        .child(el("summary").child(words))
        .child(list)
}
