//! What is looked at closely, beside every view.

use super::context::context;
use super::detail_claim::ClaimDetail;
use super::detail_others::{ActorDetail, QuestionDetail, RelationDetail, SourceDetail};
use crate::platform::focus;
use crate::platform::hash::Entry;
use crate::query::{RelationKey, Selection};
use leptos::prelude::*;

/// Id of the panel.
const PANEL: &str = "detail";

/// The panel; nothing while nothing is selected.
#[component]
pub fn Detail() -> impl IntoView {
    let context = context();
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
    let close = move |_| context.change(Entry::Push, |query| query.select = None);
    move || {
        context.selection.get().map(|selection| {
            view! {
                <aside id=PANEL class="detail" tabindex="-1" aria-label="Looked at closely">
                    <button class="button detail-close" type="button" on:click=close>"Close"</button>
                    {shown(selection)}
                </aside>
            }
        })
    }
}

fn shown(selection: Selection) -> AnyView {
    let loaded = context().loaded();
    let dataset = &loaded.dataset;
    let gone = || view! { <p>"This dataset has no such thing."</p> }.into_any();
    match selection {
        Selection::Claim(id) => match dataset.claim_by_id(&id) {
            Some(ix) => view! { <ClaimDetail ix/> }.into_any(),
            None => gone(),
        },
        Selection::Actor(id) => match dataset.actor_by_id(&id) {
            Some(ix) => view! { <ActorDetail ix/> }.into_any(),
            None => gone(),
        },
        Selection::Source(id) => match dataset.source_by_id(&id) {
            Some(ix) => view! { <SourceDetail ix/> }.into_any(),
            None => gone(),
        },
        Selection::Question(id) => match dataset.question_by_id(&id) {
            Some(ix) => view! { <QuestionDetail ix/> }.into_any(),
            None => gone(),
        },
        Selection::Relation(id) => {
            let key = RelationKey::from_id(dataset, &id);
            match key.and_then(|key| loaded.index.relation_by_key(&key)) {
                Some(ix) => view! { <RelationDetail ix/> }.into_any(),
                None => gone(),
            }
        }
    }
}
