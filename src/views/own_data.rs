//! How a reader brings claims of their own: what can be opened, pasting, and a template.

use crate::exchange::csv::{explanations, template};
use crate::platform::download;
use crate::views::asked::Asked;
use crate::views::opener::Opener;
use leptos::prelude::*;

/// What can be opened, and where to begin.
#[component]
pub fn OwnData(opener: Opener) -> impl IntoView {
    let saving = |words: &'static str, name: &'static str, text: fn() -> String| {
        let save = move |_| {
            if let Some(content) = download::text_blob(&text(), "text/csv") {
                download::offer(name, &content);
            }
        };
        view! { <button class="button" type="button" on:click=save>{words}</button> }.into_any()
    };
    view! {
        <section class="own-data">
            <h2>"Your own claims"</h2>
            <p>
                "Open, drop or paste a spreadsheet (CSV), a STIX bundle, fact checks (ClaimReview), a \
                 TimelineJS timeline or a dataset saved here. It is read on this machine and goes \
                 nowhere else. "
                <i>"Save this page"</i>
                " then makes a page of it that you can publish."
            </p>
            <div class="dialog-buttons">
                <button
                    class="button"
                    type="button"
                    on:click=move |_| opener.ask(Some(Asked::Paste))
                >
                    "Paste…"
                </button>
                {saving("Get a template", "sayso-template.csv", template)}
                {saving("What its columns mean", "sayso-columns.txt", explanations)}
            </div>
        </section>
    }
    .into_any()
}
