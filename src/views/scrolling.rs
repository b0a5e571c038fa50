//! A table that scrolls by itself where it is wider than its column.

use leptos::prelude::*;

/// A table by this name that scrolls by itself where it is wider than its column.
#[component]
pub fn Scrolling(#[prop(into)] name: String, children: Children) -> impl IntoView {
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=name>
            {children()}
        </div>
    }
    .into_any()
}
