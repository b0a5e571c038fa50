//! A text looked at closely: what it is, and where its claims are.

use crate::document::text_sentence;
use crate::model::SourceIx;
use crate::query::{Facet, View, Voice};
use crate::views::context::Context;
use crate::views::detail::ways::{claims_with, reading_without, way};
use leptos::prelude::*;

/// A text.
#[component]
pub fn SourceDetail(context: Context, ix: SourceIx) -> impl IntoView {
    let loaded = context.loaded();
    let source = loaded.dataset.source(ix);
    let id = source.id.to_string();
    let without = Voice::Source(id.clone());
    let texts = move || {
        context.link(|query| {
            query.view = View::Sources;
            query.select = None;
        })
    };
    view! {
        <article class="closely">
            <h2 lang=source.foreign_language().map(str::to_owned) dir="auto">{source.title.clone()}</h2>
            <p>{text_sentence(&loaded.dataset, ix)}</p>
            {source.note.clone().map(|note| view! { <p>{note}</p> }.into_any())}
            <ul class="ways">
                {way("Only claims from this text", move || {
                    claims_with(context, Facet::Source, &id)
                })}
                {way("The texts, paragraph by paragraph", texts)}
                {reading_without(context, "Read as if it had never appeared".to_owned(), without)}
            </ul>
        </article>
    }
    .into_any()
}
