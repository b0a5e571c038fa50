//! Narrowing the disputes by the respect in which they differ and by who drew them. Actor, time
//! and the rest are the filters that every view has.

use crate::document::labels;
use crate::model::{Aspect, Dataset, DynSort};
use crate::platform::hash::Entry;
use crate::query::{Dispute, Query};
use crate::views::context::Context;
use crate::views::coverage::empty_of;
use crate::views::keyed::Keyed;
use leptos::prelude::*;
use std::sync::Arc;

/// By what disputes are narrowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Narrow {
    Aspect,
    Author,
}

/// Values shown of one kind; a chosen one is always among them.
const MOST: usize = 12;

impl Narrow {
    const fn id(self) -> &'static str {
        match self {
            Narrow::Aspect => "aspect",
            Narrow::Author => "author",
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Narrow::Aspect => "In what respect they differ",
            Narrow::Author => "Who drew them",
        }
    }

    fn of(self, dataset: &Dataset, dispute: &Dispute) -> Option<String> {
        match self {
            Narrow::Aspect => dispute.aspect(dataset).map(|aspect| aspect.id().to_owned()),
            Narrow::Author => Some(dispute.author(dataset).to_owned()),
        }
    }

    fn words(self, dataset: &Dataset, id: &str) -> String {
        match (self, id) {
            (Narrow::Aspect, id) => {
                Aspect::from_id(id).map(labels::aspect).unwrap_or_default().to_owned()
            }
            (_, "compiler") => "the compiler of this dataset".to_owned(),
            (_, "none") => "nobody: said and denied".to_owned(),
            (_, id) => {
                let actor = dataset.actor_by_id(id).map(|ix| dataset.actor(ix));
                actor.map_or_else(|| id.to_owned(), |actor| actor.told().into_owned())
            }
        }
    }

    fn chosen(self, query: &Query) -> Vec<String> {
        match self {
            Narrow::Aspect => query.aspect.iter().map(|aspect| aspect.id().to_owned()).collect(),
            Narrow::Author => query.author.iter().cloned().collect(),
        }
    }

    fn clear(self, query: &mut Query) {
        match self {
            Narrow::Aspect => query.aspect.clear(),
            Narrow::Author => query.author.clear(),
        }
    }

    fn toggle(self, query: &mut Query, id: &str) {
        let chosen = self.chosen(query).iter().any(|other| other == id);
        match (self, Aspect::from_id(id)) {
            (Narrow::Aspect, Some(aspect)) if chosen => drop(query.aspect.remove(&aspect)),
            (Narrow::Aspect, Some(aspect)) => drop(query.aspect.insert(aspect)),
            (Narrow::Aspect, None) => {}
            (Narrow::Author, _) if chosen => drop(query.author.remove(id)),
            (Narrow::Author, _) => drop(query.author.insert(id.to_owned())),
        }
    }
}

/// The choices, closed where none is made.
#[component]
pub fn DisputeFilter(context: Context) -> impl IntoView {
    let open = context.query.with_untracked(|q| !q.aspect.is_empty() || !q.author.is_empty());
    let chosen = move || match context.query.with(|q| q.aspect.len() + q.author.len()) {
        0 => String::new(),
        n => format!(" ({n} chosen)"),
    };
    view! {
        <details class="shelf narrow view-settings" open=open>
            <summary>
                "Narrow these disputes" <span class="facet-mark">{move || chosen()}</span>
            </summary>
            <NarrowBy context narrow=Narrow::Aspect/>
            <NarrowBy context narrow=Narrow::Author/>
        </details>
    }
    .into_any()
}

/// A value: its id, how many disputes have it, and how many of those the other kind leaves.
type Value = (String, usize, usize);

/// The values of one kind, each with how many disputes it would leave.
#[component]
fn NarrowBy(context: Context, narrow: Narrow) -> impl IntoView {
    let values = Memo::new(move |_| values(context, narrow, &context.disputed.get().disputes));
    view! {
        <div class="narrow-by" role="group" aria-label=narrow.name()>
            <p class="narrow-name">{narrow.name()}</p>
            <div class="choice">
                <Keyed
                    each=move || values.get()
                    key=|(id, ..)| id.clone()
                    children=move |(id, ..)| view! { <NarrowButton context narrow id values/> }.into_any()
                />
            </div>
        </div>
    }
    .into_any()
}

/// The values, most frequent first whatever is chosen, so that none moves when one is pressed.
/// What a value would leave ignores this kind's own choice.
fn values(context: Context, narrow: Narrow, among: &[Arc<Dispute>]) -> Vec<Value> {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let mut query = context.query.get();
    let chosen = narrow.chosen(&query);
    narrow.clear(&mut query);
    let mut values: Vec<Value> = chosen.iter().map(|id| (id.clone(), 0, 0)).collect();
    for dispute in among {
        let Some(id) = narrow.of(dataset, dispute) else { continue };
        let left = usize::from(dispute.asked_for(dataset, &query));
        match values.iter_mut().find(|(other, ..)| *other == id) {
            Some((_, all, count)) => (*all, *count) = (*all + 1, *count + left),
            None => values.push((id, 1, left)),
        }
    }
    values.dyn_sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let mut room = MOST;
    values.retain(|(id, ..)| {
        room = room.saturating_sub(1);
        room > 0 || chosen.contains(id)
    });
    values
}

#[component]
fn NarrowButton(
    context: Context,
    narrow: Narrow,
    id: String,
    values: Memo<Vec<Value>>,
) -> impl IntoView {
    let words = narrow.words(&context.loaded().dataset, &id);
    let (value, own, chosen) = (id.clone(), id.clone(), id.clone());
    let count = Memo::new(move |_| {
        values.with(|v| v.iter().find(|(id, ..)| *id == own).map_or(0, |(.., count)| *count))
    });
    let pressed = Memo::new(move |_| context.query.with(|q| narrow.chosen(q).contains(&chosen)));
    let toggle = move |_| context.change(Entry::Push, |query| narrow.toggle(query, &id));
    view! {
        <button
            class="button"
            type="button"
            data-facet=narrow.id()
            data-value=value
            data-count=move || count.get().to_string()
            data-state=move || if pressed.get() { "include" } else { "off" }
            aria-pressed=move || pressed.get().to_string()
            on:click=toggle
        >
            {move || format!("{words} ({})", count.get())}
        </button>
    }
    .into_any()
}

/// Says why there is no dispute, and offers to drop what narrows them.
#[component]
pub fn Narrowed(context: Context) -> impl IntoView {
    let chosen = Memo::new(move |_| {
        context.query.with(|q| [Narrow::Aspect, Narrow::Author].map(|n| !n.chosen(q).is_empty()))
    });
    let empty = move || {
        let offers = [Narrow::Aspect, Narrow::Author].into_iter().zip(chosen.get());
        let offers = offers.filter(|(_, any)| *any).map(|(narrow, _)| offer(context, narrow));
        let offers: Vec<AnyView> = offers.collect();
        let words = if offers.is_empty() {
            "Nothing is set against any of these claims in the texts."
        } else {
            "No dispute among these claims is of that kind."
        };
        empty_of(context, words, offers)
    };
    view! { {move || empty()} }.into_any()
}

fn offer(context: Context, narrow: Narrow) -> AnyView {
    let drop_it = move |_| context.change(Entry::Push, |query| narrow.clear(query));
    view! {
        <li>
            <button class="button" type="button" on:click=drop_it>
                {format!("Drop “{}”", narrow.name())}
            </button>
        </li>
    }
    .into_any()
}
