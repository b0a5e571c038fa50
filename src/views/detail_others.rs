//! An actor, a relation, a source or a question looked at closely.

use super::claim_list::ClaimList;
use super::context::{Context, context, link_to};
use super::said::{Handle, Telling};
use crate::document::{labels, origin_words, text_sentence};
use crate::model::{ActorIx, ClaimIx, QuestionIx, SourceIx};
use crate::query::{
    Facet, RelationIx, Selection, Term, View, Voice, actor_ledgers, count_origins,
};
use crate::state;
use leptos::prelude::*;
use std::sync::Arc;

/// A closed list of claims with its heading and count; nothing if there are none.
fn ledger(heading: &str, claims: Vec<ClaimIx>, open: bool) -> Option<AnyView> {
    let words = format!("{heading} ({})", claims.len());
    (!claims.is_empty()).then(|| {
        view! {
            <details class="ledger" open=open>
                <summary>{words}</summary>
                <ClaimList claims=Signal::stored(Arc::new(claims)) handle=Handle::Elsewhere
                    telling=Telling::Short/>
            </details>
        }
        .into_any()
    })
}

/// The address of the claims with one value of a facet.
fn claims_with(context: Context, facet: Facet, id: &str) -> String {
    context.link(|query| {
        query.view = View::Claims;
        query.select = None;
        query.facets.clear();
        query.change_facet(facet, |clause| {
            clause.include.insert(Term::from_text(id));
        });
    })
}

/// An actor: who it is, and its three ledgers over the whole dataset as read.
#[component]
pub fn ActorDetail(ix: ActorIx) -> impl IntoView {
    let context = context();
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let actor = dataset.actor(ix).clone();
    let wholes: Vec<_> = actor.part_of.iter().map(|whole| {
        let whole = dataset.actor(*whole);
        let selection = Selection::Actor(whole.id.to_string());
        let href = move || context.link_select(selection.clone());
        view! { <li><a href=href>{whole.name.clone()}</a></li> }
    }).collect();
    let part_of = (!wholes.is_empty()).then(|| view! {
        <section><h3>"Part of"</h3><ul>{wholes}</ul></section>
    });
    let aliases = (!actor.aliases.is_empty())
        .then(|| view! { <p class="aliases">{format!("Also: {}", actor.aliases.join("; "))}</p> });
    let id = actor.id.to_string();
    let ledgers = move || {
        let loaded = context.loaded();
        let claims: Vec<ClaimIx> =
            context.reading.get().claims.iter().map(|at| ClaimIx(at as u32)).collect();
        let mut ledgers = actor_ledgers(&loaded.dataset, &loaded.index, &claims);
        let own = std::mem::take(&mut ledgers[ix.get()]);
        view! {
            {ledger("Says", own.says, true)}
            {ledger("Is spoken of", own.spoken_of, false)}
            {ledger("Relays", own.relays, false)}
        }
    };
    let (speaker, spoken) = (id.clone(), id.clone());
    let without = Voice::Actor(id);
    view! {
        <article class="closely">
            <h2>{actor.name}</h2>
            <p class="said-through">{labels::actor_kind(actor.kind)}</p>
            {aliases}
            {actor.description.map(|text| view! { <p>{text}</p> })}
            {part_of}
            {ledgers}
            <ul class="ways">
                <li><a href=move || claims_with(context, Facet::Speaker, &speaker)>
                    "Only claims it says or relays"
                </a></li>
                <li><a href=move || claims_with(context, Facet::Actor, &spoken)>
                    "Only claims about it"
                </a></li>
                <li><a href=move || {
                    let voice = without.clone();
                    context.link(|query| {
                        query.without.insert(voice);
                        query.select = None;
                    })
                }>"Read as if it had never spoken"</a></li>
            </ul>
        </article>
    }
}

/// A relation: every claim that speaks of it, for and against, whatever the filters.
#[component]
pub fn RelationDetail(ix: RelationIx) -> impl IntoView {
    let context = context();
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let relation = loaded.index.relation(ix).clone();
    let key = relation.key;
    let name = format!(
        "{} {} {}",
        dataset.actor(key.subject).name,
        dataset.predicate(key.predicate).label,
        dataset.actor(key.object).name,
    );
    let definition = dataset.predicate(key.predicate).definition.clone();
    let claims = move || {
        let loaded = context.loaded();
        let reading = context.reading.get();
        let remaining = relation.claims.iter().copied().filter(|c| reading.claims.contains(c.get()));
        let claims: Vec<ClaimIx> = remaining.collect();
        let origins = count_origins(
            &loaded.dataset,
            claims.iter().map(|claim| loaded.dataset.claim(*claim)),
        );
        let state = labels::contested(reading.relation(ix)).unwrap_or("not contested here");
        let by_stance: Vec<_> = crate::query::Stance::ALL.iter().map(|stance| {
            let of = |c: &ClaimIx| crate::query::stance(loaded.dataset.claim(*c)) == *stance;
            let own: Vec<ClaimIx> = claims.iter().copied().filter(of).collect();
            ledger(&format!("Coded as: {}", labels::stance(*stance)), own, true)
        }).collect();
        view! {
            <p><span class="tag">{state}</span></p>
            <p>{format!("{} claims: {}", claims.len(), origin_words(origins))}</p>
            {by_stance}
        }
    };
    view! {
        <article class="closely">
            <p class="said-through">"A relation that claims here speak of; nobody here says it is so"</p>
            <h2>{name}</h2>
            {definition.map(|text| view! { <p class="definition">{text}</p> })}
            {claims}
        </article>
    }
}

/// A text: what it is and where its claims are.
#[component]
pub fn SourceDetail(ix: SourceIx) -> impl IntoView {
    let context = context();
    let loaded = context.loaded();
    let source = loaded.dataset.source(ix);
    let id = source.id.to_string();
    let without = Voice::Source(id.clone());
    view! {
        <article class="closely">
            <h2>{source.title.clone()}</h2>
            <p>{text_sentence(&loaded.dataset, ix)}</p>
            {source.note.clone().map(|note| view! { <p>{note}</p> })}
            <ul class="ways">
                <li><a href=move || claims_with(context, Facet::Source, &id)>
                    "Only claims from this text"
                </a></li>
                <li><a href=move || context.link(|query| {
                    query.view = View::Sources;
                    query.select = None;
                })>"The texts, paragraph by paragraph"</a></li>
                <li><a href=move || {
                    let voice = without.clone();
                    context.link(|query| {
                        query.without.insert(voice);
                        query.select = None;
                    })
                }>"Read as if it had never appeared"</a></li>
            </ul>
        </article>
    }
}

/// A question, its sides and the query that answers it.
#[component]
pub fn QuestionDetail(ix: QuestionIx) -> impl IntoView {
    let loaded = context().loaded();
    let question = loaded.dataset.question(ix).clone();
    let sides: Vec<_> =
        question.sides.into_iter().map(|side| ledger(&side.heading, side.claims, true)).collect();
    let href = link_to(&state::decode(&question.query).query);
    view! {
        <article class="closely">
            <h2>{question.text}</h2>
            {question.caveat.map(|caveat| view! { <p class="caveat">{caveat}</p> })}
            {sides}
            <p><a href=href>"Every claim behind this question"</a></p>
        </article>
    }
}
