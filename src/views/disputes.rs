//! Disputes: pairs of claims that one of them, or somebody else, sets against one another, as
//! two sides.

use super::context::Context;
use super::coverage::{empty, undated};
use super::derived::Derived;
use super::el::{El, all, div, el};
use super::said::{Handle, Telling, said};
use crate::document::labels;
use crate::model::{Aspect, ClaimIx, Dataset, Link, LinkIx, LinkKind};
use crate::query::Bits;
use leptos::prelude::*;

/// Pairs with a claim among those shown.
pub fn disputes(context: Context) -> El {
    let pairs = Derived::new(move || pairs(context));
    let is_empty = Derived::new(move || context.matches.with(|m| m.is_empty()));
    el("div").attr("data-view", "disputes").child(undated(context)).dynamic(move || {
        if is_empty.get() { empty(context) } else { pairs.with(|pairs| body(context, pairs)) }
    })
}

fn body(context: Context, pairs: &[LinkIx]) -> AnyView {
    if pairs.is_empty() {
        return el("p")
            .class("empty")
            .child("Nothing is set against any of these claims in the texts.")
            .view();
    }
    let loaded = context.loaded();
    let mut seen = Bits::none(loaded.dataset.claims.len());
    let shown = pairs.iter().map(|ix| {
        let link = loaded.dataset.link(*ix);
        let handles = [link.from, link.to].map(|claim| {
            if seen.insert(claim.get()) { Handle::Carries } else { Handle::Elsewhere }
        });
        pair(context, link, handles).view()
    });
    all(shown.collect())
}

/// The links that set one claim against another, or hold conduct against a pledge.
fn is_dispute(link: &Link) -> bool {
    matches!(link.kind, LinkKind::Contradicts | LinkKind::Undermines | LinkKind::Breaks)
}

fn pairs(context: Context) -> Vec<LinkIx> {
    let loaded = context.loaded();
    let matches = context.matches.get();
    let reading = context.reading.get();
    let shown = |link: &Link| {
        is_dispute(link) && (matches.contains(link.from) || matches.contains(link.to))
    };
    reading.links.iter().copied().filter(|ix| shown(loaded.dataset.link(*ix))).collect()
}

/// Whether the view shows a claim.
pub fn shows(context: Context, ix: ClaimIx) -> bool {
    let loaded = context.loaded();
    pairs(context).iter().map(|link| loaded.dataset.link(*link)).any(|l| l.from == ix || l.to == ix)
}

fn pair(context: Context, link: &Link, handles: [Handle; 2]) -> El {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let (from, to) = (&dataset.claim(link.from).id, &dataset.claim(link.to).id);
    let key = format!("{from}~{}~{to}", link.kind.id());
    let side = |ix, handle| div("side").child(said(context, ix, Telling::Full, handle));
    let [from, to] = handles;
    el("section")
        .class("pair")
        .attr("data-link", key)
        .child(el("h2").class("pair-name").child(heading(link)))
        .child(times(dataset, link).map(|words| el("p").class("pair-times").child(words)))
        .child(el("p").class("pair-who").child(drawn_by(dataset, link)))
        .child(div("sides").child(side(link.to, to)).child(side(link.from, from)))
        .child(el("p").class("rationale").child(link.rationale.as_str()))
}

fn heading(link: &Link) -> String {
    let aspect = link.aspect.filter(|aspect| *aspect != Aspect::PledgeConduct);
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
    let hedge = link.claim.and_then(|ix| dataset.claim(ix).certainty.hedge.clone());
    match hedge {
        Some(hedge) => format!("Drawn by {author}, hedged: “{hedge}”"),
        None => format!("Drawn by {author}"),
    }
}

/// A difference in time is said first.
fn times(dataset: &Dataset, link: &Link) -> Option<String> {
    let (a, b) = (&dataset.claim(link.to).about, &dataset.claim(link.from).about);
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
