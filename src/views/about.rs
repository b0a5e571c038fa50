//! How to read this, how it was compiled, and how to report an error.

use crate::document::{GlossaryTerm, about_paragraphs, compiled_paragraphs, report_paragraphs};
use crate::views::context::Context;
use crate::views::own_data::OwnData;
use leptos::prelude::*;

/// The about page.
#[component]
pub fn About(context: Context) -> impl IntoView {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let words = GlossaryTerm::ALL.map(|term| {
        view! {
            <dt>{term.name()}</dt>
            <dd>{term.meaning()}</dd>
        }
        .into_any()
    });
    view! {
        <div class="prose" data-view="about">
            <h1 tabindex="-1" aria-describedby="view-sentence">"How to read this"</h1>
            {context.sentence_line()}
            {paragraphs(about_paragraphs(dataset))}
            <h2>"Words"</h2>
            <dl class="glossary">{Vec::from(words)}</dl>
            <h2>"When and by what rules this was compiled"</h2>
            {paragraphs(compiled_paragraphs(dataset))}
            <OwnData opener=context.opener/>
            <h2 id="report">"How to report an error"</h2>
            {paragraphs(report_paragraphs(dataset))}
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

fn paragraphs(texts: Vec<String>) -> AnyView {
    texts.into_iter().map(|text| view! { <p>{text}</p> }.into_any()).collect_view().into_any()
}
