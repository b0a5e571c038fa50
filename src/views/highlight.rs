//! Text with what was searched for marked in it.

use crate::query::{Needle, match_ranges};
use crate::views::context::Context;
use leptos::prelude::*;

/// A text in which matches of the search are marked.
#[component]
pub fn Highlight(context: Context, text: String) -> impl IntoView {
    let marked = move || {
        let ranges = context.needle.with(|needle: &Needle| match_ranges(needle, &text));
        if ranges.is_empty() {
            return text.clone().into_any();
        }
        let mut parts = Vec::new();
        let mut from = 0;
        for range in ranges {
            parts.push(text[from..range.start].to_owned().into_any());
            parts.push(view! { <mark>{text[range.clone()].to_owned()}</mark> }.into_any());
            from = range.end;
        }
        parts.push(text[from..].to_owned().into_any());
        parts.into_any()
    };
    view! { {move || marked()} }.into_any()
}
