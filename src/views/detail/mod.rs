//! What is looked at closely, beside every view.

mod actor;
mod beside;
pub mod cite;
mod claim;
pub mod evidence;
pub mod facts;
mod ledger;
mod question;
mod relation;
mod source;
pub mod told;
mod ways;

pub use beside::link_key;

use crate::platform::focus;
use crate::platform::hash::Entry;
use crate::query::{RelationKey, Selection};
use crate::views::context::Context;
use crate::views::detail::actor::ActorDetail;
use crate::views::detail::claim::ClaimDetail;
use crate::views::detail::question::QuestionDetail;
use crate::views::detail::relation::RelationDetail;
use crate::views::detail::source::SourceDetail;
use leptos::prelude::*;

/// Id of the panel.
const PANEL: &str = "detail";

/// The panel; nothing while nothing is selected.
#[component]
pub fn Detail(context: Context) -> impl IntoView {
    keep_focus_in_step(context);
    let panel = move |selection| view! { <Panel context selection/> }.into_any();
    view! { {move || context.selection.get().map(panel)} }.into_any()
}

/// Moves focus into the panel when something is selected, and back when nothing is any more.
fn keep_focus_in_step(context: Context) {
    Effect::new(move |before: Option<Option<Selection>>| {
        let now = context.selection.get();
        match (&before, &now) {
            // A link that opens with a selection leaves focus where the browser puts it.
            (None, _) => {}
            (Some(before), Some(_)) if *before != now => focus::enter(PANEL, PANEL),
            (Some(Some(_)), None) => focus::back(),
            _ => {}
        }
        now
    });
}

/// What is selected, in its panel.
#[component]
fn Panel(context: Context, selection: Selection) -> impl IntoView {
    let close = move |_| context.change(Entry::Push, |query| query.select = None);
    let shown = shown(context, &selection)
        .unwrap_or_else(|| view! { <p>"This dataset has no such thing."</p> }.into_any());
    view! {
        <aside id=PANEL class="detail" tabindex="-1" aria-label="Looked at closely">
            <button class="button detail-close" type="button" on:click=close>
                "Close"
            </button>
            {shown}
        </aside>
    }
    .into_any()
}

/// What is selected; none: the dataset has no such thing.
fn shown(context: Context, selection: &Selection) -> Option<AnyView> {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    Some(match selection {
        Selection::Claim(id) => {
            let ix = dataset.claim_by_id(id)?;
            view! { <ClaimDetail context ix/> }.into_any()
        }
        Selection::Actor(id) => {
            let ix = dataset.actor_by_id(id)?;
            view! { <ActorDetail context ix/> }.into_any()
        }
        Selection::Source(id) => {
            let ix = dataset.source_by_id(id)?;
            view! { <SourceDetail context ix/> }.into_any()
        }
        Selection::Question(id) => {
            let ix = dataset.question_by_id(id)?;
            view! { <QuestionDetail context ix/> }.into_any()
        }
        Selection::Relation(id) => {
            let key = RelationKey::from_id(dataset, id)?;
            let ix = loaded.index.relation_by_key(&key)?;
            view! { <RelationDetail context ix/> }.into_any()
        }
    })
}
