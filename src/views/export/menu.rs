//! Taking the claims that are shown elsewhere: each form as a file, with a few words on what it is
//! for, beside those that are copied.

use crate::document::counted;
use crate::exchange::{Form, Shown, write};
use crate::platform::{download, hash, pace};
use crate::query::Query;
use crate::views::context::Context;
use crate::views::detail::cite::copy_view;
use crate::views::export::address::hash_of;
use leptos::prelude::*;

/// The menu of forms.
#[component]
pub fn ExportMenu(context: Context) -> impl IntoView {
    let outcome = RwSignal::new(String::new());
    let item = move |form: &Form| {
        let form = *form;
        view! {
            <li>
                <button
                    class="copy"
                    type="button"
                    data-form=form.id()
                    on:click=move |_| save(context, form, outcome)
                >
                    {form.name()}
                </button>
                " "
                <span class="export-purpose">{form.purpose()}</span>
            </li>
        }
        .into_any()
    };
    let items = Form::ALL.iter().map(item).collect_view();
    view! {
        <details class="export">
            <summary class="button">"Export"</summary>
            <div class="export-forms">
                <p>"What is shown, as filtered, goes to your downloads as:"</p>
                <div role="group" aria-label="Save what is shown as">
                    <ul>{items}</ul>
                </div>
                {copy_view(context)}
                <p class="export-purpose">
                    "Markdown is for notes and wikis, BibTeX for LaTeX, CSL-JSON for Zotero and other \
                     reference managers."
                </p>
                <p class="export-outcome" aria-hidden="true">{move || outcome.get()}</p>
            </div>
        </details>
    }
    .into_any()
}

fn save(context: Context, form: Form, outcome: RwSignal<String>) {
    pace::start(async move {
        // What was pressed is seen to be pressed before long work begins.
        pace::rest().await;
        let words = saved(context, form);
        context.announce(&words);
        outcome.set(words);
    });
}

/// Writes what is shown and offers it; what became of it, in words.
fn saved(context: Context, form: Form) -> String {
    let loaded = context.loaded();
    let matches = context.matches.get_untracked();
    let sort = context.sort.get_untracked();
    let claims = matches.page(loaded.index.table(), sort, 0..matches.count());
    if claims.is_empty() {
        return "Nothing is shown, so there is nothing to save".to_owned();
    }
    // Of a file of the reader's own, an address would lead others to something else.
    let page = hash::public_page().filter(|_| !context.opener.has_own());
    let query = context.query.get_untracked();
    let hash = hash_of(context, Query { select: None, ..query });
    let sentence = context.sentence();
    let shown = Shown {
        dataset: &loaded.dataset,
        claims: &claims,
        page: page.as_deref(),
        hash: &hash,
        sentence: &sentence,
    };
    let written = write(form, &shown);
    let name = format!("sayso-claims.{}", form.extension());
    let content = download::text_blob(&written.text, form.media_type());
    if !content.is_some_and(|content| download::offer(&name, &content)) {
        return "The browser could not save the file".to_owned();
    }
    let kept = counted(claims.len() - written.omitted.len(), "claim");
    match written.omitted.first() {
        None => format!("{kept} saved as {name}"),
        Some(first) => format!(
            "{kept} saved as {name}; {} left out, for {} has no place for it: {} ({})",
            written.omitted.len(),
            form.name(),
            first.why,
            loaded.dataset.claim(first.claim).id
        ),
    }
}
