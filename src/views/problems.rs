//! The page for a dataset that cannot be used: everything that is wrong with it.

use crate::data::Problem;
use super::open_dataset::{OpenDataset, OpenedNotice};
use leptos::prelude::*;
use std::sync::Arc;

/// How many problems are listed; the rest are counted.
const MOST: usize = 1000;

/// Lists what is wrong with a dataset.
#[component]
pub fn Problems(problems: Arc<Vec<Problem>>) -> impl IntoView {
    let count = problems.len();
    let title = match count {
        1 => "This dataset has a problem".to_owned(),
        n => format!("This dataset has {n} problems"),
    };
    let more = count.saturating_sub(MOST);
    let items: Vec<_> =
        problems.iter().take(MOST).map(|problem| view! { <li>{problem.to_string()}</li> }).collect();
    view! {
        <main class="problems" data-view="problems">
            <h1>{title}</h1>
            <p role="status">
                "Nothing is shown from it until every one of them is mended. \
                 The plain record below was made from the dataset as it was published."
            </p>
            <OpenedNotice/>
            <OpenDataset/>
            <ol class="problem-list">{items}</ol>
            {(more > 0).then(|| view! { <p>{format!("{more} more are not listed.")}</p> })}
        </main>
    }
}
