//! The frame of the page: masthead, filters, the view, and what is looked at closely.

use crate::document::{labels, page_motto, page_title};
use crate::platform::hash::Entry;
use crate::platform::{events, focus, keys, measure, title};
use crate::query::{Selection, View};
use crate::views::about::about;
use crate::views::actors::actors;
use crate::views::chips::chips;
use crate::views::claims::claims;
use crate::views::context::Context;
use crate::views::derived::{Derived, keep, outside};
use crate::views::detail::cite::copy_view;
use crate::views::detail::detail;
use crate::views::disputes::disputes;
use crate::views::el::{El, all, div, dynamic, el, nothing};
use crate::views::filters::facet_panel;
use crate::views::front::front;
use crate::views::masthead::masthead;
use crate::views::open_dataset::opened_notice;
use crate::views::relations::relations;
use crate::views::sources::own_text;
use crate::views::sources::sources;
use crate::views::timeline::timeline;
use crate::views::without::silence;
use std::cell::Cell;

/// Id of the column that views are drawn in.
const MAIN: &str = "main";

/// How many parts the page is built in at the start, after its bare frame.
pub const PARTS: u8 = 4;

/// Part of the page, from when no more than so many are still to be built.
fn part(context: Context, unbuilt: u8, mut build: impl FnMut() -> El + 'static) -> El {
    let is_there = Derived::new(move || context.session.with(|s| s.unbuilt <= unbuilt));
    dynamic(move || if is_there.get() { build() } else { nothing() })
}

/// The frame of the page.
pub fn shell(context: Context) -> El {
    own_text::restore(context);
    let has_filters =
        Derived::new(move || !matches!(context.view.get(), View::Front | View::About));
    let selected = Derived::new(move || context.selection.with(Option::is_some));
    let main = el("main")
        .attr("id", MAIN)
        .class("main")
        .attr("tabindex", "-1")
        .child(opened_notice(context.opener))
        .child(dropped_notice(context))
        .dynamic(move || if has_filters.get() { view_head(context) } else { nothing() })
        .child(silence(context))
        .child(part(context, 2, move || page(context)));
    let frame =
        el("div")
            .live("class", move || Some(frame_class(has_filters.get(), selected.get())))
            .child(part(context, 1, move || {
                if has_filters.get() { facet_panel(context) } else { nothing() }
            }))
            .child(main)
            .child(part(context, 1, move || detail(context)))
            .child(part(context, 0, move || {
                keep_outside_in_step(context);
                nothing()
            }));
    let motto = el("p.motto").child(page_motto(&context.loaded().dataset));
    let header = el("header").child(part(context, 3, move || masthead(context))).child(motto);
    let announced = el("p.visually-hidden[aria-live=polite]")
        .text(move || context.session.with(|s| s.announcement.clone()));
    all(vec![skip_link(), header, frame, announced])
}

fn page(context: Context) -> El {
    match context.view.get() {
        View::Front => front(context),
        View::Claims => claims(context),
        View::Actors => actors(context),
        View::Relations => relations(context),
        View::Timeline => timeline(context),
        View::Disputes => disputes(context),
        View::Sources => sources(context),
        View::About => about(context),
    }
}

fn frame_class(filters: bool, detail: bool) -> String {
    let mut class = "frame".to_owned();
    if filters {
        class.push_str(" frame-filters");
    }
    if detail {
        class.push_str(" frame-detail");
    }
    class
}

fn skip_link() -> El {
    el("a.skip[href=#main]")
        .on("click", |event| {
            events::prevent(&event);
            focus::focus(MAIN);
        })
        .child("Skip to the claims")
}

