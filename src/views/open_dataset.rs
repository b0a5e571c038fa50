//! The control that opens a dataset from the reader's machine, its progress, and the way back.

use crate::platform::files;
use crate::views::opener::Opener;
use leptos::prelude::*;

/// Chooses a file to open.
#[component]
pub fn OpenDataset(opener: Opener) -> impl IntoView {
    let open = move |event: leptos::ev::Event| {
        if let Some(file) = files::chosen(&event) {
            opener.open(file);
        }
    };
    view! {
        <label class="button open-dataset">
            "Open a dataset…"
            <input
                class="visually-hidden"
                id="open-dataset"
                type="file"
                accept=".json,.jsonl,.ndjson,application/json"
                on:change=open
            />
        </label>
    }
    .into_any()
}

/// Says what is being loaded, that what is shown is the reader's own, and what the page has to tell.
#[component]
pub fn OpenedNotice(opener: Opener) -> impl IntoView {
    let name =
        Memo::new(move |_| opener.opened.with(|o| o.loading.as_ref().map(|l| l.name.clone())));
    let file = Memo::new(move |_| opener.opened.with(|o| o.file.clone()));
    let told = Memo::new(move |_| opener.session.with(|s| s.told.clone()));
    let told = move || {
        let words = Some(told.get()).filter(|words| !words.is_empty())?;
        let dismiss = move || opener.session.update(|s| s.told.clear());
        let notice = view! {
            <div class="notice" data-told="true">
                <p>{words}</p>
                {button("Dismiss", dismiss)}
            </div>
        };
        Some(notice.into_any())
    };
    let loading = move |name| view! { <Loading opener name/> }.into_any();
    let own_file = move |name| view! { <OwnFile opener name/> }.into_any();
    view! {
        <div class="open-notices" aria-live="polite">
            {move || name.get().map(loading)}
            {move || file.get().map(own_file)}
            {move || told()}
        </div>
    }
    .into_any()
}

#[component]
fn Loading(opener: Opener, name: String) -> impl IntoView {
    let share = Memo::new(move |_| {
        let share = opener.opened.with(|o| o.loading.as_ref().map_or(0.0, |l| l.share));
        (share * 100.0).round() as u32
    });
    view! {
        <div class="notice" data-loading="true">
            <p><label for="loading">{format!("Opening {name}")}</label></p>
            <progress id="loading" max="100" value=move || share.get().to_string()></progress>
            {button("Cancel", move || opener.cancel())}
        </div>
    }
    .into_any()
}

#[component]
fn OwnFile(opener: Opener, name: String) -> impl IntoView {
    let words = format!("This is {name}, a file of yours. Nothing of it leaves this machine.");
    view! {
        <div class="notice" data-opened="true">
            <p>{words}</p>
            {button("Back to the embedded dataset", move || opener.close())}
        </div>
    }
    .into_any()
}

fn button(words: &'static str, pressed: impl Fn() + 'static) -> AnyView {
    view! { <button class="button" type="button" on:click=move |_| pressed()>{words}</button> }
        .into_any()
}
