//! Search and filters: the same beside every view that shows claims.

use super::context::Context;
use super::derived::Derived;
use super::el::{El, Item, dynamic, el, keyed, nothing};
use super::facet_value::facet_value;
use super::interval_facet::interval_facet;
use crate::document::labels;
use crate::model::sort_by;
use crate::platform::hash::Entry;
use crate::platform::{events, focus};
use crate::query::{Clause, Clock, Facet};
use leptos::prelude::*;

/// Facets that stand open at first.
const OPEN: [Facet; 3] = [Facet::Speaker, Facet::Actor, Facet::Stance];

/// Values shown before the rest are asked for.
const MOST: usize = 8;

/// Search box, facets and intervals.
pub fn facet_panel(context: Context) -> AnyView {
    let open = Derived::new(move || context.session.with(|s| s.filters_open.unwrap_or(false)));
    let facets: Vec<El> = Facet::ALL.iter().map(|facet| facet_group(context, *facet)).collect();
    let clocks: Vec<El> = Clock::ALL.iter().map(|clock| interval_facet(context, *clock)).collect();
    let done = el("button")
        .class("button button-main filters-done")
        .attr("type", "button")
        .on("click", move |_| {
            context.session.update(|s| s.filters_open = Some(false));
            focus::focus("main");
        })
        .text(move || match context.matches.with(|m| m.claims.len()) {
            1 => "Show 1 claim".to_owned(),
            n => format!("Show {n} claims"),
        });
    el("aside")
        .attr("id", "filters")
        .class_if("filters", "is-open", move || open.get())
        .attr("tabindex", "-1")
        .attr("aria-label", "Search and filter")
        .child(search_box(context))
        .child(el("div").class("facets").child(facets).child(clocks))
        .child(done)
        .view()
}

fn search_box(context: Context) -> El {
    let text = Derived::new(move || context.query.with(|q| q.search.clone()));
    let field = el("input")
        .attr("id", "search")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .value(move || text.get())
        .on("input", move |event| {
            let text = events::value(&event);
            context.change(Entry::Replace, |query| query.search = text);
        });
    el("search")
        .class("search")
        .child(el("label").attr("for", "search").child("Search claims, names and key phrases"))
        .child(field)
}

fn facet_group(context: Context, facet: Facet) -> El {
    let clause = Derived::new(move || context.query.with(|q| q.facets.get(&facet).cloned()));
    // Which values are listed changes with the dataset and the clause, not with the counts.
    let values = Derived::new(move || listed(context, facet, &clause.get().unwrap_or_default()));
    let has_rest = Derived::new(move || values.with(|v| v.len() > MOST));
    let is_empty = Derived::new(move || values.with(Vec::is_empty));
    let mark = move || match clause
        .with(|c| c.as_ref().map_or(0, |c| c.include.len() + c.exclude.len()))
    {
        0 => String::new(),
        in_force => format!(" ({in_force} chosen)"),
    };
    let name =
        el("summary").child(labels::facet(facet)).child(el("span").class("facet-mark").text(mark));
    let more = move || format!("{} more", values.with(|v| v.len().saturating_sub(MOST)));
    let rest = dynamic(move || {
        if !has_rest.get() {
            return nothing();
        }
        el("details")
            .class("facet-rest")
            .child(el("summary").text(more))
            .child(value_list(context, facet, values, MOST, usize::MAX))
            .view()
    });
    el("details")
        .class_if("facet", "is-empty", move || is_empty.get())
        .maybe("open", OPEN.contains(&facet).then(String::new))
        .child(name)
        .child(value_list(context, facet, values, 0, MOST))
        .child(rest)
}

/// The ids of a facet's values that are listed, in order.
fn listed(context: Context, facet: Facet, chosen: &Clause) -> Vec<String> {
    let mut values: Vec<(String, u32)> = context.counts.with(|counts| {
        counts.of(facet).iter().map(|value| (value.id.clone(), value.total)).collect()
    });
    values.retain(|(id, total)| {
        *total > 0 || chosen.include.iter().chain(&chosen.exclude).any(|t| t.as_str() == id)
    });
    if names_records(facet) {
        sort_by(&mut values, |(a, in_a), (b, in_b)| {
            (a == "none").cmp(&(b == "none")).then(in_b.cmp(in_a))
        });
    }
    values.into_iter().map(|(id, _)| id).collect()
}

/// A run of a facet's values.
fn value_list(
    context: Context,
    facet: Facet,
    values: Derived<Vec<String>>,
    skip: usize,
    most: usize,
) -> El {
    let items = keyed(move || {
        values.with(|values| {
            let shown = values.iter().skip(skip).take(most).cloned();
            shown
                .map(|id| Item::new(id.clone(), move || facet_value(context, facet, &id).view()))
                .collect()
        })
    });
    el("ul").class("facet-values").child(items)
}

/// Whether a facet's values are records of the dataset, shown most frequent first; closed lists
/// keep their own order.
fn names_records(facet: Facet) -> bool {
    matches!(
        facet,
        Facet::Speaker
            | Facet::Root
            | Facet::Actor
            | Facet::Subject
            | Facet::Object
            | Facet::Predicate
            | Facet::Topic
    )
}
