//! What a reader chooses about relations: how they are shown, whose telling, around whom, and what
//! is drawn.

use crate::model::DynSort;
use crate::platform::events;
use crate::platform::hash::Entry;
use crate::query::{Draw, Facet, Near, Query, Show, VoiceRole, compare_names};
use crate::views::context::Context;
use crate::views::derived::Derived;
use crate::views::el::{El, div, dynamic, el, nothing};
use std::cmp::Reverse;

/// Most actors offered in a field: those with most claims.
const OFFERED: usize = 200;

/// A value with its words.
type Choice = (String, String);

/// A field with a choice of values, of which `current` is chosen.
fn field(
    name: &str,
    options: Vec<Choice>,
    current: fn(&Query) -> String,
    context: Context,
    choose: fn(&mut Query, String),
) -> El {
    let current = Derived::new(move || context.query.with(current));
    let option = |(value, words): Choice| {
        let own = value.clone();
        el("option")
            .attr("value", value)
            .live("selected", move || current.with(|c| *c == own).then(String::new))
            .child(words)
    };
    let options: El = options.into_iter().map(option).collect();
    let select = el("select")
        .value(move || current.get())
        .on("change", move |event| {
            let value = events::value(&event);
            context.change(Entry::Push, |query| choose(query, value));
        })
        .child(options);
    el("label.field").child(format!("{name} ")).child(select)
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
    let name = |id: &str| {
        let actor = loaded.dataset.actor(loaded.dataset.actor_by_id(id)?);
        Some((id.to_owned(), actor.name.clone()))
    };
    let mut choices: Vec<Choice> = few.filter_map(|(_, (_, id))| name(id)).collect();
    choices.dyn_sort_by(|a, b| compare_names(&a.1, &b.1));
    choices.insert(0, (String::new(), nobody.to_owned()));
    choices
}

/// How relations are shown, and as whose telling.
pub fn show_tools(context: Context) -> El {
    let option = |value: Show, words: &str| {
        let chosen = move || Some(context.query.with(|q| q.show == value).to_string());
        el("button.button[type=button]")
            .live("aria-pressed", chosen)
            .on("click", move |_| context.change(Entry::Push, |query| query.show = value))
            .child(words)
    };
    let show = el("div.choice[role=group][aria-label=Show relations as]")
        .child(option(Show::Graph, "Graph"))
        .child(option(Show::Matrix, "Matrix"))
        .child(option(Show::Table, "Table"))
        .child(option(Show::Carriers, "Who carries whom"));
    let voiced = Derived::new(move || context.query.with(|q| q.show != Show::Carriers));
    div("list-tools")
        .child(show)
        .dynamic(move || if voiced.get() { voice_fields(context) } else { nothing() })
}

/// Whose telling: everyone's, one voice's, or two beside one another.
fn voice_fields(context: Context) -> El {
    let chosen = context.query.with_untracked(|q| q.voice.clone());
    let one = Derived::new(move || context.query.with(|q| !q.voice.is_empty()));
    let first = field(
        "According to",
        actors(context, Facet::Speaker, "anyone", &chosen),
        |query| query.voice.first().cloned().unwrap_or_default(),
        context,
        |query, id| set_voice(query, 0, id),
    );
    div("choice").child(first).dynamic(move || {
        if !one.get() {
            return nothing();
        }
        let chosen = context.query.with_untracked(|q| q.voice.clone());
        let second = field(
            "beside",
            actors(context, Facet::Speaker, "nobody else", &chosen),
            |query| query.voice.get(1).cloned().unwrap_or_default(),
            context,
            |query, id| set_voice(query, 1, id),
        );
        let roles = [(VoiceRole::Speaker, "says or relays"), (VoiceRole::Root, "says itself")];
        let roles = roles.map(|(role, words)| (role.id().to_owned(), words.to_owned()));
        let role = field(
            "what each",
            roles.to_vec(),
            |query| query.voice_role.id().to_owned(),
            context,
            |query, id| query.voice_role = VoiceRole::from_id(&id).unwrap_or(VoiceRole::Speaker),
        );
        crate::views::el::all(vec![second, role])
    })
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

/// Around whom, and what the picture draws beyond what it always does.
pub fn draw_tools(context: Context, sizes: bool) -> El {
    let chosen: Vec<String> =
        context.query.with_untracked(|q| q.near.iter().map(|near| near.actor.clone()).collect());
    let around = field(
        "Around",
        actors(context, Facet::Actor, "anyone", &chosen),
        |query| query.near.as_ref().map(|near| near.actor.clone()).unwrap_or_default(),
        context,
        |query, actor| {
            let steps = query.near.as_ref().map_or(1, |near| near.steps);
            query.near = (!actor.is_empty()).then_some(Near { actor, steps });
        },
    );
    let near = Derived::new(move || context.query.with(|q| q.near.is_some()));
    let steps = move || {
        if !near.get() {
            return nothing();
        }
        let steps = [("1", "one step"), ("2", "two steps")];
        field(
            "within",
            steps.map(|(value, words)| (value.to_owned(), words.to_owned())).to_vec(),
            |query| query.near.as_ref().map_or(1, |near| near.steps).to_string(),
            context,
            |query, steps| {
                if let Some(near) = &mut query.near {
                    near.steps = if steps == "2" { 2 } else { 1 };
                }
            },
        )
    };
    div("choice")
        .child(around)
        .child(dynamic(steps))
        .child(ticked(context, Draw::Places, "places"))
        .child(ticked(context, Draw::Unnamed, "voices nobody names"))
        .child(sizes.then(|| ticked(context, Draw::Sizes, "size by claims")))
}

/// A box that has the pictures draw something more.
fn ticked(context: Context, draw: Draw, words: &str) -> El {
    let box_ = el("input[type=checkbox]")
        .checked(move || context.query.with(|q| q.draw.contains(&draw)))
        .on("change", move |event| {
            let on = events::checked(&event);
            context.change(Entry::Push, |query| {
                if on {
                    query.draw.insert(draw);
                } else {
                    query.draw.remove(&draw);
                }
            });
        });
    el("label.field").child(box_).child(format!(" {words}"))
}
