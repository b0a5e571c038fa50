//! The control that opens a dataset from the reader's machine, its progress, and the way back.

use crate::platform::files;
use crate::platform::hash::Entry;
use crate::views::context::Context;
use crate::views::dialogs::report;
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
                accept=".json,.jsonl,.ndjson,.jsonld,.csv,.tsv,.tab,.txt,application/json,text/csv,text/tab-separated-values,text/plain"
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
    let became = Memo::new(move |_| opener.opened.with(|o| o.report.clone()));
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
            {move || report(opener, &became.get())}
            {move || told()}
        </div>
    }
    .into_any()
}

/// Says so where a link was made with a dataset that is not the one that is open.
#[component]
pub fn MadeWith(context: Context) -> impl IntoView {
    let other = Memo::new(move |_| {
        let loaded = context.loaded();
        let data = context.query.with(|q| q.data.clone());
        data.filter(|data| *data != loaded.dataset.title)
    });
    let drop = move || context.change(Entry::Replace, |query| query.data = None);
    let notice = move |title: String| {
        let words = format!(
            "This link was made with “{title}”, which is not open here. Open that file to see what \
             the link shows; what you see is from “{}”.",
            context.loaded().dataset.title
        );
        view! {
            <div class="notice" data-made-with=title>
                <p>{words}</p>
                {button("Dismiss", drop)}
            </div>
        }
        .into_any()
    };
    view! { {move || other.get().map(notice)} }.into_any()
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