/// The head of a view that shows claims: its name, its sentence, and the clauses in force.
fn view_head(context: Context) -> El {
    let open = Derived::new(move || context.session.with(|s| s.filters_open.unwrap_or(false)));
    let toggle = move |_| {
        context.session.update(|s| s.filters_open = Some(!s.filters_open.unwrap_or(false)));
        focus::soon("filters");
    };
    let name = move || labels::view(context.view.get()).to_owned();
    let button = el("button.button.filters-toggle[id=filters-toggle][type=button]")
        .attr("aria-controls", "filters")
        .live("aria-expanded", move || Some(open.get().to_string()))
        .on("click", toggle)
        .child("Search and filter");
    let head = el("div.view-head")
        .child(el("h1.view-name").text(name))
        .child(context.sentence_line())
        .child(button)
        .child(copy_view(context));
    all(vec![head, chips(context)])
}

/// Says which values of the last link could not be used.
fn dropped_notice(context: Context) -> El {
    let dropped = Derived::new(move || context.session.with(|s| s.dropped.clone()));
    dynamic(move || {
        let dropped = dropped.get();
        if dropped.is_empty() {
            return nothing();
        }
        let names: Vec<String> =
            dropped.iter().map(|d| format!("{} “{}”", d.key, d.value)).collect();
        let words = format!(
            "The link has values that are not used here, because this dataset does not know them \
             or they cannot be read: {}. The rest of it is in force.",
            names.join(", ")
        );
        let close = el("button.button[type=button]")
            .on("click", move |_| context.session.update(|s| s.dropped.clear()))
            .child("Dismiss");
        div("notice").child(el("p").child(words)).child(close)
    })
}

/// Effects that touch only the outside: title, focus, scroll and keys.
fn keep_outside_in_step(context: Context) {
    outside(move || {
        title::set(&match context.view.get() {
            View::Front => page_title(&context.loaded().dataset),
            other => format!("{} · Sayso", labels::view(other)),
        });
    });
    let before: Cell<Option<View>> = Cell::new(None);
    outside(move || {
        let view = context.view.get();
        if before.replace(Some(view)).is_some_and(|before| before != view) {
            measure::scroll_to_top();
            focus::unless_left(MAIN);
        }
    });
    // Another list is read from its start, and what was pressed beside it stays where it is.
    let is_another = Cell::new(false);
    outside(move || {
        context.matches.with(|_| ());
        if context.view.get() == View::Claims && is_another.replace(true) {
            measure::scroll_up_to(MAIN);
        }
    });
    outside(move || {
        if let Some(selector) = context.selection.get().as_ref().and_then(handle_of) {
            measure::scroll_to(selector);
        }
    });
    outside(move || {
        measure::on_width(MAIN, move |width_px| {
            if context.session.with_untracked(|s| (s.width_px - width_px).abs() >= 1.0) {
                context.session.update(|s| s.width_px = width_px);
            }
        });
    });
    // Ends with this shell: another dataset gets another.
    keep(keys::on_key(move |key| match key {
        "Escape" => escape(context),
        "/" => {
            if matches!(context.view.get_untracked(), View::Front | View::About) {
                context.change(Entry::Push, |query| query.view = View::Claims);
            }
            context.session.update(|s| s.filters_open = Some(true));
            focus::soon("search");
        }
        _ => {}
    }));
}

/// Where the view shows what is selected: its handle. Ids are plain words, so they need no
/// escaping; a relation's key has `~` between them, which a quoted value may hold.
fn handle_of(selection: &Selection) -> Option<String> {
    let (handle, id) = match selection {
        Selection::Claim(id) => ("claim", id),
        Selection::Actor(id) => ("actor", id),
        Selection::Relation(id) => ("relation", id),
        Selection::Source(id) => ("source", id),
        Selection::Question(_) => return None,
    };
    Some(format!("[data-view] [data-{handle}=\"{id}\"]"))
}

/// Closes what lies on top: what is looked at closely, then the filters' sheet.
fn escape(context: Context) {
    if context.query.with_untracked(|q| q.select.is_some()) {
        context.change(Entry::Push, |query| query.select = None);
    } else if context.session.with_untracked(|s| s.filters_open == Some(true)) {
        context.session.update(|s| s.filters_open = Some(false));
        focus::soon("filters-toggle");
    }
}
