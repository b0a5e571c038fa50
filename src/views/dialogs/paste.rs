//! A field for cells of a spreadsheet, or any other text that can be opened.

use crate::platform::files::{PASTED, Picked};
use crate::views::dialogs::modal::closing;
use crate::views::opener::Opener;
use leptos::prelude::*;

/// The field, and what opens what is in it.
#[component]
pub fn Paste(opener: Opener) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let open = move || {
        let text = text.get_untracked();
        opener.drop_question();
        if !text.trim().is_empty() {
            opener.open(Picked::of_text(PASTED, &text));
        }
    };
    view! {
        <h2 id="dialog-name" tabindex="-1" autofocus=true>"Paste cells or a text"</h2>
        <p>
            "Copy the cells of a spreadsheet, its heads too, and paste them here; or paste the text \
             of any file that can be opened. Nothing of it leaves this machine."
        </p>
        <textarea
            class="pasted"
            rows="8"
            aria-label="Cells or a text"
            prop:value=move || text.get()
            on:input=move |event| text.set(event_target_value(&event))
        ></textarea>
        <div class="dialog-buttons">
            {closing("Open", "button button-main", open)}
            {closing("Cancel", "button", move || opener.drop_question())}
        </div>
    }
    .into_any()
}
