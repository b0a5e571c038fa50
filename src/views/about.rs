//! How to read this.

use crate::document::about_paragraphs;
use crate::model::isolated;
use crate::views::context::Context;
use leptos::prelude::*;

/// The about page.
#[component]
pub fn About(context: Context) -> impl IntoView {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let paragraphs = about_paragraphs(dataset).into_iter().map(|text| view! { <p>{text}</p> });
    let paragraphs = paragraphs.collect_view();
    let compiled = dataset.compiled.clone().map(|date| format!("Compiled {date}. "));
    let license = dataset.license.clone().map(|id| format!("The data is under {id}."));
    let description = dataset.description.clone().unwrap_or_default();
    view! {
        <div class="prose" data-view="about">
            <h1 tabindex="-1" aria-describedby="view-sentence">"How to read this"</h1>
            {context.sentence_line()}
            {paragraphs}
            <h2>"The dataset"</h2>
            <p>{format!("{}. {}", isolated(&dataset.title), isolated(&description))}</p>
            <p>{compiled} {license}</p>
            <h2>"Keys"</h2>
            <p>
                <kbd>"/"</kbd>
                " goes to the search, "
                <kbd>"Esc"</kbd>
                " closes what lies on top. In the graph and on the timeline the arrow keys move \
                 between marks."
            </p>
        </div>
    }
    .into_any()
}
