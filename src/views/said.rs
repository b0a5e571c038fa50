//! A claim as it stands in every list: speaker before statement, chain small.

use crate::document::{claim_contested_words, labels, passed_on, said_when, speaker_name, speaks};
use crate::model::{Basis, ClaimIx, isolated};
use crate::query::{Clock, Selection, Stance, stance};
use crate::views::context::Context;
use crate::views::highlight::Highlight;
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
    /// That, and when it was said.
    Dated,
    /// How contested, how hedged and of when, too.
    Full,
}

/// A claim in a list: a heading that names the speaker too, and what stands below it.
#[component]
pub fn Said(
    context: Context,
    ix: ClaimIx,
    telling: Telling,
    handle: Handle,
    /// The level of the heading, 3 to 5: one below that of the list.
    #[prop(default = 3)]
    level: u8,
) -> impl IntoView {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let claim = dataset.claim(ix);
    let id = claim.id.to_string();
    let selection = Selection::Claim(id.clone());
    let selected = context.is_selected(selection.clone());
    let stance = stance(claim);
    let counts = matches!(stance, None | Some(Stance::Says | Stance::Denies));
    let unfirm = if counts { "" } else { " said-unfirm" };
    let words = view! {
        <span class="said-who">
            <b><Highlight context text=speaker_name(dataset, claim)/></b>
            " "
            {speaks(claim)}
            " "
        </span>
        <span class="said-what">
            <a
                href=move || context.link_select(selection.clone())
                aria-current=move || selected.get().then_some("true")
            >
                <Highlight context text=claim.statement.clone()/>
            </a>
        </span>
    };
    view! {
        <article
            class=format!("said said-{}{unfirm}", stance.map_or("none", Stance::id))
            class:is-selected=move || selected.get()
            data-claim=(handle == Handle::Carries).then_some(id)
        >
            {heading(level, words.into_any())}
            <p class="said-through"><Highlight context text=passed_on(dataset, claim)/></p>
            {(telling == Telling::Dated)
                .then(|| view! { <p class="said-when">{said_when(dataset, claim)}</p> })}
            {(telling == Telling::Full).then(|| view! { <SaidMore context ix/> })}
        </article>
    }
    .into_any()
}

/// A heading of a level from 3 to 5.
fn heading(level: u8, words: AnyView) -> AnyView {
    match level {
        3 => view! { <h3 class="said-head">{words}</h3> }.into_any(),
        4 => view! { <h4 class="said-head">{words}</h4> }.into_any(),
        _ => view! { <h5 class="said-head">{words}</h5> }.into_any(),
    }
}

/// How contested, how hedged, and of when.
#[component]
fn SaidMore(context: Context, ix: ClaimIx) -> impl IntoView {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let claim = dataset.claim(ix);
    let about = Clock::About.dated(dataset, claim);
    let when = about.date.as_ref().map(|date| {
        let outside = match about.basis {
            Basis::Stated => String::new(),
            basis => format!(" ({})", labels::basis(basis)),
        };
        format!("about: {}{outside}", date.words())
    });
    let hedge =
        claim.certainty.hedge.as_ref().map(|hedge| format!("hedged: “{}”", isolated(hedge)));
    let tag = |words| view! { <span class="tag">{words}</span> }.into_any();
    let parts: Vec<String> = [hedge, when].into_iter().flatten().collect();
    view! {
        {move || contested(context, ix).map(tag)}
        {(!parts.is_empty()).then(|| view! { <p class="said-when">{parts.join("; ")}</p> })}
    }
    .into_any()
}

/// What stands against a claim, in words.
fn contested(context: Context, ix: ClaimIx) -> Option<String> {
    let (loaded, reading) = (context.loaded(), context.reading.get());
    claim_contested_words(&loaded.dataset, &loaded.index, &reading, ix)
}
