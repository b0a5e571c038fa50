//! Search and filters: the same beside every view that shows claims.

pub mod facet_value;
pub mod interval;

use crate::document::labels;
use crate::platform::hash::Entry;
use crate::platform::{events, focus};
use crate::query::{Clock, Facet, Listing, Needle, chosen_values, list_values, ranked_values};
use crate::views::context::Context;
use crate::views::derived::{Derived, Writable};
use crate::views::el::{El, Item, dynamic, el, keyed, nothing};
use crate::views::filters::facet_value::facet_value;
use crate::views::filters::interval::interval_facet;
use crate::views::without::without_choice;
use std::sync::Arc;

/// Facets that stand open at first.
const OPEN: [Facet; 3] = [Facet::Speaker, Facet::Actor, Facet::Stance];

/// Values listed before more are asked for.
const FEW: usize = 8;

/// Values listed at most; where there are more, they are found by name.
const MANY: usize = 100;

/// Search box, facets and intervals. Not a part of what the front page starts with.
#[inline(never)]
pub fn facet_panel(context: Context) -> El {
    let open = Derived::new(move || context.session.with(|s| s.filters_open.unwrap_or(false)));
    let facets: El = Facet::ALL.iter().map(|facet| facet_group(context, *facet)).collect();
    let clocks: El = Clock::ALL.iter().map(|clock| interval_facet(context, *clock)).collect();
    let done = el("button.button.button-main.filters-done[type=button]")
        .on("click", move |_| {
            context.session.update(|s| s.filters_open = Some(false));
            focus::soon("main");
        })
        .text(move || match context.matches.with(|m| m.count()) {
            1 => "Show 1 claim".to_owned(),
            n => format!("Show {n} claims"),
        });
    el("aside[id=filters]")
        .class_if("filters", "is-open", move || open.get())
        .attr("tabindex", "-1")
        .attr("aria-label", "Search and filter")
        .child(search_box(context))
        .child(el("div.facets").child(facets).child(clocks).child(without_choice(context)))
        .child(done)
}

fn search_box(context: Context) -> El {
    let text = Derived::new(move || context.query.with(|q| q.search.clone()));
    let field = el("input[id=search][type=search][autocomplete=off][spellcheck=false]")
        .value(move || text.get())
        .on("input", move |event| {
            let text = events::value(&event);
            context.change(Entry::Replace, |query| query.search = text);
        });
    el("search.search")
        .child(el("label[for=search]").child("Search claims, names and key phrases"))
        .child(field)
}

/// A facet: its first values and those chosen; all, or those of a name, when asked for. One list in
/// one order, so that a value stays where it is when it is chosen.
fn facet_group(context: Context, facet: Facet) -> El {
    // Totals follow the reading, which may leave voices out, and not the rest of the query.
    let ranked = Derived::new(move || {
        context.reading.with(|_| ());
        Arc::new(context.counts.with_untracked(|counts| ranked_values(counts, facet)))
    });
    let clause = Derived::new(move || {
        context.query.with(|q| q.facets.get(&facet).cloned().unwrap_or_default())
    });
    let chosen = Derived::new(move || {
        let clause = clause.get();
        context.counts.with_untracked(|counts| chosen_values(counts, facet, &clause))
    });
    // What is looked for among all values; none: the first are enough.
    let wanted = Writable::new(None::<String>);
    let listing = Derived::new(move || {
        let (ranked, chosen) = (ranked.get(), chosen.get());
        match wanted.get() {
            None => list_values(&ranked, &chosen, FEW, &|_| true),
            Some(text) => found(context, facet, &ranked, &chosen, &text),
        }
    });
    let is_empty = Derived::new(move || listing.with(|listing| listing.values.is_empty()));
    let mark = move || match clause.with(|c| c.include.len() + c.exclude.len()) {
        0 => String::new(),
        in_force => format!(" ({in_force})"),
    };
    let name = el("summary").child(labels::facet(facet)).child(el("span.facet-mark").text(mark));
    let items = keyed(move || {
        let item = |at: &u32| {
            let at = *at as usize;
            Item::new(at.to_string(), move || facet_value(context, facet, at))
        };
        listing.with(|listing| listing.values.iter().map(item).collect())
    });
    el("details")
        .class_if("facet", "is-empty", move || is_empty.get())
        .maybe("open", OPEN.contains(&facet).then(String::new))
        .child(name)
        .child(finder(facet, ranked, listing, wanted))
        .child(el("ul.facet-values").child(items))
        .child(more(ranked, listing, wanted))
}

/// Those of all values whose names hold every word of a text.
fn found(context: Context, facet: Facet, ranked: &[u32], chosen: &[u32], text: &str) -> Listing {
    let (loaded, needle) = (context.loaded(), Needle::new(text));
    context.counts.with_untracked(|counts| {
        list_values(ranked, chosen, MANY, &|at| {
            let at = at as usize;
            needle.is_empty()
                || counts.at(facet, at).is_some_and(|value| {
                    needle.fits(&labels::value_at(&loaded.dataset, facet, at, value.id))
                })
        })
    })
}

type Wanted = Writable<Option<String>>;

/// The field that finds values by name, where there are too many to list.
fn finder(
    facet: Facet,
    ranked: Derived<Arc<Vec<u32>>>,
    listing: Derived<Listing>,
    wanted: Wanted,
) -> El {
    let any = Derived::new(move || {
        wanted.with(|w| w.is_some()) && ranked.with(|ranked| ranked.len() > MANY)
    });
    dynamic(move || {
        if !any.get() {
            return nothing();
        }
        let field = el("input[type=search][autocomplete=off]")
            .on("input", move |event| wanted.set(Some(events::value(&event))));
        let all = ranked.with(|ranked| ranked.len());
        let label = format!("Find among {all}, {}", labels::facet(facet));
        let cut = move || match listing.with(|listing| listing.left_out) {
            0 => String::new(),
            n => format!("{n} more are found by typing more of a name."),
        };
        el("label.facet-find").child(label).child(field).child(el("span").text(cut))
    })
}

/// Asks for more values, or for few again.
fn more(ranked: Derived<Arc<Vec<u32>>>, listing: Derived<Listing>, wanted: Wanted) -> El {
    let any = Derived::new(move || ranked.with(|ranked| ranked.len() > FEW));
    dynamic(move || {
        if !any.get() {
            return nothing();
        }
        let open = move || wanted.with(|w| w.is_some());
        let words = move || match open() {
            true => "Fewer".to_owned(),
            false => format!("{} more", listing.with(|listing| listing.left_out)),
        };
        let turn = move |_| wanted.update(|w| *w = w.is_none().then(String::new));
        el("button.facet-more[type=button]")
            .live("aria-expanded", move || Some(open().to_string()))
            .on("click", turn)
            .text(words)
    })
}
