//! What a reader chooses about relations: how they are shown, whose telling, around whom, and what
//! is drawn.

use crate::model::{ActorIx, DynSort};
use crate::platform::hash::Entry;
use crate::query::{Draw, Facet, Near, Query, Show, VoiceRole};
use crate::views::context::Context;
use leptos::prelude::*;
use std::cmp::Reverse;

/// Most actors offered in a field: those with most claims.
const OFFERED: usize = 200;

/// A value with its words.
type Choice = (String, String);

/// A field with a choice of values, of which `current` is chosen.
#[component]
fn Field(
    context: Context,
    name: &'static str,
    options: Vec<Choice>,
    current: fn(&Query) -> String,
    choose: fn(&mut Query, String),
) -> impl IntoView {
    let current = Memo::new(move |_| context.query.with(current));
    let options = options.into_iter().map(|(value, words)| {
        let own = value.clone();
        view! {
            <option value=value selected=move || current.with(|current| *current == own)>
                {words}
            </option>
        }
        .into_any()
    });
    let options = options.collect_view();
    let change = move |event: leptos::ev::Event| {
        let value = event_target_value(&event);
        context.change(Entry::Push, |query| choose(query, value));
    };
    view! {
        <label class="field">
            {name} " " <select prop:value=move || current.get() on:change=change>{options}</select>
        </label>
    }
    .into_any()
}

/// The actors that a field offers: those with most claims by a facet, by name, after `nobody`.
fn actors(context: Context, facet: Facet, nobody: &str, chosen: &[String]) -> Vec<Choice> {
    let loaded = context.loaded();
    let mut values: Vec<(u32, &str)> =
        loaded.index.values(facet).iter().map(|value| (value.total, value.id.as_str())).collect();
    values.dyn_sort_by_key(|(total, _)| Reverse(*total));
    let few = values.iter().enumerate().filter(|(at, (total, id))| {
        (*at < OFFERED && *total > 0) || chosen.iter().any(|chosen| chosen == id)
    });
    let mut few: Vec<ActorIx> =
        few.filter_map(|(_, (_, id))| loaded.dataset.actor_by_id(id)).collect();
    few.dyn_sort_by_key(|actor| loaded.index.name_rank(*actor));
    let actors = few.into_iter().map(|actor| loaded.dataset.actor(actor));
    let mut choices: Vec<Choice> =
        actors.map(|actor| (actor.id.to_string(), actor.name.clone())).collect();
    choices.insert(0, (String::new(), nobody.to_owned()));
    choices
}

/// How relations are shown, and as whose telling.
#[component]
pub fn ShowTools(context: Context) -> impl IntoView {
    let option = |value: Show, words: &'static str| {
        view! {
            <button
                class="button"
                type="button"
                aria-pressed=move || context.query.with(|q| q.show == value).to_string()
                on:click=move |_| context.change(Entry::Push, |query| query.show = value)
            >
                {words}
            </button>
        }
        .into_any()
    };
    let voiced = Memo::new(move |_| context.query.with(|q| q.show != Show::Carriers));
    view! {
        <div class="list-tools view-settings">
            <div class="choice" role="group" aria-label="Show relations as">
                {option(Show::Graph, "Graph")}
                {option(Show::Matrix, "Matrix")}
                {option(Show::Table, "Table")}
                {option(Show::Carriers, "Who carries whom")}
            </div>
            {move || voiced.get().then(|| view! { <VoiceFields context/> }.into_any())}
        </div>
    }
    .into_any()
}

/// Whose telling: everyone's, one voice's, or two beside one another.
#[component]
fn VoiceFields(context: Context) -> impl IntoView {
    let chosen = context.query.with_untracked(|q| q.voice.clone());
    let one = Memo::new(move |_| context.query.with(|q| !q.voice.is_empty()));
    view! {
        <div class="choice">
            <Field
                context
                name="According to"
                options=actors(context, Facet::Speaker, "anyone", &chosen)
                current=|query| query.voice.first().cloned().unwrap_or_default()
                choose=|query, id| set_voice(query, 0, id)
            />
            {move || one.get().then(|| view! { <SecondVoice context/> }.into_any())}
        </div>
    }
    .into_any()
}

