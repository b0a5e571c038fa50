//! The frame of the page: masthead, filters, the view, and what is looked at closely.

use crate::document::{labels, page_motto, page_title};
use crate::model::isolated;
use crate::platform::hash::Entry;
use crate::platform::{events, focus, keys, measure, title};
use crate::query::{Selection, View};
use crate::state::Dropped;
use crate::views::about::About;
use crate::views::actors::Actors;
use crate::views::chips::Chips;
use crate::views::claims::Claims;
use crate::views::context::Context;
use crate::views::detail::Detail;
use crate::views::disputes::Disputes;
use crate::views::export::menu::ExportMenu;
use crate::views::filters::FacetPanel;
use crate::views::front::Front;
use crate::views::masthead::Masthead;
use crate::views::open_dataset::{MadeWith, OpenedNotice};
use crate::views::question_head::QuestionHead;
use crate::views::relations::Relations;
use crate::views::relations::pair::{PairBeside, has_place};
use crate::views::sources::Sources;
use crate::views::sources::own_text;
use crate::views::story::{StoryPanel, Turn, leave, on_arrow};
use crate::views::timeline::Timeline;
use crate::views::without::Silence;
use leptos::prelude::*;

/// Id of the column that views are drawn in.
const MAIN: &str = "main";

/// What keeps the focus when the view beside it changes.
const ASIDES: &str = "#story, #filters, #detail";

/// The frame of the page.
#[component]
pub fn Shell(context: Context) -> impl IntoView {
    own_text::restore(context);
    keep_outside_in_step(context);
    listen_to_keys(context);
    let has_filters = Memo::new(move |_| !matches!(context.view.get(), View::Front | View::About));
    let selected = Memo::new(move |_| context.selection.with(Option::is_some));
    let pair_has_place = Memo::new(move |_| context.query.with(has_place));
    let in_story = Memo::new(move |_| context.query.with(|q| q.story.is_some()));
    // A story stands in the place of the filters, until these are asked for.
    let filters_shown = Memo::new(move |_| {
        let asked = context.session.with(|s| s.filters_open == Some(true));
        has_filters.get() && (asked || !in_story.get())
    });
    view! {
        {skip_link("Skip to the claims", "#main", || focus::focus(MAIN))}
        {move || {
            let link = || skip_link("Skip to search and filter", "#search", move || search(context));
            has_filters.get().then(link)
        }}
        <header>
            <Masthead context/>
            <p class="motto">{page_motto(&context.loaded().dataset)}</p>
        </header>
        <div
            class="frame"
            class:frame-filters=move || filters_shown.get() && !in_story.get()
            class:frame-story=move || in_story.get()
            class:frame-detail=move || selected.get()
            class:has-settings=move || context.session.with(|s| s.settings_open)
            class:frame-beside=move || pair_has_place.get()
        >
            <StoryPanel context/>
            <main id=MAIN class="main" tabindex="-1">
                <OpenedNotice opener=context.opener/>
                <MadeWith context/>
                <DroppedNotice context/>
                {move || has_filters.get().then(|| view! { <ViewHead context/> }.into_any())}
                <QuestionHead context/>
                <Silence context/>
                {move || page(context)}
            </main>
            <Detail context/>
            {move || filters_shown.get().then(|| view! { <FacetPanel context/> }.into_any())}
            <PairBeside context/>
        </div>
        <p class="visually-hidden" aria-live="polite">
            {move || context.session.with(|s| s.announcement.clone())}
        </p>
    }
    .into_any()
}

fn page(context: Context) -> AnyView {
    match context.view.get() {
        View::Front => view! { <Front context/> }.into_any(),
        View::Claims => view! { <Claims context/> }.into_any(),
        View::Actors => view! { <Actors context/> }.into_any(),
        View::Relations => view! { <Relations context/> }.into_any(),
        View::Timeline => view! { <Timeline context/> }.into_any(),
        View::Disputes => view! { <Disputes context/> }.into_any(),
        View::Sources => view! { <Sources context/> }.into_any(),
        View::About => view! { <About context/> }.into_any(),
    }
}

/// A link, seen when it has the focus, past what comes before.
fn skip_link(words: &'static str, to: &'static str, skip: impl Fn() + 'static) -> AnyView {
    let on_click = move |event: leptos::ev::MouseEvent| {
        events::prevent(&event);
        skip();
    };
    view! { <a class="skip" href=to on:click=on_click>{words}</a> }.into_any()
}

