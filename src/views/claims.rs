//! The claims view: a list, sorted and grouped.

use super::claim_list::claim_list;
use super::context::Context;
use super::coverage::{empty, undated};
use super::derived::Derived;
use super::el::{El, all, div, dynamic, el, nothing};
use super::said::{Handle, Telling};
use crate::document::labels;
use crate::model::ClaimIx;
use crate::platform::events;
use crate::platform::hash::Entry;
use crate::query::{Bits, Facet, Group, Query, Sort, SortKey, group};
use leptos::prelude::*;
use std::sync::Arc;

/// The claims that answer the query.
pub fn claims(context: Context) -> El {
    let grouping = Derived::new(move || context.query.with(|q| q.group));
    let none = Derived::new(move || context.matches.with(|m| m.is_empty()));
    el("div")
        .attr("data-view", "claims")
        .child(div("list-tools").child(sort_by(context)).child(group_by(context)))
        .child(undated(context))
        .dynamic(move || match (none.get(), grouping.get()) {
            (true, _) => empty(context),
            (false, None) => {
                let ordered = move || context.ordered.get();
                claim_list(context, ordered, Telling::Full, Handle::Carries)
            }
            (false, Some(facet)) => groups(context, facet),
        })
}

fn groups(context: Context, facet: Facet) -> AnyView {
    dynamic(move || {
        let loaded = context.loaded();
        let claims = context.ordered.get();
        let mut seen = Bits::none(loaded.dataset.claims.len());
        let groups = group(&loaded.index, &context.reading.get(), facet, &claims);
        all(groups.into_iter().map(|g| one_group(context, facet, g, &mut seen)).collect())
    })
}

/// A group. A claim with several values stands in several groups; its handle in the first.
fn one_group(context: Context, facet: Facet, group: Group, seen: &mut Bits) -> AnyView {
    let name = labels::value(&context.loaded().dataset, facet, &group.id);
    let count = el("span").class("count").child(group.claims.len().to_string());
    let (first, again): (Vec<ClaimIx>, Vec<ClaimIx>) =
        group.claims.into_iter().partition(|ix| seen.insert(ix.get()));
    let list = |claims: Vec<ClaimIx>, handle| {
        let claims = Arc::new(claims);
        let none = claims.is_empty();
        let list = claim_list(context, move || Arc::clone(&claims), Telling::Full, handle);
        if none { nothing() } else { list }
    };
    el("section")
        .class("group")
        .child(el("h2").class("group-name").child(name).child(" ").child(count))
        .child(list(first, Handle::Carries))
        .child(list(again, Handle::Elsewhere))
        .view()
}

const SORTS: [(&str, &str); 7] = [
    ("", "by text"),
    ("date", "by the time spoken of, oldest first"),
    ("-date", "by the time spoken of, newest first"),
    ("said", "by the time it was said, oldest first"),
    ("-said", "by the time it was said, newest first"),
    ("speaker", "by whom it traces back to, A to Z"),
    ("-speaker", "by whom it traces back to, Z to A"),
];

fn sort_from(id: &str) -> Option<Sort> {
    let descending = id.starts_with('-');
    let key = SortKey::from_id(id.trim_start_matches('-'))?;
    Some(Sort { key, descending })
}

fn sort_by(context: Context) -> El {
    let options = SORTS.map(|(id, words)| {
        let chosen = move || context.query.with(|q| q.sort == sort_from(id));
        (id, words, Derived::new(chosen))
    });
    choice("Order ", &options, move |id| {
        let sort = sort_from(id);
        context.change(Entry::Push, |query: &mut Query| query.sort = sort);
    })
}

fn group_by(context: Context) -> El {
    let option = |facet: Option<Facet>| {
        let chosen = Derived::new(move || context.query.with(|q| q.group == facet));
        match facet {
            Some(facet) => (facet.id(), labels::facet(facet), chosen),
            None => ("", "not at all", chosen),
        }
    };
    let facets = Facet::ALL.iter().copied().map(Some);
    let options: Vec<_> = std::iter::once(None).chain(facets).map(option).collect();
    choice("Group ", &options, move |id| {
        let facet = Facet::from_id(id);
        context.change(Entry::Push, |query: &mut Query| query.group = facet);
    })
}

/// A field with a choice of values: id, words, and whether it is chosen.
pub fn choice(
    name: &str,
    options: &[(&'static str, &'static str, Derived<bool>)],
    choose: impl Fn(&str) + 'static,
) -> El {
    let options: Vec<El> = options
        .iter()
        .map(|(id, words, chosen)| {
            let chosen = *chosen;
            el("option")
                .attr("value", *id)
                .live("selected", move || chosen.get().then(String::new))
                .child(*words)
        })
        .collect();
    let select = el("select").on("change", move |event| choose(&events::value(&event)));
    el("label").class("field").child(name).child(select.child(options))
}
