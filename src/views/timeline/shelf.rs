//! The lane of the undated: claims that have no place on a clock, counted and reachable, the first of
//! them in words.

use crate::document::{claim_contested_words, mark_words};
use crate::layout::ArcEnds;
use crate::model::{ClaimIx, LinkKind, Weight};
use crate::query::{Bits, Clock, Reading, Selection};
use crate::views::claims::list::match_list;
use crate::views::context::Context;
use crate::views::keyed::Keyed;
use crate::views::loaded::Loaded;
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Widths below which the lane has one claim in words, and two, in px.
const NARROW_PX: f64 = 480.0;
const WIDE_PX: f64 = 760.0;

/// The claims that match and have no date on a clock, where there are any.
#[component]
pub fn Shelf(context: Context, clock: Memo<Clock>) -> impl IntoView {
    let undated = Memo::new(move |_| {
        let (loaded, clock) = (context.loaded(), clock.get());
        Arc::new(context.matches.with(|m| m.without_date(loaded.index.table(), clock)))
    });
    let any = Memo::new(move |_| undated.with(|u| !u.is_empty()));
    let count = Memo::new(move |_| undated.with(|u| u.count()));
    let words = move || {
        let (claims, do_not) =
            if count.get() == 1 { ("claim", "does not") } else { ("claims", "do not") };
        let count = count.get();
        match clock.get() {
            Clock::About => format!("{count} {claims} {do_not} say of what time they speak"),
            Clock::Said => format!("{count} {claims} without a date at which it was said"),
            Clock::Published => format!("{count} {claims} of texts without a date"),
        }
    };
    let most = Memo::new(move |_| match context.session.with(|s| s.width_px) {
        ..NARROW_PX => 1,
        NARROW_PX..WIDE_PX => 2,
        _ => 6,
    });
    let first = move || {
        let most = most.get();
        undated.with(|undated| first(context, undated.claims(), most))
    };
    let shelf = move || {
        any.get().then(|| {
            view! {
                <div class="undated-lane">
                    <details class="shelf shelf-lane">
                        <summary>{words}</summary>
                        {match_list(context, undated)}
                    </details>
                    <p class="undated-among">"Among them:"</p>
                    <ul class="undated-words">
                        <Keyed
                            each=first
                            key=|ix| ix.0
                            children=move |ix| claim_words(context, ix)
                        />
                    </ul>
                </div>
            }
            .into_any()
        })
    };
    shelf.into_any()
}

/// The first of some claims: those set against another, then core ones, then the others.
fn first(context: Context, claims: &[ClaimIx], most: usize) -> Vec<ClaimIx> {
    let loaded = context.loaded();
    let disputed = disputed(&loaded, &context.reading.get());
    let is_disputed = |ix: &ClaimIx| disputed.contains(ix.get());
    let is_core = |ix: &ClaimIx| loaded.dataset.claim(*ix).weight == Weight::Core;
    let core = claims.iter().filter(|ix| !is_disputed(ix) && is_core(ix));
    let rest = claims.iter().filter(|ix| !is_disputed(ix) && !is_core(ix));
    let ordered = claims.iter().filter(|ix| is_disputed(ix)).chain(core).chain(rest);
    ordered.take(most).copied().collect()
}

/// The claims that are set against another, or another against them.
fn disputed(loaded: &Loaded, reading: &Reading) -> Bits {
    ArcEnds::new(&loaded.dataset, &reading.links, &BTreeSet::from([LinkKind::Contradicts])).disputed
}

/// One claim in few words, and who sets it against what. Its handle is in the list.
fn claim_words(context: Context, ix: ClaimIx) -> AnyView {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let claim = dataset.claim(ix);
    let (lead, statement, _) = mark_words(dataset, claim);
    let selection = Selection::Claim(claim.id.to_string());
    let selected = context.is_selected(selection.clone());
    let against = move || {
        let loaded = context.loaded();
        let reading = context.reading.get();
        let is_disputed = disputed(&loaded, &reading).contains(ix.get());
        let words = claim_contested_words(&loaded.dataset, &loaded.index, &reading, ix);
        words
            .filter(|_| is_disputed)
            .map(|words| view! { <span class="undated-against">{words}</span> }.into_any())
    };
    view! {
        <li>
            <a
                href=move || context.link_select(selection.clone())
                aria-current=move || selected.get().then_some("true")
            >
                <b>{lead}</b>
                " "
                {statement}
            </a>
            {against}
        </li>
    }
    .into_any()
}
