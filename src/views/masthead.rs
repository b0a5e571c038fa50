//! Name, views and theme.

use crate::document::{labels, page_title, render_indexed};
use crate::platform::saving;
use crate::platform::theme::{self, Theme};
use crate::query::{Query, View};
use crate::state;
use crate::views::context::{Context, link_to};
use crate::views::loaded::Loaded;
use crate::views::open_dataset::OpenDataset;
use leptos::prelude::*;

/// The line at the top of every view.
#[component]
pub fn Masthead(context: Context) -> impl IntoView {
    let open = Memo::new(move |_| context.session.with(|s| s.menu_open));
    let links = View::ALL.iter().copied().filter(|view| *view != View::Front);
    let links = links.map(|view| view_link(context, view)).collect_view();
    view! {
        <div class="masthead" class:has-menu=move || open.get()>
            <p class="masthead-name">
                <a href=link_to(&Query::default())>"Sayso"</a>
                <span class="masthead-tagline">"On whose say-so?"</span>
            </p>
            <button
                class="button menu-toggle"
                id="menu-toggle"
                type="button"
                aria-controls="menu"
                aria-expanded=move || open.get().to_string()
                on:click=move |_| context.session.update(|s| s.menu_open = !s.menu_open)
            >
                "Menu"
            </button>
            <div class="masthead-menu" id="menu">
                <nav class="masthead-nav" aria-label="Views">{links}</nav>
                <div class="masthead-tools">
                    <OpenDataset opener=context.opener/>
                    <button class="button" type="button" on:click=move |_| save(context)>
                        "Save this page"
                    </button>
                    <ThemeButton context/>
                </div>
            </div>
        </div>
    }
    .into_any()
}

fn view_link(context: Context, view: View) -> AnyView {
    let href = move || {
        context.link(|query| {
            query.view = view;
            query.select = None;
        })
    };
    view! {
        <a
            href=move || href()
            aria-current=move || (context.view.get() == view).then_some("page")
            on:click=move |_| context.session.update(|s| s.menu_open = false)
        >
            {labels::view(view)}
        </a>
    }
    .into_any()
}

fn save(context: Context) {
    let Loaded { dataset, index, .. } = &*context.loaded();
    let is_own = context.opener.opened.with_untracked(|o| o.file.is_some());
    let record = if is_own { render_indexed(dataset, index) } else { String::new() };
    let description = dataset.description.as_deref().unwrap_or(&dataset.title);
    // In the page that is saved, this dataset is the one that it comes with.
    let query = context.query.get_untracked();
    let data = query.data.clone().filter(|data| *data != dataset.title);
    let view = state::encode(&Query { data, ..query });
    saving::save(&record, &page_title(dataset), description, &view);
}

#[component]
fn ThemeButton(context: Context) -> impl IntoView {
    let turn = move |_| {
        let next = context.session.with_untracked(|s| s.theme.next());
        context.session.update(|s| s.theme = next);
        theme::show(next);
        theme::keep(next);
    };
    let words = move || match context.session.with(|s| s.theme) {
        Theme::System => "Theme: system",
        Theme::Light => "Theme: light",
        Theme::Dark => "Theme: dark",
    };
    view! { <button class="button theme" type="button" on:click=turn>{move || words()}</button> }
        .into_any()
}
