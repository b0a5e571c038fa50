//! The page for a dataset that cannot be used: everything that is wrong with it.

use crate::data::Problem;
use crate::views::open_dataset::{OpenDataset, OpenedNotice};
use crate::views::opener::Opener;
use leptos::prelude::*;
use std::sync::Arc;

/// How many problems are listed; the rest are counted.
const MOST: usize = 1000;

/// Lists what is wrong with a dataset.
#[component]
pub fn ProblemsPage(opener: Opener, problems: Arc<Vec<Problem>>) -> impl IntoView {
    let title = match problems.len() {
        1 => "This dataset has a problem".to_owned(),
        n => format!("This dataset has {n} problems"),
    };
    let more = problems.len().saturating_sub(MOST);
    let listed = problems.iter().take(MOST);
    let items = listed
        .map(|problem| view! { <li data-problem="true">{problem.to_string()}</li> })
        .collect_view();
    view! {
        <main class="problems" data-view="problems">
            <h1>{title}</h1>
            <p role="status">
                "Nothing is shown from it until every one of them is mended. The plain record \
                 below was made from the dataset as it was published."
            </p>
            <OpenedNotice opener/>
            <OpenDataset opener/>
            <ol class="problem-list">{items}</ol>
            {(more > 0).then(|| view! { <p>{format!("{more} more are not listed.")}</p> })}
        </main>
    }
    .into_any()
}
