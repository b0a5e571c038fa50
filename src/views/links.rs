//! Links that follow the query: what they lead to is what the address would be after a change.

use crate::query::{Query, Selection};
use crate::views::context::Context;
use leptos::prelude::*;

/// A link to the query as it would be after a change.
pub fn change_link(
    context: Context,
    words: &str,
    change: impl Fn(&mut Query) + Send + Sync + 'static,
) -> AnyView {
    let words = words.to_owned();
    view! { <a href=move || context.link(&change)>{words}</a> }.into_any()
}

/// A link that looks closely at something.
pub fn select_link(context: Context, words: &str, selection: Selection) -> AnyView {
    let words = words.to_owned();
    view! { <a href=move || context.link_select(selection.clone())>{words}</a> }.into_any()
}
