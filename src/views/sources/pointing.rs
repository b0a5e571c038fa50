//! What stands beside a paragraph of a text: links to the claims that point there, and why it was
//! left uncoded.

use crate::document::told;
use crate::model::{ClaimIx, Dataset, SourceIx, isolated};
use crate::query::Selection;
use crate::views::context::Context;
use leptos::prelude::*;

/// A link to a claim by its id, told with its speaker.
pub fn claim_link(context: Context, ix: ClaimIx) -> AnyView {
    let loaded = context.loaded();
    let claim = loaded.dataset.claim(ix);
    let id = claim.id.to_string();
    let selection = Selection::Claim(id.clone());
    let label = format!("{id}: {}", told(&loaded.dataset, claim));
    view! {
        <a
            href=move || context.link_select(selection.clone())
            aria-label=label.clone()
            title=label
        >
            {id}
        </a>
    }
    .into_any()
}

/// Why a paragraph, or a sentence of it, was left uncoded.
pub fn uncoded_words(dataset: &Dataset, ix: SourceIx, number: u32) -> String {
    let entries = dataset.source(ix).uncoded.iter().filter(|entry| entry.paragraph == number);
    let words: Vec<String> = entries
        .map(|entry| match &entry.quote {
            Some(quote) => format!("at “{}”: {}", isolated(quote), isolated(&entry.reason)),
            None => entry.reason.clone(),
        })
        .collect();
    words.join("; ")
}
