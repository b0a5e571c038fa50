//! A term's meaning, opened in place by a button: nothing hovers, and nothing else moves away.

use crate::document::GlossaryTerm;
use leptos::prelude::*;

/// A mark beside a term, which opens what the term means.
pub fn explained(term: GlossaryTerm) -> AnyView {
    view! { <Explained term shown="?"/> }.into_any()
}

/// The question what a term means, where the term itself does not stand.
pub fn asked(term: GlossaryTerm) -> AnyView {
    view! { <Explained term shown=term.question()/> }.into_any()
}

#[component]
fn Explained(term: GlossaryTerm, shown: &'static str) -> impl IntoView {
    let open = RwSignal::new(false);
    let meaning = move || {
        let meaning = view! { <span class="term-meaning" role="note">{term.meaning()}</span> };
        open.get().then(|| meaning.into_any())
    };
    view! {
        <span class="term">
            <button
                class="term-ask"
                class:is-mark=shown == "?"
                type="button"
                aria-label=term.question()
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {shown}
            </button>
            {move || meaning()}
        </span>
    }
    .into_any()
}
