//! Name, views and theme.

use super::context::{context, link_to};
use super::open_dataset::OpenDataset;
use crate::document::labels;
use crate::platform::theme::{self, Theme};
use crate::query::{Query, View};
use leptos::prelude::*;

/// The line at the top of every view.
#[component]
pub fn Masthead() -> impl IntoView {
    let context = context();
    let links: Vec<_> = View::ALL
        .iter()
        .copied()
        .filter(|view| *view != View::Front)
        .map(|view| {
            let here = move || (context.view.get() == view).then_some("page");
            let href = move || {
                context.link(|query| {
                    query.view = view;
                    query.select = None;
                })
            };
            view! { <a href=href aria-current=here>{labels::view(view)}</a> }
        })
        .collect();
    view! {
        <header class="masthead">
            <p class="masthead-name">
                <a href=link_to(&Query::default())>"Sayso"</a>
                <span class="masthead-tagline">"On whose say-so?"</span>
            </p>
            <nav class="masthead-nav" aria-label="Views">{links}</nav>
            <OpenDataset/>
            <ThemeButton/>
        </header>
    }
}

#[component]
fn ThemeButton() -> impl IntoView {
    let context = context();
    let current = Memo::new(move |_| context.session.with(|s| s.theme));
    let turn = move |_| {
        let next = current.get_untracked().next();
        context.session.update(|s| s.theme = next);
        theme::show(next);
        theme::keep(next);
    };
    let words = move || match current.get() {
        Theme::System => "Theme: system",
        Theme::Light => "Theme: light",
        Theme::Dark => "Theme: dark",
    };
    view! { <button class="button theme" type="button" on:click=turn>{words}</button> }
}
