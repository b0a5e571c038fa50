//! Search and filters: the same beside every view that shows claims.

use super::context::Context;
use super::derived::Derived;
use super::el::{El, Item, dynamic, el, keyed, nothing};
use super::facet_value::facet_value;
use super::interval_facet::interval_facet;
use super::without::without_choice;
use crate::document::labels;
use crate::platform::hash::Entry;
use crate::platform::{events, focus};
use crate::query::{Clause, Clock, Facet, Needle};
use leptos::prelude::*;

/// Facets that stand open at first.
const OPEN: [Facet; 3] = [Facet::Speaker, Facet::Actor, Facet::Stance];

/// Values shown before the rest are asked for.
const MOST: usize = 8;

/// Values that are at hand behind "more"; where there are more than these, they are searched.
const MANY: usize = 100;

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
        .text(move || match context.matches.with(|m| m.count()) {
            1 => "Show 1 claim".to_owned(),
            n => format!("Show {n} claims"),
        });
    el("aside")
        .attr("id", "filters")
        .class_if("filters", "is-open", move || open.get())
        .attr("tabindex", "-1")
        .attr("aria-label", "Search and filter")
        .child(search_box(context))
        .child(el("div").class("facets").child(facets).child(clocks).child(without_choice(context)))
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
    let has_rest = Derived::new(move || values.with(|v| v.len().saturating_sub(MOST)));
    let is_empty = Derived::new(move || values.with(Vec::is_empty));
    let mark = move || match clause
        .with(|c| c.as_ref().map_or(0, |c| c.include.len() + c.exclude.len()))
    {
        0 => String::new(),
        in_force => format!(" ({in_force} chosen)"),
    };
    let name =
        el("summary").child(labels::facet(facet)).child(el("span").class("facet-mark").text(mark));
    let rest = dynamic(move || match has_rest.get() {
        0 => nothing(),
        count if count > MANY => many_more(context, facet, values, count).view(),
        count => el("details")
            .class("facet-rest")
            .child(el("summary").child(format!("{count} more")))
            .child(value_list(context, facet, move || skip(values, MOST)))
            .view(),
    });
    el("details")
        .class_if("facet", "is-empty", move || is_empty.get())
        .maybe("open", OPEN.contains(&facet).then(String::new))
        .child(name)
        .child(value_list(context, facet, move || {
            values.with(|v| v.iter().take(MOST).cloned().collect())
        }))
        .child(rest)
}

/// The ids of a facet's values that are listed, in order.
fn listed(context: Context, facet: Facet, chosen: &Clause) -> Vec<String> {
    // Totals follow the reading, which may leave voices out, and not the rest of the query.
    context.reading.with(|_| ());
    let mut values: Vec<(String, u32)> = context.counts.with_untracked(|counts| {
        counts.of(facet).map(|value| (value.id.to_owned(), value.total)).collect()
    });
    values.retain(|(id, total)| {
        *total > 0 || chosen.include.iter().chain(&chosen.exclude).any(|t| t.as_str() == id)
    });
    if names_records(facet) {
        values.sort_by_key(|(id, total)| (id == "none", std::cmp::Reverse(*total)));
    }
    values.into_iter().map(|(id, _)| id).collect()
}

/// The values after the first ones.
fn skip(values: Derived<Vec<String>>, first: usize) -> Vec<String> {
    values.with(|values| values.iter().skip(first).cloned().collect())
}

/// More values than can be looked through: found by name, the first of those found shown.
fn many_more(context: Context, facet: Facet, values: Derived<Vec<String>>, count: usize) -> El {
    let wanted = RwSignal::new(None::<String>);
    let found = Derived::new(move || match wanted.get() {
        None => Vec::new(),
        Some(text) => named(context, facet, skip(values, MOST), &text),
    });
    let id = format!("find-{}", facet.id());
    let label = format!("Find among {count} more");
    let field = el("input")
        .attr("id", id.as_str())
        .attr("type", "search")
        .attr("autocomplete", "off")
        .on("input", move |event| wanted.set(Some(events::value(&event))));
    let cut = move || match found.with(Vec::len) {
        MANY => format!("The first {MANY} found are shown; type more of a name for others."),
        _ => String::new(),
    };
    // Nothing is made for values that are not looked at.
    let open = move |_| wanted.update(|text| *text = Some(text.take().unwrap_or_default()));
    el("details")
        .class("facet-rest")
        .on("toggle", open)
        .child(el("summary").child(format!("{count} more")))
        .child(el("label").class("field").attr("for", id).child(label))
        .child(field)
        .child(value_list(context, facet, move || found.get()))
        .child(el("p").class("field").text(cut))
}

/// The first values whose names hold every word of a text.
fn named(context: Context, facet: Facet, values: Vec<String>, text: &str) -> Vec<String> {
    let (loaded, needle) = (context.loaded(), Needle::new(text));
    let fits = |id: &String| needle.fits(&labels::value(&loaded.dataset, facet, id));
    values.into_iter().filter(fits).take(MANY).collect()
}

/// A list of some of a facet's values.
fn value_list(
    context: Context,
    facet: Facet,
    ids: impl Fn() -> Vec<String> + Send + Sync + 'static,
) -> El {
    let items = keyed(move || {
        ids()
            .into_iter()
            .map(|id| Item::new(id.clone(), move || facet_value(context, facet, &id).view()))
            .collect()
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
