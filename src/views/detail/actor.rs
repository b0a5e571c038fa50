//! An actor looked at closely: who it is and what it is part of, its three ledgers, when it spoke
//! and was spoken of, its relations, its disputes, and how often it hedges, denies and forecasts.

use crate::document::{LinkEnd, actor_sentence, labels, link_words, speaker_name};
use crate::model::{ActorIx, ClaimIx, LinkIx, isolated};
use crate::platform::hash::Entry;
use crate::query::{
    ActorCounts, ActorRole, Branch, Facet, Lineage, Near, Profile, Selection, Show, View, Voice,
    actor_counts, parts, profile, wholes,
};
use crate::views::context::Context;
use crate::views::detail::facts::fact;
use crate::views::detail::ledger::{Ledger, Support};
use crate::views::detail::told::told_list;
use crate::views::detail::ways::{claims_with, reading_without, way};
use crate::views::links::select_link;
use leptos::prelude::*;
use std::sync::Arc;

/// Most actors of a branch, and most disputes, listed.
const MOST: usize = 100;

/// An actor, over the whole dataset as read.
#[component]
pub fn ActorDetail(context: Context, ix: ActorIx) -> impl IntoView {
    let loaded = context.loaded();
    let actor = loaded.dataset.actor(ix);
    let aliases = (!actor.aliases.is_empty()).then(|| {
        let words = {
            let aliases: Vec<_> = actor.aliases.iter().map(|name| isolated(name)).collect();
            format!("Also: {}", aliases.join("; "))
        };
        view! { <p class="aliases">{words}</p> }.into_any()
    });
    let description = actor.description.clone();
    let part_of = tree(context, "Part of", &wholes(&loaded.dataset, ix, MOST));
    view! {
        <article class="closely">
            <h2>{actor.name.clone()}</h2>
            <p class="actor-sentence">{move || sentence(context, ix)}</p>
            <p class="said-through">{labels::actor_kind(actor.kind)}</p>
            {aliases}
            {description.map(|text| view! { <p>{text}</p> }.into_any())}
            {part_of}
            <LookedUp context ix/>
        </article>
    }
    .into_any()
}

/// All that follows the reading.
#[component]
fn LookedUp(context: Context, ix: ActorIx) -> impl IntoView {
    let profile = Memo::new(move |_| {
        let loaded = context.loaded();
        profile(&loaded.dataset, loaded.index.relations(), &context.reading.get(), ix)
    });
    let claims = move |of: fn(&Profile) -> &Vec<ClaimIx>| {
        Memo::new(move |_| profile.with(|profile| Arc::new(of(profile).clone())))
    };
    let parts = tree(context, "Its parts", &parts(&context.loaded().dataset, ix, MOST));
    let relations = "What it is said to be to whom";
    let related = Memo::new(move |_| profile.with(|p| !p.relations.is_empty()));
    view! {
        {parts}
        {move || profile.with(facts)}
        <Ledger context heading="Says" claims=claims(|p| &p.says) open=true/>
        <Support context heading="Is spoken of" claims=claims(|p| &p.spoken_of)/>
        <Ledger context heading="Relays" claims=claims(|p| &p.relays)/>
        {move || profile.with(|p| told_list(context, relations, &p.relations))}
        {move || related.get().then(|| drawn(context, ix))}
        {move || profile.with(|p| disputes(context, &p.disputes))}
        {move || profile.with(|p| ways(context, ix, &counts(p)))}
    }
    .into_any()
}

/// How many claims each ledger has.
fn counts(profile: &Profile) -> ActorCounts {
    ActorCounts {
        says: profile.says.len(),
        spoken_of: profile.spoken_of.len(),
        relays: profile.relays.len(),
    }
}

/// What the actor does and what is done with it, in the claims that are read. Followed.
fn sentence(context: Context, ix: ActorIx) -> String {
    let loaded = context.loaded();
    let read = context.reading.with(|reading| actor_counts(&loaded.index, &reading.claims));
    let counts = read.get(ix.get()).copied().unwrap_or_default();
    actor_sentence(ActorRole::of(loaded.dataset.actor(ix).kind, &counts), &counts)
}