/// A second voice beside the first, and what counts as their telling.
#[component]
fn SecondVoice(context: Context) -> impl IntoView {
    let chosen = context.query.with_untracked(|q| q.voice.clone());
    let roles = [(VoiceRole::Speaker, "says or relays"), (VoiceRole::Root, "says itself")];
    let roles = roles.map(|(role, words)| (role.id().to_owned(), words.to_owned()));
    view! {
        <Field
            context
            name="beside"
            options=actors(context, Facet::Speaker, "nobody else", &chosen)
            current=|query| query.voice.get(1).cloned().unwrap_or_default()
            choose=|query, id| set_voice(query, 1, id)
        />
        <Field
            context
            name="what each"
            options=roles.to_vec()
            current=|query| query.voice_role.id().to_owned()
            choose=|query, id| {
                query.voice_role = VoiceRole::from_id(&id).unwrap_or(VoiceRole::Speaker);
            }
        />
    }
    .into_any()
}

/// Puts a voice first or second, or takes it away; nobody is compared with themselves.
fn set_voice(query: &mut Query, at: usize, id: String) {
    if at < query.voice.len() {
        query.voice.remove(at);
    }
    query.voice.retain(|other| *other != id);
    if !id.is_empty() {
        query.voice.insert(at.min(query.voice.len()), id);
    }
}

/// Around whom, and what the picture draws beyond what it always does; `sizes`: nodes of different
/// sizes among that.
#[component]
pub fn DrawTools(context: Context, sizes: bool) -> impl IntoView {
    let chosen: Vec<String> =
        context.query.with_untracked(|q| q.near.iter().map(|near| near.actor.clone()).collect());
    let near = Memo::new(move |_| context.query.with(|q| q.near.is_some()));
    view! {
        <div class="choice">
            <Field
                context
                name="Around"
                options=actors(context, Facet::Actor, "anyone", &chosen)
                current=|query| {
                    query.near.as_ref().map(|near| near.actor.clone()).unwrap_or_default()
                }
                choose=|query, actor| {
                    let steps = query.near.as_ref().map_or(1, |near| near.steps);
                    query.near = (!actor.is_empty()).then_some(Near { actor, steps });
                }
            />
            {move || near.get().then(|| view! { <Steps context/> }.into_any())}
            {ticked(context, Draw::Places, "places")}
            {ticked(context, Draw::Unnamed, "voices nobody names")}
            {sizes.then(|| ticked(context, Draw::Sizes, "size by claims"))}
        </div>
    }
    .into_any()
}

/// How far around an actor.
#[component]
fn Steps(context: Context) -> impl IntoView {
    let steps = [("1", "one step"), ("2", "two steps")];
    let steps = steps.map(|(value, words)| (value.to_owned(), words.to_owned()));
    view! {
        <Field
            context
            name="within"
            options=steps.to_vec()
            current=|query| query.near.as_ref().map_or(1, |near| near.steps).to_string()
            choose=|query, steps| {
                if let Some(near) = &mut query.near {
                    near.steps = if steps == "2" { 2 } else { 1 };
                }
            }
        />
    }
    .into_any()
}

/// A box that has the pictures draw something more.
fn ticked(context: Context, draw: Draw, words: &'static str) -> AnyView {
    let change = move |event: leptos::ev::Event| {
        let on = event_target_checked(&event);
        context.change(Entry::Push, |query| {
            if on {
                query.draw.insert(draw);
            } else {
                query.draw.remove(&draw);
            }
        });
    };
    view! {
        <label class="field">
            <input
                type="checkbox"
                prop:checked=move || context.query.with(|q| q.draw.contains(&draw))
                on:change=change
            />
            " "
            {words}
        </label>
    }
    .into_any()
}
