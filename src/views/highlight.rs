//! Text with what was searched for marked in it.

use super::context::context;
use crate::query::{Needle, match_ranges};
use leptos::prelude::*;

/// A text in which matches of the search are marked.
#[component]
pub fn Highlight(
    /// The text.
    text: String,
) -> impl IntoView {
    let context = context();
    let needle = Memo::new(move |_| context.query.with(|q| Needle::new(&q.search)));
    move || {
        let ranges = needle.with(|needle| match_ranges(needle, &text));
        let mut parts = Vec::new();
        let mut from = 0;
        for range in ranges {
            parts.push(text[from..range.start].to_owned().into_any());
            parts.push(view! { <mark>{text[range.clone()].to_owned()}</mark> }.into_any());
            from = range.end;
        }
        parts.push(text[from..].to_owned().into_any());
        parts
    }
}
