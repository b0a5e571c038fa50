//! The front page: the lead question with its sides, the other questions, the texts.

use crate::document::{
    Finding, NO_TEXTS, findings, page_sentence, story_invitation, text_sentence,
};
use crate::model::{ClaimIx, QuestionIx, Side, SourceIx};
use crate::query::{Query, StoryStep, View};
use crate::state;
use crate::views::carried::Carried;
use crate::views::context::{Context, link_to};
use crate::views::own_data::OwnData;
use crate::views::said::{Handle, Said, Telling};
use leptos::prelude::*;

/// The front page.
#[component]
pub fn Front(context: Context) -> impl IntoView {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let all_claims = link_to(&Query::default().on(View::Claims));
    view! {
        <div class="front" data-view="">
            {dataset.lead_question().map(|ix| view! { <LeadQuestion context ix/> })}
            <OtherQuestions context/>
            <Texts context/>
            <section class="front-search">
                <p>
                    <a class="button button-main" href=all_claims>"Search all claims"</a>
                </p>
                {context.sentence_line()}
            </section>
        </div>
        <OwnData opener=context.opener/>
    }
    .into_any()
}

#[component]
fn LeadQuestion(context: Context, ix: QuestionIx) -> impl IntoView {
    let loaded = context.loaded();
    let question = loaded.dataset.question(ix);
    let mut sides: Vec<AnyView> =
        question.sides.iter().map(|side| side_of(context, side)).collect();
    if let Some(caveat) = question.caveat.clone() {
        sides.insert(sides.len().min(1), view! { <p class="caveat">{caveat}</p> }.into_any());
    }
    let href = link_to(&state::decode(&question.query).query);
    view! {
        <section class="lead" aria-labelledby="lead-question">
            <p class="front-what">{page_sentence(&loaded.dataset)}</p>
            <h1 class="lead-question" id="lead-question" tabindex="-1">{question.text.clone()}</h1>
            <div class="sides">{sides}</div>
            <div class="lead-rest">
                <p class="lead-more">
                    <a href=href>"See every claim behind this question"</a>
                </p>
                {stories(context)}
                {strip(context)}
                <Carried context ix/>
            </div>
        </section>
    }
    .into_any()
}

fn side_of(context: Context, side: &Side) -> AnyView {
    let claims = side.claims.clone();
    let said_here = move || {
        let reading = context.reading.get();
        let said_here = claims.iter().copied().filter(|ix| reading.claims.contains(ix.get()));
        said_here.collect::<Vec<ClaimIx>>()
    };
    let claim = move |ix: ClaimIx| {
        view! { <li><Said context ix telling=Telling::Dated handle=Handle::Carries/></li> }
    };
    view! {
        <div class="side">
            <h2 class="side-heading">{side.heading.clone()}</h2>
            <ul class="side-claims">
                <For each=said_here key=|ix| ix.0 children=claim/>
            </ul>
        </div>
    }
    .into_any()
}

/// What stands out in the dataset, each sentence a link to its claims.
fn strip(context: Context) -> AnyView {
    let loaded = context.loaded();
    let found: Vec<AnyView> = findings(&loaded.dataset, &loaded.whole)
        .into_iter()
        .map(|Finding { words, query }| {
            view! { <li><a href=link_to(&query)>{words}</a></li> }.into_any()
        })
        .collect();
    if found.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="stands-out">
            <h2 class="side-heading">"What stands out"</h2>
            <ul class="stands-out-list">{found}</ul>
        </section>
    }
    .into_any()
}

/// The guided stories on offer.
fn stories(context: Context) -> AnyView {
    let loaded = context.loaded();
    let offered = loaded.dataset.stories.iter().map(|story| {
        let id = story.id.to_string();
        let at = StoryStep { story: id.clone(), step: 1 };
        let href = link_to(&Query { story: Some(at), ..Query::default() });
        let words = story_invitation(story);
        view! { <p class="lead-story"><a href=href data-story=id>{words}</a></p> }.into_any()
    });
    offered.collect_view().into_any()
}

#[component]
fn OtherQuestions(context: Context) -> impl IntoView {
    let loaded = context.loaded();
    let others = loaded.dataset.questions.iter().filter(|question| !question.lead);
    let questions: Vec<AnyView> = others
        .map(|question| {
            let href = link_to(&state::decode(&question.query).query);
            view! { <li><a href=href>{question.text.clone()}</a></li> }.into_any()
        })
        .collect();
    (!questions.is_empty())
        .then(|| {
            view! {
                <section class="questions">
                    <h2>"Other questions these texts speak to"</h2>
                    <ul class="question-list">{questions}</ul>
                </section>
            }
        })
        .into_any()
}

#[component]
fn Texts(context: Context) -> impl IntoView {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let texts = (0..dataset.sources.len() as u32).map(|at| {
        let id = dataset.source(SourceIx(at)).id.to_string();
        view! { <li data-source=id>{text_sentence(dataset, SourceIx(at))}</li> }.into_any()
    });
    let texts = texts.collect_view();
    let none = dataset.sources.is_empty().then(|| view! { <p>{NO_TEXTS}</p> });
    view! {
        <section class="texts">
            <h2>"The texts"</h2>
            {none}
            <ul class="text-list">{texts}</ul>
        </section>
    }
    .into_any()
}
