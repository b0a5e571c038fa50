//! A question looked at closely: its sides, and the query that answers it.

use crate::model::{QuestionIx, Side};
use crate::state;
use crate::views::context::{Context, link_to};
use crate::views::detail::ledger::Support;
use crate::views::detail::told::still_said;
use leptos::prelude::*;
use std::sync::Arc;

/// A question.
#[component]
pub fn QuestionDetail(context: Context, ix: QuestionIx) -> impl IntoView {
    let loaded = context.loaded();
    let question = loaded.dataset.question(ix);
    let caveat = question.caveat.clone();
    let sides = question.sides.iter().map(|side| side_of(context, side)).collect_view();
    let href = link_to(&state::decode(&question.query).query);
    view! {
        <article class="closely">
            <h2>{question.text.clone()}</h2>
            {caveat.map(|text| view! { <p class="caveat">{text}</p> }.into_any())}
            <div>{sides}</div>
            <p>
                <a href=href>"Every claim behind this question"</a>
            </p>
        </article>
    }
    .into_any()
}

/// A side with the claims that are still said; nothing where there are none.
fn side_of(context: Context, side: &Side) -> AnyView {
    let all = side.claims.clone();
    let claims = Memo::new(move |_| Arc::new(still_said(&context.reading.get(), &all)));
    view! { <Support context heading=side.heading.clone() claims open=true/> }.into_any()
}
