//! Ways on from what is looked at closely: links that follow the query, as items of a list.

use crate::query::{Facet, Term, View, Voice};
use crate::views::context::Context;
use leptos::prelude::*;

/// A way on.
pub fn way(words: &'static str, address: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    view! { <li><a href=move || address()>{words}</a></li> }.into_any()
}

/// The address of the claims with one value of a facet.
pub fn claims_with(context: Context, facet: Facet, id: &str) -> String {
    context.link(|query| {
        query.view = View::Claims;
        query.select = None;
        query.facets.clear();
        query.change_facet(facet, |clause| {
            clause.include.insert(Term::from_text(id));
        });
    })
}

/// The way to the view as if a voice had never spoken, or back from there to hearing it.
pub fn reading_without(context: Context, words: String, voice: Voice) -> AnyView {
    let out = voice.clone();
    let is_out = Memo::new(move |_| context.query.with(|q| q.without.contains(&out)));
    let address = move || {
        context.link(|query| {
            if !query.without.remove(&voice) {
                query.without.insert(voice.clone());
            }
            query.select = None;
        })
    };
    let words = move || match is_out.get() {
        true => "Left out as you read; hear it again".to_owned(),
        false => words.clone(),
    };
    view! { <li><a href=move || address()>{move || words()}</a></li> }.into_any()
}