/// Opens the filters, where they are not open, at the field for a search.
fn search(context: Context) {
    context.session.update(|s| s.filters_open = Some(true));
    focus::soon("search");
}

/// The head of a view that shows claims: its name, its sentence, and the clauses in force.
#[component]
fn ViewHead(context: Context) -> impl IntoView {
    let open = Memo::new(move |_| context.session.with(|s| s.filters_open.unwrap_or(false)));
    let toggle = move |_| {
        context.session.update(|s| s.filters_open = Some(!s.filters_open.unwrap_or(false)));
        focus::soon("filters");
    };
    let settings = Memo::new(move |_| context.session.with(|s| s.settings_open));
    view! {
        <div class="view-head">
            <h1 class="view-name" tabindex="-1" aria-describedby="view-sentence">
                {move || labels::view(context.view.get())}
            </h1>
            <div class="view-ways">
                <button
                    class="button filters-toggle"
                    id="filters-toggle"
                    type="button"
                    aria-controls="filters"
                    aria-expanded=move || open.get().to_string()
                    on:click=toggle
                >
                    "Search and filter"
                </button>
                <button
                    class="button settings-toggle"
                    type="button"
                    aria-expanded=move || settings.get().to_string()
                    on:click=move |_| context.session.update(|s| s.settings_open = !s.settings_open)
                >
                    "Settings"
                </button>
            </div>
            {context.sentence_line()}
            <div class="view-settings"><ExportMenu context/></div>
        </div>
        <Chips context/>
    }
    .into_any()
}

/// Says which values of the last link could not be used.
#[component]
fn DroppedNotice(context: Context) -> impl IntoView {
    let dropped = Memo::new(move |_| context.session.with(|s| s.dropped.clone()));
    let notice = move || {
        let dropped = dropped.get();
        let names: Vec<String> = dropped.iter().map(dropped_words).collect();
        let words = format!(
            "The link has something that is not used here, because this page or this dataset does \
             not know it or it cannot be read: {}. The rest of it is in force.",
            names.join(", ")
        );
        let close = move |_| context.session.update(|s| s.dropped.clear());
        (!names.is_empty()).then(|| {
            view! {
                <div class="notice">
                    <p>{words}</p>
                    <button class="button" type="button" on:click=close>"Dismiss"</button>
                </div>
            }
            .into_any()
        })
    };
    view! { {move || notice()} }.into_any()
}

/// A value with its key; a key alone that has none.
fn dropped_words(dropped: &Dropped) -> String {
    match dropped.value.as_str() {
        "" => dropped.key.clone(),
        value => format!("{} “{}”", dropped.key, isolated(value)),
    }
}

/// Effects that touch only the outside: title, focus and scroll.
fn keep_outside_in_step(context: Context) {
    Effect::new(move |_| {
        title::set(&match context.view.get() {
            View::Front => page_title(&context.loaded().dataset),
            other => format!("{} · Sayso", labels::view(other)),
        });
    });
    Effect::new(move |before: Option<View>| {
        let view = context.view.get();
        if before.is_some_and(|before| before != view) {
            measure::scroll_to_top();
            focus::heading(MAIN, ASIDES);
        }
        view
    });
    // Another list is read from its start, and what was pressed beside it stays where it is.
    Effect::new(move |before: Option<()>| {
        context.matches.track();
        if context.view.get() == View::Claims && before.is_some() {
            measure::scroll_up_to(MAIN);
        }
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
}

/// Keys that work anywhere, for as long as this dataset is open.
fn listen_to_keys(context: Context) {
    let listener = keys::on_key(move |key| match key {
        "Escape" => escape(context),
        "ArrowRight" => on_arrow(context, Turn::On),
        "ArrowLeft" => on_arrow(context, Turn::Back),
        "/" => {
            if matches!(context.view.get_untracked(), View::Front | View::About) {
                context.change(Entry::Push, |query| query.view = View::Claims);
            }
            search(context);
        }
        _ => {}
    });
    StoredValue::new_local(listener);
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

/// Closes what lies on top: the menu, what is looked at closely, then the filters' sheet.
fn escape(context: Context) {
    if context.session.with_untracked(|s| s.menu_open) {
        context.session.update(|s| s.menu_open = false);
        focus::soon("menu-toggle");
    } else if context.query.with_untracked(|q| q.select.is_some()) {
        context.change(Entry::Push, |query| query.select = None);
    } else if context.session.with_untracked(|s| s.filters_open == Some(true)) {
        context.session.update(|s| s.filters_open = Some(false));
        focus::soon("filters-toggle");
    } else {
        leave(context);
    }
}
