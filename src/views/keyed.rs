//! A list whose rows are told apart by key: one that stays keeps its elements and its focus.
//!
//! `<For>` is compiled anew for each type of item that it is given. Here it is given one type.

use leptos::prelude::*;
use std::sync::Arc;

/// A row, made where none of its key is there yet.
struct Row {
    key: String,
    make: Box<dyn FnOnce() -> AnyView + Send>,
}

/// As `<For>`, with keys that are told apart as they are written.
#[component]
pub fn Keyed<T, K>(
    /// The items, in order. Followed.
    each: impl Fn() -> Vec<T> + Send + 'static,
    /// What makes a row the same row.
    key: impl Fn(&T) -> K + Send + 'static,
    /// What a row shows.
    children: impl Fn(T) -> AnyView + Send + Sync + 'static,
) -> impl IntoView
where
    T: Send + 'static,
    K: ToString + 'static,
{
    let children = Arc::new(children);
    let row = move |item: T| {
        let (key, children) = (key(&item).to_string(), children.clone());
        Row { key, make: Box::new(move || children(item)) }
    };
    rows(Box::new(move || each().into_iter().map(&row).collect()))
}

fn rows(each: Box<dyn Fn() -> Vec<Row> + Send>) -> AnyView {
    view! { <For each=each key=|row| row.key.clone() children=|row| (row.make)()/> }.into_any()
}
