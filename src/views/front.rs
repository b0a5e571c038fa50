//! The front page: the lead question with its sides, the other questions, the texts.

use super::context::{context, link_to};
use super::said::{Handle, Said, Telling};
use crate::document::text_sentence;
use crate::model::{QuestionIx, Side, SourceIx};
use crate::query::{Query, View};
use crate::state;
use leptos::prelude::*;

/// The front page.
#[component]
pub fn Front() -> impl IntoView {
    let context = context();
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let lead = dataset.lead_question().map(|ix| view! { <LeadQuestion ix/> });
    let texts: Vec<_> = (0..dataset.sources.len() as u32)
        .map(|at| {
            let source = dataset.source(SourceIx(at));
            let sentence = text_sentence(dataset, SourceIx(at));
            view! { <li data-source=source.id.to_string()>{sentence}</li> }
        })
        .collect();
    let all_claims = link_to(&Query::default().on(View::Claims));
    view! {
        <div class="front" data-view="">
            {lead}
            <OtherQuestions/>
            <section class="texts">
                <h2>"The texts"</h2>
                <ul class="text-list">{texts}</ul>
            </section>
            <section class="front-search">
                <p><a class="button button-main" href=all_claims>"Search all claims"</a></p>
                <p class="view-sentence" role="status">{move || context.sentence()}</p>
            </section>
        </div>
    }
}

#[component]
fn LeadQuestion(ix: QuestionIx) -> impl IntoView {
    let context = context();
    let loaded = context.loaded();
    let question = loaded.dataset.question(ix).clone();
    let caveat = question.caveat.clone().map(|caveat| view! { <p class="caveat">{caveat}</p> });
    let mut sides: Vec<_> =
        question.sides.iter().map(|side| view! { <SideOf side=side.clone()/> }.into_any()).collect();
    if let Some(caveat) = caveat {
        sides.insert(sides.len().min(1), caveat.into_any());
    }
    let href = link_to(&state::decode(&question.query).query);
    view! {
        <section class="lead" aria-labelledby="lead-question">
            <h1 class="lead-question" id="lead-question">{question.text}</h1>
            <div class="sides">{sides}</div>
            <p class="lead-more"><a href=href>"See every claim behind this question"</a></p>
        </section>
    }
}

#[component]
fn SideOf(side: Side) -> impl IntoView {
    let claims: Vec<_> = side
        .claims
        .into_iter()
        .map(|ix| view! { <li><Said ix telling=Telling::Short handle=Handle::Carries/></li> })
        .collect();
    view! {
        <div class="side">
            <h2 class="side-heading">{side.heading}</h2>
            <ul class="side-claims">{claims}</ul>
        </div>
    }
}

#[component]
fn OtherQuestions() -> impl IntoView {
    let loaded = context().loaded();
    let questions: Vec<_> = loaded
        .dataset
        .questions
        .iter()
        .filter(|question| !question.lead)
        .map(|question| {
            let href = link_to(&state::decode(&question.query).query);
            view! { <li><a href=href>{question.text.clone()}</a></li> }
        })
        .collect();
    (!questions.is_empty()).then(|| {
        view! {
            <section class="questions">
                <h2>"Other questions these texts speak to"</h2>
                <ul class="question-list">{questions}</ul>
            </section>
        }
    })
}
