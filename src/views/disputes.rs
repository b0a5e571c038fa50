//! Disputes: pairs of claims that one of them, or somebody else, sets against one another, as
//! two sides.

use super::context::{Context, context};
use super::coverage::{Empty, Undated};
use super::said::{Handle, Said};
use crate::document::labels;
use crate::model::{Aspect, ClaimIx, Dataset, Link, LinkIx, LinkKind};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// Pairs with a claim among those shown.
#[component]
pub fn Disputes() -> impl IntoView {
    let context = context();
    let pairs = Memo::new(move |_| pairs(context));
    let empty = Memo::new(move |_| context.matches.with(|m| m.is_empty()));
    let body = move || {
        if empty.get() {
            return view! { <Empty/> }.into_any();
        }
        let pairs = pairs.get();
        if pairs.is_empty() {
            return view! {
                <p class="empty">"Nothing is set against any of these claims in the texts."</p>
            }
            .into_any();
        }
        let mut seen = BTreeSet::new();
        pairs
            .into_iter()
            .map(|ix| {
                let loaded = context.loaded();
                let link = loaded.dataset.link(ix).clone();
                let handles = [link.from, link.to].map(|claim| {
                    if seen.insert(claim) {
                        Handle::Carries
                    } else {
                        Handle::Elsewhere
                    }
                });
                view! { <Pair link handles/> }
            })
            .collect::<Vec<_>>()
            .into_any()
    };
    view! { <div data-view="disputes"><Undated/>{body}</div> }
}

/// The links that set one claim against another, or hold conduct against a pledge.
fn is_dispute(link: &Link) -> bool {
    matches!(
        link.kind,
        LinkKind::Contradicts | LinkKind::Undermines | LinkKind::Breaks
    )
}

fn pairs(context: Context) -> Vec<LinkIx> {
    let loaded = context.loaded();
    let matches = context.matches.get();
    let reading = context.reading.get();
    let shown = |link: &Link| {
        is_dispute(link) && (matches.contains(link.from) || matches.contains(link.to))
    };
    reading
        .links
        .iter()
        .copied()
        .filter(|ix| shown(loaded.dataset.link(*ix)))
        .collect()
}

/// Whether the view shows a claim.
pub fn shows(context: Context, ix: ClaimIx) -> bool {
    let loaded = context.loaded();
    pairs(context)
        .iter()
        .map(|link| loaded.dataset.link(*link))
        .any(|l| l.from == ix || l.to == ix)
}

#[component]
fn Pair(link: Link, handles: [Handle; 2]) -> impl IntoView {
    let loaded = context().loaded();
    let dataset = &loaded.dataset;
    let key = format!(
        "{}~{}~{}",
        dataset.claim(link.from).id,
        link.kind.id(),
        dataset.claim(link.to).id,
    );
    let [from, to] = handles;
    view! {
        <section class="pair" data-link=key>
            <h2 class="pair-name">{heading(&link)}</h2>
            <p class="pair-who">{drawn_by(dataset, &link)}</p>
            {times(dataset, &link).map(|words| view! { <p class="pair-times">{words}</p> })}
            <div class="sides">
                <div class="side"><Said ix=link.to handle=to/></div>
                <div class="side"><Said ix=link.from handle=from/></div>
            </div>
            <p class="rationale">{link.rationale.clone()}</p>
        </section>
    }
}

fn heading(link: &Link) -> String {
    let aspect = link
        .aspect
        .filter(|aspect| *aspect != Aspect::PledgeConduct);
    let kind = match link.kind {
        LinkKind::Contradicts => "Set against one another",
        LinkKind::Breaks => "A pledge, and what is held to break it",
        _ => "Held to undermine",
    };
    match aspect {
        Some(aspect) => format!("{kind}: {}", labels::aspect(aspect)),
        None => kind.to_owned(),
    }
}

fn drawn_by(dataset: &Dataset, link: &Link) -> String {
    let author = labels::link_author(dataset, link.author);
    let hedge = link
        .claim
        .and_then(|ix| dataset.claim(ix).certainty.hedge.clone());
    match hedge {
        Some(hedge) => format!("Drawn by {author}, hedged: “{hedge}”"),
        None => format!("Drawn by {author}"),
    }
}

/// A difference in time is said first.
fn times(dataset: &Dataset, link: &Link) -> Option<String> {
    let (a, b) = (
        &dataset.claim(link.to).about,
        &dataset.claim(link.from).about,
    );
    match (a.extent(), b.extent(), &a.date, &b.date) {
        (Some(x), Some(y), Some(first), Some(second)) if !x.overlaps(&y) => Some(format!(
            "They speak of different times: {}, and {}.",
            first.words(),
            second.words(),
        )),
        (None, _, _, _) | (_, None, _, _) => {
            Some("At least one of them speaks of no stated time.".to_owned())
        }
        _ => None,
    }
}