/// The ways on that lead somewhere.
fn ways(context: Context, ix: ActorIx, counts: &ActorCounts) -> AnyView {
    let loaded = context.loaded();
    let id = loaded.dataset.actor(ix).id.to_string();
    let (speaker, spoken, out) = (id.clone(), id.clone(), Voice::Actor(id.clone()));
    let is_out = context.query.with(|query| query.without.contains(&out));
    let speaks = counts.says + counts.relays > 0;
    let by = speaks.then(|| {
        way("Only claims it says or relays", move || claims_with(context, Facet::Speaker, &speaker))
    });
    let about = (counts.spoken_of > 0)
        .then(|| way("Only claims about it", move || claims_with(context, Facet::Actor, &spoken)));
    let without = (speaks || is_out).then(|| {
        reading_without(context, "Read as if it had never spoken".to_owned(), Voice::Actor(id))
    });
    view! { <ul class="ways">{by} {about} {without}</ul> }.into_any()
}

/// Actors with what follows from each, below a heading; nothing without any.
fn tree(context: Context, heading: &'static str, lineage: &Lineage) -> Option<AnyView> {
    let list = branches(context, &lineage.branches)?;
    let rest = lineage.goes_on.then(|| view! { <p>"And more."</p> }.into_any());
    Some(view! { <section><h3>{heading}</h3> {list} {rest}</section> }.into_any())
}

/// Branches of one depth, each with those behind it that are deeper.
fn branches(context: Context, all: &[Branch]) -> Option<AnyView> {
    let loaded = context.loaded();
    let depth = all.first()?.depth;
    let item = |own: &[Branch]| {
        let actor = loaded.dataset.actor(own[0].actor);
        let link = select_link(context, &actor.name, Selection::Actor(actor.id.to_string()));
        let below = branches(context, &own[1..]);
        view! { <li>{link} {below}</li> }.into_any()
    };
    let items: Vec<AnyView> = all.chunk_by(|_, next| next.depth > depth).map(item).collect();
    Some(view! { <ul class="branches">{items}</ul> }.into_any())
}

/// First and last dates on each clock, and habits as counts.
fn facts(profile: &Profile) -> AnyView {
    let mut facts = Vec::new();
    for (clock, first, last) in &profile.dates {
        let words = if first == last {
            first.words()
        } else {
            format!("earliest {}; latest {}", first.words(), last.words())
        };
        facts.push(fact(format!("{}, by it or of it", labels::clock(*clock)), words));
    }
    let (said, habits) = (profile.says.len(), profile.habits);
    if said > 0 {
        let words = format!(
            "of {said} it says: {} hedged, {} denied, {} forecasts or scenarios",
            habits.hedged, habits.denied, habits.forecast
        );
        facts.push(fact("Habits", words));
    }
    view! { <dl class="facts">{facts}</dl> }.into_any()
}

/// The way to the actor's relations as a picture.
fn drawn(context: Context, ix: ActorIx) -> AnyView {
    let draw = move |_| {
        let actor = context.loaded().dataset.actor(ix).id.to_string();
        context.change(Entry::Push, |query| {
            query.view = View::Relations;
            query.show = Show::Graph;
            query.near = Some(Near { actor, steps: 1 });
        });
    };
    view! {
        <button class="button" type="button" on:click=draw>
            "Draw its relations"
        </button>
    }
    .into_any()
}

/// What is set against what, with a claim of the actor's ledgers at one end.
fn disputes(context: Context, links: &[LinkIx]) -> Option<AnyView> {
    let items = links.iter().take(MOST).map(|ix| dispute(context, *ix)).collect_view();
    let words = format!("Disputes it is part of ({})", links.len());
    (!links.is_empty()).then(|| {
        view! {
            <details class="ledger">
                <summary>{words}</summary>
                <ul class="told">{items}</ul>
            </details>
        }
        .into_any()
    })
}

fn dispute(context: Context, ix: LinkIx) -> AnyView {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let link = dataset.link(ix);
    let claim = dataset.claim(link.from);
    view! {
        <li>
            <b>{speaker_name(dataset, claim)}</b>
            " says "
            {select_link(context, &claim.statement, Selection::Claim(claim.id.to_string()))}
            <p class="rationale">{link_words(dataset, link, LinkEnd::From)}</p>
        </li>
    }
    .into_any()
}
