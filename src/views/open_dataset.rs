//! The control that opens a dataset from the reader's machine, its progress, and the way back.

use super::opener::opener;
use crate::platform::files;
use leptos::prelude::*;

/// Chooses a file to open.
#[component]
pub fn OpenDataset() -> impl IntoView {
    let opener = opener();
    let choose = move |event: leptos::ev::Event| {
        if let Some(file) = files::chosen(&event) {
            opener.open(file);
        }
    };
    view! {
        <label class="button open-dataset">
            "Open a dataset…"
            <input class="visually-hidden" id="open-dataset" type="file"
                accept=".json,.jsonl,.ndjson,application/json" on:change=choose/>
        </label>
    }
}

/// Says what is being loaded and whose dataset is shown.
#[component]
pub fn OpenedNotice() -> impl IntoView {
    let opener = opener();
    let name = Memo::new(move |_| opener.opened.with(|o| o.loading.as_ref().map(|l| l.name.clone())));
    let share = Memo::new(move |_| {
        opener.opened.with(|o| o.loading.as_ref().map_or(0.0, |loading| loading.share))
    });
    let file = Memo::new(move |_| opener.opened.with(|o| o.file.clone()));
    let progress = move || {
        name.get().map(|name| view! {
            <div class="notice" data-loading="true">
                <p><label for="loading">{format!("Opening {name}")}</label></p>
                <progress id="loading" max="1" value=move || share.get().to_string()></progress>
                <button class="button" type="button" on:click=move |_| opener.cancel()>
                    "Cancel"
                </button>
            </div>
        })
    };
    let own = move || {
        file.get().map(|name| view! {
            <div class="notice" data-opened="true">
                <p>{format!("This is {name}, a file of yours. Nothing of it leaves this machine.")}</p>
                <button class="button" type="button" on:click=move |_| opener.close()>
                    "Back to the embedded dataset"
                </button>
            </div>
        })
    };
    view! { <div class="open-notices" aria-live="polite">{progress}{own}</div> }
}
