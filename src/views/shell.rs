//! The frame of the page: masthead, filters, the view, and what is looked at closely.

use super::about::About;
use super::actors::Actors;
use super::chips::Chips;
use super::claims::Claims;
use super::context::{Context, context};
use super::detail::Detail;
use super::disputes::Disputes;
use super::facet_panel::FacetPanel;
use super::front::Front;
use super::masthead::Masthead;
use super::open_dataset::OpenedNotice;
use super::relations::Relations;
use super::sources::Sources;
use super::timeline::Timeline;
use crate::document::{labels, page_motto};
use crate::platform::hash::Entry;
use crate::platform::{focus, keys, measure, title};
use crate::query::{Selection, View};
use leptos::prelude::*;

/// Id of the column that views are drawn in.
const MAIN: &str = "main";

/// The frame of the page.
#[component]
pub fn Shell() -> impl IntoView {
    let context = context();
    keep_outside_in_step(context);
    let motto = page_motto(&context.loaded().dataset);
    let page = move || match context.view.get() {
        View::Front => view! { <Front/> }.into_any(),
        View::Claims => view! { <Claims/> }.into_any(),
        View::Actors => view! { <Actors/> }.into_any(),
        View::Relations => view! { <Relations/> }.into_any(),
        View::Timeline => view! { <Timeline/> }.into_any(),
        View::Disputes => view! { <Disputes/> }.into_any(),
        View::Sources => view! { <Sources/> }.into_any(),
        View::About => view! { <About/> }.into_any(),
    };
    let has_filters = Memo::new(move |_| !matches!(context.view.get(), View::Front | View::About));
    let frame_class = move || {
        let mut class = "frame".to_owned();
        if has_filters.get() {
            class.push_str(" frame-filters");
        }
        if context.selection.with(Option::is_some) {
            class.push_str(" frame-detail");
        }
        class
    };
    view! {
        <a class="skip" href="#main" on:click=move |event| {
            event.prevent_default();
            focus::focus(MAIN);
        }>"Skip to the claims"</a>
        <Masthead/>
        <p class="motto">{motto}</p>
        <OpenedNotice/>
        <DroppedNotice/>
        <div class=frame_class>
            {move || has_filters.get().then(|| view! { <FacetPanel/> })}
            <main id=MAIN class="main" tabindex="-1">
                {move || has_filters.get().then(|| view! { <ViewHead/> })}
                {page}
            </main>
            <Detail/>
        </div>
        <p class="visually-hidden" aria-live="polite">
            {move || context.session.with(|s| s.announcement.clone())}
        </p>
    }
}

/// The head of a view that shows claims: its name, its sentence, and the clauses in force.
#[component]
fn ViewHead() -> impl IntoView {
    let context = context();
    let toggle = move |_| {
        context.session.update(|s| s.filters_open = Some(!s.filters_open.unwrap_or(false)));
        focus::soon("filters");
    };
    view! {
        <div class="view-head">
            <h1 class="view-name">{move || labels::view(context.view.get())}</h1>
            <p class="view-sentence" role="status">{move || context.sentence()}</p>
            <button class="button filters-toggle" type="button" on:click=toggle
                aria-expanded=move || context.session
                    .with(|s| s.filters_open.unwrap_or(false)).to_string()
                aria-controls="filters">
                "Search and filter"
            </button>
        </div>
        <Chips/>
    }
}

/// Says which values of the last link could not be used.
#[component]
fn DroppedNotice() -> impl IntoView {
    let context = context();
    let dropped = Memo::new(move |_| context.session.with(|s| s.dropped.clone()));
    move || {
        let dropped = dropped.get();
        if dropped.is_empty() {
            return None;
        }
        let names: Vec<String> =
            dropped.iter().map(|d| format!("{} “{}”", d.key, d.value)).collect();
        let words = format!(
            "The link has values that are not used here, because this dataset does not know them \
             or they cannot be read: {}. The rest of it is in force.",
            names.join(", ")
        );
        let close = move |_| context.session.update(|s| s.dropped.clear());
        Some(view! {
            <div class="notice">
                <p>{words}</p>
                <button class="button" type="button" on:click=close>"Dismiss"</button>
            </div>
        })
    }
}

/// Effects that touch only the outside: title, focus, scroll and keys.
fn keep_outside_in_step(context: Context) {
    Effect::new(move |_| {
        let view = context.view.get();
        let dataset_title = context.loaded().dataset.title.clone();
        title::set(&match view {
            View::Front => format!("Sayso: {dataset_title}"),
            other => format!("{} · Sayso", labels::view(other)),
        });
    });
    Effect::new(move |before: Option<View>| {
        let view = context.view.get();
        if before.is_some_and(|before| before != view) {
            measure::scroll_to_top();
        }
        view
    });
    Effect::new(move |_| {
        if let Some(selector) = context.selection.get().as_ref().and_then(handle_of) {
            measure::scroll_to(selector);
        }
    });
    Effect::new(move |_| {
        measure::on_width(MAIN, move |width_px| {
            if context.session.with_untracked(|s| (s.width_px - width_px).abs() >= 1.0) {
                context.session.update(|s| s.width_px = width_px);
            }
        });
    });
    // Ends with this shell: another dataset gets another.
    StoredValue::new_local(keys::on_key(move |key| match key {
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

/// Closes what lies on top: the filters' sheet, then what is looked at closely.
fn escape(context: Context) {
    if context.session.with_untracked(|s| s.filters_open == Some(true)) {
        context.session.update(|s| s.filters_open = Some(false));
    } else if context.query.with_untracked(|q| q.select.is_some()) {
        context.change(Entry::Push, |query| query.select = None);
    }
}
