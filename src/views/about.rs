//! How to read this.

use super::context::context;
use crate::document::about_paragraphs;
use leptos::prelude::*;

/// The about page.
#[component]
pub fn About() -> impl IntoView {
    let context = context();
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let paragraphs: Vec<_> =
        about_paragraphs(dataset).into_iter().map(|text| view! { <p>{text}</p> }).collect();
    let compiled = dataset.compiled.clone().map(|date| format!("Compiled {date}. "));
    let license = dataset.license.clone().map(|id| format!("The data is under {id}."));
    view! {
        <div class="prose" data-view="about">
            <h1>"How to read this"</h1>
            <p class="view-sentence" role="status">{move || context.sentence()}</p>
            {paragraphs}
            <h2>"The dataset"</h2>
            <p>{dataset.title.clone()}". "{dataset.description.clone()}</p>
            <p>{compiled}{license}</p>
            <h2>"Keys"</h2>
            <p>
                <kbd>"/"</kbd>" goes to the search, "<kbd>"Esc"</kbd>" closes what lies on top. \
                In the graph and on the timeline the arrow keys move between marks."
            </p>
        </div>
    }
}
