//! The question that a view answers, above it: its text, its caveat and its sides.

use crate::document::told;
use crate::model::{ClaimIx, Question, QuestionIx, Side};
use crate::query::{Query, Selection};
use crate::state;
use crate::views::context::Context;
use crate::views::links::select_link;
use leptos::prelude::*;

/// The question whose query narrows the view as it is; nothing where there is none, or a story
/// tells what is shown.
#[component]
pub fn QuestionHead(context: Context) -> impl IntoView {
    let asked = Memo::new(move |_| {
        let loaded = context.loaded();
        let questions = loaded.dataset.questions.iter();
        context.query.with(|query| {
            let found = questions.enumerate().find(|(_, question)| is_asked(query, question));
            found.filter(|_| query.story.is_none()).map(|(at, _)| QuestionIx(at as u32))
        })
    });
    let head = move |ix| question_head(context, context.loaded().dataset.question(ix));
    view! { {move || asked.get().map(head)} }.into_any()
}

/// Whether a query narrows the same view to the same claims or disputes as a question's does, in
/// whatever order and with whatever is selected.
fn is_asked(query: &Query, question: &Question) -> bool {
    let own = state::decode(&question.query).query;
    let narrows = own.filters() || !own.aspect.is_empty() || !own.author.is_empty();
    narrows
        && (query.view, &query.facets, &query.intervals, query.search.trim())
            == (own.view, &own.facets, &own.intervals, own.search.trim())
        && (&query.without, &query.aspect, &query.author)
            == (&own.without, &own.aspect, &own.author)
}

fn question_head(context: Context, question: &Question) -> AnyView {
    let caveat = question.caveat.clone();
    let sides = question.sides.iter().map(|side| side_of(context, side)).collect_view();
    let sides = (!question.sides.is_empty())
        .then(|| view! { <div class="question-sides">{sides}</div> }.into_any());
    view! {
        <section class="question-head" aria-labelledby="question-asked">
            <h2 class="question-asked" id="question-asked">{question.text.clone()}</h2>
            {caveat.map(|text| view! { <p class="caveat">{text}</p> }.into_any())}
            {sides}
        </section>
    }
    .into_any()
}

/// A side: its heading, and a line for each of its claims that is still said.
fn side_of(context: Context, side: &Side) -> AnyView {
    let claims = side.claims.clone();
    let lines = move || {
        let reading = context.reading.get();
        let said = claims.iter().filter(|ix| reading.claims.contains(ix.get()));
        said.map(|ix| line(context, *ix)).collect_view()
    };
    view! {
        <div>
            <h3 class="side-heading">{side.heading.clone()}</h3>
            <ul class="question-lines">{move || lines()}</ul>
        </div>
    }
    .into_any()
}

fn line(context: Context, ix: ClaimIx) -> AnyView {
    let loaded = context.loaded();
    let claim = loaded.dataset.claim(ix);
    let words = told(&loaded.dataset, claim);
    view! { <li>{select_link(context, &words, Selection::Claim(claim.id.to_string()))}</li> }
        .into_any()
}
