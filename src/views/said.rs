//! A claim as it stands in every list: speaker before statement, chain small.

use super::context::context;
use super::highlight::Highlight;
use crate::document::{coded_relation, labels, passed_on, speaker_name};
use crate::model::ClaimIx;
use crate::query::{Clock, Selection, Stance, stance};
use leptos::prelude::*;

/// Whether an element is the one that carries a claim's handle. A claim shown twice in a view
/// (in two groups) carries it once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handle {
    /// It is.
    Carries,
    /// Another element on the page does.
    Elsewhere,
}

/// How much of a claim is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Telling {
    /// Speaker, statement and chain.
    Short,
    /// What was coded, how contested, and when, too.
    Full,
}

/// A claim in a list.
#[component]
pub fn Said(
    /// The claim.
    ix: ClaimIx,
    /// How much is told.
    #[prop(default = Telling::Full)]
    telling: Telling,
    /// Whether this element carries the claim's handle.
    #[prop(default = Handle::Carries)]
    handle: Handle,
) -> impl IntoView {
    let context = context();
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let claim = dataset.claim(ix);
    let id = claim.id.to_string();
    let selected = {
        let id = id.clone();
        Memo::new(move |_| {
            context.selection.with(|s| *s == Some(Selection::Claim(id.clone())))
        })
    };
    let href = {
        let id = id.clone();
        move || context.link_select(Selection::Claim(id.clone()))
    };
    let stance = stance(claim);
    let counts = matches!(stance, Stance::Says | Stance::Denies);
    let stance_class = format!("said said-{}", stance.id());
    let more = (telling == Telling::Full).then(|| view! { <SaidMore ix/> });
    view! {
        <article class=stance_class data-claim=(handle == Handle::Carries).then(|| id.clone())
            class:is-selected=selected class:said-unfirm=!counts>
            <p class="said-who">
                <b><Highlight text=speaker_name(dataset, claim)/></b>" says"
            </p>
            <p class="said-what">
                <a href=href aria-current=move || selected.get().then_some("true")>
                    <Highlight text=claim.statement.clone()/>
                </a>
            </p>
            <p class="said-through"><Highlight text=passed_on(dataset, claim)/></p>
            {more}
        </article>
    }
}

/// What was coded, how contested, and when.
#[component]
fn SaidMore(ix: ClaimIx) -> impl IntoView {
    let context = context();
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let claim = dataset.claim(ix);
    let about = Clock::About.dated(dataset, claim);
    let when = about.date.as_ref().map(|date| {
        let outside = match about.basis {
            crate::model::Basis::Stated => String::new(),
            basis => format!(" ({})", labels::basis(basis)),
        };
        format!("about: {}{outside}", date.words())
    });
    let hedge = claim.certainty.hedge.as_ref().map(|hedge| format!("hedged: “{hedge}”"));
    let contested = move || labels::contested(context.reading.get().claim(ix));
    let parts: Vec<String> = [hedge, when].into_iter().flatten().collect();
    view! {
        <p class="said-coded">
            <span class="coded"><Highlight text=coded_relation(dataset, claim)/></span>
            {move || contested().map(|words| view! { <span class="tag">{words}</span> })}
        </p>
        {(!parts.is_empty()).then(|| view! { <p class="said-when">{parts.join("; ")}</p> })}
    }
}
